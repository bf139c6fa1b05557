// Weighings and restrictions become the lists a reader sees: kept (ranked), possible, withheld (docs/meaning.md, 15 to 21).
import type { Frame } from './truth.ts'
import { no, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramEvidence, ProgramFact, ProgramModality, ProgramRestriction } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { Argument, Possible, Recommendation, Restriction, Withheld, WithheldKind } from '../model/outcome.ts'
import { roles } from '../model/rule-set.ts'
import type { Frames } from './frame.ts'
import { byLead, framesOf, gradeOf, restrictionTruth, verdictOf, weigh } from './indications.ts'
import type { Indication, Terms, Weighing } from './indications.ts'
import { openFacts } from './open.ts'
import type { ScopeState } from './safety.ts'

export interface Therapies {
  /** Ranked; whether they stand under `recommended` or `afterReview` the disposition says. */
  readonly kept: readonly Recommendation[]
  readonly possible: readonly Possible[]
  readonly withheld: readonly Withheld[]
  /** Complaints in scope for which nothing is kept or possible. */
  readonly nothingRemains: readonly string[]
}

/** One modality for one complaint, decided. */
interface Decided {
  readonly weighing: Weighing
  readonly result: WithheldKind | 'kept' | 'possible' | 'neutral'
  readonly true: readonly ProgramRestriction[]
  readonly open: readonly ProgramRestriction[]
}

/** What can be tried, what may be, and what is withheld; `escalated` where the disposition allows no therapy. */
export function therapies(program: Program, frames: Frames, scopes: readonly ScopeState[], terms: Terms, settings: Settings, escalated: boolean): Therapies {
  const decided = new Map<number, Decided[]>()
  const barred: { modality: number; complaint: ProgramComplaint; kind: WithheldKind; say: string; sources: readonly number[] }[] = []
  const nothingRemains: string[] = []
  for (const { complaint, frame, out } of scopes) {
    if (escalated || out.length > 0) {
      for (const modality of recommendedInDate(program, complaint, terms.date)) {
        barred.push({
          modality, complaint, kind: escalated ? 'escalated' : 'out-of-scope',
          say: out.map((each) => each.say).join(' '), sources: out.flatMap((each) => each.sources),
        })
      }
      continue
    }
    let left = false
    for (const weighing of weigh(program, complaint, frame, terms).values()) {
      const each = decide(program, frames.frames, weighing, settings)
      if (each === null) continue
      left ||= each.result === 'kept' || each.result === 'possible'
      const list = decided.get(weighing.modality)
      if (list === undefined) decided.set(weighing.modality, [each])
      else list.push(each)
    }
    if (!left) nothingRemains.push(complaint.id)
  }
  const all = [...decided].toSorted(([a], [b]) => a - b)
  return {
    kept: ranked(program, all.flatMap(([modality, list]) => keptOf(program, frames.frames, modality, list, decided)), settings),
    possible: all.flatMap(([modality, list]) => possibleOf(program, modality, list)),
    withheld: [...barredOf(program, barred), ...all.flatMap(([modality, list]) => withheldOf(program, frames.frames, modality, list))]
      .toSorted((a, b) => kindRank(a.kind) - kindRank(b.kind) || (a.modality < b.modality ? -1 : 1)),
    nothingRemains,
  }
}

const kinds: readonly WithheldKind[] = ['escalated', 'out-of-scope', 'contraindicated', 'advised-against', 'unconfirmed']

function kindRank(kind: WithheldKind): number {
  return kinds.indexOf(kind)
}

/** Modalities that some rule in date recommends for a complaint, whatever its condition. */
function recommendedInDate(program: Program, complaint: ProgramComplaint, date: string): number[] {
  const found = new Set<number>()
  for (const rule of complaint.rules) {
    const inDate = (rule.from === undefined || rule.from <= date) && (rule.until === undefined || date < rule.until)
      && rule.evidence.some((entry) => {
        const source = program.sources[entry.source]
        return source !== undefined && (source.from === undefined || source.from <= date) && (source.until === undefined || date < source.until)
      })
    if (!inDate || rule.direction !== 'for') continue
    for (const modality of rule.modalities) if (program.modalities[modality]?.role !== 'assessment') found.add(modality)
  }
  return [...found].toSorted((a, b) => a - b)
}

function decide(program: Program, frames: readonly Frame[], weighing: Weighing, settings: Settings): Decided | null {
  const verdict = verdictOf(weighing)
  if (verdict === 'nothing') return null
  const modality = program.modalities[weighing.modality] as ProgramModality
  const held: ProgramRestriction[] = []
  const open: ProgramRestriction[] = []
  for (const index of modality.restrictions) {
    const restriction = program.restrictions[index] as ProgramRestriction
    const state = restrictionTruth(program, restriction, weighing.complaint, weighing.frame, frames)
    if (state === yes) held.push(restriction)
    else if (state !== no) open.push(restriction)
  }
  const barred = held.some(bars)
  // What nobody recommends and is barred besides need not be mentioned.
  if (barred && verdict === 'neutral') return null
  const result = resultOf(verdict, barred, open.some(bars) && (modality.serious || settings.screenedOnly === true))
  return { weighing, result, true: held, open }
}

function resultOf(verdict: 'kept' | 'advised-against' | 'possible' | 'neutral', barred: boolean, unconfirmed: boolean): Decided['result'] {
  if (barred) return 'contraindicated'
  return verdict === 'kept' && unconfirmed ? 'unconfirmed' : verdict
}

function bars(restriction: ProgramRestriction): boolean {
  return restriction.kind === 'absolute' || restriction.kind === 'local'
}

function keptOf(program: Program, frames: readonly Frame[], index: number, list: readonly Decided[], all: ReadonlyMap<number, readonly Decided[]>): Recommendation[] {
  const kept = list.filter((each) => each.result === 'kept')
  if (kept.length === 0) return []
  const modality = program.modalities[index] as ProgramModality
  const leads = kept.map((each) => each.weighing.for.toSorted(byLead)[0] as Indication)
  const lead = leads.toSorted((a, b) => byLead(a, b) || a.complaint.index - b.complaint.index)[0] as Indication
  const grade = lead.evidence[0] as ProgramEvidence
  const { rule } = lead
  const restricted = kept.flatMap((each) => each.true)
  const opposed = kept.flatMap((each) => [...each.weighing.opposed, ...each.weighing.neutral])
  const favour = kept.flatMap((each) => each.weighing.for)
  return [{
    modality: modality.id,
    label: modality.label,
    family: modality.family,
    role: modality.role,
    for: kept.map((each) => each.weighing.complaint.id),
    line: rule.line,
    strength: grade.strength,
    certainty: grade.certainty,
    gradedBy: program.sources[grade.source]?.id ?? '',
    status: grade.status,
    settled: false,
    contested: kept.some((each) => each.weighing.opposed.length > 0),
    confirm: confirmOf(program, frames, kept),
    dose: rule.dose ?? null,
    togetherWith: rule.togetherWith.filter((companion) => !isWithheld(program, companion, kept, all)),
    restrictions: restrictionsOf(program, restricted.filter((each) => each.kind !== 'precaution')),
    precautions: restrictionsOf(program, restricted.filter((each) => each.kind === 'precaution')).map(({ say, sources }) => ({ say, sources })),
    say: rule.say,
    clinical: rule.clinical ?? null,
    details: leads.map((each) => {
      const entry = each.evidence[0] as ProgramEvidence
      return { complaint: each.complaint.id, line: each.rule.line, strength: entry.strength, certainty: entry.certainty, dose: each.rule.dose ?? null, rule: each.rule.id }
    }),
    against: argumentsOf(program, opposed),
    rules: idsOf(favour),
    sources: sourcesOf(program, favour),
  }]
}

/** Whether a companion is withheld for every complaint that the modality is kept for. */
function isWithheld(program: Program, companion: string, kept: readonly Decided[], all: ReadonlyMap<number, readonly Decided[]>): boolean {
  const others = all.get(program.modalities.findIndex((modality) => modality.id === companion)) ?? []
  return kept.every(({ weighing }) => others.some((other) => other.weighing.complaint === weighing.complaint && kinds.includes(other.result as WithheldKind)))
}

function ranked(program: Program, kept: readonly Recommendation[], { prefer = [] }: Settings): Recommendation[] {
  const families = new Map(program.modalities.map((modality) => [modality.id, modality.families]))
  const keys = new Map(kept.map((each) => [each, [
    each.restrictions.length > 0 ? 1 : 0,
    each.contested ? 1 : 0,
    each.line === 'first' ? 0 : 1,
    -strengthRank(each),
    roles.indexOf(each.role),
    -each.for.length,
    prefer.includes(each.modality) || (families.get(each.modality) ?? []).some((family) => prefer.includes(family)) ? 0 : 1,
  ]]))
  return kept.toSorted((a, b) => {
    const left = keys.get(a) ?? []
    const right = keys.get(b) ?? []
    for (let i = 0; i < left.length; i += 1) {
      const difference = (left[i] ?? 0) - (right[i] ?? 0)
      if (difference !== 0) return difference
    }
    return a.modality < b.modality ? -1 : 1
  })
}

function strengthRank(each: Recommendation): number {
  return gradeOf({ evidence: [{ source: 0, status: each.status, strength: each.strength, certainty: each.certainty }] } as unknown as Indication)
}

/** Open facts behind restrictions and precautions: what could bar it first. */
function confirmOf(program: Program, frames: readonly Frame[], kept: readonly Decided[]): string[] {
  const found = new Set<string>()
  for (const kind of ['absolute', 'local', 'relative', 'precaution'] as const) {
    const facts = new Set<number>()
    for (const { weighing, open } of kept) {
      for (const restriction of open) {
        if (restriction.kind !== kind) continue
        for (const frame of framesOf(restriction, weighing.frame, frames)) {
          openFacts(frame, program.code, restriction.when, (fact) => { facts.add(fact) }, false)
        }
      }
    }
    for (const fact of [...facts].toSorted((a, b) => a - b)) found.add((program.facts[fact] as ProgramFact).id)
  }
  return [...found]
}

function possibleOf(program: Program, index: number, list: readonly Decided[]): Possible[] {
  const modality = program.modalities[index] as ProgramModality
  return (['possible', 'neutral'] as const).flatMap((result) => {
    const here = list.filter((each) => each.result === result)
    if (here.length === 0) return []
    const open = here.flatMap(({ weighing }) => result === 'possible' ? weighing.open.filter((each) => each.rule.direction === 'for') : weighing.neutral)
    const needs = new Set<number>()
    if (result === 'possible') {
      for (const { weighing } of here) {
        for (const each of weighing.open) {
          if (each.rule.direction === 'for') openFacts(weighing.frame, weighing.complaint.code, each.rule.when, (fact) => { needs.add(fact) }, false)
        }
      }
    }
    return [{
      modality: modality.id,
      label: modality.label,
      for: here.map((each) => each.weighing.complaint.id),
      reason: result === 'possible' ? 'open' as const : 'neutral' as const,
      needs: [...needs].toSorted((a, b) => a - b).map((fact) => (program.facts[fact] as ProgramFact).id),
      rules: idsOf(open),
    }]
  })
}

function barredOf(program: Program, barred: readonly { modality: number; complaint: ProgramComplaint; kind: WithheldKind; say: string; sources: readonly number[] }[]): Withheld[] {
  const groups = new Map<string, Withheld>()
  for (const each of barred) {
    const modality = program.modalities[each.modality] as ProgramModality
    const key = `${each.kind} ${modality.id}`
    const before = groups.get(key)
    const { say } = each
    const sources = each.sources.map((source) => program.sources[source]?.id ?? '')
    groups.set(key, before === undefined
      ? { modality: modality.id, label: modality.label, for: [each.complaint.id], kind: each.kind, say, confirm: [], arguments: [], rules: [], sources }
      : { ...before, for: [...before.for, each.complaint.id], say: before.say.includes(say) ? before.say : `${before.say} ${say}`, sources: [...new Set([...before.sources, ...sources])].toSorted() })
  }
  return [...groups.values()]
}

function withheldOf(program: Program, frames: readonly Frame[], index: number, list: readonly Decided[]): Withheld[] {
  const modality = program.modalities[index] as ProgramModality
  return (['contraindicated', 'advised-against', 'unconfirmed'] as const).flatMap((kind) => {
    const here = list.filter((each) => each.result === kind)
    if (here.length === 0) return []
    const base = { modality: modality.id, label: modality.label, for: here.map((each) => each.weighing.complaint.id), kind }
    if (kind === 'advised-against') return [{ ...base, ...againstOf(program, here) }]
    if (kind === 'unconfirmed') {
      return [{ ...base, say: 'Only once the answers it depends on are known.', confirm: confirmOf(program, frames, here), arguments: [], rules: [], sources: [] }]
    }
    const held = restrictionsOf(program, here.flatMap((each) => each.true.filter(bars)))
    return [{
      ...base,
      say: held.map((each) => each.say).join(' '),
      confirm: [],
      arguments: [],
      rules: [...new Set(here.flatMap((each) => each.true.filter(bars).map((restriction) => restriction.id)))].toSorted(),
      sources: [...new Set(held.flatMap((each) => each.sources))].toSorted(),
    }]
  })
}

function againstOf(program: Program, here: readonly Decided[]): Pick<Withheld, 'say' | 'confirm' | 'arguments' | 'rules' | 'sources'> {
  const against = here.flatMap((each) => each.weighing.against)
  const strongest = against.toSorted((a, b) => gradeOf(b) - gradeOf(a) || (a.rule.id < b.rule.id ? -1 : 1))[0] as Indication
  return {
    say: strongest.rule.say,
    confirm: [],
    arguments: argumentsOf(program, here.flatMap((each) => [...each.weighing.opposed, ...each.weighing.for, ...each.weighing.neutral])),
    rules: idsOf(against),
    sources: sourcesOf(program, against),
  }
}

/** Arguments once each: against, for, neutral; the weightiest first. */
function argumentsOf(program: Program, indications: readonly Indication[]): Argument[] {
  const directions = ['against', 'for', 'neutral']
  return indications.toSorted((a, b) => directions.indexOf(a.rule.direction) - directions.indexOf(b.rule.direction)
    || gradeOf(b) - gradeOf(a) || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : a.complaint.index - b.complaint.index))
    .map((each) => {
      const entry = each.evidence[0] as ProgramEvidence
      return {
        rule: each.rule.id,
        complaint: each.complaint.id,
        direction: each.rule.direction,
        strength: entry.strength,
        certainty: entry.certainty,
        gradedBy: program.sources[entry.source]?.id ?? '',
        say: each.rule.say,
        clinical: each.rule.clinical ?? null,
        sources: sourcesOf(program, [each]),
      }
    })
}

function restrictionsOf(program: Program, restrictions: readonly ProgramRestriction[]): Restriction[] {
  const bySay = new Map<string, Restriction>()
  for (const { kind, say, sources } of restrictions.toSorted((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const ids = sources.map((source) => program.sources[source]?.id ?? '')
    const before = bySay.get(say)
    bySay.set(say, before === undefined ? { kind: kind === 'precaution' ? 'relative' : kind, say, sources: ids }
      : { ...before, sources: [...new Set([...before.sources, ...ids])].toSorted() })
  }
  return [...bySay.values()]
}

const kindsInOrder: readonly string[] = ['absolute', 'local', 'relative', 'precaution']

function idsOf(indications: readonly Indication[]): string[] {
  return [...new Set(indications.map((each) => each.rule.id))].toSorted()
}

function sourcesOf(program: Program, indications: readonly Indication[]): string[] {
  return [...new Set(indications.flatMap((each) => each.all.map((entry) => program.sources[entry.source]?.id ?? '')))].toSorted()
}

