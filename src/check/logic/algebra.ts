// How truths combine, as diagrams (docs/meaning.md, 2 to 4).
import type { Range } from '../../model/condition.ts'
import { always, never } from './diagram.ts'
import type { Diagrams } from './diagram.ts'

/** A condition's truth: no, unasked, unsure or yes, as the diagrams from which on it is at least that. */
export interface Truths {
  readonly yes: number
  readonly unsure: number
  readonly unasked: number
}

export const certain: Truths = { yes: always, unsure: always, unasked: always }
export const impossible: Truths = { yes: never, unsure: never, unasked: never }

/** A test that is never unknown. */
export function decided(node: number): Truths {
  return { yes: node, unsure: node, unasked: node }
}

export function allOf(diagrams: Diagrams, parts: readonly Truths[]): Truths {
  return joined(parts, (nodes) => diagrams.all(nodes))
}

export function anyOf(diagrams: Diagrams, parts: readonly Truths[]): Truths {
  return joined(parts, (nodes) => diagrams.any(nodes))
}

export function atLeastOf(diagrams: Diagrams, count: number, parts: readonly Truths[]): Truths {
  return joined(parts, (nodes) => total(diagrams, nodes.map((node) => ({ node, add: 1 })), count))
}

/** Swaps yes and no, and keeps both kinds of unknown. */
export function notOf(diagrams: Diagrams, { yes, unsure, unasked }: Truths): Truths {
  const no = diagrams.not(unasked)
  return { yes: no, unsure: diagrams.or(no, diagrams.minus(unsure, yes)), unasked: diagrams.not(yes) }
}

/** Whether the case of a category is one of those named. */
export function caseOf(diagrams: Diagrams, cases: readonly (Truths & { readonly isNamed: boolean })[]): Truths {
  const settled = diagrams.any(cases.map(({ yes }) => yes))
  const possible = cases.map((each) => ({ ...each, here: diagrams.choose(settled, each.yes, each.unasked) }))
  const inside = diagrams.any(possible.flatMap((each) => (each.isNamed ? [each.here] : [])))
  const outside = diagrams.any(possible.flatMap((each) => (each.isNamed ? [] : [each.here])))
  const doubted = diagrams.any(possible.flatMap((each) => (each.isNamed ? [diagrams.and(each.here, diagrams.minus(each.unsure, each.yes))] : [])))
  const yes = diagrams.minus(inside, outside)
  return { yes, unsure: diagrams.or(yes, diagrams.and(doubted, outside)), unasked: inside }
}

/** Whether the weights of the parts that hold add up to a number in one of the ranges. */
export function tallyOf(diagrams: Diagrams, parts: readonly (Truths & { readonly add: number })[], ranges: readonly Range[]): Truths {
  const atLeast = (level: keyof Truths, least: number): number => total(diagrams, parts.map((part) => ({ node: part[level], add: part.add })), least)
  const contains = (top: keyof Truths): number => diagrams.any(ranges.map(({ from = 0, to }) =>
    diagrams.minus(atLeast('yes', from), to === undefined ? never : atLeast(top, to + 1))))
  const meets = (top: keyof Truths): number => diagrams.any(ranges.map(({ from = 0, to }) =>
    diagrams.minus(atLeast(top, from), to === undefined ? never : atLeast('yes', to + 1))))
  const yes = contains('unasked')
  const unasked = meets('unasked')
  return { yes, unsure: diagrams.or(yes, diagrams.and(unasked, diagrams.minus(meets('unsure'), contains('unsure')))), unasked }
}

/** Where a variable holds a value that passes, or a reason, while its question may apply. */
export function testOf(diagrams: Diagrams, { passed, unsure, unasked }: { readonly passed: number; readonly unsure: number; readonly unasked: number },
  mayApply: number, isHeeded: boolean): Truths {
  // A value that does not apply is not there, unless it is stated and danger hangs on it.
  const yes = isHeeded ? passed : diagrams.and(passed, mayApply)
  const doubted = diagrams.or(yes, diagrams.and(unsure, mayApply))
  return { yes, unsure: doubted, unasked: diagrams.or(doubted, diagrams.and(unasked, mayApply)) }
}

function joined(parts: readonly Truths[], how: (nodes: readonly number[]) => number): Truths {
  return { yes: how(parts.map(({ yes }) => yes)), unsure: how(parts.map(({ unsure }) => unsure)), unasked: how(parts.map(({ unasked }) => unasked)) }
}

/** Where the weights of the parts that hold add up to at least so much. */
function total(diagrams: Diagrams, parts: readonly { readonly node: number; readonly add: number }[], least: number): number {
  const memo = new Map<string, number>()
  const from = (index: number, left: number): number => {
    if (left <= 0) return always
    const part = parts[index]
    if (part === undefined) return never
    const key = `${String(index)} ${String(left)}`
    const before = memo.get(key)
    if (before !== undefined) return before
    const found = diagrams.choose(part.node, from(index + 1, left - part.add), from(index + 1, left))
    memo.set(key, found)
    return found
  }
  return from(0, least)
}
