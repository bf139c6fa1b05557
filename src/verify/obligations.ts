// Obligations 8 to 10 and 12: that everyone gets an answer, that nothing is idle, that everything has a source, and
// that what someone prefers touches nothing else.
import { pathBelow } from '../check/logic/avoid.ts'
import { never } from '../check/logic/diagram.ts'
import { datesOf, isAskedFor, isCritical, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { isAsked, readsOf } from '../check/logic/reads.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import type { AskedFact, Complaint, Disposition, Rule } from '../model/rule-set.ts'
import { atPath, Ledger, presentation, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'

/** 8. Every complete set of answers to a complaint in scope ends in a recommendation or a referral. */
export function everyoneGetsAnAnswer(proof: Proof): LawResult {
  const { ruleSet, complete } = proof
  const { world } = complete
  const { diagrams } = world
  const ledger = new Ledger(proof)
  const dates = datesOf(ruleSet)
  for (const rule of ruleSet.rules) {
    ledger.checked += 1
    for (const condition of [rule.when, rule.unless]) {
      if (condition === undefined) continue
      const { yes, unasked } = world.truths(condition)
      const unknown = diagrams.minus(unasked, yes)
      if (unknown === never) continue
      const complaint = rule.for[0] ?? ''
      const answers = presentation(complete, diagrams.and(unknown, world.ofComplaints([complaint])), complaint, [condition])
      ledger.refute(`the rule ${rule.id} stays open although everything it reads is answered`, answers === null ? undefined : { id: rule.id, answers, expect: { settled: true } })
    }
  }
  for (const complaint of ruleSet.complaints) {
    const conditions = conditionsFor(complete, complaint)
    const met = new Set<string>()
    for (const date of dates) {
      const dated = complete.on(date)
      const signature = dated.signatureOf(complaint.id)
      // A day on which the same rules have the same grades is like the one before.
      if (met.has(signature)) continue
      met.add(signature)
      const favoured = diagrams.any(dated.modalitiesFor(complaint.id).flatMap((id) => {
        const modality = dated.modality(id)
        return modality === undefined ? [] : [dated.weigh(complaint, modality).kept]
      }))
      for (const node of [diagrams.and(dated.inScope(complaint), favoured), diagrams.minus(dated.inScope(complaint), favoured)]) {
        const answers = presentation(dated, node, complaint.id, conditions, 'see-clinician')
        if (answers === null) continue
        ledger.checked += 1
        const settings = { asOf: date }
        const outcome = ledger.run(answers, settings)
        if (outcome.recommended.length === 0 && rank(outcome.disposition.atLeast) < rank('see-clinician')) {
          ledger.refute(`for ${complaint.id} on ${date}, everything is answered, nothing is recommended and nobody is named`, { id: complaint.id, answers, settings, expect: { 'at-least': 'see-clinician' } })
        }
      }
    }
  }
  return ledger.result('obligation-8', 'Every complete set of answers ends in a recommendation or a referral',
    'exact: with everything answered no rule stays open, so a complaint with nothing kept has nothing left and is referred; the engine run on both for every complaint and date',
    `${sizeOf(complete)}; ${String(dates.length)} spans of days`)
}

function conditionsFor(judgement: Judgement, complaint: Complaint): readonly Condition[] {
  return judgement.modalitiesFor(complaint.id).flatMap((id) => judgement.rulesFor(complaint.id, id).flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined)))
}

/** 9. Every rule can fire; every question can matter. */
export function nothingIsIdle(proof: Proof): LawResult {
  const ledger = new Ledger(proof)
  for (const rule of proof.ruleSet.rules) firesSomewhere(proof, ledger, rule)
  for (const fact of proof.ruleSet.facts) if (isAsked(fact)) matters(proof, ledger, fact)
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

function matters(proof: Proof, ledger: Ledger, fact: AskedFact): void {
  ledger.checked += 1
  let tries = 0
  let looks = 0
  for (const pair of pairsFor(proof, fact)) {
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
function* pairsFor({ complete, ruleSet }: Proof, fact: AskedFact): Generator<readonly [Answers, Answers] | null> {
  const { world } = complete
  const { diagrams, vocabulary } = world
  for (const { when, wheres, below, complaints } of conditionsReading(complete, fact)) {
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
            yield [atPath(complete, new Map([...path, [variable, a]]), complaint.id, [when]), atPath(complete, new Map([...path, [variable, b]]), complaint.id, [when])]
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
  /** Where the condition makes a difference, the likeliest first. */
  readonly wheres: readonly ((complaint: Complaint) => number)[]
  /** Nothing else may raise the disposition to this. */
  readonly below: Disposition
  readonly complaints: readonly string[]
}

function conditionsReading(judgement: Judgement, fact: AskedFact): readonly Reading[] {
  const { world } = judgement
  const { ruleSet } = world
  const { diagrams } = world
  const reads = (when: Condition): boolean => readsOf([when], world.facts).has(fact.id)
  const all = ruleSet.complaints.map(({ id }) => id)
  // Red flags come before scope, so a question may matter to someone outside it.
  const here = ({ id }: Complaint): number => world.ofComplaints([id])
  const inScope = (complaint: Complaint): number => judgement.inScope(complaint)
  const flags = ruleSet.redFlags.filter(({ when }) => reads(when)).toSorted((a, b) => rank(b.disposition) - rank(a.disposition))
    .map(({ when, askedFor, disposition }): Reading => ({ when, wheres: [inScope, here], below: disposition, complaints: askedFor === 'everyone' ? all : askedFor }))
  const rules = ruleSet.rules.flatMap((rule) => [rule.when, rule.unless].flatMap((when): readonly Reading[] => {
    if (when === undefined || !reads(when)) return []
    const other = when === rule.when ? diagrams.not(world.yes(rule.unless, 'no')) : world.yes(rule.when)
    const alone = (complaint: Complaint): number => diagrams.all([inScope(complaint), other, ...rule.modalities.slice(0, 1).flatMap((id) => aloneIn(judgement, complaint, id, rule))])
    return [{ when, wheres: [alone, (complaint) => diagrams.and(inScope(complaint), other)], below: 'urgent', complaints: rule.for }]
  }))
  const restrictions = ruleSet.modalities.flatMap((modality) => [...judgement.contraindicationsOf(modality), ...judgement.precautionsOf(modality)].filter(({ when }) => reads(when)).map((own): Reading => ({
    when: own.when,
    wheres: [
      (complaint) => diagrams.and(inScope(complaint), diagrams.minus(judgement.weigh(complaint, modality).kept, judgement.weigh(complaint, modality).restricted.yes)),
      (complaint) => diagrams.and(inScope(complaint), judgement.weigh(complaint, modality).kept),
    ],
    below: 'urgent',
    complaints: ruleSet.complaints.filter((complaint) => judgement.modalitiesFor(complaint.id).includes(modality.id)).map(({ id }) => id),
  })))
  const scopes = ruleSet.complaints.flatMap((complaint) => [complaint.ages, ...complaint.excludes.map(({ when }) => when)]
    .flatMap((when): readonly Reading[] => (when !== undefined && reads(when) ? [{ when, wheres: [here], below: 'see-clinician', complaints: [complaint.id] }] : [])))
  return [...flags, ...rules, ...scopes, ...restrictions]
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

/** 10. Every recommendation has a source with strength and certainty; every complaint has a red-flag screen. */
export function everythingHasASource(proof: Proof): LawResult {
  const { ruleSet, complete } = proof
  const ledger = new Ledger(proof)
  const sources = new Set(ruleSet.sources.map(({ id }) => id))
  for (const rule of ruleSet.rules) {
    ledger.checked += 1
    if (rule.because.length === 0 || rule.because.some(({ source }) => !sources.has(source))) ledger.refute(`the rule ${rule.id} has no source`)
  }
  const ungraded = ruleSet.rules.filter(({ direction, because }) => direction === 'for' && because.every(({ strength, certainty }) => strength === 'not-graded' && certainty === 'not-graded'))
  if (ungraded.length > 0) ledger.remarks.push(`${String(ungraded.length)} recommendations rest on sources that state neither strength nor certainty; both then read \`not-graded\``)
  for (const complaint of ruleSet.complaints) {
    ledger.checked += 1
    const here = complete.world.ofComplaints([complaint.id])
    const screen = ruleSet.redFlags.filter((flag) => isAskedFor(flag, complaint.id) && isCritical(flag) && complete.world.diagrams.and(here, complete.world.yes(flag.when)) !== never)
    if (screen.length === 0) ledger.refute(`no emergency or urgent red flag that is asked for ${complaint.id} can be present`)
  }
  return ledger.result('obligation-10', 'Every recommendation has a source with strength and certainty, every complaint a screen', 'enumeration; whether a flag can be present, exact by diagrams',
    `${String(ruleSet.rules.length)} rules, ${String(ruleSet.complaints.length)} complaints`)
}

/** 12. What someone prefers orders equals and nothing else. */
export function preferencesOrderEquals(proof: Proof): LawResult {
  const { ruleSet, complete } = proof
  const ledger = new Ledger(proof)
  for (const complaint of ruleSet.complaints) {
    const answers = fullest(complete, complaint)
    if (answers === null) continue
    const plain = ledger.run(answers)
    const keys = new Map([...plain.recommended, ...plain.afterReview].map((each) => [each.modality, keyOf(each)]))
    for (const id of new Set([...plain.recommended, ...plain.afterReview].flatMap(({ modality, family }) => [modality, family]))) {
      ledger.checked += 1
      const settings = { prefer: [id] }
      const preferred = ledger.run(answers, settings)
      const order = [...preferred.recommended, ...preferred.afterReview].map(({ modality }) => keys.get(modality) ?? 'new')
      const before = [...plain.recommended, ...plain.afterReview].map(({ modality }) => keys.get(modality) ?? '')
      if (order.join('\n') !== before.join('\n') || rest(preferred) !== rest(plain)) ledger.refute(`preferring ${id} changes more than the order of equals for ${complaint.id}`, { id: `prefer-${id}`, answers, settings, expect: { settled: plain.settled } })
    }
  }
  return ledger.result('obligation-12', 'Preferences order equals and never touch exclusions or dispositions',
    'enumeration: the engine run for every complaint with every modality and family it recommends preferred', `${String(ruleSet.complaints.length)} complaints`)
}

function keyOf(each: Outcome['recommended'][number]): string {
  return [each.restrictions.length > 0, each.contested, each.line, each.strength, each.certainty, each.role, each.for.length].join(' ')
}

function rest(outcome: Outcome): string {
  const { disposition, withheld, possible, undecided, redFlags } = outcome
  const entries = [...outcome.recommended, ...outcome.afterReview].toSorted((a, b) => (a.modality < b.modality ? -1 : 1))
  return JSON.stringify([disposition, withheld, possible, undecided, redFlags, entries])
}

/** Plain answers to a complaint under which something is recommended. */
function fullest(judgement: Judgement, complaint: Complaint): Answers | null {
  const { diagrams } = judgement.world
  const kept = judgement.modalitiesFor(complaint.id).flatMap((id) => {
    const modality = judgement.modality(id)
    return modality === undefined ? [] : [judgement.weigh(complaint, modality).kept]
  })
  let here = judgement.inScope(complaint)
  for (const node of kept) if (diagrams.and(here, node) !== never) here = diagrams.and(here, node)
  return presentation(judgement, here, complaint.id, conditionsFor(judgement, complaint), 'urgent')
}

