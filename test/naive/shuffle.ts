// The same rule set or answers in another order.
import type { Answers, AnswerValue } from '../../src/model/answers.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Fact, RuleSet } from '../../src/model/rule-set.ts'
import type { Binding } from './reads.ts'

type Shuffle = <T>(of: readonly T[]) => readonly T[]

/**
 * Permutes every list of entries; with `parts` also those inside conditions and derivations. The order of options,
 * safety nets and the header's lists is an author's choice about what a reader sees, and stays.
 */
export function shuffleRuleSet(ruleSet: RuleSet, seed: number, how: { readonly parts?: boolean } = {}): RuleSet {
  const mix = shuffleWith(seed)
  const deep = (condition: Condition): Condition => how.parts === true ? shuffleCondition(condition, mix) : condition
  const bound = <T extends Binding>(one: T): T => ({
    ...one,
    contraindications: mix(one.contraindications).map(each =>
      ({ ...each, when: deep(each.when), because: mix(each.because),
      ...(each.sites === undefined ? {} : { sites: mix(each.sites) }) })),
    precautions: mix(one.precautions).map(each => ({ ...each, when: deep(each.when), because: mix(each.because) })),
  })
  return {
    header: ruleSet.header,
    facts: mix(ruleSet.facts).map(fact => how.parts === true ? shuffleFact(fact, mix) : fact),
    redFlags: mix(ruleSet.redFlags).map(flag => ({ ...flag, when: deep(flag.when), because: mix(flag.because),
      askedFor: flag.askedFor === 'everyone' ? flag.askedFor : mix(flag.askedFor) })),
    families: mix(ruleSet.families).map(bound),
    modalities: mix(ruleSet.modalities).map(modality => ({ ...bound(modality), because: mix(modality.because) })),
    complaints: mix(ruleSet.complaints).map(complaint => ({ ...complaint, because: mix(complaint.because),
      excludes: mix(complaint.excludes).map(one => ({ ...one, when: deep(one.when), because: mix(one.because) })) })),
    rules: mix(ruleSet.rules).map(rule => ({ ...rule, because: mix(rule.because), modalities: mix(rule.modalities),
      for: mix(rule.for), togetherWith: mix(rule.togetherWith),
      ...(rule.when === undefined ? {} : { when: deep(rule.when) }),
        ...(rule.unless === undefined ? {} : { unless: deep(rule.unless) }) })),
    sources: mix(ruleSet.sources),
    claims: mix(ruleSet.claims).map(claim => ({ ...claim, about: mix(claim.about), because: mix(claim.because) })),
  }
}

/** The same answers with complaints, facts, list items and map entries in another order. */
export function shuffleAnswers(answers: Answers, seed: number): Answers {
  const mix = shuffleWith(seed)
  const value = (one: AnswerValue): AnswerValue => {
    if (Array.isArray(one)) return mix(one as readonly string[])
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(mix(Object.entries(one as Readonly<Record<string, string | boolean>>)))
  }
  const facts = (of: Answers['facts']): Answers['facts'] =>
    Object.fromEntries(mix(Object.entries(of)).map(([id, one]) => [id, value(one)]))
  return {
    ...answers,
    complaints: Object.fromEntries(mix(Object.entries(answers.complaints)).map(([id, own]) => [id, facts(own)])),
    facts: facts(answers.facts),
  }
}

function shuffleFact(fact: Fact, mix: Shuffle): Fact {
  switch (fact.kind) {
    case 'category': return { ...fact, cases: mix(fact.cases).map(one =>
      ({ ...one, when: shuffleCondition(one.when, mix) })) }
    case 'count': return { ...fact, of: mix(fact.of).map(one => shuffleCondition(one, mix)) }
    case 'sum': return { ...fact, of: mix(fact.of).map(one => ({ ...one, when: shuffleCondition(one.when, mix) })) }
    default: return fact.appliesWhen === undefined ? fact : { ...fact,
      appliesWhen: shuffleCondition(fact.appliesWhen, mix) }
  }
}

function shuffleCondition(condition: Condition, mix: Shuffle): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return { ...condition, of: mix(condition.of).map(part => shuffleCondition(part, mix)) }
    case 'not': return { ...condition, of: shuffleCondition(condition.of, mix) }
    case 'is': return { ...condition, options: mix(condition.options) }
    case 'in': return condition
  }
}

function shuffleWith(seed: number): Shuffle {
  let state = seed >>> 0
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return (of) => {
    const left = [...of]
    return of.flatMap(() => left.splice(next(left.length), 1))
  }
}
