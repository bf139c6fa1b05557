// Where an interview goes next.
import type { Program } from '../compile/program.ts'
import { AnswersError } from '../evaluate/evaluate.ts'
import { readAnswers } from '../evaluate/read-answers.ts'
import { urgent } from '../evaluate/safety.ts'
import { choosePrompt } from './choose.ts'
import type { Moment } from './choose.ts'
import { hasComplaints, openDetails } from './interview.ts'
import type { Interview } from './interview.ts'
import { aimOf } from './needs.ts'
import { promptFor } from './prompt.ts'
import type { Prompt } from './prompt.ts'
import { situationOf } from './situation.ts'

export type Step =
  | { readonly kind: 'ask'; readonly prompt: Prompt }
  /** `settled`: nothing that the depth asks for is left. `stopped`: the answer was asked for before that. */
  | { readonly kind: 'done'; readonly why: 'settled' | 'stopped' }

/** The next prompt, or the end. A function of the answers: the same ones lead to the same place. */
export function nextStep(program: Program, interview: Interview): Step {
  if (interview.stopped) return { kind: 'done', why: 'stopped' }
  const isOpen = !hasComplaints(interview)
  const words = isOpen ? interview.given.findLast(({ reply }) => reply.kind === 'told')?.reply : undefined
  if (isOpen && words === undefined) return { kind: 'ask', prompt: { kind: 'complaints' } }
  const moment = momentOf(program, interview)
  // Words that named no complaint may have named a danger: that is followed up first.
  if (words?.kind === 'told' && openDetails(interview).length === 0 && moment.situation.judgement.atLeast < urgent) {
    return { kind: 'ask', prompt: { kind: 'complaints', among: words.among } }
  }
  const detail = isOver(moment) ? undefined : openDetails(interview)[0]
  if (detail !== undefined) return { kind: 'ask', prompt: promptFor(program, detail.fact, detail.complaint) }
  const prompt = choosePrompt(moment)
  return prompt === null ? { kind: 'done', why: 'settled' } : { kind: 'ask', prompt }
}

/** What the choice of the next prompt hangs on. */
export function momentOf(program: Program, interview: Interview): Moment {
  const read = readAnswers(program, interview.answers)
  if (!read.ok) throw new AnswersError(read.problems)
  const situation = situationOf(program, read.answers, interview.settings)
  return { situation, aim: aimOf(situation, interview.depth, askedAbout(interview)) }
}

/** How many limits of therapies were asked about. */
function askedAbout({ given }: Interview): number {
  return given.reduce((total, { prompt }) => prompt.kind === 'checklist' ? total + prompt.items.filter(({ purpose }) => purpose === 'restriction').length : total, 0)
}

/** Nothing at all can change the decision: a ticked item needs no details then. */
function isOver({ situation }: Moment): boolean {
  return situation.open.length === 0
}
