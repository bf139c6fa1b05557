// One complaint and one modality to what the rules say of the pair: rules 13 to 16 of docs/meaning.md.
import type { Contraindication, Complaint, Evidence, Modality, Rule } from '../../src/model/rule-set.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { bestEvidence, byGrade, evidenceInDate, rulesAbout, sourceOf, stateOfRule } from './evidence.ts'
import { bindingOn } from './reads.ts'
import { type Frame, greatest, isUnknown, type Truth, truthOf } from './truth.ts'
import type { World } from './evaluate.ts'

export type Fate = 'kept' | 'open' | 'neutral' | 'nothing'
| 'escalated' | 'out-of-scope' | 'contraindicated' | 'advised-against' | 'unconfirmed'

export interface Judgement {
  readonly complaint: Complaint
  readonly frame: Frame
  readonly modality: Modality
  readonly fate: Fate
  /** Rules for it that are in force and count, the leading one first. */
  readonly for: readonly Rule[]
  /** The grade of a rule: its best entry that counts. */
  readonly grade: (rule: Rule) => Evidence
  /** Rules against it that are in force, whether or not they count. */
  readonly against: readonly Rule[]
}

export function judge(world: World, complaint: Complaint, modality: Modality, circumstances: {
  readonly escalated: boolean
  readonly outOfScope: boolean
}): Judgement {
  const frame = frameOf(world, complaint)
  const about = rulesAbout(world.ruleSet, complaint, modality, world.date)
    .map(rule => ({ rule, state: stateOfRule(frame, rule) }))
  const inForce = about.filter(one => one.state === 'in-force').map(one => one.rule)
  const counting = inForce.filter(rule => countingEvidence(world, rule, inForce).length > 0)
  const grade = (rule: Rule): Evidence => bestEvidence(world.ruleSet, countingEvidence(world, rule, inForce))
  const inFavour = counting.filter(rule => rule.direction === 'for')
  const contrary = counting.filter(rule => rule.direction === 'against')
  const advice = weigh(inFavour.map(grade), contrary.map(grade))
  const spokenFor = about.some(one => one.rule.direction === 'for')
  const openFor = about.some(one => one.rule.direction === 'for' && one.state === 'open')
  const neutral = counting.some(rule => rule.direction === 'neutral')
  const said: Fate = advice !== 'nothing' ? advice : openFor ? 'open' : neutral ? 'neutral' : 'nothing'
  return {
    complaint, frame, modality,
    fate: circumstances.escalated ? (spokenFor ? 'escalated' : 'nothing')
      : circumstances.outOfScope ? (spokenFor ? 'out-of-scope' : 'nothing')
        : restricted(world, complaint, modality, said),
    for: inFavour.toSorted((a, b) => byLead({ rule: a, grade: grade(a) }, { rule: b, grade: grade(b) })),
    grade,
    against: inForce.filter(rule => rule.direction === 'against'),
  }
}

function weigh(inFavour: readonly Evidence[], contrary: readonly Evidence[]): 'kept' | 'advised-against' | 'nothing' {
  const [bestFor] = inFavour.toSorted(byGrade)
  const [bestAgainst] = contrary.toSorted(byGrade)
  if (bestAgainst !== undefined && (bestFor === undefined || byGrade(bestAgainst,
    bestFor) < 0)) return 'advised-against'
  return bestFor === undefined ? 'nothing' : 'kept'
}

function restricted(world: World, complaint: Complaint, modality: Modality, said: Fate): Fate {
  if (said === 'nothing') return said
  const barred = greatest([absoluteTruth(world, modality), localTruth(world, complaint, modality)])
  if (barred === 'yes') return said === 'neutral' ? 'nothing' : 'contraindicated'
  const strict = modality.risk === 'serious' || world.settings.screenedOnly === true
  return said === 'kept' && isUnknown(barred) && strict ? 'unconfirmed' : said
}

/** The greatest over all frames, those of complaints out of scope included. */
function absoluteTruth(world: World, modality: Modality): Truth {
  const absolute = contraindications(world, modality, 'absolute')
  return greatest(absolute.flatMap(one => world.frames.map(frame => truthOf(frame, one.when))))
}

/** The greatest over the frames of complaints at the same site: what is barred at a place is barred there. */
function localTruth(world: World, complaint: Complaint, modality: Modality): Truth {
  const local = contraindications(world, modality, 'local')
    .filter(one => one.sites === undefined || one.sites.includes(complaint.site))
  const here = world.frames.filter(frame => frame.site === complaint.site)
  return greatest(local.flatMap(one => here.map(frame => truthOf(frame, one.when))))
}

export function contraindications(world: World, modality: Modality, kind: Contraindication['kind']):
readonly Contraindication[] {
  return bindingOn(world.ruleSet, modality).contraindications.filter(one => one.kind === kind)
}

/** All entries in date, or with guidance only those of the jurisdiction where a rule in force has one. */
function countingEvidence(world: World, rule: Rule, inForce: readonly Rule[]): readonly Evidence[] {
  const { guidance } = world.settings
  const ofJurisdiction = (one: Rule): readonly Evidence[] => evidenceInDate(world.ruleSet, one, world.date)
    .filter(entry => sourceOf(world.ruleSet, entry).jurisdiction === guidance)
  const decides = guidance !== undefined && inForce.some(one => ofJurisdiction(one).length > 0)
  return decides ? ofJurisdiction(rule) : evidenceInDate(world.ruleSet, rule, world.date)
}

/** First line before adjunct, then the better grade, then the id. */
export function byLead(a: Graded, b: Graded): number {
  return Number(a.rule.line === 'adjunct') - Number(b.rule.line === 'adjunct')
    || byGrade(a.grade, b.grade) || byCodePoint(a.rule.id, b.rule.id)
}

export interface Graded { readonly rule: Rule; readonly grade: Evidence }

function frameOf(world: World, complaint: Complaint): Frame {
  const frame = world.frames.find(one => one.complaint === complaint.id)
  if (frame === undefined) throw new Error(`no frame for ${complaint.id}`)
  return frame
}
