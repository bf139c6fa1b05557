// The open facts that could still change the decision, in words and most useful first: what to ask, how urgent it is,
// and what must be known before it can be asked.
import { op } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import type { Undecided } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import { insert } from './lists.ts'
import type { Open } from './relevance.ts'
import { appliesRoot, rootOpen } from './roots.ts'
import { questionOf, tablesOf } from './tables.ts'
import type { Frame } from './truth.ts'

/** Most useful first: the most urgent flag it could turn, then how many modalities, then id. */
export function undecidedOf(program: Program, frames: readonly Frame[], open: readonly Open[]): Undecided[] {
  const most = program.modalities.length + 1
  const enough = sufficientFacts(program)
  const { modalityIds, places } = tablesOf(program)
  // Numbers sort without calls of a comparison; the place in `open` is the last digit, as it is in order of fact and complaint.
  const keys = Float64Array.from(open, (each, i) => ((dispositions.length - each.urgency) * most - each.modalities.length) * open.length + i).sort()
  const found: Undecided[] = []
  for (const key of keys) {
    const { fact: index, complaint, urgency, modalities } = open[key - Math.floor(key / open.length) * open.length] as Open
    const { fact, ask, item, clinical, group, isYesNo } = questionOf(program, index)
    const affects = new Array<string>(modalities.length + (urgency >= 0 ? 1 : 0))
    let at = 0
    if (urgency >= 0) affects[at++] = 'disposition'
    for (const modality of modalities) affects[at++] = modalityIds[modality] ?? ''
    found.push({
      fact,
      complaint: complaint < 0 ? null : program.complaintIds[complaint] ?? null,
      ask,
      item,
      clinical,
      group,
      urgency: urgency < 0 ? null : dispositions[urgency] ?? null,
      sign: enough.has(index) || (isYesNo && modalities.length === 0),
      waitsFor: waitsFor(program, complaint < 0 ? frames[0] : frames.find((frame) => frame.complaint === complaint), places[index] as number),
      affects,
    })
  }
  return found
}

const nothing: readonly string[] = Object.freeze([])

/** The open facts that decide whether the question of a fact applies, by its place among those that may not. */
function waitsFor(program: Program, frame: Frame | undefined, place: number): readonly string[] {
  if (place < 0 || frame === undefined) return nothing
  const open = rootOpen(frame, appliesRoot(program, place), 'all')
  if (open.length === 0) return nothing
  const facts: number[] = []
  for (const each of open) insert(facts, each >> 1)
  return facts.map((fact) => program.facts[fact]?.id ?? '')
}

const known = new WeakMap<Program, ReadonlySet<number>>()

/** Facts one answer to which makes some flag true, whatever else is so; numbers are about the person, not signs. */
export function sufficientFacts(program: Program): ReadonlySet<number> {
  const before = known.get(program)
  if (before !== undefined) return before
  const found = new Set<number>()
  for (const flag of program.flags) for (const fact of sufficient(program, flag.when)) found.add(fact)
  const signs = new Set([...found].filter((fact) => /^(yes-no|choices?)$/.test(program.facts[fact]?.kind ?? '')))
  known.set(program, signs)
  return signs
}

/** Gives a program those facts as they were worked out before. */
export function knowSigns(program: Program, signs: ReadonlySet<number>): void {
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
