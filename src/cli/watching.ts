// `--watch`: a command runs again whenever a rule file of a folder changes, until it is interrupted.
import { nextChange } from '../files/watch.ts'
import type { Context } from './command.ts'
import { isFailureError } from './errors.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'

/** A rule set that cannot be used is told, and waited for until it can. */
export async function watching(context: Context, folder: string, once: () => Promise<ExitCode>): Promise<ExitCode> {
  for (;;) {
    const changed = nextChange(folder)
    await once().catch(async (error: unknown) => {
      if (!isFailureError(error) || error.failure.exitCode !== exitCodes.ruleSet) throw error
      const { renderFailure } = await import('./failure.ts')
      context.note((await renderFailure(error.failure, Infinity)).trimEnd())
    })
    context.note(`modality: waiting for a change in ${folder}; Ctrl-C ends this`)
    await changed
  }
}
