// Red flags that can never be present or always are, and two that say the same.
import { rank } from './logic/judgement.ts'
import { error, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

/** A danger that nothing can show is not screened for, whatever the rule set promises. */
export const deadFlags: Check = ({ ruleSet, complete, open }) => ruleSet.redFlags.flatMap((flag) => {
  if (complete.world.yes(flag.when) === 0) {
    const stated = open.world.yes(flag.when) === 0 ? '' : ', unless something is stated that is never asked'
    return [error('dead-flag', flag.when.at, `the red flag ${tick(flag.id)} can never be present${stated}`)]
  }
  if (complete.world.yes(flag.when) === 1) return [warning('constant-flag', flag.when.at, `the red flag ${tick(flag.id)} is present whatever is answered`)]
  return []
})

export const sameFlags: Check = ({ ruleSet, complete }) => {
  const first = new Map<number, (typeof ruleSet.redFlags)[number]>()
  return ruleSet.redFlags.toSorted((a, b) => rank(b.disposition) - rank(a.disposition) || (a.id < b.id ? -1 : 1)).flatMap((flag) => {
    const node = complete.world.yes(flag.when)
    const before = first.get(node)
    if (node <= 1) return []
    if (before === undefined) {
      first.set(node, flag)
      return []
    }
    return [warning('same-flag', flag.at, `the red flag ${tick(flag.id)} is present exactly where ${tick(before.id)} is`, {
      hint: before.disposition === flag.disposition ? 'keep one of them' : `the more urgent one, ${tick(before.id)}, always decides`,
      also: [{ at: before.at, message: 'the other one' }],
    })]
  })
}
