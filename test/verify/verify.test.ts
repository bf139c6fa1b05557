// Verifying against an engine and programs with planted mistakes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgementOf } from '../../src/check/subject.ts'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet, parseAnswersText } from '../../src/load/index.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { certificateOf, differences } from '../../src/verify/certificate.ts'
import type { Engine, LawResult } from '../../src/verify/law.ts'
import { burdenOf, readPopulation } from '../../src/verify/population.ts'
import { verifyRuleSet } from '../../src/verify/verify.ts'

const baseText = readFileSync(join(import.meta.dirname, '../check/base.yaml'), 'utf8')
const base = load(baseText)

function load(...texts: readonly string[]): RuleSet {
  const { ruleSet, diagnostics } = loadRuleSet(texts.map((text, i) => ({ path: `${String(i)}.yaml`, bytes: new TextEncoder().encode(text) })))
  if (ruleSet === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return ruleSet
}

function verdicts(ruleSet: RuleSet, program: Program = compile(ruleSet, sha256), engine: Engine = evaluate): Readonly<Record<string, LawResult['verdict']>> {
  return Object.fromEntries(verifyRuleSet(ruleSet, program, { engine }).map(({ law, verdict }) => [law, verdict]))
}

const sound = {
  'compiled': 'proved', 'law-1': 'proved', 'law-2': 'proved', 'law-3': 'proved', 'law-4': 'proved', 'obligation-8': 'proved',
  'obligation-9': 'proved', 'obligation-10': 'proved', 'obligation-11': 'proved', 'obligation-12': 'proved',
}

describe('verifying', () => {
  it('proves every law of a sound rule set', () => {
    expect(verdicts(base)).toEqual(sound)
  })

  it('gives a counterexample that can be pasted as a case', () => {
    const broken = load(baseText, `red-flags:
  odd:
    label: Odd
    when: { fever: yes, not: { pregnancy: yes } }
    disposition: urgent
    asked-for: everyone
    say: Have it seen.
    because: [acp]
`)
    const result = verifyRuleSet(broken, compile(broken, sha256)).find(({ law }) => law === 'law-4')
    expect(result?.findings).toEqual([{
      says: 'answering pregnancy takes the red flag odd away',
      example: `  - id: counterexample-pregnancy-takes-away
    tell: answering pregnancy takes the red flag odd away
    given:
      complaints: { back-pain: {} }
      facts: { fever: yes, pregnancy: yes, sex: male }
      screened: true
    expect: { red-flags: [odd] }
`,
    }])
  })

  it('shows a danger that only someone without a complaint can lose for no complaint', () => {
    const broken = load(baseText, `red-flags:
  odd:
    label: Odd
    when: { not: { any: [ { complaint: [back-pain, neck-pain] }, { pregnancy: [yes, no] } ] } }
    disposition: urgent
    asked-for: everyone
    say: Have it seen.
    because: [acp]
`)
    const result = verifyRuleSet(broken, compile(broken, sha256)).find(({ law }) => law === 'law-4')
    expect(result?.findings.map(({ says }) => says)).toEqual(['answering pregnancy takes the red flag odd away'])
    expect(result?.findings[0]?.example).toContain('complaints: {}')
  })

  it('says "not decided" where the bound is reached, and nothing false', () => {
    const found = verifyRuleSet(base, compile(base, sha256), { bound: 40 })
    expect(found.map(({ verdict }) => verdict)).toContain('not-decided')
    expect(found.map(({ verdict }) => verdict)).not.toContain('refuted')
  })

  const engines: readonly (readonly [string, string, (outcome: Outcome) => Outcome])[] = [
    ['recommends what is contraindicated', 'law-1', (outcome) => ({ ...outcome, recommended: [...outcome.recommended, ...outcome.withheld.filter(({ kind }) => kind === 'contraindicated')
      .map(({ modality }) => ({ modality, rules: [], against: [], for: [], family: '' }))] as never })],
    ['recommends under danger', 'law-2', (outcome) => (outcome.disposition.atLeast === 'emergency' ? { ...outcome, recommended: [{ modality: 'exercise', rules: [], against: [] }] as never } : outcome)],
    ['settles what nobody asked about', 'law-3', (outcome) => ({ ...outcome, settled: true })],
    ['takes unknown for no', 'law-3', (outcome) => ({ ...outcome, settled: true, disposition: { ...outcome.disposition, level: outcome.disposition.atLeast, unscreened: [] } })],
    ['lowers a disposition', 'law-4', (outcome) => (outcome.disposition.atLeast === 'urgent' ? { ...outcome, disposition: { ...outcome.disposition, atLeast: 'see-clinician' } } : outcome)],
    ['leaves people without an answer', 'obligation-8', (outcome) => ({ ...outcome, recommended: [] })],
    ['never lets a rule speak', 'obligation-9', (outcome) => ({ ...outcome, recommended: outcome.recommended.filter(({ modality }) => modality !== 'massage') })],
  ]
  it.each(engines)('refutes an engine that %s', (_what, law, spoil) => {
    const found = verdicts(base, undefined, (program, answers, settings) => spoil(evaluate(program, answers, settings)))
    expect(found[law]).not.toBe('proved')
  })

  it('refutes an engine in which a preference lifts an exclusion', () => {
    const found = verdicts(base, undefined, (program, answers, settings) => {
      const outcome = evaluate(program, answers, settings)
      return settings.prefer === undefined ? outcome : { ...outcome, withheld: [], disposition: { ...outcome.disposition, atMost: 'emergency' } }
    })
    expect(found['obligation-12']).toBe('refuted')
  })

  const programs: readonly (readonly [string, (program: Program) => Program])[] = [
    ['a contraindication that binds nobody', (program) => ({ ...program, modalities: program.modalities.map((each) => (each.id === 'thrust' ? { ...each, restrictions: [] } : each)) })],
    ['another threshold', (program) => ({ ...program, code: program.code.map((each) => (each === 8 ? 9 : each)) })],
    ['a lower disposition', (program) => ({ ...program, flags: program.flags.map((each) => ({ ...each, disposition: 2 })) })],
    ['a flag asked of fewer', (program) => ({ ...program, flags: program.flags.map((each) => ({ ...each, askedFor: [0] })) })],
    ['a flag gone', (program) => ({ ...program, flags: program.flags.slice(1) })],
    ['a fact no longer heeded', (program) => ({ ...program, facts: program.facts.map(({ heeded: _heeded, ...each }) => each) })],
    ['a rule turned round', (program) => ({ ...program, complaints: Object.fromEntries(Object.entries(program.complaints).map(([id, each]) => [id, { ...each, rules: each.rules.map((rule) => ({ ...rule, direction: 'against' as const })) }])) })],
    ['stronger evidence', (program) => ({ ...program, complaints: Object.fromEntries(Object.entries(program.complaints).map(([id, each]) => [id, { ...each, rules: each.rules.map((rule) => ({ ...rule, evidence: rule.evidence.map((entry) => ({ ...entry, strength: 'strong' as const })) })) }])) })],
  ]
  it.each(programs)('refutes a program with %s', (_what, spoil) => {
    expect(verdicts(base, spoil(compile(base, sha256)))['compiled']).toBe('refuted')
  })
})

describe('an overlay', () => {
  const overlay = (edit: (text: string) => string): LawResult | undefined => {
    const ruleSet = load(edit(baseText))
    return verifyRuleSet(ruleSet, compile(ruleSet, sha256), { base }).find(({ law }) => law === 'obligation-11')
  }

  it('may add, rename and restrict', () => {
    expect(overlay((text) => text.replace('label: Massage', 'label: Rubbing').replace('{ numbness: yes }', '{ any: [ { numbness: yes }, { fever: yes } ] }'))?.verdict).toBe('proved')
  })

  it.each([
    ['lower a disposition', 'disposition: emergency', 'disposition: see-clinician', 'pressed-nerves no longer raises the disposition to urgent'],
    ['narrow a red flag', 'when: { numbness: yes }', 'when: { numbness: yes, fever: yes }', 'pressed-nerves no longer raises the disposition to therapy'],
    ['ask other people', 'asked-for: [back-pain]', 'asked-for: [neck-pain]', 'the red flag infection is no longer asked for back-pain'],
    ['lift a contraindication', 'when: { thin-bones: yes }', 'when: { thin-bones: yes, fever: yes }', 'thrust is no longer held back for back-pain'],
    ['take a serious risk lightly', 'risk: serious', 'risk: ordinary', 'thrust is no longer held back for back-pain'],
    ['widen the scope', 'ages: { at-least: 18 }', 'ages: { at-least: 16 }', 'back-pain is in scope where it was not'],
    ['send people home', 'site: low-back, default-disposition: therapy', 'site: low-back, default-disposition: self-care', 'the default disposition of back-pain is lower'],
  ])('may not %s', (_what, from, to, says) => {
    const found = overlay((text) => text.replace(from, to))
    expect(found?.verdict).toBe('refuted')
    expect(found?.findings.map((finding) => finding.says)).toContain(says)
  })
})

describe('a certificate', () => {
  const program = compile(base, sha256)
  const certificate = certificateOf(program, '1.0.0', verifyRuleSet(base, program), 100)

  it('is a file that the command reads again', () => {
    const { value, diagnostics } = parseAnswersText(JSON.stringify(certificate, null, 2), 'certificate.json')
    expect(diagnostics).toEqual([])
    expect(differences(value, certificate)).toEqual([])
  })

  it('holds for the rules and the version it was made for, whatever the time it took', () => {
    expect(differences(JSON.parse(JSON.stringify({ ...certificate, milliseconds: 5 })), certificate)).toEqual([])
  })

  it('does not hold for other rules, another version, or a verdict that somebody changed', () => {
    expect(differences({ ...certificate, ruleSet: { ...certificate.ruleSet, digest: 'sha256:0' } }, certificate)).toEqual([`it is for the rules with digest sha256:0; these have ${program.digest}`])
    expect(differences({ ...certificate, engine: '0.9.0' }, certificate)).toEqual(['it was made by version 0.9.0; this is 1.0.0'])
    expect(differences({ ...certificate, laws: certificate.laws.map((law) => (law.law === 'law-1' ? { ...law, verdict: 'refuted' } : law)) }, certificate)).toEqual(['law-1: it says refuted; found proved'])
    expect(differences({ ...certificate, laws: certificate.laws.slice(1) }, certificate)).toEqual(['it says nothing about compiled'])
    expect(differences({ schema: 'other' }, certificate)).toEqual(['this is no certificate of modality'])
  })
})

describe('a population', () => {
  const judgement = judgementOf(base, false)
  const population = {
    complaint: 'back-pain', of: 1000, facts: { numbness: 20, fever: 100, 'pain.pattern': { burning: 500 } },
    serious: { infection: { people: 4, facts: { fever: 900 }, 'at-least': 'urgent' } }, budget: { 'stopped-at-most': 60, 'kept-at-least': 500 },
  }

  it('is weighed exactly', () => {
    const read = readPopulation(judgement, population)
    if (!('population' in read)) throw new Error(read.problems.join('\n'))
    const burden = burdenOf(judgement, read.population)
    // 2 in 100 have pressed nerves; of the others 1 in 10 are hot, half of those with a burning pain.
    expect(burden.stopped).toBeCloseTo(1000 * (0.02 + 0.98 * 0.1 * 0.5), 9)
    expect(burden.serious[0]?.kept).toBeCloseTo(0.02 + 0.98 * 0.9 * 0.5, 9)
    expect(burden.over).toEqual(['69 of 1,000 people are stopped; the budget allows 60', '46.1 of 100 people with infection are kept; the budget asks for 50'])
    expect(burden.flags.map(({ id }) => id)).toEqual(['infection', 'pressed-nerves'])
  })

  it('is refused with everything that is wrong with it', () => {
    const read = readPopulation(judgement, { complaint: 'back', facts: { fever: 2000, fevr: 1, age: { old: 3 } }, budgets: {} })
    expect('problems' in read ? read.problems : []).toEqual([
      'a population has no key `budgets`, expected complaint, of, facts, serious, budget', 'no complaint is called `back`',
      'facts: `fever`, `yes`: found 2000; expected a number of people from 0 to 1000', 'facts: no question is called `fevr`', 'facts: `old` is no answer to `age`',
    ])
  })
})
