// Which answer to a screening question speaks against the flags that ask it: "no" to a symptom, "yes" to "can you
// bear weight". A fact that flags read both ways has none.
import type { Condition } from '../model/condition.ts'
import type { Fact, RedFlag } from '../model/rule-set.ts'

/** Per fact id and option index (0 for a yes-no fact): 0 or 1, or -1 where flags disagree. */
export function clearAnswers(facts: ReadonlyMap<string, Fact>, flags: readonly RedFlag[]): Map<string, number[]> {
  const found = new Map<string, number[]>()

  function note(id: string, slots: number, slot: number, clear: number): void {
    const list = found.get(id) ?? new Array<number>(slots).fill(-2)
    const before = list[slot]
    list[slot] = before === -2 || before === clear ? clear : -1
    found.set(id, list)
  }

  function visit(condition: Condition, positive: boolean): void {
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'at-least':
        for (const part of condition.of) visit(part, positive)
        return
      case 'not': visit(condition.of, !positive); return
      case 'is':
      case 'in': visitFact(condition, positive)
    }
  }

  function visitFact(condition: Condition & { kind: 'is' | 'in' }, positive: boolean): void {
    const fact = facts.get(condition.fact)
    if (fact === undefined) return
    switch (fact.kind) {
      case 'yes-no': {
        const options = condition.kind === 'is' ? condition.options : []
        for (const option of options) note(fact.id, 1, 0, (option === 'yes') === positive ? 0 : 1)
        return
      }
      case 'choices':
        fact.options.forEach((option, slot) => {
          if (condition.kind === 'is' && condition.options.includes(option.id)) note(fact.id, fact.options.length, slot, positive ? 0 : 1)
        })
        return
      case 'category':
        for (const each of fact.cases) {
          visit(each.when, condition.kind === 'is' && condition.options.includes(each.id) ? positive : !positive)
        }
        return
      case 'count':
      case 'sum': {
        const parts = fact.kind === 'sum' ? fact.of : fact.of.map((when) => ({ when, add: 1 }))
        const { rises, falls } = directions(condition, parts.reduce((total, part) => total + part.add, 0))
        for (const part of parts) {
          if (rises) visit(part.when, positive)
          if (falls) visit(part.when, !positive)
        }
        return
      }
      default:
    }
  }

  for (const flag of flags) visit(flag.when, true)
  for (const list of found.values()) list.forEach((clear, slot) => { if (clear === -2) list[slot] = -1 })
  return found
}

/** Whether a test on a total becomes true with more of it, with less of it, or both. */
function directions(condition: Condition & { kind: 'is' | 'in' }, total: number): { rises: boolean; falls: boolean } {
  const ranges = condition.kind === 'in' ? condition.ranges : []
  const holds = (sum: number): boolean => ranges.some((range) => sum >= (range.from ?? 0) && sum <= (range.to ?? total))
  let rises = false
  let falls = false
  for (let sum = 1; sum <= total; sum += 1) {
    if (holds(sum) && !holds(sum - 1)) rises = true
    if (!holds(sum) && holds(sum - 1)) falls = true
  }
  return { rises, falls }
}
