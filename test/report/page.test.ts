// A paragraph that is broken without a look at each word reads as one that is put together from pieces.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../src/report/page.ts'
import { tries } from '../search.ts'

const text = fc.array(fc.string({ minLength: 0, maxLength: 14, unit: fc.constantFrom('a', 'b', 'cd', '.', '-', '(', '/', '0', ' ', '\u00e9') }), { maxLength: 30 }).map((words) => words.join(' '))

test('a plain paragraph is wrapped as any other', () => {
  fc.assert(fc.property(text, fc.integer({ min: 4, max: 60 }), fc.constantFrom('', '- ', '    * '), fc.constantFrom(undefined, '', '      '), (words, width, first, rest) => {
    const block = { first, ...(rest === undefined ? {} : { rest }) }
    const settings = { width, style: (role: string, part: string): string => `<${role}>${part}</>` }
    expect(layOut([{ ...block, text: words }], settings)).toBe(layOut([{ ...block, text: [words] }], settings))
    expect(layOut([{ ...block, text: { role: 'strong', text: words } }], settings)).toBe(layOut([{ ...block, text: [{ role: 'strong', text: words }] }], settings))
  }), { numRuns: tries(500) })
})

test('pieces that nothing paints are wrapped as painted ones', () => {
  const pieces = fc.array(fc.oneof(text, text.map((part) => ({ role: 'strong' as const, text: part }))), { maxLength: 4 })
  fc.assert(fc.property(pieces, fc.integer({ min: 4, max: 60 }), fc.constantFrom('', '- '), (words, width, first) => {
    const painted = layOut([{ first, text: words }], { width, style: (role, part) => `<${role}>${part}</>` })
    expect(layOut([{ first, text: words }], { width })).toBe(painted.replaceAll(/<\/?[a-z]*>/g, ''))
  }), { numRuns: tries(500) })
})
