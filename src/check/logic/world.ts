// The conditions of a rule set as diagrams over its vocabulary: for each condition where it is yes, where at least
// unsure, and where at least unasked (docs/meaning.md, 2 to 6). Exact for every answer a person can give.
import type { Condition } from '../../model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../../model/rule-set.ts'
import { always, Diagrams, never } from './diagram.ts'
import { heededFacts, isAsked, partsOf } from './reads.ts'
import type { Test } from './reads.ts'
import { complaintVariable } from './vocabulary.ts'
import type { Cell, Vocabulary } from './vocabulary.ts'

/** A condition's truth: no, unasked, unsure or yes, as the diagrams from which on it is at least that. */
export interface Truths {
  readonly yes: number
  readonly unsure: number
  readonly unasked: number
}

export class World {
  readonly ruleSet: RuleSet
  readonly vocabulary: Vocabulary
  readonly diagrams: Diagrams
  readonly facts: ReadonlyMap<string, Fact>
  readonly heeded: ReadonlySet<string>
  private readonly known = new Map<Condition, Truths>()
  private readonly applicability = new Map<string, Truths>()

  /** Several worlds may share diagrams and vocabulary. */
  constructor(ruleSet: RuleSet, vocabulary: Vocabulary, diagrams: Diagrams) {
    this.ruleSet = ruleSet
    this.vocabulary = vocabulary
    this.diagrams = diagrams
    this.facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
    this.heeded = heededFacts(ruleSet)
  }

  truths(condition: Condition | undefined, whenAbsent: 'yes' | 'no' = 'yes'): Truths {
    if (condition === undefined) return whenAbsent === 'yes' ? certain : impossible
    const before = this.known.get(condition)
    if (before !== undefined) return before
    const found = this.truthsOf(condition)
    this.known.set(condition, found)
    return found
  }

  /** Where the condition is yes. */
  yes(condition: Condition | undefined, whenAbsent: 'yes' | 'no' = 'yes'): number {
    return this.truths(condition, whenAbsent).yes
  }

  /** Where the question applies. */
  applies(fact: AskedFact): Truths {
    const before = this.applicability.get(fact.id)
    if (before !== undefined) return before
    const found = this.truths(fact.appliesWhen)
    this.applicability.set(fact.id, found)
    return found
  }

  /** Where the complaint at hand is one of these. */
  ofComplaints(ids: readonly string[]): number {
    return this.diagrams.where(complaintVariable, (cell) => ids.includes(optionAt(this.vocabulary, complaintVariable, cell)))
  }

  private truthsOf(condition: Condition): Truths {
    const { diagrams } = this
    switch (condition.kind) {
      case 'all': return this.join(condition.of, (nodes) => diagrams.all(nodes))
      case 'any': return this.join(condition.of, (nodes) => diagrams.any(nodes))
      case 'at-least': return this.join(condition.of, (nodes) => this.total(nodes.map((node) => ({ node, add: 1 })), condition.count))
      case 'not': {
        const { yes, unsure, unasked } = this.truths(condition.of)
        const no = diagrams.not(unasked)
        return { yes: no, unsure: diagrams.or(no, diagrams.minus(unsure, yes)), unasked: diagrams.not(yes) }
      }
      case 'is':
      case 'in': return this.test(condition)
    }
  }

  private join(of: readonly Condition[], how: (nodes: readonly number[]) => number): Truths {
    const parts = of.map((part) => this.truths(part))
    return { yes: how(parts.map(({ yes }) => yes)), unsure: how(parts.map(({ unsure }) => unsure)), unasked: how(parts.map(({ unasked }) => unasked)) }
  }

  /** Where the weights of the parts that hold add up to at least so much. */
  private total(parts: readonly { readonly node: number; readonly add: number }[], least: number): number {
    const memo = new Map<string, number>()
    const from = (index: number, left: number): number => {
      if (left <= 0) return always
      const part = parts[index]
      if (part === undefined) return never
      const key = `${String(index)} ${String(left)}`
      const before = memo.get(key)
      if (before !== undefined) return before
      const found = this.diagrams.choose(part.node, from(index + 1, left - part.add), from(index + 1, left))
      memo.set(key, found)
      return found
    }
    return from(0, least)
  }

  private test(test: Test): Truths {
    if (test.fact === 'complaint') return known(test.kind === 'is' ? this.ofComplaints(test.options) : never)
    if (test.fact === 'site') {
      const here = this.ruleSet.complaints.filter(({ site }) => test.kind === 'is' && test.options.includes(site))
      return known(this.ofComplaints(here.map(({ id }) => id)))
    }
    const fact = this.facts.get(test.fact)
    if (fact === undefined) return impossible
    switch (fact.kind) {
      case 'category': return this.inCategory(fact, test)
      case 'count': return this.inTally(fact.of.map((when) => ({ when, add: 1 })), test)
      case 'sum': return this.inTally(fact.of, test)
      case 'choices': {
        const options = test.kind === 'is' ? test.options : []
        const parts = options.map((option) => this.onVariable(fact, this.vocabulary.variableOf(fact, option), (cell) => cell.kind === 'option' && cell.id === 'yes'))
        const { diagrams } = this
        return {
          yes: diagrams.any(parts.map(({ yes }) => yes)),
          unsure: diagrams.any(parts.map(({ unsure }) => unsure)),
          unasked: diagrams.any(parts.map(({ unasked }) => unasked)),
        }
      }
      default: return this.onVariable(fact, this.vocabulary.variableOf(fact), (cell) => passes(test, cell))
    }
  }

  /** A value that does not apply is not there, unless it is stated and danger hangs on it. */
  private onVariable(fact: AskedFact, variable: number, passesCell: (cell: Cell) => boolean): Truths {
    const { diagrams, vocabulary } = this
    const cells = vocabulary.variables[variable]?.cells ?? []
    const applies = this.applies(fact)
    const mayApply = vocabulary.open ? applies.unasked : applies.yes
    const heeded = vocabulary.open && this.heeded.has(fact.id)
    const has = (holds: (cell: Cell) => boolean): number => diagrams.where(variable, (cell) => {
      const each = cells[cell]
      return each !== undefined && holds(each)
    })
    const passed = has(passesCell)
    const yes = heeded ? passed : diagrams.and(passed, mayApply)
    return {
      yes,
      unsure: diagrams.or(yes, diagrams.and(has(({ kind }) => kind === 'unsure'), mayApply)),
      unasked: diagrams.or(yes, diagrams.and(has(({ kind }) => kind === 'unsure' || kind === 'unasked'), mayApply)),
    }
  }

  private inCategory(fact: Fact & { readonly kind: 'category' }, test: Test): Truths {
    const { diagrams } = this
    const named = test.kind === 'is' ? test.options : []
    const cases = fact.cases.map(({ id, when }) => ({ isNamed: named.includes(id), ...this.truths(when) }))
    const settled = diagrams.any(cases.map(({ yes }) => yes))
    const possible = cases.map((each) => ({ ...each, here: diagrams.choose(settled, each.yes, each.unasked) }))
    const inside = diagrams.any(possible.flatMap((each) => (each.isNamed ? [each.here] : [])))
    const outside = diagrams.any(possible.flatMap((each) => (each.isNamed ? [] : [each.here])))
    const doubted = diagrams.any(possible.flatMap((each) => (each.isNamed ? [diagrams.and(each.here, diagrams.minus(each.unsure, each.yes))] : [])))
    const yes = diagrams.minus(inside, outside)
    return { yes, unsure: diagrams.or(yes, diagrams.and(doubted, outside)), unasked: inside }
  }

  private inTally(parts: readonly { readonly when: Condition; readonly add: number }[], test: Test): Truths {
    const { diagrams } = this
    const ranges = test.kind === 'in' ? test.ranges : []
    const truths = parts.map(({ when, add }) => ({ add, ...this.truths(when) }))
    const atLeast = (level: keyof Truths, least: number): number => this.total(truths.map((part) => ({ node: part[level], add: part.add })), least)
    const contains = (top: keyof Truths): number => diagrams.any(ranges.map(({ from = 0, to }) =>
      diagrams.minus(atLeast('yes', from), to === undefined ? never : atLeast(top, to + 1))))
    const meets = (top: keyof Truths): number => diagrams.any(ranges.map(({ from = 0, to }) =>
      diagrams.minus(atLeast(top, from), to === undefined ? never : atLeast('yes', to + 1))))
    const yes = contains('unasked')
    const unasked = meets('unasked')
    return { yes, unsure: diagrams.or(yes, diagrams.and(unasked, diagrams.minus(meets('unsure'), contains('unsure')))), unasked }
  }
}

const certain: Truths = { yes: always, unsure: always, unasked: always }
const impossible: Truths = { yes: never, unsure: never, unasked: never }

function known(node: number): Truths {
  return { yes: node, unsure: node, unasked: node }
}

function optionAt(vocabulary: Vocabulary, variable: number, index: number): string {
  const cell = vocabulary.variables[variable]?.cells[index]
  return cell?.kind === 'option' ? cell.id : ''
}

function passes(test: Test, cell: Cell): boolean {
  if (test.kind === 'is') return cell.kind === 'option' && test.options.includes(cell.id)
  return cell.kind === 'range' && test.ranges.some(({ from = -Infinity, to = Infinity }) => cell.from >= from && cell.to <= to)
}

/** Diagrams for a vocabulary. */
export function diagramsFor(vocabulary: Vocabulary, bound?: number): Diagrams {
  return new Diagrams(vocabulary.variables.map(({ cells }) => cells.length), bound)
}
