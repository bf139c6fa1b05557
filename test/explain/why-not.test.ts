import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { sceneOf } from '../../src/explain/scene.ts'
import { whyNot, type WhyNot } from '../../src/explain/why-not.ts'
import type { Answers } from '../../src/model/answers.ts'
import { arbitrarySituation, sizes, type Situation } from '../naive/generate.ts'
import { allChanges, quickTrialOf } from './brute-force.ts'
import { everyNth, tries } from '../search.ts'
import { breachOf, expected, findings, type Explainer } from './minimal.ts'
import { openShipped } from './shipped.ts'

const real: Explainer = { compile, readAnswers, sceneOf, whyNot }

describe('the smallest changes of answers are those that trying every change of one or two answers finds', () => {
  const seen = new Map<WhyNot['verdict'], number>()

  test.each([
    ['in tiny rule sets', fc.sample(arbitrarySituation(sizes.tiny), { numRuns: 200, seed: 7 })],
    ['with several complaints and a guidance', fc.sample(arbitrarySituation({ ...sizes.small, asked: 4, flags: 2, rules: 6 }), { numRuns: 120, seed: 7 })],
  ])('%s', (_name, situations) => {
    const found = situations.filter((situation) => allChanges(situation).length <= mostTried).flatMap((situation) => findings(real, situation))
    expect(found.flatMap(({ breach }) => breach ?? [])).toEqual([])
    for (const { verdict } of found) seen.set(verdict, (seen.get(verdict) ?? 0) + 1)
  }, 120_000)

  test('and each kind of answer comes up', () => {
    for (const verdict of ['recommended', 'no-rule', 'held', 'changes', 'none-found'] as const) expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThan(20)
  })
})

const mostTried = 40

describe('with the shipped rules', () => {
  test('in worked cases every set of changes that is found does it and no part of one, and a pair only where no single answer does', async () => {
    const { ruleSet, cases, program } = await openShipped()
    const nth = everyNth(53)
    const found = cases.filter((_, i) => i % nth === 3 % nth).flatMap(({ id, answers, settings }) => {
      const read = readAnswers(program, answers)
      if (!read.ok) throw new Error(id)
      const scene = sceneOf(ruleSet, program, read.answers, settings)
      const situation: Situation = { ruleSet, answers, settings }
      const explained = ruleSet.modalities.map((modality) => ({ modality, answer: whyNot(scene, modality.id) }))
      return explained.filter(({ answer }) => answer?.verdict === 'changes').slice(0, 2).map(({ modality, answer }) => (
        answer === undefined ? null : breachOf(answer, expected(situation, modality, quickTrialOf(situation, program, modality.id), false))))
    })
    expect(found.filter((breach) => breach !== null)).toEqual([])
    expect(found.length).toBeGreaterThan(8)
  }, 60_000 * tries(1))

  test('of many answers that are needed all but two are given: those two are found, and no single one does it', async () => {
    const { ruleSet, program } = await openShipped()
    const ask = (facts: Answers['facts']): WhyNot | undefined => {
      const read = readAnswers(program, { complaints: { 'low-back-pain': {} }, facts, screened: true })
      return read.ok ? whyNot(sceneOf(ruleSet, program, read.answers), 'spinal-manipulation') : undefined
    }
    const enough = ask({ age: 54 })?.enough ?? []
    expect(enough.length).toBeGreaterThan(3)
    const later = ask({ age: 54, ...Object.fromEntries(enough.slice(2).map(({ fact, to }) => [fact, to])) })
    const facts = later?.changes.map((set) => set.map(({ fact }) => fact)) ?? []
    expect(facts).toContainEqual(enough.slice(0, 2).map(({ fact }) => fact))
    expect(facts.filter((set) => set.length !== 2)).toEqual([])
  })
})
