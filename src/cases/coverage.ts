// Worked cases and their outcomes to what they exercise: each simple test both ways, and every outcome there can be.
import { no, yes } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import { evaluate, AnswersError } from '../evaluate/evaluate.ts'
import { truth } from '../evaluate/truth.ts'
import type { Case } from '../model/case.ts'
import { dispositions, type RuleSet } from '../model/rule-set.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import { canonicalText } from '../compile/conditions.ts'
import { compilerFor, conditionsOf, testsIn, type Owner } from './conditions.ts'
import { framesFor, framesOfCase } from './frames.ts'

export const coverageKinds = ['disposition', 'red-flag', 'contraindication', 'precaution', 'exclusion', 'rule', 'withheld', 'test'] as const
export type CoverageKind = (typeof coverageKinds)[number]

/** Something that at least one case should show. */
export interface CoverageItem {
  readonly kind: CoverageKind
  readonly id: string
  /** What of it: that it holds, that it does not, a level, a kind of withholding. */
  readonly side: 'yes' | 'no' | 'shown'
  /** The single test, for kind `test`. */
  readonly test?: Condition
  readonly owner?: Owner
  readonly isCovered: boolean
}

export interface Coverage {
  readonly kinds: readonly { readonly kind: CoverageKind; readonly covered: number; readonly of: number }[]
  /** In the order of kinds, then of ids. */
  readonly missing: readonly CoverageItem[]
}

/** What the cases cover; a case that is skipped or whose answers do not fit covers nothing. */
export function coverageOf(ruleSet: RuleSet, program: Program, cases: readonly Case[]): Coverage {
  const seen = new Set<string>()
  const watched = watchedConditions(ruleSet, program)
  for (const each of cases) {
    if (each.skip !== undefined) continue
    const outcome = outcomeOf(program, each)
    if (outcome === null) continue
    noteOutcome(outcome, seen)
    noteConditions(program, each, watched, seen)
  }
  const items = itemsOf(ruleSet, watched).map((item) => ({ ...item, isCovered: seen.has(keyOf(item)) }))
  return {
    kinds: coverageKinds.map((kind) => {
      const own = items.filter((item) => item.kind === kind)
      return { kind, covered: own.filter(({ isCovered }) => isCovered).length, of: own.length }
    }),
    missing: items.filter(({ isCovered }) => !isCovered),
  }
}

interface Watched {
  readonly owner: Owner
  readonly code: readonly number[]
  readonly whole: number
  readonly tests: readonly { readonly at: number; readonly test: Condition; readonly name: string }[]
}

function watchedConditions(ruleSet: RuleSet, program: Program): readonly Watched[] {
  const code: number[] = []
  const build = compilerFor(ruleSet, program, code)
  return conditionsOf(ruleSet).map(({ owner, condition }) => ({
    owner, code, whole: build(condition),
    tests: testsIn(condition).map((test) => ({ at: build(test), test, name: `${nameOf(owner)} ${canonicalText(test)}` })),
  }))
}

function noteConditions(program: Program, each: Case, watched: readonly Watched[], seen: Set<string>): void {
  const frames = framesOfCase(program, each)
  if (frames === null) return
  for (const { owner, code, whole, tests } of watched) {
    for (const frame of framesFor(program, frames, owner.complaints)) {
      const kind = kindOf(owner)
      const holds = truth(frame, code, whole)
      if (kind !== null && owner.part === 'when') note(seen, kind, owner.id, holds)
      for (const { at, name } of tests) note(seen, 'test', name, truth(frame, code, at))
    }
  }
}

function note(seen: Set<string>, kind: CoverageKind, id: string, holds: number): void {
  if (holds === yes) seen.add(`${kind} ${id} yes`)
  if (holds === no) seen.add(`${kind} ${id} no`)
}

function noteOutcome(outcome: Outcome, seen: Set<string>): void {
  if (outcome.disposition.level !== null) seen.add(`disposition ${outcome.disposition.level} shown`)
  for (const { kind } of outcome.withheld) seen.add(`withheld ${kind} shown`)
  for (const { rules } of [...outcome.recommended, ...outcome.afterReview, ...outcome.withheld]) for (const id of rules) seen.add(`rule ${id} yes`)
}

function itemsOf(ruleSet: RuleSet, watched: readonly Watched[]): readonly CoverageItem[] {
  const shown = (kind: CoverageKind, ids: readonly string[]): readonly CoverageItem[] => ids.map((id) => ({ kind, id, side: 'shown', isCovered: false }))
  const bothWays = (kind: CoverageKind, { owner }: Watched): readonly CoverageItem[] => (
    (['yes', 'no'] as const).map((side) => ({ kind, id: owner.id, side, owner, isCovered: false })))
  const always = ruleSet.rules.filter(({ when }) => when === undefined)
  return [
    ...shown('disposition', dispositions),
    ...watched.flatMap((each) => {
      const kind = kindOf(each.owner)
      return kind === null || each.owner.part !== 'when' ? [] : bothWays(kind, each)
    }),
    ...always.map(({ id, at }): CoverageItem => ({ kind: 'rule', id, side: 'yes', isCovered: false, owner: { kind: 'rule', id, part: 'when', at, complaints: null } })),
    ...shown('withheld', ['contraindicated', 'unconfirmed', 'advised-against', 'escalated', 'out-of-scope']),
    ...watched.flatMap(({ owner, tests }) => onceByName(tests).flatMap(({ name, test }) => (
      (['yes', 'no'] as const).map((side): CoverageItem => ({ kind: 'test', id: name, side, test, owner, isCovered: false }))))),
  ].toSorted((a, b) => coverageKinds.indexOf(a.kind) - coverageKinds.indexOf(b.kind))
}

function onceByName(tests: Watched['tests']): Watched['tests'] {
  return [...new Map(tests.map((each) => [each.name, each])).values()]
}

function kindOf({ kind }: Owner): CoverageKind | null {
  switch (kind) {
    case 'red-flag':
    case 'precaution':
    case 'rule': return kind
    case 'absolute':
    case 'local':
    case 'relative': return 'contraindication'
    case 'ages':
    case 'exclusion': return 'exclusion'
    case 'fact':
    case 'modality': return null
  }
}

function nameOf({ kind, id, part }: Owner): string {
  return `${kind} ${id}${part === 'when' ? '' : ` ${part}`}`
}

function keyOf({ kind, id, side }: CoverageItem): string {
  return `${kind} ${id} ${side}`
}

function outcomeOf(program: Program, each: Case): Outcome | null {
  try {
    return evaluate(program, each.answers, each.settings)
  } catch (error) {
    if (error instanceof AnswersError) return null
    throw error
  }
}
