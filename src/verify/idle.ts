// Obligation 9: that nothing is idle. Every rule can fire, and every question can matter.
import { never } from '../check/logic/diagram.ts'
import { datesOf } from '../check/logic/judgement.ts'
import { isAsked } from '../check/logic/reads.ts'
import type { Outcome } from '../model/outcome.ts'
import type { AskedFact, Rule } from '../model/rule-set.ts'
import { Ledger, presentation, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'
import { pairsFor, readingsByFact } from './pairs.ts'
import type { Reading } from './pairs.ts'

/** 9. Every rule can fire; every question can matter. */
export function nothingIsIdle(proof: Proof): LawResult {
  const ledger = new Ledger(proof)
  for (const rule of proof.ruleSet.rules) firesSomewhere(proof, ledger, rule)
  const readings = readingsByFact(proof.complete)
  for (const fact of proof.ruleSet.facts) if (isAsked(fact)) matters(proof, ledger, fact, readings.get(fact.id) ?? [])
  return ledger.result('obligation-9', 'Every rule can fire, and every question can matter',
    'exact: a presentation for each rule and two for each question, found by diagrams and confirmed by the engine', sizeOf(proof.complete))
}

function firesSomewhere({ ruleSet, complete }: Proof, ledger: Ledger, rule: Rule): void {
  ledger.checked += 1
  const { diagrams } = complete.world
  const date = datesOf(ruleSet).findLast((each) => complete.on(each).evidenceOf(rule).length > 0)
  if (date === undefined) {
    ledger.refute(`the rule ${rule.id} is in date on no day`)
    return
  }
  const conditions = [rule.when, rule.unless].filter((each) => each !== undefined)
  let isInForce = false
  for (const complaint of ruleSet.complaints.filter(({ id }) => rule.for.includes(id))) {
    const here = diagrams.and(complete.inForce(rule), complete.inScope(complaint))
    const bars = rule.modalities.flatMap((id) => {
      const modality = complete.modality(id)
      return modality === undefined ? [] : [complete.weigh(complaint, modality).barred.yes]
    })
    const free = presentation(complete, diagrams.minus(here, bars.length === 0 ? never : diagrams.all(bars)), complaint.id, conditions, 'urgent')
    isInForce ||= free !== null || here !== never
    if (free !== null && speaks(ledger.run(free, { asOf: date }), rule)) return
  }
  if (!isInForce) ledger.refute(`the rule ${rule.id} can never be in force`)
  else if (rule.direction === 'for') ledger.refute(`the rule ${rule.id} recommends nothing: something urgent or contraindicated always stands in its way`)
  else ledger.remarks.push(`the rule ${rule.id} says nothing that its modality's contraindications do not say already`)
}

function speaks(outcome: Outcome, { id }: Rule): boolean {
  return [...outcome.recommended, ...outcome.afterReview].some((each) => each.rules.includes(id) || each.against.some((argument) => argument.rule === id))
    || outcome.possible.some((each) => each.rules.includes(id)) || outcome.withheld.some((each) => each.rules.includes(id) || each.arguments.some((argument) => argument.rule === id) || each.kind === 'unconfirmed')
}

/** Pairs on which the engine is run, and places where one was looked for, found or not. */
const mostTries = 60
const mostLooks = 5_000

function matters(proof: Proof, ledger: Ledger, fact: AskedFact, readings: readonly Reading[]): void {
  ledger.checked += 1
  let tries = 0
  let looks = 0
  for (const pair of pairsFor(proof.complete, fact, readings)) {
    looks += 1
    if (pair !== null) {
      tries += 1
      const [before, after] = pair
      if (decision(ledger.run(before)) !== decision(ledger.run(after))) return
    }
    if (tries >= mostTries || looks >= mostLooks) {
      ledger.undecided.push(`${fact.id}: no two presentations were found that differ in it alone and in their outcome (${String(tries)} pairs tried)`)
      return
    }
  }
  if (tries === 0) ledger.refute(`no answer to ${fact.id} can change an outcome`)
  else ledger.undecided.push(`${fact.id}: no two presentations were found that differ in it alone and in their outcome (${String(tries)} pairs tried)`)
}

/** What a reader would see change: the decision of docs/meaning.md, 22, and what is said for, against and besides. */
function decision({ disposition, recommended, afterReview, possible, withheld }: Outcome): string {
  const entries = [...recommended, ...afterReview].map((each) => [each.modality, each.for, each.line, each.strength, each.certainty, each.dose, each.togetherWith, each.restrictions, each.precautions, each.rules, each.against])
  return JSON.stringify([disposition.level, disposition.atLeast, recommended.length, entries, possible, withheld])
}
