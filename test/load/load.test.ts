import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRuleSet } from '../../src/load/index.ts'
import type { Condition } from '../../src/model/condition.ts'
import { file, loadWith, small, summary } from './small.ts'

const loaded = loadRuleSet(small)

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)))
}

/** The condition of a derived fact with one part. */
function conditionOf(condition: string): unknown {
  const { ruleSet, diagnostics } = loadWith(`facts:\n  probe: { label: Probe, count: [ ${condition} ] }\n`)
  expect(diagnostics).toEqual([])
  const fact = ruleSet?.facts.find(({ id }) => id === 'probe')
  const [first]: readonly Condition[] = fact?.kind === 'count' ? fact.of : []
  return withoutPlaces(first)
}

describe('a rule set', () => {
  it('loads without a word, every list sorted by id', () => {
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.ruleSet?.complaints.map(({ id }) => id)).toEqual(['low-back-pain', 'neck-pain'])
    expect(loaded.ruleSet?.rules.map(({ id, for: complaints, direction }) => [id, complaints, direction])).toEqual([
      ['exercise-for-chronic-low-back-pain', ['low-back-pain'], 'for'],
      ['manipulation-for-low-back-pain', ['low-back-pain'], 'for'],
      ['no-manipulation-for-acute-neck-pain', ['neck-pain'], 'against'],
      ['yoga-for-neck-pain', ['neck-pain'], 'for'],
    ])
    expect(loaded.cases.map(({ id }) => id)).toEqual(['four-months-of-back-pain', 'nothing-is-known-yet'])
  })

  it('is the same whatever the order of its files', () => {
    expect(loadRuleSet([...small].reverse())).toEqual(loaded)
  })

  it('gives an entry of evidence its own status, else that of its source', () => {
    const rules = loaded.ruleSet?.rules ?? []
    expect(rules.find(({ id }) => id === 'manipulation-for-low-back-pain')?.because).toEqual([
      { source: 'who-2023', strength: 'conditional', certainty: 'very-low', status: 'unverified' },
    ])
    expect(rules.find(({ id }) => id === 'exercise-for-chronic-low-back-pain')?.because).toEqual([
      { source: 'acp-2017', strength: 'strong', certainty: 'moderate', label: 'strong recommendation', status: 'verified' },
      { source: 'who-2023', strength: 'conditional', certainty: 'low', status: 'verified' },
    ])
  })

  it('gives a derived fact the scope of what it reads', () => {
    const scopes = new Map(loaded.ruleSet?.facts.map(({ id, scope }) => [id, scope]))
    expect(['stage', 'infection-signs', 'risk-points', 'age', 'pain.duration'].map((id) => scopes.get(id))).toEqual(
      ['complaint', 'complaint', 'person', 'person', 'complaint'])
    const { ruleSet } = loadWith('facts:\n  here: { label: Here, count: [ { site: neck } ] }\n  more: { label: More, count: [ { here: 1 } ] }\n')
    expect(ruleSet?.facts.filter(({ id }) => id === 'here' || id === 'more').map(({ scope }) => scope)).toEqual(['complaint', 'complaint'])
  })

  it('decodes a worked case', () => {
    expect(withoutPlaces(loaded.cases[0])).toEqual({
      id: 'four-months-of-back-pain', tell: 'A 48-year-old has had low back pain for four months.',
      because: [{ source: 'who-2023', strength: 'not-graded', certainty: 'not-graded', status: 'verified' }],
      answers: {
        complaints: { 'low-back-pain': { 'pain.duration': '4 months', 'pain.pattern': ['aching', 'none-of-the-others'] } },
        facts: { age: 48, osteoporosis: 'no', sex: 'male', pregnancy: 'unknown' },
        screened: true,
      },
      settings: {},
      expect: { disposition: 'therapy', ranked: ['exercise-therapy', 'spinal-manipulation'], graded: { 'exercise-therapy': 'strong/moderate' } },
    })
    expect(loaded.cases[1]?.expect).toEqual({
      disposition: null, unscreened: ['cauda-equina'], withheld: { 'spinal-manipulation': 'unconfirmed' },
    })
  })

  it('reports what is wrong in all files at once, and then gives no rule set', () => {
    const { ruleSet, cases, diagnostics } = loadRuleSet([
      ...small, file('facts:\n  cough: { type: yes-not, ask: Do you cough? }\n', 'a.yaml'), file('claimz: {}\n', 'z.yaml'),
    ])
    expect([ruleSet, cases]).toEqual([null, []])
    expect(diagnostics.map(({ code, at }) => `${at.file} ${code}`)).toEqual(['a.yaml unknown-word', 'z.yaml unknown-key'])
  })

  it('says nothing about missing names while a file that may declare them cannot be read', () => {
    const broken = small.map(({ path, bytes }) => (path.endsWith('/facts.yaml') ? file('facts: {', path) : { path, bytes }))
    expect(loadRuleSet(broken).diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax'])
  })

  it('loads what the documentation of the format shows', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/rule-format.md'), 'utf8')
    const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map((match, i) => file(match[1] ?? '', `block-${String(i).padStart(2, '0')}.yaml`))
    expect(blocks.length).toBeGreaterThan(8)
    expect(loadRuleSet(blocks).diagnostics.map(({ message, at }) => `${at.file}:${String(at.line)} ${message}`)).toEqual([])
  })
})

describe('a condition', () => {
  it.each([
    ['{ fever: yes }', { kind: 'is', fact: 'fever', options: ['yes'] }],
    ['{ fever: false }', { kind: 'is', fact: 'fever', options: ['no'] }],
    ['{ sex: [female, other] }', { kind: 'is', fact: 'sex', options: ['female', 'other'] }],
    ['{ stage: chronic }', { kind: 'is', fact: 'stage', options: ['chronic'] }],
    ['{ complaint: neck-pain }', { kind: 'is', fact: 'complaint', options: ['neck-pain'] }],
    ['{ age: 30 }', { kind: 'in', fact: 'age', ranges: [{ from: 30, to: 30 }] }],
    ['{ age: [7, 3, 4] }', { kind: 'in', fact: 'age', ranges: [{ from: 3, to: 4 }, { from: 7, to: 7 }] }],
    ['{ age: { at-least: 18, below: 65 } }', { kind: 'in', fact: 'age', ranges: [{ from: 18, to: 64 }] }],
    ['{ age: { above: 18 } }', { kind: 'in', fact: 'age', ranges: [{ from: 19 }] }],
    ['{ age: { between: [12, 55], at-most: 50 } }', { kind: 'in', fact: 'age', ranges: [{ from: 12, to: 50 }] }],
    ['{ pain.duration: { below: 6 weeks } }', { kind: 'in', fact: 'pain.duration', ranges: [{ to: 1007 }] }],
    ['{ infection-signs: 2 }', { kind: 'in', fact: 'infection-signs', ranges: [{ from: 2, to: 2 }] }],
    ['{ risk-points: { at-least: 5 } }', { kind: 'in', fact: 'risk-points', ranges: [{ from: 5 }] }],
    ['{ fever: yes, age: 3 }', { kind: 'all', of: [
      { kind: 'is', fact: 'fever', options: ['yes'] }, { kind: 'in', fact: 'age', ranges: [{ from: 3, to: 3 }] }] }],
    ['{ not: { any: [ { fever: yes } ] } }', { kind: 'not', of: { kind: 'any', of: [{ kind: 'is', fact: 'fever', options: ['yes'] }] } }],
    ['{ at-least: { count: 1, of: [ { fever: no }, { osteoporosis: yes } ] } }', { kind: 'at-least', count: 1, of: [
      { kind: 'is', fact: 'fever', options: ['no'] }, { kind: 'is', fact: 'osteoporosis', options: ['yes'] }] }],
  ])('%s is read as it is meant', (text, expected) => {
    expect(conditionOf(text)).toEqual(expected)
  })

  it.each([
    ['{ age: { at-least: 180 } }', 'out-of-range'], ['{ age: old }', 'wrong-test'], ['{ age: { above: 120 } }', 'impossible-range'],
    ['{ age: { between: [5] } }', 'wrong-type'], ['{ age: { atleast: 5 } }', 'unknown-key'], ['{ age: { at-least: 5 years } }', 'wrong-type'],
    ['{ age: [] }', 'empty-condition'], ['{ sex: 3 }', 'wrong-type'], ['{ sex: { below: 3 } }', 'wrong-test'], ['{ fever: unknown }', 'unknown-option'],
    ['{ pain.duration: 6 }', 'bad-duration'], ['{ pain.duration: { below: 6 wekks } }', 'bad-duration'], ['{ infection-signs: { at-least: 3 } }', 'out-of-range'],
    ['{ any: [] }', 'empty-condition'], ['{ any: { fever: yes } }', 'wrong-type'], ['{ at-least: { count: 0, of: [ { fever: yes } ] } }', 'impossible-count'],
    ['{ at-least: 2 }', 'wrong-type'], ['{ not: {} }', 'empty-condition'], ['[ { fever: yes } ]', 'wrong-type'], ['{ fevre: yes }', 'unknown-fact'],
    ['{ complaint: jaw-pain }', 'unknown-option'], ['{ age: [3, 3] }', 'listed-twice'],
  ])('%s is refused', (text, code) => {
    const { diagnostics } = loadWith(`facts:\n  probe: { label: Probe, count: [ ${text} ] }\n`)
    expect(diagnostics.map((each) => each.code)).toEqual([code])
  })
})

describe('names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'all', 'not', 'site', 'A', '1a', 'a_b', 'a..b', '', 'a'.repeat(65)])(
    'refuses the fact id "%s"', (id) => {
      expect(loadWith(`facts:\n  "${id}": { type: yes-no, ask: Do you? }\n`).ruleSet).toBeNull()
    })

  it.each(['unknown', 'declined', 'none', 'none-of-the-others', 'on', 'off', 'yes', 'no', 'true', 'false', 'y', 'n', 'null', 'constructor'])(
    'refuses the option id %s', (id) => {
      expect(summary(loadWith(`facts:\n  cough: { type: choice, ask: Do you?, options: { ${id}: One, other: Two } }\n`))).toEqual(['reserved-id 2:51'])
    })

  it('allows an id of 64 characters', () => {
    expect(loadWith(`facts:\n  ${'a'.repeat(64)}: { type: yes-no, ask: Do you? }\n`).diagnostics).toEqual([])
  })
})

it('finds a cycle of many facts without running out of stack', () => {
  const count = 5000
  const facts = Array.from({ length: count }, (_, i) => `  f${String(i)}: { label: F, count: [ { f${String((i + 1) % count)}: 1 } ] }`)
  expect(loadWith(`facts:\n${facts.join('\n')}\n`).diagnostics.map(({ code }) => code)).toEqual(['cycle'])
})
