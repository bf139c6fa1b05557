import type { Place } from './condition.ts'

/** A mistake or remark about a rule set or an answer file, with its place. Its text is the author's words and ours. */
export interface Diagnostic {
  /** A stable slug; `docs/diagnostics/<code>.md` explains it. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** One line, lower case, no full stop, the author's words in backticks; found, then expected. */
  readonly message: string
  readonly at: Place
  /** A remedy. */
  readonly hint?: string
  /** Second places, each with its own reason. */
  readonly also?: readonly { readonly at: Place; readonly message: string }[]
  /** A presentation that shows the finding, as a case that can be pasted. */
  readonly example?: string
}
