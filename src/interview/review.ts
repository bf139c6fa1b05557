// The answers so far as a list to look over and to change: what is used, and what is set aside.
import type { Program } from '../compile/program.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Interview } from './interview.ts'
import { outcomeOf } from './interview.ts'

export interface ReviewEntry {
  readonly fact: string
  readonly complaint: string | null
  readonly value: AnswerValue
  /** `parked`: its question does not apply, so it is not used. `heeded`: used all the same, because danger hangs on it. */
  readonly state: 'used' | 'parked' | 'heeded'
}

/** Every answer, in the order of answering; those of the person before those of each complaint. */
export function reviewOf(program: Program, interview: Interview): readonly ReviewEntry[] {
  const { parked, conflicts } = outcomeOf(program, interview)
  const isIn = (list: typeof parked, fact: string, complaint: string | null): boolean => (
    list.some((each) => each.fact === fact && (each.complaint === complaint || complaint === null)))
  const entryOf = (complaint: string | null) => ([fact, value]: readonly [string, AnswerValue]): ReviewEntry => ({
    fact, complaint, value, state: isIn(parked, fact, complaint) ? 'parked' : isIn(conflicts, fact, complaint) ? 'heeded' : 'used',
  })
  const { facts, complaints } = interview.answers
  return [
    ...Object.entries(facts).map(entryOf(null)),
    ...Object.entries(complaints).flatMap(([complaint, own]) => Object.entries(own).map(entryOf(complaint))),
  ].filter(({ value }) => value !== null)
}
