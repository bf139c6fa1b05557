// A rule set, its worked cases and told texts to examples from which is learnt how complaints and danger signs are told.
import type { Case } from '../model/case.ts'
import type { AskedFact, RuleSet } from '../model/rule-set.ts'
import type { Told } from '../model/told.ts'
import { parseDuration } from '../text/duration.ts'
import { amountsOf, bandsIn, bandsOf } from './amounts.ts'
import { contextOf, type Meant } from './context.ts'
import { elsewhereWords } from './english/elsewhere.ts'
import { otherMatters } from './english/other-matters.ts'
import { bandFeatures, featuresOf, sentencesOf, type Run } from './features.ts'
import type { Example, Features } from './learn.ts'
import type { LexiconFact } from './lexicon.ts'
import { termsOf, type Reader, type Term } from './terms.ts'
import { tokensOf, type Token } from './tokens.ts'

/** How much a text counts: what a person might have written most. */
const counts = { told: 1, case: 1, phrase: 0.4, label: 0.6, about: 0.3, factPhrase: 0.2, signPhrase: 0.5, word: 0.3 } as const

/** What is none of the classes counts as much as so many of them together, at most: there is no end of it. */
const shares = { complaints: 8, signs: 60 } as const

const everything = 100

interface Parsed {
  readonly terms: readonly Term[]
  readonly tokens: readonly Token[]
  readonly meant: readonly Meant[]
}

function parse(text: string, reader: Reader): Parsed {
  const tokens = tokensOf(text)
  return { tokens, terms: termsOf(tokens, reader), meant: contextOf(tokens).meant }
}

function shown({ terms, tokens, meant }: Parsed, run?: Run): Features {
  return featuresOf(terms, tokens, meant, run)
}

const others = linesOf(otherMatters)
const elsewhere = elsewhereWords.split(/\s+/).filter((word) => word !== '')

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** Texts with the complaint that they tell, by index; with the number of complaints those that tell none. */
export function complaintExamples({ complaints, facts }: RuleSet, cases: readonly Case[], told: readonly Told[], reader: Reader): readonly Example[] {
  const examples: Example[] = []
  for (const [label, complaint] of complaints.entries()) {
    const add = (text: string, weight: number, bands?: readonly string[]): void => {
      const parsed = parse(text, reader)
      examples.push({ features: [...shown(parsed), ...bandFeatures(bands ?? bandsIn(amountsOf(parsed.tokens)))], label, weight })
    }
    for (const phrase of complaint.phrases) add(phrase, counts.phrase)
    add(complaint.label, counts.label)
    add(complaint.id.replaceAll('-', ' '), counts.phrase)
    if (complaint.clinical !== undefined) add(complaint.clinical, counts.phrase)
    if (complaint.about !== undefined) add(complaint.about, counts.about)
    for (const fact of facts) if ('ask' in fact && fact.id.startsWith(`${complaint.id}.`)) for (const phrase of phrasesOfFact(fact)) add(phrase, counts.factPhrase)
    for (const { tell, answers } of cases) {
      if (Object.keys(answers.complaints).length === 1 && Object.hasOwn(answers.complaints, complaint.id)) add(tell, counts.case, bandsOfCase(answers, complaint.id))
    }
    for (const { texts } of told.filter((each) => each.complaint === complaint.id)) for (const text of texts) add(text, counts.told)
  }
  return [...examples, ...noneOf(complaints.length, examples, shares.complaints, [
    ...others.map((text) => [shown(parse(text, reader)), counts.told] as const),
    ...elsewhere.map((text) => [shown(parse(text, reader)), counts.word] as const),
  ])]
}

/** Its own and those of its options. */
function phrasesOfFact(fact: AskedFact): readonly string[] {
  return [...fact.phrases, ...('options' in fact ? fact.options.flatMap(({ phrases }) => phrases) : [])]
}

function bandsOfCase({ facts, complaints }: Case['answers'], complaint: string): readonly string[] {
  const lasted = complaints[complaint]?.['pain.duration'] ?? facts['pain.duration']
  const hours = typeof lasted === 'string' ? parseDuration(lasted) : null
  return bandsOf(typeof facts['age'] === 'number' ? facts['age'] : null, typeof hours === 'number' ? hours : null)
}

/** Danger signs that are looked for beyond their phrases, as indexes of facts. */
export function signsOf(facts: readonly LexiconFact[]): readonly number[] {
  return facts.flatMap(({ danger, kind }, index) => ((danger === 'emergency' || danger === 'urgent') && sayable.has(kind) ? [index] : []))
}

const sayable: ReadonlySet<LexiconFact['kind']> = new Set(['yes-no', 'choice', 'choices'])

/** Texts with the danger sign that they state, by its place in `signs`; with the number of signs those that state none. */
export function signExamples({ complaints, facts: asked }: RuleSet, told: readonly Told[], facts: readonly LexiconFact[], signs: readonly number[], reader: Reader): readonly Example[] {
  const places = new Map(signs.map((index, place) => [facts[index]?.id ?? '', place]))
  const examples: Example[] = []
  const none: (readonly [Features, number])[] = []
  const add = (id: string | null, text: string, weight: number): void => {
    const features = shown(parse(text, reader))
    const label = id === null ? undefined : places.get(id)
    if (label === undefined) none.push([features, weight])
    else examples.push({ features, label, weight })
  }
  for (const fact of asked) {
    if (!('ask' in fact)) continue
    for (const phrase of phrasesOfFact(fact)) if (!phrase.endsWith('?')) add(fact.id, phrase, counts.signPhrase)
  }
  // The option that there is nothing is no sign.
  const harmless = new Map(facts.map(({ id, neutral }) => [id, neutral]))
  for (const { fact, value, texts } of told) if (fact !== null) for (const text of texts) add(value === harmless.get(fact) ? null : fact, text, counts.told)
  for (const { complaint, texts } of told) if (complaint !== null) for (const text of texts) none.push(...sentences(text, reader))
  for (const { phrases } of complaints) for (const phrase of phrases) none.push([shown(parse(phrase, reader)), counts.phrase])
  for (const text of others) none.push(...sentences(text, reader))
  return [...examples, ...noneOf(signs.length, examples, shares.signs, none)]
}

function sentences(text: string, reader: Reader): readonly (readonly [Features, number])[] {
  const parsed = parse(text, reader)
  return sentencesOf(parsed.terms, parsed.tokens, everything).map((run) => [shown(parsed, run), counts.told])
}

function noneOf(label: number, examples: readonly Example[], share: number, none: readonly (readonly [Features, number])[]): readonly Example[] {
  const most = share * totalOf(examples.map(({ weight }) => weight)) / Math.max(1, label)
  const factor = Math.min(1, most / totalOf(none.map(([, weight]) => weight)))
  return none.map(([features, weight]) => ({ features, label, weight: weight * factor, isUnchecked: true }))
}

/** In whole hundredths: a sum of fractions hangs on their order. */
function totalOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + Math.round(weight * 100), 0) / 100
}
