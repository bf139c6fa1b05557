// The open questions that matter most, each with what its answers would change.
import type { Program } from '../compile/program.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { factIndex, type CheckedAnswers, type CheckedValue } from '../evaluate/read-answers.ts'
import { likelyAnswers, type Likely } from '../interview/replies.ts'
import type { AnswerValue, Settings } from '../model/answers.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Outcome, Undecided } from '../model/outcome.ts'
import { differenceOf, isSameDecision, type Difference } from './difference.ts'

export interface Influence {
  readonly fact: string
  readonly complaint: string | null
  readonly ask: string
  /** Answers that lead to the same change, together; those that change nothing last. */
  readonly answers: readonly {
    readonly values: readonly AnswerValue[]
    /** The first value of each range goes on up to the next one that is listed. */
    readonly isNumber: boolean
    readonly changes: Difference | null
  }[]
}

/** How many open questions are looked at: they come most useful first. */
const mostTried = 16

/** The most influential undecided facts, those first whose answers change the urgency most, then the therapies. */
export function influences(program: Program, answers: CheckedAnswers, settings: Settings, outcome: Outcome, most = 3): readonly Influence[] {
  const found = outcome.undecided.slice(0, mostTried).map((undecided) => influenceOf(program, answers, settings, outcome, undecided))
  return found.map((influence, place) => ({ influence, place, weight: weightOf(outcome, influence) })).filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place).slice(0, most).map(({ influence }) => influence)
}

function influenceOf(program: Program, answers: CheckedAnswers, settings: Settings, outcome: Outcome, { fact: id, complaint, ask }: Undecided): Influence {
  const index = factIndex(program).get(id) ?? -1
  const complaints = answers.complaints.flatMap((each) => program.complaints[each.id] ?? [])
  const groups = new Map<string, { readonly values: AnswerValue[], readonly isNumber: boolean, readonly changes: Difference | null }>()
  for (const likely of likelyAnswers(program, complaints, index)) {
    const after = evaluateChecked(program, withAnswer(answers, index, complaint, likely), settings)
    const difference = { ...differenceOf(outcome, after), undecided: nothing, parked: nothing }
    const changes = isSameDecision(difference) ? null : difference
    const key = JSON.stringify(changes)
    const isNumber = ['integer', 'scale', 'duration'].includes(program.facts[index]?.kind ?? '')
    const group = groups.get(key) ?? { values: [], isNumber, changes }
    group.values.push(likely.value)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return { fact: id, complaint, ask, answers: [...all.filter(({ changes }) => changes !== null), ...all.filter(({ changes }) => changes === null)] }
}

const nothing = { added: [], removed: [] }

function withAnswer(answers: CheckedAnswers, index: number, complaint: string | null, { cells, value }: Likely): CheckedAnswers {
  const set = (facts: ReadonlyMap<number, CheckedValue>): ReadonlyMap<number, CheckedValue> => new Map(facts).set(index, { cells, stated: value })
  return complaint === null
    ? { ...answers, person: set(answers.person) }
    : { ...answers, complaints: answers.complaints.map((each) => each.id === complaint ? { ...each, facts: set(each.facts) } : each) }
}

/** How far the urgency can rise counts before everything else. */
function weightOf(outcome: Outcome, { answers }: Influence): number {
  return Math.max(0, ...answers.map(({ changes }) => {
    if (changes === null) return 0
    const to = changes.disposition?.to.atLeast ?? outcome.disposition.atLeast
    const rise = Math.abs(dispositions.indexOf(to) - dispositions.indexOf(outcome.disposition.atLeast))
    const isKnown = changes.disposition === null ? 0 : 1
    return rise * 10_000 + changes.modalities.length * 100 + changes.offers.length * 10 + changes.redFlags.length + changes.outOfScope.length + isKnown + (changes.order === null ? 0 : 1)
  }))
}
