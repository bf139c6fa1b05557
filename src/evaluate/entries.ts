// Decisions become the entries that a reader sees: what is kept, ranked; what is possible; what is withheld and why
// (docs/meaning.md, 16 to 21).
import type { Program, ProgramEvidence, ProgramFact, ProgramModality, ProgramRestriction } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import type { Possible, Recommendation, Withheld, WithheldKind } from '../model/outcome.ts'
import { bars, confirmOf } from './barriers.ts'
import { Citations } from './citations.ts'
import { isFor } from './indications.ts'
import { insert, union } from './lists.ts'
import { detailOf } from './plan.ts'
import type { Indication } from './plan.ts'
import { having, leadOf, leadsOf, rankOf } from './rank.ts'
import { rootOpen } from './roots.ts'
import { tablesOf } from './tables.ts'
import type { Tables } from './tables.ts'
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
  for (const [modality, list] of decided) {
    const here = having(list, 'kept')
    if (here !== null) {
      const words = wordsOf(program, modality, here)
      kept.push({ entry: keptOf(sight, modality, here, words), rank: rankOf(program, modality, here, words.lead, settings.prefer ?? noPreference) })
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
  const held = joined(kept, (each) => each.barrier.held)
  cite.mark(words.cites)
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
    restrictions: held.length === 0 ? nothing : cite.restrictions(held, (each) => each.kind !== 'precaution'),
    precautions: held.length === 0 ? nothing : cite.restrictions(held, (each) => each.kind === 'precaution').map(({ say, sources }) => ({ say, sources })),
    say: words.say,
    clinical: words.clinical,
    details: words.details,
    against: words.against,
    rules: words.rules,
    sources: words.sources,
  }
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
function isWithheld({ tables, decided }: Sight, companion: string, kept: readonly Decided[]): boolean {
  const others = decided.get(tables.modalityIndex.get(companion) ?? -1) ?? []
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

function addContraindicated({ program, cite }: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'contraindicated')
  if (here === null) return
  const modality = program.modalities[index] as ProgramModality
  const indexes = here.flatMap((each) => each.barrier.held)
  const held = cite.restrictions(indexes, bars)
  const ids = indexes.map((each) => program.restrictions[each] as ProgramRestriction).filter(bars).map((each) => each.id)
  into.push({
    modality: modality.id,
    label: modality.label,
    for: complaintsOf(here),
    kind: 'contraindicated',
    say: held.map((each) => each.say).join(' '),
    confirm: [],
    arguments: [],
    rules: [...new Set(ids)].toSorted(),
    sources: [...new Set(held.flatMap((each) => each.sources))].toSorted(),
  })
}

function addAdvisedAgainst({ program, cite }: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'advised-against')
  if (here === null) return
  const modality = program.modalities[index] as ProgramModality
  const against = joined(here, (each) => each.weighing.against)
  const strongest = against.reduce((a, b) => (b.grade > a.grade || (b.grade === a.grade && b.rule.id < a.rule.id) ? b : a))
  into.push({
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
}

function addUnconfirmed(sight: Sight, index: number, list: readonly Decided[], into: Withheld[]): void {
  const here = having(list, 'unconfirmed')
  if (here === null) return
  const modality = sight.program.modalities[index] as ProgramModality
  into.push({
    modality: modality.id, label: modality.label, for: complaintsOf(here), kind: 'unconfirmed',
    say: 'Only once the answers it depends on are known.', confirm: confirmedBy(sight, here), arguments: [], rules: [], sources: [],
  })
}

/** Rule ids once each, in order. Within a complaint they are in order already. */
function idsOf(indications: readonly Indication[]): string[] {
  const ids = indications.map((each) => each.rule.id)
  for (let i = 1; i < ids.length; i += 1) if ((ids[i - 1] as string) >= (ids[i] as string)) return [...new Set(ids)].toSorted()
  return ids
}
