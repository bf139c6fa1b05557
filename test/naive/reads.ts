// Conditions to the asked facts they read, through derived facts and, where wanted, through applicability.
import type { Condition } from '../../src/model/condition.ts'
import type { Contraindication, Modality, Precaution, RuleSet } from '../../src/model/rule-set.ts'
import { conditionsOf, factNamed, isDerived } from './truth.ts'

/** Asked facts that the conditions read, directly or through derived facts. */
function factsRead(ruleSet: RuleSet, conditions: readonly Condition[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (condition: Condition): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'at-least': condition.of.forEach(visit); return
      case 'not': visit(condition.of); return
      case 'is':
      case 'in': {
        const fact = factNamed(ruleSet, condition.fact)
        if (fact === undefined) return
        if (isDerived(fact)) conditionsOf(fact).forEach(visit)
        else found.add(fact.id)
      }
    }
  }
  conditions.forEach(visit)
  return found
}

/** The same with the facts on which their applicability hangs. */
export function factsReadWithApplicability(ruleSet: RuleSet, conditions: readonly Condition[]): ReadonlySet<string> {
  const found = new Set(factsRead(ruleSet, conditions))
  for (const id of found) {
    const fact = factNamed(ruleSet, id)
    if (fact !== undefined && !isDerived(fact) && fact.appliesWhen !== undefined) {
      for (const more of factsRead(ruleSet, [fact.appliesWhen])) found.add(more)
    }
  }
  return found
}

/** Facts that are never parked: what a red flag, or an absolute or local contraindication, reads. */
export function heededFacts(ruleSet: RuleSet): ReadonlySet<string> {
  const barring = [...ruleSet.families, ...ruleSet.modalities].flatMap(one => one.contraindications)
    .filter(one => one.kind !== 'relative')
  return factsRead(ruleSet, [...ruleSet.redFlags, ...barring].map(one => one.when))
}

export interface Binding {
  readonly contraindications: readonly Contraindication[]
  readonly precautions: readonly Precaution[]
}

/** A modality's own contraindications and precautions, and those of its family and the family's ancestors. */
export function bindingOn(ruleSet: RuleSet, modality: Modality): Binding {
  const lineage = familiesOf(ruleSet, modality).flatMap(id => ruleSet.families.filter(family => family.id === id))
  const all = [modality, ...lineage]
  return {
    contraindications: all.flatMap(one => one.contraindications),
    precautions: all.flatMap(one => one.precautions),
  }
}

/** The modality's family and its ancestors, nearest first. */
export function familiesOf(ruleSet: RuleSet, modality: Modality): readonly string[] {
  const lineage: string[] = []
  let next: string | undefined = modality.family
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next)
    const at: string = next
    next = ruleSet.families.find(family => family.id === at)?.parent
  }
  return lineage
}
