// Red flags and scope: what stops or limits everything else (docs/meaning.md, 7 to 11).
import { no, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag } from '../compile/program.ts'
import type { Frames } from './frame.ts'
import { screenOfAll } from './frame.ts'
import { flagRoot, rootOpen, rootTruth } from './roots.ts'
import { screenOf } from './tables.ts'
import { inSentence } from '../text/sentence.ts'
import { truth } from './truth.ts'
import type { Frame } from './truth.ts'

export const selfCare = 0
export const seeClinician = 2
export const urgent = 3
export const emergency = 4

export interface FlagState {
  readonly flag: ProgramFlag
  readonly truth: number
  /** Critical, asked for these complaints, and not answered yet. */
  readonly toAsk: boolean
  /** Belongs to the screen of these complaints. */
  readonly asked: boolean
}

/** The state of every flag that is not plainly absent. */
export function flagStates(program: Program, { frames }: Frames, screened: boolean): FlagState[] {
  const states: FlagState[] = []
  const screen = screenOfAll(program, frames)
  for (let i = 0; i < program.flags.length; i += 1) {
    const flag = program.flags[i] as ProgramFlag
    const greatest = flagTruth(flag, i, frames)
    if (greatest === no) continue
    const asked = screen[i] === 1
    const toAsk = !screened && asked && flag.disposition >= urgent && greatest !== yes
      && frames.some((frame) => screenOf(program, frame.complaint)[i] === 1 && hasOpenUnasked(frame, i))
    states.push({ flag, truth: greatest, toAsk, asked })
  }
  return states
}

/** The greatest truth of a flag over the frames. */
export function flagTruth(flag: ProgramFlag, index: number, frames: readonly Frame[]): number {
  return greatestOf(flagRoot(index), flag.person, frames)
}

/** The greatest truth of a root over the frames; what reads the person only is the same in all. */
export function greatestOf(root: number, isPersons: boolean, frames: readonly Frame[]): number {
  let greatest = no
  for (const frame of frames) {
    const here = rootTruth(frame, root)
    if (here > greatest) greatest = here
    if (greatest === yes || isPersons) break
  }
  return greatest
}

/** Whether an unasked fact stands in an unknown part of a flag. */
function hasOpenUnasked(frame: Frame, flag: number): boolean {
  for (const open of rootOpen(frame, flagRoot(flag), 'own')) if ((open & 1) === 0) return true
  return false
}

export interface ScopeState {
  readonly complaint: ProgramComplaint
  readonly frame: Frame
  /** Why it is out of scope; empty where it is in. */
  readonly out: readonly { readonly reason: 'age' | 'excluded'; readonly say: string; readonly sources: readonly number[] }[]
}

/** Whether each complaint is one the rule set speaks about for this person. */
export function scopeOf(complaint: ProgramComplaint, frame: Frame): ScopeState {
  const out: ScopeState['out'][number][] = []
  if (complaint.ages >= 0 && truth(frame, complaint.code, complaint.ages) === no) {
    out.push({ reason: 'age', say: `What is known here about ${inSentence(complaint.label)} was not made for people of this age.`, sources: [] })
  }
  for (const { when, say, sources } of complaint.excludes) {
    if (truth(frame, complaint.code, when) === yes) out.push({ reason: 'excluded', say, sources })
  }
  return { complaint, frame, out }
}

/** What an unsure flag raises the disposition to; -1 for nothing. */
export function raisedBy(state: FlagState): number {
  return state.truth === yes ? state.flag.disposition : state.truth === unsure ? state.flag.ifUnsure : -1
}

