// What speaks for and against each modality for one complaint (docs/meaning.md, 12 to 16).
import { no, yes } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import type { Withheld } from '../model/outcome.ts'
import type { KeptWords, Told } from './entries.ts'
import { inState, planOf } from './plan.ts'
import type { ComplaintPlan, Indication, Planned, PlannedModality, State, Terms } from './plan.ts'
import { rootTruth } from './roots.ts'
import type { Frame } from './truth.ts'

/**
 * What the rules of one complaint say about one modality. It follows from the states of these rules alone, so frames
 * share it.
 */
export interface Weighing {
  readonly modality: number
  readonly complaint: ProgramComplaint
  /** In force. */
  readonly for: readonly Indication[]
  readonly against: readonly Indication[]
  readonly neutral: readonly Indication[]
  /** Not gone, in any direction. */
  readonly open: readonly Indication[]
  /** In force against, counted or not. */
  readonly opposed: readonly Indication[]
  /** In force and not counted, as the guidance has a say of its own. */
  readonly outvoted: readonly Indication[]
  readonly verdict: Verdict
  /** What an outcome says of it where nothing but this complaint is served; filled on first use. */
  words: KeptWords | null
  /** The same where it is advised against. */
  advised: Told<Withheld> | null
  /** Its place among what is kept; filled on first use, see `rank.ts`. */
  place: number | null
  /** What could still change it; filled on first use, see `relevance.ts`. */
  hinges: Hinges | null
}

export interface Hinges {
  /** The roots of the conditions it hangs on. */
  readonly roots: readonly number[]
  /** Whether it could be kept, so that its restrictions matter. */
  readonly couldBeKept: boolean
}

export type Verdict = 'kept' | 'advised-against' | 'possible' | 'neutral' | 'nothing'

/** The weighings of a frame, which belongs to one evaluation and so to one plan. */
export interface Weighed {
  readonly plan: ComplaintPlan
  readonly weighings: readonly Weighing[]
}

/** Weighs every modality that some rule in date speaks about, ascending; a rule that is gone is left out. */
export function weigh(program: Program, complaint: ProgramComplaint, frame: Frame, terms: Terms): readonly Weighing[] {
  const plan = planOf(program, complaint, terms)
  if (frame.weighed?.plan !== plan) frame.weighed = { plan, weighings: weighAll(plan, complaint, frame) }
  return frame.weighed.weighings
}

function weighAll(plan: ComplaintPlan, complaint: ProgramComplaint, frame: Frame): Weighing[] {
  const found = statesOf(plan, frame)
  const weighings: Weighing[] = []
  for (const planned of plan.modalities) {
    const weighing = weighingOf(plan, planned, complaint, found)
    if (weighing !== null) weighings.push(weighing)
  }
  return weighings
}

/** The states a rule can be in, as numbers; 0 is gone. */
const states: readonly (State | null)[] = [null, 'open', 'in-force', 'firm']

/** The states of the rules of a plan in a frame. */
export interface Ruled {
  readonly plan: ComplaintPlan
  readonly states: Uint8Array
}

/** The state of each rule of a plan; those that no answer touched are as in the frame without answers. */
function statesOf(plan: ComplaintPlan, frame: Frame): Uint8Array {
  if (frame.ruled?.plan === plan) return frame.ruled.states
  const { base } = frame
  const found = base === null ? Uint8Array.from(plan.rules, (planned) => stateOf(planned, frame)) : statesOf(plan, base).slice()
  if (base !== null) {
    const { rules, rulesAt } = plan
    const first = frame.own?.first ?? 0
    for (let i = 0; i < frame.touchedCount; i += 1) {
      const root = frame.touchedRoots[i] as number
      if (root >= first) for (const rule of rulesAt.get(root) ?? noRules) found[rule] = stateOf(rules[rule] as Planned, frame)
    }
  }
  frame.ruled = { plan, states: found }
  return found
}

const noRules: readonly number[] = []

function stateOf({ when, unless }: Planned, frame: Frame): number {
  const holds = when < 0 ? yes : rootTruth(frame, when)
  if (holds === no) return 0
  const barred = unless < 0 ? no : rootTruth(frame, unless)
  if (barred === yes) return 0
  return holds !== yes ? 1 : barred === no ? 3 : 2
}

/** Rules whose states fit into one number, and weighings kept of one modality. */
const mostInKey = 15
const mostKnown = 64

function weighingOf(plan: ComplaintPlan, planned: PlannedModality, complaint: ProgramComplaint, found: Uint8Array): Weighing | null {
  const { rules, known } = planned
  let key = 0
  for (const rule of rules) key = (key << 2) | (found[rule] as number)
  if (rules.length > mostInKey) return makeWeighing(plan, planned, complaint, found)
  const before = known.get(key)
  if (before !== undefined) return before
  const made = makeWeighing(plan, planned, complaint, found)
  if (known.size >= mostKnown) known.clear()
  known.set(key, made)
  return made
}

const none: readonly Indication[] = []

function makeWeighing({ rules: all }: ComplaintPlan, { modality, rules }: PlannedModality, complaint: ProgramComplaint, found: Uint8Array): Weighing | null {
  const indications = rules.flatMap((rule) => {
    const state = states[found[rule] as number]
    return state === null || state === undefined ? [] : [inState(all[rule] as Planned, complaint, state)]
  })
  if (indications.length === 0) return null
  const decided = indications.some((each) => each.guided !== null && each.state !== 'open')
  const counted: Record<'for' | 'against' | 'neutral', Indication[] | undefined> = { for: undefined, against: undefined, neutral: undefined }
  let open: Indication[] | undefined
  let opposed: Indication[] | undefined
  let outvoted: Indication[] | undefined
  for (const each of indications) {
    if (each.state === 'open') {
      open = added(open, each)
      continue
    }
    const { direction } = each.rule
    if (direction === 'against') opposed = added(opposed, each)
    const own = decided ? each.guided : each
    if (own === null) outvoted = added(outvoted, each)
    else counted[direction] = added(counted[direction], own)
  }
  const weighing = { for: counted.for ?? none, against: counted.against ?? none, neutral: counted.neutral ?? none, open: open ?? none, opposed: opposed ?? none, outvoted: outvoted ?? none }
  return { modality, complaint, ...weighing, verdict: verdictOf(weighing), words: null, advised: null, place: null, hinges: null }
}

function added(list: Indication[] | undefined, each: Indication): Indication[] {
  if (list === undefined) return [each]
  list.push(each)
  return list
}

/** The decision for the modality before restrictions. */
function verdictOf(weighing: Pick<Weighing, 'for' | 'against' | 'neutral' | 'open'>): Verdict {
  const against = bestGrade(weighing.against)
  const favour = bestGrade(weighing.for)
  if (weighing.against.length > 0 && against > favour) return 'advised-against'
  if (weighing.for.length > 0) return 'kept'
  if (weighing.open.some(isFor)) return 'possible'
  return weighing.neutral.length > 0 ? 'neutral' : 'nothing'
}

export function isFor(indication: Indication): boolean {
  return indication.rule.direction === 'for'
}

/** -1 for nothing. */
export function bestGrade(indications: readonly Indication[]): number {
  let best = -1
  for (const each of indications) if (each.grade > best) best = each.grade
  return best
}

/** Line, grade, id: the best first. */
export function byLead(a: Indication, b: Indication): number {
  return lineRank(a) - lineRank(b) || b.grade - a.grade || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
}

function lineRank(indication: Indication): number {
  return indication.rule.line === 'first' ? 0 : 1
}
