// Answers with one of them changed, and the values that an answer can take as far as any condition tells them apart.
import { lastReason, no, notAsked } from '../compile/opcodes.ts'
import { factsOf } from '../compile/conditions.ts'
import type { Program } from '../compile/program.ts'
import { testsIn } from '../cases/conditions.ts'
import { factIndex, type CheckedAnswers, type CheckedValue } from '../evaluate/read-answers.ts'
import type { Frame } from '../evaluate/truth.ts'
import { stretchStarts } from '../interview/replies.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { AskedFact, DerivedFact, Fact } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'
import { rangeText } from './condition-text.ts'
import type { Scene } from './scene.ts'

/** What is answered with one value: a fact, or one option of a `choices` fact, of the person (-1) or of a complaint. */
export interface Unit {
  readonly fact: AskedFact
  /** Index of the fact in the program. */
  readonly index: number
  /** Index of the complaint; -1 for the person. */
  readonly complaint: number
  /** Index of the option of a `choices` fact, else 0. */
  readonly option: number
}

/** Values that no condition tells apart, as one. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A change to try: one value stands for its stretch. */
export interface Tried {
  readonly unit: Unit
  readonly stretch: Stretch
  readonly cell: number
}

export function unitKey({ index, complaint, option }: Unit): string {
  return `${String(index)} ${String(complaint)} ${String(option)}`
}

/** The units of a fact for these answers. */
export function unitsOf(program: Program, answers: CheckedAnswers, fact: AskedFact): readonly Unit[] {
  const index = factIndex(program).get(fact.id) ?? -1
  const owners = fact.scope === 'person' || answers.complaints.length === 0 ? [-1] : answers.complaints.map((each) => each.index)
  const options = fact.kind === 'choices' ? fact.options.map((_, i) => i) : [0]
  return owners.flatMap((complaint) => options.map((option) => ({ fact, index, complaint, option })))
}

/**
 * What conditions hang on, by key: through derived facts, and with what decides whether a question applies. Of a `choices`
 * fact only the options that are named; of facts of complaints only those of the given ones, where any are given.
 */
export function unitsRead({ program, answers, conditions }: Pick<Scene, 'program' | 'answers' | 'conditions'>, read: readonly Condition[], complaints: readonly number[] | null = null): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>()
  const derived = new Set<string>()
  const visit = (condition: Condition): void => {
    for (const test of testsIn(condition)) {
      const fact = conditions.facts.get(test.fact)
      if (fact === undefined || derived.has(fact.id)) continue
      if (isDerived(fact)) {
        derived.add(fact.id)
        partsOf(fact).forEach(visit)
        continue
      }
      const before = found.size
      for (const unit of unitsOf(program, answers, fact)) {
        const isNamed = fact.kind !== 'choices' || (test.kind === 'is' && test.options.includes(fact.options[unit.option]?.id ?? ''))
        if (isNamed && (unit.complaint < 0 || complaints === null || complaints.includes(unit.complaint))) found.set(unitKey(unit), unit)
      }
      if (found.size > before && fact.appliesWhen !== undefined) visit(fact.appliesWhen)
    }
  }
  read.forEach(visit)
  return found
}

/** The cell that was given; `notAsked` for none. */
export function givenCell(answers: CheckedAnswers, { index, complaint, option }: Unit): number {
  return ownerOf(answers, complaint).get(index)?.cells[option] ?? notAsked
}

function ownerOf(answers: CheckedAnswers, complaint: number): ReadonlyMap<number, CheckedValue> {
  return complaint < 0 ? answers.person : answers.complaints.find(({ index }) => index === complaint)?.facts ?? new Map<number, CheckedValue>()
}

/** The answer to the question of a unit as it was given; null for none. */
export function statedAnswer(answers: CheckedAnswers, { index, complaint }: Unit): AnswerValue {
  return ownerOf(answers, complaint).get(index)?.stated ?? null
}

/** The complaint of a unit; null for the person. */
export function complaintOf({ complaintIds }: Program, { complaint }: Unit): string | null {
  return complaint < 0 ? null : complaintIds[complaint] ?? null
}

/** The answers with one cell changed. */
export function withCell(answers: CheckedAnswers, unit: Unit, cell: number): CheckedAnswers {
  const change = (facts: ReadonlyMap<number, CheckedValue>): ReadonlyMap<number, CheckedValue> => {
    const width = unit.fact.kind === 'choices' ? unit.fact.options.length : 1
    const cells = [...facts.get(unit.index)?.cells ?? new Array<number>(width).fill(notAsked)]
    cells[unit.option] = cell
    return new Map(facts).set(unit.index, { cells, stated: statedValue(unit.fact, cells) })
  }
  return unit.complaint < 0
    ? { ...answers, person: change(answers.person) }
    : { ...answers, complaints: answers.complaints.map((each) => each.index === unit.complaint ? { ...each, facts: change(each.facts) } : each) }
}

/** Whether the question of a unit may apply in these frames: one about the person in any of them. */
export function doesApply({ truthOf }: Pick<Scene, 'truthOf'>, frames: readonly Frame[], { fact: { appliesWhen }, complaint }: Unit): boolean {
  return appliesWhen === undefined || frames.some((frame) => (complaint < 0 || frame.complaint === complaint) && truthOf(frame, appliesWhen) !== no)
}

function statedValue(fact: AskedFact, cells: readonly number[]): AnswerValue {
  if (fact.kind !== 'choices') return valueOf(fact, cells[0] ?? notAsked)
  return Object.fromEntries(fact.options.flatMap(({ id }, i) => {
    const cell = cells[i] ?? notAsked
    return cell === notAsked ? [] : [[id, cell === 1 ? 'yes' : cell === 0 ? 'no' : 'unknown']]
  }))
}

/** The value behind a cell of a unit; null for none. */
export function valueOf(fact: AskedFact, cell: number): AnswerValue {
  if (cell <= lastReason) return cell === notAsked ? null : 'unknown'
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return cell === 1 ? 'yes' : 'no'
    case 'choice': return fact.options[cell]?.id ?? null
    case 'duration': return formatDuration(cell)
    case 'integer':
    case 'scale': return cell
  }
}

/** The value of a stretch nearest to what was answered. */
export function cellIn({ from, to }: Stretch, given: number): number {
  return given > to ? to : from
}

/** A stretch in words: `no`, `male`, `at least 12 weeks`. */
export function stretchText(fact: AskedFact, { from, to }: Stretch): string {
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return from === 1 ? 'yes' : 'no'
    case 'choice': return fact.options[from]?.id ?? ''
    case 'integer':
    case 'scale':
    case 'duration': return rangeText({ ...(from > fact.min ? { from } : {}), ...(to < fact.max ? { to } : {}) }, fact.kind === 'duration' ? formatDuration : String)
  }
}

/** The values of a unit, one for each stretch. */
export function stretchesOf({ program, frames }: Pick<Scene, 'program' | 'frames'>, { fact, index }: Unit): readonly Stretch[] {
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return [{ from: 0, to: 0 }, { from: 1, to: 1 }]
    case 'choice': return fact.options.map((_, i) => ({ from: i, to: i }))
    case 'integer':
    case 'scale':
    case 'duration': {
      const starts = stretchStarts(program, frames.complaints.flatMap((id) => program.complaints[id] ?? []), index)
      return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? fact.max + 1) - 1 }))
    }
  }
}

/** The asked facts that a condition hangs on: through derived facts, and with what decides whether they apply. */
export function askedIn(facts: ReadonlyMap<string, Fact>, conditions: readonly Condition[]): ReadonlyMap<string, AskedFact> {
  const found = new Map<string, AskedFact>()
  const derived = new Set<string>()
  const visit = (condition: Condition): void => {
    for (const id of factsOf(condition)) {
      const fact = facts.get(id)
      if (fact === undefined || found.has(id) || derived.has(id)) continue
      if (isDerived(fact)) {
        derived.add(id)
        partsOf(fact).forEach(visit)
        continue
      }
      found.set(id, fact)
      if (fact.appliesWhen !== undefined) visit(fact.appliesWhen)
    }
  }
  conditions.forEach(visit)
  return found
}

export function isDerived(fact: Fact): fact is DerivedFact {
  return fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum'
}

/** The conditions that a derived fact is worked out from. */
export function partsOf(fact: DerivedFact): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ when }) => when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(({ when }) => when)
  }
}
