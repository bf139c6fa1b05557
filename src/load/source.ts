// Offsets in a text to places: line and column, in code points, without walking the line again for each.
import type { Place } from '../model/condition.ts'

/** The text of one file with what is needed to find places in it. */
export interface SourceText {
  readonly path: string
  readonly text: string
  /** Offsets at which lines start. */
  readonly lines: readonly number[]
  /** Offsets of characters that take two units in a string. */
  readonly astral: readonly number[]
}

/** A stretch of a source, by offsets. */
export interface Spot {
  readonly source: SourceText
  readonly from: number
  readonly to: number
}

export function sourceText(path: string, text: string): SourceText {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  const astral: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) astral.push(match.index)
  return { path, text, lines, astral }
}

export function spotOf(source: SourceText, from: number, to: number = from): Spot {
  return { source, from, to }
}

export function placeOf({ source, from, to }: Spot): Place {
  const start = positionOf(source, from)
  const end = to > from ? positionOf(source, to) : start
  return { file: source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** `path:line:column`, as in messages. */
export function whereIs(spot: Spot): string {
  const { file, line, column } = placeOf(spot)
  return `${file}:${String(line)}:${String(column)}`
}

function positionOf(source: SourceText, offset: number): { readonly line: number; readonly column: number } {
  const line = countUpTo(source.lines, offset)
  const start = source.lines[line - 1] ?? 0
  const pairs = countUpTo(source.astral, offset - 1) - countUpTo(source.astral, start - 1)
  return { line, column: offset - start - pairs + 1 }
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
