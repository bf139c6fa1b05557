// A condition to words: `age 65 or more and not pregnant`, with the author's own ids where nothing better is known.
import type { Condition, Range } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'
import { andList } from './words.ts'

/** What the words need to know about facts. */
export type FactKinds = ReadonlyMap<string, Fact['kind']>

export function factKinds(facts: readonly Fact[]): FactKinds {
  return new Map(facts.map(({ id, kind }) => [id, kind]))
}

/** The condition in words; parts of another kind stand in brackets. */
export function conditionWords(condition: Condition, kinds: FactKinds): string {
  switch (condition.kind) {
    case 'is': return isWords(condition.fact, condition.options, kinds)
    case 'in': return `${condition.fact} ${condition.ranges.map((range) => rangeWords(range, kinds.get(condition.fact) === 'duration')).join(' or ')}`
    case 'not': return `not ${bracketed(condition.of, kinds)}`
    case 'all': return condition.of.map((part) => bracketed(part, kinds)).join(' and ')
    case 'any': return condition.of.map((part) => bracketed(part, kinds)).join(' or ')
    case 'at-least': return `at least ${String(condition.count)} of ${andList(condition.of.map((part) => bracketed(part, kinds)))}`
  }
}

function bracketed(condition: Condition, kinds: FactKinds): string {
  const words = conditionWords(condition, kinds)
  return condition.kind === 'is' || condition.kind === 'in' || condition.kind === 'not' ? words : `(${words})`
}

function isWords(fact: string, options: readonly string[], kinds: FactKinds): string {
  const has = kinds.get(fact) === 'choices' ? 'has' : 'is'
  return `${fact} ${has} ${options.join(' or ')}`
}

function rangeWords({ from, to }: Range, isDuration: boolean): string {
  const show = (value: number): string => isDuration ? formatDuration(value) : String(value)
  if (from !== undefined && from === to) return `is ${show(from)}`
  const low = from === undefined ? '' : isDuration && isRounder(from - 1, from) ? `over ${show(from - 1)}` : `${show(from)} or more`
  const high = to === undefined ? '' : isDuration && isRounder(to + 1, to) ? `below ${show(to + 1)}` : `at most ${show(to)}`
  return [low, high].filter((part) => part !== '').join(' and ') || 'is known'
}

/** Whether the first number of hours is said in a larger unit than the second. */
function isRounder(hours: number, than: number): boolean {
  return hours > 0 && formatDuration(than).includes('hour') && !formatDuration(hours).includes('hour')
}
