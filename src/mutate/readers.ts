// Which conditions hang on a fact.
import { factsOf } from '../compile/conditions.ts'
import type { Owner } from '../cases/conditions.ts'
import type { Condition } from '../model/condition.ts'

export interface Reader {
  readonly owner: Owner
  readonly condition: Condition
  /** Where it stands in the code. */
  readonly at: number
}

/** The conditions that read a fact, through derived facts and applicability too, those of facts left out; flags first. */
export function readersOf(conditions: readonly Reader[], id: string): readonly Reader[] {
  const facts = hangingOn(conditions, id)
  return conditions.filter(({ owner, condition }) => owner.kind !== 'fact' && reads(condition, facts))
}

/** Whether questions apply that hang on a fact, through derived facts and other questions too. */
export function factsHanging(conditions: readonly Reader[], id: string): readonly Reader[] {
  const facts = hangingOn(conditions, id)
  return conditions.filter(({ owner, condition }) => owner.kind === 'fact' && owner.part === 'applies-when' && reads(condition, facts))
}

function hangingOn(conditions: readonly Reader[], id: string): ReadonlySet<string> {
  const facts = new Set([id])
  for (let before = 0; before !== facts.size;) {
    before = facts.size
    for (const { owner, condition } of conditions) if (owner.kind === 'fact' && reads(condition, facts)) facts.add(owner.id)
  }
  return facts
}

function reads(condition: Condition, facts: ReadonlySet<string>): boolean {
  return [...factsOf(condition)].some((each) => facts.has(each))
}
