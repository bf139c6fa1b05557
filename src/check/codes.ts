/** Every code that the analyses can report; each has a page in `docs/diagnostics` and planted mistakes in `test/check`. */
export const checkCodes = [
  // what can never happen, or always does
  'dead-rule', 'never-in-date', 'barred-rule', 'dead-flag', 'constant-flag', 'dead-restriction', 'dead-complaint', 'dead-exclusion',
  // rules beside rules
  'contradiction', 'shadowed-rule', 'order-dependence', 'uncovered-presentation', 'category-overlap', 'category-gap',
  // questions
  'unreachable-question', 'idle-question', 'unread-fact', 'two-wordings', 'same-flag', 'boolean-id',
  // safety
  'danger-taken-away', 'no-critical-screen', 'safety-in-unless',
  // sources
  'unused-source', 'unused-entry', 'review-due', 'withdrawn-source', 'unverified-rule', 'ungraded-rule',
  // words
  'hard-to-read', 'do-not-say',
  'not-decided',
] as const

export type CheckCode = (typeof checkCodes)[number]
