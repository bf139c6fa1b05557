// The fewest answers that would have to be different for a modality to be recommended: every change is tried that could
// meet a requirement that is not met, and no other.
import { lastReason } from '../compile/opcodes.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import type { AskedFact, Modality } from '../model/rule-set.ts'
import { askedIn, complaintOf, cutsFor, doesApply, givenCell, stretchesOf, stretchText, unitKey, unitsOf, valueOf, withCell, type Stretch, type Unit } from './changed-answers.ts'
import { barringNow, isHeldBack } from './held.ts'
import { requirementsOf, type Requirement } from './requirements.ts'
import type { Scene } from './scene.ts'

/** One answer that would be different. */
export interface AnswerChange {
  readonly fact: string
  /** The complaint it belongs to; null for a fact of the person. */
  readonly complaint: string | null
  /** The option, for a question with several answers at once. */
  readonly option: string | null
  readonly ask: string
  /** `answer`: the question is open. `differ`: it was answered otherwise. */
  readonly kind: 'answer' | 'differ'
  readonly from: AnswerValue
  /** A value that does it, and in words all that do while the other changes stay as they are. */
  readonly to: AnswerValue
  readonly accepts: string
}

/** With many complaints at once there may be too many pairs of answers to try. */
const mostPairs = 10_000

interface Tried {
  readonly unit: Unit
  readonly stretch: Stretch
}

/** How the changes for one modality are tried. */
interface Search {
  readonly scene: Scene
  readonly start: Situation
  /** The changes that the smallest unmet requirement leaves to try; not to what is changed already. */
  readonly triesFor: (situation: Situation) => readonly Tried[]
  readonly after: (situation: Situation, tried: Tried) => Situation
}

interface Situation {
  readonly answers: CheckedAnswers
  readonly changed: readonly Tried[]
  readonly outcome: Outcome
  /** Empty where the modality is recommended, and every changed answer is one to a question that applies. */
  readonly unmet: readonly Requirement[]
}

export function searchOf(scene: Scene, modality: Modality): Search {
  const { ruleSet, program, settings } = scene
  const requirements = requirementsOf(scene, modality.id)
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const fixed = barringNow(scene, modality).map(unitKey)
  const cuts = cutsFor(ruleSet, scene.frames.complaints)
  const stretches = new Map<string, readonly Stretch[]>()

  function valuesFor(unit: Unit): readonly Stretch[] {
    const known = stretches.get(unit.fact.id) ?? stretchesOf(unit, cuts)
    stretches.set(unit.fact.id, known)
    return known
  }

  function situationOf(answers: CheckedAnswers, changed: readonly Tried[]): Situation {
    const outcome = evaluateChecked(program, answers, settings)
    const idle = changed.flatMap(({ unit }) => unit.fact.appliesWhen === undefined || doesApply(scene, answers, unit) ? [] : [askedIn(facts, [unit.fact.appliesWhen])])
    return { answers, changed, outcome, unmet: [...requirements(outcome, answers), ...idle] }
  }

  return {
    scene,
    start: situationOf(scene.answers, []),
    triesFor: ({ answers, changed, unmet }) => {
      const done = new Set([...fixed, ...changed.map(({ unit }) => unitKey(unit))])
      const choices = unmet.map((requirement) => [...requirement.values()].flatMap((fact) => unitsOf(program, answers, fact))
        .filter((unit) => !done.has(unitKey(unit)))
        .flatMap((unit) => valuesFor(unit).filter(({ from, to }) => !isWithin(givenCell(answers, unit), from, to)).map((stretch) => ({ unit, stretch }))))
      return choices.toSorted((a, b) => a.length - b.length)[0] ?? []
    },
    after: ({ answers, changed }, tried) => (
      situationOf(withCell(answers, tried.unit, cellIn(tried.stretch, givenCell(answers, tried.unit))), [...changed, tried])),
  }
}

interface Smallest {
  readonly changes: readonly (readonly AnswerChange[])[]
  readonly searched: number
}

/** All smallest sets of changes of one, else of two answers; no set that does more than it needs. */
export function smallestChanges({ scene, start, triesFor, after }: Search): Smallest {
  const first = triesFor(start).map((tried) => after(start, tried))
  const single = first.filter(({ unmet }) => unmet.length === 0)
  if (single.length > 0) return { changes: changesOf(scene, single.map(({ changed }) => changed)), searched: 1 }
  // A pair of two first changes is found from either; once is enough.
  const places = new Map(first.map(({ changed }, place) => [changed.map(triedKey).join(), place]))
  const tries = first.flatMap((situation, place) => triesFor(situation).filter((second) => (places.get(triedKey(second)) ?? place) >= place)
    .map((second) => ({ situation, second })))
  if (tries.length > mostPairs) return { changes: [], searched: 1 }
  const pairs = tries.map(({ situation, second }) => after(situation, second)).filter(({ unmet }) => unmet.length === 0)
  return { changes: changesOf(scene, pairs.map(({ changed }) => changed)), searched: 2 }
}

function triedKey({ unit, stretch }: Tried): string {
  return `${unitKey(unit)} ${String(stretch.from)}`
}

const mostSteps = 30

/** More than two: always the one that leaves least to do, as long as there is less to do; then what is not needed goes. */
export function enoughChanges({ scene, start, triesFor, after }: Search, modality: string): readonly AnswerChange[] {
  let situation = start
  while (situation.unmet.length > 0 && situation.changed.length < mostSteps) {
    const [next] = triesFor(situation).map((tried) => after(situation, tried)).toSorted((a, b) => leftToDo(a, modality) - leftToDo(b, modality))
    if (next === undefined || leftToDo(next, modality) >= leftToDo(situation, modality)) return []
    situation = next
  }
  for (const each of situation.changed) {
    const without = situation.changed.filter((other) => other !== each).reduce(after, start)
    if (without.unmet.length === 0) situation = without
  }
  return situation.unmet.length > 0 ? [] : changesOf(scene, [situation.changed])[0] ?? []
}

/** How far a modality is from being recommended: the urgency first, then where it stands, then what is still open. */
function leftToDo({ outcome: { disposition, recommended, possible, withheld } }: Situation, modality: string): number {
  const urgency = isHeldBack(disposition.atLeast) ? dispositions.indexOf(disposition.atLeast) : 0
  const isIt = (each: { readonly modality: string }): boolean => each.modality === modality
  if (recommended.some(isIt)) return 0
  const held = withheld.find(isIt)
  const open = held === undefined ? possible.find(isIt)?.needs ?? [] : held.confirm
  const standing = held?.kind === 'unconfirmed' ? 1 : held === undefined && possible.some(isIt) ? 2 : 3
  return urgency * 1_000_000 + standing * 1_000 + open.length + 1
}

/** The value of a stretch nearest to what was answered. */
function cellIn({ from, to }: Stretch, given: number): number {
  return given > to ? to : from
}

function isWithin(cell: number, from: number, to: number): boolean {
  return cell >= from && cell <= to
}

/** Sets over the same questions become one: an example, and for each question all values that do with the rest of it. */
function changesOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly (readonly AnswerChange[])[] {
  const groups = new Map<string, (readonly Tried[])[]>()
  for (const set of sets) {
    const inOrder = set.toSorted((a, b) => a.unit.index - b.unit.index || a.unit.complaint - b.unit.complaint || a.unit.option - b.unit.option)
    const key = inOrder.map(({ unit }) => unitKey(unit)).join(', ')
    groups.set(key, [...groups.get(key) ?? [], inOrder])
  }
  return [...groups.values()].map((all) => changeOf(scene, all)).toSorted((a, b) => differing(a) - differing(b))
}

function differing(changes: readonly AnswerChange[]): number {
  return changes.filter(({ kind }) => kind === 'differ').length
}

function changeOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly AnswerChange[] {
  const example = sets.toSorted((a, b) => distanceOf(scene, a) - distanceOf(scene, b))[0] ?? []
  return example.map(({ unit, stretch }, position) => {
    const isLike = (other: readonly Tried[]): boolean => other.every((each, i) => i === position || each.stretch.from === example[i]?.stretch.from)
    const accepted = joined(sets.filter(isLike).map((each) => each[position]?.stretch ?? stretch))
    const given = givenCell(scene.answers, unit)
    return {
      fact: unit.fact.id,
      complaint: complaintOf(scene.program, unit),
      option: optionOf(unit.fact, unit.option),
      ask: unit.fact.ask,
      kind: given > lastReason ? 'differ' : 'answer',
      from: valueOf(unit.fact, given),
      to: valueOf(unit.fact, cellIn(stretch, given)),
      accepts: accepted.map((each) => stretchText(unit.fact, each)).join(' or '),
    }
  })
}

function distanceOf(scene: Scene, set: readonly Tried[]): number {
  return set.reduce((total, { unit, stretch }) => {
    const given = givenCell(scene.answers, unit)
    return given <= lastReason || unit.fact.kind === 'choice' ? total : total + Math.abs(cellIn(stretch, given) - given)
  }, 0)
}

/** Neighbouring stretches as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const each of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found[found.length - 1]
    if (last !== undefined && last.to + 1 >= each.from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
    else found.push(each)
  }
  return found
}

function optionOf(fact: AskedFact, option: number): string | null {
  return fact.kind === 'choices' ? fact.options[option]?.id ?? null : null
}
