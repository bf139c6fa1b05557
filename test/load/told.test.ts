import { describe, expect, test } from 'vitest'
import { loadRuleSet } from '../../src/load/load.ts'
import { buildLexicon } from '../../src/match/lexicon.ts'
import { small } from './small.ts'

function load(yaml: string): ReturnType<typeof loadRuleSet> {
  return loadRuleSet([...small, { path: 'told.yaml', bytes: new TextEncoder().encode(yaml) }])
}

function problems(yaml: string): readonly string[] {
  return load(yaml).diagnostics.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${String(at.line)}:${String(at.column)} ${code}`)
}

describe('told texts', () => {
  test('come back by complaint, and by fact with what they state', () => {
    const { told } = load('told:\n  complaints:\n    low-back-pain: [my back went]\n  facts:\n    fever: [I am boiling, teeth chattering in bed]\n    sex:\n      female: [I am a woman]\n')
    expect(told).toEqual([
      { complaint: 'low-back-pain', fact: null, value: null, texts: ['my back went'] },
      { complaint: null, fact: 'fever', value: 'yes', texts: ['I am boiling', 'teeth chattering in bed'] },
      { complaint: null, fact: 'sex', value: 'female', texts: ['I am a woman'] },
    ])
  })

  test.each([
    ['told:\n  complaints:\n    low-bak-pain: [my back went]\n', ['3:5 unknown-complaint']],
    ['told:\n  facts:\n    feverr: [hot]\n', ['3:5 unknown-fact']],
    ['told:\n  facts:\n    sex:\n      femal: [a woman]\n', ['4:7 unknown-option']],
    ['told:\n  facts:\n    age: [I am old]\n', ['3:10 wrong-type']],
    ['told:\n  facts:\n    fever: { maybe: [hot] }\n', ['3:12 wrong-type']],
    ['told:\n  complaint:\n    low-back-pain: [my back went]\n', ['2:3 unknown-key']],
    ['told:\n  complaints:\n    low-back-pain: [[nested]]\n', ['3:21 wrong-type']],
  ])('a mistake is told with its place: %j', (yaml, expected) => {
    expect(problems(yaml)).toEqual(expected)
  })

  test('teach the same in whatever order they stand', () => {
    const { ruleSet, cases, told } = load('told:\n  complaints:\n    low-back-pain: [my back went, I lifted a sofa and now I walk bent]\n    neck-pain: [my neck is a rusty hinge]\n  facts:\n    fever: [I am boiling, teeth chattering in bed]\n')
    if (ruleSet === null) throw new Error('it loads')
    const turned = told.toReversed().map((each) => ({ ...each, texts: each.texts.toReversed() }))
    expect(JSON.stringify(buildLexicon(ruleSet, cases.toReversed(), turned))).toBe(JSON.stringify(buildLexicon(ruleSet, cases, told)))
  })

  test('change nothing of the rule set', () => {
    expect(load('told:\n  complaints:\n    low-back-pain: [my back went]\n').ruleSet).toEqual(loadRuleSet(small).ruleSet)
  })
})
