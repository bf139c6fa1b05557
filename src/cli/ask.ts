// `modality ask`: the interview, drawn on standard error; the outcome goes to standard output.
import type { Program } from '../compile/program.ts'
import { AnswersError, evaluate } from '../evaluate/evaluate.ts'
import { depths, endingOf, nextStep, outcomeOf, startInterview } from '../interview/index.ts'
import type { Interview } from '../interview/index.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'
import { renderOutcome } from '../report/outcome.ts'
import { isColored, loadStyle } from '../report/style.ts'
import { safeJson, safeLine } from '../text/safe.ts'
import { wrapText } from '../text/wrap.ts'
import { readSavedFile } from './answer-file.ts'
import { answersError, rawAnswers } from './answers.ts'
import { flag, value, type Context } from './command.ts'
import { audienceOf } from './commands/recommend.ts'
import { failureError, usageError } from './errors.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { writeText } from './gate.ts'
import type { ComplaintReader } from './prompts/complaint.ts'
import type { Driven } from './prompts/drive.ts'
import { readLines } from './prompts/lines.ts'
import { changesSince, saver } from './prompts/save.ts'
import { untilEnded } from './prompts/until-ended.ts'
import { complaintsMatching } from './prompts/words.ts'
import { openProgram } from './rules.ts'
import { settingsOf } from './settings.ts'
import { readText } from './told.ts'

export async function run(context: Context): Promise<ExitCode> {
  const { program, interview, remarks } = await begin(context)
  const save = saver(program, value(context.options, 'save'))
  if (flag(context.options, 'stdio')) return overPipes(context, program, interview, save)
  if (nextStep(program, interview).kind === 'done') return finish(context, program, interview)
  refuseWithoutTerminal(context, program, interview)
  save(interview.answers)
  const { say } = screenOf(context)
  introduce(program, say)
  for (const remark of remarks) say(remark)
  const driven = await atTerminal(context, program, interview, save)
  if (typeof driven === 'number') return driven
  return driven.quit ? exitCodes.interrupted : finish(context, program, driven.interview)
}

/** The interview as it starts: from saved answers, an answer file and options. */
async function begin(context: Context): Promise<{ readonly program: Program, readonly interview: Interview, readonly remarks: readonly string[] }> {
  const { io, options } = context
  const resume = value(options, 'resume')
  if (resume !== undefined && value(options, 'answers') !== undefined) throw usageError('two-answer-files', '`--resume` and `--answers` both name answers; give one of them')
  if (resume === '-' || value(options, 'answers') === '-') throw usageError('answers-from-input', 'standard input is needed for the replies; name a file')
  const saved = resume === undefined ? undefined : readSavedFile(resume, io)
  const { program: some, raw } = await rawAnswers(context, [])
  const program = await openProgram(context, some.complaintIds)
  const { answers: resumed, remarks } = changesSince(program, saved?.answers ?? { complaints: {}, facts: {} }, saved?.ruleSet)
  const answers = joined(resumed, raw)
  const settings = settingsOf(program, options)
  checkAnswers(program, answers)
  const depth = depths.find((each) => each === value(options, 'depth')) ?? 'standard'
  return { program, interview: startInterview(program, answers, settings, depth), remarks }
}

/** Saved answers and those of this command line; a fact in both must agree. */
function joined(saved: Answers, given: Answers): Answers {
  const facts = joinedFacts(saved.facts, given.facts)
  const ids = [...new Set([...Object.keys(saved.complaints), ...Object.keys(given.complaints)])]
  const complaints = Object.fromEntries(ids.map((id) => [id, joinedFacts(saved.complaints[id] ?? {}, given.complaints[id] ?? {})]))
  return { complaints, facts, screened: saved.screened === true || given.screened === true }
}

type Facts = Readonly<Record<string, AnswerValue>>

function joinedFacts(saved: Facts, given: Facts): Facts {
  for (const [fact, answer] of Object.entries(given)) {
    if (!Object.hasOwn(saved, fact) || JSON.stringify(saved[fact]) === JSON.stringify(answer)) continue
    throw failureError({ code: 'different-values', message: `\`${fact}\` is ${JSON.stringify(saved[fact])} in the saved answers and ${JSON.stringify(answer)} here`, path: `facts.${fact}`, didYouMean: [], exitCode: exitCodes.answers })
  }
  return { ...saved, ...given }
}

function checkAnswers(program: Program, answers: Answers): void {
  try {
    evaluate(program, answers)
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error
    throw answersError(error.problems.map(({ code, message, path, didYouMean, accepted }) => ({ code, message, path: path.join('.'), didYouMean, accepted: accepted ?? null })))
  }
}

const mostNamed = 8

/** Nobody is there to answer: the open questions are named, and how to answer them. */
function refuseWithoutTerminal({ io }: Context, program: Program, interview: Interview): void {
  if (io.stdin.isTerminal() && io.stderr.isTerminal() && (io.env['CI'] ?? '') === '') return
  const { undecided } = outcomeOf(program, interview)
  const names = undecided.map(({ fact, complaint }) => complaint === null ? fact : `${complaint}:${fact}`)
  const open = Object.keys(interview.answers.complaints).length === 0 ? 'which complaint (`-c`)' : `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` and ${String(names.length - mostNamed)} more` : ''}`
  throw usageError('not-a-terminal', `questions need a terminal; still open: ${open}; answer with \`-s FACT=VALUE\`, use \`modality recommend\`, or drive the interview with \`--stdio\``)
}

interface Screen {
  readonly width: number
  readonly write: (text: string) => void
  readonly say: (text: string) => void
}

/** Standard error as the place where questions are drawn. */
function screenOf({ io, options }: Context): Screen {
  const stated = /^[1-9]\d{0,4}$/u.test(io.env['COLUMNS'] ?? '') ? Number(io.env['COLUMNS']) : null
  const width = Math.max(20, Math.min(stated ?? io.stderr.columns() ?? 80, 100))
  const write = (text: string): void => { writeText(io.stderr, text, isColored(colorOf(options), io.env, io.stderr.isTerminal())) }
  return { width, write, say: (text) => { write(`${wrapText(safeLine(text), { width })}\n`) } }
}

function colorOf(options: Context['options']): 'always' | 'never' | 'auto' {
  const given = value(options, 'color')
  return given === 'always' || given === 'never' ? given : 'auto'
}

function introduce(program: Program, say: Screen['say']): void {
  const { title, intendedUsers, limits, notice } = program.header
  say(`${title}.`)
  say(notice)
  if (intendedUsers.length > 0) say(`Made for: ${intendedUsers.join(', ')}.`)
  say(limits)
  say('Nothing leaves this machine, and nothing is saved unless you ask with --save.')
}

type Save = (answers: Answers) => void

async function atTerminal(context: Context, program: Program, interview: Interview, save: Save): Promise<Driven | ExitCode> {
  const { io, options } = context
  const { width, write } = screenOf(context)
  const audience = audienceOf(context)
  const reader: ComplaintReader = { search: (text) => complaintsMatching(program, text, audience), read: (text) => readText(text, options) }
  const { drive } = await import('./prompts/drive.ts')
  const changed = ({ answers }: Interview): void => { save(answers) }
  return untilEnded(io, async (signal, endOfInput) => {
    if (flag(options, 'accessible') || isOn(io.env['ACCESSIBLE'])) {
      const { plainFrontEnd } = await import('./prompts/plain.ts')
      const lines = readLines(process.stdin, signal)
      try {
        return await drive(program, interview, plainFrontEnd({ lines, write, width, ...reader }), audience, changed)
      } finally {
        lines.close()
      }
    }
    const { terminalFrontEnd } = await import('./prompts/terminal.ts')
    const style = await loadStyle(isColored(colorOf(options), io.env, true))
    const locale = [io.env['LC_ALL'], io.env['LC_CTYPE'], io.env['LANG']].find((each) => each !== undefined && each !== '')
    const unicode = (await context.page()).unicode && locale !== 'C' && locale !== 'POSIX'
    const front = await terminalFrontEnd({ write, width, rows: process.stderr.rows, style, unicode, signal, endOfInput, ...reader })
    return drive(program, interview, front, audience, changed)
  })
}

function isOn(setting: string | undefined): boolean {
  return setting !== undefined && setting !== '' && setting !== '0' && setting !== 'false'
}

async function overPipes(context: Context, program: Program, interview: Interview, save: Save): Promise<ExitCode> {
  const { talk } = await import('./prompts/stdio.ts')
  save(interview.answers)
  return untilEnded(context.io, async (signal) => {
    const lines = readLines(process.stdin, signal)
    try {
      return await talk(program, interview, {
        lines, audience: audienceOf(context),
        send: (message) => { writeText(context.io.stdout, `${safeJson(JSON.stringify(message))}\n`, false) },
        changed: ({ answers }) => { save(answers) },
        read: (text) => readText(text, context.options),
      })
    } finally {
      lines.close()
    }
  })
}

async function finish(context: Context, program: Program, interview: Interview): Promise<ExitCode> {
  const outcome = outcomeOf(program, interview)
  if (flag(context.options, 'why-stop')) for (const sentence of endingOf(program, interview).sentences) context.note(sentence)
  if (context.format === 'json') context.writeJson(outcome)
  else context.write(renderOutcome(outcome, { ...await context.page(), audience: audienceOf(context), details: flag(context.options, 'details') }))
  return exitCodes.done
}
