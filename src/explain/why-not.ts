// Why a modality is not recommended, and the fewest answers that would have to be different for it to be.
//
// An answer that bars it now (a contraindication, a danger sign, the scope of a complaint) is a fact about the person:
// it is named, and never offered as something to change. Every other answer is, up to two at once, all of them tried.
import { lastReason, no, yes } from '../compile/opcodes.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { buildFrames } from '../evaluate/frame.ts'
import type { AnswerValue } from '../model/answers.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Condition, Place } from '../model/condition.ts'
import { dispositions } from '../model/rule-set.ts'
import type { AskedFact, Modality } from '../model/rule-set.ts'
import { askedIn, cutsFor, doesApply, givenCell, stretchesOf, stretchText, unitKey, unitsOf, valueOf, withCell, type Stretch, type Unit } from './changed-answers.ts'
import type { Citation, Reason, Why } from './explanation.ts'
import { citationsOf, flagReason, rulesAbout } from './reasons.ts'
import { requirementsOf, scopeConditions, type Requirement } from './requirements.ts'
import { frameOf, framesFor, greatestIn, restrictionsOf, type Scene } from './scene.ts'
import { why } from './why.ts'

/** One answer that would be different. */
export interface AnswerChange {
  readonly fact: string
  /** The complaint it belongs to; null for a fact of the person. */
  readonly complaint: string | null
  /** The option, for a question with several answers at once. */
  readonly option: string | null
  readonly ask: string
  /** `answer`: the question is open. `differ`: it was answered otherwise. */
  readonly kind: 'answer' | 'differ'
  readonly from: AnswerValue
  /** A value that does it, and in words all that do while the other changes stay as they are. */
  readonly to: AnswerValue
  readonly accepts: string
}

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
 * `held`: no answer that can still be given lifts what bars it. `no-rule`: no rule recommends it for these complaints.
 * `none-found`: no change of as many answers as were searched is enough.
 */
export type WhyNotVerdict = 'recommended' | 'no-rule' | 'held' | 'changes' | 'none-found'

export interface WhyNot {
  readonly schema: 'modality.why-not/1'
  readonly modality: string
  readonly label: string
  readonly verdict: WhyNotVerdict
  readonly heldBy: readonly Holding[]
  /** The smallest sets, those first that only answer open questions. */
  readonly changes: readonly (readonly AnswerChange[])[]
  /** Where no one or two answers are enough: more of them that are, none of which can be left out. */
  readonly enough: readonly AnswerChange[]
  /** How many answers at most were changed at once in the exhaustive search: two, or one where there are too many pairs. */
  readonly searched: number
  readonly why: Why
}

/** With many complaints at once there may be too many pairs of answers to try. */
const mostPairs = 10_000

/** Why a modality is not recommended; undefined for an id that is none. */
export function whyNot(scene: Scene, id: string): WhyNot | undefined {
  const modality = scene.modalities.get(id)
  const explained = why(scene, id)
  if (modality === undefined || explained === undefined) return undefined
  const base = { schema: 'modality.why-not/1' as const, modality: id, label: modality.label, why: explained, heldBy: [], changes: [], enough: [], searched: 0 }
  if (scene.outcome.recommended.some((each) => each.modality === id)) return { ...base, verdict: 'recommended' }
  if (!scene.frames.complaints.some((complaint) => rulesAbout(scene, id, complaint).some(({ direction }) => direction === 'for'))) return { ...base, verdict: 'no-rule' }
  const heldBy = holdings(scene, modality)
  if (heldBy.length > 0) return { ...base, verdict: 'held', heldBy }
  const search = searchOf(scene, modality)
  const { changes, searched } = smallestChanges(search)
  if (changes.length > 0) return { ...base, verdict: 'changes', changes, searched }
  return { ...base, verdict: 'none-found', enough: enoughChanges(search, id), searched }
}

/**
 * What is yes by stated answers alone. Such a condition stays yes whatever else is answered: an open question can only
 * make an unknown part known, and answers behind danger signs and contraindications are never set aside.
 */
function holdings(scene: Scene, modality: Modality): readonly Holding[] {
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
  const barring = restrictionsOf(scene.ruleSet, modality).flatMap((each) => {
    const { id, kind, of } = each
    const bars = offering.every((complaint) => greatestIn(scene, framesFor(scene.program, frames, each, complaint), of.when).holds === yes)
    return bars && (kind === 'absolute' || kind === 'local') ? [holding(scene, { kind: 'contraindication', id, say: of.say, because: citationsOf(scene, of.because), at: of.at }, of.when)] : []
  })
  return [...flags, ...ages, ...barring]
}

function isHeldBack(disposition: (typeof dispositions)[number]): boolean {
  return dispositions.indexOf(disposition) >= dispositions.indexOf('see-clinician')
}

function holding(scene: Scene, { kind, id, say, because, at }: Pick<Reason, 'kind' | 'id' | 'say' | 'because' | 'at'>, condition: Condition): Holding {
  const answers = statedIn(scene, [condition]).map((unit) => {
    const { facts } = unit.complaint < 0 ? { facts: scene.answers.person } : scene.answers.complaints.find(({ index }) => index === unit.complaint) ?? { facts: scene.answers.person }
    return { fact: unit.fact.id, complaint: complaintOf(scene, unit), value: facts.get(unit.index)?.stated ?? null }
  })
  return { kind, id, say, because, at, answers: answers.filter((each, i) => answers.findIndex(({ fact, complaint }) => fact === each.fact && complaint === each.complaint) === i) }
}

/** Stated answers that conditions hang on. */
function statedIn(scene: Scene, conditions: readonly Condition[]): readonly Unit[] {
  const facts = new Map(scene.ruleSet.facts.map((fact) => [fact.id, fact]))
  return [...askedIn(facts, conditions).values()].flatMap((fact) => unitsOf(scene.program, scene.answers, fact))
    .filter((unit) => givenCell(scene.answers, unit) > lastReason)
}

interface Tried {
  readonly unit: Unit
  readonly stretch: Stretch
}

interface Search {
  readonly scene: Scene
  readonly start: Situation
  /** The changes that the smallest unmet requirement leaves to try; not to what is changed already. */
  readonly triesFor: (situation: Situation) => readonly Tried[]
  readonly after: (situation: Situation, tried: Tried) => Situation
}

interface Situation {
  readonly answers: CheckedAnswers
  readonly changed: readonly Tried[]
  readonly outcome: Outcome
  /** Empty where the modality is recommended, and every changed answer is one to a question that applies. */
  readonly unmet: readonly Requirement[]
}

function searchOf(scene: Scene, modality: Modality): Search {
  const { ruleSet, program, settings } = scene
  const requirements = requirementsOf(scene, modality.id)
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const fixed = barringNow(scene, modality).map(unitKey)
  const cuts = cutsFor(ruleSet, scene.frames.complaints)
  const stretches = new Map<string, readonly Stretch[]>()

  function valuesFor(unit: Unit): readonly Stretch[] {
    const known = stretches.get(unit.fact.id) ?? stretchesOf(unit, cuts)
    stretches.set(unit.fact.id, known)
    return known
  }

  function situationOf(answers: CheckedAnswers, changed: readonly Tried[]): Situation {
    const outcome = evaluateChecked(program, answers, settings)
    const idle = changed.flatMap(({ unit }) => unit.fact.appliesWhen === undefined || doesApply(scene, answers, unit) ? [] : [askedIn(facts, [unit.fact.appliesWhen])])
    return { answers, changed, outcome, unmet: [...requirements(outcome, answers), ...idle] }
  }

  return {
    scene,
    start: situationOf(scene.answers, []),
    triesFor: ({ answers, changed, unmet }) => {
      const done = new Set([...fixed, ...changed.map(({ unit }) => unitKey(unit))])
      const choices = unmet.map((requirement) => [...requirement.values()].flatMap((fact) => unitsOf(program, answers, fact))
        .filter((unit) => !done.has(unitKey(unit)))
        .flatMap((unit) => valuesFor(unit).filter(({ from, to }) => !isWithin(givenCell(answers, unit), from, to)).map((stretch) => ({ unit, stretch }))))
      return choices.toSorted((a, b) => a.length - b.length)[0] ?? []
    },
    after: ({ answers, changed }, tried) => (
      situationOf(withCell(answers, tried.unit, cellIn(tried.stretch, givenCell(answers, tried.unit))), [...changed, tried])),
  }
}

interface Smallest {
  readonly changes: WhyNot['changes']
  readonly searched: number
}

/** All smallest sets of changes of one, else of two answers; no set that does more than it needs. */
function smallestChanges({ scene, start, triesFor, after }: Search): Smallest {
  const first = triesFor(start).map((tried) => after(start, tried))
  const single = first.filter(({ unmet }) => unmet.length === 0)
  if (single.length > 0) return { changes: changesOf(scene, single.map(({ changed }) => changed)), searched: 1 }
  // A pair of two first changes is found from either; once is enough.
  const places = new Map(first.map(({ changed }, place) => [changed.map(triedKey).join(), place]))
  const tries = first.flatMap((situation, place) => triesFor(situation).filter((second) => (places.get(triedKey(second)) ?? place) >= place)
    .map((second) => ({ situation, second })))
  if (tries.length > mostPairs) return { changes: [], searched: 1 }
  const pairs = tries.map(({ situation, second }) => after(situation, second)).filter(({ unmet }) => unmet.length === 0)
  return { changes: changesOf(scene, pairs.map(({ changed }) => changed)), searched: 2 }
}

function triedKey({ unit, stretch }: Tried): string {
  return `${unitKey(unit)} ${String(stretch.from)}`
}

const mostSteps = 30

/** More than two: always the one that leaves least to do, as long as there is less to do; then what is not needed goes. */
function enoughChanges({ scene, start, triesFor, after }: Search, modality: string): readonly AnswerChange[] {
  let situation = start
  while (situation.unmet.length > 0 && situation.changed.length < mostSteps) {
    const [next] = triesFor(situation).map((tried) => after(situation, tried)).toSorted((a, b) => leftToDo(a, modality) - leftToDo(b, modality))
    if (next === undefined || leftToDo(next, modality) >= leftToDo(situation, modality)) return []
    situation = next
  }
  for (const each of situation.changed) {
    const without = situation.changed.filter((other) => other !== each).reduce(after, start)
    if (without.unmet.length === 0) situation = without
  }
  return situation.unmet.length > 0 ? [] : changesOf(scene, [situation.changed])[0] ?? []
}

/** How far a modality is from being recommended: the urgency first, then where it stands, then what is still open. */
function leftToDo({ outcome: { disposition, recommended, possible, withheld } }: Situation, modality: string): number {
  const urgency = isHeldBack(disposition.atLeast) ? dispositions.indexOf(disposition.atLeast) : 0
  const isIt = (each: { readonly modality: string }): boolean => each.modality === modality
  if (recommended.some(isIt)) return 0
  const held = withheld.find(isIt)
  const open = held === undefined ? possible.find(isIt)?.needs ?? [] : held.confirm
  const standing = held?.kind === 'unconfirmed' ? 1 : held === undefined && possible.some(isIt) ? 2 : 3
  return urgency * 1_000_000 + standing * 1_000 + open.length + 1
}

/** Stated answers that bar the modality now. */
function barringNow(scene: Scene, modality: Modality): readonly Unit[] {
  const { because } = scene.outcome.disposition
  const flags = because.filter(({ disposition }) => isHeldBack(disposition)).flatMap(({ kind, id }) => (kind === 'red-flag' || kind === 'unsure' ? scene.flags.get(id)?.when ?? [] : []))
  const scopes = scene.outcome.outOfScope.flatMap(({ complaint }) => scopeConditions(scene.complaints.get(complaint)).filter((condition) => {
    const frame = frameOf(scene, complaint)
    return frame !== undefined && (scene.truthOf(frame, condition) === yes) !== (condition === scene.complaints.get(complaint)?.ages)
  }))
  const isHeld = scene.settings.screenedOnly === true || modality.risk === 'serious'
  const restrictions = restrictionsOf(scene.ruleSet, modality).filter(({ kind, of }) => {
    const { holds } = greatestIn(scene, scene.frames.frames, of.when)
    return (kind === 'absolute' || kind === 'local') && (holds === yes || (isHeld && holds !== no))
  }).map(({ of }) => of.when)
  return statedIn(scene, [...flags, ...scopes, ...restrictions])
}

/** The value of a stretch nearest to what was answered. */
function cellIn({ from, to }: Stretch, given: number): number {
  return given > to ? to : from
}

function isWithin(cell: number, from: number, to: number): boolean {
  return cell >= from && cell <= to
}

/** Sets over the same questions become one: an example, and for each question all values that do with the rest of it. */
function changesOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly (readonly AnswerChange[])[] {
  const groups = new Map<string, (readonly Tried[])[]>()
  for (const set of sets) {
    const inOrder = set.toSorted((a, b) => a.unit.index - b.unit.index || a.unit.complaint - b.unit.complaint || a.unit.option - b.unit.option)
    const key = inOrder.map(({ unit }) => unitKey(unit)).join(', ')
    groups.set(key, [...groups.get(key) ?? [], inOrder])
  }
  return [...groups.values()].map((all) => changeOf(scene, all)).toSorted((a, b) => differing(a) - differing(b))
}

function differing(changes: readonly AnswerChange[]): number {
  return changes.filter(({ kind }) => kind === 'differ').length
}

function changeOf(scene: Scene, sets: readonly (readonly Tried[])[]): readonly AnswerChange[] {
  const example = sets.toSorted((a, b) => distanceOf(scene, a) - distanceOf(scene, b))[0] ?? []
  return example.map(({ unit, stretch }, position) => {
    const isLike = (other: readonly Tried[]): boolean => other.every((each, i) => i === position || each.stretch.from === example[i]?.stretch.from)
    const accepted = joined(sets.filter(isLike).map((each) => each[position]?.stretch ?? stretch))
    const given = givenCell(scene.answers, unit)
    return {
      fact: unit.fact.id,
      complaint: complaintOf(scene, unit),
      option: optionOf(unit.fact, unit.option),
      ask: unit.fact.ask,
      kind: given > lastReason ? 'differ' : 'answer',
      from: valueOf(unit.fact, given),
      to: valueOf(unit.fact, cellIn(stretch, given)),
      accepts: accepted.map((each) => stretchText(unit.fact, each)).join(' or '),
    }
  })
}

function distanceOf(scene: Scene, set: readonly Tried[]): number {
  return set.reduce((total, { unit, stretch }) => {
    const given = givenCell(scene.answers, unit)
    return given <= lastReason || unit.fact.kind === 'choice' ? total : total + Math.abs(cellIn(stretch, given) - given)
  }, 0)
}

/** Neighbouring stretches as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const each of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found[found.length - 1]
    if (last !== undefined && last.to + 1 >= each.from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, each.to) }
    else found.push(each)
  }
  return found
}

function optionOf(fact: AskedFact, option: number): string | null {
  return fact.kind === 'choices' ? fact.options[option]?.id ?? null : null
}

function complaintOf({ program }: Scene, { complaint }: Unit): string | null {
  return complaint < 0 ? null : program.complaintIds[complaint] ?? null
}
