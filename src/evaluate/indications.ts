// What speaks for and against each modality for one complaint (docs/meaning.md, 12 to 16).
import { no, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramEvidence, ProgramRestriction, ProgramRule, ProgramSource } from '../compile/program.ts'
import { certainties, strengths } from '../model/rule-set.ts'
import { greatestOf } from './safety.ts'
import { truth } from './truth.ts'
import type { Frame } from './truth.ts'

/** A rule that says something here and now, or could. */
export interface Indication {
  readonly rule: ProgramRule
  readonly complaint: ProgramComplaint
  /** Entries of its evidence in date, best first; with guidance possibly only some of them. */
  readonly evidence: readonly ProgramEvidence[]
  /** Entries in date, whatever the guidance. */
  readonly all: readonly ProgramEvidence[]
  /** `firm`: in force whatever is still answered. `open`: not in force yet. */
  readonly state: 'firm' | 'in-force' | 'open'
}

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

export interface Terms {
  readonly date: string
  readonly guidance: string | undefined
}

/** Weighs every modality that some rule in date speaks about, by modality index; a rule that is gone is left out. */
export function weigh(program: Program, complaint: ProgramComplaint, frame: Frame, terms: Terms): Map<number, Weighing> {
  const found = new Map<number, Indication[]>()
  for (const rule of complaint.rules) {
    const indication = indicationOf(program, complaint, frame, rule, terms.date)
    if (indication === null) continue
    for (const modality of rule.modalities) {
      if (program.modalities[modality]?.role === 'assessment') continue
      const list = found.get(modality)
      if (list === undefined) found.set(modality, [indication])
      else list.push(indication)
    }
  }
  const weighings = new Map<number, Weighing>()
  for (const [modality, indications] of found) {
    weighings.set(modality, weighingOf(program, complaint, frame, modality, indications, terms.guidance))
  }
  return weighings
}

function indicationOf(program: Program, complaint: ProgramComplaint, frame: Frame, rule: ProgramRule, date: string): Indication | null {
  if (!inDate(rule, date)) return null
  const when = rule.when < 0 ? yes : truth(frame, complaint.code, rule.when)
  if (when === no) return null
  const unless = rule.unless < 0 ? no : truth(frame, complaint.code, rule.unless)
  if (unless === yes) return null
  const evidence = evidenceInDate(program, rule, date)
  if (evidence.length === 0) return null
  return { rule, complaint, evidence, all: evidence, state: when !== yes ? 'open' : unless === no ? 'firm' : 'in-force' }
}

function evidenceInDate(program: Program, rule: ProgramRule, date: string): readonly ProgramEvidence[] {
  return rule.evidence.every((entry) => inDate(program.sources[entry.source], date)) ? rule.evidence
    : rule.evidence.filter((entry) => inDate(program.sources[entry.source], date))
}

function inDate(what: { readonly from?: string; readonly until?: string } | undefined, date: string): boolean {
  return what !== undefined && (what.from === undefined || what.from <= date) && (what.until === undefined || date < what.until)
}

function weighingOf(program: Program, complaint: ProgramComplaint, frame: Frame, modality: number,
  indications: readonly Indication[], guidance: string | undefined): Weighing {
  const inForce = indications.filter((each) => each.state !== 'open')
  const decided = guidance !== undefined && inForce.some((each) => each.all.some((entry) => isFrom(program, entry, guidance)))
  const counted = !decided ? inForce : inForce.flatMap((each) => {
    const own = each.all.filter((entry) => isFrom(program, entry, guidance))
    return own.length === 0 ? [] : [{ ...each, evidence: own }]
  })
  return {
    modality, complaint, frame,
    for: counted.filter((each) => each.rule.direction === 'for'),
    against: counted.filter((each) => each.rule.direction === 'against'),
    neutral: counted.filter((each) => each.rule.direction === 'neutral'),
    open: indications.filter((each) => each.state === 'open'),
    opposed: inForce.filter((each) => each.rule.direction === 'against'),
  }
}

function isFrom(program: Program, entry: ProgramEvidence, jurisdiction: string): boolean {
  return (program.sources[entry.source] as ProgramSource).jurisdiction === jurisdiction
}

/** The decision for the modality before restrictions. */
export function verdictOf(weighing: Weighing): Verdict {
  const against = bestGrade(weighing.against)
  const favour = bestGrade(weighing.for)
  if (weighing.against.length > 0 && against > favour) return 'advised-against'
  if (weighing.for.length > 0) return 'kept'
  if (weighing.open.some((each) => each.rule.direction === 'for')) return 'possible'
  return weighing.neutral.length > 0 ? 'neutral' : 'nothing'
}

/** Strength first, then certainty, as one number; -1 for nothing. */
export function bestGrade(indications: readonly Indication[]): number {
  let best = -1
  for (const each of indications) best = Math.max(best, gradeOf(each))
  return best
}

export function gradeOf(indication: Indication): number {
  const entry = indication.evidence[0] as ProgramEvidence
  return strengths.indexOf(entry.strength) * certainties.length + certainties.indexOf(entry.certainty)
}

/** Line, grade, id: the best first. */
export function byLead(a: Indication, b: Indication): number {
  return lineRank(a) - lineRank(b) || gradeOf(b) - gradeOf(a) || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
}

export function lineRank(indication: Indication): number {
  return indication.rule.line === 'first' ? 0 : 1
}

/**
 * Whether a restriction bars or limits the modality for a complaint: absolute ones for every complaint, local ones
 * for each complaint at the same place.
 */
export function restrictionTruth(program: Program, restriction: ProgramRestriction, complaint: ProgramComplaint, frame: Frame, all: readonly Frame[]): number {
  switch (restriction.kind) {
    case 'absolute': return greatestOf(restriction, all)
    case 'local':
      if (restriction.sites !== undefined && !restriction.sites.includes(complaint.site)) return no
      return greatestOf(restriction, framesOf(restriction, frame, all))
    case 'relative':
    case 'precaution': return truth(frame, program.code, restriction.when)
  }
}

/** The frames a restriction is looked at in. */
export function framesOf(restriction: ProgramRestriction, frame: Frame, all: readonly Frame[]): readonly Frame[] {
  switch (restriction.kind) {
    case 'absolute': return all
    case 'local': return all.length === 1 ? all : all.filter((each) => each.values[1] === frame.values[1])
    case 'relative':
    case 'precaution': return [frame]
  }
}
