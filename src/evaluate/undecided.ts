// The open facts that could still change the decision, in words and most useful first: what to ask, how urgent it is,
// and what must be known before it can be asked.
import { op } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import type { Undecided } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import { addBit, bitsOf, hasBit, sizeOf, wordsFor } from './bits.ts'
import type { Notes } from './notes.ts'
import { openAs } from './open.ts'
import { rootOpen } from './roots.ts'
import { questionOf, tablesOf } from './tables.ts'
import type { Frame } from './truth.ts'

/**
 * The undecided rows of notes, most useful first: the most urgent flag it could turn, then how many modalities, then id.
 * What a question waits for is read from `frames`.
 */
export function undecidedOf(program: Program, notes: Notes, rows: readonly number[], frames: readonly Frame[]): Undecided[] {
  const { affected, modalityIds, places, questions, words } = tablesOf(program)
  const signs = sufficientFacts(program)
  const found: Undecided[] = []
  for (const row of inOrder(notes, rows, modalityIds.length, words)) {
    const index = notes.factOf(row)
    const { fact, ask, item, clinical, group, isYesNo } = questions[index] ?? questionOf(program, index)
    const complaint = notes.complaintOf(row)
    const urgency = notes.urgencyOf(row)
    const { ids, withDisposition } = affected.of(notes.sets, row * words, words)
    found.push({
      fact,
      complaint: complaint < 0 ? null : program.complaintIds[complaint] ?? null,
      ask,
      item,
      clinical,
      group,
      urgency: urgency < 0 ? null : dispositions[urgency] ?? null,
      sign: signs[index] === 1 || (isYesNo && ids.length === 0),
      waitsFor: (places[index] as number) < 0 ? nothing : waitsFor(program, frames[Math.max(0, notes.positionOf(row))], places[index] as number),
      affects: notes.turnsDisposition(row) ? withDisposition : ids,
    })
  }
  return found
}

/** Numbers sort without calls of a comparison; the place in `rows` is the last digit, as they are in order of fact and complaint. */
function inOrder(notes: Notes, rows: readonly number[], modalities: number, words: number): number[] {
  const count = rows.length
  const keys = notes.keys(count)
  for (let i = 0; i < count; i += 1) {
    const row = rows[i] as number
    keys[i] = ((dispositions.length - notes.urgencyOf(row)) * (modalities + 1) - sizeOf(notes.sets, row * words, words)) * count + i
  }
  keys.sort()
  const sorted: number[] = []
  for (const key of keys) sorted.push(rows[key - Math.floor(key / count) * count] as number)
  return sorted
}

const nothing: readonly string[] = Object.freeze([])

/** The open facts that decide whether the question of a fact applies, by its place among those that may not. */
function waitsFor(program: Program, frame: Frame | undefined, place: number): readonly string[] {
  if (frame === undefined || rootOpen(frame, frame.tables.roots.applies[place] as number).length === 0) return nothing
  const words = wordsFor(program.facts.length)
  const gates = new Uint32Array(words)
  addGates(frame, place, gates)
  return bitsOf(gates, 0, words).map((fact) => frame.tables.factIds[fact] ?? '')
}

function addGates(frame: Frame, place: number, into: Uint32Array): void {
  for (const open of rootOpen(frame, frame.tables.roots.applies[place] as number)) {
    const fact = open >> 2
    if (hasBit(into, 0, fact)) continue
    if ((open & 3) !== openAs.hidden) addBit(into, 0, fact)
    const next = frame.tables.places[fact] as number
    if (next >= 0) addGates(frame, next, into)
  }
}

const known = new WeakMap<Program, Uint8Array>()

/** 1 for facts one answer to which makes some flag true, whatever else is so; numbers are about the person, not signs. */
export function sufficientFacts(program: Program): Uint8Array {
  const before = known.get(program)
  if (before !== undefined) return before
  const found = new Set<number>()
  for (const flag of program.flags) for (const fact of sufficient(program, flag.when)) found.add(fact)
  const signs = Uint8Array.from(program.facts, ({ kind }, fact) => (found.has(fact) && (kind === 'yes-no' || kind === 'choice' || kind === 'choices') ? 1 : 0))
  known.set(program, signs)
  return signs
}

/** Gives a program those facts as they were worked out before. */
export function knowSigns(program: Program, signs: Uint8Array): void {
  known.set(program, signs)
}

function sufficient(program: Program, at: number): ReadonlySet<number> {
  const { code } = program
  const first = code[at + 1] as number
  switch (code[at]) {
    case op.mask:
    case op.range:
      return new Set([tablesOf(program).owners[first] as number])
    case op.all: return inAtLeast(program, first, code.slice(at + 2, at + 2 + first))
    case op.any: return inAtLeast(program, 1, code.slice(at + 2, at + 2 + first))
    case op.atLeast: return inAtLeast(program, first, code.slice(at + 3, at + 3 + (code[at + 2] as number)))
    default: return new Set()
  }
}

/** Facts sufficient for so many of the parts. */
function inAtLeast(program: Program, count: number, parts: readonly number[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const part of parts) for (const fact of sufficient(program, part)) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return new Set([...counts].filter(([, found]) => found >= count).map(([fact]) => fact))
}
