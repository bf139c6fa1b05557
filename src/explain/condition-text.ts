// A test of one fact in words: `age at least 65`.
import type { Condition, Range } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'

type Test = Condition & { readonly kind: 'is' | 'in' }
export type FactKinds = (fact: string) => Fact['kind'] | undefined

/** The words of one test. */
export function testText(test: Test, kindOf: FactKinds): string {
  if (test.kind === 'is') return `${test.fact} is ${orList(test.options)}`
  return `${test.fact} ${orList(test.ranges.map((range) => rangeText(range, kindOf(test.fact) === 'duration' ? formatDuration : String)))}`
}

/** `at least 65`, `below 6 weeks`, `from 3 to 5`, `3`. */
export function rangeText({ from, to }: Range, show: (value: number) => string): string {
  if (from !== undefined && to !== undefined) return from === to ? show(from) : `from ${show(from)} to ${show(to)}`
  if (from !== undefined) return `at least ${show(from)}`
  if (to === undefined) return 'any value'
  // Durations are whole hours: `below 6 weeks` is stored as one hour less, and says more.
  const next = show(to + 1)
  return show === formatDuration && next.length < show(to).length ? `below ${next}` : `at most ${show(to)}`
}

export function orList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`
}
