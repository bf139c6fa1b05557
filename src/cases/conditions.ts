// A rule set and its program to the list of its conditions: whose each is, where it is looked at, and its code.
import { conditionCompiler, type Slots } from '../compile/conditions.ts'
import { exclusionsInOrder, restrictionsInOrder } from '../compile/compile.ts'
import type { Program } from '../compile/program.ts'
import type { Condition, Place } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'

export type OwnerKind = 'red-flag' | 'absolute' | 'local' | 'relative' | 'precaution' | 'ages' | 'exclusion' | 'rule' | 'fact' | 'modality'

/** Whose condition it is. The id of a restriction is `owner#kind-n`, that of an exclusion `complaint#exclusion-n`. */
export interface Owner {
  readonly kind: OwnerKind
  readonly id: string
  /** `when`, `unless`, `applies-when`, the case of a category, or the number of a counted part. */
  readonly part: string
  readonly at: Place
  /** Complaints in whose frames it is looked at; null for all. */
  readonly complaints: readonly string[] | null
}

export interface OwnedCondition {
  readonly owner: Owner
  readonly condition: Condition
}

/** Every condition, in the order of flags, restrictions, complaints, rules and facts, each by id. */
export function conditionsOf(ruleSet: RuleSet): readonly OwnedCondition[] {
  return [...ofFlags(ruleSet), ...ofRestrictions(ruleSet), ...ofComplaints(ruleSet), ...ofRules(ruleSet), ...ofFacts(ruleSet)]
}

function ofFlags({ redFlags }: RuleSet): readonly OwnedCondition[] {
  return byId(redFlags).map(({ id, when, at }) => ({ owner: { kind: 'red-flag', id, part: 'when', at, complaints: null }, condition: when }))
}

function ofRestrictions({ families, modalities }: RuleSet): readonly OwnedCondition[] {
  return [...byId(families), ...byId(modalities)].flatMap((owner) => {
    const counts = new Map<string, number>()
    return restrictionsInOrder(owner).map(({ kind, when, at }) => {
      const n = (counts.get(kind) ?? 0) + 1
      counts.set(kind, n)
      return { owner: { kind, id: `${owner.id}#${kind}-${String(n)}`, part: 'when', at, complaints: null }, condition: when }
    })
  })
}

function ofComplaints({ complaints }: RuleSet): readonly OwnedCondition[] {
  return byId(complaints).flatMap((complaint) => {
    const { id, ages, at } = complaint
    return [
      ...(ages === undefined ? [] : [{ owner: { kind: 'ages' as const, id, part: 'when', at, complaints: [id] }, condition: ages }]),
      ...exclusionsInOrder(complaint).map((each, i) => ({
        owner: { kind: 'exclusion' as const, id: `${id}#exclusion-${String(i + 1)}`, part: 'when', at: each.at, complaints: [id] }, condition: each.when,
      })),
    ]
  })
}

function ofRules({ rules }: RuleSet): readonly OwnedCondition[] {
  return byId(rules).flatMap(({ id, when, unless, at, for: complaints }) => {
    const owned = (part: string, condition: Condition | undefined): readonly OwnedCondition[] => (
      condition === undefined ? [] : [{ owner: { kind: 'rule', id, part, at, complaints }, condition }])
    return [...owned('when', when), ...owned('unless', unless)]
  })
}

function ofFacts({ facts }: RuleSet): readonly OwnedCondition[] {
  return byId(facts).flatMap((fact) => {
    const owned = (part: string, condition: Condition): OwnedCondition => (
      { owner: { kind: 'fact', id: fact.id, part, at: fact.at, complaints: null }, condition })
    switch (fact.kind) {
      case 'category': return fact.cases.map((each) => owned(each.id, each.when))
      case 'count': return fact.of.map((each, i) => owned(String(i + 1), each))
      case 'sum': return fact.of.map((each, i) => owned(String(i + 1), each.when))
      default: return fact.appliesWhen === undefined ? [] : [owned('applies-when', fact.appliesWhen)]
    }
  })
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => byCodePoint(a.id, b.id))
}

/** The simple tests in a condition, in the order they are written. */
export function testsIn(condition: Condition): readonly (Condition & { readonly kind: 'is' | 'in' })[] {
  switch (condition.kind) {
    case 'is':
    case 'in': return [condition]
    case 'not': return testsIn(condition.of)
    default: return condition.of.flatMap(testsIn)
  }
}

/** Appends conditions to `code` and gives their offsets; they can be evaluated in any frame of the program. */
export function compilerFor(ruleSet: RuleSet, program: Program, code: number[]): (condition: Condition) => number {
  const byName = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const slots = new Map(program.facts.map(({ id, variable }, index) => [id, { index, variable, fact: byName.get(id) }]))
  const fact: Slots['fact'] = (id) => {
    const slot = slots.get(id)
    if (slot?.fact === undefined) throw new RangeError(`no fact ${id}`)
    return { ...slot, fact: slot.fact }
  }
  return conditionCompiler({ fact, complaints: program.complaintIds, sites: program.siteIds }, code)
}
