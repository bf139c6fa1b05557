// Output rows as bytes, one behind the other in one buffer.
import { mixBytes } from './check-sum.ts'

export interface Sink {
  readonly text: (text: string) => void
  readonly bytes: (bytes: Uint8Array, from: number, to: number) => void
  /** A word of the program or the rules, of plain characters, with what stands before and behind it in JSON. */
  readonly word: (word: string, as: Place) => void
  /** A list of such words. */
  readonly words: (words: readonly string[]) => void
  /** Marks where a row begins. */
  readonly begin: () => void
  /** Takes back the last bytes. */
  readonly back: (count: number) => void
  /** The check of what was written since the row began. */
  readonly sum: (start: number) => number
  /** Everything; it is written over by what comes next. */
  readonly take: () => Uint8Array
}

export type Place = 'plain' | 'key' | 'value' | 'item'

/** Words whose bytes are kept, for each place. */
const mostKept = 16_384

const placed: Readonly<Record<Place, (word: string) => string>> = {
  plain: (word) => word,
  key: (word) => `,"${word}":`,
  value: (word) => `"${word}"`,
  item: (word) => `"${word}",`,
}

export function newSink(): Sink {
  const encoder = new TextEncoder()
  const kept: Readonly<Record<Place, Map<string, Uint8Array>>> = { plain: new Map(), key: new Map(), value: new Map(), item: new Map() }
  let buffer = new Uint8Array(1 << 20)
  let length = 0
  let start = 0

  function reserve(count: number): void {
    if (length + count <= buffer.length) return
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + count))
    larger.set(buffer.subarray(0, length))
    buffer = larger
  }

  function add(bytes: Uint8Array, from: number, to: number): void {
    reserve(to - from)
    const into = buffer
    let at = length
    // Most of what comes is short: a loop is done before a call would begin.
    for (let i = from; i < to; i += 1, at += 1) into[at] = bytes[i] as number
    length = at
  }

  function bytesOf(word: string, as: Place): Uint8Array {
    const known = kept[as].get(word)
    if (known !== undefined) return known
    const bytes = encoder.encode(placed[as](word))
    if (kept[as].size >= mostKept) kept[as].clear()
    kept[as].set(word, bytes)
    return bytes
  }

  function word(text: string, as: Place): void {
    const bytes = bytesOf(text, as)
    add(bytes, 0, bytes.length)
  }

  return {
    text: (text) => {
      reserve(text.length * 3)
      length += encoder.encodeInto(text, buffer.subarray(length)).written
    },
    bytes: add,
    word,
    words: (words) => {
      word('[', 'plain')
      for (let i = 0; i < words.length; i += 1) word(words[i] as string, 'item')
      if (words.length > 0) length -= 1
      word(']', 'plain')
    },
    begin: () => { start = length },
    back: (count) => { length -= count },
    sum: (seed) => mixBytes(seed, buffer, start, length),
    take: () => {
      const taken = buffer.subarray(0, length)
      length = 0
      return taken
    },
  }
}
