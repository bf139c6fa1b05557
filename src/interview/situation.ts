// Where an interview stands: the frames of its answers, and the open questions that could still change the decision.
// The one place of the interview that looks below the outcome, because it looks at many sets of answers a prompt.
import { notAsked, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFact } from '../compile/program.ts'
import { buildFrames } from '../evaluate/frame.ts'
import { judge } from '../evaluate/judge.ts'
import type { Judgement } from '../evaluate/judge.ts'
import { openFacts } from '../evaluate/open.ts'
import type { CheckedAnswers, CheckedValue } from '../evaluate/read-answers.ts'
import { relevance, relevanceIn } from '../evaluate/relevance.ts'
import type { Open, Relevance } from '../evaluate/relevance.ts'
import { truth } from '../evaluate/truth.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Settings } from '../model/answers.ts'

/** What is open after some answers, whatever the rest of the outcome. */
export interface OpenSituation {
  readonly program: Program
  readonly answers: CheckedAnswers
  readonly settings: Settings
  readonly complaints: readonly ProgramComplaint[]
  /** The stable frames: nothing that a further answer could take back is used. */
  readonly frames: readonly Frame[]
  /** Not asked yet and undecided, in order of fact and complaint. */
  readonly open: readonly Open[]
}

export interface Situation extends OpenSituation {
  readonly judgement: Judgement
}

export function situationOf(program: Program, answers: CheckedAnswers, settings: Settings): Situation {
  const judgement = judge(program, answers, settings)
  const { frames, stable } = judgement.frames
  return { program, answers, settings, complaints: judgement.complaints, frames: stable, judgement, open: unaskedOf(program, relevanceIn(judgement.notes), frames) }
}

/** The same without a judgement, for trying out many answers; they are to the same complaints. */
export function openSituation({ program, settings, complaints }: OpenSituation, answers: CheckedAnswers): OpenSituation {
  const { frames, stable } = buildFrames(program, answers)
  const terms = { date: settings.asOf ?? program.header.released, guidance: settings.guidance }
  const found = relevance({ program, frames: stable, complaints, screened: answers.screened, terms })
  return { program, answers, settings, complaints, frames: stable, open: unaskedOf(program, found, frames) }
}

function unaskedOf({ facts }: Program, { open }: Relevance, frames: readonly Frame[]): readonly Open[] {
  return open.filter((each) => isUnasked(facts[each.fact] as ProgramFact, frameOf(frames, each.complaint)))
}

/** The frame of a complaint's index; the first for a fact of the person. */
export function frameOf(frames: readonly Frame[], complaint: number): Frame {
  return (complaint < 0 ? frames[0] : frames.find((frame) => frame.complaint === complaint) ?? frames[0]) as Frame
}

/** For a `choices` fact: some option is. */
function isUnasked(fact: ProgramFact, frame: Frame): boolean {
  return fact.kind === 'choices' ? openCells(fact, frame).length > 0 : frame.values[fact.variable] === notAsked
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

/** One number for a fact and the complaint it belongs to (-1 for the person). */
export function keyOf(fact: number, complaint: number): number {
  return fact * 4096 + complaint + 1
}

/** Whether a fact applies: for certain, perhaps (these questions come first), or as far as anybody will ever know. */
export function applicability({ program, frames }: OpenSituation, index: number, complaint: number): { readonly holds: boolean; readonly gates: readonly number[] } {
  const { applies } = program.facts[index] as ProgramFact
  const frame = frameOf(frames, complaint)
  if (applies === undefined || truth(frame, program.code, applies) === yes) return { holds: true, gates: [] }
  const gates = new Set<number>()
  openFacts(frame, program.code, applies, (fact, wasAsked) => { if (!wasAsked) gates.add(fact) })
  return { holds: gates.size === 0, gates: [...gates] }
}
