// Rules filed under their rarest literals. A literal is a condition on one answer: a cell out of some, a number within
// limits. Under which a rule is filed hangs on a frame without answers (the base): a rule that is not in force there can
// only be in force elsewhere if an answer that is not in the base makes one of these literals true. Of the parts that all
// have to hold, those of one part are enough, and the rarest is taken; of those of which any may hold, those of all are
// needed. Where this cannot be said (`not`, derived facts), a rule is filed under every answer that the condition reads.
import { op, yes } from '../compile/opcodes.ts'
import type { ProgramFact } from '../compile/program.ts'
import { addReads } from './roots.ts'
import { truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** The rules filed under one variable. */
export interface Filed {
  /** By the cell that it has. */
  readonly cells: (number[] | undefined)[]
  /** Rules by the limits between which its value lies, both included, side by side. */
  readonly lows: number[]
  readonly highs: number[]
  readonly ranged: number[]
  /** Under any change of it. */
  readonly always: number[]
}

/** Literals one of which holds, and how likely it is that any does: a number for comparison alone. */
interface Watch {
  readonly cost: number
  readonly literals: readonly Literal[]
}

/** Offset of a `mask` or `range`; or a variable whose every change counts. */
type Literal = { readonly at: number } | { readonly variable: number }

/** Files a rule, which is not in force in the base, by the offsets of its conditions (-1 for none). */
export function fileRule(base: Frame, code: readonly number[], { rule, when, unless }: { readonly rule: number; readonly when: number; readonly unless: number }, filed: (Filed | undefined)[]): void {
  const isBarred = when < 0 || truth(base, code, when) === yes
  const { literals } = isBarred ? anyChange(base, code, unless) : watch(base, code, when)
  for (const literal of literals) {
    if ('variable' in literal) filedAt(filed, literal.variable).always.push(rule)
    else fileUnder(filedAt(filed, code[literal.at + 1] as number), code, literal.at, rule)
  }
}

function filedAt(filed: (Filed | undefined)[], variable: number): Filed {
  return filed[variable] ??= { cells: [], lows: [], highs: [], ranged: [], always: [] }
}

function fileUnder({ cells, lows, highs, ranged }: Filed, code: readonly number[], at: number, rule: number): void {
  if (code[at] === op.range) {
    lows.push(code[at + 2] as number)
    highs.push(code[at + 3] as number)
    ranged.push(rule)
  } else for (const cell of cellsOf(code, at)) (cells[cell] ??= []).push(rule)
}

/** Literals of a condition that is not yes in the base. */
function watch(base: Frame, code: readonly number[], at: number): Watch {
  switch (code[at]) {
    case op.mask:
    case op.range: return { cost: shareOf(base, code, at), literals: [{ at }] }
    case op.all: return watchParts(base, code, at + 2, code[at + 1] as number, (open) => open.slice(0, 1))
    case op.any: return watchParts(base, code, at + 2, code[at + 1] as number, (open) => open)
    // So many must hold that of those not yet yes all but the first few may be left out.
    case op.atLeast: return watchParts(base, code, at + 3, code[at + 2] as number, (open, sure) => open.slice(0, open.length + sure - (code[at + 1] as number) + 1))
    default: return anyChange(base, code, at)
  }
}

/** Literals of those parts that `pick` takes out of the parts that are not yes in the base, the rarest first. */
function watchParts(base: Frame, code: readonly number[], from: number, count: number, pick: (open: readonly Watch[], sure: number) => readonly Watch[]): Watch {
  const parts = code.slice(from, from + count)
  const open = parts.filter((part) => truth(base, code, part) !== yes).map((part) => watch(base, code, part)).sort((a, b) => a.cost - b.cost)
  const picked = pick(open, parts.length - open.length)
  return { cost: picked.reduce((sum, { cost }) => sum + cost, 0), literals: picked.flatMap(({ literals }) => literals) }
}

function anyChange({ program }: Frame, code: readonly number[], at: number): Watch {
  const read = new Set<number>()
  addReads(program, code, at, read)
  return { cost: read.size, literals: [...read].map((variable) => ({ variable })) }
}

/** Most questions about signs are answered with no. */
const shareOfYes = 0.25

/** The share of answers that make a literal true. */
function shareOf({ program, tables }: Frame, code: readonly number[], at: number): number {
  const variable = code[at + 1] as number
  const fact: ProgramFact | undefined = program.facts[tables.owners[variable] as number]
  // The complaint and its site are in the base: they never change.
  if (fact === undefined) return 0
  if (code[at] === op.range) {
    const [low, high] = [fact.min ?? 0, fact.max ?? 0]
    return Math.max(0, Math.min(high, code[at + 3] as number) - Math.max(low, code[at + 2] as number) + 1) / (high - low + 1)
  }
  const cells = cellsOf(code, at)
  if (fact.kind === 'choice') return cells.length / (fact.options?.length ?? 1)
  return cells.length === 1 ? (cells[0] === 1 ? shareOfYes : 1 - shareOfYes) : 1
}

/** The cells of a mask, ascending. */
function cellsOf(code: readonly number[], at: number): number[] {
  const cells: number[] = []
  for (let word = 0; word < (code[at + 2] as number); word += 1) {
    for (let bit = 0; bit < 31; bit += 1) if (((code[at + 3 + word] as number) >> bit & 1) === 1) cells.push(word * 31 + bit)
  }
  return cells
}
