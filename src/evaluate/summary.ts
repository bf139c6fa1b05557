// The decision in ids alone, for programs that read many: what `evaluate` says without the words, at a part of the cost.
import type { Program } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { WithheldKind } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Disposition } from '../model/rule-set.ts'
import { release } from './frame.ts'
import { judge } from './judge.ts'
import { giveBackNotes } from './notes.ts'
import { having, rankOf } from './rank.ts'
import type { CheckedAnswers } from './read-answers.ts'
import { raisedBy, seeClinician } from './safety.ts'
import { tablesOf } from './tables.ts'
import type { Decisions } from './therapies.ts'

/** Ids in the order of the outcome; `withheld` by kind, only the kinds there are. */
export interface Summary {
  readonly level: Disposition | null
  readonly atLeast: Disposition
  readonly atMost: Disposition
  readonly settled: boolean
  readonly unscreened: readonly string[]
  readonly redFlags: readonly string[]
  readonly outOfScope: readonly string[]
  readonly recommended: readonly string[]
  readonly afterReview: readonly string[]
  readonly possible: readonly string[]
  readonly withheld: Readonly<Partial<Record<WithheldKind, readonly string[]>>>
  /** How many open facts could still change the decision. */
  readonly undecided: number
}

export function summarise(program: Program, answers: CheckedAnswers, settings: Settings = {}): Summary {
  const { frames, notes, flags, scopes, undecided, decisions, atLeast, atMost, unscreened, isSettled } = judge(program, answers, settings)
  const kept = ranked(program, decisions, settings.prefer ?? [])
  const isHeld = atLeast >= seeClinician
  const summary: Summary = {
    level: unscreened.length > 0 ? null : nameOf(atLeast),
    atLeast: nameOf(atLeast),
    atMost: nameOf(atMost),
    settled: isSettled,
    unscreened: unscreened.map((flag) => flag.id),
    redFlags: flags.toSorted((a, b) => raisedBy(b) - raisedBy(a) || b.truth - a.truth || (a.flag.id < b.flag.id ? -1 : 1)).map(({ flag }) => flag.id),
    outOfScope: scopes.filter(({ out }) => out.length > 0).map(({ complaint }) => complaint.id),
    recommended: isHeld ? [] : kept,
    afterReview: isHeld ? kept : [],
    ...possibleAndWithheld(program, decisions),
    undecided: undecided.length,
  }
  release(frames)
  giveBackNotes(notes)
  return summary
}

function nameOf(level: number): Disposition {
  return dispositions[level] ?? 'emergency'
}

function ranked(program: Program, { decided }: Decisions, prefer: readonly string[]): string[] {
  const { modalityIds } = tablesOf(program)
  const found: { readonly id: string; readonly rank: number }[] = []
  for (const { modality, list } of decided) {
    const kept = having(list, 'kept')
    if (kept !== null) found.push({ id: modalityIds[modality] ?? '', rank: rankOf(program, modality, kept, prefer) })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ id }) => id)
}

function possibleAndWithheld(program: Program, { decided, barred }: Decisions): Pick<Summary, 'possible' | 'withheld'> {
  const { modalityIds } = tablesOf(program)
  const possible: string[] = []
  const lists: Record<WithheldKind, string[]> = { 'escalated': [], 'out-of-scope': [], 'contraindicated': [], 'advised-against': [], 'unconfirmed': [] }
  for (const modality of new Set(barred.map((each) => each.modality).sort((a, b) => a - b))) lists[barred[0]?.kind ?? 'escalated'].push(modalityIds[modality] ?? '')
  for (const { modality, list } of decided) {
    const id = modalityIds[modality] ?? ''
    for (const result of ['possible', 'neutral'] as const) if (having(list, result) !== null) possible.push(id)
    for (const kind of ['contraindicated', 'advised-against', 'unconfirmed'] as const) if (having(list, kind) !== null) lists[kind].push(id)
  }
  const withheld: Partial<Record<WithheldKind, readonly string[]>> = {}
  for (const [kind, list] of Object.entries(lists)) if (list.length > 0) withheld[kind as WithheldKind] = list
  return { possible, withheld }
}
