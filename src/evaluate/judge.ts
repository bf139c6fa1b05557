// A program and checked answers become a judgement: red flags first, then scope, then what speaks for and against each
// modality and what bars it, and which open facts could still change any of it. `evaluate.ts` puts it into words.
import { yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { DispositionReason } from '../model/outcome.ts'
import { buildFrames } from './frame.ts'
import type { Frames } from './frame.ts'
import type { Terms } from './plan.ts'
import type { CheckedAnswers } from './read-answers.ts'
import type { Notes } from './notes.ts'
import { noteAll } from './relevance.ts'
import { flagTruths, raisedBy, scopeOf, screening, seeClinician, selfCare, urgent } from './safety.ts'
import type { FlagState, ScopeState } from './safety.ts'
import { decideAll } from './therapies.ts'
import type { Decisions } from './therapies.ts'
import type { Frame } from './truth.ts'

/** What the answers come to as they are. */
export interface Stand {
  readonly frames: Frames
  readonly complaints: readonly ProgramComplaint[]
  readonly terms: Terms
  /** The truth of each flag. */
  readonly truths: Uint8Array
  /** What is present or unsure, by id. */
  readonly flags: readonly FlagState[]
  /** Critical flags asked for these complaints that are not answered yet, by id. */
  readonly toAsk: readonly ProgramFlag[]
  /** The greatest disposition of a flag that is unsure, or that is unknown and asked for; -1 for none. */
  readonly reach: number
  readonly scopes: readonly ScopeState[]
  readonly decisions: Decisions
  readonly reasons: readonly Reason[]
  /** A disposition, as a number. */
  readonly atLeast: number
}

export interface Judgement extends Stand {
  readonly notes: Notes
  /** The rows of `notes` that are undecided. */
  readonly undecided: readonly number[]
  /** A disposition, as a number. */
  readonly atMost: number
  /** Critical flags still to be asked that could raise the disposition, most urgent first; the level is known where there is none. */
  readonly unscreened: readonly ProgramFlag[]
  readonly isSettled: boolean
}

export interface Reason {
  readonly kind: DispositionReason['kind']
  readonly id: string
  readonly level: number
}

/** The part of a judgement that does not look at what further answers could change. */
export function standOf(program: Program, answers: CheckedAnswers, settings: Settings): Stand {
  const frames = buildFrames(program, answers)
  const complaints = frames.complaints.map((id) => program.complaints[id] as ProgramComplaint)
  const terms: Terms = { date: settings.asOf ?? program.header.released, guidance: settings.guidance }
  const truths = flagTruths(frames.frames)
  const { found: flags, toAsk, reach } = screening(program, frames.frames, truths, answers.screened)
  const raised = flags.reduce((most, state) => Math.max(most, raisedBy(state)), -1)
  const scopes = complaints.map((complaint, i) => scopeOf(complaint, frames.frames[i] as Frame))
  const decisions = decideAll(program, frames.frames, scopes, terms, settings, raised >= urgent)
  const reasons = reasonsOf(flags, scopes, decisions)
  const atLeast = reasons.reduce((most, reason) => Math.max(most, reason.level), Math.max(raised, selfCare))
  return { frames, complaints, terms, truths, flags, toAsk, reach, scopes, decisions, reasons, atLeast }
}

export function judge(program: Program, answers: CheckedAnswers, settings: Settings): Judgement {
  const { frames, complaints, terms, truths, flags, toAsk, reach, scopes, decisions, reasons, atLeast } = standOf(program, answers, settings)
  const stable = frames.stable === frames.frames ? truths : flagTruths(frames.stable)
  const notes = noteAll({ program, frames: frames.stable, complaints, screened: answers.screened, terms }, stable)
  const undecided = notes.rows()
  const unscreened = toAsk.filter((flag) => flag.disposition > atLeast).sort((a, b) => b.disposition - a.disposition)
  return {
    frames, complaints, terms, truths, flags, toAsk, reach, scopes, decisions, reasons, atLeast, notes, undecided, unscreened,
    atMost: Math.max(atLeast, reach, undecided.length > 0 ? seeClinician : selfCare),
    isSettled: undecided.length === 0 && unscreened.length === 0,
  }
}

function reasonsOf(flags: readonly FlagState[], scopes: readonly ScopeState[], { nothingRemains }: Decisions): Reason[] {
  const reasons: Reason[] = []
  for (const state of flags) {
    const level = raisedBy(state)
    if (level >= 0) reasons.push({ kind: state.truth === yes ? 'red-flag' : 'unsure', id: state.flag.id, level })
  }
  for (const scope of scopes) if (scope.out.length > 0) reasons.push({ kind: 'out-of-scope', id: scope.complaint.id, level: seeClinician })
  for (const id of nothingRemains) reasons.push({ kind: 'nothing-remains', id, level: seeClinician })
  for (const scope of scopes) {
    if (scope.out.length === 0) reasons.push({ kind: 'default', id: scope.complaint.id, level: scope.complaint.defaultDisposition })
  }
  return reasons
}
