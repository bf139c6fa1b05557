// What evaluation looks up in a program, made once for each: indexes by id, and the order in which things are looked at.
import type { Program, ProgramFact } from '../compile/program.ts'
import type { CitedSource } from '../model/outcome.ts'
import type { Plan } from './plan.ts'

export interface Tables {
  readonly factIndex: ReadonlyMap<string, number>
  readonly complaintIndex: ReadonlyMap<string, number>
  readonly modalityIndex: ReadonlyMap<string, number>
  /** Fact index by variable; -1 for a built-in. */
  readonly owners: Int32Array
  /** Variables of each fact; 0 for a derived one. */
  readonly widths: Int32Array
  /** Facts with an `applies-when`, what is read before what reads it. */
  readonly conditional: readonly number[]
  /** Whether a flag belongs to the screen of everyone (row 0) or of a complaint (its index + 1), by flag. */
  readonly screens: readonly Uint8Array[]
  /** Restrictions of each modality by kind and id. */
  readonly restrictions: readonly (readonly number[])[]
  /** Place of each restriction by kind and id; the same for two of the same kind and id. */
  readonly restrictionRank: Int32Array
  /** Each source as an outcome cites it. */
  readonly cited: readonly CitedSource[]
  /** What is worked out for a date and guidance; see `plan.ts`. */
  readonly plans: Map<string, Plan>
}

const made = new WeakMap<Program, Tables>()

export function tablesOf(program: Program): Tables {
  let tables = made.get(program)
  if (tables === undefined) {
    tables = makeTables(program)
    made.set(program, tables)
  }
  return tables
}

const kindsInOrder: readonly string[] = ['absolute', 'local', 'relative', 'precaution']

function makeTables(program: Program): Tables {
  const { facts, modalities } = program
  const widths = Int32Array.from(facts, widthOf)
  const restrictionRank = ranksOf(program)
  return {
    factIndex: indexOf(facts.map((fact) => fact.id)),
    complaintIndex: indexOf(program.complaintIds),
    modalityIndex: indexOf(modalities.map((modality) => modality.id)),
    owners: ownersOf(program, widths),
    widths,
    conditional: program.order.filter((index) => facts[index]?.applies !== undefined && facts[index].variable >= 0),
    screens: screensOf(program),
    restrictions: modalities.map((modality) => modality.restrictions.toSorted((a, b) => (restrictionRank[a] ?? 0) - (restrictionRank[b] ?? 0))),
    restrictionRank,
    cited: program.sources.map(({ id, title, by, year, jurisdiction, kind, link, status }) => Object.freeze({
      id, title, by: by ?? null, year: year ?? null, jurisdiction: jurisdiction ?? null, kind, link: link ?? null, status,
    })),
    plans: new Map(),
  }
}

function widthOf(fact: ProgramFact): number {
  return fact.variable < 0 ? 0 : fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

function ownersOf(program: Program, widths: Int32Array): Int32Array {
  const owners = new Int32Array(program.variables).fill(-1)
  program.facts.forEach((fact, index) => {
    if (fact.variable >= 0) owners.fill(index, fact.variable, fact.variable + (widths[index] ?? 0))
  })
  return owners
}

function screensOf({ flags, complaintIds }: Program): Uint8Array[] {
  const screens = Array.from({ length: complaintIds.length + 1 }, () => new Uint8Array(flags.length))
  flags.forEach(({ askedFor }, flag) => {
    if (askedFor === 'everyone') for (const screen of screens) screen[flag] = 1
    else for (const complaint of askedFor) (screens[complaint + 1] as Uint8Array)[flag] = 1
  })
  return screens
}

function ranksOf({ restrictions }: Program): Int32Array {
  const ranks = new Int32Array(restrictions.length)
  const order = restrictions.map(({ id, kind }, index) => ({ index, kind: kindsInOrder.indexOf(kind), id }))
    .toSorted((a, b) => a.kind - b.kind || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  let rank = -1
  order.forEach(({ index, kind, id }, i) => {
    if (order[i - 1]?.kind !== kind || order[i - 1]?.id !== id) rank += 1
    ranks[index] = rank
  })
  return ranks
}
