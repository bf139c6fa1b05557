// Two outcomes of one rule set to what differs between them.
import type { Disposition } from '../model/rule-set.ts'
import type { Outcome, Recommendation } from '../model/outcome.ts'
import { byCodePoint } from '../text/order.ts'
import type { Standing } from './explanation.ts'
import { standingIn } from './why.ts'

export interface Difference {
  /** Null where nothing changes; a level is null while danger signs are still to be asked about. */
  readonly disposition: { readonly from: Level, readonly to: Level } | null
  readonly redFlags: readonly { readonly id: string, readonly label: string, readonly from: FlagState, readonly to: FlagState }[]
  readonly outOfScope: readonly { readonly complaint: string, readonly to: boolean }[]
  /** By modality and complaint, where it stands elsewhere than before. */
  readonly modalities: readonly { readonly modality: string, readonly label: string, readonly complaint: string, readonly from: Standing, readonly to: Standing }[]
  /** What is offered as before, but otherwise. */
  readonly offers: readonly { readonly modality: string, readonly label: string, readonly changes: readonly OfferChange[] }[]
  /** Those offered in both, in the order of each, where the order differs. */
  readonly order: { readonly from: readonly string[], readonly to: readonly string[] } | null
  readonly undecided: { readonly added: readonly string[], readonly removed: readonly string[] }
  readonly parked: { readonly added: readonly string[], readonly removed: readonly string[] }
}

export interface Level {
  readonly level: Disposition | null
  readonly atLeast: Disposition
}

export type FlagState = 'absent' | 'unsure' | 'present' | 'to-ask'

export interface OfferChange {
  readonly what: 'grade' | 'line' | 'dose' | 'contested' | 'ask first' | 'take care' | 'together with'
  readonly from: string
  readonly to: string
}

/** What changes from one outcome to the other. */
export function differenceOf(before: Outcome, after: Outcome): Difference {
  return {
    disposition: levelChange(before, after),
    redFlags: flagChanges(before, after),
    outOfScope: scopeChanges(before, after),
    modalities: standingChanges(before, after),
    offers: offerChanges(before, after),
    order: orderChange(before, after),
    undecided: listChange(before.undecided.map(factName), after.undecided.map(factName)),
    parked: listChange(before.parked.map(factName), after.parked.map(factName)),
  }
}

/** Whether the decision is the same; what is still open may differ. */
export function isSameDecision({ disposition, redFlags, outOfScope, modalities, offers, order }: Difference): boolean {
  return disposition === null && order === null && [redFlags, outOfScope, modalities, offers].every((list) => list.length === 0)
}

function levelChange(before: Outcome, after: Outcome): Difference['disposition'] {
  const [from, to] = [before, after].map(({ disposition: { level, atLeast } }) => ({ level, atLeast }))
  return from === undefined || to === undefined || (from.level === to.level && from.atLeast === to.atLeast) ? null : { from, to }
}

function flagChanges(before: Outcome, after: Outcome): Difference['redFlags'] {
  const labels = new Map([...before.redFlags, ...after.redFlags].map(({ id, label }) => [id, label]))
  return [...labels].toSorted(([a], [b]) => byCodePoint(a, b)).flatMap(([id, label]) => {
    const [from, to] = [flagState(before, id), flagState(after, id)]
    return from === to ? [] : [{ id, label, from, to }]
  })
}

function flagState({ redFlags, disposition }: Outcome, id: string): FlagState {
  return redFlags.find((flag) => flag.id === id)?.state ?? (disposition.unscreened.includes(id) ? 'to-ask' : 'absent')
}

function scopeChanges(before: Outcome, after: Outcome): Difference['outOfScope'] {
  const out = ({ outOfScope }: Outcome): readonly string[] => outOfScope.map(({ complaint }) => complaint)
  const { added, removed } = listChange(out(before), out(after))
  return [...added.map((complaint) => ({ complaint, to: true })), ...removed.map((complaint) => ({ complaint, to: false }))]
}

function standingChanges(before: Outcome, after: Outcome): Difference['modalities'] {
  const labels = new Map([before, after].flatMap(({ recommended, afterReview, possible, withheld }) => (
    [...recommended, ...afterReview, ...possible, ...withheld].map(({ modality, label }) => [modality, label] as const))))
  const complaints = Object.keys(after.complaints)
  return [...labels].toSorted(([a], [b]) => byCodePoint(a, b)).flatMap(([modality, label]) => complaints.flatMap((complaint) => {
    const [from, to] = [standingIn(before, modality, complaint), standingIn(after, modality, complaint)]
    return from === to ? [] : [{ modality, label, complaint, from, to }]
  }))
}

function offerChanges(before: Outcome, after: Outcome): Difference['offers'] {
  return offered(before).flatMap((from) => {
    const to = offered(after).find(({ modality }) => modality === from.modality)
    if (to === undefined) return []
    const [old, fresh] = [aspects(from), aspects(to)]
    const changes = old.flatMap(({ what, text }, i): readonly OfferChange[] => {
      const other = fresh[i]?.text ?? ''
      return text === other ? [] : [{ what, from: text, to: other }]
    })
    return changes.length === 0 ? [] : [{ modality: to.modality, label: to.label, changes }]
  })
}

function offered({ recommended, afterReview }: Outcome): readonly Recommendation[] {
  return [...recommended, ...afterReview]
}

function aspects(entry: Recommendation): readonly { readonly what: OfferChange['what'], readonly text: string }[] {
  return [
    { what: 'grade', text: `${entry.strength}/${entry.certainty} (${entry.gradedBy})` },
    { what: 'line', text: entry.line },
    { what: 'dose', text: entry.dose ?? '' },
    { what: 'contested', text: entry.contested ? 'yes' : 'no' },
    { what: 'ask first', text: entry.restrictions.map(({ say }) => say).join(' ') },
    { what: 'take care', text: entry.precautions.map(({ say }) => say).join(' ') },
    { what: 'together with', text: entry.togetherWith.join(', ') },
  ]
}

function orderChange(before: Outcome, after: Outcome): Difference['order'] {
  const ids = (outcome: Outcome): readonly string[] => offered(outcome).map(({ modality }) => modality)
  const from = ids(before).filter((id) => ids(after).includes(id))
  const to = ids(after).filter((id) => ids(before).includes(id))
  return from.every((id, i) => id === to[i]) ? null : { from, to }
}

function listChange(before: readonly string[], after: readonly string[]): { readonly added: readonly string[], readonly removed: readonly string[] } {
  return { added: after.filter((each) => !before.includes(each)), removed: before.filter((each) => !after.includes(each)) }
}

function factName({ fact, complaint }: { readonly fact: string, readonly complaint: string | null }): string {
  return complaint === null ? fact : `${complaint}:${fact}`
}
