// An id to what the rule set says about it: the entry itself, what it leads to, and where it comes from.
import type { Condition } from '../model/condition.ts'
import type { Claim, Complaint, Contraindication, Evidence, Fact, Modality, RedFlag, Rule, RuleSet, Source } from '../model/rule-set.ts'
import { isAsked, valuesOf, type ListKind } from './list.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { certaintyWords, dispositionWords, gradeWords, idWords, verdictWords } from './words.ts'

/** One explained thing: named lines, in the order in which they should be read. */
export interface Explanation {
  readonly kind: ListKind | 'families'
  readonly id: string
  readonly label: string
  readonly lines: readonly { readonly name: string, readonly text: string }[]
}

/** Everything the rule set calls by this id; ids are unique only within their kind. */
export function explain(ruleSet: RuleSet, id: string): readonly Explanation[] {
  const pick = <Entry extends { readonly id: string }>(entries: readonly Entry[], tell: (entry: Entry, ruleSet: RuleSet) => Explanation): readonly Explanation[] => (
    entries.filter((entry) => entry.id === id).map((entry) => tell(entry, ruleSet)))
  return [
    ...pick(ruleSet.complaints, complaint),
    ...pick(ruleSet.facts, fact),
    ...pick(ruleSet.modalities, modality),
    ...pick(ruleSet.redFlags, redFlag),
    ...pick(ruleSet.rules, rule),
    ...pick(ruleSet.sources, source),
    ...pick(ruleSet.claims, claim),
  ]
}

/** Every id that can be explained. */
export function explainableIds(ruleSet: RuleSet): readonly string[] {
  const { complaints, facts, modalities, redFlags, rules, sources, claims } = ruleSet
  return [complaints, facts, modalities, redFlags, rules, sources, claims].flatMap((entries) => entries.map(({ id }) => id))
}

export function renderExplanations(explanations: readonly Explanation[], settings: PageSettings): string {
  return layOut(explanations.flatMap(({ kind, id, label, lines }): readonly Block[] => [
    null,
    { first: '', rest: '  ', text: [{ role: 'heading', text: label }, ` (${singular[kind]} ${id})`] },
    ...lines.map(({ name, text }): Block => ({ first: `  ${name}: `, rest: '    ', text })),
  ]), settings)
}

const singular: Readonly<Record<Explanation['kind'], string>> = {
  'complaints': 'complaint', 'facts': 'fact', 'modalities': 'modality', 'red-flags': 'red flag', 'rules': 'rule',
  'sources': 'source', 'claims': 'claim', 'families': 'family',
}

type Line = Explanation['lines'][number]

function complaint(entry: Complaint, { rules, claims }: RuleSet): Explanation {
  return { kind: 'complaints', id: entry.id, label: entry.label, lines: [
    ...line('In clinical words', entry.clinical),
    ...line('About', entry.about),
    ...line('ICD-10-CM', entry.icd10cm.join(', ')),
    ...line('Also called', entry.phrases.join(', ')),
    ...line('Without a danger sign', dispositionWords[entry.defaultDisposition]),
    ...entry.excludes.flatMap(({ say }) => line('Not for', say)),
    ...rules.filter((each) => each.for.includes(entry.id)).flatMap(ruleLine),
    ...entry.safetyNet.flatMap((each) => line('Watch for', `${each.if}: ${dispositionWords[each.then]}`)),
    ...claims.filter(({ about }) => about.includes(entry.id)).flatMap(claimLine),
    ...line('Sources', evidenceText(entry.because)),
  ] }
}

function fact(entry: Fact, ruleSet: RuleSet): Explanation {
  const id = entry.id
  const own = isAsked(entry)
    ? [
        ...line('In clinical words', entry.clinical),
        ...line('Help', entry.help),
        ...line('Answers', `${valuesOf(entry)}; or unknown, or declined`),
        ...line('Given as', `--set ${entry.scope === 'complaint' ? '[COMPLAINT:]' : ''}${id}=VALUE`),
        ...line('Instrument', entry.instrument === undefined ? undefined : `${entry.instrument.name} (${entry.instrument.licence})`),
      ]
    : line('Worked out', `a ${entry.kind}, from ${[...new Set(partsOf(entry).flatMap(factsIn))].join(', ')}`)
  return { kind: 'facts', id, label: isAsked(entry) ? entry.ask : entry.label, lines: [
    ...own,
    ...line('Red flags that read it', ruleSet.redFlags.filter(({ when }) => factsIn(when).includes(id)).map((each) => each.id).join(', ')),
    ...line('Modalities it can restrict', ruleSet.modalities.filter(({ contraindications, precautions }) => (
      [...contraindications, ...precautions].some(({ when }) => factsIn(when).includes(id)))).map((each) => each.id).join(', ')),
    ...line('Rules that read it', ruleSet.rules.filter(({ when, unless }) => [when, unless].some((each) => each !== undefined && factsIn(each).includes(id))).map((each) => each.id).join(', ')),
  ] }
}

function modality(entry: Modality, ruleSet: RuleSet): Explanation {
  const families = ancestors(entry.family, ruleSet)
  const restricting = [entry, ...families]
  return { kind: 'modalities', id: entry.id, label: entry.label, lines: [
    ...line('In clinical words', entry.clinical),
    ...line('About', entry.about),
    ...line('Family', families.map(({ label }) => label).join(', part of ')),
    ...line('Role', idWords(entry.role)),
    ...line('Risk', entry.risk === 'serious' ? 'serious: withheld while a contraindication is open' : undefined),
    ...line('Given by', entry.provider),
    ...line('A session', entry.session),
    ...line('How much', entry.dose),
    ...line('Usual side effects', entry.harms),
    ...line('Effort', entry.burden),
    ...restricting.flatMap(({ contraindications }) => contraindications.flatMap(restrictionLine)),
    ...restricting.flatMap(({ precautions }) => precautions.flatMap(({ say, because }) => line('Take care', cited(say, because)))),
    ...ruleSet.rules.filter(({ modalities }) => modalities.includes(entry.id)).flatMap(ruleLine),
    ...ruleSet.claims.filter(({ about }) => about.includes(entry.id)).flatMap(claimLine),
    ...line('Sources', evidenceText(entry.because)),
  ] }
}

function redFlag(entry: RedFlag): Explanation {
  return { kind: 'red-flags', id: entry.id, label: entry.label, lines: [
    ...line('In clinical words', entry.clinical),
    ...line('Why it matters', entry.say),
    ...line('Calls for', dispositionWords[entry.disposition]),
    ...line('If not sure', entry.ifUnsure === undefined ? undefined : dispositionWords[entry.ifUnsure]),
    ...line('What to do', entry.do),
    ...line('Asked', entry.askedFor === 'everyone' ? 'of everyone' : `for ${entry.askedFor.join(', ')}; heeded for all`),
    ...line('Reads', factsIn(entry.when).join(', ')),
    ...line('Sources', evidenceText(entry.because)),
  ] }
}

function rule(entry: Rule): Explanation {
  const reads = [...new Set([entry.when, entry.unless].flatMap((each) => each === undefined ? [] : factsIn(each)))]
  return { kind: 'rules', id: entry.id, label: entry.say, lines: [
    ...line('In clinical words', entry.clinical),
    ...line(entry.direction === 'for' ? 'Recommends' : entry.direction === 'against' ? 'Advises against' : 'No recommendation on', entry.modalities.join(', ')),
    ...line('For', entry.for.join(', ')),
    ...line('Line', entry.direction === 'for' ? entry.line : undefined),
    ...line('Together with', entry.togetherWith.join(', ')),
    ...line('How much', entry.dose),
    ...line('Reads', reads.join(', ')),
    ...line('Valid', validity(entry)),
    ...entry.because.flatMap((each) => line('Source', gradedText(each, entry))),
    ...line('Stands in', `${entry.at.file}:${String(entry.at.line)}`),
  ] }
}

function source(entry: Source, ruleSet: RuleSet): Explanation {
  const citing = (entries: readonly { readonly id: string, readonly because: readonly Evidence[] }[]): string => (
    entries.filter(({ because }) => because.some((each) => each.source === entry.id)).map(({ id }) => id).join(', '))
  return { kind: 'sources', id: entry.id, label: entry.title, lines: [
    ...line('By', entry.by),
    ...line('Kind', idWords(entry.kind)),
    ...line('Year', entry.year === undefined ? undefined : String(entry.year)),
    ...line('Jurisdiction', entry.jurisdiction),
    ...line('Link', entry.url ?? (entry.doi === undefined ? undefined : `https://doi.org/${entry.doi}`)),
    ...line('Status', entry.status === 'verified' ? `verified${entry.readAs === undefined ? '' : ` (read: ${entry.readAs})`}` : 'not verified'),
    ...line('Valid', validity(entry)),
    ...line('Red flags', citing(ruleSet.redFlags)),
    ...line('Rules', citing(ruleSet.rules)),
    ...line('Claims', citing(ruleSet.claims)),
  ] }
}

function claim(entry: Claim): Explanation {
  return { kind: 'claims', id: entry.id, label: entry.claim, lines: [
    ...line('Verdict', `${verdictWords[entry.verdict]}, ${certaintyWords[entry.certainty]}`),
    ...line('Evidence', entry.evidence),
    ...line('About', entry.about.join(', ')),
    ...line('Sources', evidenceText(entry.because)),
  ] }
}

function line(name: string, text: string | undefined): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ name, text }]
}

const restrictionWords: Readonly<Record<Contraindication['kind'], string>> = {
  absolute: 'Never where', local: 'Not at the place where', relative: 'Ask first where',
}

function restrictionLine({ kind, say, when, because }: Contraindication): readonly Line[] {
  return line(`${restrictionWords[kind]} ${factsIn(when).join(', ')} says so`, cited(say, because))
}

function ruleLine({ id, direction, modalities, say, because }: Rule): readonly Line[] {
  const [best] = because
  const grade = best === undefined ? '' : ` (${gradeWords(best.strength, best.certainty, direction)}, ${best.source})`
  return line(`Rule ${id}`, `${modalities.join(', ')}: ${say}${grade}`)
}

function claimLine({ id, claim: text, verdict }: Claim): readonly Line[] {
  return line(`Claim ${id}`, `"${text}" is ${verdictWords[verdict]}`)
}

function gradedText({ source: id, strength, certainty, label, status }: Evidence, { direction }: Rule): string {
  const own = label === undefined ? '' : `, in its words "${label}"`
  return `${id}: ${gradeWords(strength, certainty, direction)}${own}${status === 'unverified' ? ' (not verified against the source)' : ''}`
}

function evidenceText(because: readonly Evidence[]): string {
  return because.map(({ source: id, status }) => status === 'unverified' ? `${id} (not verified)` : id).join(', ')
}

function cited(say: string, because: readonly Evidence[]): string {
  return because.length === 0 ? say : `${say} [${evidenceText(because)}]`
}

function validity({ from, until, reviewBy }: Pick<Rule, 'from' | 'until' | 'reviewBy'>): string {
  return [from === undefined ? '' : `from ${from}`, until === undefined ? '' : `until ${until}`, reviewBy === undefined ? '' : `review by ${reviewBy}`]
    .filter((part) => part !== '').join(', ')
}

function ancestors(id: string, ruleSet: RuleSet): RuleSet['families'] {
  const family = ruleSet.families.find((each) => each.id === id)
  if (family === undefined) return []
  return family.parent === undefined ? [family] : [family, ...ancestors(family.parent, ruleSet)]
}

function partsOf(entry: Exclude<Fact, { readonly ask: string }>): readonly Condition[] {
  return entry.kind === 'category' ? entry.cases.map(({ when }) => when) : entry.kind === 'count' ? entry.of : entry.of.map(({ when }) => when)
}

/** The facts that a condition reads, each once. */
export function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return [...new Set(condition.of.flatMap(factsIn))]
    case 'not': return factsIn(condition.of)
    case 'is':
    case 'in': return [condition.fact]
  }
}
