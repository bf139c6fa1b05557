// Edits that nobody may make unnoticed, each tried on a sound rule set with its worked cases: check, test, mutate, verify
// and diff, of which at least two must speak up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRuleSet } from '../../src/check/check.ts'
import { compare, runCases } from '../../src/cases/run.ts'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { diffRuleSets } from '../../src/diff/diff.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import type { Case } from '../../src/model/case.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { termsOf } from '../../src/mutate/equivalence.ts'
import { mutantsOf, type Mutant } from '../../src/mutate/mutants.ts'
import { knownCases } from '../../src/mutate/known.ts'
import { killerOf } from '../../src/mutate/run.ts'
import { Witnesses } from '../../src/mutate/witnesses.ts'
import type { Engine } from '../../src/verify/law.ts'
import { verifyRuleSet } from '../../src/verify/verify.ts'

const text = readFileSync(join(import.meta.dirname, '../check/base.yaml'), 'utf8')
const cases = `
cases:
  - id: thin-bones
    tell: Bones known to be thin.
    given: { complaints: { back-pain: { pain.duration: 2 weeks } }, facts: { age: 40, thin-bones: yes }, screened: true }
    expect: { disposition: therapy, withheld: { thrust: contraindicated } }
  - id: numb
    tell: Numb between the legs.
    given: { complaints: { back-pain: {} }, facts: { numbness: yes } }
    expect: { disposition: emergency, red-flags: [pressed-nerves] }
  - id: perhaps-numb
    tell: Perhaps numb between the legs.
    given: { complaints: { neck-pain: {} }, facts: { numbness: unknown } }
    expect: { disposition: urgent, unsure: [pressed-nerves], settled: false }
`

interface Opened {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly cases: readonly Case[]
}

function open(rules: string): Opened {
  const loaded = loadRuleSet([rules, cases].map((each, i) => ({ path: `${String(i)}.yaml`, bytes: new TextEncoder().encode(each) })))
  if (loaded.ruleSet === null) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'))
  return { ruleSet: loaded.ruleSet, program: compile(loaded.ruleSet, sha256), cases: loaded.cases }
}

const sound = open(text)

function edited(from: string, to: string): Opened {
  expect(text).toContain(from)
  return open(text.replace(from, to))
}

/** Which of the tools speak up about rules that were edited. */
function caught(after: Opened, slip: (mutant: Mutant) => boolean): readonly string[] {
  const before = new Set(checkRuleSet(sound.ruleSet).map(({ code, message }) => `${code} ${message}`))
  const mutants = mutantsOf(sound.ruleSet, sound.program)
  const witnesses = new Witnesses(sound.ruleSet, knownCases(mutants.program, sound.cases))
  const speaks: Readonly<Record<string, boolean>> = {
    check: checkRuleSet(after.ruleSet).some(({ code, message }) => !before.has(`${code} ${message}`)),
    test: runCases(after.program, after.cases).some(({ status }) => status !== 'passed'),
    mutate: mutants.mutants.some((mutant) => slip(mutant) && killerOf(mutant, termsOf(sound.ruleSet, mutants), witnesses) !== null),
    verify: verifyRuleSet(after.ruleSet, after.program, { base: sound.ruleSet }).some(({ verdict }) => verdict === 'refuted'),
    diff: diffRuleSets(sound, after).changes.some(({ effect }) => effect === 'less-cautious'),
  }
  return Object.keys(speaks).filter((tool) => speaks[tool])
}

describe('an unsafe edit', () => {
  it('is none where nothing is edited', () => {
    expect(caught(sound, () => false)).toEqual([])
  })

  it('that drops a contraindication is caught', () => {
    const after = edited('    contraindications: [ { when: { thin-bones: yes }, kind: absolute, say: Bones may break., because: [acp] } ]\n', '')
    expect(caught(after, ({ owner, change }) => owner.id === 'thrust#absolute-1' && change.kind === 'dropped')).toEqual(['check', 'test', 'mutate', 'verify', 'diff'])
  })

  it('that lowers a disposition is caught', () => {
    const after = edited('disposition: emergency', 'disposition: see-clinician')
    expect(caught(after, ({ owner, change }) => owner.id === 'pressed-nerves' && change.kind === 'disposition')).toEqual(['check', 'test', 'mutate', 'verify', 'diff'])
  })

  it('that takes "not sure" for no is caught', () => {
    const after = edited('disposition: emergency', 'disposition: emergency\n    if-unsure: self-care')
    expect(caught(after, ({ owner, change }) => owner.id === 'pressed-nerves' && change.kind === 'if-unsure')).toEqual(['test', 'mutate', 'verify', 'diff'])
  })

  it('of the engine, that takes unknown for no, is caught by the worked cases and by verify', () => {
    const careless: Engine = (program, answers, settings) => {
      const outcome = evaluate(program, answers, settings)
      return { ...outcome, settled: true, redFlags: outcome.redFlags.filter(({ state }) => state === 'present'), disposition: { ...outcome.disposition, level: outcome.disposition.atLeast, unscreened: [] } }
    }
    const failing = sound.cases.filter((each) => compare(each.expect, careless(sound.program, each.answers, each.settings)).length > 0)
    expect(failing.map(({ id }) => id)).toEqual(['perhaps-numb'])
    const refuted = verifyRuleSet(sound.ruleSet, sound.program, { engine: careless }).filter(({ verdict }) => verdict === 'refuted')
    expect(refuted.map(({ law }) => law)).toContain('law-3')
  })
})
