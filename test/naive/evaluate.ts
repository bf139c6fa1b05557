// A rule set and answers to what is decided, straight from docs/meaning.md: no indexes, no program, no haste.
// It exists to be compared with the evaluator that runs, and shares nothing with it but the model.
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { DispositionOutcome, DispositionReason, Outcome, Possible, Recommendation, RedFlagOutcome, Stated,
  Withheld } from '../../src/model/outcome.ts'
import { type Complaint, type Disposition, dispositions, type RedFlag, type RuleSet } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { type Cells, readAnswers } from './answers.ts'
import { type Judgement, judge } from './judge.ts'
import { setAside } from './parking.ts'
import { heededFacts } from './reads.ts'
import { recommendations } from './recommend.ts'
import { cleanScreen, isAskedFor } from './screen.ts'
import { type Frame, greatest, hasUnasked, isUnknown, type Truth, truthOf } from './truth.ts'

/** The parts of an outcome that decide something, in its own shape. */
export interface NaiveOutcome extends Decided {
  readonly parked: readonly Stated[]
  readonly conflicts: readonly Stated[]
}

export interface Decided extends Pick<Outcome, 'historical' | 'asOf'> {
  readonly disposition: Pick<DispositionOutcome, 'level' | 'atLeast' | 'because' | 'unscreened' | 'screenedBy'>
  readonly outOfScope: readonly Pick<Outcome['outOfScope'][number], 'complaint' | 'reason' | 'say'>[]
  readonly redFlags: readonly Pick<RedFlagOutcome, 'id' | 'state'>[]
  readonly recommended: readonly NaiveRecommendation[]
  readonly afterReview: readonly NaiveRecommendation[]
  readonly possible: readonly Pick<Possible, 'modality' | 'for' | 'reason'>[]
  readonly withheld: readonly Pick<Withheld, 'modality' | 'for' | 'kind'>[]
}

export interface NaiveRecommendation extends Pick<Recommendation, 'modality' | 'for' | 'line' | 'strength' | 'certainty'
  | 'gradedBy' | 'contested' | 'dose' | 'togetherWith' | 'details' | 'rules' | 'sources'> {
  readonly restrictions: readonly Pick<Recommendation['restrictions'][number], 'kind' | 'say'>[]
  readonly precautions: readonly Pick<Recommendation['precautions'][number], 'say'>[]
  /** Rule ids. */
  readonly against: readonly string[]
}

/** Everything an evaluation looks at. */
export interface World {
  readonly ruleSet: RuleSet
  readonly settings: Settings
  readonly complaints: readonly Complaint[]
  /** One per complaint, or one without a complaint. */
  readonly frames: readonly Frame[]
  readonly date: string
  readonly screened: boolean
}

export function naiveEvaluate(ruleSet: RuleSet, answers: Answers, settings: Settings): NaiveOutcome {
  const world = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, settings)
  return { ...decide(world), ...setAside(world, answers) }
}

export function worldOf(ruleSet: RuleSet, cells: Cells, answers: Answers, settings: Settings): World {
  const ids = Object.keys(answers.complaints).sort(byCodePoint)
  const complaints = ids.map(id => complaintNamed(ruleSet, id))
  const screened = answers.screened === true
  const filled = screened ? cleanScreen(ruleSet, ids) : new Map<string, 'yes' | 'no'>()
  const shared = { ruleSet, cells, heeded: heededFacts(ruleSet), filled }
  const frames = complaints.length === 0 ? [{ ...shared, complaint: null, site: null }]
    : complaints.map(complaint => ({ ...shared, complaint: complaint.id, site: complaint.site }))
  return { ruleSet, settings, complaints, frames, date: settings.asOf ?? ruleSet.header.released, screened }
}

export function decide(world: World): Decided {
  const flags = world.ruleSet.redFlags.map(flag => ({ flag, truth: truthOfFlag(world, flag) }))
  const outOfScope = world.complaints.flatMap(complaint => reasonsOutOfScope(world, complaint))
  const isOut = (complaint: Complaint): boolean => outOfScope.some(one => one.complaint === complaint.id)
  const early: readonly DispositionReason[] = [
    ...flags.flatMap(({ flag, truth }) => reasonOfFlag(flag, truth)),
    ...world.complaints.map((complaint): DispositionReason => isOut(complaint)
      ? { kind: 'out-of-scope', id: complaint.id, disposition: 'see-clinician' }
      : { kind: 'default', id: complaint.id, disposition: complaint.defaultDisposition }),
  ]
  const escalated = rank(mostUrgent(early)) >= rank('urgent')
  const judgements = world.complaints.flatMap(complaint => world.ruleSet.modalities
    .filter(modality => modality.role !== 'assessment')
    .map(modality => judge(world, complaint, modality, { escalated, outOfScope: isOut(complaint) })))
  const empty = world.complaints.filter(complaint => !escalated && !isOut(complaint) && !judgements.some(one =>
    one.complaint.id === complaint.id && (one.fate === 'kept' || one.fate === 'open')))
  const because = [...early, ...empty.map((complaint): DispositionReason =>
    ({ kind: 'nothing-remains', id: complaint.id, disposition: 'see-clinician' }))]
  const atLeast = mostUrgent(because)
  const unscreened = world.ruleSet.redFlags
    .filter(flag => isToBeAsked(world, flag) && rank(flag.disposition) > rank(atLeast))
  const entries = recommendations(world, judgements)
  return {
    asOf: world.date,
    historical: world.date !== world.ruleSet.header.released,
    disposition: {
      level: unscreened.length > 0 ? null : atLeast,
      atLeast,
      because: because.toSorted(byUrgency),
      unscreened: unscreened.toSorted(byUrgency).map(flag => flag.id),
      screenedBy: world.screened ? 'caller' : 'answers',
    },
    outOfScope,
    redFlags: flags.filter(one => one.truth === 'yes' || one.truth === 'unsure')
      .toSorted((a, b) => byUrgency(a.flag, b.flag))
      .map(({ flag, truth }) => ({ id: flag.id, state: truth === 'yes' ? 'present' : 'unsure' })),
    recommended: atLeast === 'see-clinician' ? [] : entries,
    afterReview: atLeast === 'see-clinician' ? entries : [],
    possible: [
      ...grouped(judgements, 'open').map(one => ({ ...one, reason: 'open' as const })),
      ...grouped(judgements, 'neutral').map(one => ({ ...one, reason: 'neutral' as const })),
    ],
    withheld: (['escalated', 'out-of-scope', 'contraindicated', 'advised-against', 'unconfirmed'] as const)
      .flatMap(kind => grouped(judgements, kind).map(one => ({ ...one, kind }))),
  }
}

/** The greatest over all frames; with a screen by the caller, what is still unasked counts as no. */
function truthOfFlag(world: World, flag: RedFlag): Truth {
  const truth = greatest(world.frames.map(frame => truthOf(frame, flag.when)))
  return world.screened && truth === 'unasked' ? 'no' : truth
}

/** Without a complaint, a flag asked for everyone is asked in the one frame there is. */
function isToBeAsked(world: World, flag: RedFlag): boolean {
  if (world.screened || rank(flag.disposition) < rank('urgent')) return false
  return world.frames.some(frame => isAskedFor(flag, frame.complaint === null ? [] : [frame.complaint])
    && isUnknown(truthOf(frame, flag.when)) && hasUnasked(frame, flag.when))
}

function reasonOfFlag(flag: RedFlag, truth: Truth): readonly DispositionReason[] {
  if (truth === 'yes') return [{ kind: 'red-flag', id: flag.id, disposition: flag.disposition }]
  const raised = flag.ifUnsure ?? ifUnsureByDefault(flag.disposition)
  return truth === 'unsure' && raised !== undefined ? [{ kind: 'unsure', id: flag.id, disposition: raised }] : []
}

function ifUnsureByDefault(disposition: Disposition): Disposition | undefined {
  if (disposition === 'emergency') return 'urgent'
  return disposition === 'urgent' ? 'see-clinician' : undefined
}

function reasonsOutOfScope(world: World, complaint: Complaint): Decided['outOfScope'] {
  const frame = world.frames.find(one => one.complaint === complaint.id)
  if (frame === undefined) return []
  const tooYoungOrOld = complaint.ages !== undefined && truthOf(frame, complaint.ages) === 'no'
  return [
    ...(tooYoungOrOld ? [{ complaint: complaint.id, reason: 'age' as const, say: '' }] : []),
    ...complaint.excludes.filter(one => truthOf(frame, one.when) === 'yes')
      .map(one => ({ complaint: complaint.id, reason: 'excluded' as const, say: one.say })),
  ]
}

/** One entry per modality, for the complaints it meets that fate for. */
function grouped(judgements: readonly Judgement[], fate: Judgement['fate']):
readonly { readonly modality: string; readonly for: readonly string[] }[] {
  const met = judgements.filter(one => one.fate === fate)
  return [...new Set(met.map(one => one.modality.id))].sort(byCodePoint).map(modality => ({
    modality,
    for: met.filter(one => one.modality.id === modality).map(one => one.complaint.id).sort(byCodePoint),
  }))
}

function mostUrgent(reasons: readonly DispositionReason[]): Disposition {
  return dispositions.toReversed().find(one => reasons.some(reason => reason.disposition === one)) ?? 'self-care'
}

function byUrgency(a: { readonly id: string; readonly disposition: Disposition; readonly kind?: string },
  b: { readonly id: string; readonly disposition: Disposition; readonly kind?: string }): number {
  return rank(b.disposition) - rank(a.disposition) || byCodePoint(a.kind ?? '', b.kind ?? '') || byCodePoint(a.id, b.id)
}

function rank(disposition: Disposition): number {
  return dispositions.indexOf(disposition)
}

function complaintNamed(ruleSet: RuleSet, id: string): Complaint {
  const complaint = ruleSet.complaints.find(one => one.id === id)
  if (complaint === undefined) throw new Error(`no complaint ${id}`)
  return complaint
}
