// Which open questions a depth asks for. Everything else waits, and the outcome says so.
import type { ProgramRule } from '../compile/program.ts'
import { certainties, roles, strengths } from '../model/rule-set.ts'
import type { Outcome, Recommendation } from '../model/outcome.ts'
import type { Depth } from './interview.ts'
import { keyOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { complaintTablesOf, tablesOf } from './tables.ts'
import { mostItems } from './prompt.ts'

export type Need = 'safety' | 'indication' | 'restriction'

export interface Needed {
  readonly fact: number
  /** Index of the complaint; -1 for a fact of the person. */
  readonly complaint: number
  readonly need: Need
  /** The most urgent disposition it could turn; -1 for none. */
  readonly urgency: number
  /** How much hangs on it; only for restrictions. */
  readonly weight: number
}

/** How many recommendations `standard` settles. */
export const settledFirst = 3

/** What the depth asks for in this situation, by fact and complaint. */
export function neededFor(situation: Situation, outcome: Outcome, depth: Depth): readonly Needed[] {
  const aim = aimOf(situation, outcome, depth)
  const needed = situation.open.flatMap((each): Needed[] => {
    const base = { fact: each.fact, complaint: each.complaint, urgency: each.urgency, weight: 0 }
    if (each.urgency >= 0) return [{ ...base, need: 'safety' }]
    if (depth === 'screen') return []
    if (aim.indications(each.fact, each.modalities)) return [{ ...base, need: 'indication' }]
    const weight = aim.weight(each.fact, each.modalities)
    return weight > 0 ? [{ ...base, need: 'restriction', weight }] : []
  })
  return depth === 'standard' ? withinBudget(situation, needed) : needed
}

interface Aim {
  /** Whether rules for or against what matters at this depth read the fact. */
  readonly indications: (fact: number, modalities: readonly number[]) => boolean
  readonly weight: (fact: number, modalities: readonly number[]) => number
}

function aimOf(situation: Situation, outcome: Outcome, depth: Depth): Aim {
  const { program } = situation
  const entries = outcome.recommended.length > 0 ? outcome.recommended : outcome.afterReview
  const places = new Map(entries.map((entry, place) => [entry.modality, place]))
  const tables = tablesOf(program)
  const reads = readsByModality(situation, depth === 'full' ? undefined : entries)
  const idOf = (modality: number): string => program.modalities[modality]?.id ?? ''
  return {
    indications: (fact, modalities) => modalities.some((modality) => reads.get(modality)?.has(fact) === true),
    weight: (fact, modalities) => modalities.reduce((total, modality) => {
      if (depth !== 'full' && !places.has(idOf(modality)) && !isHeld(outcome, idOf(modality))) return total
      return total + restrictionWeight(situation, fact, modality, tables.restrictions) / ((places.get(idOf(modality)) ?? 9) + 1)
    }, 0),
  }
}

function isHeld(outcome: Outcome, modality: string): boolean {
  return outcome.withheld.some((each) => each.modality === modality && each.kind === 'unconfirmed')
}

const kindWeights = { absolute: 8, local: 4, relative: 2, precaution: 1 }

function restrictionWeight({ program }: Situation, fact: number, modality: number, reads: readonly ReadonlySet<number>[]): number {
  return (program.modalities[modality]?.restrictions ?? []).reduce((most, index) => {
    const restriction = program.restrictions[index]
    return restriction !== undefined && reads[index]?.has(fact) === true ? Math.max(most, kindWeights[restriction.kind]) : most
  }, 0)
}

/**
 * Per modality the facts that its rules read, as far as they matter: all of them for the first three, and for every
 * other modality those of rules that could put it among them. Without entries: everything.
 */
function readsByModality(situation: Situation, entries: readonly Recommendation[] | undefined): ReadonlyMap<number, ReadonlySet<number>> {
  const { program, complaints } = situation
  const first = new Set((entries ?? []).slice(0, settledFirst).map(({ modality }) => modality))
  const last = entries?.[settledFirst - 1]
  const found = new Map<number, Set<number>>()
  for (const complaint of complaints) {
    for (const { rule, reads } of complaintTablesOf(program, complaint).rules) {
      for (const modality of rule.modalities) {
        const { id, role } = program.modalities[modality] ?? { id: '', role: 'assessment' as const }
        if (entries !== undefined && !first.has(id) && !couldOvertake(rule, roles.indexOf(role), id, last)) continue
        const all = found.get(modality) ?? new Set()
        for (const fact of reads) all.add(fact)
        found.set(modality, all)
      }
    }
  }
  return found
}

/** Whether a modality led by this rule could stand before the third recommendation (docs/meaning.md, 21). */
function couldOvertake(rule: ProgramRule, role: number, id: string, last: Recommendation | undefined): boolean {
  if (last === undefined) return rule.direction === 'for'
  if (rule.direction !== 'for' || last.restrictions.length > 0 || last.contested) return rule.direction === 'for'
  const key = [rule.line === 'first' ? 0 : 1, -gradeOf(rule.evidence[0]), role]
  const other = [last.line === 'first' ? 0 : 1, -gradeOf(last), roles.indexOf(last.role)]
  for (const [i, each] of key.entries()) if (each !== other[i]) return each < (other[i] ?? 0)
  return id < last.modality || last.for.length > 0
}

function gradeOf(entry: Pick<Recommendation, 'strength' | 'certainty'> | undefined): number {
  return entry === undefined ? -1 : strengths.indexOf(entry.strength) * certainties.length + certainties.indexOf(entry.certainty)
}

/**
 * At `standard` the questions about contraindications make one short checklist: those on which most hangs. The count
 * is of answers, not of prompts, so that the same answers always lead to the same place.
 */
function withinBudget(situation: Situation, needed: readonly Needed[]): readonly Needed[] {
  const { restricting } = tablesOf(situation.program)
  const rest = needed.filter(({ need }) => need === 'restriction')
  const left = Math.max(0, mostItems - answeredRestrictions(situation, restricting))
  const kept = new Set(rest.toSorted((a, b) => b.weight - a.weight || a.fact - b.fact || a.complaint - b.complaint).slice(0, left)
    .map(({ fact, complaint }) => keyOf(fact, complaint)))
  return needed.filter(({ need, fact, complaint }) => need !== 'restriction' || kept.has(keyOf(fact, complaint)))
}

/** Answers to facts that restrictions read and no red flag asked for these complaints does. */
function answeredRestrictions({ program, answers, complaints }: Situation, restricting: ReadonlySet<number>): number {
  const screen = new Set(program.flags.flatMap(({ askedFor, facts }) => (
    askedFor === 'everyone' || complaints.some(({ index }) => askedFor.includes(index)) ? facts : [])))
  const ruled = new Set(complaints.flatMap((complaint) => complaintTablesOf(program, complaint).rules.flatMap(({ reads }) => [...reads])))
  const counts = (fact: number): boolean => restricting.has(fact) && !screen.has(fact) && !ruled.has(fact)
  const given = [...answers.person.keys(), ...answers.complaints.flatMap(({ facts }) => [...facts.keys()])]
  return given.filter(counts).length
}
