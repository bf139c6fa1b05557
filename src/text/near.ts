// A mistyped word to the word that was probably meant, for "did you mean".
import { byCodePoint } from './order.ts'

/**
 * The candidate nearest to the word, or undefined where none is near enough. Near is a Damerau-Levenshtein distance of
 * at most `max` (default: a third of the word, from 1 to 3), else all words of one among the words of the other
 * (`back-pain`, `low-back-pain`). Ties go to the first by code point.
 */
export function nearest(word: string, candidates: Iterable<string>, max?: number): string | undefined {
  const bound = max ?? Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  const words = partsOf(word)
  let best: { readonly candidate: string; readonly rank: number } | undefined
  for (const candidate of candidates) {
    if (candidate === word) continue
    const rank = rankOf(word, words, candidate, bound)
    if (rank === undefined) continue
    if (best === undefined || rank < best.rank || (rank === best.rank && byCodePoint(candidate, best.candidate) < 0)) {
      best = { candidate, rank }
    }
  }
  return best?.candidate
}

/** Lower is nearer: one edit, then shared words by how few are left over, then more edits. */
function rankOf(word: string, words: ReadonlySet<string>, candidate: string, bound: number): number | undefined {
  const edits = distance(word, candidate, bound)
  if (edits === 1) return edits
  const others = partsOf(candidate)
  const shared = [...words].filter((part) => others.has(part)).length
  const isWithin = shared > 0 && shared === Math.min(words.size, others.size)
  const leftOver = words.size + others.size - 2 * shared
  return isWithin ? 2 - 1 / (1 + leftOver) : edits
}

const longestWord = 100

function partsOf(word: string): ReadonlySet<string> {
  return new Set(word.slice(0, longestWord).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== ''))
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to another, or undefined beyond the bound. */
export function distance(from: string, to: string, bound: number): number | undefined {
  if (from.length > longestWord || to.length > longestWord || Math.abs(from.length - to.length) > bound) return undefined
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) edits = Math.min(edits, at(beforeLast, column - 2) + 1)
      current.push(edits)
      least = Math.min(least, edits)
    }
    if (least > bound) return undefined
    beforeLast = last
    last = current
  }
  const edits = at(last, to.length)
  return edits <= bound ? edits : undefined
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
