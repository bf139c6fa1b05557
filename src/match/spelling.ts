// A word nobody knows to the word of the lexicon it was probably meant to be. Everyday words are never touched, and
// how far a word may be off grows with its length.
import { distance } from '../text/near.ts'
import { byCodePoint } from '../text/order.ts'

export type Correct = (word: string) => string | undefined

/** Distinct unknown words that are looked up in one text; the rest of a text of nonsense is left as it is. */
const mostLookups = 400

export type Buckets = ReadonlyMap<string, readonly string[]>

/** A vocabulary by first letter and length. */
export function bucketsOf(vocabulary: readonly string[]): Buckets {
  const buckets = new Map<string, string[]>()
  for (const word of vocabulary) {
    const key = `${word.charAt(0)}${String(word.length)}`
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [word])
    else bucket.push(word)
  }
  return buckets
}

/** Corrects words to one of the vocabulary; remembers what it found, and gives up after many different ones. */
export function createCorrector(buckets: Buckets, most: number = mostLookups): Correct {
  const found = new Map<string, string | undefined>()
  return (word) => {
    if (found.has(word)) return found.get(word)
    if (found.size >= most) return undefined
    const best = word.length < 3 ? undefined : nearestIn(word, buckets)
    found.set(word, best)
    return best
  }
}

function nearestIn(word: string, buckets: ReadonlyMap<string, readonly string[]>): string | undefined {
  const most = word.length < 5 ? 1 : word.length < 8 ? 1 : 2
  let best: { readonly word: string, readonly rank: number } | undefined
  // The first two letters may have changed places; otherwise the first letter of a word is rarely wrong.
  for (const [initial, penalty] of [[word.charAt(0), 0], [word.charAt(1), 0.6]] as const) {
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const candidate of buckets.get(`${initial}${String(length)}`) ?? []) {
        const rank = rankOf(word, candidate, most)
        if (rank === undefined || candidate.length < 4) continue
        const total = rank + (penalty > 0 && candidate.charAt(1) !== word.charAt(0) ? 2 : penalty)
        if (total > most + 0.6) continue
        if (best === undefined || total < best.rank || (total === best.rank && byCodePoint(candidate, best.word) < 0)) best = { word: candidate, rank: total }
      }
    }
  }
  return best?.word
}

/** Edits, less a little where the words begin and end alike or differ only in doubled letters and vowels. */
function rankOf(word: string, candidate: string, most: number): number | undefined {
  const edits = distance(word, candidate, most)
  if (edits === undefined) return undefined
  if (edits === 0) return 0
  const sounds = skeleton(word) === skeleton(candidate)
  // A short word that is off by a consonant is as likely to be another word.
  if (word.length < 5 && !sounds && !isSwap(word, candidate)) return undefined
  return edits - (sounds ? 0.4 : 0) - (word.charAt(word.length - 1) === candidate.charAt(candidate.length - 1) ? 0.1 : 0)
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort(byCodePoint).join('') === [...b].sort(byCodePoint).join('')
}

function skeleton(word: string): string {
  return word.replace(/ph/g, 'f').replace(/ck|c/g, 'k').replace(/z/g, 's').replace(/(.)\1+/g, '$1').replace(/[aeiouyh]/g, '')
}
