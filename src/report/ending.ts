// What every text about an outcome ends with: the notice and which rules it stands on.
import type { Outcome } from '../model/outcome.ts'
import type { Block } from './page.ts'

export function ending(outcome: Outcome): readonly Block[] {
  const { id, version } = outcome.ruleSet
  const guidance = outcome.guidance === null ? '' : `, guidance of ${outcome.guidance} preferred`
  return [
    { first: '', text: outcome.notice },
    { first: '', text: { role: 'dim', text: `Rules: ${id} ${version}, as of ${outcome.asOf}${guidance}.` } },
  ]
}
