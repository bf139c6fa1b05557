// Ways in which what an interview left open could still be answered, and what of an outcome must not change then.
import type { Program, ProgramFact } from '../../src/compile/program.ts'
import { notApplicable } from '../../src/compile/opcodes.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { buildFrames } from '../../src/evaluate/frame.ts'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { valueOf, type Interview } from '../../src/interview/index.ts'
import { likelyAnswers } from '../../src/interview/replies.ts'
import { tablesOf } from '../../src/interview/tables.ts'
import type { Answers, AnswerValue, Settings } from '../../src/model/answers.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { anyValue, type Pick } from './walk.ts'

/** Answers with what is unasked answered in any way, each fact as far as its question then applies. */
export function someCompletion(program: Program, { answers, settings }: Interview, vary: (fact: string) => boolean, pick: Pick): Outcome {
  let completed = answers
  for (const { fact, owner } of unasked(program, { answers, settings }, vary)) {
    if (pick([true, true, true, false]) && applies(program, completed, fact, owner)) completed = withValue(completed, fact.id, owner, anyValue(program, fact.id, pick))
  }
  return evaluate(program, completed, settings)
}

/** The same in every way there is; "not sure" and no answer at all included. Throws where that is more than `most`. */
export function everyCompletion(program: Program, { answers, settings }: Interview, vary: (fact: string) => boolean, most = 20_000): readonly Outcome[] {
  let all: readonly Answers[] = [answers]
  for (const { fact, owner } of unasked(program, { answers, settings }, vary)) {
    all = all.flatMap((each) => applies(program, each, fact, owner) ? [each, ...everyValue(program, fact, each).map((value) => withValue(each, fact.id, owner, value))] : [each])
    if (all.length > most) throw new RangeError('too many completions')
  }
  return all.map((each) => evaluate(program, each, settings))
}

/** One value for each stretch that some condition tells from the others, every set of options, and "not sure". */
export function everyValue(program: Program, fact: ProgramFact, { complaints }: Answers): readonly AnswerValue[] {
  if (fact.kind !== 'choices') return likelyAnswers(program, Object.keys(complaints).flatMap((id) => program.complaints[id] ?? []), program.facts.indexOf(fact)).map(({ value }) => value)
  return (fact.options ?? []).reduce<readonly Readonly<Record<string, string>>[]>((sets, { id }) => (
    sets.flatMap((set) => ['yes', 'no', 'unknown'].map((said) => ({ ...set, [id]: said })))), [{}])
}

/** Whether a flag that these complaints are not asked for was met in passing: it is heeded, but no screen is held for it. */
export function isRaisedByOthers(program: Program, { complaints, redFlags }: Outcome): boolean {
  const asked = Object.keys(complaints).map((id) => program.complaintIds.indexOf(id))
  return redFlags.some(({ id }) => {
    const flag = program.flags.find((each) => each.id === id)
    return flag !== undefined && flag.askedFor !== 'everyone' && !flag.askedFor.some((complaint) => asked.includes(complaint))
  })
}

/** Facts that limit no therapy. */
export function isUnlimited(program: Program): (fact: string) => boolean {
  const { restricting } = tablesOf(program)
  return (id) => !restricting.has(program.facts.findIndex((fact) => fact.id === id))
}

export function firstThree({ recommended, afterReview }: Outcome): unknown {
  return [...recommended, ...afterReview].slice(0, 3).map(({ modality, line, strength, certainty, dose }) => ({ modality, line, strength, certainty, dose }))
}

interface Begun {
  readonly answers: Answers
  readonly settings: Settings
}

/** In an order in which what decides applicability comes first. What nobody asks for these complaints is left out: danger stated all the same counts. */
function unasked(program: Program, { answers, settings }: Begun, vary: (fact: string) => boolean): readonly { readonly fact: ProgramFact, readonly owner: string | null }[] {
  const { heededIfStated } = evaluate(program, answers, settings)
  return program.order.flatMap((index) => {
    const fact = program.facts[index]
    if (fact === undefined || fact.variable < 0 || !vary(fact.id) || heededIfStated.includes(fact.id)) return []
    const owners = fact.scope === 'person' ? [null] : Object.keys(answers.complaints)
    return owners.filter((owner) => valueOf(answers, fact.id, owner) === undefined).map((owner) => ({ fact, owner }))
  })
}

function withValue(answers: Answers, fact: string, owner: string | null, value: AnswerValue): Answers {
  if (owner === null) return { ...answers, facts: { ...answers.facts, [fact]: value } }
  return { ...answers, complaints: { ...answers.complaints, [owner]: { ...answers.complaints[owner], [fact]: value } } }
}

function applies(program: Program, answers: Answers, { variable }: ProgramFact, owner: string | null): boolean {
  const read = readAnswers(program, answers)
  if (!read.ok) throw new Error('answers that do not fit')
  const { frames, complaints } = buildFrames(program, read.answers)
  return frames[owner === null ? 0 : complaints.indexOf(owner)]?.values[variable] !== notApplicable
}
