// Answers as given become cells: every value checked against its fact, all problems reported at once.
import { declined, notAsked, notSure } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'
import { formatDuration, parseDuration } from '../text/duration.ts'
import { nearest } from '../text/near.ts'
import { tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'

/** Answers that fit the program: what `evaluate` runs on. */
export interface CheckedAnswers {
  readonly complaints: readonly CheckedComplaint[]
  /** Facts of the person, by fact index. */
  readonly person: ReadonlyMap<number, CheckedValue>
  readonly screened: boolean
}

export interface CheckedComplaint {
  readonly id: string
  readonly index: number
  readonly facts: ReadonlyMap<number, CheckedValue>
}

export interface CheckedValue {
  /** One cell or reason for each variable of the fact. */
  readonly cells: readonly number[]
  /** The value in its canonical form, as the outcome repeats it. */
  readonly stated: AnswerValue
}

/** One thing wrong with the answers: `path` leads to it from the top of the answer file. */
export interface AnswerProblem {
  readonly code: 'unknown-complaint' | 'unknown-fact' | 'unknown-option' | 'not-a-value' | 'out-of-range' | 'derived-fact'
    | 'different-values' | 'not-an-answer-file'
  readonly path: readonly string[]
  readonly message: string
  readonly didYouMean: readonly string[]
  /** What would be accepted, in words. */
  readonly accepted?: string
}

export type ReadAnswers =
  | { readonly ok: true; readonly answers: CheckedAnswers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] }

/** The index of each fact by its id. */
export function factIndex(program: Program): ReadonlyMap<string, number> {
  const tables = tablesOf(program)
  return tables.factIndex ??= new Map(tables.factIds.map((id, index) => [id, index]))
}

/**
 * Checks answers against a program. Complaint facts among `facts` hold for every complaint that does not say
 * otherwise; person facts under a complaint are the person's, and two different values for one are a problem.
 */
export function readAnswers(program: Program, answers: Answers): ReadAnswers {
  const reading: Reading = { program, tables: tablesOf(program), factIndex: factIndex(program), person: new Map(), problems: [] }
  const { person, problems } = reading
  const shared = readFacts(reading, answers.facts, null)
  const complaints: CheckedComplaint[] = []
  for (const id of Object.keys(answers.complaints)) {
    const index = program.complaintIds.indexOf(id)
    if (index < 0) {
      problems.push({ code: 'unknown-complaint', path: ['complaints', id], message: `no complaint is called \`${id}\``, didYouMean: listOf(nearest(id, program.complaintIds)) })
      continue
    }
    complaints.push({ id, index, facts: readFacts(reading, answers.complaints[id] ?? {}, id) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, answers: { ...together(complaints, person, shared), screened: answers.screened === true } }
}

/** Answers with what was said of all complaints under each of them, in the order of complaints. */
export function together(complaints: CheckedComplaint[], person: Facts, shared: Facts): Pick<CheckedAnswers, 'complaints' | 'person'> {
  if (complaints.length === 0) return { complaints, person: shared.size === 0 ? person : new Map([...person, ...shared]) }
  const all = shared.size === 0 ? complaints : complaints.map((each) => ({ ...each, facts: new Map([...shared, ...each.facts]) }))
  return { complaints: all.length === 1 ? all : all.sort((a, b) => a.index - b.index), person }
}

type Facts = ReadonlyMap<number, CheckedValue>

interface Reading {
  readonly program: Program
  readonly tables: Tables
  readonly factIndex: ReadonlyMap<string, number>
  readonly person: Map<number, CheckedValue>
  readonly problems: AnswerProblem[]
}

/** Reads facts said of a complaint, or of the person and all complaints (`under` is null); gives those that are not the person's. */
function readFacts(reading: Reading, facts: Answers['facts'], under: string | null): Facts {
  let own: Map<number, CheckedValue> | null = null
  for (const id of Object.keys(facts)) own = readFact(reading, id, facts[id] as AnswerValue, under, own)
  return own ?? nothing
}

const nothing: Facts = new Map()

/** Reads one of them into the person's, or into `own`, which is made when it is needed. */
function readFact(reading: Reading, id: string, value: AnswerValue, under: string | null, own: Map<number, CheckedValue> | null): Map<number, CheckedValue> | null {
  const { program, tables, person } = reading
  const index = reading.factIndex.get(id)
  if (index === undefined) {
    const near = nearest(id, program.facts.filter((each) => each.variable >= 0).map((each) => each.id))
    report(reading, id, under, { code: 'unknown-fact', message: `no fact is called \`${id}\``, didYouMean: listOf(near) })
    return own
  }
  if ((tables.derived[index] as number) >= 0) {
    report(reading, id, under, { code: 'derived-fact', message: `\`${id}\` is worked out from other facts and cannot be given` })
    return own
  }
  if (value === null) return own
  const checked = knownValue(program, tables, index, value)
  if ('message' in checked) {
    report(reading, id, under, checked)
    return own
  }
  const isPersons = tables.persons[index] === 1
  const target = isPersons ? person : own ?? new Map<number, CheckedValue>()
  const before = under === null ? undefined : target.get(index)
  if (before !== undefined && before !== checked && JSON.stringify(before.cells) !== JSON.stringify(checked.cells)) {
    report(reading, id, under, { code: 'different-values', message: `\`${id}\` is given twice, as ${JSON.stringify(before.stated)} and as ${JSON.stringify(checked.stated)}` })
    return own
  }
  target.set(index, checked)
  return isPersons ? own : target
}

function report({ problems }: Reading, id: string, under: string | null, problem: Rejected): void {
  problems.push({ path: under === null ? ['facts', id] : ['complaints', under, id], didYouMean: [], ...problem })
}

/** Values kept of one fact, and how long a text may be. */
const mostValues = 256
const longestValue = 40

/** Reads one value for a fact; what one word or number comes to is kept, as many people say the same. */
function knownValue(program: Program, { values }: Tables, index: number, value: AnswerValue): CheckedValue | Rejected {
  const known = values[index]
  const before = known?.get(value)
  if (before !== undefined) return before
  const checked = readValue(program.facts[index] as ProgramFact, value)
  if ('message' in checked || typeof checked.stated === 'object' || (typeof value === 'string' && value.length > longestValue)) return checked
  if (known === undefined) values[index] = new Map([[value, checked]])
  else {
    if (known.size >= mostValues) known.clear()
    known.set(value, checked)
  }
  return checked
}

type Rejected = Pick<AnswerProblem, 'code' | 'message'> & { readonly accepted?: string; readonly didYouMean?: readonly string[] }

/** Reads one value for a fact. */
export function readValue(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const width = fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
  if (typeof value === 'string') {
    const reason = reasonFor(value)
    if (reason !== undefined) return { cells: new Array<number>(width).fill(reason), stated: reason === declined ? 'declined' : 'unknown' }
  }
  switch (fact.kind) {
    case 'yes-no': return readYesNo(fact, value)
    case 'choice': return readChoice(fact, value)
    case 'choices': return readChoices(fact, value)
    case 'integer':
    case 'scale': return readNumber(fact, value)
    case 'duration': return readDuration(fact, value)
    default: return { code: 'derived-fact', message: `\`${fact.id}\` is worked out from other facts` }
  }
}

const reasons = new Map([...['unknown', 'not sure', 'not-sure', 'unsure', "don't know", 'dont know', '?'].map((word) => [word, notSure] as const), ['declined', declined]])

function reasonFor(value: string): number | undefined {
  return reasons.get(value) ?? reasons.get(value.trim().toLowerCase())
}

function yesOrNo(value: string | boolean): 0 | 1 | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === 'yes') return 1
  if (value === 'no') return 0
  const word = value.trim().toLowerCase()
  if (['yes', 'y', 'true'].includes(word)) return 1
  return ['no', 'n', 'false'].includes(word) ? 0 : undefined
}

function readYesNo(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const cell = typeof value === 'string' || typeof value === 'boolean' ? yesOrNo(value) : undefined
  if (cell === undefined) return rejected(fact, value, 'yes, no, unknown or declined')
  return { cells: [cell], stated: cell === 1 ? 'yes' : 'no' }
}

function readChoice(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const options = fact.options ?? []
  // What would be accepted is put into words only where it is needed: most answers are fine.
  const accepted = (): string => `one of ${options.map((option) => option.id).join(', ')}, unknown or declined`
  if (typeof value !== 'string') return rejected(fact, value, accepted())
  const cell = optionIndex(fact, value)
  if (cell < 0) return unknownOption(fact, value, accepted())
  return { cells: [cell], stated: options[cell]?.id ?? value }
}

const closing = 'none-of-the-others'

function readChoices(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const options = fact.options ?? []
  const accepted = (): string => `a list of ${options.map((option) => option.id).join(', ')}, ${closing}; or unknown or declined`
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return readOptionMap(fact, value as Readonly<Record<string, string | boolean>>, accepted)
  }
  const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()).filter((word) => word !== '')
    : Array.isArray(value) ? value as readonly unknown[] : undefined
  if (words === undefined) return rejected(fact, value, accepted())
  const cells = new Array<number>(options.length).fill(notAsked)
  // An empty list says nothing: an unticked box is a no only after "none of the others".
  let closed = false
  for (const word of words) {
    if (typeof word !== 'string') return rejected(fact, value, accepted())
    if (word === closing || word === 'none') {
      closed = true
      continue
    }
    const cell = optionIndex(fact, word)
    if (cell < 0) return unknownOption(fact, word, accepted())
    cells[cell] = 1
  }
  if (closed) cells.forEach((cell, i) => { if (cell === notAsked) cells[i] = 0 })
  const named = options.filter((_, i) => cells[i] === 1).map((option) => option.id)
  return { cells, stated: closed ? [...named, closing] : named }
}

function readOptionMap(fact: ProgramFact, value: Readonly<Record<string, string | boolean>>, accepted: () => string): CheckedValue | Rejected {
  const options = fact.options ?? []
  const cells = new Array<number>(options.length).fill(notAsked)
  for (const [word, held] of Object.entries(value)) {
    const cell = optionIndex(fact, word)
    if (cell < 0) return unknownOption(fact, word, accepted())
    const state = typeof held === 'string' ? reasonFor(held) ?? yesOrNo(held) : typeof held === 'boolean' ? yesOrNo(held) : undefined
    if (state === undefined) return rejected(fact, held, 'yes, no, unknown or declined for each option')
    cells[cell] = state
  }
  const stated = Object.fromEntries(options.flatMap((option, i) => {
    const cell = cells[i]
    if (cell === undefined || cell === notAsked) return []
    return [[option.id, cell === 1 ? 'yes' : cell === 0 ? 'no' : cell === declined ? 'declined' : 'unknown']]
  }))
  return { cells, stated }
}

function readNumber(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const low = fact.min ?? 0
  const high = fact.max ?? 0
  const accepted = (): string => `a whole number from ${String(low)} to ${String(high)}${fact.unit === undefined ? '' : ` (${fact.unit})`}`
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined
  if (number === undefined || !Number.isSafeInteger(number)) return rejected(fact, value, accepted())
  if (number < low || number > high) {
    return { code: 'out-of-range', message: `\`${fact.id}\` is ${String(number)}, expected ${accepted()}`, accepted: accepted() }
  }
  return { cells: [number === 0 ? 0 : number], stated: number === 0 ? 0 : number }
}

function readDuration(fact: ProgramFact, value: AnswerValue): CheckedValue | Rejected {
  const low = fact.min ?? 0
  const high = fact.max ?? 0
  const accepted = (): string => `a duration with a unit, such as 3 days, 6 weeks or 4 months, from ${formatDuration(low)} to ${formatDuration(high)}`
  if (typeof value !== 'string') return rejected(fact, value, accepted())
  const hours = parseDuration(value)
  if (typeof hours !== 'number') {
    return hours.reason === 'too-long' ? { code: 'out-of-range', message: `\`${fact.id}\` is \`${value}\`, expected ${accepted()}`, accepted: accepted() } : rejected(fact, value, accepted())
  }
  if (hours < low || hours > high) {
    return { code: 'out-of-range', message: `\`${fact.id}\` is \`${value}\`, expected ${accepted()}`, accepted: accepted() }
  }
  return { cells: [hours], stated: formatDuration(hours) }
}

function optionIndex(fact: ProgramFact, word: string): number {
  const wanted = word.trim()
  return (fact.options ?? []).findIndex((option) => option.id === wanted)
}

function unknownOption(fact: ProgramFact, word: string, accepted: string): Rejected {
  const near = nearest(word, (fact.options ?? []).map((option) => option.id))
  return { code: 'unknown-option', message: `\`${fact.id}\` has no option \`${word}\`, expected ${accepted}`, accepted, didYouMean: listOf(near) }
}

function rejected(fact: ProgramFact, value: unknown, accepted: string): Rejected {
  return { code: 'not-a-value', message: `\`${fact.id}\` is ${short(value)}, expected ${accepted}`, accepted }
}

function listOf(word: string | undefined): readonly string[] {
  return word === undefined ? [] : [word]
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? `\`${value}\`` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
