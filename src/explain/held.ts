// What bars a modality by answers that were given, and so is not to be changed.
import { lastReason, yes } from '../compile/opcodes.ts'
import { buildFrames } from '../evaluate/frame.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Condition, Place } from '../model/condition.ts'
import type { Modality } from '../model/rule-set.ts'
import { barriersFor, isHeldBack, offeringComplaints, unmetScope } from './barring.ts'
import { complaintOf, givenCell, statedAnswer, unitsRead, type Unit } from './changed-answers.ts'
import type { Citation, Reason } from './explanation.ts'
import { citationsOf, flagReason, scopeReason } from './reasons.ts'
import { frameOf, greatestIn, type Scene } from './scene.ts'

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
 * What bars it by stated answers alone, and does so whatever else is answered: an open question can only make an unknown
 * part known, and the stable frames leave out every answer that could still be set aside.
 */
export function holdings(scene: Scene, modality: Modality): readonly Holding[] {
  const { stable } = buildFrames(scene.program, { ...scene.answers, screened: false })
  return [...flagHoldings(scene, stable), ...scopeHoldings(scene, stable), ...barrierHoldings(scene, stable, modality)]
}

function flagHoldings(scene: Scene, stable: readonly Frame[]): readonly Holding[] {
  const raising = scene.outcome.disposition.because.filter(({ kind, disposition }) => kind === 'red-flag' && isHeldBack(disposition))
  return raising.flatMap(({ id, disposition }) => {
    const flag = scene.flags.get(id)
    if (flag === undefined || greatestIn(scene, stable, flag.when).holds !== yes) return []
    return flagReason(scene, flag, 'excluding', disposition).map((reason) => holding(scene, reason, flag.when, null))
  })
}

function scopeHoldings(scene: Scene, stable: readonly Frame[]): readonly Holding[] {
  return scene.frames.complaints.flatMap((id, i) => {
    const frame = stable[i]
    return frame === undefined ? [] : unmetScope(scene, frame, id).map((unmet) => holding(scene, scopeReason(scene, frame, id, unmet), unmet.condition, [frame]))
  })
}

/** Every complaint it comes into question for has to be barred; all that does it is named. */
function barrierHoldings(scene: Scene, stable: readonly Frame[], modality: Modality): readonly Holding[] {
  const barred = offeringComplaints(scene, modality).map((complaint) => barriersFor(scene, stable, modality, complaint).filter(({ holds }) => holds === yes))
  if (barred.some((barriers) => barriers.length === 0)) return []
  const all = new Map(barred.flat().map((each) => [each.id, each]))
  return [...all.values()].map(({ id, of, frames }) => (
    holding(scene, { kind: 'contraindication', id, say: of.say, because: citationsOf(scene, of.because), at: of.at }, of.when, frames)))
}

function holding(scene: Scene, reason: Pick<Reason, 'kind' | 'id' | 'say' | 'because' | 'at'>, condition: Condition, frames: readonly Frame[] | null): Holding {
  const { kind, id, say, because, at } = reason
  const answers = new Map(statedIn(scene, condition, frames).map((unit) => [`${String(unit.index)} ${String(unit.complaint)}`, {
    fact: unit.fact.id, complaint: complaintOf(scene.program, unit), value: statedAnswer(scene.answers, unit),
  }]))
  return { kind, id, say, because, at, answers: [...answers.values()] }
}

/** Stated answers behind what bars the modality now, or may: they are facts about the person. */
export function barringNow(scene: Scene, modality: Modality): readonly Unit[] {
  const flags = scene.outcome.disposition.because.filter(({ kind, disposition }) => (kind === 'red-flag' || kind === 'unsure') && isHeldBack(disposition))
    .flatMap(({ id }) => scene.flags.get(id)?.when ?? [])
  const scopes = scene.frames.complaints.flatMap((id) => {
    const frame = frameOf(scene, id)
    return frame === undefined ? [] : unmetScope(scene, frame, id).map(({ condition }) => ({ condition, frames: [frame] }))
  })
  const barriers = offeringComplaints(scene, modality).flatMap((complaint) => barriersFor(scene, scene.frames.frames, modality, complaint))
  return [
    ...flags.flatMap((condition) => statedIn(scene, condition, null)),
    ...scopes.flatMap(({ condition, frames }) => statedIn(scene, condition, frames)),
    ...barriers.flatMap(({ of, frames }) => statedIn(scene, of.when, frames)),
  ]
}

/** Stated answers that a condition hangs on in some frames, or in all. */
function statedIn(scene: Scene, condition: Condition, frames: readonly Frame[] | null): readonly Unit[] {
  const read = unitsRead(scene, [condition], frames === null ? null : frames.map(({ complaint }) => complaint))
  return [...read.values()].filter((unit) => givenCell(scene.answers, unit) > lastReason)
}
