// YAML files to a rule set and its worked cases, or to everything that is wrong with them, sorted by place.
import type { Case } from '../model/case.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Header, RuleSet } from '../model/rule-set.ts'
import type { Told } from '../model/told.ts'
import { byCodePoint } from '../text/order.ts'
import { decodeCases, decodeEdges } from './case.ts'
import { decodeComplaint } from './complaints.ts'
import { noDeclarations, type Context } from './context.ts'
import { declareFacts } from './declare-facts.ts'
import { decodeFact } from './facts.ts'
import { referencesIn } from './fields.ts'
import { collectFindings, type Findings } from './findings.ts'
import { decodeHeaders } from './headers.ts'
import { declare } from './ids.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { decodeLocal, withLocals } from './local.ts'
import { reportMissingBase } from './extends.ts'
import { checkAdvice, ofBase } from './overlay.ts'
import { checkFamilies, checkReferences, checkRules, checkScreens, linkFacts } from './link.ts'
import { decodeFamily, decodeModality } from './modalities.ts'
import { parseFile, type ParsedFile, type RuleFile } from './parse.ts'
import { decodeRedFlag } from './red-flags.ts'
import { decodeClaim, decodeRules } from './rules.ts'
import { entriesOf, splitSections, type Sections } from './sections.ts'
import { sourceText, spotOf, type Spot } from './source.ts'
import { decodeSource } from './sources.ts'
import { decodeTold } from './told.ts'

/** Files that were parsed before, by path. */
export type KnownFiles = Map<string, { readonly bytes: Uint8Array; readonly parsed: ParsedFile }>

export interface Loaded {
  /** Null if there is any error. */
  readonly ruleSet: RuleSet | null
  readonly cases: readonly Case[]
  readonly told: readonly Told[]
  readonly diagnostics: readonly Diagnostic[]
  /** What the rule set extends, as it is by itself; null where it extends nothing. */
  readonly base: RuleSet | null
}

/**
 * The rule set that the files make together; their order does not matter. All mistakes are found in one go, except
 * that a file which is not YAML hides what it declares, so nothing is said then about names that seem to be missing.
 * A file that is as it was when it was put into `known` is not read again.
 */
export function loadRuleSet(files: readonly RuleFile[], limits: Limits = defaultLimits, known: KnownFiles = new Map()): Loaded {
  const findings = collectFindings(limits.diagnostics)
  const sorted = [...files].sort((a, b) => byCodePoint(a.path, b.path))
  const parsed = parseAll(sorted, limits, findings, known)
  const layers = new Map(files.map(({ path, layer }) => [path, layer ?? 0]))
  const isWithoutBase = reportMissingBase(findings, parsed, layers)
  const context: Context = {
    findings, declared: noDeclarations(), facts: new Map(), references: [], statusOf: new Map(),
    complete: !isWithoutBase && parsed.length === files.length && parsed.every(({ complete }) => complete),
  }
  const { ruleSet, cases, told, base } = decodeAll(context, splitSections(context, parsed), firstPlace(parsed), layers)
  const failed = findings.hasErrors() || ruleSet === undefined
  return { ruleSet: failed ? null : ruleSet, cases: failed ? [] : cases, told: failed ? [] : told, diagnostics: findings.diagnostics(), base: failed ? null : base }
}

function parseAll(files: readonly RuleFile[], limits: Limits, findings: Findings, known: KnownFiles): readonly ParsedFile[] {
  const parsed: ParsedFile[] = []
  let bytes = 0
  for (const file of files) {
    bytes += file.bytes.length
    if (bytes > limits.setBytes) {
      const message = `with this file the rule set has more than ${String(limits.setBytes)} bytes`
      findings.add({ code: 'rule-set-too-large', at: spotOf(sourceText(file.path, ''), 0), message })
      return parsed
    }
    parsed.push(parseOnce(file, limits, findings, known))
  }
  return parsed
}

/** What is wrong with a file is found anew each time, so only those without a mistake are known. */
function parseOnce(file: RuleFile, limits: Limits, findings: Findings, known: KnownFiles): ParsedFile {
  const before = known.get(file.path)
  if (before !== undefined && Buffer.compare(before.bytes, file.bytes) === 0) return before.parsed
  const count = findings.count()
  const parsed = parseFile(file, limits, findings)
  if (findings.count() === count) known.set(file.path, { bytes: file.bytes, parsed })
  else known.delete(file.path)
  return parsed
}

function firstPlace(files: readonly ParsedFile[]): Spot {
  return spotOf(files[0]?.source ?? sourceText('', ''), 0)
}

/** Ids and facts first, then sources, then all that names them; last what needs everything. */
function decodeAll(
  context: Context, sections: Sections, start: Spot, layers: ReadonlyMap<string, number>,
): { readonly ruleSet: RuleSet | undefined; readonly cases: readonly Case[]; readonly told: readonly Told[]; readonly base: RuleSet | null } {
  const headers = decodeHeaders(context, sections['rule-set'], start, layers)
  const complaintEntries = entriesOf(context, sections.complaints, 'complaints')
  for (const { key, keyAt } of complaintEntries) declare(context, 'complaint', key, keyAt)
  const factEntries = entriesOf(context, sections.facts, 'facts')
  declareFacts(context, factEntries)
  for (const { value } of sections.for) referencesIn(context, value, '`for` of the file', ['complaint'])
  const sources = entriesOf(context, sections.sources, 'sources').map((entry) => decodeSource(context, entry))
  const facts = linkFacts(context, factEntries.map((entry) => decodeFact(context, entry)))
  const redFlags = entriesOf(context, sections['red-flags'], 'red-flags').map((entry) => decodeRedFlag(context, entry))
  const families = entriesOf(context, sections.families, 'families').map((entry) => decodeFamily(context, entry))
  const modalities = entriesOf(context, sections.modalities, 'modalities').map((entry) => decodeModality(context, entry))
  const complaints = complaintEntries.map((entry) => decodeComplaint(context, entry))
  const rules = sections.rules.flatMap((section) => decodeRules(context, section))
  const claims = entriesOf(context, sections.claims, 'claims').map((entry) => decodeClaim(context, entry))
  const cases = [...sections.cases.flatMap((section) => decodeCases(context, section)), ...decodeEdges(context, sections.edges)]
  const told = sections.told.flatMap((section) => decodeTold(context, section))
  checkReferences(context)
  checkFamilies(context, families)
  checkScreens(context, complaints, redFlags)
  checkRules(context, rules, modalities)
  const parts = { facts, redFlags, families, modalities, complaints, rules, sources, claims }
  const locals = sections.local.flatMap((section) => decodeLocal(context, section, layers))
  if (headers === undefined) return { ruleSet: undefined, cases: [], told: [], base: null }
  checkAdvice(context, rules, layers)
  const base = headers.base === null ? null : inOrder(headers.base, ofBase(parts, layers))
  const deepestFirst = locals.toSorted((a, b) => b.layer - a.layer)
  const inherited = deepestFirst.filter(({ layer }) => layer > 0)
  return {
    ruleSet: withLocals(inOrder(headers.own, parts), deepestFirst), base: base === null ? null : withLocals(base, inherited),
    cases: byId(cases.filter(({ at }) => (layers.get(at.file) ?? 0) === 0)), told,
  }
}

function inOrder(header: Header, parts: Omit<RuleSet, 'header'>): RuleSet {
  return {
    header, facts: byId(parts.facts), redFlags: byId(parts.redFlags), families: byId(parts.families),
    modalities: byId(parts.modalities), complaints: byId(parts.complaints), rules: byId(parts.rules),
    sources: byId(parts.sources), claims: byId(parts.claims),
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => byCodePoint(a.id, b.id))
}
