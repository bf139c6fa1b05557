// Why an interview ends where it ends, in sentences that the rules bear out.
import type { Program } from '../compile/program.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Interview } from './interview.ts'
import { outcomeOf } from './interview.ts'
import { factOf } from './prompt.ts'
import { settledFirst } from './needs.ts'
import { situationOf } from './situation.ts'
import { readAnswers } from '../evaluate/read-answers.ts'

export interface Ending {
  readonly why: 'settled' | 'stopped'
  readonly depth: Interview['depth']
  /** No open answer can change the disposition, and no danger sign is still to be asked about. */
  readonly dispositionSettled: boolean
  /** Of the first three recommendations, those with something left to confirm. */
  readonly toConfirm: readonly string[]
  /** Facts nobody was asked that could still change the decision. */
  readonly unasked: readonly string[]
  /** Facts answered with "not sure" that could still change it. */
  readonly unsure: readonly string[]
  readonly sentences: readonly string[]
}

/** Why there is no further question; the same whether the interview was stopped or came to its end. */
export function endingOf(program: Program, interview: Interview): Ending {
  const outcome = outcomeOf(program, interview)
  const read = readAnswers(program, interview.answers)
  const situation = read.ok ? situationOf(program, read.answers, interview.settings) : null
  const unasked = new Set((situation?.open ?? []).map(({ fact }) => program.facts[fact]?.id ?? ''))
  const unsure = outcome.undecided.filter(({ fact }) => !unasked.has(fact))
  const entries = outcome.recommended.length > 0 ? outcome.recommended : outcome.afterReview
  const ending = {
    why: interview.stopped ? 'stopped' as const : 'settled' as const,
    depth: interview.depth,
    dispositionSettled: outcome.disposition.level !== null && !outcome.undecided.some(({ affects }) => affects.includes('disposition')),
    toConfirm: entries.slice(0, settledFirst).filter(({ confirm }) => confirm.length > 0).map(({ label }) => label),
    unasked: [...unasked],
    unsure: [...new Set(unsure.map(({ fact }) => fact))],
  }
  return { ...ending, sentences: sentencesOf(program, outcome, ending) }
}

function sentencesOf(program: Program, outcome: Outcome, ending: Omit<Ending, 'sentences'>): readonly string[] {
  const { why, depth, dispositionSettled, toConfirm, unasked, unsure } = ending
  return [
    ...(why === 'stopped' ? ['You asked for the answer before the questions were through, so it is not settled.'] : []),
    urgencySentence(outcome, dispositionSettled),
    ...(why === 'settled' && depth !== 'screen' && isOpenToTherapy(outcome) ? [optionsSentence(outcome, toConfirm)] : []),
    ...(unasked.length === 0 ? ['No question is left whose answer could change anything.']
      : [`${String(unasked.length)} ${unasked.length === 1 ? 'question was' : 'questions were'} not asked that could still change something; the answer names them.`]),
    ...(unsure.length === 0 ? [] : [`Left open by "not sure": ${unsure.map((fact) => factOf(program, fact).item ?? fact).join('; ')}.`]),
  ]
}

function urgencySentence({ disposition }: Outcome, isSettled: boolean): string {
  if (disposition.level === null) return 'Danger signs are still to be asked about, so the urgency is not known yet.'
  return isSettled ? `The urgency is settled: no open answer can change "${disposition.label}".` : `The urgency may still change: so far it is "${disposition.label}".`
}

function isOpenToTherapy({ disposition }: Outcome): boolean {
  return disposition.atLeast !== 'emergency' && disposition.atLeast !== 'urgent'
}

function optionsSentence({ recommended, afterReview }: Outcome, toConfirm: readonly string[]): string {
  const count = Math.min(settledFirst, Math.max(recommended.length, afterReview.length))
  if (count === 0) return 'No open answer is known that would bring up an option.'
  const what = count === 1 ? 'The first option is settled' : `The first ${String(count)} options are settled`
  return toConfirm.length === 0 ? `${what}.` : `${what}, but for what ${toConfirm.join(' and ')} ${toConfirm.length === 1 ? 'says' : 'say'} to confirm first.`
}
