// Terms of the model in a reader's words; no term says more than the data.
import type { AnswerValue } from '../model/answers.ts'
import type { Certainty, Direction, Disposition, Strength, Verdict } from '../model/rule-set.ts'
import type { Outcome, WithheldKind } from '../model/outcome.ts'
import { inSentence } from '../text/sentence.ts'

/** Who reads: words and details differ, what is said does not. */
export type Audience = 'patient' | 'professional'

export const dispositionWords: Readonly<Record<Disposition, string>> = {
  'emergency': 'emergency help now',
  'urgent': 'a doctor the same day',
  'see-clinician': 'a clinician within days, before any therapy',
  'therapy': 'a therapist, directly',
  'self-care': 'self-care',
}

/** How urgent a level is, in a word or two. */
export const urgencyWords: Readonly<Record<Disposition, string>> = {
  'emergency': 'emergency',
  'urgent': 'urgent',
  'see-clinician': 'not urgent, but a clinician first',
  'therapy': 'none found in the answers',
  'self-care': 'none found in the answers',
}

const strengthWords: Readonly<Record<Strength, string>> = {
  'strong': 'strong recommendation',
  'conditional': 'conditional recommendation',
  'weak': 'weak recommendation (a "may")',
  'not-graded': 'recommendation without a stated strength',
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  'high': 'high certainty',
  'moderate': 'moderate certainty',
  'low': 'low certainty',
  'very-low': 'very low certainty',
  'not-graded': 'certainty not stated',
}

/** `strong recommendation, moderate certainty`, as one source gave it. */
export function gradeWords(strength: Strength, certainty: Certainty, direction: Direction = 'for'): string {
  if (direction === 'neutral') return `no recommendation either way, ${certaintyWords[certainty]}`
  const words = strengthWords[strength]
  const said = direction === 'for' ? words : words.replace('recommendation', 'recommendation against')
  return `${said}, ${certaintyWords[certainty]}`
}

export const withheldWords: Readonly<Record<WithheldKind, { readonly heading: string, readonly note: string }>> = {
  'escalated': {
    heading: 'Not before the danger sign has been checked',
    note: 'These are options for the complaint in general. None of them now.',
  },
  'contraindicated': { heading: 'Ruled out by the answers (contraindicated)', note: '' },
  'unconfirmed': { heading: 'Held back until something is confirmed', note: '' },
  'advised-against': { heading: 'Advised against by the sources', note: '' },
  'out-of-scope': { heading: 'Not offered, because this is outside what the rules cover', note: 'The reason stands above.' },
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'supported by evidence',
  partly: 'partly supported',
  weak: 'weakly supported',
  unsupported: 'not supported by evidence',
}

/** An id as words: `low-back-pain` is `low back pain`. */
export function idWords(id: string): string {
  return id.replace(/[-.]/gu, ' ')
}

/** A modality in a sentence: its label as the outcome has it, or the words of its id where the outcome does not name it. */
export function companionsIn({ recommended, afterReview, possible, withheld }: Outcome): (modality: string) => string {
  const labels = new Map([...recommended, ...afterReview, ...possible, ...withheld].map(({ modality, label }) => [modality, label]))
  return (modality) => {
    const label = labels.get(modality)
    return label === undefined ? idWords(modality) : inList(label)
  }
}

export function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

export function lowerFirst(text: string): string {
  const [first = ''] = text
  return first.toLowerCase() + text.slice(first.length)
}

/** A label as it reads after others: `A new lump` loses its capital; `Parkinson's disease` and `Down syndrome` do not. */
export function inList(label: string): string {
  // Without Unicode properties, which take a millisecond to compile.
  if (lowerFirst(label) !== label && /^\S+(?:['\u2019]s?\s| (?:syndrome|disease|phenomenon|sign)\b)/.test(label)) return label
  return label.startsWith('A ') ? lowerFirst(label) : inSentence(label)
}

/** `a, b and c`. */
export function andList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** `1 answer`, `3 answers`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** An answer as a person would read it. */
export function answerWords(value: AnswerValue): string {
  if (value === null) return 'not asked'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' || typeof value === 'number') return value === 'unknown' ? 'not sure' : String(value)
  if (isList(value)) return andList(value)
  return Object.entries(value).map(([option, answer]) => `${option} ${answerWords(answer)}`).join(', ')
}

function isList(value: AnswerValue & object): value is readonly string[] {
  return Array.isArray(value)
}
