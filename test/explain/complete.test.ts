// Every recommendation and every withheld modality of every worked case explains itself down to rules, sources and places.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { leavesOf, type Reason, type ReasonSide, type Trace, type Why } from '../../src/explain/explanation.ts'
import { sceneOf, type Scene } from '../../src/explain/scene.ts'
import { why } from '../../src/explain/why.ts'
import type { Withheld } from '../../src/model/outcome.ts'
import { greatest, least, opposite, type Truth } from '../naive/truth.ts'
import { openShipped } from './shipped.ts'

const { ruleSet, cases, program } = await openShipped()
const known = new Set([
  ...ruleSet.rules, ...ruleSet.redFlags, ...ruleSet.complaints, ...program.restrictions,
].map(({ id }) => id))
const sources = new Set(ruleSet.sources.map(({ id }) => id))

describe('in every worked case', () => {
  const scenes = cases.flatMap((each) => {
    const read = readAnswers(program, each.answers)
    return read.ok ? [{ id: each.id, scene: sceneOf(ruleSet, program, read.answers, each.settings) }] : []
  })

  test('there is something to explain', () => {
    expect(scenes.length).toBe(cases.length)
    expect(scenes.length).toBeGreaterThan(100)
  })

  test('a recommendation has the rules for it, and what is said against it', () => {
    const gaps = scenes.flatMap(({ id, scene }) => [...scene.outcome.recommended, ...scene.outcome.afterReview].flatMap((entry) => {
      const explained = explain(scene, entry.modality)
      const missing = [
        ...without(explained, 'for', entry.rules),
        ...without(explained, 'against', entry.against.map(({ rule }) => rule)),
        ...scene.outcome.recommended.includes(entry) || explained.reasons.some(({ side }) => side === 'first') ? [] : ['why a clinician first'],
        ...entry.restrictions.length + entry.precautions.length > 0 && !explained.reasons.some(({ side }) => side === 'limiting') ? ['restrictions'] : [],
      ]
      return [...missing, ...gapsIn(explained)].map((gap) => `${id} ${entry.modality}: ${gap}`)
    }))
    expect(gaps).toEqual([])
  })

  test('a withheld modality has what withholds it', () => {
    const gaps = scenes.flatMap(({ id, scene }) => scene.outcome.withheld.flatMap((entry) => {
      const explained = explain(scene, entry.modality)
      return [...withholding(explained, entry), ...gapsIn(explained)].map((gap) => `${id} ${entry.modality}: ${gap}`)
    }))
    expect(gaps).toEqual([])
  })
})

function explain(scene: Scene, modality: string): Why {
  const explained = why(scene, modality)
  if (explained === undefined) throw new Error(modality)
  return explained
}

function withholding(explained: Why, { kind, rules }: Withheld): readonly string[] {
  switch (kind) {
    case 'advised-against': return without(explained, 'against', rules)
    case 'contraindicated': return without(explained, 'excluding', rules)
    case 'unconfirmed': return explained.reasons.some((reason) => reason.side === 'unresolved' && reason.kind === 'contraindication') ? [] : ['what is not confirmed']
    case 'escalated': return explained.reasons.some((reason) => reason.side === 'excluding' && reason.kind === 'red-flag') ? [] : ['the danger sign']
    case 'out-of-scope': return explained.reasons.some((reason) => reason.side === 'excluding' && reason.kind === 'scope') ? [] : ['the scope']
  }
}

function without({ reasons }: Why, side: ReasonSide, ids: readonly string[]): readonly string[] {
  const there = reasons.filter((each) => each.side === side).map(({ id }) => id)
  return ids.filter((id) => !there.includes(id)).map((id) => `${side} ${id} is missing`)
}

/** Reasons that lead nowhere: an id that is none, no source, a condition without leaves, a leaf without place or value. */
function gapsIn({ reasons }: Why): readonly string[] {
  return reasons.flatMap((reason) => [
    ...known.has(reason.id) ? [] : [`${reason.id} is nothing`],
    ...reason.because.length > 0 || reason.kind === 'nothing-remains' ? [] : [`${reason.id} has no source`],
    ...reason.because.flatMap(({ source, at }) => sources.has(source) && at.line > 0 ? [] : [`${reason.id} cites ${source}`]),
    ...isPlace(reason) ? [] : [`${reason.id} has no place`],
    ...[reason.when, reason.unless].flatMap((trace) => trace === null ? [] : leafGaps(trace).map((gap) => `${reason.id} ${gap}`)),
  ])
}

const gapsKnown = new WeakMap<Trace, readonly string[]>()

/** Many reasons share a condition, so each is looked at once. */
function leafGaps(trace: Trace): readonly string[] {
  const found = gapsKnown.get(trace) ?? [...leavesOf(trace).length === 0 ? ['has no leaf'] : leavesOf(trace).flatMap(ownGaps), ...truthGaps(trace)]
  gapsKnown.set(trace, found)
  return found
}

/** A leaf without a value and a reason for having none, or at a place that does not speak of its fact. */
function ownGaps(leaf: Trace): readonly string[] {
  const { read, at, text } = leaf
  if (read === undefined || !isPlace(leaf) || (read.value === null) === (read.absent === null)) return [`leaf ${text}`]
  return passage(at).includes(read.fact) ? [] : [`leaf ${text} stands elsewhere than ${at.file}:${String(at.line)}`]
}

/** The lines of a place; a condition may be the value of the fact's key, which stands before it. */
function passage({ file, line, endLine }: Trace['at']): string {
  const lines = texts.get(file) ?? readFileSync(join(import.meta.dirname, '../..', file), 'utf8').split('\n')
  texts.set(file, lines)
  return lines.slice(line - 1, endLine).join('\n')
}

const texts = new Map<string, readonly string[]>()

/** A part that is put together of others has the truth that theirs give. */
function truthGaps(trace: Trace): readonly string[] {
  const below = trace.parts.map(({ truth }) => truth)
  const expected = trace.kind === 'all' ? least(below.map(asNaive)) : trace.kind === 'any' ? greatest(below.map(asNaive)) : trace.kind === 'not' ? opposite(asNaive(below[0] ?? 'no')) : null
  const own = expected === null || expected === asNaive(trace.truth) ? [] : [`${trace.text} is ${trace.truth}, its parts say ${expected}`]
  return [...own, ...trace.parts.flatMap(truthGaps)]
}

function asNaive(truth: Trace['truth']): Truth {
  return truth === 'not-asked' ? 'unasked' : truth === 'not-sure' ? 'unsure' : truth
}

function isPlace({ at }: Pick<Reason | Trace, 'at'>): boolean {
  return /^rules\/.+\.yaml$/u.test(at.file) && at.line > 0 && at.column > 0
}
