// The order of what can be tried (docs/meaning.md, 20 and 21).
import type { Program, ProgramModality } from '../compile/program.ts'
import { certainties, roles, strengths } from '../model/rule-set.ts'
import { byLead } from './indications.ts'
import type { Indication } from './plan.ts'
import type { Decided } from './therapies.ts'

/** The decisions of a list with one result; null for none. */
export function having(list: readonly Decided[], result: Decided['result']): readonly Decided[] | null {
  if (list.length === 1) return list[0]?.result === result ? list : null
  const found = list.filter((each) => each.result === result)
  return found.length === 0 ? null : found
}

/** The leading rule of each complaint a modality is kept for. */
export function leadsOf(kept: readonly Decided[]): Indication[] {
  return kept.map(({ weighing }) => weighing.for.reduce((a, b) => (byLead(b, a) < 0 ? b : a)))
}

/** The leading rule over all of them. */
export function leadOf(leads: readonly Indication[]): Indication {
  return leads.reduce((a, b) => ((byLead(b, a) || b.complaint.index - a.complaint.index) < 0 ? b : a))
}

/** Smaller goes first; equals stay in the order of ids. */
export function rankOf(program: Program, index: number, kept: readonly Decided[], lead: Indication, prefer: readonly string[]): number {
  const modality = program.modalities[index] as ProgramModality
  const grades = strengths.length * certainties.length
  const most = program.complaintIds.length
  const isPreferred = prefer.length > 0 && (prefer.includes(modality.id) || modality.families.some((family) => prefer.includes(family)))
  let rank = kept.some(({ barrier }) => barrier.isLimited) ? 1 : 0
  rank = rank * 2 + (kept.some(({ weighing }) => weighing.opposed.length > 0) ? 1 : 0)
  rank = rank * 2 + (lead.rule.line === 'first' ? 0 : 1)
  rank = rank * grades + grades - 1 - lead.grade
  rank = rank * roles.length + roles.indexOf(modality.role)
  rank = rank * (most + 1) + most - kept.length
  rank = rank * 2 + (modality.unavailable === true ? 1 : 0)
  return rank * 2 + (isPreferred ? 0 : 1)
}
