import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeJson, safeLine, safeText } from '../../src/text/safe.ts'
import { tries } from '../search.ts'

test('what could steer a terminal becomes visible', () => {
  expect(safeText('a\u001b[2Jb\u0007\u009b31m\u007f\u202ec\u2066')).toBe('a\\u{1b}[2Jb\\u{7}\\u{9b}31m\\u{7f}\\u{202e}c\\u{2066}')
})

test('half a surrogate pair becomes visible, a whole one stays', () => {
  expect(safeText('\ud800x\udc00 😀')).toBe('\\u{d800}x\\u{dc00} 😀')
})

test('line ends and tabs stay in texts and show in lines', () => {
  expect(safeText('a\n\tb\r')).toBe('a\n\tb\\u{d}')
  expect(safeLine('a\n\tb')).toBe('a\\u{a}\\u{9}b')
})

test('letters of all scripts stay as they are', () => {
  const text = 'é ß Ж 中 ا ह 👩‍🚀 ≥ – “x”'
  expect(safeText(text)).toBe(text)
})

test('every code point below 0x100 is either shown as it is or made visible', () => {
  for (let code = 0; code < 0x100; code += 1) {
    const character = String.fromCharCode(code)
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
    expect(safeLine(character)).toBe(isControl ? `\\u{${code.toString(16)}}` : character)
  }
})

test('no text comes out with a control character', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(safeLine(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u)
  }), { numRuns: tries(100) })
})

test('safe JSON parses to the same value', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    const text = JSON.stringify(value)
    expect(JSON.parse(safeJson(text))).toEqual(JSON.parse(text))
    expect(safeJson(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u)
  }), { numRuns: tries(100) })
})
