// What the parts of a summary have in common.
import type { Argument, Outcome, Recommendation, Undecided } from '../../model/outcome.ts'
import type { Citations } from '../citations.ts'
import { andList, companionsIn, idWords, inList, type Audience } from '../words.ts'

export interface Reading {
  readonly audience: Audience
  readonly citations: Citations
  readonly bullet: string
  /** A fact in few words: `fever or shivering`. */
  readonly short: (fact: string) => string
  /** The same with its id, so that it can be answered: `fever or shivering (fever)`. */
  readonly item: (fact: string) => string
  /** Label, id for professionals, and the complaints it is for where there are several. */
  readonly name: (entry: { readonly modality: string, readonly label: string, readonly for: readonly string[] }) => string
  /** A modality that goes with another, in a sentence. */
  readonly companion: (modality: string) => string
  /** The reason in one sentence. */
  readonly reason: (entry: Pick<Recommendation | Argument, 'say' | 'clinical'>) => string
}

export function readingOf(outcome: Outcome, audience: Audience, bullet: string, citations: Citations): Reading {
  const isOne = Object.keys(outcome.complaints).length < 2
  const open = new Map(outcome.undecided.map((entry) => [entry.fact, entry]))
  const short = (fact: string): string => {
    const entry = open.get(fact)
    return entry === undefined ? idWords(fact) : shortOf(entry, audience)
  }
  return {
    audience,
    citations,
    bullet,
    short,
    item: (fact) => `${short(fact)} (${idOf(open.get(fact), fact, isOne)})`,
    name: (entry) => `${entry.label}${audience === 'professional' ? ` (${entry.modality})` : ''}${isOne || entry.for.length === 0 ? '' : `, for ${andList(entry.for.map(idWords))}`}`,
    companion: companionsIn(outcome),
    reason: ({ say, clinical }) => firstSentence(audience === 'professional' ? clinical ?? say : say),
  }
}

function idOf(entry: Undecided | undefined, fact: string, isOne: boolean): string {
  return entry === undefined || entry.complaint === null || isOne ? fact : `${entry.complaint}:${fact}`
}

function shortOf({ ask, item, clinical }: Undecided, audience: Audience): string {
  return inList(audience === 'professional' ? clinical ?? item ?? ask : item ?? ask)
}

/** `e.g.` and a number with a point end no sentence. */
export function firstSentence(text: string): string {
  const end = /(?<!\b[a-z]\.[a-z])[.!?](?=\s+[A-Z\d"(])/u.exec(text)
  return end === null ? text : text.slice(0, end.index + 1)
}
