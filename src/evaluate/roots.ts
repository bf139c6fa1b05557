// The conditions that are looked at in an evaluation, here called roots and known by number: those of red flags,
// restrictions and applicability, each once, and behind them those of the complaint of a frame. A frame with few answers
// shares most of them with the frame without answers.
import { op } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { addOpen, openAs } from './open.ts'
import type { Sink } from './open.ts'
import { tablesOf } from './tables.ts'
import { isUnknown, notYet, truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** Roots of a program. */
export interface Roots {
  /** Offset by root. */
  readonly offsets: readonly number[]
  /** The root of each flag, of each restriction, and of each conditional fact by its place in `tables.conditional`. */
  readonly flags: Int32Array
  readonly restrictions: Int32Array
  readonly applies: Int32Array
  /** Flags and restrictions by root. */
  readonly flagsAt: IndexesAt
  readonly restrictionsAt: IndexesAt
  /** Per variable the roots that read it; null until the program is used again. */
  dependents: Dependents | null
}

/** Indexes by root, one root after another: those of `root` from `starts[root]` up to `starts[root + 1]`. */
export interface IndexesAt {
  readonly starts: Int32Array
  readonly indexes: Int32Array
}

/** Roots of a complaint; their numbers begin with `first`. */
export interface OwnRoots {
  readonly first: number
  readonly code: readonly number[]
  /** Offset by root, less `first`. */
  readonly offsets: readonly number[]
  readonly rootAt: ReadonlyMap<number, number>
  /** Roots of its ages (-1 for none) and of its exclusions. */
  readonly ages: number
  readonly excludes: readonly number[]
  dependents: Dependents | null
}

/** By variable; null or undefined for none. */
export type Dependents = readonly (readonly number[] | null | undefined)[]

/** Roots as they can be stored. */
export type RootData = Readonly<Record<'offsets' | 'flags' | 'restrictions' | 'applies', readonly number[]>>

export function rootData(program: Program, conditional: readonly number[]): RootData {
  const rootAt = new Map<number, number>()
  const offsets: number[] = []
  function rootOf(at: number): number {
    const before = rootAt.get(at)
    if (before !== undefined) return before
    rootAt.set(at, offsets.length)
    return offsets.push(at) - 1
  }
  return {
    flags: program.flags.map((flag) => rootOf(flag.when)),
    restrictions: program.restrictions.map((restriction) => rootOf(restriction.when)),
    applies: conditional.map((index) => rootOf(program.facts[index]?.applies ?? -1)),
    offsets,
  }
}

export function rootsOf({ offsets, flags, restrictions, applies }: RootData): Roots {
  return {
    offsets,
    flags: new Int32Array(flags),
    restrictions: new Int32Array(restrictions),
    applies: new Int32Array(applies),
    flagsAt: indexesAt(flags, offsets.length),
    restrictionsAt: indexesAt(restrictions, offsets.length),
    dependents: null,
  }
}

function indexesAt(roots: readonly number[], count: number): IndexesAt {
  const starts = new Int32Array(count + 1)
  for (let index = 0; index < roots.length; index += 1) {
    const root = roots[index] as number
    starts[root] = (starts[root] as number) + 1
  }
  for (let root = 1; root <= count; root += 1) starts[root] = (starts[root] as number) + (starts[root - 1] as number)
  const indexes = new Int32Array(roots.length)
  for (let index = roots.length - 1; index >= 0; index -= 1) {
    const root = roots[index] as number
    const place = (starts[root] as number) - 1
    starts[root] = place
    indexes[place] = index
  }
  return { starts, indexes }
}

/** Gives the indexes of a root, if it has some. */
export function forEachAt({ starts, indexes }: IndexesAt, root: number, take: (index: number) => void): void {
  const end = root + 1 < starts.length ? starts[root + 1] as number : 0
  for (let place = starts[root] ?? 0; place < end; place += 1) take(indexes[place] as number)
}

/** The roots of a complaint: of its ages and exclusions and of its rules. */
export function ownRootsOf(program: Program, complaint: ProgramComplaint): OwnRoots {
  const { own, roots: { offsets: { length: first } } } = tablesOf(program)
  let roots = own[complaint.index]
  if (roots === undefined) {
    const conditions = [complaint.ages, ...complaint.excludes.map(({ when }) => when), ...complaint.rules.flatMap(({ when, unless }) => [when, unless])]
    const offsets = [...new Set(conditions.filter((at) => at >= 0))]
    const rootAt = new Map(offsets.map((at, i) => [at, first + i]))
    const excludes = complaint.excludes.map(({ when }) => rootAt.get(when) ?? -1)
    roots = { first, code: complaint.code, offsets, rootAt, ages: rootAt.get(complaint.ages) ?? -1, excludes, dependents: null }
    own[complaint.index] = roots
  }
  return roots
}

/** The truth of a root in a frame. */
export function rootTruth(of: Frame, root: number): number {
  const frame = lookedUpIn(of, root)
  const before = frame.states[root] as number
  if (before !== notYet) return before
  const found = truth(frame, codeOf(frame, root), offsetOf(frame, root))
  frame.states[root] = found
  return found
}

/** The frame that knows of a root: this one if an answer touched it, else one that it was made from. */
function lookedUpIn(frame: Frame, root: number): Frame {
  let at = frame
  while (at.touched[root] === 0) at = at.base as Frame
  return at
}

function codeOf({ program, tables, own }: Frame, root: number): readonly number[] {
  return own === null || root < tables.roots.offsets.length ? program.code : own.code
}

function offsetOf({ tables: { roots: { offsets } }, own }: Frame, root: number): number {
  return (own === null || root < offsets.length ? offsets[root] : own.offsets[root - offsets.length]) as number
}

/**
 * The open facts on which a root hangs, each as four times its index plus one of `openAs`; what decides whether they
 * apply is not among them. Empty where the truth of the root is known.
 */
export function rootOpen(of: Frame, root: number): readonly number[] {
  const frame = lookedUpIn(of, root)
  const before = frame.opens[root]
  if (before !== undefined) return before
  const list = isUnknown(rootTruth(frame, root)) ? openOf(frame, root) : known
  frame.opens[root] = list
  return list
}

/** Names the open facts on which a root hangs, and those that decide whether they apply. */
export function openBehind(frame: Frame, root: number, sink: Sink): void {
  const { places, roots } = frame.tables
  for (const open of rootOpen(frame, root)) {
    const fact = open >> 2
    if ((open & 3) !== openAs.hidden) sink(fact, (open & 3) === openAs.asked)
    const place = places[fact] as number
    if (place >= 0) openBehind(frame, roots.applies[place] as number, sink)
  }
}

const known: readonly number[] = []

function openOf(frame: Frame, root: number): readonly number[] {
  const list: number[] = []
  addOpen(frame, codeOf(frame, root), offsetOf(frame, root), list)
  return list
}

/** The truth of a root with the open facts it hangs on, as it was met in some frame. */
export interface Variant {
  readonly truth: number
  readonly open: readonly number[]
}

export const mostVariants = 256

/**
 * A number for the state of a root in a frame: 0 where it is as in the frame it was made from; the same number for the
 * same state, whatever the frame; -1 for a state that came after too many.
 */
export function variantOf(frame: Frame, base: Frame, root: number): number {
  const truth = rootTruth(frame, root)
  const open = rootOpen(frame, root)
  if (isState(rootTruth(base, root), rootOpen(base, root), truth, open)) return 0
  const variants = frame.tables.variants[root] ??= []
  for (let i = 0; i < variants.length; i += 1) {
    const each = variants[i] as Variant
    if (isState(each.truth, each.open, truth, open)) return i + 1
  }
  return variants.length + 1 < mostVariants ? variants.push({ truth, open }) : -1
}

function isState(truth: number, open: readonly number[], otherTruth: number, otherOpen: readonly number[]): boolean {
  if (truth !== otherTruth || open.length !== otherOpen.length) return false
  for (let i = 0; i < open.length; i += 1) if (open[i] !== otherOpen[i]) return false
  return true
}

/** Marks the roots that hang on a variable. */
export function touch(frame: Frame, variable: number): void {
  if (frame.base === null) return
  touchAll(frame, frame.tables.roots.dependents?.[variable])
  if (frame.own !== null) touchAll(frame, frame.own.dependents?.[variable])
}

function touchAll(frame: Frame, roots: readonly number[] | null | undefined): void {
  if (roots !== undefined && roots !== null) for (const root of roots) touchRoot(frame, root)
}

/** Forgets what is known of a root. */
export function touchRoot(frame: Frame, root: number): void {
  frame.states[root] = notYet
  frame.opens[root] = undefined
  if (frame.touched[root] === 1) return
  frame.touched[root] = 1
  frame.touchedRoots[frame.touchedCount++] = root
}

/** Makes the tables of what hangs on each variable, unless they are there. */
export function prepare(program: Program, own: OwnRoots | null): void {
  const { roots } = tablesOf(program)
  roots.dependents ??= dependentsOf(program, program.code, roots.offsets, 0)
  if (own !== null) own.dependents ??= dependentsOf(program, own.code, own.offsets, own.first)
}

function dependentsOf(program: Program, code: readonly number[], offsets: readonly number[], first: number): Dependents {
  const list = new Array<number[] | undefined>(program.variables).fill(undefined)
  offsets.forEach((at, i) => {
    const found = new Set<number>()
    addReads(program, code, at, found)
    for (const variable of found) (list[variable] ??= []).push(first + i)
  })
  return list
}

/** The variables that a condition reads, through derived facts too. */
export function addReads(program: Program, code: readonly number[], at: number, into: Set<number>): void {
  const first = code[at + 1] as number
  switch (code[at]) {
    case op.mask:
    case op.range: into.add(first); break
    case op.all:
    case op.any: for (let i = 0; i < first; i += 1) addReads(program, code, code[at + 2 + i] as number, into); break
    case op.not: addReads(program, code, first, into); break
    case op.atLeast: for (let i = 0; i < (code[at + 2] as number); i += 1) addReads(program, code, code[at + 3 + i] as number, into); break
    default:
      if (first < 0) into.add(~first)
      else for (const part of program.facts[first]?.parts ?? []) addReads(program, program.code, part.when, into)
  }
}
