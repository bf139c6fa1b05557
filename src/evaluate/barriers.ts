// What bars or limits a modality for a complaint: its own restrictions and those of its families. Modalities of a family
// mostly have the same, so they are worked out once for each set of restrictions.
import { no, yes } from '../compile/opcodes.ts'
import type { ProgramRestriction } from '../compile/program.ts'
import { insert } from './lists.ts'
import type { Marks } from './marks.ts'
import { openAs } from './open.ts'
import { forEachAt, mostVariants, rootOpen, rootTruth, variantOf } from './roots.ts'
import { greatestOf } from './safety.ts'
import { kind, restrictionKinds } from './tables.ts'
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
  /** The ids of facts to confirm, most serious kind first; filled on first use. */
  confirm: readonly string[] | null
}

/** The barrier of a set of restrictions (see `tables.sets`); `all` are the frames of this evaluation. */
export function barrierOf(frame: Frame, all: readonly Frame[], set: number): Barrier {
  const before = frame.barriers[set]
  if (before !== undefined) return before
  const list = frame.tables.sets[set] ?? nothing
  const barrier = frame.base === null || all.length > 1 ? makeBarrier(frame, all, list) : knownBarrier(frame, frame.base, set, list)
  frame.barriers[set] = barrier
  return barrier
}

/** Barriers by what differs from the frame without answers; per set of restrictions, by a hash. */
export type KnownBarriers = (Map<number, { readonly differs: readonly number[]; readonly barrier: Barrier }[]> | undefined)[]

/** Barriers kept of one set, by hash. */
const mostKnown = 16

/** Few answers change few restrictions, and in few ways: a barrier that was made before is looked up. */
function knownBarrier(frame: Frame, base: Frame, set: number, list: readonly number[]): Barrier {
  if (isUntouched(frame, list)) return barrierOf(base, [base], set)
  const differs = base.base === null ? differencesOf(frame, base, list) : null
  if (differs === null) return makeBarrier(frame, [frame], list)
  if (differs.length === 0) return barrierOf(base, [base], set)
  base.knownBarriers ??= []
  const known: NonNullable<KnownBarriers[number]> = base.knownBarriers[set] ??= new Map<number, { differs: readonly number[], barrier: Barrier }[]>()
  let hash = 0
  for (const each of differs) hash = Math.imul(hash ^ each, 0x9e3779b1)
  const same = known.get(hash)
  const before = same?.find((each) => isSame(each.differs, differs))
  if (before !== undefined) return before.barrier
  const barrier = makeBarrier(frame, [frame], list)
  if (known.size >= mostKnown) known.clear()
  if (same === undefined) known.set(hash, [{ differs, barrier }])
  else same.push({ differs, barrier })
  return barrier
}

function isUntouched({ touched, tables }: Frame, list: readonly number[]): boolean {
  const { restrictions } = tables.roots
  for (let i = 0; i < list.length; i += 1) if (touched[restrictions[list[i] as number] as number] === 1) return false
  return true
}

/** Numbers that say how the restrictions of a list differ from those of the frame without answers; null where that is not known. */
function differencesOf(frame: Frame, base: Frame, list: readonly number[]): number[] | null {
  const { touched, tables: { roots } } = frame
  const differs: number[] = []
  for (const index of list) {
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

function makeBarrier(frame: Frame, all: readonly Frame[], list: readonly number[]): Barrier {
  const { kinds } = frame.tables.restrictions
  const truths = restrictionTruths(frame, all)
  let held: number[] | undefined
  let isBarred = false
  let mayBar = false
  let isLimited = false
  for (const index of list) {
    const state = truths[index]
    if (state === no) continue
    const bars = (kinds[index] as number) <= kind.local
    if (state === yes) {
      if (held === undefined) held = [index]
      else held.push(index)
      isBarred ||= bars
      isLimited ||= kinds[index] !== kind.precaution
    } else mayBar ||= bars
  }
  return { held: held ?? nothing, isBarred, mayBar, isLimited, confirm: null }
}

const nothing: readonly never[] = Object.freeze([])

/** Whether a restriction withholds a modality where it holds. */
export function bars(restriction: ProgramRestriction): boolean {
  return restriction.kind === 'absolute' || restriction.kind === 'local'
}

/** The truth of each restriction for the complaint of a frame; `all` are the frames of this evaluation. */
export function restrictionTruths(frame: Frame, all: readonly Frame[]): readonly number[] {
  if (frame.restrictions !== null) return frame.restrictions
  const { base, tables: { roots } } = frame
  if (base === null || all.length > 1) frame.restrictions = Array.from(roots.restrictions, (_, index) => restrictionTruth(index, frame, all))
  else {
    const truths = restrictionTruths(base, [base]).slice()
    for (let i = 0; i < frame.touchedCount; i += 1) forEachAt(roots.restrictionsAt, frame.touchedRoots[i] as number, (index) => { truths[index] = restrictionTruth(index, frame, all) })
    frame.restrictions = truths
  }
  return frame.restrictions
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

/** The frames a restriction is looked at in. */
export function framesOf(index: number, frame: Frame, all: readonly Frame[]): readonly Frame[] {
  if (all.length === 1) return all
  switch (frame.tables.restrictions.kinds[index]) {
    case kind.absolute: return all
    case kind.local: return all.filter((each) => each.values[1] === frame.values[1])
    default: return [frame]
  }
}

/** A modality's barrier for one complaint, and the set of restrictions it is about. */
export interface Barring {
  readonly barrier: Barrier
  readonly frame: Frame
  readonly set: number
}

/** Ids of the open facts behind the open restrictions of several complaints: what could bar it first. */
export function confirmOf(list: readonly Barring[], all: readonly Frame[]): readonly string[] {
  const [first] = list
  if (first === undefined) return nothing
  if (list.length > 1) return confirm(list, all)
  first.barrier.confirm ??= confirm(list, all)
  return first.barrier.confirm
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
