// Sets of small numbers as bits of words, several sets to an array.
const wordSize = 32

/** Words that hold the numbers below `count`. */
export function wordsFor(count: number): number {
  return Math.ceil(count / wordSize)
}

/** Adds a number to the set that begins at a word. */
export function addBit(words: Uint32Array, at: number, bit: number): void {
  const word = at + (bit >>> 5)
  words[word] = (words[word] as number) | (1 << (bit & 31))
}

export function hasBit(words: Uint32Array, at: number, bit: number): boolean {
  return (((words[at + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 1
}

export function isEmpty(words: Uint32Array, at: number, count: number): boolean {
  for (let i = at; i < at + count; i += 1) if (words[i] !== 0) return false
  return true
}

/** Adds one set to another. */
export function addBits(words: Uint32Array, to: number, others: Uint32Array, from: number, count: number): void {
  for (let i = 0; i < count; i += 1) words[to + i] = (words[to + i] as number) | (others[from + i] as number)
}

/** How many numbers a set has. */
export function sizeOf(words: Uint32Array, at: number, count: number): number {
  let size = 0
  for (let i = at; i < at + count; i += 1) {
    let word = words[i] as number
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    size += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return size
}

/** The numbers of a set, ascending. */
export function bitsOf(words: Uint32Array, at: number, count: number): number[] {
  const bits: number[] = []
  for (let i = 0; i < count; i += 1) {
    for (let word = words[at + i] as number; word !== 0; word &= word - 1) bits.push(i * wordSize + 31 - Math.clz32(word & -word))
  }
  return bits
}
