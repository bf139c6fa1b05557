// Two outcomes to one form, so that the evaluator that runs and the naive one can be compared where it matters.
import type { Outcome, Stated } from '../../src/model/outcome.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { canonicalValue, isAsked } from './answers.ts'
import type { Decided, NaiveOutcome, NaiveRecommendation } from './evaluate.ts'
import { factNamed } from './truth.ts'

/** The naive form of a real outcome. */
export function asNaive(outcome: Outcome): NaiveOutcome {
  const { historical, asOf, parked, conflicts, outOfScope, redFlags, possible, withheld } = outcome
  const { level, atLeast, because, unscreened, screenedBy } = outcome.disposition
  return {
    historical, asOf, parked, conflicts, disposition: { level, atLeast, because, unscreened, screenedBy },
    outOfScope: outOfScope.map(({ complaint, reason, say }) => ({ complaint, reason, say })),
    redFlags: redFlags.map(({ id, state }) => ({ id, state })),
    recommended: outcome.recommended.map(asNaiveEntry),
    afterReview: outcome.afterReview.map(asNaiveEntry),
    possible: possible.map(one => ({ modality: one.modality, for: one.for, reason: one.reason })),
    withheld: withheld.map(one => ({ modality: one.modality, for: one.for, kind: one.kind })),
  }
}

function asNaiveEntry(entry: Outcome['recommended'][number]): NaiveRecommendation {
  const { modality, line, strength, certainty, gradedBy, contested, dose, togetherWith, rules, sources } = entry
  return {
    modality, for: entry.for, line, strength, certainty, gradedBy, contested, dose, togetherWith, rules, sources,
    details: entry.details.map(one => ({ complaint: one.complaint, line: one.line, strength: one.strength,
      certainty: one.certainty, dose: one.dose, rule: one.rule })),
    restrictions: entry.restrictions.map(({ kind, say }) => ({ kind, say })),
    precautions: entry.precautions.map(({ say }) => ({ say })),
    against: [...new Set(entry.against.filter(one => one.direction === 'against').map(one => one.rule))],
  }
}

/**
 * A form in which only documented differences remain: ranks stay, lists without a documented order are sorted, pairs
 * are taken apart, of the reasons only those that reach the disposition count, and the rule set's words for an age
 * limit do not.
 */
export function comparable(ruleSet: RuleSet, outcome: NaiveOutcome): unknown {
  const { disposition } = outcome
  return {
    asOf: outcome.asOf,
    historical: outcome.historical,
    parked: sorted(outcome.parked.map(one => statedAs(ruleSet, one))),
    conflicts: sorted(outcome.conflicts.map(one => statedAs(ruleSet, one))),
    disposition: {
      level: disposition.level,
      atLeast: disposition.atLeast,
      because: sorted(disposition.because.filter(one => one.disposition === disposition.atLeast)
        .map(({ kind, id }) => `${kind} ${id}`)),
      unscreened: sorted(disposition.unscreened),
      screenedBy: disposition.screenedBy,
    },
    outOfScope: sorted(outcome.outOfScope.map(one =>
      `${one.complaint} ${one.reason} ${one.reason === 'age' ? '' : one.say}`)),
    redFlags: sorted(outcome.redFlags.map(one => `${one.id} ${one.state}`)),
    recommended: outcome.recommended.map(comparableEntry),
    afterReview: outcome.afterReview.map(comparableEntry),
    possible: sorted(outcome.possible.flatMap(one => one.for.map(id => `${one.modality} for ${id}: ${one.reason}`))),
    withheld: sorted(outcome.withheld.flatMap(one => one.for.map(id => `${one.modality} for ${id}: ${one.kind}`))),
  }
}

function comparableEntry(entry: NaiveRecommendation): unknown {
  return {
    ...entry,
    for: sorted(entry.for),
    togetherWith: sorted(entry.togetherWith),
    restrictions: sorted(entry.restrictions.map(one => `${one.kind}: ${one.say}`)),
    precautions: sorted(entry.precautions.map(one => one.say)),
    details: entry.details.length > 1 ? entry.details.toSorted((a, b) => byCodePoint(a.complaint, b.complaint)) : [],
    against: sorted(entry.against),
    rules: sorted(entry.rules),
    sources: sorted(entry.sources),
  }
}

/** What rule 22 calls the decision, as text; two equal texts are one decision. */
export function decisionOf(outcome: Omit<Decided, 'recommended' | 'afterReview'> & {
  readonly recommended: readonly DecidingEntry[]
  readonly afterReview: readonly DecidingEntry[]
}): string {
  const { level, atLeast } = outcome.disposition
  const entries = (of: readonly DecidingEntry[]): unknown => of.map(one => [one.modality, sorted(one.for), one.line,
    one.strength, one.certainty, one.dose, sorted(one.togetherWith),
    sorted(one.restrictions.map(restriction => restriction.say)),
      sorted(one.precautions.map(precaution => precaution.say))])
  return JSON.stringify({ level, atLeast, recommended: entries(outcome.recommended),
    afterReview: entries(outcome.afterReview),
    withheld: sorted(outcome.withheld.flatMap(one => one.for.map(id => `${one.modality} ${id}`))) })
}

type DecidingEntry = Pick<NaiveRecommendation, 'modality' | 'for' | 'line' | 'strength' | 'certainty' | 'dose'
  | 'togetherWith'> & {
    readonly restrictions: readonly { readonly say: string }[]
    readonly precautions: readonly { readonly say: string }[]
  }

function statedAs(ruleSet: RuleSet, stated: Stated): string {
  const fact = factNamed(ruleSet, stated.fact)
  const value = fact !== undefined && isAsked(fact) ? canonicalValue(fact, stated.value) : stated.value
  return `${stated.complaint ?? ''}:${stated.fact} ${JSON.stringify(value)}`
}

function sorted(of: readonly string[]): readonly string[] {
  return of.toSorted(byCodePoint)
}
