// A rule set to the lexicon that free text is read with: what people call each complaint, how they say that a fact is so,
// and which words the rules know. Built once, with the compiled rules; plain data.
import type { Condition } from '../model/condition.ts'
import type { Case } from '../model/case.ts'
import type { AskedFact, Disposition, Fact, RuleSet } from '../model/rule-set.ts'
import { parseDuration } from '../text/duration.ts'
import { byCodePoint } from '../text/order.ts'
import { bandsOf } from './amounts.ts'
import { everydayWords } from './english/words.ts'
import { stemOf } from './stem.ts'
import { classOf, isGapWord, isHelper, isStopWord, plainReader, synonymWords, termsOf, withBroader } from './terms.ts'
import { tokensOf, type Token } from './tokens.ts'

export interface Lexicon {
  readonly format: 'modality.lexicon/1'
  readonly complaints: readonly LexiconComplaint[]
  readonly facts: readonly LexiconFact[]
  readonly phrases: readonly Phrase[]
  /** How telling each term is: high for one that few complaints and facts use. */
  readonly weights: Readonly<Record<string, number>>
  /** Per term, the complaints that speak of it and how much, as index and share. */
  readonly terms: Readonly<Record<string, readonly (readonly [number, number])[]>>
  /** Words of the rules, as candidates for a correction. */
  readonly vocabulary: readonly string[]
  /** Stems of words that stand in texts of the rules. */
  readonly known: readonly string[]
}

export interface LexiconComplaint {
  readonly id: string
  readonly label: string
  readonly site: string
  /** Terms by which the site is called. */
  readonly siteTerms: readonly string[]
}

export interface LexiconFact {
  readonly id: string
  readonly kind: AskedFact['kind']
  readonly scope: 'person' | 'complaint'
  readonly ask: string
  readonly label: string
  /** The most urgent flag that reads it, directly or through derived facts; null for none. */
  readonly danger: Disposition | null
  /** The question has several parts, so that denying one of them answers nothing. */
  readonly isCompound: boolean
  /** Terms that together name the fact; denying them denies it. */
  readonly names: readonly (readonly string[])[]
  /** For a choice: the option that says that there is nothing. */
  readonly neutral: string | null
  /** Danger signs of which it tells the kind, by index: the pattern of a chest pain. */
  readonly followsUp: readonly number[]
  /** The danger sign without which nobody would ask it: said with it. */
  readonly needs: number | null
  /** Complaints it is asked for, by index; null for all of them. */
  readonly only: readonly number[] | null
  /** Ages in years that `applies-when` asks for, both ends included; null for all. */
  readonly ages: readonly [number, number] | null
  /** The question is about something new or sudden, so that what has lasted for long does not answer it. */
  readonly isNew: boolean
  /** What was so once still counts: `Injecting drugs, now or in the past`. */
  readonly lasting: boolean
  /** Where tests divide the values of a number or duration. */
  readonly cuts: readonly number[]
  readonly range: readonly [number, number] | null
}

export interface Phrase {
  /** A fact or a complaint, by its index. */
  readonly of: 'fact' | 'complaint'
  readonly index: number
  /** For a fact: `yes`, or an option. */
  readonly value: string
  readonly terms: readonly string[]
  /** Its words as stems, where its terms alone say too little: `gone rigid`, `never had pain like this`. */
  readonly literal: readonly string[] | null
  /** Limbs it names in the singular: one leg is not both. */
  readonly singular: readonly string[]
  /** Limbs it names in the plural only: `legs are weak` is not said by one leg. */
  readonly plural: readonly string[]
  /** Worth asking, not taken for an answer: part of a question that names several things, or so marked by its author. */
  readonly hint: 'of-question' | 'of-author' | null
  /** It speaks of the past: `had cancer`. */
  readonly past: boolean
}

/** The lexicon of a rule set; its worked cases show in which words complaints are told. */
export function buildLexicon(ruleSet: RuleSet, cases: readonly Case[]): Lexicon {
  const asked = ruleSet.facts.filter((fact): fact is AskedFact => 'ask' in fact)
  const reads = readingsOf(ruleSet)
  const complaints = ruleSet.complaints.map(({ id, label, site }) => {
    const siteLabel = ruleSet.header.sites.find((each) => each.id === site)?.label ?? site
    return { id, label, site, siteTerms: [...new Set([...termList(siteLabel), ...termList(site.replaceAll('-', ' '))])].filter((term) => classOf(term) === 'body') }
  })
  const facts = asked.map((fact) => lexiconFact(fact, reads, ruleSet.complaints, signsOf(fact, reads, asked)))
  const drafts = [...asked.flatMap((fact, index) => [...factPhrases(fact, index), ...hints(fact, index, reads)]), ...ruleSet.complaints.flatMap(complaintPhrases)]
  const weights = weightsOf(drafts)
  const phrases = drafts.map(({ text, ...phrase }): Phrase => ({ ...phrase, literal: literalOf(text, phrase.terms, phrase.of === 'fact', phrase.of === 'fact' && phrase.value !== 'yes'), singular: phrase.of === 'fact' ? singularOf(text) : [], plural: phrase.of === 'fact' ? pluralOf(text) : [] }))
  return {
    format: 'modality.lexicon/1',
    complaints,
    facts,
    phrases: withoutRepeats(phrases),
    weights,
    terms: associations(ruleSet, cases),
    vocabulary: vocabularyOf(ruleSet),
    known: knownStems(ruleSet, cases),
  }
}

/** Phrases of a fact that come to the same terms are looked for once. For a complaint, how often something is said counts. */
function withoutRepeats(phrases: readonly Phrase[]): readonly Phrase[] {
  const keyOf = (phrase: Phrase, at: number): string => phrase.of === 'complaint' ? String(at) : JSON.stringify({ ...phrase, terms: [...phrase.terms].sort(byCodePoint) })
  return [...new Map(phrases.map((phrase, at) => [keyOf(phrase, at), phrase])).values()]
}

export function termList(text: string): readonly string[] {
  return termsOf(tokensOf(text), plainReader).map(({ term }) => term)
}

interface Readings {
  readonly danger: ReadonlyMap<string, Disposition>
  /** By fact, the complaints whose rules and exclusions read it; null where a restriction of a therapy does, for whichever complaint. */
  readonly readers: ReadonlyMap<string, ReadonlySet<string> | null>
  readonly cuts: ReadonlyMap<string, ReadonlySet<number>>
}

const urgency: readonly Disposition[] = ['self-care', 'therapy', 'see-clinician', 'urgent', 'emergency']

/** Which facts the flags read, and where all conditions divide numbers. */
function readingsOf({ facts, redFlags, modalities, families, complaints, rules }: RuleSet): Readings {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const danger = new Map<string, Disposition>()
  const cuts = new Map<string, Set<number>>()
  for (const { when, disposition } of redFlags) {
    for (const { fact } of leavesOf(when, byId)) {
      if (urgency.indexOf(danger.get(fact) ?? 'self-care') < urgency.indexOf(disposition)) danger.set(fact, disposition)
    }
  }
  const restricted = [...modalities, ...families].flatMap(({ contraindications, precautions }) => [...contraindications, ...precautions])
  const conditions = [
    ...redFlags, ...restricted, ...rules.flatMap(({ when, unless }) => [{ when }, { when: unless }]),
    ...complaints.flatMap(({ ages, excludes }) => [{ when: ages }, ...excludes]),
    ...facts.map((fact) => ({ when: 'ask' in fact ? fact.appliesWhen : undefined })),
  ]
  for (const { when } of conditions) for (const leaf of when === undefined ? [] : leavesOf(when, byId)) addCuts(cuts, leaf)
  return { danger, cuts, readers: readersOf({ rules, complaints, restricted, byId }) }
}

interface Reading {
  readonly rules: RuleSet['rules']
  readonly complaints: RuleSet['complaints']
  readonly restricted: readonly { readonly when: Condition }[]
  readonly byId: ReadonlyMap<string, Fact>
}

function readersOf({ rules, complaints, restricted, byId }: Reading): Readings['readers'] {
  const readers = new Map<string, Set<string> | null>()
  const add = (when: Condition | undefined, ids: readonly string[] | null): void => {
    for (const { fact } of when === undefined ? [] : leavesOf(when, byId)) {
      const before = readers.get(fact)
      readers.set(fact, ids === null || before === null ? null : new Set([...before ?? [], ...ids]))
    }
  }
  for (const { when } of restricted) add(when, null)
  for (const rule of rules) for (const when of [rule.when, rule.unless]) add(when, rule.for)
  for (const { id, excludes } of complaints) for (const { when } of excludes) add(when, [id])
  return readers
}

type Leaf = Condition & { kind: 'is' | 'in' }

/** The tests on asked facts in a condition, those of derived facts included. */
function leavesOf(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return condition.of.flatMap((part) => leavesOf(part, facts))
    case 'not': return leavesOf(condition.of, facts)
    case 'is':
    case 'in': {
      const fact = facts.get(condition.fact)
      if (fact === undefined || 'ask' in fact) return [condition]
      switch (fact.kind) {
        case 'category': return fact.cases.flatMap(({ when }) => leavesOf(when, facts))
        case 'count': return fact.of.flatMap((part) => leavesOf(part, facts))
        case 'sum': return fact.of.flatMap(({ when }) => leavesOf(when, facts))
      }
    }
  }
}

function addCuts(cuts: Map<string, Set<number>>, leaf: Leaf): void {
  if (leaf.kind !== 'in') return
  const list = cuts.get(leaf.fact) ?? new Set<number>()
  cuts.set(leaf.fact, list)
  for (const { from, to } of leaf.ranges) {
    if (from !== undefined) list.add(from)
    if (to !== undefined) list.add(to + 1)
  }
}

function lexiconFact(fact: AskedFact, { danger, cuts, readers }: Readings, complaints: RuleSet['complaints'], signs: readonly number[]): LexiconFact {
  const label = fact.item ?? fact.ask
  const names = [fact.id.replace(/^.*\./, '').replaceAll('-', ' '), label].map(termList).map((terms) => [...new Set(terms)].filter((term) => !vague.has(term)))
  return {
    id: fact.id,
    kind: fact.kind,
    scope: fact.scope,
    ask: fact.ask,
    label,
    danger: danger.get(fact.id) ?? null,
    isCompound: /,|\bor\b/.test(label) || /, .*\bor\b/.test(fact.ask),
    names: names.filter((terms) => terms.length > 0),
    neutral: 'options' in fact ? neutralOf(fact.options) : null,
    followsUp: fact.kind === 'choice' ? signs : [],
    needs: fact.appliesWhen?.kind === 'is' ? signs[0] ?? null : null,
    only: onlyFor(fact, complaints, danger.has(fact.id) ? null : readers.get(fact.id)),
    ages: agesOf(fact.appliesWhen),
    isNew: /\b(?:new|newly|sudden|suddenly|just started)\b/i.test(`${label} ${fact.ask}`),
    lasting: /\b(?:past|used to|ever|history|before|years|operat|surgery|previous)/.test(`${label} ${fact.id} ${fact.ask}`),
    cuts: [...cuts.get(fact.id) ?? []].sort((a, b) => a - b),
    range: 'min' in fact ? [fact.min, fact.max] : null,
  }
}

/** The yes-no danger signs that must be so for a fact to be asked. */
function signsOf(fact: AskedFact, { danger }: Readings, asked: readonly AskedFact[]): readonly number[] {
  if (fact.appliesWhen === undefined) return []
  const signs = leavesOf(fact.appliesWhen, new Map()).filter((leaf) => leaf.kind === 'is' && leaf.options.includes('yes')).map((leaf) => leaf.fact)
  return asked.flatMap(({ id }, index) => {
    const level = danger.get(id)
    return signs.includes(id) && (level === 'emergency' || level === 'urgent') ? [index] : []
  })
}

/** The ages a question is for, where its condition says so outright. */
function agesOf(condition: Condition | undefined): readonly [number, number] | null {
  if (condition?.kind === 'all') return condition.of.map(agesOf).find((ages) => ages !== null) ?? null
  if (condition?.kind !== 'in' || condition.fact !== 'age' || condition.ranges.length !== 1) return null
  const [range] = condition.ranges
  return [range?.from ?? 0, range?.to ?? Number.MAX_SAFE_INTEGER]
}

/** The complaints that have a use for a fact: those whose rules read it and for which `applies-when` may hold. */
function onlyFor({ appliesWhen }: AskedFact, complaints: RuleSet['complaints'], readers: ReadonlySet<string> | null | undefined): readonly number[] | null {
  if (appliesWhen === undefined && readers == null) return null
  const fitting = complaints.flatMap(({ id, site }, index) => (appliesWhen === undefined || canHold(appliesWhen, id, site, true)) && (readers == null || readers.has(id)) ? [index] : [])
  return fitting.length === complaints.length ? null : fitting
}

/** Whether the condition may be yes (or, for `wanted` false, may be no) for this complaint, whatever else is answered. */
function canHold(condition: Condition, complaint: string, site: string, wanted: boolean): boolean {
  switch (condition.kind) {
    case 'all': return wanted ? condition.of.every((part) => canHold(part, complaint, site, true)) : condition.of.some((part) => canHold(part, complaint, site, false))
    case 'any': return wanted ? condition.of.some((part) => canHold(part, complaint, site, true)) : condition.of.every((part) => canHold(part, complaint, site, false))
    case 'not': return canHold(condition.of, complaint, site, !wanted)
    case 'is': {
      if (condition.fact !== 'complaint' && condition.fact !== 'site') return true
      return condition.options.includes(condition.fact === 'complaint' ? complaint : site) === wanted
    }
    case 'at-least':
    case 'in': return true
  }
}

const vague: ReadonlySet<string> = new Set(['new', 'sign', 'change', 'problem', 'newly', 'signs', 'kind', 'side', 'severe', 'sudden', 'thought', 'bad', 'dangerous', 'danger', 'unusual', 'not', 'recent', 'past', 'known', 'difficulty', 'suddenl', 'unexplained', 'trouble', 'very'])

/** The option that says that there is nothing: `never`, `No, no change`. */
function neutralOf(options: readonly { readonly id: string, readonly label: string }[]): string | null {
  const found = options.filter(({ id, label }) => /^(?:never|absent|none|unchanged|not-once|no-.*)$/.test(id) || /^(?:No|Never)\b(?!body)/.test(label))
  return found.length === 1 ? found[0]?.id ?? null : null
}

type Draft = Omit<Phrase, 'literal' | 'singular' | 'plural'> & { readonly text: string }

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

function weightsOf(phrases: readonly Draft[]): Readonly<Record<string, number>> {
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

/** For each term, how strongly complaints are told with it. */
function associations({ complaints, facts }: RuleSet, cases: readonly Case[]): Lexicon['terms'] {
  const shares = new Map<string, Map<number, number>>()
  for (const [index, complaint] of complaints.entries()) {
    const counts = new Map<string, number>()
    const add = (text: string, weight: number): void => {
      for (const term of new Set(termList(text).flatMap(withBroader))) if (term !== 'not') counts.set(term, (counts.get(term) ?? 0) + weight)
    }
    for (const phrase of complaint.phrases) add(phrase, 1)
    add(complaint.label, 2)
    add(complaint.id.replaceAll('-', ' '), 1)
    add(complaint.clinical ?? '', 1)
    add(complaint.about ?? '', 0.5)
    for (const fact of facts) if ('ask' in fact && fact.id.startsWith(`${complaint.id}.`)) for (const phrase of [...fact.phrases, ...('options' in fact ? fact.options.flatMap(({ phrases }) => phrases) : [])]) add(phrase, 0.3)
    const told = cases.filter(({ answers }) => Object.keys(answers.complaints).length === 1 && Object.hasOwn(answers.complaints, complaint.id))
    for (const { tell, answers } of told) {
      const weight = 3 / Math.max(told.length, 6)
      add(tell, weight)
      for (const band of bandsIn(answers, complaint.id)) counts.set(band, (counts.get(band) ?? 0) + weight)
    }
    const total = complaint.phrases.length + 6
    for (const [term, weight] of counts) {
      const list = shares.get(term) ?? new Map<number, number>()
      shares.set(term, list.set(index, weight / total))
    }
  }
  return sorted([...shares].map(([term, list]) => [term, [...list].map(([index, share]) => [index, rounded(share)] as const)]))
}

function bandsIn({ facts, complaints }: Case['answers'], complaint: string): readonly string[] {
  const lasted = complaints[complaint]?.['pain.duration'] ?? facts['pain.duration']
  const hours = typeof lasted === 'string' ? parseDuration(lasted) : null
  return bandsOf(typeof facts['age'] === 'number' ? facts['age'] : null, typeof hours === 'number' ? hours : null)
}

/** Words worth correcting to: those of phrases and labels, and of the synonyms. */
function vocabularyOf({ complaints, facts }: RuleSet): readonly string[] {
  const texts = [
    ...complaints.flatMap(({ label, clinical }) => [label, clinical ?? '']),
    ...facts.flatMap((fact) => 'ask' in fact ? [fact.item ?? ''] : []),
  ]
  const words = texts.flatMap((text) => tokensOf(text)).filter(({ kind }) => kind === 'word').map(({ text }) => text)
  return [...new Set([...words, ...synonymWords])].filter((word) => word.length > 3 && !isStopWord(word)).sort(byCodePoint)
}

/** Whatever word stands in the rules is a word; those of phrases may be misspelled on purpose and stay known too. */
function knownStems(ruleSet: RuleSet, cases: readonly Case[]): readonly string[] {
  const stems = new Set(everydayWords.split(/\s+/).filter((word) => word !== '').map(stemOf))
  const texts = [
    ...ruleSet.complaints.flatMap(({ label, clinical, about, phrases, safetyNet }) => [label, clinical, about, ...phrases, ...safetyNet.map((each) => each.if)]),
    ...ruleSet.facts.flatMap((fact) => 'ask' in fact ? [fact.ask, fact.item, fact.clinical, fact.help, ...fact.phrases, ...('options' in fact ? fact.options.flatMap(({ label, phrases }) => [label, ...phrases]) : [])] : [fact.label]),
    ...ruleSet.redFlags.flatMap(({ label, say, do: act }) => [label, say, act]),
    ...ruleSet.modalities.flatMap(({ label, about, provider, phrases }) => [label, about, provider, ...phrases]),
    ...ruleSet.rules.map(({ say }) => say),
    ...cases.map(({ tell }) => tell),
  ]
  for (const text of texts) for (const { kind, text: word } of tokensOf(text ?? '')) if (kind === 'word') stems.add(stemOf(word))
  return [...stems].sort(byCodePoint)
}

function sorted<Value>(list: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...list].sort(([a], [b]) => byCodePoint(a, b)))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
