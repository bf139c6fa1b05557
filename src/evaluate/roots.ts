// The conditions that are looked at in every evaluation: those of red flags, restrictions and applicability, here called
// roots and known by number. A frame with few answers shares most of them with the frame without answers.
import { op } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import { openFacts } from './open.ts'
import { tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'
import { notYet, truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** Roots: flags by index, then restrictions, then conditional facts by their place in `tables.conditional`. */
export function flagRoot(flag: number): number {
  return flag
}

export function restrictionRoot(program: Program, restriction: number): number {
  return program.flags.length + restriction
}

export function appliesRoot(program: Program, place: number): number {
  return program.flags.length + program.restrictions.length + place
}

/** The truth of a root in a frame. */
export function rootTruth(frame: Frame, root: number): number {
  const before = frame.states[root] as number
  if (before !== notYet) return before
  const found = truth(frame, frame.program.code, frame.tables.roots[root] as number)
  frame.states[root] = found
  return found
}

/** The open facts on which a root hangs, as `OpenLists` has them; `all` with what decides whether those facts apply. */
export function rootOpen(frame: Frame, root: number, kind: 'all' | 'own'): readonly number[] {
  const where = frame.base !== null && frame.touched[root] === 0 ? frame.base : frame
  const lists = where.opens[kind]
  let list = lists[root]
  if (list === undefined) {
    const found = new Set<number>()
    openFacts(where, where.program.code, frame.tables.roots[root] as number, (fact, asked) => { found.add(fact * 2 + (asked ? 1 : 0)) }, kind === 'all')
    list = [...found].sort((a, b) => a - b)
    lists[root] = list
  }
  return list
}

/** Marks the roots that hang on a variable. */
export function touch(frame: Frame, variable: number): void {
  const { list } = frame.tables.dependents
  for (const root of list?.[variable] ?? []) {
    frame.touched[root] = 1
    frame.states[root] = notYet
  }
}

/** Makes the table of what hangs on each variable, unless it is there. */
export function prepare(program: Program): Tables {
  const tables = tablesOf(program)
  if (tables.dependents.list === null) {
    const list = Array.from({ length: program.variables }, (): number[] => [])
    const known = new Map<number, ReadonlySet<number>>()
    tables.roots.forEach((at, root) => { for (const variable of readsOf(program, tables, at, known)) list[variable]?.push(root) })
    tables.dependents.list = list
  }
  return tables
}

/** The variables that a condition reads, and those that decide whether their facts apply. */
function readsOf(program: Program, tables: Tables, at: number, known: Map<number, ReadonlySet<number>>): ReadonlySet<number> {
  const before = known.get(at)
  if (before !== undefined) return before
  const { code, facts } = program
  const found = new Set<number>()
  known.set(at, found)

  function read(part: number): void {
    for (const variable of readsOf(program, tables, part, known)) found.add(variable)
  }
  function readVariable(variable: number): void {
    found.add(variable)
    const applies = facts[tables.owners[variable] as number]?.applies
    if (applies !== undefined) read(applies)
  }
  function readDerived(fact: number): void {
    for (const part of facts[fact]?.parts ?? []) read(part.when)
  }

  const first = code[at + 1] as number
  switch (code[at]) {
    case op.mask:
    case op.range: readVariable(first); break
    case op.all:
    case op.any: for (let i = 0; i < first; i += 1) read(code[at + 2 + i] as number); break
    case op.not: read(first); break
    case op.atLeast: for (let i = 0; i < (code[at + 2] as number); i += 1) read(code[at + 3 + i] as number); break
    case op.category: readDerived(first); break
    default: if (first < 0) readVariable(~first); else readDerived(first)
  }
  return found
}
