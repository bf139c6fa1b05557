// A rule set and its cases to the pages of a site: one for each complaint, modality, red flag, family and source, and
// lists of facts and claims. Every rule stands with its evidence, and everything links to what it names.
import type { Block, Inline, Page } from '../../docs/page.ts'
import { conditionWords, factKinds, type FactKinds } from '../../explain/condition-words.ts'
import type { Case } from '../../model/case.ts'
import type { Condition } from '../../model/condition.ts'
import type { Claim, Complaint, Contraindication, Evidence, Fact, Family, Modality, Precaution, RedFlag, Rule, RuleSet, Source } from '../../model/rule-set.ts'
import { valuesOf } from '../list.ts'
import { certaintyWords, counted, dispositionWords, gradeWords, idWords, lowerFirst, verdictWords } from '../words.ts'

/** Everything, in the order of a table of contents. */
export function pagesOf(ruleSet: RuleSet, cases: readonly Case[]): readonly Page[] {
  const book: Book = { ruleSet, cases, kinds: factKinds(ruleSet.facts) }
  return [
    indexPage(book),
    ...ruleSet.complaints.map((each) => complaintPage(each, book)),
    ...ruleSet.redFlags.map((each) => redFlagPage(each, book)),
    ...ruleSet.modalities.map((each) => modalityPage(each, book)),
    ...ruleSet.families.map((each) => familyPage(each, book)),
    factsPage(book), claimsPage(book),
    ...ruleSet.sources.map((each) => sourcePage(each, book)),
  ]
}

interface Book {
  readonly ruleSet: RuleSet
  readonly cases: readonly Case[]
  readonly kinds: FactKinds
}

function indexPage({ ruleSet }: Book): Page {
  const { header } = ruleSet
  const group = (title: string, id: string, items: readonly Inline[]): readonly Block[] => [{ kind: 'heading', level: 2, text: `${title} (${String(items.length)})`, id }, list(items)]
  return {
    path: 'index', title: header.title, kind: `Version ${header.version}, ${header.released}`, words: [],
    blocks: [
      paragraph(header.notice, 'note'),
      paragraph(header.limits),
      paragraph(header.reviewedBy.length === 0 ? 'No person with a clinical qualification has reviewed this yet.' : `Reviewed by ${header.reviewedBy.join(', ')}.`),
      paragraph(`For ${header.intendedUsers.join('; ')}.`),
      ...group('Complaints', 'complaints', ruleSet.complaints.map((each) => link('complaints', each))),
      ...group('Red flags', 'red-flags', ruleSet.redFlags.map((each) => [link('red-flags', each), `: ${dispositionWords[each.disposition]}`])),
      ...group('Therapy types', 'modalities', ruleSet.modalities.map((each) => link('modalities', each))),
      ...group('Families of therapy types', 'families', ruleSet.families.map((each) => link('families', each))),
      { kind: 'heading', level: 2, text: 'Lists' },
      list([{ kind: 'link', to: 'facts', text: `Questions and what is worked out from them (${String(ruleSet.facts.length)})` }, { kind: 'link', to: 'claims', text: `Claims (${String(ruleSet.claims.length)})` }]),
      ...group('Sources', 'sources', ruleSet.sources.map((each) => [{ kind: 'link', to: `sources/${each.id}`, text: each.title }, each.year === undefined ? '' : ` (${String(each.year)})`])),
    ],
  }
}

function complaintPage(complaint: Complaint, book: Book): Page {
  const { ruleSet, cases, kinds } = book
  const rules = ruleSet.rules.filter((each) => each.for.includes(complaint.id))
  const flags = ruleSet.redFlags.filter(({ askedFor }) => askedFor !== 'everyone' && askedFor.includes(complaint.id))
  const own = cases.filter(({ answers }) => Object.hasOwn(answers.complaints, complaint.id))
  return {
    path: `complaints/${complaint.id}`, title: complaint.label, kind: 'Complaint', words: [complaint.id, complaint.clinical ?? '', ...complaint.phrases, ...complaint.icd10cm],
    blocks: [
      ...(complaint.about === undefined ? [] : [paragraph(complaint.about)]),
      list(named([
        ['In clinical words', complaint.clinical], ['ICD-10-CM', complaint.icd10cm.join(', ')], ['Also called', complaint.phrases.join(', ')],
        ['Without a danger sign', dispositionWords[complaint.defaultDisposition]], ['Ages', complaint.ages === undefined ? undefined : conditionWords(complaint.ages, kinds)],
      ])),
      ...complaint.excludes.map(({ say, when, because }): Block => paragraph([{ kind: 'strong', text: 'Not for' }, `: ${say} (${conditionWords(when, kinds)}) `, sources(because)])),
      ...titled('Danger signs asked for this complaint', flags.map((each) => [link('red-flags', each), `: ${dispositionWords[each.disposition]}`])),
      paragraph(['Others are asked of everyone: see the ', { kind: 'link', to: 'index', anchor: 'red-flags', text: 'list of red flags' }, '.']),
      ...ruleBlocks('Recommended', rules.filter(({ direction }) => direction === 'for'), book),
      ...ruleBlocks('Advised against', rules.filter(({ direction }) => direction === 'against'), book),
      ...ruleBlocks('No recommendation either way', rules.filter(({ direction }) => direction === 'neutral'), book),
      ...titled('Watch for', complaint.safetyNet.map((each) => `${each.if}: ${dispositionWords[each.then]}`)),
      ...titled('Claims', ruleSet.claims.filter(({ about }) => about.includes(complaint.id)).map(claimLink)),
      ...titled('Worked cases', own.map(({ id, tell }) => [{ kind: 'strong', text: id }, ` ${tell}`])),
      paragraph(['Sources: ', sources(complaint.because)]),
    ],
  }
}

function ruleBlocks(title: string, rules: readonly Rule[], book: Book): readonly Block[] {
  return rules.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...rules.flatMap((rule) => ruleBlock(rule, book))]
}

function ruleBlock(rule: Rule, { ruleSet, kinds }: Book): readonly Block[] {
  const modalities = rule.modalities.map((id) => ruleSet.modalities.find((each) => each.id === id)).filter((each) => each !== undefined)
  const validity = [rule.from === undefined ? '' : `from ${rule.from}`, rule.until === undefined ? '' : `until ${rule.until}`, rule.reviewBy === undefined ? '' : `to be looked at again by ${rule.reviewBy}`].filter((part) => part !== '').join(', ')
  return [
    { kind: 'heading', level: 3, text: modalities.map(({ label }) => label).join(', '), id: rule.id },
    paragraph(rule.say),
    list([
      ...named([
        ['Rule', rule.id], ['When', condition(rule.when, kinds) ?? 'always'], ['Unless', condition(rule.unless, kinds)], ['Line', rule.direction === 'for' ? rule.line : undefined],
        ['Together with', rule.togetherWith.join(', ')], ['Dose', rule.dose], ['In clinical words', rule.clinical], ['Valid', validity],
      ]),
      ['More: ', ...joined(modalities.map((each) => link('modalities', each)))],
    ]),
    { kind: 'table', header: ['Source', 'Strength and certainty', 'In its own words', 'Seen in the source'], rows: rule.because.map((entry) => [
      sourceLink(entry.source, ruleSet), gradeWords(entry.strength, entry.certainty, rule.direction), entry.label ?? '', entry.status === 'verified' ? 'yes' : 'no'] ) },
  ]
}

function redFlagPage(flag: RedFlag, { ruleSet, kinds }: Book): Page {
  return {
    path: `red-flags/${flag.id}`, title: flag.label, kind: 'Red flag', words: [flag.id, flag.clinical ?? '', flag.say],
    blocks: [
      paragraph([{ kind: 'strong', text: dispositionWords[flag.disposition] }, `. ${flag.say}`], flag.disposition === 'emergency' || flag.disposition === 'urgent' ? 'danger' : undefined),
      list([
        ...named([
          ['In clinical words', flag.clinical], ['What to do', flag.do], ['Holds when', conditionWords(flag.when, kinds)],
          ['If not sure', flag.ifUnsure === undefined ? undefined : dispositionWords[flag.ifUnsure]],
        ]),
        ['Asked: ', ...(flag.askedFor === 'everyone' ? ['of everyone'] : joined(flag.askedFor.map((id) => complaintLink(id, ruleSet)))), '; heeded for all'],
        ['Reads: ', ...joined(factLinks(flag.when))],
        ['Sources: ', sources(flag.because)],
      ]),
    ],
  }
}

function modalityPage(modality: Modality, book: Book): Page {
  const { ruleSet } = book
  const families = ancestors(modality.family, ruleSet)
  const rules = ruleSet.rules.filter(({ modalities }) => modalities.includes(modality.id))
  return {
    path: `modalities/${modality.id}`, title: modality.label, kind: 'Therapy type', words: [modality.id, modality.clinical ?? '', ...modality.phrases],
    blocks: [
      ...(modality.about === undefined ? [] : [paragraph(modality.about)]),
      list([
        ...named([
          ['In clinical words', modality.clinical], ['Role', idWords(modality.role)], ['Risk', modality.risk === 'serious' ? 'serious: held back while a contraindication is open' : undefined],
          ['Given by', modality.provider], ['A session', modality.session], ['How much', modality.dose], ['Usual side effects', modality.harms], ['Effort', modality.burden], ['Also called', modality.phrases.join(', ')],
        ]),
        ['Family: ', ...joined(families.map((each) => link('families', each)), ', part of ')],
        ['Sources: ', sources(modality.because)],
      ]),
      ...restrictionBlocks([modality, ...families], book),
      ...titled('What the rules say', rules.flatMap((rule) => rule.for.map((id): Inline => [
        { kind: 'link', to: `complaints/${id}`, anchor: rule.id, text: ruleSet.complaints.find((each) => each.id === id)?.label ?? id },
        `: ${rule.direction === 'for' ? 'recommended' : rule.direction === 'against' ? 'advised against' : 'no recommendation either way'}. ${rule.say}`]))),
      ...titled('Claims', ruleSet.claims.filter(({ about }) => about.includes(modality.id)).map(claimLink)),
    ],
  }
}

function familyPage(family: Family, book: Book): Page {
  const { ruleSet } = book
  const [, ...parents] = ancestors(family.id, ruleSet)
  return {
    path: `families/${family.id}`, title: family.label, kind: 'Family of therapy types', words: [family.id],
    blocks: [
      ...(parents.length === 0 ? [] : [paragraph(['Part of ', ...joined(parents.map((each) => link('families', each)), ', part of '), ', whose limits hold here too.'])]),
      ...titled('Members', [...ruleSet.modalities.filter((each) => each.family === family.id).map((each) => link('modalities', each)), ...ruleSet.families.filter(({ parent }) => parent === family.id).map((each) => link('families', each))]),
      ...restrictionBlocks([family], book),
    ],
  }
}

const limitWords: Readonly<Record<Contraindication['kind'] | 'precaution', string>> = { absolute: 'Never', local: 'Not at this place', relative: 'Ask first', precaution: 'Take care' }

function restrictionBlocks(owners: readonly (Family | Modality)[], { ruleSet, kinds }: Book): readonly Block[] {
  const rows = owners.flatMap((owner) => [...owner.contraindications, ...owner.precautions.map((each): Precaution & { readonly kind: 'precaution' } => ({ ...each, kind: 'precaution' }))]
    .map((each): readonly Inline[] => [[{ kind: 'strong', text: limitWords[each.kind] }, placeWords(each, ruleSet)], conditionWords(each.when, kinds), each.say, sources(each.because), 'family' in owner ? '' : link('families', owner)]))
  return rows.length === 0 ? [] : [
    { kind: 'heading', level: 2, text: 'Limits' },
    { kind: 'table', header: ['', 'When', 'Why', 'Sources', 'From the family'], rows },
  ]
}

function placeWords(each: Contraindication | Precaution, { header }: RuleSet): string {
  if (!('sites' in each)) return ''
  return `: ${each.sites.map((id) => lowerFirst(header.sites.find((site) => site.id === id)?.label ?? id)).join(', ')}`
}

function factsPage({ ruleSet, kinds }: Book): Page {
  const blocks = ruleSet.facts.flatMap((fact): readonly Block[] => [
    { kind: 'heading', level: 3, text: 'ask' in fact ? fact.ask : fact.label, id: fact.id },
    list(named([['Id', fact.id], ...('ask' in fact ? [
      ['In clinical words', fact.clinical], ['Help', fact.help], ['Answers', valuesOf(fact)], ['Asked when', condition(fact.appliesWhen, kinds)], ['Belongs to', fact.scope === 'complaint' ? 'each complaint' : 'the person'],
      ['Instrument', fact.instrument === undefined ? undefined : `${fact.instrument.name} (${fact.instrument.licence})`],
    ] as const : [['Worked out', derivedWords(fact, kinds)]] as const)])),
  ])
  return { path: 'facts', title: 'Questions', kind: '', words: ruleSet.facts.map(({ id }) => id), blocks }
}

function derivedWords(fact: Exclude<Fact, { readonly ask: string }>, kinds: FactKinds): string {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ id, when }) => `${id} where ${conditionWords(when, kinds)}`).join('; ')
    case 'count': return `how many hold of: ${fact.of.map((each) => conditionWords(each, kinds)).join('; ')}`
    case 'sum': return `points: ${fact.of.map(({ when, add }) => `${String(add)} where ${conditionWords(when, kinds)}`).join('; ')}`
  }
}

function claimsPage({ ruleSet }: Book): Page {
  const about = (id: string): Inline => {
    const modality = ruleSet.modalities.find((each) => each.id === id)
    return modality === undefined ? complaintLink(id, ruleSet) : link('modalities', modality)
  }
  return {
    path: 'claims', title: 'Claims', kind: '', words: ruleSet.claims.map(({ claim }) => claim),
    blocks: ruleSet.claims.flatMap((claim): readonly Block[] => [
      { kind: 'heading', level: 3, text: claim.claim, id: claim.id },
      paragraph([{ kind: 'strong', text: verdictWords[claim.verdict] }, `, ${certaintyWords[claim.certainty]}. ${claim.evidence} `, sources(claim.because)]),
      ...(claim.about.length === 0 ? [] : [paragraph(['About ', ...joined(claim.about.map(about))])]),
    ]),
  }
}

function sourcePage(source: Source, { ruleSet }: Book): Page {
  const cites = ({ because }: { readonly because: readonly Evidence[] }): boolean => because.some((entry) => entry.source === source.id)
  const url = source.url ?? (source.doi === undefined ? undefined : `https://doi.org/${source.doi}`)
  const limits = [...ruleSet.families.map((each) => ({ each, to: 'families' })), ...ruleSet.modalities.map((each) => ({ each, to: 'modalities' }))]
    .filter(({ each }) => [...each.contraindications, ...each.precautions].some(cites))
  return {
    path: `sources/${source.id}`, title: source.title, kind: 'Source', words: [source.id, source.by ?? ''],
    blocks: [
      list([
        ...named([
          ['Id', source.id], ['By', source.by], ['Kind', idWords(source.kind)], ['Year', source.year === undefined ? undefined : String(source.year)], ['Jurisdiction', source.jurisdiction],
          ['Status', source.status === 'verified' ? `verified${source.readAs === undefined ? '' : ` (read as ${source.readAs})`}` : 'not verified'], ['Valid from', source.from], ['No longer from', source.until], ['To be looked at again by', source.reviewBy],
        ]),
        ...(url === undefined ? [] : [['Link: ', { kind: 'web', url, text: url } as const]]),
      ]),
      ...titled('Rules', ruleSet.rules.filter(cites).map((rule) => ({ kind: 'link', to: `complaints/${rule.for[0] ?? ''}`, anchor: rule.id, text: rule.id }))),
      ...titled('Red flags', ruleSet.redFlags.filter(cites).map((each) => link('red-flags', each))),
      ...titled('Limits of', limits.map(({ each, to }) => link(to, each))),
      ...titled('Claims', ruleSet.claims.filter(cites).map(claimLink)),
      ...titled('Descriptions', [...ruleSet.complaints.filter(cites).map((each) => link('complaints', each)), ...ruleSet.modalities.filter(cites).map((each) => link('modalities', each))]),
    ],
  }
}

function paragraph(text: Inline, tone?: 'danger' | 'note'): Block {
  return { kind: 'paragraph', text, ...(tone === undefined ? {} : { tone }) }
}

function list(items: readonly Inline[]): Block {
  return { kind: 'list', items }
}

function titled(title: string, items: readonly Inline[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, list(items)]
}

function named(pairs: readonly (readonly [name: string, text: string | undefined])[]): readonly Inline[] {
  return pairs.flatMap(([name, text]) => text === undefined || text === '' ? [] : [[{ kind: 'strong', text: name }, `: ${text}`]])
}

function link(folder: string, { id, label }: { readonly id: string; readonly label: string }): Inline {
  return { kind: 'link', to: `${folder}/${id}`, text: label }
}

function complaintLink(id: string, { complaints }: RuleSet): Inline {
  const found = complaints.find((each) => each.id === id)
  return found === undefined ? id : link('complaints', found)
}

function claimLink({ id, claim, verdict }: Claim): Inline {
  return [{ kind: 'link', to: 'claims', anchor: id, text: claim }, `: ${verdictWords[verdict]}`]
}

function sourceLink(id: string, { sources: all }: RuleSet): Inline {
  const source = all.find((each) => each.id === id)
  return { kind: 'link', to: `sources/${id}`, text: source === undefined ? id : `${source.title}${source.year === undefined ? '' : ` (${String(source.year)})`}` }
}

function sources(because: readonly Evidence[]): Inline {
  return because.length === 0 ? 'none' : joined(because.map((entry) => [{ kind: 'link', to: `sources/${entry.source}`, text: entry.source }, entry.status === 'unverified' ? ' (not verified)' : '']))
}

function factLinks(when: Condition): readonly Inline[] {
  const ids = new Set<string>()
  const read = (part: Condition): void => {
    if (part.kind === 'is' || part.kind === 'in') ids.add(part.fact)
    else if (part.kind === 'not') read(part.of)
    else part.of.forEach(read)
  }
  read(when)
  return [...ids].map((id): Inline => id === 'complaint' || id === 'site' ? id : { kind: 'link', to: 'facts', anchor: id, text: id })
}

function joined(items: readonly Inline[], between = ', '): readonly Inline[] {
  return items.flatMap((item, i) => i === 0 ? [item] : [between, item])
}

function condition(when: Condition | undefined, kinds: FactKinds): string | undefined {
  return when === undefined ? undefined : conditionWords(when, kinds)
}

function ancestors(id: string, { families }: RuleSet): readonly Family[] {
  const found: Family[] = []
  let family = families.find((each) => each.id === id)
  while (family !== undefined && !found.includes(family)) {
    found.push(family)
    const { parent } = family
    family = families.find((each) => each.id === parent)
  }
  return found
}

/** How many pages of each kind, in words. */
export function siteWords({ complaints, modalities, redFlags, sources: all }: RuleSet): string {
  return `${counted(complaints.length, 'complaint')}, ${counted(modalities.length, 'therapy type')}, ${counted(redFlags.length, 'red flag')}, ${counted(all.length, 'source')}`
}

