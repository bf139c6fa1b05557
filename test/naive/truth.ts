// Frames and conditions to truths: rules 2 to 6 of docs/meaning.md, said as plainly as they are written there.
import type { Condition, Range } from '../../src/model/condition.ts'
import type { AskedFact, DerivedFact, Fact, RuleSet } from '../../src/model/rule-set.ts'
import { cellKey, type Cells, type Known } from './answers.ts'

const truths = ['no', 'unasked', 'unsure', 'yes'] as const
export type Truth = (typeof truths)[number]

/** One complaint (or none) with everything that is known in it. */
export interface Frame {
  readonly ruleSet: RuleSet
  readonly complaint: string | null
  readonly site: string | null
  readonly cells: Cells
  /** Facts that are never parked. */
  readonly heeded: ReadonlySet<string>
  /** What a clean screen makes of a fact, or of `fact/option`, that nobody gave. */
  readonly filled: ReadonlyMap<string, 'yes' | 'no'>
}

export function truthOf(frame: Frame, condition: Condition): Truth {
  switch (condition.kind) {
    case 'any': return greatest(condition.of.map(part => truthOf(frame, part)))
    case 'all': return least(condition.of.map(part => truthOf(frame, part)))
    case 'not': return opposite(truthOf(frame, condition.of))
    case 'at-least': return atLeast(condition.count, condition.of.map(part => truthOf(frame, part)))
    case 'is': return truthOfIs(frame, condition.fact, condition.options)
    case 'in': return truthOfIn(frame, condition.fact, condition.ranges)
  }
}

/** Whether an unknown condition has an unasked fact in a part that is itself unknown. */
export function hasUnasked(frame: Frame, condition: Condition): boolean {
  if (!isUnknown(truthOf(frame, condition))) return false
  switch (condition.kind) {
    case 'any':
    case 'all':
    case 'at-least': return condition.of.some(part => hasUnasked(frame, part))
    case 'not': return hasUnasked(frame, condition.of)
    case 'is':
    case 'in': return testHasUnasked(frame, condition)
  }
}

function testHasUnasked(frame: Frame, test: Condition & { kind: 'is' | 'in' }): boolean {
  const fact = factNamed(frame.ruleSet, test.fact)
  if (fact === undefined) return false
  if (isDerived(fact)) return conditionsOf(fact).some(part => hasUnasked(frame, part))
  const options = fact.kind === 'choices' && test.kind === 'is' ? test.options : [null]
  return options.some(option => {
    const known = knownOf(frame, fact, option)
    return known.kind === 'absent' && known.why === 'not-asked'
  })
}

function truthOfIs(frame: Frame, id: string, options: readonly string[]): Truth {
  if (id === 'complaint') return frame.complaint !== null && options.includes(frame.complaint) ? 'yes' : 'no'
  if (id === 'site') return frame.site !== null && options.includes(frame.site) ? 'yes' : 'no'
  const fact = factNamed(frame.ruleSet, id)
  switch (fact?.kind) {
    case 'category': return truthOfCategory(frame, fact, options)
    case 'choices':
      return greatest(options.map(option => truthOfKnown(knownOf(frame, fact, option), value => value === 'yes')))
    case 'yes-no':
    case 'choice': return truthOfKnown(knownOf(frame, fact, null), value => options.includes(String(value)))
    default: throw new Error(`no option can be tested on ${id}`)
  }
}

function truthOfIn(frame: Frame, id: string, ranges: readonly Range[]): Truth {
  const fact = factNamed(frame.ruleSet, id)
  switch (fact?.kind) {
    case 'integer':
    case 'scale':
    case 'duration':
      return truthOfKnown(knownOf(frame, fact, null), value => ranges.some(range => contains(range, Number(value))))
    case 'count':
    case 'sum': return truthOfTotal(frame, fact, ranges)
    default: throw new Error(`no number can be tested on ${id}`)
  }
}

function truthOfKnown(known: Known, satisfies: (value: string | number) => boolean): Truth {
  if (known.kind === 'value') return satisfies(known.value) ? 'yes' : 'no'
  if (known.why === 'not-applicable') return 'no'
  return known.why === 'not-asked' ? 'unasked' : 'unsure'
}

function truthOfCategory(frame: Frame, fact: DerivedFact & { kind: 'category' }, options: readonly string[]): Truth {
  const cases = fact.cases.map(one => ({ id: one.id, truth: truthOf(frame, one.when) }))
  const certain = cases.filter(one => one.truth === 'yes')
  const open = cases.filter(one => one.truth !== 'no')
  const possible = certain.length > 0 ? certain : open
  if (possible.length === 0) return 'no'
  const satisfying = possible.filter(one => options.includes(one.id))
  if (satisfying.length === possible.length) return 'yes'
  if (satisfying.length === 0) return 'no'
  return satisfying.some(one => one.truth === 'unsure') ? 'unsure' : 'unasked'
}

function truthOfTotal(frame: Frame, fact: DerivedFact & { kind: 'count' | 'sum' }, ranges: readonly Range[]): Truth {
  const parts = fact.kind === 'sum' ? fact.of : fact.of.map(when => ({ when, add: 1 }))
  const weight = (truth: Truth): number =>
    parts.filter(part => truthOf(frame, part.when) === truth).reduce((total, part) => total + part.add, 0)
  const low = weight('yes')
  const all = truthOfInterval(ranges, low, low + weight('unsure') + weight('unasked'))
  if (all !== 'unknown') return all
  return truthOfInterval(ranges, low, low + weight('unsure')) === 'unknown' ? 'unsure' : 'unasked'
}

function truthOfInterval(ranges: readonly Range[], low: number, high: number): 'yes' | 'no' | 'unknown' {
  if (ranges.some(range => contains(range, low) && contains(range, high))) return 'yes'
  const meets = (range: Range): boolean => (range.from ?? -Infinity) <= high && (range.to ?? Infinity) >= low
  return ranges.some(meets) ? 'unknown' : 'no'
}

/** What is known of an asked fact (or one option of it) in a frame, after applicability and a clean screen. */
export function knownOf(frame: Frame, fact: AskedFact, option: string | null): Known {
  const owner = fact.scope === 'person' ? null : frame.complaint
  const given: Known = frame.cells.get(cellKey(fact.id, owner, option)) ?? { kind: 'absent', why: 'not-asked' }
  if (!applies(frame, fact)) {
    return given.kind === 'value' && frame.heeded.has(fact.id) ? given : { kind: 'absent', why: 'not-applicable' }
  }
  const fill = frame.filled.get(option === null ? fact.id : `${fact.id}/${option}`)
  if (fill !== undefined && given.kind === 'absent' && given.why === 'not-asked') return { kind: 'value', value: fill }
  return given
}

/** False only where `applies-when` is no. */
export function applies(frame: Frame, fact: AskedFact): boolean {
  return fact.appliesWhen === undefined || truthOf(frame, fact.appliesWhen) !== 'no'
}

export function greatest(of: readonly Truth[]): Truth {
  return [...truths].reverse().find(truth => of.includes(truth)) ?? 'no'
}

export function least(of: readonly Truth[]): Truth {
  return truths.find(truth => of.includes(truth)) ?? 'yes'
}

export function opposite(truth: Truth): Truth {
  if (truth === 'yes') return 'no'
  return truth === 'no' ? 'yes' : truth
}

export function atLeast(count: number, of: readonly Truth[]): Truth {
  const number = (truth: Truth): number => of.filter(one => one === truth).length
  if (number('yes') >= count) return 'yes'
  if (number('yes') + number('unsure') >= count) return 'unsure'
  if (number('yes') + number('unsure') + number('unasked') >= count) return 'unasked'
  return 'no'
}

export function isUnknown(truth: Truth): boolean {
  return truth === 'unsure' || truth === 'unasked'
}

export function contains(range: Range, value: number): boolean {
  return (range.from ?? -Infinity) <= value && value <= (range.to ?? Infinity)
}

export function factNamed(ruleSet: RuleSet, id: string): Fact | undefined {
  return ruleSet.facts.find(fact => fact.id === id)
}

export function isDerived(fact: Fact): fact is DerivedFact {
  return fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum'
}

export function conditionsOf(fact: DerivedFact): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(one => one.when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(one => one.when)
  }
}
