// Any value (parsed JSON or YAML) to answers in the form of an answer file, or to what keeps it from being one. Whether
// the answers fit a rule set is `readAnswers`' business.
import type { Answers, AnswerValue } from '../model/answers.ts'
import { nearest } from '../text/near.ts'
import type { AnswerProblem } from './read-answers.ts'

export type ShapedAnswers =
  | { readonly ok: true, readonly answers: Answers, readonly ruleSet?: SavedUnder }
  | { readonly ok: false, readonly problems: readonly AnswerProblem[] }

/** The rules under which an interview saved its answers. */
export interface SavedUnder {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/** The schema an answer file may name. */
export const answersSchemaName = 'modality.answers/1'

const keys = ['schema', 'ruleSet', 'complaints', 'facts', 'screened']

/**
 * `{ complaints: { id: { fact: value } }, facts: { fact: value }, screened: true }`, every key optional; `complaints`
 * may also be a list of ids. Nothing (null) is no answers. An unknown key is a problem, as it may be a misspelt danger.
 */
export function shapeAnswers(value: unknown): ShapedAnswers {
  if (value === null || value === undefined) return { ok: true, answers: { complaints: {}, facts: {} } }
  if (!isMap(value)) return { ok: false, problems: [problem([], `found ${describe(value)}; expected a map with \`complaints\` and \`facts\``)] }
  const problems = Object.keys(value).filter((key) => !keys.includes(key)).map((key) => unknownKey(key))
  const { schema, ruleSet, complaints = null, facts = null, screened = false } = value
  if (schema !== undefined && schema !== answersSchemaName) problems.push(problem(['schema'], `found the schema ${describe(schema)}; expected \`${answersSchemaName}\``))
  if (typeof screened !== 'boolean') problems.push(problem(['screened'], `\`screened\` is ${describe(screened)}; expected true or false`))
  if (ruleSet !== undefined && !isSavedUnder(ruleSet)) problems.push(problem(['ruleSet'], `\`ruleSet\` is ${describe(ruleSet)}; expected id, version and digest`))
  const byComplaint = complaintsOf(complaints, problems)
  const person = factsOf(facts, ['facts'], problems)
  if (problems.length > 0) return { ok: false, problems }
  const answers = { complaints: byComplaint, facts: person, screened: screened === true }
  return isSavedUnder(ruleSet) ? { ok: true, answers, ruleSet } : { ok: true, answers }
}

function complaintsOf(value: unknown, problems: AnswerProblem[]): Answers['complaints'] {
  if (value === null) return {}
  if (isListOfText(value)) return Object.fromEntries(value.map((id) => [id, {}]))
  if (!isMap(value)) {
    problems.push(problem(['complaints'], `\`complaints\` is ${describe(value)}; expected a map of complaint ids, or a list of them`))
    return {}
  }
  return Object.fromEntries(Object.entries(value).map(([id, facts]) => [id, factsOf(facts, ['complaints', id], problems)]))
}

function factsOf(value: unknown, path: readonly string[], problems: AnswerProblem[]): Readonly<Record<string, AnswerValue>> {
  if (value === null) return {}
  if (!isMap(value)) {
    problems.push(problem(path, `found ${describe(value)}; expected a map of facts`))
    return {}
  }
  return Object.fromEntries(Object.entries(value).flatMap(([fact, answer]): (readonly [string, AnswerValue])[] => {
    if (isAnswer(answer)) return [[fact, answer]]
    problems.push(problem([...path, fact], `\`${fact}\` is ${describe(answer)}; expected a text, a number, yes or no, a list of option ids or a map of them`))
    return []
  }))
}

function isAnswer(value: unknown): value is AnswerValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  return isListOfText(value) || (isMap(value) && Object.values(value).every((each) => typeof each === 'string' || typeof each === 'boolean'))
}

function isSavedUnder(value: unknown): value is SavedUnder {
  return isMap(value) && ['id', 'version', 'digest'].every((key) => typeof value[key] === 'string')
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function unknownKey(key: string): AnswerProblem {
  const near = nearest(key, keys)
  return { ...problem([key], `an answer file has no key \`${key}\``), didYouMean: near === undefined ? [] : [near], accepted: keys.join(', ') }
}

function problem(path: readonly string[], message: string): AnswerProblem {
  return { code: 'not-an-answer-file', path, message, didYouMean: [] }
}

function describe(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? JSON.stringify(value) : 'something else'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
