// A condition and a frame become a trace: the tree as it was written, with the truth of each part, by the evaluator's own
// reading of it.
import { compilerFor } from '../cases/conditions.ts'
import { lastReason, no, notApplicable, notAsked, notSure, unasked, unsure } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import type { Frame } from '../evaluate/truth.ts'
import { truth } from '../evaluate/truth.ts'
import { factIndex, type CheckedAnswers } from '../evaluate/read-answers.ts'
import type { AbsentReason, AnswerValue } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { DerivedFact, Fact, RuleSet } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'
import { testText, type FactKinds } from './condition-text.ts'
import type { Reading, Trace, Truth } from './explanation.ts'

type Category = DerivedFact & { readonly kind: 'category' }

export interface Tracer {
  readonly trace: (frame: Frame, condition: Condition) => Trace
  /** The truth alone, in the numbers of `opcodes.ts`. */
  readonly truthOf: (frame: Frame, condition: Condition) => number
}

export function truthWord(value: number): Truth {
  return value === no ? 'no' : value === unasked ? 'not-asked' : value === unsure ? 'not-sure' : 'yes'
}

/** The conditions of a rule set as code that runs in the frames of its program. */
export interface Conditions {
  readonly facts: ReadonlyMap<string, Fact>
  readonly truthOf: (frame: Frame, condition: Condition) => number
}

export function conditionsOf(ruleSet: RuleSet, program: Program): Conditions {
  const code: number[] = []
  const build = compilerFor(ruleSet, program, code)
  const offsets = new Map<Condition, number>()
  return {
    facts: new Map(ruleSet.facts.map((fact) => [fact.id, fact])),
    truthOf: (frame, condition) => {
      const at = offsets.get(condition) ?? build(condition)
      offsets.set(condition, at)
      return truth(frame, code, at)
    },
  }
}

/** A tracer of conditions of the rule set that the program was compiled from. */
export function tracerOf({ facts, truthOf }: Conditions, program: Program, answers: CheckedAnswers): Tracer {
  const kindOf: FactKinds = (id) => facts.get(id)?.kind
  const known = new Map<Frame, Map<Condition, Trace>>()

  /** Many modalities share the conditions of their families, so each is traced once. */
  function trace(frame: Frame, condition: Condition): Trace {
    const traces = known.get(frame) ?? new Map<Condition, Trace>()
    known.set(frame, traces)
    const found = traces.get(condition) ?? traced(frame, condition)
    traces.set(condition, found)
    return found
  }

  function traced(frame: Frame, condition: Condition): Trace {
    const base = { truth: truthWord(truthOf(frame, condition)), at: condition.at }
    switch (condition.kind) {
      case 'all': return { kind: 'all', text: 'all of', ...base, parts: condition.of.map((part) => trace(frame, part)) }
      case 'any': return { kind: 'any', text: 'any of', ...base, parts: condition.of.map((part) => trace(frame, part)) }
      case 'at-least': return { kind: 'at-least', text: `at least ${String(condition.count)} of`, ...base, parts: condition.of.map((part) => trace(frame, part)) }
      case 'not': return { kind: 'not', text: 'not', ...base, parts: [trace(frame, condition.of)] }
      case 'is':
      case 'in': {
        const fact = facts.get(condition.fact)
        const text = testText(condition, kindOf)
        if (fact === undefined) return { kind: 'test', text, ...base, read: builtIn(program, frame, condition.fact), parts: [] }
        return { kind: 'test', text, ...base, read: readingOf(frame, fact), parts: isDerived(fact) ? workings(frame, fact, condition) : [] }
      }
    }
  }

  /** The cases still possible (of none, those asked about), or everything that is counted. */
  function workings(frame: Frame, fact: DerivedFact, test: Condition): readonly Trace[] {
    const part = (text: string, when: Condition): Trace => {
      const below = trace(frame, when)
      return { kind: 'part', text, truth: below.truth, at: when.at, parts: [below] }
    }
    switch (fact.kind) {
      case 'category': {
        const possible = possibleCases(frame, fact)
        const shown = possible.length > 0 ? possible : fact.cases.filter(({ id }) => test.kind === 'is' && test.options.includes(id))
        return shown.map(({ id, when }) => part(id, when))
      }
      case 'count': return fact.of.map((when) => part('1', when))
      case 'sum': return fact.of.map(({ when, add }) => part(String(add), when))
    }
  }

  function possibleCases(frame: Frame, fact: Category): Category['cases'] {
    const states = fact.cases.map((each) => ({ each, holds: truthOf(frame, each.when) }))
    const certain = states.filter(({ holds }) => truthWord(holds) === 'yes')
    return (certain.length > 0 ? certain : states.filter(({ holds }) => holds !== no)).map(({ each }) => each)
  }

  function readingOf(frame: Frame, fact: Fact): Reading {
    const complaint = fact.scope === 'complaint' ? program.complaintIds[frame.complaint] ?? null : null
    const base = { fact: fact.id, complaint }
    switch (fact.kind) {
      case 'category': {
        const ids = possibleCases(frame, fact).map(({ id }) => id)
        const value = ids.length === 1 ? ids[0] ?? null : ids.length === 0 ? null : `${ids.slice(0, -1).join(', ')} or ${ids[ids.length - 1] ?? ''}`
        return { ...base, value, absent: ids.length === 0 ? 'not-applicable' : null, from: 'derived' }
      }
      case 'count': return { ...base, ...tally(frame, fact.of.map((when) => ({ when, add: 1 }))) }
      case 'sum': return { ...base, ...tally(frame, fact.of) }
      default: return { ...base, ...asked(frame, fact, complaint) }
    }
  }

  function tally(frame: Frame, parts: readonly { readonly when: Condition, readonly add: number }[]): Pick<Reading, 'value' | 'absent' | 'from'> {
    const states = parts.map(({ when, add }) => ({ add, holds: truthWord(truthOf(frame, when)) }))
    const sum = (list: readonly { readonly add: number }[]): number => list.reduce((total, { add }) => total + add, 0)
    const low = sum(states.filter(({ holds }) => holds === 'yes'))
    const high = sum(states.filter(({ holds }) => holds !== 'no'))
    return { value: low === high ? low : `${String(low)} to ${String(high)}`, absent: null, from: 'derived' }
  }

  function asked(frame: Frame, fact: Exclude<Fact, DerivedFact>, complaint: string | null): Pick<Reading, 'value' | 'absent' | 'from'> {
    const index = factIndex(program).get(fact.id) ?? -1
    const first = program.facts[index]?.variable ?? 0
    const given = complaint === null ? answers.person.get(index) : answers.complaints.find(({ id }) => id === complaint)?.facts.get(index)
    if (fact.kind === 'choices') return options(frame, fact.options.map(({ id }) => id), first, given?.cells)
    const cell = frame.values[first] ?? notAsked
    if (cell <= lastReason) return { value: null, absent: given?.stated === 'declined' && cell === notSure ? 'asked-declined' : reasonWord(cell), from: null }
    return { value: cellValue(fact, cell), absent: null, from: given?.cells[0] === cell ? 'answer' : 'screen' }
  }

  return { trace, truthOf }
}

/** Each option with its own yes, no or reason; options nobody asked about are left out. */
function options(frame: Frame, ids: readonly string[], first: number, given: readonly number[] | undefined): Pick<Reading, 'value' | 'absent' | 'from'> {
  const cells = ids.map((id, i) => ({ id, cell: frame.values[first + i] ?? notAsked, given: given?.[i] }))
  const known = cells.filter(({ cell }) => cell > lastReason || cell === notSure)
  if (known.length === 0) return { value: null, absent: reasonWord(cells[0]?.cell ?? notAsked), from: null }
  const value = Object.fromEntries(known.map(({ id, cell }) => [id, cell === 1 ? 'yes' : cell === 0 ? 'no' : 'unknown']))
  return { value, absent: null, from: known.some((each) => each.given === each.cell || each.cell === notSure) ? 'answer' : 'screen' }
}

function builtIn(program: Program, frame: Frame, name: string): Reading {
  const cell = frame.values[name === 'complaint' ? 0 : 1] ?? notApplicable
  const value = (name === 'complaint' ? program.complaintIds : program.siteIds)[cell] ?? null
  return { fact: name, complaint: program.complaintIds[frame.complaint] ?? null, value, absent: value === null ? 'not-applicable' : null, from: 'complaint' }
}

function reasonWord(cell: number): AbsentReason {
  return cell === notAsked ? 'not-asked' : cell === notApplicable ? 'not-applicable' : 'asked-unknown'
}

function cellValue(fact: Exclude<Fact, DerivedFact>, cell: number): AnswerValue {
  switch (fact.kind) {
    case 'yes-no': return cell === 1 ? 'yes' : 'no'
    case 'choice':
    case 'choices': return fact.options[cell]?.id ?? null
    case 'duration': return formatDuration(cell)
    case 'integer':
    case 'scale': return cell
  }
}

function isDerived(fact: Fact): fact is DerivedFact {
  return fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum'
}
