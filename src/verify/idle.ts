// Obligation 9: that nothing is idle. Every rule can fire, and every question can matter.
import { pathBelow } from '../check/logic/avoid.ts'
import { never } from '../check/logic/diagram.ts'
import { datesOf, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { isAsked, readsOf } from '../check/logic/reads.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import type { AskedFact, Complaint, Disposition, Rule } from '../model/rule-set.ts'
import { atPath, Ledger, presentation, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'

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
  for (const pair of pairsFor(proof, fact, readings)) {
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

/**
 * Presentations that differ in one answer to the question, on which a condition turns; the weightiest conditions first.
 * Null wherever there turns out to be none.
 */
function* pairsFor({ complete, ruleSet }: Proof, fact: AskedFact, readings: readonly Reading[]): Generator<readonly [Answers, Answers] | null> {
  const { world } = complete
  const { diagrams, vocabulary } = world
  for (const { when, besides, wheres, below, complaints } of readings) {
    const node = world.yes(when)
    for (const variable of fact.kind === 'choices' ? fact.options.map(({ id }) => vocabulary.variableOf(fact, id)) : [vocabulary.variableOf(fact)]) {
      for (const [a, b] of cellPairs(vocabulary.variables[variable]?.cells.length ?? 0)) {
        const turns = diagrams.minus(diagrams.hold(node, variable, a), diagrams.hold(node, variable, b))
        if (turns === never) continue
        const atB = diagrams.and(turns, diagrams.where(variable, (cell) => cell === b))
        let shown = 0
        for (const complaint of ruleSet.complaints.filter(({ id }) => complaints.includes(id))) {
          if (shown >= 3) break
          for (const where of wheres) {
            const path = pathBelow(complete, diagrams.and(atB, where(complaint)), below)
            if (path === null) {
              yield null
              continue
            }
            shown += 1
            yield [atPath(complete, new Map([...path, [variable, a]]), complaint.id, [when, ...besides]), atPath(complete, new Map([...path, [variable, b]]), complaint.id, [when, ...besides])]
          }
        }
      }
    }
  }
}

function cellPairs(count: number): readonly (readonly [number, number])[] {
  const cells = [...Array(count).keys()]
  return cells.flatMap((a) => cells.filter((b) => a !== b).map((b) => [a, b] as const))
}

interface Reading {
  readonly when: Condition
  /** What has to be answered too before the difference shows. */
  readonly besides: readonly Condition[]
  /** Where the condition makes a difference, the likeliest first. */
  readonly wheres: readonly ((complaint: Complaint) => number)[]
  /** Nothing else may raise the disposition to this. */
  readonly below: Disposition
  readonly complaints: readonly string[]
}

/** By id of a fact, the conditions that read it. */
function readingsByFact(judgement: Judgement): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>()
  for (const reading of [...ofFlags(judgement), ...ofRules(judgement), ...ofScopes(judgement), ...ofRestrictions(judgement)]) {
    for (const fact of readsOf([reading.when], judgement.world.facts)) {
      const own = found.get(fact)
      if (own === undefined) found.set(fact, [reading])
      else own.push(reading)
    }
  }
  return found
}

/** Red flags come before scope, so a question may matter to someone outside it. */
function ofFlags(judgement: Judgement): readonly Reading[] {
  const { ruleSet } = judgement.world
  const all = ruleSet.complaints.map(({ id }) => id)
  return ruleSet.redFlags.toSorted((a, b) => rank(b.disposition) - rank(a.disposition)).map(({ when, askedFor, disposition }) => ({
    when, besides: [], wheres: [(complaint) => judgement.inScope(complaint), hereIn(judgement)], below: disposition, complaints: askedFor === 'everyone' ? all : askedFor,
  }))
}

function ofRules(judgement: Judgement): readonly Reading[] {
  const { world } = judgement
  const { diagrams } = world
  return world.ruleSet.rules.flatMap((rule) => [rule.when, rule.unless].flatMap((when): readonly Reading[] => {
    if (when === undefined) return []
    const other = when === rule.when ? diagrams.not(world.yes(rule.unless, 'no')) : world.yes(rule.when)
    const [modality] = rule.modalities.slice(0, 1).flatMap((id) => judgement.modality(id) ?? [])
    const here = (complaint: Complaint): number => diagrams.and(judgement.inScope(complaint), other)
    const alone = (complaint: Complaint): number => diagrams.all([here(complaint), ...rule.modalities.slice(0, 1).flatMap((id) => aloneIn(judgement, complaint, id, rule))])
    const free = (complaint: Complaint): number => (modality === undefined ? never : diagrams.minus(here(complaint), judgement.weigh(complaint, modality).barred.yes))
    // A modality of serious risk is withheld until everything that rules it out is answered.
    const besides = modality === undefined ? [] : judgement.contraindicationsOf(modality).map((each) => each.when)
    return [{ when, besides, wheres: [alone, free, here], below: 'urgent', complaints: rule.for }]
  }))
}

function ofRestrictions(judgement: Judgement): readonly Reading[] {
  const { ruleSet, diagrams } = judgement.world
  return ruleSet.modalities.flatMap((modality) => {
    const complaints = ruleSet.complaints.filter((complaint) => judgement.modalitiesFor(complaint.id).includes(modality.id)).map(({ id }) => id)
    return [...judgement.contraindicationsOf(modality), ...judgement.precautionsOf(modality)].map(({ when }): Reading => ({
      when,
      besides: [],
      wheres: [
        (complaint) => diagrams.and(judgement.inScope(complaint), diagrams.minus(judgement.weigh(complaint, modality).kept, judgement.weigh(complaint, modality).restricted.yes)),
        (complaint) => diagrams.and(judgement.inScope(complaint), judgement.weigh(complaint, modality).kept),
      ],
      below: 'urgent',
      complaints,
    }))
  })
}

function ofScopes(judgement: Judgement): readonly Reading[] {
  return judgement.world.ruleSet.complaints.flatMap(({ id, ages, excludes }) => [ages, ...excludes.map(({ when }) => when)]
    .flatMap((when): readonly Reading[] => (when === undefined ? [] : [{ when, besides: [], wheres: [hereIn(judgement)], below: 'see-clinician', complaints: [id] }])))
}

function hereIn({ world }: Judgement): (complaint: Complaint) => number {
  return ({ id }) => world.ofComplaints([id])
}

/** No other rule for or against the modality in force, and nothing that bars it. */
function aloneIn(judgement: Judgement, complaint: Complaint, id: string, rule: Rule): readonly number[] {
  const { diagrams } = judgement.world
  const modality = judgement.modality(id)
  if (modality === undefined) return []
  const others = judgement.rulesFor(complaint.id, id).filter((each) => each !== rule && each.direction !== 'neutral').map((each) => diagrams.not(judgement.inForce(each)))
  const alone = diagrams.and(diagrams.all(others), diagrams.not(judgement.weigh(complaint, modality).barred.yes))
  return [alone]
}

/** What a reader would see change: the decision of docs/meaning.md, 22, and what is said for, against and besides. */
function decision({ disposition, recommended, afterReview, possible, withheld }: Outcome): string {
  const entries = [...recommended, ...afterReview].map((each) => [each.modality, each.for, each.line, each.strength, each.certainty, each.dose, each.togetherWith, each.restrictions, each.precautions, each.rules, each.against])
  return JSON.stringify([disposition.level, disposition.atLeast, recommended.length, entries, possible, withheld])
}
