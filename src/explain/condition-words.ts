// A condition to words: `age is at least 65 and not pregnancy is yes`, with the author's own ids.
import { testText } from './condition-text.ts'
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'

/** What the words need to know about facts. */
export type FactKinds = ReadonlyMap<string, Fact['kind']>

export function factKinds(facts: readonly Fact[]): FactKinds {
  return new Map(facts.map(({ id, kind }) => [id, kind]))
}

/** The condition in words; combined parts stand in brackets. */
export function conditionWords(condition: Condition, kinds: FactKinds): string {
  switch (condition.kind) {
    case 'is':
    case 'in': return testText(condition, (fact) => kinds.get(fact))
    case 'not': return `not ${bracketed(condition.of, kinds)}`
    case 'all': return condition.of.map((part) => bracketed(part, kinds)).join(' and ')
    case 'any': return condition.of.map((part) => bracketed(part, kinds)).join(' or ')
    case 'at-least': return `at least ${String(condition.count)} of ${condition.of.map((part) => bracketed(part, kinds)).join(', ')}`
  }
}

function bracketed(condition: Condition, kinds: FactKinds): string {
  const words = conditionWords(condition, kinds)
  return condition.kind === 'is' || condition.kind === 'in' || condition.kind === 'not' ? words : `(${words})`
}
