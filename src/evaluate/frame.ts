// Answers become frames: one per complaint, each with a value or a reason for every variable. Applicability, parking
// and the caller's screen are settled here (docs/meaning.md, 5, 6 and 8).
import { declined, lastReason, no, notApplicable, notAsked, notSure } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { Stated } from '../model/outcome.ts'
import type { CheckedAnswers, CheckedValue } from './read-answers.ts'
import { tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'
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
  const complaints = answers.complaints.length > 0 ? answers.complaints : [{ id: null, index: -1, facts: answers.person }]
  const inputs = { program, tables: tablesOf(program), answers, clear: answers.screened ? clearCells(program, answers) : null }
  let soft = false
  const frames = complaints.map((complaint, position) => {
    const report = { id: complaint.id, first: position === 0, parked, conflicts }
    const built = buildFrame(inputs, position, complaint.index, complaint.facts, report)
    soft ||= built.soft
    return built.frame
  })
  const stable = !soft ? frames
    : complaints.map((complaint, position) => buildFrame(inputs, position, complaint.index, complaint.facts, null).frame)
  return { frames, complaints: answers.complaints.map((complaint) => complaint.id), stable, parked, conflicts }
}

interface Inputs {
  readonly program: Program
  readonly tables: Tables
  readonly answers: CheckedAnswers
  /** What a clean screen fills in, by variable. */
  readonly clear: ReadonlyMap<number, number> | null
}

interface Report {
  readonly id: string | null
  /** Facts of the person are reported with the first frame only. */
  readonly first: boolean
  readonly parked: Stated[]
  readonly conflicts: Stated[]
}

type Given = ReadonlyMap<number, CheckedValue>

/** Without a report the frame is the stable one. */
function buildFrame(inputs: Inputs, position: number, complaint: number, own: Given, report: Report | null): { frame: Frame; soft: boolean } {
  const { program, tables, answers: { person } } = inputs
  const values = new Int32Array(program.variables).fill(notAsked)
  const softFacts = new Set<number>()
  const frame: Frame = {
    program, complaint, values, derived: [], truths: new Uint8Array(program.code.length), position, tables,
    soft: report === null ? softFacts : null,
  }
  const site = complaint < 0 ? undefined : program.complaints[program.complaintIds[complaint] ?? '']?.site
  values[0] = complaint < 0 ? notApplicable : complaint
  values[1] = site ?? notApplicable
  // What always applies first; the rest in dependency order, as whether it applies is read from the frame.
  fillIn(program, values, person, 'person')
  fillIn(program, values, own, 'complaint')
  if (inputs.clear !== null) for (const [variable, cell] of inputs.clear) if (values[variable] === notAsked) values[variable] = cell
  let soft = false
  for (const index of tables.conditional) {
    const fact = program.facts[index] as ProgramFact
    const given = (fact.scope === 'person' ? person : own).get(index)
    if (settle(inputs, frame, index, fact, given, report)) continue
    soft = true
    softFacts.add(index)
  }
  return { frame, soft }
}

function fillIn(program: Program, values: Int32Array, given: Given, scope: ProgramFact['scope']): void {
  for (const [index, { cells }] of given) {
    const fact = program.facts[index] as ProgramFact
    if (fact.scope !== scope || fact.applies !== undefined) continue
    for (let i = 0; i < cells.length; i += 1) values[fact.variable + i] = plain(cells[i] as number)
  }
}

/** Gives a fact that may not apply its cells; false where it is open whether its stated value may be used. */
function settle({ program, tables, clear }: Inputs, frame: Frame, index: number, fact: ProgramFact, given: CheckedValue | undefined, report: Report | null): boolean {
  const { values } = frame
  const applies = truth(frame, program.code, fact.applies as number)
  const width = tables.widths[index] as number
  const use = given !== undefined && hasValue(given)
  if (applies === no && !(use && fact.heeded)) {
    values.fill(notApplicable, fact.variable, fact.variable + width)
    if (use && report !== null) note(report, report.parked, fact, given.stated)
    return true
  }
  const soft = use && fact.heeded !== true && isUnknown(applies)
  if (soft && report === null) {
    values.fill(notAsked, fact.variable, fact.variable + width)
    return false
  }
  for (let i = 0; i < width; i += 1) {
    const cell = given?.cells[i] ?? notAsked
    const filled = cell === notAsked && applies !== no ? clear?.get(fact.variable + i) : undefined
    values[fact.variable + i] = applies === no && cell <= lastReason ? notApplicable : filled ?? plain(cell)
  }
  if (applies === no && given !== undefined && report !== null && saysMoreThanNo(fact, given)) note(report, report.conflicts, fact, given.stated)
  return !soft
}

/** "Declined" is "not sure" to every condition. */
function plain(cell: number): number {
  return cell === declined ? notSure : cell
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
  const { screens } = tablesOf(program)
  const asked = answers.complaints.length === 0 ? [screens[0] as Uint8Array] : answers.complaints.map(({ index }) => screens[index + 1] as Uint8Array)
  const cells = new Map<number, number>()
  program.flags.forEach((flag, position) => {
    if (!asked.some((screen) => screen[position] === 1)) return
    for (const index of flag.facts) {
      const fact = program.facts[index] as ProgramFact
      fact.clear?.forEach((cell, i) => { if (cell >= 0) cells.set(fact.variable + i, cell) })
    }
  })
  return cells
}

/** Whether a flag (by its index) belongs to the screen of the complaint of a frame. */
export function isInScreen(frame: Frame, flag: number): boolean {
  return (frame.tables.screens[frame.complaint + 1] as Uint8Array)[flag] === 1
}
