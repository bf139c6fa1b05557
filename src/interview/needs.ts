// Which open questions a depth asks for. Everything else waits, and the outcome says so.
import type { Indication } from '../evaluate/plan.ts'
import { having, leadOf, leadsOf, rankOf } from '../evaluate/rank.ts'
import { isFor, weigh } from '../evaluate/indications.ts'
import type { Weighing } from '../evaluate/indications.ts'
import type { Frame } from '../evaluate/truth.ts'
import { roles } from '../model/rule-set.ts'
import { mostItems } from './prompt.ts'
import type { Depth } from './interview.ts'
import type { OpenSituation, Situation } from './situation.ts'
import { complaintTablesOf, restrictionWeights, tablesOf } from './tables.ts'

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
  /** Per modality the facts that its rules read, as far as they matter, as bits. */
  readonly reads: readonly (Uint32Array | undefined)[]
  /** Per modality how much its restrictions matter; 0 where they do not. */
  readonly shares: Float64Array
  /** How many restrictions may still be asked about. */
  readonly left: number
}

/** What stands in the outcome, without its words. */
interface Standing {
  readonly modality: number
  readonly rank: number
  readonly lead: Indication
  readonly isLimited: boolean
  readonly isContested: boolean
}

/** `asked` restrictions were asked about before. */
export function aimOf(situation: Situation, depth: Depth, asked: number): Aim {
  const standings = standingsOf(situation)
  return {
    depth,
    reads: depth === 'screen' ? [] : readsByModality(situation, depth === 'full' ? null : standings),
    shares: sharesOf(situation, depth, standings),
    left: depth === 'standard' ? leftOf(Math.max(asked, answeredRestrictions(situation))) : Infinity,
  }
}

/** The same aim after an answer was tried: another answer may bring other options before the rest. */
export function aimAfter(situation: Situation, aim: Aim): Aim {
  return aim.depth === 'standard' ? { ...aim, reads: readsByModality(situation, standingsOf(situation)) } : aim
}

/**
 * At `standard` at most seven contraindications are asked about, in the room that other checklists leave as far as
 * possible; fewer than four that would need a checklist of their own are left to "confirm first".
 */
function leftOf(asked: number): number {
  return asked >= enough ? 0 : mostItems - asked
}

const enough = 4

function standingsOf({ program, settings, judgement }: Situation): readonly Standing[] {
  const standings: Standing[] = []
  for (const { modality, list } of judgement.decisions.decided) {
    const kept = having(list, 'kept')
    if (kept === null) continue
    const lead = leadOf(leadsOf(kept))
    standings.push({
      modality, lead, rank: rankOf(program, modality, kept, settings.prefer ?? []),
      isLimited: kept.some(({ barrier }) => barrier.isLimited), isContested: kept.some(({ weighing }) => weighing.opposed.length > 0),
    })
  }
  return standings.sort((a, b) => a.rank - b.rank)
}

/** The place that a modality gets which is not recommended now. */
const unplaced = 9

function sharesOf({ program, judgement }: Situation, depth: Depth, standings: readonly Standing[]): Float64Array {
  const shares = new Float64Array(program.modalities.length)
  if (depth === 'full') shares.fill(1 / (unplaced + 1))
  for (const { modality, list } of judgement.decisions.decided) if (having(list, 'unconfirmed') !== null) shares[modality] = 1 / (unplaced + 1)
  standings.forEach(({ modality }, place) => { shares[modality] = 1 / (place + 1) })
  return shares
}

/** What the aim asks for in this situation, by fact and complaint. */
export function neededFor(situation: OpenSituation, aim: Aim): readonly Needed[] {
  const needed: Needed[] = []
  const limits: Needed[] = []
  for (const { fact, complaint, urgency, modalities } of situation.open) {
    if (urgency >= 0) needed.push({ fact, complaint, urgency, need: 'safety', weight: 0 })
    else if (aim.depth === 'screen') continue
    else if (isRead(aim, modalities, fact)) needed.push({ fact, complaint, urgency, need: 'indication', weight: 0 })
    else if (aim.depth === 'full') limits.push({ fact, complaint, urgency, need: 'restriction', weight: weightOf(situation, aim, fact, modalities) })
    else if (aim.left > 0) {
      const weight = weightOf(situation, aim, fact, modalities)
      if (weight > 0) limits.push({ fact, complaint, urgency, need: 'restriction', weight })
    }
  }
  return limits.length === 0 ? needed : [...needed, ...limits.length <= aim.left ? limits : heaviest(limits, aim.left)]
}

function isRead({ reads }: Aim, modalities: readonly number[], fact: number): boolean {
  for (const modality of modalities) if ((((reads[modality]?.[fact >>> 5] ?? 0) >>> (fact & 31)) & 1) === 1) return true
  return false
}

/** Those on which most hangs. */
function heaviest(limits: readonly Needed[], count: number): readonly Needed[] {
  return limits.toSorted((a, b) => b.weight - a.weight || a.fact - b.fact || a.complaint - b.complaint).slice(0, count)
}

function weightOf({ program }: OpenSituation, { shares }: Aim, fact: number, modalities: readonly number[]): number {
  let total = 0
  for (const modality of modalities) {
    const share = shares[modality] ?? 0
    if (share > 0) total += share * (restrictionWeights(program, modality).get(fact) ?? 0)
  }
  return total
}

/**
 * Per modality the facts that its rules read, as far as they matter: all of them for the first three; for every other
 * modality those of rules that could put it among them and of rules against it. Without standings: everything. Only
 * rules that are not gone for good count.
 */
function readsByModality(situation: Situation, standings: readonly Standing[] | null): readonly (Uint32Array | undefined)[] {
  const { program, complaints, settings, frames, judgement } = situation
  const first = new Set((standings ?? []).slice(0, settledFirst).map(({ modality }) => modality))
  const last = standings?.[settledFirst - 1]
  // With several complaints or preferences, what decides a tie may go either way.
  const isTiedById = complaints.length === 1 && settings.prefer === undefined
  const found: (Uint32Array | undefined)[] = []
  complaints.forEach((complaint, position) => {
    const { bits } = complaintTablesOf(program, complaint)
    for (const weighing of weigh(program, complaint, frames[position] as Frame, judgement.terms)) {
      const { modality } = weighing
      const isFirst = standings === null || first.has(modality)
      for (const each of isFirst ? alive(weighing) : overtaking(situation, weighing, last, isTiedById)) {
        const reads = bits.get(each.rule)
        if (reads !== undefined) found[modality] = union(found[modality], reads)
      }
    }
  })
  return found
}

function union(before: Uint32Array | undefined, more: Uint32Array): Uint32Array {
  if (before === undefined) return more.slice()
  for (let i = 0; i < before.length; i += 1) before[i] = (before[i] as number) | (more[i] as number)
  return before
}

function alive({ open, for: favour, against, neutral }: Weighing): readonly Indication[] {
  return [...open, ...favour, ...against, ...neutral]
}

/** Rules that could put a modality before the third recommendation, with what speaks against it. */
function overtaking({ program, settings }: Situation, weighing: Weighing, last: Standing | undefined, isTiedById: boolean): readonly Indication[] {
  const rules = alive(weighing)
  if (!rules.some((each) => couldOvertake(program, each, weighing.modality, last, isTiedById))) return []
  // With guidance any rule in force may change which evidence counts.
  if (settings.guidance !== undefined) return rules
  return rules.filter((each) => each.rule.direction === 'against' || couldOvertake(program, each, weighing.modality, last, isTiedById))
}

/** Whether a modality led by this rule could stand before the third recommendation (docs/meaning.md, 21). */
function couldOvertake({ modalities }: Situation['program'], indication: Indication, modality: number, last: Standing | undefined, isTiedById: boolean): boolean {
  if (!isFor(indication)) return false
  if (last === undefined || last.isLimited || last.isContested) return true
  const place = (index: number): number => roles.indexOf(modalities[index]?.role ?? 'assessment')
  const grade = Math.max(indication.grade, indication.guided?.grade ?? -1)
  const order = lineOf(indication) - lineOf(last.lead) || last.lead.grade - grade || place(modality) - place(last.modality)
  if (order !== 0) return order < 0
  // Modalities stand in the order of their ids.
  return !isTiedById || modality < last.modality || modalities[last.modality]?.unavailable === true
}

function lineOf({ rule }: Indication): number {
  return rule.line === 'first' ? 0 : 1
}

/** Answers to facts that restrictions read, but neither a red flag asked for these complaints nor one of their rules. */
function answeredRestrictions({ program, answers, complaints }: Situation): number {
  const { restricting, screening } = tablesOf(program)
  const isElsewhere = (fact: number): boolean => screening('everyone').has(fact)
    || complaints.some((complaint) => screening(complaint.index).has(fact) || complaintTablesOf(program, complaint).reading.has(fact))
  let count = 0
  for (const fact of answers.person.keys()) if (restricting.has(fact) && !isElsewhere(fact)) count += 1
  for (const { facts } of answers.complaints) for (const fact of facts.keys()) if (restricting.has(fact) && !isElsewhere(fact)) count += 1
  return count
}
