import { expect, test } from 'vitest'
import { blocksOf, countLines, eachLine, longestLine, takeLine, withoutMark, type Block } from '../../src/batch/lines.ts'
import { bytesOf, piecesOf } from './small.ts'

/** The lines that come out when the input is read in pieces of this size. */
async function linesOf(input: Uint8Array, piece: number): Promise<string[]> {
  const texts: string[] = []
  for await (const block of blocksOf(withoutMark(piecesOf(input, piece)))) texts.push(...textsOf(block))
  return texts
}

function textsOf(block: Block): string[] {
  if (block.kind === 'too-long') return ['(too long)']
  const texts: string[] = []
  eachLine(block.bytes, (from, to) => {
    texts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(block.bytes.subarray(from, to)))
    return true
  })
  return texts
}

const pieces = [1, 2, 3, 7, 1000, 1 << 20]

test.each(pieces)('only LF ends a line, read in pieces of %i', async (piece) => {
  expect(await linesOf(bytesOf('a\nb\u2028c\u2029d\u0085e\rf\n\n\r\ng\r\nlast'), piece)).toEqual(['a', 'b\u2028c\u2029d\u0085e\rf', '', '', 'g', 'last'])
})

test.each(pieces)('an empty input has no lines, one LF is one empty line, read in pieces of %i', async (piece) => {
  expect(await linesOf(bytesOf(''), piece)).toEqual([])
  expect(await linesOf(bytesOf('\n'), piece)).toEqual([''])
})

test.each(pieces)('a byte order mark goes at the start of the input and stays elsewhere, read in pieces of %i', async (piece) => {
  expect(await linesOf(bytesOf('\ufeffa\n\ufeffb\n'), piece)).toEqual(['a', '\ufeffb'])
  expect(await linesOf(bytesOf('\ufeff'), piece)).toEqual([])
})

test('a line above the limit is one mark in its place, wherever the pieces end', async () => {
  const long = `a\n${'x'.repeat(longestLine + 300_000)}\nb\n${'y'.repeat(3 * longestLine)}`
  for (const piece of [65_536, 1 << 20, 1 << 22]) {
    expect((await linesOf(bytesOf(long), piece)).map((line) => (line.length > longestLine ? '(too long)' : line))).toEqual(['a', '(too long)', 'b', '(too long)'])
  }
})

test.each([0, 1])('a line of the limit and %i more is the same wherever the pieces end, with CR LF and without', async (more) => {
  const line = 'x'.repeat(longestLine + more)
  for (const end of ['\n', '\r\n', '']) {
    for (const cut of [-2, -1, 0, 1, 2]) {
      const found = await linesOf(bytesOf(`${line}${end}`), longestLine + cut)
      expect(found.map((each) => (each === '(too long)' || each.length > longestLine ? 'too long' : each.length))).toEqual([more === 0 ? longestLine : 'too long'])
    }
  }
})

test.each(pieces)('a byte order mark that begins and does not end is kept, read in pieces of %i', async (piece) => {
  for (const start of [[0xef], [0xef, 0xbb], [0xef, 0xbb, 0x41], [0xef, 0xef, 0xbb, 0xbf]]) {
    const input = Uint8Array.from([...start, 10])
    const found: number[] = []
    for await (const part of withoutMark(piecesOf(input, piece))) found.push(...part)
    expect(found).toEqual([...input])
  }
})

test.each(pieces)('a mark at the start of a later line stays, read in pieces of %i', async (piece) => {
  expect(await linesOf(bytesOf('\n\ufeffa\n'), piece)).toEqual(['', '\ufeffa'])
})

test.each(pieces)('the first line is taken off, read in pieces of %i', async (piece) => {
  for (const [text, head, others] of [['a,b\r\n1,2\n3,4', 'a,b', ['1,2', '3,4']], ['a', 'a', []], ['', null, []], ['\n', '', []]] as const) {
    const { line, rest } = await takeLine(blocksOf(piecesOf(bytesOf(text), piece)))
    const left: string[] = []
    for await (const block of rest) left.push(...textsOf(block))
    expect([line === null ? null : new TextDecoder().decode(line), left]).toEqual([head, others])
  }
})

test('lines are counted as they are visited', () => {
  for (const text of ['', '\n', 'a', 'a\n', 'a\nb', '\n\n', 'a\r\n\r\nb']) {
    let count = 0
    eachLine(bytesOf(text), () => {
      count += 1
      return true
    })
    expect(countLines(bytesOf(text))).toBe(count)
  }
})

test('a quarter of a gigabyte without a line end is read in the memory of a few lines', async () => {
  const piece = new Uint8Array(1 << 20).fill(120)
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  function* pieces(): Generator<Uint8Array, void> {
    for (let left = 256; left > 0; left -= 1) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      yield piece
    }
  }
  const found: Block[] = []
  for await (const block of blocksOf(pieces())) found.push(block)
  expect(found).toEqual([{ kind: 'too-long' }])
  expect(most).toBeLessThanOrEqual(8 * longestLine)
})

test.each([1, 2, 7])('a block stays as it is while %i others are asked for', async (kept) => {
  const text = Array.from({ length: 400 }, (_, i) => `${'x'.repeat(i * 37 % 101)}${String(i)}`).join('\n')
  const held: { readonly bytes: Uint8Array, readonly copy: Uint8Array }[] = []
  let seen = ''
  for await (const block of blocksOf(piecesOf(bytesOf(text), 256), longestLine, kept)) {
    if (block.kind === 'too-long') throw new Error('no line is that long')
    held.push({ bytes: block.bytes, copy: block.bytes.slice() })
    expect(held.slice(-kept - 1).every(({ bytes, copy }) => Buffer.compare(bytes, copy) === 0)).toBe(true)
    seen += new TextDecoder().decode(block.bytes)
  }
  expect(seen).toBe(text)
})
