// `modality test --update [DIR]`: the expectations of failed cases become what the engine says, each change shown. One
// towards less caution is made only where its case is named with `--case`.
import { runCases } from '../../cases/run.ts'
import { changesFor, type Change } from '../../cases/update.ts'
import { readBytes } from '../../files/read-text.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { replaceExpectations } from '../../load/expectations.ts'
import { defaultLimits } from '../../load/limits.ts'
import { counted } from '../../report/words.ts'
import { layOut } from '../../report/page.ts'
import { list, type Context } from '../command.ts'
import { failureError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases, ruleFolder } from '../rules.ts'
import { chosen } from './test.ts'

export async function updateCases(context: Context): Promise<ExitCode> {
  const folder = ruleFolder(context.options, context.args)
  const { program, cases } = await openCases(context.options, folder)
  const named = list(context.options, 'case')
  const results = runCases(program, chosen(cases, named))
  const changes = changesFor(program, results)
  const isHeld = (change: Change): boolean => change.isLessCautious && !named.includes(change.case)
  const refused = writeAll(changes.filter((change) => !isHeld(change)))
  const done = changes.filter((change) => !isHeld(change) && !refused.has(change))
  const held = changes.filter(isHeld)
  const errors = results.filter(({ status }) => status === 'error').length
  if (context.format === 'json') {
    context.writeJson({ schema: 'modality.test-update/1', changed: done, lessCautious: held, refused: [...refused], errors })
  } else {
    const line = (change: Change): string => `${change.case}: ${kebab(change.key)}: ${written(change.from)} becomes ${written(change.to)}`
    context.write(layOut([
      ...done.map((change) => ({ first: '', rest: '  ', text: line(change) })),
      ...held.map((change) => ({ first: 'not changed: ', rest: '  ', text: `${line(change)} (less cautious; name it with --case ${change.case})` })),
      ...[...refused].map((change) => ({ first: 'not changed: ', rest: '  ', text: `${line(change)} (a comment stands in it; change it by hand)` })),
      { first: '', text: `${counted(done.length, 'expectation')} changed, ${String(held.length + refused.size)} left${errors === 0 ? '' : `, ${counted(errors, 'case')} with answers that do not fit`}` },
    ], await context.page()))
  }
  return held.length + refused.size + errors === 0 ? exitCodes.done : exitCodes.no
}

/** Writes each file once; gives the changes that could not be made. */
function writeAll(changes: readonly Change[]): ReadonlySet<Change> {
  const refused = new Set<Change>()
  for (const path of new Set(changes.map(({ file }) => file))) {
    const own = changes.filter(({ file }) => file === path)
    const edits = own.map((change) => ({ change, case: change.case, key: kebab(change.key), value: change.to as string | null }))
    const read = readBytes(path, defaultLimits.fileBytes)
    if (read.kind !== 'bytes') throw failureError({ code: 'unreadable', message: read.message, path: null, didYouMean: [], exitCode: exitCodes.ruleSet })
    const { text, refused: left } = replaceExpectations({ path, bytes: read.bytes }, edits)
    for (const edit of edits) if (left.includes(edit)) refused.add(edit.change)
    if (left.length === edits.length) continue
    const result = writeAtomic(path, text, 0o644)
    if (result.kind === 'failed') throw failureError({ code: 'not-written', message: result.message, path: null, didYouMean: [], exitCode: exitCodes.output })
  }
  return refused
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

function written(value: Change['to']): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
