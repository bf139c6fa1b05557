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
export function rankOf(program: Program, index: number, kept: readonly Decided[], prefer: readonly string[]): number {
  const isLimited = kept.some(({ barrier }) => barrier.isLimited)
  const isPreferred = prefer.length > 0 && prefers(prefer, program.modalities[index] as ProgramModality)
  return ((isLimited ? mostPlaces(program) : 0) + knownPlace(program, index, kept)) * 2 + (isPreferred ? 0 : 1)
}

function prefers(prefer: readonly string[], { id, families }: ProgramModality): boolean {
  return prefer.includes(id) || families.some((family) => prefer.includes(family))
}

const grades = strengths.length * certainties.length

/** More than any place. */
function mostPlaces({ complaintIds }: Program): number {
  return 2 * 2 * grades * roles.length * (complaintIds.length + 1) * 2
}

/** The part of the rank that follows from the weighings; kept with the weighing where only one complaint is served. */
function knownPlace(program: Program, index: number, kept: readonly Decided[]): number {
  const [first] = kept
  if (first === undefined || kept.length > 1) return placeOf(program, index, kept)
  first.weighing.place ??= placeOf(program, index, kept)
  return first.weighing.place
}

function placeOf(program: Program, index: number, kept: readonly Decided[]): number {
  const { role, unavailable } = program.modalities[index] as ProgramModality
  const most = program.complaintIds.length
  const lead = leadOf(leadsOf(kept))
  let place = kept.some(({ weighing }) => weighing.opposed.length > 0) ? 1 : 0
  place = place * 2 + (lead.rule.line === 'first' ? 0 : 1)
  place = place * grades + grades - 1 - lead.grade
  place = place * roles.length + roles.indexOf(role)
  place = place * (most + 1) + most - kept.length
  return place * 2 + (unavailable === true ? 1 : 0)
}
