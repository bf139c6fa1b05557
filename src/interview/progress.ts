// How many prompts are still to come: bounds that hold whatever is answered, and what it comes to for most people.
import type { Program, ProgramFact } from '../compile/program.ts'
import { readAnswers } from '../evaluate/read-answers.ts'
import type { Interview } from './interview.ts'
import { answer, openDetails } from './interview.ts'
import { absentOption, factOf, itemId } from './prompt.ts'
import type { Prompt, Reply } from './prompt.ts'
import { likelyAnswers } from './replies.ts'
import { situationOf } from './situation.ts'
import type { Step } from './step.ts'
import { nextStep } from './step.ts'

export interface Progress {
  /** Prompts already answered. */
  readonly asked: number
  /** At least so many are to come, whatever is answered; the one at hand included. */
  readonly least: number
  /** At most so many, where every prompt is answered in full. */
  readonly most: number
  /** Where no sign and no limit is found and everything else is answered in the most usual way. */
  readonly likely: number
}

export function progressOf(program: Program, interview: Interview, step: Step = nextStep(program, interview)): Progress {
  const asked = interview.given.length
  if (step.kind === 'done') return { asked, least: 0, most: 0, likely: 0 }
  const most = mostLeft(program, interview)
  const likely = likelyLeft(program, interview, step)
  return { asked, least: leastLeft(program, interview, step.prompt, most), most, likely }
}

/** One if some reply to the prompt at hand ends the interview, else two: looking further costs more than it tells. */
function leastLeft(program: Program, interview: Interview, prompt: Prompt, most: number): number {
  if (most <= 1 || prompt.kind === 'complaints') return 1
  return repliesTo(program, interview, prompt).some((reply) => nextStep(program, answer(program, interview, prompt, reply)).kind === 'done') ? 1 : 2
}

/**
 * Every prompt answers at least one open question, and an answer never opens one that was closed: so there are at
 * most as many prompts as open questions. Before the complaint is known, as many as there are questions.
 */
function mostLeft(program: Program, interview: Interview): number {
  const read = readAnswers(program, interview.answers)
  if (!read.ok || Object.keys(interview.answers.complaints).length === 0) return program.facts.filter(({ variable }) => variable >= 0).length + 1
  const { open } = situationOf(program, read.answers, interview.settings)
  const wanted = interview.depth === 'screen' ? open.filter(({ urgency }) => urgency >= 0) : open
  const cells = wanted.reduce((total, { fact }) => total + (program.facts[fact]?.kind === 'choices' ? program.facts[fact].options?.length ?? 1 : 1), 0)
  // A choice that was ticked takes one more prompt for its kind, and is counted with the open questions already.
  return Math.max(1, cells + wanted.filter(({ fact }) => absentOption(program.facts[fact] as ProgramFact) !== null).length + openDetails(interview).length)
}

/** Steps of somebody who has none of the signs; a bound, so that a mistake here never hangs. */
const furthest = 200

function likelyLeft(program: Program, interview: Interview, step: Step): number {
  let count = 0
  let now = interview
  let next = step
  while (next.kind === 'ask' && count < furthest) {
    if (next.prompt.kind === 'complaints') return count + 1
    now = answer(program, now, next.prompt, usualReply(program, now, next.prompt))
    next = nextStep(program, now)
    count += 1
  }
  return count
}

/** What most people would reply: none of the signs, the most frequent answer, the middle of a number. */
export function usualReply(program: Program, interview: Interview, prompt: Exclude<Prompt, { kind: 'complaints' }>): Reply {
  if (prompt.kind === 'checklist') return { kind: 'checklist', yes: [], unsure: [], none: true }
  const answers = answersTo(program, interview, prompt.fact)
  const usual = isMeasured(factOf(program, prompt.fact)) ? middle(answers) : answers.reduce((best, each) => each.share > best.share + 1e-9 ? each : best, answers[0] ?? { value: 'unknown', share: 0 })
  return { kind: 'question', value: usual.value }
}

function isMeasured({ kind }: ProgramFact): boolean {
  return kind === 'integer' || kind === 'scale' || kind === 'duration'
}

/** The answer with as many people below it as above. */
function middle(answers: ReturnType<typeof likelyAnswers>): Pick<ReturnType<typeof likelyAnswers>[number], 'value'> {
  let below = 0
  return answers.find(({ share }) => {
    below += share
    return below >= 0.5 - 1e-9
  }) ?? { value: 'unknown' }
}

/** Replies that between them lead everywhere the prompt can lead in one step, or nearly so. */
function repliesTo(program: Program, interview: Interview, prompt: Exclude<Prompt, { kind: 'complaints' }>): readonly Reply[] {
  if (prompt.kind === 'question') return answersTo(program, interview, prompt.fact).map(({ value }) => ({ kind: 'question', value }))
  return [
    { kind: 'checklist', yes: [], unsure: [], none: true },
    ...prompt.items.map((item): Reply => ({ kind: 'checklist', yes: [itemId(item)], unsure: [], none: true })),
  ]
}

function answersTo(program: Program, interview: Interview, fact: string): ReturnType<typeof likelyAnswers> {
  const complaints = Object.keys(interview.answers.complaints).flatMap((id) => program.complaints[id] ?? [])
  return likelyAnswers(program, complaints, program.facts.indexOf(factOf(program, fact)))
}
