// Which open facts could still change the decision (docs/meaning.md, 22). Only truths that no further answer can take
// back (those of the stable frames) are used to leave a question out, so the list may be too long, never too short.
import { no, unasked, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { barRoots, barrierOf, framesOf, restrictionTruths } from './barriers.ts'
import { addBit, bitsOf } from './bits.ts'
import { screenOfAll } from './frame.ts'
import { bestGrade, byLead, isFor, weigh } from './indications.ts'
import type { Hinges, Weighing } from './indications.ts'
import { giveBackNotes, notesFor } from './notes.ts'
import type { Notes, Open } from './notes.ts'
import type { Indication, Terms } from './plan.ts'
import { rootOpen, rootTruth } from './roots.ts'
import type { OwnRoots } from './roots.ts'
import { flagTruths, scopeOf, seeClinician, urgent } from './safety.ts'
import { isUnknown } from './truth.ts'
import type { Frame } from './truth.ts'

export type { Open } from './notes.ts'

export interface Relevance {
  readonly open: readonly Open[]
  /** Fact indexes read only by flags that these complaints are not asked for, ascending. */
  readonly heeded: readonly number[]
}

export interface Situation {
  readonly program: Program
  /** The stable frames. */
  readonly frames: readonly Frame[]
  readonly complaints: readonly ProgramComplaint[]
  readonly screened: boolean
  readonly terms: Terms
}

/** Everything that is still undecided, in order of fact and complaint. */
export function relevance(situation: Situation): Relevance {
  return relevanceIn(noteAll(situation, flagTruths(situation.frames)))
}

/** What was noted, as a list; the notes are given back. */
export function relevanceIn(notes: Notes): Relevance {
  const heeded = notes.heeded(notes.rows())
  const found = { open: notes.open(), heeded: bitsOf(heeded, 0, heeded.length) }
  giveBackNotes(notes)
  return found
}

/** The same as notes, which tell how many there are without making a list of them; `truths` are those of the flags. */
export function noteAll(situation: Situation, truths: Uint8Array): Notes {
  const notes = notesFor(situation.frames)
  const certain = noteFlags(situation, truths, notes)
  if (certain < urgent) {
    situation.complaints.forEach((complaint, position) => {
      noteComplaint(situation, complaint, situation.frames[position] as Frame, notes)
    })
  }
  notes.spread()
  return notes
}

/** Notes what flags hang on; gives the disposition that flags make certain. */
function noteFlags({ program, frames, screened }: Situation, truths: Uint8Array, notes: Notes): number {
  const { flags: { dispositions, persons }, roots } = (frames[0] as Frame).tables
  const screen = screenOfAll(program, frames)
  let certain = -1
  for (let i = 0; i < truths.length; i += 1) if (truths[i] === yes) certain = Math.max(certain, dispositions[i] as number)
  for (let i = 0; i < truths.length; i += 1) {
    const state = truths[i]
    const disposition = dispositions[i] as number
    if (state === no || disposition <= certain) continue
    const isAsked = screen[i] === 1 && !(screened && state === unasked)
    for (let position = 0; position < (persons[i] === 1 ? 1 : frames.length); position += 1) {
      const frame = frames[position] as Frame
      const list = rootOpen(frame, roots.flags[i] as number)
      if (isAsked) notes.urgency(list, frame, disposition)
      else notes.urgencyIfTold(list, frame, disposition)
    }
  }
  return certain
}

function noteComplaint(situation: Situation, complaint: ProgramComplaint, frame: Frame, notes: Notes): void {
  if (scopeOf(complaint, frame).out.length > 0) return
  const weighings = weigh(situation.program, complaint, frame, situation.terms)
  noteScope(frame, weighings, notes)
  const unguided = situation.terms.guidance === undefined
  const unbarred = new Uint32Array(frame.tables.words)
  for (const weighing of weighings) {
    const { modality } = weighing
    weighing.hinges ??= hingesOf(weighing, unguided)
    for (const root of weighing.hinges.roots) notes.modality(rootOpen(frame, root), frame, modality)
    if (weighing.hinges.couldBeKept && !barrierOf(frame, situation.frames, frame.tables.setOf[modality] as number).isBarred) addBit(unbarred, 0, modality)
  }
  noteBarriers(situation.frames, frame, unbarred, notes)
}

/** What decides whether the complaint is in scope could also change whatever is recommended for it. */
export function noteScope(frame: Frame, weighings: readonly Weighing[], notes: Notes): void {
  const { ages, excludes } = frame.own as OwnRoots
  for (const root of [ages, ...excludes]) {
    if (root < 0) continue
    const list = rootOpen(frame, root)
    notes.urgency(list, frame, seeClinician)
    for (const each of weighings) if (each.for.length > 0) notes.modality(list, frame, each.modality)
  }
}

/** The conditions of rules that could still change what the rules come to; firm ones hold whatever is answered. */
function hingesOf(weighing: Weighing, unguided: boolean): Hinges {
  const rejected = unguided && isRejectedForGood(weighing)
  const roots: number[] = []
  for (const indication of [...weighing.open, ...weighing.for, ...weighing.against, ...weighing.neutral, ...weighing.outvoted]) {
    if (indication.state === 'firm' || (indication.rule.direction === 'neutral' && !couldOutvote(indication, unguided))) continue
    if (unguided && (rejected || isBeaten(indication, weighing))) continue
    if (indication.when >= 0) roots.push(indication.when)
    if (indication.unless >= 0) roots.push(indication.unless)
  }
  return { roots, couldBeKept: !rejected && couldBeKept(weighing, unguided) }
}

/** A neutral rule decides nothing itself, but one of the guidance leaves the rules of others out (docs/meaning.md, 14). */
function couldOutvote({ state, guided }: Indication, unguided: boolean): boolean {
  return !unguided && (state !== 'open' || guided !== null)
}

/** Guidance may bring back what it leaves out now; nothing brings in what no rule speaks for any more. */
function couldBeKept({ verdict, ...weighing }: Weighing, unguided: boolean): boolean {
  return verdict === 'kept' || verdict === 'possible' || weighing.for.length > 0 || weighing.open.some(isFor) || (!unguided && weighing.outvoted.some(isFor))
}

/** Advice against that will stay, above anything that could still speak for it. */
function isRejectedForGood(weighing: Weighing): boolean {
  if (weighing.against.length === 0) return false
  const firm = bestGrade(weighing.against.filter((each) => each.state === 'firm'))
  return firm >= 0 && firm > Math.max(bestGrade(weighing.for), bestGrade(weighing.open.filter(isFor)))
}

/** A rule that changes nothing because a firm one in its direction leads and outweighs it whatever happens. */
function isBeaten(indication: Indication, weighing: Weighing): boolean {
  const rivals = isFor(indication) ? weighing.for : weighing.against
  return rivals.some((rival) => rival.state === 'firm' && rival.rule.id !== indication.rule.id
    && rival.grade >= indication.grade && (!isFor(indication) || byLead(rival, indication) < 0))
}

/** Notes what the open restrictions of some modalities (as bits) hang on; the frame was weighed. */
function noteBarriers(frames: readonly Frame[], frame: Frame, modalities: Uint32Array, notes: Notes): void {
  if (frames.length === 1 && frame.base !== null) noteKnownBarriers(frame, modalities, notes)
  else noteAllBarriers(frames, frame, modalities, notes)
}

/** The same for one complaint, where restrictions with the same condition are looked at once. */
function noteKnownBarriers(frame: Frame, modalities: Uint32Array, notes: Notes): void {
  const { words } = frame.tables
  const { roots, holders } = barRoots(frame, frame.weighed?.plan.restrictions ?? [])
  const concerned = new Uint32Array(words)
  for (let i = 0; i < roots.length; i += 1) {
    const root = roots[i] as number
    if (!isUnknown(rootTruth(frame, root))) continue
    let any = 0
    for (let word = 0, at = i * words; word < words; word += 1, at += 1) any |= concerned[word] = (modalities[word] as number) & (holders[at] as number)
    if (any !== 0) notes.modalities(rootOpen(frame, root), frame, concerned)
  }
}

function noteAllBarriers(frames: readonly Frame[], frame: Frame, modalities: Uint32Array, notes: Notes): void {
  const { words, holders, roots } = frame.tables
  const truths = restrictionTruths(frame, frames)
  const concerned = new Uint32Array(words)
  for (const index of frame.weighed?.plan.restrictions ?? []) {
    if (!isUnknown(truths[index] as number)) continue
    let any = 0
    for (let i = 0, at = index * words; i < words; i += 1, at += 1) any |= concerned[i] = (modalities[i] as number) & (holders[at] as number)
    if (any === 0) continue
    const root = roots.restrictions[index] as number
    for (const each of framesOf(index, frame, frames)) notes.modalities(rootOpen(each, root), each, concerned)
  }
}
