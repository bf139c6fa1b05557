// `modality recommend`: answers to an outcome, once.
import type { Program } from '../../compile/program.ts'
import { evaluateChecked } from '../../evaluate/evaluate.ts'
import type { CheckedAnswers } from '../../evaluate/read-answers.ts'
import type { Settings } from '../../model/answers.ts'
import type { Understanding } from '../../match/understand.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Audience } from '../../report/words.ts'
import { gatherAnswers, type Gathered } from '../answers.ts'
import { flag, list, value, type Context } from '../command.ts'
import { usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { settingsOf } from '../settings.ts'
import type { ReadText } from '../told.ts'

export async function run(context: Context): Promise<ExitCode> {
  refuseNothing(context)
  const words = context.args.length === 0 ? null : await import('../told.ts')
  const told = words === null ? null : await words.readText(context.args.join(' '), context.options)
  const { contradictions, ...evaluated } = await evaluate(context, told?.answers)
  if (words === null || told === null) return show(context, { ...evaluated, reading: null })
  const reading = { ...told, contradictions }
  // While a danger sign in the text waits for an answer, nothing is settled.
  const outcome = { ...evaluated.outcome, settled: evaluated.outcome.settled && !words.asksForDanger(reading) }
  if (words.tellsSomething(outcome)) return show(context, { ...evaluated, outcome, reading })
  const urgent = await urgentWhichever(context, told, reading)
  if (urgent !== null) return show(context, urgent)
  await showReading(context, reading, outcome.ruleSet)
  const code = reading.status === 'which-complaint' || words.asksForDanger(reading) ? exitCodes.notSettled : exitCodes.outOfScope
  return flag(context.options, 'exit-code') ? code : exitCodes.done
}

/** Where the text may be about one of several complaints: what is urgent with one of them is said before it is asked which. */
async function urgentWhichever(context: Context, { answers: told, uncertain }: Understanding, reading: ReadText): Promise<Result | null> {
  const complaints = Object.fromEntries(uncertain.flatMap(({ kind, complaints: ids }) => (kind === 'complaint' ? ids.map((id) => [id, {}]) : [])))
  if (Object.keys(complaints).length === 0) return null
  const evaluated = await evaluate(context, { ...told, complaints })
  const { outcome } = evaluated
  const isUrgent = outcome.disposition.atLeast === 'emergency' || outcome.disposition.atLeast === 'urgent'
  return isUrgent ? { ...evaluated, outcome: { ...outcome, settled: false }, reading } : null
}

/** The answers of the command line, and what a text says beside them, to their outcome. */
async function evaluate(context: Context, told?: Understanding['answers']): Promise<Omit<Result, 'reading'> & Pick<Gathered, 'contradictions'>> {
  const gathered = await gatherAnswers(context, told)
  const { program, answers } = gathered
  const settings = settingsOf(program, context.options)
  return { ...gathered, settings, outcome: evaluateChecked(program, answers, settings) }
}

interface Result {
  readonly program: Program
  readonly answers: CheckedAnswers
  readonly settings: Settings
  readonly outcome: Outcome
  readonly reading: ReadText | null
}

async function show(context: Context, { program, answers, settings, outcome, reading }: Result): Promise<ExitCode> {
  const next = flag(context.options, 'what-if') ? (await import('../what-if.ts')).nextAnswers(program, answers, settings, outcome) : null
  if (context.format === 'json') {
    context.writeJson({ ...outcome, ...(next === null ? {} : { whatIf: next.influences }), ...(reading === null ? {} : { understanding: reading }) })
  } else {
    if (reading !== null) await showReading(context, reading, outcome.ruleSet, true)
    // Not needed for JSON, which is what programs ask for and often.
    const { renderOutcome } = await import('../../report/outcome.ts')
    context.write(renderOutcome(outcome, { ...await context.page(), audience: audienceOf(context), details: flag(context.options, 'details') }))
    if (next !== null) context.write(`\n${next.render(await context.page())}`)
  }
  return flag(context.options, 'exit-code') ? codeOf(outcome) : exitCodes.done
}

export function audienceOf({ options }: Context): Audience {
  return value(options, 'for') === 'professional' ? 'professional' : 'patient'
}

/** How the text was read: by itself where there is no outcome to tell, else before it. */
async function showReading(context: Context, reading: ReadText, ruleSet: Outcome['ruleSet'], hasOutcome = false): Promise<void> {
  if (context.format === 'json') {
    context.writeJson({ schema: 'modality.understanding/1', ruleSet, ...reading })
    return
  }
  const { renderUnderstanding } = await import('../../report/understanding.ts')
  context.write(`${renderUnderstanding(reading, reading.contradictions, await context.page(), hasOutcome)}${hasOutcome ? '\n' : ''}`)
}

function refuseNothing({ args, options }: Context): void {
  const given = args.length + list(options, 'complaint').length + list(options, 'set').length
  if (given > 0 || value(options, 'answers') !== undefined) return
  throw usageError('nothing-given', 'nothing was given; name a complaint with `-c`, such as `modality recommend -c low-back-pain` (`modality list complaints` has them all)')
}

/** The first that holds, so that the most urgent one is never hidden behind another. */
function codeOf({ disposition, outOfScope, settled }: Outcome): ExitCode {
  if (disposition.atLeast === 'emergency') return exitCodes.emergency
  if (disposition.atLeast === 'urgent') return exitCodes.urgent
  if (outOfScope.length > 0) return exitCodes.outOfScope
  if (!settled) return exitCodes.notSettled
  return disposition.atLeast === 'see-clinician' ? exitCodes.seeClinician : exitCodes.done
}
