// Answers become frames: one per complaint, each with a value or a reason for every variable. Applicability, parking
// and the caller's screen are settled here (docs/meaning.md, 5, 6 and 8).
import { declined, lastReason, no, notApplicable, notAsked, notSure } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { Stated } from '../model/outcome.ts'
import { wordsFor } from './bits.ts'
import type { CheckedAnswers, CheckedValue } from './read-answers.ts'
import { ownRootsOf, prepare, rootOpen, rootTruth, touch, touchRoot } from './roots.ts'
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
  const situation = situationOf(program, answers)
  const frames = complaints.map((complaint, position) =>
    buildFrame(situation, position, complaint.index, complaint.facts, { id: complaint.id, first: position === 0, parked, conflicts }))
  const stable = frames.every((frame) => frame.softCount === 0) ? frames
    : frames.map((frame, position) => stableFrame(situation, frame, complaints[position]?.facts ?? answers.person))
  tablesOf(program).uses.count += 1
  return { frames, complaints: answers.complaints.map((complaint) => complaint.id), stable, parked, conflicts }
}

function situationOf(program: Program, answers: CheckedAnswers): Situation {
  return { program, person: answers.person, ...screenOfCaller(program, answers) }
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

function buildFrame(situation: Situation, position: number, complaint: number, own: Given, report: Report): Frame {
  const base = baseOf(situation, complaint)
  const frame = base === null ? blank(situation, complaint, position, false) : from(base, position, false)
  fillIn(frame, situation.person, 'person')
  fillIn(frame, own, 'complaint')
  settleAll(frame, situation, own, report)
  return frame
}

/** The same frame without the values that a further answer could take back. */
function stableFrame(situation: Situation, frame: Frame, own: Given): Frame {
  if (frame.base === null) {
    const stable = blank(situation, frame.complaint, frame.position, true)
    fillIn(stable, situation.person, 'person')
    fillIn(stable, own, 'complaint')
    settleAll(stable, situation, own, null)
    return stable
  }
  const stable = from(frame, frame.position, true)
  settleAll(stable, situation, own, null)
  return stable
}

/** What always applies is filled in; the rest follows in dependency order, as whether it applies is read from the frame. */
function settleAll(frame: Frame, situation: Situation, own: Given, report: Report | null): void {
  const { conditional, persons, roots } = frame.tables
  for (let place = 0; place < conditional.length; place += 1) {
    const root = roots.applies[place] as number
    const index = conditional[place] as number
    if (frame.touched[root] === 0 && !(frame.isStable && hasSoft(frame, index))) continue
    settle(frame, rootTruth(frame, root), index, (persons[index] === 1 ? situation.person : own).get(index), situation.clear, report)
  }
}

function hasSoft({ program, tables, soft }: Frame, index: number): boolean {
  const { variable } = program.facts[index] as ProgramFact
  for (let i = 0; i < (tables.widths[index] as number); i += 1) if (soft[variable + i] === 1) return true
  return false
}

/** No answers. */
const nobody: Given = new Map()

/** Frames without answers kept at a time. */
const mostBases = 256

/** The frame of a complaint without answers; null at the first use of a program, which may be the only one. */
function baseOf(situation: Situation, complaint: number): Frame | null {
  const { bases, lender, uses } = tablesOf(situation.program)
  const key = baseKey(complaint, situation.screen)
  const before = bases.get(key)
  if (before !== undefined) return before
  if (uses.count === 0) return null
  return keep(situation.program, key, lender?.(key) ?? makeBase(situation, complaint))
}

function keep(program: Program, key: string, base: Frame): Frame {
  const { bases } = tablesOf(program)
  if (bases.size >= mostBases) bases.clear()
  bases.set(key, base)
  return base
}

function baseKey(complaint: number, screen: string): string {
  return `${String(complaint)} ${screen}`
}

function makeBase(situation: Situation, complaint: number, isBare = false): Frame {
  const base = blank(situation, complaint, -1, false, isBare)
  prepare(situation.program, base.own)
  settleAll(base, { ...situation, person: nobody }, nobody, null)
  for (let root = 0; root < base.states.length; root += 1) rootOpen(base, root)
  return base
}

/** The frame of a complaint without answers and without a screen. */
export function emptyFrame(program: Program, complaint: number): Frame {
  return makeBase(unanswered(program), complaint)
}

/**
 * Gives the frame of a complaint for answers to it, among others, without the roots of the complaint: it does not grow
 * with the rules. To be given back.
 */
export function bareFrames(program: Program, complaint: number): (answers: CheckedAnswers) => Frame {
  let plain: Frame | null = null
  return (answers) => {
    const situation = situationOf(program, answers)
    const base = situation.clear === null ? plain ??= bareBase(situation, complaint) : bareBase(situation, complaint)
    const own = answers.complaints.find(({ index }) => index === complaint)?.facts ?? nobody
    const frame = from(base, 0, false)
    fillIn(frame, situation.person, 'person')
    fillIn(frame, own, 'complaint')
    settleAll(frame, situation, own, null)
    return frame
  }
}

function bareBase(situation: Situation, complaint: number): Frame {
  const { bases } = tablesOf(situation.program)
  const key = `${baseKey(complaint, situation.screen)} bare`
  return bases.get(key) ?? keep(situation.program, key, makeBase(situation, complaint, true))
}

/** Gives a program that frame as it was worked out before. */
export function keepBase(program: Program, complaint: number, made: Pick<Frame, 'values' | 'states' | 'opens' | 'barriers'>): void {
  const base: Frame = { ...blank(unanswered(program), complaint, -1, false), ...made }
  tablesOf(program).bases.set(baseKey(complaint, ''), base)
}

function unanswered(program: Program): Situation {
  return { program, person: nobody, clear: null, screen: '' }
}

/** Every root of a frame without a base has to be looked at. */
function blank({ program, clear }: Situation, complaint: number, position: number, isStable: boolean, isBare = false): Frame {
  const tables = tablesOf(program)
  const values = new Int32Array(program.variables).fill(notAsked)
  values[0] = complaint < 0 ? notApplicable : complaint
  const compiled = program.complaints[program.complaintIds[complaint] ?? '']
  values[1] = compiled?.site ?? notApplicable
  if (clear !== null) for (const [variable, cell] of clear) values[variable] = cell
  const own = compiled === undefined || isBare ? null : ownRootsOf(program, compiled)
  const roots = tables.roots.offsets.length + (own?.offsets.length ?? 0)
  return {
    program, complaint, values, derived: [], position, tables, own, base: null, spares: [], changed: [], changedCount: 0,
    touched: new Uint8Array(roots).fill(1), touchedRoots: [], touchedCount: 0, states: new Uint8Array(roots).fill(notYet),
    barriers: empty(tables.sets.length, undefined), weighed: null, opens: empty(roots, undefined), ruled: null, ...noTruths(program),
    isStable, soft: new Uint8Array(program.variables), softCount: 0, knownBarriers: null,
  }
}

/** Flags and restrictions that have not been looked at. */
export function noTruths({ flags, restrictions }: Program): Pick<Frame, 'flags' | 'restrictions'> {
  const count = restrictions.length
  const words = wordsFor(count)
  return {
    flags: { isKnown: false, truths: new Uint8Array(flags.length) },
    restrictions: { isKnown: false, truths: new Uint8Array(count), yes: new Uint32Array(words), unknown: new Uint32Array(words) },
  }
}

/** A frame that is as another until something is put into it. */
function from(base: Frame, position: number, isStable: boolean): Frame {
  const { program, complaint, tables, own, values, soft, softCount, touched: { length: roots } } = base
  const spare = base.spares.pop()
  if (spare !== undefined) return asBase(spare, base, position)
  return {
    program, complaint, values: values.slice(), derived: [], position, tables, own, base, spares: [], changed: [], changedCount: 0,
    touched: new Uint8Array(roots), touchedRoots: [], touchedCount: 0, states: new Uint8Array(roots),
    barriers: empty(base.barriers.length, undefined), weighed: null, opens: empty(roots, undefined), ruled: null, ...noTruths(program),
    isStable, soft: soft.slice(), softCount, knownBarriers: null,
  }
}

/** A frame that was used before, as new; what its roots were is not looked at again, as none of them is touched. */
function asBase(frame: Frame, { values, soft, softCount }: Frame, position: number): Frame {
  frame.values.set(values)
  frame.soft.set(soft)
  frame.softCount = softCount
  frame.touched.fill(0)
  frame.touchedCount = frame.changedCount = 0
  frame.derived.fill(undefined)
  frame.barriers.fill(undefined)
  frame.position = position
  frame.flags.isKnown = frame.restrictions.isKnown = false
  frame.ruled = frame.weighed = null
  return frame
}

/** Frames of a kind that wait to be used again. */
const mostSpares = 4

/**
 * Gives frames back that nobody looks at any more: room for thousands of numbers is dear to come by, and dear to clear
 * away. Without it nothing is wrong but the time: whoever keeps frames, or fails on the way, just does not call it.
 */
export function release({ frames, stable }: Frames): void {
  if (stable !== frames) stable.forEach(giveBack)
  frames.forEach(giveBack)
}

export function giveBack(frame: Frame): void {
  if (frame.base !== null && frame.base.spares.length < mostSpares) frame.base.spares.push(frame)
}

/** A list to be filled in any order: one that grows by its index is slow. */
function empty<T>(length: number, nothing: T): T[] {
  return new Array<T>(length).fill(nothing)
}

function fillIn(frame: Frame, given: Given, scope: ProgramFact['scope']): void {
  const { firsts, persons, places, roots } = frame.tables
  const isPersons = scope === 'person' ? 1 : 0
  for (const [index, { cells }] of given) {
    if (persons[index] !== isPersons) continue
    const place = places[index] as number
    if (place >= 0) {
      // It is settled in its turn, also where nothing that decides whether it applies was answered.
      touchRoot(frame, roots.applies[place] as number)
      continue
    }
    const first = firsts[index] as number
    for (let i = 0; i < cells.length; i += 1) if (cells[i] !== notAsked) put(frame, first + i, plain(cells[i] as number))
  }
}

function put(frame: Frame, variable: number, cell: number): void {
  if (frame.values[variable] === cell) return
  frame.values[variable] = cell
  frame.changed[frame.changedCount++] = variable
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
  if (isSoft === (frame.soft[variable] === 1)) return
  frame.soft[variable] = isSoft ? 1 : 0
  frame.softCount += isSoft ? 1 : -1
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

/** What a clean screen of these complaints fills in, by variable, and a name for it: it depends on nothing else. */
function screenOfCaller(program: Program, answers: CheckedAnswers): Pick<Situation, 'clear' | 'screen'> {
  if (!answers.screened) return { clear: null, screen: '' }
  const { clears } = tablesOf(program)
  const screen = `screened ${answers.complaints.map(({ index }) => index).join(' ')}`
  let clear = clears.get(screen)
  if (clear === undefined) {
    clear = clearCells(program, answers)
    if (clears.size >= mostBases) clears.clear()
    clears.set(screen, clear)
  }
  return { clear, screen }
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
