// Draws facts and conditions: every type, both scopes, applicability and derivation that never run in a circle.
import type { Condition, Range } from '../../src/model/condition.ts'
import type { DerivedFact, Fact } from '../../src/model/rule-set.ts'
import { all, any, at, atLeastOf, choice, choices, derived, is, not, number, within, yesNo } from './build.ts'
import type { Draw } from './draw.ts'
import { conditionsOf, isDerived } from './truth.ts'

export interface Readable {
  readonly facts: readonly Fact[]
  readonly complaints: readonly string[]
  readonly sites: readonly string[]
}

/** Where tests on numbers cut; few, so that intervals can be enumerated. */
const cuts = { integer: [12, 18, 65], scale: [3, 7], duration: [1008, 2016] } as const

export function drawFacts(draw: Draw, asked: number, derivedMost: number, builtIns: Omit<Readable, 'facts'>): readonly Fact[] {
  const facts: Fact[] = draw.often(60) ? [number('age', 'integer', 0, 120)] : []
  for (let index = 0; index < asked; index += 1) {
    facts.push(drawAsked(draw, index, { ...builtIns, facts: [...facts] }))
    if (facts.filter(isDerived).length < derivedMost && draw.often(35)) {
      facts.push(drawDerived(draw, `derived-${String(index)}`, { ...builtIns, facts: [...facts] }))
    }
  }
  return facts
}

function drawAsked(draw: Draw, index: number, readable: Readable): Fact {
  const id = draw.often(20) ? `pain.fact-${String(index)}` : `fact-${String(index)}`
  const scope = draw.often(40) ? 'complaint' : 'person'
  // Whether a question about the person applies may not hang on a complaint: `scope-mismatch`.
  const before = scope === 'complaint' ? readable
    : { complaints: [], sites: [], facts: readable.facts.filter(fact => fact.scope === 'person') }
  const more = before.facts.length > 0 && draw.often(30) ? { scope,
    appliesWhen: drawCondition(draw, before, 1) } as const : { scope } as const
  switch (draw.pick(['yes-no', 'yes-no', 'yes-no', 'choice', 'choices', 'integer', 'scale', 'duration'] as const)) {
    case 'yes-no': return yesNo(id, more)
    case 'choice': return choice(id, ['blue', 'green', 'red'].slice(0, draw.int(2, 3)), more)
    case 'choices': return choices(id, ['cough', 'fever', 'rash'].slice(0, draw.int(1, 3)), more)
    case 'integer': return number(id, 'integer', 0, 100, more)
    case 'scale': return number(id, 'scale', 0, 10, more)
    case 'duration': return number(id, 'duration', 0, 87600, more)
  }
}

/** Cases are disjoint and exhaustive by construction. */
function drawDerived(draw: Draw, id: string, readable: Readable): DerivedFact {
  const parts = (): readonly Condition[] => draw.times(1, 3, () => drawCondition(draw, readable, 1))
  switch (draw.pick(['category', 'count', 'sum'] as const)) {
    case 'category': {
      const cases = drawCases(draw, readable)
      return scoped(derived(id, { kind: 'category', cases }), readable)
    }
    case 'count': return scoped(derived(id, { kind: 'count', of: parts() }), readable)
    case 'sum': return scoped(derived(id, { kind: 'sum', of: parts().map(when => ({ when, add: draw.int(1, 3) })) }),
      readable)
  }
}

function drawCases(draw: Draw, readable: Readable): readonly { readonly id: string; readonly when: Condition }[] {
  const named = (whens: readonly Condition[]): readonly { readonly id: string; readonly when: Condition }[] =>
    whens.map((when, index) => ({ id: ['early', 'late', 'middle'][index] ?? 'other', when }))
  const numbers = readable.facts.flatMap(fact =>
    fact.kind === 'integer' || fact.kind === 'scale' || fact.kind === 'duration' ? [{ id: fact.id,
      cuts: cuts[fact.kind] }] : [])
  if (numbers.length > 0 && draw.often(50)) {
    const fact = draw.pick(numbers)
    const points = draw.some<number>(fact.cuts, 1, 2)
    return named([...points, Infinity].map((point, index) =>
      within(fact.id, range(points[index - 1], point === Infinity ? undefined : point - 1))))
  }
  const first = drawCondition(draw, readable, 1)
  if (draw.often(50)) return named([first, not(first)])
  const second = drawCondition(draw, readable, 0)
  return named([first, all(not(first), second), all(not(first), not(second))])
}

/** A derived fact has the scope of what it reads. */
function scoped(fact: DerivedFact, readable: Readable): DerivedFact {
  const ofComplaint = ['complaint', 'site', ...readable.facts.filter(one => one.scope === 'complaint').map(one =>
    one.id)]
  return { ...fact, scope: conditionsOf(fact).some(condition =>
    readsOneOf(condition, ofComplaint)) ? 'complaint' : 'person' }
}

function readsOneOf(condition: Condition, facts: readonly string[]): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return condition.of.some(part => readsOneOf(part, facts))
    case 'not': return readsOneOf(condition.of, facts)
    case 'is':
    case 'in': return facts.includes(condition.fact)
  }
}

export function drawCondition(draw: Draw, readable: Readable, depth: number): Condition {
  if (depth === 0 || draw.often(55)) return drawTest(draw, readable)
  const parts = (least: number): readonly Condition[] => draw.times(least, 3, () =>
    drawCondition(draw, readable, depth - 1))
  switch (draw.pick(['all', 'any', 'not', 'at-least'] as const)) {
    case 'all': return all(...parts(draw.often(3) ? 0 : 1))
    case 'any': return any(...parts(draw.often(3) ? 0 : 1))
    case 'not': return not(drawCondition(draw, readable, depth - 1))
    case 'at-least': {
      const of = parts(2)
      return atLeastOf(draw.int(1, of.length), ...of)
    }
  }
}

function drawTest(draw: Draw, { facts, complaints, sites }: Readable): Condition {
  const builtIns = [...(complaints.length > 0 ? ['complaint'] as const : []),
    ...(sites.length > 0 ? ['site'] as const : [])]
  if (builtIns.length > 0 && (facts.length === 0 || draw.often(8))) {
    const builtIn = draw.pick(builtIns)
    return is(builtIn, ...draw.some(builtIn === 'complaint' ? complaints : sites, 1, 2))
  }
  const fact = draw.pick(facts)
  switch (fact.kind) {
    case 'yes-no': return is(fact.id, ...draw.pick([['yes'], ['yes'], ['yes'], ['no']]))
    case 'choice': return is(fact.id, ...draw.some(fact.options.map(option => option.id), 1, 2))
    case 'choices': return is(fact.id, ...draw.some(fact.options.map(option => option.id), 1, 2))
    case 'category': return is(fact.id, ...draw.some(fact.cases.map(one => one.id), 1,
      Math.max(1, fact.cases.length - 1)))
    case 'integer':
    case 'scale':
    case 'duration': return within(fact.id, ...drawRanges(draw, cuts[fact.kind]))
    case 'count': return within(fact.id, ...drawRanges(draw, fact.of.length > 1 ? [1, 2] : [1]))
    case 'sum': return within(fact.id, ...drawRanges(draw, [1, 3]))
  }
}

/** Sorted ranges that neither touch nor overlap. */
function drawRanges(draw: Draw, points: readonly number[]): readonly Range[] {
  const low = draw.pick(points)
  const higher = points.filter(point => point > low)
  switch (draw.pick(['from', 'to', 'between', 'outside'] as const)) {
    case 'from': return [range(low)]
    case 'to': return [range(undefined, low - 1)]
    case 'between': return [range(low, higher.length > 0 ? draw.pick(higher) - 1 : low)]
    case 'outside': return [range(undefined, low - 1), range((higher.length > 0 ? draw.pick(higher) : low) + 1)]
  }
}

function range(from?: number, to?: number): Range {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

export const ageLimit = (draw: Draw): Condition => ({ kind: 'in', fact: 'age', at, ranges:
  draw.pick([[{ from: 18 }], [{ to: 64 }], [{ from: 12, to: 64 }]]) })
