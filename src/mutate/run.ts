// Mutants and worked cases to a verdict for each mutant: killed by a case, proved to change nothing, or survived.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import { framesFor } from '../cases/frames.ts'
import type { Program } from '../compile/program.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import { truth, type Frame } from '../evaluate/truth.ts'
import type { Case } from '../model/case.ts'
import { proofOf, type Proof, type Terms } from './equivalence.ts'
import { passes, type Known } from './known.ts'
import type { Mutant } from './mutants.ts'
import { readersOf, type Reader } from './readers.ts'
import { filledForAlone } from './screen.ts'
import type { Witnesses } from './witnesses.ts'

export type Verdict =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'equivalent'; readonly because: Proof }
  | { readonly kind: 'survived' }

/** What becomes of one mutant. Only cases in which it could show are run. */
export function verdictOn(mutant: Mutant, terms: Terms, witnesses: Witnesses): Verdict {
  const by = killerOf(mutant, terms, witnesses)
  if (by !== null) return { kind: 'killed', by }
  const because = proofOf(mutant, terms)
  return because === null ? { kind: 'survived' } : { kind: 'equivalent', because }
}

type Ground = Pick<Terms, 'program' | 'offsets'>

/** A case that tells the mutant from the original. */
export function killerOf(mutant: Mutant, terms: Ground, witnesses: Witnesses): string | null {
  const made = lazily(mutant.make)
  const suspects = mutant.owner.kind === 'fact' ? suspectsOfFact(mutant, terms, made, witnesses) : suspectsOf(mutant, terms, witnesses)
  for (const known of suspects) if (!passes(made(), known)) return known.case.id
  return null
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => made ??= make()
}

/** Where a mutant shows: in what is decided, or only in what is open. */
type Tell = 'decided' | 'open' | 'no'

/** Cases in which it shows in what is decided, those that name what it is about first; then those that look at what is open. */
function inOrder(found: readonly (readonly [Known, Tell])[], { modalities }: Mutant, program: Program): readonly Known[] {
  const ids = modalities?.map((index) => program.modalities[index]?.id ?? '') ?? []
  const isNamed = ({ named }: Known): boolean => ids.some((id) => named.has(id))
  const decided = found.flatMap(([known, tell]) => tell === 'decided' ? [known] : [])
  const open = found.flatMap(([known, tell]) => tell === 'open' && known.looksAtOpen ? [known] : [])
  return [...decided.filter(isNamed), ...decided.filter((known) => !isNamed(known)), ...open]
}

function suspectsOf(mutant: Mutant, { program }: Ground, witnesses: Witnesses): readonly Known[] {
  const { owner, condition, before, change } = mutant
  // What a clean screen fills in hangs on whom a flag is asked of, so there the flag itself tells nothing.
  const isSeenByTruth = before !== null && change.kind !== 'asked-for'
  const found = witnesses.of(owner, condition).flatMap(({ first, all }) => {
    const shows = before === null ? [] : truthsOf(mutant, program, first.frames)
    if (isSeenByTruth && !shows.some(([was, is]) => was !== is || isUnknown(was))) return []
    return all.flatMap((known): (readonly [Known, Tell])[] => {
      const tell = tellOf(mutant, program, known, shows)
      return tell === 'no' ? [] : [[known, tell]]
    })
  })
  return inOrder(found, mutant, program)
}

type Pair = readonly [was: number, is: number]

/** The truths of the condition before and after, in each frame in which it is looked at. */
function truthsOf({ owner, change, before, after }: Mutant, program: Program, frames: Frames): readonly Pair[] {
  const watched = frames.stable === frames.frames ? framesFor(program, frames, owner.complaints)
    : [...framesFor(program, frames, owner.complaints), ...framesFor(program, { ...frames, frames: frames.stable }, owner.complaints)]
  const otherwise = change.kind === 'always' || owner.kind === 'ages' ? yes : no
  return watched.map((frame) => [truth(frame, program.code, before ?? 0), after === null ? otherwise : truth(frame, program.code, after)])
}

function tellOf(mutant: Mutant, program: Program, known: Known, shows: readonly Pair[]): Tell {
  const { change, before } = mutant
  const { case: each, frames, looksAtOpen } = known
  if (!looksAt(known, mutant) || !isAbout(known, mutant, program) || !concerns(mutant, program, frames)) return 'no'
  if (change.kind === 'asked-for') return isAskedInVain(mutant, change.without, program, known, shows) ? 'no' : 'decided'
  if (change.kind === 'sites' && !frames.complaints.some((id) => program.siteIds[program.complaints[id]?.site ?? -1] === change.without)) return 'no'
  if (before === null) return 'decided'
  const tells = shows.map(([was, is]) => tellIn(mutant, program, each, was, is))
  return tells.includes('decided') ? 'decided' : looksAtOpen && tells.includes('open') ? 'open' : 'no'
}

/** Whom a flag is asked of shows where it is unknown, or where somebody vouches for the screen: then less is filled in. */
function isAskedInVain({ owner }: Mutant, without: string, program: Program, { case: { answers }, frames, looksAtOpen }: Known, shows: readonly Pair[]): boolean {
  if (without !== 'everyone' && !frames.complaints.includes(without)) return true
  if (looksAtOpen && shows.some(([was]) => was === unsure || (was === unasked && answers.screened !== true))) return false
  const flag = program.flags.find(({ id }) => id === owner.id)
  if (answers.screened !== true || flag === undefined) return true
  const isStated = (fact: string): boolean => Object.hasOwn(answers.facts, fact) || frames.complaints.every((id) => Object.hasOwn(answers.complaints[id] ?? {}, fact))
  return filledForAlone(program, flag, without, frames.complaints).every(isStated)
}

function tellIn({ owner, after, modalities }: Mutant, program: Program, each: Case, was: number, is: number): Tell {
  if (was === is) return after !== null && isUnknown(was) ? 'open' : 'no'
  const most = Math.max(was, is)
  switch (owner.kind) {
    case 'red-flag': return most >= unsure ? 'decided' : 'open'
    case 'absolute':
    case 'local': return most === yes || isHeldBackUnconfirmed(modalities, program, each) ? 'decided' : 'open'
    case 'relative':
    case 'precaution': return most === yes ? 'decided' : 'open'
    default: return 'decided'
  }
}

/** Of a changed fact: cases where a condition that hangs on it says something else, or hangs on what is open. */
function* suspectsOfFact(mutant: Mutant, { program, offsets }: Ground, made: () => Program, witnesses: Witnesses): Generator<Known> {
  const { owner, condition, before, after } = mutant
  if (before === null) return
  const readers = readersOf(offsets, owner.id)
  const open: Known[] = []
  for (const { first, all } of witnesses.of(owner, condition)) {
    const pairs = truthsOf(mutant, program, first.frames)
    const isSame = pairs.every(([was, is]) => was === is)
    if (isSame && (after === null || !pairs.some(([was]) => isUnknown(was)))) continue
    for (const known of all) {
      const tell = isSame ? 'open' : tellOfReaders(known, readers, program, made())
      if (tell === 'decided') yield known
      else if (tell === 'open' && known.looksAtOpen) open.push(known)
    }
  }
  yield* open
}

function tellOfReaders({ frames, answers, case: { expect } }: Known, readers: readonly Reader[], program: Program, made: Program): Tell {
  if (expect.parked !== undefined || expect.conflicts !== undefined) return 'decided'
  const states = frames.stable === frames.frames ? frames.frames : [...frames.frames, ...frames.stable]
  const changed = buildFrames(made, answers)
  const others = frames.stable === frames.frames ? changed.frames : [...changed.frames, ...changed.stable]
  let isOpen = false
  for (const { at, owner: { complaints } } of readers) {
    if (complaints?.some((id) => frames.complaints.includes(id)) === false) continue
    for (const [i, frame] of states.entries()) {
      const was = truth(frame, program.code, at)
      if (was !== truth(others[i] as Frame, program.code, at)) return 'decided'
      isOpen ||= isUnknown(was)
    }
  }
  return isOpen ? 'open' : 'no'
}

/** Whether the case expects anything of the modalities concerned, or of what changes with the last one kept. */
function isAbout({ named, kept, looksAtOpen }: Known, { modalities }: Mutant, program: Program): boolean {
  if (modalities === null || looksAtOpen) return true
  const ids = new Set(modalities.map((index) => program.modalities[index]?.id ?? ''))
  return [...ids].some((id) => named.has(id)) || kept.some((own) => [...own].every((id) => ids.has(id)))
}

/** Whether a complaint of the case has a rule about one of the modalities concerned. */
function concerns({ modalities }: Mutant, { complaints }: Program, frames: Frames): boolean {
  return modalities === null || frames.complaints.some((id) => complaints[id]?.rules.some((rule) => rule.modalities.some((each) => modalities.includes(each))) === true)
}

/** What is withheld until a contraindication is ruled out. */
function isHeldBackUnconfirmed(modalities: Mutant['modalities'], program: Program, { settings }: Case): boolean {
  return settings.screenedOnly === true || modalities === null || modalities.some((each) => program.modalities[each]?.serious === true)
}

function isUnknown(value: number): boolean {
  return value === unasked || value === unsure
}

/** Whether the case expects anything that such a change could touch. */
function looksAt({ case: { expect }, looksAtOpen }: Known, { owner, change }: Mutant): boolean {
  if (change.kind === 'dose') return expect.dosed !== undefined
  if (change.kind === 'line') return expect.ranked !== undefined || expect.graded !== undefined || expect.dosed !== undefined || expect.lines !== undefined
  if (owner.kind === 'precaution') return expect.cautioned !== undefined || expect.notCautioned !== undefined || (expect.warned ?? expect.notWarned) !== undefined || looksAtOpen
  if (owner.kind === 'relative' && change.kind !== 'weaker') return expect.restricted !== undefined || expect.notRestricted !== undefined || expect.cautioned !== undefined || (expect.warned ?? expect.notWarned) !== undefined || expect.ranked !== undefined || looksAtOpen
  return true
}
