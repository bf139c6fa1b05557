import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet, type Loaded, type RuleFile } from '../../src/load/index.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { file, small } from './small.ts'

const header = `
rule-set: { id: clinic, title: Our clinic, version: 2.0.0, extends: ../small, sites: { foot: Foot } }
`
const below: readonly RuleFile[] = small.map((each) => ({ ...each, layer: 1 }))

function overlay(text: string): Loaded {
  return loadRuleSet([...below, file(header + text)])
}

function outcomeOf({ ruleSet }: Pick<Loaded, 'ruleSet'>): Outcome {
  if (ruleSet === null) throw new Error('no rule set')
  return evaluate(compile(ruleSet, sha256), { complaints: { 'neck-pain': {}, 'low-back-pain': { 'pain.duration': '4 months' } }, facts: { age: 40 }, screened: true })
}

describe('an overlay', () => {
  test('names itself and takes the rest over', () => {
    const { ruleSet, diagnostics } = overlay('')
    expect(diagnostics).toEqual([])
    const { id, title, version, extends: base, released, notice, sites } = ruleSet?.header ?? {}
    expect({ id, title, version, base, released, notice, sites }).toEqual({
      id: 'clinic', title: 'Our clinic', version: '2.0.0', base: '../small', released: '2026-11-22', notice: 'This is a test.',
      sites: [{ id: 'foot', label: 'Foot' }, { id: 'low-back', label: 'Low back' }, { id: 'neck', label: 'Neck' }],
    })
  })

  test('gives its base as it is by itself', () => {
    const { base } = overlay(`
local: { modalities: { yoga: { label: Yoga on Tuesdays } } }
facts: { shoes: { type: yes-no, ask: Do your shoes fit? } }
`)
    expect(base).toEqual(loadRuleSet(small).ruleSet)
  })

  test('does not run the cases of its base', () => {
    expect(overlay('').cases).toEqual([])
  })

  test('uses local names, places and phrases', () => {
    const { ruleSet, diagnostics } = overlay(`
local:
  modalities: { yoga: { label: Yoga on Tuesdays, phrases: [tuesday class], provider: Our own teacher } }
  complaints: { neck-pain: { label: Sore neck, phrases: [crick] } }
  dispositions: { urgent: { where: The walk-in centre next door } }
`)
    expect(diagnostics).toEqual([])
    const yoga = ruleSet?.modalities.find(({ id }) => id === 'yoga')
    const neck = ruleSet?.complaints.find(({ id }) => id === 'neck-pain')
    expect([yoga?.label, yoga?.phrases, yoga?.provider, neck?.label, neck?.phrases, ruleSet?.header.dispositions.urgent.where])
      .toEqual(['Yoga on Tuesdays', ['tuesday class'], 'Our own teacher', 'Sore neck', ['crick'], 'The walk-in centre next door'])
  })

  test('puts what is not offered behind its equals, and only there', () => {
    const twoEquals = `
rules:
  - { id: both, for: [neck-pain], recommend: [yoga, exercise-therapy], line: first, say: Both help., because: [acp-2017] }
`
    const ranks = (text: string): readonly string[] => outcomeOf(overlay(text)).recommended.map(({ label }) => label)
    expect(ranks(twoEquals)).toEqual(['Exercise', 'Yoga'])
    expect(ranks(`${twoEquals}local: { modalities: { yoga: { offered: no } } }`)).toEqual(['Exercise', 'Yoga (not offered here)'])
    // Stronger evidence stays in front, offered or not.
    expect(ranks(`${twoEquals}local: { modalities: { exercise-therapy: { offered: no } } }`)).toEqual(['Exercise (not offered here)', 'Yoga'])
  })

  test('adds restrictions to what the base has', () => {
    const { ruleSet } = overlay(`
local:
  modalities:
    exercise-therapy:
      contraindications: [{ when: { fever: no }, kind: absolute, say: Not in our small room., because: [common-sense] }]
`)
    expect(outcomeOf({ ruleSet }).withheld.map(({ modality, kind }) => `${modality} ${kind}`)).toContain('exercise-therapy contraindicated')
  })

  test('cannot declare again what the base has', () => {
    expect(overlay('modalities: { yoga: { label: Other yoga, family: exercise, role: active } }').diagnostics.map(({ code }) => code)).toEqual(['duplicate-id'])
  })

  test('cannot change what a disposition says or how soon', () => {
    expect(overlay('local: { dispositions: { emergency: { within: a week } } }').diagnostics.map(({ code }) => code)).toEqual(['unknown-key'])
  })

  test('cannot bring its own notice', () => {
    const text = header.replace('sites:', 'notice: Trust us., sites:')
    expect(loadRuleSet([...below, file(text)]).diagnostics.map(({ code }) => code)).toEqual(['misplaced-key'])
  })
})

describe('in folders', () => {
  let folder = ''
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'overlay-')) })
  afterEach(() => { rmSync(folder, { recursive: true }) })

  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'ruleset.yaml'), text)
  }

  test('what is extended is read from where the file stands, through several layers', () => {
    const root = join(import.meta.dirname, '../fixtures/small')
    write('one', `rule-set: { id: one, title: One, version: 1.0.0, extends: ${root.replace(/^/u, '../'.repeat(12))} }\nlocal: { modalities: { yoga: { label: First name } } }\n`)
    write('two', 'rule-set: { id: two, title: Two, version: 1.0.0, extends: ../one }\nlocal: { modalities: { yoga: { label: Second name } } }\n')
    const { ruleSet, base, diagnostics } = loadRuleSet(readRuleFolder(join(folder, 'two')).files)
    expect(diagnostics).toEqual([])
    expect([ruleSet?.header.id, base?.header.id]).toEqual(['two', 'one'])
    expect([ruleSet, base].map((each) => each?.modalities.find(({ id }) => id === 'yoga')?.label)).toEqual(['Second name', 'First name'])
  })

  test('a circle is told, and ends', () => {
    write('one', 'rule-set: { id: one, title: One, version: 1.0.0, extends: ../two }\n')
    write('two', 'rule-set: { id: two, title: Two, version: 1.0.0, extends: ../one }\n')
    expect(loadRuleSet(readRuleFolder(join(folder, 'two')).files).diagnostics.map(({ code }) => code)).toEqual(['bad-extends'])
  })
})
