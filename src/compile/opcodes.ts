// A condition is a run of numbers at an offset; parts are offsets, so equal parts are stored once.
//
//   mask      [0, variable, words, w0, w1, ...]   the cell of the variable is a set bit
//   range     [1, variable, low, high]            the value lies between, both ends included
//   all       [2, n, part...]
//   any       [3, n, part...]
//   not       [4, part]
//   at-least  [5, count, n, part...]
//   category  [6, fact, mask]                     the case of the derived fact is a set bit
//   tally     [7, fact, n, low, high, ...]        the count or sum lies in one of the ranges; for an asked number
//                                                 with several ranges `~variable` stands in place of the fact
export const op = { mask: 0, range: 1, all: 2, any: 3, not: 4, atLeast: 5, category: 6, tally: 7 } as const

/** Truth in the order of `any` and `all`; unknown comes in two kinds. */
export const no = 0
export const unasked = 1
export const unsure = 2
export const yes = 3

/** What a variable holds instead of a value. Values are whole numbers well above these. */
export const notAsked = -2147483648
export const notSure = -2147483647
export const declined = -2147483646
export const notApplicable = -2147483645
/** The greatest of the reasons: a variable has a value where it is above this. */
export const lastReason: number = Math.max(notAsked, notSure, declined, notApplicable)

/** An open end of a range. */
export const lowest = -2147483640
export const highest = 2147483647

/** Most cases of a category: its possible cases are the bits of one number. */
export const mostCases = 30
