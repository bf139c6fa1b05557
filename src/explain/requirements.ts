// What keeps a modality from being recommended, as sets of answers: whatever change gets it recommended has to touch one
// answer of each set. That is what makes the search in `smallest-change.ts` both short and exhaustive.
import { yes } from '../compile/opcodes.ts'
import type { Stand } from '../evaluate/judge.ts'
import { seeClinician, urgent } from '../evaluate/safety.ts'
import { decidedOf } from '../evaluate/therapies.ts'
import type { Condition } from '../model/condition.ts'
import type { Modality, Rule } from '../model/rule-set.ts'
import { barriersFor, datedRules, isBarring, offeringComplaints, unmetScope } from './barring.ts'
import { unitKey, unitsRead, type Unit } from './changed-answers.ts'
import { barringNow } from './held.ts'
import type { Scene } from './scene.ts'

/** Answers by key, one of which has to change. Empty: nothing that may be changed would do. */
export type Requirement = ReadonlyMap<string, Unit>

/** All of these have to be met; nothing is left to do where there are none. */
export type Way = readonly Requirement[]

/** Gives the ways to a recommendation that is left as answers stand, one of which has to be gone; none where there is none. */
export type Requirements = (stand: Stand) => readonly Way[]

/** The answers that conditions read in the frames of some complaints, or of all; looked up once under a key. */
type About = (key: string, complaints: readonly number[] | null, conditions: () => readonly Condition[]) => Requirement

/** The requirements of one modality. Answers that bar it now are facts about the person, and in no requirement. */
export function requirementsOf(scene: Scene, modality: Modality): Requirements {
  const index = scene.program.modalities.findIndex(({ id }) => id === modality.id)
  const offering = offeringComplaints(scene, modality)
  const about = aboutIn(scene, new Set(barringNow(scene, modality).map(unitKey)))
  return (stand) => {
    const decided = decidedOf(stand.decisions, index)
    const isKept = decided.some(({ result }) => result === 'kept')
    if (isKept && stand.atLeast < seeClinician) return [[]]
    const raising = raisingIn(scene, stand, about)
    // Under an urgent disposition nothing is weighed, so what it takes besides is not known yet.
    if (isKept || stand.atLeast >= urgent) return [raising]
    return offering.map((complaint) => {
      const isOut = stand.scopes.some((scope) => scope.complaint.id === complaint && scope.out.length > 0)
      const verdict = decided.find(({ weighing }) => weighing.complaint.id === complaint)?.weighing.verdict
      const barriers = barriersFor(scene, stand.frames.frames, modality, complaint).flatMap(({ id, frames, of, holds }) => (
        inSteps(holds === yes, about(`${id} for ${complaint}`, frames.map((frame) => frame.complaint), () => [of.when]))))
      if (isOut || verdict === 'kept') return [...raising, ...barriers]
      return [...raising, ...barriers, ...inSteps(verdict !== 'possible', indicating(scene, modality.id, complaint, verdict === 'advised-against', about))]
    })
  }
}

/** What is decided against it is two steps away: it has to become open first. */
function inSteps(isDecided: boolean, requirement: Requirement): Way {
  return isDecided ? [requirement, requirement] : [requirement]
}

function aboutIn(scene: Scene, fixed: ReadonlySet<string>): About {
  const known = new Map<string, Requirement>()
  return (key, complaints, conditions) => {
    const found = known.get(key) ?? new Map([...unitsRead(scene, conditions(), complaints)].filter(([unit]) => !fixed.has(unit)))
    known.set(key, found)
    return found
  }
}

/** What raises the disposition so far that nothing is recommended. */
function raisingIn(scene: Scene, { reasons, scopes }: Stand, about: About): Way {
  return reasons.filter(({ level }) => level >= seeClinician).flatMap(({ kind, id }): Way => {
    switch (kind) {
      case 'red-flag':
      case 'unsure': return [about(`flag ${id}`, null, () => [scene.flags.get(id)?.when].filter((each) => each !== undefined))]
      case 'out-of-scope': return scopes.filter(({ complaint }) => complaint.id === id).flatMap(({ frame }) => (
        unmetScope(scene, frame, id).map(({ key, condition }) => about(key, [frame.complaint], () => [condition]))))
      case 'nothing-remains': return [about(`remains ${id}`, null, () => offersFor(scene, id))]
      case 'default': return []
    }
  })
}

/** The rules that would have to say otherwise. */
function indicating(scene: Scene, modality: string, complaint: string, isAdvisedAgainst: boolean, about: About): Requirement {
  // A guidance that is preferred may leave out a rule in force because of any other rule.
  const all = isAdvisedAgainst || scene.settings.guidance !== undefined
  const index = scene.program.complaintIds.indexOf(complaint)
  return about(`${all ? 'rules' : 'for'} ${complaint}`, [index], () => (
    conditionsIn(datedRules(scene, modality, complaint).filter(({ direction }) => all || direction === 'for'))))
}

/** Everything on which it hangs whether something remains for a complaint. */
function offersFor(scene: Scene, complaint: string): readonly Condition[] {
  const rules = scene.ruleSet.rules.filter((rule) => rule.for.includes(complaint))
  const modalities = [...new Set(rules.flatMap(({ modalities: ids }) => ids))].flatMap((id) => scene.modalities.get(id) ?? [])
  return [...conditionsIn(rules), ...modalities.flatMap((each) => scene.restrictionsOf(each)).filter(isBarring).map(({ of }) => of.when)]
}

function conditionsIn(rules: readonly Rule[]): readonly Condition[] {
  return rules.flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined))
}
