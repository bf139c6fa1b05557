// The texts of a rule set to the words it knows.
import type { Case } from '../model/case.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Told } from '../model/told.ts'
import { byCodePoint } from '../text/order.ts'
import { everydayWords } from './english/words.ts'
import { stemOf } from './stem.ts'
import { isStopWord, synonymWords } from './terms.ts'
import { tokensOf } from './tokens.ts'

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
export function knownStems(ruleSet: RuleSet, cases: readonly Case[], told: readonly Told[], respell: (word: string) => string | undefined): readonly string[] {
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
  for (const word of toldOften(told)) if (!stems.has(stemOf(word)) && respell(word) === undefined) stems.add(stemOf(word))
  return [...stems].sort(byCodePoint)
}

/** Words that several told texts have: they are typed as people type, and what only one has, or is near a word of the rules, may be a slip. */
function toldOften(told: readonly Told[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { texts } of told) {
    for (const text of texts) for (const word of new Set(tokensOf(text).filter(({ kind }) => kind === 'word').map((token) => token.text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= often).map(([word]) => word)
}

const often = 3

export function sorted<Value>(list: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...list].sort(([a], [b]) => byCodePoint(a, b)))
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
