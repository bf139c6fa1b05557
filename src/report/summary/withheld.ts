// What a summary says not to do: one line for each reason, the kinds kept apart.
import type { Argument, Outcome, Withheld, WithheldKind } from '../../model/outcome.ts'
import type { Block } from '../page.ts'
import { heading, section } from '../section.ts'
import { counted } from '../words.ts'
import { firstSentence, type Reading } from './reading.ts'

const mostReasons = 5

export function withheldSections(outcome: Outcome, reading: Reading): readonly Block[] {
  const of = (kind: WithheldKind): readonly Withheld[] => outcome.withheld.filter((entry) => entry.kind === kind)
  const outside = of('out-of-scope')
  return [
    ...section(heading('Ruled out by the answers'), byReason(of('contraindicated'), reading)),
    ...section(heading('Advised against by the sources'), byReason(of('advised-against'), reading)),
    ...(outside.length === 0 ? [] : [null, { first: '', rest: '  ', text: `Not offered, because this is outside what the rules cover: ${counted(outside.length, 'option')}.` }]),
  ]
}

function byReason(entries: readonly Withheld[], reading: Reading): readonly Block[] {
  const groups = new Map<string, Withheld[]>()
  for (const entry of entries) {
    const why = reasonOf(entry, reading)
    groups.set(why, [...groups.get(why) ?? [], entry])
  }
  const rest = [...groups.values()].slice(mostReasons).flat()
  return [
    ...[...groups].slice(0, mostReasons).map(([why, group]) => ({
      first: `  ${reading.bullet} `,
      text: [{ role: 'strong' as const, text: group.map(reading.name).join('; ') }, `: ${why}${reading.citations.cite([...new Set(group.flatMap(leadingSources))])}`],
    })),
    ...(rest.length === 0 ? [] : [{ first: `  ${reading.bullet} `, text: ['also ', { role: 'strong' as const, text: rest.map((entry) => `${reading.name(entry)}${isDisputed(entry) ? ' (sources disagree)' : ''}`).join('; ') }, '.'] }]),
  ]
}

function reasonOf(entry: Withheld, { reason }: Reading): string {
  const leading = leadingOf(entry)
  return leading === undefined ? firstSentence(entry.say) : `${reason(leading)}${isDisputed(entry) ? ' Sources disagree.' : ''}`
}

function isDisputed({ kind, arguments: sides }: Withheld): boolean {
  return kind === 'advised-against' && sides.some(({ direction }) => direction === 'for')
}

/** The strongest side stands first. */
function leadingOf({ kind, arguments: sides }: Withheld): Argument | undefined {
  return kind === 'advised-against' ? sides.find(({ direction }) => direction === 'against') : undefined
}

function leadingSources(entry: Withheld): readonly string[] {
  const leading = leadingOf(entry)
  return leading === undefined ? entry.sources : [leading.gradedBy]
}
