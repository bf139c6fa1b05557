// The truth tables of this folder are the specification of conditions; every evaluator is held against all of them.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Condition } from '../../src/model/condition.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { readAnswers } from '../naive/answers.ts'
import { flag } from '../naive/build.ts'
import { naiveEvaluate, worldOf } from '../naive/evaluate.ts'
import { hasUnasked, truthOf, type Truth } from '../naive/truth.ts'
import { rowsOf, type TableFile } from './notation.ts'

type EvaluateCondition = (ruleSet: RuleSet, condition: Condition, answers: Answers) => Truth

/** Whatever evaluates: one line each. */
const evaluators: Readonly<Record<string, EvaluateCondition>> = {
  'the naive evaluator': naiveCondition,
  'the naive evaluator, seen through a red flag': throughFlag(naiveEvaluate),
}

for (const [name, evaluateCondition] of Object.entries(evaluators)) {
  describe(name, () => {
    for (const file of tableFiles()) {
      describe(file.about, () => {
        for (const row of rowsOf(file)) {
          it(row.name, () => {
            expect(evaluateCondition(row.ruleSet, row.condition, row.answers)).toBe(row.truth)
          })
        }
      })
    }
  })
}

function naiveCondition(ruleSet: RuleSet, condition: Condition, answers: Answers): Truth {
  const [frame] = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, {}).frames
  if (frame === undefined) throw new Error('there is always a frame')
  return truthOf(frame, condition)
}

/**
 * How an evaluator that only gives outcomes sees a condition: as an emergency for everyone it is present, unsure, to be
 * asked or none of these. A condition that is unasked with nothing to ask shows as unasked only in the naive one.
 */
function throughFlag(evaluate: (ruleSet: RuleSet, answers: Answers, settings: Settings) => {
  readonly redFlags: readonly { readonly id: string; readonly state: 'present' | 'unsure' }[]
  readonly disposition: { readonly unscreened: readonly string[] }
}): EvaluateCondition {
  return (ruleSet, condition, answers) => {
    const probed = { ...ruleSet, redFlags: [flag('probe', condition, 'emergency')] }
    const outcome = evaluate(probed, answers, {})
    const state = outcome.redFlags.find(one => one.id === 'probe')?.state
    if (state !== undefined) return state === 'present' ? 'yes' : 'unsure'
    return outcome.disposition.unscreened.includes('probe') || isUnaskable(probed, condition,
      answers) ? 'unasked' : 'no'
  }
}

function isUnaskable(ruleSet: RuleSet, condition: Condition, answers: Answers): boolean {
  const [frame] = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, {}).frames
  return frame !== undefined && truthOf(frame, condition) === 'unasked' && !hasUnasked(frame, condition)
}

function tableFiles(): readonly TableFile[] {
  const folder = new URL('.', import.meta.url)
  return readdirSync(folder).filter(name => name.endsWith('.yaml')).sort()
    .map(name => parse(readFileSync(new URL(name, folder), 'utf8')) as TableFile)
}
