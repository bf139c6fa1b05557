// Mistakes as they are found, to diagnostics: sorted by place, the first hundred, and one that says when there are more.
import type { Diagnostic } from '../model/diagnostic.ts'
import { byCodePoint } from '../text/order.ts'
import type { LoadCode } from './codes.ts'
import { remedies } from './remedies.ts'
import { placeOf, type Spot } from './source.ts'

export interface Finding {
  readonly code: LoadCode
  readonly at: Spot
  readonly message: string
  /** What to do; without it, what is to be done about its code. Worked out only if the finding is shown: looking for the word that was meant is the slow part. */
  readonly hint?: string | (() => string | undefined)
  readonly also?: readonly { readonly at: Spot; readonly message: string }[]
  readonly severity?: Diagnostic['severity']
}

export interface Findings {
  readonly add: (finding: Finding) => void
  readonly hasErrors: () => boolean
  /** How many were added so far. */
  readonly count: () => number
  readonly diagnostics: () => readonly Diagnostic[]
}

/** Far more than is shown, so that sorting by place sees nearly all of them, yet a hostile file cannot fill the memory. */
const kept = 10_000

export function collectFindings(most: number): Findings {
  const found: Finding[] = []
  let count = 0
  let errors = 0
  return {
    add: (finding) => {
      count += 1
      if (severityOf(finding) === 'error') errors += 1
      if (found.length < kept) found.push(finding)
    },
    hasErrors: () => errors > 0,
    count: () => count,
    diagnostics: () => listed(found, count, most),
  }
}

function listed(found: readonly Finding[], count: number, most: number): readonly Diagnostic[] {
  const sorted = [...found].sort(byPlace)
  const errorsFirst = sorted.length > most ? sorted.filter((finding) => severityOf(finding) === 'error') : sorted
  const shown = (errorsFirst.length > 0 ? errorsFirst : sorted).slice(0, most)
  const diagnostics = shown.map(toDiagnostic)
  const last = shown.at(-1)
  if (last === undefined || shown.length === count) return diagnostics
  const rest = `${String(count - shown.length)}${count > kept ? ' or more' : ''}`
  const message = `found ${rest} more; only the first ${String(most)} are listed`
  return [...diagnostics, toDiagnostic({ code: 'too-many-diagnostics', severity: 'note', at: last.at, message })]
}

function byPlace(a: Finding, b: Finding): number {
  return byCodePoint(a.at.source.path, b.at.source.path) || a.at.from - b.at.from || a.at.to - b.at.to
    || byCodePoint(a.code, b.code) || byCodePoint(a.message, b.message)
}

function toDiagnostic(finding: Finding): Diagnostic {
  const hint = (typeof finding.hint === 'function' ? finding.hint() : finding.hint) ?? remedies[finding.code]
  return {
    code: finding.code,
    severity: severityOf(finding),
    message: finding.message,
    at: placeOf(finding.at),
    hint,
    ...(finding.also === undefined
      ? {}
      : { also: finding.also.map(({ at, message }) => ({ at: placeOf(at), message })) }),
  }
}

function severityOf(finding: Finding): Diagnostic['severity'] {
  return finding.severity ?? 'error'
}
