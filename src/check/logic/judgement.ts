// What is decided for one complaint, as diagrams: where red flags raise the disposition, where a complaint is out of
// scope, where a modality is favoured, advised against, barred, kept (docs/meaning.md, 7 to 19). The same decisions as
// `evaluate` makes, for all answers at once.
import type { Complaint, Contraindication, Disposition, Evidence, Family, Modality, Precaution, RedFlag, Rule, RuleSet, Source } from '../../model/rule-set.ts'
import { certainties, dispositions, strengths } from '../../model/rule-set.ts'
import { never } from './diagram.ts'
import type { Truths } from './algebra.ts'
import type { World } from './world.ts'

export interface Weighed {
  readonly modality: Modality
  /** A rule for it is in force. */
  readonly favoured: number
  /** Advice against it outweighs what speaks for it. */
  readonly advisedAgainst: number
  /** Nothing for it is in force, but an answer is missing that could bring it in force. */
  readonly possible: number
  /** An absolute or local contraindication. */
  readonly barred: Truths
  readonly restricted: Truths
  readonly kept: number
}

/** What does not hang on the date, made once for all dates. */
interface Index {
  readonly families: ReadonlyMap<string, Family>
  readonly modalities: ReadonlyMap<string, Modality>
  readonly sources: ReadonlyMap<string, Source>
  readonly byComplaint: ReadonlyMap<string, ReadonlyMap<string, readonly Rule[]>>
  readonly modalitiesFor: Map<string, readonly string[]>
  readonly inForce: Map<Rule, number>
  readonly inScope: Map<Complaint, number>
  /** By complaint, modality and the grades that the rules have on the date. */
  readonly weighed: Map<string, Weighed>
  readonly contraindications: Map<Modality, readonly (Contraindication & { readonly owner: string })[]>
}

export class Judgement {
  readonly world: World
  readonly date: string
  private readonly index: Index

  constructor(world: World, date: string = world.ruleSet.header.released, index?: Index) {
    this.world = world
    this.date = date
    const { ruleSet } = world
    this.index = index ?? {
      families: new Map(ruleSet.families.map((family) => [family.id, family])),
      modalities: new Map(ruleSet.modalities.map((modality) => [modality.id, modality])),
      sources: new Map(ruleSet.sources.map((source) => [source.id, source])),
      byComplaint: groupRules(ruleSet),
      modalitiesFor: new Map(),
      inForce: new Map(),
      inScope: new Map(),
      weighed: new Map(),
      contraindications: new Map(),
    }
  }

  /** The same rule set on another day. */
  on(date: string): Judgement {
    return date === this.date ? this : new Judgement(this.world, date, this.index)
  }

  /** What tells one day from another for a complaint: the grades of its rules. */
  signatureOf(complaint: string): string {
    return this.modalitiesFor(complaint).map((id) => this.rulesFor(complaint, id).map((rule) => this.gradeOf(rule)).join(',')).join(' ')
  }

  /** Where the flag, present or unsure, raises the disposition to this level or above. */
  raisedBy(flag: RedFlag, level: Disposition): number {
    const { yes, unsure } = this.world.truths(flag.when)
    const whenUnsure = ifUnsureOf(flag)
    if (rank(flag.disposition) < rank(level)) return never
    return whenUnsure !== null && rank(whenUnsure) >= rank(level) ? unsure : yes
  }

  outOfScope(complaint: Complaint): number {
    const { diagrams } = this.world
    const tooYoungOrOld = complaint.ages === undefined ? never : diagrams.not(this.world.truths(complaint.ages).unasked)
    return diagrams.any([tooYoungOrOld, ...complaint.excludes.map(({ when }) => this.world.yes(when))])
  }

  /** The complaint is the one at hand and in scope. */
  inScope(complaint: Complaint): number {
    const before = this.index.inScope.get(complaint)
    if (before !== undefined) return before
    const found = this.world.diagrams.minus(this.world.ofComplaints([complaint.id]), this.outOfScope(complaint))
    this.index.inScope.set(complaint, found)
    return found
  }

  /** Ids of the modalities that rules for the complaint speak about. */
  modalitiesFor(complaint: string): readonly string[] {
    const before = this.index.modalitiesFor.get(complaint)
    if (before !== undefined) return before
    const found = [...this.index.byComplaint.get(complaint)?.keys() ?? []].toSorted()
    this.index.modalitiesFor.set(complaint, found)
    return found
  }

  rulesFor(complaint: string, modality: string): readonly Rule[] {
    return this.index.byComplaint.get(complaint)?.get(modality) ?? []
  }

  modality(id: string): Modality | undefined {
    return this.index.modalities.get(id)
  }

  /** Restrictions bind members of a family and of the families within it. */
  contraindicationsOf(modality: Modality): readonly (Contraindication & { readonly owner: string })[] {
    const before = this.index.contraindications.get(modality)
    if (before !== undefined) return before
    const found = this.ownersOf(modality).flatMap((owner) => owner.contraindications.map((each) => ({ ...each, owner: owner.id })))
    this.index.contraindications.set(modality, found)
    return found
  }

  precautionsOf(modality: Modality): readonly Precaution[] {
    return this.ownersOf(modality).flatMap(({ precautions }) => precautions)
  }

  weigh(complaint: Complaint, modality: Modality): Weighed {
    const key = `${complaint.id} ${modality.id} ${this.rulesFor(complaint.id, modality.id).map((rule) => this.gradeOf(rule)).join(',')}`
    const before = this.index.weighed.get(key)
    if (before !== undefined) return before
    const found = this.weighAnew(complaint, modality)
    this.index.weighed.set(key, found)
    return found
  }

  /** Where the rule is in force. */
  inForce(rule: Rule): number {
    const before = this.index.inForce.get(rule)
    if (before !== undefined) return before
    const found = this.world.diagrams.minus(this.world.yes(rule.when), this.world.yes(rule.unless, 'no'))
    this.index.inForce.set(rule, found)
    return found
  }

  /** The entries of its evidence in date; none where the rule itself is not. */
  evidenceOf(rule: Rule): readonly Evidence[] {
    return inDate(rule, this.date) ? rule.because.filter(({ source }) => inDate(this.index.sources.get(source) ?? {}, this.date)) : []
  }

  /** Strength, then certainty, as one number; -1 where nothing is in date. */
  gradeOf(rule: Rule): number {
    return Math.max(-1, ...this.evidenceOf(rule).map(gradeNumber))
  }

  private weighAnew(complaint: Complaint, modality: Modality): Weighed {
    const { diagrams } = this.world
    const rules = modality.role === 'assessment' ? [] : this.rulesFor(complaint.id, modality.id)
      .map((rule) => ({ rule, grade: this.gradeOf(rule), here: this.inForce(rule) })).filter(({ grade }) => grade >= 0)
    const favour = rules.filter(({ rule }) => rule.direction === 'for')
    const against = rules.filter(({ rule }) => rule.direction === 'against')
    const favoured = diagrams.any(favour.map(({ here }) => here))
    const advisedAgainst = diagrams.any(against.map((each) =>
      diagrams.minus(each.here, diagrams.any(favour.filter(({ grade }) => grade >= each.grade).map(({ here }) => here)))))
    const couldBe = diagrams.any(favour.map(({ rule }) => {
      const { yes, unasked } = this.world.truths(rule.when)
      return diagrams.minus(diagrams.minus(unasked, yes), this.world.yes(rule.unless, 'no'))
    }))
    const bars = this.contraindicationsOf(modality).filter((each) => each.kind !== 'relative'
      && (each.kind !== 'local' || each.sites === undefined || each.sites.includes(complaint.site)))
    const barred = this.union(bars)
    const doubtful = modality.risk === 'serious' ? diagrams.minus(barred.unasked, barred.yes) : never
    const kept = diagrams.all([favoured, diagrams.not(advisedAgainst), diagrams.not(barred.yes), diagrams.not(doubtful)])
    const possible = diagrams.all([couldBe, diagrams.not(favoured), diagrams.not(advisedAgainst), diagrams.not(barred.yes)])
    const restricted = this.union(this.contraindicationsOf(modality).filter(({ kind }) => kind === 'relative'))
    return { modality, favoured, advisedAgainst, possible, barred, restricted, kept }
  }

  private union(of: readonly { readonly when: Contraindication['when'] }[]): Truths {
    const truths = of.map(({ when }) => this.world.truths(when))
    const { diagrams } = this.world
    return { yes: diagrams.any(truths.map(({ yes }) => yes)), unsure: diagrams.any(truths.map(({ unsure }) => unsure)), unasked: diagrams.any(truths.map(({ unasked }) => unasked)) }
  }

  private ownersOf(modality: Modality): readonly (Modality | Family)[] {
    const owners: (Modality | Family)[] = [modality]
    const seen = new Set<string>()
    for (let family = this.index.families.get(modality.family); family !== undefined && !seen.has(family.id);
      family = family.parent === undefined ? undefined : this.index.families.get(family.parent)) {
      seen.add(family.id)
      owners.push(family)
    }
    return owners
  }
}

function groupRules(ruleSet: RuleSet): ReadonlyMap<string, ReadonlyMap<string, readonly Rule[]>> {
  const found = new Map<string, Map<string, Rule[]>>()
  for (const rule of ruleSet.rules) {
    for (const complaint of new Set(rule.for)) {
      const own = found.get(complaint) ?? new Map<string, Rule[]>()
      found.set(complaint, own)
      for (const modality of new Set(rule.modalities)) own.set(modality, [...own.get(modality) ?? [], rule])
    }
  }
  return found
}

/** What "not sure" raises the disposition to; null for nothing. */
export function ifUnsureOf({ disposition, ifUnsure }: RedFlag): Disposition | null {
  if (ifUnsure !== undefined) return ifUnsure
  return disposition === 'emergency' ? 'urgent' : disposition === 'urgent' ? 'see-clinician' : null
}

export function rank(disposition: Disposition): number {
  return dispositions.indexOf(disposition)
}

export function isCritical({ disposition }: RedFlag): boolean {
  return rank(disposition) >= rank('urgent')
}

export function isAskedFor(flag: RedFlag, complaint: string): boolean {
  return flag.askedFor === 'everyone' || flag.askedFor.includes(complaint)
}

export function inDate({ from, until }: { readonly from?: string; readonly until?: string }, date: string): boolean {
  return (from === undefined || from <= date) && (until === undefined || date < until)
}

export function gradeNumber({ strength, certainty }: Pick<Evidence, 'strength' | 'certainty'>): number {
  return strengths.indexOf(strength) * certainties.length + certainties.indexOf(certainty)
}

/** Line, then grade, then id: negative where `a` leads. */
export function byLead(judgement: Judgement, a: Rule, b: Rule): number {
  return (a.line === 'first' ? 0 : 1) - (b.line === 'first' ? 0 : 1) || judgement.gradeOf(b) - judgement.gradeOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The dates on which anything changes, and one before all of them: between two of them every day is like the first. */
export function datesOf(ruleSet: RuleSet): readonly string[] {
  const before = dates.get(ruleSet)
  if (before !== undefined) return before
  const found = datesIn(ruleSet)
  dates.set(ruleSet, found)
  return found
}

const dates = new WeakMap<RuleSet, readonly string[]>()

function datesIn({ rules, sources, header }: RuleSet): readonly string[] {
  const cuts = new Set([header.released, ...[...rules, ...sources].flatMap(({ from, until }) => [from, until].filter((each) => each !== undefined))])
  return ['0001-01-01', ...[...cuts].toSorted()]
}

