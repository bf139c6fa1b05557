// `modality diff OLD [NEW]`: what changes in meaning between two rule sets, or for stored answers.
import { diffRuleSets, type Side } from '../../diff/diff.ts'
import { replay, storedAnswers, type Replay, type Stored } from '../../diff/replay.ts'
import { renderDifference, renderReplay } from '../../report/differences.ts'
import { list, value, type Context } from '../command.ts'
import { readDataFile } from '../data-file.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases } from '../rules.ts'
import { readLines } from '../stored-lines.ts'

export async function run(context: Context): Promise<ExitCode> {
  const [old, now] = context.args
  if (old === undefined) throw usageError('nothing-given', 'nothing was given to compare; name the folder of the old rule set, and of the new one')
  const before = await openCases({}, old)
  const after = await openCases(context.options, now)
  const files = list(context.options, 'cases')
  if (files.length > 0) return replayed(context, before, after, files)
  const difference = diffRuleSets(before, after)
  const failing = failOn(context)
  const acknowledged = acknowledgedIn(context)
  const unacknowledged = difference.changes.filter(({ name, effect }) => failing(effect) && !acknowledged.has(name)).map(({ name }) => name)
  if (context.format === 'json') context.writeJson({ schema: 'modality.diff/1', ...difference, unacknowledged })
  else context.write(renderDifference(difference, unacknowledged, await context.page()))
  return unacknowledged.length > 0 || !difference.complete ? exitCodes.no : exitCodes.done
}

async function replayed(context: Context, before: Side, after: Side, files: readonly string[]): Promise<ExitCode> {
  const stored = files.flatMap((file): readonly Stored[] => {
    const found = storedAnswers(file.endsWith('.jsonl') ? readLines(file, context.io) : readDataFile(file, context.io), file)
    if ('problem' in found) throw failureError({ code: 'not-answers', message: found.problem, path: null, didYouMean: [], exitCode: exitCodes.answers })
    return found
  })
  const result: Replay = replay(before, after, stored)
  const failing = failOn(context)
  const acknowledged = acknowledgedIn(context)
  const unacknowledged = result.changed.filter(({ id, effects }) => effects.some(failing) && !acknowledged.has(id)).map(({ id }) => id)
  if (context.format === 'json') context.writeJson({ schema: 'modality.replay/1', ...result, unacknowledged })
  else context.write(renderReplay(result, await context.page()))
  return unacknowledged.length > 0 ? exitCodes.no : exitCodes.done
}

function failOn({ options }: Context): (effect: string) => boolean {
  const what = value(options, 'fail-on')
  return (effect) => what === 'any' || (what === 'less-cautious' && effect === 'less-cautious')
}

/** A list of names, or `{ acknowledged: [...] }`. */
function acknowledgedIn({ options, io }: Context): ReadonlySet<string> {
  const file = value(options, 'acknowledge')
  if (file === undefined) return new Set()
  const data = readDataFile(file, io)
  const names = typeof data === 'object' && data !== null && 'acknowledged' in data ? data.acknowledged : data
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return new Set(names)
  throw failureError({ code: 'not-a-list', message: `\`${file}\` is no list of names of changes`, path: null, didYouMean: [], exitCode: exitCodes.answers })
}
