// Obligations 8, 10 and 12: that everyone gets an answer, that everything has a source, and that what someone prefers
// touches nothing else.
import { never } from '../check/logic/diagram.ts'
import { datesOf, isAskedFor, isCritical, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Complaint } from '../model/rule-set.ts'
import { Ledger, presentation, sizeOf } from './law.ts'
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

