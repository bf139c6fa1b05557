// A condition to the answers on which it can hang: for each fact a value for every stretch in which it says the same.
import { testsIn } from '../cases/conditions.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'

/** A fact with the values that matter; the first makes as few tests hold as can be, null is not asked. */
export interface Choice {
  readonly fact: AskedFact
  readonly values: readonly AnswerValue[]
  /** Whether every answer that could matter has one of these values to stand for it. */
  readonly isComplete: boolean
}

/** What the conditions read, through derived facts and applicability too, by fact id. */
export function choicesFor(ruleSet: RuleSet, conditions: readonly Condition[]): readonly Choice[] {
  const tests = testsBehind(ruleSet, conditions)
  return ruleSet.facts.flatMap((fact) => {
    const own = tests.get(fact.id)
    return own === undefined || isDerived(fact) ? [] : [{ fact, values: [...valuesOf(fact, own), 'unknown', null], isComplete: fact.kind !== 'choices' || namedIn(own).length <= mostOptions }]
  })
}

/** Whether what the condition says may differ between complaints for the same answers. */
export function readsComplaint(ruleSet: RuleSet, condition: Condition): boolean {
  const tests = testsBehind(ruleSet, [condition])
  return tests.has('complaint') || tests.has('site')
}

/** Facts that a condition hangs on, through derived facts and applicability too. */
export function factsBehind(ruleSet: RuleSet, condition: Condition): readonly string[] {
  return [...testsBehind(ruleSet, [condition]).keys()]
}

/** The tests of a condition and of everything it hangs on, by fact. */
function testsBehind(ruleSet: RuleSet, conditions: readonly Condition[]): ReadonlyMap<string, readonly Test[]> {
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const tests = new Map<string, Test[]>()
  const read = (condition: Condition): void => {
    for (const test of testsIn(condition)) {
      const before = tests.get(test.fact)
      if (before !== undefined) {
        before.push(test)
        continue
      }
      tests.set(test.fact, [test])
      const fact = facts.get(test.fact)
      if (fact !== undefined) partsOf(fact).forEach(read)
    }
  }
  conditions.forEach(read)
  return tests
}

type Test = Condition & { readonly kind: 'is' | 'in' }

function isDerived(fact: Fact): fact is Exclude<Fact, AskedFact> {
  return fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum'
}

function partsOf(fact: Fact): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ when }) => when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(({ when }) => when)
    default: return fact.appliesWhen === undefined ? [] : [fact.appliesWhen]
  }
}

function valuesOf(fact: AskedFact, tests: readonly (Condition & { readonly kind: 'is' | 'in' })[]): readonly AnswerValue[] {
  const named = namedIn(tests)
  switch (fact.kind) {
    case 'yes-no': return named.includes('yes') ? ['no', 'yes'] : ['yes', 'no']
    case 'choice': {
      const other = fact.options.find(({ id }) => !named.includes(id))
      return [...(other === undefined ? [] : [other.id]), ...named]
    }
    case 'choices': return named.length <= mostOptions ? ticked(named) : [['none-of-the-others'], ...named.map((option) => [option, 'none-of-the-others']), [...named, 'none-of-the-others']]
    case 'integer':
    case 'scale': return cells(fact.min, fact.max, tests)
    case 'duration': return cells(fact.min, fact.max, tests).map((hours) => formatDuration(hours))
  }
}

const mostOptions = 3

function namedIn(tests: readonly Condition[]): readonly string[] {
  return [...new Set(tests.flatMap((test) => test.kind === 'is' ? test.options : []))]
}

/** Each option yes, no, not sure or not asked; from all no to all yes. */
function ticked([option, ...others]: readonly string[]): readonly Readonly<Record<string, string>>[] {
  if (option === undefined) return [{}]
  const rest = ticked(others)
  const middle = ['unknown', null].flatMap((answer) => rest.map((each) => answer === null ? each : { [option]: answer, ...each }))
  return [...rest.map((each) => ({ [option]: 'no', ...each })), ...middle, ...rest.map((each) => ({ [option]: 'yes', ...each }))]
}

/** Both sides of every bound. */
function cells(min: number, max: number, tests: readonly Condition[]): readonly number[] {
  const bounds = new Set<number>()
  for (const test of tests) {
    if (test.kind !== 'in') continue
    for (const { from, to } of test.ranges) {
      for (const value of [from === undefined ? undefined : from - 1, from, to, to === undefined ? undefined : to + 1]) if (value !== undefined && value >= min && value <= max) bounds.add(value)
    }
  }
  const inside = (value: number): number => tests.filter((test) => test.kind === 'in' && test.ranges.some(({ from, to }) => value >= (from ?? min) && value <= (to ?? max))).length
  return [...bounds].toSorted((a, b) => inside(a) - inside(b) || a - b)
}

export type Assignment = ReadonlyMap<AskedFact, AnswerValue>

/** How many assignments there are in all. */
export function countOf(choices: readonly Choice[]): number {
  return choices.reduce((product, { values }) => product * values.length, 1)
}

/** Every assignment of the choices. */
export function* allAssignments(choices: readonly Choice[]): Generator<Assignment> {
  const [first, ...rest] = choices
  if (first === undefined) {
    yield new Map()
    return
  }
  for (const others of allAssignments(rest)) for (const value of first.values) yield new Map([...others, [first.fact, value]])
}

/**
 * From where everything speaks against, and from where everything speaks for: each way to change up to two facts. Then
 * from where the first few speak for and the others against: each way to change one.
 */
export function* nearAssignments(choices: readonly Choice[]): Generator<Assignment> {
  const against = choices.map(({ values }) => values[0] ?? null)
  const speaksFor = choices.map(({ values }) => values.findLast((value) => value !== null && value !== 'unknown') ?? null)
  const between = choices.map((_, k) => against.map((value, i) => i < k ? speaksFor[i] ?? null : value)).slice(2)
  for (const start of [against, speaksFor, ...between]) {
    const from = (changes: ReadonlyMap<number, AnswerValue>): Assignment => new Map(choices.map(({ fact }, i) => [fact, changes.has(i) ? changes.get(i) ?? null : start[i] ?? null]))
    yield from(new Map())
    for (const [i, one] of choices.entries()) for (const value of one.values) yield from(new Map([[i, value]]))
    if (start !== against && start !== speaksFor) continue
    for (const [i, one] of choices.entries()) {
      for (const [j, two] of choices.entries()) {
        if (j > i) for (const value of one.values) for (const other of two.values) yield from(new Map([[i, value], [j, other]]))
      }
    }
  }
}
