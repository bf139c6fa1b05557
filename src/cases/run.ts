// Worked cases become results: each expectation compared with what the engine says, every difference in words.
import type { Program } from '../compile/program.ts'
import { evaluate, AnswersError } from '../evaluate/evaluate.ts'
import type { Case, Expectation } from '../model/case.ts'
import type { Outcome } from '../model/outcome.ts'
import { dispositions, type Disposition } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'

export interface CaseResult {
  readonly case: Case
  /** `error`: the answers do not fit the rule set, so nothing was compared; `skipped`: the case says not to run it. */
  readonly status: 'passed' | 'failed' | 'error' | 'skipped'
  readonly differences: readonly Difference[]
}

export interface Difference {
  /** The key of `expect`. */
  readonly what: string
  readonly expected: string
  readonly found: string
}

/** Runs cases in the order of their ids. */
export function runCases(program: Program, cases: readonly Case[]): CaseResult[] {
  return cases.toSorted((a, b) => byCodePoint(a.id, b.id)).map((each) => runCase(program, each))
}

export function runCase(program: Program, each: Case): CaseResult {
  if (each.skip !== undefined) return { case: each, status: 'skipped', differences: [] }
  try {
    const differences = compare(each.expect, evaluate(program, each.answers, each.settings))
    return { case: each, status: differences.length === 0 ? 'passed' : 'failed', differences }
  } catch (error) {
    if (!(error instanceof AnswersError)) throw error
    return {
      case: each,
      status: 'error',
      differences: error.problems.map((problem) => ({ what: problem.path.join(' > '), expected: problem.accepted ?? 'an answer that fits', found: problem.message })),
    }
  }
}

/** Where an outcome is not what was expected; empty where it is. */
export function compare(expect: Expectation, outcome: Outcome): Difference[] {
  return (Object.keys(expect) as (keyof Expectation)[]).toSorted(byCodePoint).flatMap((key) => {
    const wanted = expect[key]
    return wanted === undefined ? [] : checks[key](wanted as never, outcome).map((difference) => ({ what: key, ...difference }))
  })
}

type Found = Omit<Difference, 'what'>[]
type Checks = { readonly [K in keyof Required<Expectation>]: (wanted: NonNullable<Expectation[K]> | Extract<Expectation[K], null>, outcome: Outcome) => Found }

const checks: Checks = {
  disposition: (wanted, { disposition }) => same(wanted ?? 'null', disposition.level ?? 'null'),
  atLeast: (wanted, { disposition }) => same(wanted, disposition.atLeast),
  atMost: (wanted, { disposition }) => same(wanted, disposition.atMost),
  settled: (wanted, { settled }) => same(String(wanted), String(settled)),
  redFlags: (wanted, { redFlags }) => sameSet(wanted, redFlags.filter((flag) => flag.state === 'present').map((flag) => flag.id)),
  unsure: (wanted, { redFlags }) => sameSet(wanted, redFlags.filter((flag) => flag.state === 'unsure').map((flag) => flag.id)),
  unscreened: (wanted, { disposition }) => among(wanted, disposition.unscreened),
  raised: (wanted, { disposition }) => Object.entries(wanted).flatMap(([flag, level]) => same(`${flag}: ${level}`, `${flag}: ${raisedBy(disposition, flag) ?? 'not raised'}`)),
  recommended: (wanted, { recommended }) => among(wanted, modalitiesOf(recommended)),
  notRecommended: (wanted, { recommended }) => notAmong(wanted, modalitiesOf(recommended)),
  ranked: (wanted, { recommended }) => inOrder(wanted, modalitiesOf(recommended)),
  afterReview: (wanted, { afterReview }) => among(wanted, modalitiesOf(afterReview)),
  possible: (wanted, { possible }) => among(wanted, modalitiesOf(possible)),
  withheld: (wanted, { withheld }) => Object.entries(wanted).flatMap(([modality, kind]) => {
    const kinds = withheld.filter((each) => each.modality === modality).map((each) => each.kind)
    return kinds.includes(kind) ? [] : [{ expected: `${modality}: ${kind}`, found: `${modality}: ${kinds.join(', ') || 'not withheld'}` }]
  }),
  contested: (wanted, outcome) => among(wanted, modalitiesOf(shown(outcome).filter((each) => each.contested))),
  restricted: (wanted, outcome) => among(wanted, modalitiesOf(shown(outcome).filter((each) => each.restrictions.length > 0))),
  cautioned: (wanted, outcome) => among(wanted, modalitiesOf(shown(outcome).filter((each) => each.precautions.length > 0))),
  notRestricted: (wanted, outcome) => notAmong(wanted, modalitiesOf(shown(outcome).filter((each) => each.restrictions.length > 0))),
  notCautioned: (wanted, outcome) => notAmong(wanted, modalitiesOf(shown(outcome).filter((each) => each.precautions.length > 0))),
  graded: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, grade]) => {
    const entry = shown(outcome).find((each) => each.modality === modality)
    return same(`${modality}: ${grade}`, `${modality}: ${entry === undefined ? 'not recommended' : `${entry.strength}/${entry.certainty}`}`)
  }),
  warned: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, words]) => {
    const found = warningsOf(outcome, modality)
    return found.includes(words) ? [] : [{ expected: `${modality}: ${words}`, found: `${modality}: ${found.join(' / ') || 'no warning'}` }]
  }),
  notWarned: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, words]) => (
    warningsOf(outcome, modality).includes(words) ? [{ expected: `${modality}: not ${words}`, found: `${modality}: ${words}` }] : [])),
  dosed: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, dose]) => {
    const entry = shown(outcome).find((each) => each.modality === modality)
    return same(`${modality}: ${dose ?? 'none'}`, `${modality}: ${entry === undefined ? 'not recommended' : entry.dose ?? 'none'}`)
  }),
  lines: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, line]) => (
    same(`${modality}: ${line}`, `${modality}: ${shown(outcome).find((each) => each.modality === modality)?.line ?? 'not recommended'}`))),
  rules: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, rules]) => sameSet(rules, rulesBehind(outcome, modality))),
  confirm: (wanted, outcome) => Object.entries(wanted).flatMap(([modality, facts]) => same(told(modality, facts), told(modality, toConfirm(outcome, modality)))),
  outOfScope: (wanted, { outOfScope }) => sameSet(wanted, outOfScope.map((each) => each.complaint)),
  undecided: (wanted, { undecided }) => among(wanted, undecided.map((each) => each.fact)),
  decided: (wanted, { undecided }) => notAmong(wanted, undecided.map((each) => each.fact)),
  urgency: (wanted, outcome) => Object.entries(wanted).flatMap(([fact, level]) => same(`${fact}: ${level ?? 'none'}`, `${fact}: ${urgencyOf(outcome, fact) ?? 'none'}`)),
  heeded: (wanted, { heededIfStated }) => among(wanted, heededIfStated),
  parked: (wanted, { parked }) => sameSet(wanted, parked.map((each) => each.fact)),
  conflicts: (wanted, { conflicts }) => sameSet(wanted, conflicts.map((each) => each.fact)),
}

function shown(outcome: Outcome): Outcome['recommended'] {
  return [...outcome.recommended, ...outcome.afterReview]
}

/** Everything that is said against giving a modality, or about how. */
export function warningsOf(outcome: Outcome, modality: string): readonly string[] {
  const entries = shown(outcome).filter((each) => each.modality === modality)
  const withheld = outcome.withheld.filter((each) => each.modality === modality)
  return [...entries.flatMap(({ restrictions, precautions }) => [...restrictions, ...precautions]), ...withheld].map(({ say }) => say)
}

/** Ids of the rules that speak for or against it; where it is contraindicated, of the restrictions. */
export function rulesBehind(outcome: Outcome, modality: string): readonly string[] {
  const kept = shown(outcome).filter((each) => each.modality === modality)
  const others = [...outcome.possible, ...outcome.withheld].filter((each) => each.modality === modality)
  return [...new Set([...kept.flatMap(({ rules, against }) => [...rules, ...against.map(({ rule }) => rule)]), ...others.flatMap(({ rules }) => rules)])].toSorted(byCodePoint)
}

/** How far a red flag, present or unsure, raises the disposition; undefined where it does not. */
export function raisedBy({ because }: Pick<Outcome['disposition'], 'because'>, flag: string): string | undefined {
  return because.find(({ kind, id }) => (kind === 'red-flag' || kind === 'unsure') && id === flag)?.disposition
}

/** Facts on which it hangs whether and how a modality is given, in the order in which they are told. */
export function toConfirm(outcome: Outcome, modality: string): readonly string[] {
  const open = [...shown(outcome), ...outcome.withheld].filter((each) => each.modality === modality).flatMap(({ confirm }) => confirm)
  return [...new Set([...open, ...outcome.possible.filter((each) => each.modality === modality).flatMap(({ needs }) => needs)])]
}

function told(name: string, list: readonly string[]): string {
  return `${name}: ${list.join(', ') || 'none'}`
}

/** The most urgent decision that an open fact could turn, for whichever complaint. */
export function urgencyOf({ undecided }: Pick<Outcome, 'undecided'>, fact: string): Disposition | null {
  return dispositions.findLast((level) => undecided.some((each) => each.fact === fact && each.urgency === level)) ?? null
}

function modalitiesOf(list: readonly { readonly modality: string }[]): string[] {
  return list.map((each) => each.modality)
}

function same(expected: string, found: string): Found {
  return expected === found ? [] : [{ expected, found }]
}

function sameSet(expected: readonly string[], found: readonly string[]): Found {
  const wanted = [...new Set(expected)].toSorted(byCodePoint).join(', ') || 'none'
  const got = [...new Set(found)].toSorted(byCodePoint).join(', ') || 'none'
  return same(wanted, got)
}

function among(expected: readonly string[], found: readonly string[]): Found {
  const missing = expected.filter((each) => !found.includes(each))
  return missing.length === 0 ? [] : [{ expected: missing.join(', '), found: found.join(', ') || 'none' }]
}

function notAmong(unexpected: readonly string[], found: readonly string[]): Found {
  const there = unexpected.filter((each) => found.includes(each))
  return there.length === 0 ? [] : [{ expected: `not ${there.join(', not ')}`, found: there.join(', ') }]
}

function inOrder(expected: readonly string[], found: readonly string[]): Found {
  const positions = expected.map((each) => found.indexOf(each))
  const ordered = positions.every((position, i) => position >= 0 && (i === 0 || position > (positions[i - 1] ?? -1)))
  return ordered ? [] : [{ expected: expected.join(' before '), found: found.join(', ') || 'none' }]
}
