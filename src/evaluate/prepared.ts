// What evaluation works out of a program before any answer, to be stored beside it: a program that is used once need not
// work it out. It changes nothing but the time that takes.
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { barrierOf, confirmOf } from './barriers.ts'
import type { Barrier } from './barriers.ts'
import { emptyFrame, keepBase } from './frame.ts'
import { ownRootsOf, prepare, rootOpen } from './roots.ts'
import type { Dependents } from './roots.ts'
import { keepTables, screenOf, tableData, tablesOf } from './tables.ts'
import type { TableData } from './tables.ts'
import { knowSigns, sufficientFacts } from './undecided.ts'

/** As JSON; valid only for the very program it was made from. */
export interface PreparedProgram {
  readonly tables: TableData
  /** Per variable the roots that hang on it, as JSON: only answers ask for them. */
  readonly dependents: string
  /** Per fact 1 where one answer to it makes some flag true. */
  readonly signs: readonly number[]
}

/** The facts to confirm by their indexes. */
type PreparedBarrier = Omit<Barrier, 'words'> & { readonly confirm: readonly number[] }

/** The frame of a complaint without answers. */
export interface PreparedFrame {
  readonly complaint: number
  readonly values: readonly number[]
  /** Per root; behind the program's those of the complaint. */
  readonly states: readonly number[]
  readonly opens: readonly (readonly number[])[]
  readonly barriers: readonly PreparedBarrier[]
  /** Per variable the roots of the complaint that hang on it, as JSON. */
  readonly dependents: string
  /** Per flag 1 where it belongs to the screen of the complaint. */
  readonly screen: readonly number[]
}

export function prepareProgram(program: Program): PreparedProgram {
  prepare(program, null)
  return { tables: tableData(program), dependents: JSON.stringify(tablesOf(program).roots.dependents ?? []), signs: [...sufficientFacts(program)] }
}

/** Prepares the complaint of an index, which must be among those of the program. */
export function prepareFrame(program: Program, complaint: number): PreparedFrame {
  const frame = emptyFrame(program, complaint)
  const { sets, factIds } = tablesOf(program)
  const barriers = sets.map((_, set) => {
    const barrier = barrierOf(frame, [frame], set)
    const { held, isBarred, mayBar, isLimited } = barrier
    return { held, isBarred, mayBar, isLimited, confirm: confirmOf([{ barrier, frame, set }], [frame]).map((id) => factIds.indexOf(id)) }
  })
  return {
    complaint, values: [...frame.values], states: [...frame.states], opens: Array.from(frame.states, (_, root) => rootOpen(frame, root)), barriers,
    dependents: JSON.stringify(frame.own?.dependents ?? []), screen: [...screenOf(program, complaint)],
  }
}

/** Lets a program that has just been read start from what was prepared. */
export function usePrepared(program: Program, general: PreparedProgram, frames: readonly PreparedFrame[]): void {
  keepTables(program, general.tables)
  const { roots, screens, factIds } = tablesOf(program)
  unfoldLater(roots, general.dependents)
  knowSigns(program, Uint8Array.from(general.signs))
  for (const { complaint, values, states, opens, barriers, dependents, screen } of frames) {
    unfoldLater(ownRootsOf(program, program.complaints[program.complaintIds[complaint] ?? ''] as ProgramComplaint), dependents)
    screens[complaint + 1] = new Uint8Array(screen)
    keepBase(program, complaint, { values: new Int32Array(values), states: new Uint8Array(states), opens: [...opens], barriers: barriers.map(({ confirm, ...barrier }) => ({ ...barrier, words: { confirm: confirm.map((fact) => factIds[fact] ?? ''), limits: null } })) })
  }
}

/** Opens the JSON when somebody looks, and then leaves what it holds in its place. */
function unfoldLater(holder: { dependents: Dependents | null }, json: string): void {
  const put = (value: unknown): void => { Object.defineProperty(holder, 'dependents', { value, writable: true, enumerable: true, configurable: true }) }
  Object.defineProperty(holder, 'dependents', {
    enumerable: true,
    configurable: true,
    set: put,
    get() {
      put(JSON.parse(json))
      return holder.dependents
    },
  })
}
