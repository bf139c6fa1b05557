// The facts of one or more rule sets as variables with cells: options, or the intervals between the numbers at which
// any condition changes. Within a cell no condition can tell one value from another, so a cell stands for all of them.
import type { Condition, Range } from '../../model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../../model/rule-set.ts'
import { conditionsOfFact, conditionsOfRuleSet, isAsked, testsIn } from './reads.ts'

export type Cell =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** Not asked, and asked but not known: only where answers may be open. */
  | { readonly kind: 'unasked' | 'unsure' }

export interface Variable {
  /** Null for the built-in `complaint`. */
  readonly fact: AskedFact | null
  /** The option it stands for, where the fact is a checklist. */
  readonly option: string | null
  readonly cells: readonly Cell[]
}

export interface Vocabulary {
  readonly variables: readonly Variable[]
  /** Whether answers may be open; otherwise every question that applies has an answer. */
  readonly open: boolean
  /** Variable by fact id, and option id for a checklist. */
  readonly variableOf: (fact: Pick<AskedFact, 'id' | 'kind'>, option?: string) => number
}

/** The variable of the built-in `complaint`; its cells are the complaints by id, the last one no complaint at all. */
export const complaintVariable = 0

/** One vocabulary for all of these rule sets, so that their conditions can be compared. */
export function vocabularyOf(ruleSets: readonly RuleSet[], open: boolean): Vocabulary {
  const complaints = [...new Set(ruleSets.flatMap((each) => each.complaints.map(({ id }) => id)))].toSorted()
  const variables: Variable[] = [{ fact: null, option: null, cells: [...complaints, ''].map((id) => ({ kind: 'option', id })) }]
  const found = new Map<string, Map<string, number>>()
  const cuts = cutsOf(ruleSets)
  for (const fact of inReadingOrder(ruleSets)) {
    const own = new Map<string, number>()
    found.set(keyOf(fact), own)
    for (const { option, cells } of partsOf(ruleSets, fact, cuts)) {
      own.set(option ?? '', variables.length)
      variables.push({ fact, option, cells: open ? [...cells, { kind: 'unasked' }, { kind: 'unsure' }] : cells })
    }
  }
  const byFact = new WeakMap<object, ReadonlyMap<string, number>>()
  // Asked for most of all, so the keys are put together once for each fact.
  const own = (fact: Pick<AskedFact, 'id' | 'kind'>): ReadonlyMap<string, number> => {
    const before = byFact.get(fact)
    if (before !== undefined) return before
    const made = found.get(keyOf(fact)) ?? new Map<string, number>()
    byFact.set(fact, made)
    return made
  }
  return { variables, open, variableOf: (fact, option) => own(fact).get(option ?? '') ?? -1 }
}

function keyOf(fact: Pick<AskedFact, 'id' | 'kind'>): string {
  return `${fact.kind} ${fact.id}`
}

function partsOf(ruleSets: readonly RuleSet[], fact: AskedFact, cuts: ReadonlyMap<string, ReadonlySet<number>>): readonly { readonly option: string | null; readonly cells: readonly Cell[] }[] {
  switch (fact.kind) {
    case 'yes-no': return [{ option: null, cells: yesNo }]
    case 'choice': return [{ option: null, cells: optionsOf(ruleSets, fact).map((id) => ({ kind: 'option', id })) }]
    case 'choices': return optionsOf(ruleSets, fact).map((option) => ({ option, cells: yesNo }))
    case 'integer':
    case 'scale':
    case 'duration': return [{ option: null, cells: intervals(fact, cuts.get(fact.id) ?? new Set()) }]
  }
}

const yesNo: readonly Cell[] = [{ kind: 'option', id: 'no' }, { kind: 'option', id: 'yes' }]

function optionsOf(ruleSets: readonly RuleSet[], fact: AskedFact): readonly string[] {
  const same = ruleSets.flatMap(({ facts }) => facts.filter((each) => each.id === fact.id && each.kind === fact.kind))
  return [...new Set(same.flatMap((each) => ('options' in each ? each.options.map(({ id }) => id) : [])))]
}

function intervals({ min, max }: { readonly min: number; readonly max: number }, cuts: ReadonlySet<number>): readonly Cell[] {
  const starts = [min, ...[...cuts].filter((cut) => cut > min && cut <= max).toSorted((a, b) => a - b)]
  return starts.map((from, i) => ({ kind: 'range', from, to: (starts[i + 1] ?? max + 1) - 1 }))
}

/** Per fact the numbers from which some test may change. */
function cutsOf(ruleSets: readonly RuleSet[]): ReadonlyMap<string, ReadonlySet<number>> {
  const cuts = new Map<string, Set<number>>()
  function note(fact: string, { from, to }: Range): void {
    const own = cuts.get(fact) ?? new Set<number>()
    if (from !== undefined) own.add(from)
    if (to !== undefined) own.add(to + 1)
    cuts.set(fact, own)
  }
  for (const test of ruleSets.flatMap((ruleSet) => conditionsOfRuleSet(ruleSet).flatMap((condition) => testsIn(condition)))) {
    if (test.kind === 'in') test.ranges.forEach((range) => { note(test.fact, range) })
  }
  for (const fact of ruleSets.flatMap(({ facts }) => facts)) {
    // Where two rule sets allow different numbers, the ends of both are cuts.
    if ('min' in fact) note(fact.id, { from: fact.min, to: fact.max })
  }
  return cuts
}

/** What is read together stands together, and what decides whether a question applies before it: diagrams stay small. */
function inReadingOrder(ruleSets: readonly RuleSet[]): readonly AskedFact[] {
  const order = new Map<string, AskedFact>()
  for (const ruleSet of ruleSets) {
    const byId = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
    const done = new Set<string>()
    const visit = (condition: Condition): void => {
      for (const { fact: id } of testsIn(condition)) {
        const fact = byId.get(id)
        if (fact !== undefined) visitFact(fact)
      }
    }
    const visitFact = (fact: Fact): void => {
      if (done.has(fact.id)) return
      done.add(fact.id)
      conditionsOfFact(fact).forEach(visit)
      if (isAsked(fact)) add(order, ruleSets, fact)
    }
    conditionsOfRuleSet(ruleSet).forEach(visit)
    ruleSet.facts.forEach(visitFact)
  }
  return [...order.values()]
}

function add(order: Map<string, AskedFact>, ruleSets: readonly RuleSet[], fact: AskedFact): void {
  const key = keyOf(fact)
  if (order.has(key)) return
  const same = ruleSets.flatMap(({ facts }) => facts.filter((each) => each.id === fact.id && each.kind === fact.kind))
  const bounds = same.flatMap((each) => ('min' in each ? [each] : []))
  order.set(key, 'min' in fact ? { ...fact, min: Math.min(...bounds.map(({ min }) => min)), max: Math.max(...bounds.map(({ max }) => max)) } : fact)
}
