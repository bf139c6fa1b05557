// What is not offered and why, the reasons kept apart: ruled out, held back, advised against, out of scope.
import type { Outcome, Withheld, WithheldKind } from '../model/outcome.ts'
import { heading, section, type Reading } from './section.ts'
import type { Block } from './page.ts'
import { argumentText } from './recommendation.ts'
import { withheldWords } from './words.ts'

const kinds: readonly WithheldKind[] = ['escalated', 'contraindicated', 'unconfirmed', 'advised-against', 'out-of-scope']

export function withheldSections(outcome: Outcome, reading: Reading): readonly Block[] {
  return kinds.flatMap((kind) => {
    const entries = outcome.withheld.filter((entry) => entry.kind === kind)
    if (entries.length === 0) return []
    return section(heading(withheldWords[kind].heading), isOneReason(kind) ? together(entries, kind) : entries.flatMap((entry) => apart(entry, reading)))
  })
}

/** The danger sign or the reason for the scope stands above and holds for all of them. */
function isOneReason(kind: WithheldKind): boolean {
  return kind === 'escalated' || kind === 'out-of-scope'
}

function together(entries: readonly Withheld[], kind: WithheldKind): readonly Block[] {
  return [
    { first: '  ', text: withheldWords[kind].note },
    { first: '  ', text: `${[...new Set(entries.map(({ label }) => label))].join('; ')}.` },
  ]
}

function apart(entry: Withheld, reading: Reading): readonly Block[] {
  const { citations, audience, bullet, served } = reading
  const id = audience === 'professional' ? ` (${entry.modality})` : ''
  return [
    { first: `  ${bullet} `, text: [{ role: 'strong', text: entry.label }, `${id}${served(entry.for)}: ${entry.say}${citations.cite(entry.sources)}`] },
    ...reading.confirmation(entry.confirm).map((text) => ({ first: '    Confirm: ', rest: '      ', text })),
    ...entry.arguments.map((argument) => ({ first: '    ', rest: '      ', text: argumentText(argument, reading, entry.say) })),
  ]
}
