// `modality fmt DIR`: the YAML of a rule set in one order and layout.
import { readRuleFolder } from '../../files/read-rules.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { keyOrder } from '../../fmt/key-order.ts'
import { formatYaml } from '../../load/format.ts'
import { layOut } from '../../report/page.ts'
import { counted } from '../../report/words.ts'
import { flag, value, type Context } from '../command.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'

export async function run(context: Context): Promise<ExitCode> {
  const folder = context.args[0] ?? value(context.options, 'rules')
  if (folder === undefined) throw usageError('no-folder', 'name the rule set to format, such as `modality fmt my-rules`')
  const isCheck = flag(context.options, 'check')
  const { changed, refused } = formatFolder(folder, !isCheck)
  if (context.format === 'json') context.writeJson({ schema: 'modality.fmt/1', check: isCheck, changed, refused })
  else {
    context.write(layOut([
      ...changed.map((path) => ({ first: '', text: path })),
      ...refused.map(({ path, message }) => ({ first: '', rest: '  ', text: `not formatted: ${path}: ${message}` })),
      ...(isCheck && changed.length > 0 ? [{ first: '', text: `${counted(changed.length, 'file')} would change` }] : []),
    ], await context.page()))
  }
  return refused.length > 0 || (isCheck && changed.length > 0) ? exitCodes.no : exitCodes.done
}

/** Files of the folder itself; what it extends is somebody else's. */
function formatFolder(folder: string, isWritten: boolean): { readonly changed: readonly string[], readonly refused: readonly { readonly path: string, readonly message: string }[] } {
  const { files, diagnostics } = readRuleFolder(folder)
  const own = files.filter(({ layer }) => (layer ?? 0) === 0)
  const [barrier] = diagnostics
  if (own.length === 0) throw failureError({ code: barrier?.code ?? 'no-rule-files', message: `\`${folder}\`: ${barrier?.message ?? 'the folder holds no `.yaml` file'}`, path: null, didYouMean: [], exitCode: exitCodes.ruleSet })
  const changed: string[] = []
  const refused: { path: string, message: string }[] = []
  for (const { path, bytes } of own) {
    const before = Buffer.from(bytes).toString('utf8')
    const result = formatYaml(before, keyOrder)
    if (result.kind === 'refused') refused.push({ path, message: result.message })
    else if (result.text !== before) {
      const written = isWritten ? writeAtomic(path, result.text, 0o644) : { kind: 'written' as const }
      if (written.kind === 'failed') throw failureError({ code: 'not-written', message: written.message, path: null, didYouMean: [], exitCode: exitCodes.output })
      changed.push(path)
    }
  }
  return { changed, refused }
}
