// The interview.
import type { CommandModule } from './command.ts'
import { usageError } from './errors.ts'

export const run: CommandModule['run'] = () => {
  throw usageError('not-available', '`ask` is not available in this build; use `modality recommend`')
}
