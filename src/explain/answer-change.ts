// Sets of changed answers that do the same become one: an example, and for each question all values that do.
import { lastReason } from '../compile/opcodes.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { AskedFact } from '../model/rule-set.ts'
import { complaintOf, givenCell, stretchText, unitKey, valueOf, type Stretch, type Tried } from './changed-answers.ts'
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

/** Sets over the same questions as one; those first that only answer open questions. */
export function changesOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly (readonly AnswerChange[])[] {
  const groups = new Map<string, (readonly Tried[])[]>()
  for (const set of sets) {
    const inOrder = set.toSorted((a, b) => a.unit.index - b.unit.index || a.unit.complaint - b.unit.complaint || a.unit.option - b.unit.option)
    const key = inOrder.map(({ unit }) => unitKey(unit)).join(', ')
    groups.set(key, [...groups.get(key) ?? [], inOrder])
  }
  return [...groups].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, all]) => changeOf(scene, all)).toSorted((a, b) => differing(a) - differing(b))
}

function differing(changes: readonly AnswerChange[]): number {
  return changes.filter(({ kind }) => kind === 'differ').length
}

function changeOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly AnswerChange[] {
  const example = sets.toSorted((a, b) => distanceOf(scene, a) - distanceOf(scene, b))[0] ?? []
  return example.map(({ unit, stretch, cell }, position) => {
    const isLike = (other: readonly Tried[]): boolean => other.every((each, i) => i === position || each.cell === example[i]?.cell)
    const accepted = joined(unit.fact, sets.filter(isLike).map((each) => each[position]?.stretch ?? stretch))
    const given = givenCell(scene.answers, unit)
    return {
      fact: unit.fact.id,
      complaint: complaintOf(scene.program, unit),
      option: optionOf(unit.fact, unit.option),
      ask: unit.fact.ask,
      kind: given > lastReason ? 'differ' : 'answer',
      from: valueOf(unit.fact, given),
      to: valueOf(unit.fact, cell),
      accepts: accepted.map((each) => stretchText(unit.fact, each)).join(' or '),
    }
  })
}

/** How far the values of a set are from what was answered. */
function distanceOf(scene: Scene, set: readonly Tried[]): number {
  return set.reduce((total, { unit, cell }) => {
    const given = givenCell(scene.answers, unit)
    return given <= lastReason || unit.fact.kind === 'choice' ? total : total + Math.abs(cell - given)
  }, 0)
}

/** Neighbouring stretches of a number as one. */
function joined({ kind }: AskedFact, stretches: readonly Stretch[]): readonly Stretch[] {
  const inOrder = stretches.toSorted((a, b) => a.from - b.from)
  if (kind === 'yes-no' || kind === 'choice' || kind === 'choices') return inOrder
  const found: Stretch[] = []
  for (const each of inOrder) {
    const last = found[found.length - 1]
    if (last !== undefined && last.to + 1 >= each.from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
    else found.push(each)
  }
  return found
}

function optionOf(fact: AskedFact, option: number): string | null {
  return fact.kind === 'choices' ? fact.options[option]?.id ?? null : null
}
