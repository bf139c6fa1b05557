// An id to what the rule set says about it: the entry itself, what it leads to, and where it comes from.
import type { Condition } from '../model/condition.ts'
import { familiesOf, ownRestrictions, type NamedRestriction } from '../explain/scene.ts'
import type { Place } from '../model/condition.ts'
import type { Claim, Complaint, Contraindication, Evidence, Fact, Family, Modality, RedFlag, Rule, RuleSet, Source } from '../model/rule-set.ts'
import { conditionWords, factKinds } from '../explain/condition-words.ts'
import type { Document } from './document.ts'
import { isAsked, valuesOf, type ListKind } from './list.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { placeName } from './reason.ts'
import { certaintyWords, dispositionWords, gradeWords, idWords, verdictWords } from './words.ts'

/** One explained thing: named lines, in the order in which they should be read. */
export interface Explanation {
  readonly kind: ListKind | 'families' | 'restrictions'
  readonly id: string
  readonly label: string
  readonly lines: readonly { readonly name: string, readonly text: string }[]
}

/** Everything the rule set calls by this id; ids are unique only within their kind, so `claim:...` can name that too. */
export function explain(ruleSet: RuleSet, id: string): readonly Explanation[] {
  const [name, only] = kindAndId(id)
  const pick = <Entry extends { readonly id: string }>(entries: readonly Entry[], tell: (entry: Entry, ruleSet: RuleSet) => Explanation): readonly Explanation[] => (
    entries.filter((entry) => entry.id === name).map((entry) => tell(entry, ruleSet)))
  return [
    ...pick(ruleSet.complaints, complaint),
    ...pick(ruleSet.facts, fact),
    ...pick(ruleSet.modalities, modality),
    ...pick(ruleSet.families, family),
    ...pick(ruleSet.redFlags, redFlag),
    ...pick(ruleSet.rules, rule),
    ...pick(ruleSet.sources, source),
    ...pick(ruleSet.claims, claim),
    ...(name.includes('#') ? pick(restrictionsIn(ruleSet), restriction) : []),
  ].filter(({ kind }) => only === null || singular[kind] === only)
}

/** `red-flag:infection` is the red flag `infection`. */
function kindAndId(id: string): readonly [string, string | null] {
  const colon = id.indexOf(':')
  const kind = Object.values(singular).find((each) => colon > 0 && each === idWords(id.slice(0, colon)))
  return kind === undefined ? [id, null] : [id.slice(colon + 1), kind]
}

/** Every id that can be explained. */
export function explainableIds(ruleSet: RuleSet): readonly string[] {
  return Object.values(idsByKind(ruleSet)).flat()
}

/** What may be written in place of an id that is none: with a kind before it, those of that kind. */
export function namesLike(ruleSet: RuleSet, id: string): readonly string[] {
  const [, only] = kindAndId(id)
  if (only === null) return explainableIds(ruleSet)
  const prefix = id.slice(0, id.indexOf(':') + 1)
  return Object.entries(idsByKind(ruleSet)).flatMap(([kind, ids]) => singular[kind as Explanation['kind']] === only ? ids.map((each) => prefix + each) : [])
}

function idsByKind(ruleSet: RuleSet): Readonly<Record<Explanation['kind'], readonly string[]>> {
  const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id)
  const { complaints, facts, modalities, families, redFlags, rules, sources, claims } = ruleSet
  return {
    'complaints': idsOf(complaints), 'facts': idsOf(facts), 'modalities': idsOf(modalities), 'families': idsOf(families), 'red-flags': idsOf(redFlags),
    'rules': idsOf(rules), 'sources': idsOf(sources), 'claims': idsOf(claims), 'restrictions': idsOf(restrictionsIn(ruleSet)),
  }
}

function restrictionsIn({ families, modalities }: RuleSet): readonly NamedRestriction[] {
  return [...families, ...modalities].flatMap(ownRestrictions)
}

/** The same as documents, for Markdown. */
export function explanationDocuments(explanations: readonly Explanation[]): readonly Document[] {
  return explanations.map(({ kind, id, label, lines }) => ({
    title: `${label} (${singular[kind]} ${id})`, lead: [],
    sections: [{ heading: 'What the rule set says', points: lines.map(({ name, text }) => ({ text: [{ role: 'strong', text: `${name}:` }, ` ${text}`] })) }],
  }))
}

export function renderExplanations(explanations: readonly Explanation[], settings: PageSettings): string {
  return layOut(explanations.flatMap(({ kind, id, label, lines }): readonly Block[] => [
    null,
    { first: '', rest: '  ', text: [{ role: 'heading', text: label }, ` (${singular[kind]} ${id})`] },
    ...lines.map(({ name, text }): Block => ({ first: '  ', rest: '    ', text: `${name}: ${text}` })),
  ]), settings)
}

const singular: Readonly<Record<Explanation['kind'], string>> = {
  'complaints': 'complaint', 'facts': 'fact', 'modalities': 'modality', 'red-flags': 'red flag', 'rules': 'rule',
  'sources': 'source', 'claims': 'claim', 'families': 'family', 'restrictions': 'restriction',
}

type Line = Explanation['lines'][number]

function complaint(entry: Complaint, ruleSet: RuleSet): Explanation {
  const { rules, claims } = ruleSet
  return { kind: 'complaints', id: entry.id, label: entry.label, lines: [
    ...line('In clinical words', entry.clinical),
    ...line('About', entry.about),
    ...line('ICD-10-CM', entry.icd10cm.join(', ')),
    ...line('Also called', entry.phrases.join(', ')),
    ...line('Without a danger sign', dispositionWords[entry.defaultDisposition]),
    ...(entry.ages === undefined ? [] : line('Ages', wordsOf(entry.ages, ruleSet))),
    ...entry.excludes.flatMap(({ say, when }) => line('Not for', `${say} (where ${wordsOf(when, ruleSet)})`)),
    ...rules.filter((each) => each.for.includes(entry.id)).flatMap(ruleLine),
    ...entry.safetyNet.flatMap((each) => line('Watch for', `${each.if}: ${dispositionWords[each.then]}`)),
    ...claims.filter(({ about }) => about.includes(entry.id)).flatMap(claimLine),
    ...line('Sources', evidenceText(entry.because)),
    ...stands(entry.at),
  ] }
}

function fact(entry: Fact, ruleSet: RuleSet): Explanation {
  const id = entry.id
  const own = isAsked(entry)
    ? [
        ...line('In clinical words', entry.clinical),
        ...line('Help', entry.help),
        ...line('Answers', `${valuesOf(entry)}; or unknown, or declined`),
        ...(entry.appliesWhen === undefined ? [] : line('Asked only where', wordsOf(entry.appliesWhen, ruleSet))),
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
    ...stands(entry.at),
  ] }
}

function modality(entry: Modality, ruleSet: RuleSet): Explanation {
  const families = familiesOf(ruleSet, entry.family)
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
    ...[entry, ...families].flatMap(ownRestrictions).flatMap((each) => restrictionLine(each, ruleSet)),
    ...ruleSet.rules.filter(({ modalities }) => modalities.includes(entry.id)).flatMap(ruleLine),
    ...ruleSet.claims.filter(({ about }) => about.includes(entry.id)).flatMap(claimLine),
    ...line('Sources', evidenceText(entry.because)),
    ...stands(entry.at),
  ] }
}

function family(entry: Family, ruleSet: RuleSet): Explanation {
  return { kind: 'families', id: entry.id, label: entry.label, lines: [
    ...line('Part of', familiesOf(ruleSet, entry.id).slice(1).map(({ id }) => id).join(', part of ')),
    ...line('Families in it', ruleSet.families.filter(({ parent }) => parent === entry.id).map(({ id }) => id).join(', ')),
    ...line('Modalities in it', ruleSet.modalities.filter((each) => each.family === entry.id).map(({ id }) => id).join(', ')),
    ...familiesOf(ruleSet, entry.id).flatMap(ownRestrictions).flatMap((each) => restrictionLine(each, ruleSet)),
    ...stands(entry.at),
  ] }
}

function restriction({ id, owner, kind, of }: NamedRestriction, ruleSet: RuleSet): Explanation {
  const isFamily = ruleSet.families.some((each) => each.id === owner)
  const bound = ruleSet.modalities.filter((each) => each.id === owner || familiesOf(ruleSet, each.family).some((other) => isFamily && other.id === owner))
  return { kind: 'restrictions', id, label: of.say, lines: [
    ...line('Kind', kind === 'precaution' ? 'a precaution' : `a contraindication, ${kindWords[kind]}`),
    ...line('When', wordsOf(of.when, ruleSet)),
    ...line('Only at', 'sites' in of ? of.sites.join(', ') : undefined),
    ...line('Binds', bound.map((each) => each.id).join(', ')),
    ...of.because.flatMap((each) => line('Source', gradedText(each, undefined))),
    ...stands(of.at),
  ] }
}

const kindWords: Readonly<Record<Contraindication['kind'], string>> = { absolute: 'absolute: never', local: 'local: not at the place', relative: 'relative: ask first' }

function redFlag(entry: RedFlag, ruleSet: RuleSet): Explanation {
  return { kind: 'red-flags', id: entry.id, label: entry.label, lines: [
    ...line('In clinical words', entry.clinical),
    ...line('Why it matters', entry.say),
    ...line('Calls for', dispositionWords[entry.disposition]),
    ...line('If not sure', entry.ifUnsure === undefined ? undefined : dispositionWords[entry.ifUnsure]),
    ...line('What to do', entry.do),
    ...line('Asked', entry.askedFor === 'everyone' ? 'of everyone' : `for ${entry.askedFor.join(', ')}; heeded for all`),
    ...line('When', wordsOf(entry.when, ruleSet)),
    ...line('Sources', evidenceText(entry.because)),
    ...stands(entry.at),
  ] }
}

function rule(entry: Rule, ruleSet: RuleSet): Explanation {
  const words = (condition: Condition | undefined): string | undefined => condition === undefined ? undefined : wordsOf(condition, ruleSet)
  return { kind: 'rules', id: entry.id, label: entry.say, lines: [
    ...line('In clinical words', entry.clinical),
    ...line(entry.direction === 'for' ? 'Recommends' : entry.direction === 'against' ? 'Advises against' : 'No recommendation on', entry.modalities.join(', ')),
    ...line('For', entry.for.join(', ')),
    ...line('Line', entry.direction === 'for' ? entry.line : undefined),
    ...line('Together with', entry.togetherWith.join(', ')),
    ...line('How much', entry.dose),
    ...line('When', words(entry.when) ?? 'always'),
    ...line('Unless', words(entry.unless)),
    ...line('Valid', validity(entry)),
    ...entry.because.flatMap((each) => line('Source', gradedText(each, entry))),
    ...stands(entry.at),
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
    ...stands(entry.at),
  ] }
}

function claim(entry: Claim): Explanation {
  return { kind: 'claims', id: entry.id, label: entry.claim, lines: [
    ...line('Verdict', `${verdictWords[entry.verdict]}, ${certaintyWords[entry.certainty]}`),
    ...line('Evidence', entry.evidence),
    ...line('About', entry.about.join(', ')),
    ...line('Sources', evidenceText(entry.because)),
    ...stands(entry.at),
  ] }
}

function line(name: string, text: string | undefined): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ name, text }]
}

const restrictionWords: Readonly<Record<NamedRestriction['kind'], string>> = {
  absolute: 'Never where', local: 'Not at the place where', relative: 'Ask first where', precaution: 'Take care where',
}

function restrictionLine({ id, kind, of }: NamedRestriction, ruleSet: RuleSet): readonly Line[] {
  return line(`${restrictionWords[kind]} ${wordsOf(of.when, ruleSet)}`, `${cited(of.say, of.because)} (${id})`)
}

function wordsOf(condition: Condition, { facts }: RuleSet): string {
  return conditionWords(condition, factKinds(facts))
}

function stands(at: Place): readonly Line[] {
  return line('Stands in', placeName(at))
}

function ruleLine({ id, direction, modalities, say, because }: Rule): readonly Line[] {
  const [best] = because
  const grade = best === undefined ? '' : ` (${gradeWords(best.strength, best.certainty, direction)}, ${best.source})`
  return line(`Rule ${id}`, `${modalities.join(', ')}: ${say}${grade}`)
}

function claimLine({ id, claim: text, verdict }: Claim): readonly Line[] {
  return line(`Claim ${id}`, `"${text}" is ${verdictWords[verdict]}`)
}

function gradedText({ source: id, strength, certainty, label, status }: Evidence, rule: Rule | undefined): string {
  const own = label === undefined ? '' : `, in its words "${label}"`
  const grade = rule === undefined ? '' : `: ${gradeWords(strength, certainty, rule.direction)}`
  return `${id}${grade}${own}${status === 'unverified' ? ' (not verified against the source)' : ''}`
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
