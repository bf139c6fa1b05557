// A program and answers so far become the next prompt, or why to stop. The state is a plain value: every reply, step
// back or edit gives a new one, and what comes out is always `evaluate` of its answers, so no path can leave a trace.
import type { Program } from '../compile/program.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { readValue } from '../evaluate/read-answers.ts'
import type { Answers, AnswerValue, Settings } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'
import { factOf, itemId } from './prompt.ts'
import type { Item, Prompt, Reply, Told } from './prompt.ts'

/**
 * How far to ask. `screen`: until the disposition is settled. `standard`: and the first three recommendations, but for
 * what they say to confirm first. `full`: until no answer can change the decision.
 */
export type Depth = 'screen' | 'standard' | 'full'

export const depths: readonly Depth[] = ['screen', 'standard', 'full']

export interface Interview {
  readonly answers: Answers
  /** In the order of answering. */
  readonly given: readonly Given[]
  /** Taken back, the last one first; what `redo` gives again. */
  readonly undone: readonly Given[]
  /** Facts of complaints that were taken out of the list, kept for when they come back. */
  readonly aside: Answers['complaints']
  readonly settings: Settings
  readonly depth: Depth
  /** The person asked for the answer now. */
  readonly stopped: boolean
}

export interface Given {
  readonly prompt: Prompt
  readonly reply: Reply
  /** What needs a further answer: which kind of cancer history, say, or whether what was written means a fever. */
  readonly details: readonly Item[]
  readonly before: Pick<Interview, 'answers' | 'aside'>
}

/** An interview that starts from what is known already; the answers must fit the program. */
export function startInterview(program: Program, answers: Answers = nothing, settings: Settings = {}, depth: Depth = 'standard'): Interview {
  return { answers: tidy(program, answers), given: [], undone: [], aside: {}, settings, depth, stopped: false }
}

const nothing: Answers = { complaints: {}, facts: {} }

/** Every fact in one place and in one form: those of the person out of the complaints, where an edit would contradict them. */
function tidy(program: Program, answers: Answers): Answers {
  const facts = new Map<string, AnswerValue>()
  for (const [id, value] of Object.entries(answers.facts)) if (value !== null) facts.set(id, canonical(program, id, value))
  const complaints = Object.entries(answers.complaints).map(([complaint, own]) => [complaint, Object.fromEntries(Object.entries(own).flatMap(([id, value]) => {
    if (value === null) return []
    if (factOf(program, id).scope === 'complaint') return [[id, canonical(program, id, value)]]
    facts.set(id, canonical(program, id, value))
    return []
  }))] as const)
  return { ...answers, complaints: Object.fromEntries(complaints), facts: Object.fromEntries(facts) }
}

function canonical(program: Program, id: string, value: AnswerValue): AnswerValue {
  const read = readValue(factOf(program, id), value)
  return 'cells' in read ? read.stated : value
}

/** What the rules say to the answers so far. */
export function outcomeOf(program: Program, interview: Interview): Outcome {
  return evaluate(program, interview.answers, interview.settings)
}

/** The interview after a reply. An earlier answer to the same fact is replaced; the others stay. */
export function answer(program: Program, interview: Interview, prompt: Prompt, reply: Reply): Interview {
  const before = { answers: interview.answers, aside: interview.aside }
  const { details, ...after } = applied(program, before, prompt, reply)
  return { ...interview, ...after, given: [...interview.given, { prompt, reply, details, before }], undone: [], stopped: false }
}

/** The last reply taken back. Asked for its next step, the interview asks that prompt again. */
export function undo(interview: Interview): Interview {
  const last = interview.given.at(-1)
  if (last === undefined) return { ...interview, stopped: false }
  return { ...interview, ...last.before, given: interview.given.slice(0, -1), undone: [last, ...interview.undone], stopped: false }
}

/** The last reply that was taken back, given again. */
export function redo(program: Program, interview: Interview): Interview {
  const [next, ...rest] = interview.undone
  if (next === undefined) return interview
  return { ...answer(program, interview, next.prompt, next.reply), undone: rest }
}

/** The answer now, settled or not. */
export function stop(interview: Interview): Interview {
  return { ...interview, stopped: true }
}

/** On with the questions after a stop, possibly deeper. */
export function goOn(interview: Interview, depth: Depth = interview.depth): Interview {
  return { ...interview, depth, stopped: false }
}

/** Ticked items and doubtful words whose further answer is still missing, the earliest first. */
export function openDetails(interview: Interview): readonly Item[] {
  return interview.given.flatMap((each) => each.details)
    .filter(({ fact, complaint }) => valueOf(interview.answers, fact, complaint) === undefined)
    .filter(({ complaint }) => complaint === null || Object.hasOwn(interview.answers.complaints, complaint))
}

/** Whether somebody has said what it is about, or that it is about nothing in the list. */
export function hasComplaints(interview: Interview): boolean {
  return Object.keys(interview.answers.complaints).length > 0 || interview.given.some(({ reply }) => reply.kind === 'complaints')
}

/** The stated answer to a fact; undefined where it was not asked. A fact given for all complaints holds for each. */
export function valueOf(answers: Answers, fact: string, complaint: string | null): AnswerValue | undefined {
  const own = complaint === null ? undefined : answers.complaints[complaint]
  const value = own !== undefined && Object.hasOwn(own, fact) ? own[fact] : Object.hasOwn(answers.facts, fact) ? answers.facts[fact] : undefined
  return value ?? undefined
}

type Applied = Pick<Interview, 'answers' | 'aside'> & Pick<Given, 'details'>

function applied(program: Program, { answers, aside }: Given['before'], prompt: Prompt, reply: Reply): Applied {
  switch (prompt.kind) {
    case 'complaints': {
      if (reply.kind === 'told') return told(program, { answers, aside }, prompt, reply)
      if (reply.kind !== 'complaints') throw new TypeError(`a reply of kind ${reply.kind} to the complaints`)
      return { ...chosen({ answers, aside }, prompt, reply.complaints), details: [] }
    }
    case 'question': {
      if (reply.kind !== 'question') throw new TypeError(`a reply of kind ${reply.kind} to a question`)
      return { answers: withValue(answers, prompt.fact, prompt.complaint, reply.value), aside, details: [] }
    }
    case 'checklist': {
      if (reply.kind !== 'checklist') throw new TypeError(`a reply of kind ${reply.kind} to a checklist`)
      const details: Item[] = []
      let next = answers
      for (const item of prompt.items) {
        const said = saidOf(item, reply)
        if (said === 'yes' && item.absent !== null) details.push(item)
        else if (said !== null) next = withItem(program, next, item, said)
      }
      return { answers: next, aside, details }
    }
  }
}

type Complaints = Extract<Prompt, { kind: 'complaints' }>

/** Complaints taken out of the list are kept aside with their facts. */
function chosen({ answers, aside }: Given['before'], { also }: Complaints, complaints: readonly string[]): Given['before'] {
  const kept = { ...aside, ...answers.complaints }
  const ids = also === true ? [...Object.keys(answers.complaints), ...complaints] : complaints
  const list = Object.fromEntries(ids.map((id) => [id, kept[id] ?? {}]))
  return { answers: { ...answers, complaints: list }, aside: Object.fromEntries(Object.entries(kept).filter(([id]) => !Object.hasOwn(list, id))) }
}

/** Words that name no complaint leave the list as it is. */
function told(program: Program, before: Given['before'], prompt: Complaints, reply: Told): Applied {
  const { answers, aside } = reply.complaints.length === 0 ? before : chosen(before, prompt, reply.complaints)
  const ids = Object.keys(answers.complaints)
  const pairs = [
    ...Object.entries(reply.facts).map(([fact, value]) => [fact, null, value] as const),
    ...Object.entries(reply.own).flatMap(([id, facts]) => Object.entries(facts).map(([fact, value]) => [fact, id, value] as const)),
  ]
  const next = pairs.reduce((all, [fact, complaint, value]) => {
    const owners = factOf(program, fact).scope === 'person' ? [null] : complaint === null ? ids : [complaint]
    return owners.reduce((each, owner) => withValue(each, fact, owner, canonical(program, fact, value)), all)
  }, answers)
  const details = reply.doubts.flatMap((fact) => (factOf(program, fact).scope === 'person' ? [null] : ids)
    .map((complaint): Item => ({ purpose: 'safety', fact, complaint, option: null, absent: null })))
  return { answers: next, aside, details }
}

type Said = 'yes' | 'no' | 'unknown' | 'declined'

/** Null where the reply leaves the item open: it was not ticked, and "none of the others" was not said. */
function saidOf(item: Item, reply: Reply & { readonly kind: 'checklist' }): Said | null {
  const id = itemId(item)
  if (reply.yes.includes(id)) return 'yes'
  if (reply.unsure.includes(id)) return 'unknown'
  if (reply.declined?.includes(id) === true) return 'declined'
  return reply.none ? 'no' : null
}

function withItem(program: Program, answers: Answers, item: Item, said: Said): Answers {
  const { fact, complaint, option, absent } = item
  if (option === null) return withValue(answers, fact, complaint, said === 'no' && absent !== null ? absent : said)
  const before = valueOf(answers, fact, complaint)
  return withValue(answers, fact, complaint, { ...optionMap(program, fact, before), [option]: said })
}

/** A stated answer to a `choices` fact, however it was written, as one word for each option. */
function optionMap(program: Program, fact: string, value: AnswerValue | undefined): Readonly<Record<string, string | boolean>> {
  const options = (factOf(program, fact).options ?? []).map(({ id }) => id)
  if (value === undefined || value === null) return {}
  if (value === 'unknown' || value === 'declined') return Object.fromEntries(options.map((id) => [id, value]))
  if (typeof value === 'object' && !isList(value)) return value
  const words = isList(value) ? value : String(value).split(',').map((word) => word.trim())
  const closed = words.includes('none-of-the-others') || words.includes('none')
  return Object.fromEntries(options.flatMap((id) => words.includes(id) ? [[id, 'yes']] : closed ? [[id, 'no']] : []))
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value)
}

function withValue(answers: Answers, fact: string, complaint: string | null, value: AnswerValue): Answers {
  if (complaint === null) return { ...answers, facts: { ...without(answers.facts, fact), [fact]: value } }
  const own = answers.complaints[complaint] ?? {}
  return { ...answers, complaints: { ...answers.complaints, [complaint]: { ...without(own, fact), [fact]: value } } }
}

/** So that a changed answer moves to the end, as the one given last. */
function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
