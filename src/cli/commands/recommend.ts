// `modality recommend`: answers to an outcome, once.
import { evaluateChecked } from '../../evaluate/evaluate.ts'
import type { Outcome } from '../../model/outcome.ts'
import { renderOutcome } from '../../report/outcome.ts'
import type { Audience } from '../../report/words.ts'
import { gatherAnswers } from '../answers.ts'
import { flag, list, value, type Context } from '../command.ts'
import { usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { settingsOf } from '../settings.ts'
import { complaintsIn } from '../words-given.ts'

export async function run(context: Context): Promise<ExitCode> {
  refuseNothing(context)
  const told = context.args.length === 0 ? [] : await complaintsIn(context.args.join(' '), context.options)
  const { program, answers } = await gatherAnswers(context, told)
  const settings = settingsOf(program, context.options)
  const outcome = evaluateChecked(program, answers, settings)
  const next = flag(context.options, 'what-if') ? (await import('../what-if.ts')).nextAnswers(program, answers, settings, outcome) : null
  if (context.format === 'json') context.writeJson(next === null ? outcome : { ...outcome, whatIf: next.influences })
  else context.write(renderOutcome(outcome, { ...await context.page(), audience: audienceOf(context), details: flag(context.options, 'details') }))
  if (context.format !== 'json' && next !== null) context.write(`\n${next.render(await context.page())}`)
  return flag(context.options, 'exit-code') ? codeOf(outcome) : exitCodes.done
}

export function audienceOf({ options }: Context): Audience {
  return value(options, 'for') === 'professional' ? 'professional' : 'patient'
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
