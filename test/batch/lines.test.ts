import { expect, test } from 'vitest'
import { blocksOf, eachLine, longestLine, type Block } from '../../src/batch/lines.ts'
import { bytesOf } from './small.ts'

/** The lines that come out when the input is read in pieces of this size. */
function linesOf(input: Uint8Array, piece: number): string[] {
  let at = 0
  const read = (buffer: Uint8Array): number => {
    const part = input.subarray(at, Math.min(at + piece, at + buffer.length))
    buffer.set(part)
    at += part.length
    return part.length
  }
  return [...blocksOf(read)].flatMap(textsOf)
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

test.each(pieces)('only LF ends a line, read in pieces of %i', (piece) => {
  expect(linesOf(bytesOf('a\nb\u2028c\u2029d\u0085e\rf\n\n\r\ng\r\nlast'), piece)).toEqual(['a', 'b\u2028c\u2029d\u0085e\rf', '', '', 'g', 'last'])
})

test.each(pieces)('an empty input has no lines, one LF is one empty line, read in pieces of %i', (piece) => {
  expect(linesOf(bytesOf(''), piece)).toEqual([])
  expect(linesOf(bytesOf('\n'), piece)).toEqual([''])
})

test.each(pieces)('a byte order mark goes at the start of the input and stays elsewhere, read in pieces of %i', (piece) => {
  expect(linesOf(bytesOf('\ufeffa\n\ufeffb\n'), piece)).toEqual(['a', '\ufeffb'])
  expect(linesOf(bytesOf('\ufeff'), piece)).toEqual([])
})

test('a line above the limit is one mark in its place, wherever the pieces end', () => {
  const long = `a\n${'x'.repeat(longestLine + 300_000)}\nb\n${'y'.repeat(3 * longestLine)}`
  for (const piece of [65_536, 1 << 20, 1 << 22]) {
    expect(linesOf(bytesOf(long), piece).map((line) => (line.length > longestLine ? '(too long)' : line))).toEqual(['a', '(too long)', 'b', '(too long)'])
  }
})

test('a quarter of a gigabyte without a line end is read in the memory of a few lines', () => {
  const piece = new Uint8Array(1 << 20).fill(120)
  let left = 256
  const largest = { buffer: 0 }
  const read = (buffer: Uint8Array): number => {
    largest.buffer = Math.max(largest.buffer, buffer.byteOffset + buffer.length)
    if (left === 0) return 0
    left -= 1
    buffer.set(piece.subarray(0, buffer.length))
    return Math.min(piece.length, buffer.length)
  }
  expect([...blocksOf(read)]).toEqual([{ kind: 'too-long' }])
  expect(largest.buffer).toBeLessThanOrEqual(2 * longestLine)
})
