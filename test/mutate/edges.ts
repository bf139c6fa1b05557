// Worked cases at the edges of what a rule set states: where one answer turns a condition. Which answers, the diagrams
// say; what is expected, the naive evaluator reads from the rules by docs/meaning.md. The engine is asked last, and a
// case on which the two disagree is reported, never kept.
import { pathBelow } from '../../src/check/logic/avoid.ts'
import { plainest } from '../../src/check/logic/example.ts'
import type { Judgement } from '../../src/check/logic/judgement.ts'
import { isAsked, readsOf } from '../../src/check/logic/reads.ts'
import { compare, runCase } from '../../src/cases/run.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Case, Expectation } from '../../src/model/case.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Complaint, RuleSet } from '../../src/model/rule-set.ts'
import { termsOf, type Terms } from '../../src/mutate/equivalence.ts'
import { readsComplaint } from '../../src/mutate/answers.ts'
import { almostScreened } from '../../src/mutate/example.ts'
import { mutantsOf, type Mutant, type Mutants } from '../../src/mutate/mutants.ts'
import { knownCases, type Known } from '../../src/mutate/known.ts'
import { killerOf, verdictOn } from '../../src/mutate/run.ts'
import { Witnesses } from '../../src/mutate/witnesses.ts'
import { atPath } from '../../src/verify/law.ts'
import { pairsFor, readingsByFact, readingsOf, type Reading } from '../../src/verify/pairs.ts'
import { naiveEvaluate } from '../naive/evaluate.ts'
import { worldsOf, type Worlds } from '../../src/mutate/worlds.ts'
import { hanging } from './hanging.ts'
import { spelledOut } from './spelled-out.ts'
import { atomsOf, engineAtoms, goesWith, merged, rulesStated } from './atoms.ts'

export interface Edges {
  readonly rows: readonly Row[]
  /** Survivors for which no row was found. */
  readonly left: readonly Mutant[]
  /** Where the engine does not say what the rules state. */
  readonly disputed: readonly string[]
}

/** One edge: what it is about, the answers, and what is expected of them. */
export interface Row {
  readonly complaint: string
  readonly about: string
  readonly when: Answers['facts']
  /** Further complaints. */
  readonly also: readonly string[]
  readonly screened: boolean
  readonly settings: Settings
  expect: Expectation
}

interface Shown {
  readonly answers: Answers
  readonly settings: Settings
  readonly outcome: () => Outcome
}

interface Chosen {
  readonly row: Row
  readonly known: { -readonly [Key in keyof Known]: Known[Key] }
}

const mostShown = 80
const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Rows for the mutants that the given cases let live; a part is a run of neighbours. */
export function edgesOf(ruleSet: RuleSet, program: Program, cases: readonly Case[], isWanted: (mutant: Mutant) => boolean, [part, parts]: readonly [number, number] = [1, 1]): Edges {
  const mutants = mutantsOf(ruleSet, program)
  const terms = termsOf(ruleSet, mutants)
  const before = new Witnesses(ruleSet, knownCases(mutants.program, cases))
  const more = new Witnesses(ruleSet, [])
  const field = fieldOf(ruleSet, mutants)
  const chosen = new Map<string, Chosen>()
  const left: Mutant[] = []
  const disputed: string[] = []
  const wanted = mutants.mutants.filter(isWanted).toSorted((a, b) => Number(b.change.kind === 'asked-for') - Number(a.change.kind === 'asked-for'))
  const size = Math.ceil(wanted.length / parts)
  for (const mutant of wanted.slice((part - 1) * size, part * size)) {
    if (verdictOn(mutant, terms, before).kind !== 'survived') continue
    if (killerOf(mutant, terms, more) !== null) continue
    if (!choose(mutant, field, terms, chosen, more, disputed)) left.push(mutant)
  }
  return { rows: [...chosen.values()].map(({ row }) => row), left, disputed }
}

/** Finds answers that tell the mutant from the original, and what the rules state there. */
function choose(mutant: Mutant, field: Field, terms: Terms, chosen: Map<string, Chosen>, witnesses: Witnesses, disputed: string[]): boolean {
  const made = mutant.make()
  for (const shown of shownFor(mutant, field)) {
    const whole = rowOf(mutant, shown)
    if (whole === null) continue
    const row = Object.keys(whole.when).length > fewFacts ? shrunk(whole, field.program, made) : whole
    const answers = answersOfRow(row)
    const is = evaluate(made, answers, shown.settings)
    const was = row === whole ? shown.outcome() : evaluate(field.program, answers, shown.settings)
    const tells = (atom: Expectation): boolean => compare(atom, is).length > 0
    const byEngine = engineAtoms(was, is).filter(tells)
    // The naive evaluator takes its time, so it is asked where the engine sees a difference.
    const isSeen = atomsOf(was, is).some(tells)
    if (!isSeen && byEngine.length === 0) continue
    const key = JSON.stringify([answers, shown.settings])
    const before = chosen.get(key)
    const fits = (atom: Expectation): boolean => goesWith(before?.row.expect ?? {}, atom)
    const stated = naiveEvaluate(terms.ruleSet, answers, shown.settings)
    const telling = (isSeen ? atomsOf(stated, is).find((atom) => tells(atom) && fits(atom)) : undefined) ?? byEngine.find(fits)
    if (telling === undefined) continue
    const unstated = unstatedRules(terms.ruleSet, telling, rulesStated(stated))
    if (unstated.length > 0) {
      disputed.push(`${key}: rules that are not stated: ${unstated.join(', ')}`)
      continue
    }
    const expect = merged([before?.row.expect ?? {}, telling])
    const made2: Case = { id: key, tell: '', because: [], isEdge: true, answers, settings: shown.settings, expect, at }
    const differences = runCase(terms.program, made2).differences
    if (differences.length > 0) {
      disputed.push(`${key}: ${differences.map(({ what, expected, found }) => `${what}: stated ${expected}, found ${found}`).join('; ')}`)
      continue
    }
    const [known] = knownCases(terms.program, [made2])
    if (known === undefined) continue
    if (before === undefined) {
      const added = { ...known }
      chosen.set(key, { row: { ...row, expect }, known: added })
      witnesses.add(added)
    } else {
      before.row.expect = expect
      Object.assign(before.known, known)
    }
    return true
  }
  return false
}

/** A row is made small only where it states a whole screen. */
const fewFacts = 8

/** Answers are left out one by one while a difference stays. */
function shrunk(row: Row, program: Program, made: Program): Row {
  const differs = (each: Row): boolean => {
    const answers = answersOfRow(each)
    const [was, is] = [evaluate(program, answers, each.settings), evaluate(made, answers, each.settings)]
    return [...atomsOf(was, is), ...engineAtoms(was, is)].some((atom) => compare(atom, is).length > 0)
  }
  if (!differs(row)) return row
  return Object.keys(row.when).reduce((smaller, fact) => {
    const { [fact]: _, ...when } = smaller.when
    const without = { ...smaller, when }
    return differs(without) ? without : smaller
  }, row)
}

/** Rules that an expectation names, for or against what is shown, and the naive evaluator does not; or the other way round. */
function unstatedRules({ rules }: RuleSet, { rules: named }: Expectation, stated: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const neutral = new Set(rules.filter(({ direction }) => direction === 'neutral').map(({ id }) => id))
  return Object.entries(named ?? {}).flatMap(([modality, ids]) => {
    const own = stated.get(modality)
    return own === undefined ? [] : [...ids.filter((id) => !neutral.has(id) && !own.includes(id)), ...own.filter((id) => !ids.includes(id))]
  })
}

/** As a row: the answers of every complaint stand together. Null where there is no complaint. */
function rowOf({ owner }: Mutant, { answers: { complaints, facts, screened }, settings }: Shown): Row | null {
  const [first, ...others] = Object.entries(complaints)
  if (first === undefined) return null
  const when = { ...facts, ...first[1] }
  const about = Object.keys(when).length === 0 && screened !== true ? 'nothing-asked' : owner.id
  return { complaint: first[0], about, when, also: others.map(([id]) => id), screened: screened === true, settings, expect: {} }
}

/** The answers as the row is read. */
export function answersOfRow({ complaint, when, also, screened }: Row): Answers {
  return { complaints: Object.fromEntries([complaint, ...also].map((id) => [id, {}])), facts: when, screened }
}

/** Edges among cases as the rows they were read from; the id is `edge:COMPLAINT/ABOUT-NUMBER`. @public */
export function rowsOf(cases: readonly Case[]): readonly Row[] {
  return cases.flatMap(({ id, isEdge, answers: { complaints, facts, screened }, settings, expect }) => {
    const [complaint, ...also] = Object.keys(complaints)
    return isEdge !== true || complaint === undefined ? [] : [{ complaint, about: id.slice(id.indexOf('/') + 1, id.lastIndexOf('-')), when: facts, also, screened: screened === true, settings, expect }]
  })
}

interface Field {
  readonly program: Program
  readonly offsets: Mutants['offsets']
  readonly ruleSet: RuleSet
  readonly worlds: Worlds
  readonly open: Judgement
  readonly complete: Judgement
  readonly readings: readonly Reading[]
  readonly byFact: ReadonlyMap<string, readonly Reading[]>
}

function fieldOf(ruleSet: RuleSet, { program, offsets }: Mutants): Field {
  const worlds = worldsOf(ruleSet)
  const [open, complete] = [worlds.judgement, worldsOf(ruleSet, false).judgement]
  return { program, offsets, ruleSet, worlds, open, complete, readings: [...readingsOf(complete), ...unconditional(complete)], byFact: readingsByFact(complete) }
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
    yield shownAs(answers, field)
    if (seen.size >= mostShown) break
  }
  for (const { answers, settings } of spelledOut(mutant, field)) yield shownAs(answers, field, settings)
}

function shownAs(answers: Answers, { program }: Field, settings: Settings = {}): Shown {
  let outcome: Outcome | undefined
  return { answers, settings, outcome: () => outcome ??= evaluate(program, answers, settings) }
}

function* shownAnew(mutant: Mutant, field: Field): Generator<Answers> {
  const { change } = mutant
  if (mutant.owner.kind === 'red-flag' && change.kind === 'condition') yield* elsewhere(mutant, field)
  if (change.kind === 'asked-for') {
    const complaints = change.without === 'everyone' ? field.ruleSet.complaints.slice(0, 3).map(({ id }) => id) : [change.without]
    for (const id of complaints) yield { complaints: { [id]: {} }, facts: {} }
    for (const id of complaints) {
      const { answers } = almostScreened(id, mutant.owner.id, field)
      yield answers
      for (const [age, duration] of spans) yield { ...answers, facts: { 'age': age, 'pain.duration': duration, ...answers.facts } }
      yield* oneLeft(answers, mutant.owner.id, field)
    }
  }
  if (mutant.owner.kind === 'fact') yield* hanging(mutant, field.worlds, field.offsets)
  yield* around(mutant, field)
}

/** Of what the flag reads, all but one are not so either, and nothing is that is a danger one way for one flag and the other way for another. */
function* oneLeft(answers: Answers, flagId: string, { program }: Field): Generator<Answers> {
  const flag = program.flags.find(({ id }) => id === flagId)
  const facts = (flag?.facts ?? []).flatMap((index) => program.facts[index] ?? []).filter(({ kind }) => kind === 'yes-no').map(({ id }) => id)
  const unclear = program.facts.filter(({ kind, clear, scope, id }) => kind === 'yes-no' && scope === 'person' && (clear?.[0] ?? -1) < 0 && !facts.includes(id))
  const no = (ids: readonly string[]): Answers['facts'] => Object.fromEntries(ids.map((id) => [id, 'no']))
  for (const fact of facts) {
    yield { ...answers, facts: { 'age': 30, 'pain.duration': '1 year', ...no(unclear.map(({ id }) => id)), ...answers.facts, ...no(facts.filter((each) => each !== fact)) } }
  }
}

/** With these no flag hangs on how old somebody is, or on how long it has lasted. */
const spans: readonly (readonly [number, string])[] = [[30, '1 week'], [30, '8 weeks'], [30, '1 year'], [70, '1 year']]

/** What makes a flag true for one complaint, told by people with another: what is stated is heeded. */
function* elsewhere(mutant: Mutant, field: Field): Generator<Answers> {
  const { change, condition } = mutant
  if (change.kind !== 'condition' || condition === null || !readsComplaint(field.ruleSet, change.of)) return
  const sites = [...new Map(field.ruleSet.complaints.map((complaint) => [complaint.site, complaint.id])).values()]
  for (const reading of readingsFor(mutant, field).slice(0, 2)) {
    for (const { complaints, ...rest } of corners(field.open, reading, [field.open.world.truths(condition).yes])) {
      for (const id of sites) yield { ...rest, complaints: { [id]: Object.assign({}, ...Object.values(complaints)) as Answers['facts'] } }
      break
    }
  }
}

function* around(mutant: Mutant, field: Field): Generator<Answers> {
  const readings = readingsFor(mutant, field)
  for (const judgement of [field.complete, field.open]) {
    for (const reading of readings) yield* corners(judgement, atSite(mutant, field, reading), turning(judgement, mutant))
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

/** Of a restriction at some sites: for complaints at the site that was left out. */
function atSite({ change }: Mutant, { ruleSet }: Field, reading: Reading): Reading {
  return change.kind !== 'sites' ? reading : { ...reading, complaints: ruleSet.complaints.filter(({ id, site }) => site === change.without && reading.complaints.includes(id)).map(({ id }) => id) }
}

/** Where the condition holds, where it does not, and where nobody is sure. */
function cornersOf({ world }: Judgement, { when }: Reading): readonly number[] {
  const { yes, unsure, unasked } = world.truths(when)
  return [yes, world.diagrams.minus(unsure, yes), world.diagrams.not(unasked), world.diagrams.minus(unasked, unsure)]
}

/** Where the changed condition says something else. */
function turning({ world }: Judgement, { condition, became }: Mutant): readonly number[] {
  if (condition === null) return []
  const { diagrams } = world
  if (became === null) return [diagrams.not(world.truths(condition).unasked), world.truths(condition).yes, world.truths(condition).unsure]
  const [was, is] = [world.truths(condition), world.truths(became)]
  return [diagrams.minus(was.yes, is.yes), diagrams.minus(is.yes, was.yes), diagrams.minus(was.unsure, is.unsure), diagrams.minus(is.unsure, was.unsure)]
}

function* corners(judgement: Judgement, { besides, wheres, below, complaints }: Reading, nodes: readonly number[]): Generator<Answers> {
  const { world } = judgement
  const { diagrams } = world
  for (const node of nodes) {
    let left = 3
    for (const complaint of world.ruleSet.complaints.filter(({ id }) => complaints.includes(id))) {
      if (left === 0) break
      for (const where of wheres) {
        const here = diagrams.all([world.ofComplaints([complaint.id]), node, inOpen(judgement, where, complaint)])
        // A red flag cannot be there and stay below its own level.
        const path = pathBelow(judgement, here, below) ?? diagrams.path(here, plainest(world.vocabulary))
        if (path === null) continue
        const answers = atPath(judgement, path, complaint.id, besides)
        left -= 1
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
