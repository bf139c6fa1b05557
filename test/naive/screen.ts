// A rule set and its complaints to what a clean screen fills in: rule 8 of docs/meaning.md.
import type { Condition } from '../../src/model/condition.ts'
import type { RedFlag, RuleSet } from '../../src/model/rule-set.ts'
import { contains, factNamed } from './truth.ts'

/** A test that a clean screen wants to come out so. */
interface Wish {
  readonly key: string
  /** The values among yes and no under which the test comes out as wanted. */
  readonly fits: readonly ('yes' | 'no')[]
}

/**
 * For what the flags asked for these complaints read: the one value of a yes-no fact or option under which no flag at
 * all, asked or not, is any nearer to yes.
 */
export function cleanScreen(ruleSet: RuleSet, complaints: readonly string[]): ReadonlyMap<string, 'yes' | 'no'> {
  const wishes = ruleSet.redFlags.map(flag => ({ flag, of: wishesOf(ruleSet, flag.when, 'no') }))
  const filled = new Map<string, 'yes' | 'no'>()
  for (const { key } of wishes.flatMap(({ flag, of }) => isAskedFor(flag, complaints) ? of : [])) {
    const own = wishes.flatMap(({ of }) => of.filter(wish => wish.key === key))
    const fits = (['yes', 'no'] as const).filter(value => own.every(wish => wish.fits.includes(value)))
    if (fits.length === 1 && fits[0] !== undefined) filled.set(key, fits[0])
  }
  return filled
}

export function isAskedFor(flag: RedFlag, complaints: readonly string[]): boolean {
  const { askedFor } = flag
  return askedFor === 'everyone' || complaints.some(complaint => askedFor.includes(complaint))
}

function wishesOf(ruleSet: RuleSet, condition: Condition, wanted: 'yes' | 'no'): readonly Wish[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return condition.of.flatMap(part => wishesOf(ruleSet, part, wanted))
    case 'not': return wishesOf(ruleSet, condition.of, other(wanted))
    case 'is':
    case 'in': return wishesOfTest(ruleSet, condition, wanted)
  }
}

function wishesOfTest(ruleSet: RuleSet, test: Condition & { kind: 'is' | 'in' },
  wanted: 'yes' | 'no'): readonly Wish[] {
  const fact = factNamed(ruleSet, test.fact)
  const options = test.kind === 'is' ? test.options : []
  switch (fact?.kind) {
    case 'yes-no': {
      const comesOut = (value: 'yes' | 'no'): boolean => options.includes(value) === (wanted === 'yes')
      return [{ key: fact.id, fits: (['yes', 'no'] as const).filter(comesOut) }]
    }
    case 'choices': return options.map(option => ({ key: `${fact.id}/${option}`, fits: [wanted] }))
    case 'category':
      return fact.cases.flatMap(one => wishesOf(ruleSet, one.when, options.includes(one.id) ? wanted : other(wanted)))
    case 'count':
    case 'sum': {
      const parts = fact.kind === 'sum' ? fact.of : fact.of.map(when => ({ when, add: 1 }))
      const total = parts.reduce((sum, part) => sum + part.add, 0)
      return parts.flatMap(part => waysOf(test, total, wanted).flatMap(way => wishesOf(ruleSet, part.when, way)))
    }
    default: return []
  }
}

/** What the parts of a total should be: fewer where the test holds from some total on, more where up to one. */
function waysOf(test: Condition & { kind: 'is' | 'in' }, total: number,
  wanted: 'yes' | 'no'): readonly ('yes' | 'no')[] {
  const holds = Array.from({ length: total + 1 }, (_, sum) =>
    test.kind === 'in' && test.ranges.some(range => contains(range, sum)))
  const rises = holds.some((one, sum) => one && holds[sum - 1] === false)
  const falls = holds.some((one, sum) => !one && holds[sum - 1] === true)
  return [...(rises ? [wanted] : []), ...(falls ? [other(wanted)] : [])]
}

function other(word: 'yes' | 'no'): 'yes' | 'no' {
  return word === 'yes' ? 'no' : 'yes'
}
