// What evaluation looks up in a program, made once for each: indexes by id, and the order in which things are looked at.
import type { Program, ProgramFact, ProgramSource } from '../compile/program.ts'
import type { CitedSource, Undecided } from '../model/outcome.ts'
import type { Plan } from './plan.ts'
import type { Frame } from './truth.ts'

export interface Tables {
  readonly factIndex: ReadonlyMap<string, number>
  readonly complaintIndex: ReadonlyMap<string, number>
  readonly modalityIndex: ReadonlyMap<string, number>
  /** Fact index by variable; -1 for a built-in. */
  readonly owners: Int32Array
  /** Variables of each fact; 0 for a derived one. */
  readonly widths: Int32Array
  /** 1 for a fact of the person, by fact. */
  readonly persons: Uint8Array
  /** Facts with an `applies-when`, what is read before what reads it. */
  readonly conditional: readonly number[]
  /** Conditions of flags, then of restrictions, then of the applicability of `conditional` facts; see `roots.ts`. */
  readonly roots: Int32Array
  /** Per variable the roots that hang on it; made when a program is used again. */
  readonly dependents: { list: readonly (readonly number[])[] | null }
  /** How often the program was evaluated. */
  readonly uses: { count: number }
  /** Frames without answers; see `frame.ts`. */
  readonly bases: Map<string, Frame>
  /** Filled on first use, as are `questions`, `safetyNets` and `cited`; see `screenOf`. */
  readonly screens: (Uint8Array | undefined)[]
  /** The different sets of restrictions that modalities have, each by kind; and the set of each modality. */
  readonly sets: readonly (readonly number[])[]
  readonly setOf: readonly number[]
  readonly modalityIds: readonly string[]
  /** The place of each fact in `conditional`; -1 for none. */
  readonly places: Int32Array
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
  readonly roots: readonly number[]
  readonly sets: readonly (readonly number[])[]
  readonly setOf: readonly number[]
}

/** Gives a program that has not been used its tables as they were worked out before. */
export function keepTables(program: Program, data: TableData): void {
  made.set(program, makeTables(program, data))
}

function makeTables(program: Program, data: TableData): Tables {
  const modalityIds = program.modalities.map((modality) => modality.id)
  return {
    factIndex: indexOf(program.facts.map((fact) => fact.id)),
    complaintIndex: indexOf(program.complaintIds),
    modalityIndex: indexOf(modalityIds),
    modalityIds,
    conditional: data.conditional,
    sets: data.sets,
    setOf: data.setOf,
    owners: new Int32Array(data.owners),
    widths: new Int32Array(data.widths),
    persons: new Uint8Array(data.persons),
    places: new Int32Array(data.places),
    roots: new Int32Array(data.roots),
    dependents: { list: null },
    uses: { count: 0 },
    bases: new Map(),
    screens: [],
    questions: [],
    safetyNets: new Map(),
    cited: [],
    plans: new Map(),
  }
}

export function tableData(program: Program): TableData {
  const { facts, flags, restrictions } = program
  const widths = facts.map(widthOf)
  const conditional = program.order.filter((index) => facts[index]?.applies !== undefined && facts[index].variable >= 0)
  return {
    owners: ownersOf(program, widths),
    widths,
    persons: facts.map((fact) => (fact.scope === 'person' ? 1 : 0)),
    conditional,
    places: facts.map((_, index) => conditional.indexOf(index)),
    roots: [...flags.map((flag) => flag.when), ...restrictions.map((restriction) => restriction.when), ...conditional.map((index) => facts[index]?.applies ?? -1)],
    ...setsOf(program),
  }
}

function widthOf(fact: ProgramFact): number {
  return fact.variable < 0 ? 0 : fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
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
