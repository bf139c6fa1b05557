// A rule set to what a reader should know before trusting it: for whom, within what limits, checked by whom.
import { sourceKinds, type Evidence, type RuleSet, type Source, type SourceKind } from '../model/rule-set.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { andList, counted } from './words.ts'

export interface About {
  readonly schema: 'modality.about/1'
  readonly version: string
  readonly ruleSet: { readonly id: string, readonly title: string, readonly version: string, readonly released: string, readonly licence: string, readonly language: string }
  readonly intendedUsers: readonly string[]
  readonly limits: string
  readonly reviewedBy: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly sources: {
    readonly verified: number
    readonly unverified: number
    readonly byKind: Readonly<Partial<Record<SourceKind, number>>>
    /** By the first year of a span of five; `undated` where no year is given. */
    readonly byYears: Readonly<Record<string, number>>
  }
  /** How many rest on at least one statement that was seen in its source, of how many. */
  readonly verified: Readonly<Record<Checked, Share>>
  readonly notice: string
}

export type Checked = 'indications' | 'criticalFlags' | 'absoluteContraindications'

export interface Share {
  readonly verified: number
  readonly of: number
}

export function aboutOf({ header, ...rest }: RuleSet, version: string): About {
  const { id, title, released, licence, language, intendedUsers, limits, reviewedBy, notice } = header
  const verified = rest.sources.filter(({ status }) => status === 'verified').length
  return {
    schema: 'modality.about/1',
    version,
    ruleSet: { id, title, version: header.version, released, licence, language },
    intendedUsers,
    limits,
    reviewedBy,
    counts: {
      complaints: rest.complaints.length, facts: rest.facts.length, modalities: rest.modalities.length,
      redFlags: rest.redFlags.length, rules: rest.rules.length, sources: rest.sources.length, claims: rest.claims.length,
    },
    sources: {
      verified,
      unverified: rest.sources.length - verified,
      byKind: Object.fromEntries(sourceKinds.map((kind) => [kind, rest.sources.filter((source) => source.kind === kind).length] as const).filter(([, count]) => count > 0)),
      byYears: byYears(rest.sources),
    },
    verified: verifiedIn(rest),
    notice,
  }
}

function byYears(sources: readonly Source[]): Readonly<Record<string, number>> {
  const spans = sources.map(({ year }) => (year === undefined ? 'undated' : String(year - year % 5)))
  return Object.fromEntries([...new Set(spans)].sort().map((span) => [span, spans.filter((each) => each === span).length]))
}

function verifiedIn({ rules, redFlags, families, modalities }: Omit<RuleSet, 'header'>): Readonly<Record<Checked, Share>> {
  const shareOf = (entries: readonly { readonly because: readonly Evidence[] }[]): Share => ({
    verified: entries.filter(({ because }) => because.some(({ status }) => status === 'verified')).length,
    of: entries.length,
  })
  return {
    indications: shareOf(rules.filter(({ direction }) => direction === 'for')),
    criticalFlags: shareOf(redFlags.filter(({ disposition }) => disposition === 'emergency' || disposition === 'urgent')),
    absoluteContraindications: shareOf([...families, ...modalities].flatMap(({ contraindications }) => contraindications).filter(({ kind }) => kind === 'absolute')),
  }
}

const contentWords: Readonly<Record<string, string>> = { redFlags: 'red flags' }

const checkedWords: Readonly<Record<Checked, readonly [string, string]>> = {
  indications: ['indication', 'indications'],
  criticalFlags: ['critical red flag', 'critical red flags'],
  absoluteContraindications: ['absolute contraindication', 'absolute contraindications'],
}

export function renderAbout(about: About, settings: PageSettings): string {
  const { ruleSet, counts, sources } = about
  const named: readonly (readonly [string, string])[] = [
    ['Rule set', `${ruleSet.id} ${ruleSet.version}, released ${ruleSet.released}, licence ${ruleSet.licence}`],
    ['For', `${andList(about.intendedUsers)}.`],
    ['Limits', about.limits],
    ['Reviewed by', about.reviewedBy.length === 0 ? 'nobody with a clinical qualification yet.' : `${andList(about.reviewedBy)}.`],
    ['Content', `${Object.entries(counts).map(([kind, count]) => `${contentWords[kind] ?? kind}: ${String(count)}`).join(', ')}.`],
    ['Sources', `${counted(sources.verified, 'source')} with statements seen in them, ${String(sources.unverified)} not verified. ${sourceWords(sources)}`],
    ['Verified', verifiedWords(about.verified)],
    ['Last change', ruleSet.released],
    ['Privacy', 'nothing leaves this computer, and nothing is saved unless you ask for it.'],
  ]
  const blocks: readonly Block[] = [
    { first: '', text: { role: 'heading', text: ruleSet.title } },
    ...named.map(([name, text]): Block => ({ first: `  ${name}: `, rest: '    ', text })),
    null,
    { first: '', text: about.notice },
    { first: '', text: { role: 'dim', text: `modality ${about.version}` } },
  ]
  return layOut(blocks, settings)
}

function sourceWords({ byKind, byYears }: About['sources']): string {
  const years = Object.entries(byYears).map(([span, count]) => `${span === 'undated' ? 'undated' : `${span}-${String(Number(span) + 4)}`} ${String(count)}`)
  return `By kind: ${Object.entries(byKind).map(([kind, count]) => `${kind} ${String(count)}`).join(', ')}. By year: ${years.join(', ')}.`
}

/** `12 of 16 indications (75 %), ... rest on a statement seen in its source.` The share is rounded down, so that it never flatters. */
function verifiedWords(verified: About['verified']): string {
  const shares = Object.entries(checkedWords).flatMap(([key, words]) => {
    const { verified: seen, of } = verified[key as Checked]
    return of === 0 ? [] : [`${String(seen)} of ${String(of)} ${words[of === 1 ? 0 : 1]} (${String(Math.floor(100 * seen / of))} %)`]
  })
  return shares.length === 0 ? 'nothing to verify.' : `${andList(shares)} rest on a statement seen in its source.`
}
