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
import { joined, type Read, type Reading } from './told.ts'

export type RowId = string | number | null

export interface RowError {
  readonly code: string
  readonly message: string
  readonly path: string | null
  readonly didYouMean: readonly string[]
}

export type RowResult =
  | { readonly kind: 'summary'; readonly id: RowId; readonly summary: Summary; readonly reading: Reading | null }
  | { readonly kind: 'outcome'; readonly id: RowId; readonly outcome: Outcome; readonly reading: Reading | null }
  /** A text that leaves nothing to decide: no complaint taken, no danger sign. */
  | { readonly kind: 'reading'; readonly id: RowId; readonly reading: Reading }
  | { readonly kind: 'error'; readonly id: RowId; readonly error: RowError }

/** `value` is a parsed answer row: an answer file with an `id`, and perhaps a `text`, which `read` reads. */
export function resultOf(program: Program, settings: Settings, isFull: boolean, value: unknown, read: Read | null = null): RowResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed(null, 'not-a-row', 'the row is no object with `complaints` and `facts`')
  const { id = null, text, ...rest } = value as { readonly id?: unknown, readonly text?: unknown }
  if (!isId(id)) return failed(null, 'bad-id', 'the `id` is neither a text nor a whole number')
  if (text !== undefined && typeof text !== 'string') return failed(id, 'bad-text', 'the `text` is no text')
  if (text !== undefined && read === null) return failed(id, 'text-in-csv', 'a `text` is answered in JSON Lines only')
  const shaped = shapeAnswers(text === undefined ? rest : { complaints: {}, facts: {}, ...rest })
  if (!shaped.ok) return problems(id, shaped.problems)
  const { answers, reading } = text === undefined || read === null ? { answers: shaped.answers, reading: null } : joined(shaped.answers, read(text))
  const checked = readAnswers(program, answers)
  if (!checked.ok) return problems(id, checked.problems)
  const summary = summarise(program, checked.answers, settings)
  if (reading !== null && Object.keys(answers.complaints).length === 0 && summary.redFlags.length === 0 && summary.atLeast === 'self-care') return { kind: 'reading', id, reading }
  return isFull ? { kind: 'outcome', id, outcome: evaluateChecked(program, checked.answers, settings), reading } : { kind: 'summary', id, summary, reading }
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
