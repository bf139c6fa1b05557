// `modality init DIR`: the files of a new rule set, or of an overlay over another one.
import { basename, resolve } from 'node:path'
import { writeNewFolder } from '../../files/write-new.ts'
import { newOverlay, newRuleSet } from '../../init/scaffold.ts'
import { value, type Context } from '../command.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'

export async function run(context: Context): Promise<ExitCode> {
  const [folder] = context.args
  if (folder === undefined) throw usageError('no-folder', 'name the folder to make, such as `modality init my-rules`')
  const base = value(context.options, 'extends')
  const id = idFrom(basename(resolve(folder)))
  const files = base === undefined ? newRuleSet(id) : newOverlay(id, base)
  const result = writeNewFolder(folder, files)
  if (result.kind === 'not-empty') throw usageError('not-empty', result.message)
  if (result.kind === 'failed') throw failureError({ code: 'not-written', message: result.message, path: null, didYouMean: [], exitCode: exitCodes.output })
  if (context.format === 'json') context.writeJson({ schema: 'modality.init/1', folder, files: files.map(({ path }) => path) })
  else {
    const { layOut } = await import('../../report/page.ts')
    context.write(layOut([
      ...files.map(({ path }) => ({ first: '', text: `${folder}/${path}` })), null,
      { first: '', text: `Next: modality check ${folder}, modality test ${folder}` },
    ], await context.page()))
  }
  return exitCodes.done
}

/** The name of the folder as an id. */
function idFrom(name: string): string {
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replace(/^[^a-z]+/u, '').replace(/-+$/u, '').slice(0, 64)
  return id === '' || id === 'constructor' ? 'my-rules' : id
}
