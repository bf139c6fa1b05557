// The next prompt among what is needed. Danger signs that could mean an emergency first, as short checklists; then
// whatever is expected to leave the fewest prompts, found by trying answers out. Ties go by id: nothing is random.
import type { Program, ProgramFact } from '../compile/program.ts'
import { emergency, urgent } from '../evaluate/safety.ts'
import { neededFor } from './needs.ts'
import type { Aim, Needed } from './needs.ts'
import { absentOption, mostItems, promptFor } from './prompt.ts'
import type { Item, Prompt, Purpose } from './prompt.ts'
import { likelyAnswers } from './replies.ts'
import { applicability, endedBy, frameOf, framesOf, keyOf, openCells, openFlags, situationOf, withCells } from './situation.ts'
import type { OpenFlag, Situation } from './situation.ts'

interface Candidate extends Needed {
  readonly key: number
  /** Can stand in a checklist, where "none of these" says no. */
  readonly ticks: boolean
  /** Its question can be put now. */
  readonly now: boolean
  /** Comes from an answer already given, as the kind of a chest pain does. */
  readonly follows: boolean
}

/** What is known when a prompt is chosen. */
export interface Moment {
  readonly situation: Situation
  readonly aim: Aim
}

/** The next prompt; null where nothing needed is left. */
export function choosePrompt(moment: Moment): Prompt | null {
  const { situation, aim } = moment
  const needed = neededFor(situation, aim)
  if (needed.length === 0) return null
  const candidates = needed.map((each) => candidateOf(situation, each))
  const ready = candidates.filter(({ now }) => now)
  const [first] = candidates
  // What can be asked decides what cannot yet; should a rule set ever break that, the question is put all the same.
  if (ready.length === 0) return first === undefined ? null : questionOf(situation, first)
  for (const need of ['safety', 'indication', 'restriction'] as const) {
    const list = ready.filter((each) => each.need === need)
    if (list.length > 0) return need === 'safety' ? safetyPrompt(moment, list) : bestPrompt(moment, list, need)
  }
  return null
}

function candidateOf(situation: Situation, needed: Needed): Candidate {
  const { program, frames } = situation
  const fact = program.facts[needed.fact] as ProgramFact
  const { holds, gates } = applicability(situation, needed.fact, needed.complaint)
  const ticks = fact.kind === 'yes-no' ? fact.clear?.[0] !== 1 : absentOption(fact) !== null
  // Whoever is asked about pregnancy need not be asked about sex first. A question for children waits for the age.
  const early = ticks && fact.heeded === true && gates.every((gate) => isDemographic(program.facts[gate])) && gates.some((gate) => program.facts[gate]?.kind === 'choice')
  const follows = fact.applies !== undefined && holds && readsTick(situation, fact, frameOf(frames, needed.complaint).complaint)
  return { ...needed, key: keyOf(needed.fact, needed.complaint), ticks: ticks && fact.item !== undefined, now: holds || early, follows }
}

function isDemographic(fact: ProgramFact | undefined): boolean {
  return fact !== undefined && fact.scope === 'person' && fact.kind !== 'yes-no' && fact.applies === undefined && absentOption(fact) === null
}

/** Whether the question applies because of a sign that was said to be there. */
function readsTick({ program, answers }: Situation, fact: ProgramFact, complaint: number): boolean {
  const own = answers.complaints.find(({ index }) => index === complaint)?.facts ?? new Map<number, { readonly cells: readonly number[] }>()
  return [...answers.person, ...own].some(([index, { cells }]) => program.facts[index]?.kind === 'yes-no' && cells[0] === 1
    && gateReads(program, fact).has(index))
}

const gatesOf = new WeakMap<ProgramFact, ReadonlySet<number>>()

function gateReads(program: Program, fact: ProgramFact): ReadonlySet<number> {
  const before = gatesOf.get(fact)
  if (before !== undefined) return before
  const blank = situationOf(program, { complaints: [], person: new Map(), screened: false }, {})
  const found = new Set(applicability(blank, program.facts.indexOf(fact), -1).gates)
  gatesOf.set(fact, found)
  return found
}

function safetyPrompt(moment: Moment, list: readonly Candidate[]): Prompt {
  const follow = list.filter(({ follows, urgency }) => follows && urgency >= urgent)
  const flags = openFlags(moment.situation)
  if (follow.length > 0) return promptAmong(moment, follow.filter(({ urgency }) => urgency === highest(follow)), 'safety', flags)
  const signs = list.filter(({ ticks }) => ticks)
  if (signs.some(({ urgency }) => urgency === emergency)) return checklistOf(moment, signs, 'safety', flags)
  return promptAmong(moment, list, 'safety', flags)
}

function bestPrompt(moment: Moment, list: readonly Candidate[], purpose: 'indication' | 'restriction'): Prompt {
  return promptAmong(moment, list, purpose, [])
}

function highest(list: readonly Candidate[]): number {
  return list.reduce((most, { urgency }) => Math.max(most, urgency), -1)
}

/** Candidates whose answers are tried out; the others are judged by what hangs on them. */
const mostTried = 3

function promptAmong(moment: Moment, list: readonly Candidate[], purpose: Purpose, flags: readonly OpenFlag[]): Prompt {
  const { situation } = moment
  const signs = list.filter(({ ticks }) => ticks)
  const questions = byPromise(situation, list.filter(({ ticks }) => !ticks), flags)
  if (signs.length === 0 && questions.length === 1) return questionOf(situation, questions[0] as Candidate)
  if (questions.length === 0) return checklistOf(moment, signs, purpose, flags)
  const before = effortLeft(moment)
  const prompt = signs.length === 0 ? null : checklistOf(moment, signs, purpose, flags)
  const none = prompt === null ? null : afterNone(moment, prompt)
  // A checklist with room in it waits for questions that it would not save anyway: what they bring up joins it.
  const sure = none === null || prompt?.kind !== 'checklist' || prompt.items.length === mostItems ? [] : stillNeeded(none, questions)
  const tried = (sure.length > 0 ? sure : questions).slice(0, mostTried).map((each) => ({ prompt: questionOf(situation, each), gain: gainOf(moment, each, before) }))
  if (prompt !== null && none !== null && sure.length === 0) tried.unshift({ prompt, gain: before - effortLeft(none) })
  return tried.reduce((best, each) => each.gain > best.gain + 1e-9 ? each : best).prompt
}

/** Most flags, then most therapies, first. */
function byPromise(situation: Situation, list: readonly Candidate[], flags: readonly OpenFlag[]): readonly Candidate[] {
  if (list.length <= mostTried) return list
  const therapies = new Map(situation.open.map((each) => [keyOf(each.fact, each.complaint), each.modalities.length]))
  const promise = (each: Candidate): number => flags.filter(({ facts }) => facts.has(each.key)).length * 4 + (therapies.get(each.key) ?? 0)
  return list.map((each) => ({ each, value: promise(each) })).toSorted((a, b) => b.value - a.value || a.each.key - b.each.key).map(({ each }) => each)
}

/** Prompts still to come, roughly: one for each question, and a share of a checklist for each sign. */
function effortLeft({ situation, aim }: Moment): number {
  return neededFor(situation, aim).reduce((total, each) => total + effortOf(situation, each), 0)
}

function effortOf({ program }: Situation, { fact: index }: Needed): number {
  const fact = program.facts[index] as ProgramFact
  return fact.item !== undefined && ((fact.kind === 'yes-no' && fact.clear?.[0] !== 1) || absentOption(fact) !== null) ? 1 / mostItems : 1
}

function gainOf(moment: Moment, { fact, complaint }: Candidate, before: number): number {
  const { situation } = moment
  const { program, answers, settings, complaints } = situation
  return likelyAnswers(program, complaints, fact).reduce((total, { cells, share }) => {
    const after = situationOf(program, withCells(answers, fact, complaint, cells), settings)
    return total + share * (before - effortLeft({ ...moment, situation: after }))
  }, 0)
}

/** Where "none of these" would lead. */
function afterNone(moment: Moment, prompt: Prompt): Moment {
  const { program, settings, complaints } = moment.situation
  const items = prompt.kind === 'checklist' ? prompt.items : []
  let { answers } = moment.situation
  for (const item of items) {
    const index = program.facts.findIndex(({ id }) => id === item.fact)
    const complaint = complaints.find(({ id }) => id === item.complaint)?.index ?? -1
    answers = withCells(answers, index, complaint, [noCell(program.facts[index] as ProgramFact)])
  }
  return { ...moment, situation: situationOf(program, answers, settings) }
}

function stillNeeded({ situation, aim }: Moment, list: readonly Candidate[]): readonly Candidate[] {
  const needed = new Set(neededFor(situation, aim).map(({ fact, complaint }) => keyOf(fact, complaint)))
  return list.filter(({ key }) => needed.has(key))
}

function noCell(fact: ProgramFact): number {
  const absent = absentOption(fact)
  return absent === null ? 0 : (fact.options ?? []).findIndex(({ id }) => id === absent)
}

function questionOf({ program, frames }: Situation, { fact: index, complaint }: Needed): Prompt {
  const fact = program.facts[index] as ProgramFact
  const id = complaint < 0 ? null : program.complaintIds[complaint] ?? null
  const open = openCells(fact, frameOf(frames, complaint))
  return promptFor(program, fact.id, id, open.map((cell) => fact.options?.[cell]?.id ?? ''))
}

/**
 * Up to seven items. The most urgent come first; among these the body system of the one that ends most flags. What
 * the items chosen so far would make needless, were they all absent, is left out.
 */
function checklistOf(moment: Moment, list: readonly Candidate[], purpose: Purpose, flags: readonly OpenFlag[]): Prompt {
  const { situation } = moment
  const { program } = situation
  const chosen: Candidate[] = []
  let left: readonly Candidate[] = list
  let open = flags
  let { answers } = situation
  let group: string | undefined
  const read = keysIn(flags)
  while (chosen.length < mostItems && left.length > 0) {
    const next = bestSign(situation, left, open, group)
    chosen.push(next)
    group ??= program.facts[next.fact]?.group
    answers = withCells(answers, next.fact, next.complaint, [noCell(program.facts[next.fact] as ProgramFact)])
    left = left.filter(({ key }) => key !== next.key)
    if (flags.length === 0 || left.length === 0) continue
    open = openFlags({ ...situation, answers, frames: framesOf(program, answers) })
    const needed = keysIn(open)
    left = left.filter(({ key }) => needed.has(key) || !read.has(key))
  }
  return { kind: 'checklist', purpose, items: inGroups(program, chosen).map((each) => itemOf(program, each)) }
}

function keysIn(flags: readonly OpenFlag[]): ReadonlySet<number> {
  return new Set(flags.flatMap(({ facts }) => [...facts]))
}

function bestSign(situation: Situation, list: readonly Candidate[], flags: readonly OpenFlag[], group: string | undefined): Candidate {
  const { program } = situation
  const most = highest(list)
  const urgentOnes = list.filter(({ urgency }) => urgency === most)
  const near = urgentOnes.filter(({ fact }) => group !== undefined && program.facts[fact]?.group === group)
  const scored = (near.length > 0 ? near : urgentOnes).map((each) => {
    const fact = program.facts[each.fact] as ProgramFact
    const read = flags.filter(({ facts }) => facts.has(each.key))
    const shared = read.reduce((total, { facts }) => total + 1 / facts.size, 0)
    return { each, score: endedBy(situation, read, fact.variable, noCell(fact)) + shared / 10 + each.weight }
  })
  return scored.reduce((best, next) => next.score > best.score + 1e-9 ? next : best).each
}

/** Body systems together, in the order in which they were first chosen. */
function inGroups(program: Program, chosen: readonly Candidate[]): readonly Candidate[] {
  const groups = [...new Set(chosen.map(({ fact }) => program.facts[fact]?.group))]
  return groups.flatMap((group) => chosen.filter(({ fact }) => program.facts[fact]?.group === group))
}

function itemOf(program: Program, { fact: index, complaint }: Candidate): Item {
  const fact = program.facts[index] as ProgramFact
  return { fact: fact.id, complaint: complaint < 0 ? null : program.complaintIds[complaint] ?? null, option: null, absent: absentOption(fact) }
}
