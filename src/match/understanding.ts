// What a text was understood as: the words of the result, and what the parts of the reading share.
import type { Answers, AnswerValue } from '../model/answers.ts'
import type { Amount } from './amounts.ts'
import type { Candidate } from './complaints.ts'
import type { Context } from './context.ts'
import type { FactReading } from './facts.ts'
import type { Hunch } from './hunches.ts'
import type { Lexicon, LexiconFact } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Term } from './terms.ts'
import type { Token } from './tokens.ts'

export type UnderstandingStatus = 'complaint' | 'which-complaint' | 'facts-only' | 'out-of-scope' | 'not-understood'

/** Offsets count UTF-16 units of the text, the end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Understood extends Place {
  readonly kind: 'complaint' | 'fact' | 'side' | 'person'
  /** The complaint, the fact, the side or the word for the person. */
  readonly id: string
  readonly label: string
  /** The answer taken, for a fact. */
  readonly value: AnswerValue
  /** The complaint the answer belongs to, where it is one complaint's own. */
  readonly complaint: string | null
}

export interface Uncertain extends Place {
  readonly kind: 'complaint' | 'fact'
  readonly fact: string | null
  /** For a complaint: those it may be, the likeliest first. */
  readonly complaints: readonly string[]
  readonly ask: string
  readonly why: FactReading['why'] | 'follow-up' | 'several-complaints' | 'needs-a-date' | 'several-values' | 'range'
  /** The fact decides an emergency or urgent flag. */
  readonly isDangerous: boolean
}

export interface NotUnderstood extends Place {
  readonly why: 'language' | 'no-words' | 'unknown-words' | 'out-of-scope'
}

export interface Understanding {
  readonly status: UnderstandingStatus
  readonly understood: readonly Understood[]
  readonly uncertain: readonly Uncertain[]
  readonly notUnderstood: readonly NotUnderstood[]
  /** Complaints the text may be about, the likeliest first; `taken` are those in the answers. */
  readonly complaints: readonly { readonly id: string, readonly label: string, readonly score: number, readonly taken: boolean }[]
  readonly answers: Answers
}

export interface Parts {
  readonly lexicon: Lexicon
  readonly text: string
  readonly tokens: readonly Token[]
  readonly terms: readonly Term[]
  readonly context: Context
  readonly amounts: readonly Amount[]
  readonly facts: readonly FactReading[]
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly Mention[]
  /** By danger sign. */
  readonly hunches: ReadonlyMap<number, Hunch>
}

export function placeOf({ text, tokens }: Parts, first: number, last: number): Place {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? text.length
  return { start, end, text: excerpt(text, start, end) }
}

const longestExcerpt = 200

export function excerpt(text: string, start: number, end: number): string {
  return end - start <= longestExcerpt ? text.slice(start, end) : `${text.slice(start, start + longestExcerpt)}\u2026`
}

export function question(fact: LexiconFact, place: Place, why: Uncertain['why']): Uncertain {
  return { kind: 'fact', ...place, fact: fact.id, complaints: [], ask: fact.ask, why, isDangerous: fact.danger === 'emergency' || fact.danger === 'urgent' }
}
