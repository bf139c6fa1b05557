// Two outcomes of one person to what changed between them, most cautious reading first.
import type { Outcome, Recommendation } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Disposition } from '../model/rule-set.ts'

export const effects = ['less-cautious', 'more-cautious', 'modality', 'order'] as const
/** `modality`: another therapy; `order`: the same ones, otherwise ranked or worded in line, grade, dose or companions. */
export type Effect = (typeof effects)[number]

export interface OutcomeChange {
  /** Every effect there is, in the order above; none where nothing changed. */
  readonly effects: readonly Effect[]
  /** One line each. */
  readonly says: readonly string[]
}

export function compareOutcomes(before: Outcome, after: Outcome): OutcomeChange {
  const found: { readonly effect: Effect; readonly says: string }[] = []
  const note = (effect: Effect, says: string): void => { found.push({ effect, says }) }
  compareDisposition(before, after, note)
  const kept = (outcome: Outcome): readonly Recommendation[] => [...outcome.recommended, ...outcome.afterReview]
  const [was, is] = [kept(before), kept(after)]
  for (const each of is) {
    for (const complaint of each.for) {
      if (was.some(({ modality, for: served }) => modality === each.modality && served.includes(complaint))) continue
      const held = before.withheld.find(({ modality, for: served }) => modality === each.modality && served.includes(complaint))
      if (held === undefined) note('modality', `${each.modality} is new for ${complaint}`)
      else note('less-cautious', `${each.modality} for ${complaint} was ${held.kind}, now it is recommended`)
    }
  }
  for (const each of was) {
    for (const complaint of each.for) {
      if (is.some(({ modality, for: served }) => modality === each.modality && served.includes(complaint))) continue
      const held = after.withheld.find(({ modality, for: served }) => modality === each.modality && served.includes(complaint))
      if (held === undefined) note('modality', `${each.modality} is gone for ${complaint}`)
      else note('more-cautious', `${each.modality} for ${complaint} is ${held.kind} now`)
    }
  }
  for (const each of is) {
    const same = was.find(({ modality }) => modality === each.modality)
    if (same !== undefined) compareEntries(same, each, note)
  }
  const order = (list: readonly Recommendation[], others: readonly Recommendation[]): string => list.map(({ modality }) => modality).filter((id) => others.some(({ modality }) => modality === id)).join(', ')
  if (order(was, is) !== order(is, was)) note('order', `the order was ${order(was, is)}, now it is ${order(is, was)}`)
  return { effects: effects.filter((effect) => found.some((each) => each.effect === effect)), says: found.map(({ says }) => says) }
}

type Note = (effect: Effect, says: string) => void

function compareDisposition({ disposition: before }: Outcome, { disposition: after }: Outcome, note: Note): void {
  const difference = rank(after.atLeast) - rank(before.atLeast)
  if (difference !== 0) note(difference > 0 ? 'more-cautious' : 'less-cautious', `the disposition was at least ${before.atLeast}, now it is ${after.atLeast}`)
  const asked = after.unscreened.filter((id) => !before.unscreened.includes(id))
  const dropped = before.unscreened.filter((id) => !after.unscreened.includes(id))
  if (asked.length > 0) note('more-cautious', `now to be asked first: ${asked.join(', ')}`)
  if (dropped.length > 0 && difference <= 0) note('less-cautious', `no longer asked first: ${dropped.join(', ')}`)
}

function compareEntries(before: Recommendation, after: Recommendation, note: Note): void {
  const says = (list: readonly { readonly say: string }[]): readonly string[] => list.map(({ say }) => say)
  for (const [key, what] of [['restrictions', 'ask first'], ['precautions', 'precaution']] as const) {
    const [was, is] = [says(before[key]), says(after[key])]
    for (const each of is) if (!was.includes(each)) note('more-cautious', `${after.modality} has a new ${what}: ${each}`)
    for (const each of was) if (!is.includes(each)) note('less-cautious', `${after.modality} has lost a ${what}: ${each}`)
  }
  const facets: readonly (readonly [string, string, string])[] = [
    ['line', before.line, after.line], ['grade', `${before.strength}/${before.certainty}`, `${after.strength}/${after.certainty}`],
    ['dose', before.dose ?? 'none', after.dose ?? 'none'], ['companions', before.togetherWith.join(', ') || 'none', after.togetherWith.join(', ') || 'none'],
    ['advice against it', before.contested ? 'some' : 'none', after.contested ? 'some' : 'none'],
  ]
  for (const [facet, was, is] of facets) if (was !== is) note('order', `${facet} of ${after.modality} was ${was}, now it is ${is}`)
}

function rank(disposition: Disposition): number {
  return dispositions.indexOf(disposition)
}
