// A rule set to what a reader should know before trusting it: for whom, within what limits, checked by whom.
import type { RuleSet } from '../model/rule-set.ts'
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
  readonly sources: { readonly verified: number, readonly unverified: number }
  readonly notice: string
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
    sources: { verified, unverified: rest.sources.length - verified },
    notice,
  }
}

const contentWords: Readonly<Record<string, string>> = { redFlags: 'red flags' }

export function renderAbout(about: About, settings: PageSettings): string {
  const { ruleSet, counts, sources } = about
  const named: readonly (readonly [string, string])[] = [
    ['Rule set', `${ruleSet.id} ${ruleSet.version}, released ${ruleSet.released}, licence ${ruleSet.licence}`],
    ['For', `${andList(about.intendedUsers)}.`],
    ['Limits', about.limits],
    ['Reviewed by', about.reviewedBy.length === 0 ? 'nobody with a clinical qualification yet.' : `${andList(about.reviewedBy)}.`],
    ['Content', `${Object.entries(counts).map(([kind, count]) => `${contentWords[kind] ?? kind}: ${String(count)}`).join(', ')}.`],
    ['Sources', `${counted(sources.verified, 'source')} with statements seen in them, ${String(sources.unverified)} not verified.`],
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
