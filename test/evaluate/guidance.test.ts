// A say of the guidance asked for leaves the rules of others out, so what could bring it or take it away is undecided.
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Rule } from '../../src/model/rule-set.ts'
import { evidence, is, modality, rule, ruleSetOf, source, yesNo } from '../naive/build.ts'
import { bruteUndecided } from '../naive/undecided.ts'

const settings = { guidance: 'uk' }
const answers = { complaints: { c: {} }, facts: {} }
const ours = { because: [evidence('british')] }

function undecided(...rules: readonly Rule[]): readonly string[] {
  const ruleSet = ruleSetOf({ facts: [yesNo('a'), yesNo('b')], modalities: [modality('m')], rules,
    sources: [source('s'), source('british', { jurisdiction: 'uk' })] })
  const { undecided: named, settled } = evaluate(compile(ruleSet, sha256), answers, settings)
  const facts = named.map((each) => each.fact)
  expect(facts).toEqual(bruteUndecided(ruleSet, answers, settings)?.map((each) => each.fact))
  expect(settled).toBe(facts.length === 0)
  return facts
}

test('a neutral rule of the guidance that is open may take a recommendation away', () => {
  expect(undecided(rule('r', 'for', ['m']), rule('n', 'neutral', ['m'], { when: is('a'), ...ours }))).toEqual(['a'])
})

test('a neutral rule of another guidance takes nothing away', () => {
  expect(undecided(rule('r', 'for', ['m']), rule('n', 'neutral', ['m'], { when: is('a') }))).toEqual([])
})

test('a neutral rule of the guidance may be lifted, and then what it left out counts', () => {
  expect(undecided(rule('r', 'for', ['m'], { unless: is('b') }), rule('n', 'neutral', ['m'], { unless: is('a'), ...ours }))).toEqual(['a', 'b'])
})
