// `modality schema [NAME]`: JSON Schema of what modality reads and writes.
import { schemaNames, schemaOf } from '../../schema/schema.ts'
import type { KnownIds } from '../../schema/rule-file.ts'
import { value, type Context } from '../command.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { nearNames, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openRuleSet } from '../rules.ts'

export async function run({ args, format, options, write, writeJson }: Context): Promise<ExitCode> {
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
  writeJson(schemaOf(name, name === 'rule-set' && value(options, 'rules') !== undefined ? idsOf((await openRuleSet(options)).ruleSet) : undefined))
  return exitCodes.done
}

/** What the rule set that was named has, for an editor to offer. */
function idsOf({ facts, complaints, modalities, families, redFlags, sources, header: { sites } }: RuleSet): KnownIds {
  const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id)
  return { facts: ids(facts), complaints: ids(complaints), modalities: ids(modalities), families: ids(families), redFlags: ids(redFlags), sources: ids(sources), sites: ids(sites) }
}
