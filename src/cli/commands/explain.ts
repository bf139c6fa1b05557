// `modality explain ID`: what an id or a diagnostic code stands for.
import { explain, explainableIds, renderExplanations } from '../../report/explain.ts'
import type { Context } from '../command.ts'
import { failureError, nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'
import { diagnosticCodes, diagnosticPage } from '../diagnostic-pages.ts'

export async function run(context: Context): Promise<ExitCode> {
  const id = context.args[0]
  if (id === undefined) throw usageError('nothing-given', 'nothing was given to explain; name an id of `modality list` or a diagnostic code')
  const { ruleSet } = await openRuleSet(context.options)
  const explanations = explain(ruleSet, id)
  const page = diagnosticPage(id)
  if (explanations.length === 0 && page === null) throw unknownId(id, [...explainableIds(ruleSet), ...diagnosticCodes()])
  if (context.format === 'json') {
    context.writeJson({ schema: 'modality.explain/1', id, explanations, diagnostic: page })
    return exitCodes.done
  }
  if (page !== null) context.write(page)
  if (explanations.length > 0) context.write(renderExplanations(explanations, await context.page()))
  return exitCodes.done
}

function unknownId(id: string, known: readonly string[]): Error {
  return failureError({
    code: 'unknown-id', message: `nothing is called \`${id}\``, path: null, didYouMean: nearNames(id, known), exitCode: exitCodes.answers,
  })
}
