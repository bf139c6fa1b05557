// Free text to what it says, in the terms of a rule set: complaints, facts and amounts with their places, what must be
// asked, and what was not understood. Nothing is taken that the text does not say; nothing dangerous is dropped.
import type { Answers, AnswerValue } from '../model/answers.ts'
import { formatDuration } from '../text/duration.ts'
import { stemOf } from './stem.ts'
import { amountsOf, bandsOf, valueOf, type Amount } from './amounts.ts'
import { complaintsIn, isLikely, type Candidate, type Told } from './complaints.ts'
import { contextOf, type Context } from './context.ts'
import { animals } from './english/triggers.ts'
import { factsIn, type FactReading } from './facts.ts'
import type { Lexicon, LexiconFact } from './lexicon.ts'
import { hunchesIn, indexHunches, net, type HunchIndex } from './hunches.ts'
import { indexPhrases, mentionsOf, type Mention, type PhraseIndex } from './mentions.ts'
import { bucketsOf, createCorrector, type Buckets } from './spelling.ts'
import { classOf, isStopWord, synonymWords, termsOf, type Reader, type Term } from './terms.ts'
import { tokensOf, type Token } from './tokens.ts'

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

interface Prepared {
  readonly index: PhraseIndex
  readonly hunches: HunchIndex
  readonly isKnown: (word: string) => boolean
  readonly buckets: Buckets
}

const prepared = new WeakMap<Lexicon, Prepared>()

function prepare(lexicon: Lexicon): Prepared {
  const before = prepared.get(lexicon)
  if (before !== undefined) return before
  const known = new Set(lexicon.known)
  const isKnown = (word: string): boolean => isStopWord(word) || synonymWords.has(word) || known.has(stemOf(word)) || /\d/.test(word)
  const made = { index: indexPhrases(lexicon), hunches: indexHunches(lexicon), isKnown, buckets: bucketsOf(lexicon.vocabulary) }
  prepared.set(lexicon, made)
  return made
}

/** What a text says. The same lexicon and text give the same understanding; time grows with the length of the text. */
export function understand(lexicon: Lexicon, text: string): Understanding {
  const { index, hunches, isKnown, buckets } = prepare(lexicon)
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
  const candidates = candidatesIn(lexicon, { terms, meant: context.meant, mentions, bands: bandsIn(amounts) }, tokens)
  return assemble({ lexicon, text, tokens, terms, context, amounts, facts, candidates, mentions, hunches })
}

/** Complaints of the whole text, and of each sentence by itself where there are several. */
function candidatesIn(lexicon: Lexicon, told: Told, tokens: readonly Token[]): readonly Candidate[] {
  const best = new Map(complaintsIn(lexicon, told).map((candidate) => [candidate.index, candidate]))
  for (const [from, to] of sentencesOf(told.terms, tokens)) {
    const within = (at: number): boolean => at >= from && at < to
    const mentions = told.mentions.filter(({ terms }) => within(terms[0] ?? 0)).map((mention) => ({ ...mention, terms: mention.terms.map((at) => at - from) }))
    for (const candidate of complaintsIn(lexicon, { ...told, terms: told.terms.slice(from, to), mentions })) {
      const score = candidate.score * sentenceShare
      if (score > (best.get(candidate.index)?.score ?? 0)) best.set(candidate.index, { ...candidate, score })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.index - b.index)
}

const mostSentences = 12
const sentenceShare = 0.9

/** The first sentences as runs of terms; none where there is but one. */
function sentencesOf(terms: readonly Term[], tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  let from = 0
  for (let at = 1; at <= terms.length && runs.length < mostSentences; at += 1) {
    if (at < terms.length && tokens[terms[at]?.first ?? 0]?.sentence === tokens[terms[from]?.first ?? 0]?.sentence) continue
    runs.push([from, at])
    from = at
  }
  return runs.length > 1 ? runs : []
}

function bandsIn(amounts: readonly Amount[]): readonly string[] {
  const age = amounts.find(({ kind }) => kind === 'age')
  const lasted = amounts.find(({ kind, from }) => kind === 'duration' && from !== null)
  return bandsOf(age?.from ?? null, lasted?.from ?? null)
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

const longestExcerpt = 200

function excerpt(text: string, start: number, end: number): string {
  return end - start <= longestExcerpt ? text.slice(start, end) : `${text.slice(start, start + longestExcerpt)}\u2026`
}

interface Parts {
  readonly lexicon: Lexicon
  readonly text: string
  readonly tokens: readonly Token[]
  readonly terms: readonly Term[]
  readonly context: Context
  readonly amounts: readonly Amount[]
  readonly facts: readonly FactReading[]
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly Mention[]
  readonly hunches: HunchIndex
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
  askNeeded(parts, uncertain, facts)
  askHunches(parts, taken, uncertain, facts)
  readAmounts(parts, taken, understood, uncertain, facts, own)
  if (taken.length === 0 && candidates.length > 0) uncertain.push(whichComplaint(parts))
  const status = statusOf(parts, taken)
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

function placeOf({ text, tokens }: Parts, first: number, last: number): Place {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? text.length
  return { start, end, text: excerpt(text, start, end) }
}

export const margins = { alone: 1.5, second: 3.5, share: 0.33, sameSite: 4, placeOnly: 5, beyondDanger: 6, wordOnly: 8 }

/** The likeliest complaint where it stands clear of the next, and further ones that other parts of the text are about. */
function takenOf(parts: Parts): readonly Candidate[] {
  const [best, ...others] = parts.candidates
  if (best === undefined) return []
  const rivals = others.filter((other) => !isElsewhere(parts, best, other))
  const next = rivals[0]
  if (next !== undefined && best.score - next.score < margins.alone) return []
  // A place and a pain there are no complaint yet: whether it is this one is asked.
  if (best.reason !== 'phrase' && best.score < (best.reason === 'part' ? margins.wordOnly : margins.placeOnly)) return []
  if (!isLikely(best) || isNoMoreThanDanger(parts, best)) return []
  const site = parts.lexicon.complaints[best.index]?.site
  if (best.reason !== 'phrase' && rivals.some(({ index, score }) => parts.lexicon.complaints[index]?.site === site && best.score - score < margins.sameSite)) return []
  const taken = [best]
  for (const other of others) {
    if (other.reason === 'phrase' && other.score >= margins.second && other.score >= best.score * margins.share && taken.every((each) => isElsewhere(parts, each, other)) && taken.length < 4) taken.push(other)
  }
  return taken
}

/** `Knee hot and swollen`, with a fever: the words for the complaint are those of the danger sign, which may be all there is. */
function isNoMoreThanDanger({ facts, lexicon }: Parts, { first, last, score }: Candidate): boolean {
  return score < margins.beyondDanger && facts.some((reading) => reading.why === 'stated' && lexicon.facts[reading.fact]?.danger === 'emergency' && lexicon.facts[reading.fact]?.kind === 'yes-no' && first >= reading.first && last <= reading.last)
}

const backs: ReadonlySet<string> = new Set(['low-back', 'upper-back', 'neck'])

/** Whether two complaints are spoken of in different places, by different parts of the body. */
function isElsewhere({ terms, lexicon }: Parts, a: Candidate, b: Candidate): boolean {
  if (a.first <= b.last && b.first <= a.last) return false
  const [here, there] = [lexicon.complaints[a.index]?.site ?? '', lexicon.complaints[b.index]?.site ?? '']
  if (here === there || (here === 'trunk' && backs.has(there)) || (there === 'trunk' && backs.has(here))) return false
  const bodies = (candidate: Candidate): readonly string[] => terms.filter(({ first, last, term }) => first >= candidate.first && last <= candidate.last && (classOf(term) === 'body' || classOf(term) === 'other') && shareIn(lexicon, term, candidate.index)).map(({ term }) => term)
  const left = new Set(bodies(a))
  return bodies(b).some((term) => !left.has(term))
}

function shareIn(lexicon: Lexicon, term: string, index: number): boolean {
  const list = Object.hasOwn(lexicon.terms, term) ? lexicon.terms[term] : undefined
  return list?.some(([each, share]) => each === index && share > 0.02) ?? false
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

function readFacts(parts: Parts, taken: readonly Candidate[], understood: Understood[], uncertain: Uncertain[], facts: Map<string, AnswerValue>): void {
  const atHand = taken.length > 0 ? taken : parts.candidates
  const child = isChild(parts)
  for (const { fact: index, value, why, first, last, isMarked } of parts.facts) {
    const fact = parts.lexicon.facts[index]
    if (fact === undefined) continue
    // A fact that no danger hangs on is not read where nobody would ask for it, nor a child's in a grown-up.
    if (fact.danger === null && fact.only !== null && !atHand.some((each) => fact.only?.includes(each.index) === true)) continue
    if (fact.ages !== null && fact.ages[1] < adult && !child) continue
    const place = placeOf(parts, first, last)
    // Half of a danger sign that is no more than the words for the complaint itself is no hint of danger.
    if (why === 'said-in-part' && isMarked !== true && [...parts.candidates, ...parts.facts.filter((each) => each.why === 'stated')].some((each) => first >= each.first && last <= each.last)) continue
    if (value !== null) {
      facts.set(fact.id, fact.kind === 'choices' ? [value] : value)
      understood.push({ kind: 'fact', ...place, id: fact.id, label: fact.label, value: fact.kind === 'choices' ? [value] : value, complaint: null })
      continue
    }
    // "Not sure" is an answer; what is only feared, past or half said is a question.
    if (why === 'doubted') facts.set(fact.id, 'unknown')
    uncertain.push(question(fact, place, why))
  }
}

const adult = 18

/** The patient is under age: said in years, or called a child. */
function isChild({ amounts, terms, context }: Parts): boolean {
  const age = amounts.find(({ kind, first }) => kind === 'age' && context.meant[first]?.other !== true)
  if (age?.from != null) return age.from < adult
  return terms.some(({ term, first }) => (term === 'child' || term === 'baby') && context.meant[first]?.other !== true)
}

/**
 * A stated danger sign whose kind decides how urgent it is counts as one of unknown kind until somebody says: chest pain
 * is no harmless chest pain because nothing more was written.
 */
function askFollowUps({ lexicon, facts: readings, ...parts }: Parts, uncertain: Uncertain[], facts: Map<string, AnswerValue>): void {
  for (const [index, fact] of lexicon.facts.entries()) {
    const sign = readings.find(({ fact: read, value }) => value === 'yes' && fact.followsUp.includes(read))
    if (sign === undefined || facts.has(fact.id) || lexicon.facts[index]?.danger == null) continue
    facts.set(fact.id, 'unknown')
    uncertain.push(question(fact, placeOf({ lexicon, facts: readings, ...parts }, sign.first, sign.last), 'follow-up'))
  }
}

/** Who tells of a plan has the thoughts, and who vomits since the knock had the knock: said with it, and asked. */
function askNeeded(parts: Parts, uncertain: Uncertain[], facts: ReadonlyMap<string, AnswerValue>): void {
  for (const { fact: index, value, first, last } of parts.facts) {
    const needs = parts.lexicon.facts[index]?.needs ?? null
    const sign = needs === null || value !== 'yes' ? undefined : parts.lexicon.facts[needs]
    if (sign === undefined || facts.has(sign.id) || uncertain.some(({ fact }) => fact === sign.id)) continue
    uncertain.push(question(sign, placeOf(parts, first, last), 'said-in-part'))
  }
}

/** What words that nothing has accounted for hint at, where it is dangerous: asked. */
function askHunches(parts: Parts, taken: readonly Candidate[], uncertain: Uncertain[], facts: ReadonlyMap<string, AnswerValue>): void {
  const { lexicon, terms, tokens, context } = parts
  const told = toldTerms(parts, taken)
  const open = hunchesIn(parts.hunches, terms, tokens, context.meant, (term) => told.has(term))
  const child = isChild(parts)
  let left = net.questions
  for (const { fact: index, first, last, score } of open) {
    const fact = lexicon.facts[index]
    if (fact === undefined || facts.has(fact.id) || uncertain.some((each) => each.fact === fact.id) || parts.facts.some((each) => each.fact === index)) continue
    if (score < (open[0]?.score ?? 0) - net.clear || (fact.ages !== null && fact.ages[1] < adult && !child)) continue
    uncertain.push(question(fact, placeOf(parts, first, last), 'said-in-part'))
    left -= 1
    if (left === 0) return
  }
}

/** The terms that a fact was read from, or that are a phrase for the complaint. */
function toldTerms({ terms, facts, mentions }: Parts, taken: readonly Candidate[]): ReadonlySet<Term> {
  const spans = facts.filter(({ why }) => why === 'stated' || why === 'said-in-part' || why === 'several-options')
  const phrases = mentions.filter(({ phrase, share, sense }) => phrase.of === 'complaint' && share === 1 && sense === 'said' && taken.some(({ index }) => index === phrase.index))
  return new Set([...terms.filter(({ first, last }) => spans.some((span) => first >= span.first && last <= span.last)), ...phrases.flatMap((mention) => mention.terms.flatMap((at) => terms[at] ?? []))])
}

function question(fact: LexiconFact, place: Place, why: Uncertain['why']): Uncertain {
  return { kind: 'fact', ...place, fact: fact.id, complaints: [], ask: fact.ask, why, isDangerous: fact.danger === 'emergency' || fact.danger === 'urgent' }
}

const factOf: Readonly<Record<Amount['kind'], string>> = { duration: 'pain.duration', severity: 'pain.severity', age: 'age', sex: 'sex' }

function readAmounts(parts: Parts, taken: readonly Candidate[], understood: Understood[], uncertain: Uncertain[], facts: Map<string, AnswerValue>, own: Map<string, Map<string, AnswerValue>>): void {
  const { lexicon, context, amounts } = parts
  const usable = amounts.filter((amount) => context.meant[amount.first]?.other !== true && !datesAnEvent(parts, amount))
  const aboutSex = context.about?.sex
  if (aboutSex != null && !usable.some(({ kind }) => kind === 'sex')) take('sex', aboutSex, placeOf(parts, context.about?.token ?? 0, context.about?.token ?? 0), null)
  for (const kind of ['age', 'sex', 'duration', 'severity'] as const) {
    const fact = lexicon.facts.find(({ id }) => id === factOf[kind])
    if (fact === undefined) continue
    const list = usable.filter((amount) => amount.kind === kind)
    const relevant = kind === 'duration' ? preferred(list) : list
    for (const [complaint, group] of byComplaint(relevant, kind, taken)) {
      const values = new Set(group.map((amount) => JSON.stringify(answerOf(amount, fact))))
      const [first] = group
      if (first === undefined) continue
      const value = answerOf(first, fact)
      const place = placeOf(parts, first.first, first.last)
      if (values.size > 1) uncertain.push(question(fact, place, 'several-values'))
      else if (value === null) uncertain.push(question(fact, place, first.from === null ? 'needs-a-date' : 'range'))
      else take(fact.id, value, place, complaint)
    }
  }

  function take(id: string, value: AnswerValue, place: Place, complaint: string | null): void {
    const fact = lexicon.facts.find((each) => each.id === id)
    if (fact === undefined) return
    if (complaint === null) facts.set(id, value)
    else own.get(complaint)?.set(id, value)
    understood.push({ kind: 'fact', ...place, id, label: fact.label, value, complaint })
  }

  function byComplaint(list: readonly Amount[], kind: Amount['kind'], all: readonly Candidate[]): readonly (readonly [string | null, readonly Amount[]])[] {
    if (list.length === 0) return []
    if (kind === 'age' || kind === 'sex' || all.length === 0) return [[null, list]]
    const groups = new Map<string, Amount[]>()
    for (const amount of list) {
      const nearest = [...all].sort((a, b) => gap(a, amount) - gap(b, amount))[0]
      const id = nearest === undefined ? '' : lexicon.complaints[nearest.index]?.id ?? ''
      const group = groups.get(id)
      if (group === undefined) groups.set(id, [amount])
      else group.push(amount)
    }
    return [...groups]
  }
}

const events: ReadonlySet<string> = new Set(['cancer', 'cancer-treatment', 'stroke', 'heart-attack', 'birth', 'clot', 'steroid', 'diabetes', 'pregnant'])

/** `breast cancer 5 years ago` tells when that was, and not how long the complaint has lasted. */
function datesAnEvent({ terms, tokens }: Parts, { kind, first, last }: Amount): boolean {
  if (kind !== 'duration' || tokens[last + 1]?.text !== 'ago') return false
  return terms.some((term) => events.has(term.term) && term.last < first && first - term.last <= 4 && tokens[term.last]?.sentence === tokens[first]?.sentence)
}

function gap(candidate: Candidate, { first, last }: Amount): number {
  return first > candidate.last ? first - candidate.last : candidate.first > last ? (candidate.first - last) * 1.5 : 0
}

/** A measured duration beats `today`, `yesterday` or `last week`, which may be about something else in the same text. */
function preferred(list: readonly Amount[]): readonly Amount[] {
  const exact = list.filter(({ from, to }) => from !== null && from === to)
  if (exact.length > 0) return exact
  const ranges = list.filter(({ from }) => from !== null)
  return ranges.length > 0 ? ranges.slice(0, 1) : list.slice(0, 1)
}

function answerOf(amount: Amount, fact: LexiconFact): AnswerValue {
  if (amount.kind === 'sex') return amount.option ?? null
  const value = valueOf(amount, fact.cuts, fact.range)
  if (value === null) return null
  return amount.kind === 'duration' ? formatDuration(value) : value
}

function whichComplaint(parts: Parts): Uncertain {
  const [best] = parts.candidates
  const close = parts.candidates.filter(({ score }) => best !== undefined && best.score - score < (best.reason === 'phrase' ? 1.5 : margins.sameSite)).slice(0, 4)
  return {
    kind: 'complaint', ...placeOf(parts, best?.first ?? 0, best?.last ?? 0), fact: null,
    complaints: close.map(({ index }) => parts.lexicon.complaints[index]?.id ?? ''), ask: close.length === 1 ? 'Is it this?' : 'Which of these is it?', why: 'several-complaints', isDangerous: false,
  }
}

function statusOf({ candidates, facts, lexicon }: Parts, taken: readonly Candidate[]): UnderstandingStatus {
  if (taken.length > 0) return 'complaint'
  if (candidates.length > 0) return 'which-complaint'
  const isDanger = facts.some(({ fact, value, why }) => lexicon.facts[fact]?.danger != null && (value !== null ? why === 'stated' : why !== 'denied-in-part' && why !== 'other-person'))
  return isDanger ? 'facts-only' : 'out-of-scope'
}

const mostUnknown = 20

function unknownWords(parts: Parts): readonly NotUnderstood[] {
  return parts.terms.filter(({ known, first }) => !known && (parts.tokens[first]?.text.length ?? 0) > 2).slice(0, mostUnknown).map(({ first, last }) => ({ ...placeOf(parts, first, last), why: 'unknown-words' as const }))
}
