// Rules and sources on a date to grades: rules 12 to 14 of docs/meaning.md.
import type { Complaint, Evidence, Modality, Rule, RuleSet, Source } from '../../src/model/rule-set.ts'
import { certainties, strengths } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { type Frame, isUnknown, truthOf } from './truth.ts'

/** Rules of a complaint that speak about a modality and exist on the date. */
export function rulesAbout(ruleSet: RuleSet, complaint: Complaint, modality: Modality, date: string): readonly Rule[] {
  return ruleSet.rules.filter(rule => rule.for.includes(complaint.id) && rule.modalities.includes(modality.id)
    && isInDate(rule, date) && evidenceInDate(ruleSet, rule, date).length > 0)
}

export function stateOfRule(frame: Frame, rule: Rule): 'in-force' | 'open' | 'gone' {
  const when = rule.when === undefined ? 'yes' : truthOf(frame, rule.when)
  const unless = rule.unless === undefined ? 'no' : truthOf(frame, rule.unless)
  if (unless === 'yes' || when === 'no') return 'gone'
  return isUnknown(when) ? 'open' : 'in-force'
}

export function evidenceInDate(ruleSet: RuleSet, rule: Rule, date: string): readonly Evidence[] {
  return rule.because.filter(entry => isInDate(sourceOf(ruleSet, entry), date))
}

/** Better first: strength, certainty, the later year, the source id. */
export function bestEvidence(ruleSet: RuleSet, entries: readonly Evidence[]): Evidence {
  const year = (entry: Evidence): number => sourceOf(ruleSet, entry).year ?? -Infinity
  const best = entries.toSorted((a, b) => byGrade(a, b) || compare(year(b), year(a))
    || byCodePoint(a.source, b.source))[0]
  if (best === undefined) throw new Error('a grade needs an entry in date')
  return best
}

/** The stronger first, then the more certain. */
export function byGrade(a: Grade, b: Grade): number {
  return strengths.indexOf(b.strength) - strengths.indexOf(a.strength)
    || certainties.indexOf(b.certainty) - certainties.indexOf(a.certainty)
}

export type Grade = Pick<Evidence, 'strength' | 'certainty'>

export function sourceOf(ruleSet: RuleSet, entry: Evidence): Source {
  const source = ruleSet.sources.find(one => one.id === entry.source)
  if (source === undefined) throw new Error(`no source ${entry.source}`)
  return source
}

function isInDate(one: { readonly from?: string; readonly until?: string }, date: string): boolean {
  return (one.from === undefined || one.from <= date) && (one.until === undefined || date < one.until)
}

function compare(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
