// What a condition, a fact or a rule set reads.
import type { Condition } from '../../model/condition.ts'
import type { AskedFact, DerivedFact, Fact, RuleSet } from '../../model/rule-set.ts'

export type Test = Extract<Condition, { readonly kind: 'is' | 'in' }>

/** The tests of a condition, in the order in which they stand. */
export function testsIn(condition: Condition, into: Test[] = []): Test[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      for (const part of condition.of) testsIn(part, into)
      return into
    case 'not': return testsIn(condition.of, into)
    case 'is':
    case 'in':
      into.push(condition)
      return into
  }
}

export function isAsked(fact: Fact): fact is AskedFact {
  return 'ask' in fact
}

/** The parts of a derived fact, or what decides whether a question applies. */
export function conditionsOfFact(fact: Fact): readonly Condition[] {
  if (!isAsked(fact)) return partsOf(fact)
  return fact.appliesWhen === undefined ? [] : [fact.appliesWhen]
}

export function partsOf(fact: DerivedFact): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ when }) => when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(({ when }) => when)
  }
}

/** Every condition of a rule set, danger first. */
export function conditionsOfRuleSet(ruleSet: RuleSet): readonly Condition[] {
  const owners = [...ruleSet.families, ...ruleSet.modalities]
  return [
    ...ruleSet.redFlags.map(({ when }) => when),
    ...owners.flatMap(({ contraindications }) => contraindications.map(({ when }) => when)),
    ...owners.flatMap(({ precautions }) => precautions.map(({ when }) => when)),
    ...ruleSet.complaints.flatMap(({ ages, excludes }) => [...(ages === undefined ? [] : [ages]), ...excludes.map(({ when }) => when)]),
    ...ruleSet.rules.flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined)),
    ...ruleSet.facts.flatMap(conditionsOfFact),
  ]
}

/** Ids of the facts that conditions read, through derived facts and, if wanted, through what decides applicability. */
export function readsOf(conditions: readonly Condition[], facts: ReadonlyMap<string, Fact>, withApplicability = true): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (condition: Condition): void => {
    for (const { fact: id } of testsIn(condition)) {
      if (found.has(id)) continue
      found.add(id)
      const fact = facts.get(id)
      if (fact !== undefined && (withApplicability || !isAsked(fact))) conditionsOfFact(fact).forEach(visit)
    }
  }
  conditions.forEach(visit)
  return found
}

/** Facts whose stated value is never set aside: a red flag, or an absolute or local contraindication, reads them. */
export function heededFacts(ruleSet: RuleSet): ReadonlySet<string> {
  const bars = [...ruleSet.families, ...ruleSet.modalities].flatMap(({ contraindications }) => contraindications.filter(({ kind }) => kind !== 'relative'))
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  return readsOf([...ruleSet.redFlags, ...bars].map(({ when }) => when), facts, false)
}
