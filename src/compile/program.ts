// The compiled rule set: tables, arrays and numbers, no closures, so that it can be stored as JSON and run at once.
import type { Certainty, ContraindicationKind, Disposition, DispositionText, Direction, Line, Role, Strength,
  Verification } from '../model/rule-set.ts'

export interface Program {
  readonly format: 1
  /** `sha256:` and the digest of this program without the digest. */
  readonly digest: string
  readonly header: ProgramHeader
  /** Options of the built-in facts `complaint` (variable 0) and `site` (variable 1). */
  readonly complaintIds: readonly string[]
  readonly siteIds: readonly string[]
  /** Sorted by id. */
  readonly facts: readonly ProgramFact[]
  /** Indexes of facts, what is read before what reads it. */
  readonly order: readonly number[]
  readonly variables: number
  /** Conditions, see `opcodes.ts`; an offset into it stands for a condition. */
  readonly code: readonly number[]
  readonly flags: readonly ProgramFlag[]
  readonly modalities: readonly ProgramModality[]
  readonly restrictions: readonly ProgramRestriction[]
  readonly sources: readonly ProgramSource[]
  /** By id; a store may hold only those asked for. */
  readonly complaints: Readonly<Record<string, ProgramComplaint>>
}

export interface ProgramHeader {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly released: string
  readonly licence: string
  readonly intendedUsers: readonly string[]
  readonly limits: string
  readonly notice: string
  readonly reviewedBy: readonly string[]
  readonly dispositions: Readonly<Record<Disposition, DispositionText>>
}

export interface ProgramOption {
  readonly id: string
  readonly label: string
  readonly clinical?: string
}

export interface ProgramFact {
  readonly id: string
  readonly kind: 'yes-no' | 'choice' | 'choices' | 'integer' | 'scale' | 'duration' | 'category' | 'count' | 'sum'
  readonly scope: 'person' | 'complaint'
  /** First variable; a `choices` fact has one for each option. -1 for a derived fact. */
  readonly variable: number
  /** The question, or the label of a derived fact. */
  readonly ask: string
  readonly item?: string
  readonly clinical?: string
  readonly help?: string
  readonly group?: string
  readonly options?: readonly ProgramOption[]
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  /** Offset of `applies-when`. */
  readonly applies?: number
  /** A red flag, or an absolute or local contraindication, reads it: a stated value is never parked. */
  readonly heeded?: true
  /** Per variable the cell that speaks against the flags that read it (0 no, 1 yes); -1 where there is none. */
  readonly clear?: readonly number[]
  /** Parts of a derived fact: offset, and case id or weight. */
  readonly parts?: readonly { readonly when: number; readonly id?: string; readonly add?: number }[]
}

export interface ProgramFlag {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly when: number
  readonly disposition: number
  /** What "not sure" raises the disposition to; -1 for nothing. */
  readonly ifUnsure: number
  /** Indexes of complaints, or everyone. */
  readonly askedFor: 'everyone' | readonly number[]
  /** Reads no fact of a complaint. */
  readonly person: boolean
  readonly say: string
  readonly do?: string
  readonly sources: readonly number[]
  readonly facts: readonly number[]
}

export interface ProgramRestriction {
  /** `owner#kind-n`: owner is a family or modality id. */
  readonly id: string
  readonly kind: ContraindicationKind | 'precaution'
  readonly when: number
  readonly person: boolean
  /** Indexes into `siteIds`; only for `local`. */
  readonly sites?: readonly number[]
  readonly say: string
  readonly sources: readonly number[]
}

export interface ProgramModality {
  readonly id: string
  readonly label: string
  readonly clinical?: string
  readonly family: string
  /** The family and its ancestors. */
  readonly families: readonly string[]
  readonly role: Role
  readonly serious: boolean
  /** Not offered where the rules are used: last among equals. */
  readonly unavailable?: true
  /** Own and inherited: absolute, local, relative, precaution. */
  readonly restrictions: readonly number[]
}

export interface ProgramEvidence {
  readonly source: number
  readonly strength: Strength
  readonly certainty: Certainty
  readonly status: Verification
  readonly label?: string
}

export interface ProgramRule {
  readonly id: string
  readonly direction: Direction
  readonly modalities: readonly number[]
  readonly when: number
  readonly unless: number
  readonly line: Line
  readonly togetherWith: readonly string[]
  readonly dose?: string
  readonly say: string
  readonly clinical?: string
  readonly from?: string
  readonly until?: string
  /** Best first: strength, certainty, later year, source id. */
  readonly evidence: readonly ProgramEvidence[]
}

export interface ProgramComplaint {
  readonly id: string
  readonly index: number
  readonly site: number
  readonly label: string
  readonly clinical?: string
  readonly about?: string
  readonly icd10cm: readonly string[]
  readonly defaultDisposition: number
  readonly ages: number
  readonly excludes: readonly { readonly when: number; readonly say: string; readonly sources: readonly number[] }[]
  readonly safetyNet: readonly { readonly if: string; readonly then: Disposition }[]
  /** Conditions of this complaint; offsets of `ages`, `excludes` and `rules` point into it. */
  readonly code: readonly number[]
  readonly rules: readonly ProgramRule[]
}

export interface ProgramSource {
  readonly id: string
  readonly title: string
  readonly by?: string
  readonly kind: string
  readonly year?: number
  readonly jurisdiction?: string
  readonly link?: string
  readonly status: Verification
  readonly from?: string
  readonly until?: string
}
