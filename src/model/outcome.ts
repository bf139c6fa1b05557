// The outcome: what `evaluate` says, as `modality.outcome/1` on the wire. Lists are in the order a reader should see.
import type { AnswerValue } from './answers.ts'
import type { Certainty, ContraindicationKind, Disposition, Line, Role, Strength, Verification } from './rule-set.ts'

export interface Outcome {
  readonly schema: 'modality.outcome/1'
  readonly ruleSet: { readonly id: string; readonly version: string; readonly digest: string }
  readonly asOf: string
  /** True where `asOf` is not the rule set's own release date. */
  readonly historical: boolean
  readonly guidance: string | null
  /** No open answer can change the decision. */
  readonly settled: boolean
  readonly complaints: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>
  readonly facts: Readonly<Record<string, AnswerValue>>
  /** Stated answers whose question does not apply; not used. */
  readonly parked: readonly Stated[]
  /** Stated answers whose question does not apply, used all the same because danger hangs on them. */
  readonly conflicts: readonly Stated[]
  readonly disposition: DispositionOutcome
  readonly outOfScope: readonly { readonly complaint: string; readonly reason: 'age' | 'excluded'; readonly say: string; readonly sources: readonly string[] }[]
  readonly redFlags: readonly RedFlagOutcome[]
  readonly recommended: readonly Recommendation[]
  readonly afterReview: readonly Recommendation[]
  readonly possible: readonly Possible[]
  readonly withheld: readonly Withheld[]
  readonly undecided: readonly Undecided[]
  /** Facts that nobody asks for these complaints but that would be heeded if stated. */
  readonly heededIfStated: readonly string[]
  readonly safetyNet: readonly string[]
  /** The sources named anywhere in the outcome. */
  readonly sources: readonly CitedSource[]
  readonly notice: string
}

export interface Stated {
  readonly fact: string
  readonly complaint: string | null
  readonly value: AnswerValue
}

export interface DispositionOutcome {
  /** Null while a critical flag that should be asked has not been. */
  readonly level: Disposition | null
  readonly atLeast: Disposition
  readonly atMost: Disposition
  readonly label: string
  /** Null while the level is, unless what is known is urgent already: then it says what to do about that now. */
  readonly where: string | null
  readonly within: string | null
  readonly say: string
  readonly because: readonly DispositionReason[]
  /** Ids of critical flags still to be asked that could raise the disposition. */
  readonly unscreened: readonly string[]
  readonly screenedBy: 'answers' | 'caller'
}

export interface DispositionReason {
  readonly kind: 'red-flag' | 'unsure' | 'out-of-scope' | 'nothing-remains' | 'default'
  /** A red flag's or a complaint's id. */
  readonly id: string
  readonly disposition: Disposition
}

export interface RedFlagOutcome {
  readonly id: string
  readonly label: string
  readonly clinical: string | null
  readonly state: 'present' | 'unsure'
  readonly disposition: Disposition
  readonly say: string
  readonly do: string | null
  readonly sources: readonly string[]
}

export interface Restriction {
  readonly kind: ContraindicationKind
  readonly say: string
  readonly sources: readonly string[]
}

export interface Argument {
  readonly rule: string
  readonly complaint: string
  readonly direction: 'for' | 'against' | 'neutral'
  readonly strength: Strength
  readonly certainty: Certainty
  readonly gradedBy: string
  readonly say: string
  readonly clinical: string | null
  readonly sources: readonly string[]
}

export interface Recommendation {
  readonly modality: string
  readonly label: string
  readonly family: string
  readonly role: Role
  readonly for: readonly string[]
  readonly line: Line
  readonly strength: Strength
  readonly certainty: Certainty
  /** The source whose own pair strength and certainty are; the status of that statement beside it. */
  readonly gradedBy: string
  readonly status: Verification
  readonly settled: boolean
  readonly contested: boolean
  /** Open facts on which a restriction or precaution depends. */
  readonly confirm: readonly string[]
  readonly dose: string | null
  readonly togetherWith: readonly string[]
  readonly restrictions: readonly Restriction[]
  readonly precautions: readonly { readonly say: string; readonly sources: readonly string[] }[]
  readonly say: string
  readonly clinical: string | null
  /** Per complaint, where several are served: what leads there. */
  readonly details: readonly { readonly complaint: string; readonly line: Line; readonly strength: Strength; readonly certainty: Certainty; readonly dose: string | null; readonly rule: string }[]
  readonly against: readonly Argument[]
  readonly rules: readonly string[]
  readonly sources: readonly string[]
}

export interface Possible {
  readonly modality: string
  readonly label: string
  readonly for: readonly string[]
  /** `open`: an answer is missing; `neutral`: the sources make no recommendation either way. */
  readonly reason: 'open' | 'neutral'
  readonly needs: readonly string[]
  readonly rules: readonly string[]
}

export type WithheldKind = 'contraindicated' | 'unconfirmed' | 'advised-against' | 'escalated' | 'out-of-scope'

export interface Withheld {
  readonly modality: string
  readonly label: string
  readonly for: readonly string[]
  readonly kind: WithheldKind
  readonly say: string
  /** Open facts that could lift it; only with `unconfirmed`. */
  readonly confirm: readonly string[]
  readonly arguments: readonly Argument[]
  readonly rules: readonly string[]
  readonly sources: readonly string[]
}

export interface Undecided {
  readonly fact: string
  /** The complaint it belongs to; null for a fact of the person. */
  readonly complaint: string | null
  readonly ask: string
  /** The question as an item of a checklist. */
  readonly item: string | null
  readonly clinical: string | null
  /** The part of a checklist it belongs to. */
  readonly group: string | null
  /** The most urgent flag or scope decision that it could turn. */
  readonly urgency: Disposition | null
  /** A danger sign in itself: one answer is enough for some flag, or nothing but the urgency hangs on it. */
  readonly sign: boolean
  /** Open facts on which it depends whether the question applies; empty where it can be asked now. */
  readonly waitsFor: readonly string[]
  /** `disposition` and modality ids, most serious first. */
  readonly affects: readonly string[]
}

export interface CitedSource {
  readonly id: string
  readonly title: string
  readonly by: string | null
  readonly year: number | null
  readonly jurisdiction: string | null
  readonly kind: string
  readonly link: string | null
  readonly status: Verification
}
