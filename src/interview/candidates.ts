// What is needed becomes candidates for the next prompt: whether each can be put now, and in which form.
import type { Program, ProgramFact } from '../compile/program.ts'
import { absentOption } from './prompt.ts'
import type { Needed } from './needs.ts'
import { applicability, frameOf, keyOf, situationOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { tablesOf } from './tables.ts'

export interface Candidate extends Needed {
  readonly key: number
  /** Can stand in a checklist, where "none of these" says no. */
  readonly ticks: boolean
  /** Its question can be put now. */
  readonly now: boolean
  /** Comes from an answer already given, as the kind of a chest pain does. */
  readonly follows: boolean
}

export function candidateOf(situation: Situation, { fact: index, complaint, need, urgency, weight }: Needed): Candidate {
  const { program, frames } = situation
  const fact = program.facts[index] as ProgramFact
  const ticks = tablesOf(program).ticks[index] === 1
  const key = keyOf(index, complaint)
  if (fact.applies === undefined) return { fact: index, complaint, need, urgency, weight, key, ticks, now: true, follows: false }
  const { holds, gates } = applicability(situation, index, complaint)
  // Whoever is asked about pregnancy need not be asked about sex first. A question for children waits for the age.
  const early = ticks && fact.heeded === true && gates.every((gate) => isDemographic(program.facts[gate])) && gates.some((gate) => program.facts[gate]?.kind === 'choice')
  const follows = holds && readsTick(situation, fact, frameOf(frames, complaint).complaint)
  return { fact: index, complaint, need, urgency, weight, key, ticks, now: holds || early, follows }
}

/** The cell that says a fact which can be ticked is absent. */
export function absentCell(fact: ProgramFact): number {
  const absent = absentOption(fact)
  return absent === null ? 0 : (fact.options ?? []).findIndex(({ id }) => id === absent)
}

export function highest(list: readonly Needed[]): number {
  return list.reduce((most, { urgency }) => Math.max(most, urgency), -1)
}

function isDemographic(fact: ProgramFact | undefined): boolean {
  return fact !== undefined && fact.scope === 'person' && fact.kind !== 'yes-no' && fact.applies === undefined && absentOption(fact) === null
}

/** Whether the question applies because of a sign that was said to be there. */
function readsTick({ program, answers }: Situation, fact: ProgramFact, complaint: number): boolean {
  const reads = gateReads(program, fact)
  const said = (facts: ReadonlyMap<number, { readonly cells: readonly number[] }>): boolean => (
    [...facts].some(([index, { cells }]) => cells[0] === 1 && program.facts[index]?.kind === 'yes-no' && reads.has(index)))
  const own = answers.complaints.find(({ index }) => index === complaint)?.facts
  return said(answers.person) || (own !== undefined && said(own))
}

const gatesOf = new WeakMap<ProgramFact, ReadonlySet<number>>()

function gateReads(program: Program, fact: ProgramFact): ReadonlySet<number> {
  const before = gatesOf.get(fact)
  if (before !== undefined) return before
  const blank = situationOf(program, { complaints: [], person: new Map(), screened: false }, {})
  const found = new Set(applicability(blank, program.facts.indexOf(fact), -1).gates)
  gatesOf.set(fact, found)
  return found
}
