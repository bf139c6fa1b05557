// One entry of a condition (`pain.duration: { below: 6 weeks }`) to a test, held against what the fact can be.
import type { Condition, Place, Range } from '../model/condition.ts'
import { didYouMean, report, type Context, type DeclaredFact } from './context.ts'
import { wrongType } from './fields.ts'
import { describe, oneOf, tick, type Dict, type Entry, type Node } from './node.ts'
import { numberOf, written } from './numbers.ts'
import { comparisons, intersect, isEmpty, rangeOfComparison, rangesOfNumbers, type Comparison } from './ranges.ts'
import { whereIs, type Spot } from './source.ts'

export function decodeTest(context: Context, { key, keyAt, value }: Entry, at: Place): Condition {
  const fact = context.facts.get(key)
  if (fact === undefined) {
    context.references.push({ kinds: ['fact'], id: key, at: keyAt })
    return { kind: 'is', fact: key, options: [], at }
  }
  switch (fact.kind) {
    case 'anything': return { kind: 'is', fact: key, options: [], at }
    case 'yes-no':
    case 'choice':
    case 'choices':
    case 'category':
    case 'built-in': return { kind: 'is', fact: key, options: decodeOptions(context, fact, value), at }
    case 'integer':
    case 'scale':
    case 'duration':
    case 'count':
    case 'sum': return { kind: 'in', fact: key, ranges: decodeRanges(context, fact, value), at }
  }
}

function decodeOptions(context: Context, fact: DeclaredFact, node: Node): readonly string[] {
  const items = node.kind === 'list' ? node.items : [node]
  if (node.kind === 'list' && items.length === 0) {
    report(context, {
      code: 'empty-condition', at: node,
      message: `the test on ${tick(fact.id)} lists nothing; expected at least one option`,
    })
  }
  const seen = new Map<string, Spot>()
  for (const item of items) {
    const option = optionOf(context, fact, item)
    if (option === undefined) continue
    const first = seen.get(option)
    if (first === undefined) seen.set(option, item)
    else report(context, {
      code: 'listed-twice', at: item, message: `the option ${tick(option)} stands twice in one test`,
      also: [{ at: first, message: 'first listed here' }],
    })
  }
  return [...seen.keys()]
}

function optionOf(context: Context, fact: DeclaredFact, node: Node): string | undefined {
  if (node.kind === 'map') {
    report(context, {
      code: 'wrong-test', at: node,
      message: `${tick(fact.id)} has options; found a comparison; expected ${oneOf(fact.options)}`,
      ...declaredHint(fact),
    })
    return undefined
  }
  const value = node.kind === 'scalar' ? node.value : null
  const option = fact.kind === 'yes-no' && typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  if (typeof option !== 'string') {
    wrongType(context, node, `the test on ${tick(fact.id)}`, oneOf(fact.options))
    return undefined
  }
  if (fact.options.includes(option)) return option
  if (fact.kind === 'built-in' && !context.complete) return option
  report(context, {
    code: 'unknown-option', at: node, message: `${tick(fact.id)} has no option ${tick(option)}; expected ${oneOf(fact.options)}`,
    hint: () => didYouMean(option, fact.options) ?? declaredHint(fact).hint,
  })
  return undefined
}

function decodeRanges(context: Context, fact: DeclaredFact, node: Node): readonly Range[] {
  if (node.kind === 'map') return decodeComparisons(context, fact, node)
  if (node.kind === 'scalar' && typeof node.value === 'string' && fact.kind !== 'duration') return wrongTest(context, fact, node)
  const items = node.kind === 'list' ? node.items : [node]
  if (node.kind === 'list' && items.length === 0) {
    report(context, {
      code: 'empty-condition', at: node,
      message: `the test on ${tick(fact.id)} lists nothing; expected at least one number`,
    })
  }
  const seen = new Map<number, Spot>()
  for (const item of items) {
    const number = numberOf(context, fact, item)
    if (number === undefined) continue
    const first = seen.get(number)
    if (first === undefined) seen.set(number, item)
    else report(context, {
      code: 'listed-twice', at: item, message: `${tick(written(fact, number))} stands twice in one test`,
      also: [{ at: first, message: 'first listed here' }],
    })
  }
  return rangesOfNumbers([...seen.keys()])
}

/** Comparisons in one map all hold: one range, which something must be able to lie in. */
export function decodeComparisons(context: Context, fact: DeclaredFact, dict: Dict): readonly Range[] {
  let range: Range = {}
  let isRead = dict.entries.length > 0
  if (!isRead) report(context, {
    code: 'empty-condition', at: dict,
    message: `the test on ${tick(fact.id)} is empty; expected ${oneOf(comparisons)}`,
  })
  for (const { key, keyAt, value } of dict.entries) {
    const comparison = comparisons.find((word) => word === key)
    const ends = comparison === undefined ? undefined : endsOf(context, fact, comparison, value)
    if (comparison === undefined) {
      report(context, {
        code: 'unknown-key', at: keyAt, message: `found the comparison ${tick(key)}; expected ${oneOf(comparisons)}`,
        hint: () => didYouMean(key, comparisons),
      })
    }
    if (comparison === undefined || ends === undefined) isRead = false
    else range = intersect(range, rangeOfComparison(comparison, ...ends))
  }
  if (!isRead) return []
  if (isEmpty(range, fact.min, fact.max)) {
    const values = `${tick(fact.id)} goes from ${written(fact, fact.min)} to ${written(fact, fact.max)}`
    report(context, { code: 'impossible-range', at: dict, message: 'no value passes these comparisons', hint: values })
  }
  return [range]
}

function endsOf(
  context: Context, fact: DeclaredFact, comparison: Comparison, node: Node,
): readonly [number, number] | undefined {
  if (comparison !== 'between') {
    const number = numberOf(context, fact, node)
    return number === undefined ? undefined : [number, number]
  }
  if (node.kind !== 'list' || node.items.length !== 2) {
    wrongType(context, node, '`between`', 'a list of two, the low end and the high end')
    return undefined
  }
  const [low, high] = node.items.map((item) => numberOf(context, fact, item))
  return low === undefined || high === undefined ? undefined : [low, high]
}

function wrongTest(context: Context, fact: DeclaredFact, node: Node): readonly Range[] {
  report(context, {
    code: 'wrong-test', at: node, message: `${tick(fact.id)} is a number; found ${describe(node)}; expected a number or a comparison`,
    hint: `such as \`${fact.id}: { at-least: ${String(fact.min)} }\``,
  })
  return []
}

function declaredHint(fact: DeclaredFact): { readonly hint?: string } {
  return fact.at === undefined ? {} : { hint: `${tick(fact.id)} is declared in ${whereIs(fact.at)}` }
}
