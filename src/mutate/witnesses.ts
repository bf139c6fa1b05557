// Known cases to those in which a condition may say something else than in others: a mutant is looked for only there.
import type { RuleSet } from '../model/rule-set.ts'
import type { Condition } from '../model/condition.ts'
import type { Owner } from '../cases/conditions.ts'
import { factsBehind } from './answers.ts'
import type { Known } from './known.ts'

/** Cases in whose frames a condition has the same truths, as `first` has. */
export interface Alike {
  readonly first: Known
  readonly all: readonly Known[]
}

interface Group {
  readonly complaints: ReadonlySet<string>
  /** Indexes of cases. */
  readonly members: number[]
}

export class Witnesses {
  private readonly ruleSet: RuleSet
  private readonly list: Known[] = []
  /** By complaints and screen: whoever states nothing of a condition is like the others there. */
  private readonly groups = new Map<string, Group>()
  /** Indexes of the cases that state a fact. */
  private readonly stating = new Map<string, number[]>()
  private last: { readonly owner: Owner; readonly count: number; readonly found: readonly Alike[] } | null = null

  constructor(ruleSet: RuleSet, known: readonly Known[]) {
    this.ruleSet = ruleSet
    known.forEach((each) => { this.add(each) })
  }

  add(known: Known): void {
    const index = this.list.push(known) - 1
    const { complaints, facts, screened } = known.case.answers
    const ids = Object.keys(complaints)
    const key = JSON.stringify([ids, screened === true])
    const group = this.groups.get(key) ?? { complaints: new Set(ids), members: [] }
    this.groups.set(key, group)
    group.members.push(index)
    for (const fact of new Set([facts, ...Object.values(complaints)].flatMap((each) => Object.keys(each)))) {
      const before = this.stating.get(fact)
      if (before === undefined) this.stating.set(fact, [index])
      else before.push(index)
    }
  }

  /** All cases in whose frames the owner's condition is looked at, those alike together. */
  of(owner: Owner, condition: Condition | null): readonly Alike[] {
    if (this.last?.owner !== owner || this.last.count !== this.list.length) {
      this.last = { owner, count: this.list.length, found: this.find(owner.complaints, condition === null ? [] : factsBehind(this.ruleSet, condition)) }
    }
    return this.last.found
  }

  private find(complaints: readonly string[] | null, facts: readonly string[]): readonly Alike[] {
    const stated = new Set(facts.flatMap((fact) => this.stating.get(fact) ?? []))
    const found: Alike[] = []
    for (const group of this.groups.values()) {
      if (complaints !== null && !complaints.some((id) => group.complaints.has(id))) continue
      const silent: Known[] = []
      for (const index of group.members) {
        const known = this.list[index] as Known
        if (stated.has(index)) found.push({ first: known, all: [known] })
        else silent.push(known)
      }
      if (silent[0] !== undefined) found.push({ first: silent[0], all: silent })
    }
    return found
  }
}
