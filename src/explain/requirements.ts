// What keeps a modality from being recommended in an outcome, as sets of questions: whatever change of answers gets it
// recommended has to change the answer to one question of each set. That is what makes the search in `why-not.ts` both
// short and exhaustive.
import { no, yes } from '../compile/opcodes.ts'
import { buildFrames } from '../evaluate/frame.ts'
import type { CheckedAnswers } from '../evaluate/read-answers.ts'
import type { Condition } from '../model/condition.ts'
import type { Outcome } from '../model/outcome.ts'
import { dispositions } from '../model/rule-set.ts'
import type { AskedFact, Complaint, Rule } from '../model/rule-set.ts'
import { askedIn } from './changed-answers.ts'
import { rulesAbout } from './reasons.ts'
import { framesFor, greatestIn, type NamedRestriction, type Scene } from './scene.ts'
import { standingIn } from './why.ts'

export type Requirement = ReadonlyMap<string, AskedFact>

/** Gives the requirements that answers and their outcome leave unmet; none where the modality is recommended. */
export type Requirements = (outcome: Outcome, answers: CheckedAnswers) => readonly Requirement[]

type About = (key: string, conditions: () => readonly Condition[]) => Requirement

/** The requirements of one modality; the questions behind each condition are looked up once. */
export function requirementsOf(scene: Scene, modality: string): Requirements {
  const facts = new Map(scene.ruleSet.facts.map((fact) => [fact.id, fact]))
  const known = new Map<string, Requirement>()
  const about: About = (key, conditions) => {
    const found = known.get(key) ?? askedIn(facts, conditions())
    known.set(key, found)
    return found
  }
  return (outcome, answers) => {
    if (outcome.recommended.some((each) => each.modality === modality)) return []
    const barred = outcome.disposition.because.flatMap(({ kind, id, disposition }): readonly Requirement[] => {
      if (dispositions.indexOf(disposition) < dispositions.indexOf('see-clinician')) return []
      switch (kind) {
        case 'red-flag':
        case 'unsure': return [about(`flag ${id}`, () => flagConditions(scene, id))]
        case 'out-of-scope': return [about(`scope ${id}`, () => scopeConditions(scene.complaints.get(id)))]
        case 'nothing-remains': return [about(`remains ${id}`, () => offersFor(scene, id))]
        case 'default': return []
      }
    })
    const isHidden = dispositions.indexOf(outcome.disposition.atLeast) >= dispositions.indexOf('urgent')
    if (isHidden || outcome.afterReview.some((each) => each.modality === modality)) return barred
    return [...barred, union(scene.frames.complaints.map((complaint) => unmetFor(scene, outcome, answers, modality, complaint, about)))]
  }
}

/** What it takes to be kept for one complaint; nothing would do where no rule recommends it. */
function unmetFor(scene: Scene, outcome: Outcome, answers: CheckedAnswers, modality: string, complaint: string, about: About): Requirement {
  const rules = rulesAbout(scene, modality, complaint)
  if (!rules.some(({ direction }) => direction === 'for')) return new Map()
  switch (standingIn(outcome, modality, complaint)) {
    case 'contraindicated': return smallest(unmetRestrictions(scene, answers, modality, complaint, true).map(({ id, of }) => about(id, () => [of.when])))
    case 'unconfirmed': return smallest(unmetRestrictions(scene, answers, modality, complaint, false).map(({ id, of }) => about(id, () => [of.when])))
    case 'out-of-scope': return about(`scope ${complaint}`, () => scopeConditions(scene.complaints.get(complaint)))
    case 'possible':
    case 'neutral':
    case 'not-mentioned':
      // A jurisdiction that is preferred may leave out a rule in force because of any other rule.
      if (scene.settings.guidance === undefined) return about(`for ${complaint}`, () => conditionsIn(rules.filter(({ direction }) => direction === 'for')))
      return about(`rules ${complaint}`, () => conditionsIn(rules))
    default: return about(`rules ${complaint}`, () => conditionsIn(rules))
  }
}

export function scopeConditions(complaint: Complaint | undefined): readonly Condition[] {
  if (complaint === undefined) return []
  return [...(complaint.ages === undefined ? [] : [complaint.ages]), ...complaint.excludes.map(({ when }) => when)]
}

function offersFor(scene: Scene, complaint: string): readonly Condition[] {
  const rules = scene.ruleSet.rules.filter((rule) => rule.for.includes(complaint))
  return [...conditionsIn(rules), ...barring(scene, [...new Set(rules.flatMap(({ modalities }) => modalities))])]
}

/** The conditions of the contraindications that withhold these modalities. */
function barring(scene: Scene, modalities: readonly string[]): readonly Condition[] {
  return modalities.flatMap((id) => {
    const modality = scene.modalities.get(id)
    return modality === undefined ? [] : scene.restrictionsOf(modality).flatMap(({ kind, of }) => kind === 'absolute' || kind === 'local' ? [of.when] : [])
  })
}

function conditionsIn(rules: readonly Rule[]): readonly Condition[] {
  return rules.flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined))
}

/** The contraindications that hold, or, where none does, those that are not known not to. */
function unmetRestrictions(scene: Scene, answers: CheckedAnswers, id: string, complaint: string, isCertain: boolean): readonly NamedRestriction[] {
  const modality = scene.modalities.get(id)
  if (modality === undefined) return []
  const frames = buildFrames(scene.program, answers)
  return scene.restrictionsOf(modality).filter((each) => {
    if (each.kind !== 'absolute' && each.kind !== 'local') return false
    const { holds } = greatestIn(scene, framesFor(scene.program, frames, each, complaint), each.of.when)
    return isCertain ? holds === yes : holds !== no
  })
}

/** Each has to be met, so one of them is enough to look at. */
function smallest(all: readonly Requirement[]): Requirement {
  return all.toSorted((a, b) => a.size - b.size)[0] ?? new Map<string, AskedFact>()
}

function union(all: readonly Requirement[]): Requirement {
  return new Map(all.flatMap((each) => [...each]))
}


function flagConditions(scene: Scene, id: string): readonly Condition[] {
  const flag = scene.flags.get(id)
  return flag === undefined ? [] : [flag.when]
}
