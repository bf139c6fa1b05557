// What another answer would change, as documents and as sections of an outcome.
import type { Difference, FlagState, Level } from '../explain/difference.ts'
import type { Influence } from '../explain/influence.ts'
import type { WhatIf } from '../explain/what-if.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Document, Point } from './document.ts'
import type { Inline } from './page.ts'
import { standingWords } from './why.ts'
import { answerWords, dispositionWords, idWords } from './words.ts'

export function whatIfDocument({ supposed, difference }: WhatIf): Document {
  const points = differencePoints(difference)
  const { added, removed } = difference.undecided
  return {
    title: { role: 'strong', text: 'What would change' },
    lead: supposed.map(({ fact, complaint, value, instead }) => (
      `${complaint === null ? fact : `${complaint}:${fact}`}: ${answerWords(value)} instead of ${answerWords(instead)}`)),
    sections: [
      { heading: 'Changes', points: points.length > 0 ? points : [{ text: 'Nothing in the answer changes.' }] },
      { heading: 'Questions that would matter then', points: added.length === 0 ? [] : [{ text: `${added.join(', ')}.` }] },
      { heading: 'Questions that would no longer matter', points: removed.length === 0 ? [] : [{ text: `${removed.join(', ')}.` }] },
      { heading: 'Answers that would be set aside', points: difference.parked.added.length === 0 ? [] : [{ text: `${difference.parked.added.join(', ')}.` }] },
    ],
  }
}

/** The decision only; what would then be open is left to the reader of the document. */
export function differencePoints(difference: Difference): readonly Point[] {
  const { disposition, redFlags, outOfScope, modalities, offers, order } = difference
  return [
    ...(disposition === null ? [] : [{ text: [{ role: 'strong' as const, text: 'Urgency: ' }, `from ${urgencyText(disposition.from)} to ${urgencyText(disposition.to)}`] }]),
    ...redFlags.map(({ id, label, from, to }) => ({ text: `Danger sign ${label} (${id}): was ${flagWords[from]}, would be ${flagWords[to]}` })),
    ...outOfScope.map(({ complaint, to }) => ({ text: `${idWords(complaint)} would be ${to ? 'outside' : 'inside'} what the rules cover` })),
    ...(isHeldBack(disposition?.to) ? [{ text: nothingOffered }] : standingPoints(modalities)),
    ...offers.map(({ label, modality, changes }): Point => ({
      text: `${label} (${modality})`,
      points: changes.map(({ what, from, to }) => ({ text: `${what}: ${from === '' ? 'nothing' : from} becomes ${to === '' ? 'nothing' : to}` })),
    })),
    ...(order === null ? [] : [{ text: `Order: ${order.to.join(', ')}` }]),
  ]
}

const nothingOffered = 'No therapy would be offered before that has been checked.'

/** Where danger comes first, that no therapy is offered says it all. */
function isHeldBack(to: Level | undefined): boolean {
  return to?.atLeast === 'urgent' || to?.atLeast === 'emergency'
}

const flagWords: Readonly<Record<FlagState, string>> = { 'absent': 'not there', 'unsure': 'not sure', 'present': 'there', 'to-ask': 'to be asked' }

function urgencyText({ level, atLeast }: Level): string {
  return level === null ? `not known yet (at least "${dispositionWords[atLeast]}")` : `"${dispositionWords[level]}"`
}

/** Modalities that go the same way stand together: under an emergency all of them do. */
function standingPoints(changes: Difference['modalities']): readonly Point[] {
  const groups = new Map<string, { readonly text: string, readonly labels: Set<string> }>()
  for (const { label, complaint, from, to } of changes) {
    const text = `for ${idWords(complaint)}: was ${standingWords[from]}, would be ${standingWords[to]}`
    const group = groups.get(text) ?? { text, labels: new Set<string>() }
    group.labels.add(label)
    groups.set(text, group)
  }
  return [...groups.values()].map(({ text, labels }) => ({ text: [{ role: 'strong', text: [...labels].join('; ') }, `, ${text}`] }))
}

/** The open questions that matter most, each with what its answers would do. */
export function influenceDocument(influences: readonly Influence[]): Document {
  return {
    title: { role: 'heading', text: 'What the next answers would change' },
    lead: influences.length === 0 ? ['Nothing: no open answer could change this.'] : [],
    sections: influences.map(({ fact, complaint, ask, answers }) => ({
      heading: `${ask} (${complaint === null ? fact : `${complaint}:${fact}`})`,
      points: answers.map(({ values, isNumber, changes }): Point => ({
        text: answerText(values, isNumber),
        points: changes === null ? [{ text: 'nothing changes' }] : differencePoints(changes),
      })),
    })),
  }
}

function answerText(values: readonly AnswerValue[], isNumber: boolean): Inline {
  const words = values.map((value) => isNumber && value !== 'unknown' ? `from ${answerWords(value)}` : answerWords(value))
  return { role: 'strong', text: `${words.join('; ')}:` }
}
