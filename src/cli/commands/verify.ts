// `modality verify [DIR]`: the laws that hold for every answer and every day, proved for a rule set; with `--json` a
// certificate that `--certificate` checks again.
import { judgementOf } from '../../check/subject.ts'
import { renderBurden, renderVerification } from '../../report/verification.ts'
import { certificateOf, differences } from '../../verify/certificate.ts'
import { burdenOf, readPopulation } from '../../verify/population.ts'
import { verifyRuleSet } from '../../verify/verify.ts'
import { value, type Context } from '../command.ts'
import { readDataFile } from '../data-file.ts'
import { failureError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases, openRuleSet } from '../rules.ts'
import { version } from '../version.ts'

export async function run(context: Context): Promise<ExitCode> {
  const { ruleSet, program } = await openCases(context.options, context.args[0])
  const population = value(context.options, 'population')
  if (population !== undefined) return weigh(context, population)
  const baseFolder = value(context.options, 'base')
  const base = baseFolder === undefined ? undefined : (await openRuleSet({ rules: baseFolder })).ruleSet
  const started = performance.now()
  const laws = verifyRuleSet(ruleSet, program, { base })
  const certificate = certificateOf(program, version, laws, Math.round(performance.now() - started))
  const file = value(context.options, 'certificate')
  const differing = file === undefined ? [] : differences(readDataFile(file, context.io), certificate)
  if (context.format === 'json') context.writeJson(file === undefined ? certificate : { schema: 'modality.certificate-check/1', holds: differing.length === 0, differences: differing, certificate })
  else {
    context.write(renderVerification(laws, await context.page()))
    if (file !== undefined) context.write(differing.length === 0 ? 'the certificate holds\n' : differing.map((each) => `the certificate does not hold: ${each}\n`).join(''))
  }
  return differing.length === 0 && laws.every(({ verdict }) => verdict === 'proved') ? exitCodes.done : exitCodes.no
}

async function weigh(context: Context, file: string): Promise<ExitCode> {
  const { ruleSet } = await openCases(context.options, context.args[0])
  const judgement = judgementOf(ruleSet, false)
  const read = readPopulation(judgement, readDataFile(file, context.io))
  if ('problems' in read) {
    const problems = read.problems.map((message) => ({ code: 'not-a-population', message, path: null, didYouMean: [], accepted: null }))
    throw failureError({ code: 'not-a-population', message: `\`${file}\` is no population: ${read.problems[0] ?? ''}`, path: null, didYouMean: [], exitCode: exitCodes.answers, problems })
  }
  const burden = burdenOf(judgement, read.population)
  if (context.format === 'json') context.writeJson({ schema: 'modality.burden/1', complaint: read.population.complaint, ...burden })
  else context.write(renderBurden(burden, await context.page()))
  return burden.over.length === 0 ? exitCodes.done : exitCodes.no
}
