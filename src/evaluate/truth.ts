// The truth of a condition in a frame: no, unasked, unsure or yes (docs/meaning.md, 2-4).
import { lastReason, no, notApplicable, notAsked, op, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { Barrier, KnownBarriers, RestrictionStates } from './barriers.ts'
import type { Ruled, Weighed } from './indications.ts'
import type { OwnRoots } from './roots.ts'
import type { FlagTruths } from './safety.ts'
import type { Tables } from './tables.ts'

/** Everything that is known about one complaint and the person who has it. */
export interface Frame {
  readonly program: Program
  /** Index of the complaint; -1 where none was given. */
  readonly complaint: number
  /** A value or a reason per variable. */
  readonly values: Int32Array
  /** The variables that differ from the base, and how many there are. */
  readonly changed: number[]
  changedCount: number
  /** Per derived fact (by its place in `tables.derived`), filled on first use. */
  readonly derived: (Derived | undefined)[]
  /** Per root that is touched its truth, or `notYet`; behind the program's those of the complaint. */
  readonly states: Uint8Array
  readonly own: OwnRoots | null
  /** Where the frame stands among those of one evaluation. */
  position: number
  readonly tables: Tables
  /**
   * The frame this one was made from: that of the same complaint without answers, or for a stable one that of the same
   * answers; null where there is none. What is not `touched` is looked up there.
   */
  readonly base: Frame | null
  /** Frames made from this one that nobody uses any more; see `release`. */
  readonly spares: Frame[]
  /** Per root 1 where an answer may have changed its truth or its open facts; of a frame without a base all are. */
  readonly touched: Uint8Array
  /** The roots that are, and how many; of a frame without a base none is listed. */
  readonly touchedRoots: number[]
  touchedCount: number
  /** Per root that is touched the open facts it hangs on, filled on first use; see `rootOpen`. */
  readonly opens: (readonly number[] | undefined)[]
  /** Truths of flags in this frame, and of restrictions for its complaint; filled on first use. */
  readonly flags: FlagTruths
  readonly restrictions: RestrictionStates
  /** What bars or limits, per set of restrictions, filled on first use; see `barriers.ts`. */
  readonly barriers: (Barrier | undefined)[]
  /** Of a frame without answers: the barriers of frames made from it. */
  knownBarriers: KnownBarriers | null
  /** States of rules, and what they come to; filled on first use, see `indications.ts`. */
  ruled: Ruled | null
  weighed: Weighed | null
  /** Per variable 1 where its value would go if its question turned out not to apply; a stable frame does not use it. */
  readonly soft: Uint8Array
  /** How many there are. */
  softCount: number
  readonly isStable: boolean
}

/** No truth: a root that has not been looked at. */
export const notYet = 255

export type Derived =
  | { readonly kind: 'category'; readonly possible: number; readonly unsure: number }
  | { readonly kind: 'tally'; readonly low: number; readonly high: number; readonly highUnsure: number }

/** `code` is the program's own or a complaint's, `at` an offset into it. */
export function truth(frame: Frame, code: readonly number[], at: number): number {
  switch (code[at]) {
    case op.mask: {
      const value = frame.values[code[at + 1] as number] as number
      if (value <= lastReason) return truthOfReason(value)
      if (value < 31) return ((code[at + 3] as number) >> value) & 1 ? yes : no
      const word = Math.floor(value / 31)
      if (word >= (code[at + 2] as number)) return no
      return ((code[at + 3 + word] as number) >> value % 31) & 1 ? yes : no
    }
    case op.range: {
      const value = frame.values[code[at + 1] as number] as number
      if (value <= lastReason) return truthOfReason(value)
      return value >= (code[at + 2] as number) && value <= (code[at + 3] as number) ? yes : no
    }
    case op.all: {
      let least = yes
      for (let i = at + 2, end = i + (code[at + 1] as number); i < end && least !== no; i += 1) {
        const part = truth(frame, code, code[i] as number)
        if (part < least) least = part
      }
      return least
    }
    case op.any: {
      let greatest = no
      for (let i = at + 2, end = i + (code[at + 1] as number); i < end && greatest !== yes; i += 1) {
        const part = truth(frame, code, code[i] as number)
        if (part > greatest) greatest = part
      }
      return greatest
    }
    case op.not: {
      const part = truth(frame, code, code[at + 1] as number)
      return part === yes ? no : part === no ? yes : part
    }
    case op.atLeast: return atLeast(frame, code, at)
    case op.category: return inCategory(derivedOf(frame, code[at + 1] as number), code[at + 2] as number)
    case op.tally: return inTally(frame, code, at)
    default: throw new RangeError(`no condition at ${String(at)}`)
  }
}

/** Whether the truth of a condition is yes; it looks no further than that takes. */
export function holds(frame: Frame, code: readonly number[], at: number): boolean {
  switch (code[at]) {
    case op.all:
      for (let i = at + 2, end = i + (code[at + 1] as number); i < end; i += 1) if (!holds(frame, code, code[i] as number)) return false
      return true
    case op.any:
      for (let i = at + 2, end = i + (code[at + 1] as number); i < end; i += 1) if (holds(frame, code, code[i] as number)) return true
      return false
    default: return truth(frame, code, at) === yes
  }
}

function truthOfReason(reason: number): number {
  return reason === notApplicable ? no : reason === notAsked ? unasked : unsure
}

function atLeast(frame: Frame, code: readonly number[], at: number): number {
  const count = code[at + 1] as number
  let sure = 0
  let withUnsure = 0
  let withUnasked = 0
  for (let i = at + 3, end = i + (code[at + 2] as number); i < end; i += 1) {
    const part = truth(frame, code, code[i] as number)
    if (part === yes) sure += 1
    if (part >= unsure) withUnsure += 1
    if (part >= unasked) withUnasked += 1
  }
  return sure >= count ? yes : withUnsure >= count ? unsure : withUnasked >= count ? unasked : no
}

function inCategory(derived: Derived, mask: number): number {
  if (derived.kind !== 'category') return no
  if ((derived.possible & mask) === 0) return no
  if ((derived.possible & ~mask) === 0) return yes
  return derived.possible & mask & derived.unsure ? unsure : unasked
}

function inTally(frame: Frame, code: readonly number[], at: number): number {
  const what = code[at + 1] as number
  if (what < 0) {
    const value = frame.values[~what] as number
    return value <= lastReason ? truthOfReason(value) : inRanges(code, at, value, value)
  }
  const derived = derivedOf(frame, what)
  if (derived.kind !== 'tally') return no
  const whole = inRanges(code, at, derived.low, derived.high)
  if (whole !== unasked) return whole
  return inRanges(code, at, derived.low, derived.highUnsure) === unasked ? unsure : unasked
}

/** Yes if one range contains the interval, no if none meets it, else unasked. */
function inRanges(code: readonly number[], at: number, low: number, high: number): number {
  let meets = false
  for (let i = at + 3, end = i + 2 * (code[at + 2] as number); i < end; i += 2) {
    const from = code[i] as number
    const to = code[i + 1] as number
    if (low >= from && high <= to) return yes
    if (low <= to && high >= from) meets = true
  }
  return meets ? unasked : no
}

/** The cases or the interval still possible. */
export function derivedOf(frame: Frame, index: number): Derived {
  const place = frame.tables.derived[index] as number
  const before = frame.derived[place]
  if (before !== undefined) return before
  const fact = frame.program.facts[index] as ProgramFact
  const derived = fact.kind === 'category' ? category(frame, fact) : tally(frame, fact)
  frame.derived[place] = derived
  return derived
}

function category(frame: Frame, fact: ProgramFact): Derived {
  const parts = fact.parts ?? []
  let certain = 0
  let open = 0
  let unsureCases = 0
  parts.forEach((part, i) => {
    const holds = truth(frame, frame.program.code, part.when)
    if (holds === yes) certain |= 1 << i
    if (holds !== no) open |= 1 << i
    if (holds === unsure) unsureCases |= 1 << i
  })
  return { kind: 'category', possible: certain !== 0 ? certain : open, unsure: unsureCases }
}

function tally(frame: Frame, fact: ProgramFact): Derived {
  let low = 0
  let high = 0
  let highUnsure = 0
  for (const part of fact.parts ?? []) {
    const weight = part.add ?? 1
    const holds = truth(frame, frame.program.code, part.when)
    if (holds === yes) low += weight
    if (holds >= unsure) highUnsure += weight
    if (holds >= unasked) high += weight
  }
  return { kind: 'tally', low, high, highUnsure }
}

/** Whether a truth is unknown, of either kind. */
export function isUnknown(value: number): boolean {
  return value === unasked || value === unsure
}

