// Tables of conditions as they stand in the YAML files of this folder, to rule sets, conditions and expected truths.
import type { Answers, AnswerValue } from '../../src/model/answers.ts'
import type { Condition, Range } from '../../src/model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../../src/model/rule-set.ts'
import { parseDuration } from '../../src/text/duration.ts'
import { all, any, at, atLeastOf, choice, choices, complaint, derived, is, not, number, ruleSetOf, within,
  yesNo } from '../naive/build.ts'
import type { Truth } from '../naive/truth.ts'

/** A file of tables that share facts. */
export interface TableFile {
  readonly about: string
  readonly facts?: Readonly<Record<string, FactNotation>>
  readonly tables: readonly Table[]
}

/** Either parts with their truths and the truth that comes out, or answers and the truth that comes out. */
interface Table {
  readonly says: string
  readonly when: unknown
  readonly parts?: readonly (readonly [parts: string, truth: Truth])[]
  readonly given?: readonly (readonly [given: GivenNotation, truth: Truth])[]
}

type GivenNotation = Readonly<Record<string, AnswerValue>>

interface FactNotation {
  readonly type?: 'yes-no' | 'choice' | 'choices' | 'integer' | 'scale' | 'duration'
  readonly scope?: 'person' | 'complaint'
  readonly options?: readonly string[]
  readonly 'applies-when'?: unknown
  readonly derive?: Readonly<Record<string, unknown>>
  readonly count?: readonly unknown[]
  readonly sum?: readonly { readonly when: unknown; readonly add: number }[]
}

export interface ConformanceRow {
  readonly name: string
  readonly ruleSet: RuleSet
  readonly condition: Condition
  readonly answers: Answers
  readonly truth: Truth
}

/** The parts `a`, `b`, `c` of a truth table are yes-no facts answered so that they have the truth of the row. */
const parts: readonly AskedFact[] = ['a', 'b', 'c'].map(id => yesNo(id))
const answerOf: Readonly<Record<string, AnswerValue>> = { no: 'no', unasked: null, unsure: 'unknown', yes: 'yes' }

export function rowsOf(file: TableFile): readonly ConformanceRow[] {
  const facts = Object.entries(file.facts ?? {}).map(([id, notation]) => readFact(id, notation))
  const ruleSet = ruleSetOf({ facts: [...parts, ...facts],
    complaints: [complaint('low-back-pain'), complaint('knee-pain', { site: 'knee' })] })
  return file.tables.flatMap(table => [
    ...(table.parts ?? []).map(([words, truth]) => rowOf(ruleSet, table, words, partsGiven(words), truth)),
    ...(table.given ?? []).map(([given, truth]) => rowOf(ruleSet, table, JSON.stringify(given), given, truth)),
  ])
}

function rowOf(ruleSet: RuleSet, table: Table, told: string, given: GivenNotation, truth: Truth): ConformanceRow {
  const { complaint: id, ...facts } = given
  const ofComplaint = (fact: string): boolean => ruleSet.facts.some(one => one.id === fact && one.scope === 'complaint')
  const entries = Object.entries(facts)
  return {
    name: `${table.says}: ${told} is ${truth}`,
    ruleSet, truth,
    condition: readCondition(ruleSet.facts, table.when),
    answers: {
      complaints: typeof id === 'string' ? { [id]: Object.fromEntries(entries.filter(([fact]) =>
        ofComplaint(fact))) } : {},
      facts: Object.fromEntries(entries.filter(([fact]) => typeof id !== 'string' || !ofComplaint(fact))),
    },
  }
}

function partsGiven(words: string): GivenNotation {
  return Object.fromEntries(words.trim().split(/\s+/u).map((word, index) => {
    if (!Object.hasOwn(answerOf, word)) throw new Error(`\`${word}\` is no truth`)
    return [parts[index]?.id ?? '', answerOf[word] ?? null]
  }))
}

function readFact(id: string, notation: FactNotation): Fact {
  const appliesWhen = notation['applies-when']
  const more = { scope: notation.scope ?? 'person',
    ...(appliesWhen === undefined ? {} : { appliesWhen: readCondition([], appliesWhen) }) }
  if (notation.derive !== undefined) {
    return derived(id, { kind: 'category', cases: Object.entries(notation.derive).map(([one, when]) =>
      ({ id: one, when: readCondition([], when) })) })
  }
  if (notation.count !== undefined) return derived(id, { kind: 'count',
    of: notation.count.map(one => readCondition([], one)) })
  if (notation.sum !== undefined) {
    return derived(id, { kind: 'sum', of: notation.sum.map(one =>
      ({ when: readCondition([], one.when), add: one.add })) })
  }
  const type = notation.type ?? 'yes-no'
  switch (type) {
    case 'choice': return choice(id, notation.options ?? [], more)
    case 'choices': return choices(id, notation.options ?? [], more)
    case 'integer': return number(id, 'integer', 0, 120, more)
    case 'scale': return number(id, 'scale', 0, 10, more)
    case 'duration': return number(id, 'duration', 0, 87600, more)
    case 'yes-no': return yesNo(id, more)
  }
}

/** The notation of the rule format; a bare word is a yes-no fact. A map is always *all* of its entries. */
function readCondition(facts: readonly Fact[], notation: unknown): Condition {
  if (typeof notation === 'string') return is(notation)
  const entries = Object.entries(notation as Readonly<Record<string, unknown>>)
  const read = entries.map(([key, value]): Condition => {
    const list = (of: unknown): readonly Condition[] => (of as readonly unknown[]).map(one => readCondition(facts, one))
    switch (key) {
      case 'all': return all(...list(value))
      case 'any': return any(...list(value))
      case 'not': return not(readCondition(facts, value))
      case 'at-least': {
        const { count, of } = value as { readonly count: number; readonly of: unknown }
        return atLeastOf(count, ...list(of))
      }
      default: return readTest(key, value)
    }
  })
  return read.length === 1 && read[0] !== undefined ? read[0] : all(...read)
}

function readTest(fact: string, value: unknown): Condition {
  if (typeof value === 'number') return within(fact, { from: value, to: value })
  if (typeof value === 'string') return is(fact, value)
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return list.every(one => typeof one === 'number') ? within(fact,
      ...list.map(one => ({ from: one, to: one }))) : is(fact, ...list.map(String))
  }
  const limits = Object.entries(value as Readonly<Record<string, unknown>>).map(([key, limit]) => limitOf(key, limit))
  const from = Math.max(...limits.map(one => one.from ?? -Infinity))
  const to = Math.min(...limits.map(one => one.to ?? Infinity))
  return { kind: 'in', fact, ranges: [{ ...(from === -Infinity ? {} : { from }), ...(to === Infinity ? {} : { to }) }],
    at }
}

function limitOf(key: string, limit: unknown): Range {
  switch (key) {
    case 'below': return { to: whole(limit) - 1 }
    case 'at-most': return { to: whole(limit) }
    case 'at-least': return { from: whole(limit) }
    case 'above': return { from: whole(limit) + 1 }
    case 'between': {
      const [from, to] = limit as readonly unknown[]
      return { from: whole(from), to: whole(to) }
    }
    default: throw new Error(`\`${key}\` compares nothing`)
  }
}

function whole(limit: unknown): number {
  if (typeof limit === 'number') return limit
  const hours = parseDuration(String(limit))
  if (typeof hours !== 'number') throw new Error(`\`${String(limit)}\` is no number`)
  return hours
}
