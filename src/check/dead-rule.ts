// A rule that no presentation of a complaint in scope can bring in force.
import { readsOf } from './logic/reads.ts'
import { complaintsOf, some, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const deadRules: Check = ({ ruleSet, complete }) => ruleSet.rules.flatMap((rule) => {
  const { world } = complete
  const { diagrams } = world
  const here = complete.inForce(rule)
  const complaints = complaintsOf(ruleSet, rule.for)
  const dead = complaints.filter((complaint) => diagrams.and(here, complete.inScope(complaint)) === 0 && complete.inScope(complaint) !== 0)
  if (dead.length === 0) return []
  const when = world.yes(rule.when)
  const why = when === 0 ? 'no answers make its `when` true'
    : here === 0 ? 'its `unless` holds whenever its `when` does'
    : 'its `when` is true only outside the scope of the complaint'
  const facts = [...readsOf([rule.when, rule.unless].filter((each) => each !== undefined), world.facts)]
  const message = dead.length === complaints.length ? `the rule ${tick(rule.id)} can never be in force: ${why}`
    : `the rule ${tick(rule.id)} can never be in force for ${some(dead.map(({ id }) => id))}: ${why}`
  return [warning('dead-rule', rule.when?.at ?? rule.at, message, facts.length === 0 ? {} : { hint: `it reads ${some(facts.toSorted(), 6)}` })]
})
