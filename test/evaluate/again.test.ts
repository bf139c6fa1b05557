// What evaluation keeps between two calls must never show: the same answers give the same bytes at the first call of a
// program, at later ones, and after any other answers.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { summarise, type Summary } from '../../src/evaluate/summary.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { arbitrarySituation, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'

const runs = tries(120)

test('evaluating again gives the same bytes, also after other answers', () => {
  fc.assert(fc.property(arbitrarySituation(sizes.small), ({ ruleSet, answers, settings }) => {
    const program = compile(ruleSet, sha256)
    const first = JSON.stringify(evaluate(program, answers, settings))
    expect(JSON.stringify(evaluate(program, answers, settings))).toBe(first)
    const bare = { complaints: Object.fromEntries(Object.keys(answers.complaints).map((id) => [id, {}])), facts: {} }
    const unanswered = JSON.stringify(evaluate(program, bare))
    expect(JSON.stringify(evaluate(program, { ...answers, screened: answers.screened !== true }, settings)).length).toBeGreaterThan(0)
    expect(JSON.stringify(evaluate(program, answers, settings))).toBe(first)
    expect(JSON.stringify(evaluate(compile(ruleSet, sha256), bare))).toBe(unanswered)
  }), { numRuns: runs })
})

test('an evaluation that fails, or that runs inside another, leaves nothing behind', () => {
  fc.assert(fc.property(arbitrarySituation(sizes.small), fc.integer({ min: 0, max: 2 }), ({ ruleSet, answers, settings }, warm) => {
    const compiled = compile(ruleSet, sha256)
    const others = { complaints: answers.complaints, facts: {}, screened: answers.screened !== true }
    const [expected, expectedOfOthers] = [answers, others].map((each) => JSON.stringify(evaluate(compile(ruleSet, sha256), each, settings)))
    // Words of a program may be read late, from a file: what happens meanwhile happens in the midst of an evaluation.
    let meanwhile = (): void => undefined
    const header = { ...compiled.header }
    for (const key of ['dispositions', 'notice'] as const) Object.defineProperty(header, key, { enumerable: true, get: () => { meanwhile(); return compiled.header[key] } })
    const program: Program = { ...compiled, header }
    for (let i = 0; i < warm; i += 1) evaluate(program, answers, settings)
    for (let left = 3; left > 0; left -= 1) {
      let calls = left
      meanwhile = () => { if (--calls === 0) throw new Error('the file is gone') }
      try { evaluate(program, others, settings) } catch (error) { expect(error).toEqual(new Error('the file is gone')) }
      meanwhile = () => undefined
      expect(JSON.stringify(evaluate(program, answers, settings))).toBe(expected)
    }
    meanwhile = () => {
      meanwhile = () => undefined
      expect(JSON.stringify(evaluate(program, others, settings))).toBe(expectedOfOthers)
    }
    expect(JSON.stringify(evaluate(program, answers, settings))).toBe(expected)
    expect(JSON.stringify(evaluate(program, answers, settings))).toBe(expected)
  }), { numRuns: runs })
})

test('a summary says what the outcome says', () => {
  fc.assert(fc.property(arbitrarySituation(sizes.small), ({ ruleSet, answers, settings }) => {
    const program: Program = compile(ruleSet, sha256)
    const read = readAnswers(program, answers)
    if (!read.ok) return
    expect(summarise(program, read.answers, settings)).toEqual(inIds(evaluate(program, answers, settings)))
  }), { numRuns: runs })
})

test('what other answers taught a program changes no outcome', () => {
  fc.assert(fc.property(arbitrarySituation(sizes.small), ({ ruleSet, answers, settings }) => {
    const [program, fresh] = [compile(ruleSet, sha256), compile(ruleSet, sha256)]
    // The frame without answers is made while others are being looked at, and their conditions are remembered.
    const facts = Object.entries(answers.facts)
    evaluate(program, answers, settings)
    for (let left = facts.length; left > 0; left -= 1) evaluate(program, { ...answers, facts: Object.fromEntries(facts.slice(0, left)) }, settings)
    const fewer = { ...answers, facts: Object.fromEntries(facts.filter((_, i) => i % 2 === 0)) }
    expect(JSON.stringify(evaluate(program, fewer, settings))).toBe(JSON.stringify(evaluate(fresh, fewer, settings)))
  }), { numRuns: runs })
})

test('what outcomes share cannot be changed through one of them', () => {
  const [situation] = fc.sample(arbitrarySituation(sizes.large), { numRuns: 40, seed: 1 }).filter(({ ruleSet, answers }) =>
    evaluate(compile(ruleSet, sha256), answers).sources.length > 0)
  if (situation === undefined) throw new Error('no outcome cites a source')
  const outcome = evaluate(compile(situation.ruleSet, sha256), situation.answers)
  expect(() => { Object.assign(outcome.sources[0] ?? {}, { title: 'something else' }) }).toThrow(TypeError)
})

function inIds(outcome: Outcome): Summary {
  const { level, atLeast, atMost, unscreened } = outcome.disposition
  const withheld: Record<string, string[]> = {}
  for (const { kind, modality } of outcome.withheld) (withheld[kind] ??= []).push(modality)
  return {
    level, atLeast, atMost, settled: outcome.settled, unscreened,
    redFlags: outcome.redFlags.map(({ id }) => id),
    outOfScope: [...new Set(outcome.outOfScope.map(({ complaint }) => complaint))],
    recommended: outcome.recommended.map(({ modality }) => modality),
    afterReview: outcome.afterReview.map(({ modality }) => modality),
    possible: outcome.possible.map(({ modality }) => modality),
    withheld,
    undecided: outcome.undecided.length,
  }
}
