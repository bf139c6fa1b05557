// The questions to confirm before starting, once for all options that need many of them answered.
import type { Outcome } from '../model/outcome.ts'
import { byCodePoint } from '../text/order.ts'
import { heading, section, type Reading } from './section.ts'
import type { Block } from './page.ts'
import { andList } from './words.ts'

export const confirmHeading = 'Confirm before starting'

/** Few enough to stand with the option itself. */
export function areFew(facts: readonly string[]): boolean {
  return facts.length <= 3
}

/** Each question with the options that wait for it, most useful first. */
export function confirmSections(outcome: Outcome, { bullet, question }: Reading): readonly Block[] {
  const labels = new Map<string, string[]>()
  for (const { label, confirm } of waiting(outcome)) {
    for (const fact of confirm) labels.set(fact, [...labels.get(fact) ?? [], label])
  }
  const order = new Map(outcome.undecided.map(({ fact }, i) => [fact, i]))
  const facts = [...labels].sort(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || byCodePoint(a, b))
  return section(heading(confirmHeading), facts.map(([fact, served]) => ({ first: `  ${bullet} `, text: `${question(fact)}: ${shortList([...new Set(served)])}` })))
}

function waiting(outcome: Outcome): readonly { readonly label: string, readonly confirm: readonly string[] }[] {
  // Before the danger signs have been asked about no option is told in full, so none of this is either.
  if (outcome.disposition.level === null) return []
  return [...outcome.recommended, ...outcome.afterReview, ...outcome.withheld].filter(({ confirm }) => !areFew(confirm))
}

function shortList(labels: readonly string[]): string {
  return labels.length <= 3 ? andList(labels) : `${labels.slice(0, 2).join(', ')} and ${String(labels.length - 2)} more`
}
