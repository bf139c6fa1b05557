// The options of an outcome, ranked: what each is, how strongly and on what authority, how much, with what care.
import type { Argument, Outcome, Recommendation } from '../model/outcome.ts'
import { heading, section, type Reading } from './section.ts'
import type { Block, Inline } from './page.ts'
import { andList, capital, gradeWords, idWords } from './words.ts'

export function recommendationSections(outcome: Outcome, reading: Reading): readonly Block[] {
  if (outcome.disposition.level === null) return section(heading(headingOf(outcome, reading)), briefly(outcome.recommended, reading))
  return [
    ...section(heading(headingOf(outcome, reading)), options(outcome.recommended, reading)),
    ...section(heading('After a clinician has looked at it, these could be options'), options(outcome.afterReview, reading)),
  ]
}

function headingOf({ disposition }: Outcome, { audience }: Reading): string {
  const words = audience === 'patient' ? 'Options to discuss' : 'Recommended modalities'
  return disposition.level === null ? `${words}, only if the danger signs above are ruled out` : words
}

function options(recommendations: readonly Recommendation[], reading: Reading): readonly Block[] {
  return recommendations.flatMap((entry, i) => [...(i === 0 ? [] : [null]), ...option(entry, i + 1, reading)])
}

/** Names and grades alone: doses and cautions follow when the danger signs have been asked about. */
function briefly(recommendations: readonly Recommendation[], { citations }: Reading): readonly Block[] {
  if (recommendations.length === 0) return []
  return [
    ...recommendations.map((entry, i): Block => ({
      first: `  ${String(i + 1)}. `,
      text: [{ role: 'strong', text: entry.label }, `: ${gradeWords(entry.strength, entry.certainty)} (${citations.name(entry.gradedBy)}${entry.status === 'unverified' ? '; not verified against a source' : ''})${marks(entry)}`],
    })),
    { first: '  ', text: 'How much, and with what care, is told once the danger signs have been asked about.' },
  ]
}

/** What must not be lost even in the short form. */
function marks({ restrictions, contested }: Recommendation): string {
  return `${restrictions.length > 0 ? '; ask first' : ''}${contested ? '; sources disagree' : ''}`
}

function option(entry: Recommendation, rank: number, reading: Reading): readonly Block[] {
  const { citations } = reading
  const blocks: Block[] = [
    { first: `  ${String(rank)}. `, text: nameOf(entry, reading) },
    item('', [`${capital(gradeWords(entry.strength, entry.certainty))} (${citations.name(entry.gradedBy)}`,
      ...(entry.status === 'unverified' ? ['; ', { role: 'caution' as const, text: 'not verified against a source' }] : []), ')']),
    item('Why', `${words(entry, reading)}${citations.cite(entry.sources)}`),
  ]
  if (entry.dose !== null) blocks.push(item('How much', entry.dose))
  if (entry.line === 'adjunct') blocks.push(item('Only in addition', companions(entry, reading)))
  for (const { say, sources } of entry.restrictions) {
    blocks.push(item('Ask first', `${say}${citations.cite(sources)}`, true))
  }
  for (const { say, sources } of entry.precautions) {
    blocks.push(item('Take care', `${say}${citations.cite(sources)}`, true))
  }
  for (const text of reading.confirmation(entry.confirm)) blocks.push(item('Confirm first', text, true))
  for (const argument of entry.against) blocks.push(item(argument.direction === 'neutral' ? 'Also' : 'Against it', argumentText(argument, reading)))
  blocks.push(...details(entry, reading))
  if (!entry.settled) blocks.push(item('Not settled', 'an open answer could still change this.'))
  return blocks
}

function nameOf(entry: Recommendation, { audience, served }: Reading): Inline {
  const name: Inline = { role: 'strong', text: entry.label }
  const ids = audience === 'patient' ? '' : ` (${entry.modality}; ${idWords(entry.role)}; ${idWords(entry.family)})`
  return [name, `${ids}${served(entry.for)}`]
}

function companions({ togetherWith }: Recommendation, { companion }: Reading): string {
  return togetherWith.length === 0 ? 'beside other treatment, not on its own.' : `together with ${andList(togetherWith.map(companion))}.`
}

function words(entry: Recommendation | Argument, { audience }: Reading): string {
  return audience === 'professional' ? entry.clinical ?? entry.say : entry.say
}

/** The grade of one argument, its source and its reason, unless that has been said. */
export function argumentText(argument: Argument, reading: Reading, said?: string): string {
  const grade = `${capital(gradeWords(argument.strength, argument.certainty, argument.direction))} (${reading.citations.name(argument.gradedBy)})`
  const reason = words(argument, reading)
  return reason === said ? grade : `${grade}: ${reason}`
}

function details(entry: Recommendation, { audience }: Reading): readonly Block[] {
  if (audience === 'patient' && entry.details.length < 2) return []
  const perComplaint = entry.details.length < 2 ? [] : entry.details.map((detail) => item(capital(idWords(detail.complaint)),
    [gradeWords(detail.strength, detail.certainty), ...(detail.dose === null ? [] : [detail.dose])].join('; ')))
  return audience === 'patient' ? perComplaint : [...perComplaint, item('Rules', entry.rules.join(', '))]
}

function item(label: string, text: Inline, caution = false): Block {
  if (label === '') return { first: '     ', text }
  return { first: '     ', rest: '       ', text: [caution ? { role: 'caution', text: `${label}:` } : `${label}:`, ' ', text] }
}
