// The conditions of a rule set, and of mutants of its facts, as diagrams over one vocabulary in which a moved bound
// shows: where the truth of each is the same for every answer, it is the same diagram.
import { isAsked, conditionsOfRuleSet, testsIn } from '../check/logic/reads.ts'
import { Judgement } from '../check/logic/judgement.ts'
import type { Truths } from '../check/logic/algebra.ts'
import { vocabularyOf } from '../check/logic/vocabulary.ts'
import { diagramsFor, World } from '../check/logic/world.ts'
import type { Condition, Place } from '../model/condition.ts'
import type { Fact, RuleSet } from '../model/rule-set.ts'
import type { Mutant } from './mutants.ts'

export type Worlds = ReturnType<typeof worldsOf>

const mostSteps = 20_000_000
const at: Place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** With open answers, or with complete ones only. */
export function worldsOf(ruleSet: RuleSet, isOpen = true) {
  const vocabulary = vocabularyOf([ruleSet, withBoundsBeside(ruleSet)], isOpen)
  const diagrams = diagramsFor(vocabulary, mostSteps)
  const judgement = new Judgement(new World(ruleSet, vocabulary, diagrams))
  return {
    diagrams,
    judgement,
    world: judgement.world,
    /** The same for a rule set in which a fact is what a mutant makes of it. */
    after: (mutant: Mutant): World => new World(withFact(ruleSet, mutant), vocabulary, diagrams),
  }
}

/** With cells of one number on both sides of every bound. */
function withBoundsBeside(ruleSet: RuleSet): RuleSet {
  const beside: Condition[] = conditionsOfRuleSet(ruleSet).flatMap((condition) => testsIn(condition)).flatMap((test) => (test.kind === 'is' ? []
    : [-1, 1].map((step): Condition => ({ ...test, ranges: test.ranges.map(({ from, to }) => ({ ...(from === undefined ? {} : { from: from + step }), ...(to === undefined ? {} : { to: to + step }) })) }))))
  const [rule] = ruleSet.rules
  return rule === undefined ? ruleSet : { ...ruleSet, rules: [...ruleSet.rules, { ...rule, when: { kind: 'any' as const, of: beside, at } }] }
}

function withFact(ruleSet: RuleSet, { owner, change, became }: Mutant): RuleSet {
  const when = became ?? { kind: change.kind === 'always' ? 'all' as const : 'any' as const, of: [], at }
  return { ...ruleSet, facts: ruleSet.facts.map((fact) => fact.id === owner.id ? withPart(fact, owner.part, when) : fact) }
}

function withPart(fact: Fact, part: string, when: Condition): Fact {
  const index = Number(part) - 1
  switch (fact.kind) {
    case 'category': return { ...fact, cases: fact.cases.map((each) => each.id === part ? { ...each, when } : each) }
    case 'count': return { ...fact, of: fact.of.with(index, when) }
    case 'sum': return { ...fact, of: fact.of.map((each, i) => i === index ? { ...each, when } : each) }
    default: return isAsked(fact) ? { ...fact, appliesWhen: when } : fact
  }
}

/** Where two truths are not the same. */
export function differing({ diagrams }: Pick<Worlds, 'diagrams'>, a: Truths, b: Truths): number {
  return diagrams.any([[a.yes, b.yes], [a.unsure, b.unsure], [a.unasked, b.unasked]].flatMap(([was = 0, is = 0]) => [diagrams.minus(was, is), diagrams.minus(is, was)]))
}

/** Where it is neither yes nor no. */
export function unknownIn({ diagrams }: Pick<Worlds, 'diagrams'>, { yes, unasked }: Truths): number {
  return diagrams.minus(unasked, yes)
}
