import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCodePoint } from '../../src/text/order.ts'
import { tries } from '../search.ts'

/** The definition: character by character, a shorter text before a longer one that begins like it. */
function byCharacters(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((list) => list.map((each) => each.codePointAt(0) ?? 0)) as [number[], number[]]
  const at = left.findIndex((code, i) => code !== right[i])
  return at < 0 ? left.length - right.length : at >= right.length ? 1 : (left[at] ?? 0) - (right[at] ?? 0)
}

test('texts are in the order of their code points, whatever their units say', () => {
  expect(byCodePoint('\u{1f600}', '\uff5e')).toBeGreaterThan(0)
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'é', '\u2028', '\uff5e', '\ud83d', '\ude00', '\u{1f600}', '\u{1f601}'), maxLength: 6 })
  fc.assert(fc.property(text, text, (a, b) => { expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(byCharacters(a, b))) }), { numRuns: tries(2000) })
})
