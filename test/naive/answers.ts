// Answers to cells: what was given for each fact of the person and of each complaint, option by option.
import type { AbsentReason, Answers, AnswerValue } from '../../src/model/answers.ts'
import type { AskedFact, RuleSet } from '../../src/model/rule-set.ts'
import { formatDuration, parseDuration } from '../../src/text/duration.ts'
import { byCodePoint } from '../../src/text/order.ts'

export type Known =
  | { readonly kind: 'value'; readonly value: string | number }
  | { readonly kind: 'absent'; readonly why: AbsentReason }

/** By `cellKey`; a cell that is not there was not asked. */
export type Cells = ReadonlyMap<string, Known>

export function cellKey(fact: string, complaint: string | null, option: string | null): string {
  return `${complaint ?? ''}:${fact}/${option ?? ''}`
}

/** Every cell that was given something, "not sure" and "declined" included. */
export function readAnswers(ruleSet: RuleSet, answers: Answers): Map<string, Known> {
  const cells = new Map<string, Known>()
  for (const fact of ruleSet.facts.filter(isAsked)) {
    for (const owner of ownersOf(fact, answers)) {
      for (const [option, known] of knownParts(fact, givenFor(fact, owner, answers))) {
        cells.set(cellKey(fact.id, owner, option), known)
      }
    }
  }
  return cells
}

/** The person (null), or each complaint; where there is none, what is given for all complaints is nobody's (null). */
export function ownersOf(fact: AskedFact, answers: Answers): readonly (string | null)[] {
  const complaints = Object.keys(answers.complaints).sort(byCodePoint)
  return fact.scope === 'person' || complaints.length === 0 ? [null] : complaints
}

/** A complaint fact given for the person holds for every complaint that does not say otherwise. */
export function givenFor(fact: AskedFact, owner: string | null, answers: Answers): AnswerValue {
  const own = owner === null ? null : (answers.complaints[owner]?.[fact.id] ?? null)
  return own ?? answers.facts[fact.id] ?? null
}

/** One way to write an answer, so that two ways of giving the same compare equal. */
export function canonicalValue(fact: AskedFact, value: AnswerValue): AnswerValue {
  const parts = knownParts(fact, value)
  if (fact.kind !== 'choices') return parts[0] === undefined ? null : wordFor(fact, parts[0][1])
  const words = parts.map(([option, known]) => [option ?? '', String(wordFor(fact, known))] as const)
  return Object.fromEntries(words.toSorted((a, b) => byCodePoint(a[0], b[0])))
}

function wordFor(fact: AskedFact, known: Known): string | number {
  if (known.kind === 'absent') return known.why === 'asked-declined' ? 'declined' : 'unknown'
  return fact.kind === 'duration' ? formatDuration(Number(known.value)) : known.value
}

function knownParts(fact: AskedFact, value: AnswerValue): (readonly [string | null, Known])[] {
  if (value === null) return []
  if (fact.kind === 'choices') return optionParts(fact.options.map(option => option.id), value)
  const word = wordOf(value)
  if (word === 'unknown' || word === 'declined') return [[null, absent(word)]]
  return [[null, { kind: 'value', value: scalar(fact, word) }]]
}

function optionParts(options: readonly string[], value: AnswerValue): (readonly [string, Known])[] {
  if (value === 'unknown' || value === 'declined') return options.map(option => [option, absent(value)] as const)
  if (Array.isArray(value)) {
    const named: readonly string[] = value
    const told = named.includes('none-of-the-others') ? options : options.filter(option => named.includes(option))
    return told.map(option => [option, yesOrNo(named.includes(option))] as const)
  }
  if (typeof value !== 'object' || value === null) throw new Error('a checklist wants a list or a map')
  return Object.entries(value as Readonly<Record<string, string | boolean>>).map(([option, said]) => {
    const word = wordOf(said)
    return [option, word === 'unknown' || word === 'declined' ? absent(word) : yesOrNo(word === 'yes')] as const
  })
}

function scalar(fact: AskedFact, word: string | number): string | number {
  if (fact.kind !== 'duration' || typeof word === 'number') return word
  const hours = parseDuration(word)
  if (typeof hours !== 'number') throw new Error(`${word} is no duration`)
  return hours
}

function wordOf(value: AnswerValue): string | number {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error('one word or number wanted')
}

function absent(word: 'unknown' | 'declined'): Known {
  return { kind: 'absent', why: word === 'unknown' ? 'asked-unknown' : 'asked-declined' }
}

function yesOrNo(yes: boolean): Known {
  return { kind: 'value', value: yes ? 'yes' : 'no' }
}

export function isAsked(fact: RuleSet['facts'][number]): fact is AskedFact {
  return fact.kind !== 'category' && fact.kind !== 'count' && fact.kind !== 'sum'
}
