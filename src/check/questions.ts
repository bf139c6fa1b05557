// Questions that nobody is ever asked, that change nothing, or that nothing reads.
import { always, never } from './logic/diagram.ts'
import { conditionsOfFact, conditionsOfRuleSet, isAsked, readsOf } from './logic/reads.ts'
import { tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const questions: Check = ({ ruleSet, complete }) => {
  const { world } = complete
  const { diagrams, vocabulary } = world
  const ofFacts = new Set(ruleSet.facts.flatMap(conditionsOfFact))
  const deciding = conditionsOfRuleSet(ruleSet).filter((condition) => !ofFacts.has(condition))
  const read = readsOf(deciding, world.facts)
  const changing = new Set<number>()
  for (const condition of deciding) {
    for (const variable of diagrams.variablesOf(world.yes(condition))) changing.add(variable)
  }
  return ruleSet.facts.flatMap((fact) => {
    if (!read.has(fact.id)) {
      return [warning('unread-fact', fact.at, isAsked(fact) ? `no red flag, restriction or rule reads ${tick(fact.id)}; it is never asked` : `no red flag, restriction or rule reads ${tick(fact.id)}`,
        { hint: 'remove it, or let what depends on it read it' })]
    }
    if (!isAsked(fact)) return []
    if (world.applies(fact).yes === never) {
      return [warning('unreachable-question', fact.appliesWhen?.at ?? fact.at, `${tick(fact.id)} is never asked: nothing makes its \`applies-when\` true`)]
    }
    const options = fact.kind === 'choices' ? fact.options.map(({ id }) => vocabulary.variableOf(fact, id)) : [vocabulary.variableOf(fact)]
    if (!options.some((variable) => changing.has(variable))) {
      return [warning('idle-question', fact.at, `no answer to ${tick(fact.id)} can change anything: what reads it comes out the same`)]
    }
    return fact.appliesWhen !== undefined && world.applies(fact).yes === always
      ? [warning('idle-question', fact.appliesWhen.at, `the \`applies-when\` of ${tick(fact.id)} is always true`, { hint: 'remove it' })] : []
  })
}
