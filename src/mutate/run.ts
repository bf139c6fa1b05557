// Mutants and worked cases to a verdict for each mutant: killed by a case, proved to change nothing, or survived.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import { framesFor } from '../cases/frames.ts'
import { runCase } from '../cases/run.ts'
import type { Program } from '../compile/program.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import { readAnswers, type CheckedAnswers } from '../evaluate/read-answers.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { truth, type Frame } from '../evaluate/truth.ts'
import type { Case } from '../model/case.ts'
import type { Outcome } from '../model/outcome.ts'
import { proofOf, type Proof, type Terms } from './equivalence.ts'
import type { Mutant } from './mutants.ts'
import { readersOf } from './readers.ts'

export type Verdict =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'equivalent'; readonly because: Proof }
  | { readonly kind: 'survived' }

/** A case with what is known in it before anything is changed. */
export interface Known {
  readonly case: Case
  readonly answers: CheckedAnswers
  /** Ids of the modalities that its expectation names. */
  readonly named: ReadonlySet<string>
  /** For each of its complaints the modalities that are kept, or could be; where none is left, people are referred. */
  readonly kept: readonly ReadonlySet<string>[]
  readonly frames: Frames
}

/** The cases that pass as things are; only these can kill. */
export function knownCases(program: Program, cases: readonly Case[]): readonly Known[] {
  return cases.flatMap((each) => {
    const read = runCase(program, each).status === 'passed' ? readAnswers(program, each.answers) : null
    return read?.ok === true ? [{ case: each, answers: read.answers, frames: buildFrames(program, read.answers), named: namedIn(each), kept: keptIn(evaluateChecked(program, read.answers, each.settings)) }] : []
  })
}

function namedIn({ expect }: Case): ReadonlySet<string> {
  const { recommended, notRecommended, ranked, afterReview, possible, contested, restricted, cautioned, notRestricted, notCautioned } = expect
  const lists = [recommended, notRecommended, ranked, afterReview, possible, contested, restricted, cautioned, notRestricted, notCautioned]
  const maps = [expect.withheld, expect.graded, expect.warned, expect.dosed]
  return new Set([...lists.flatMap((each) => each ?? []), ...maps.flatMap((each) => Object.keys(each ?? {}))])
}

function keptIn({ complaints, recommended, afterReview, possible }: Outcome): Known['kept'] {
  const entries = [...recommended, ...afterReview, ...possible.filter(({ reason }) => reason === 'open')]
  return Object.keys(complaints).map((id) => new Set(entries.flatMap((each) => (each.for.includes(id) ? [each.modality] : []))))
}

/** What becomes of one mutant. Only cases in which it could show are run. */
export function verdictOn(mutant: Mutant, terms: Terms, known: readonly Known[]): Verdict {
  const by = killerOf(mutant, terms, known)
  if (by !== null) return { kind: 'killed', by }
  const because = proofOf(mutant, terms)
  return because === null ? { kind: 'survived' } : { kind: 'equivalent', because }
}

/** The first case that tells the mutant from the original. */
export function killerOf(mutant: Mutant, terms: Pick<Terms, 'program' | 'offsets' | 'lab'>, known: readonly Known[]): string | null {
  const made = lazily(mutant.make)
  const tells = mutant.owner.kind === 'fact' ? factTeller(mutant, terms, made) : (each: Known): Tell => couldTell(mutant, terms, each)
  return casesThatCouldTell(known, tells).find((each) => runCase(made(), each).status !== 'passed')?.id ?? null
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => made ??= make()
}

/** Those where it shows in what is decided first; then those that look at what is open. */
function casesThatCouldTell(known: readonly Known[], tells: (each: Known) => Tell): readonly Case[] {
  const found = known.map((each) => ({ case: each.case, tell: tells(each) }))
  return [...found.filter(({ tell }) => tell === 'decided'), ...found.filter(({ tell }) => tell === 'open')].map((each) => each.case)
}

type Tell = 'decided' | 'open' | 'no'

function couldTell(mutant: Mutant, { program, lab }: Pick<Terms, 'program' | 'lab'>, known: Known): Tell {
  const { case: each, frames } = known
  const { owner, change, before } = mutant
  if (!looksAt(each, mutant) || !isAbout(known, mutant, program)) return 'no'
  const watched = [...framesFor(program, frames, owner.complaints), ...framesFor(program, { ...frames, frames: frames.stable }, owner.complaints)]
  if (watched.length === 0 || !concerns(mutant, program, frames)) return 'no'
  if (change.kind === 'asked-for') return isAskedInVain(mutant, program, known) ? 'no' : 'decided'
  if (change.kind === 'sites' && !frames.complaints.some((id) => program.siteIds[program.complaints[id]?.site ?? -1] === change.without)) return 'no'
  if (before === null) return 'decided'
  return strongest(watched.map((frame) => tellOf(mutant, { program, lab }, frame, each)), each)
}

function strongest(tells: readonly Tell[], each: Case): Tell {
  return tells.includes('decided') ? 'decided' : tells.includes('open') && looksAtOpen(each) ? 'open' : 'no'
}

/** Whom a flag is asked of shows only where it is unknown and nobody vouches for the screen. */
function isAskedInVain({ change, before }: Mutant, { code }: Program, { case: each, frames }: Known): boolean {
  if (change.kind !== 'asked-for' || before === null) return false
  if (each.answers.screened === true || !looksAtOpen(each)) return true
  if (change.without !== 'everyone' && !frames.complaints.includes(change.without)) return true
  return ![...frames.frames, ...frames.stable].some((frame) => isUnknown(truth(frame, code, before)))
}

/** Of a changed fact: whether any condition that hangs on it says something else, or hangs on what is open. */
function factTeller(mutant: Mutant, { program, offsets, lab }: Pick<Terms, 'program' | 'offsets' | 'lab'>, made: () => Program): (each: Known) => Tell {
  const readers = readersOf(offsets, mutant.owner.id)
  const { change, before, after } = mutant
  return (known) => {
    const { case: each, frames, answers } = known
    const own = readers.filter(({ owner: { complaints } }) => complaints === null || complaints.some((id) => frames.complaints.includes(id)))
    if (before === null || own.length === 0) return 'no'
    const states = [...frames.frames, ...frames.stable]
    const isSame = states.every((frame) => truth(frame, program.code, before) === (after === null ? (change.kind === 'always' ? yes : no) : truth(frame, lab, after)))
    if (isSame) return after !== null && looksAtOpen(each) && states.some((frame) => isUnknown(truth(frame, program.code, before))) ? 'open' : 'no'
    const changed = buildFrames(made(), answers)
    const others = [...changed.frames, ...changed.stable]
    if (others.length !== states.length || each.expect.parked !== undefined) return 'decided'
    const truths = own.map(({ at }) => states.map((frame, i) => [truth(frame, program.code, at), truth(others[i] ?? frame, (others[i] ?? frame).program.code, at)] as const))
    if (truths.some((pairs) => pairs.some(([was, is]) => was !== is))) return 'decided'
    return looksAtOpen(each) && truths.some((pairs) => pairs.some(([was]) => isUnknown(was))) ? 'open' : 'no'
  }
}

/** Whether the case expects anything of the modalities concerned, or of what changes with the last one kept. */
function isAbout({ case: each, named, kept }: Known, { modalities }: Mutant, program: Program): boolean {
  if (modalities === null || looksAtOpen(each)) return true
  const ids = new Set(modalities.map((index) => program.modalities[index]?.id ?? ''))
  return [...ids].some((id) => named.has(id)) || kept.some((own) => [...own].every((id) => ids.has(id)))
}

/** Whether a complaint of the case has a rule about one of the modalities concerned. */
function concerns({ modalities }: Mutant, { complaints }: Program, frames: Frames): boolean {
  return modalities === null || frames.complaints.some((id) => complaints[id]?.rules.some((rule) => rule.modalities.some((each) => modalities.includes(each))) === true)
}

function tellOf({ owner, change, before, after, modalities }: Mutant, { program, lab }: Pick<Terms, 'program' | 'lab'>, frame: Frame, each: Case): Tell {
  const was = before === null ? yes : truth(frame, program.code, before)
  const is = after !== null ? truth(frame, lab, after) : change.kind === 'always' || owner.kind === 'ages' ? yes : no
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

/** What is withheld until a contraindication is ruled out. */
function isHeldBackUnconfirmed(modalities: Mutant['modalities'], program: Program, { settings }: Case): boolean {
  return settings.screenedOnly === true || modalities === null || modalities.some((each) => program.modalities[each]?.serious === true)
}

function isUnknown(value: number): boolean {
  return value === unasked || value === unsure
}

/** Whether the case expects anything that such a change could touch. */
function looksAt({ expect }: Case, { owner, change }: Mutant): boolean {
  if (change.kind === 'dose') return expect.dosed !== undefined
  if (change.kind === 'line') return expect.ranked !== undefined || expect.graded !== undefined || expect.dosed !== undefined
  if (owner.kind === 'precaution') return expect.cautioned !== undefined || expect.notCautioned !== undefined || looksAtOpen({ expect })
  if (owner.kind === 'relative' && change.kind !== 'weaker') return expect.restricted !== undefined || expect.notRestricted !== undefined || expect.cautioned !== undefined || expect.ranked !== undefined || looksAtOpen({ expect })
  return true
}

/** Whether what is merely open can change the verdict on a case. */
function looksAtOpen({ expect }: Pick<Case, 'expect'>): boolean {
  return expect.undecided !== undefined || expect.decided !== undefined || expect.settled !== undefined
    || expect.unscreened !== undefined || expect.atMost !== undefined || expect.disposition === null
}
