// Every change of one or two answers, tried one by one: the long way to what `whyNot` finds.
import { conditionsOf, testsIn } from '../../src/cases/conditions.ts'
import { lastReason } from '../../src/compile/opcodes.ts'
import { evaluateChecked } from '../../src/evaluate/evaluate.ts'
import type { CheckedAnswers } from '../../src/evaluate/read-answers.ts'
import { doesApply, givenCell, unitKey, unitsOf, withCell, type Unit } from '../../src/explain/changed-answers.ts'
import type { Scene } from '../../src/explain/scene.ts'
import type { AskedFact, RuleSet } from '../../src/model/rule-set.ts'

export interface Change {
  readonly unit: Unit
  readonly cell: number
}

/** Every change of one answer to another value; of a number every value next to one that some condition names. */
export function allChanges(scene: Scene): readonly Change[] {
  return scene.ruleSet.facts.flatMap((fact) => fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum' ? []
    : unitsOf(scene.program, scene.answers, fact).flatMap((unit) => cellsOf(scene.ruleSet, fact)
      .filter((cell) => cell !== givenCell(scene.answers, unit)).map((cell) => ({ unit, cell }))))
}

function cellsOf(ruleSet: RuleSet, fact: AskedFact): readonly number[] {
  switch (fact.kind) {
    case 'yes-no':
    case 'choices': return [0, 1]
    case 'choice': return fact.options.map((_, i) => i)
    default: {
      const named = conditionsOf(ruleSet).flatMap(({ condition }) => testsIn(condition))
        .flatMap((test) => test.kind === 'in' && test.fact === fact.id ? test.ranges.flatMap(({ from, to }) => [from ?? fact.min, to ?? fact.max]) : [])
      return [...new Set([fact.min, fact.max, ...named.flatMap((n) => [n - 1, n, n + 1])])].filter((n) => n >= fact.min && n <= fact.max).toSorted((a, b) => a - b)
    }
  }
}

export function applied(answers: CheckedAnswers, changes: readonly Change[]): CheckedAnswers {
  return changes.reduce((all, { unit, cell }) => withCell(all, unit, cell), answers)
}

/** Whether the changes get it recommended; an answer to a question that does not apply is no change. */
export function isRecommended(scene: Scene, modality: string, changes: readonly Change[]): boolean {
  const answers = applied(scene.answers, changes)
  return evaluateChecked(scene.program, answers, scene.settings).recommended.some((each) => each.modality === modality)
    && changes.every(({ unit }) => doesApply(scene, answers, unit))
}

/** Whether the answer is open, so that giving it contradicts nothing that was said. */
export function isOpen({ answers }: Scene, { unit }: Change): boolean {
  return givenCell(answers, unit) <= lastReason
}

/** The changes of two answers. */
export function pairsOf(changes: readonly Change[]): readonly (readonly [Change, Change])[] {
  return changes.flatMap((a, i) => changes.slice(i + 1).filter((b) => unitKey(a.unit) !== unitKey(b.unit)).map((b) => [a, b] as const))
}

/** The questions of a change, as one text. */
export function keyOf(changes: readonly Change[]): string {
  return changes.map(({ unit }) => unitKey(unit)).toSorted().join(', ')
}
