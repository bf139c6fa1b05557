// A proof says that nothing can tell a mutant from the original: so answers that are spelled out do not either.
import { expect, test } from 'vitest'
import { expectationOf } from '../../src/mutate/example.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { termsOf, proofOf } from '../../src/mutate/equivalence.ts'
import { mutantsOf } from '../../src/mutate/mutants.ts'
import { factKinds } from '../../src/explain/condition-words.ts'
import { mutantWords } from '../../src/report/mutate.ts'
import { open } from '../cases/small.ts'
import { spelledOut } from './spelled-out.ts'

const rules = `
complaints:
  wry-neck: { label: Wry neck, site: neck, ages: { at-least: 16 }, default-disposition: therapy }
  sore-back: { label: Sore back, site: low-back, default-disposition: therapy }
families:
  shoes: { label: Shoes, contraindications: [{ when: { fever: yes }, kind: local, sites: [neck, low-back], say: No., because: [common-sense] }] }
modalities:
  walk:
    label: Walk
    family: shoes
    role: active
    contraindications:
      - { when: { osteoporosis: yes }, kind: local, sites: [low-back], say: Not there., because: [common-sense] }
      - { when: { age: { below: 16 } }, kind: relative, say: Ask., because: [common-sense] }
      - { when: { any: [{ fever: yes }, { saddle-numbness: yes }] }, kind: relative, say: Ask too., because: [common-sense] }
    precautions:
      - { when: { site: [neck, low-back] }, say: Slowly., because: [common-sense] }
      - { when: { osteoporosis: yes, site: low-back }, say: Gently., because: [common-sense] }
rules:
  - { id: walk-for-neck, for: [wry-neck], recommend: walk, say: Walk., because: [common-sense] }
  - { id: no-walk-for-back, for: [sore-back], advise-against: walk, when: { fever: no }, say: Do not., because: [common-sense] }
`

test('what is proved cannot be told apart, and what can is not proved', () => {
  const { ruleSet, program } = open(rules)
  const mutants = mutantsOf(ruleSet, program)
  const terms = termsOf(ruleSet, mutants)
  const facts = factKinds(ruleSet.facts)
  const field = { ruleSet, ...mutants }
  const proved = new Map<string, string>()
  const wrong: string[] = []
  let told = 0
  for (const mutant of mutants.mutants) {
    const because = proofOf(mutant, terms)
    const made = mutant.make()
    const words = mutantWords(mutant, facts)
    if (because !== null) proved.set(words, because)
    let left = 1500
    for (const { answers, settings } of spelledOut(mutant, field)) {
      const [was, is] = [mutants.program, made].map((each) => JSON.stringify(expectationOf(evaluate(each, answers, settings))))
      if (was !== is) {
        told += 1
        if (because !== null) wrong.push(`${because}: ${words}: ${JSON.stringify([answers, settings])}`)
        break
      }
      left -= 1
      if (left === 0) break
    }
  }
  expect(wrong).toEqual([])
  expect(told).toBeGreaterThan(mutants.mutants.length / 2)
  expect([...proved].filter(([words]) => words.includes('walk#')).map(([words, because]) => `${because}: ${words}`)).toMatchInlineSnapshot(`
    [
      "unseen: contraindication walk#relative-1: "age at most 15" becomes "age at most 14"",
      "unseen: precaution walk#precaution-1 is dropped",
      "same-for-all-answers: precaution walk#precaution-1: "osteoporosis is yes" is dropped from: osteoporosis is yes and site is low-back",
      "unseen: precaution walk#precaution-1: "osteoporosis is yes" is turned into its opposite",
      "same-for-all-answers: precaution walk#precaution-2: "site is neck or low-back" becomes "site is neck"",
    ]
  `)
})
