// The generators keep the promises of the format and reach every kind of outcome; the naive evaluator keeps the laws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/model/answers.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { tries } from '../search.ts'
import { readAnswers } from './answers.ts'
import { comparable, decisionOf } from './compare.ts'
import { naiveEvaluate, worldOf } from './evaluate.ts'
import { arbitraryRuleSet, arbitrarySituation, shuffleAnswers, shuffleRuleSet, sizes } from './generate.ts'
import { bindingOn, factsReadWithApplicability } from './reads.ts'
import { factNamed, isDerived, truthOf } from './truth.ts'
import { bruteUndecided, everyCondition, openFacts } from './undecided.ts'

const runs = { numRuns: tries(200) }

describe('generated rule sets', () => {
  it('refer only to what is there, in canonical order', () => {
    fc.assert(fc.property(arbitraryRuleSet(sizes.large), (ruleSet) => {
      for (const list of [ruleSet.facts, ruleSet.redFlags, ruleSet.families, ruleSet.modalities, ruleSet.complaints,
        ruleSet.rules, ruleSet.sources]) {
        const ids = list.map(one => one.id)
        expect(ids).toEqual([...new Set(ids)].sort(byCodePoint))
      }
      expect(missing(ruleSet)).toEqual([])
    }), runs)
  })

  it('never run in a circle', () => {
    fc.assert(fc.property(arbitraryRuleSet(sizes.large), (ruleSet) => {
      const circular = ruleSet.facts.filter(fact => !isDerived(fact) && fact.appliesWhen !== undefined
        && factsReadWithApplicability(ruleSet, [fact.appliesWhen]).has(fact.id))
      expect(circular).toEqual([])
    }), runs)
  })

  it('have categories of which exactly one case holds once everything applies and is known', () => {
    fc.assert(fc.property(arbitrarySituation(), ({ ruleSet, answers }) => {
      for (const frame of worldOf(ruleSet, readAnswers(ruleSet, answers), answers, {}).frames) {
        for (const fact of ruleSet.facts) {
          if (fact.kind !== 'category') continue
          const truths = fact.cases.map(one => truthOf(frame, one.when))
          expect(truths.filter(truth => truth === 'yes').length).toBeLessThanOrEqual(1)
        }
      }
    }), runs)
  })

  it('use every construct, and with their answers reach every part of an outcome', () => {
    const situations = fc.sample(arbitrarySituation(), { numRuns: 1500, seed: 42 })
    const seen = new Set<string>()
    for (const { ruleSet, answers, settings } of situations) {
      for (const condition of everyCondition(ruleSet)) visit(condition, (one) => {
        seen.add(`condition ${one.kind}`)
        if (one.kind === 'is'
          || one.kind === 'in') seen.add(`test on ${factNamed(ruleSet, one.fact)?.kind ?? one.fact}`)
      })
      for (const fact of ruleSet.facts) seen.add(`${fact.kind} of ${fact.scope}`)
      for (const one of ruleSet.modalities) seen.add(one.role).add(one.risk)
      for (const one of [...ruleSet.families, ...ruleSet.modalities].flatMap(owner => owner.contraindications)) {
        seen.add(`${one.kind}${one.sites === undefined ? '' : ' with sites'}`)
      }
      const outcome = naiveEvaluate(ruleSet, answers, settings)
      seen.add(`level ${outcome.disposition.level ?? 'null'}`)
      for (const one of outcome.disposition.because) seen.add(`because ${one.kind}`)
      for (const one of outcome.withheld) seen.add(one.kind)
      for (const one of outcome.possible) seen.add(one.reason)
      for (const one of outcome.outOfScope) seen.add(one.reason)
      for (const one of outcome.redFlags) seen.add(one.state)
      if (outcome.parked.length > 0) seen.add('parked')
      if (outcome.conflicts.length > 0) seen.add('conflict')
      for (const one of outcome.recommended) {
        seen.add('recommended').add(one.line)
        for (const key of ['restrictions', 'precautions', 'details', 'against',
          'togetherWith'] as const) if (one[key].length > 0) seen.add(key)
      }
      if (outcome.afterReview.length > 1) seen.add('after review')
    }
    expect([...seen].sort(byCodePoint)).toEqual(everything)
  })
})

describe('the naive evaluator', () => {
  it('does not mind any order', () => {
    fc.assert(fc.property(arbitrarySituation(), fc.nat(), ({ ruleSet, answers, settings }, seed) => {
      const straight = naiveEvaluate(ruleSet, answers, settings)
      const entries = naiveEvaluate(shuffleRuleSet(ruleSet, seed), shuffleAnswers(answers, seed), settings)
      const parts = naiveEvaluate(shuffleRuleSet(ruleSet, seed, { parts: true }), answers, settings)
      expect(comparable(ruleSet, entries)).toEqual(comparable(ruleSet, straight))
      expect(comparable(ruleSet, parts)).toEqual(comparable(ruleSet, straight))
    }), runs)
  })

  it('never recommends against a true absolute contraindication, nor anything in an emergency', () => {
    fc.assert(fc.property(arbitrarySituation(), ({ ruleSet, answers, settings }) => {
      const outcome = naiveEvaluate(ruleSet, answers, settings)
      const shown = [...outcome.recommended, ...outcome.afterReview].map(one => one.modality)
      const { frames } = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, settings)
      const barred = ruleSet.modalities.filter(one => bindingOn(ruleSet, one).contraindications.some(bar =>
        bar.kind === 'absolute' && frames.some(frame => truthOf(frame, bar.when) === 'yes')))
      expect(barred.filter(one => shown.includes(one.id))).toEqual([])
      const { atLeast } = outcome.disposition
      if (atLeast === 'urgent' || atLeast === 'emergency') expect(shown).toEqual([])
      if (atLeast === 'see-clinician') expect(outcome.recommended).toEqual([])
    }), runs)
  })

  it('decides the same when a fact that is not undecided becomes anything', () => {
    fc.assert(fc.property(arbitrarySituation(sizes.tiny), ({ ruleSet, answers, settings }) => {
      const undecided = bruteUndecided(ruleSet, answers, settings, 600)
      if (undecided === null) return
      const before = decisionOf(naiveEvaluate(ruleSet, answers, settings))
      for (const { fact, complaint } of openFacts(ruleSet, answers, settings)) {
        const isChecklist = factNamed(ruleSet, fact)?.kind === 'choices'   // of which another option may be known
        if (isChecklist || undecided.some(one => one.fact === fact && one.complaint === complaint)) continue
        const given = (of: Answers['facts']): Answers['facts'] => ({ ...of, [fact]: 'unknown' })
        const after: Answers = complaint === null ? { ...answers, facts: given(answers.facts) }
          : { ...answers, complaints: { ...answers.complaints,
            [complaint]: given(answers.complaints[complaint] ?? {}) } }
        expect(decisionOf(naiveEvaluate(ruleSet, after, settings))).toBe(before)
      }
    }), runs)
  })
})

function missing(ruleSet: RuleSet): readonly string[] {
  const has = (of: readonly { readonly id: string }[]) => (id: string): boolean => of.some(one => one.id === id)
  const cited = [...ruleSet.redFlags, ...ruleSet.rules].flatMap(one => one.because.map(entry => entry.source))
  const tested: string[] = []
  for (const condition of everyCondition(ruleSet)) visit(condition, (one) => {
    if (one.kind === 'is' || one.kind === 'in') tested.push(one.fact)
  })
  return [
    ...cited.filter(id => !has(ruleSet.sources)(id)),
    ...tested.filter(id => !has([...ruleSet.facts, { id: 'complaint' }, { id: 'site' }])(id)),
    ...ruleSet.modalities.map(one => one.family).filter(id => !has(ruleSet.families)(id)),
    ...ruleSet.families.flatMap(one => one.parent ?? []).filter(id => !has(ruleSet.families)(id)),
    ...ruleSet.rules.flatMap(one => [...one.modalities, ...one.togetherWith]).filter(id =>
      !has(ruleSet.modalities)(id)),
    ...ruleSet.rules.flatMap(one => one.for).filter(id => !has(ruleSet.complaints)(id)),
    ...ruleSet.complaints.map(one => one.site).filter(id => !has(ruleSet.header.sites)(id)),
  ]
}

function visit(condition: Condition, see: (one: Condition) => void): void {
  see(condition)
  if (condition.kind === 'not') visit(condition.of, see)
  else if (condition.kind !== 'is' && condition.kind !== 'in') for (const part of condition.of) visit(part, see)
}

const everything: readonly string[] = [
  ...['absolute', 'active', 'adjunct', 'advised-against', 'after review', 'against', 'age', 'assessment'],
  ...['default', 'nothing-remains', 'out-of-scope', 'red-flag', 'unsure'].map(one => `because ${one}`),
  ...['all', 'any', 'at-least', 'in', 'is', 'not'].map(one => `condition ${one}`),
  ...['conflict', 'contraindicated', 'details', 'education', 'escalated', 'excluded', 'first'],
  ...['emergency', 'null', 'see-clinician', 'self-care', 'therapy', 'urgent'].map(one => `level ${one}`),
  ...['local', 'local with sites', 'neutral', 'open', 'ordinary', 'out-of-scope', 'parked', 'passive', 'precautions',
    'present'],
  ...['recommended', 'referral', 'relative', 'restrictions', 'serious', 'togetherWith', 'unconfirmed', 'unsure'],
  ...['category', 'choice', 'choices', 'count', 'duration', 'integer', 'scale', 'sum', 'yes-no']
    .flatMap(one => [`test on ${one}`, `${one} of complaint`, `${one} of person`]),
  ...['test on complaint', 'test on site'],
].sort(byCodePoint)
