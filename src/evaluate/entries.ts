// Decisions become the entries that a reader sees: what is kept, ranked; what is possible; what is withheld and why
// (docs/meaning.md, 16 to 21).
import type { Program, ProgramEvidence, ProgramFact, ProgramModality, ProgramRestriction } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { Possible, Recommendation, Withheld, WithheldKind } from '../model/outcome.ts'
import { bars, confirmOf, wordsOf as wordsOfBarrier } from './barriers.ts'
import { Citations } from './citations.ts'
import { isFor } from './indications.ts'
import { insert, union } from './lists.ts'
import { detailOf } from './plan.ts'
import type { Indication } from './plan.ts'
import { having, leadOf, leadsOf, rankOf } from './rank.ts'
import { rootOpen } from './roots.ts'
import { tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'
import { decidedOf } from './therapies.ts'
import type { Barred, Decided, Decisions } from './therapies.ts'
import type { Frame } from './truth.ts'

export interface Entries {
  /** Ranked; whether they stand under `recommended` or `afterReview` the disposition says. */
  readonly kept: readonly Recommendation[]
  readonly possible: readonly Possible[]
  readonly withheld: readonly Withheld[]
}

/** What an outcome says of a modality that is kept, whatever is answered besides: it follows from the weighings alone. */
export interface KeptWords extends Pick<Recommendation, 'modality' | 'label' | 'family' | 'role' | 'for' | 'line' | 'strength' | 'certainty' | 'gradedBy' | 'status'
  | 'contested' | 'dose' | 'say' | 'clinical' | 'details' | 'against' | 'rules' | 'sources'> {
  readonly lead: Indication
  /** Sources of the rules for it and of what is said against it, as indexes. */
  readonly cites: readonly number[]
}

/** An entry that outcomes share, with the sources that it names as indexes. */
export interface Told<Entry> {
  readonly entry: Entry
  readonly cites: readonly number[]
}

/** What an outcome says of the restrictions that hold, with the sources it names as indexes. */
export interface Limits extends Pick<Recommendation, 'restrictions' | 'precautions'> {
  readonly cites: readonly number[]
  /** Of those that bar. */
  readonly barring: Pick<Withheld, 'say' | 'rules' | 'sources'> & { readonly cites: readonly number[] }
}

/** What entries are made from. */
interface Sight {
  readonly program: Program
  readonly tables: Tables
  readonly frames: readonly Frame[]
  readonly decided: Decisions['decided']
  readonly cite: Citations
  readonly isSettled: (modality: number) => boolean
}

/** The entries of all decisions; the sources they name are noted in `cite`. */
export function entriesOf(program: Program, frames: readonly Frame[], decisions: Decisions, settings: Settings, cite: Citations, isSettled: (modality: number) => boolean): Entries {
  const { decided, barred } = decisions
  const sight: Sight = { program, tables: tablesOf(program), frames, decided, cite, isSettled }
  const kept: { readonly entry: Recommendation; readonly rank: number }[] = []
  const possible: Possible[] = []
  const withheld: Record<WithheldKind, Withheld[]> = { 'escalated': [], 'out-of-scope': [], 'contraindicated': [], 'advised-against': [], 'unconfirmed': [] }
  addBarred(sight, barred, withheld)
  for (const { modality, list } of decided) {
    const here = having(list, 'kept')
    if (here !== null) {
      const words = wordsOf(program, modality, here)
      kept.push({ entry: keptOf(sight, modality, here, words), rank: rankOf(program, modality, here, settings.prefer ?? noPreference) })
    }
    for (const result of ['possible', 'neutral'] as const) addPossible(sight, modality, list, result, possible)
    addContraindicated(sight, modality, list, withheld.contraindicated)
    addAdvisedAgainst(sight, modality, list, withheld['advised-against'])
    addUnconfirmed(sight, modality, list, withheld.unconfirmed)
  }
  return {
    kept: kept.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry),
    possible,
    withheld: Object.values(withheld).flat(),
  }
}

const noPreference: readonly string[] = []
const nothing: readonly never[] = Object.freeze([])

function keptOf(sight: Sight, index: number, kept: readonly Decided[], words: KeptWords): Recommendation {
  const { cite } = sight
  const limits = limitsOf(sight, kept)
  cite.mark(words.cites)
  cite.mark(limits.cites)
  return {
    modality: words.modality,
    label: words.label,
    family: words.family,
    role: words.role,
    for: words.for,
    line: words.line,
    strength: words.strength,
    certainty: words.certainty,
    gradedBy: words.gradedBy,
    status: words.status,
    settled: sight.isSettled(index),
    contested: words.contested,
    confirm: confirmedBy(sight, kept),
    dose: words.dose,
    togetherWith: companionsOf(sight, words.lead.rule.togetherWith, kept),
    restrictions: limits.restrictions,
    precautions: limits.precautions,
    say: words.say,
    clinical: words.clinical,
    details: words.details,
    against: words.against,
    rules: words.rules,
    sources: words.sources,
  }
}

const noLimits: Limits = { restrictions: nothing, precautions: nothing, cites: nothing, barring: { say: '', rules: nothing, sources: nothing, cites: nothing } }

/** Kept with the barrier where only one complaint is served. */
function limitsOf({ program, frames }: Sight, list: readonly Decided[]): Limits {
  const held = joined(list, (each) => each.barrier.held)
  if (held.length === 0) return noLimits
  if (list.length > 1) return makeLimits(program, held)
  const words = wordsOfBarrier(list[0] as Decided, frames)
  return words.limits ??= makeLimits(program, held)
}

/** Outcomes share what it has, so it is frozen. */
function makeLimits(program: Program, held: readonly number[]): Limits {
  const cite = new Citations(program)
  const restrictions = cite.restrictions(held, (each) => each.kind !== 'precaution')
  const precautions = cite.restrictions(held, (each) => each.kind === 'precaution').map(({ say, sources }) => frozen({ say, sources }))
  const citeBarring = new Citations(program)
  const barring = citeBarring.restrictions(held, bars)
  const ids = held.map((each) => program.restrictions[each] as ProgramRestriction).filter(bars).map((each) => each.id)
  return {
    restrictions: frozen(restrictions.map(frozen)),
    precautions: frozen(precautions),
    cites: cite.marked(),
    barring: {
      say: barring.map((each) => each.say).join(' '),
      rules: frozen([...new Set(ids)].toSorted()),
      sources: frozen([...new Set(barring.flatMap((each) => each.sources))].toSorted()),
      cites: citeBarring.marked(),
    },
  }
}

/** With all of its lists. */
function frozen<T extends object>(made: T): T {
  for (const value of Object.values(made) as unknown[]) if (Array.isArray(value)) Object.freeze(value)
  return Object.freeze(made)
}

/** Kept with the weighing where only one complaint is served. */
function wordsOf(program: Program, index: number, kept: readonly Decided[]): KeptWords {
  const [first] = kept
  if (first === undefined || kept.length > 1) return makeWords(program, index, kept)
  first.weighing.words ??= makeWords(program, index, kept)
  return first.weighing.words
}

/** Outcomes share what it has, so it is frozen. */
function makeWords(program: Program, index: number, kept: readonly Decided[]): KeptWords {
  const modality = program.modalities[index] as ProgramModality
  const leads = leadsOf(kept)
  const lead = leadOf(leads)
  const { rule } = lead
  const { strength, certainty, dose } = detailOf(lead)
  const grade = lead.evidence[0] as ProgramEvidence
  const favour = joined(kept, (each) => each.weighing.for)
  const opposed = joined(kept, (each) => each.weighing.opposed)
  const cite = new Citations(program)
  const against = cite.arguments(opposed, joined(kept, (each) => each.weighing.neutral))
  const sources = cite.sources(favour)
  return {
    modality: modality.id,
    label: modality.label,
    family: modality.family,
    role: modality.role,
    for: Object.freeze(complaintsOf(kept)),
    line: rule.line,
    strength,
    certainty,
    gradedBy: program.sources[grade.source]?.id ?? '',
    status: grade.status,
    contested: opposed.length > 0,
    dose,
    say: rule.say,
    clinical: rule.clinical ?? null,
    details: Object.freeze(leads.map(detailOf)),
    against: Object.freeze(against),
    rules: Object.freeze(idsOf(favour)),
    sources: Object.freeze(sources),
    lead,
    cites: cite.marked(),
  }
}

function companionsOf(sight: Sight, companions: readonly string[], kept: readonly Decided[]): readonly string[] {
  return companions.length === 0 ? nothing : companions.filter((companion) => !isWithheld(sight, companion, kept))
}

function joined<T>(list: readonly Decided[], pick: (each: Decided) => readonly T[]): readonly T[] {
  return list.length === 1 ? pick(list[0] as Decided) : list.flatMap(pick)
}

function complaintsOf(list: readonly Decided[]): string[] {
  return list.map((each) => each.weighing.complaint.id)
}

/** Whether a companion is withheld for every complaint that the modality is kept for. */
function isWithheld(sight: Sight, companion: string, kept: readonly Decided[]): boolean {
  const others = decidedOf(sight, sight.tables.modalityIndex.get(companion) ?? -1)
  return kept.every(({ weighing }) => others.some((other) => other.weighing.complaint === weighing.complaint
    && other.result !== 'kept' && other.result !== 'possible' && other.result !== 'neutral'))
}

function confirmedBy({ frames }: Sight, list: readonly Decided[]): readonly string[] {
  return confirmOf(list, frames)
}

function addPossible({ program }: Sight, index: number, list: readonly Decided[], result: 'possible' | 'neutral', into: Possible[]): void {
  const here = having(list, result)
  if (here === null) return
  const modality = program.modalities[index] as ProgramModality
  const needs: number[] = []
  const rules: Indication[] = []
  for (const { weighing, frame } of here) {
    if (result === 'neutral') {
      rules.push(...weighing.neutral)
      continue
    }
    for (const each of weighing.open) {
      if (!isFor(each)) continue
      rules.push(each)
      for (const open of rootOpen(frame, each.when)) insert(needs, open >> 2)
    }
  }
  into.push({
    modality: modality.id,
    label: modality.label,
    for: complaintsOf(here),
    reason: result === 'possible' ? 'open' : 'neutral',
    needs: needs.map((fact) => (program.facts[fact] as ProgramFact).id),
    rules: idsOf(rules),
  })
}

/** Entries of one modality and kind become one, its complaints together. */
function addBarred({ program, cite }: Sight, barred: readonly Barred[], into: Record<WithheldKind, Withheld[]>): void {
  const groups = new Map<number, Barred[]>()
  for (const each of barred) {
    const group = groups.get(each.modality)
    if (group === undefined) groups.set(each.modality, [each])
    else group.push(each)
  }
  for (const [index, group] of [...groups].toSorted(([a], [b]) => a - b)) {
    const modality = program.modalities[index] as ProgramModality
    let say = ''
    for (const each of group) say = say === '' ? each.say : say.includes(each.say) ? say : `${say} ${each.say}`
    const { kind, sources } = group[0] as Barred
    into[kind].push({
      modality: modality.id, label: modality.label, for: group.map((each) => each.complaint.id), kind, say, confirm: [], arguments: [], rules: [],
      sources: cite.named(group.length === 1 ? sources : union(group.map((each) => each.sources.toSorted((a, b) => a - b)))),
    })
  }
}

function addContraindicated(sight: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'contraindicated')
  if (here === null) return
  const modality = sight.program.modalities[index] as ProgramModality
  const { say, rules, sources, cites } = limitsOf(sight, here).barring
  sight.cite.mark(cites)
  into.push({ modality: modality.id, label: modality.label, for: complaintsOf(here), kind: 'contraindicated', say, confirm: nothing, arguments: nothing, rules, sources })
}

function addAdvisedAgainst({ program, cite }: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'advised-against')
  if (here === null) return
  const told = here.length > 1 ? advisedAgainst(program, index, here) : (here[0] as Decided).weighing.advised ??= advisedAgainst(program, index, here)
  cite.mark(told.cites)
  into.push(told.entry)
}

function advisedAgainst(program: Program, index: number, here: readonly Decided[]): Told<Withheld> {
  const cite = new Citations(program)
  const modality = program.modalities[index] as ProgramModality
  const against = joined(here, (each) => each.weighing.against)
  const strongest = against.reduce((a, b) => (b.grade > a.grade || (b.grade === a.grade && b.rule.id < a.rule.id) ? b : a))
  const entry: Withheld = frozen({
    modality: modality.id,
    label: modality.label,
    for: complaintsOf(here),
    kind: 'advised-against',
    say: strongest.rule.say,
    confirm: [],
    arguments: cite.arguments(joined(here, (each) => each.weighing.opposed), joined(here, (each) => each.weighing.for), joined(here, (each) => each.weighing.neutral)),
    rules: idsOf(against),
    sources: cite.sources(against),
  })
  return { entry, cites: cite.marked() }
}

function addUnconfirmed(sight: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'unconfirmed')
  if (here === null) return
  const modality = sight.program.modalities[index] as ProgramModality
  into.push({
    modality: modality.id, label: modality.label, for: complaintsOf(here), kind: 'unconfirmed',
    say: 'Only once the answers it depends on are known.', confirm: confirmedBy(sight, here), arguments: nothing, rules: nothing, sources: nothing,
  })
}

/** Rule ids once each, in order. Within a complaint they are in order already. */
function idsOf(indications: readonly Indication[]): string[] {
  const ids = indications.map((each) => each.rule.id)
  for (let i = 1; i < ids.length; i += 1) if ((ids[i - 1] as string) >= (ids[i] as string)) return [...new Set(ids)].toSorted()
  return ids
}
