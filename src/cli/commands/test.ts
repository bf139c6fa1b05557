// `modality test [DIR]`: the worked cases of a rule set against what the engine says.
import { runCases } from '../../cases/run.ts'
import { renderCaseResults, summaryOf } from '../../report/cases.ts'
import type { Context } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const { program, cases } = await openCases(context.options, context.args[0])
  const results = runCases(program, cases)
  const summary = summaryOf(results)
  if (context.format === 'json') {
    context.writeJson({
      schema: 'modality.test/1',
      ...summary,
      results: results.map(({ case: { id, at }, status, differences }) => ({ case: id, at, status, differences })),
    })
  } else {
    context.write(renderCaseResults(results, await context.page()))
  }
  if (results.length === 0) context.note('modality: note: the rule set has no worked cases')
  return summary.passed === results.length ? exitCodes.done : exitCodes.no
}
