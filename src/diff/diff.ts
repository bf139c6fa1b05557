// Two rule sets to what changes in meaning between them: the fewest people who show every change.
import { atPlainCells } from '../check/logic/avoid.ts'
import { BoundReached } from '../check/logic/diagram.ts'
import { answersOf } from '../check/logic/example.ts'
import { Judgement } from '../check/logic/judgement.ts'
import { isAsked } from '../check/logic/reads.ts'
import { vocabularyOf } from '../check/logic/vocabulary.ts'
import { diagramsFor, World } from '../check/logic/world.ts'
import type { Program } from '../compile/program.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { readAnswers } from '../evaluate/read-answers.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { changesBetween } from './changes.ts'
import type { Change, Pair } from './changes.ts'
import { compareOutcomes, effects } from './outcomes.ts'
import type { Effect } from './outcomes.ts'

export interface Side {
  readonly ruleSet: RuleSet
  readonly program: Program
}

export interface Difference {
  readonly changes: readonly Pick<Change, 'name' | 'effect' | 'says' | 'complaint'>[]
  /** The fewest people found who show every change that answers can show, each with what the engine says of them. */
  readonly people: readonly { readonly answers: Answers; readonly shows: readonly string[]; readonly effects: readonly Effect[]; readonly says: readonly string[] }[]
  /** False where the search was given up; then there may be more. */
  readonly complete: boolean
}

/** Everything that changes, for one complaint at a time and on the release date of each rule set. */
export function diffRuleSets(before: Side, after: Side, bound?: number): Difference {
  try {
    const complete = pairOf(before.ruleSet, after.ruleSet, false, bound)
    const open = pairOf(before.ruleSet, after.ruleSet, true, bound)
    const changes = changesBetween(complete, open).toSorted((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect) || (a.name < b.name ? -1 : 1))
    return { changes: changes.map(({ name, effect, says, complaint }) => ({ name, effect, says, complaint })), people: peopleFor(changes, complete, open, before, after), complete: true }
  } catch (error) {
    if (!(error instanceof BoundReached)) throw error
    return { changes: [], people: [], complete: false }
  }
}

function pairOf(before: RuleSet, after: RuleSet, isOpen: boolean, bound: number | undefined): Pair {
  const vocabulary = vocabularyOf([before, after], isOpen)
  const diagrams = diagramsFor(vocabulary, bound)
  return { before: new Judgement(new World(before, vocabulary, diagrams)), after: new Judgement(new World(after, vocabulary, diagrams)), isOpen }
}

/** Each change has its own plainest person; whoever shows several makes the others unnecessary. */
function peopleFor(changes: readonly Change[], complete: Pair, open: Pair, before: Side, after: Side): Difference['people'] {
  const left = new Set(changes.filter(({ path }) => path !== null))
  const candidates = [...left].map((change) => {
    const { world } = (change.isOpen ? open : complete).after
    const whole = change.path === null ? new Map<number, number>() : atPlainCells((change.isOpen ? open : complete).after, change.path)
    return { change, shows: [...left].filter((other) => other.isOpen === change.isOpen && other.complaint === change.complaint && other.where !== null && world.diagrams.holds(other.where, whole)) }
  })
  const people: Difference['people'][number][] = []
  while (left.size > 0) {
    const best = candidates.toSorted((a, b) => count(b.shows, left) - count(a.shows, left))[0]
    if (best === undefined || count(best.shows, left) === 0) break
    const shows = best.shows.filter((change) => left.has(change))
    for (const change of shows) left.delete(change)
    people.push(personFor(best.change, shows, complete, open, before, after))
  }
  return people
}

function count(shows: readonly Change[], left: ReadonlySet<Change>): number {
  return shows.filter((change) => left.has(change)).length
}

function personFor(change: Change, shows: readonly Change[], complete: Pair, open: Pair, before: Side, after: Side): Difference['people'][number] {
  const pair = change.isOpen ? open : complete
  const path = change.path ?? new Map<number, number>()
  const reads = change.isOpen ? [] : shows.flatMap((each) => each.reads)
  const ofBoth = [pair.before, pair.after].map(({ world }) => answersOf(world, path, change.complaint, reads))
  const answers = merged(ofBoth)
  const [was, is] = [before, after].map((side) => evaluate(side.program, fitting(side, answers), {}))
  const compared = was === undefined || is === undefined ? { effects: [], says: [] } : compareOutcomes(was, is)
  return { answers, shows: shows.map(({ name }) => name), ...compared }
}

function merged(all: readonly Answers[]): Answers {
  const complaints: Record<string, Readonly<Record<string, AnswerValue>>> = {}
  let facts: Readonly<Record<string, AnswerValue>> = {}
  for (const each of all) {
    facts = { ...facts, ...each.facts }
    for (const [id, own] of Object.entries(each.complaints)) complaints[id] = { ...complaints[id], ...own }
  }
  return { complaints, facts, screened: true }
}

/** The answers that a rule set knows: questions and options may be new, or gone. */
export function fitting({ ruleSet, program }: Side, answers: Answers): Answers {
  const known = new Set(ruleSet.facts.filter(isAsked).map(({ id }) => id))
  const complaints = new Set(ruleSet.complaints.map(({ id }) => id))
  const only = (facts: Readonly<Record<string, AnswerValue>>): Readonly<Record<string, AnswerValue>> => Object.fromEntries(Object.entries(facts).filter(([id, value]) =>
    known.has(id) && readAnswers(program, { complaints: {}, facts: { [id]: value } }).ok))
  return {
    complaints: Object.fromEntries(Object.entries(answers.complaints).filter(([id]) => complaints.has(id)).map(([id, own]) => [id, only(own)])),
    facts: only(answers.facts),
    ...(answers.screened === undefined ? {} : { screened: answers.screened }),
  }
}
