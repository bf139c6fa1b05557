// What stretches of bytes stand for, found without making texts of them.
import { factor } from './check-sum.ts'

export interface ByteTable<Value> {
  readonly get: (bytes: Uint8Array, from: number, to: number) => Value | undefined
  /** For a stretch that is not there; beyond `most` stretches all others are forgotten. */
  readonly set: (bytes: Uint8Array, from: number, to: number, value: Value) => void
}

interface Entry<Value> {
  readonly hash: number
  readonly bytes: Uint8Array
  readonly value: Value
}

/** `most` is a power of two. */
export function byteTable<Value>(most: number): ByteTable<Value> {
  // Half of the places stay free, so that a search is short and always ends.
  const mask = most * 2 - 1
  let entries = new Array<Entry<Value> | undefined>(most * 2).fill(undefined)
  let count = 0

  function placeOf(hash: number, bytes: Uint8Array, from: number, to: number): number {
    let place = hash & mask
    for (let entry = entries[place]; entry !== undefined && !isSame(entry, hash, bytes, from, to); entry = entries[place]) place = (place + 1) & mask
    return place
  }

  return {
    get: (bytes, from, to) => entries[placeOf(hashOf(bytes, from, to), bytes, from, to)]?.value,
    set: (bytes, from, to, value) => {
      if (count === most) {
        entries = new Array<Entry<Value> | undefined>(most * 2).fill(undefined)
        count = 0
      }
      const hash = hashOf(bytes, from, to)
      entries[placeOf(hash, bytes, from, to)] = { hash, bytes: bytes.slice(from, to), value }
      count += 1
    },
  }
}

/** Over the length and both ends: what is looked up differs there, and what does not is told apart when compared. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  const middle = (from + to) >> 1
  let mixed = to - from
  if (mixed < 12) {
    for (let i = from; i < to; i += 1) mixed = Math.imul(mixed ^ (bytes[i] as number), factor)
    return mixed ^ mixed >>> 15
  }
  mixed = Math.imul(mixed ^ wordAt(bytes, from + 1), factor)
  mixed = Math.imul((mixed << 5 | mixed >>> 27) ^ wordAt(bytes, from + 5), factor)
  mixed = Math.imul((mixed << 5 | mixed >>> 27) ^ wordAt(bytes, middle - 2), factor)
  mixed = Math.imul((mixed << 5 | mixed >>> 27) ^ wordAt(bytes, to - 9), factor)
  mixed = Math.imul((mixed << 5 | mixed >>> 27) ^ wordAt(bytes, to - 5), factor)
  return mixed ^ mixed >>> 15
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | (bytes[at + 1] as number) << 8 | (bytes[at + 2] as number) << 16 | (bytes[at + 3] as number) << 24
}

function isSame<Value>(entry: Entry<Value>, hash: number, bytes: Uint8Array, from: number, to: number): boolean {
  const known = entry.bytes
  if (entry.hash !== hash || known.length !== to - from) return false
  for (let i = 0, at = from; at < to; i += 1, at += 1) if (known[i] !== bytes[at]) return false
  return true
}
