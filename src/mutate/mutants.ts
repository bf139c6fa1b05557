// A rule set to its clinical mutants: the program with one thing changed that a slip of the author could have changed.
// Only the changed part is compiled anew; the screen still asks what it asked, which makes a mutant harder to notice.
import { compilerFor, conditionsOf, type Owner } from '../cases/conditions.ts'
import type { Program, ProgramComplaint, ProgramFlag, ProgramModality, ProgramRestriction, ProgramRule } from '../compile/program.ts'
import { canonicalCases, canonicalText } from '../compile/conditions.ts'
import { op } from '../compile/opcodes.ts'
import { lendTables } from '../evaluate/lend.ts'
import type { Condition, Place as Position } from '../model/condition.ts'
import { dispositions, type Disposition, type Fact, type RuleSet } from '../model/rule-set.ts'
import { readersOf, type Reader } from './readers.ts'
import { conditionMutants, type Slip } from './condition-mutants.ts'

/** What was changed; the words for it are made in `report`. */
export type Change =
  | { readonly kind: 'dropped' | 'always' | 'risk-ordinary' | 'line' | 'direction' }
  | { readonly kind: 'disposition' | 'if-unsure'; readonly from: Disposition; readonly to: Disposition | null }
  | { readonly kind: 'asked-for'; readonly without: string }
  | { readonly kind: 'weaker'; readonly from: string; readonly to: string }
  | { readonly kind: 'sites'; readonly without: string }
  | { readonly kind: 'family-left'; readonly family: string }
  | { readonly kind: 'dose'; readonly from: string; readonly to: string }
  | { readonly kind: 'condition'; readonly slip: Slip; readonly of: Condition; readonly became: Condition; readonly to: Condition }

export interface Mutant {
  readonly owner: Owner
  readonly change: Change
  /** It concerns a red flag, a contraindication, a precaution, the scope, or what these hang on. */
  readonly isSafety: boolean
  /** The program with this changed, made anew at each call; it borrows what was worked out for the original. */
  readonly make: () => Program
  /** The whole condition before the change, and its offset; null where there is none or several. */
  readonly condition: Condition | null
  readonly before: number | null
  /** The condition after, where it is the condition that changed: its offset in the code of the program. */
  readonly after: number | null
  readonly became: Condition | null
  /** The modalities it is about, as indexes; null for any. */
  readonly modalities: readonly number[] | null
}

export interface Mutants {
  /** The program the mutants were made of: the original, with the code of its complaints behind its own. */
  readonly program: Program
  readonly mutants: readonly Mutant[]
  /** Puts a condition to try behind the code of the program, and says where. */
  readonly build: (condition: Condition) => number
  /** Where the conditions of owners stand in the code of the program. */
  readonly offsets: readonly Reader[]
}

interface Bench {
  readonly ruleSet: RuleSet
  readonly program: Program
  /** That of the program, and of mutants as well. */
  readonly code: number[]
  /** Puts a condition behind the code of the program. */
  readonly build: (condition: Condition) => number
  /** Conditions that never and always hold. */
  readonly never: number
  readonly always: number
  readonly facts: ReadonlyMap<string, Fact>
  readonly doses: readonly string[]
}

interface Patch {
  readonly change: Change
  readonly changes: () => Partial<Program>
  readonly after?: number
  readonly became?: Condition
  readonly modalities?: readonly number[]
}

/** All mutants, in the order of what they change. */
export function mutantsOf(ruleSet: RuleSet, original: Program): Mutants {
  const code = [...original.code]
  const build = compilerFor(ruleSet, original, code)
  const conditions = conditionsOf(ruleSet).map(({ owner, condition }) => ({ owner, condition, at: ofItsOwn(code, build(condition)) }))
  const program = withOwnCode(ruleSet, { ...original, code, complaints: withSharedCode(original, code) }, conditions)
  const bench: Bench = {
    ruleSet, program, code, build, never: build({ kind: 'any', of: [], at: nowhere }), always: build({ kind: 'all', of: [], at: nowhere }),
    facts: new Map(ruleSet.facts.map((fact) => [fact.id, fact])), doses: [...new Set(ruleSet.rules.flatMap((rule) => rule.dose ?? []))],
  }
  const isSafety = ({ kind, id }: Owner): boolean => kind === 'fact' ? readersOf(conditions, id).some(({ owner }) => owner.kind !== 'rule') : kind !== 'rule'
  const mutants = conditions.flatMap(({ owner, condition, at: before }) => {
    const touchesSafety = isSafety(owner)
    const place = placeIn(bench, owner)
    return [...whole(bench, owner, place), ...changed(bench, condition, place)]
      .map((patch): Mutant => ({ ...finished(program, owner, patch, condition, before), isSafety: touchesSafety }))
  })
  const always = ruleSet.rules.filter(({ when }) => when === undefined).flatMap(({ id, at, for: complaints }) => {
    const owner: Owner = { kind: 'rule', id, part: 'when', at, complaints }
    return whole(bench, owner, placeIn(bench, owner)).map((patch) => finished(program, owner, patch, null, null))
  })
  return { program, mutants: [...mutants, ...always, ...ofModalities(bench)], build, offsets: conditions }
}

/** Equal conditions have one offset; each owner gets one that no other shares, so that it can change alone. */
function ofItsOwn(code: number[], at: number): number {
  return code.push(op.any, 1, at) - 3
}

function finished(program: Program, owner: Owner, { change, changes, after, became, modalities }: Patch, condition: Condition | null, before: number | null): Mutant {
  const make = (): Program => {
    const made = { ...program, ...changes() }
    lendTables(program, made)
    return made
  }
  return { owner, condition, change, isSafety: owner.kind !== 'rule', make, before, after: after ?? null, became: became ?? null, modalities: modalities ?? null }
}

/** Complaints whose conditions are to stand in the one shared code. */
function withSharedCode({ complaints }: Program, code: readonly number[]): Program['complaints'] {
  return Object.fromEntries(Object.entries(complaints).map(([id, complaint]) => [id, { ...complaint, code }]))
}

/** Every owner's condition where its own code stands. */
function withOwnCode(ruleSet: RuleSet, program: Program, conditions: readonly Reader[]): Program {
  return conditions.reduce((made, { owner, at }) => ({ ...made, ...withCondition(made, placeIn({ ruleSet, program: made }, owner), at) }), program)
}

/** Where an owner stands in the program, and how to put something else there. */
type Place =
  | { readonly kind: 'flag'; readonly at: number; readonly flag: ProgramFlag }
  | { readonly kind: 'restriction'; readonly at: number; readonly restriction: ProgramRestriction }
  | { readonly kind: 'exclusion'; readonly complaint: ProgramComplaint; readonly at: number }
  | { readonly kind: 'ages'; readonly complaint: ProgramComplaint }
  | { readonly kind: 'rule'; readonly complaints: readonly ProgramComplaint[]; readonly id: string; readonly part: 'when' | 'unless'; readonly modalities: readonly number[] }
  | { readonly kind: 'applies' | 'part'; readonly fact: number; readonly part: number }

function placeIn({ ruleSet, program }: Pick<Bench, 'ruleSet' | 'program'>, { kind, id, part }: Owner): Place {
  switch (kind) {
    case 'red-flag': {
      const at = program.flags.findIndex((flag) => flag.id === id)
      return { kind: 'flag', at, flag: program.flags[at] as ProgramFlag }
    }
    case 'ages': return { kind, complaint: program.complaints[id] as ProgramComplaint }
    case 'exclusion': {
      const [complaint = '', number = ''] = id.split('#exclusion-')
      return { kind, complaint: program.complaints[complaint] as ProgramComplaint, at: Number(number) - 1 }
    }
    case 'rule': {
      const complaints = Object.values(program.complaints).filter(({ rules }) => rules.some((rule) => rule.id === id))
      const modalities = complaints[0]?.rules.find((rule) => rule.id === id)?.modalities ?? []
      return { kind, complaints, id, part: part === 'unless' ? 'unless' : 'when', modalities }
    }
    case 'fact': {
      const fact = program.facts.findIndex((each) => each.id === id)
      return { kind: part === 'applies-when' && program.facts[fact]?.parts === undefined ? 'applies' : 'part', fact, part: partIndex(ruleSet, id, part) }
    }
    default: {
      const at = program.restrictions.findIndex((each) => each.id === id && each.kind === kind)
      return { kind: 'restriction', at, restriction: program.restrictions[at] as ProgramRestriction }
    }
  }
}

/** Parts of a derived fact stand in the program in the order of its case ids, or of its conditions. */
function partIndex(ruleSet: RuleSet, id: string, part: string): number {
  const fact = ruleSet.facts.find((each) => each.id === id)
  switch (fact?.kind) {
    case 'category': return canonicalCases(fact.cases).findIndex((each) => each.id === part)
    case 'count': return inOrder(fact.of.map((when, i) => ({ name: String(i + 1), key: canonicalText(when) }))).indexOf(part)
    case 'sum': return inOrder(fact.of.map(({ when, add }, i) => ({ name: String(i + 1), key: `${String(add)} ${canonicalText(when)}` }))).indexOf(part)
    default: return 0
  }
}

function inOrder(named: readonly { readonly name: string; readonly key: string }[]): readonly string[] {
  return named.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name)
}

/** Puts a condition (its offset) where the owner's stood. */
function withCondition(program: Program, place: Place, when: number): Partial<Program> {
  switch (place.kind) {
    case 'flag': return withFlag(program, place.at, { ...place.flag, when })
    case 'restriction': return withRestriction(program, place.at, { ...place.restriction, when })
    case 'ages': return withComplaint(program, { ...place.complaint, code: program.code, ages: when })
    case 'exclusion': return withComplaint(program, { ...place.complaint, code: program.code, excludes: place.complaint.excludes.map((each, i) => i === place.at ? { ...each, when } : each) })
    case 'rule': return withRule(program, place, (rule) => ({ ...rule, [place.part]: when }))
    case 'applies': return { facts: program.facts.map((fact, i) => i === place.fact ? { ...fact, applies: when } : fact) }
    case 'part': return { facts: program.facts.map((fact, i) => i === place.fact && fact.parts !== undefined
      ? { ...fact, parts: fact.parts.map((part, j) => j === place.part ? { ...part, when } : part) } : fact) }
  }
}

function withFlag({ flags }: Program, at: number, flag: ProgramFlag): Partial<Program> {
  return { flags: flags.with(at, flag) }
}

function withRestriction({ restrictions }: Program, at: number, restriction: ProgramRestriction): Partial<Program> {
  return { restrictions: restrictions.with(at, restriction) }
}

function withComplaint({ complaints }: Program, complaint: ProgramComplaint): Partial<Program> {
  return { complaints: { ...complaints, [complaint.id]: complaint } }
}

function withRule(program: Program, place: Place & { readonly kind: 'rule' }, change: (rule: ProgramRule) => ProgramRule | null): Partial<Program> {
  const changed = place.complaints.map((complaint) => ({
    ...complaint, code: program.code, rules: complaint.rules.flatMap((rule) => (rule.id === place.id ? change(rule) ?? [] : rule)),
  }))
  return { complaints: { ...program.complaints, ...Object.fromEntries(changed.map((each) => [each.id, each])) } }
}

function changed(bench: Bench, condition: Condition, place: Place): readonly Patch[] {
  return conditionMutants(condition, bench.facts).map(({ slip, condition: mutant, of, became, to }) => {
    const after = ofItsOwn(bench.code, bench.build(mutant))
    return { change: { kind: 'condition', slip, of, became, to }, after, became: mutant, changes: () => withCondition(bench.program, place, after), ...concerning(bench, place) }
  })
}

function concerning({ program }: Bench, place: Place): Pick<Patch, 'modalities'> {
  if (place.kind === 'rule') return { modalities: place.modalities }
  if (place.kind !== 'restriction') return {}
  return { modalities: program.modalities.flatMap(({ restrictions }, i) => restrictions.includes(place.at) ? [i] : []) }
}

const nowhere: Position = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Changes of the owner other than to its condition. */
function whole(bench: Bench, owner: Owner, place: Place): readonly Patch[] {
  switch (place.kind) {
    case 'flag': return ofFlag(bench, place)
    case 'restriction': return ofRestriction(bench, place).map((patch) => ({ ...patch, ...concerning(bench, place) }))
    case 'exclusion': return [{ change: { kind: 'dropped' }, changes: () => withCondition(bench.program, place, bench.never) }]
    case 'ages': return [{ change: { kind: 'dropped' }, changes: () => withCondition(bench.program, place, bench.always) }]
    case 'rule': return ofRule(bench, owner, place).map((patch) => ({ ...patch, ...concerning(bench, place) }))
    case 'applies': return [{ change: { kind: 'always' }, changes: () => withCondition(bench.program, place, bench.always) }]
    case 'part': return [{ change: { kind: 'dropped' }, changes: () => withCondition(bench.program, place, bench.never) }]
  }
}

function ofFlag(bench: Bench, { at, flag }: Place & { readonly kind: 'flag' }): readonly Patch[] {
  const { program } = bench
  const change = (changes: Partial<ProgramFlag>): Partial<Program> => withFlag(program, at, { ...flag, ...changes })
  const level = (index: number): Disposition | null => dispositions[index] ?? null
  const lower = flag.disposition - 1
  return [
    { change: { kind: 'dropped' }, changes: () => withFlag(program, at, { ...flag, when: bench.never }) },
    ...(lower < 0 ? [] : [{
      change: { kind: 'disposition' as const, from: level(flag.disposition) ?? 'emergency', to: level(lower) },
      changes: () => change({ disposition: lower, ifUnsure: Math.min(flag.ifUnsure, lower) }),
    }]),
    ...(flag.ifUnsure < 0 ? [] : [{
      change: { kind: 'if-unsure' as const, from: level(flag.ifUnsure) ?? 'emergency', to: null }, changes: () => change({ ifUnsure: -1 }),
    }]),
    ...askedForOthers(program, flag).map(({ without, askedFor }) => ({ change: { kind: 'asked-for' as const, without }, changes: () => change({ askedFor }) })),
  ]
}

/** The flag asked for one complaint less; where it is asked of everyone, of nobody. */
function askedForOthers({ complaintIds }: Program, { askedFor }: ProgramFlag): readonly { readonly without: string; readonly askedFor: readonly number[] }[] {
  if (askedFor === 'everyone') return [{ without: 'everyone', askedFor: [] }]
  return askedFor.map((complaint) => ({ without: complaintIds[complaint] ?? '', askedFor: askedFor.filter((each) => each !== complaint) }))
}

function ofRestriction(bench: Bench, { at, restriction }: Place & { readonly kind: 'restriction' }): readonly Patch[] {
  const { program } = bench
  const { kind, sites } = restriction
  const weaker = kind === 'absolute' || kind === 'local' ? 'relative' : kind === 'relative' ? 'precaution' : null
  return [
    { change: { kind: 'dropped' }, changes: () => withRestriction(program, at, { ...restriction, when: bench.never }) },
    ...(weaker === null ? [] : [{ change: { kind: 'weaker' as const, from: kind, to: weaker }, changes: () => withRestriction(program, at, withKind(restriction, weaker)) }]),
    ...(kind === 'absolute' && !restriction.person ? [{ change: { kind: 'weaker' as const, from: kind, to: 'local' }, changes: () => withRestriction(program, at, withKind(restriction, 'local')) }] : []),
    ...(sites ?? []).map((site) => ({
      change: { kind: 'sites' as const, without: program.siteIds[site] ?? '' },
      changes: () => withRestriction(program, at, { ...restriction, sites: (sites ?? []).filter((each) => each !== site) }),
    })),
  ]
}

function withKind({ sites: _, ...restriction }: ProgramRestriction, kind: ProgramRestriction['kind']): ProgramRestriction {
  return { ...restriction, kind }
}

function ofRule(bench: Bench, { part }: Owner, place: Place & { readonly kind: 'rule' }): readonly Patch[] {
  const { program, doses } = bench
  const change = (to: Partial<ProgramRule>): Partial<Program> => withRule(program, place, (rule) => ({ ...rule, ...to }))
  if (part === 'unless') return [{ change: { kind: 'dropped' }, changes: () => change({ unless: -1 }) }]
  const rule = place.complaints[0]?.rules.find(({ id }) => id === place.id)
  if (rule === undefined) return []
  const { direction, line, dose } = rule
  return [
    { change: { kind: 'dropped' }, changes: () => withRule(program, place, () => null) },
    ...(rule.when < 0 ? [] : [{ change: { kind: 'always' as const }, changes: () => change({ when: -1 }) }]),
    ...(direction === 'neutral' ? [] : [{ change: { kind: 'direction' as const }, changes: () => change({ direction: direction === 'for' ? 'against' : 'for' }) }]),
    ...(direction === 'for' ? [{ change: { kind: 'line' as const }, changes: () => change({ line: line === 'first' ? 'adjunct' : 'first' }) }] : []),
    ...(dose === undefined ? [] : [movedDose(doses, dose, change)]),
  ]
}

/** The dose of the next rule that has another one. */
function movedDose(doses: readonly string[], dose: string, change: (to: Partial<ProgramRule>) => Partial<Program>): Patch {
  const other = doses[(doses.indexOf(dose) + 1) % doses.length] ?? dose
  return { change: { kind: 'dose', from: dose, to: other === dose ? `${dose} (moved)` : other }, changes: () => change({ dose: other === dose ? `${dose} (moved)` : other }) }
}

/** Modalities that are no longer bound by their family, or no longer of serious risk. */
function ofModalities({ ruleSet, program }: Bench): readonly Mutant[] {
  return program.modalities.flatMap((modality, i) => {
    const at = ruleSet.modalities.find(({ id }) => id === modality.id)?.at ?? nowhere
    const owner: Owner = { kind: 'modality', id: modality.id, part: 'when', at, complaints: null }
    const own = modality.restrictions.filter((each) => program.restrictions[each]?.id.startsWith(`${modality.id}#`))
    const become = (to: Partial<ProgramModality>): Partial<Program> => ({ modalities: program.modalities.with(i, { ...modality, ...to }) })
    const patches: Patch[] = [
      ...(own.length === modality.restrictions.length ? [] : [{ change: { kind: 'family-left' as const, family: modality.family }, changes: () => become({ restrictions: own }) }]),
      ...(modality.serious ? [{ change: { kind: 'risk-ordinary' as const }, changes: () => become({ serious: false }) }] : []),
    ]
    return patches.map((patch) => finished(program, owner, { ...patch, modalities: [i] }, null, null))
  })
}
