// Amounts to answers: each to the complaint it stands next to, and only where it means one thing to the rules.
import type { AnswerValue } from '../model/answers.ts'
import { formatDuration } from '../text/duration.ts'
import { valueOf, type Amount } from './amounts.ts'
import type { Candidate } from './complaints.ts'
import type { LexiconFact } from './lexicon.ts'
import { placeOf, question, type Parts, type Place, type Uncertain, type Understood } from './understanding.ts'

const factOf: Readonly<Record<Amount['kind'], string>> = { duration: 'pain.duration', severity: 'pain.severity', age: 'age', sex: 'sex' }

export function readAmounts(parts: Parts, taken: readonly Candidate[], understood: Understood[], uncertain: Uncertain[], facts: Map<string, AnswerValue>, own: Map<string, Map<string, AnswerValue>>): void {
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
