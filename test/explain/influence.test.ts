// The most influential open questions, against trying every answer to every undecided question with the naive evaluator.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { evaluateChecked } from '../../src/evaluate/evaluate.ts'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { influences } from '../../src/explain/influence.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { dispositions, type Disposition } from '../../src/model/rule-set.ts'
import { cellKey, isAsked, readAnswers as readCells, type Cells, type Known } from '../naive/answers.ts'
import { decisionOf } from '../naive/compare.ts'
import { decide, worldOf } from '../naive/evaluate.ts'
import { arbitrarySituation, sizes, type Situation } from '../naive/generate.ts'
import { optionsOf, valuesOf, type OpenFact } from '../naive/undecided.ts'

const situations = fc.sample(arbitrarySituation({ ...sizes.small, asked: 10 }), { numRuns: 120, seed: 3 })

test('the first one moves the urgency as far as any, and there are three where three change the decision', () => {
  let moving = 0
  for (const situation of situations) {
    const { ruleSet, answers, settings } = situation
    const program = compile(ruleSet, sha256)
    const read = readAnswers(program, answers)
    if (!read.ok) throw new Error('the answers fit')
    const outcome = evaluateChecked(program, read.answers, settings)
    const reach = new Map(outcome.undecided.map((each) => [nameOf(each), reachOf(situation, each)]))
    const found = influences(program, read.answers, settings, outcome).map((each) => reach.get(nameOf(each)) ?? 0)
    const changing = [...reach.values()].filter((each) => each !== null)
    expect(found.length).toBeGreaterThanOrEqual(Math.min(3, changing.length))
    expect(found.slice(0, changing.length)).toEqual(changing.toSorted((a, b) => b - a).slice(0, 3))
    if ((found[0] ?? 0) > (found[1] ?? 0)) moving += 1
  }
  // It is about something only where some question moves the urgency further than others.
  expect(moving).toBeGreaterThan(5)
}, 60_000)

function nameOf({ fact, complaint }: OpenFact): string {
  return `${complaint ?? ''}:${fact}`
}

/** How far one answer to a question can move the urgency; null where none changes the decision. */
function reachOf({ ruleSet, answers, settings }: Situation, open: OpenFact): number | null {
  const cells = readCells(ruleSet, answers)
  const now = decide(worldOf(ruleSet, cells, answers, settings))
  const reaches = everyAnswer(ruleSet, open).flatMap((answer) => {
    const then = decide(worldOf(ruleSet, new Map([...cells, ...answer]), answers, settings))
    return decisionOf(then) === decisionOf(now) ? [] : [distance(now.disposition.atLeast, then.disposition.atLeast)]
  })
  return reaches.length === 0 ? null : Math.max(...reaches)
}

/** Each value, or of a checklist nothing or one thing ticked; and "not sure". */
function everyAnswer(ruleSet: Situation['ruleSet'], { fact: id, complaint }: OpenFact): readonly Cells[] {
  const fact = ruleSet.facts.filter(isAsked).find((each) => each.id === id)
  if (fact === undefined) throw new Error(id)
  const options = optionsOf(fact)
  const cellsWith = (known: (option: string | null) => Known): Cells => new Map(options.map((option) => [cellKey(id, complaint, option), known(option)]))
  const said = fact.kind === 'choices'
    ? [null, ...options].map((ticked) => cellsWith((option) => ({ kind: 'value', value: option === ticked ? 'yes' : 'no' })))
    : valuesOf(ruleSet, fact).map((value) => cellsWith(() => ({ kind: 'value', value })))
  return [...said, cellsWith(() => ({ kind: 'absent', why: 'asked-unknown' }))]
}

function distance(from: Disposition, to: Disposition): number {
  return Math.abs(dispositions.indexOf(from) - dispositions.indexOf(to))
}
