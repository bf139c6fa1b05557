// Free text to what it says, in the terms of a rule set: complaints, facts and amounts with their places, what must be
// asked, and what was not understood. Nothing is taken that the text does not say; nothing dangerous is dropped.
import type { AnswerValue } from '../model/answers.ts'
import { readAmounts } from './amount-answers.ts'
import { amountsOf, bandsIn } from './amounts.ts'
import { takenOf, whichComplaint } from './choose.ts'
import { complaintsIn, type Candidate } from './complaints.ts'
import { contextOf } from './context.ts'
import { animals } from './english/triggers.ts'
import { factsIn } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { hunchesIn } from './hunches.ts'
import { indexPhrases, mentionsOf, type PhraseIndex } from './mentions.ts'
import { askFollowUps, askFurther, askHunches, askNeeded, readFacts } from './questions.ts'
import { bucketsOf, createCorrector, type Buckets } from './spelling.ts'
import { classOf, isKnownWord, isStopWord, termsOf, type Reader, type Term } from './terms.ts'
import { tokensOf, type Token } from './tokens.ts'
import { excerpt, placeOf, type NotUnderstood, type Parts, type Place, type Uncertain, type Understanding, type UnderstandingStatus, type Understood } from './understanding.ts'

export type { NotUnderstood, Uncertain, Understanding, Understood } from './understanding.ts'

interface Prepared {
  readonly index: PhraseIndex
  readonly isKnown: (word: string) => boolean
  readonly buckets: Buckets
}

const prepared = new WeakMap<Lexicon, Prepared>()

function prepare(lexicon: Lexicon): Prepared {
  const before = prepared.get(lexicon)
  if (before !== undefined) return before
  const known = new Set(lexicon.known)
  const made = { index: indexPhrases(lexicon), isKnown: (word: string) => isKnownWord(word, known), buckets: bucketsOf(lexicon.vocabulary) }
  prepared.set(lexicon, made)
  return made
}

/** What a text says. The same lexicon and text give the same understanding; time grows with the length of the text. */
export function understand(lexicon: Lexicon, text: string): Understanding {
  const { index, isKnown, buckets } = prepare(lexicon)
  const tokens = tokensOf(text)
  const reader: Reader = { isKnown, respell: createCorrector(buckets) }
  const terms = termsOf(tokens, reader)
  const foreign = foreignText(text, tokens, terms, reader)
  if (foreign !== undefined) return nothing('not-understood', [foreign])
  const context = contextOf(tokens)
  if (context.about !== null && animals.has(context.about.word)) return nothing('out-of-scope', [{ start: 0, end: text.length, text: excerpt(text, 0, text.length), why: 'out-of-scope' }])
  const mentions = mentionsOf(terms, tokens, context.meant, index)
  const amounts = amountsOf(tokens)
  const facts = factsIn(lexicon, mentions, terms, tokens, context.meant)
  const candidates = complaintsIn(lexicon, { terms, tokens, meant: context.meant, mentions, bands: bandsIn(amounts) })
  return assemble({ lexicon, text, tokens, terms, context, amounts, facts, candidates, mentions, hunches: hunchesIn(lexicon, terms, tokens, context.meant) })
}

function nothing(status: UnderstandingStatus, notUnderstood: readonly NotUnderstood[]): Understanding {
  return { status, understood: [], uncertain: [], notUnderstood, complaints: [], answers: { complaints: {}, facts: {} } }
}

/** A text without words, or one most of whose words are none of ours. */
function foreignText(text: string, tokens: readonly Token[], terms: readonly Term[], reader: Reader): NotUnderstood | undefined {
  const words = tokens.filter(({ kind }) => kind === 'word')
  const place = { start: 0, end: text.length, text: excerpt(text, 0, text.length) }
  if (words.length === 0) return { ...place, why: 'no-words' }
  const known = words.filter(({ text: word }) => reader.isKnown(word) && /^[a-z']+\d*$/.test(word)).length
  const english = words.filter(({ text: word }) => isStopWord(word)).length
  const strange = terms.filter((term) => !term.known).length
  if (known * 10 >= words.length * 6 && !(words.length >= 4 && english === 0 && strange * 2 >= terms.length)) return undefined
  // One mistyped word among two is no other language.
  if (strange * 2 < terms.length && known * 2 >= words.length) return undefined
  return { ...place, why: words.length - known >= 2 || /[^\u0000-\u007f]/.test(words.map((word) => word.text).join('')) ? 'language' : 'unknown-words' }
}

function assemble(parts: Parts): Understanding {
  const { lexicon, candidates } = parts
  const taken = takenOf(parts)
  const understood: Understood[] = [...taken.map((candidate) => complaintUnderstood(parts, candidate)), ...personUnderstood(parts), ...sidesUnderstood(parts)]
  const uncertain: Uncertain[] = []
  const facts = new Map<string, AnswerValue>()
  const own = new Map<string, Map<string, AnswerValue>>(taken.map(({ index }) => [lexicon.complaints[index]?.id ?? '', new Map<string, AnswerValue>()]))
  readFacts(parts, taken, understood, uncertain, facts)
  askFollowUps(parts, uncertain, facts)
  askHunches(parts, uncertain, facts)
  askNeeded(parts, uncertain, facts)
  askFurther(parts, uncertain, facts)
  readAmounts(parts, taken, understood, uncertain, facts, own)
  if (taken.length === 0 && candidates.length > 0) uncertain.push(whichComplaint(parts))
  const status = statusOf(parts, taken, uncertain)
  return {
    status,
    understood: understood.sort(byPlace),
    uncertain: uncertain.sort((a, b) => Number(b.isDangerous) - Number(a.isDangerous) || byPlace(a, b)),
    notUnderstood: status === 'out-of-scope' ? [{ ...placeOf(parts, 0, parts.tokens.length - 1), why: 'out-of-scope' }] : unknownWords(parts),
    complaints: candidates.slice(0, mostCandidates).map((candidate) => ({
      id: lexicon.complaints[candidate.index]?.id ?? '', label: lexicon.complaints[candidate.index]?.label ?? '',
      score: Math.round(candidate.score * 100) / 100, taken: taken.includes(candidate),
    })),
    answers: {
      complaints: Object.fromEntries([...own].map(([id, values]) => [id, Object.fromEntries(values)])),
      facts: Object.fromEntries(facts),
    },
  }
}

const mostCandidates = 5

function byPlace(a: Place, b: Place): number {
  return a.start - b.start || a.end - b.end
}

function complaintUnderstood(parts: Parts, candidate: Candidate): Understood {
  const { id, label } = parts.lexicon.complaints[candidate.index] ?? { id: '', label: '' }
  return { kind: 'complaint', ...placeOf(parts, candidate.first, candidate.last), id, label, value: null, complaint: null }
}

function personUnderstood(parts: Parts): readonly Understood[] {
  const { about } = parts.context
  return about === null ? [] : [{ kind: 'person', ...placeOf(parts, about.token, about.token), id: about.word, label: `about somebody else: ${about.word}`, value: null, complaint: null }]
}

const sides: ReadonlySet<string> = new Set(['left', 'right', 'both', 'bilateral'])

function sidesUnderstood(parts: Parts): readonly Understood[] {
  return parts.terms.slice(0, 500).flatMap(({ first }, i) => {
    const word = parts.tokens[first]?.text ?? ''
    const next = parts.terms[i + 1]
    if (!sides.has(word) || next === undefined || classOf(next.term) !== 'body') return []
    return [{ kind: 'side' as const, ...placeOf(parts, first, first), id: word === 'bilateral' ? 'both' : word, label: 'side', value: null, complaint: null }]
  })
}

function statusOf({ candidates, facts, lexicon }: Parts, taken: readonly Candidate[], uncertain: readonly Uncertain[]): UnderstandingStatus {
  if (taken.length > 0) return 'complaint'
  if (candidates.length > 0) return 'which-complaint'
  const isDanger = facts.some(({ fact, value, why }) => lexicon.facts[fact]?.danger != null && (value !== null ? why === 'stated' : why !== 'denied-in-part' && why !== 'other-person'))
  const isHalfSaid = uncertain.some(({ why, fact: id }) => why === 'said-in-part' && lexicon.facts.find((each) => each.id === id)?.danger === 'emergency')
  return isDanger || isHalfSaid ? 'facts-only' : 'out-of-scope'
}

const mostUnknown = 20

function unknownWords(parts: Parts): readonly NotUnderstood[] {
  return parts.terms.filter(({ known, first }) => !known && (parts.tokens[first]?.text.length ?? 0) > 2).slice(0, mostUnknown).map(({ first, last }) => ({ ...placeOf(parts, first, last), why: 'unknown-words' as const }))
}
