// Why a modality stands where it stands in an outcome.
import type { Outcome } from '../model/outcome.ts'
import type { Modality } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import type { ComplaintStanding, Reason, ReasonSide, Standing, Why } from './explanation.ts'
import { bestGrade, reasonsAbout, weighedRules } from './reasons.ts'
import type { Scene } from './scene.ts'

/** All that was weighed about one modality, each condition with the values it read; undefined for an id that is none. */
export function why(scene: Scene, id: string): Why | undefined {
  const modality = scene.modalities.get(id)
  return modality === undefined ? undefined : whyOf(scene, modality)
}

function whyOf(scene: Scene, modality: Modality): Why {
  const { outcome, frames, rules } = scene
  const { id, label, clinical, role, at } = modality
  const ranked = outcome.recommended.length > 0 ? outcome.recommended : outcome.afterReview
  const place = ranked.findIndex((each) => each.modality === id)
  return {
    schema: 'modality.why/1',
    modality: id, label, clinical: clinical ?? null, role, at,
    rank: place < 0 ? null : place + 1,
    of: ranked.length,
    level: outcome.disposition.level,
    atLeast: outcome.disposition.atLeast,
    complaints: frames.complaints.map((complaint) => standingOf(scene, id, complaint)),
    reasons: inOrder(reasonsAbout(scene, modality)),
    recommendedFor: [...new Set((rules.get(id) ?? []).filter(({ direction }) => direction === 'for').flatMap((rule) => rule.for))]
      .filter((complaint) => !frames.complaints.includes(complaint)).toSorted(byCodePoint),
  }
}

const sides: readonly ReasonSide[] = ['for', 'against', 'excluding', 'first', 'limiting', 'unresolved', 'idle']

function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  return sides.flatMap((side) => reasons.filter((each) => each.side === side))
}

function standingOf(scene: Scene, modality: string, complaint: string): ComplaintStanding {
  const weighed = weighedRules(scene, modality, complaint)
  return { complaint, standing: standingIn(scene.outcome, modality, complaint), for: bestGrade(weighed, 'for'), against: bestGrade(weighed, 'against') }
}

/** What an outcome says about a modality for one complaint. */
export function standingIn(outcome: Outcome, modality: string, complaint: string): Standing {
  const isIt = (each: { readonly modality: string, readonly for: readonly string[] }): boolean => each.modality === modality && each.for.includes(complaint)
  if (outcome.recommended.some(isIt)) return 'recommended'
  if (outcome.afterReview.some(isIt)) return 'after-review'
  const withheld = outcome.withheld.find(isIt)
  if (withheld !== undefined) return withheld.kind
  const possible = outcome.possible.find(isIt)
  return possible === undefined ? 'not-mentioned' : possible.reason === 'open' ? 'possible' : 'neutral'
}
