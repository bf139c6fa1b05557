// A rule set becomes a program: facts become variables, conditions become code, ids become indexes, and every list
// stands in a canonical order, so that two rule sets with the same meaning and words compile to the same bytes.
import type { Condition } from '../model/condition.ts'
import type { Complaint, Contraindication, Evidence, Fact, Family, Modality, Precaution, RedFlag, Rule, RuleSet,
  Source } from '../model/rule-set.ts'
import { certainties, dispositions, strengths } from '../model/rule-set.ts'
import { canonicalCases, canonicalText, conditionCompiler, factsOf } from './conditions.ts'
import type { Slot, Slots } from './conditions.ts'
import { clearAnswers } from './polarity.ts'
import type { Program, ProgramComplaint, ProgramEvidence, ProgramFact, ProgramFlag, ProgramModality, ProgramRestriction,
  ProgramRule, ProgramSource } from './program.ts'

/**
 * The program of a rule set that `load` found free of errors. `sha256` gives the lower-case hexadecimal digest of a
 * text's UTF-8 bytes; it is an argument because the kernel imports nothing of the machine.
 */
export function compile(ruleSet: RuleSet, sha256: (text: string) => string): Program {
  const sorted = inCanonicalOrder(ruleSet)
  const names = new Names(sorted)
  const code: number[] = []
  const build = conditionCompiler(names, code)
  const facts = compileFacts(sorted, names, build)
  const flags = sorted.redFlags.map((flag) => compileFlag(flag, names, build))
  const { modalities, restrictions } = compileModalities(sorted, names, build)
  const body = {
    format: 1 as const,
    header: headerOf(sorted),
    complaintIds: names.complaints,
    siteIds: names.sites,
    facts,
    order: dependencyOrder(sorted.facts, names),
    variables: names.variables,
    code,
    flags,
    modalities,
    restrictions,
    sources: sorted.sources.map(compileSource),
    complaints: Object.fromEntries(sorted.complaints.map((complaint) => [complaint.id, compileComplaint(complaint, sorted, names)])),
  }
  return { ...body, digest: `sha256:${sha256(JSON.stringify(body))}` }
}

/** Indexes of everything that is referred to by id. */
class Names implements Slots {
  readonly complaints: readonly string[]
  readonly sites: readonly string[]
  readonly variables: number
  private readonly facts = new Map<string, Slot>()
  private readonly sourceIndex: ReadonlyMap<string, number>
  private readonly modalityIndex: ReadonlyMap<string, number>
  private readonly perComplaint: ReadonlySet<string>

  constructor(ruleSet: RuleSet) {
    this.complaints = ruleSet.complaints.map((complaint) => complaint.id)
    this.sites = ruleSet.header.sites.map((site) => site.id)
    this.sourceIndex = new Map(ruleSet.sources.map((source, index) => [source.id, index]))
    this.modalityIndex = new Map(ruleSet.modalities.map((modality, index) => [modality.id, index]))
    this.perComplaint = new Set([...ruleSet.facts.filter((fact) => fact.scope === 'complaint').map((fact) => fact.id), 'complaint', 'site'])
    let variables = 2
    ruleSet.facts.forEach((fact, index) => {
      const width = fact.kind === 'choices' ? fact.options.length : isDerived(fact) ? 0 : 1
      this.facts.set(fact.id, { index, fact, variable: width === 0 ? -1 : variables })
      variables += width
    })
    this.variables = variables
  }

  fact = (id: string): Slot => found(this.facts.get(id), `fact ${id}`)
  source = (id: string): number => found(this.sourceIndex.get(id), `source ${id}`)
  modality = (id: string): number => found(this.modalityIndex.get(id), `modality ${id}`)
  complaint = (id: string): number => this.complaints.indexOf(id)
  site = (id: string): number => this.sites.indexOf(id)
  readsPersonOnly = (condition: Condition): boolean => ![...factsOf(condition)].some((id) => this.perComplaint.has(id))
}

type Build = (condition: Condition) => number

function inCanonicalOrder(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    header: { ...ruleSet.header, sites: byId(ruleSet.header.sites) },
    facts: byId(ruleSet.facts),
    redFlags: byId(ruleSet.redFlags),
    families: byId(ruleSet.families),
    modalities: byId(ruleSet.modalities),
    complaints: byId(ruleSet.complaints),
    rules: byId(ruleSet.rules),
    sources: byId(ruleSet.sources),
    claims: byId(ruleSet.claims),
  }
}

function headerOf({ header }: RuleSet): Program['header'] {
  const { id, title, version, released, licence, intendedUsers, limits, notice, reviewedBy } = header
  const texts = Object.fromEntries(dispositions.map((level) => {
    const { label, where, within, say } = header.dispositions[level]
    return [level, { label, where, within, say }]
  })) as Program['header']['dispositions']
  return { id, title, version, released, licence, intendedUsers: [...intendedUsers], limits, notice, reviewedBy: [...reviewedBy], dispositions: texts }
}

function compileFacts(ruleSet: RuleSet, names: Names, build: Build): ProgramFact[] {
  const byName = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const clear = clearAnswers(byName, ruleSet.redFlags)
  const heeded = heededFacts(ruleSet, byName)
  return ruleSet.facts.map((fact) => {
    const base = { id: fact.id, kind: fact.kind, scope: fact.scope, variable: names.fact(fact.id).variable }
    if (isDerived(fact)) return { ...base, ask: fact.label, parts: partsOf(fact, build) }
    return {
      ...base,
      ask: fact.ask,
      ...optional({ item: fact.item, clinical: fact.clinical, help: fact.help, group: fact.group }),
      ...(fact.kind === 'choice' || fact.kind === 'choices'
        ? { options: fact.options.map(({ id, label, clinical }) => ({ id, label, ...optional({ clinical }) })) } : {}),
      ...(fact.kind === 'integer' || fact.kind === 'scale' ? { ...optional({ unit: fact.unit }), min: fact.min, max: fact.max } : {}),
      ...(fact.kind === 'duration' ? { min: fact.min, max: fact.max } : {}),
      ...(fact.appliesWhen === undefined ? {} : { applies: build(fact.appliesWhen) }),
      ...(heeded.has(fact.id) ? { heeded: true as const } : {}),
      ...optional({ clear: clear.get(fact.id) }),
    }
  })
}

type Derived = Extract<Fact, { kind: 'category' | 'count' | 'sum' }>

function partsOf(fact: Derived, build: Build): NonNullable<ProgramFact['parts']> {
  switch (fact.kind) {
    case 'category': return canonicalCases(fact.cases).map((each) => ({ when: build(each.when), id: each.id }))
    case 'count': return sortedBy(fact.of, canonicalText).map((part) => ({ when: build(part), add: 1 }))
    case 'sum': return sortedBy(fact.of, (part) => `${String(part.add)} ${canonicalText(part.when)}`)
      .map((part) => ({ when: build(part.when), add: part.add }))
  }
}

function heededFacts(ruleSet: RuleSet, byName: ReadonlyMap<string, Fact>): Set<string> {
  const heeded = new Set<string>()
  function read(condition: Condition): void {
    for (const id of factsOf(condition)) {
      if (heeded.has(id)) continue
      heeded.add(id)
      const fact = byName.get(id)
      if (fact !== undefined && isDerived(fact)) conditionsOf(fact).forEach(read)
    }
  }
  for (const flag of ruleSet.redFlags) read(flag.when)
  for (const owner of [...ruleSet.families, ...ruleSet.modalities]) {
    for (const each of owner.contraindications) if (each.kind !== 'relative') read(each.when)
  }
  return heeded
}

function compileFlag(flag: RedFlag, names: Names, build: Build): ProgramFlag {
  const disposition = dispositions.indexOf(flag.disposition)
  return {
    id: flag.id,
    label: flag.label,
    ...optional({ clinical: flag.clinical, do: flag.do }),
    say: flag.say,
    when: build(flag.when),
    disposition,
    ifUnsure: flag.ifUnsure !== undefined ? dispositions.indexOf(flag.ifUnsure)
      : flag.disposition === 'emergency' ? dispositions.indexOf('urgent')
      : flag.disposition === 'urgent' ? dispositions.indexOf('see-clinician') : -1,
    askedFor: flag.askedFor === 'everyone' ? 'everyone' : ascending(flag.askedFor.map(names.complaint)),
    person: names.readsPersonOnly(flag.when),
    sources: sourcesOf(flag.because, names),
    facts: ascending([...askedFactsOf(flag.when, names)]),
  }
}

/** Asked facts a condition reads, through derived facts too. */
function askedFactsOf(condition: Condition, names: Names, into = new Set<number>()): Set<number> {
  for (const id of factsOf(condition)) {
    if (id === 'complaint' || id === 'site') continue
    const { fact, index } = names.fact(id)
    if (isDerived(fact)) for (const part of conditionsOf(fact)) askedFactsOf(part, names, into)
    else into.add(index)
  }
  return into
}

function compileModalities(ruleSet: RuleSet, names: Names, build: Build): { modalities: ProgramModality[]; restrictions: ProgramRestriction[] } {
  const restrictions: ProgramRestriction[] = []
  const owned = new Map<string, number[]>()
  for (const owner of [...ruleSet.families, ...ruleSet.modalities]) {
    const own = compileRestrictions(owner, names, build)
    owned.set(ownerKey(owner), own.map((_, i) => restrictions.length + i))
    restrictions.push(...own)
  }
  const families = new Map(ruleSet.families.map((family) => [family.id, family]))
  const modalities = ruleSet.modalities.map((modality) => {
    const ancestors = ancestorsOf(modality.family, families)
    const all = [...(owned.get(ownerKey(modality)) ?? []), ...ancestors.flatMap((family) => owned.get(ownerKey(family)) ?? [])]
    return {
      id: modality.id,
      label: modality.label,
      ...optional({ clinical: modality.clinical }),
      family: modality.family,
      families: ancestors.map((family) => family.id),
      role: modality.role,
      serious: modality.risk === 'serious',
      ...(modality.available === false ? { unavailable: true as const } : {}),
      restrictions: all.toSorted((a, b) => rankOfKind(restrictions[a]) - rankOfKind(restrictions[b]) || a - b),
    }
  })
  return { modalities, restrictions }
}

const kindsInOrder: readonly string[] = ['absolute', 'local', 'relative', 'precaution']

function rankOfKind(restriction: ProgramRestriction | undefined): number {
  return kindsInOrder.indexOf(restriction?.kind ?? '')
}

function ownerKey(owner: Family | Modality): string {
  return `${'family' in owner ? 'modality' : 'family'} ${owner.id}`
}

function ancestorsOf(id: string, families: ReadonlyMap<string, Family>): Family[] {
  const found: Family[] = []
  for (let family = families.get(id); family !== undefined && !found.includes(family);
    family = family.parent === undefined ? undefined : families.get(family.parent)) found.push(family)
  return found
}

/** Contraindications and precautions of one owner in the order of their numbers. */
export function restrictionsInOrder(owner: Family | Modality): readonly (Contraindication | (Precaution & { readonly kind: 'precaution' }))[] {
  const all = [...owner.contraindications, ...owner.precautions.map((each) => ({ ...each, kind: 'precaution' as const }))]
  return sortedBy(all, (each) => `${String(kindsInOrder.indexOf(each.kind))} ${canonicalText(each.when)} ${each.say}`)
}

function compileRestrictions(owner: Family | Modality, names: Names, build: Build): ProgramRestriction[] {
  const counts = new Map<string, number>()
  return restrictionsInOrder(owner).map((each) => {
    const n = (counts.get(each.kind) ?? 0) + 1
    counts.set(each.kind, n)
    return {
      id: `${owner.id}#${each.kind}-${String(n)}`,
      kind: each.kind,
      when: build(each.when),
      person: names.readsPersonOnly(each.when),
      ...('sites' in each ? { sites: ascending(each.sites.map(names.site)) } : {}),
      say: each.say,
      sources: sourcesOf(each.because, names),
    }
  })
}

/** Exclusions of a complaint in the order of the program. */
export function exclusionsInOrder({ excludes }: Complaint): Complaint['excludes'] {
  return sortedBy(excludes, (each) => `${canonicalText(each.when)} ${each.say}`)
}

function compileComplaint(complaint: Complaint, ruleSet: RuleSet, names: Names): ProgramComplaint {
  const code: number[] = []
  const build = conditionCompiler(names, code)
  const { id, label, clinical, about } = complaint
  return {
    id,
    index: names.complaint(id),
    site: names.site(complaint.site),
    label,
    ...optional({ clinical, about }),
    icd10cm: complaint.icd10cm.toSorted(),
    defaultDisposition: dispositions.indexOf(complaint.defaultDisposition),
    ages: complaint.ages === undefined ? -1 : build(complaint.ages),
    excludes: exclusionsInOrder(complaint)
      .map((each) => ({ when: build(each.when), say: each.say, sources: sourcesOf(each.because, names) })),
    safetyNet: complaint.safetyNet.map((each) => ({ if: each.if, then: each.then })),
    rules: ruleSet.rules.filter((rule) => rule.for.includes(id)).map((rule) => compileRule(rule, names, build, ruleSet)),
    code,
  }
}

function compileRule(rule: Rule, names: Names, build: Build, ruleSet: RuleSet): ProgramRule {
  const { id, direction, line, dose, say, clinical, from, until } = rule
  return {
    id,
    direction,
    modalities: ascending(rule.modalities.map(names.modality)),
    when: rule.when === undefined ? -1 : build(rule.when),
    unless: rule.unless === undefined ? -1 : build(rule.unless),
    line,
    togetherWith: rule.togetherWith.toSorted(),
    say,
    ...optional({ dose, clinical, from, until }),
    evidence: rule.because.map((entry) => compileEvidence(entry, names)).toSorted((a, b) => byWeight(a, b, ruleSet.sources)),
  }
}

function compileEvidence(entry: Evidence, names: Names): ProgramEvidence {
  const { strength, certainty, status, label } = entry
  return { source: names.source(entry.source), strength, certainty, status, ...optional({ label }) }
}

function byWeight(a: ProgramEvidence, b: ProgramEvidence, sources: readonly Source[]): number {
  return strengths.indexOf(b.strength) - strengths.indexOf(a.strength)
    || certainties.indexOf(b.certainty) - certainties.indexOf(a.certainty)
    || (sources[b.source]?.year ?? 0) - (sources[a.source]?.year ?? 0)
    || a.source - b.source
    || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}

function compileSource(source: Source): ProgramSource {
  const { id, title, by, kind, year, jurisdiction, status, from, until } = source
  const link = source.doi === undefined ? source.url : `https://doi.org/${source.doi}`
  return { id, title, kind, status, ...optional({ by, year, jurisdiction, link, from, until }) }
}

/** What is read before what reads it; by id where nothing decides. */
function dependencyOrder(facts: readonly Fact[], names: Names): number[] {
  const done = new Set<number>()
  function visit(index: number): void {
    const fact = facts[index]
    if (done.has(index) || fact === undefined) return
    const reads = isDerived(fact) ? conditionsOf(fact) : fact.appliesWhen === undefined ? [] : [fact.appliesWhen]
    for (const id of reads.flatMap((condition) => [...factsOf(condition)]).toSorted()) {
      if (id !== 'complaint' && id !== 'site') visit(names.fact(id).index)
    }
    done.add(index)
  }
  facts.forEach((_, index) => { visit(index) })
  return [...done]
}

function conditionsOf(fact: Derived): Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map((each) => each.when)
    case 'count': return [...fact.of]
    case 'sum': return fact.of.map((part) => part.when)
  }
}

function isDerived(fact: Fact): fact is Derived {
  return fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum'
}

function sourcesOf(because: readonly Evidence[], names: Names): number[] {
  return ascending([...new Set(because.map((entry) => names.source(entry.source)))])
}

function ascending(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b)
}

function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return sortedBy(list, (each) => each.id)
}

function sortedBy<T>(list: readonly T[], key: (each: T) => string): T[] {
  return list.map((each) => ({ each, key: key(each) })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ each }) => each)
}

/** The entries that are there: `exactOptionalPropertyTypes` tells an absent key from an undefined one. */
function optional<T extends Record<string, unknown>>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`no ${what}`)
  return value
}
