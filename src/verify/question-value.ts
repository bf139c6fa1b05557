// What each question is worth: which conditions turn on its answer, which of them on nothing else, and for how many
// complaints; exact, from the diagrams. Most worth first, what never matters last.
import { complaintVariable } from '../check/logic/vocabulary.ts'
import { isAskedFor, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { isAsked } from '../check/logic/reads.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'

export interface QuestionValue {
  readonly fact: string
  /** Conditions that turn on the answer: emergency and urgent flags, other flags, rules, contraindications and precautions, scopes. */
  readonly critical: number
  readonly flags: number
  readonly rules: number
  readonly restrictions: number
  readonly scopes: number
  /** Conditions that turn on nothing else. */
  readonly alone: readonly string[]
  /** Complaints whose outcome an answer can change. */
  readonly complaints: readonly string[]
}

interface Reader {
  readonly kind: 'critical' | 'flags' | 'rules' | 'restrictions' | 'scopes'
  readonly id: string
  readonly when: Condition
  readonly complaints: readonly string[]
}

export function questionValues(judgement: Judgement): readonly QuestionValue[] {
  const { world } = judgement
  const { diagrams, vocabulary, ruleSet } = world
  const found = new Map(ruleSet.facts.filter(isAsked).map((fact) => [fact.id, { fact: fact.id, critical: 0, flags: 0, rules: 0, restrictions: 0, scopes: 0, alone: [] as string[], complaints: new Set<string>() }]))
  for (const { kind, id, when, complaints } of readersIn(judgement)) {
    const facts = new Set([...diagrams.variablesOf(world.yes(when))].flatMap((variable) => (variable === complaintVariable ? [] : vocabulary.variables[variable]?.fact?.id ?? [])))
    for (const fact of facts) {
      const entry = found.get(fact)
      if (entry === undefined) continue
      entry[kind] += 1
      if (facts.size === 1) entry.alone.push(id)
      for (const complaint of complaints) entry.complaints.add(complaint)
    }
  }
  return [...found.values()].map((each) => ({ ...each, complaints: [...each.complaints].toSorted(byCodePoint) })).toSorted((a, b) => b.critical - a.critical
    || b.complaints.length - a.complaints.length || total(b) - total(a) || byCodePoint(a.fact, b.fact))
}

export function total({ critical, flags, rules, restrictions, scopes }: Pick<QuestionValue, 'critical' | 'flags' | 'rules' | 'restrictions' | 'scopes'>): number {
  return critical + flags + rules + restrictions + scopes
}

function readersIn(judgement: Judgement): readonly Reader[] {
  const { ruleSet } = judgement.world
  const ids = ruleSet.complaints.map(({ id }) => id)
  return [
    ...ruleSet.redFlags.map((flag): Reader => ({ kind: rank(flag.disposition) >= rank('urgent') ? 'critical' : 'flags', id: flag.id, when: flag.when, complaints: ids.filter((id) => isAskedFor(flag, id)) })),
    ...ruleSet.rules.flatMap((rule) => [rule.when, rule.unless].flatMap((when): readonly Reader[] => (when === undefined ? [] : [{ kind: 'rules', id: rule.id, when, complaints: rule.for }]))),
    ...ruleSet.complaints.flatMap(({ id, ages, excludes }) => [ages, ...excludes.map(({ when }) => when)].flatMap((when): readonly Reader[] => (when === undefined ? [] : [{ kind: 'scopes', id, when, complaints: [id] }]))),
    ...restrictionsIn(judgement),
  ]
}

/** A restriction matters where a rule recommends a modality that it binds. */
function restrictionsIn(judgement: Judgement): readonly Reader[] {
  const { ruleSet } = judgement.world
  const found = new Map<Condition, { readonly id: string; readonly complaints: Set<string> }>()
  for (const modality of ruleSet.modalities) {
    const complaints = complaintsFor(ruleSet, modality.id)
    for (const each of [...judgement.contraindicationsOf(modality), ...judgement.precautionsOf(modality).map((precaution) => ({ ...precaution, owner: modality.id }))]) {
      const entry = found.get(each.when) ?? { id: each.owner, complaints: new Set<string>() }
      for (const id of complaints) entry.complaints.add(id)
      found.set(each.when, entry)
    }
  }
  return [...found].map(([when, { id, complaints }]): Reader => ({ kind: 'restrictions', id, when, complaints: [...complaints] }))
}

function complaintsFor({ rules }: RuleSet, modality: string): ReadonlySet<string> {
  return new Set(rules.filter(({ direction, modalities }) => direction === 'for' && modalities.includes(modality)).flatMap((rule) => rule.for))
}
