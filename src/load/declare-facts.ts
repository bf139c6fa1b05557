// The `facts` section to what a test may ask of each fact, before any condition is read.
import { longestDuration } from '../text/duration.ts'
import type { Context, DeclaredFact } from './context.ts'
import { hoursOf } from './numbers.ts'
import { tick, type Dict, type Entry, type Node } from './node.ts'

export const factTypes = ['yes-no', 'choice', 'choices', 'integer', 'scale', 'duration'] as const
export type FactType = (typeof factTypes)[number]

export const derivations = ['derive', 'count', 'sum'] as const

/** Fills `context.facts`: the declared facts and the built-in `complaint` and `site`. */
export function declareFacts(context: Context, entries: readonly Entry[]): void {
  context.facts.set('complaint', builtIn(context, 'complaint'))
  context.facts.set('site', builtIn(context, 'site'))
  for (const entry of entries) {
    if (!context.facts.has(entry.key)) context.facts.set(entry.key, declaredFact(context, entry))
  }
}

function builtIn(context: Context, id: 'complaint' | 'site'): DeclaredFact {
  const options = [...context.declared[id].keys()]
  return { id, kind: 'built-in', scope: 'complaint', at: undefined, options, min: 0, max: 0, unit: undefined }
}

function declaredFact(context: Context, { key, keyAt, value }: Entry): DeclaredFact {
  const anything: DeclaredFact = { id: key, kind: 'anything', scope: 'person', at: keyAt, options: [], min: 0, max: 0, unit: undefined }
  if (value.kind !== 'map') return anything
  const scope = textIn(value, 'scope') === 'complaint' ? 'complaint' : 'person'
  const base = { ...anything, scope } as const
  const cases = nodeIn(value, 'derive')
  if (cases !== undefined) return cases.kind === 'map' ? { ...base, kind: 'category', options: keysOf(cases) } : base
  const count = nodeIn(value, 'count')
  if (count !== undefined) return count.kind === 'list' ? { ...base, kind: 'count', max: count.items.length } : base
  const sum = nodeIn(value, 'sum')
  if (sum !== undefined) return sum.kind === 'list' ? { ...base, kind: 'sum', max: totalOf(sum.items) } : base
  return askedFact(context, base, value)
}

function askedFact(context: Context, base: DeclaredFact, value: Dict): DeclaredFact {
  const kind = factTypes.find((type) => type === textIn(value, 'type'))
  switch (kind) {
    case undefined: return base
    case 'yes-no': return { ...base, kind, options: ['yes', 'no'] }
    case 'choice':
    case 'choices': {
      const options = nodeIn(value, 'options')
      return options?.kind === 'map' ? { ...base, kind, options: keysOf(options) } : base
    }
    case 'integer':
    case 'scale': {
      const [min, max, unit] = [numberIn(value, 'min'), numberIn(value, 'max'), textIn(value, 'unit')]
      return min === undefined || max === undefined || min > max ? base : { ...base, kind, min, max, unit }
    }
    case 'duration': {
      const { min, max } = durationLimits(context, value)
      return { ...base, kind, min, max, unit: 'hours' }
    }
  }
}

/** The limits of a duration in hours; reported here if they are none. */
function durationLimits(context: Context, value: Dict): { readonly min: number; readonly max: number } {
  const [min, max] = [nodeIn(value, 'min'), nodeIn(value, 'max')]
  return {
    min: min === undefined ? 0 : (hoursOf(context, min, tick('min')) ?? 0),
    max: max === undefined ? longestDuration : (hoursOf(context, max, tick('max')) ?? longestDuration),
  }
}

function totalOf(items: readonly Node[]): number {
  let total = 0
  for (const item of items) total += item.kind === 'map' ? Math.max(0, numberIn(item, 'add') ?? 0) : 0
  return total
}

function keysOf(dict: Dict): readonly string[] {
  return dict.entries.map((entry) => entry.key)
}

export function nodeIn(dict: Dict, key: string): Node | undefined {
  const value = dict.entries.find((entry) => entry.key === key)?.value
  return value?.kind === 'scalar' && value.value === null ? undefined : value
}

function textIn(dict: Dict, key: string): string | undefined {
  const node = nodeIn(dict, key)
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

function numberIn(dict: Dict, key: string): number | undefined {
  const node = nodeIn(dict, key)
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined
}
