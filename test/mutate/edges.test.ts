// Cases made from what the rules state: the naive evaluator says what to expect, the engine agrees, and they kill.
import { expect, test } from 'vitest'
import { runCases } from '../../src/cases/run.ts'
import { termsOf } from '../../src/mutate/equivalence.ts'
import { mutantsOf } from '../../src/mutate/mutants.ts'
import { knownCases } from '../../src/mutate/known.ts'
import { verdictOn } from '../../src/mutate/run.ts'
import { Witnesses } from '../../src/mutate/witnesses.ts'
import { factKinds } from '../../src/explain/condition-words.ts'
import { edgeYaml } from '../../src/report/case-yaml.ts'
import { mutantWords } from '../../src/report/mutate.ts'
import { open } from '../cases/small.ts'
import { edgesOf } from './edges.ts'

test('edges pass, are not disputed, and leave few mutants alive', () => {
  const before = open()
  const { rows, left, disputed } = edgesOf(before.ruleSet, before.program, before.cases, () => true)
  expect(disputed).toEqual([])
  const complaints = [...new Set(rows.map(({ complaint }) => complaint))]
  const after = open(`edges:\n${complaints.map((id) => `  ${id}:\n    all:\n${rows.filter(({ complaint }) => complaint === id).map(edgeYaml).join('\n')}\n`).join('')}`)
  expect(runCases(after.program, after.cases).filter(({ status }) => status !== 'passed')).toEqual([])
  const mutants = mutantsOf(after.ruleSet, after.program)
  const [terms, witnesses] = [termsOf(after.ruleSet, mutants), new Witnesses(after.ruleSet, knownCases(mutants.program, after.cases))]
  const facts = factKinds(after.ruleSet.facts)
  const alive = mutants.mutants.filter((mutant) => verdictOn(mutant, terms, witnesses).kind === 'survived').map((mutant) => mutantWords(mutant, facts))
  expect(left.map((mutant) => mutantWords(mutant, facts)).toSorted()).toEqual(alive.toSorted())
  // Not found: facts behind facts, and what only shows together with a whole screen.
  expect(alive).toMatchInlineSnapshot(`
    [
      "fact stage (acute): "pain.duration below 6 weeks" becomes "pain.duration at most 6 weeks"",
    ]
  `)
})
