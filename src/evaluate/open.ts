// Which open facts stand in the parts of a condition that are unknown: the ground of "undecided", of "confirm first"
// and of the questions still to ask.
import { lastReason, notApplicable, notAsked, op } from '../compile/opcodes.ts'
import type { ProgramFact } from '../compile/program.ts'
import { isUnknown, truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** Called with each open fact (its index) and whether it was asked; a fact may be named more than once. */
export type Sink = (fact: number, asked: boolean) => void

/** How a fact is open: not asked, asked without a value, or stated but left out of a stable frame. */
export const openAs = { unasked: 0, asked: 1, hidden: 2 } as const

/** Names the open facts on which the truth of a condition still hangs; none where it is known. */
export function openFacts(frame: Frame, code: readonly number[], at: number, sink: Sink, withApplicability = true): void {
  const found: number[] = []
  addOpen(frame, code, at, found)
  for (const open of found) {
    const fact = open >> 2
    const how = open & 3
    if (how !== openAs.hidden) sink(fact, how === openAs.asked)
    const applies = frame.program.facts[fact]?.applies
    // While it is open whether the question applies, what decides that is open too.
    if (withApplicability && applies !== undefined) openFacts(frame, frame.program.code, applies, sink)
  }
}

/**
 * Adds the open facts in the unknown parts of a condition, each once, as four times its index plus one of `openAs`.
 * What decides whether they apply is not among them.
 */
export function addOpen(frame: Frame, code: readonly number[], at: number, into: number[]): void {
  const first = code[at + 1] as number
  const kind = code[at]
  if (kind === op.mask || kind === op.range) addVariable(frame, first, into)
  else if (isUnknown(truth(frame, code, at))) addParts(frame, code, at, into)
}

function addParts(frame: Frame, code: readonly number[], at: number, into: number[]): void {
  const first = code[at + 1] as number
  switch (code[at]) {
    case op.all:
    case op.any:
      for (let i = at + 2, end = i + first; i < end; i += 1) addOpen(frame, code, code[i] as number, into)
      return
    case op.not:
      addOpen(frame, code, first, into)
      return
    case op.atLeast:
      for (let i = at + 3, end = i + (code[at + 2] as number); i < end; i += 1) addOpen(frame, code, code[i] as number, into)
      return
    default:
      if (first < 0) addVariable(frame, ~first, into)
      else for (const part of (frame.program.facts[first] as ProgramFact).parts ?? []) addOpen(frame, frame.program.code, part.when, into)
  }
}

function addVariable(frame: Frame, variable: number, into: number[]): void {
  const value = frame.values[variable] as number
  const fact = frame.tables.owners[variable] as number
  if (value > lastReason || value === notApplicable || fact < 0) return
  const open = fact * 4 + (frame.isStable && frame.soft[variable] === 1 ? openAs.hidden : value === notAsked ? openAs.unasked : openAs.asked)
  if (!into.includes(open)) into.push(open)
}
