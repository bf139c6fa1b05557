// Each output row ends with a check over the options, its input line and itself, so that a lost, doubled, swapped or
// changed line shows without working anything out again. It guards against accidents, not against malice.

const start = 0x811c9dc5
/** Odd, so that a product tells its factors apart; its bits are well mixed. */
export const factor = 0x9e3779b1

/**
 * Mixes bytes into a sum, four at a time. Each step turns different sums and different words into different sums, so
 * that a change within four bytes always shows, and any other but once in four thousand million times.
 */
export function mixBytes(sum: number, bytes: Uint8Array, from: number, to: number): number {
  let mixed = sum
  let at = from
  for (const last = to - 3; at < last; at += 4) {
    const word = (bytes[at] as number) | (bytes[at + 1] as number) << 8 | (bytes[at + 2] as number) << 16 | (bytes[at + 3] as number) << 24
    mixed = step(mixed, word)
  }
  let rest = 0
  for (let shift = 0; at < to; at += 1, shift += 8) rest |= (bytes[at] as number) << shift
  return step(step(mixed, rest), to - from)
}

function step(sum: number, word: number): number {
  return Math.imul((sum << 5 | sum >>> 27) ^ word, factor)
}

export function mixText(sum: number, text: string): number {
  const bytes = new TextEncoder().encode(text)
  return mixBytes(sum, bytes, 0, bytes.length)
}

export function seedOf(text: string): number {
  return mixText(start, text)
}

export function shown(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0')
}
