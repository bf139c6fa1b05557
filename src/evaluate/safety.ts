// Red flags and scope: what stops or limits everything else (docs/meaning.md, 7 to 11).
import { no, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag } from '../compile/program.ts'
import type { Frames } from './frame.ts'
import { isInScreen } from './frame.ts'
import { hasOpenUnasked } from './open.ts'
import { inSentence } from '../text/sentence.ts'
import { truth } from './truth.ts'
import type { Frame } from './truth.ts'

export const selfCare = 0
export const therapy = 1
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
  for (let i = 0; i < program.flags.length; i += 1) {
    const flag = program.flags[i] as ProgramFlag
    const greatest = greatestOf(flag, frames)
    if (greatest === no) continue
    const asked = frames.some((frame) => isInScreen(frame, i))
    const toAsk = !screened && asked && flag.disposition >= urgent && greatest !== yes
      && frames.some((frame) => isInScreen(frame, i) && hasOpenUnasked(frame, program.code, flag.when))
    states.push({ flag, truth: greatest, toAsk, asked })
  }
  return states
}

/** The greatest truth of a flag over the frames. */
export function greatestOf(flag: { readonly when: number; readonly person: boolean }, frames: readonly Frame[]): number {
  let greatest = no
  for (const frame of frames) {
    const here = truth(frame, frame.program.code, flag.when)
    if (here > greatest) greatest = here
    if (greatest === yes || flag.person) break
  }
  return greatest
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

