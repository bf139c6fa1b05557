// A rule that is in date on no day: its own days and those of its sources do not meet.
import { datesOf, inDate } from './logic/judgement.ts'
import { some, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const neverInDate: Check = ({ ruleSet }) => {
  const sources = new Map(ruleSet.sources.map((source) => [source.id, source]))
  const dates = datesOf(ruleSet)
  return ruleSet.rules.flatMap((rule) => {
    const cited = rule.because.flatMap(({ source }) => sources.get(source) ?? [])
    if (dates.some((date) => inDate(rule, date) && cited.some((source) => inDate(source, date)))) return []
    return [warning('never-in-date', rule.at, `the rule ${tick(rule.id)} is in date on no day`, {
      hint: `its own days are ${days(rule)}; those of ${some(cited.map(({ id }) => id))} are ${cited.map(days).join(' and ')}`,
      also: cited.map((source) => ({ at: source.at, message: 'this source' })),
    })]
  })
}

function days({ from, until }: { readonly from?: string; readonly until?: string }): string {
  if (from === undefined && until === undefined) return 'all days'
  return [...(from === undefined ? [] : [`from ${from}`]), ...(until === undefined ? [] : [`until ${until}`])].join(' ')
}
