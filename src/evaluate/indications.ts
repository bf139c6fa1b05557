// What speaks for and against each modality for one complaint (docs/meaning.md, 12 to 16).
import { no, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { inState, planOf } from './plan.ts'
import type { Indication, Planned, Terms } from './plan.ts'
import { truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** What the rules of one complaint say about one modality. */
export interface Weighing {
  readonly modality: number
  readonly complaint: ProgramComplaint
  readonly frame: Frame
  /** In force. */
  readonly for: readonly Indication[]
  readonly against: readonly Indication[]
  readonly neutral: readonly Indication[]
  /** Not gone, in any direction. */
  readonly open: readonly Indication[]
  /** In force against, counted or not. */
  readonly opposed: readonly Indication[]
}

export type Verdict = 'kept' | 'advised-against' | 'possible' | 'neutral' | 'nothing'

/**
 * Weighs every modality that some rule in date speaks about, ascending; a rule that is gone is left out. A frame keeps
 * the result, as it belongs to one evaluation and so to one set of terms.
 */
export function weigh(program: Program, complaint: ProgramComplaint, frame: Frame, terms: Terms): readonly Weighing[] {
  frame.weighings ??= weighAll(program, complaint, frame, terms)
  return frame.weighings
}

function weighAll(program: Program, complaint: ProgramComplaint, frame: Frame, terms: Terms): Weighing[] {
  const plan = planOf(program, complaint, terms)
  const indications = plan.rules.map((planned) => indicationOf(planned, complaint, frame))
  const weighings: Weighing[] = []
  for (const { modality, rules } of plan.modalities) {
    const weighing = weighingOf(complaint, frame, modality, rules, indications)
    if (weighing !== null) weighings.push(weighing)
  }
  return weighings
}

function indicationOf(planned: Planned, complaint: ProgramComplaint, frame: Frame): Indication | null {
  const { when, unless } = planned.rule
  const holds = when < 0 ? yes : truth(frame, complaint.code, when)
  if (holds === no) return null
  const barred = unless < 0 ? no : truth(frame, complaint.code, unless)
  if (barred === yes) return null
  return inState(planned, complaint, holds !== yes ? 'open' : barred === no ? 'firm' : 'in-force')
}

const none: readonly Indication[] = []

function weighingOf(complaint: ProgramComplaint, frame: Frame, modality: number, rules: readonly number[], indications: readonly (Indication | null)[]): Weighing | null {
  let decided = false
  let isSpokenOf = false
  for (const rule of rules) {
    const each = indications[rule] ?? null
    if (each === null) continue
    isSpokenOf = true
    decided ||= each.guided !== null && each.state !== 'open'
  }
  if (!isSpokenOf) return null
  const counted: Record<'for' | 'against' | 'neutral', Indication[] | undefined> = { for: undefined, against: undefined, neutral: undefined }
  let open: Indication[] | undefined
  let opposed: Indication[] | undefined
  for (const rule of rules) {
    const each = indications[rule] ?? null
    if (each === null) continue
    if (each.state === 'open') {
      open = added(open, each)
      continue
    }
    const { direction } = each.rule
    if (direction === 'against') opposed = added(opposed, each)
    const own = decided ? each.guided : each
    if (own !== null) counted[direction] = added(counted[direction], own)
  }
  return {
    modality, complaint, frame,
    for: counted.for ?? none, against: counted.against ?? none, neutral: counted.neutral ?? none,
    open: open ?? none, opposed: opposed ?? none,
  }
}

function added(list: Indication[] | undefined, each: Indication): Indication[] {
  if (list === undefined) return [each]
  list.push(each)
  return list
}

/** The decision for the modality before restrictions. */
export function verdictOf(weighing: Weighing): Verdict {
  const against = bestGrade(weighing.against)
  const favour = bestGrade(weighing.for)
  if (weighing.against.length > 0 && against > favour) return 'advised-against'
  if (weighing.for.length > 0) return 'kept'
  if (weighing.open.some(isFor)) return 'possible'
  return weighing.neutral.length > 0 ? 'neutral' : 'nothing'
}

export function isFor(indication: Indication): boolean {
  return indication.rule.direction === 'for'
}

/** -1 for nothing. */
export function bestGrade(indications: readonly Indication[]): number {
  let best = -1
  for (const each of indications) if (each.grade > best) best = each.grade
  return best
}

/** Line, grade, id: the best first. */
export function byLead(a: Indication, b: Indication): number {
  return lineRank(a) - lineRank(b) || b.grade - a.grade || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
}

function lineRank(indication: Indication): number {
  return indication.rule.line === 'first' ? 0 : 1
}
