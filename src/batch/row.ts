// One input row to one output row: an answer row to a decision in ids, to a whole outcome, or to an error.
import type { Program } from '../compile/program.ts'
import { shapeAnswers } from '../evaluate/answers-shape.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { readAnswers } from '../evaluate/read-answers.ts'
import type { AnswerProblem } from '../evaluate/read-answers.ts'
import { summarise } from '../evaluate/summary.ts'
import type { Summary } from '../evaluate/summary.ts'
import type { Settings } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'

export type RowId = string | number | null

export interface RowError {
  readonly code: string
  readonly message: string
  readonly path: string | null
  readonly didYouMean: readonly string[]
}

export type RowResult =
  | { readonly kind: 'summary'; readonly id: RowId; readonly summary: Summary }
  | { readonly kind: 'outcome'; readonly id: RowId; readonly outcome: Outcome }
  | { readonly kind: 'error'; readonly id: RowId; readonly error: RowError }

/** `value` is a parsed answer row: an answer file with an `id`. */
export function resultOf(program: Program, settings: Settings, isFull: boolean, value: unknown): RowResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed(null, 'not-a-row', 'the row is no object with `complaints` and `facts`')
  const { id = null, ...rest } = value as { readonly id?: unknown }
  if (!isId(id)) return failed(null, 'bad-id', 'the `id` is neither a text nor a whole number')
  const shaped = shapeAnswers(rest)
  if (!shaped.ok) return problems(id, shaped.problems)
  const read = readAnswers(program, shaped.answers)
  if (!read.ok) return problems(id, read.problems)
  return isFull ? { kind: 'outcome', id, outcome: evaluateChecked(program, read.answers, settings) }
    : { kind: 'summary', id, summary: summarise(program, read.answers, settings) }
}

function isId(id: unknown): id is RowId {
  return id === null || (typeof id === 'string' && !halfCharacter.test(id)) || Number.isSafeInteger(id)
}

const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export function failed(id: RowId, code: string, message: string): RowResult {
  return { kind: 'error', id, error: { code, message, path: null, didYouMean: [] } }
}

/** The first problem, and how many more there are. */
function problems(id: RowId, all: readonly AnswerProblem[]): RowResult {
  const [first] = all
  if (first === undefined) return failed(id, 'not-a-row', 'the row cannot be read')
  const more = all.length > 1 ? ` (and ${String(all.length - 1)} more)` : ''
  return { kind: 'error', id, error: { code: first.code, message: `${first.message}${more}`, path: first.path.join('.'), didYouMean: first.didYouMean } }
}
