// Conditions to code. Equal conditions get one offset, and the parts of `all`, `any` and `at-least` are put in a
// canonical order, so the order in which an author wrote them leaves no trace.
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/rule-set.ts'
import { highest, lowest, mostCases, op } from './opcodes.ts'

/** What the compiler of a condition has to know about a fact. */
export interface Slot {
  readonly index: number
  readonly variable: number
  readonly fact: Fact
}

export interface Slots {
  readonly fact: (id: string) => Slot
  readonly complaints: readonly string[]
  readonly sites: readonly string[]
}

/** Appends conditions to `code` and gives their offsets. */
export function conditionCompiler(slots: Slots, code: number[]): (condition: Condition) => number {
  const known = new Map<string, number>()

  function emit(numbers: readonly number[]): number {
    const key = numbers.join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const at = code.length
    code.push(...numbers)
    known.set(key, at)
    return at
  }

  function build(condition: Condition): number {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const parts = partsOf(condition.of)
        if (parts.length === 1) return parts[0] ?? 0
        return emit([condition.kind === 'all' ? op.all : op.any, parts.length, ...parts])
      }
      case 'not': return emit([op.not, build(condition.of)])
      case 'at-least': {
        // Parts are counted, so equal ones stay.
        const parts = inOrder(condition.of).map(build)
        return emit([op.atLeast, condition.count, parts.length, ...parts])
      }
      case 'is': return is(condition.fact, condition.options)
      case 'in': return emit(inRanges(slots, condition))
    }
  }

  function partsOf(conditions: readonly Condition[]): number[] {
    return [...new Set(inOrder(conditions).map(build))]
  }

  function is(id: string, options: readonly string[]): number {
    if (id === 'complaint') return emit(mask(0, options.map((option) => slots.complaints.indexOf(option))))
    if (id === 'site') return emit(mask(1, options.map((option) => slots.sites.indexOf(option))))
    const { fact, index, variable } = slots.fact(id)
    switch (fact.kind) {
      case 'yes-no': return emit(mask(variable, options.map((option) => (option === 'yes' ? 1 : 0))))
      case 'choice': return emit(mask(variable, options.map((option) => indexOf(fact.options, option))))
      case 'choices': {
        const parts = options.map((option) => indexOf(fact.options, option)).toSorted((a, b) => a - b)
          .map((option) => emit(mask(variable + option, [1])))
        return parts.length === 1 ? parts[0] ?? 0 : emit([op.any, parts.length, ...parts])
      }
      case 'category': {
        if (fact.cases.length > mostCases) throw new RangeError(`more than ${String(mostCases)} cases in ${fact.id}`)
        const bits = options.reduce((all, option) => all | (1 << indexOf(canonicalCases(fact.cases), option)), 0)
        return emit([op.category, index, bits])
      }
      default: throw new TypeError(`a test of options on ${fact.id}, which has none`)
    }
  }

  return build
}

/** Cases of a category in the order of their bits. */
export function canonicalCases<T extends { readonly id: string }>(cases: readonly T[]): readonly T[] {
  return cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function inRanges(slots: Slots, condition: Condition & { kind: 'in' }): number[] {
  const { fact, index, variable } = slots.fact(condition.fact)
  const ends = condition.ranges.flatMap((range) => [range.from ?? lowest, range.to ?? highest])
  if (fact.kind === 'count' || fact.kind === 'sum') return [op.tally, index, condition.ranges.length, ...ends]
  if (condition.ranges.length === 1) return [op.range, variable, ...ends]
  // Several ranges on an asked number hold where one of them does; a mask over ranges would gain nothing.
  return [op.tally, ~variable, condition.ranges.length, ...ends]
}

function mask(variable: number, cells: readonly number[]): number[] {
  const words = new Array<number>(Math.floor(Math.max(0, ...cells) / 31) + 1).fill(0)
  for (const cell of cells) words[Math.floor(cell / 31)] = (words[Math.floor(cell / 31)] ?? 0) | (1 << cell % 31)
  return [op.mask, variable, words.length, ...words]
}

function indexOf(options: readonly { readonly id: string }[], id: string): number {
  const index = options.findIndex((option) => option.id === id)
  if (index < 0) throw new RangeError(`no option ${id}`)
  return index
}

function inOrder(conditions: readonly Condition[]): Condition[] {
  return conditions.map((condition) => ({ condition, key: canonicalText(condition) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ condition }) => condition)
}

/** The same text for conditions that differ only in order and place. */
export function canonicalText(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any': return `${condition.kind}(${condition.of.map(canonicalText).toSorted().join(' ')})`
    case 'at-least': return `at-least ${String(condition.count)}(${condition.of.map(canonicalText).toSorted().join(' ')})`
    case 'not': return `not(${canonicalText(condition.of)})`
    case 'is': return `${condition.fact} is ${condition.options.toSorted().join(',')}`
    case 'in': return `${condition.fact} in ${condition.ranges.map((range) =>
      `${String(range.from ?? '')}..${String(range.to ?? '')}`).toSorted().join(',')}`
  }
}

/** Ids of the facts a condition reads, once each, in no particular order. */
export function factsOf(condition: Condition, into = new Set<string>()): Set<string> {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      for (const part of condition.of) factsOf(part, into)
      return into
    case 'not': return factsOf(condition.of, into)
    case 'is':
    case 'in': return into.add(condition.fact)
  }
}
