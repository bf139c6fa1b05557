// Facts and complaints to phrases: how people say that a fact is so, or what a complaint is called, in terms.
import type { AskedFact, RuleSet } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import type { Phrase } from './lexicon.ts'
import type { Readings } from './lexicon-facts.ts'
import { rounded, sorted } from './lexicon-words.ts'
import { stemOf } from './stem.ts'
import { classOf, isGapWord, isHelper, plainReader, termList, termsOf } from './terms.ts'
import { tokensOf, type Token } from './tokens.ts'

export type Draft = Omit<Phrase, 'literal' | 'singular' | 'plural'> & { readonly text: string }

/** All phrases of a rule set, as they are written. */
export function draftsOf({ complaints }: RuleSet, asked: readonly AskedFact[], reads: Readings): readonly Draft[] {
  return [...asked.flatMap((fact, index) => [...factPhrases(fact, index), ...hints(fact, index, reads)]), ...complaints.flatMap(complaintPhrases)]
}

/** Phrases as they are looked for. */
export function phrasesOf(drafts: readonly Draft[]): readonly Phrase[] {
  return withoutRepeats(drafts.map(({ text, ...phrase }) => {
    const isFact = phrase.of === 'fact'
    return { ...phrase, literal: literalOf(text, phrase.terms, isFact, isFact && phrase.value !== 'yes'), singular: isFact ? singularOf(text) : [], plural: isFact ? pluralOf(text) : [] }
  }))
}

/** Phrases of a fact that come to the same terms are looked for once. For a complaint, how often something is said counts. */
function withoutRepeats(phrases: readonly Phrase[]): readonly Phrase[] {
  const keyOf = (phrase: Phrase, at: number): string => phrase.of === 'complaint' ? String(at) : JSON.stringify({ ...phrase, terms: [...phrase.terms].sort(byCodePoint) })
  return [...new Map(phrases.map((phrase, at) => [keyOf(phrase, at), phrase])).values()]
}

/** Words that a phrase can lose and still say the same. */
const droppable: ReadonlySet<string> = new Set(['have', 'had', 'has', 'having', 'got', 'get', 'getting', 'with', 'in', 'some', 'for', 'on', 'at', 'by', 'it', 'there', 'taking', 'take', 'diagnosed', 'running', 'from', 'been', 'i', 'he', 'she', 'they', 'we', 'you', 'somebody', 'someone'])
/** For a complaint, more: however bad it is, it is the same. */
const alsoDroppable: ReadonlySet<string> = new Set(['bad', 'poor', 'severe', 'terrible', 'awful', 'new', 'after', 'gone', 'keep', 'feel', 'feels', 'all', 'up'])

/** A phrase whose terms alone would say too little, or something else, is looked for word by word. */
function literalOf(text: string, terms: readonly string[], isFact: boolean, isChoice: boolean): readonly string[] | null {
  const words = tokensOf(text).filter((token) => token.kind === 'word' && !isGapWord(token.text)).map((token) => token.text)
  const stems = words.map(stemOf)
  const telling = terms.filter((term) => term !== 'not' && !isHelper(term))
  const [only] = telling
  if (telling.length === 0 || only === undefined) return stems
  // `coughed` tells how it began, `cough` does not.
  if (isChoice && telling.length === 1 && words.length === 1) return stems[0] === words[0] ? null : [`=${words[0] ?? ''}`]
  // `Getting worse` is no `worse at night`.
  if (telling.length === 1 && words.length > 1 && (only === 'better' || only === 'worse')) return stems
  const isComparison = /\b(?:too|like|than|as well)\b/.test(text)
  if (telling.length === 1) return words.length > 1 && (terms.includes('not') || isComparison || !isOneTerm(text, isFact)) ? stems : null
  return telling.length === 2 && (terms.includes('not') || isComparison) ? stems : null
}

const paired: ReadonlySet<string> = new Set(['leg', 'arm', 'foot', 'hand', 'calf', 'ankle', 'knee', 'limb', 'thigh'])

function singularOf(text: string): readonly string[] {
  return termsOf(tokensOf(text), plainReader).filter(({ term, plural }) => paired.has(term) && !plural).map(({ term }) => term)
}

function pluralOf(text: string): readonly string[] {
  return termsOf(tokensOf(text), plainReader).filter(({ term, plural }) => paired.has(term) && plural).map(({ term }) => term)
}

/** All words that tell something belong to one term: `short of breath`. */
function isOneTerm(text: string, isFact: boolean): boolean {
  const tokens = tokensOf(text)
  const counts = (token: Token): boolean => token.kind === 'word' && !isGapWord(token.text) && !droppable.has(token.text) && (isFact || !alsoDroppable.has(token.text))
  const covered = termsOf(tokens, plainReader).filter(({ term }) => !isHelper(term)).reduce((sum, { first, last }) => sum + tokens.slice(first, last + 1).filter(counts).length, 0)
  const words = tokens.filter(counts).length
  return covered >= words
}

function factPhrases(fact: AskedFact, index: number): readonly Draft[] {
  const own = fact.phrases.map((text) => ({ text, value: 'yes' }))
  // Two or more words of the label say the same as a phrase, where the label is one thing.
  const labels = fact.kind === 'yes-no' && fact.item !== undefined && !/,|\bor\b/.test(fact.item) ? [{ text: fact.item, value: 'yes' }] : []
  const options = 'options' in fact ? fact.options.flatMap(({ id, phrases }) => phrases.map((text) => ({ text, value: id }))) : []
  return [...own, ...labels, ...options].flatMap(({ text: written, value }) => {
    // A phrase with a question mark is worth asking about and no answer.
    const hint = written.endsWith('?')
    const text = hint ? written.slice(0, -1) : written
    const terms = [...new Set(termList(text))]
    // `had a DVT` tells of the past by its tense alone, also where the fact is a yes or no.
    const past = ('options' in fact || (/^past-/.test(fact.id) && terms.length === 1)) && /\b(?:past|history|previous|survivor|remission|before|used|ex|had)\b/.test(text)
    const tells = terms.some((term) => !isHelper(term)) || terms.length > 1
    return tells ? [{ of: 'fact' as const, index, value, terms, past, text, hint: hint ? 'of-author' as const : null }] : []
  })
}

/** The parts of a question about danger: `sudden face droop`, `loss of speech`. */
function hints(fact: AskedFact, index: number, { danger }: Readings): readonly Draft[] {
  const level = danger.get(fact.id)
  if (fact.kind !== 'yes-no' || (level !== 'emergency' && level !== 'urgent')) return []
  const parts = [fact.item ?? '', fact.clinical ?? '', fact.ask].flatMap((text) => text.replace(/[?]/g, '').split(/[,;:]|\bor\b/))
  return parts.flatMap((text) => {
    const terms = [...new Set(termList(text))].filter((term) => term !== 'not')
    const telling = terms.filter((term) => !isHelper(term))
    const isTelling = telling.length >= 2 && telling.length <= 4 && telling.some((term) => classOf(term) === 'symptom')
    return isTelling ? [{ of: 'fact' as const, index, value: 'yes', terms, past: false, text, hint: 'of-question' as const }] : []
  })
}

function complaintPhrases({ id, label, clinical, phrases }: RuleSet['complaints'][number], index: number): readonly Draft[] {
  return [...new Set([label, id.replaceAll('-', ' '), ...(clinical === undefined ? [] : [clinical]), ...phrases])].flatMap((text) => {
    const terms = [...new Set(termList(text))].filter((term) => term !== 'not')
    return terms.length === 0 ? [] : [{ of: 'complaint' as const, index, value: '', terms, past: false, text, hint: null }]
  })
}

export function weightsOf(phrases: readonly Draft[]): Readonly<Record<string, number>> {
  const owners = new Map<string, Set<string>>()
  for (const { of, index, terms } of phrases) {
    for (const term of terms) {
      const set = owners.get(term) ?? new Set<string>()
      owners.set(term, set.add(`${of}${String(index)}`))
    }
  }
  const count = new Set(phrases.map(({ of, index }) => `${of}${String(index)}`)).size
  // On one scale for small and large rule sets: what only one of all speaks of weighs six.
  const scale = 6 / Math.log(1 + count)
  return sorted([...owners].map(([term, set]) => [term, rounded(scale * Math.log(1 + count / set.size))]))
}
