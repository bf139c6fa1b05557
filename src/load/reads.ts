import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'

/** Adds the facts a condition names to the set. */
export function addReads(condition: Condition, reads: Set<string>): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      for (const part of condition.of) addReads(part, reads)
      return
    case 'not':
      addReads(condition.of, reads)
      return
    case 'is':
    case 'in': reads.add(condition.fact)
  }
}

/** The facts another fact is derived from, or its applicability hangs on. */
export function readsOf(fact: Fact): ReadonlySet<string> {
  const reads = new Set<string>()
  for (const condition of conditionsOf(fact)) addReads(condition, reads)
  return reads
}

function conditionsOf(fact: Fact): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ when }) => when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(({ when }) => when)
    default: return fact.appliesWhen === undefined ? [] : [fact.appliesWhen]
  }
}
