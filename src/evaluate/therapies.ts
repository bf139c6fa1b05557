// Weighings and restrictions become decisions: for each modality and complaint kept, possible or withheld
// (docs/meaning.md, 15 to 19). What a reader is shown of them is put together in `entries.ts`.
import type { Program, ProgramComplaint } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { WithheldKind } from '../model/outcome.ts'
import { barrierOf } from './barriers.ts'
import type { Barrier } from './barriers.ts'
import { weigh } from './indications.ts'
import type { Weighing } from './indications.ts'
import { planOf } from './plan.ts'
import type { Terms } from './plan.ts'
import type { ScopeState } from './safety.ts'
import type { Frame } from './truth.ts'

/** One modality for one complaint, decided. */
export interface Decided {
  readonly weighing: Weighing
  readonly frame: Frame
  readonly result: WithheldKind | 'kept' | 'possible' | 'neutral'
  readonly barrier: Barrier
  /** The set of restrictions of the modality; see `tables.sets`. */
  readonly set: number
}

/** A modality that is not even weighed for a complaint. */
export interface Barred {
  readonly modality: number
  readonly complaint: ProgramComplaint
  readonly kind: 'escalated' | 'out-of-scope'
  readonly say: string
  readonly sources: readonly number[]
}

/** What is decided of one modality, by complaint in their order. */
export interface DecidedModality {
  readonly modality: number
  readonly list: readonly Decided[]
}

export interface Decisions {
  /** By modality, ascending. */
  readonly decided: readonly DecidedModality[]
  readonly barred: readonly Barred[]
  /** Complaints in scope for which nothing is kept or possible. */
  readonly nothingRemains: readonly string[]
}

/** What can be tried, what may be, and what is withheld; `escalated` where the disposition allows no therapy. */
export function decideAll(program: Program, frames: readonly Frame[], scopes: readonly ScopeState[], terms: Terms, settings: Settings, escalated: boolean): Decisions {
  const lists: { readonly modality: number, readonly list: Decided[] }[] = []
  const barred: Barred[] = []
  const nothingRemains: string[] = []
  for (const { complaint, frame, out } of scopes) {
    if (escalated || out.length > 0) {
      const kind = escalated ? 'escalated' : 'out-of-scope'
      const say = out.map((each) => each.say).join(' ')
      const sources = out.flatMap((each) => each.sources)
      for (const modality of planOf(program, complaint, terms).recommended) barred.push({ modality, complaint, kind, say, sources })
      continue
    }
    let left = false
    for (const weighing of weigh(program, complaint, frame, terms)) {
      const each = decide(frames, frame, weighing, settings)
      if (each === null) continue
      left ||= each.result === 'kept' || each.result === 'possible'
      const { modality } = weighing
      const before = scopes.length === 1 ? undefined : lists.find((one) => one.modality === modality)
      if (before === undefined) lists.push({ modality, list: [each] })
      else before.list.push(each)
    }
    if (!left) nothingRemains.push(complaint.id)
  }
  // Those of one complaint are in order already.
  const decided = scopes.length === 1 ? lists : lists.sort((a, b) => a.modality - b.modality)
  return { decided, barred, nothingRemains }
}

/** What is decided of a modality; nothing where no rule in date speaks of it. */
export function decidedOf({ decided }: Pick<Decisions, 'decided'>, modality: number): readonly Decided[] {
  return decided.find((each) => each.modality === modality)?.list ?? []
}

function decide(frames: readonly Frame[], frame: Frame, weighing: Weighing, settings: Settings): Decided | null {
  const { verdict, modality } = weighing
  if (verdict === 'nothing') return null
  const set = frame.tables.setOf[modality] as number
  const barrier = barrierOf(frame, frames, set)
  // What nobody recommends and is barred besides need not be mentioned.
  if (barrier.isBarred && verdict === 'neutral') return null
  const isSerious = frame.tables.serious[modality] === 1
  return { weighing, frame, result: resultOf(verdict, barrier.isBarred, barrier.mayBar && (isSerious || settings.screenedOnly === true)), barrier, set }
}

function resultOf(verdict: 'kept' | 'advised-against' | 'possible' | 'neutral', barred: boolean, unconfirmed: boolean): Decided['result'] {
  if (barred) return 'contraindicated'
  return verdict === 'kept' && unconfirmed ? 'unconfirmed' : verdict
}
