// Comparisons on whole numbers to sorted, merged, inclusive ranges.
import type { Range } from '../model/condition.ts'

export const comparisons = ['below', 'at-most', 'at-least', 'above', 'between'] as const
export type Comparison = (typeof comparisons)[number]

/** The range of one comparison; `between` takes both ends, the others one number. */
export function rangeOfComparison(comparison: Comparison, low: number, high: number): Range {
  switch (comparison) {
    case 'below': return { to: low - 1 }
    case 'at-most': return { to: low }
    case 'at-least': return { from: low }
    case 'above': return { from: low + 1 }
    case 'between': return { from: low, to: high }
  }
}

/** What both ranges hold. */
export function intersect(a: Range, b: Range): Range {
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity)
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity)
  return { ...(Number.isFinite(from) ? { from } : {}), ...(Number.isFinite(to) ? { to } : {}) }
}

/** Whether no whole number lies in the range and between the limits. */
export function isEmpty(range: Range, min: number, max: number): boolean {
  return Math.max(range.from ?? min, min) > Math.min(range.to ?? max, max)
}

/** Single numbers as ranges, neighbours joined: 3, 4 and 7 are 3..4 and 7..7. */
export function rangesOfNumbers(numbers: readonly number[]): readonly Range[] {
  const ranges: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && number <= last.to + 1) last.to = Math.max(last.to, number)
    else ranges.push({ from: number, to: number })
  }
  return ranges
}
