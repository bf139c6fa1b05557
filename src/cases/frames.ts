// A case to what is known in it: one frame per complaint.
import { readAnswers } from '../evaluate/read-answers.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Program } from '../compile/program.ts'
import type { Case } from '../model/case.ts'

/** The frames of a case's answers; null where they do not fit the rule set. */
export function framesOfCase(program: Program, each: Case): Frames | null {
  const read = readAnswers(program, each.answers)
  return read.ok ? buildFrames(program, read.answers) : null
}

/** Those frames in which a condition of these complaints is looked at. */
export function framesFor(program: Program, { frames }: Frames, complaints: readonly string[] | null): readonly Frame[] {
  return complaints === null ? frames : frames.filter(({ complaint }) => complaints.includes(program.complaintIds[complaint] ?? ''))
}
