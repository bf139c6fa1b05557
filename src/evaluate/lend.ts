// A program that differs in little from another one gets what was worked out for that one: thousands of such programs can
// then be tried in the time that a few took (`mutate`). It changes nothing but the time: roots keep their numbers, and
// what hangs on a changed condition is forgotten.
import type { Program, ProgramComplaint, ProgramRule } from '../compile/program.ts'
import { noTruths } from './frame.ts'
import { ownRootsOf, prepare, rootOpen } from './roots.ts'
import type { OwnRoots, Roots } from './roots.ts'
import { knowTables, restrictionKinds, tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'
import type { Plan } from './plan.ts'
import { notYet } from './truth.ts'
import type { Frame } from './truth.ts'
import { knowSigns, sufficientFacts } from './undecided.ts'

/**
 * `made` is `from` with other flags, restrictions, rules or facts of the same number, order and ids, or with rules left
 * out. In `from` no two owners share the offset of a condition (or one would change with the other); a changed condition
 * reads nothing that it did not read before. Does nothing where modalities differ.
 */
export function lendTables(from: Program, made: Program): void {
  if (made.modalities !== from.modalities) return
  const tables = tablesOf(from)
  prepare(from, null)
  const isScreenSame = made.flags.every(({ askedFor }, i) => askedFor === from.flags[i]?.askedFor)
  const roots = rootsLike(tables, made)
  const own = ownLike(from, made)
  const isSame = made.facts === from.facts
  const lent: Tables = {
    ...tables,
    roots, own, plans: plansLike(from, made),
    ...(isSame ? {} : { values: [] }),
    flags: made.flags === from.flags ? tables.flags : { ...tables.flags, dispositions: Int8Array.from(made.flags, (flag) => flag.disposition) },
    restrictions: made.restrictions === from.restrictions ? tables.restrictions
      : { ...tables.restrictions, kinds: Uint8Array.from(made.restrictions, (each) => restrictionKinds.indexOf(each.kind)), hasSites: Uint8Array.from(made.restrictions, (each) => (each.sites === undefined ? 0 : 1)) },
    uses: { count: 1 },
    barRoots: new WeakMap(),
    kindBits: null,
    bases: new Map(),
    ...(isScreenSame ? {} : { screens: [], clears: new Map() }),
    lender: !isSame ? null : (key) => {
      const base = isScreenSame || key.endsWith(' ') ? tables.bases.get(key) : undefined
      return base === undefined ? undefined : frameLike(base, made, lent, moved)
    },
  }
  const moved = movedRoots(tables.roots.offsets, roots.offsets)
  if (made.flags.every(({ when }, i) => when === from.flags[i]?.when)) knowSigns(made, sufficientFacts(from))
  knowTables(made, lent)
}

function rootsLike({ conditional, roots }: Tables, { flags, restrictions, facts }: Program): Roots {
  const offsets = [...roots.offsets]
  flags.forEach(({ when }, i) => { offsets[roots.flags[i] as number] = when })
  restrictions.forEach(({ when }, i) => { offsets[roots.restrictions[i] as number] = when })
  conditional.forEach((index, place) => { offsets[roots.applies[place] as number] = facts[index]?.applies ?? -1 })
  return { ...roots, offsets }
}

/** Complaints that are the same objects keep their roots; of others those of the conditions that changed are moved. */
function ownLike(from: Program, made: Program): (OwnRoots | undefined)[] {
  const own = [...tablesOf(from).own]
  for (const { was, is } of changedComplaints(from, made)) {
    const roots = ownRootsOf(from, was)
    prepare(from, roots)
    const offsets = [...roots.offsets]
    const rootAt = new Map(roots.rootAt)
    const move = (before: number, after: number | undefined): void => {
      const root = rootAt.get(before)
      if (root === undefined || after === undefined || after < 0) return
      offsets[root - roots.first] = after
      rootAt.set(after, root)
    }
    move(was.ages, is.ages)
    was.excludes.forEach(({ when }, i) => { move(when, is.excludes[i]?.when) })
    const rules = rulesById(is)
    for (const { id, when, unless } of was.rules) {
      move(when, rules.get(id)?.when)
      move(unless, rules.get(id)?.unless)
    }
    own[was.index] = { ...roots, offsets, rootAt }
  }
  return own
}

/** Plans of complaints that are the same objects. */
function plansLike(from: Program, made: Program): Map<string, Plan> {
  const { plans } = tablesOf(from)
  return made.complaints === from.complaints ? plans : new Map([...plans].map(([key, plan]) => [key, new Map(plan)]))
}

function changedComplaints(from: Program, made: Program): readonly { readonly was: ProgramComplaint; readonly is: ProgramComplaint }[] {
  if (made.complaints === from.complaints) return []
  return Object.values(from.complaints).flatMap((was) => {
    const is = made.complaints[was.id]
    return is === undefined || is === was ? [] : [{ was, is }]
  })
}

function rulesById({ rules }: ProgramComplaint): ReadonlyMap<string, ProgramRule> {
  return new Map(rules.map((rule) => [rule.id, rule]))
}

/** A frame without answers as it is where some conditions have moved. */
function frameLike(base: Frame, program: Program, tables: Tables, moved: readonly number[]): Frame {
  const own = base.own === null ? null : tables.own[base.complaint] ?? base.own
  const opens = [...base.opens]
  const frame: Frame = {
    ...base, program, tables, own, opens, states: base.states.slice(), spares: [],
    barriers: new Array<undefined>(tables.sets.length).fill(undefined), knownBarriers: null, ...noTruths(program), ruled: null, weighed: null,
  }
  const forgotten = own === null || base.own === null || own === base.own ? moved
    : [...moved, ...movedRoots(base.own.offsets, own.offsets).map((root) => root + own.first)]
  for (const root of forgotten) {
    frame.states[root] = notYet
    opens[root] = undefined
  }
  for (const root of forgotten) rootOpen(frame, root)
  return frame
}

function movedRoots(before: readonly number[], after: readonly number[]): readonly number[] {
  return after.flatMap((at, root) => at === before[root] ? [] : [root])
}
