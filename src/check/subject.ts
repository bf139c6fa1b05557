// What every check looks at, and what it reports.
import type { Condition, Place } from '../model/condition.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Complaint, RuleSet } from '../model/rule-set.ts'
import type { CheckCode } from './codes.ts'
import type { Path } from './logic/diagram.ts'
import { answersOf, caseText, complaintOn, exampleId, plainest } from './logic/example.ts'
import { Judgement } from './logic/judgement.ts'
import { vocabularyOf } from './logic/vocabulary.ts'
import { World } from './logic/world.ts'
import { Memory } from './memory.ts'

export interface Subject {
  readonly ruleSet: RuleSet
  /** Every question that applies is answered. */
  readonly complete: Judgement
  /** Anything may be open, "not sure" included. */
  readonly open: Judgement
  readonly memory: Memory
  /** The day on which reviews are due, from the caller; null where the clock is not to matter. */
  readonly today: string | null
}

export type Finding = Diagnostic & { readonly code: CheckCode }

export type Check = (subject: Subject) => readonly Finding[]

/** `bound` is the most steps of exact reasoning in each of the two worlds. */
export function subjectOf(ruleSet: RuleSet, today: string | null, bound?: number, memory = new Memory()): Subject {
  memory.begin()
  return { ruleSet, complete: judgementOf(ruleSet, false, bound, memory), open: judgementOf(ruleSet, true, bound, memory), memory, today }
}

export function judgementOf(ruleSet: RuleSet, open: boolean, bound?: number, memory = new Memory()): Judgement {
  const vocabulary = vocabularyOf([ruleSet], open)
  return new Judgement(new World(ruleSet, vocabulary, memory.diagramsFor(vocabulary, bound)))
}

type More = Partial<Pick<Finding, 'hint' | 'also' | 'example'>>

export function error(code: CheckCode, at: Place, message: string, more: More = {}): Finding {
  return { code, severity: 'error', message, at, ...more }
}

export function warning(code: CheckCode, at: Place, message: string, more: More = {}): Finding {
  return { code, severity: 'warning', message, at, ...more }
}

export function note(code: CheckCode, at: Place, message: string, more: More = {}): Finding {
  return { code, severity: 'note', message, at, ...more }
}

export interface Shown {
  readonly id: string
  readonly tell: string
  /** Null for none; left out, the one that the finding is about. */
  readonly complaint?: string | null
  /** What these read is answered too, so that nothing about them is open. */
  readonly complete?: readonly Condition[]
  readonly expect: Readonly<Record<string, unknown>>
}

/** A case that shows the finding; undefined where no presentation does. */
export function exampleOf(judgement: Judgement, node: number, shown: Shown): string | undefined {
  const { diagrams, vocabulary } = judgement.world
  const path = diagrams.path(node, plainest(vocabulary))
  return path === null ? undefined : exampleAt(judgement, path, shown)
}

/** The rest of the danger signs is taken as asked and absent, so that a case shows what it is about. */
export function exampleAt({ world }: Judgement, path: Path, { id, tell, complaint = complaintOn(world, path), complete, expect }: Shown): string {
  return caseText({ id: exampleId('example', id), tell, expect, answers: { ...answersOf(world, path, complaint, complete), screened: true } })
}

export function tick(text: string): string {
  return `\`${text}\``
}

export function complaintsOf(ruleSet: RuleSet, ids: readonly string[]): readonly Complaint[] {
  return ruleSet.complaints.filter(({ id }) => ids.includes(id))
}

/** `a`, `b` and 3 more. */
export function some(ids: readonly string[], most = 4): string {
  const shown = ids.slice(0, most).map(tick)
  const rest = ids.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${String(rest)} more`
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
