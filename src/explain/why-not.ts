// Why a modality is not recommended, and the fewest answers that would have to be different for it to be.
//
// An answer that bars it now (a contraindication, a danger sign, the scope of a complaint) is a fact about the person:
// it is named, and never offered as something to change. Every other answer is, up to two at once, all of them tried.
import type { AnswerChange } from './answer-change.ts'
import { offeringComplaints } from './barring.ts'
import type { Why } from './explanation.ts'
import { holdings, type Holding } from './held.ts'
import type { Scene } from './scene.ts'
import { enoughChanges, searchOf, smallestChanges } from './smallest-change.ts'
import { why } from './why.ts'

/**
 * `held`: no answer that can still be given lifts what bars it. `no-rule`: no rule recommends it for these complaints.
 * `none-found`: no change of as many answers as were searched is enough.
 */
export type WhyNotVerdict = 'recommended' | 'no-rule' | 'held' | 'changes' | 'none-found'

export interface WhyNot {
  readonly schema: 'modality.why-not/1'
  readonly modality: string
  readonly label: string
  readonly verdict: WhyNotVerdict
  readonly heldBy: readonly Holding[]
  /** The smallest sets, those first that only answer open questions. */
  readonly changes: readonly (readonly AnswerChange[])[]
  /** Where no one or two answers are enough: more of them that are, none of which can be left out. */
  readonly enough: readonly AnswerChange[]
  /** How many answers at most were changed at once in the exhaustive search: two, or one where there are too many pairs. */
  readonly searched: number
  readonly why: Why
}

/** Why a modality is not recommended; undefined for an id that is none. */
export function whyNot(scene: Scene, id: string): WhyNot | undefined {
  const modality = scene.modalities.get(id)
  const explained = why(scene, id)
  if (modality === undefined || explained === undefined) return undefined
  const base = { schema: 'modality.why-not/1' as const, modality: id, label: modality.label, why: explained, heldBy: [], changes: [], enough: [], searched: 0 }
  if (scene.outcome.recommended.some((each) => each.modality === id)) return { ...base, verdict: 'recommended' }
  if (offeringComplaints(scene, modality).length === 0) return { ...base, verdict: 'no-rule' }
  const heldBy = holdings(scene, modality)
  if (heldBy.length > 0) return { ...base, verdict: 'held', heldBy }
  const search = searchOf(scene, modality)
  const { changes, searched } = smallestChanges(search)
  if (changes.length > 0) return { ...base, verdict: 'changes', changes, searched }
  return { ...base, verdict: 'none-found', enough: enoughChanges(search), searched }
}
