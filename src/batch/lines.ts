// Bytes as they come to blocks of whole lines. Only LF ends a line: other separators, a lone CR too, belong to it.

/** A block of whole lines, each ended by LF but perhaps the last of all; or one line that is longer than the limit. */
export type Block = { readonly kind: 'lines'; readonly bytes: Uint8Array } | { readonly kind: 'too-long' }

/** Pieces of an input; each is looked at only until the next is asked for. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>
export type Blocks = AsyncIterable<Block, void>

/** Longest line in bytes, its end not counted. */
export const longestLine = 1024 * 1024
const lf = 10
const cr = 13

/**
 * Blocks until the end of the input. Memory stays the same however long the input or one of its lines is. A block stays as
 * it is while the `kept` ones behind it are asked for; its bytes are then used again.
 */
export async function* blocksOf(pieces: Pieces, longest = longestLine, kept = 1): AsyncGenerator<Block, void> {
  const splitter = splitterFor(longest, kept)
  for await (const piece of pieces) yield* splitter.take(piece)
  yield* splitter.end()
}

interface Splitter {
  readonly take: (piece: Uint8Array) => Iterable<Block>
  readonly end: () => Iterable<Block>
}

function splitterFor(longest: number, kept: number): Splitter {
  const room = ringOf(kept + 1)
  // The line that has begun; of one that is too long nothing is kept.
  let held = new Uint8Array(4096)
  let length = 0
  let isSkipping = false

  function hold(part: Uint8Array): void {
    if (isSkipping) return
    // One byte more may be the CR of a line end.
    if (length + part.length > longest + 1) {
      isSkipping = true
      length = 0
      return
    }
    if (length + part.length > held.length) {
      const larger = new Uint8Array(Math.min(Math.max(held.length * 2, length + part.length), longest + 1))
      larger.set(held.subarray(0, length))
      held = larger
    }
    held.set(part, length)
    length += part.length
  }

  function* take(piece: Uint8Array): Iterable<Block> {
    const to = piece.lastIndexOf(lf) + 1
    let from = 0
    if (to > 0 && isSkipping) {
      yield { kind: 'too-long' }
      isSkipping = false
      from = piece.indexOf(lf) + 1
    }
    if (to > from) {
      const bytes = room(length + to - from)
      bytes.set(held.subarray(0, length))
      bytes.set(piece.subarray(from, to), length)
      length = 0
      yield { kind: 'lines', bytes }
    }
    hold(piece.subarray(to))
  }

  function* end(): Iterable<Block> {
    if (isSkipping) yield { kind: 'too-long' }
    else if (length > 0) yield { kind: 'lines', bytes: held.slice(0, length) }
  }

  return { take, end }
}

/** Bytes of a size, out of as many buffers in turn. */
function ringOf(count: number): (size: number) => Uint8Array {
  const buffers = Array.from({ length: count }, () => new Uint8Array(0))
  let turn = 0
  return (size) => {
    turn = (turn + 1) % count
    const buffer = buffers[turn] as Uint8Array
    if (buffer.length >= size) return buffer.subarray(0, size)
    // A little more than is needed, as the next block will hardly be as large to the byte; one huge line is not kept.
    const larger = new Uint8Array(size + (size >> 2))
    if (size <= longestLine) buffers[turn] = larger
    return larger.subarray(0, size)
  }
}

const mark = [0xef, 0xbb, 0xbf] as const

/** The same without a byte order mark at the very start, in however many pieces it comes. */
export async function* withoutMark(pieces: Pieces): AsyncGenerator<Uint8Array, void> {
  let seen = 0
  let isStart = true
  for await (const piece of pieces) {
    let from = 0
    while (isStart && from < piece.length) {
      isStart = piece[from] === mark[seen]
      if (!isStart) break
      from += 1
      seen += 1
      if (seen < mark.length) continue
      isStart = false
      seen = 0
    }
    if (isStart) continue
    if (seen > 0) yield Uint8Array.from(mark.slice(0, seen))
    seen = 0
    if (from < piece.length) yield piece.subarray(from)
  }
  if (seen > 0) yield Uint8Array.from(mark.slice(0, seen))
}

/** Calls with where each line of a block begins and ends, without its LF and a CR before it; stops where `visit` says so. */
export function eachLine(bytes: Uint8Array, visit: (from: number, to: number) => boolean): void {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lf, from)
    const to = end < 0 ? bytes.length : end
    if (!visit(from, to > from && bytes[to - 1] === cr ? to - 1 : to)) return
    from = to + 1
  }
}

export function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(lf); at >= 0; at = bytes.indexOf(lf, at + 1)) count += 1
  return bytes.length > 0 && bytes[bytes.length - 1] !== lf ? count + 1 : count
}

/** The first line, or null where there is none; and the blocks without it. */
export async function takeLine(blocks: AsyncIterator<Block, void>): Promise<{ readonly line: Uint8Array | null; readonly rest: Blocks }> {
  const first = await blocks.next()
  if (first.done === true) return { line: null, rest: following([], blocks) }
  if (first.value.kind === 'too-long') return { line: new Uint8Array(longestLine + 1), rest: following([], blocks) }
  const { bytes } = first.value
  const end = bytes.indexOf(lf)
  const to = end < 0 ? bytes.length : end
  const rest = bytes.subarray(to + 1)
  return {
    line: bytes.subarray(0, to > 0 && bytes[to - 1] === cr ? to - 1 : to),
    rest: following(rest.length > 0 ? [{ kind: 'lines', bytes: rest }] : [], blocks),
  }
}

/** These blocks and then the others. */
export async function* following(first: readonly Block[], blocks: AsyncIterator<Block, void>): AsyncGenerator<Block, void> {
  yield* first
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) yield next.value
}
