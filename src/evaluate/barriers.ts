// What bars or limits a modality for a complaint: its own restrictions and those of its families. Modalities of a family
// mostly have the same, so they are worked out once for each set of restrictions.
import { no, yes } from '../compile/opcodes.ts'
import type { Program, ProgramRestriction } from '../compile/program.ts'
import { insert } from './lists.ts'
import { restrictionRoot, rootOpen, rootTruth } from './roots.ts'
import { greatestOf } from './safety.ts'
import { tablesOf } from './tables.ts'
import type { Frame } from './truth.ts'

/** The restrictions of one set for the complaint of one frame, by kind and id. */
export interface Barrier {
  readonly held: readonly number[]
  readonly open: readonly number[]
  /** An absolute or local one holds; or may. */
  readonly isBarred: boolean
  readonly mayBar: boolean
  /** Something other than a precaution holds. */
  readonly isLimited: boolean
  /** Filled on first use: open facts per frame (by position), and the ids of facts to confirm, most serious kind first. */
  facts: readonly { readonly position: number; readonly facts: readonly number[] }[] | null
  confirm: readonly string[] | null
}

/** The barrier of a set of restrictions (see `tables.sets`); `all` are the frames of this evaluation. */
export function barrierOf(program: Program, frame: Frame, all: readonly Frame[], set: number): Barrier {
  const before = frame.barriers[set]
  if (before !== undefined) return before
  const { base } = frame
  const list = tablesOf(program).sets[set] ?? []
  const barrier = base !== null && all.length === 1 && isUntouched(program, frame, list)
    ? barrierOf(program, base, [base], set) : makeBarrier(program, frame, all, list)
  frame.barriers[set] = barrier
  return barrier
}

function isUntouched(program: Program, { touched }: Frame, list: readonly number[]): boolean {
  for (const index of list) if (touched[restrictionRoot(program, index)] === 1) return false
  return true
}

function makeBarrier(program: Program, frame: Frame, all: readonly Frame[], list: readonly number[]): Barrier {
  const held: number[] = []
  const open: number[] = []
  let isBarred = false
  let mayBar = false
  let isLimited = false
  for (const index of list) {
    const restriction = program.restrictions[index] as ProgramRestriction
    const state = restrictionTruth(program, restriction, index, frame, all)
    if (state === no) continue
    if (state === yes) {
      held.push(index)
      isBarred ||= bars(restriction)
      isLimited ||= restriction.kind !== 'precaution'
    } else {
      open.push(index)
      mayBar ||= bars(restriction)
    }
  }
  return { held, open, isBarred, mayBar, isLimited, facts: null, confirm: null }
}

export function bars(restriction: ProgramRestriction): boolean {
  return restriction.kind === 'absolute' || restriction.kind === 'local'
}

/**
 * Whether a restriction bars or limits a modality for the complaint of a frame: absolute ones for every complaint,
 * local ones for each complaint at the same place.
 */
function restrictionTruth(program: Program, restriction: ProgramRestriction, index: number, frame: Frame, all: readonly Frame[]): number {
  const root = restrictionRoot(program, index)
  switch (restriction.kind) {
    case 'absolute': return greatestOf(root, restriction.person, all)
    case 'local':
      if (restriction.sites !== undefined && !restriction.sites.includes(frame.values[1] as number)) return no
      return greatestOf(root, restriction.person, framesOf(restriction, frame, all))
    case 'relative':
    case 'precaution': return rootTruth(frame, root)
  }
}

/** The frames a restriction is looked at in. */
function framesOf(restriction: ProgramRestriction, frame: Frame, all: readonly Frame[]): readonly Frame[] {
  if (all.length === 1) return all
  switch (restriction.kind) {
    case 'absolute': return all
    case 'local': return all.filter((each) => each.values[1] === frame.values[1])
    case 'relative':
    case 'precaution': return [frame]
  }
}

/** The open facts behind the open restrictions, and behind whether they apply; per position of a frame, once each. */
export function openFactsOf(program: Program, barrier: Barrier, frame: Frame, all: readonly Frame[]): NonNullable<Barrier['facts']> {
  if (barrier.facts === null) {
    const marks: (Uint8Array | undefined)[] = []
    for (const index of barrier.open) {
      for (const each of framesOf(program.restrictions[index] as ProgramRestriction, frame, all)) {
        const position = all.length === 1 ? 0 : all.indexOf(each)
        const own = marks[position] ??= new Uint8Array(program.facts.length)
        for (const open of rootOpen(each, restrictionRoot(program, index), 'all')) own[open >> 1] = 1
      }
    }
    barrier.facts = marks.flatMap((own, position) => (own === undefined ? [] : [{ position, facts: marked(own) }]))
  }
  return barrier.facts
}

function marked(marks: Uint8Array): number[] {
  const found: number[] = []
  for (let i = marks.indexOf(1); i >= 0; i = marks.indexOf(1, i + 1)) found.push(i)
  return found
}

/** Open facts behind the open restrictions of several complaints: what could bar it first. */
export function confirmOf(program: Program, list: readonly { readonly barrier: Barrier; readonly frame: Frame }[], all: readonly Frame[]): readonly string[] {
  const [first] = list
  if (first === undefined) return []
  if (list.length > 1) return confirm(program, list, all)
  const { barrier } = first
  barrier.confirm ??= Object.freeze(confirm(program, list, all))
  return barrier.confirm
}

const kindsInOrder = ['absolute', 'local', 'relative', 'precaution'] as const

function confirm(program: Program, list: readonly { readonly barrier: Barrier; readonly frame: Frame }[], all: readonly Frame[]): string[] {
  const found: string[] = []
  const seen = new Uint8Array(program.facts.length)
  const places = list.map(() => 0)
  for (const kind of kindsInOrder) {
    const facts: number[] = []
    list.forEach(({ barrier: { open }, frame }, i) => {
      // Each list is in the order of kinds.
      for (let place = places[i] as number; ; place += 1) {
        const index = open[place]
        const restriction = index === undefined ? undefined : program.restrictions[index]
        if (index === undefined || restriction?.kind !== kind) {
          places[i] = place
          return
        }
        for (const each of framesOf(restriction, frame, all)) {
          for (const fact of rootOpen(each, restrictionRoot(program, index), 'own')) if (seen[fact >> 1] === 0) insert(facts, fact >> 1)
        }
      }
    })
    for (const fact of facts) {
      seen[fact] = 1
      found.push(program.facts[fact]?.id ?? '')
    }
  }
  return found
}
