// What the interview tests draw from: replies to any prompt, and whole interviews.
import type { Program } from '../../src/compile/program.ts'
import { answer, factOf, itemId, nextStep } from '../../src/interview/index.ts'
import type { Interview, Prompt, Reply } from '../../src/interview/index.ts'
import type { AnswerValue } from '../../src/model/answers.ts'
import { formatDuration } from '../../src/text/duration.ts'

/** Picks from a list; a test may pass any way to choose. */
export type Pick = <Value>(from: readonly Value[]) => Value

/** A small generator for walks that must be repeatable. */
export function seeded(seed: number): Pick {
  let state = seed >>> 0
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return from[Math.floor(state / 2 ** 32 * from.length)] as typeof from[number]
  }
}

export function anyReply(program: Program, prompt: Prompt, pick: Pick): Reply {
  switch (prompt.kind) {
    case 'complaints': return { kind: 'complaints', complaints: [pick(program.complaintIds)] }
    case 'question': return { kind: 'question', value: anyValue(program, prompt.fact, pick) }
    case 'checklist': {
      const said = prompt.items.map((item) => ({ id: itemId(item), say: pick(['nothing', 'nothing', 'nothing', 'yes', 'unsure', 'declined']) }))
      const named = (word: string): string[] => said.filter(({ say }) => say === word).map(({ id }) => id)
      const none = said.every(({ say }) => say === 'nothing') || pick([true, true, false])
      return { kind: 'checklist', yes: named('yes'), unsure: named('unsure'), declined: named('declined'), none }
    }
  }
}

export function anyValue(program: Program, id: string, pick: Pick): AnswerValue {
  const fact = factOf(program, id)
  if (pick([1, 2, 3, 4, 5, 6, 7, 8]) === 1) return pick(['unknown', 'declined'])
  const { min = 0, max = 0 } = fact
  const number = pick([min, max, Math.floor((min + max) / 2), Math.min(max, min + 1), Math.max(min, max - 1)])
  switch (fact.kind) {
    case 'yes-no': return pick(['yes', 'no'])
    case 'choice': return pick(fact.options ?? []).id
    case 'choices': return Object.fromEntries((fact.options ?? []).map((option) => [option.id, pick(['yes', 'no', 'unknown'])]))
    case 'duration': return formatDuration(number)
    default: return number
  }
}

export interface Walk {
  readonly interview: Interview
  readonly prompts: readonly Prompt[]
}

/** Goes on to the end with any replies; throws where there is none within sight. */
export function walkToEnd(program: Program, start: Interview, pick: Pick, most = 500): Walk {
  let interview = start
  const prompts: Prompt[] = []
  for (;;) {
    const step = nextStep(program, interview)
    if (step.kind === 'done') return { interview, prompts }
    if (prompts.length > most) throw new Error('the interview does not end')
    prompts.push(step.prompt)
    interview = answer(program, interview, step.prompt, anyReply(program, step.prompt, pick))
  }
}
