// The fewest answers that would have to be different for a modality to be recommended: every change is tried that could
// meet all requirements that are not met, and no other.
import { buildFrames } from '../evaluate/frame.ts'
import { standOf, type Stand } from '../evaluate/judge.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import type { Modality } from '../model/rule-set.ts'
import { changesOf, type AnswerChange } from './answer-change.ts'
import { barriersFor, offeringComplaints } from './barring.ts'
import { cellIn, doesApply, givenCell, stretchesOf, unitKey, unitsRead, withCell, type Stretch, type Tried, type Unit } from './changed-answers.ts'
import { requirementsOf, type Requirement, type Way } from './requirements.ts'
import type { Scene } from './scene.ts'

/** With many complaints at once there may be too many pairs of answers to try. */
const mostPairs = 10_000

/** How the changes for one modality are tried. */
export interface Search {
  readonly scene: Scene
  readonly start: Situation
  /** Changes to answers other than those that are changed already. */
  readonly changesTo: (situation: Situation, units: Iterable<Unit>) => readonly Tried[]
  readonly after: (situation: Situation, tried: Tried) => Situation
  readonly withAll: (changed: readonly Tried[]) => Situation
  /** Whether a contraindication alone withholds it for every complaint: a look at less than a situation. */
  readonly isBarredWith: (changed: readonly Tried[]) => boolean
}

interface Situation {
  readonly answers: CheckedAnswers
  readonly changed: readonly Tried[]
  /** What is left to do, in one way or another: nothing in one of them where the modality is recommended. */
  readonly ways: readonly Way[]
}

export function searchOf(scene: Scene, modality: Modality): Search {
  const { program, settings } = scene
  const requirements = requirementsOf(scene, modality)
  const offering = offeringComplaints(scene, modality)
  const stretches = new Map<number, readonly Stretch[]>()

  function valuesFor(unit: Unit): readonly Stretch[] {
    const known = stretches.get(unit.index) ?? stretchesOf(scene, unit)
    stretches.set(unit.index, known)
    return known
  }

  function situationOf(answers: CheckedAnswers, changed: readonly Tried[]): Situation {
    const stand = standOf(program, answers, settings)
    const idle = idleIn(scene, stand, changed)
    const done = new Set(changed.map(({ unit }) => unitKey(unit)))
    const ways = requirements(stand).map((way) => [...way, ...idle].map((requirement) => without(requirement, done)))
    return { answers, changed, ways }
  }

  return {
    scene,
    start: situationOf(scene.answers, []),
    changesTo: ({ answers }, units) => [...units].flatMap((unit) => {
      const given = givenCell(answers, unit)
      return valuesFor(unit).filter(({ from, to }) => given < from || given > to).map((stretch) => ({ unit, stretch, cell: cellIn(stretch, given) }))
    }),
    after: ({ answers, changed }, tried) => situationOf(withCell(answers, tried.unit, tried.cell), [...changed, tried]),
    withAll: (changed) => situationOf(answersWith(scene, changed), changed),
    isBarredWith: (changed) => {
      const { frames } = buildFrames(program, answersWith(scene, changed))
      return offering.every((complaint) => barriersFor(scene, frames, modality, complaint).length > 0)
    },
  }
}

function answersWith(scene: Scene, changed: readonly Tried[]): CheckedAnswers {
  return changed.reduce((answers, { unit, cell }) => withCell(answers, unit, cell), scene.answers)
}

/** An answer to a question that does not apply is no change: what decides whether it does has to change as well. */
function idleIn(scene: Scene, { frames: { frames } }: Stand, changed: readonly Tried[]): Way {
  return changed.flatMap(({ unit }) => {
    const { fact: { appliesWhen }, complaint } = unit
    return appliesWhen === undefined || doesApply(scene, frames, unit) ? [] : [unitsRead(scene, [appliesWhen], complaint < 0 ? null : [complaint])]
  })
}

function without(requirement: Requirement, done: ReadonlySet<string>): Requirement {
  if (![...done].some((key) => requirement.has(key))) return requirement
  return new Map([...requirement].filter(([key]) => !done.has(key)))
}

interface Smallest {
  readonly changes: readonly (readonly AnswerChange[])[]
  readonly searched: number
}

/** All smallest sets of changes of one, else of two answers; no set that does more than it needs. */
export function smallestChanges(search: Search): Smallest {
  const { scene, start, after } = search
  const single = lastChanges(search, start).map((tried) => after(start, tried)).filter(isDone)
  if (single.length > 0) return { changes: changesOf(scene, single.map(({ changed }) => changed)), searched: 1 }
  const pairs: Situation[] = []
  const tried = new Set<string>()
  for (const first of search.changesTo(start, [...unitsToStart(start.ways)].map(([, unit]) => unit)).map((each) => after(start, each))) {
    for (const second of lastChanges(search, first)) {
      const key = [...first.changed, second].map(triedKey).toSorted().join(', ')
      if (tried.has(key)) continue
      if (tried.size >= mostPairs) return { changes: [], searched: 1 }
      tried.add(key)
      const situation = after(first, second)
      if (isDone(situation)) pairs.push(situation)
    }
  }
  return { changes: changesOf(scene, pairs.map(({ changed }) => changed)), searched: 2 }
}

function isDone({ ways }: Situation): boolean {
  return ways.some((way) => way.length === 0)
}

function triedKey({ unit, cell }: Tried): string {
  return `${unitKey(unit)} ${String(cell)}`
}

/** The changes that can be the last one: they touch all that is left to do in some way. */
function lastChanges({ changesTo }: Search, situation: Situation): readonly Tried[] {
  const units = new Map(situation.ways.flatMap(([first, ...others]) => (
    first === undefined ? [] : [...first].filter(([key]) => others.every((other) => other.has(key))))))
  return changesTo(situation, units.values())
}

/** The answers of which every two changes that are enough touch one: in each way that two can be enough for, the shortest requirement. */
function unitsToStart(ways: readonly Way[]): Requirement {
  return new Map(ways.filter((way) => apart(way) <= 2).flatMap((way) => [...shortest(way)]))
}

/** How many changes it takes at least: requirements that share no answer take one each. */
function apart(way: Way): number {
  const taken = new Set<string>()
  let count = 0
  for (const requirement of way.toSorted((a, b) => a.size - b.size)) {
    if (requirement.size === 0) return Infinity
    if ([...requirement.keys()].some((key) => taken.has(key))) continue
    count += 1
    for (const key of requirement.keys()) taken.add(key)
  }
  return count
}

function shortest(way: Way): Requirement {
  return way.toSorted((a, b) => a.size - b.size)[0] ?? new Map<string, Unit>()
}

const mostSteps = 40

/** More than two: all at once, then one after the other, as long as there is less to do; then what is not needed goes. */
export function enoughChanges(search: Search): readonly AnswerChange[] {
  const { scene, start } = search
  const first = firstOfEach(search)
  let situation = leftToDo(first) < leftToDo(start) ? first : start
  while (!isDone(situation)) {
    const next = situation.changed.length < mostSteps ? nextStep(search, situation) : undefined
    if (next === undefined) return []
    situation = next
  }
  return changesOf(scene, [onlyNeeded(search, situation).changed])[0] ?? []
}

/** Everything in the way changed to its first other value: mostly the "no" to each of many questions. */
function firstOfEach({ start, changesTo, withAll }: Search): Situation {
  const units = new Map(easiest(start.ways)?.flatMap((requirement) => [...requirement]))
  return withAll([...units.values()].flatMap((unit) => changesTo(start, [unit]).slice(0, 1)))
}

/** A change that leaves less to do of what is shortest. */
function nextStep({ changesTo, after }: Search, situation: Situation): Situation | undefined {
  const way = easiest(situation.ways)
  const left = leftToDo(situation)
  for (const tried of way === undefined ? [] : changesTo(situation, shortest(way).values())) {
    const next = after(situation, tried)
    if (leftToDo(next) < left) return next
  }
  return undefined
}

/** Leaves out what is not needed, one after the other, until nothing more can be left out. */
function onlyNeeded({ start, withAll, isBarredWith }: Search, all: Situation): Situation {
  let found = all
  for (let before = -1; before !== found.changed.length;) {
    before = found.changed.length
    for (const each of found.changed) {
      const others = found.changed.filter((other) => other !== each)
      if (!start.ways.some((way) => touchesAll(way, others)) || isBarredWith(others)) continue
      const shorter = withAll(others)
      if (isDone(shorter)) found = shorter
    }
  }
  return found
}

function touchesAll(way: Way, changed: readonly Tried[]): boolean {
  return way.every((requirement) => changed.some(({ unit }) => requirement.has(unitKey(unit))))
}

function easiest(ways: readonly Way[]): Way | undefined {
  return ways.filter((way) => way.every(({ size }) => size > 0)).toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]
}

function leftToDo({ ways }: Situation): number {
  const way = easiest(ways)
  return way === undefined ? Infinity : sizeOf(way)
}

/** One requirement weighs more than any number of answers in others. */
function sizeOf(way: Way): number {
  return way.reduce((total, { size }) => total + 1000 + size, 0)
}
