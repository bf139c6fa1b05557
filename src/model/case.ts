import type { Answers, Settings } from './answers.ts'
import type { Place } from './condition.ts'
import type { WithheldKind } from './outcome.ts'
import type { Disposition, Evidence } from './rule-set.ts'

/** A worked case: what is told, what was answered, what a source says should come out. */
export interface Case {
  readonly id: string
  readonly tell: string
  readonly because: readonly Evidence[]
  readonly answers: Answers
  readonly settings: Settings
  readonly expect: Expectation
  /** Why the case is not run for now. */
  readonly skip?: string
  /** It was made from the rules, at an edge of what they state; it stands for no source. */
  readonly isEdge?: true
  readonly at: Place
}

/** Everything optional; what is absent is not checked. Lists mean "these among others" unless said otherwise. */
export interface Expectation {
  readonly disposition?: Disposition | null
  readonly atLeast?: Disposition
  readonly atMost?: Disposition
  readonly settled?: boolean
  /** Exactly these are present. */
  readonly redFlags?: readonly string[]
  /** Exactly these are unsure. */
  readonly unsure?: readonly string[]
  readonly unscreened?: readonly string[]
  /** Red flag, present or unsure, to how far it raises the disposition. */
  readonly raised?: Readonly<Record<string, Disposition>>
  readonly recommended?: readonly string[]
  readonly notRecommended?: readonly string[]
  /** All recommended, in this order. */
  readonly ranked?: readonly string[]
  readonly afterReview?: readonly string[]
  readonly possible?: readonly string[]
  readonly withheld?: Readonly<Record<string, WithheldKind>>
  readonly contested?: readonly string[]
  readonly restricted?: readonly string[]
  readonly cautioned?: readonly string[]
  /** These have no "ask first", these no precaution. */
  readonly notRestricted?: readonly string[]
  readonly notCautioned?: readonly string[]
  /** Modality to `strength/certainty`. */
  readonly graded?: Readonly<Record<string, string>>
  /** Modality to words it carries: of a restriction, of a precaution, or of why it is withheld. */
  readonly warned?: Readonly<Record<string, string>>
  /** Modality to words it does not carry. */
  readonly notWarned?: Readonly<Record<string, string>>
  /** Modality to its dose, as it is shown; null for none. */
  readonly dosed?: Readonly<Record<string, string | null>>
  /** Modality to its line. */
  readonly lines?: Readonly<Record<string, string>>
  /** Modality to the rules that speak for or against it, wherever it stands: exactly these. */
  readonly rules?: Readonly<Record<string, readonly string[]>>
  /** Modality to the facts that have to be known before it is given: exactly these, in this order. */
  readonly confirm?: Readonly<Record<string, readonly string[]>>
  readonly outOfScope?: readonly string[]
  readonly undecided?: readonly string[]
  readonly decided?: readonly string[]
  /** Open fact to the most urgent decision of a flag, or about the scope, that it could turn; null for none. */
  readonly urgency?: Readonly<Record<string, Disposition | null>>
  /** Nobody asks for these, but they would be heeded if they were stated. */
  readonly heeded?: readonly string[]
  /** Stated answers that are set aside as their question does not apply: exactly these. */
  readonly parked?: readonly string[]
  /** Stated answers that are used although their question does not apply: exactly these. */
  readonly conflicts?: readonly string[]
}

/** A new value for one key of a case's `expect`, as the key is written in YAML. */
export interface ExpectationEdit {
  readonly case: string
  readonly key: string
  readonly value: string | boolean | null | readonly string[] | Readonly<Record<string, string | null | readonly string[]>>
}
