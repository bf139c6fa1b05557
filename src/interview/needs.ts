// Which open questions a depth asks for. Everything else waits, and the outcome says so.
import type { ProgramRule } from '../compile/program.ts'
import { certainties, roles, strengths } from '../model/rule-set.ts'
import type { Outcome, Recommendation } from '../model/outcome.ts'
import type { Depth } from './interview.ts'
import type { Situation } from './situation.ts'
import { complaintTablesOf, restrictionWeights, tablesOf } from './tables.ts'
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

/** What a depth is after, as the answers stand; good for trying answers out, too. */
export interface Aim {
  readonly depth: Depth
  /** Per modality the facts that its rules read, as far as they matter. */
  readonly reads: ReadonlyMap<number, ReadonlySet<number>>
  /** Per modality how much its restrictions matter; 0 where they do not. */
  readonly shares: Float64Array
  /** How many restrictions may still be asked about. */
  readonly left: number
}

/** `asked` restrictions were asked about before. */
export function aimOf(situation: Situation, outcome: Outcome, depth: Depth, asked: number): Aim {
  const { program } = situation
  const entries = outcome.recommended.length > 0 ? outcome.recommended : outcome.afterReview
  const places = new Map(entries.map((entry, place) => [entry.modality, place]))
  return {
    depth,
    reads: depth === 'screen' ? new Map() : readsByModality(situation, depth === 'full' ? undefined : entries),
    shares: Float64Array.from(program.modalities, ({ id }) => {
      if (depth !== 'full' && !places.has(id) && !isHeld(outcome, id)) return 0
      return 1 / ((places.get(id) ?? unplaced) + 1)
    }),
    left: depth === 'standard' ? Math.max(0, mostItems - Math.max(asked, answeredRestrictions(situation))) : Infinity,
  }
}

/** The place that a modality gets which is not recommended now. */
const unplaced = 9

/** What the aim asks for in this situation, by fact and complaint. */
export function neededFor(situation: Situation, aim: Aim): readonly Needed[] {
  const needed: Needed[] = []
  const limits: Needed[] = []
  for (const { fact, complaint, urgency, modalities } of situation.open) {
    if (urgency >= 0) needed.push({ fact, complaint, urgency, need: 'safety', weight: 0 })
    else if (aim.depth === 'screen') continue
    else if (modalities.some((modality) => aim.reads.get(modality)?.has(fact) === true)) {
      needed.push({ fact, complaint, urgency, need: 'indication', weight: 0 })
    } else {
      const weight = weightOf(situation, aim, fact, modalities)
      if (weight > 0 || aim.depth === 'full') limits.push({ fact, complaint, urgency, need: 'restriction', weight })
    }
  }
  return [...needed, ...limits.length <= aim.left ? limits : heaviest(limits, aim.left)]
}

/**
 * At `standard` the questions about contraindications make one short checklist: those on which most hangs. Answers
 * that came from elsewhere count too, so that a finished interview is not longer when it is resumed.
 */
function heaviest(limits: readonly Needed[], count: number): readonly Needed[] {
  return limits.toSorted((a, b) => b.weight - a.weight || a.fact - b.fact || a.complaint - b.complaint).slice(0, count)
}

function weightOf({ program }: Situation, { shares }: Aim, fact: number, modalities: readonly number[]): number {
  let total = 0
  for (const modality of modalities) {
    const share = shares[modality] ?? 0
    if (share > 0) total += share * (restrictionWeights(program, modality).get(fact) ?? 0)
  }
  return total
}

function isHeld(outcome: Outcome, modality: string): boolean {
  return outcome.withheld.some((each) => each.modality === modality && each.kind === 'unconfirmed')
}

/**
 * Per modality the facts that its rules read, as far as they matter: all of them for the first three, and for every
 * other modality those of rules that could put it among them. Without entries: everything.
 */
function readsByModality(situation: Situation, entries: readonly Recommendation[] | undefined): ReadonlyMap<number, ReadonlySet<number>> {
  const { program, complaints, settings } = situation
  const first = new Set((entries ?? []).slice(0, settledFirst).map(({ modality }) => modality))
  const last = entries?.[settledFirst - 1]
  // With several complaints or preferences, what decides a tie may go either way.
  const isTiedById = complaints.length === 1 && settings.prefer === undefined
  const found = new Map<number, Set<number>>()
  for (const complaint of complaints) {
    for (const { rule, reads } of complaintTablesOf(program, complaint).rules) {
      for (const modality of rule.modalities) {
        const { id, role } = program.modalities[modality] ?? { id: '', role: 'assessment' as const }
        if (entries !== undefined && !first.has(id) && !couldOvertake(rule, roles.indexOf(role), last, isTiedById ? id : null)) continue
        const all = found.get(modality) ?? new Set()
        for (const fact of reads) all.add(fact)
        found.set(modality, all)
      }
    }
  }
  return found
}

/** Whether a modality led by this rule could stand before the third recommendation (docs/meaning.md, 21); an id where it decides ties. */
function couldOvertake(rule: ProgramRule, role: number, last: Recommendation | undefined, id: string | null): boolean {
  if (rule.direction !== 'for') return false
  if (last === undefined || last.restrictions.length > 0 || last.contested) return true
  const key = [rule.line === 'first' ? 0 : 1, -gradeOf(rule.evidence[0]), role]
  const other = [last.line === 'first' ? 0 : 1, -gradeOf(last), roles.indexOf(last.role)]
  for (const [i, each] of key.entries()) if (each !== other[i]) return each < (other[i] ?? 0)
  return id === null || id < last.modality
}

function gradeOf(entry: Pick<Recommendation, 'strength' | 'certainty'> | undefined): number {
  return entry === undefined ? -1 : strengths.indexOf(entry.strength) * certainties.length + certainties.indexOf(entry.certainty)
}

/** Answers to facts that restrictions read, but neither a red flag asked for these complaints nor one of their rules. */
function answeredRestrictions({ program, answers, complaints }: Situation): number {
  const { restricting } = tablesOf(program)
  const given = [...answers.person.keys(), ...answers.complaints.flatMap(({ facts }) => [...facts.keys()])].filter((fact) => restricting.has(fact))
  const screen = program.flags.filter(({ askedFor }) => askedFor === 'everyone' || complaints.some(({ index }) => askedFor.includes(index)))
  const rules = complaints.flatMap((complaint) => complaintTablesOf(program, complaint).rules)
  return given.filter((fact) => !screen.some(({ facts }) => facts.includes(fact)) && !rules.some(({ reads }) => reads.has(fact))).length
}
