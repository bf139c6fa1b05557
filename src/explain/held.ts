// What bars a modality by answers that were given, and so is not to be changed.
import { lastReason, no, yes } from '../compile/opcodes.ts'
import { buildFrames } from '../evaluate/frame.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Condition, Place } from '../model/condition.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Disposition, Modality } from '../model/rule-set.ts'
import { askedIn, complaintOf, givenCell, statedAnswer, unitsOf, type Unit } from './changed-answers.ts'
import type { Citation, Reason } from './explanation.ts'
import { citationsOf, flagReason, rulesAbout } from './reasons.ts'
import { scopeConditions } from './requirements.ts'
import { frameOf, framesFor, greatestIn, type NamedRestriction, type Scene } from './scene.ts'

/** What bars the modality whatever is still answered, with the answers that say so. */
export interface Holding {
  readonly kind: Reason['kind']
  readonly id: string
  readonly say: string
  readonly answers: readonly { readonly fact: string, readonly complaint: string | null, readonly value: AnswerValue }[]
  readonly because: readonly Citation[]
  readonly at: Place
}

/**
 * What is yes by stated answers alone. Such a condition stays yes whatever else is answered: an open question can only
 * make an unknown part known, and answers behind danger signs and contraindications are never set aside.
 */
export function holdings(scene: Scene, modality: Modality): readonly Holding[] {
  const frames = buildFrames(scene.program, { ...scene.answers, screened: false })
  const raising = scene.outcome.disposition.because.filter(({ kind, disposition }) => kind === 'red-flag' && isHeldBack(disposition))
  const flags = raising.flatMap(({ id, disposition }) => {
    const flag = scene.flags.get(id)
    if (flag === undefined || greatestIn(scene, frames.frames, flag.when).holds !== yes) return []
    return flagReason(scene, flag, 'excluding', disposition).map((reason) => holding(scene, reason, flag.when))
  })
  const ages = scene.outcome.outOfScope.flatMap(({ complaint: id, reason, say }): readonly Holding[] => {
    const complaint = scene.complaints.get(id)
    if (reason !== 'age' || complaint?.ages === undefined || statedIn(scene, [complaint.ages]).length === 0) return []
    return [holding(scene, { kind: 'scope', id, say, because: citationsOf(scene, complaint.because), at: complaint.ages.at }, complaint.ages)]
  })
  const offering = scene.frames.complaints.filter((complaint) => rulesAbout(scene, modality.id, complaint).some(({ direction }) => direction === 'for'))
  const barring = scene.restrictionsOf(modality).filter(isBarring)
    .filter((each) => offering.every((complaint) => greatestIn(scene, framesFor(scene.program, frames, each, complaint), each.of.when).holds === yes))
    .map(({ id, of }) => holding(scene, { kind: 'contraindication', id, say: of.say, because: citationsOf(scene, of.because), at: of.at }, of.when))
  return [...flags, ...ages, ...barring]
}

/** Stated answers behind what bars the modality now, or may: they are facts about the person. */
export function barringNow(scene: Scene, modality: Modality): readonly Unit[] {
  const { because } = scene.outcome.disposition
  const flags = because.filter(({ kind, disposition }) => (kind === 'red-flag' || kind === 'unsure') && isHeldBack(disposition))
    .flatMap(({ id }) => scene.flags.get(id)?.when ?? [])
  const scopes = scene.outcome.outOfScope.flatMap(({ complaint: id }) => {
    const complaint = scene.complaints.get(id)
    const frame = frameOf(scene, id)
    if (complaint === undefined || frame === undefined) return []
    return scopeConditions(complaint).filter((condition) => (scene.truthOf(frame, condition) === yes) !== (condition === complaint.ages))
  })
  const isHeld = scene.settings.screenedOnly === true || modality.risk === 'serious'
  const restrictions = scene.restrictionsOf(modality).filter(isBarring).map(({ of }) => of.when).filter((condition) => {
    const { holds } = greatestIn(scene, scene.frames.frames, condition)
    return holds === yes || (isHeld && holds !== no)
  })
  return statedIn(scene, [...flags, ...scopes, ...restrictions])
}

function isBarring({ kind }: NamedRestriction): boolean {
  return kind === 'absolute' || kind === 'local'
}

/** Whether nothing is recommended at this level. */
export function isHeldBack(disposition: Disposition): boolean {
  return dispositions.indexOf(disposition) >= dispositions.indexOf('see-clinician')
}

function holding(scene: Scene, reason: Pick<Reason, 'kind' | 'id' | 'say' | 'because' | 'at'>, condition: Condition): Holding {
  const { kind, id, say, because, at } = reason
  const answers = new Map(statedIn(scene, [condition]).map((unit) => [`${String(unit.index)} ${String(unit.complaint)}`, {
    fact: unit.fact.id, complaint: complaintOf(scene.program, unit), value: statedAnswer(scene.answers, unit),
  }]))
  return { kind, id, say, because, at, answers: [...answers.values()] }
}

/** Stated answers that conditions hang on. */
function statedIn(scene: Scene, conditions: readonly Condition[]): readonly Unit[] {
  const facts = new Map(scene.ruleSet.facts.map((fact) => [fact.id, fact]))
  return [...askedIn(facts, conditions).values()].flatMap((fact) => unitsOf(scene.program, scene.answers, fact))
    .filter((unit) => givenCell(scene.answers, unit) > lastReason)
}
