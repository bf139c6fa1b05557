// A condition to the conditions that a slip of the author could have made of it, each with the name of the slip.
import type { Condition, Range } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'

export type Slip = 'all-for-any' | 'any-for-all' | 'count-up' | 'count-down' | 'part-dropped' | 'not-dropped' | 'turned-round' | 'option-dropped' | 'bound-moved'

export interface ConditionMutant {
  readonly slip: Slip
  readonly condition: Condition
  /** What of the condition was changed, as it was and as it is. */
  readonly of: Condition
  readonly became: Condition
  /** The part that was dropped, or what the changed part became. */
  readonly to: Condition
}

/** Every mutant of the condition, the outermost first; `facts` tells where numbers end. */
export function conditionMutants(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly ConditionMutant[] {
  return [...slipsOf(condition, facts), ...inside(condition, facts)]
}

function inside(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly ConditionMutant[] {
  switch (condition.kind) {
    case 'is':
    case 'in': return []
    case 'not': return conditionMutants(condition.of, facts).map((mutant) => ({ ...mutant, condition: { ...condition, of: mutant.condition } }))
    default: return condition.of.flatMap((part, i) => conditionMutants(part, facts)
      .map((mutant) => ({ ...mutant, condition: { ...condition, of: condition.of.with(i, mutant.condition) } })))
  }
}

function slipsOf(condition: Condition, facts: ReadonlyMap<string, Fact>): readonly ConditionMutant[] {
  const became = (slip: Slip, to: Condition): ConditionMutant => ({ slip, condition: to, of: condition, became: to, to })
  switch (condition.kind) {
    case 'all':
    case 'any': return condition.of.length < 2 ? [] : [
      became(condition.kind === 'all' ? 'any-for-all' : 'all-for-any', { ...condition, kind: condition.kind === 'all' ? 'any' : 'all' }),
      ...withoutEach(condition),
    ]
    case 'at-least': return [
      ...(condition.count < condition.of.length ? [became('count-up', { ...condition, count: condition.count + 1 })] : []),
      ...(condition.count > 1 ? [became('count-down', { ...condition, count: condition.count - 1 })] : []),
      ...(condition.of.length > condition.count ? withoutEach(condition) : []),
    ]
    case 'not': return [became('not-dropped', condition.of)]
    case 'is': return [
      became('turned-round', { kind: 'not', of: condition, at: condition.at }),
      ...(condition.options.length < 2 ? [] : condition.options.map((option) => (
        became('option-dropped', { ...condition, options: condition.options.filter((each) => each !== option) })))),
    ]
    case 'in': return [
      became('turned-round', { kind: 'not', of: condition, at: condition.at }),
      ...movedBounds(condition.ranges, limitsOf(facts.get(condition.fact))).map((ranges) => became('bound-moved', { ...condition, ranges })),
    ]
  }
}

function withoutEach(condition: Condition & { readonly kind: 'all' | 'any' | 'at-least' }): readonly ConditionMutant[] {
  return condition.of.map((part, i) => {
    const rest = { ...condition, of: condition.of.toSpliced(i, 1) }
    return { slip: 'part-dropped', condition: rest, of: condition, became: rest, to: part }
  })
}

interface Limits {
  readonly min: number
  readonly max: number
}

function limitsOf(fact: Fact | undefined): Limits {
  switch (fact?.kind) {
    case 'integer':
    case 'scale':
    case 'duration': return { min: fact.min, max: fact.max }
    case 'count': return { min: 0, max: fact.of.length }
    case 'sum': return { min: 0, max: fact.of.reduce((sum, { add }) => sum + add, 0) }
    default: return { min: 0, max: Infinity }
  }
}

/** Each end one step to either side, where that still is a range and still tells values apart. */
function movedBounds(ranges: readonly Range[], { min, max }: Limits): readonly (readonly Range[])[] {
  return ranges.flatMap((range, i) => [-1, 1].flatMap((step) => {
    const moved: Range[] = []
    if (range.from !== undefined && range.from > min) moved.push({ ...range, from: range.from + step })
    if (range.to !== undefined && range.to < max) moved.push({ ...range, to: range.to + step })
    return moved.filter(({ from, to }) => (from ?? min) <= (to ?? max)).map((each) => ranges.with(i, each))
  }))
}
