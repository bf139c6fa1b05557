// `modality about`: what the rule set is for, its limits, and who checked it.
import { aboutOf, renderAbout } from '../../report/about.ts'
import type { Context } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'
import { version } from '../version.ts'

export async function run(context: Context): Promise<ExitCode> {
  const { ruleSet } = await openRuleSet(context.options)
  const about = aboutOf(ruleSet, version)
  if (context.format === 'json') context.writeJson(about)
  else context.write(renderAbout(about, await context.page()))
  return exitCodes.done
}
