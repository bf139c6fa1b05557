// `modality check [DIR]`: the mistakes in a rule set and what is doubtful about it; quiet where there is nothing.
import type { Memory } from '../../check/memory.ts'
import type { KnownFiles } from '../../load/load.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { flag, value, type Context } from '../command.ts'
import { diagnosticsText } from '../diagnostics.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { ruleFolder } from '../rules.ts'
import { isDate } from '../settings.ts'
import { version } from '../version.ts'

/** What keeps the folder from being read at all; everything else is a finding. */
const unreadable: ReadonlySet<string> = new Set(['no-such-folder', 'not-a-folder', 'no-rule-files', 'unreadable'])

export async function run(context: Context): Promise<ExitCode> {
  if (!flag(context.options, 'watch')) return once(context)
  if (flag(context.options, 'fix')) throw usageError('watch-or-fix', '`--watch` goes without `--fix`, which changes what is watched')
  const before: Before = { known: new Map(), memory: new (await import('../../check/memory.ts')).Memory() }
  const { watching } = await import('../watching.ts')
  return watching(context, ruleFolder(context.options, context.args), () => once(context, before))
}

/** What the check before this one leaves for it. */
interface Before {
  readonly known: KnownFiles
  readonly memory: Memory
}

async function once(context: Context, before?: Before): Promise<ExitCode> {
  const folder = ruleFolder(context.options, context.args)
  const today = value(context.options, 'today')
  if (today !== undefined && !isDate(today)) throw usageError('not-a-date', `\`--today\` is \`${today}\`, expected a date such as 2026-01-31`)
  const diagnostics = await findingsOf(folder, today, before)
  const barrier = diagnostics.find(({ code }) => unreadable.has(code))
  if (barrier !== undefined) {
    throw failureError({ code: barrier.code, message: `\`${folder}\`: ${barrier.message}`, path: null, didYouMean: [], exitCode: exitCodes.ruleSet })
  }
  const left = flag(context.options, 'fix') ? await fixed(context, folder, today, diagnostics) : diagnostics
  await show(context, left)
  const isBad = left.some(({ severity }) => severity === 'error' || (severity === 'warning' && flag(context.options, 'strict')))
  return isBad ? exitCodes.no : exitCodes.done
}

async function findingsOf(folder: string, today: string | undefined, before?: Before): Promise<readonly Diagnostic[]> {
  const { loadFolder } = await import('../own-rules.ts')
  const { ruleSet, diagnostics } = loadFolder(folder, { edges: true, told: true, known: before?.known })
  if (ruleSet === null) return diagnostics
  const { checkRuleSet } = await import('../../check/check.ts')
  return [...diagnostics, ...checkRuleSet(ruleSet, { today, memory: before?.memory })]
}

async function fixed(context: Context, folder: string, today: string | undefined, diagnostics: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const { mend } = await import('../mend.ts')
  const edits = mend(diagnostics)
  context.note(`modality: note: ${edits.length === 0 ? 'nothing here can be mended mechanically' : `mended ${String(edits.length)} of ${String(diagnostics.length)} findings`}`)
  return edits.length === 0 ? diagnostics : findingsOf(folder, today)
}

async function show(context: Context, diagnostics: readonly Diagnostic[]): Promise<void> {
  const notes = diagnostics.filter(({ severity }) => severity === 'note')
  const shown = flag(context.options, 'notes') ? diagnostics : diagnostics.filter(({ severity }) => severity !== 'note')
  switch (context.format) {
    case 'json':
      context.writeJson({ schema: 'modality.diagnostics/1', diagnostics })
      return
    case 'sarif': {
      const { sarifOf } = await import('../../report/findings.ts')
      context.writeJson(sarifOf(diagnostics, version))
      return
    }
    case 'compact': {
      const { renderCompact } = await import('../../report/findings.ts')
      context.write(renderCompact(shown))
      break
    }
    default: if (shown.length > 0) context.write(diagnosticsText(shown))
  }
  const hidden = diagnostics.length - shown.length
  if (hidden > 0) context.note(`modality: note: ${String(notes.length)} ${notes.length === 1 ? 'note' : 'notes'} not shown; \`--notes\` shows ${notes.length === 1 ? 'it' : 'them'}`)
}
