// The rule set as plain data: what the YAML says, checked and in canonical order (every list sorted by id).
// `load` turns located YAML into it, `compile` turns it into a program.
import type { Condition, Place } from './condition.ts'

export const dispositions = ['self-care', 'therapy', 'see-clinician', 'urgent', 'emergency'] as const
/** How soon and where; totally ordered, the most urgent last. */
export type Disposition = (typeof dispositions)[number]

export const strengths = ['not-graded', 'weak', 'conditional', 'strong'] as const
/** How strongly a source recommends (GRADE; `weak` is a "may"); weakest first. */
export type Strength = (typeof strengths)[number]

export const certainties = ['not-graded', 'very-low', 'low', 'moderate', 'high'] as const
/** Certainty of the evidence (GRADE); lowest first. */
export type Certainty = (typeof certainties)[number]

export const roles = ['active', 'education', 'referral', 'passive', 'assessment'] as const
export type Role = (typeof roles)[number]

export const sourceKinds = ['guideline', 'systematic-review', 'trial', 'cohort', 'official-page', 'textbook',
  'promotional', 'general-knowledge'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const verdicts = ['supported', 'partly', 'weak', 'unsupported'] as const
export type Verdict = (typeof verdicts)[number]

export type Verification = 'verified' | 'unverified'

export interface RuleSet {
  readonly header: Header
  readonly facts: readonly Fact[]
  readonly redFlags: readonly RedFlag[]
  readonly families: readonly Family[]
  readonly modalities: readonly Modality[]
  readonly complaints: readonly Complaint[]
  readonly rules: readonly Rule[]
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
}

export interface DispositionText {
  readonly label: string
  readonly where: string
  readonly within: string
  readonly say: string
}

export interface Header {
  readonly id: string
  readonly title: string
  readonly version: string
  /** ISO date; the date an evaluation stands on by default. */
  readonly released: string
  readonly language: string
  readonly licence: string
  readonly intendedUsers: readonly string[]
  readonly limits: string
  readonly notice: string
  readonly reviewedBy: readonly string[]
  readonly dispositions: Readonly<Record<Disposition, DispositionText>>
  readonly sites: readonly { readonly id: string; readonly label: string }[]
  /** The rule set this one adds to, as its author names it. */
  readonly extends?: string
  readonly doNotSay: readonly { readonly phrase: string; readonly because: string }[]
  readonly at: Place
}

export interface Option {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly phrases: readonly string[]
}

export type Scope = 'person' | 'complaint'

interface FactBase {
  readonly id: string
  readonly scope: Scope
  readonly at: Place
}

interface AskedBase extends FactBase {
  readonly ask: string
  readonly item?: string
  readonly clinical?: string
  readonly help?: string
  readonly group?: string
  readonly phrases: readonly string[]
  readonly appliesWhen?: Condition
  readonly instrument?: { readonly name: string; readonly licence: string }
}

interface DerivedBase extends FactBase {
  readonly label: string
}

/** Numbers are whole; a duration is in hours (a month is 730, a year 8760). */
export type AskedFact =
  | (AskedBase & { readonly kind: 'yes-no' })
  | (AskedBase & { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] })
  | (AskedBase & { readonly kind: 'integer' | 'scale'; readonly unit?: string; readonly min: number; readonly max: number })
  | (AskedBase & { readonly kind: 'duration'; readonly min: number; readonly max: number })

export type DerivedFact =
  | (DerivedBase & { readonly kind: 'category'; readonly cases: readonly { readonly id: string; readonly when: Condition }[] })
  | (DerivedBase & { readonly kind: 'count'; readonly of: readonly Condition[] })
  | (DerivedBase & { readonly kind: 'sum'; readonly of: readonly { readonly when: Condition; readonly add: number }[] })

export type Fact = AskedFact | DerivedFact

/** What one source says: its own pair of strength and certainty. */
export interface Evidence {
  readonly source: string
  readonly strength: Strength
  readonly certainty: Certainty
  readonly label?: string
  readonly status: Verification
}

export interface RedFlag {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly when: Condition
  readonly disposition: Disposition
  readonly ifUnsure?: Disposition
  readonly askedFor: 'everyone' | readonly string[]
  readonly say: string
  readonly do?: string
  readonly because: readonly Evidence[]
  readonly at: Place
}

export type ContraindicationKind = 'absolute' | 'local' | 'relative'

export interface Contraindication {
  readonly kind: ContraindicationKind
  readonly when: Condition
  readonly sites?: readonly string[]
  readonly say: string
  readonly because: readonly Evidence[]
  readonly at: Place
}

export interface Precaution {
  readonly when: Condition
  readonly say: string
  readonly because: readonly Evidence[]
  readonly at: Place
}

export interface Family {
  readonly id: string
  readonly label: string
  readonly parent?: string
  readonly contraindications: readonly Contraindication[]
  readonly precautions: readonly Precaution[]
  readonly at: Place
}

export interface Modality {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly family: string
  readonly role: Role
  readonly risk: 'serious' | 'ordinary'
  readonly about?: string
  readonly provider?: string
  readonly session?: string
  readonly dose?: string
  readonly harms?: string
  readonly burden?: string
  readonly phrases: readonly string[]
  /** False where an overlay says it is not offered here: it then goes last among equals. */
  readonly available?: false
  readonly because: readonly Evidence[]
  readonly contraindications: readonly Contraindication[]
  readonly precautions: readonly Precaution[]
  readonly at: Place
}

export interface Complaint {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly icd10cm: readonly string[]
  readonly about?: string
  readonly phrases: readonly string[]
  readonly site: string
  readonly defaultDisposition: 'therapy' | 'self-care'
  /** A condition on `age`; outside it the complaint is out of scope. */
  readonly ages?: Condition
  readonly excludes: readonly { readonly when: Condition; readonly say: string; readonly because: readonly Evidence[]; readonly at: Place }[]
  readonly safetyNet: readonly { readonly if: string; readonly then: Disposition }[]
  readonly because: readonly Evidence[]
  readonly at: Place
}

export type Direction = 'for' | 'against' | 'neutral'
export type Line = 'first' | 'adjunct'

export interface Rule {
  readonly id: string
  readonly direction: Direction
  readonly modalities: readonly string[]
  readonly for: readonly string[]
  readonly when?: Condition
  readonly unless?: Condition
  readonly line: Line
  readonly togetherWith: readonly string[]
  readonly dose?: string
  readonly say: string
  readonly clinical?: string
  readonly from?: string
  readonly until?: string
  readonly reviewBy?: string
  readonly because: readonly Evidence[]
  readonly at: Place
}

export interface Source {
  readonly id: string
  readonly title: string
  readonly by?: string
  readonly kind: SourceKind
  readonly year?: number
  readonly jurisdiction?: string
  readonly url?: string
  readonly doi?: string
  readonly status: Verification
  readonly readAs?: string
  readonly from?: string
  readonly until?: string
  readonly reviewBy?: string
  readonly at: Place
}

export interface Claim {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  readonly certainty: Certainty
  readonly evidence: string
  readonly about: readonly string[]
  readonly because: readonly Evidence[]
  readonly at: Place
}
