// Red flags and scope: what stops or limits everything else (docs/meaning.md, 7 to 11).
import { no, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag } from '../compile/program.ts'
import { screenOfAll } from './frame.ts'
import { openAs } from './open.ts'
import { forEachAt, rootOpen, rootTruth } from './roots.ts'
import type { OwnRoots } from './roots.ts'
import { screenOf, tablesOf } from './tables.ts'
import { inSentence } from '../text/sentence.ts'
import type { Frame } from './truth.ts'

export const selfCare = 0
export const seeClinician = 2
export const urgent = 3
export const emergency = 4

/** A flag that is present or unsure. */
export interface FlagState {
  readonly flag: ProgramFlag
  readonly truth: number
}

export interface Screening {
  /** What is present or unsure, by id. */
  readonly found: readonly FlagState[]
  /** Critical flags asked for these complaints that are not answered yet, by id. */
  readonly toAsk: readonly ProgramFlag[]
  /** The greatest disposition of a flag that is unsure, or that is unknown and asked for; -1 for none. */
  readonly reach: number
}

/** The truth of each flag in a frame. */
export interface FlagTruths {
  isKnown: boolean
  readonly truths: Uint8Array
}

/** What flags come to; `truths` as `flagTruths` gives them. */
export function screening(program: Program, frames: readonly Frame[], truths: Uint8Array, screened: boolean): Screening {
  const found: FlagState[] = []
  const toAsk: ProgramFlag[] = []
  let reach = -1
  const screen = screenOfAll(program, frames)
  const { dispositions } = tablesOf(program).flags
  for (let i = 0; i < truths.length; i += 1) {
    const truth = truths[i] as number
    if (truth === no) continue
    if (truth >= unsure) found.push({ flag: program.flags[i] as ProgramFlag, truth })
    if (truth === yes) continue
    const disposition = dispositions[i] as number
    const isAsked = screen[i] === 1 && !screened
    if ((isAsked || truth === unsure) && disposition > reach) reach = disposition
    if (isAsked && disposition >= urgent && isLeftToAsk(program, frames, i)) toAsk.push(program.flags[i] as ProgramFlag)
  }
  return { found, toAsk, reach }
}

/** Whether some complaint asks for the flag and not everything about it was asked there. */
function isLeftToAsk(program: Program, frames: readonly Frame[], flag: number): boolean {
  for (const frame of frames) if (screenOf(program, frame.complaint)[flag] === 1 && hasUnasked(frame, flag)) return true
  return false
}

/** The truth of each flag: the greatest over the frames. */
export function flagTruths(frames: readonly Frame[]): Uint8Array {
  const [first, ...others] = frames as readonly [Frame, ...Frame[]]
  const truths = truthsIn(first)
  if (others.length === 0) return truths
  const { flags: { persons }, roots } = first.tables
  return truths.map((_, i) => greatestOf(roots.flags[i] as number, persons[i] === 1, frames))
}

/** The truth of each flag in one frame. */
function truthsIn(frame: Frame): Uint8Array {
  const { base, flags, tables: { roots } } = frame
  const { truths } = flags
  if (flags.isKnown) return truths
  flags.isKnown = true
  if (base === null) for (let i = 0; i < truths.length; i += 1) truths[i] = rootTruth(frame, roots.flags[i] as number)
  else {
    truths.set(truthsIn(base))
    for (let i = 0; i < frame.touchedCount; i += 1) {
      const root = frame.touchedRoots[i] as number
      forEachAt(roots.flagsAt, root, (flag) => { truths[flag] = rootTruth(frame, root) })
    }
  }
  return truths
}

/** The greatest truth of a root over the frames; what reads the person only is the same in all. */
export function greatestOf(root: number, isPersons: boolean, frames: readonly Frame[]): number {
  let greatest = rootTruth(frames[0] as Frame, root)
  if (isPersons) return greatest
  for (let i = 1; i < frames.length && greatest !== yes; i += 1) {
    const here = rootTruth(frames[i] as Frame, root)
    if (here > greatest) greatest = here
  }
  return greatest
}

/** Whether an unasked fact stands in an unknown part of a flag. */
function hasUnasked(frame: Frame, flag: number): boolean {
  for (const open of rootOpen(frame, frame.tables.roots.flags[flag] as number)) if ((open & 3) === openAs.unasked) return true
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
  const { ages, excludes } = frame.own as OwnRoots
  if (ages >= 0 && rootTruth(frame, ages) === no) {
    out.push({ reason: 'age', say: `What is known here about ${inSentence(complaint.label)} was not made for people of this age.`, sources: [] })
  }
  complaint.excludes.forEach(({ say, sources }, i) => {
    if (rootTruth(frame, excludes[i] as number) === yes) out.push({ reason: 'excluded', say, sources })
  })
  return { complaint, frame, out }
}

/** What an unsure flag raises the disposition to; -1 for nothing. */
export function raisedBy(state: FlagState): number {
  return state.truth === yes ? state.flag.disposition : state.truth === unsure ? state.flag.ifUnsure : -1
}

