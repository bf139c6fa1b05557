// A row's `text` joined with its answers: what is given outright wins, and how the text was read is told in ids.
import type { Answers, AnswerValue } from '../model/answers.ts'

/** How a text was read, in ids and places (UTF-16 units, the end exclusive). */
export interface Reading {
  readonly status: string
  readonly understood: readonly { readonly kind: string, readonly id: string, readonly value: AnswerValue, readonly complaint: string | null, readonly start: number, readonly end: number }[]
  /** What must be asked, danger signs first. */
  readonly uncertain: readonly { readonly fact: string | null, readonly complaints: readonly string[], readonly why: string, readonly isDangerous: boolean, readonly start: number, readonly end: number }[]
  /** Complaints the text may be about, the likeliest first. */
  readonly complaints: readonly { readonly id: string, readonly score: number, readonly taken: boolean }[]
  /** Facts that the text says otherwise than the row. */
  readonly contradictions: readonly string[]
}

export interface Told {
  readonly answers: Answers
  readonly reading: Omit<Reading, 'contradictions'>
}

/** Reads a text with the words of the rule set. */
export type Read = (text: string) => Told

/** The row's own answers with what its text adds. Of a screened row, a danger sign the text leaves open counts as unknown, never as no. */
export function joined(own: Answers, { answers, reading }: Told): { readonly answers: Answers, readonly reading: Reading } {
  const contradictions: string[] = []
  const add = (given: Answers['facts'], extra: Answers['facts']): Answers['facts'] => {
    const facts = new Map(Object.entries(given))
    for (const [id, value] of Object.entries(extra)) {
      const before = facts.get(id)
      if (before == null) facts.set(id, value)
      else if (JSON.stringify(before) !== JSON.stringify(value)) contradictions.push(id)
    }
    return Object.fromEntries(facts)
  }
  const open = own.screened === true ? reading.uncertain.flatMap(({ fact, isDangerous }) => isDangerous && fact !== null ? [[fact, 'unknown'] as const] : []) : []
  const facts = add(own.facts, { ...Object.fromEntries(open), ...answers.facts })
  const ids = [...new Set([...Object.keys(own.complaints), ...Object.keys(answers.complaints)])]
  const complaints = Object.fromEntries(ids.map((id) => [id, add(own.complaints[id] ?? {}, answers.complaints[id] ?? {})]))
  return { answers: { ...own, complaints, facts }, reading: { ...reading, contradictions } }
}
