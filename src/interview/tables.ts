// What reads which fact, made once for a program: the part of choosing questions that does not hang on the answers.
import { highest, lowest, op } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFact, ProgramRule } from '../compile/program.ts'
import { canBeTicked } from './prompt.ts'

export interface Tables {
  /** Fact by variable. */
  readonly owner: Int32Array
  /** Per restriction the facts it reads, through derived facts, with what decides whether they apply. */
  readonly restrictions: readonly ReadonlySet<number>[]
  /** Per modality what hangs on each fact that its restrictions read; filled on first use. */
  readonly weights: Map<number, ReadonlyMap<number, number>>
  /** Facts that some restriction reads. */
  readonly restricting: ReadonlySet<number>
  /** Per fact 1 where it can stand in a checklist; see `canBeTicked`. */
  readonly ticks: Uint8Array
  /** Facts that flags read which are asked for everyone, or for a complaint (its index) by name. */
  readonly screening: (asked: number | 'everyone') => ReadonlySet<number>
  /** Per number fact the values at which some condition of the program may change, ascending. */
  readonly cuts: ReadonlyMap<number, readonly number[]>
}

export interface ComplaintTables {
  /** The facts that each rule reads, as bits. */
  readonly bits: ReadonlyMap<ProgramRule, Uint32Array>
  /** Facts that some rule reads. */
  readonly reading: ReadonlySet<number>
  readonly cuts: ReadonlyMap<number, readonly number[]>
}

const ofPrograms = new WeakMap<Program, Tables>()
const ofComplaints = new WeakMap<ProgramComplaint, ComplaintTables>()

export function tablesOf(program: Program): Tables {
  const before = ofPrograms.get(program)
  if (before !== undefined) return before
  const owner = new Int32Array(program.variables).fill(-1)
  program.facts.forEach((fact, index) => {
    if (fact.variable >= 0) owner.fill(index, fact.variable, fact.variable + (fact.kind === 'choices' ? fact.options?.length ?? 0 : 1))
  })
  const cuts = new Map<number, number[]>()
  const walk = walkerOf(program, owner, cuts)
  const restrictions = program.restrictions.map(({ when }) => walk(program.code, [when]))
  walk(program.code, [...program.flags.map(({ when }) => when), ...program.facts.flatMap(({ applies }) => applies ?? [])])
  const tables: Tables = {
    owner,
    restrictions,
    weights: new Map(),
    restricting: union(restrictions),
    ticks: Uint8Array.from(program.facts, (_, fact) => (canBeTicked(program, fact) ? 1 : 0)),
    screening: screeningOf(program),
    cuts: sorted(cuts),
  }
  ofPrograms.set(program, tables)
  return tables
}

const kindWeights = { absolute: 8, local: 4, relative: 2, precaution: 1 }

/** What hangs on each fact that the restrictions of a modality read: most on what bars it. */
export function restrictionWeights(program: Program, modality: number): ReadonlyMap<number, number> {
  const { weights, restrictions } = tablesOf(program)
  const before = weights.get(modality)
  if (before !== undefined) return before
  const found = new Map<number, number>()
  for (const index of program.modalities[modality]?.restrictions ?? []) {
    const kind = program.restrictions[index]?.kind
    for (const fact of restrictions[index] ?? []) found.set(fact, Math.max(found.get(fact) ?? 0, kind === undefined ? 0 : kindWeights[kind]))
  }
  weights.set(modality, found)
  return found
}

export function complaintTablesOf(program: Program, complaint: ProgramComplaint): ComplaintTables {
  const before = ofComplaints.get(complaint)
  if (before !== undefined) return before
  const cuts = new Map<number, number[]>()
  const walk = walkerOf(program, tablesOf(program).owner, cuts)
  walk(complaint.code, [complaint.ages, ...complaint.excludes.map(({ when }) => when)])
  const rules = complaint.rules.map((rule) => [rule, walk(complaint.code, [rule.when, rule.unless])] as const)
  const bits = new Map(rules.map(([rule, reads]) => [rule, bitsOf(program, reads)]))
  const tables = { bits, reading: union(rules.map(([, reads]) => reads)), cuts: sorted(cuts) }
  ofComplaints.set(complaint, tables)
  return tables
}

function bitsOf({ facts }: Program, reads: ReadonlySet<number>): Uint32Array {
  const bits = new Uint32Array(Math.ceil(facts.length / 32))
  for (const fact of reads) bits[fact >>> 5] = (bits[fact >>> 5] as number) | (1 << (fact & 31))
  return bits
}

function screeningOf({ flags }: Program): Tables['screening'] {
  const found = new Map<number | 'everyone', ReadonlySet<number>>()
  return (asked) => {
    const before = found.get(asked)
    if (before !== undefined) return before
    const own = flags.filter(({ askedFor }) => asked === 'everyone' ? askedFor === 'everyone' : askedFor !== 'everyone' && askedFor.includes(asked))
    const facts = new Set(own.flatMap((flag) => flag.facts))
    found.set(asked, facts)
    return facts
  }
}

/** Gives the facts that conditions read, and notes where their numbers are cut. */
function walkerOf(program: Program, owner: Int32Array, cuts: Map<number, number[]>): (code: readonly number[], roots: readonly number[]) => ReadonlySet<number> {
  return (code, roots) => {
    const found = new Set<number>()
    const derived = new Set<number>()

    function visit(from: readonly number[], at: number): void {
      switch (from[at]) {
        case op.mask: variable(from[at + 1] as number, []); return
        case op.range: variable(from[at + 1] as number, [from[at + 2] as number, from[at + 3] as number]); return
        case op.all:
        case op.any: parts(from, at + 2, from[at + 1] as number); return
        case op.not: visit(from, from[at + 1] as number); return
        case op.atLeast: parts(from, at + 3, from[at + 2] as number); return
        default: {
          const what = from[at + 1] as number
          if (what < 0) variable(~what, from.slice(at + 3, at + 3 + 2 * (from[at + 2] as number)))
          else if (!derived.has(what)) {
            derived.add(what)
            for (const part of program.facts[what]?.parts ?? []) visit(program.code, part.when)
          }
        }
      }
    }

    function parts(from: readonly number[], start: number, count: number): void {
      for (let i = start; i < start + count; i += 1) visit(from, from[i] as number)
    }

    function variable(index: number, ranges: readonly number[]): void {
      const fact = owner[index] ?? -1
      if (fact < 0) return
      for (let i = 0; i < ranges.length; i += 2) noteCuts(cuts, fact, ranges[i] as number, ranges[i + 1] as number)
      if (found.has(fact)) return
      found.add(fact)
      const { applies } = program.facts[fact] as ProgramFact
      if (applies !== undefined) visit(program.code, applies)
    }

    for (const root of roots) if (root >= 0) visit(code, root)
    return found
  }
}

function noteCuts(cuts: Map<number, number[]>, fact: number, low: number, high: number): void {
  const list = cuts.get(fact) ?? []
  if (low > lowest) list.push(low)
  if (high < highest) list.push(high + 1)
  cuts.set(fact, list)
}

function sorted(cuts: ReadonlyMap<number, readonly number[]>): Map<number, readonly number[]> {
  return new Map([...cuts].map(([fact, list]) => [fact, [...new Set(list)].toSorted((a, b) => a - b)]))
}

function union(sets: readonly ReadonlySet<number>[]): Set<number> {
  const all = new Set<number>()
  for (const set of sets) for (const each of set) all.add(each)
  return all
}
