// Obligation 11: what extends a rule set never gives, for any answers, a lower disposition or fewer withheld modalities.
import { always, never } from '../check/logic/diagram.ts'
import { complaintOn, plainest } from '../check/logic/example.ts'
import { isAskedFor, Judgement, rank } from '../check/logic/judgement.ts'
import { vocabularyOf } from '../check/logic/vocabulary.ts'
import { diagramsFor, World } from '../check/logic/world.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Complaint, RuleSet } from '../model/rule-set.ts'
import { atPath, Ledger, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'

const title = 'An overlay never lowers a disposition or lifts an exclusion of its base'

export function overlayOnlyAdds(proof: Proof, base: RuleSet | null, bound?: number): LawResult {
  const ledger = new Ledger(proof)
  if (base === null) return { ...ledger.result('obligation-11', title, 'nothing to do: the rule set extends no other', '') }
  const vocabulary = vocabularyOf([base, proof.ruleSet], true)
  const diagrams = diagramsFor(vocabulary, bound)
  const before = new Judgement(new World(base, vocabulary, diagrams))
  const after = new Judgement(new World(proof.ruleSet, vocabulary, diagrams))
  compareFlags(before, after, ledger)
  for (const complaint of base.complaints) {
    const now = proof.ruleSet.complaints.find(({ id }) => id === complaint.id)
    if (now === undefined) ledger.refute(`the complaint ${complaint.id} is gone`)
    else compareComplaint(before, after, complaint, now, ledger)
  }
  return ledger.result('obligation-11', title, 'exact: diagrams of both rule sets over one vocabulary', sizeOf(after))
}

/** Whatever raised the disposition still does, and whoever was asked still is. */
function compareFlags(before: Judgement, after: Judgement, ledger: Ledger): void {
  const { diagrams } = before.world
  for (const flag of before.world.ruleSet.redFlags) {
    const now = after.world.ruleSet.redFlags.find(({ id }) => id === flag.id)
    const lost = before.world.ruleSet.complaints.filter(({ id }) => isAskedFor(flag, id) && !(now !== undefined && isAskedFor(now, id)))
    if (lost.length > 0) ledger.refute(`the red flag ${flag.id} is no longer asked for ${lost.map(({ id }) => id).join(', ')}`)
    for (const level of dispositions) {
      if (rank(level) > rank(flag.disposition) || level === 'self-care') continue
      ledger.checked += 1
      const raised = before.raisedBy(flag, level)
      const others = after.world.ruleSet.redFlags.filter(({ disposition }) => rank(disposition) >= rank(level))
      const own = now === undefined ? never : after.raisedBy(now, level)
      if (diagrams.implies(raised, own)) continue
      const still = others.reduce((found, other) => diagrams.or(found, after.raisedBy(other, level)), own)
      show(after, diagrams.minus(raised, still), `${flag.id} no longer raises the disposition to ${level}`, null, { 'at-least': level }, ledger)
    }
  }
}

function compareComplaint(before: Judgement, after: Judgement, complaint: Complaint, now: Complaint, ledger: Ledger): void {
  const { diagrams } = before.world
  const here = before.world.ofComplaints([complaint.id])
  if (rank(now.defaultDisposition) < rank(complaint.defaultDisposition)) ledger.refute(`the default disposition of ${complaint.id} is lower`)
  const [outBefore, outAfter] = [before.outOfScope(complaint), after.outOfScope(now)]
  show(after, diagrams.and(here, diagrams.minus(outBefore, outAfter)), `${complaint.id} is in scope where it was not`, complaint.id, { 'out-of-scope': [complaint.id] }, ledger)
  for (const modality of before.world.ruleSet.modalities) {
    const current = after.modality(modality.id)
    if (current === undefined) continue
    ledger.checked += 1
    const [was, is] = [before.weigh(complaint, modality), after.weigh(now, current)]
    const free = diagrams.and(here, diagrams.not(outAfter))
    const bars = (judgement: Judgement, weighed: typeof was): readonly [number, number] => {
      const serious = judgement.modality(modality.id)?.risk === 'serious'
      return [weighed.barred.yes, serious ? weighed.barred.unasked : weighed.barred.yes]
    }
    const [[barredBefore, heldBefore], [, heldAfter]] = [bars(before, was), bars(after, is)]
    show(after, diagrams.and(free, diagrams.minus(diagrams.or(barredBefore, heldBefore), heldAfter)), `${modality.id} is no longer held back for ${complaint.id}`, complaint.id, { 'not-recommended': [modality.id] }, ledger)
    show(after, diagrams.all([free, was.advisedAgainst, is.kept]), `${modality.id} is recommended for ${complaint.id} where it was advised against`, complaint.id, { 'not-recommended': [modality.id] }, ledger)
  }
}

function show(judgement: Judgement, node: number, says: string, complaint: string | null, expect: Readonly<Record<string, unknown>>, ledger: Ledger): void {
  if (node === never) return
  const path = judgement.world.diagrams.path(node, plainest(judgement.world.vocabulary))
  ledger.refute(says, path === null || node === always ? undefined : { id: says, answers: atPath(judgement, path, complaint ?? complaintOn(judgement.world, path)), expect })
}
