// The answers on a command line (`-c`, `-s`, an answer file, `--screened`) to answers that fit the program. What is
// given twice must agree, wherever it is given.
import type { Program } from '../compile/program.ts'
import { factIndex, readAnswers, readValue, type AnswerProblem, type CheckedAnswers } from '../evaluate/read-answers.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'
import { flag, list, value, type Context } from './command.ts'
import { failureError, usageError, type FailureError, type Problem } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { nearComplaints } from './near-complaints.ts'
import { openProgram } from './rules.ts'

/** The answers of a command line, and the program they are for. */
export interface Gathered {
  readonly program: Program
  readonly answers: CheckedAnswers
  /** What a text says otherwise than the answers given outright, which win. */
  readonly contradictions: readonly Contradiction[]
}

export interface Contradiction {
  readonly fact: string
  readonly complaint: string | null
  readonly inText: AnswerValue
  readonly given: AnswerValue
}

/** The answers of this command line and their program; throws what is wrong with them, all of it at once. */
export async function gatherAnswers(context: Context, told: Answers = noAnswers): Promise<Gathered> {
  const { program, raw: given } = await rawAnswers(context, Object.keys(told.complaints))
  const { raw, contradictions } = withTold(program, given, told)
  const read = readAnswers(program, raw)
  if (!read.ok) throw answersError(read.problems.map((problem) => withComplaints(program, problemOf(problem))))
  return { program, answers: read.answers, contradictions }
}

/**
 * The same before the check of each value; what is given twice differently is an error. The program has the complaints of
 * the answers, and the others that are named.
 */
export async function rawAnswers(context: Context, complaints: readonly string[] = [], others: readonly string[] = []): Promise<{ readonly program: Program, readonly raw: Answers }> {
  const { io, options } = context
  const file = value(options, 'answers')
  const fromFile = file === undefined ? noAnswers : (await import('./answer-file.ts')).readAnswerFile(file, io)
  const settings = list(options, 'set').map((text) => splitSetting(text))
  const named = [...complaints, ...list(options, 'complaint')]
  const ids = [...Object.keys(fromFile.complaints), ...named, ...others, ...settings.flatMap(({ complaint }) => complaint ?? [])]
  const program = await openProgram(context, ids)
  return { program, raw: merge(program, fromFile, named, settings, flag(options, 'screened')) }
}

const noAnswers: Answers = { complaints: {}, facts: {} }

export function answersError(problems: readonly Problem[]): FailureError {
  const [first] = problems
  if (first === undefined) throw new Error('an answers error without a problem')
  const { code, message, path, didYouMean } = first
  return failureError({ code, message, path, didYouMean, exitCode: exitCodes.answers, problems })
}

function merge(program: Program, file: Answers, named: readonly string[], settings: readonly Setting[], screened: boolean): Answers {
  const facts = new Map(Object.entries(file.facts))
  const complaints = new Map(Object.entries(file.complaints).map(([id, own]) => [id, new Map(Object.entries(own))]))
  const problems: Problem[] = []
  for (const id of named) if (!complaints.has(id)) complaints.set(id, new Map())
  for (const { complaint, fact, given } of settings) {
    const own = complaint === null ? facts : complaints.get(complaint) ?? new Map<string, AnswerValue>()
    if (complaint !== null) complaints.set(complaint, own)
    const before = own.get(fact)
    if (before != null && !isSame(program, fact, before, given)) problems.push(conflict(complaint, fact, before, given))
    own.set(fact, given)
  }
  if (problems.length > 0) throw answersError(problems)
  return {
    complaints: recordOf([...complaints].map(([id, own]) => [id, recordOf([...own])])),
    facts: recordOf([...facts]),
    screened: file.screened === true || screened,
  }
}

/** What a text says is added where nothing was given outright. */
function withTold(program: Program, given: Answers, told: Answers): { readonly raw: Answers, readonly contradictions: readonly Contradiction[] } {
  const contradictions: Contradiction[] = []
  const added = (own: Answers['facts'], extra: Answers['facts'], complaint: string | null): Answers['facts'] => {
    const facts = new Map(Object.entries(own))
    for (const [fact, inText] of Object.entries(extra)) {
      const before = facts.get(fact) ?? (complaint === null ? undefined : given.facts[fact])
      if (before == null) facts.set(fact, inText)
      else if (!isSame(program, fact, before, inText)) contradictions.push({ fact, complaint, inText, given: before })
    }
    return recordOf([...facts])
  }
  const complaints = Object.entries(given.complaints).map(([id, own]) => [id, added(own, told.complaints[id] ?? {}, id)] as const)
  return { raw: { ...given, facts: added(given.facts, told.facts, null), complaints: recordOf(complaints) }, contradictions }
}

interface Setting {
  readonly complaint: string | null
  readonly fact: string
  readonly given: string
}

/** `[COMPLAINT:]FACT=VALUE`; ids hold neither `:` nor `=`, values may. */
export function splitSetting(text: string, option = '--set '): Setting {
  const equals = text.indexOf('=')
  if (equals < 1) throw usageError('not-a-setting', `\`${option}${text}\` has no \`=\`, expected [COMPLAINT:]FACT=VALUE`)
  const name = text.slice(0, equals).trim()
  const colon = name.indexOf(':')
  return {
    complaint: colon < 0 ? null : name.slice(0, colon).trim(),
    fact: name.slice(colon + 1).trim(),
    given: text.slice(equals + 1).trim(),
  }
}

/** Two ways to write one value are the same: `3 weeks` and `21 days`, `y` and true. */
function isSame(program: Program, id: string, before: AnswerValue, after: AnswerValue): boolean {
  if (before === after) return true
  const fact = program.facts[factIndex(program).get(id) ?? -1]
  if (fact === undefined) return false
  const [left, right] = [readValue(fact, before), readValue(fact, after)]
  return 'cells' in left && 'cells' in right && left.cells.length === right.cells.length && left.cells.every((cell, i) => cell === right.cells[i])
}

function conflict(complaint: string | null, fact: string, before: AnswerValue, after: AnswerValue): Problem {
  return {
    code: 'different-values',
    message: `\`${fact}\` is given twice, as ${JSON.stringify(before)} and as ${JSON.stringify(after)}`,
    path: complaint === null ? `facts.${fact}` : `complaints.${complaint}.${fact}`,
    didYouMean: [],
    accepted: null,
  }
}

export function problemOf({ code, message, path, didYouMean, accepted }: AnswerProblem): Problem {
  return { code, message, path: path.join('.'), didYouMean, accepted: accepted ?? null }
}

export function withComplaints({ complaintIds }: Program, problem: Problem): Problem {
  if (problem.code !== 'unknown-complaint' || problem.path === null) return problem
  const message = `${problem.message}; \`modality list complaints\` has them all`
  return { ...problem, message, didYouMean: nearComplaints(problem.path.slice('complaints.'.length), complaintIds) }
}

/** No prototype, so that a fact called `__proto__` is only a name. */
function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  const record = Object.create(null) as Record<string, Value>
  for (const [key, each] of entries) record[key] = each
  return record
}
