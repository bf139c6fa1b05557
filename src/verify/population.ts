// Given how common answers are, how many of 1,000 people red flags stop, and how many serious cases they keep: exact
// for answers that are independent of each other, by weighing the diagrams of the flags.
import { never } from '../check/logic/diagram.ts'
import { rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { isAsked } from '../check/logic/reads.ts'
import { complaintVariable } from '../check/logic/vocabulary.ts'
import type { Cell } from '../check/logic/vocabulary.ts'
import { dispositions } from '../model/rule-set.ts'
import type { AskedFact, Disposition } from '../model/rule-set.ts'
import { parseDuration } from '../text/duration.ts'

/** Shares of answers by fact, option or number, each from 0 to 1. */
export type Shares = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface Population {
  readonly complaint: string
  readonly facts: Shares
  /** People with a serious disease: how often each answer is found in them, and what they must at least be told. */
  readonly serious: readonly { readonly id: string; readonly share: number; readonly facts: Shares; readonly atLeast: Disposition }[]
  readonly budget: { readonly stoppedAtMost?: number | undefined; readonly keptAtLeast?: number | undefined }
}

export interface Burden {
  /** Of 1,000 people. */
  readonly levels: readonly { readonly level: Disposition; readonly people: number }[]
  /** Sent to urgent or emergency care. */
  readonly stopped: number
  readonly serious: readonly { readonly id: string; readonly people: number; readonly kept: number; readonly atLeast: Disposition }[]
  /** What the budget forbids. */
  readonly over: readonly string[]
  /** Flags that stop most people by themselves, of 1,000. */
  readonly flags: readonly { readonly id: string; readonly people: number }[]
}

export type ReadPopulation = { readonly population: Population } | { readonly problems: readonly string[] }

export function burdenOf(judgement: Judgement, population: Population): Burden {
  const share = (level: Disposition, shares: Shares): number => probability(judgement, population.complaint, shares, level)
  const levels = dispositions.filter((level) => rank(level) >= rank('see-clinician')).toReversed().map((level) => ({ level, people: 1000 * share(level, population.facts) }))
  const stopped = levels.find(({ level }) => level === 'urgent')?.people ?? 0
  const serious = population.serious.map(({ id, share: part, facts, atLeast }) => ({ id, atLeast, people: 1000 * part, kept: share(atLeast, { ...population.facts, ...facts }) }))
  const { stoppedAtMost, keptAtLeast } = population.budget
  const flags = judgement.world.ruleSet.redFlags.filter(({ disposition }) => rank(disposition) >= rank('urgent'))
    .map((flag) => ({ id: flag.id, people: 1000 * weigh(judgement, population.complaint, population.facts, [judgement.raisedBy(flag, 'urgent')]) }))
    .filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)).slice(0, 10)
  return {
    levels, stopped, serious, flags,
    over: [
      ...(stoppedAtMost !== undefined && stopped > 1000 * stoppedAtMost + tiny ? [`${round(stopped)} of 1,000 people are stopped; the budget allows ${round(1000 * stoppedAtMost)}`] : []),
      ...serious.filter(({ kept }) => keptAtLeast !== undefined && kept < keptAtLeast - tiny)
        .map(({ id, kept }) => `${round(100 * kept)} of 100 people with ${id} are kept; the budget asks for ${round(100 * (keptAtLeast ?? 0))}`),
    ],
  }
}

const tiny = 1e-9

export function round(number: number): string {
  return String(Math.round(number * 10) / 10)
}

function probability(judgement: Judgement, complaint: string, shares: Shares, level: Disposition): number {
  return weigh(judgement, complaint, shares, judgement.world.ruleSet.redFlags.map((flag) => judgement.raisedBy(flag, level)))
}

/** The share of people for whom one of the functions holds. What is not given is answered plainly. */
function weigh(judgement: Judgement, complaint: string, shares: Shares, nodes: readonly number[]): number {
  const { diagrams, vocabulary, facts } = judgement.world
  const given = new Map<number, readonly number[]>()
  for (const [id, own] of Object.entries(shares)) {
    const fact = facts.get(id)
    if (fact !== undefined && isAsked(fact)) for (const [variable, cells] of cellShares(judgement, fact, own)) given.set(variable, cells)
  }
  const plain = (variable: number): number => variable === complaintVariable
    ? vocabulary.variables[variable]?.cells.findIndex((cell) => cell.kind === 'option' && cell.id === complaint) ?? 0
    : plainCell(vocabulary.variables[variable]?.cells ?? [], vocabulary.variables[variable]?.fact ?? null)
  // Held at what nobody is asked to count, each function is small, and so is their union.
  const held = nodes.map((node) => [...diagrams.variablesOf(node)].filter((variable) => !given.has(variable))
    .reduce((rest, variable) => diagrams.hold(rest, variable, plain(variable)), node))
  return diagrams.weigh(diagrams.any(held.filter((node) => node !== never)), (variable, cell) => given.get(variable)?.[cell] ?? 0)
}

function cellShares(judgement: Judgement, fact: AskedFact, own: Readonly<Record<string, number>>): readonly (readonly [number, readonly number[]])[] {
  const { vocabulary } = judgement.world
  if (fact.kind === 'choices') {
    return fact.options.map(({ id }) => {
      const yes = own[id] ?? 0
      return [vocabulary.variableOf(fact, id), [1 - yes, yes]] as const
    })
  }
  const variable = vocabulary.variableOf(fact)
  const cells = vocabulary.variables[variable]?.cells ?? []
  const found = cells.map(() => 0)
  let rest = 1
  for (const [value, share] of Object.entries(own)) {
    const index = cellFor(cells, fact, value)
    if (index < 0) continue
    found[index] = (found[index] ?? 0) + share
    rest -= share
  }
  const plain = plainCell(cells, fact)
  found[plain] = (found[plain] ?? 0) + rest
  return [[variable, found]]
}

function cellFor(cells: readonly Cell[], fact: AskedFact, value: string): number {
  const hours = fact.kind === 'duration' ? parseDuration(value) : Number(value)
  return cells.findIndex((cell) => cell.kind === 'option' ? cell.id === value : cell.kind === 'range' && typeof hours === 'number' && cell.from <= hours && cell.to >= hours)
}

function plainCell(cells: readonly Cell[], fact: AskedFact | null): number {
  return fact?.id === 'age' ? Math.max(0, cells.findIndex((cell) => cell.kind === 'range' && cell.from <= 40 && cell.to >= 40)) : 0
}

const keys = ['complaint', 'of', 'facts', 'serious', 'budget']

/**
 * A population from parsed YAML or JSON, or everything that is wrong with it. Its numbers are people out of `of`:
 * `{ complaint: back-pain, of: 1000, facts: { fever: 10, age: { 40: 600, 70: 400 } }, serious: { infection: { people: 1,
 * facts: { fever: 500 }, at-least: urgent } }, budget: { stopped-at-most: 100, kept-at-least: 950 } }`.
 */
export function readPopulation(judgement: Judgement, value: unknown): ReadPopulation {
  const problems: string[] = []
  const top = asMap(value)
  for (const key of Object.keys(top)) if (!keys.includes(key)) problems.push(`a population has no key \`${key}\`, expected ${keys.join(', ')}`)
  const complaint = typeof top['complaint'] === 'string' ? top['complaint'] : ''
  if (!judgement.world.ruleSet.complaints.some(({ id }) => id === complaint)) problems.push(`no complaint is called \`${complaint}\``)
  const of = top['of'] === undefined ? 1000 : top['of']
  const reader: Reader = { judgement, problems, of: typeof of === 'number' && of > 0 ? of : 1000 }
  if (of !== reader.of) problems.push('`of` is no number of people')
  const facts = readShares(reader, top['facts'], 'facts')
  const serious = Object.entries(asMap(top['serious'])).map(([id, each]) => {
    const entry = asMap(each)
    const atLeast = dispositions.find((level) => level === entry['at-least']) ?? 'urgent'
    if (entry['at-least'] !== undefined && entry['at-least'] !== atLeast) problems.push(`\`at-least\` of \`${id}\` is no disposition`)
    return { id, atLeast, share: readShare(reader, entry['people'], `\`people\` with \`${id}\``), facts: readShares(reader, entry['facts'], id) }
  })
  const budget = asMap(top['budget'])
  const limit = (key: string): number | undefined => (budget[key] === undefined ? undefined : readShare(reader, budget[key], `\`${key}\``))
  const population = { complaint, facts, serious, budget: { stoppedAtMost: limit('stopped-at-most'), keptAtLeast: limit('kept-at-least') } }
  return problems.length > 0 ? { problems } : { population }
}

interface Reader {
  readonly judgement: Judgement
  readonly problems: string[]
  readonly of: number
}

function readShares(reader: Reader, value: unknown, where: string): Shares {
  const { judgement: { world }, problems } = reader
  return Object.fromEntries(Object.entries(asMap(value)).map(([id, own]) => {
    const fact = world.facts.get(id)
    if (fact === undefined || !isAsked(fact)) {
      problems.push(`${where}: no question is called \`${id}\``)
      return [id, {}]
    }
    const given = typeof own === 'number' ? { yes: own } : asMap(own)
    const shares = Object.fromEntries(Object.entries(given).map(([answer, people]) => [answer, readShare(reader, people, `${where}: \`${id}\`, \`${answer}\``)]))
    for (const answer of Object.keys(shares)) {
      const isKnown = fact.kind === 'choices' ? fact.options.some((option) => option.id === answer)
        : cellFor(world.vocabulary.variables[world.vocabulary.variableOf(fact)]?.cells ?? [], fact, answer) >= 0
      if (!isKnown) problems.push(`${where}: \`${answer}\` is no answer to \`${id}\``)
    }
    if (fact.kind !== 'choices' && Object.values(shares).reduce((sum, share) => sum + share, 0) > 1 + tiny) problems.push(`${where}: the answers to \`${id}\` are more than all people together`)
    return [id, shares]
  }))
}

function readShare({ problems, of }: Reader, value: unknown, what: string): number {
  if (typeof value === 'number' && value >= 0 && value <= of) return value / of
  problems.push(`${what}: found ${value === undefined ? 'nothing' : JSON.stringify(value)}; expected a number of people from 0 to ${String(of)}`)
  return 0
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : {}
}
