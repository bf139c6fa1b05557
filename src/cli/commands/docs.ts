// `modality docs [DIR] --out FOLDER`: the rule set as a site of plain pages, or as Markdown.
import { htmlSite } from '../../docs/html.ts'
import { markdownSite } from '../../docs/markdown.ts'
import { writeNewFolder } from '../../files/write-new.ts'
import { pagesOf, siteWords } from '../../report/site/pages.ts'
import { value, type Context } from '../command.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { openCases } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const out = value(context.options, 'out')
  if (out === undefined) throw usageError('no-folder', 'name the folder to make with `--out FOLDER`')
  const { ruleSet, cases } = await openCases(context.options, context.args[0])
  const { title, language, notice } = ruleSet.header
  const pages = pagesOf(ruleSet, cases)
  const files = (value(context.options, 'format') === 'markdown' ? markdownSite : htmlSite)(pages, { title, language, notice })
  const result = writeNewFolder(out, files)
  if (result.kind === 'not-empty') throw usageError('not-empty', result.message)
  if (result.kind === 'failed') throw failureError({ code: 'not-written', message: result.message, path: null, didYouMean: [], exitCode: exitCodes.output })
  if (context.format === 'json') context.writeJson({ schema: 'modality.docs/1', folder: out, files: files.map(({ path }) => path) })
  else context.note(`modality: ${String(files.length)} files in ${out}: ${siteWords(ruleSet)}`)
  return exitCodes.done
}
