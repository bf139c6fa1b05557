// The undecided facts by trying everything: rule 22 of docs/meaning.md for rule sets small enough to enumerate.
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Condition, Range } from '../../src/model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { type Cells, cellKey, isAsked, type Known, ownersOf, readAnswers } from './answers.ts'
import { decisionOf } from './compare.ts'
import { decide, type World, worldOf } from './evaluate.ts'
import { bindingOn, factsReadWithApplicability } from './reads.ts'
import { isAskedFor } from './screen.ts'
import { conditionsOf, isDerived, knownOf } from './truth.ts'

export interface OpenFact {
  readonly fact: string
  readonly complaint: string | null
}

/** A cell that is open, with what it is now first and everything else it may become after. */
interface Axis extends OpenFact {
  readonly key: string
  readonly states: readonly (Known | undefined)[]
}

/**
 * Exactly the open facts of which a change changes the decision under some completion of the others; a completion
 * leaves each open fact as it is, or gives it "not sure" or a value. Null where there are more than `most` of them.
 */
export function bruteUndecided(ruleSet: RuleSet, answers: Answers, settings: Settings,
  most = 4096): readonly OpenFact[] | null {
  const cells = readAnswers(ruleSet, answers)
  const axes = axesOf(worldOf(ruleSet, cells, answers, settings), answers)
  const completions = axes.reduce((product, axis) => product * axis.states.length, 1)
  if (completions > most) return null
  const decisions = Array.from({ length: completions }, (_, number) =>
    decisionOf(decide(worldOf(ruleSet, complete(cells, axes, number), answers, settings))))
  return distinct(axes.filter((axis, place) => {
    const stride = axes.slice(0, place).reduce((product, one) => product * one.states.length, 1)
    return decisions.some((decision, number) =>
      decision !== decisions[number - (Math.floor(number / stride) % axis.states.length) * stride])
  }))
}

/** The open facts; what has a value, does not apply, or only matters to flags for other complaints is not open. */
export function openFacts(ruleSet: RuleSet, answers: Answers, settings: Settings): readonly OpenFact[] {
  return distinct(axesOf(worldOf(ruleSet, readAnswers(ruleSet, answers), answers, settings), answers))
}

function distinct(of: readonly OpenFact[]): readonly OpenFact[] {
  const found = new Map(of.map(({ fact, complaint }) => [cellKey(fact, complaint, null), { fact, complaint }]))
  return [...found.values()].sort((a, b) => byCodePoint(a.fact, b.fact)
    || byCodePoint(a.complaint ?? '', b.complaint ?? ''))
}

/** The open cells, one axis each; the options of a checklist are axes of their own. */
function axesOf(world: World, answers: Answers): readonly Axis[] {
  const read = factsReadWithApplicability(world.ruleSet, conditionsThatMatter(world))
  return world.ruleSet.facts.filter(isAsked).filter(fact => read.has(fact.id)).flatMap(fact =>
    ownersOf(fact, answers).flatMap(complaint => optionsOf(fact).flatMap((option) => {
      const frames = world.frames.filter(frame => complaint === null || frame.complaint === complaint)
      const open = frames.map(frame => knownOf(frame, fact, option))
        .find(known => known.kind === 'absent' && known.why !== 'not-applicable')
      if (open?.kind !== 'absent') return []
      const now = open.why === 'not-asked' ? [undefined, { kind: 'absent', why: 'asked-unknown' } as const] : [open]
      const values = valuesOf(world.ruleSet, fact).map(value => ({ kind: 'value', value } as const))
      return [{ fact: fact.id, complaint, key: cellKey(fact.id, complaint, option), states: [...now, ...values] }]
    })))
}

/** The conditions on which these complaints hang: asked flags, scope, rules and what binds the rules' modalities. */
function conditionsThatMatter(world: World): readonly Condition[] {
  const { ruleSet, complaints } = world
  const ids = complaints.map(complaint => complaint.id)
  const rules = ruleSet.rules.filter(rule => rule.for.some(id => ids.includes(id)))
  const modalities = ruleSet.modalities.filter(one => rules.some(rule => rule.modalities.includes(one.id)))
  const binding = modalities.map(one => bindingOn(ruleSet, one))
  return [
    ...ruleSet.redFlags.filter(flag => isAskedFor(flag, ids)).map(flag => flag.when),
    ...complaints.flatMap(one => [one.ages, ...one.excludes.map(exclude => exclude.when)]),
    ...rules.flatMap(rule => [rule.when, rule.unless]),
    ...binding.flatMap(one => [...one.contraindications, ...one.precautions].map(bound => bound.when)),
  ].filter(condition => condition !== undefined)
}

function complete(cells: Cells, axes: readonly Axis[], number: number): Cells {
  const completed = new Map(cells)
  let rest = number
  for (const axis of axes) {
    const state = axis.states[rest % axis.states.length]
    if (state !== undefined) completed.set(axis.key, state)
    rest = Math.floor(rest / axis.states.length)
  }
  return completed
}

/** Every value, or for a number one of each interval between the points where some test changes. */
export function valuesOf(ruleSet: RuleSet, fact: AskedFact): readonly (string | number)[] {
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return ['yes', 'no']
    case 'choice': return fact.options.map(option => option.id)
    case 'integer':
    case 'scale':
    case 'duration': {
      const starts = rangesOn(ruleSet, fact.id)
        .flatMap(range => [range.from, range.to === undefined ? undefined : range.to + 1])
        .filter(start => start !== undefined)
        .filter(start => fact.min < start && start <= fact.max)
      return [...new Set([fact.min, ...starts])].sort((a, b) => a - b)
    }
  }
}

export function optionsOf(fact: AskedFact): readonly (string | null)[] {
  return fact.kind === 'choices' ? fact.options.map(option => option.id) : [null]
}

/** The ranges of every test on a number anywhere in the rule set. */
export function rangesOn(ruleSet: RuleSet, fact: string): readonly Range[] {
  const inCondition = (condition: Condition): readonly Range[] => {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'at-least': return condition.of.flatMap(inCondition)
      case 'not': return inCondition(condition.of)
      case 'is': return []
      case 'in': return condition.fact === fact ? condition.ranges : []
    }
  }
  return everyCondition(ruleSet).flatMap(inCondition)
}

export function everyCondition(ruleSet: RuleSet): readonly Condition[] {
  const binding = [...ruleSet.families, ...ruleSet.modalities].flatMap(one =>
    [...one.contraindications, ...one.precautions])
  const ofFact = (fact: Fact): readonly (Condition | undefined)[] =>
    isDerived(fact) ? conditionsOf(fact) : [fact.appliesWhen]
  return [
    ...ruleSet.facts.flatMap(ofFact),
    ...[...ruleSet.redFlags, ...binding].map(one => one.when),
    ...ruleSet.complaints.flatMap(one => [one.ages, ...one.excludes.map(exclude => exclude.when)]),
    ...ruleSet.rules.flatMap(rule => [rule.when, rule.unless]),
  ].filter(condition => condition !== undefined)
}
