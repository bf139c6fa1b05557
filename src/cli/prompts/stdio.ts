// The interview as a line protocol: one JSON object a line on standard output for what is asked, one a line on
// standard input for what is answered (docs/interview.md has every message).
import type { Program } from '../../compile/program.ts'
import { answer, depths, endingOf, goOn, nextStep, outcomeOf, problemIn, progressOf, promptFor, promptId, redo, reviewOf, stop, undo, whyAsked } from '../../interview/index.ts'
import type { Interview, Prompt, Reply, Step } from '../../interview/index.ts'
import type { AnswerValue } from '../../model/answers.ts'
import type { Audience } from '../../report/words.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Understanding } from '../../match/understand.ts'
import { notReadWords, toldOf } from './complaint.ts'
import type { Lines } from './lines.ts'
import { viewOf } from './words.ts'

export const interviewSchema = 'modality.interview/1'

export interface Talk {
  readonly lines: Lines
  /** Writes one object as one line. */
  readonly send: (message: object) => void
  readonly changed: (interview: Interview) => void
  readonly audience: Audience
  /** What a text says by the rules at hand. */
  readonly read: (text: string) => Promise<Understanding>
}

/** Talks until the other side says `quit` or closes its end; that is fine only once there is a result. */
export async function talk(program: Program, start: Interview, { lines, send, changed, audience, read }: Talk): Promise<ExitCode> {
  let interview = start
  let edited: Prompt | null = null
  for (;;) {
    const step: Step = edited === null ? nextStep(program, interview) : { kind: 'ask', prompt: edited }
    const prompt: Prompt | null = step.kind === 'ask' ? step.prompt : null
    send(prompt === null ? doneMessage(program, interview) : promptMessage(program, interview, prompt, edited !== null, audience))
    for (let moved = false; !moved;) {
      const line = await lines.next()
      if (line === null) {
        if (prompt === null) return exitCodes.done
        send(errorMessage('end-of-input', 'the input ended before the interview did', []))
        return exitCodes.answers
      }
      const message = messageIn(line)
      if (message === null) {
        if (line.trim() !== '') send(errorMessage('not-a-message', 'expected one JSON object with a `type`', []))
        continue
      }
      const next: Next = prompt?.kind === 'complaints' && message.type === 'reply' && typeof message['text'] === 'string'
        ? await toldMove(program, interview, prompt, message['text'], { read, send }) : moveOf(program, interview, prompt, message)
      if ('quit' in next) return prompt === null ? exitCodes.done : exitCodes.interrupted
      if ('tell' in next) send(next.tell)
      else {
        if (next.interview !== interview) changed(next.interview)
        interview = next.interview
        edited = next.edit ?? null
        moved = true
      }
    }
  }
}

type Message = Readonly<Record<string, unknown>> & { readonly type: string }
type Next = { readonly interview: Interview; readonly edit?: Prompt } | { readonly tell: object } | { readonly quit: true }

function messageIn(line: string): Message | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value as Message : null
  } catch {
    return null
  }
}

function moveOf(program: Program, interview: Interview, prompt: Prompt | null, message: Message): Next {
  switch (message.type) {
    case 'reply': return prompt === null ? refusal('nothing-asked', 'nothing is being asked; `edit` changes an answer') : replied(program, interview, prompt, message)
    case 'back': return { interview: interview.stopped ? goOn(interview) : undo(interview) }
    case 'redo': return { interview: redo(program, interview) }
    case 'stop': return { interview: stop(interview) }
    case 'go-on': {
      const wanted = message['depth'] ?? interview.depth
      const depth = depths.find((each) => each === wanted)
      return depth === undefined ? refusal('unknown-depth', `\`depth\` is one of ${depths.join(', ')}`) : { interview: goOn(interview, depth) }
    }
    case 'why': return prompt === null ? { tell: doneMessage(program, interview) } : { tell: { schema: interviewSchema, type: 'why', id: promptId(prompt), ...whyAsked(program, interview, prompt) } }
    case 'review': return { tell: { schema: interviewSchema, type: 'review', answers: reviewOf(program, interview), answerFile: interview.answers } }
    case 'edit': return editing(program, interview, message)
    case 'quit': return { quit: true }
    default: return refusal('unknown-type', 'expected reply, back, redo, stop, go-on, why, review, edit or quit')
  }
}

/** A text about the complaint: how it was read is told, and what it says is the reply. */
async function toldMove(program: Program, interview: Interview, prompt: Prompt, text: string, { read, send }: Pick<Talk, 'read' | 'send'>): Promise<Next> {
  const understanding = await read(text)
  const { understood, uncertain, notUnderstood, status } = understanding
  const reply = toldOf(understanding)
  if (problemIn(program, prompt, reply) !== null) return refusal('not-understood', notReadWords(understanding))
  send({ schema: interviewSchema, type: 'understood', status, understood, uncertain, notUnderstood })
  return { interview: answer(program, interview, prompt, reply) }
}

function replied(program: Program, interview: Interview, prompt: Prompt, message: Message): Next {
  const id = message['id']
  if (id !== undefined && id !== promptId(prompt)) return refusal('other-prompt', 'this reply is to another prompt than the one that is open')
  const reply = replyIn(prompt, message)
  if (typeof reply === 'string') return refusal('wrong-reply', reply)
  const problem = problemIn(program, prompt, reply)
  if (problem !== null) return { tell: errorMessage(problem.code, problem.message, problem.didYouMean) }
  return { interview: answer(program, interview, prompt, reply) }
}

function replyIn(prompt: Prompt, message: Message): Reply | string {
  switch (prompt.kind) {
    case 'complaints': {
      const { complaints } = message
      return isTexts(complaints) ? { kind: 'complaints', complaints } : 'expected `complaints`, a list of ids, or `text`, words'
    }
    case 'question': return isValue(message['value']) ? { kind: 'question', value: message['value'] } : 'expected `value`: a text, a number, true or false'
    case 'checklist': {
      const { yes = [], unsure = [], declined = [], none = false } = message
      if (!isTexts(yes) || !isTexts(unsure) || !isTexts(declined) || typeof none !== 'boolean') return 'expected `yes`, `unsure` and `declined` as lists of item ids, and `none` as true or false'
      return { kind: 'checklist', yes, unsure, declined, none }
    }
  }
}

function editing(program: Program, interview: Interview, { fact, complaint = null }: Message): Next {
  if (fact === undefined) return { interview, edit: { kind: 'complaints' } }
  const known = program.facts.find(({ id, variable }) => id === fact && variable >= 0)
  if (known === undefined) return refusal('unknown-fact', 'no question is about this fact')
  if (known.scope === 'person') return { interview, edit: promptFor(program, known.id, null) }
  if (typeof complaint !== 'string' || !Object.hasOwn(interview.answers.complaints, complaint)) return refusal('unknown-complaint', 'this fact belongs to a complaint; expected `complaint`, one of those given')
  return { interview, edit: promptFor(program, known.id, complaint) }
}

function refusal(code: string, message: string): Next {
  return { tell: errorMessage(code, message, []) }
}

function errorMessage(code: string, message: string, didYouMean: readonly string[]): object {
  return { schema: interviewSchema, type: 'error', code, message, didYouMean }
}

function promptMessage(program: Program, interview: Interview, prompt: Prompt, isEdit: boolean, audience: Audience): object {
  const { title, help, form, choices, accepted } = viewOf(program, interview, prompt, audience)
  return {
    schema: interviewSchema, type: 'prompt', id: promptId(prompt), kind: prompt.kind,
    purpose: prompt.kind === 'checklist' ? prompt.purpose : null,
    fact: prompt.kind === 'question' ? prompt.fact : null, complaint: prompt.kind === 'question' ? prompt.complaint : null,
    title, help, form, choices, accepted, edit: isEdit, progress: isEdit ? null : progressOf(program, interview, { kind: 'ask', prompt }),
  }
}

function doneMessage(program: Program, interview: Interview): object {
  return { schema: interviewSchema, type: 'done', ending: endingOf(program, interview), outcome: outcomeOf(program, interview) }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function isValue(value: unknown): value is AnswerValue {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
