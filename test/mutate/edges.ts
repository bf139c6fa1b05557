// Worked cases at the edges of what a rule set states: where one answer turns a condition. Which answers, the diagrams
// say; what is expected, the naive evaluator reads from the rules by docs/meaning.md. The engine is asked last, and a
// case on which the two disagree is reported, never kept.
import { pathBelow } from '../../src/check/logic/avoid.ts'
import { plainest } from '../../src/check/logic/example.ts'
import { Judgement } from '../../src/check/logic/judgement.ts'
import { conditionsOfRuleSet, isAsked, readsOf, testsIn } from '../../src/check/logic/reads.ts'
import { vocabularyOf } from '../../src/check/logic/vocabulary.ts'
import { diagramsFor, World } from '../../src/check/logic/world.ts'
import type { Condition } from '../../src/model/condition.ts'
import { compare, runCase } from '../../src/cases/run.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Case, Expectation } from '../../src/model/case.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Complaint, RuleSet } from '../../src/model/rule-set.ts'
import { termsOf, type Terms } from '../../src/mutate/equivalence.ts'
import { mutantsOf, type Mutant } from '../../src/mutate/mutants.ts'
import { knownCases, type Known } from '../../src/mutate/known.ts'
import { killerOf, verdictOn } from '../../src/mutate/run.ts'
import { Witnesses } from '../../src/mutate/witnesses.ts'
import { missingCases } from '../../src/report/missing-cases.ts'
import type { CaseToWrite } from '../../src/report/case-yaml.ts'
import { atPath } from '../../src/verify/law.ts'
import { pairsFor, readingsByFact, readingsOf, type Reading } from '../../src/verify/pairs.ts'
import { naiveEvaluate } from '../naive/evaluate.ts'
import { atomsOf, goesWith, merged } from './atoms.ts'

export interface Edges {
  readonly cases: readonly CaseToWrite[]
  /** Survivors for which no case was found. */
  readonly left: readonly Mutant[]
  /** Where the engine does not say what the rules state. */
  readonly disputed: readonly string[]
}

interface Shown {
  readonly answers: Answers
  readonly settings: Settings
  readonly outcome: () => Outcome
}

interface Chosen extends Pick<Shown, 'answers' | 'settings'> {
  readonly mutant: Mutant
  expect: Expectation
  known: Known
}

const mostShown = 80
const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Cases for the mutants that the given cases let live. A part is a run of neighbours, so that what one case can show stays together. */
export function edgesOf(ruleSet: RuleSet, program: Program, cases: readonly Case[], isWanted: (mutant: Mutant) => boolean, { part, parts }: { readonly part: number; readonly parts: number } = { part: 1, parts: 1 }): Edges {
  const mutants = mutantsOf(ruleSet, program)
  const terms = termsOf(ruleSet, mutants)
  const witnesses = new Witnesses(ruleSet, knownCases(mutants.program, cases))
  const field = fieldOf(ruleSet, mutants.program)
  const chosen = new Map<string, Chosen>()
  const left: Mutant[] = []
  const disputed: string[] = []
  const wanted = mutants.mutants.filter(isWanted).toSorted((a, b) => Number(b.change.kind === 'asked-for') - Number(a.change.kind === 'asked-for'))
  const size = Math.ceil(wanted.length / parts)
  for (const mutant of wanted.slice((part - 1) * size, part * size)) {
    if (verdictOn(mutant, terms, witnesses).kind !== 'survived') continue
    if (killerOf(mutant, terms, new Witnesses(ruleSet, [...chosen.values()].map((each) => each.known))) !== null) continue
    if (!choose(mutant, field, terms, chosen, disputed)) left.push(mutant)
  }
  const judged = [...chosen.values()].map(({ mutant, answers, settings, expect }) => ({ mutant, verdict: { kind: 'survived' as const }, example: { answers, settings, expect } }))
  return { cases: missingCases(judged, ruleSet, new Set(cases.map(({ id }) => id))), left, disputed }
}

/** Finds answers that tell the mutant from the original, and what the rules state there. */
function choose(mutant: Mutant, field: Field, terms: Terms, chosen: Map<string, Chosen>, disputed: string[]): boolean {
  const made = mutant.make()
  for (const shown of shownFor(mutant, field)) {
    const is = evaluate(made, shown.answers, shown.settings)
    // The naive evaluator takes its time, so it is asked where the engine sees a difference.
    if (!atomsOf(shown.outcome(), is).some((atom) => compare(atom, is).length > 0)) continue
    const stated = naiveEvaluate(terms.ruleSet, shown.answers, shown.settings)
    const key = JSON.stringify([shown.answers, shown.settings])
    const before = chosen.get(key)
    const telling = atomsOf(stated, is).find((atom) => compare(atom, is).length > 0 && goesWith(before?.expect ?? {}, atom))
    if (telling === undefined) continue
    const expect = merged([before?.expect ?? { disposition: stated.disposition.level, redFlags: stated.redFlags.flatMap(({ id, state }) => (state === 'present' ? [id] : [])) }, telling])
    const { answers, settings } = shown
    const made2: Case = { id: key, tell: '', because: [], answers, settings, expect, at }
    const differences = runCase(terms.program, made2).differences
    if (differences.length > 0) {
      disputed.push(`${key}: ${differences.map(({ what, expected, found }) => `${what}: stated ${expected}, found ${found}`).join('; ')}`)
      continue
    }
    const [known] = knownCases(terms.program, [made2])
    if (known === undefined) continue
    chosen.set(key, { answers, settings, mutant: before?.mutant ?? mutant, expect, known })
    return true
  }
  return false
}

interface Field {
  readonly program: Program
  readonly ruleSet: RuleSet
  readonly open: Judgement
  readonly complete: Judgement
  readonly readings: readonly Reading[]
  readonly byFact: ReadonlyMap<string, readonly Reading[]>
}

function fieldOf(ruleSet: RuleSet, program: Program): Field {
  const [open, complete] = [fine(ruleSet, true), fine(ruleSet, false)]
  return { program, ruleSet, open, complete, readings: [...readingsOf(complete), ...unconditional(complete)], byFact: readingsByFact(complete) }
}

/** With cells of one number on both sides of every bound, where a moved one shows. */
function fine(ruleSet: RuleSet, isOpen: boolean): Judgement {
  const beside: Condition[] = conditionsOfRuleSet(ruleSet).flatMap((condition) => testsIn(condition)).flatMap((test) => (test.kind === 'is' ? []
    : [-1, 1].map((step): Condition => ({ ...test, ranges: test.ranges.map(({ from, to }) => ({ ...(from === undefined ? {} : { from: from + step }), ...(to === undefined ? {} : { to: to + step }) })) }))))
  const [rule] = ruleSet.rules
  const finer = rule === undefined ? ruleSet : { ...ruleSet, rules: [...ruleSet.rules, { ...rule, when: { kind: 'any' as const, of: beside, at } }] }
  const vocabulary = vocabularyOf([ruleSet, finer], isOpen)
  return new Judgement(new World(ruleSet, vocabulary, diagramsFor(vocabulary, 20_000_000)))
}

/** Rules that always hold, where nothing else speaks and nothing is in their way. */
function unconditional(judgement: Judgement): readonly Reading[] {
  const { ruleSet, diagrams } = judgement.world
  return ruleSet.rules.filter(({ when }) => when === undefined).flatMap((rule) => rule.modalities.slice(0, 2).flatMap((id): readonly Reading[] => {
    const modality = judgement.modality(id)
    if (modality === undefined) return []
    const free = (complaint: Complaint): number => diagrams.minus(judgement.inScope(complaint), judgement.weigh(complaint, modality).barred.yes)
    return [{ when: { kind: 'all', of: [], at: rule.at }, besides: judgement.contraindicationsOf(modality).map(({ when }) => when), wheres: [free], below: 'urgent', complaints: rule.for }]
  }))
}

function readingsFor({ owner, condition }: Mutant, { readings, byFact, complete, ruleSet }: Field): readonly Reading[] {
  if (owner.kind === 'fact') return (byFact.get(owner.id) ?? []).slice(0, 12)
  if (owner.kind === 'modality') {
    const modality = complete.modality(owner.id)
    const whens = new Set(modality === undefined ? [] : complete.contraindicationsOf(modality).map(({ when }) => when))
    return readings.filter(({ when }) => whens.has(when)).slice(0, 40)
  }
  const own = condition === null ? readings.filter(({ when }) => when.at === ruleSet.rules.find(({ id }) => id === owner.id)?.at) : readings.filter(({ when }) => when === condition)
  return own.slice(0, 12)
}

/** Lazily: the first ones tell most often. */
function* shownFor(mutant: Mutant, field: Field): Generator<Shown> {
  const seen = new Set<string>()
  for (const answers of shownAnew(mutant, field)) {
    if (seen.has(JSON.stringify(answers))) continue
    seen.add(JSON.stringify(answers))
    let outcome: Outcome | undefined
    yield { answers, settings: {}, outcome: () => outcome ??= evaluate(field.program, answers, {}) }
    if (seen.size >= mostShown) return
  }
}

function* shownAnew(mutant: Mutant, field: Field): Generator<Answers> {
  const { change } = mutant
  if (change.kind === 'asked-for') {
    const complaints = change.without === 'everyone' ? field.ruleSet.complaints.slice(0, 3).map(({ id }) => id) : [change.without]
    for (const id of complaints) yield { complaints: { [id]: {} }, facts: {} }
  }
  yield* around(mutant, field)
}

function* around(mutant: Mutant, field: Field): Generator<Answers> {
  const readings = readingsFor(mutant, field)
  for (const judgement of [field.complete, field.open]) {
    for (const reading of readings) yield* corners(judgement, reading, turning(judgement, mutant))
  }
  for (const judgement of [field.complete, field.open]) {
    for (const reading of readings) yield* corners(judgement, reading, cornersOf(judgement, reading))
  }
  const facts = new Map(field.ruleSet.facts.map((fact) => [fact.id, fact]))
  for (const reading of readings) {
    const conditions = mutant.owner.kind === 'fact' && mutant.condition !== null ? [mutant.condition] : [reading.when]
    for (const id of [...(mutant.owner.kind === 'fact' ? [mutant.owner.id] : []), ...readsOf(conditions, facts)]) {
      const fact = facts.get(id)
      if (fact === undefined || !isAsked(fact)) continue
      let left = 12
      for (const pair of pairsFor(field.complete, fact, [reading])) {
        yield* pair ?? []
        left -= 1
        if (left === 0) break
      }
    }
  }
}

/** Where the condition holds, where it does not, and where nobody is sure. */
function cornersOf({ world }: Judgement, { when }: Reading): readonly number[] {
  const { yes, unsure, unasked } = world.truths(when)
  return [yes, world.diagrams.minus(unsure, yes), world.diagrams.not(unasked), world.diagrams.minus(unasked, unsure)]
}

/** Where the changed condition says something else. */
function turning({ world }: Judgement, { condition, became }: Mutant): readonly number[] {
  if (condition === null || became === null) return []
  const { diagrams } = world
  const [was, is] = [world.truths(condition), world.truths(became)]
  return [diagrams.minus(was.yes, is.yes), diagrams.minus(is.yes, was.yes), diagrams.minus(was.unsure, is.unsure), diagrams.minus(is.unsure, was.unsure)]
}

function* corners(judgement: Judgement, { besides, wheres, below, complaints }: Reading, nodes: readonly number[]): Generator<Answers> {
  const { world } = judgement
  const { diagrams } = world
  for (const complaint of world.ruleSet.complaints.filter(({ id }) => complaints.includes(id)).slice(0, 3)) {
    for (const node of nodes) {
      for (const where of wheres) {
        const here = diagrams.all([world.ofComplaints([complaint.id]), node, inOpen(judgement, where, complaint)])
        // A red flag cannot be there and stay below its own level.
        const path = pathBelow(judgement, here, below) ?? diagrams.path(here, plainest(world.vocabulary))
        if (path === null) continue
        const answers = atPath(judgement, path, complaint.id, besides)
        yield answers
        yield { ...answers, screened: false }
        break
      }
    }
  }
}

/** Where a difference shows is known for complete answers; among open ones the complaint has to do. */
function inOpen(judgement: Judgement, where: Reading['wheres'][number], complaint: Complaint): number {
  return judgement.world.vocabulary.open ? judgement.inScope(complaint) : where(complaint)
}
