// Which open facts could still change the decision (docs/meaning.md, 22). Only truths that no further answer can take
// back (those of the stable frames) are used to leave a question out, so the list may be too long, never too short.
import { no, unasked, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFlag } from '../compile/program.ts'
import { screenOfAll } from './frame.ts'
import { barrierOf, openFactsOf } from './barriers.ts'
import type { Barrier } from './barriers.ts'
import { bestGrade, byLead, isFor, verdictOf, weigh } from './indications.ts'
import type { Weighing } from './indications.ts'
import { openFacts } from './open.ts'
import type { Indication, Terms } from './plan.ts'
import { flagRoot, rootOpen } from './roots.ts'
import { flagTruth, scopeOf, seeClinician, urgent } from './safety.ts'
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
    notes.spread((frame, set) => openFactsOf(situation.program, barrierOf(situation.program, frame, situation.frames, set), frame, situation.frames))
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
  /** Facts of which anything is noted. */
  private readonly named: Uint8Array
  /** Per frame and set of restrictions, the modalities they could still bar or limit. */
  private readonly barred: Uint32Array
  private readonly barriers: number

  constructor({ program, frames }: Situation) {
    const facts = program.facts.length
    this.frames = frames
    this.rows = frames.length + 1
    this.words = Math.ceil(program.modalities.length / wordSize)
    this.barriers = tablesOf(program).sets.length
    this.isPersons = tablesOf(program).persons
    this.urgencies = new Int8Array(facts * this.rows).fill(-1)
    this.sets = new Uint32Array(facts * this.rows * this.words)
    this.volunteered = new Uint8Array(facts)
    this.named = new Uint8Array(facts)
    this.barred = new Uint32Array(frames.length * this.barriers * this.words)
  }

  flag(fact: number, frame: Frame, urgency: number): void {
    const row = this.row(fact, frame)
    if (urgency > (this.urgencies[row] as number)) this.urgencies[row] = urgency
  }

  modality(fact: number, frame: Frame, modality: number): void {
    addBit(this.sets, this.row(fact, frame) * this.words, modality)
  }

  heeded(fact: number): void {
    this.named[fact] = 1
    this.volunteered[fact] = 1
  }

  barrier(set: number, frame: Frame, modality: number): void {
    addBit(this.barred, (frame.position * this.barriers + set) * this.words, modality)
  }

  /** Gives the open facts of each barrier noted in a frame its modalities. */
  spread(openOf: (frame: Frame, set: number) => NonNullable<Barrier['facts']>): void {
    const { words, barred, sets, barriers } = this
    for (const frame of this.frames) {
      for (let set = 0; set < barriers; set += 1) {
        const from = (frame.position * barriers + set) * words
        if (isEmpty(barred, from, words)) continue
        for (const { position, facts } of openOf(frame, set)) {
          for (const fact of facts) {
            const to = this.row(fact, this.frames[position] as Frame) * words
            for (let i = 0; i < words; i += 1) sets[to + i] = (sets[to + i] as number) | (barred[from + i] as number)
          }
        }
      }
    }
  }

  result(): Relevance {
    const open: Open[] = []
    const heeded: number[] = []
    for (let fact = this.named.indexOf(1); fact >= 0; fact = this.named.indexOf(1, fact + 1)) {
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

  /** The row to note a fact in. */
  private row(fact: number, frame: Frame): number {
    this.named[fact] = 1
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
  const { flags } = program
  const screen = screenOfAll(program, frames)
  const states = new Uint8Array(flags.length)
  let certain = -1
  for (let i = 0; i < flags.length; i += 1) {
    const flag = flags[i] as ProgramFlag
    states[i] = flagTruth(flag, i, frames)
    if (states[i] === yes && flag.disposition > certain) certain = flag.disposition
  }
  for (let i = 0; i < flags.length; i += 1) {
    const { disposition, person } = flags[i] as ProgramFlag
    const state = states[i]
    if (state === no || disposition <= certain) continue
    const isAsked = screen[i] === 1 && !(screened && state === unasked)
    for (let position = 0; position < (person ? 1 : frames.length); position += 1) {
      const frame = frames[position] as Frame
      for (const open of rootOpen(frame, flagRoot(i), 'all')) {
        if (isAsked || (open & 1) === 1) notes.flag(open >> 1, frame, disposition)
        else notes.heeded(open >> 1)
      }
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
function noteBarriers({ program, frames }: Situation, { frame, modality }: Weighing, notes: Notes): void {
  const set = tablesOf(program).setOf[modality] as number
  if (!barrierOf(program, frame, frames, set).isBarred) notes.barrier(set, frame, modality)
}
