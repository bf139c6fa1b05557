// `modality check [DIR]`: the mistakes in a rule set; quiet where there are none.
import type { Context } from '../command.ts'
import { diagnosticsText } from '../diagnostics.ts'
import { failureError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { ruleFolder } from '../rules.ts'

/** What keeps the folder from being read at all; everything else is a finding. */
const unreadable: ReadonlySet<string> = new Set(['no-such-folder', 'not-a-folder', 'no-rule-files', 'unreadable'])

export async function run(context: Context): Promise<ExitCode> {
  const folder = ruleFolder(context.options, context.args)
  const { loadFolder } = await import('../own-rules.ts')
  const { diagnostics } = loadFolder(folder)
  const barrier = diagnostics.find(({ code }) => unreadable.has(code))
  if (barrier !== undefined) {
    throw failureError({ code: barrier.code, message: `\`${folder}\`: ${barrier.message}`, path: null, didYouMean: [], exitCode: exitCodes.ruleSet })
  }
  if (context.format === 'json') context.writeJson({ schema: 'modality.diagnostics/1', diagnostics })
  else if (diagnostics.length > 0) context.write(diagnosticsText(diagnostics))
  return diagnostics.some(({ severity }) => severity === 'error') ? exitCodes.no : exitCodes.done
}
