// The options beside the answers to settings that fit the program.
import type { Program } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import { byCodePoint } from '../text/order.ts'
import { answersError } from './answers.ts'
import { flag, list, value, type OptionValues } from './command.ts'
import { nearNames, type Problem } from './errors.ts'

/** The settings; throws what is wrong with them. */
export function settingsOf(program: Program, options: OptionValues): Settings {
  const asOf = value(options, 'as-of')
  const guidance = value(options, 'guidance')
  const prefer = list(options, 'prefer')
  const problems = [
    ...(asOf === undefined || isDate(asOf) ? [] : [problem('not-a-date', 'as-of', asOf, [], 'a date such as 2026-01-31')]),
    ...(guidance === undefined ? [] : among('unknown-jurisdiction', 'guidance', guidance, jurisdictions(program))),
    ...prefer.flatMap((id) => among('unknown-modality', 'prefer', id, modalitiesAndFamilies(program))),
  ]
  if (problems.length > 0) throw answersError(problems)
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(flag(options, 'screened-only') ? { screenedOnly: true } : {}),
    ...(prefer.length === 0 ? {} : { prefer }),
  }
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function jurisdictions({ sources }: Program): readonly string[] {
  return [...new Set(sources.flatMap(({ jurisdiction }) => jurisdiction ?? []))].sort(byCodePoint)
}

function modalitiesAndFamilies({ modalities }: Program): readonly string[] {
  return [...new Set(modalities.flatMap(({ id, families }) => [id, ...families]))].sort(byCodePoint)
}

function among(code: string, option: string, given: string, known: readonly string[]): readonly Problem[] {
  if (known.includes(given)) return []
  const accepted = known.length > 20 ? 'an id of `modality list modalities`' : known.join(', ')
  return [problem(code, option, given, nearNames(given, known), accepted)]
}

function problem(code: string, option: string, given: string, didYouMean: readonly string[], accepted: string): Problem {
  return { code, message: `\`--${option}\` is \`${given}\`, expected ${accepted}`, path: null, didYouMean, accepted }
}
