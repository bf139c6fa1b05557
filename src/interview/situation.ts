// Where an interview stands: the frames of its answers, and the open questions that could still change the decision.
// The one place of the interview that looks below the outcome, because it looks at many sets of answers a prompt.
import { no, notAsked, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFact, ProgramFlag } from '../compile/program.ts'
import { buildFrames } from '../evaluate/frame.ts'
import { openFacts } from '../evaluate/open.ts'
import type { CheckedAnswers, CheckedValue } from '../evaluate/read-answers.ts'
import { relevance } from '../evaluate/relevance.ts'
import type { Open } from '../evaluate/relevance.ts'
import { truth } from '../evaluate/truth.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Settings } from '../model/answers.ts'

export interface Situation {
  readonly program: Program
  readonly answers: CheckedAnswers
  readonly settings: Settings
  readonly complaints: readonly ProgramComplaint[]
  /** The stable frames: nothing that a further answer could take back is used. */
  readonly frames: readonly Frame[]
  /** Not asked yet and undecided, in order of fact and complaint. */
  readonly open: readonly Open[]
}

export function situationOf(program: Program, answers: CheckedAnswers, settings: Settings): Situation {
  const { frames, stable, complaints: ids } = buildFrames(program, answers)
  const complaints = ids.map((id) => program.complaints[id] as ProgramComplaint)
  const terms = { date: settings.asOf ?? program.header.released, guidance: settings.guidance }
  const { open } = relevance({ program, frames: stable, complaints, screened: answers.screened, terms })
  return {
    program, answers, settings, complaints, frames: stable,
    open: open.filter((each) => isUnasked(program.facts[each.fact] as ProgramFact, frameOf(frames, each.complaint))),
  }
}

/** The stable frames of answers. */
export function framesOf(program: Program, answers: CheckedAnswers): readonly Frame[] {
  return buildFrames(program, answers).stable
}

/** The frame of a complaint's index; the first for a fact of the person. */
export function frameOf(frames: readonly Frame[], complaint: number): Frame {
  return (complaint < 0 ? frames[0] : frames.find((frame) => frame.complaint === complaint) ?? frames[0]) as Frame
}

/** For a `choices` fact: some option is. */
export function isUnasked(fact: ProgramFact, frame: Frame): boolean {
  return openCells(fact, frame).length > 0
}

/** Positions of the cells of a fact that were not asked. */
export function openCells(fact: ProgramFact, frame: Frame): readonly number[] {
  const width = fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
  const open: number[] = []
  for (let i = 0; i < width; i += 1) if (frame.values[fact.variable + i] === notAsked) open.push(i)
  return open
}

/** The same answers with one more. */
export function withCells(answers: CheckedAnswers, fact: number, complaint: number, cells: readonly number[]): CheckedAnswers {
  const value: CheckedValue = { cells, stated: 'unknown' }
  if (complaint < 0) return { ...answers, person: new Map(answers.person).set(fact, value) }
  return {
    ...answers,
    complaints: answers.complaints.map((each) => each.index === complaint ? { ...each, facts: new Map(each.facts).set(fact, value) } : each),
  }
}

/** A red flag that is still open for these complaints, with the unasked facts on which it hangs. */
export interface OpenFlag {
  readonly flag: ProgramFlag
  readonly frames: readonly Frame[]
  /** See `keyOf`. */
  readonly facts: ReadonlySet<number>
}

/** One number for a fact and the complaint it belongs to (-1 for the person). */
export function keyOf(fact: number, complaint: number): number {
  return fact * 4096 + complaint + 1
}

/** The flags that an answer could still turn, as far as they would raise the disposition. */
export function openFlags({ program, frames, complaints, answers }: Omit<Situation, 'open' | 'settings'>): readonly OpenFlag[] {
  if (answers.screened) return []
  const states = program.flags.map((flag) => greatestOf(flag, frames))
  const certain = states.reduce((most, state, i) => state === yes ? Math.max(most, program.flags[i]?.disposition ?? 0) : most, -1)
  const asked = complaints.map((complaint) => complaint.index)
  return program.flags.flatMap((flag, i) => {
    const state = states[i]
    if ((state !== unasked && state !== unsure) || flag.disposition <= certain || !isAskedFor(flag, asked)) return []
    const facts = new Set<number>()
    const own = flag.person ? frames.slice(0, 1) : frames
    for (const frame of own) {
      openFacts(frame, program.code, flag.when, (fact, wasAsked) => {
        if (!wasAsked) facts.add(keyOf(fact, program.facts[fact]?.scope === 'person' ? -1 : frame.complaint))
      })
    }
    return facts.size === 0 ? [] : [{ flag, frames: own, facts }]
  })
}

function greatestOf({ when, person }: ProgramFlag, frames: readonly Frame[]): number {
  return (person ? frames.slice(0, 1) : frames).reduce((most, frame) => Math.max(most, truth(frame, frame.program.code, when)), no)
}

function isAskedFor({ askedFor }: ProgramFlag, complaints: readonly number[]): boolean {
  return askedFor === 'everyone' || complaints.some((complaint) => askedFor.includes(complaint))
}

/** How many of the flags an answer to one fact alone would end. */
export function endedBy({ program, frames }: Situation, flags: readonly OpenFlag[], variable: number, cell: number): number {
  const altered = new Map(frames.map((frame) => {
    const values = Int32Array.from(frame.values)
    values[variable] = cell
    return [frame, { ...frame, values, derived: [], truths: new Uint8Array(program.code.length) }]
  }))
  return flags.filter(({ flag, frames: own }) => own.every((frame) => truth(altered.get(frame) ?? frame, program.code, flag.when) === no)).length
}

/** Whether a fact applies: for certain, perhaps (these questions come first), or as far as anybody will ever know. */
export function applicability({ program, frames }: Situation, index: number, complaint: number): { readonly holds: boolean; readonly gates: readonly number[] } {
  const { applies } = program.facts[index] as ProgramFact
  const frame = frameOf(frames, complaint)
  if (applies === undefined || truth(frame, program.code, applies) === yes) return { holds: true, gates: [] }
  const gates = new Set<number>()
  openFacts(frame, program.code, applies, (fact, wasAsked) => { if (!wasAsked) gates.add(fact) })
  return { holds: gates.size === 0, gates: [...gates] }
}
