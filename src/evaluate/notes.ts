// What is noted about open facts while it is worked out which of them are undecided: how urgent a decision each could
// turn, and which modalities it could affect.
import { addBit, addBits, bitsOf, isEmpty, wordsFor } from './bits.ts'
import { openAs } from './open.ts'
import { rootOpen } from './roots.ts'
import type { Tables } from './tables.ts'
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

/**
 * A row stands for a fact of the person, or for one of a complaint in the first frame; behind those for facts of complaints in
 * the second, and so on. Open facts come as `rootOpen` gives them. One that is stated but left out (`hidden`) is not open
 * itself; what decides whether it applies is, so it has a row as well, behind all others. Sets of modalities are bits, as most facts of a contraindication concern a whole family.
 */
export class Notes {
  readonly tables: Tables
  private frames: readonly Frame[] = []
  private readonly facts: number
  /** Rows that are not hidden, and how many there is room for. */
  private shown = 0
  private room = 0
  /** Per row 1 where something was noted, and one more than the most urgent decision it could turn; 0 for none. */
  private noted = new Uint8Array(0)
  private urgencies = new Uint8Array(0)
  /** The same through flags that are not asked for, and of these for facts that were asked already. */
  private volunteered = new Uint8Array(0)
  private told = new Uint8Array(0)
  private affected = new Uint32Array(0)
  private sorting = new Float64Array(0)
  /** Facts that would be heeded if they were stated, as bits. */
  private readonly heedable: Uint32Array

  constructor(tables: Tables) {
    this.tables = tables
    this.facts = tables.persons.length
    this.heedable = new Uint32Array(wordsFor(this.facts))
  }

  /** Forgets everything, to begin with the frames of another evaluation. */
  begin(frames: readonly Frame[]): this {
    this.frames = frames
    this.shown = this.facts * frames.length
    if (this.room < 2 * this.shown) this.grow(2 * this.shown)
    else this.clear(frames.some(({ softCount }) => softCount > 0) ? 2 * this.shown : this.shown)
    return this
  }

  private clear(rows: number): void {
    this.noted.fill(0, 0, rows)
    this.urgencies.fill(0, 0, rows)
    this.volunteered.fill(0, 0, rows)
    this.told.fill(0, 0, rows)
    this.affected.fill(0, 0, rows * this.tables.words)
    this.heedable.fill(0)
  }

  private grow(rows: number): void {
    this.room = rows
    this.noted = new Uint8Array(rows)
    this.urgencies = new Uint8Array(rows)
    this.volunteered = new Uint8Array(rows)
    this.told = new Uint8Array(rows)
    this.affected = new Uint32Array(rows * this.tables.words)
    this.heedable.fill(0)
  }

  /** Some open facts could turn something so urgent. */
  urgency(list: readonly number[], frame: Frame, urgency: number): void {
    const { noted, urgencies } = this
    for (const open of list) {
      const row = this.rowOf(open, frame)
      noted[row] = 1
      if (urgency >= (urgencies[row] as number)) urgencies[row] = urgency + 1
    }
  }

  /** The same by a flag that is not asked for: then a fact that was not asked either is only heeded. */
  urgencyIfTold(list: readonly number[], frame: Frame, urgency: number): void {
    const { noted, volunteered, told } = this
    for (let i = 0; i < list.length; i += 1) {
      const open = list[i] as number
      const row = this.rowOf(open, frame)
      noted[row] = 1
      if (urgency >= (volunteered[row] as number)) volunteered[row] = urgency + 1
      const how = open & 3
      if (how === openAs.unasked) addBit(this.heedable, 0, open >> 2)
      else if (how === openAs.asked && urgency >= (told[row] as number)) told[row] = urgency + 1
    }
  }

  /** Some open facts could affect a modality. */
  modality(list: readonly number[], frame: Frame, modality: number): void {
    for (const open of list) {
      const row = this.rowOf(open, frame)
      this.noted[row] = 1
      addBit(this.affected, row * this.tables.words, modality)
    }
  }

  /** The same for a set of modalities. */
  modalities(list: readonly number[], frame: Frame, set: Uint32Array): void {
    const { affected, noted, tables: { words } } = this
    for (let i = 0; i < list.length; i += 1) {
      const row = this.rowOf(list[i] as number, frame)
      noted[row] = 1
      addBits(affected, row * words, set, 0, words)
    }
  }

  /** What was noted of a fact holds as well of those that decide whether it applies; to be called once, at the end. */
  spread(): void {
    const { conditional, persons, roots } = this.tables
    for (let place = conditional.length - 1; place >= 0; place -= 1) {
      const fact = conditional[place] as number
      for (const frame of this.frames) {
        this.pass(this.rowOf(fact << 2, frame), frame, roots.applies[place] as number)
        if (frame.softCount > 0) this.pass(this.rowOf((fact << 2) + openAs.hidden, frame), frame, roots.applies[place] as number)
        if (persons[fact] === 1) break
      }
    }
  }

  private pass(row: number, frame: Frame, root: number): void {
    if (this.noted[row] === 0) return
    const { words } = this.tables
    const urgency = this.urgencies[row] as number
    const volunteered = this.volunteered[row] as number
    const gates = rootOpen(frame, root)
    if (urgency > 0) this.urgency(gates, frame, urgency - 1)
    if (volunteered > 0) this.urgencyIfTold(gates, frame, volunteered - 1)
    for (const gate of gates) {
      const to = this.rowOf(gate, frame)
      this.noted[to] = 1
      addBits(this.affected, to * words, this.affected, row * words, words)
    }
  }

  private rowOf(open: number, frame: Frame): number {
    const fact = open >> 2
    const row = frame.position === 0 || this.tables.persons[fact] === 1 ? fact : frame.position * this.facts + fact
    return (open & 3) === openAs.hidden ? this.shown + row : row
  }

  /** The rows of undecided facts, in order of fact and complaint. */
  rows(): number[] {
    const { noted, facts, shown, tables: { words } } = this
    const rows: number[] = []
    for (let fact = 0; fact < facts; fact += 1) {
      for (let row = fact; row < shown; row += facts) {
        if (noted[row] === 1 && (this.urgencyOf(row) >= 0 || !isEmpty(this.affected, row * words, words))) rows.push(row)
      }
    }
    return rows
  }

  /** Room to sort so many rows in. */
  keys(count: number): Float64Array {
    if (this.room > this.sorting.length) this.sorting = new Float64Array(this.room)
    return this.sorting.subarray(0, count)
  }

  factOf(row: number): number {
    return row % this.facts
  }

  /** The place of its frame; -1 for the person. */
  positionOf(row: number): number {
    return (this.frames[0] as Frame).complaint < 0 || this.tables.persons[this.factOf(row)] === 1 ? -1 : Math.floor(row / this.facts)
  }

  /** The index of the complaint; -1 for the person. */
  complaintOf(row: number): number {
    const position = this.positionOf(row)
    return position < 0 ? -1 : (this.frames[position] as Frame).complaint
  }

  /** The most urgent flag or scope decision that it could turn; -1 for none. */
  urgencyOf(row: number): number {
    return Math.max(this.urgencies[row] as number, this.told[row] as number) - 1
  }

  /** Whether its answer could change the disposition: also by a flag that is not asked for, which is heeded all the same. */
  turnsDisposition(row: number): boolean {
    return this.urgencyOf(row) >= 0 || this.volunteered[row] !== 0
  }

  /** The modalities it could affect: a set of bits that begins at the row's number times the words of a set. */
  get sets(): Uint32Array {
    return this.affected
  }

  open(): Open[] {
    const { words } = this.tables
    return this.rows().map((row) => ({
      fact: this.factOf(row), complaint: this.complaintOf(row), urgency: this.urgencyOf(row), modalities: bitsOf(this.affected, row * words, words),
    }))
  }

  /** Facts read only by flags that these complaints are not asked for, as bits; `rows` are the undecided ones. */
  heeded(rows: readonly number[]): Uint32Array {
    const { heedable } = this
    for (const row of rows) {
      const fact = this.factOf(row)
      heedable[fact >>> 5] = (heedable[fact >>> 5] as number) & ~(1 << (fact & 31))
    }
    return heedable
  }
}

/** Notes that nobody reads any more, to be written over. */
const spares = new WeakMap<Tables, Notes[]>()

/** Empty notes about some frames. */
export function notesFor(frames: readonly Frame[]): Notes {
  const { tables } = frames[0] as Frame
  return (spares.get(tables)?.pop() ?? new Notes(tables)).begin(frames)
}

/** Gives notes back that nobody reads any more; whoever fails on the way just does not call it. */
export function giveBackNotes(notes: Notes): void {
  const list = spares.get(notes.tables)
  if (list === undefined) spares.set(notes.tables, [notes])
  else list.push(notes)
}
