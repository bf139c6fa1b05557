// A mutant that no case tells from the original, to a proof that nothing can, or to none. A proof is never a sample.
import { readAnswers } from '../evaluate/read-answers.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import { openFacts } from '../evaluate/open.ts'
import { truth, type Frame } from '../evaluate/truth.ts'
import { urgent } from '../evaluate/safety.ts'
import type { Program } from '../compile/program.ts'
import { canonicalText } from '../compile/conditions.ts'
import { conditionsOf } from '../cases/conditions.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { allAssignments, choicesFor, countOf, readsComplaint, type Assignment } from './answers.ts'
import { BoundReached } from '../check/logic/diagram.ts'
import { factsHanging, readersOf } from './readers.ts'
import { isUnseen } from './unseen.ts'
import { worldsOf, type Worlds } from './worlds.ts'
import type { Mutant, Mutants } from './mutants.ts'

/**
 * `recommended-by-no-rule`: what it bars is never offered. `barred-twice`: another restriction of the same modalities,
 * no weaker, holds wherever this one does. `same-for-all-answers`: the condition has the same truth for every answer.
 * `same-for-all-readers`: so has every condition that hangs on the changed fact. `asked-anyway`: whatever of the flag is open is open in another one that
 * is asked and no less urgent. `unseen`: it says something else only for people of whom nobody looks at it.
 */
export type Proof = 'unseen' | 'recommended-by-no-rule' | 'barred-twice' | 'same-for-all-answers' | 'same-for-all-readers' | 'asked-anyway'

export interface Terms {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly offsets: Mutants['offsets']
  readonly build: Mutants['build']
  /** Conditions of restrictions by the id of the restriction. */
  readonly restrictions: ReadonlyMap<string, Condition>
  /** Made when first asked for. */
  readonly worlds: () => Worlds
}

export function termsOf(ruleSet: RuleSet, { program, offsets, build }: Mutants): Terms {
  const restrictions = conditionsOf(ruleSet).filter(({ owner: { kind } }) => restrictionKinds.includes(kind)).map(({ owner: { id }, condition }) => [id, condition] as const)
  return { ruleSet, program, offsets, build, restrictions: new Map(restrictions), worlds: onFirstUse(() => worldsOf(ruleSet)) }
}

const restrictionKinds: readonly string[] = ['absolute', 'local', 'relative', 'precaution']
const mostAssignments = 20_000

function onFirstUse<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => made ??= make()
}

export function proofOf(mutant: Mutant, terms: Terms): Proof | null {
  if (mutant.owner.kind !== 'rule' && mutant.modalities?.every((modality) => !isShown(terms.program, modality, mutant)) === true) return 'recommended-by-no-rule'
  if (isBarredTwice(mutant, terms)) return 'barred-twice'
  if (isAskedAnyway(mutant, terms)) return 'asked-anyway'
  if (isSameForAll(mutant, terms)) return 'same-for-all-answers'
  return byDiagrams(mutant, terms)
}

/** Where they would grow too large, nothing is proved. */
function byDiagrams(mutant: Mutant, terms: Terms): Proof | null {
  try {
    if (isUnseen(mutant, terms)) return 'unseen'
    return mutant.owner.kind === 'fact' && isSameForReaders(mutant, terms) ? 'same-for-all-readers' : null
  } catch (error) {
    if (error instanceof BoundReached) return null
    throw error
  }
}

/** Whether some rule, on some date, recommends the modality; or speaks of it at all, as what bars it is told before other advice. */
function isShown({ complaints }: Program, modality: number, { owner: { kind }, change }: Mutant): boolean {
  const isForOnly = kind === 'relative' || kind === 'precaution' || change.kind === 'risk-ordinary'
  return Object.values(complaints).some(({ rules }) => rules.some((rule) => (rule.direction === 'for' || !isForOnly) && rule.modalities.includes(modality)))
}

/** Of a restriction dropped or made weaker: every modality has another, as strict as this one was, for whatever it names. */
function isBarredTwice(mutant: Mutant, { program, restrictions }: Terms): boolean {
  const { owner, change, modalities } = mutant
  const own = restrictions.get(owner.id)
  if (own === undefined || modalities === null || (change.kind !== 'dropped' && change.kind !== 'weaker')) return false
  const needed = partsOfAny(own)
  return modalities.filter((modality) => isShown(program, modality, mutant)).every((modality) => (program.modalities[modality]?.restrictions ?? []).some((index) => {
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

/** Of a derived fact: whatever hangs on it, through other facts too, is the same diagram. */
function isSameForReaders(mutant: Mutant, { offsets, worlds }: Terms): boolean {
  if (mutant.owner.part === 'applies-when') return false
  const { world, after } = worlds()
  const changed = after(mutant)
  return [...readersOf(offsets, mutant.owner.id), ...factsHanging(offsets, mutant.owner.id)].every(({ condition }) => {
    const [was, is] = [world.truths(condition), changed.truths(condition)]
    return was.yes === is.yes && was.unsure === is.unsure && was.unasked === is.unasked
  })
}

/** Of a complaint taken from `asked-for`: what is undecided, and how urgent, is read from the stable frames. */
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
    return everywhere(ruleSet, program, { kind: 'all', of: [own, theirs], at: owner.at }, (frame) => !isOpenIn(frame, program, flag.when, fact) || isOpenIn(frame, program, other.when, fact), [program.complaintIds[complaint] ?? ''], true)
  }))
}

function isOpenIn(frame: Frame, program: Program, when: number, fact: number): boolean {
  let isOpen = false
  openFacts(frame, program.code, when, (each) => { isOpen ||= each === fact })
  return isOpen
}

/** Whether something holds in every frame (or every stable one) of every answer to what a condition reads; no where there are too many. */
function everywhere(
  ruleSet: RuleSet, program: Program, condition: Condition, holds: (frame: Frame) => boolean, complaints: readonly string[] = program.complaintIds, isStableOnly = false,
): boolean {
  const choices = choicesFor(ruleSet, [condition])
  const looked = readsComplaint(ruleSet, condition) ? complaints : complaints.slice(0, 1)
  if (!choices.every(({ isComplete }) => isComplete) || countOf(choices) * looked.length > mostAssignments) return false
  for (const assignment of allAssignments(choices)) {
    for (const each of looked) {
      const frames = framesOf(program, answersOf(assignment, each))
      if (frames !== null && ![...(isStableOnly ? [] : frames.frames), ...frames.stable].every(holds)) return false
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
