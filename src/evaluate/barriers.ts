// What bars or limits a modality for a complaint: its own restrictions and those of its families. Modalities of a family
// mostly have the same, so they are worked out once for each set of restrictions.
import { no, yes } from '../compile/opcodes.ts'
import type { ProgramRestriction } from '../compile/program.ts'
import { addBit, addBits, wordsFor } from './bits.ts'
import type { Limits } from './entries.ts'
import { insert } from './lists.ts'
import type { Marks } from './marks.ts'
import { openAs } from './open.ts'
import { forEachAt, mostVariants, rootOpen, rootTruth, variantOf } from './roots.ts'
import { greatestOf } from './safety.ts'
import { kind, restrictionKinds } from './tables.ts'
import type { Tables } from './tables.ts'
import type { Frame } from './truth.ts'

/** The restrictions of one set for the complaint of one frame. */
export interface Barrier {
  /** What holds, by kind and id. */
  readonly held: readonly number[]
  /** An absolute or local one holds; or may. */
  readonly isBarred: boolean
  readonly mayBar: boolean
  /** Something other than a precaution holds. */
  readonly isLimited: boolean
  /** What an outcome says of it; filled on first use, see `wordsOf`. */
  words: BarrierWords | null
}

export interface BarrierWords {
  /** The ids of facts to confirm, most serious kind first; filled on first use. */
  confirm: readonly string[] | null
  /** What is said of what holds; filled on first use, see `entries.ts`. */
  limits: Limits | null
}

/** The barrier of a set of restrictions (see `tables.sets`); `all` are the frames of this evaluation. */
export function barrierOf(frame: Frame, all: readonly Frame[], set: number): Barrier {
  const before = frame.barriers[set]
  if (before !== undefined) return before
  const barrier = makeBarrier(frame, all, set)
  frame.barriers[set] = barrier
  return barrier
}

/** A modality's barrier for one complaint, and the set of restrictions it is about. */
export interface Barring {
  readonly barrier: Barrier
  readonly frame: Frame
  readonly set: number
}

/** What an outcome says of a barrier; `all` are the frames of this evaluation. */
export function wordsOf({ barrier, frame, set }: Barring, all: readonly Frame[]): BarrierWords {
  barrier.words ??= (frame.base === null || all.length > 1 ? null : knownWords(frame, frame.base, set)) ?? noWords()
  return barrier.words
}

function noWords(): BarrierWords {
  return { confirm: null, limits: null }
}

/** Words by what differs from the frame without answers; per set of restrictions, by a hash. */
export type KnownBarriers = (Map<number, { readonly differs: readonly number[]; readonly words: BarrierWords }[]> | undefined)[]

/** Words kept of one set, by hash. */
const mostKnown = 16

/** Few answers change few restrictions, and in few ways: what was said before is looked up. Null where it cannot be. */
function knownWords(frame: Frame, base: Frame, set: number): BarrierWords | null {
  const differs = base.base === null ? differencesOf(frame, base, frame.tables.sets[set] ?? nothing) : null
  if (differs === null) return null
  if (differs.length === 0) return wordsOf({ barrier: barrierOf(base, [base], set), frame: base, set }, [base])
  base.knownBarriers ??= []
  const known: NonNullable<KnownBarriers[number]> = base.knownBarriers[set] ??= new Map<number, { differs: readonly number[], words: BarrierWords }[]>()
  let hash = 0
  for (const each of differs) hash = Math.imul(hash ^ each, 0x9e3779b1)
  const same = known.get(hash)
  const before = same?.find((each) => isSame(each.differs, differs))
  if (before !== undefined) return before.words
  const words = noWords()
  if (known.size >= mostKnown) known.clear()
  if (same === undefined) known.set(hash, [{ differs, words }])
  else same.push({ differs, words })
  return words
}

/** Numbers that say how the restrictions of a list differ from those of the frame without answers; null where that is not known. */
function differencesOf(frame: Frame, base: Frame, list: readonly number[]): number[] | null {
  const { touched, tables: { roots } } = frame
  const differs: number[] = []
  for (let i = 0; i < list.length; i += 1) {
    const index = list[i] as number
    const root = roots.restrictions[index] as number
    if (touched[root] === 0) continue
    const variant = variantOf(frame, base, root)
    if (variant < 0) return null
    if (variant > 0) differs.push(index * mostVariants + variant)
  }
  return differs
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false
  return true
}

function makeBarrier(frame: Frame, all: readonly Frame[], set: number): Barrier {
  const { truths, yes: sure, unknown } = restrictionStates(frame, all)
  const { bars, limits } = kindBits(frame.tables)
  const members = membersOf(frame.tables, set)
  let holds = 0
  let isBarred = 0
  let mayBar = 0
  let isLimited = 0
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i] as number
    const here = member & (sure[i] as number)
    holds |= here
    isBarred |= here & (bars[i] as number)
    isLimited |= here & (limits[i] as number)
    mayBar |= member & (unknown[i] as number) & (bars[i] as number)
  }
  const held = holds === 0 ? nothing : (frame.tables.sets[set] ?? nothing).filter((index) => truths[index] === yes)
  return { held, isBarred: isBarred !== 0, mayBar: mayBar !== 0, isLimited: isLimited !== 0, words: null }
}

/** Restrictions as bits: those that withhold a modality, and those that are no precautions. */
export interface KindBits {
  readonly bars: Uint32Array
  readonly limits: Uint32Array
}

function kindBits(tables: Tables): KindBits {
  if (tables.kindBits === null) {
    const { kinds } = tables.restrictions
    const [bars, limits] = [new Uint32Array(wordsFor(kinds.length)), new Uint32Array(wordsFor(kinds.length))]
    for (let index = 0; index < kinds.length; index += 1) {
      if ((kinds[index] as number) <= kind.local) addBit(bars, 0, index)
      if (kinds[index] !== kind.precaution) addBit(limits, 0, index)
    }
    tables.kindBits = { bars, limits }
  }
  return tables.kindBits
}

/** A set of restrictions as bits. */
function membersOf({ members, sets, restrictions: { kinds } }: Tables, set: number): Uint32Array {
  let found = members[set]
  if (found === undefined) {
    found = new Uint32Array(wordsFor(kinds.length))
    const list = sets[set] ?? nothing
    for (let i = 0; i < list.length; i += 1) addBit(found, 0, list[i] as number)
    members[set] = found
  }
  return found
}

const nothing: readonly never[] = Object.freeze([])

/** Whether a restriction withholds a modality where it holds. */
export function bars(restriction: ProgramRestriction): boolean {
  return restriction.kind === 'absolute' || restriction.kind === 'local'
}

/** The truth of each restriction for the complaint of a frame; as bits those that hold, and those that are unknown. */
export interface RestrictionStates {
  isKnown: boolean
  readonly truths: Uint8Array
  readonly yes: Uint32Array
  readonly unknown: Uint32Array
}

/** The truth of each restriction for the complaint of a frame; `all` are the frames of this evaluation. */
export function restrictionTruths(frame: Frame, all: readonly Frame[]): Uint8Array {
  return restrictionStates(frame, all).truths
}

function restrictionStates(frame: Frame, all: readonly Frame[]): RestrictionStates {
  const { base, restrictions: states, tables: { roots } } = frame
  if (states.isKnown) return states
  states.isKnown = true
  if (base === null || all.length > 1) {
    for (let index = 0; index < states.truths.length; index += 1) setState(states, index, restrictionTruth(index, frame, all))
    return states
  }
  const before = restrictionStates(base, [base])
  states.truths.set(before.truths)
  states.yes.set(before.yes)
  states.unknown.set(before.unknown)
  for (let i = 0; i < frame.touchedCount; i += 1) {
    forEachAt(roots.restrictionsAt, frame.touchedRoots[i] as number, (index) => { setState(states, index, restrictionTruth(index, frame, all)) })
  }
  return states
}

function setState({ truths, yes: sure, unknown }: RestrictionStates, index: number, truth: number): void {
  truths[index] = truth
  const word = index >>> 5
  const bit = 1 << (index & 31)
  sure[word] = truth === yes ? (sure[word] as number) | bit : (sure[word] as number) & ~bit
  unknown[word] = truth === no || truth === yes ? (unknown[word] as number) & ~bit : (unknown[word] as number) | bit
}

/** Absolute restrictions count for every complaint, local ones for each complaint at the same place. */
function restrictionTruth(index: number, frame: Frame, all: readonly Frame[]): number {
  const { restrictions: { kinds, persons }, roots } = frame.tables
  const root = roots.restrictions[index] as number
  switch (kinds[index]) {
    case kind.absolute: return greatestOf(root, persons[index] === 1, all)
    case kind.local: return isElsewhere(index, frame) ? no : greatestOf(root, persons[index] === 1, framesOf(index, frame, all))
    default: return rootTruth(frame, root)
  }
}

/** Whether a local restriction is about other places than that of the complaint. */
function isElsewhere(index: number, { program, tables, values }: Frame): boolean {
  return tables.restrictions.hasSites[index] === 1 && program.restrictions[index]?.sites?.includes(values[1] as number) === false
}

/** Conditions of restrictions, each once, and per condition the modalities that have one of these restrictions, as bits. */
export interface BarRoots {
  readonly roots: readonly number[]
  readonly holders: Uint32Array
}

/** Those that count for the complaint of a frame, the only one; the list is that of its plan. */
export function barRoots(frame: Frame, restrictions: readonly number[]): BarRoots {
  const { barRoots: known } = frame.tables
  let found = known.get(restrictions)
  if (found === undefined) {
    found = makeBarRoots(frame, restrictions)
    known.set(restrictions, found)
  }
  return found
}

function makeBarRoots(frame: Frame, restrictions: readonly number[]): BarRoots {
  const { words, holders, restrictions: { kinds }, roots } = frame.tables
  const places = new Map<number, number>()
  const here = restrictions.filter((index) => kinds[index] !== kind.local || !isElsewhere(index, frame))
  for (let i = 0; i < here.length; i += 1) {
    const root = roots.restrictions[here[i] as number] as number
    if (!places.has(root)) places.set(root, places.size)
  }
  const together = new Uint32Array(places.size * words)
  for (let i = 0; i < here.length; i += 1) {
    const index = here[i] as number
    addBits(together, (places.get(roots.restrictions[index] as number) as number) * words, holders, index * words, words)
  }
  return { roots: [...places.keys()], holders: together }
}

/** The frames a restriction is looked at in. */
export function framesOf(index: number, frame: Frame, all: readonly Frame[]): readonly Frame[] {
  if (all.length === 1) return all
  switch (frame.tables.restrictions.kinds[index]) {
    case kind.absolute: return all
    case kind.local: return all.filter((each) => each.values[1] === frame.values[1])
    default: return [frame]
  }
}

/** Ids of the open facts behind the open restrictions of several complaints: what could bar it first. */
export function confirmOf(list: readonly Barring[], all: readonly Frame[]): readonly string[] {
  const [first] = list
  if (first === undefined) return nothing
  if (list.length > 1) return confirm(list, all)
  const words = wordsOf(first, all)
  return words.confirm ??= confirm(list, all)
}

function confirm(list: readonly Barring[], all: readonly Frame[]): readonly string[] {
  const { tables } = (list[0] as Barring).frame
  const found: number[] = []
  const seen = tables.marks.begin()
  // Each set is in the order of kinds, and the facts of a kind are sorted among themselves.
  const places = list.map(() => 0)
  for (let each = 0; each < restrictionKinds.length; each += 1) {
    const start = found.length
    list.forEach((barring, i) => { places[i] = addOfKind(barring, all, each, places[i] as number, seen, found, start) })
  }
  return Object.freeze(found.map((fact) => tables.factIds[fact] ?? ''))
}

/** Adds the open facts of the open restrictions of one kind, which begin at a place of the set; gives where they end. */
function addOfKind({ frame, set }: Barring, all: readonly Frame[], kindOf: number, from: number, seen: Marks, found: number[], start: number): number {
  const { sets, restrictions: { kinds }, roots } = frame.tables
  const truths = restrictionTruths(frame, all)
  const indexes = sets[set] ?? nothing
  let place = from
  for (; place < indexes.length && kinds[indexes[place] as number] === kindOf; place += 1) {
    const index = indexes[place] as number
    const truth = truths[index]
    if (truth === no || truth === yes) continue
    for (const each of framesOf(index, frame, all)) {
      for (const open of rootOpen(each, roots.restrictions[index] as number)) {
        if ((open & 3) !== openAs.hidden && seen.add(open >> 2)) insert(found, open >> 2, start)
      }
    }
  }
  return place
}
