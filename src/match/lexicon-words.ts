// The texts of a rule set to the words it knows, and how strongly each complaint is told with them.
import type { Case } from '../model/case.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { parseDuration } from '../text/duration.ts'
import { byCodePoint } from '../text/order.ts'
import { bandsOf } from './amounts.ts'
import { everydayWords } from './english/words.ts'
import type { Lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'
import { isStopWord, synonymWords, termList, withBroader } from './terms.ts'
import { tokensOf } from './tokens.ts'

/** For each term, how strongly complaints are told with it. */
export function associations({ complaints, facts }: RuleSet, cases: readonly Case[]): Lexicon['terms'] {
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
export function vocabularyOf({ complaints, facts }: RuleSet): readonly string[] {
  const texts = [
    ...complaints.flatMap(({ label, clinical }) => [label, clinical ?? '']),
    ...facts.flatMap((fact) => 'ask' in fact ? [fact.item ?? ''] : []),
  ]
  const words = texts.flatMap((text) => tokensOf(text)).filter(({ kind }) => kind === 'word').map(({ text }) => text)
  return [...new Set([...words, ...synonymWords])].filter((word) => word.length > 3 && !isStopWord(word)).sort(byCodePoint)
}

/** Whatever word stands in the rules is a word; those of phrases may be misspelled on purpose and stay known too. */
export function knownStems(ruleSet: RuleSet, cases: readonly Case[]): readonly string[] {
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

export function sorted<Value>(list: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...list].sort(([a], [b]) => byCodePoint(a, b)))
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
