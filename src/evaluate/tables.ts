// What evaluation looks up in a program, made once for each: indexes by id, and the order in which things are looked at.
import type { Program, ProgramFact, ProgramRestriction, ProgramSource } from '../compile/program.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { CitedSource, Undecided } from '../model/outcome.ts'
import type { BarRoots, KindBits } from './barriers.ts'
import { addBit, wordsFor } from './bits.ts'
import { IdLists } from './id-lists.ts'
import { Marks } from './marks.ts'
import type { CheckedValue } from './read-answers.ts'
import { rootData, rootsOf } from './roots.ts'
import type { OwnRoots, RootData, Roots, Variant } from './roots.ts'
import type { Plan } from './plan.ts'
import type { Frame } from './truth.ts'

export interface Tables {
  readonly modalityIndex: ReadonlyMap<string, number>
  /** Fact index by variable; -1 for a built-in. */
  readonly owners: Int32Array
  /** The first variable of each fact, and how many it has; -1 and 0 for a derived one. */
  readonly firsts: Int32Array
  readonly widths: Int32Array
  /** 1 for a fact of the person, by fact. */
  readonly persons: Uint8Array
  /** Facts with an `applies-when`, what is read before what reads it. */
  readonly conditional: readonly number[]
  /** The conditions that are looked at in every evaluation; and those of each complaint, made when it is. */
  readonly roots: Roots
  readonly own: (OwnRoots | undefined)[]
  /** The states of roots that were met; see `variantOf`. */
  readonly variants: (Variant[] | undefined)[]
  /** What is read of flags, restrictions and modalities for every answer: objects of many shapes are slow to read. */
  readonly flags: { readonly dispositions: Int8Array; readonly persons: Uint8Array }
  readonly restrictions: { readonly kinds: Uint8Array; readonly persons: Uint8Array; readonly hasSites: Uint8Array }
  readonly serious: Uint8Array
  /** How often the program was evaluated. */
  readonly uses: { count: number }
  /** Frames without answers, and what clean screens fill in; see `frame.ts`. */
  readonly bases: Map<string, Frame>
  /** Where a frame without answers may be had that is not among `bases`; see `lend.ts`. */
  readonly lender: ((key: string) => Frame | undefined) | null
  readonly clears: Map<string, ReadonlyMap<number, number>>
  /** Filled on first use, as are `questions`, `safetyNets` and `cited`; see `screenOf`. */
  readonly screens: (Uint8Array | undefined)[]
  /** The different sets of restrictions that modalities have, each by kind; and the set of each modality. */
  readonly sets: readonly (readonly number[])[]
  readonly setOf: readonly number[]
  readonly factIds: readonly string[]
  /** Filled on first use; see `read-answers.ts`. */
  factIndex: ReadonlyMap<string, number> | null
  /** Per fact what was read of single words and numbers; see `read-answers.ts`. */
  readonly values: (Map<AnswerValue, CheckedValue> | undefined)[]
  /** To collect facts with, once each. */
  readonly marks: Marks
  /** Lists of fact ids as outcomes name them. */
  readonly heeded: IdLists
  readonly modalityIds: readonly string[]
  /** Lists of modality ids as outcomes name them. */
  readonly affected: IdLists
  /** Per restriction the modalities that have it, as bits. */
  readonly holders: Uint32Array
  /** Restrictions by kind as bits, and per set its members; filled on first use, see `barriers.ts`. */
  kindBits: KindBits | null
  readonly members: (Uint32Array | undefined)[]
  /** By the restrictions of a plan; see `barriers.ts`. */
  readonly barRoots: WeakMap<readonly number[], BarRoots>
  /** Words of a set of modalities as bits. */
  readonly words: number
  /** The place of each fact in `conditional`, and of each derived one among those; -1 for none. */
  readonly places: Int32Array
  readonly derived: Int32Array
  /** Each fact as an outcome asks for it. */
  readonly questions: (Question | undefined)[]
  /** Safety-net lines by the indexes of complaints; see `evaluate.ts`. */
  readonly safetyNets: Map<string, readonly string[]>
  /** Each source as an outcome cites it. */
  readonly cited: (CitedSource | undefined)[]
  /** What is worked out for a date and guidance; see `plan.ts`. */
  readonly plans: Map<string, Plan>
}

/** Every one has the same keys: they are read often. */
export interface Question extends Pick<Undecided, 'fact' | 'ask' | 'item' | 'clinical' | 'group'> {
  readonly isYesNo: boolean
}

/** Most serious first; a set of restrictions is in this order. */
export const restrictionKinds: readonly ProgramRestriction['kind'][] = ['absolute', 'local', 'relative', 'precaution']
/** Their places in it. */
export const kind = { absolute: 0, local: 1, relative: 2, precaution: 3 } as const

const made = new WeakMap<Program, Tables>()

export function tablesOf(program: Program): Tables {
  let tables = made.get(program)
  if (tables === undefined) {
    tables = makeTables(program, tableData(program))
    made.set(program, tables)
  }
  return tables
}

/** What has to be worked out from the whole program, as it can be stored. */
export interface TableData {
  readonly owners: readonly number[]
  readonly widths: readonly number[]
  readonly persons: readonly number[]
  readonly conditional: readonly number[]
  readonly places: readonly number[]
  readonly derived: readonly number[]
  readonly roots: RootData
  readonly flags: Readonly<Record<keyof Tables['flags'], readonly number[]>>
  readonly restrictions: Readonly<Record<keyof Tables['restrictions'], readonly number[]>>
  readonly serious: readonly number[]
  readonly holders: readonly number[]
  readonly sets: readonly (readonly number[])[]
  readonly setOf: readonly number[]
}

/** Gives a program that has not been used its tables as they were worked out before. */
export function keepTables(program: Program, data: TableData): void {
  made.set(program, makeTables(program, data))
}

/** The same for tables of the right shape. */
export function knowTables(program: Program, tables: Tables): void {
  made.set(program, tables)
}

function makeTables(program: Program, data: TableData): Tables {
  const factIds = program.facts.map((fact) => fact.id)
  const modalityIds = program.modalities.map((modality) => modality.id)
  return {
    factIndex: null,
    values: [],
    modalityIndex: indexOf(modalityIds),
    factIds,
    modalityIds,
    conditional: data.conditional,
    sets: data.sets,
    setOf: data.setOf,
    owners: new Int32Array(data.owners),
    firsts: firstsOf(data),
    widths: new Int32Array(data.widths),
    persons: new Uint8Array(data.persons),
    places: new Int32Array(data.places),
    derived: new Int32Array(data.derived),
    roots: rootsOf(data.roots),
    own: [],
    variants: [],
    flags: { dispositions: new Int8Array(data.flags.dispositions), persons: new Uint8Array(data.flags.persons) },
    restrictions: {
      kinds: new Uint8Array(data.restrictions.kinds),
      persons: new Uint8Array(data.restrictions.persons),
      hasSites: new Uint8Array(data.restrictions.hasSites),
    },
    serious: new Uint8Array(data.serious),
    holders: new Uint32Array(data.holders),
    kindBits: null,
    members: [],
    barRoots: new WeakMap(),
    words: wordsFor(modalityIds.length),
    uses: { count: 0 },
    bases: new Map(),
    lender: null,
    clears: new Map(),
    screens: [],
    marks: new Marks(factIds.length),
    heeded: new IdLists(factIds),
    affected: new IdLists(modalityIds),
    questions: [],
    safetyNets: new Map(),
    cited: [],
    plans: new Map(),
  }
}

export function tableData(program: Program): TableData {
  const { facts, flags, restrictions, modalities } = program
  const widths = facts.map(widthOf)
  const conditional = program.order.filter((index) => facts[index]?.applies !== undefined && facts[index].variable >= 0)
  const sets = setsOf(program)
  let derived = 0
  return {
    owners: ownersOf(program, widths),
    widths,
    persons: facts.map(({ scope }) => bit(scope === 'person')),
    conditional,
    places: facts.map((_, index) => conditional.indexOf(index)),
    derived: facts.map(({ variable }) => (variable < 0 ? derived++ : -1)),
    roots: rootData(program, conditional),
    flags: { dispositions: flags.map(({ disposition }) => disposition), persons: flags.map(({ person }) => bit(person)) },
    restrictions: {
      kinds: restrictions.map((each) => restrictionKinds.indexOf(each.kind)),
      persons: restrictions.map(({ person }) => bit(person)),
      hasSites: restrictions.map(({ sites }) => bit(sites !== undefined)),
    },
    serious: modalities.map(({ serious }) => bit(serious)),
    holders: holdersOf(sets, restrictions.length),
    ...sets,
  }
}

function bit(is: boolean): number {
  return is ? 1 : 0
}

function widthOf(fact: ProgramFact): number {
  return fact.variable < 0 ? 0 : fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

function firstsOf({ owners, widths }: TableData): Int32Array {
  const firsts = new Int32Array(widths.length).fill(-1)
  for (let variable = owners.length - 1; variable >= 0; variable -= 1) if ((owners[variable] as number) >= 0) firsts[owners[variable] as number] = variable
  return firsts
}

function ownersOf(program: Program, widths: readonly number[]): number[] {
  const owners = new Array<number>(program.variables).fill(-1)
  program.facts.forEach((fact, index) => {
    if (fact.variable >= 0) owners.fill(index, fact.variable, fact.variable + (widths[index] ?? 0))
  })
  return owners
}

/** Per flag 1 where it belongs to the screen of a complaint; -1 is no complaint. */
export function screenOf(program: Program, complaint: number): Uint8Array {
  const { screens } = tablesOf(program)
  let screen = screens[complaint + 1]
  if (screen === undefined) {
    screen = Uint8Array.from(program.flags, ({ askedFor }) => (askedFor === 'everyone' || askedFor.includes(complaint) ? 1 : 0))
    screens[complaint + 1] = screen
  }
  return screen
}

/** Per restriction the modalities that have it. */
function holdersOf({ sets, setOf }: Pick<TableData, 'sets' | 'setOf'>, restrictions: number): number[] {
  const words = wordsFor(setOf.length)
  const holders = new Uint32Array(restrictions * words)
  setOf.forEach((set, modality) => { for (const each of sets[set] ?? []) addBit(holders, each * words, modality) })
  return [...holders]
}

/** A source as an outcome cites it. */
export function citedOf(program: Program, index: number): CitedSource {
  const { cited } = tablesOf(program)
  let source = cited[index]
  if (source === undefined) {
    const { id, title, by, year, jurisdiction, kind, link, status } = program.sources[index] as ProgramSource
    source = Object.freeze({ id, title, by: by ?? null, year: year ?? null, jurisdiction: jurisdiction ?? null, kind, link: link ?? null, status })
    cited[index] = source
  }
  return source
}

/** A fact as an outcome asks for it. */
export function questionOf(program: Program, index: number): Question {
  const { questions } = tablesOf(program)
  let question = questions[index]
  if (question === undefined) {
    const { id, ask, item, clinical, group, kind } = program.facts[index] as ProgramFact
    question = { fact: id, ask, item: item ?? null, clinical: clinical ?? null, group: group ?? null, isYesNo: kind === 'yes-no' }
    questions[index] = question
  }
  return question
}

function setsOf({ modalities }: Program): Pick<Tables, 'sets' | 'setOf'> {
  const sets: (readonly number[])[] = []
  const known = new Map<string, number>()
  const setOf = modalities.map(({ restrictions }) => {
    const key = restrictions.join(' ')
    const set = known.get(key) ?? sets.push(restrictions) - 1
    known.set(key, set)
    return set
  })
  return { sets, setOf }
}
