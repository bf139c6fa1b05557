// Weighings and restrictions become decisions: for each modality and complaint kept, possible or withheld
// (docs/meaning.md, 15 to 19). What a reader is shown of them is put together in `entries.ts`.
import type { Program, ProgramComplaint, ProgramModality } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { WithheldKind } from '../model/outcome.ts'
import { barrierOf } from './barriers.ts'
import type { Barrier } from './barriers.ts'
import { verdictOf, weigh } from './indications.ts'
import type { Weighing } from './indications.ts'
import { planOf } from './plan.ts'
import type { Terms } from './plan.ts'
import type { ScopeState } from './safety.ts'
import { tablesOf } from './tables.ts'
import type { Frame } from './truth.ts'

/** One modality for one complaint, decided. */
export interface Decided {
  readonly weighing: Weighing
  readonly result: WithheldKind | 'kept' | 'possible' | 'neutral'
  readonly barrier: Barrier
}

/** A modality that is not even weighed for a complaint. */
export interface Barred {
  readonly modality: number
  readonly complaint: ProgramComplaint
  readonly kind: 'escalated' | 'out-of-scope'
  readonly say: string
  readonly sources: readonly number[]
}

export interface Decisions {
  /** By modality, ascending; for each the complaints in their order. */
  readonly decided: ReadonlyMap<number, readonly Decided[]>
  readonly barred: readonly Barred[]
  /** Complaints in scope for which nothing is kept or possible. */
  readonly nothingRemains: readonly string[]
}

/** What can be tried, what may be, and what is withheld; `escalated` where the disposition allows no therapy. */
export function decideAll(program: Program, frames: readonly Frame[], scopes: readonly ScopeState[], terms: Terms, settings: Settings, escalated: boolean): Decisions {
  const lists: (Decided[] | undefined)[] = []
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
      const each = decide(program, frames, weighing, settings)
      if (each === null) continue
      left ||= each.result === 'kept' || each.result === 'possible'
      const list = lists[weighing.modality]
      if (list === undefined) lists[weighing.modality] = [each]
      else list.push(each)
    }
    if (!left) nothingRemains.push(complaint.id)
  }
  const decided = new Map<number, readonly Decided[]>()
  lists.forEach((list, modality) => { if (list !== undefined) decided.set(modality, list) })
  return { decided, barred, nothingRemains }
}

function decide(program: Program, frames: readonly Frame[], weighing: Weighing, settings: Settings): Decided | null {
  const verdict = verdictOf(weighing)
  if (verdict === 'nothing') return null
  const barrier = barrierOf(program, weighing.frame, frames, tablesOf(program).setOf[weighing.modality] as number)
  // What nobody recommends and is barred besides need not be mentioned.
  if (barrier.isBarred && verdict === 'neutral') return null
  const { serious } = program.modalities[weighing.modality] as ProgramModality
  return { weighing, result: resultOf(verdict, barrier.isBarred, barrier.mayBar && (serious || settings.screenedOnly === true)), barrier }
}

function resultOf(verdict: 'kept' | 'advised-against' | 'possible' | 'neutral', barred: boolean, unconfirmed: boolean): Decided['result'] {
  if (barred) return 'contraindicated'
  return verdict === 'kept' && unconfirmed ? 'unconfirmed' : verdict
}
