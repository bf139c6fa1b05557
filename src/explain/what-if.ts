// What another answer would change: two outcomes and the difference between them.
import type { Program } from '../compile/program.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { factIndex, readAnswers, type AnswerProblem, type CheckedAnswers } from '../evaluate/read-answers.ts'
import type { AnswerValue, Answers, Settings } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'
import { differenceOf, type Difference } from './difference.ts'

/** An answer in place of what was answered; null takes it back. Without a complaint it holds for all of them. */
export interface Supposed {
  readonly fact: string
  readonly complaint: string | null
  readonly value: AnswerValue
}

export interface WhatIf {
  readonly schema: 'modality.what-if/1'
  readonly supposed: readonly (Supposed & { readonly instead: AnswerValue })[]
  readonly difference: Difference
  readonly before: Outcome
  readonly after: Outcome
}

export type WhatIfResult = { readonly ok: true, readonly whatIf: WhatIf } | { readonly ok: false, readonly problems: readonly AnswerProblem[] }

/** The outcome of the answers, the outcome with the supposed ones, and what differs. */
export function whatIf(program: Program, answers: Answers, checked: CheckedAnswers, supposed: readonly Supposed[], settings: Settings = {}): WhatIfResult {
  const read = readAnswers(program, suppose(program, answers, supposed))
  if (!read.ok) return read
  const before = evaluateChecked(program, checked, settings)
  const after = evaluateChecked(program, read.answers, settings)
  const instead = ({ fact, complaint }: Supposed): AnswerValue => {
    const own = complaint === null ? before.facts[fact] : before.complaints[complaint]?.[fact] ?? before.facts[fact]
    return own ?? Object.values(before.complaints).find((facts) => facts[fact] !== undefined)?.[fact] ?? null
  }
  return {
    ok: true,
    whatIf: {
      schema: 'modality.what-if/1', supposed: supposed.map((each) => ({ ...each, instead: instead(each) })), difference: differenceOf(before, after), before, after,
    },
  }
}

/** A supposed answer replaces every other one to that question that it covers. */
function suppose(program: Program, answers: Answers, supposed: readonly Supposed[]): Answers {
  const facts = new Map(Object.entries(answers.facts))
  const complaints = new Map(Object.entries(answers.complaints).map(([id, own]) => [id, new Map(Object.entries(own))]))
  for (const { fact, complaint, value } of supposed) {
    const scope = program.facts[factIndex(program).get(fact) ?? -1]?.scope
    // What is named is there, as for any answer: a complaint that was not given comes in addition.
    if (complaint !== null && !complaints.has(complaint)) complaints.set(complaint, new Map())
    if (complaint === null || scope === 'person') {
      for (const own of complaints.values()) own.delete(fact)
      facts.set(fact, value)
    } else {
      complaints.set(complaint, (complaints.get(complaint) ?? new Map<string, AnswerValue>()).set(fact, value))
    }
  }
  return {
    ...answers,
    facts: Object.fromEntries(facts),
    complaints: Object.fromEntries([...complaints].map(([id, own]) => [id, Object.fromEntries(own)])),
  }
}
