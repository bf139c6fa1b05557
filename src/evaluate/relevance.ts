// Which open facts could still change the decision (docs/meaning.md, 22). Only truths that no further answer can take
// back (those of the stable frames) are used to leave a question out, so the list may be too long, never too short.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag, ProgramRestriction } from '../compile/program.ts'
import { isInScreen } from './frame.ts'
import { bestGrade, byLead, framesOf, isFor, restrictionTruth, verdictOf, weigh } from './indications.ts'
import type { Weighing } from './indications.ts'
import { openFacts } from './open.ts'
import type { Indication, Terms } from './plan.ts'
import { greatestOf, scopeOf, seeClinician, urgent } from './safety.ts'
import { tablesOf } from './tables.ts'
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
  const notes = new Notes(situation)
  const certain = noteFlags(situation, notes)
  if (certain < urgent) {
    situation.complaints.forEach((complaint, position) => {
      noteComplaint(situation, complaint, situation.frames[position] as Frame, notes)
    })
    noteRestrictions(situation, notes)
  }
  return notes.result()
}

/** Bits to a word of a set of modalities. */
const wordSize = 32

/**
 * Collects what is noted. A row stands for a fact of the person, or for a fact in one frame; sets of modalities are
 * bits, as most facts of a contraindication concern a whole family.
 */
class Notes {
  readonly words: number
  private readonly frames: readonly Frame[]
  private readonly rows: number
  private readonly isPersons: Uint8Array
  private readonly urgencies: Int8Array
  private readonly sets: Uint32Array
  private readonly volunteered: Uint8Array
  /** Per frame and restriction, the modalities it could still bar or limit. */
  private readonly barred: Uint32Array
  private readonly restrictions: number

  constructor({ program, frames }: Situation) {
    const facts = program.facts.length
    this.frames = frames
    this.rows = frames.length + 1
    this.words = Math.ceil(program.modalities.length / wordSize)
    this.restrictions = program.restrictions.length
    this.isPersons = tablesOf(program).persons
    this.urgencies = new Int8Array(facts * this.rows).fill(-1)
    this.sets = new Uint32Array(facts * this.rows * this.words)
    this.volunteered = new Uint8Array(facts)
    this.barred = new Uint32Array(frames.length * this.restrictions * this.words)
  }

  flag(fact: number, frame: Frame, urgency: number): void {
    const row = this.row(fact, frame)
    if (urgency > (this.urgencies[row] as number)) this.urgencies[row] = urgency
  }

  modality(fact: number, frame: Frame, modality: number): void {
    addBit(this.sets, this.row(fact, frame) * this.words, modality)
  }

  heeded(fact: number): void {
    this.volunteered[fact] = 1
  }

  restriction(restriction: number, frame: Frame, modality: number): void {
    addBit(this.barred, (frame.position * this.restrictions + restriction) * this.words, modality)
  }

  /** Calls with each restriction noted in a frame and what gives a fact its modalities. */
  spread(visit: (frame: Frame, restriction: number, give: (fact: number) => void) => void): void {
    const { words, barred, sets } = this
    for (const frame of this.frames) {
      for (let restriction = 0; restriction < this.restrictions; restriction += 1) {
        const from = (frame.position * this.restrictions + restriction) * words
        if (isEmpty(barred, from, words)) continue
        visit(frame, restriction, (fact) => {
          const to = this.row(fact, frame) * words
          for (let i = 0; i < words; i += 1) sets[to + i] = (sets[to + i] as number) | (barred[from + i] as number)
        })
      }
    }
  }

  result(): Relevance {
    const open: Open[] = []
    const heeded: number[] = []
    for (let fact = 0; fact < this.volunteered.length; fact += 1) {
      const before = open.length
      for (let position = 0; position < this.rows; position += 1) {
        const row = fact * this.rows + position
        const urgency = this.urgencies[row] as number
        if (urgency < 0 && isEmpty(this.sets, row * this.words, this.words)) continue
        const complaint = position === 0 ? -1 : this.frames[position - 1]?.complaint ?? -1
        open.push({ fact, complaint, urgency, modalities: bitsOf(this.sets, row * this.words, this.words) })
      }
      if (this.volunteered[fact] === 1 && open.length === before) heeded.push(fact)
    }
    return { open, heeded }
  }

  private row(fact: number, frame: Frame): number {
    return fact * this.rows + (this.isPersons[fact] === 1 || frame.complaint < 0 ? 0 : frame.position + 1)
  }
}

function addBit(words: Uint32Array, at: number, bit: number): void {
  const word = at + (bit >>> 5)
  words[word] = (words[word] as number) | (1 << (bit & 31))
}

function isEmpty(words: Uint32Array, at: number, count: number): boolean {
  for (let i = at; i < at + count; i += 1) if (words[i] !== 0) return false
  return true
}

function bitsOf(words: Uint32Array, at: number, count: number): number[] {
  const bits: number[] = []
  for (let i = 0; i < count; i += 1) {
    for (let word = words[at + i] as number; word !== 0; word &= word - 1) bits.push(i * wordSize + 31 - Math.clz32(word & -word))
  }
  return bits
}

/** Notes what flags hang on; gives the disposition that flags make certain. */
function noteFlags({ program, frames, screened }: Situation, notes: Notes): number {
  let certain = -1
  for (const flag of program.flags) if (flag.disposition > certain && greatestOf(flag, frames) === yes) certain = flag.disposition
  for (let i = 0; i < program.flags.length; i += 1) {
    const flag = program.flags[i] as ProgramFlag
    if (flag.disposition <= certain) continue
    const state = greatestOf(flag, frames)
    if (state === no) continue
    const isAsked = frames.some((frame) => isInScreen(frame, i)) && !(screened && state === unasked)
    for (let position = 0; position < (flag.person ? 1 : frames.length); position += 1) {
      const frame = frames[position] as Frame
      openFacts(frame, program.code, flag.when, (fact, wasAsked) => {
        if (wasAsked || isAsked) notes.flag(fact, frame, flag.disposition)
        else notes.heeded(fact)
      })
    }
  }
  return certain
}

function noteComplaint(situation: Situation, complaint: ProgramComplaint, frame: Frame, notes: Notes): void {
  if (scopeOf(complaint, frame).out.length > 0) return
  const weighings = weigh(situation.program, complaint, frame, situation.terms)
  for (const condition of [complaint.ages, ...complaint.excludes.map((each) => each.when)]) {
    if (condition < 0) continue
    openFacts(frame, complaint.code, condition, (fact) => {
      notes.flag(fact, frame, seeClinician)
      for (const each of weighings) if (each.for.length > 0) notes.modality(fact, frame, each.modality)
    })
  }
  for (const weighing of weighings) noteModality(situation, weighing, notes)
}

function noteModality(situation: Situation, weighing: Weighing, notes: Notes): void {
  const unguided = situation.terms.guidance === undefined
  const rejected = unguided && isRejectedForGood(weighing)
  const { open, against, neutral } = weighing
  for (const list of [open, weighing.for, against, neutral]) {
    for (const indication of list) {
      if (indication.state === 'firm' || indication.rule.direction === 'neutral') continue
      if (!unguided || !(rejected || isBeaten(indication, weighing))) noteIndication(indication, weighing, notes)
    }
  }
  if (!rejected && couldBeKept(weighing, unguided)) noteBarriers(situation, weighing, notes)
}

function noteIndication({ rule }: Indication, { complaint, frame, modality }: Weighing, notes: Notes): void {
  const sink = (fact: number): void => { notes.modality(fact, frame, modality) }
  if (rule.when >= 0) openFacts(frame, complaint.code, rule.when, sink)
  if (rule.unless >= 0) openFacts(frame, complaint.code, rule.unless, sink)
}

function couldBeKept(weighing: Weighing, unguided: boolean): boolean {
  const verdict = verdictOf(weighing)
  return verdict === 'kept' || verdict === 'possible' || !unguided || weighing.for.length > 0 || weighing.open.some(isFor)
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

/** Notes the open restrictions of a modality, unless one that bars it holds. */
function noteBarriers({ program, frames }: Situation, { complaint, frame, modality }: Weighing, notes: Notes): void {
  const open: number[] = []
  for (const index of program.modalities[modality]?.restrictions ?? []) {
    const restriction = program.restrictions[index] as ProgramRestriction
    const state = restrictionTruth(program, restriction, complaint, frame, frames)
    if (state === yes && (restriction.kind === 'absolute' || restriction.kind === 'local')) return
    if (state === unasked || state === unsure) open.push(index)
  }
  for (const index of open) {
    for (const each of framesOf(program.restrictions[index] as ProgramRestriction, frame, frames)) notes.restriction(index, each, modality)
  }
}

function noteRestrictions({ program }: Situation, notes: Notes): void {
  notes.spread((frame, restriction, give) => {
    openFacts(frame, program.code, (program.restrictions[restriction] as ProgramRestriction).when, give)
  })
}
