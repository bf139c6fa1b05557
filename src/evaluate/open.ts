// Which open facts stand in the parts of a condition that are unknown: the ground of "undecided", of "confirm first"
// and of the questions still to ask.
import { lastReason, notApplicable, notAsked, op } from '../compile/opcodes.ts'
import type { ProgramFact } from '../compile/program.ts'
import { isUnknown, truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** Called with each open fact (its index) and whether it was asked; a fact may be named more than once. */
export type Sink = (fact: number, asked: boolean) => void

/** Names the open facts on which the truth of a condition still hangs; none where it is known. */
export function openFacts(frame: Frame, code: readonly number[], at: number, sink: Sink, withApplicability = true): void {
  if (!isUnknown(truth(frame, code, at))) return
  switch (code[at]) {
    case op.mask:
    case op.range:
      openVariable(frame, code[at + 1] as number, sink, withApplicability)
      return
    case op.all:
    case op.any:
      for (let i = at + 2, end = i + (code[at + 1] as number); i < end; i += 1) openFacts(frame, code, code[i] as number, sink, withApplicability)
      return
    case op.not:
      openFacts(frame, code, code[at + 1] as number, sink, withApplicability)
      return
    case op.atLeast:
      for (let i = at + 3, end = i + (code[at + 2] as number); i < end; i += 1) openFacts(frame, code, code[i] as number, sink, withApplicability)
      return
    default: {
      const what = code[at + 1] as number
      if (what < 0) {
        openVariable(frame, ~what, sink, withApplicability)
        return
      }
      for (const part of (frame.program.facts[what] as ProgramFact).parts ?? []) {
        openFacts(frame, frame.program.code, part.when, sink, withApplicability)
      }
    }
  }
}

/** An open variable names its fact and, while it is open whether that applies, what decides it. */
function openVariable(frame: Frame, variable: number, sink: Sink, withApplicability: boolean): void {
  const index = frame.tables.owners[variable] as number
  const fact = frame.program.facts[index]
  const value = frame.values[variable] as number
  if (fact === undefined || value > lastReason || value === notApplicable) return
  if (!frame.isStable || !frame.soft.has(variable)) sink(index, value !== notAsked)
  if (withApplicability && fact.applies !== undefined) openFacts(frame, frame.program.code, fact.applies, sink)
}
