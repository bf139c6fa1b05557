// What a text shows to complaints, ranked by how likely it is that they are told: learnt from how they are told elsewhere,
// with more weight where a phrase of a complaint stands there whole.
import { elsewhereWords } from './english/elsewhere.ts'
import { meantAt, type Meant } from './context.ts'
import { bandFeatures, featuresOf, namesOf, sentencesOf, strengthOf, type Run } from './features.ts'
import { sharesOf, sumsOf, toShares, weightOf } from './learn.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { classOf, isHelper, termList, withBroader, type Term } from './terms.ts'
import type { Token } from './tokens.ts'

export interface Candidate {
  readonly index: number
  /** How likely it is told, from 0 to 1. */
  readonly score: number
  /** The words that speak for it, as first and last token. */
  readonly first: number
  readonly last: number
  /** A phrase of it stands there whole; or it is told in other words. */
  readonly reason: 'phrase' | 'words'
}

export const tuning = { danger: 0.5, phrase: 0.1, mostPhrase: 2.5, exact: 3, second: 0.12, least: 0.02, worth: 0.2, worthOther: 0.6, worthPhrase: 0.15, none: 0.9, sentence: 0.7, sentencePhrase: 0.4, sentenceShare: 0.5, telling: 0.35, own: 0.3, elsewhere: 2, body: 0.05 }

/** Terms and sentences that are looked at; a longer text has said by then what it is about. */
const most = { terms: 400, sentences: 12, candidates: 6, few: 6 } as const

export interface Story {
  readonly terms: readonly Term[]
  readonly tokens: readonly Token[]
  readonly meant: readonly Meant[]
  readonly mentions: readonly Mention[]
  /** What age and duration tell, as words would. */
  readonly bands: readonly string[]
}

/** Complaints the text gives a reason for, the likeliest first: of the whole, and of a sentence that tells another one. */
export function complaintsIn(lexicon: Lexicon, story: Story): readonly Candidate[] {
  const found = new Map(candidatesIn(lexicon, story, [0, Math.min(story.terms.length, most.terms)]).map((candidate) => [candidate.index, candidate]))
  const sentences = sentencesOf(story.terms, story.tokens, most.sentences)
  for (const run of sentences.length > 1 ? sentences : []) {
    for (const candidate of candidatesIn(lexicon, story, run)) {
      if (candidate.score < (candidate.reason === 'phrase' ? tuning.sentencePhrase : tuning.sentence)) continue
      const score = candidate.score * tuning.sentenceShare
      if (score > (found.get(candidate.index)?.score ?? 0)) found.set(candidate.index, { ...candidate, score })
    }
  }
  const candidates = [...found.values()].sort((a, b) => b.score - a.score || a.index - b.index)
  return isWorthOffering(story, candidates) ? candidates.slice(0, most.candidates) : []
}

/** What is unlikely throughout is something else altogether; of a few words the more so where another matter is among them. */
function isWorthOffering(story: Story, [best, ...others]: readonly Candidate[]): boolean {
  if (best === undefined) return false
  const isShort = story.terms.length <= most.few
  if (isShort && elsewhereIn(story, [0, story.terms.length]).length > 0) return best.score >= tuning.worthOther
  if (best.score >= (namesTrouble(story) ? tuning.worth : tuning.worthOther)) return true
  return [best, ...others].some(({ reason, score }) => reason === 'phrase' && (!isShort || score >= tuning.worthPhrase))
}

function candidatesIn(lexicon: Lexicon, story: Story, run: Run): readonly Candidate[] {
  const { terms, tokens, meant, bands } = story
  const ofDanger = dangerTerms(lexicon, story.mentions)
  const features = featuresOf(terms, tokens, meant, run, (at) => (ofDanger.has(at) ? tuning.danger : 1))
  if (features.length === 0) return []
  const shares = sumsOf(lexicon.told, [...features, ...bandFeatures(bands)])
  const phrases = phrasesIn(story, run)
  for (const [index, { score }] of phrases) shares[index] = (shares[index] ?? 0) + score
  for (const term of elsewhereIn(story, run)) for (const index of lexicon.complaints.keys()) if (weightOf(lexicon.told, term, index) < tuning.own) shares[index] = (shares[index] ?? 0) - tuning.elsewhere
  const bodies = bodiesIn(story, run)
  if (bodies.length > 0) {
    for (const index of lexicon.complaints.keys()) if (!phrases.has(index) && bodies.every((term) => withBroader(term).every((name) => weightOf(lexicon.told, name, index) < tuning.body))) shares[index] = (shares[index] ?? 0) - tuning.elsewhere
  }
  toShares(shares)
  const none = shares[lexicon.complaints.length] ?? 0
  const silent = sharesOf(lexicon.told, [])
  const candidates: Candidate[] = []
  for (const index of lexicon.complaints.keys()) {
    const score = shares[index] ?? 0
    const phrase = phrases.get(index)
    if (score < tuning.least || (phrase === undefined && (none > tuning.none || score < (silent[index] ?? 0)))) continue
    const place = phrase ?? placeFor(lexicon, story, run, index)
    if (place !== undefined) candidates.push({ index, score, first: place.first, last: place.last, reason: phrase === undefined ? 'words' : 'phrase' })
  }
  return candidates
}

const elsewhereTerms: ReadonlySet<string> = new Set(elsewhereWords.split(/\s+/).filter((word) => word !== '').flatMap(termList))
const mostElsewhere = 3

/** Words of quite another matter, which speak against whatever is not told with them. */
function elsewhereIn({ terms, meant }: Story, [from, to]: Run): readonly string[] {
  return [...new Set(terms.slice(from, to).filter((term) => elsewhereTerms.has(term.term) && strengthOf(term, meant) > 0).map(({ term }) => term))].slice(0, mostElsewhere)
}

/** Parts of the body that the text names: what is told with none of them is hardly meant. */
function bodiesIn({ terms, meant }: Story, [from, to]: Run): readonly string[] {
  return [...new Set(terms.slice(from, to).filter((term) => classOf(term.term) === 'body' && strengthOf(term, meant) > 0).map(({ term }) => term))]
}

/** Terms that state a danger sign say less about the complaint. */
function dangerTerms({ facts }: Lexicon, mentions: readonly Mention[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { phrase, sense, share, terms } of mentions) {
    if (phrase.of === 'fact' && phrase.hint === null && sense === 'said' && share === 1 && facts[phrase.index]?.danger === 'emergency' && terms.length > 1) for (const at of terms) found.add(at)
  }
  return found
}

interface WholePhrase { score: number, first: number, last: number, best: number }

/** Per complaint the phrases of it that stand whole in the run, and what they add. */
function phrasesIn({ terms, meant, mentions }: Story, [from, to]: Run): ReadonlyMap<number, WholePhrase> {
  let length = 0
  for (let at = from; at < to; at += 1) {
    const term = terms[at]
    if (term !== undefined && strengthOf(term, meant) > 0 && term.term !== 'not' && !isHelper(term.term)) length += 1
  }
  const found = new Map<number, WholePhrase>()
  for (const { phrase, sense, share, weight, first, last, terms: places } of mentions) {
    if (phrase.of !== 'complaint' || sense === 'denied' || sense === 'other' || places.some((at) => at < from || at >= to)) continue
    // The phrase is all there is to the text.
    const isExact = share === 1 && sense === 'said' && phrase.terms.filter((term) => !isHelper(term)).length >= length
    if (!isExact && (share < 0.9 || weight < 1.6)) continue
    const score = Math.min(tuning.mostPhrase, weight * share * tuning.phrase) * (sense === 'maybe' ? 0.6 : 1) + (isExact ? tuning.exact : 0)
    const before = found.get(phrase.index)
    if (before === undefined) found.set(phrase.index, { score, first, last, best: score })
    else {
      const isBetter = score > before.best
      found.set(phrase.index, {
        score: Math.max(before.best, score) + Math.min(before.best, score) * tuning.second,
        best: Math.max(before.best, score), first: isBetter ? first : before.first, last: isBetter ? last : before.last,
      })
    }
  }
  return found
}

/** The terms that speak most for a complaint, from the first to the last of one sentence. */
function placeFor(lexicon: Lexicon, { terms, tokens, meant }: Story, run: Run, index: number): { readonly first: number, readonly last: number } | undefined {
  const telling: { readonly term: Term, readonly weight: number }[] = []
  for (let at = run[0]; at < run[1]; at += 1) {
    const term = terms[at]
    if (term === undefined) break
    const strength = strengthOf(term, meant)
    if (strength === 0) continue
    const weight = namesOf(term, tokens).reduce((sum, [name, share]) => sum + weightOf(lexicon.told, name, index) * share, 0) * strength
    if (weight > 0) telling.push({ term, weight })
  }
  const best = telling.reduce<typeof telling[number] | undefined>((most, each) => (most === undefined || each.weight > most.weight ? each : most), undefined)
  if (best === undefined) return undefined
  const sentence = tokens[best.term.first]?.sentence
  const near = telling.filter(({ term, weight }) => weight >= best.weight * tuning.telling && tokens[term.first]?.sentence === sentence && Math.abs(term.first - best.term.first) <= widest)
  return { first: Math.min(...near.map(({ term }) => term.first)), last: Math.max(...near.map(({ term }) => term.last)) }
}

const widest = 12

/** Whether the text names a part of the body or something people notice there. */
export function namesTrouble({ terms, meant }: Pick<Story, 'terms' | 'meant'>): boolean {
  return terms.some((term) => (classOf(term.term) === 'body' || classOf(term.term) === 'symptom') && meantAt(meant, term.first, term.last).denied !== 'yes')
}
