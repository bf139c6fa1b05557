// Each output row ends with a check over the options, its input line and itself, so that a lost, doubled, swapped or
// changed line shows without working anything out again. It guards against accidents, not against malice.

const start = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a over a text's code units. */
export function mixText(sum: number, text: string): number {
  let mixed = sum
  for (let i = 0; i < text.length; i += 1) mixed = Math.imul(mixed ^ text.charCodeAt(i), prime)
  return mixed
}

export function mixBytes(sum: number, bytes: Uint8Array, from: number, to: number): number {
  let mixed = sum
  for (let i = from; i < to; i += 1) mixed = Math.imul(mixed ^ (bytes[i] as number), prime)
  return mixed
}

export function seedOf(text: string): number {
  return mixText(start, text)
}

export function shown(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0')
}
