// What a text shows to complaints, ranked by how likely it is that they are told: learnt from how they are told elsewhere,
// with more weight where a phrase of a complaint stands there whole.
import { meantAt, type Meant } from './context.ts'
import { elsewhereWords } from './english/elsewhere.ts'
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

/** Found by trying, on texts that were not learnt from: nats where weights are added up, else shares of 1. */
const tuning = {
  /** What a term counts that states a danger sign. */
  danger: 0.5,
  /** What a whole phrase adds, times its weight; at most; where it is all there is; what a second one adds of it. */
  phrase: 0.1, mostPhrase: 2.5, exact: 3, second: 0.12,
  /** What speaks against a complaint that is told neither with a word of another matter nor with a part of the body that the text names; and how much a word must weigh to be its own. */
  elsewhere: 2, own: 0.3, body: 0.05,
  /** The least share of a candidate; and of the best of them, also where nothing of the body is named, and where a phrase stands there. */
  least: 0.02, worth: 0.2, worthOther: 0.6, worthPhrase: 0.15,
  /** Where it is this likely that nothing is told, only phrases count. */
  none: 0.9,
  /** The least share in one sentence, also where a phrase stands there; and what it counts beside the whole text. */
  sentence: 0.7, sentencePhrase: 0.4, sentenceShare: 0.5,
  /** A term is shown that speaks for a complaint with at least this share of what the best one does. */
  telling: 0.35,
} as const

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
  const phrases = phrasesIn(story, run)
  const shares = sharesIn(lexicon, story, run, phrases)
  const silent = sharesOf(lexicon.told, [])
  const isNone = (shares[lexicon.complaints.length] ?? 0) > tuning.none
  return [...lexicon.complaints.keys()].flatMap((index) => {
    const score = shares[index] ?? 0
    const phrase = phrases.get(index)
    if (score < tuning.least || (phrase === undefined && (isNone || score < (silent[index] ?? 0)))) return []
    const place = phrase ?? placeFor(lexicon, story, run, index)
    return place === undefined ? [] : [{ index, score, first: place.first, last: place.last, reason: phrase === undefined ? 'words' as const : 'phrase' as const }]
  })
}

/** How likely a run tells each complaint, by index, and none of them, which comes last. */
function sharesIn(lexicon: Lexicon, story: Story, run: Run, phrases: ReadonlyMap<number, WholePhrase>): Float64Array {
  const ofDanger = dangerTerms(lexicon, story.mentions)
  const features = featuresOf(story.terms, story.tokens, story.meant, run, (at) => (ofDanger.has(at) ? tuning.danger : 1))
  const sums = sumsOf(lexicon.told, [...features, ...bandFeatures(story.bands)])
  const others = elsewhereIn(story, run)
  const bodies = bodiesIn(story, run).map(withBroader)
  for (const index of lexicon.complaints.keys()) {
    const isTold = (names: readonly string[], least: number): boolean => names.some((name) => weightOf(lexicon.told, name, index) >= least)
    const phrase = phrases.get(index)?.score
    const against = others.filter((term) => !isTold([term], tuning.own)).length
      + (phrase === undefined && bodies.length > 0 && !bodies.some((names) => isTold(names, tuning.body)) ? 1 : 0)
    sums[index] = (sums[index] ?? 0) + (phrase ?? 0) - against * tuning.elsewhere
  }
  toShares(sums)
  return sums
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
function namesTrouble({ terms, meant }: Pick<Story, 'terms' | 'meant'>): boolean {
  return terms.some((term) => (classOf(term.term) === 'body' || classOf(term.term) === 'symptom') && meantAt(meant, term.first, term.last).denied !== 'yes')
}
