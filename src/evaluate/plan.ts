// What rules say on a date and under a guidance, worked out once for a program: which are in date, with which evidence,
// how strongly, and how an outcome repeats it. Whether they apply here and now is for `indications.ts`.
import type { Program, ProgramComplaint, ProgramEvidence, ProgramRule } from '../compile/program.ts'
import type { Argument, Recommendation } from '../model/outcome.ts'
import { certainties, strengths } from '../model/rule-set.ts'
import type { Certainty, Strength } from '../model/rule-set.ts'
import type { Weighing } from './indications.ts'
import { insert } from './lists.ts'
import { ownRootsOf } from './roots.ts'
import { tablesOf } from './tables.ts'

export interface Terms {
  readonly date: string
  readonly guidance: string | undefined
}

/** A rule that says something here and now, or could. */
export interface Indication {
  readonly rule: ProgramRule
  /** Roots of its `when` and `unless`; -1 for none. */
  readonly when: number
  readonly unless: number
  readonly complaint: ProgramComplaint
  /** Entries of its evidence in date, best first; with guidance possibly only some of them. */
  readonly evidence: readonly ProgramEvidence[]
  /** Entries in date, whatever the guidance. */
  readonly all: readonly ProgramEvidence[]
  /** `firm`: in force whatever is still answered. `open`: not in force yet. */
  readonly state: State
  /** The grade of the best entry: strength first, then certainty, as one number. */
  readonly grade: number
  /** Sources of all entries in date, as indexes, ascending. */
  readonly sources: readonly number[]
  /** The same with the entries of the guidance only; null where it has none. */
  readonly guided: Indication | null
  /** Filled on first use; see `argumentOf` and `detailOf`. */
  argument: Argument | null
  detail: Recommendation['details'][number] | null
}

export type State = 'firm' | 'in-force' | 'open'

/** A rule in date, as it is where it is firm, in force and open; filled on first use. */
export interface Planned {
  readonly rule: ProgramRule
  /** Roots of its `when` and `unless`; -1 for none. */
  readonly when: number
  readonly unless: number
  readonly all: readonly ProgramEvidence[]
  /** The entries of the guidance; empty without one. */
  readonly own: readonly ProgramEvidence[]
  readonly sources: readonly number[]
  readonly as: Partial<Record<State, Indication>>
}

export interface ComplaintPlan {
  readonly rules: readonly Planned[]
  /** Indexes of rules by the root of their `when` or `unless`. */
  readonly rulesAt: ReadonlyMap<number, readonly number[]>
  /** Modalities, ascending; never one of role `assessment`. */
  readonly modalities: readonly PlannedModality[]
  /** Restrictions that these modalities have. */
  readonly restrictions: readonly number[]
  /** Modalities that some rule in date recommends, whatever its condition; ascending. */
  readonly recommended: readonly number[]
}

export interface PlannedModality {
  readonly modality: number
  /** The rules that speak of it, as indexes into `rules` of the plan. */
  readonly rules: readonly number[]
  /** What the rules come to, by the states they are in; see `weigh`. */
  readonly known: Map<number, Weighing | null>
}

export type Plan = Map<ProgramComplaint, ComplaintPlan>

/** Dates and guidances kept at a time; a batch has one. */
const mostPlans = 16

/** The rules of a complaint that are in date. */
export function planOf(program: Program, complaint: ProgramComplaint, terms: Terms): ComplaintPlan {
  const { plans } = tablesOf(program)
  const key = `${terms.date} ${terms.guidance ?? ''}`
  let plan = plans.get(key)
  if (plan === undefined) {
    if (plans.size >= mostPlans) plans.clear()
    plan = new Map()
    plans.set(key, plan)
  }
  let own = plan.get(complaint)
  if (own === undefined) {
    own = makePlan(program, complaint, terms)
    plan.set(complaint, own)
  }
  return own
}

function makePlan(program: Program, complaint: ProgramComplaint, terms: Terms): ComplaintPlan {
  const { rootAt } = ownRootsOf(program, complaint)
  const rules: Planned[] = []
  const modalities = new Map<number, number[]>()
  const recommended: number[] = []
  for (const rule of complaint.rules) {
    const planned = planRule(program, rule, terms, rootAt)
    if (planned === null) continue
    for (const modality of rule.modalities) {
      if (program.modalities[modality]?.role === 'assessment') continue
      const list = modalities.get(modality)
      if (list === undefined) modalities.set(modality, [rules.length])
      else list.push(rules.length)
      if (rule.direction === 'for') insert(recommended, modality)
    }
    rules.push(planned)
  }
  const { sets, setOf } = tablesOf(program)
  const restrictions = new Set([...modalities.keys()].flatMap((modality) => sets[setOf[modality] ?? -1] ?? []))
  return {
    rules,
    rulesAt: rulesByRoot(rules),
    restrictions: [...restrictions],
    modalities: [...modalities].map(([modality, list]) => ({ modality, rules: list, known: new Map<number, Weighing | null>() })).toSorted((a, b) => a.modality - b.modality),
    recommended,
  }
}

function rulesByRoot(rules: readonly Planned[]): ReadonlyMap<number, readonly number[]> {
  const rulesAt = new Map<number, number[]>()
  rules.forEach(({ when, unless }, rule) => {
    for (const root of [when, unless]) {
      const list = rulesAt.get(root)
      if (list === undefined) rulesAt.set(root, [rule])
      else list.push(rule)
    }
  })
  return rulesAt
}

function planRule(program: Program, rule: ProgramRule, terms: Terms, rootAt: ReadonlyMap<number, number>): Planned | null {
  if (!inDate(rule, terms.date)) return null
  const all = rule.evidence.filter((entry) => inDate(program.sources[entry.source], terms.date))
  if (all.length === 0) return null
  const own = terms.guidance === undefined ? [] : all.filter((entry) => program.sources[entry.source]?.jurisdiction === terms.guidance)
  const sources: number[] = []
  for (const entry of all) insert(sources, entry.source)
  return { rule, when: rootAt.get(rule.when) ?? -1, unless: rootAt.get(rule.unless) ?? -1, all, own, sources, as: {} }
}

/** The rule in a state. */
export function inState(planned: Planned, complaint: ProgramComplaint, state: State): Indication {
  const before = planned.as[state]
  if (before !== undefined) return before
  const { rule, when, unless, all, own, sources } = planned
  const guided = own.length === 0 ? null : indication(own, null)
  const made = indication(all, guided)
  planned.as[state] = made
  return made

  function indication(evidence: readonly ProgramEvidence[], within: Indication | null): Indication {
    const { strength, certainty } = evidence[0] as ProgramEvidence
    return { rule, when, unless, complaint, evidence, all, state, grade: gradeOf(strength, certainty), sources, guided: within, argument: null, detail: null }
  }
}

function inDate(what: { readonly from?: string; readonly until?: string } | undefined, date: string): boolean {
  return what !== undefined && (what.from === undefined || what.from <= date) && (what.until === undefined || date < what.until)
}

/** The rule as an argument. Outcomes share it, so it is frozen. */
export function argumentOf(program: Program, indication: Indication): Argument {
  const { rule, complaint, evidence, sources } = indication
  const { source, strength, certainty } = evidence[0] as ProgramEvidence
  indication.argument ??= Object.freeze({
    rule: rule.id,
    complaint: complaint.id,
    direction: rule.direction,
    strength,
    certainty,
    gradedBy: program.sources[source]?.id ?? '',
    say: rule.say,
    clinical: rule.clinical ?? null,
    sources: Object.freeze(sources.map((index) => program.sources[index]?.id ?? '')),
  })
  return indication.argument
}

/** The rule as what leads for a complaint; frozen as well. */
export function detailOf(indication: Indication): Recommendation['details'][number] {
  const { rule, complaint, evidence } = indication
  const { strength, certainty } = evidence[0] as ProgramEvidence
  indication.detail ??= Object.freeze({ complaint: complaint.id, line: rule.line, strength, certainty, dose: rule.dose ?? null, rule: rule.id })
  return indication.detail
}

function gradeOf(strength: Strength, certainty: Certainty): number {
  return strengths.indexOf(strength) * certainties.length + certainties.indexOf(certainty)
}
