// Mutants and worked cases to a verdict for each mutant: killed by a case, proved to change nothing, or survived.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import { framesFor, framesOfCase } from '../cases/frames.ts'
import { runCase } from '../cases/run.ts'
import type { Program } from '../compile/program.ts'
import type { Frames } from '../evaluate/frame.ts'
import { truth, type Frame } from '../evaluate/truth.ts'
import type { Case } from '../model/case.ts'
import { proofOf, type Proof, type Terms } from './equivalence.ts'
import type { Mutant } from './mutants.ts'

export type Verdict =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'equivalent'; readonly because: Proof }
  | { readonly kind: 'survived' }

/** A case with what is known in it before anything is changed. */
export interface Known {
  readonly case: Case
  readonly frames: Frames
}

/** The cases that pass as things are; only these can kill. */
export function knownCases(program: Program, cases: readonly Case[]): readonly Known[] {
  return cases.flatMap((each) => {
    const frames = runCase(program, each).status === 'passed' ? framesOfCase(program, each) : null
    return frames === null ? [] : [{ case: each, frames }]
  })
}

/** What becomes of one mutant. Only cases in which it could show are run. */
export function verdictOn(mutant: Mutant, terms: Terms, known: readonly Known[]): Verdict {
  const by = killerOf(mutant, terms.program, known)
  if (by !== null) return { kind: 'killed', by }
  const because = proofOf(mutant, terms)
  return because === null ? { kind: 'survived' } : { kind: 'equivalent', because }
}

/** The first case that tells the mutant from the original. */
export function killerOf(mutant: Mutant, program: Program, known: readonly Known[]): string | null {
  return casesThatCouldTell(mutant, program, known).find((each) => runCase(mutant.program, each).status !== 'passed')?.id ?? null
}

/** Those where it shows in what is decided first; then those that look at what is open. */
function casesThatCouldTell(mutant: Mutant, program: Program, known: readonly Known[]): readonly Case[] {
  const found = known.map((each) => ({ case: each.case, tell: couldTell(mutant, program, each) }))
  return [...found.filter(({ tell }) => tell === 'decided'), ...found.filter(({ tell }) => tell === 'open')].map((each) => each.case)
}

type Tell = 'decided' | 'open' | 'no'

function couldTell(mutant: Mutant, program: Program, { case: each, frames }: Known): Tell {
  const { owner, change, before } = mutant
  if (!looksAt(each, mutant)) return 'no'
  const watched = [...framesFor(program, frames, owner.complaints), ...framesFor(program, { ...frames, frames: frames.stable }, owner.complaints)]
  if (watched.length === 0 || !concerns(mutant, program, frames)) return 'no'
  if (change.kind === 'asked-for') return change.without === 'everyone' || frames.complaints.includes(change.without) ? 'decided' : 'no'
  if (before === null) return 'decided'
  const tells = watched.map((frame) => tellOf(mutant, program, frame, each))
  return tells.includes('decided') ? 'decided' : tells.includes('open') && looksAtOpen(each) ? 'open' : 'no'
}

/** Whether a complaint of the case has a rule about one of the modalities concerned. */
function concerns({ modalities }: Mutant, { complaints }: Program, frames: Frames): boolean {
  return modalities === null || frames.complaints.some((id) => complaints[id]?.rules.some((rule) => rule.modalities.some((each) => modalities.includes(each))) === true)
}

function tellOf({ owner, change, before, after }: Mutant, program: Program, frame: Frame, each: Case): Tell {
  const was = before === null ? yes : truth(frame, program.code, before)
  const is = after !== null ? truth(frame, program.code, after) : change.kind === 'always' || owner.kind === 'ages' ? yes : no
  if (was === is) return after !== null && isUnknown(was) ? 'open' : 'no'
  const most = Math.max(was, is)
  switch (owner.kind) {
    case 'red-flag': return most >= unsure ? 'decided' : 'open'
    case 'absolute':
    case 'local': return most === yes || each.settings.screenedOnly === true || each.expect.withheld !== undefined || each.expect.notRecommended !== undefined ? 'decided' : 'open'
    case 'relative':
    case 'precaution': return most === yes ? 'decided' : 'open'
    default: return 'decided'
  }
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
