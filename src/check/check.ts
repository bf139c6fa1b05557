// A sound rule set to what is doubtful about it: findings with places, hints and, where they are about behaviour, a
// presentation that can be pasted as a case.
import type { RuleSet } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { barredRules } from './barred-rule.ts'
import { booleanIds } from './boolean-id.ts'
import { categories } from './category.ts'
import { contradictions } from './contradiction.ts'
import { dangersTakenAway } from './danger-taken-away.ts'
import { deadConditions } from './dead-condition.ts'
import { deadRules } from './dead-rule.ts'
import { deadFlags, sameFlags } from './flags.ts'
import { BoundReached } from './logic/diagram.ts'
import type { Memory } from './memory.ts'
import { neverInDate } from './never-in-date.ts'
import { orderDependence } from './order-dependence.ts'
import { questions } from './questions.ts'
import { safetyInUnless, screens } from './screens.ts'
import { shadowedRules } from './shadowed-rule.ts'
import { reviews, unusedEntries, unusedSources, unverifiedRules, withdrawnSources } from './sources.ts'
import { note, subjectOf } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'
import { uncoveredPresentations } from './uncovered-presentation.ts'
import { forbiddenPhrases, hardTexts, twoWordings } from './wording.ts'

export interface CheckSettings {
  /** The day for reviews, such as `2026-11-22`; without it the clock does not matter. */
  readonly today?: string | undefined
  /** The most steps of exact reasoning in each world. */
  readonly bound?: number | undefined
  /** Kept from check to check, it makes those after the first quicker. */
  readonly memory?: Memory | undefined
}

const checks: Readonly<Record<string, Check>> = {
  'categories': categories,
  'dangers taken away': dangersTakenAway,
  'dead flags': deadFlags,
  'equal flags': sameFlags,
  'screens': screens,
  'dead conditions': deadConditions,
  'dead rules': deadRules,
  'rules never in date': neverInDate,
  'barred rules': barredRules,
  'contradictions': contradictions,
  'shadowed rules': shadowedRules,
  'dependence on order': orderDependence,
  'uncovered presentations': uncoveredPresentations,
  'questions': questions,
  'safety in `unless`': safetyInUnless,
  'two wordings': twoWordings,
  'ids': booleanIds,
  'unused sources': unusedSources,
  'unused entries': unusedEntries,
  'reviews': reviews,
  'withdrawn sources': withdrawnSources,
  'unverified rules': unverifiedRules,
  'hard texts': hardTexts,
  'phrases': forbiddenPhrases,
}

/** Everything doubtful about a rule set that loads without errors, sorted by place. */
export function checkRuleSet(ruleSet: RuleSet, { today, bound, memory }: CheckSettings = {}): readonly Finding[] {
  const subject = subjectOf(ruleSet, today ?? null, bound, memory)
  return Object.entries(checks).flatMap(([name, check]) => run(subject, name, check)).toSorted(byPlace)
}

/** A check that reaches the bound says so, and the others go on with a fresh one. */
function run(subject: Subject, name: string, check: Check): readonly Finding[] {
  for (const { world } of [subject.complete, subject.open]) world.diagrams.renew()
  try {
    return check(subject)
  } catch (error) {
    if (!(error instanceof BoundReached)) throw error
    return [note('not-decided', subject.ruleSet.header.at, `${name}: not decided, as it would take ${error.message}`)]
  }
}

function byPlace(a: Finding, b: Finding): number {
  return byCodePoint(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column
    || byCodePoint(a.code, b.code) || byCodePoint(a.message, b.message)
}

export type { Finding }
