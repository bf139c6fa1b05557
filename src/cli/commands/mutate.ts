// `modality mutate [DIR]`: slips an author could make, and which of them the worked cases would notice.
import { runCases } from '../../cases/run.ts'
import { judge } from '../../mutate/judge.ts'
import { mutantsOf } from '../../mutate/mutants.ts'
import { caseYaml } from '../../report/case-yaml.ts'
import { factKinds } from '../../explain/condition-words.ts'
import { missingCases } from '../../report/missing-cases.ts'
import { countsOf, mutantWords, proofWords, renderMutants } from '../../report/mutate.ts'
import { counted } from '../../report/words.ts'
import { flag, value, type Context } from '../command.ts'
import { failureError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const { ruleSet, program, cases } = await openCases(context.options, context.args[0], value(context.options, 'cases'))
  const failing = runCases(program, cases).filter(({ status }) => status === 'failed' || status === 'error')
  if (failing.length > 0) {
    throw failureError({
      code: 'cases-fail', path: null, didYouMean: [], exitCode: exitCodes.no,
      message: `${counted(failing.length, 'case')} of the rule set ${failing.length === 1 ? 'does' : 'do'} not pass; mutants tell nothing before \`modality test\` is clean`,
    })
  }
  const mutants = mutantsOf(ruleSet, program)
  const chosen = flag(context.options, 'safety') ? mutants.mutants.filter(({ isSafety }) => isSafety) : mutants.mutants
  const judged = judge(ruleSet, mutants, cases, chosen, flag(context.options, 'examples'))
  const facts = factKinds(ruleSet.facts)
  const missing = missingCases(judged, ruleSet, new Set(cases.map(({ id }) => id)))
  if (context.format === 'json') {
    context.writeJson({
      schema: 'modality.mutate/1',
      safety: countsOf(judged.filter(({ mutant }) => mutant.isSafety)),
      others: countsOf(judged.filter(({ mutant }) => !mutant.isSafety)),
      survivors: judged.filter(({ verdict }) => verdict.kind === 'survived')
        .map(({ mutant }) => ({ what: mutantWords(mutant, facts), change: mutant.change.kind, of: mutant.owner.kind, id: mutant.owner.id, part: mutant.owner.part, isSafety: mutant.isSafety, at: mutant.owner.at })),
      equivalent: judged.flatMap(({ mutant, verdict }) => verdict.kind === 'equivalent' ? [{ what: mutantWords(mutant, facts), because: proofWords[verdict.because] }] : []),
      ...(flag(context.options, 'examples') ? { cases: missing } : {}),
    })
  } else {
    context.write(renderMutants(judged, facts, await context.page()))
    if (missing.length > 0) context.write(`\n# cases that would notice; hold each against its source before you keep it\ncases:\n${missing.map(caseYaml).join('')}`)
  }
  return judged.some(({ mutant, verdict }) => mutant.isSafety && verdict.kind === 'survived') ? exitCodes.no : exitCodes.done
}
