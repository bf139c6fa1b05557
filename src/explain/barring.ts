// What keeps a modality from a complaint: for which complaints it comes into question at all, what puts them out of scope,
// and which contraindications withhold it.
import { no, yes } from '../compile/opcodes.ts'
import { planOf, type Terms } from '../evaluate/plan.ts'
import { seeClinician } from '../evaluate/safety.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Condition } from '../model/condition.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Complaint, Disposition, Modality, Rule } from '../model/rule-set.ts'
import { framesFor, greatestIn, rulesAbout, type NamedRestriction, type Scene } from './scene.ts'

/** A condition that puts a complaint out of scope, under a name of its own; null for its ages. */
export interface UnmetScope {
  readonly key: string
  readonly condition: Condition
  readonly exclusion: Complaint['excludes'][number] | null
}

/** Whether nothing is recommended at this level. */
export function isHeldBack(disposition: Disposition): boolean {
  return dispositions.indexOf(disposition) >= seeClinician
}

/** The complaints for which a rule in date recommends it, whatever its condition; none for an assessment. */
export function offeringComplaints(scene: Scene, modality: Modality): readonly string[] {
  return modality.role === 'assessment' ? [] : scene.frames.complaints.filter((complaint) => datedRules(scene, modality.id, complaint).some(({ direction }) => direction === 'for'))
}

/** The rules about a modality for a complaint that exist on the date asked for. */
export function datedRules(scene: Scene, modality: string, id: string): readonly Rule[] {
  const { program, settings } = scene
  const complaint = program.complaints[id]
  if (complaint === undefined) return []
  const terms: Terms = { date: settings.asOf ?? program.header.released, guidance: settings.guidance }
  const dated = new Set(planOf(program, complaint, terms).rules.map(({ rule }) => rule.id))
  return rulesAbout(scene, modality, id).filter((rule) => dated.has(rule.id))
}

/** What puts a complaint out of scope in its frame. */
export function unmetScope({ complaints, truthOf }: Pick<Scene, 'complaints' | 'truthOf'>, frame: Frame, id: string): readonly UnmetScope[] {
  const complaint = complaints.get(id)
  if (complaint === undefined) return []
  const { ages, excludes } = complaint
  return [
    ...ages !== undefined && truthOf(frame, ages) === no ? [{ key: `ages ${id}`, condition: ages, exclusion: null }] : [],
    ...excludes.flatMap((exclusion, i) => truthOf(frame, exclusion.when) === yes ? [{ key: `exclusion ${id} ${String(i)}`, condition: exclusion.when, exclusion }] : []),
  ]
}

/** A contraindication that withholds a modality for a complaint, with the frames in which it was looked at. */
export interface Barrier extends NamedRestriction {
  readonly frames: readonly Frame[]
  readonly holds: number
}

/** The contraindications that are yes, or that are open and withhold it as long as they are. */
export function barriersFor(scene: Scene, frames: readonly Frame[], modality: Modality, complaint: string): readonly Barrier[] {
  const isHeldOpen = scene.settings.screenedOnly === true || modality.risk === 'serious'
  const { complaints } = scene.frames
  return scene.restrictionsOf(modality).filter(isBarring).flatMap((each) => {
    const own = framesFor(scene.program, { frames, complaints }, each, complaint)
    const { holds } = greatestIn(scene, own, each.of.when)
    return holds === yes || (holds !== no && isHeldOpen) ? [{ ...each, frames: own, holds }] : []
  })
}

/** Whether it withholds, and does not only limit. */
export function isBarring({ kind }: Pick<NamedRestriction, 'kind'>): boolean {
  return kind === 'absolute' || kind === 'local'
}
