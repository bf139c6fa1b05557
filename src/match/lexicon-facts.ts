// Facts of a rule set to what a reader of free text must know of them: how dangerous they are, what they are called, whom
// and what complaints they are for.
import type { Condition } from '../model/condition.ts'
import type { AskedFact, Disposition, Fact, RuleSet } from '../model/rule-set.ts'
import type { LexiconFact } from './lexicon.ts'
import { termList } from './terms.ts'

export interface Readings {
  readonly danger: ReadonlyMap<string, Disposition>
  /** By fact, the complaints whose rules and exclusions read it; null where a restriction of a therapy does, for whichever complaint. */
  readonly readers: ReadonlyMap<string, ReadonlySet<string> | null>
  readonly cuts: ReadonlyMap<string, ReadonlySet<number>>
}

const urgency: readonly Disposition[] = ['self-care', 'therapy', 'see-clinician', 'urgent', 'emergency']

/** Which facts the flags read, and where all conditions divide numbers. */
export function readingsOf({ facts, redFlags, modalities, families, complaints, rules }: RuleSet): Readings {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const danger = new Map<string, Disposition>()
  const cuts = new Map<string, Set<number>>()
  for (const { when, disposition } of redFlags) {
    for (const { fact } of leavesOf(when, byId)) {
      if (urgency.indexOf(danger.get(fact) ?? 'self-care') < urgency.indexOf(disposition)) danger.set(fact, disposition)
    }
  }
  const restricted = [...modalities, ...families].flatMap(({ contraindications, precautions }) => [...contraindications, ...precautions])
  const conditions = [
    ...redFlags, ...restricted, ...rules.flatMap(({ when, unless }) => [{ when }, { when: unless }]),
    ...complaints.flatMap(({ ages, excludes }) => [{ when: ages }, ...excludes]),
    ...facts.map((fact) => ({ when: 'ask' in fact ? fact.appliesWhen : undefined })),
  ]
  for (const { when } of conditions) for (const leaf of when === undefined ? [] : leavesOf(when, byId)) addCuts(cuts, leaf)
  return { danger, cuts, readers: readersOf({ rules, complaints, restricted, byId }) }
}

interface Reading {
  readonly rules: RuleSet['rules']
  readonly complaints: RuleSet['complaints']
  readonly restricted: readonly { readonly when: Condition }[]
  readonly byId: ReadonlyMap<string, Fact>
}

function readersOf({ rules, complaints, restricted, byId }: Reading): Readings['readers'] {
  const readers = new Map<string, Set<string> | null>()
  const add = (when: Condition | undefined, ids: readonly string[] | null): void => {
    for (const { fact } of when === undefined ? [] : leavesOf(when, byId)) {
      const before = readers.get(fact)
      readers.set(fact, ids === null || before === null ? null : new Set([...before ?? [], ...ids]))
    }
  }
  for (const { when } of restricted) add(when, null)
  for (const rule of rules) for (const when of [rule.when, rule.unless]) add(when, rule.for)
  for (const { id, excludes } of complaints) for (const { when } of excludes) add(when, [id])
  return readers
}

type Leaf = Condition & { kind: 'is' | 'in' }

/** The tests on asked facts in a condition, those of derived facts included. */
function leavesOf(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return condition.of.flatMap((part) => leavesOf(part, facts))
    case 'not': return leavesOf(condition.of, facts)
    case 'is':
    case 'in': {
      const fact = facts.get(condition.fact)
      if (fact === undefined || 'ask' in fact) return [condition]
      switch (fact.kind) {
        case 'category': return fact.cases.flatMap(({ when }) => leavesOf(when, facts))
        case 'count': return fact.of.flatMap((part) => leavesOf(part, facts))
        case 'sum': return fact.of.flatMap(({ when }) => leavesOf(when, facts))
      }
    }
  }
}

function addCuts(cuts: Map<string, Set<number>>, leaf: Leaf): void {
  if (leaf.kind !== 'in') return
  const list = cuts.get(leaf.fact) ?? new Set<number>()
  cuts.set(leaf.fact, list)
  for (const { from, to } of leaf.ranges) {
    if (from !== undefined) list.add(from)
    if (to !== undefined) list.add(to + 1)
  }
}

export function lexiconFact(fact: AskedFact, { danger, cuts, readers }: Readings, complaints: RuleSet['complaints'], signs: readonly number[]): LexiconFact {
  const label = fact.item ?? fact.ask
  const names = [fact.id.replace(/^.*\./, '').replaceAll('-', ' '), label].map(termList).map((terms) => [...new Set(terms)].filter((term) => !vague.has(term)))
  return {
    id: fact.id,
    kind: fact.kind,
    scope: fact.scope,
    ask: fact.ask,
    label,
    danger: danger.get(fact.id) ?? null,
    isCompound: /,|\bor\b/.test(label) || /, .*\bor\b/.test(fact.ask),
    names: names.filter((terms) => terms.length > 0),
    neutral: 'options' in fact ? neutralOf(fact.options) : null,
    followsUp: fact.kind === 'choice' ? signs : [],
    needs: fact.appliesWhen?.kind === 'is' ? signs[0] ?? null : null,
    only: onlyFor(fact, complaints, danger.has(fact.id) ? null : readers.get(fact.id)),
    ages: agesOf(fact.appliesWhen),
    isNew: /\b(?:new|newly|sudden|suddenly|just started)\b/i.test(`${label} ${fact.ask}`),
    lasting: /\b(?:past|used to|ever|history|before|years|operat|surgery|previous)/.test(`${label} ${fact.id} ${fact.ask}`),
    cuts: [...cuts.get(fact.id) ?? []].sort((a, b) => a - b),
    range: 'min' in fact ? [fact.min, fact.max] : null,
  }
}

/** The yes-no danger signs that must be so for a fact to be asked. */
export function signsOf(fact: AskedFact, { danger }: Readings, asked: readonly AskedFact[]): readonly number[] {
  if (fact.appliesWhen === undefined) return []
  const signs = leavesOf(fact.appliesWhen, new Map()).filter((leaf) => leaf.kind === 'is' && leaf.options.includes('yes')).map((leaf) => leaf.fact)
  return asked.flatMap(({ id }, index) => {
    const level = danger.get(id)
    return signs.includes(id) && (level === 'emergency' || level === 'urgent') ? [index] : []
  })
}

/** The ages a question is for, where its condition says so outright. */
function agesOf(condition: Condition | undefined): readonly [number, number] | null {
  if (condition?.kind === 'all') return condition.of.map(agesOf).find((ages) => ages !== null) ?? null
  if (condition?.kind !== 'in' || condition.fact !== 'age' || condition.ranges.length !== 1) return null
  const [range] = condition.ranges
  return [range?.from ?? 0, range?.to ?? Number.MAX_SAFE_INTEGER]
}

/** The complaints that have a use for a fact: those whose rules read it and for which `applies-when` may hold. */
function onlyFor({ appliesWhen }: AskedFact, complaints: RuleSet['complaints'], readers: ReadonlySet<string> | null | undefined): readonly number[] | null {
  if (appliesWhen === undefined && readers == null) return null
  const fitting = complaints.flatMap(({ id, site }, index) => (appliesWhen === undefined || canHold(appliesWhen, id, site, true)) && (readers == null || readers.has(id)) ? [index] : [])
  return fitting.length === complaints.length ? null : fitting
}

/** Whether the condition may be yes (or, for `wanted` false, may be no) for this complaint, whatever else is answered. */
function canHold(condition: Condition, complaint: string, site: string, wanted: boolean): boolean {
  switch (condition.kind) {
    case 'all': return wanted ? condition.of.every((part) => canHold(part, complaint, site, true)) : condition.of.some((part) => canHold(part, complaint, site, false))
    case 'any': return wanted ? condition.of.some((part) => canHold(part, complaint, site, true)) : condition.of.every((part) => canHold(part, complaint, site, false))
    case 'not': return canHold(condition.of, complaint, site, !wanted)
    case 'is': {
      if (condition.fact !== 'complaint' && condition.fact !== 'site') return true
      return condition.options.includes(condition.fact === 'complaint' ? complaint : site) === wanted
    }
    case 'at-least':
    case 'in': return true
  }
}

const vague: ReadonlySet<string> = new Set(['new', 'sign', 'change', 'problem', 'newly', 'signs', 'kind', 'side', 'severe', 'sudden', 'thought', 'bad', 'dangerous', 'danger', 'unusual', 'not', 'recent', 'past', 'known', 'difficulty', 'suddenl', 'unexplained', 'trouble', 'very'])

/** The option that says that there is nothing: `never`, `No, no change`. */
function neutralOf(options: readonly { readonly id: string, readonly label: string }[]): string | null {
  const found = options.filter(({ id, label }) => /^(?:never|absent|none|unchanged|not-once|no-.*)$/.test(id) || /^(?:No|Never)\b(?!body)/.test(label))
  return found.length === 1 ? found[0]?.id ?? null : null
}
