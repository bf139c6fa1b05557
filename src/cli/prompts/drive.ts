// An interview and a front end become a finished interview: the loop that both ways of asking share.
import type { Program } from '../../compile/program.ts'
import { answer, endingOf, goOn, nextStep, outcomeOf, problemIn, progressOf, promptFor, redo, reviewOf, stop, undo, whyAsked } from '../../interview/index.ts'
import type { Interview, Prompt, Reply } from '../../interview/index.ts'
import type { Audience } from '../../report/words.ts'
import { entryWords, progressWords, viewOf, type View } from './words.ts'

/** What somebody does at a prompt. */
export type Move =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'back' | 'redo' | 'why' | 'review' | 'also' | 'now' | 'quit' }

/** What somebody does at the end. */
export type EndMove = 'result' | 'review' | 'more' | 'back' | 'quit'

export interface FrontEnd {
  /** A remark on lines of its own. */
  readonly say: (text: string) => void
  readonly ask: (view: View, head: string) => Promise<Move>
  /** The index of the entry to change; null for none. */
  readonly review: (entries: readonly string[]) => Promise<number | null>
  readonly end: (sentences: readonly string[], headline: string, canGoOn: boolean) => Promise<EndMove>
}

export interface Driven {
  readonly interview: Interview
  readonly quit: boolean
}

/** Asks until there is a result or nobody wants one; `changed` is told of every new state. */
export async function drive(program: Program, start: Interview, front: FrontEnd, audience: Audience, changed: (interview: Interview) => void): Promise<Driven> {
  let interview = start
  let edited: Prompt | null = null
  const set = (next: Interview): void => {
    interview = next
    changed(interview)
  }

  for (;;) {
    const step = edited === null ? nextStep(program, interview) : { kind: 'ask' as const, prompt: edited }
    if (step.kind === 'done') {
      const move = await atEnd(program, interview, front)
      if (move === 'result') return { interview, quit: false }
      if (move === 'quit') return { interview, quit: true }
      if (move === 'more') set(goOn(interview, deeper(interview)))
      if (move === 'back') set(interview.stopped ? goOn(interview) : undo(interview))
      if (move === 'review') edited = await reviewed(program, interview, front, audience)
      continue
    }
    const head = edited === null ? progressWords(progressOf(program, interview, step), step.prompt.kind === 'complaints') : 'Change an answer.'
    const move = await front.ask(viewOf(program, interview, step.prompt, audience), head)
    switch (move.kind) {
      case 'reply': {
        const problem = problemIn(program, step.prompt, move.reply)
        if (problem !== null) {
          front.say(problem.message)
          break
        }
        set(answer(program, interview, step.prompt, move.reply))
        edited = null
        break
      }
      case 'back':
        if (edited !== null) edited = null
        else if (interview.given.length === 0) front.say('This is the first question.')
        else set(undo(interview))
        break
      case 'redo': set(redo(program, interview)); break
      case 'why': front.say(whyAsked(program, interview, step.prompt).sentence); break
      case 'also': edited = { kind: 'complaints', also: hasComplaint(interview) }; break
      case 'review': edited = await reviewed(program, interview, front, audience); break
      case 'now': set(stop(interview)); edited = null; break
      case 'quit': return { interview, quit: true }
    }
  }
}

function hasComplaint({ answers }: Interview): boolean {
  return Object.keys(answers.complaints).length > 0
}

async function atEnd(program: Program, interview: Interview, front: FrontEnd): Promise<EndMove> {
  const ending = endingOf(program, interview)
  const { disposition } = outcomeOf(program, interview)
  return front.end(ending.sentences, disposition.label, ending.unasked.length > 0)
}

/** On after a stop: as deep as before; on after the end: as deep as it goes. */
function deeper({ stopped, depth }: Interview): Interview['depth'] {
  if (stopped) return depth
  return depth === 'screen' ? 'standard' : 'full'
}

async function reviewed(program: Program, interview: Interview, front: FrontEnd, audience: Audience): Promise<Prompt | null> {
  const entries = reviewOf(program, interview)
  const complaints = Object.keys(interview.answers.complaints)
  const about = `About: ${complaints.length === 0 ? 'not said' : complaints.map((id) => program.complaints[id]?.label ?? id).join('; ')}`
  const index = await front.review([about, ...entries.map((entry) => entryWords(program, interview, entry, audience))])
  if (index === null) return null
  const entry = entries[index - 1]
  return index === 0 || entry === undefined ? { kind: 'complaints' } : promptFor(program, entry.fact, entry.complaint)
}
