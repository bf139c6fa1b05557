// What evaluation works out of a program before any answer, to be stored beside it: a program that is used once need not
// work it out. It changes nothing but the time that takes.
import type { Program } from '../compile/program.ts'
import { barrierOf, confirmOf, openFactsOf } from './barriers.ts'
import type { Barrier } from './barriers.ts'
import { emptyFrame, keepBase } from './frame.ts'
import { prepare, rootOpen } from './roots.ts'
import { keepTables, tableData, tablesOf } from './tables.ts'
import type { TableData } from './tables.ts'
import { knowSigns, sufficientFacts } from './undecided.ts'

/** As JSON; valid only for the very program it was made from. */
export interface PreparedProgram {
  readonly tables: TableData
  /** Per variable the roots that hang on it. */
  readonly dependents: readonly (readonly number[])[]
  /** Facts one answer to which makes some flag true. */
  readonly signs: readonly number[]
}

/** The frame of a complaint without answers. */
export interface PreparedFrame {
  readonly complaint: number
  readonly values: readonly number[]
  /** Per root. */
  readonly states: readonly number[]
  /** Per root its open facts; `own` has roots where it differs. */
  readonly all: readonly (readonly number[])[]
  readonly own: readonly (readonly [root: number, open: readonly number[]])[]
  readonly barriers: readonly Barrier[]
}

export function prepareProgram(program: Program): PreparedProgram {
  return { tables: tableData(program), dependents: prepare(program).dependents.list ?? [], signs: [...sufficientFacts(program)] }
}

/** Prepares the complaint of an index, which must be among those of the program. */
export function prepareFrame(program: Program, complaint: number): PreparedFrame {
  const frame = emptyFrame(program, complaint)
  const roots = frame.states.length
  const all = Array.from({ length: roots }, (_, root) => rootOpen(frame, root, 'all'))
  const own = Array.from({ length: roots }, (_, root) => rootOpen(frame, root, 'own'))
  const barriers = tablesOf(program).sets.map((_, set) => {
    const barrier = barrierOf(program, frame, [frame], set)
    openFactsOf(program, barrier, frame, [frame])
    confirmOf(program, [{ barrier, frame }], [frame])
    return barrier
  })
  return {
    complaint, values: [...frame.values], states: [...frame.states], all, barriers,
    own: own.flatMap((list, root) => (list.join() === all[root]?.join() ? [] : [[root, list] as const])),
  }
}

/** Lets a program that has just been read start from what was prepared. */
export function usePrepared(program: Program, general: PreparedProgram, frames: readonly PreparedFrame[]): void {
  keepTables(program, general.tables)
  tablesOf(program).dependents.list = general.dependents
  knowSigns(program, new Set(general.signs))
  for (const { complaint, values, states, all, own, barriers } of frames) {
    const opens = { all: all.slice(), own: all.slice() }
    for (const [root, list] of own) opens.own[root] = list
    keepBase(program, complaint, { values: new Int32Array(values), states: new Uint8Array(states), opens, barriers: barriers.slice() })
  }
}
