// Terms in context to mentions: places where a phrase of the lexicon is said, and how it is meant there.
import { meantAt, type Meant } from './context.ts'
import { sentencesOf, type Run } from './features.ts'
import type { Lexicon, Phrase } from './lexicon.ts'
import { stemOf } from './stem.ts'
import { classOf, isGapWord, isHelper, isStanding, withBroader, type Term } from './terms.ts'
import type { Token } from './tokens.ts'

export type Sense = 'said' | 'denied' | 'maybe' | 'past' | 'other' | 'worried' | 'doubted'

export interface Mention {
  readonly phrase: Phrase
  /** Indexes of terms. */
  readonly terms: readonly number[]
  readonly sense: Sense
  /** Share of the phrase that was found, by weight; 1 for all of it. */
  readonly share: number
  /** A part of the body or a symptom of the phrase is missing. */
  readonly lacks: boolean
  /** The text names a part of what the phrase names: a calf for a leg. */
  readonly isNarrower: boolean
  readonly weight: number
  readonly first: number
  readonly last: number
}

/** Terms that phrases are looked for among: a sentence, or part of a very long one. */
const longestRun = 60
const mostPlaces = 4

/** A phrase with what each of its terms adds. */
interface Sought {
  readonly phrase: Phrase
  readonly weights: readonly number[]
  readonly total: number
}

export interface PhraseIndex {
  readonly byAnchor: ReadonlyMap<string, readonly Sought[]>
  readonly weightOf: (term: string) => number
}

/** Phrases by their rarest terms, which alone start a search. */
export function indexPhrases(lexicon: Lexicon): PhraseIndex {
  const known = new Map(Object.entries(lexicon.weights).map(([term, weight]) => [term, weight * factorOf(term)]))
  const weightOf = (term: string): number => known.get(term) ?? 1
  const byAnchor = new Map<string, Sought[]>()
  for (const phrase of lexicon.phrases) {
    const weights = phrase.terms.map(weightOf)
    const sought = { phrase, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
    for (const anchor of heaviest(phrase.terms, weights, phrase.terms.length > 2 ? 2 : 1)) {
      const list = byAnchor.get(anchor)
      if (list === undefined) byAnchor.set(anchor, [sought])
      else list.push(sought)
    }
  }
  return { byAnchor, weightOf }
}

/** So many of the terms that weigh most, the first of equals first. */
function heaviest(terms: readonly string[], weights: readonly number[], count: number): readonly string[] {
  if (terms.length <= count) return terms
  return terms.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, count).map((i) => terms[i] ?? '')
}

/** What a word of a phrase adds: parts of the body and symptoms carry it, helping words do not. */
function factorOf(term: string): number {
  if (isHelper(term)) return 0.15
  return classOf(term) === 'plain' ? 0.6 : 1
}

/** Less of a phrase than this is no mention of it. */
const leastShare = 0.6

/** All mentions; work grows with the number of terms, not with its square. */
export function mentionsOf(terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[], index: PhraseIndex): readonly Mention[] {
  const found: Mention[] = []
  // As much of a phrase as has been said once need not be found again.
  const settled = new Map<Phrase, number>()
  const isNew = createMemory(terms, tokens, meant)
  const standing = standingPlaces(terms, meant)
  for (const run of sentencesOf(terms, tokens, Infinity, longestRun)) {
    if (!isNew(run)) continue
    const places = placesOf(terms, run, standing)
    const tried = new Set<Phrase>()
    for (const term of places.keys()) {
      for (const sought of index.byAnchor.get(term) ?? []) {
        const { phrase } = sought
        const share = shareIn(places, sought)
        if (share < leastShare || share <= (settled.get(phrase) ?? 0) || tried.has(phrase)) continue
        tried.add(phrase)
        const mention = bestMention(sought, { places, terms, tokens, meant })
        if (mention === undefined) continue
        found.push(mention)
        if (mention.sense === 'said' && !mention.lacks) settled.set(phrase, Math.max(mention.share, settled.get(phrase) ?? 0))
      }
    }
  }
  return found
}

/** Texts shorter than this are read as they are, repetitions and all. */
const longText = 2000

/** Whether a run has not been read before, word for word and in the same sense; a long text is mostly repetition. */
function createMemory(terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): (run: Run) => boolean {
  if (terms.length < longText) return () => true
  const seen = new Set<string>()
  return ([from, to]) => {
    let key = ''
    for (let at = terms[from]?.first ?? 0; at <= (terms[to - 1]?.last ?? 0); at += 1) {
      const own = meant[at]
      key += `${tokens[at]?.text ?? ''} ${own === undefined ? '' : senseKey(own)}`
    }
    const before = seen.size
    seen.add(key)
    return seen.size > before
  }
}

function senseKey({ denied, past, worried, doubted, other }: Meant): string {
  return `${denied === 'no' ? '' : denied}${past ? 'p' : ''}${worried ? 'w' : ''}${doubted ? 'd' : ''}${other ? 'o' : ''} `
}

/** Share of the phrase whose terms stand anywhere in the run. */
function shareIn(places: ReadonlyMap<string, readonly number[]>, { phrase, weights, total }: Sought): number {
  let weight = 0
  for (const [i, term] of phrase.terms.entries()) {
    if (places.has(term)) weight += weights[i] ?? 0
    else if (term === 'not') return 0
  }
  return total === 0 ? 0 : weight / total
}

/** Where something that holds for the person throughout is first said of them. */
function standingPlaces(terms: readonly Term[], meant: readonly Meant[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, { term, first, last }] of terms.entries()) {
    if (!isStanding(term) || places.has(term)) continue
    const { denied, other, worried, doubted, past } = meantAt(meant, first, last)
    if (denied === 'no' && !other && !worried && !doubted && !past) places.set(term, at)
  }
  return places
}

/** Where each term of a run stands, under its own name and the broader ones; what holds throughout, wherever it was said. */
function placesOf(terms: readonly Term[], [from, to]: Run, standing: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>([...standing].filter(([, at]) => at < from || at >= to).map(([term, at]) => [term, [at]]))
  for (let at = from; at < to; at += 1) {
    for (const name of withBroader(terms[at]?.term ?? '')) {
      const list = places.get(name)
      if (list === undefined) places.set(name, [at])
      else if (list.length < mostPlaces * 2) list.push(at)
    }
  }
  return places
}

interface Scene {
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly terms: readonly Term[]
  readonly tokens: readonly Token[]
  readonly meant: readonly Meant[]
}

function bestMention(sought: Sought, scene: Scene): Mention | undefined {
  const anchors = new Set(sought.phrase.terms.flatMap((term) => scene.places.get(term) ?? []))
  let best: Mention | undefined
  let left = mostPlaces * 3
  for (const anchor of anchors) {
    const mention = mentionAround(anchor, sought, scene)
    if (mention !== undefined && (best === undefined || rankOf(mention) > rankOf(best))) best = mention
    left -= 1
    if (left === 0) break
  }
  return best
}

const senseRank: Readonly<Record<Sense, number>> = { said: 6, doubted: 5, maybe: 4, worried: 3, past: 2, denied: 1, other: 0 }

function rankOf({ share, sense, first, last }: Mention): number {
  return share * 10 + senseRank[sense] * 0.1 - (last - first) * 0.001
}

function mentionAround(anchor: number, { phrase, weights, total }: Sought, { places, terms, tokens, meant }: Scene): Mention | undefined {
  const reach = 2 + phrase.terms.length * 2
  const found: number[] = []
  let weight = 0
  for (const [i, term] of phrase.terms.entries()) {
    const at = nearestFree(places.get(term) ?? [], anchor, isStanding(term) ? Number.POSITIVE_INFINITY : reach, found)
    if (at === undefined) {
      if (term === 'not') return undefined
      continue
    }
    found.push(at)
    weight += weights[i] ?? 0
  }
  const share = total === 0 ? 0 : found.length === phrase.terms.length ? 1 : weight / total
  if (share < leastShare) return undefined
  found.sort((a, b) => a - b)
  const sense = senseOf(found, phrase, terms, tokens, meant)
  if (sense === undefined) return undefined
  // The place of a sign is where it is said, not where the person was first called pregnant.
  const own = found.filter((at) => !isStanding(terms[at]?.term ?? ''))
  const spread = own.length === 0 ? found : own
  if (own.length > 0 && own.length < found.length && own.every((at) => classOf(terms[at]?.term ?? '') === 'body')) return undefined
  const first = Math.min(...spread.map((at) => terms[at]?.first ?? 0))
  const last = Math.max(...spread.map((at) => terms[at]?.last ?? 0))
  if (phrase.literal !== null && !isLiteral(phrase.literal, tokens, first, last)) return undefined
  const missing = phrase.terms.filter((term) => !found.some((at) => withBroader(terms[at]?.term ?? '').includes(term)))
  const several = found.some((at) => terms[at]?.plural === true && withBroader(terms[at].term).some((name) => phrase.singular.includes(name)))
  const single = phrase.plural.some((name) => found.every((at) => terms[at]?.term !== 'both' && (terms[at]?.plural !== true || !withBroader(terms[at].term).includes(name))))
  const lacks = several || single || missing.some((term) => classOf(term) !== 'plain') || (missing.length > 0 && phrase.terms.length - missing.length < 3)
  if (phrase.of === 'fact' && isUnbound(found, phrase, terms)) return undefined
  if (phrase.of === 'fact' && isScattered(spread, phrase, { places, terms, tokens, meant })) return undefined
  const isNarrower = phrase.terms.some((term) => !found.some((at) => terms[at]?.term === term))
  return { phrase, terms: found, sense, share, lacks, isNarrower, weight, first, last }
}

function nearestFree(places: readonly number[], anchor: number, reach: number, taken: readonly number[]): number | undefined {
  let best: number | undefined
  for (const at of places) {
    const gap = Math.abs(at - anchor)
    if (gap > reach || taken.includes(at)) continue
    if (best === undefined || gap < Math.abs(best - anchor)) best = at
  }
  return best
}

const binding: ReadonlySet<string> = new Set(['cannot', 'not', 'difficulty'])

/** `cannot wake` is not said by `I woke and cannot`: what cannot be done comes after the word for it; a part of the body may stand before. */
function isUnbound(found: readonly number[], phrase: Phrase, terms: readonly Term[]): boolean {
  const at = phrase.terms.findIndex((term) => binding.has(term))
  if (at < 0) return false
  const bound = phrase.terms.slice(at + 1).filter((term) => classOf(term) !== 'body' && !isHelper(term))
  if (bound.length === 0) return false
  const said = found.map((i) => withBroader(terms[i]?.term ?? ''))
  const from = said.findIndex((names) => names.includes(phrase.terms[at] ?? ''))
  return from >= 0 && !said.slice(from + 1).some((names) => names.some((name) => bound.includes(name)))
}

const widestPair = 7
const nearPair = 5

/** Two terms far apart, or on both sides of a comma with another part of the body between them, say nothing together. */
function isScattered(found: readonly number[], phrase: Phrase, { terms, tokens }: Scene): boolean {
  if (found.length < 2 || phrase.literal !== null) return false
  const first = terms[found[0] ?? 0]?.last ?? 0
  const last = terms[found[found.length - 1] ?? 0]?.first ?? 0
  if (found.length === 2 && last - first > widestPair) return true
  let isCrossed = false
  for (let at = first + 1; at < last; at += 1) if ([',', 'and', 'but', 'plus', ';', '&', '+'].includes(tokens[at]?.text ?? '')) isCrossed = true
  if (!isCrossed) return false
  const between = terms.slice((found[0] ?? 0) + 1, found[found.length - 1] ?? 0)
  const hasBody = found.some((at) => classOf(terms[at]?.term ?? '') === 'body')
  if (found.length === 2 && !hasBody) return last - first > nearPair
  return hasBody && between.some(({ term }, i) => classOf(term) === 'body' && !found.includes((found[0] ?? 0) + 1 + i))
}

const literalReach = 8

/** Whether the words of a phrase stand there as they are, but for small words between them. */
function isLiteral(words: readonly string[], tokens: readonly Token[], first: number, last: number): boolean {
  const sentence = tokens[first]?.sentence
  const near = tokens.slice(Math.max(0, first - literalReach), last + literalReach + 1).filter((token) => token.kind === 'word' && token.sentence === sentence && !isGapWord(token.text))
  const [exact] = words
  if (exact?.startsWith('=') === true) return near.some(({ text }) => text === exact.slice(1))
  return ` ${near.map(({ text }) => stemOf(text)).join(' ')} `.includes(` ${words.join(' ')} `)
}

/** How the terms are meant together; undefined where they belong to different statements. */
function senseOf(found: readonly number[], phrase: Phrase, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): Sense | undefined {
  const needsNot = phrase.terms.includes('not')
  const own = found.filter((at) => terms[at]?.term !== 'not')
  const states = own.map((at) => stateOf(terms[at], meant))
  if (states.some(({ other }) => other)) return 'other'
  if (!needsNot) {
    const denied = states.filter((state) => state.denied === 'yes').length
    if (denied === states.length && denied > 0) return 'denied'
    if (denied > 0) return crosses(own, tokens, terms) ? undefined : mixed(own, terms, meant)
    const maybe = states.filter((state) => state.denied === 'maybe').length
    if (maybe > 0) return maybe === states.length ? 'maybe' : crosses(own, tokens, terms) ? undefined : 'maybe'
  }
  if (states.some(({ worried }) => worried)) return 'worried'
  if (states.some(({ doubted }) => doubted)) return 'doubted'
  if (states.some(({ past }) => past)) return 'past'
  return 'said'
}

function stateOf(term: Term | undefined, meant: readonly Meant[]): Meant {
  return meantAt(meant, term?.first ?? 0, term?.last ?? 0)
}

/** `my leg is not numb`: what is denied decides, if it is the symptom. */
function mixed(own: readonly number[], terms: readonly Term[], meant: readonly Meant[]): Sense {
  const symptom = own.filter((at) => classOf(terms[at]?.term ?? '') !== 'body')
  return symptom.length > 0 && symptom.every((at) => stateOf(terms[at], meant).denied === 'yes') ? 'denied' : 'maybe'
}

/** Whether a comma or a word that turns the sentence stands between the terms. */
function crosses(own: readonly number[], tokens: readonly Token[], terms: readonly Term[]): boolean {
  const first = terms[own[0] ?? 0]?.last ?? 0
  const last = terms[own[own.length - 1] ?? 0]?.first ?? 0
  for (let at = first + 1; at < last; at += 1) {
    const text = tokens[at]?.text
    if (text === ',' || text === 'but' || text === 'and' || text === ';' || text === 'just' || text === 'only' || text === 'no' || text === 'not') return true
  }
  return false
}
