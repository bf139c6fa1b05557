// Answers become frames: one per complaint, each with a value or a reason for every variable. Applicability, parking
// and the caller's screen are settled here (docs/meaning.md, 5, 6 and 8).
import { declined, lastReason, no, notApplicable, notAsked, notSure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramFact, ProgramFlag } from '../compile/program.ts'
import type { Stated } from '../model/outcome.ts'
import type { CheckedAnswers, CheckedValue } from './read-answers.ts'
import { isUnknown, truth } from './truth.ts'
import type { Frame } from './truth.ts'

export interface Frames {
  /** One per complaint, in the order of complaints; one with complaint -1 where none was given. */
  readonly frames: readonly Frame[]
  /** Ids of the complaints, beside their frames. */
  readonly complaints: readonly string[]
  /**
   * The same with every truth that a further answer could take back made unknown: a stated value is left out while
   * it is open whether its question applies. The very same frames where there is no such value.
   */
  readonly stable: readonly Frame[]
  readonly parked: readonly Stated[]
  readonly conflicts: readonly Stated[]
}

/** Builds the frames of checked answers. */
export function buildFrames(program: Program, answers: CheckedAnswers): Frames {
  const parked: Stated[] = []
  const conflicts: Stated[] = []
  const clear = answers.screened ? clearCells(program, answers) : null
  const inputs = answers.complaints.length > 0 ? answers.complaints : [{ id: null, index: -1, facts: answers.person }]
  let soft = false
  const frames = inputs.map((complaint, position) => {
    const report = { id: complaint.id, first: position === 0, parked, conflicts }
    const built = buildFrame(program, complaint.index, answers.person, complaint.facts, clear, report)
    soft ||= built.soft
    return built.frame
  })
  const stable = !soft ? frames
    : inputs.map((complaint) => buildFrame(program, complaint.index, answers.person, complaint.facts, clear, null).frame)
  return { frames, complaints: answers.complaints.map((complaint) => complaint.id), stable, parked, conflicts }
}

interface Report {
  readonly id: string | null
  /** Facts of the person are reported with the first frame only. */
  readonly first: boolean
  readonly parked: Stated[]
  readonly conflicts: Stated[]
}

/** Without a report the frame is the stable one. */
function buildFrame(program: Program, complaint: number, person: ReadonlyMap<number, CheckedValue>,
  own: ReadonlyMap<number, CheckedValue>, clear: ReadonlyMap<number, number> | null, report: Report | null): { frame: Frame; soft: boolean } {
  const values = new Int32Array(program.variables).fill(notAsked)
  const softVariables = new Set<number>()
  const frame: Frame = { program, complaint, values, derived: [], soft: report === null ? softVariables : null }
  const site = complaint < 0 ? undefined : program.complaints[program.complaintIds[complaint] ?? '']?.site
  values[0] = complaint < 0 ? notApplicable : complaint
  values[1] = site ?? notApplicable
  let soft = false
  for (const index of program.order) {
    const fact = program.facts[index] as ProgramFact
    if (fact.variable < 0) continue
    const given = (fact.scope === 'person' ? person : own).get(index)
    const applies = fact.applies === undefined ? yes : truth(frame, program.code, fact.applies)
    const width = fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
    const use = given !== undefined && hasValue(given)
    if (applies === no && !(use && fact.heeded)) {
      values.fill(notApplicable, fact.variable, fact.variable + width)
      if (use && report !== null) note(report, report.parked, fact, given.stated)
      continue
    }
    const mayNotApply = isUnknown(applies)
    for (let i = 0; i < width; i += 1) {
      const cell = given?.cells[i] ?? notAsked
      const filled = cell === notAsked && applies !== no ? clear?.get(fact.variable + i) : undefined
      // A value that would go if the question turned out not to apply: a stated one unless heeded, a filled one always.
      if (mayNotApply && (filled !== undefined || (cell > lastReason && fact.heeded !== true))) {
        soft = true
        softVariables.add(fact.variable + i)
        if (report === null) continue
      }
      values[fact.variable + i] = applies === no && cell <= lastReason ? notApplicable : filled ?? (cell === declined ? notSure : cell)
    }
    if (applies === no && given !== undefined && report !== null && saysMoreThanNo(fact, given)) note(report, report.conflicts, fact, given.stated)
  }
  return { frame, soft }
}

function hasValue(given: CheckedValue): boolean {
  return given.cells.some((cell) => cell > lastReason)
}

/** "No" to a question that does not apply contradicts nothing. */
function saysMoreThanNo(fact: ProgramFact, given: CheckedValue): boolean {
  return fact.kind !== 'yes-no' || given.cells[0] !== 0
}

function note(report: Report, list: Stated[], fact: ProgramFact, value: CheckedValue['stated']): void {
  if (fact.scope === 'complaint') list.push({ fact: fact.id, complaint: report.id, value })
  else if (report.first) list.push({ fact: fact.id, complaint: null, value })
}

/** Per variable the cell that a clean screen of these complaints gives it. */
function clearCells(program: Program, answers: CheckedAnswers): Map<number, number> {
  const cells = new Map<number, number>()
  for (const flag of program.flags) {
    if (!isAskedFor(flag, answers.complaints.map((complaint) => complaint.index))) continue
    for (const index of flag.facts) {
      const fact = program.facts[index] as ProgramFact
      fact.clear?.forEach((cell, i) => { if (cell >= 0) cells.set(fact.variable + i, cell) })
    }
  }
  return cells
}

/** Whether a flag belongs to the screen of one of these complaints. */
export function isAskedFor(flag: ProgramFlag, complaints: readonly number[]): boolean {
  return flag.askedFor === 'everyone' || complaints.some((complaint) => (flag.askedFor as readonly number[]).includes(complaint))
}
