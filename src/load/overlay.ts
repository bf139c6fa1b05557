// What belongs to the base of an overlay, and what an overlay may not say.
import type { RuleSet, Rule } from '../model/rule-set.ts'
import type { Place } from '../model/condition.ts'
import { report, type Context } from './context.ts'
import { tick } from './node.ts'
import { sourceText, spotOf } from './source.ts'

type Parts = Omit<RuleSet, 'header'>

/** The entries that stand in files of the base. */
export function ofBase(parts: Parts, layers: ReadonlyMap<string, number>): Parts {
  const inBase = <Entry extends { readonly at: Place }>(entries: readonly Entry[]): readonly Entry[] => entries.filter(({ at }) => (layers.get(at.file) ?? 0) > 0)
  return {
    facts: inBase(parts.facts), redFlags: inBase(parts.redFlags), families: inBase(parts.families), modalities: inBase(parts.modalities),
    complaints: inBase(parts.complaints), rules: inBase(parts.rules), sources: inBase(parts.sources), claims: inBase(parts.claims),
  }
}

/** An overlay may not recommend what its base advises against: it would lift an exclusion. */
export function checkAdvice(context: Context, rules: readonly Rule[], layers: ReadonlyMap<string, number>): void {
  const layerOf = ({ at }: Rule): number => layers.get(at.file) ?? 0
  const against = rules.filter((rule) => rule.direction === 'against' && layerOf(rule) > 0)
  for (const rule of rules) {
    if (rule.direction !== 'for') continue
    const other = against.find((each) => layerOf(each) > layerOf(rule) && each.modalities.some((id) => rule.modalities.includes(id)) && each.for.some((id) => rule.for.includes(id)))
    if (other === undefined) continue
    const modality = other.modalities.find((id) => rule.modalities.includes(id)) ?? ''
    report(context, {
      code: 'overlay-lifts-advice', at: spotAt(rule.at), message: `the rule ${tick(rule.id)} recommends ${tick(modality)}, which the base advises against; expected only what adds caution or new options`,
      also: [{ at: spotAt(other.at), message: 'advised against here' }],
    })
  }
}

/** A spot whose place is the given one: only its first line and column are known. */
function spotAt({ file, line, column }: Place): ReturnType<typeof spotOf> {
  return spotOf(sourceText(file, `${'\n'.repeat(line - 1)}${' '.repeat(column)}`), line - 1 + column - 1)
}
