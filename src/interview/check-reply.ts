// Whether a reply fits its prompt and says something; what is wrong with it, in words for whoever replied.
import type { Program } from '../compile/program.ts'
import { readValue } from '../evaluate/read-answers.ts'
import { nearest } from '../text/near.ts'
import { factOf, itemId } from './prompt.ts'
import type { Prompt, Reply, Told } from './prompt.ts'

export interface ReplyProblem {
  readonly code: 'wrong-reply' | 'says-nothing' | 'unknown-item' | 'said-twice' | 'unknown-complaint' | 'not-a-value'
  readonly message: string
  readonly didYouMean: readonly string[]
}

/** What keeps a reply from being used; null where nothing does. */
export function problemIn(program: Program, prompt: Prompt, reply: Reply): ReplyProblem | null {
  switch (prompt.kind) {
    case 'complaints':
      if (reply.kind === 'told') return toldProblem(program, reply)
      if (reply.kind !== 'complaints') return wrongKind('a list of complaints')
      return unknownAmong('unknown-complaint', 'complaint', reply.complaints, program.complaintIds)
    case 'question': return reply.kind === 'question' ? valueProblem(program, prompt.fact, reply.value) : wrongKind('a value')
    case 'checklist': return reply.kind === 'checklist' ? ticksProblem(prompt, reply) : wrongKind('the items that apply')
  }
}

/** Readings of a text are of the same rules, so this finds what another program made up. */
function toldProblem(program: Program, { complaints, facts, own, doubts, among }: Told): ReplyProblem | null {
  if (complaints.length + among.length + doubts.length + Object.keys(facts).length === 0) return problem('says-nothing', 'nothing was understood')
  const pairs = [facts, ...Object.values(own)].flatMap((each) => Object.entries(each))
  return unknownAmong('unknown-complaint', 'complaint', [...complaints, ...among], program.complaintIds)
    ?? unknownAmong('unknown-item', 'question', [...pairs.map(([fact]) => fact), ...doubts], program.facts.map(({ id }) => id))
    ?? pairs.map(([fact, value]) => valueProblem(program, fact, value)).find((each) => each !== null) ?? null
}

function valueProblem(program: Program, id: string, value: (Reply & { kind: 'question' })['value']): ReplyProblem | null {
  if (value === null) return problem('says-nothing', 'the reply says nothing; "unknown" is an answer')
  const read = readValue(factOf(program, id), value)
  return 'cells' in read ? null : problem('not-a-value', read.message, read.didYouMean)
}

function ticksProblem(prompt: Prompt & { kind: 'checklist' }, reply: Reply & { kind: 'checklist' }): ReplyProblem | null {
  const known = prompt.items.map(itemId)
  const said = [...reply.yes, ...reply.unsure, ...reply.declined ?? []]
  if (said.length === 0 && !reply.none) return problem('says-nothing', 'the reply names no item and does not say "none of these"')
  const twice = said.find((id, i) => said.indexOf(id) !== i)
  if (twice !== undefined) return problem('said-twice', `\`${twice}\` is named twice`)
  return unknownAmong('unknown-item', 'item', said, known)
}

function unknownAmong(code: ReplyProblem['code'], what: string, given: readonly string[], known: readonly string[]): ReplyProblem | null {
  const unknown = given.find((id) => !known.includes(id))
  if (unknown === undefined) return null
  const near = nearest(unknown, known)
  return problem(code, `there is no ${what} \`${unknown}\` here`, near === undefined ? [] : [near])
}

function wrongKind(expected: string): ReplyProblem {
  return problem('wrong-reply', `this prompt expects ${expected}`)
}

function problem(code: ReplyProblem['code'], message: string, didYouMean: readonly string[] = []): ReplyProblem {
  return { code, message, didYouMean }
}
