// Ids that another YAML reader takes for a boolean or for nothing: as a key or a value they would turn into something
// else. Options are refused by the loader already.
import type { Place } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

const words = new Set(['on', 'off', 'yes', 'no', 'true', 'false', 'y', 'n', 'null'])

export const booleanIds: Check = ({ ruleSet }) => named(ruleSet).filter(({ id }) => words.has(id)).map(({ id, kind, at }) =>
  warning('boolean-id', at, `the ${kind} id ${tick(id)} is not a text to every YAML reader`, { hint: 'choose a longer word' }))

function named(ruleSet: RuleSet): readonly { readonly id: string; readonly kind: string; readonly at: Place }[] {
  const kinds = {
    'fact': ruleSet.facts, 'red flag': ruleSet.redFlags, 'family': ruleSet.families, 'modality': ruleSet.modalities,
    'complaint': ruleSet.complaints, 'rule': ruleSet.rules, 'source': ruleSet.sources, 'claim': ruleSet.claims,
    'site': ruleSet.header.sites.map(({ id }) => ({ id, at: ruleSet.header.at })),
  }
  return Object.entries(kinds).flatMap(([kind, entries]) => entries.map(({ id, at }) => ({ id, kind, at })))
}
