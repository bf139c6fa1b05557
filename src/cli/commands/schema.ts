// `modality schema [NAME]`: JSON Schema of what modality reads and writes.
import { schemaNames, schemaOf } from '../../schema/schema.ts'
import type { Context } from '../command.ts'
import { nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'

export function run({ args, format, write, writeJson }: Context): ExitCode {
  const given = args[0]
  if (given === undefined) {
    if (format === 'json') writeJson({ schemas: schemaNames })
    else write(schemaNames.map((name) => `${name}\n`).join(''))
    return exitCodes.done
  }
  const name = schemaNames.find((each) => each === given)
  if (name === undefined) {
    throw usageError('unknown-schema', `there is no schema \`${given}\`, expected one of ${schemaNames.join(', ')}`, nearNames(given, schemaNames))
  }
  writeJson(schemaOf(name))
  return exitCodes.done
}
