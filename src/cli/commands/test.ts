// `modality test [DIR]`: the worked cases of a rule set against what the engine says.
import type { Coverage } from '../../cases/coverage.ts'
import { runCases, type CaseResult } from '../../cases/run.ts'
import { renderCaseResults, summaryOf } from '../../report/cases.ts'
import type { Case } from '../../model/case.ts'
import { flag, list, value, type Context } from '../command.ts'
import { nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases, ruleFolder } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  if (flag(context.options, 'update')) {
    const { updateCases } = await import('./test-update.ts')
    return updateCases(context)
  }
  if (!flag(context.options, 'watch')) return once(context)
  const { watching } = await import('../watching.ts')
  const folder = ruleFolder(context.options, context.args)
  return watching(context, folder, () => once({ ...context, args: [folder] }))
}

async function once(context: Context): Promise<ExitCode> {
  const opened = await openCases(context.options, context.args[0], value(context.options, 'cases'))
  const cases = chosen(opened.cases, list(context.options, 'case'))
  const results = runCases(opened.program, cases)
  await show(context, { ...opened, cases }, results)
  if (results.length === 0) context.note('modality: note: the rule set has no worked cases')
  const { failed, errors } = summaryOf(results)
  return failed + errors === 0 ? exitCodes.done : exitCodes.no
}

async function show(context: Context, opened: Awaited<ReturnType<typeof openCases>>, results: readonly CaseResult[]): Promise<void> {
  if (context.format === 'junit' || context.format === 'tap') {
    if (flag(context.options, 'coverage')) throw usageError('no-coverage-there', `\`--coverage\` goes with the formats text and json, not with ${context.format}`)
    const { renderJunit, renderTap } = await import('../../report/case-formats.ts')
    context.write(context.format === 'junit' ? renderJunit(results, opened.ruleSet.header.id) : renderTap(results))
    return
  }
  const coverage = flag(context.options, 'coverage') ? await coverageOf(opened) : null
  if (context.format === 'json') {
    context.writeJson({
      schema: 'modality.test/1',
      ...summaryOf(results),
      results: results.map(({ case: { id, at, skip }, status, differences }) => ({ case: id, at, status, ...(skip === undefined ? {} : { skip }), differences })),
      ...(coverage === null ? {} : { coverage: { kinds: coverage.kinds, missing: coverage.missing.map(({ kind, id, side, owner }) => ({ kind, id, side, at: owner?.at ?? null })) } }),
    })
    return
  }
  context.write(renderCaseResults(results, await context.page()))
  if (coverage === null) return
  const { renderCoverage } = await import('../../report/coverage.ts')
  const { factKinds } = await import('../../explain/condition-words.ts')
  context.write(`\n${renderCoverage(coverage, factKinds(opened.ruleSet.facts), await context.page())}`)
}

async function coverageOf({ ruleSet, program, cases }: Awaited<ReturnType<typeof openCases>>): Promise<Coverage> {
  const coverage = await import('../../cases/coverage.ts')
  // What was made from the rules reaches all of them, and says nothing about whether anybody thought of it.
  return coverage.coverageOf(ruleSet, program, cases.filter(({ isEdge }) => isEdge !== true))
}

/** The cases with these ids; all of them where none is named. */
export function chosen(cases: readonly Case[], ids: readonly string[]): readonly Case[] {
  const known = new Set(cases.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw usageError('unknown-case', `no case is called \`${unknown}\``, nearNames(unknown, known))
  return ids.length === 0 ? cases : cases.filter(({ id }) => ids.includes(id))
}
