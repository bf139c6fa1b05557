// The exact undecided facts of small rule sets.
import { describe, expect, it } from 'vitest'
import { any, atLeastOf, choices, complaint, contraindication, flag, is, modality, not, number, rule, ruleSetOf,
  within, yesNo } from './build.ts'
import { bruteUndecided } from './undecided.ts'

const facts = [yesNo('a'), yesNo('b'), yesNo('d')]
const rules = [rule('r', 'for', ['m'])]
const modalities = [modality('m')]
const c = { c: {} }

describe('bruteUndecided', () => {
  it('names all three of at-least 2 of 3, none of which changes anything alone', () => {
    const ruleSet = ruleSetOf({ facts, rules, modalities, redFlags: [flag('red',
      atLeastOf(2, is('a'), is('b'), is('d')), 'see-clinician')] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: {} }, {})?.map(one => one.fact)).toEqual(['a', 'b', 'd'])
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { a: 'yes', b: 'yes' } }, {})).toEqual([])
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { a: 'no', b: 'no' } }, {})).toEqual([])
  })

  it('counts "not sure" as open', () => {
    const ruleSet = ruleSetOf({ facts, rules, modalities, redFlags: [flag('red', is('a'), 'urgent')] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { a: 'unknown' } },
      {})).toEqual([{ fact: 'a', complaint: null }])
  })

  it('names the question on which applicability hangs while a value is stated', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a'), yesNo('b', { appliesWhen: is('a') })], modalities,
      rules: [rule('r', 'for', ['m'], { when: is('b') })] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { b: 'yes' } },
      {})).toEqual([{ fact: 'a', complaint: null }])
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { a: 'no' } }, {})).toEqual([])
  })

  it('names nothing that only a flag for other complaints reads', () => {
    const ruleSet = ruleSetOf({ facts, rules, modalities, complaints: [complaint('c'), complaint('k')],
      redFlags: [flag('red', is('a'), 'urgent', { askedFor: ['k'] })] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: {} }, {})).toEqual([])
  })

  it('names a fact once per complaint, and a checklist once', () => {
    const ruleSet = ruleSetOf({ facts: [yesNo('a', { scope: 'complaint' }), choices('signs', ['x', 'y'])], modalities,
      complaints: [complaint('c'), complaint('k')],
      rules: [rule('r', 'for', ['m'], { for: ['c', 'k'], when: any(is('a'), is('signs', 'x', 'y')) })] })
    expect(bruteUndecided(ruleSet, { complaints: { k: {}, c: {} }, facts: { signs: ['none-of-the-others'] } }, {}))
      .toEqual([{ fact: 'a', complaint: 'c' }, { fact: 'a', complaint: 'k' }])
    expect(bruteUndecided(ruleSet, { complaints: { k: {}, c: { a: 'yes' } }, facts: { signs: { x: 'no' } } }, {}))
      .toEqual([{ fact: 'a', complaint: 'k' }, { fact: 'signs', complaint: null }])
  })

  it('tries each interval of a number, and a contraindication that could still apply', () => {
    const ruleSet = ruleSetOf({ facts: [number('age', 'integer', 0, 120), yesNo('b')], rules,
      modalities: [modality('m', { contraindications: [contraindication('absolute',
        within('age', { from: 70, to: 80 }), 'No.'),
        contraindication('absolute', not(is('b')), 'Nor so.')] })] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: {} }, {})?.map(one => one.fact)).toEqual(['age', 'b'])
    expect(bruteUndecided(ruleSet, { complaints: c, facts: { age: 75 } }, {})).toEqual([])
  })

  it('gives up where there are too many completions', () => {
    const ruleSet = ruleSetOf({ facts, rules, modalities, redFlags: [flag('red',
      atLeastOf(2, is('a'), is('b'), is('d')), 'urgent')] })
    expect(bruteUndecided(ruleSet, { complaints: c, facts: {} }, {}, 63)).toBe(null)
  })
})
