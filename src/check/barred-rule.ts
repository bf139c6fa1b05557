// A rule for a modality that is contraindicated in every presentation in which the rule is in force.
import { complaintsOf, exampleOf, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const barredRules: Check = ({ ruleSet, complete }) => ruleSet.rules.flatMap((rule) => {
  if (rule.direction !== 'for') return []
  const { world } = complete
  const { diagrams } = world
  return complaintsOf(ruleSet, rule.for).flatMap((complaint) => rule.modalities.flatMap((id) => {
    const modality = complete.modality(id)
    if (modality === undefined) return []
    const here = diagrams.and(complete.inForce(rule), complete.inScope(complaint))
    const { barred } = complete.weigh(complaint, modality)
    if (here === 0 || !diagrams.implies(here, barred.yes)) return []
    const bars = complete.contraindicationsOf(modality).filter(({ kind, when }) => kind !== 'relative' && diagrams.and(here, world.yes(when)) !== 0)
    const example = exampleOf(complete, here, {
      id: rule.id, tell: `${rule.id} is in force, and ${id} is contraindicated.`, complaint: complaint.id,
      complete: [rule.when, rule.unless, ...bars.map(({ when }) => when)].filter((each) => each !== undefined), expect: { withheld: { [id]: 'contraindicated' } },
    })
    return [warning('barred-rule', rule.when?.at ?? rule.at,
      `the rule ${tick(rule.id)} recommends ${tick(id)} for ${tick(complaint.id)} only where it is contraindicated`, {
        also: bars.map(({ at }) => ({ at, message: 'this contraindication' })), ...(example === undefined ? {} : { example }),
      })]
  }))
})
