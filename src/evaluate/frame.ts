// Answers become frames: one per complaint, each with a value or a reason for every variable. Applicability, parking
// and the caller's screen are settled here (docs/meaning.md, 5, 6 and 8).
import { declined, lastReason, no, notApplicable, notAsked, notSure } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { Stated } from '../model/outcome.ts'
import type { CheckedAnswers, CheckedValue } from './read-answers.ts'
import { appliesRoot, prepare, rootTruth, touch } from './roots.ts'
import { screenOf, tablesOf } from './tables.ts'
import { isUnknown, notYet } from './truth.ts'
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
  const situation = { program, person: answers.person, clear: answers.screened ? clearCells(program, answers) : null, screen: screenName(answers) }
  const frames = complaints.map((complaint, position) =>
    buildFrame(situation, position, complaint.index, complaint.facts, { id: complaint.id, first: position === 0, parked, conflicts }))
  const stable = frames.every((frame) => frame.soft.size === 0) ? frames
    : complaints.map((complaint, position) => buildFrame(situation, position, complaint.index, complaint.facts, null))
  return { frames, complaints: answers.complaints.map((complaint) => complaint.id), stable, parked, conflicts }
}

interface Situation {
  readonly program: Program
  readonly person: Given
  /** What a clean screen fills in, by variable; and a name for it. */
  readonly clear: ReadonlyMap<number, number> | null
  readonly screen: string
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
function buildFrame(situation: Situation, position: number, complaint: number, own: Given, report: Report | null): Frame {
  const { program, person } = situation
  const base = baseOf(situation, complaint, report === null)
  const frame = base === null ? blank(situation, complaint, position, report === null) : from(base, position)
  // What always applies first; the rest in dependency order, as whether it applies is read from the frame.
  fillIn(frame, person, 'person')
  fillIn(frame, own, 'complaint')
  frame.tables.conditional.forEach((index, place) => {
    const given = ((program.facts[index] as ProgramFact).scope === 'person' ? person : own).get(index)
    const root = appliesRoot(program, place)
    if (given !== undefined || frame.touched[root] === 1) settle(frame, rootTruth(frame, root), index, given, situation.clear, report)
  })
  return frame
}

/** Frames without answers kept at a time. */
const mostBases = 256

/** The frame of a complaint without answers; null at the first use of a program, which may be the only one. */
function baseOf(situation: Situation, complaint: number, stable: boolean): Frame | null {
  const { bases, uses } = tablesOf(situation.program)
  const key = baseKey(complaint, situation.screen, stable)
  const before = bases.get(key)
  if (before !== undefined) return before
  if (uses.count === 0) return null
  const base = makeBase(situation, complaint, stable)
  if (bases.size >= mostBases) bases.clear()
  bases.set(key, base)
  return base
}

function baseKey(complaint: number, screen: string, stable: boolean): string {
  return `${String(complaint)} ${screen} ${stable ? 'stable' : ''}`
}

function makeBase(situation: Situation, complaint: number, stable: boolean): Frame {
  const { program } = situation
  prepare(program)
  const base = blank(situation, complaint, -1, stable)
  const report = stable ? null : { id: null, first: false, parked: [], conflicts: [] }
  base.tables.conditional.forEach((index, place) => {
    settle(base, rootTruth(base, appliesRoot(program, place)), index, undefined, situation.clear, report)
  })
  for (let root = 0; root < base.states.length; root += 1) rootTruth(base, root)
  return base
}

/** The frame of a complaint without answers and without a screen. */
export function emptyFrame(program: Program, complaint: number): Frame {
  return makeBase(unanswered(program), complaint, false)
}

/** Gives a program that frame as it was worked out before. Nothing is soft in it, so it stands for the stable one too. */
export function keepBase(program: Program, complaint: number, made: Pick<Frame, 'values' | 'states' | 'opens' | 'barriers'>): void {
  for (const stable of [false, true]) {
    tablesOf(program).bases.set(baseKey(complaint, '', stable), { ...blank(unanswered(program), complaint, -1, stable), ...made })
  }
}

function unanswered(program: Program): Situation {
  return { program, person: new Map(), clear: null, screen: '' }
}

/** Every root of a frame without a base has to be looked at. */
function blank({ program, clear }: Situation, complaint: number, position: number, isStable: boolean): Frame {
  const tables = tablesOf(program)
  const values = new Int32Array(program.variables).fill(notAsked)
  values[0] = complaint < 0 ? notApplicable : complaint
  values[1] = program.complaints[program.complaintIds[complaint] ?? '']?.site ?? notApplicable
  if (clear !== null) for (const [variable, cell] of clear) values[variable] = cell
  return {
    program, complaint, values, derived: [], truths: new Uint8Array(program.code.length), position, tables, base: null,
    touched: new Uint8Array(tables.roots.length).fill(1), states: new Uint8Array(tables.roots.length).fill(notYet),
    barriers: [], weighings: null, opens: { all: [], own: [] }, isStable, soft: new Set(),
  }
}

function from(base: Frame, position: number): Frame {
  return {
    program: base.program, complaint: base.complaint, values: base.values.slice(), derived: [], truths: new Uint8Array(base.truths.length),
    position, tables: base.tables, base, touched: new Uint8Array(base.touched.length), states: base.states.slice(),
    barriers: [], weighings: null, opens: { all: [], own: [] },
    isStable: base.isStable, soft: new Set(base.soft),
  }
}

function fillIn(frame: Frame, given: Given, scope: ProgramFact['scope']): void {
  for (const [index, { cells }] of given) {
    const fact = frame.program.facts[index] as ProgramFact
    if (fact.scope !== scope || fact.applies !== undefined) continue
    for (let i = 0; i < cells.length; i += 1) if (cells[i] !== notAsked) put(frame, fact.variable + i, plain(cells[i] as number))
  }
}

function put(frame: Frame, variable: number, cell: number): void {
  if (frame.values[variable] === cell) return
  frame.values[variable] = cell
  touch(frame, variable)
}

/** Gives a fact that may not apply its cells. */
function settle(frame: Frame, applies: number, index: number, given: CheckedValue | undefined, clear: Situation['clear'], report: Report | null): void {
  const fact = frame.program.facts[index] as ProgramFact
  const width = frame.tables.widths[index] as number
  const use = given !== undefined && hasValue(given)
  if (applies === no && !(use && fact.heeded)) {
    for (let i = 0; i < width; i += 1) give(frame, fact.variable + i, notApplicable, false)
    if (use && report !== null) note(report, report.parked, fact, given.stated)
    return
  }
  const mayNotApply = isUnknown(applies)
  for (let i = 0; i < width; i += 1) {
    const variable = fact.variable + i
    const cell = given?.cells[i] ?? notAsked
    const filled = cell === notAsked && applies !== no ? clear?.get(variable) : undefined
    // A value that would go if the question turned out not to apply: a stated one unless heeded, a filled one always.
    const isSoft = mayNotApply && (filled !== undefined || (cell > lastReason && fact.heeded !== true))
    const value = applies === no && cell <= lastReason ? notApplicable : filled ?? plain(cell)
    give(frame, variable, isSoft && frame.isStable ? notAsked : value, isSoft)
  }
  if (applies === no && given !== undefined && report !== null && saysMoreThanNo(fact, given)) note(report, report.conflicts, fact, given.stated)
}

function give(frame: Frame, variable: number, cell: number, isSoft: boolean): void {
  put(frame, variable, cell)
  if (isSoft === frame.soft.has(variable)) return
  if (isSoft) frame.soft.add(variable)
  else frame.soft.delete(variable)
  touch(frame, variable)
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

/** What a clean screen fills in depends on these complaints and on nothing else. */
function screenName(answers: CheckedAnswers): string {
  return answers.screened ? `screened ${answers.complaints.map(({ index }) => index).join(' ')}` : ''
}

/** Per variable the cell that a clean screen of these complaints gives it. */
function clearCells(program: Program, answers: CheckedAnswers): Map<number, number> {
  const asked = (answers.complaints.length === 0 ? [-1] : answers.complaints.map(({ index }) => index)).map((index) => screenOf(program, index))
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

/** Per flag 1 where it belongs to the screen of the complaint of one of these frames. */
export function screenOfAll(program: Program, frames: readonly Frame[]): Uint8Array {
  const [first, ...others] = frames.map(({ complaint }) => screenOf(program, complaint)) as [Uint8Array, ...Uint8Array[]]
  return others.length === 0 ? first : first.map((isAsked, flag) => (isAsked === 1 || others.some((screen) => screen[flag] === 1) ? 1 : 0))
}
