// The next prompt among what is needed. Danger signs that could mean an emergency first, as short checklists; then
// whatever is expected to leave the fewest prompts, found by trying answers out. Ties go by id: nothing is random.
import type { ProgramFact } from '../compile/program.ts'
import { emergency, urgent } from '../evaluate/safety.ts'
import { absentCell, candidateOf, highest } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { checklistOf, checklistPrompt } from './checklist.ts'
import { openFlags } from './flags.ts'
import type { OpenFlag } from './flags.ts'
import { aimAfter, neededFor } from './needs.ts'
import type { Aim, Need, Needed } from './needs.ts'
import { mostItems, promptFor } from './prompt.ts'
import type { Prompt } from './prompt.ts'
import { likelyAnswers, triedAnswers } from './replies.ts'
import { frameOf, keyOf, openCells, openSituation, situationOf, withCells } from './situation.ts'
import type { OpenSituation, Situation } from './situation.ts'
import { tablesOf } from './tables.ts'

/** What is known when a prompt is chosen. */
export interface Moment {
  readonly situation: Situation
  readonly aim: Aim
}

/** What an answer that was tried leads to. */
interface Sight {
  readonly situation: OpenSituation
  readonly aim: Aim
}

/** The next prompt; null where nothing needed is left. */
export function choosePrompt(moment: Moment): Prompt | null {
  const { situation, aim } = moment
  const needed = neededFor(situation, aim)
  for (const need of ['safety', 'indication', 'restriction'] as const) {
    const ready = readyFor(situation, needed, need)
    if (ready.length === 0) continue
    const flags = need === 'safety' ? openFlags(situation) : []
    const choice = choiceAmong({ situation, aim, flags }, ready, need)
    if (!Array.isArray(choice)) return questionOf(situation, choice as Candidate)
    return checklistPrompt(situation.program, need, filled(choice as readonly Candidate[], () => readyFor(situation, needed, 'restriction')))
  }
  // What can be asked decides what cannot yet; should a rule set ever break that, the question is put all the same.
  const [first] = needed
  return first === undefined ? null : questionOf(situation, first)
}

function readyFor(situation: Situation, needed: readonly Needed[], need: Need): readonly Candidate[] {
  const ready: Candidate[] = []
  for (const each of needed) {
    if (each.need !== need) continue
    const candidate = candidateOf(situation, each)
    if (candidate.now) ready.push(candidate)
  }
  return ready
}

/** A question, or the signs of a checklist. */
type Choice = Candidate | readonly Candidate[]

interface Selection extends Moment {
  readonly flags: readonly OpenFlag[]
}

function choiceAmong(selection: Selection, list: readonly Candidate[], need: Need): Choice {
  if (need !== 'safety') return best(selection, list)
  const follow = list.filter(({ follows, urgency }) => follows && urgency >= urgent)
  if (follow.length > 0) return best(selection, follow.filter(({ urgency }) => urgency === highest(follow)))
  const signs = list.filter(({ ticks }) => ticks)
  if (signs.some(({ urgency }) => urgency === emergency)) return checklistOf(selection.situation, signs, list.filter(({ ticks }) => !ticks), selection.flags)
  return best(selection, list)
}

/** Questions whose answers are tried out; the others are judged by what hangs on them. */
const mostTried = 3

function best(selection: Selection, list: readonly Candidate[]): Choice {
  const { situation, flags } = selection
  const signs = list.filter(({ ticks }) => ticks)
  const questions = byPromise(situation, list.filter(({ ticks }) => !ticks), flags)
  const [only] = questions
  if (signs.length === 0 && questions.length === 1 && only !== undefined) return only
  const chosen = signs.length === 0 ? [] : checklistOf(situation, signs, questions, flags)
  if (only === undefined) return chosen
  const before = effortLeft(selection)
  const none = signs.length === 0 ? null : afterTicks(selection, chosen, null)
  // A checklist of signs with room in it waits for questions that it would not save anyway: what they bring up joins it.
  const sure = none === null || chosen.length === mostItems || chosen[0]?.need === 'indication' ? [] : stillNeeded(none, questions)
  const tried: { readonly choice: Choice, readonly gain: number }[] = none !== null && sure.length === 0 ? [{ choice: chosen, gain: gainOfList(selection, chosen, none, before) }] : []
  for (const each of (sure.length > 0 ? sure : questions).slice(0, mostTried)) tried.push({ choice: each, gain: gainOf(selection, each, before) })
  return tried.reduce((most, each) => each.gain > most.gain + 1e-9 ? each : most).choice
}

/**
 * A checklist without emergencies takes in what would else need one of its own. What could mean danger is through
 * then, so what is left are the limits of therapies.
 */
function filled(chosen: readonly Candidate[], others: () => readonly Candidate[]): readonly Candidate[] {
  const room = mostItems - chosen.length
  if (room === 0 || chosen[0]?.need === 'restriction' || highest(chosen) === emergency) return chosen
  const limits = others().filter(({ ticks }) => ticks)
  return [...chosen, ...limits.toSorted((a, b) => b.weight - a.weight || a.key - b.key).slice(0, room)]
}

/** Most flags, then most therapies, first. */
function byPromise(situation: Situation, list: readonly Candidate[], flags: readonly OpenFlag[]): readonly Candidate[] {
  if (list.length <= mostTried) return list
  const therapies = new Map(situation.open.map((each) => [keyOf(each.fact, each.complaint), each.modalities.length]))
  const promise = (each: Candidate): number => flags.filter(({ facts }) => facts.has(each.key)).length * 4 + (therapies.get(each.key) ?? 0)
  return list.map((each) => ({ each, value: promise(each) })).toSorted((a, b) => b.value - a.value || a.each.key - b.each.key).map(({ each }) => each)
}

/** Prompts still to come, roughly: one for each question, and a share of a checklist for each sign. */
function effortLeft({ situation, aim }: Sight): number {
  const { ticks } = tablesOf(situation.program)
  let total = 0
  for (const { fact } of neededFor(situation, aim)) total += ticks[fact] === 1 ? 1 / mostItems : 1
  return total
}

function gainOf(moment: Moment, { fact, complaint }: Candidate, before: number): number {
  const { program, answers, complaints } = moment.situation
  return triedAnswers(program, complaints, fact).reduce((total, { cells, share }) => (
    total + share * (before - effortLeft(after(moment, withCells(answers, fact, complaint, cells))))), 0)
}

/** Signs are rare, so none of them is what counts; where indications are listed, one of them may well hold. */
function gainOfList(moment: Moment, items: readonly Candidate[], none: Sight, before: number): number {
  const gain = before - effortLeft(none)
  if (items[0]?.need !== 'indication') return gain
  const { program, complaints } = moment.situation
  const shares = items.map(({ fact }) => likelyAnswers(program, complaints, fact)[0]?.share ?? 0)
  const sum = shares.reduce((total, share) => total + share, 0)
  const no = shares.reduce((product, share) => product * (1 - share), 1)
  return items.reduce((total, item, i) => (
    total + (1 - no) * (shares[i] ?? 0) / sum * (before - effortLeft(afterTicks(moment, items, item)))), no * gain)
}

/** Where a checklist leads with one item ticked and none of the others, or none at all. */
function afterTicks(moment: Moment, items: readonly Candidate[], ticked: Candidate | null): Sight {
  const { program } = moment.situation
  return after(moment, items.reduce((answers, item) => (
    withCells(answers, item.fact, item.complaint, [item === ticked ? presentCell(item) : absentCell(program.facts[item.fact] as ProgramFact)])), moment.situation.answers))

  function presentCell({ fact }: Candidate): number {
    return absentCell(program.facts[fact] as ProgramFact) === 0 ? 1 : 0
  }
}

/** While there are danger signs to ask about, which options come first matters less than the time it takes to know. */
function after({ situation, aim }: Moment, answers: Situation['answers']): Sight {
  if (situation.open.some(({ urgency }) => urgency >= 0)) return { situation: openSituation(situation, answers), aim }
  const next = situationOf(situation.program, answers, situation.settings)
  return { situation: next, aim: aimAfter(next, aim) }
}

function stillNeeded({ situation, aim }: Sight, list: readonly Candidate[]): readonly Candidate[] {
  const needed = new Set(neededFor(situation, aim).map(({ fact, complaint }) => keyOf(fact, complaint)))
  return list.filter(({ key }) => needed.has(key))
}

function questionOf({ program, frames }: Situation, { fact: index, complaint }: Needed): Prompt {
  const fact = program.facts[index] as ProgramFact
  const id = complaint < 0 ? null : program.complaintIds[complaint] ?? null
  const open = openCells(fact, frameOf(frames, complaint))
  return promptFor(program, fact.id, id, open.map((cell) => fact.options?.[cell]?.id ?? ''))
}
