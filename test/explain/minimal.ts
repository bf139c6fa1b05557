// The law of `whyNot`: what it says is what trying every change of one or two answers finds. Run for the real search
// (why-not.test.ts) and for searches with a planted bug (planted.test.ts).
import type { compile as Compile } from '../../src/compile/compile.ts'
import type { readAnswers as ReadAnswers } from '../../src/evaluate/read-answers.ts'
import type { AnswerChange } from '../../src/explain/answer-change.ts'
import type { sceneOf as SceneOf } from '../../src/explain/scene.ts'
import type { WhyNot, whyNot as WhyNotOf } from '../../src/explain/why-not.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Modality } from '../../src/model/rule-set.ts'
import { parseDuration } from '../../src/text/duration.ts'
import { cellKey, readAnswers } from '../naive/answers.ts'
import { worldOf } from '../naive/evaluate.ts'
import type { Situation } from '../naive/generate.ts'
import { allChanges, completions, fixedCells, isOffered, openCells, pairsOf, trialOf, type Change, type Trial } from './brute-force.ts'

export interface Explainer {
  readonly compile: typeof Compile
  readonly readAnswers: typeof ReadAnswers
  readonly sceneOf: typeof SceneOf
  readonly whyNot: typeof WhyNotOf
}

/** What `whyNot` says about a modality of a situation, and what is wrong with it; null for nothing. */
export interface Finding {
  readonly verdict: WhyNot['verdict']
  readonly breach: string | null
}

export function findings(explainer: Explainer, situation: Situation): readonly Finding[] {
  const { ruleSet, answers, settings } = situation
  const program = explainer.compile(ruleSet, sha256)
  const read = explainer.readAnswers(program, answers)
  if (!read.ok) throw new Error('the answers fit')
  const scene = explainer.sceneOf(ruleSet, program, read.answers, settings)
  return ruleSet.modalities.map((modality) => {
    const found = explainer.whyNot(scene, modality.id)
    if (found === undefined) throw new Error(modality.id)
    const expected = expectationOf(situation, modality)
    return { verdict: found.verdict, breach: breachOf(found, expected) ?? heldBreach(situation, found, expected.isRecommended) }
  })
}

/** What trying finds about a modality of a situation. */
export interface Expectation {
  readonly verdicts: readonly WhyNot['verdict'][]
  readonly isRecommended: Trial
  /** All that may be tried: nothing that bars it now. */
  readonly changes: readonly Change[]
  /** The changes of one answer that do it, else of two; null where there are too many pairs to try. */
  readonly smallest: readonly (readonly Change[])[] | null
}

const known = new WeakMap<Situation, Map<string, Expectation>>()

/** Whatever search is looked at, a situation is tried once. */
function expectationOf(situation: Situation, modality: Modality): Expectation {
  const own = known.get(situation) ?? new Map<string, Expectation>()
  known.set(situation, own)
  const found = own.get(modality.id) ?? expected(situation, modality, trialOf(situation, modality.id), true)
  own.set(modality.id, found)
  return found
}

export function expected(situation: Situation, modality: Modality, trial: Trial, hasPairs: boolean): Expectation {
  const { ruleSet, answers, settings } = situation
  const isRecommended = remembered(trial)
  const offered = isOffered(worldOf(ruleSet, readAnswers(ruleSet, answers), answers, settings), modality)
  const verdicts = isRecommended([]) ? ['recommended'] as const : offered ? ['held', 'changes', 'none-found'] as const : ['no-rule'] as const
  const fixed = fixedCells(ruleSet, answers, settings, modality)
  const changes = verdicts[0] === 'recommended' ? [] : allChanges(situation).filter(({ key }) => !fixed.has(key))
  const single = changes.map((each) => [each]).filter(isRecommended)
  const smallest = single.length > 0 ? single : hasPairs ? pairsOf(changes).filter(isRecommended) : null
  return { verdicts, isRecommended, changes, smallest }
}

function remembered(trial: Trial): Trial {
  const results = new Map<string, boolean>()
  return (changes) => {
    const key = changes.map((each) => `${each.key}=${String(each.value)}`).toSorted().join(' ')
    const result = results.get(key) ?? trial(changes)
    results.set(key, result)
    return result
  }
}

/** What is wrong with an answer. Where pairs are too many to try, only that the sets that were found do it is looked at. */
export function breachOf(found: WhyNot, { verdicts, isRecommended, changes, smallest }: Expectation): string | null {
  if (!verdicts.includes(found.verdict)) return `${found.modality}: ${found.verdict}, not ${verdicts.join(' or ')}`
  if (found.verdict === 'recommended') return null
  const needed = neededBreach(found, changes, isRecommended)
  if (smallest === null) return needed ?? (found.changes.some((set) => set.length !== 2) ? `${found.modality}: no single change does it` : null)
  return needed ?? setsBreach(found, smallest) ?? valuesBreach(found.changes, smallest) ?? splitBreach(found.changes, changes)
}

/** `held`: whatever else is answered, it is not recommended. */
function heldBreach(situation: Situation, { modality, verdict }: WhyNot, isRecommended: Trial): string | null {
  const open = openCells(situation)
  if (verdict !== 'held' || open.reduce((all, { length }) => all * (length + 1), 1) > mostCompletions) return null
  for (const changes of completions(open)) if (isRecommended(changes)) return `${modality}: held, but ${JSON.stringify(changes.map(({ key, value }) => [key, value]))} gets it recommended`
  return null
}

const mostCompletions = 500

/** The answers to be changed are exactly those that trying finds, each set once. */
function setsBreach({ modality, verdict, changes }: WhyNot, smallest: readonly (readonly Change[])[]): string | null {
  const expected = [...new Set(smallest.map((set) => keyOf(set.map(({ key }) => key))))].toSorted()
  const reported = changes.map((set) => keyOf(set.map(cellOf))).toSorted()
  if (JSON.stringify(reported) !== JSON.stringify(expected)) return `${modality}: ${verdict} by ${JSON.stringify(reported)}, trying finds ${JSON.stringify(expected)}`
  return (verdict === 'changes') === expected.length > 0 ? null : `${modality}: ${verdict}`
}

/** With the other changes as they are shown, exactly the accepted values of each answer do. */
function valuesBreach(sets: WhyNot['changes'], smallest: readonly (readonly Change[])[]): string | null {
  for (const set of sets) {
    for (const change of set) {
      const others = set.filter((other) => other !== change)
      const does = smallest.filter((tried) => tried.length === set.length && tried.some(({ key }) => key === cellOf(change))
        && others.every((other) => tried.some(({ key, fact, value }) => key === cellOf(other) && isSameValue(fact.kind, value, other.to))))
        .flatMap((tried) => tried.filter(({ key }) => key === cellOf(change)))
      const shown = does.find(({ fact, value }) => isSameValue(fact.kind, value, change.to))
      if (shown === undefined) return `${cellOf(change)} to ${JSON.stringify(change.to)} does not do it`
      const wrong = does.find(({ fact: { kind }, value }) => !isAccepted(kind, change, value))
      if (wrong !== undefined) return `${cellOf(change)} to ${String(wrong.value)} does it as well, and is not in ${change.accepts}`
    }
  }
  return null
}

/** What is accepted without doing it, and what is changed without need; also of the longer set that is enough. */
function neededBreach(found: WhyNot, changes: readonly Change[], isRecommended: Trial): string | null {
  for (const set of [...found.changes, ...found.enough.length > 0 ? [found.enough] : []]) {
    const exact = set.map((each) => changes.find(({ key, fact, value }) => key === cellOf(each) && isSameValue(fact.kind, value, each.to)))
    if (exact.some((each) => each === undefined)) return `${JSON.stringify(set.map(cellOf))} may not be changed like this`
    const tried = exact.filter((each) => each !== undefined)
    if (!isRecommended(tried)) return `${keyOf(set.map(cellOf))} is not enough`
    for (const each of tried) if (isRecommended(tried.filter((other) => other !== each))) return `${each.key} is not needed`
    for (const each of set) {
      const rest = tried.filter(({ key }) => key !== cellOf(each))
      const wrong = changes.find(({ key, fact: { kind }, value }) => key === cellOf(each) && isAccepted(kind, each, value) && !isRecommended([...rest, ...changes.filter((other) => other.key === key && other.value === value)]))
      if (wrong !== undefined) return `${wrong.key} to ${String(wrong.value)} does not do it, and is in ${each.accepts}`
    }
  }
  return null
}

export function cellOf({ fact, complaint, option }: AnswerChange): string {
  return cellKey(fact, complaint, option)
}

function keyOf(keys: readonly string[]): string {
  return keys.toSorted().join(', ')
}

export function isSameValue(kind: Change['fact']['kind'], value: string | number, shown: AnswerChange['to']): boolean {
  return (kind === 'duration' && typeof shown === 'string' ? parseDuration(shown) : shown) === value
}

/** Numbers next to each other that are accepted are one stretch in words too. */
function splitBreach(sets: WhyNot['changes'], changes: readonly Change[]): string | null {
  for (const set of sets) {
    for (const change of set) {
      const fact = changes.find(({ key }) => key === cellOf(change))?.fact
      if (fact?.kind !== 'integer' && fact?.kind !== 'scale' && fact?.kind !== 'duration') continue
      const stretches = change.accepts.split(' or ').map((words) => rangeOf(fact.kind, words)).toSorted((a, b) => a.from - b.from)
      if (stretches.some(({ from }, i) => i > 0 && from <= (stretches[i - 1]?.to ?? -Infinity) + 1)) return `${cellOf(change)}: what is next to each other stands apart in ${change.accepts}`
    }
  }
  return null
}

/** Whether the words of what is accepted take in a value: `male or female`, `below 6 weeks or at least 3 months`. */
function isAccepted(kind: Change['fact']['kind'], { accepts }: AnswerChange, value: string | number): boolean {
  return accepts.split(' or ').some((words) => {
    if (typeof value === 'string') return words === value
    const { from, to } = rangeOf(kind, words)
    return value >= from && value <= to
  })
}

/** `from 3 to 7`, `at least 3 months`, `below 6 weeks`, `5`, `any value`: the whole numbers that are meant, both ends included. */
function rangeOf(kind: Change['fact']['kind'], words: string): { readonly from: number, readonly to: number } {
  const number = (text: string | undefined): number => kind === 'duration' ? Number(parseDuration(text ?? '')) : Number(text)
  const [, from, to] = /^from (.+) to (.+)$/u.exec(words) ?? []
  if (from !== undefined) return { from: number(from), to: number(to) }
  const [, how, end] = /^(at least|at most|below) (.+)$/u.exec(words) ?? []
  switch (how) {
    case 'at least': return { from: number(end), to: Infinity }
    case 'at most': return { from: -Infinity, to: number(end) }
    case 'below': return { from: -Infinity, to: number(end) - 1 }
    default: return words === 'any value' ? { from: -Infinity, to: Infinity } : { from: number(words), to: number(words) }
  }
}
