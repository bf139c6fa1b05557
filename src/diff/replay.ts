// Stored answers through two rule sets: how many outcomes change, and how.
import { evaluate } from '../evaluate/evaluate.ts'
import { shapeAnswers } from '../evaluate/answers-shape.ts'
import type { Answers } from '../model/answers.ts'
import { fitting } from './diff.ts'
import type { Side } from './diff.ts'
import { compareOutcomes } from './outcomes.ts'
import type { Effect } from './outcomes.ts'

export interface Stored {
  readonly id: string
  readonly answers: Answers
}

export interface Replay {
  readonly total: number
  readonly changed: readonly { readonly id: string; readonly effects: readonly Effect[]; readonly says: readonly string[] }[]
}

export function replay(before: Side, after: Side, stored: readonly Stored[]): Replay {
  const changed = stored.flatMap(({ id, answers }) => {
    const { effects, says } = compareOutcomes(evaluate(before.program, fitting(before, answers)), evaluate(after.program, fitting(after, answers)))
    return effects.length === 0 ? [] : [{ id, effects, says }]
  })
  return { total: stored.length, changed }
}

/** `{ cases: [{ id, given }] }`, a list of answers, or one; problems are told with their number. */
export function storedAnswers(value: unknown, name: string): readonly Stored[] | { readonly problem: string } {
  const found: Stored[] = []
  for (const [i, { id, given }] of entriesOf(value, name).entries()) {
    const shaped = shapeAnswers(given)
    if (!shaped.ok) return { problem: `${name}, entry ${String(i + 1)}: ${shaped.problems[0]?.message ?? 'these are no answers'}` }
    found.push({ id, answers: shaped.answers })
  }
  return found
}

function entriesOf(value: unknown, name: string): readonly { readonly id: string; readonly given: unknown }[] {
  if (Array.isArray(value)) return value.map((given: unknown, i) => entryOf(given, `${name}:${String(i + 1)}`))
  if (typeof value === 'object' && value !== null && 'cases' in value && Array.isArray(value.cases)) return value.cases.map((each: unknown, i) => entryOf(each, `${name}:${String(i + 1)}`))
  return [entryOf(value, name)]
}

const settingKeys = ['screened-only', 'as-of', 'guidance', 'prefer']

/** A worked case has its answers under `given`, with settings beside them that do not count here. */
function entryOf(value: unknown, name: string): { readonly id: string; readonly given: unknown } {
  if (typeof value !== 'object' || value === null) return { id: name, given: value }
  const { id, given, answers } = value as { readonly id?: unknown; readonly given?: unknown; readonly answers?: unknown }
  const own = given ?? answers ?? value
  const kept = typeof own === 'object' && !Array.isArray(own) ? Object.fromEntries(Object.entries(own).filter(([key]) => !settingKeys.includes(key) && key !== 'id')) : own
  return { id: typeof id === 'string' ? id : name, given: kept }
}
