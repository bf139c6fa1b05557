// Which open facts could still change the decision (docs/meaning.md, 22). Only truths that no further answer can take
// back (those of the stable frames) are used to leave a question out, so the list may be too long, never too short.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramRestriction } from '../compile/program.ts'
import { bestGrade, byLead, framesOf, gradeOf, restrictionTruth, verdictOf, weigh } from './indications.ts'
import type { Indication, Terms, Weighing } from './indications.ts'
import { isAskedFor } from './frame.ts'
import { openFacts } from './open.ts'
import { greatestOf, scopeOf, urgent } from './safety.ts'
import type { Frame } from './truth.ts'

/** An open fact, in one complaint or of the person (-1), with what it could change. */
export interface Open {
  readonly fact: number
  /** Index of the complaint; -1 for a fact of the person. */
  readonly complaint: number
  /** The most urgent flag or scope decision it could turn, as a disposition; -1 for none. */
  readonly urgency: number
  /** Modality indexes, ascending. */
  readonly modalities: readonly number[]
}

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
  const notes = new Notes(situation.program)
  const certain = noteFlags(situation, notes)
  if (certain < urgent) {
    situation.complaints.forEach((complaint, position) => {
      noteComplaint(situation, complaint, situation.frames[position] as Frame, notes)
    })
  }
  return notes.result()
}

/** Collects what is noted, per fact and complaint. */
class Notes {
  private readonly program: Program
  private readonly found = new Map<number, { fact: number; complaint: number; urgency: number; modalities: number[] }>()
  private readonly volunteered = new Set<number>()

  constructor(program: Program) {
    this.program = program
  }

  flag(fact: number, complaint: number, urgency: number): void {
    const entry = this.entry(fact, complaint)
    if (urgency > entry.urgency) entry.urgency = urgency
  }

  /** Modalities come one after the other, so a repetition is the last one noted. */
  modality(fact: number, complaint: number, modality: number): void {
    const { modalities } = this.entry(fact, complaint)
    if (modalities.at(-1) !== modality) modalities.push(modality)
  }

  heeded(fact: number): void {
    this.volunteered.add(fact)
  }

  result(): Relevance {
    const open = [...this.found.values()].map((each) => ({ ...each, modalities: ascendingOnce(each.modalities) }))
      .toSorted((a, b) => a.fact - b.fact || a.complaint - b.complaint)
    const named = new Set(open.map((each) => each.fact))
    return { open, heeded: [...this.volunteered].filter((fact) => !named.has(fact)).toSorted((a, b) => a - b) }
  }

  private entry(fact: number, complaint: number): { urgency: number; modalities: number[] } {
    const owner = this.program.facts[fact]?.scope === 'person' ? -1 : complaint
    const key = fact * 4096 + owner + 1
    let entry = this.found.get(key)
    if (entry === undefined) {
      entry = { fact, complaint: owner, urgency: -1, modalities: [] }
      this.found.set(key, entry)
    }
    return entry
  }
}

function ascendingOnce(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** Notes what flags hang on; gives the disposition that flags make certain. */
function noteFlags({ program, frames, complaints, screened }: Situation, notes: Notes): number {
  const states = program.flags.map((flag) => greatestOf(flag, frames))
  const certain = states.reduce((most, state, i) => (state === yes ? Math.max(most, program.flags[i]?.disposition ?? 0) : most), -1)
  const asked = complaints.map((complaint) => complaint.index)
  program.flags.forEach((flag, i) => {
    const state = states[i] ?? no
    if (state === no || state === yes || flag.disposition <= certain) return
    const inScreen = isAskedFor(flag, asked)
    for (const frame of flag.person ? frames.slice(0, 1) : frames) {
      openFacts(frame, program.code, flag.when, (fact, wasAsked) => {
        if (wasAsked || (inScreen && !(screened && state === unasked))) notes.flag(fact, frame.complaint, flag.disposition)
        else notes.heeded(fact)
      })
    }
  })
  return certain
}

function noteComplaint(situation: Situation, complaint: ProgramComplaint, frame: Frame, notes: Notes): void {
  if (scopeOf(complaint, frame).out.length > 0) return
  const { program } = situation
  const weighings = [...weigh(program, complaint, frame, situation.terms).values()]
  for (const condition of [complaint.ages, ...complaint.excludes.map((each) => each.when)]) {
    if (condition < 0) continue
    openFacts(frame, complaint.code, condition, (fact) => {
      notes.flag(fact, complaint.index, 2)
      for (const each of weighings) if (each.for.length > 0) notes.modality(fact, complaint.index, each.modality)
    })
  }
  for (const weighing of weighings) noteModality(situation, weighing, notes)
}

function noteModality(situation: Situation, weighing: Weighing, notes: Notes): void {
  const { complaint, frame, modality } = weighing
  const unguided = situation.terms.guidance === undefined
  const rejected = unguided && isRejectedForGood(weighing)
  for (const indication of unsettledIndications(weighing)) {
    if (unguided && (rejected || isBeaten(indication, weighing))) continue
    for (const condition of [indication.rule.when, indication.rule.unless]) {
      if (condition >= 0) openFacts(frame, complaint.code, condition, (fact) => { notes.modality(fact, complaint.index, modality) })
    }
  }
  if (!rejected && couldBeKept(weighing, unguided)) noteRestrictions(situation, weighing, notes)
}

function couldBeKept(weighing: Weighing, unguided: boolean): boolean {
  const verdict = verdictOf(weighing)
  return verdict === 'kept' || verdict === 'possible' || !unguided
    || weighing.for.length > 0 || weighing.open.some((each) => each.rule.direction === 'for')
}

/** Rules for or against that are not in force for good. */
function unsettledIndications(weighing: Weighing): Indication[] {
  return [...weighing.open, ...weighing.for, ...weighing.against, ...weighing.neutral]
    .filter((each) => each.state !== 'firm' && each.rule.direction !== 'neutral')
}

/** Advice against that will stay, above anything that could still speak for it. */
function isRejectedForGood(weighing: Weighing): boolean {
  const firm = bestGrade(weighing.against.filter((each) => each.state === 'firm'))
  const most = Math.max(bestGrade(weighing.for), bestGrade(weighing.open.filter((each) => each.rule.direction === 'for')))
  return firm >= 0 && firm > most
}

/** A rule that changes nothing because a firm one in its direction leads and outweighs it whatever happens. */
function isBeaten(indication: Indication, weighing: Weighing): boolean {
  const rivals = indication.rule.direction === 'for' ? weighing.for : weighing.against
  return rivals.some((rival) => rival.state === 'firm' && rival.rule.id !== indication.rule.id
    && gradeOf(rival) >= gradeOf(indication) && (indication.rule.direction === 'against' || byLead(rival, indication) < 0))
}

function noteRestrictions(situation: Situation, { complaint, frame, modality }: Weighing, notes: Notes): void {
  const { program, frames } = situation
  const open: ProgramRestriction[] = []
  for (const index of program.modalities[modality]?.restrictions ?? []) {
    const restriction = program.restrictions[index] as ProgramRestriction
    const state = restrictionTruth(program, restriction, complaint, frame, frames)
    if (state === yes && (restriction.kind === 'absolute' || restriction.kind === 'local')) return
    if (state === unasked || state === unsure) open.push(restriction)
  }
  for (const restriction of open) {
    for (const each of framesOf(restriction, frame, frames)) {
      openFacts(each, program.code, restriction.when, (fact) => { notes.modality(fact, each.complaint, modality) })
    }
  }
}

