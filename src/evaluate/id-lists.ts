// Lists of ids that many outcomes repeat, each made once and shared: the modalities that a fact could affect.
import { bitsOf } from './bits.ts'

/** A set of numbers with the ids that belong to them. */
export interface IdList {
  readonly words: Uint32Array
  readonly ids: readonly string[]
  /** The same behind the word `disposition`. */
  readonly withDisposition: readonly string[]
}

/** Lists kept at a time. */
const mostLists = 4096

export class IdLists {
  private readonly ids: readonly string[]
  private readonly known = new Map<number, IdList[]>()
  private size = 0

  constructor(ids: readonly string[]) {
    this.ids = ids
  }

  /** The list of the set that begins at a word; it is frozen, as outcomes share it. */
  of(words: Uint32Array, at: number, count: number): IdList {
    let hash = 0
    for (let i = at; i < at + count; i += 1) hash = Math.imul(hash ^ (words[i] as number), 0x9e3779b1) | 0
    const same = this.known.get(hash)
    if (same !== undefined) for (const each of same) if (isSame(each.words, words, at)) return each
    return this.add(hash, words.slice(at, at + count))
  }

  private add(hash: number, words: Uint32Array): IdList {
    if (this.size >= mostLists) {
      this.known.clear()
      this.size = 0
    }
    const ids = bitsOf(words, 0, words.length).map((index) => this.ids[index] ?? '')
    const list = { words, ids: Object.freeze(ids), withDisposition: Object.freeze(['disposition', ...ids]) }
    const same = this.known.get(hash)
    if (same === undefined) this.known.set(hash, [list])
    else same.push(list)
    this.size += 1
    return list
  }
}

function isSame(one: Uint32Array, other: Uint32Array, at: number): boolean {
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[at + i]) return false
  return true
}
