// A complaint named in words: an id or a label, however it is spelled.
import { failureError, nearNames } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { openRuleSet } from './rules.ts'
import type { OptionValues } from './command.ts'

/** The complaints whose id, label or phrase the text is. */
export async function complaintsIn(text: string, options: OptionValues): Promise<readonly string[]> {
  const { ruleSet: { complaints } } = await openRuleSet(options)
  const wanted = plain(text)
  const found = complaints.filter(({ id, label, phrases }) => [id, label, ...phrases].some((name) => plain(name) === wanted))
  if (found.length > 0) return found.map(({ id }) => id)
  throw failureError({
    code: 'no-complaint-found',
    message: `no complaint is called \`${text}\`; \`modality list complaints\` has them all`,
    path: null,
    didYouMean: nearNames(wanted.replaceAll(' ', '-'), complaints.map(({ id }) => id)),
    exitCode: exitCodes.answers,
  })
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
