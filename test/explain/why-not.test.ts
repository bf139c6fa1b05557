import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { readAnswers, readValue } from '../../src/evaluate/read-answers.ts'
import { unitKey, unitsOf, type Unit } from '../../src/explain/changed-answers.ts'
import { sceneOf, type Scene } from '../../src/explain/scene.ts'
import type { AnswerChange } from '../../src/explain/smallest-change.ts'
import { whyNot, type WhyNot } from '../../src/explain/why-not.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { arbitrarySituation, sizes } from '../naive/generate.ts'
import { allChanges, applied, isOpen, isRecommended, keyOf, pairsOf, type Change } from './brute-force.ts'
import { openShipped } from './shipped.ts'

const seen = new Map<WhyNot['verdict'], number>()

test('the smallest changes of answers are those that trying every change of one or two answers finds', () => {
  for (const { ruleSet, answers, settings } of fc.sample(arbitrarySituation({ ...sizes.small, asked: 4, flags: 2, rules: 6 }), { numRuns: 70, seed: 7 })) {
    const program = compile(ruleSet, sha256)
    const read = readAnswers(program, answers)
    if (!read.ok) continue
    const scene = sceneOf(ruleSet, program, read.answers, settings)
    if (allChanges(scene).length > mostTried) continue
    for (const { id } of ruleSet.modalities) check(scene, id)
  }
  // The law is about something only where each kind of answer comes up.
  for (const verdict of ['recommended', 'no-rule', 'held', 'changes', 'none-found'] as const) expect(seen.get(verdict) ?? 0, verdict).toBeGreaterThan(5)
}, 120_000)

const mostTried = 60

describe('with the shipped rules', () => {
  test('every set of changes found in worked cases does it, and no part of one', async () => {
    const { ruleSet, cases, program } = await openShipped()
    const found = cases.filter((_, i) => i % 43 === 3).flatMap((each) => {
      const read = readAnswers(program, each.answers)
      if (!read.ok) return []
      const scene = sceneOf(ruleSet, program, read.answers, each.settings)
      return [...scene.outcome.possible, ...scene.outcome.withheld].slice(0, 8).flatMap(({ modality }) => {
        const answer = whyNot(scene, modality)
        if (answer !== undefined) confirm(scene, answer)
        return answer?.verdict === 'changes' ? [answer] : []
      })
    })
    expect(found.length).toBeGreaterThan(2)
  }, 60_000)

  test('of many answers that are needed all but two are given: those two are found, and no single one does it', async () => {
    const { ruleSet, program } = await openShipped()
    const read = readAnswers(program, { complaints: { 'low-back-pain': {} }, facts: { age: 54 }, screened: true })
    if (!read.ok) throw new Error('the answers fit')
    const scene = sceneOf(ruleSet, program, read.answers)
    const enough = whyNot(scene, 'spinal-manipulation')?.enough ?? []
    expect(enough.length).toBeGreaterThan(3)
    const changes = changesIn(scene, enough)
    const later = sceneOf(ruleSet, program, applied(scene.answers, changes.slice(2)))
    const found = whyNot(later, 'spinal-manipulation')
    const facts = found?.changes.map((set) => set.map(({ fact }) => fact)) ?? []
    expect(facts).toContainEqual(enough.slice(0, 2).map(({ fact }) => fact))
    expect(facts.filter((set) => set.length !== 2)).toEqual([])
    expect(allChanges(later).filter((change) => isOpen(later, change) && isRecommended(later, 'spinal-manipulation', [change]))).toEqual([])
  }, 60_000)
})

function check(scene: Scene, modality: string): void {
  const found = whyNot(scene, modality)
  if (found === undefined) throw new Error(modality)
  seen.set(found.verdict, (seen.get(found.verdict) ?? 0) + 1)
  const all = allChanges(scene)
  const isBarred = found.why.reasons.some(({ side }) => side === 'excluding' || side === 'first' || side === 'unresolved')
  // What bars it now is never offered as something to change; with nothing that does, every answer is.
  const tried = isBarred ? all.filter((change) => isOpen(scene, change)) : all
  const single = tried.filter((change) => isRecommended(scene, modality, [change]))
  const pairs = single.length > 0 || found.verdict === 'recommended' ? [] : pairsOf(tried).filter((pair) => isRecommended(scene, modality, pair))
  switch (found.verdict) {
    case 'recommended': expect(isRecommended(scene, modality, [])).toBe(true); return
    case 'no-rule':
    case 'held':
    case 'none-found': expect([...single, ...pairs].map((each) => JSON.stringify(each))).toEqual([]); break
    case 'changes': {
      const reported = found.changes.map((set) => keyOf(changesIn(scene, set)))
      const expected = new Set(single.length > 0 ? single.map((each) => keyOf([each])) : pairs.map((each) => keyOf(each)))
      if (isBarred && expected.size === 0) break
      expect([...expected].filter((each) => !reported.includes(each))).toEqual([])
      if (!isBarred) expect(new Set(reported)).toEqual(expected)
    }
  }
  confirm(scene, found)
}

/** Each set does it, and no part of it. */
function confirm(scene: Scene, { modality, changes: sets, enough }: WhyNot): void {
  for (const set of [...sets, ...enough.length > 0 ? [enough] : []]) {
    const changes = changesIn(scene, set)
    expect(isRecommended(scene, modality, changes), JSON.stringify(set)).toBe(true)
    for (const left of changes) expect(isRecommended(scene, modality, changes.filter((each) => each !== left)), JSON.stringify(set)).toBe(false)
  }
}

function changesIn(scene: Scene, set: readonly AnswerChange[]): readonly Change[] {
  return set.map((change) => {
    const unit = unitFor(scene, change)
    const fact = scene.program.facts[unit.index]
    if (fact === undefined) throw new Error(change.fact)
    const read = change.option === null ? readValue(fact, change.to) : { cells: [change.to === 'yes' ? 1 : 0] }
    if (!('cells' in read)) throw new Error(change.fact)
    return { unit, cell: read.cells[0] ?? 0 }
  })
}

function unitFor(scene: Scene, { fact, complaint, option }: AnswerChange): Unit {
  const asked = scene.ruleSet.facts.find(({ id }) => id === fact)
  if (asked === undefined || asked.kind === 'category' || asked.kind === 'count' || asked.kind === 'sum') throw new Error(fact)
  const unit = unitsOf(scene.program, scene.answers, asked).find((each) => (
    (scene.program.complaintIds[each.complaint] ?? null) === complaint && (asked.kind !== 'choices' || asked.options[each.option]?.id === option)))
  if (unit === undefined) throw new Error(`${fact} ${unitKey({ fact: asked, index: 0, complaint: 0, option: 0 })}`)
  return unit
}
