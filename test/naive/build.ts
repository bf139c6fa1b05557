// Small rule sets written by hand: defaults for everything a test does not care about.
import type { Condition, Place, Range } from '../../src/model/condition.ts'
import type { AskedFact, Complaint, Contraindication, DerivedFact, Disposition, DispositionText, Evidence, Family,
  Modality,
  Precaution, RedFlag, Rule, RuleSet, Source } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'

export const at: Place = { file: 'generated.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

export const is = (fact: string, ...options: readonly string[]): Condition =>
  ({ kind: 'is', fact, options: options.length === 0 ? ['yes'] : options, at })
export const within = (fact: string, ...ranges: readonly Range[]): Condition => ({ kind: 'in', fact, ranges, at })
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of, at })
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of, at })
export const not = (of: Condition): Condition => ({ kind: 'not', of, at })
export const atLeastOf = (count: number, ...of: readonly Condition[]): Condition =>
  ({ kind: 'at-least', count, of, at })

type AskedMore = Partial<Pick<AskedFact, 'scope' | 'appliesWhen'>>

export const yesNo = (id: string, more: AskedMore = {}): AskedFact =>
  ({ id, kind: 'yes-no', scope: 'person', ask: `Is ${id} so?`, phrases: [], at, ...more })
export const choice = (id: string, options: readonly string[], more: AskedMore = {}): AskedFact =>
  ({ ...yesNo(id, more), kind: 'choice', options: options.map(option) })
export const choices = (id: string, options: readonly string[], more: AskedMore = {}): AskedFact =>
  ({ ...yesNo(id, more), kind: 'choices', options: options.map(option) })
export const number = (id: string, kind: 'integer' | 'scale' | 'duration', min: number, max: number,
  more: AskedMore = {}): AskedFact => ({ ...yesNo(id, more), kind, min, max })

const option = (id: string): { id: string; label: string; phrases: string[] } => ({ id, label: id, phrases: [] })

type Derivation =
  | { readonly kind: 'category'; readonly cases: readonly { readonly id: string; readonly when: Condition }[] }
  | { readonly kind: 'count'; readonly of: readonly Condition[] }
  | { readonly kind: 'sum'; readonly of: readonly { readonly when: Condition; readonly add: number }[] }

export const derived = (id: string, derivation: Derivation, scope: 'person' | 'complaint' = 'person'): DerivedFact =>
  ({ id, scope, label: id, at, ...derivation })

export const source = (id: string, more: Partial<Source> = {}): Source =>
  ({ id, title: id, kind: 'guideline', status: 'verified', url: `https://example.org/${id}`, at, ...more })
export const evidence = (id: string, more: Partial<Evidence> = {}): Evidence =>
  ({ source: id, strength: 'not-graded', certainty: 'not-graded', status: 'verified', ...more })
const because = [evidence('s')]

export const flag = (id: string, when: Condition, disposition: Disposition, more: Partial<RedFlag> = {}): RedFlag =>
  ({ id, label: id, when, disposition, askedFor: 'everyone', say: `Of ${id}.`, because, at, ...more })
export const contraindication = (kind: Contraindication['kind'], when: Condition, say: string,
  more: Partial<Contraindication> = {}): Contraindication => ({ kind, when, say, because, at, ...more })
export const precaution = (when: Condition, say: string): Precaution => ({ when, say, because, at })
export const family = (id: string, more: Partial<Family> = {}): Family =>
  ({ id, label: id, contraindications: [], precautions: [], at, ...more })
export const modality = (id: string, more: Partial<Modality> = {}): Modality =>
  ({ id, label: id, family: 'f', role: 'active',
  risk: 'ordinary', phrases: [], because: [], contraindications: [], precautions: [], at, ...more })
export const complaint = (id: string, more: Partial<Complaint> = {}): Complaint =>
  ({ id, label: id, icd10cm: [], phrases: [],
  site: 'back', defaultDisposition: 'therapy', excludes: [], safetyNet: [], because: [], at, ...more })
export const rule = (id: string, direction: Rule['direction'], modalities: readonly string[],
  more: Partial<Rule> = {}): Rule =>
  ({ id, direction, modalities, for: ['c'], line: 'first', togetherWith: [], say: `Of ${id}.`, because, at, ...more })

/** A valid rule set: with the complaint `c` at `back`, the family `f` unless others are given, and the source `s`. */
export function ruleSetOf(parts: Partial<RuleSet>): RuleSet {
  return {
    header,
    facts: sorted(parts.facts ?? []),
    redFlags: sorted(parts.redFlags ?? []),
    families: sorted(parts.families ?? [family('f')]),
    modalities: sorted(parts.modalities ?? []),
    complaints: sorted(parts.complaints ?? [complaint('c')]),
    rules: sorted(parts.rules ?? []),
    sources: sorted(parts.sources === undefined || parts.sources.some(one => one.id === 's') ? parts.sources ?? [source('s')]
      : [...parts.sources, source('s')]),
    claims: sorted(parts.claims ?? []),
  }
}

function sorted<T extends { readonly id: string }>(of: readonly T[]): readonly T[] {
  return of.toSorted((a, b) => byCodePoint(a.id, b.id))
}

const text = (id: Disposition): DispositionText => ({ label: id, where: `where ${id}`, within: `within ${id}`,
  say: `say ${id}` })

const header: RuleSet['header'] = {
  id: 'small', title: 'A small rule set', version: '1.0.0', released: '2026-01-01', language: 'en', licence: 'MIT',
  intendedUsers: ['tests'], limits: 'Everything.', notice: 'Not for people.', reviewedBy: [],
  dispositions: { 'self-care': text('self-care'), 'therapy': text('therapy'), 'see-clinician': text('see-clinician'),
    'urgent': text('urgent'), 'emergency': text('emergency') },
  sites: [{ id: 'back', label: 'Back' }, { id: 'knee', label: 'Knee' }, { id: 'neck', label: 'Neck' }],
  doNotSay: [], at,
}
