// What a check leaves for the next changes nothing but the time: over rule sets that differ in a little, or in everything,
// it finds what a check that knows nothing finds; where that one gives up, perhaps more.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkRuleSet, type Finding } from '../../src/check/check.ts'
import { Memory } from '../../src/check/memory.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { arbitraryRuleSet, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'

/** The rule set as it is, and as somebody may have left it after a change. */
function edits(ruleSet: RuleSet, number: number): readonly RuleSet[] {
  const { rules, redFlags } = ruleSet
  const moved = rules.map((rule, i) => ({ ...rule, when: rules[(i + number) % rules.length]?.when ?? rule.when } as typeof rule))
  return [
    ruleSet,
    { ...ruleSet, rules: rules.filter((_, i) => i !== number % rules.length) },
    { ...ruleSet, rules: moved },
    { ...ruleSet, redFlags: redFlags.filter((_, i) => i !== number % redFlags.length) },
    { ...ruleSet, header: { ...ruleSet.header, doNotSay: [{ phrase: 'say', because: 'It is said.' }] } },
    { ...ruleSet, rules: rules.map((rule) => ({ ...rule, say: 'Unquestionably incomprehensible considerations necessitate multidisciplinary deliberations concerning individualised rehabilitation opportunities for everybody.' })) },
  ]
}

function isGivenUp({ code }: Finding): boolean {
  return code === 'not-decided'
}

it('finds the same with and without a memory', () => {
  let given = 0
  let found = 0
  fc.assert(fc.property(arbitraryRuleSet(sizes.small), arbitraryRuleSet(sizes.small), fc.array(fc.nat({ max: 11 }), { minLength: 3, maxLength: 8 }), fc.constantFrom(undefined, 30, 300), (one, other, order, bound) => {
    const all = [...edits(one, 1), ...edits(other, 2)]
    const memory = new Memory()
    for (const i of order) {
      const ruleSet = all[i] as RuleSet
      const fresh = checkRuleSet(ruleSet, { bound })
      const remembered = checkRuleSet(ruleSet, { bound, memory })
      if (fresh.some(isGivenUp)) {
        expect(remembered).toEqual(expect.arrayContaining(fresh.filter((each) => !isGivenUp(each))))
        expect(fresh).toEqual(expect.arrayContaining(remembered.filter(isGivenUp)))
      } else expect(remembered).toEqual(fresh)
      found += fresh.length
      given += fresh.filter(isGivenUp).length
    }
  }), { numRuns: tries(60) })
  expect(found).toBeGreaterThan(0)
  expect(given).toBeGreaterThan(0)
})
