// The conditions of a rule set as diagrams over its vocabulary: for each condition where it is yes, where at least
// unsure, and where at least unasked (docs/meaning.md, 2 to 6). Exact for every answer a person can give.
import type { Condition } from '../../model/condition.ts'
import type { AskedFact, Fact, RuleSet } from '../../model/rule-set.ts'
import { allOf, anyOf, atLeastOf, caseOf, certain, decided, impossible, notOf, tallyOf, testOf } from './algebra.ts'
import type { Truths } from './algebra.ts'
import { Diagrams, never } from './diagram.ts'
import { heededFacts } from './reads.ts'
import type { Test } from './reads.ts'
import { complaintVariable } from './vocabulary.ts'
import type { Cell, Vocabulary } from './vocabulary.ts'

export class World {
  readonly ruleSet: RuleSet
  readonly vocabulary: Vocabulary
  readonly diagrams: Diagrams
  readonly facts: ReadonlyMap<string, Fact>
  readonly heeded: ReadonlySet<string>
  private readonly known = new Map<Condition, Truths>()
  private readonly tested = new Map<string, Truths>()
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
      case 'all': return allOf(diagrams, condition.of.map((part) => this.truths(part)))
      case 'any': return anyOf(diagrams, condition.of.map((part) => this.truths(part)))
      case 'at-least': return atLeastOf(diagrams, condition.count, condition.of.map((part) => this.truths(part)))
      case 'not': return notOf(diagrams, this.truths(condition.of))
      case 'is':
      case 'in': return this.test(condition)
    }
  }

  /** Many conditions have the same test. */
  private test(test: Test): Truths {
    const key = `${test.kind} ${test.fact} ${test.kind === 'is' ? test.options.join(' ') : test.ranges.map(({ from, to }) => `${String(from)}-${String(to)}`).join(' ')}`
    const before = this.tested.get(key)
    if (before !== undefined) return before
    const found = this.testAnew(test)
    this.tested.set(key, found)
    return found
  }

  private testAnew(test: Test): Truths {
    if (test.fact === 'complaint') return decided(test.kind === 'is' ? this.ofComplaints(test.options) : never)
    if (test.fact === 'site') {
      const here = this.ruleSet.complaints.filter(({ site }) => test.kind === 'is' && test.options.includes(site))
      return decided(this.ofComplaints(here.map(({ id }) => id)))
    }
    const fact = this.facts.get(test.fact)
    if (fact === undefined) return impossible
    const named = test.kind === 'is' ? test.options : []
    const ranges = test.kind === 'in' ? test.ranges : []
    switch (fact.kind) {
      case 'category': return caseOf(this.diagrams, fact.cases.map(({ id, when }) => ({ isNamed: named.includes(id), ...this.truths(when) })))
      case 'count': return tallyOf(this.diagrams, fact.of.map((when) => ({ add: 1, ...this.truths(when) })), ranges)
      case 'sum': return tallyOf(this.diagrams, fact.of.map(({ when, add }) => ({ add, ...this.truths(when) })), ranges)
      case 'choices': return anyOf(this.diagrams, named.map((option) =>
        this.onVariable(fact, this.vocabulary.variableOf(fact, option), (cell) => cell.kind === 'option' && cell.id === 'yes')))
      default: return this.onVariable(fact, this.vocabulary.variableOf(fact), (cell) => passes(test, cell))
    }
  }

  private onVariable(fact: AskedFact, variable: number, passesCell: (cell: Cell) => boolean): Truths {
    const { diagrams, vocabulary } = this
    const cells = vocabulary.variables[variable]?.cells ?? []
    const has = (holds: (cell: Cell) => boolean): number => diagrams.where(variable, (cell) => {
      const each = cells[cell]
      return each !== undefined && holds(each)
    })
    const applies = this.applies(fact)
    return testOf(diagrams, { passed: has(passesCell), unsure: has(({ kind }) => kind === 'unsure'), unasked: has(({ kind }) => kind === 'unasked') },
      vocabulary.open ? applies.unasked : applies.yes, vocabulary.open && this.heeded.has(fact.id))
  }
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
