// Findings whose remedy is mechanical, to the edits that remedy them: a line is removed or it is not, no text is guessed.
import type { Diagnostic } from '../model/diagnostic.ts'

export interface Edit {
  readonly file: string
  /** Lines from 1; both are removed. */
  readonly fromLine: number
  readonly toLine: number
  readonly because: string
}

/** Entries that may go as a whole: nothing refers to them. */
const removable: ReadonlySet<string> = new Set(['unused-source'])

/** The edits for what can be mended in these files; what stands on one line with something else is left alone. */
export function editsFor(diagnostics: readonly Diagnostic[], textOf: (file: string) => string | undefined): readonly Edit[] {
  return diagnostics.flatMap(({ code, at, message }): readonly Edit[] => {
    const lines = removable.has(code) ? textOf(at.file)?.split('\n') : undefined
    if (lines === undefined) return []
    const span = entryAt(lines, at.line)
    return span === null ? [] : [{ file: at.file, ...span, because: message }]
  })
}

/** The text without the lines of the edits. */
export function withoutLines(text: string, edits: readonly Edit[]): string {
  return text.split('\n').filter((_, i) => !edits.some(({ fromLine, toLine }) => i + 1 >= fromLine && i + 1 <= toLine)).join('\n')
}

/** A key on a line of its own and everything that is indented below it; comments between go with what follows them. */
function entryAt(lines: readonly string[], line: number): { readonly fromLine: number; readonly toLine: number } | null {
  const first = lines[line - 1] ?? ''
  const indent = /^( *)[a-z][a-z0-9-]*:(?: |$)/u.exec(first)?.[1]
  if (indent === undefined || indent === '') return null
  if (opensMore(first)) return null
  let last = line
  for (let i = line; i < lines.length; i += 1) {
    const text = lines[i] ?? ''
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue
    if (indentOf(text) <= indent.length) break
    last = i + 1
  }
  const hasSibling = isSibling(lines.slice(0, line - 1).toReversed(), indent.length) || isSibling(lines.slice(last), indent.length)
  return hasSibling ? { fromLine: line, toLine: last } : null
}

/** Whether another key of the same map comes before the map ends; the only entry of a map is not taken from it. */
function isSibling(lines: readonly string[], indent: number): boolean {
  const next = lines.find((text) => text.trim() !== '' && !text.trimStart().startsWith('#') && indentOf(text) <= indent)
  return next !== undefined && indentOf(next) === indent
}

/** A flow map that goes on below is not taken apart. */
function opensMore(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1
  return count('{') > count('}') || count('[') > count(']')
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
