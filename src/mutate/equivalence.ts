// A mutant that no case tells from the original, to a proof that nothing can, or to none. A proof is never a sample.
import { readAnswers } from '../evaluate/read-answers.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import { openFacts } from '../evaluate/open.ts'
import { truth, type Frame } from '../evaluate/truth.ts'
import { no, unsure, yes } from '../compile/opcodes.ts'
import { urgent } from '../evaluate/safety.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { canonicalText } from '../compile/conditions.ts'
import { conditionsOf } from '../cases/conditions.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { allAssignments, choicesFor, countOf, readsComplaint, type Assignment } from './answers.ts'
import { readersOf } from './readers.ts'
import type { Mutant, Mutants } from './mutants.ts'

/**
 * `recommended-by-no-rule`: what it bars is never offered. `barred-twice`: another restriction of the same modalities,
 * no weaker, holds wherever this one does. `same-for-all-answers`: the condition has the same truth for every answer.
 * `same-for-all-readers`: so has every condition that hangs on the changed fact. `raised-anyway`: wherever the flag is
 * unsure, others raise the disposition as far. `asked-anyway`: whatever of the flag is open is open in another one that
 * is asked and no less urgent. `same-in-scope`: the condition has the same truth for everybody for whom it is looked at,
 * as the complaints concerned have limits of age. `nothing-there`: no complaint at that site has a rule about it.
 */
export type Proof = 'same-in-scope' | 'nothing-there' | 'recommended-by-no-rule' | 'barred-twice' | 'same-for-all-answers' | 'same-for-all-readers' | 'raised-anyway' | 'asked-anyway'

export interface Terms {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly offsets: Mutants['offsets']
  readonly build: Mutants['build']
  /** Conditions of restrictions by the id of the restriction. */
  readonly restrictions: ReadonlyMap<string, Condition>
}

export function termsOf(ruleSet: RuleSet, { program, offsets, build }: Mutants): Terms {
  const restrictions = conditionsOf(ruleSet).filter(({ owner: { kind } }) => restrictionKinds.includes(kind)).map(({ owner: { id }, condition }) => [id, condition] as const)
  return { ruleSet, program, offsets, build, restrictions: new Map(restrictions) }
}

const restrictionKinds: readonly string[] = ['absolute', 'local', 'relative', 'precaution']
const mostAssignments = 20_000
const mostForReaders = 2000

export function proofOf(mutant: Mutant, terms: Terms): Proof | null {
  if (mutant.owner.kind !== 'rule' && mutant.modalities?.every((modality) => !isRecommended(terms.program, modality)) === true) return 'recommended-by-no-rule'
  if (isBarredTwice(mutant, terms)) return 'barred-twice'
  if (isRaisedAnyway(mutant, terms)) return 'raised-anyway'
  if (isAskedAnyway(mutant, terms)) return 'asked-anyway'
  if (isNothingThere(mutant, terms)) return 'nothing-there'
  if (isSameForAll(mutant, terms)) return 'same-for-all-answers'
  if (isSameInScope(mutant, terms)) return 'same-in-scope'
  return mutant.owner.kind === 'fact' && isSameForReaders(mutant, terms) ? 'same-for-all-readers' : null
}

/** Whether some rule, on some date, recommends the modality. */
function isRecommended({ complaints }: Program, modality: number): boolean {
  return Object.values(complaints).some(({ rules }) => rules.some((rule) => rule.direction === 'for' && rule.modalities.includes(modality)))
}

/** Of a restriction dropped or made weaker: every modality has another, as strict as this one was, for whatever it names. */
function isBarredTwice({ owner, change, modalities }: Mutant, { program, restrictions }: Terms): boolean {
  const own = restrictions.get(owner.id)
  if (own === undefined || modalities === null || (change.kind !== 'dropped' && change.kind !== 'weaker')) return false
  const needed = partsOfAny(own)
  return modalities.filter((modality) => isRecommended(program, modality)).every((modality) => (program.modalities[modality]?.restrictions ?? []).some((index) => {
    const other = program.restrictions[index]
    const condition = other === undefined || other.id === owner.id ? undefined : restrictions.get(other.id)
    if (other === undefined || condition === undefined || other.sites !== undefined) return false
    if (other.kind !== 'absolute' && other.kind !== owner.kind) return false
    const parts = new Set(partsOfAny(condition))
    return needed.every((part) => parts.has(part))
  }))
}

/** The alternatives of a condition, each in canonical text; an option of a list is one of its own. */
function partsOfAny(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'any': return condition.of.flatMap(partsOfAny)
    case 'is': return condition.options.map((option) => canonicalText({ ...condition, options: [option] }))
    default: return [canonicalText(condition)]
  }
}

/** By going through all answers to what the changed part reads, for every complaint where it reads that. */
function isSameForAll(mutant: Mutant, { ruleSet, program, build }: Terms): boolean {
  const { change, owner } = mutant
  if (change.kind !== 'condition') return false
  const [was, is] = [build(change.of), build(change.became)]
  const complaints = owner.complaints ?? program.complaintIds.filter((id) => isLookedAt(mutant, program, id))
  return everywhere(ruleSet, program, { kind: 'any', of: [change.of, change.became], at: owner.at }, (frame) => truth(frame, program.code, was) === truth(frame, program.code, is), complaints)
}

/** Of a site left out of a local contraindication. */
function isNothingThere({ change, modalities }: Mutant, { program }: Terms): boolean {
  if (change.kind !== 'sites' || modalities === null) return false
  return complaintsAbout(program, modalities).every(({ site }) => program.siteIds[site] !== change.without)
}

function complaintsAbout({ complaints }: Program, modalities: readonly number[]): readonly ProgramComplaint[] {
  return Object.values(complaints).filter(({ rules }) => rules.some((rule) => rule.modalities.some((each) => modalities.includes(each))))
}

/**
 * Rules and restrictions are looked at only for people of the ages of a complaint that has a rule about the modality. What
 * holds for every complaint of a person must read nothing else than the person, or another complaint could show it.
 */
function isSameInScope({ change, owner, modalities }: Mutant, { ruleSet, program, build }: Terms): boolean {
  if (change.kind !== 'condition' || modalities === null) return false
  const isEverywhere = owner.kind === 'absolute' || owner.kind === 'local'
  if (isEverywhere && program.restrictions.find(({ id }) => id === owner.id)?.person !== true) return false
  const complaints = owner.complaints ?? complaintsAbout(program, modalities).map(({ id }) => id)
  const [was, is] = [build(change.of), build(change.became)]
  return complaints.every((id) => {
    const ages = ruleSet.complaints.find((each) => each.id === id)?.ages
    if (ages === undefined) return false
    const inScope = build(ages)
    return everywhere(ruleSet, program, { kind: 'any', of: [change.of, change.became, ages], at: owner.at },
      (frame) => truth(frame, program.code, inScope) === no || truth(frame, program.code, was) === truth(frame, program.code, is), [id])
  })
}

/** Of a changed fact: nothing that hangs on it says anything else for any answers. */
function isSameForReaders({ owner, condition, change, make }: Mutant, { ruleSet, program, offsets }: Terms): boolean {
  const changed = make()
  return readersOf(offsets, owner.id).every((reader) => {
    const choices = choicesFor(ruleSet, [reader.condition, ...(condition === null ? [] : [condition]), ...(change.kind === 'condition' ? [change.to] : [])])
    const complaints = reader.owner.complaints ?? (readsComplaint(ruleSet, reader.condition) ? program.complaintIds : program.complaintIds.slice(0, 1))
    if (!choices.every(({ isComplete }) => isComplete) || countOf(choices) * complaints.length > mostForReaders) return false
    for (const assignment of allAssignments(choices)) {
      for (const complaint of complaints) {
        const answers = answersOf(assignment, complaint)
        const [was, is] = [framesOf(program, answers), framesOf(changed, answers)]
        const truths = (frames: Frames | null): string => frames === null ? '' : [...frames.frames, ...frames.stable].map((frame) => truth(frame, frame.program.code, reader.at)).join()
        if (truths(was) !== truths(is)) return false
      }
    }
    return true
  })
}

/** Of `if-unsure`: with everything else unasked, so that further answers could only add to what others raise. */
function isRaisedAnyway({ owner, change, condition }: Mutant, { ruleSet, program }: Terms): boolean {
  const flag = program.flags.find(({ id }) => id === owner.id)
  if (change.kind !== 'if-unsure' || condition === null || flag === undefined) return false
  return everywhere(ruleSet, program, condition, (frame) => truth(frame, program.code, flag.when) !== unsure || program.flags.some((other) => {
    const state = other === flag ? no : truth(frame, program.code, other.when)
    return state === yes && other.disposition >= flag.ifUnsure
  }))
}

/** Of a complaint taken from `asked-for`. */
function isAskedAnyway({ owner, change }: Mutant, { ruleSet, program }: Terms): boolean {
  const flag = program.flags.find(({ id }) => id === owner.id)
  const complaint = change.kind === 'asked-for' ? program.complaintIds.indexOf(change.without) : -1
  if (flag === undefined || complaint < 0 || flag.disposition >= urgent) return false
  const whenOf = (id: string): Condition | undefined => ruleSet.redFlags.find((each) => each.id === id)?.when
  const rivals = program.flags.filter((other) => other !== flag && other.disposition >= flag.disposition && (other.askedFor === 'everyone' || other.askedFor.includes(complaint)))
  const own = whenOf(flag.id)
  return own !== undefined && flag.facts.every((fact) => rivals.some((other) => {
    const theirs = whenOf(other.id)
    if (theirs === undefined || !other.facts.includes(fact)) return false
    return everywhere(ruleSet, program, { kind: 'all', of: [own, theirs], at: owner.at }, (frame) => !isOpenIn(frame, program, flag.when, fact) || isOpenIn(frame, program, other.when, fact), [program.complaintIds[complaint] ?? ''])
  }))
}

function isOpenIn(frame: Frame, program: Program, when: number, fact: number): boolean {
  let isOpen = false
  openFacts(frame, program.code, when, (each) => { isOpen ||= each === fact })
  return isOpen
}

/** Whether something holds in every frame of every answer to what a condition reads; no where there are too many. */
function everywhere(ruleSet: RuleSet, program: Program, condition: Condition, holds: (frame: Frame) => boolean, complaints: readonly string[] = program.complaintIds): boolean {
  const choices = choicesFor(ruleSet, [condition])
  const looked = readsComplaint(ruleSet, condition) ? complaints : complaints.slice(0, 1)
  if (!choices.every(({ isComplete }) => isComplete) || countOf(choices) * looked.length > mostAssignments) return false
  for (const assignment of allAssignments(choices)) {
    for (const each of looked) {
      const frames = framesOf(program, answersOf(assignment, each))
      if (frames !== null && ![...frames.frames, ...frames.stable].every(holds)) return false
    }
  }
  return true
}

/** A precaution or relative contraindication is looked at only for complaints for which the modality is an option. */
function isLookedAt({ owner: { kind }, modalities }: Mutant, { complaints }: Program, id: string): boolean {
  return (kind !== 'precaution' && kind !== 'relative') || modalities === null
    || complaints[id]?.rules.some((rule) => rule.direction === 'for' && rule.modalities.some((each) => modalities.includes(each))) === true
}

/** An assignment as the answers of somebody with one complaint. */
export function answersOf(assignment: Assignment, complaint: string): Answers {
  const entries = [...assignment].filter(([, value]) => value !== null)
  const of = (scope: 'person' | 'complaint'): Answers['facts'] => Object.fromEntries(entries.filter(([fact]) => fact.scope === scope).map(([{ id }, value]) => [id, value]))
  return { complaints: { [complaint]: of('complaint') }, facts: of('person') }
}

export function framesOf(program: Program, answers: Answers): Frames | null {
  const read = readAnswers(program, answers)
  return read.ok ? buildFrames(program, read.answers) : null
}
