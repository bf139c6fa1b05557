import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/text/width.ts'
import { wrapText } from '../../src/text/wrap.ts'
import { tries } from '../search.ts'

test('width counts columns, not characters', () => {
  expect(['abc', '中文', 'e\u0301', '👩‍🚀', '👍🏽', '❤️', 'ｆ', '🇩🇪'].map(displayWidth)).toEqual([3, 4, 1, 2, 2, 2, 2, 2])
})

test('words go on as few lines as fit, later lines hang', () => {
  expect(wrapText('one two three four', { width: 11, first: '- ' })).toBe('- one two\n  three\n  four')
})

test('a word wider than the line is broken, never cut', () => {
  expect(wrapText('abcdefgh ij', { width: 5 })).toBe('abcde\nfgh\nij')
  expect(wrapText('中文中文', { width: 5 })).toBe('中文\n中文')
})

test('a word is not broken for a first line that has less room than the others', () => {
  expect(wrapText('It may', { width: 12, first: 'unstable: ', rest: '  ' })).toBe('unstable: It\n  may')
  expect(wrapText('It may', { width: 11, first: 'unstable: ', rest: '  ' })).toBe('unstable:\n  It may')
})

test('a link stays whole', () => {
  expect(wrapText('see https://example.org/a/long/path now', { width: 10 })).toBe('see\nhttps://example.org/a/long/path\nnow')
})

test('line ends in the text are kept', () => {
  expect(wrapText('a\n\nb', { width: 10, first: '> ', rest: '  ' })).toBe('> a\n\n  b')
})

test('nothing is lost and no line is too wide', () => {
  const words = fc.array(fc.stringMatching(/^[a-z中é]{1,12}$/u), { maxLength: 30 })
  fc.assert(fc.property(words, fc.integer({ min: 4, max: 40 }), (list, width) => {
    const wrapped = wrapText(list.join(' '), { width })
    expect(wrapped.replace(/[ \n]/gu, '')).toBe(list.join(''))
    for (const line of wrapped.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
  }), { numRuns: tries(100) })
})
