// What the explanations are made of, as plain data: every leaf of a condition with its value, its truth and its place,
// every reason with its rule and its sources.
import type { AbsentReason, AnswerValue } from '../model/answers.ts'
import type { Place } from '../model/condition.ts'
import type { WithheldKind } from '../model/outcome.ts'
import type { Certainty, Disposition, Strength, Verification } from '../model/rule-set.ts'

export type Truth = 'no' | 'not-asked' | 'not-sure' | 'yes'

/** A condition, or a part of one, as it stood when these answers were evaluated. */
export interface Trace {
  /** `test` reads one fact; a derived fact is worked out below it, one `part` for each case or counted condition. */
  readonly kind: 'all' | 'any' | 'not' | 'at-least' | 'test' | 'part'
  readonly text: string
  readonly truth: Truth
  readonly at: Place
  /** What a test read. */
  readonly read?: Reading
  readonly parts: readonly Trace[]
}

export interface Reading {
  readonly fact: string
  /** The complaint in whose frame it was read; null for a fact of the person. */
  readonly complaint: string | null
  /** The value, or null beside the reason for having none. */
  readonly value: AnswerValue
  readonly absent: AbsentReason | null
  /** Where the value comes from: an answer, the caller's word that the screen was clean, or other facts. */
  readonly from: 'answer' | 'screen' | 'derived' | 'complaint' | null
}

/** One statement of one source. */
export interface Citation {
  readonly source: string
  readonly title: string
  readonly link: string | null
  readonly strength: Strength
  readonly certainty: Certainty
  readonly label: string | null
  readonly status: Verification
  /** False where the date or the guidance asked for leaves it out. */
  readonly counts: boolean
  readonly at: Place
}

export type ReasonKind = 'rule' | 'contraindication' | 'precaution' | 'red-flag' | 'scope' | 'nothing-remains'

/** What a reason does to the modality. `idle`: it was looked at and says nothing here. */
export type ReasonSide = 'for' | 'against' | 'excluding' | 'first' | 'limiting' | 'unresolved' | 'idle'

export interface Reason {
  readonly kind: ReasonKind
  /** A rule, red flag or complaint, or a restriction such as `firm-massage#absolute-1`. */
  readonly id: string
  readonly side: ReasonSide
  /** The complaint it was looked at for; null where it concerns the person. */
  readonly complaint: string | null
  /** In two or three words what it does: `recommends`, `absolute`, `emergency`. */
  readonly effect: string
  readonly say: string
  readonly clinical: string | null
  readonly truth: Truth
  /** What it depends on; null for "always". */
  readonly when: Trace | null
  /** What would take it back. */
  readonly unless: Trace | null
  readonly because: readonly Citation[]
  readonly at: Place
}

export type Standing = 'recommended' | 'after-review' | 'possible' | 'neutral' | WithheldKind | 'not-mentioned'

export interface Grade {
  readonly strength: Strength
  readonly certainty: Certainty
  readonly rule: string
  readonly source: string
}

/** How the modality stands for one complaint, and the best grade on either side. */
export interface ComplaintStanding {
  readonly complaint: string
  readonly standing: Standing
  readonly for: Grade | null
  readonly against: Grade | null
}

export interface Why {
  readonly schema: 'modality.why/1'
  readonly modality: string
  readonly label: string
  readonly clinical: string | null
  readonly role: string
  readonly at: Place
  /** The place among the recommendations, from 1; null where it is none. */
  readonly rank: number | null
  readonly of: number
  readonly level: Disposition | null
  readonly atLeast: Disposition
  readonly complaints: readonly ComplaintStanding[]
  /** By side, then in the order in which they were weighed. */
  readonly reasons: readonly Reason[]
  /** Other complaints that some rule recommends it for. */
  readonly recommendedFor: readonly string[]
}

/** The leaves of a trace that read an answer, each once. */
export function leavesOf(trace: Trace): readonly Trace[] {
  const found = new Map<string, Trace>()
  const visit = (each: Trace): void => {
    const isLeaf = each.kind === 'test' && each.parts.length === 0
    if (isLeaf) found.set(`${each.text} ${each.read?.complaint ?? ''} ${each.at.file} ${String(each.at.line)} ${String(each.at.column)}`, each)
    for (const part of each.parts) visit(part)
  }
  visit(trace)
  return [...found.values()]
}
