// Bytes as they are read to blocks of whole lines. Only LF ends a line: other separators, a lone CR too, belong to it.

/** A block of whole lines, each ended by LF but perhaps the last of all; or one line that is longer than the limit. */
export type Block = { readonly kind: 'lines'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' }

/** Longest line in bytes. */
export const longestLine = 1024 * 1024
const blockSize = 256 * 1024
const lf = 10

/**
 * Blocks until the end of the input. `read` fills what it can of a buffer and gives the number of bytes, 0 at the end.
 * Memory stays the same however long the input or one of its lines is.
 */
export function* blocksOf(read: (buffer: Uint8Array) => number, longest = longestLine): Generator<Block, void> {
  let buffer = new Uint8Array(blockSize)
  let held = 0
  let isFirst = true
  let isSkipping = false
  for (;;) {
    if (held === buffer.length) buffer = grown(buffer, longest)
    const count = read(buffer.subarray(held))
    if (count === 0) break
    if (isFirst && held + count >= 3) {
      isFirst = false
      if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
        buffer.copyWithin(0, 3, held + count)
        held -= 3
      }
    }
    const total = held + count
    let from = 0
    if (isSkipping) {
      const end = buffer.subarray(0, total).indexOf(lf)
      held = 0
      if (end < 0) continue
      isSkipping = false
      from = end + 1
      yield { kind: 'too-long' }
    }
    const to = lastEnd(buffer, from, total)
    if (to > from) yield { kind: 'lines', bytes: buffer.slice(from, to) }
    held = total - Math.max(to, from)
    buffer.copyWithin(0, Math.max(to, from), total)
    if (held > longest) {
      isSkipping = true
      held = 0
    }
  }
  if (isSkipping) yield { kind: 'too-long' }
  else if (held > 0) yield { kind: 'lines', bytes: buffer.slice(0, held) }
}

function lastEnd(buffer: Uint8Array, from: number, to: number): number {
  return Math.max(from, buffer.subarray(0, to).lastIndexOf(lf) + 1)
}

function grown(buffer: Uint8Array, longest: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(buffer.length * 2, longest + blockSize))
  larger.set(buffer)
  return larger
}

/** Calls with where each line of a block begins and ends, without its LF and a CR before it; stops where `visit` says so. */
export function eachLine(bytes: Uint8Array, visit: (from: number, to: number) => boolean): void {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lf, from)
    const to = end < 0 ? bytes.length : end
    if (!visit(from, to > from && bytes[to - 1] === 13 ? to - 1 : to)) return
    from = to + 1
  }
}

export function countLines(bytes: Uint8Array): number {
  let count = 0
  eachLine(bytes, () => {
    count += 1
    return true
  })
  return count
}

/** The first line, or null where there is none; and the blocks without it. */
export function takeLine(blocks: Iterator<Block, void>): { readonly line: Uint8Array | null; readonly rest: Iterable<Block> } {
  const first = blocks.next()
  if (first.done === true) return { line: null, rest: [] }
  if (first.value.kind === 'too-long') return { line: new Uint8Array(longestLine + 1), rest: remaining(null, blocks) }
  const { bytes } = first.value
  const end = bytes.indexOf(lf)
  const to = end < 0 ? bytes.length : end
  return { line: bytes.subarray(0, to > 0 && bytes[to - 1] === 13 ? to - 1 : to), rest: remaining(bytes.subarray(to + 1), blocks) }
}

function* remaining(bytes: Uint8Array | null, blocks: Iterator<Block, void>): Generator<Block, void> {
  if (bytes !== null && bytes.length > 0) yield { kind: 'lines', bytes }
  for (let next = blocks.next(); next.done !== true; next = blocks.next()) yield next.value
}
