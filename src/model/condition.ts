/** Where something stands in a file; line and column from 1, columns in code points, the end exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Whole numbers from `from` to `to`, both included; a missing end is open. */
export interface Range {
  readonly from?: number
  readonly to?: number
}

/**
 * A test on facts that is yes, no or unknown. `is` reads yes-no, choice, choices and category facts and the
 * built-in `complaint` and `site`; `in` reads integers, scales, durations (hours), counts and sums, and holds where
 * the number lies in one of the ranges (sorted, neither touching nor overlapping).
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[]; readonly at: Place }
  | { readonly kind: 'not'; readonly of: Condition; readonly at: Place }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly Condition[]; readonly at: Place }
  | { readonly kind: 'is'; readonly fact: string; readonly options: readonly string[]; readonly at: Place }
  | { readonly kind: 'in'; readonly fact: string; readonly ranges: readonly Range[]; readonly at: Place }
