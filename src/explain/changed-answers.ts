// Answers with one of them changed, and the values that an answer can take as far as any condition tells them apart.
import { lastReason, no, notAsked } from '../compile/opcodes.ts'
import { factsOf } from '../compile/conditions.ts'
import type { Program } from '../compile/program.ts'
import { conditionsOf, testsIn } from '../cases/conditions.ts'
import { buildFrames } from '../evaluate/frame.ts'
import { factIndex, type CheckedAnswers, type CheckedValue } from '../evaluate/read-answers.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { AskedFact, DerivedFact, Fact, RuleSet } from '../model/rule-set.ts'
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

/** Whether the question of a unit may apply with these answers. */
export function doesApply({ program, truthOf }: Pick<Scene, 'program' | 'truthOf'>, answers: CheckedAnswers, { fact, complaint }: Unit): boolean {
  if (fact.appliesWhen === undefined) return true
  const { frames } = buildFrames(program, answers)
  const frame = frames.find((each) => each.complaint === complaint) ?? frames[0]
  return frame !== undefined && truthOf(frame, fact.appliesWhen) !== no
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
export function stretchesOf({ fact }: Unit, cuts: ReadonlyMap<string, readonly number[]>): readonly Stretch[] {
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return [{ from: 0, to: 0 }, { from: 1, to: 1 }]
    case 'choice': return fact.options.map((_, i) => ({ from: i, to: i }))
    case 'integer':
    case 'scale':
    case 'duration': {
      const starts = [...new Set([fact.min, ...(cuts.get(fact.id) ?? []).filter((cut) => cut > fact.min && cut <= fact.max)])].toSorted((a, b) => a - b)
      return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? fact.max + 1) - 1 }))
    }
  }
}

/** Per number fact the values at which a condition may change that is looked at for these complaints. */
export function cutsFor(ruleSet: RuleSet, complaints: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const cuts = new Map<string, number[]>()
  for (const { owner, condition } of conditionsOf(ruleSet)) {
    if (owner.complaints?.some((id) => complaints.includes(id)) === false) continue
    for (const test of testsIn(condition)) {
      if (test.kind === 'is') continue
      const list = cuts.get(test.fact) ?? []
      for (const { from, to } of test.ranges) list.push(...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to + 1]))
      cuts.set(test.fact, list)
    }
  }
  return cuts
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
