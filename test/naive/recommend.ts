// What is kept to ranked entries: rules 16, 17, 20, 21 and 24 of docs/meaning.md.
import type { Modality, Precaution } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import type { NaiveRecommendation, World } from './evaluate.ts'
import { byGrade, evidenceInDate } from './evidence.ts'
import { byLead, contraindications, type Graded, type Judgement } from './judge.ts'
import { bindingOn, familiesOf } from './reads.ts'
import { truthOf } from './truth.ts'

/** One entry per modality, best first. */
export function recommendations(world: World, judgements: readonly Judgement[]): readonly NaiveRecommendation[] {
  const kept = judgements.filter(one => one.fate === 'kept')
  return world.ruleSet.modalities.flatMap((modality) => {
    const own = kept.filter(one => one.modality.id === modality.id)
    return own.length === 0 ? [] : [{ modality, entry: entryOf(world, modality, own, judgements) }]
  }).toSorted((a, b) => byRank(world, a, b)).map(one => one.entry)
}

function entryOf(world: World, modality: Modality, kept: readonly Judgement[],
  all: readonly Judgement[]): NaiveRecommendation {
  const led = kept.flatMap(one => one.for.slice(0, 1)
    .map(rule => ({ rule, grade: one.grade(rule), complaint: one.complaint.id })))
    .toSorted((a, b) => byLead(a, b) || byCodePoint(a.complaint, b.complaint))
  const [lead] = led
  if (lead === undefined) throw new Error(`${modality.id} is kept without a rule for it`)
  const details = led.toSorted((a, b) => byCodePoint(a.complaint, b.complaint))
    .map(one => ({ complaint: one.complaint, rule: one.rule.id, ...wordsOf(one) }))
  const rules = unique(kept.flatMap(one => one.for), rule => rule.id)
  const frames = kept.map(one => one.frame)
  const holding = <T extends Precaution>(of: readonly T[]): readonly T[] =>
    of.filter(one => frames.some(frame => truthOf(frame, one.when) === 'yes'))
      .toSorted((a, b) => byCodePoint(a.say, b.say))
  return {
    modality: modality.id,
    for: kept.map(one => one.complaint.id).sort(byCodePoint),
    ...wordsOf(lead),
    gradedBy: lead.grade.source,
    contested: kept.some(one => one.against.length > 0),
    togetherWith: lead.rule.togetherWith.filter(companion => !kept.every(one => all.some(other =>
      other.modality.id === companion && other.complaint.id === one.complaint.id && withheld.has(other.fate)))).sort(byCodePoint),
    restrictions: holding(contraindications(world, modality, 'relative')).map(({ kind, say }) => ({ kind, say })),
    precautions: holding(bindingOn(world.ruleSet, modality).precautions).map(({ say }) => ({ say })),
    details: details.length > 1 ? details : [],
    against: unique(kept.flatMap(one => one.against), rule => rule.id),
    rules,
    sources: unique(kept.flatMap(one => one.for)
      .flatMap(rule => evidenceInDate(world.ruleSet, rule, world.date)), entry => entry.source),
  }
}

function wordsOf({ rule, grade }: Graded): Pick<NaiveRecommendation, 'line' | 'strength' | 'certainty' | 'dose'> {
  return { line: rule.line, strength: grade.strength, certainty: grade.certainty, dose: rule.dose ?? null }
}

interface Ranked { readonly modality: Modality; readonly entry: NaiveRecommendation }

function byRank(world: World, a: Ranked, b: Ranked): number {
  return Number(a.entry.restrictions.length > 0) - Number(b.entry.restrictions.length > 0)
    || Number(a.entry.contested) - Number(b.entry.contested)
    || Number(a.entry.line === 'adjunct') - Number(b.entry.line === 'adjunct')
    || byGrade(a.entry, b.entry)
    || roleOrder.indexOf(a.modality.role) - roleOrder.indexOf(b.modality.role)
    || b.entry.for.length - a.entry.for.length
    || Number(isPreferred(world, b.modality)) - Number(isPreferred(world, a.modality))
    || byCodePoint(a.modality.id, b.modality.id)
}

const withheld = new Set(['contraindicated', 'advised-against', 'unconfirmed'])

const roleOrder = ['active', 'education', 'referral', 'passive', 'assessment'] as const

function isPreferred(world: World, modality: Modality): boolean {
  return [modality.id, ...familiesOf(world.ruleSet, modality)].some(id => world.settings.prefer?.includes(id) === true)
}

function unique<T>(of: readonly T[], id: (one: T) => string): readonly string[] {
  return [...new Set(of.map(id))].sort(byCodePoint)
}
