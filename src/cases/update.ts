// Failed cases to the expectations that would pass, each change told apart: a change towards less caution is never
// made unless its case is named.
import type { Program } from '../compile/program.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Expectation } from '../model/case.ts'
import type { Outcome } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { compare, raisedBy, rulesBehind, toConfirm, urgencyOf, warningsOf, type CaseResult } from './run.ts'

export type ExpectedValue = Expectation[keyof Expectation]

export interface Change {
  readonly case: string
  readonly file: string
  readonly key: keyof Expectation
  readonly from: ExpectedValue
  readonly to: ExpectedValue
  /** A lower disposition, a flag or a withheld modality less. */
  readonly isLessCautious: boolean
}

/** What would have to change in the expectations of the failed cases. */
export function changesFor(program: Program, results: readonly CaseResult[]): readonly Change[] {
  return results.filter(({ status, case: { isEdge } }) => status === 'failed' && isEdge !== true).flatMap(({ case: each, differences }) => {
    const outcome = evaluate(program, each.answers, each.settings)
    const keys = [...new Set(differences.map(({ what }) => what as keyof Expectation))]
    return keys.map((key): Change => {
      const from = each.expect[key]
      const to = passing(key, each.expect, outcome)
      return { case: each.id, file: each.at.file, key, from, to, isLessCautious: isLessCautious(key, from, to) }
    })
  })
}

function passing(key: keyof Expectation, expect: Expectation, outcome: Outcome): ExpectedValue {
  switch (key) {
    case 'disposition': return outcome.disposition.level
    case 'atLeast': return outcome.disposition.atLeast
    case 'atMost': return outcome.disposition.atMost
    case 'settled': return outcome.settled
    case 'redFlags': return outcome.redFlags.filter(({ state }) => state === 'present').map(({ id }) => id).toSorted(byCodePoint)
    case 'unsure': return outcome.redFlags.filter(({ state }) => state === 'unsure').map(({ id }) => id).toSorted(byCodePoint)
    case 'outOfScope': return [...new Set(outcome.outOfScope.map(({ complaint }) => complaint))]
    case 'conflicts': return [...new Set(outcome.conflicts.map(({ fact }) => fact))]
    case 'raised': return Object.fromEntries(Object.keys(expect.raised ?? {}).flatMap((flag) => {
      const level = raisedBy(outcome.disposition, flag)
      return level === undefined ? [] : [[flag, level]]
    }))
    case 'urgency': return Object.fromEntries(Object.keys(expect.urgency ?? {}).map((fact) => [fact, urgencyOf(outcome, fact)]))
    case 'confirm': return Object.fromEntries(Object.keys(expect.confirm ?? {}).map((modality) => [modality, toConfirm(outcome, modality)]))
    case 'parked': return [...new Set(outcome.parked.map(({ fact }) => fact))]
    case 'ranked': return outcome.recommended.map(({ modality }) => modality).filter((each) => expect.ranked?.includes(each))
    case 'withheld': return Object.fromEntries(Object.keys(expect.withheld ?? {}).flatMap((modality) => {
      const found = outcome.withheld.find((each) => each.modality === modality)
      return found === undefined ? [] : [[modality, found.kind]]
    }))
    case 'graded': return Object.fromEntries(Object.keys(expect.graded ?? {}).flatMap((modality) => {
      const found = [...outcome.recommended, ...outcome.afterReview].find((each) => each.modality === modality)
      return found === undefined ? [] : [[modality, `${found.strength}/${found.certainty}`]]
    }))
    case 'warned': return Object.fromEntries(Object.entries(expect.warned ?? {}).filter(([modality, words]) => warningsOf(outcome, modality).includes(words)))
    case 'notWarned': return Object.fromEntries(Object.entries(expect.notWarned ?? {}).filter(([modality, words]) => !warningsOf(outcome, modality).includes(words)))
    case 'lines': return Object.fromEntries(Object.keys(expect.lines ?? {}).flatMap((modality) => {
      const found = [...outcome.recommended, ...outcome.afterReview].find((each) => each.modality === modality)
      return found === undefined ? [] : [[modality, found.line]]
    }))
    case 'rules': return Object.fromEntries(Object.keys(expect.rules ?? {}).map((modality) => [modality, rulesBehind(outcome, modality)]))
    case 'dosed': return Object.fromEntries(Object.keys(expect.dosed ?? {}).flatMap((modality) => {
      const found = [...outcome.recommended, ...outcome.afterReview].find((each) => each.modality === modality)
      return found === undefined ? [] : [[modality, found.dose]]
    }))
    default: return (expect[key] ?? []).filter((each) => compare({ [key]: [each] }, outcome).length === 0)
  }
}

const cautious: ReadonlySet<keyof Expectation> = new Set(['redFlags', 'unsure', 'unscreened', 'notRecommended', 'withheld', 'restricted', 'cautioned', 'outOfScope', 'undecided'])

function isLessCautious(key: keyof Expectation, from: ExpectedValue, to: ExpectedValue): boolean {
  switch (key) {
    case 'disposition':
    case 'atLeast':
    case 'atMost': return levelOf(to) < levelOf(from)
    case 'settled': return to === true
    case 'warned':
    case 'raised':
    case 'urgency':
    case 'confirm':
    case 'withheld': return Object.entries(from ?? {}).some(([id, told]) => JSON.stringify((to as Record<string, unknown>)[id]) !== JSON.stringify(told))
    default: return cautious.has(key) && (from as readonly string[]).some((each) => !(to as readonly string[]).includes(each))
  }
}

/** A disposition that is not known yet stands above all. */
function levelOf(value: ExpectedValue): number {
  return value === null ? dispositions.length : dispositions.findIndex((each) => each === value)
}
