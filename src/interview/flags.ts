// Red flags that are still open, and what trying answers out on them tells. What is tried here orders questions and
// nothing else: whether a question is needed and when to stop is for `evaluate`.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { ProgramFlag } from '../compile/program.ts'
import { openFacts } from '../evaluate/open.ts'
import { flagTruths } from '../evaluate/safety.ts'
import { screenOfAll } from '../evaluate/frame.ts'
import { openBehind } from '../evaluate/roots.ts'
import { truth } from '../evaluate/truth.ts'
import type { Frame } from '../evaluate/truth.ts'
import { keyOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A red flag that is still open for these complaints, with the unasked facts on which it hangs. */
export interface OpenFlag {
  readonly flag: ProgramFlag
  /** Positions of the frames it is looked at in. */
  readonly positions: readonly number[]
  /** See `keyOf`. */
  readonly facts: ReadonlySet<number>
}

/** The flags that an answer could still turn, as far as they would raise the disposition. */
export function openFlags({ program, frames, answers }: Pick<Situation, 'program' | 'frames' | 'answers'>): readonly OpenFlag[] {
  if (answers.screened) return []
  const screen = screenOfAll(program, frames)
  const states = flagTruths(frames)
  const certain = states.reduce((most, state, i) => state === yes ? Math.max(most, program.flags[i]?.disposition ?? 0) : most, -1)
  const everywhere = frames.map((_, position) => position)
  return program.flags.flatMap((flag, i) => {
    const state = states[i]
    if (screen[i] !== 1 || (state !== unasked && state !== unsure) || flag.disposition <= certain) return []
    const facts = new Set<number>()
    const positions = flag.person ? [0] : everywhere
    for (const position of positions) {
      const frame = frames[position] as Frame
      openBehind(frame, frame.tables.roots.flags[i] ?? -1, (fact, wasAsked) => { if (!wasAsked) facts.add(ownKey(frame, fact)) })
    }
    return facts.size === 0 ? [] : [{ flag, positions, facts }]
  })
}

function ownKey({ program, complaint }: Frame, fact: number): number {
  return keyOf(fact, program.facts[fact]?.scope === 'person' ? -1 : complaint)
}

/** Frames in which answers are put one after another, without asking what else they make apply. */
export interface Trial {
  readonly frames: readonly Frame[]
}

export function trialOf(frames: readonly Frame[]): Trial {
  return { frames: frames.map((frame) => ({ ...frame, values: frame.values.slice(), derived: [] })) }
}

/** Gives a fact its cells; a fact of a complaint in the frame of that complaint only. */
export function put({ frames }: Trial, variable: number, complaint: number, cells: readonly number[]): void {
  for (const frame of frames) {
    if (complaint >= 0 && frame.complaint !== complaint) continue
    for (const [i, cell] of cells.entries()) frame.values[variable + i] = cell
    ;(frame.derived as unknown[]).length = 0
  }
}

/** The cells a fact has now, to be put back later. */
export function cellsOf({ frames }: Trial, variable: number, complaint: number, width: number): readonly number[] {
  const frame = frames.find((each) => complaint < 0 || each.complaint === complaint)
  return Array.from({ length: width }, (_, i) => frame?.values[variable + i] ?? 0)
}

/** Whether the flag is plainly absent as things are tried. */
export function isEnded({ frames }: Trial, { flag, positions }: OpenFlag): boolean {
  return positions.every((position) => {
    const frame = frames[position] as Frame
    return truth(frame, frame.program.code, flag.when) === no
  })
}

/** The flag as it stands after what was tried; null where it has ended. */
export function stillOpen(trial: Trial, open: OpenFlag): OpenFlag | null {
  if (isEnded(trial, open)) return null
  const facts = new Set<number>()
  for (const position of open.positions) {
    const frame = trial.frames[position] as Frame
    openFacts(frame, frame.program.code, open.flag.when, (fact, wasAsked) => { if (!wasAsked) facts.add(ownKey(frame, fact)) })
  }
  return facts.size === 0 ? null : { ...open, facts }
}
