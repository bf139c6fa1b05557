// A mutant that survived to a worked case that would have killed it: answers for which the original and the mutant
// decide differently, and what the original says there. Whether that is right is for the author to hold against the source.
import { no, unasked, unsure, yes } from '../compile/opcodes.ts'
import type { Program } from '../compile/program.ts'
import { evaluate, AnswersError } from '../evaluate/evaluate.ts'
import { truth } from '../evaluate/truth.ts'
import { testsIn } from '../cases/conditions.ts'
import { framesFor } from '../cases/frames.ts'
import { warningsOf } from '../cases/run.ts'
import type { Answers, AnswerValue, Settings } from '../model/answers.ts'
import type { Expectation } from '../model/case.ts'
import type { Outcome, Recommendation } from '../model/outcome.ts'
import type { Condition } from '../model/condition.ts'
import type { AskedFact } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { allAssignments, choicesFor, countOf, nearAssignments, readsComplaint, type Assignment } from './answers.ts'
import { framesOf, type Terms } from './equivalence.ts'
import type { Mutant } from './mutants.ts'
import { readersOf, type Reader } from './readers.ts'
import type { Known } from './known.ts'

export interface Example {
  readonly answers: Answers
  readonly settings: Settings
  readonly expect: Expectation
}

/** What a search may build on: the passing cases with their outcomes. */
export interface Ground extends Terms {
  readonly known: readonly (Known & { readonly outcome: Outcome })[]
}

export function groundOf(terms: Terms, known: readonly Known[]): Ground {
  return { ...terms, known: known.map((each) => ({ ...each, outcome: evaluate(terms.program, each.case.answers, each.case.settings) })) }
}

const mostTried = 200
const mostLooked = 1500

/** A mutant with its program. */
type Made = Mutant & { readonly program: Program }

/** The first example found, made small; null where the search finds none. */
export function exampleOf(unmade: Mutant, ground: Ground): Example | null {
  const mutant: Made = { ...unmade, program: unmade.make() }
  let tried = 0
  for (const base of basesFor(mutant, ground)) {
    for (const assignment of telling(mutant, ground, base)) {
      const start = { answers: overlaid(base.answers, assignment), settings: base.settings }
      if (differs(mutant, ground.program, start) !== null) return shrunk(mutant, ground.program, start)
      tried += 1
      if (tried >= mostTried) return null
    }
  }
  return null
}

interface Given {
  readonly answers: Answers
  readonly settings: Settings
}

/** Somebody with the complaint and nothing else to tell; then people of the cases for whom the modality is an option. */
function basesFor(mutant: Mutant, ground: Ground): readonly Given[] {
  const { owner, change } = mutant
  if (owner.kind === 'fact') {
    return readersOf(ground.offsets, owner.id).slice(0, 6).flatMap((reader) => {
      const bases = basesAt({ ...mutant, owner: reader.owner, condition: reader.condition, modalities: modalitiesOf(reader.owner, ground.program) }, ground)
      return reader.owner.kind === 'red-flag' ? [...bases.slice(-2), ...bases.slice(0, 2)] : bases.slice(0, 4)
    }).slice(0, 24)
  }
  if (change.kind === 'asked-for') {
    const complaints = change.without === 'everyone' ? ground.program.complaintIds.slice(0, 12) : [change.without]
    return complaints.flatMap((each) => [bare(each, false), bare(each, true), { ...bare(each, true), settings: { screenedOnly: true } }, almostScreened(each, owner.id, ground)])
  }
  return basesAt(mutant, ground)
}

function bare(complaint: string, screened: boolean): Given {
  return { answers: { complaints: { [complaint]: {} }, facts: {}, ...(screened ? { screened } : {}) }, settings: {} }
}

function modalitiesOf({ kind, id }: Mutant['owner'], { modalities, restrictions, complaints }: Program): readonly number[] | null {
  if (kind === 'rule') return Object.values(complaints).flatMap(({ rules }) => rules).find((rule) => rule.id === id)?.modalities ?? null
  if (kind === 'red-flag' || kind === 'ages' || kind === 'exclusion') return null
  return modalities.flatMap((modality, i) => modality.restrictions.some((each) => restrictions[each]?.id === id) ? [i] : [])
}

/** Somebody who was asked everything about danger but what this flag reads, and said no. */
export function almostScreened(complaint: string, flagId: string, { program, offsets }: Pick<Ground, 'program' | 'offsets'>): Given {
  const named = new Set(offsets.filter(({ owner }) => owner.kind === 'red-flag' || owner.kind === 'fact').flatMap(({ condition }) => testsIn(condition)).flatMap((test) => test.kind === 'is' ? test.options.map((option) => `${test.fact} ${option}`) : []))
  const index = program.complaintIds.indexOf(complaint)
  const left = new Set(program.flags.find(({ id }) => id === flagId)?.facts)
  const asked = new Set(program.flags.flatMap((flag) => flag.askedFor === 'everyone' || flag.askedFor.includes(index) ? flag.facts : []))
  const clear = program.facts.flatMap((fact, i): readonly { readonly scope: string; readonly id: string; readonly value: string }[] => {
    if (!asked.has(i) || left.has(i)) return []
    if (fact.kind === 'choice') {
      const plainest = fact.options?.find(({ id }) => !named.has(`${fact.id} ${id}`))
      return plainest === undefined ? [] : [{ ...fact, value: plainest.id }]
    }
    return fact.kind === 'yes-no' && (fact.clear?.[0] ?? -1) >= 0 ? [{ ...fact, value: fact.clear?.[0] === 1 ? 'yes' : 'no' }] : []
  })
  const own = (scope: 'person' | 'complaint'): Answers['facts'] => Object.fromEntries(clear.filter((fact) => fact.scope === scope).map(({ id, value }) => [id, value]))
  return { answers: { complaints: { [complaint]: own('complaint') }, facts: own('person') }, settings: {} }
}

/** Nothing asked, but something else urgent is there: what is more urgent still has to be asked. */
function urgentAlready(complaint: string, { ruleSet }: Ground): Given {
  const flag = ruleSet.redFlags.find(({ disposition, when }) => disposition === 'urgent' && when.kind === 'is')
  const fact = flag?.when.kind === 'is' ? flag.when.fact : undefined
  return { answers: { complaints: { [complaint]: {} }, facts: fact === undefined ? {} : { [fact]: 'yes' } }, settings: {} }
}

function basesAt(mutant: Pick<Mutant, 'owner' | 'condition' | 'modalities'>, ground: Ground): readonly Given[] {
  const { ruleSet, program, known } = ground
  const { owner, modalities, condition } = mutant
  const flag = owner.kind === 'red-flag' ? program.flags.find(({ id }) => id === owner.id) : undefined
  const readsIt = condition !== null && readsComplaint(ruleSet, condition)
  const asked = flag === undefined || flag.askedFor === 'everyone' ? program.complaintIds.slice(0, readsIt ? 60 : 1) : flag.askedFor.map((each) => program.complaintIds[each] ?? '')
  const complaints = owner.complaints ?? (readsIt ? [...new Set([...namedComplaints(condition, program), ...asked])] : asked)
  const names = modalities?.map((each) => program.modalities[each]?.id ?? '') ?? null
  const offered = ({ outcome }: Ground['known'][number]): boolean => names !== null && [...outcome.recommended, ...outcome.afterReview].some(({ modality }) => names.includes(modality))
  const isThere = ({ frames }: Known): boolean => (owner.complaints === null && !readsIt) || frames.complaints.some((id) => complaints.includes(id))
  const people = known.filter((each) => isThere(each) && (names === null || owner.kind === 'rule' || offered(each)))
    .toSorted((a, b) => Number(offered(b)) - Number(offered(a)) || sizeOf(a.case.answers) - sizeOf(b.case.answers) || byCodePoint(a.case.id, b.case.id))
    .map(({ case: each }) => ({ answers: each.answers, settings: each.settings }))
  const own = complaints.slice(0, 60).map((each) => bare(each, true))
  const spread = [...people.slice(0, 8), ...people.slice(8).filter((_, i) => i % 7 === 0).slice(0, 12)]
  const strict = people.slice(0, 3).map(({ answers, settings }) => ({ answers, settings: { ...settings, screenedOnly: true } }))
  const rest = readsIt ? known.filter(offered).slice(0, 6).map(({ case: each }) => ({ answers: each.answers, settings: each.settings })) : []
  const others = readsIt ? program.complaintIds.filter((id) => !complaints.includes(id)).filter((_, i) => i % 5 === 0).map((each) => bare(each, true)) : []
  if (flag !== undefined) {
    const spots = oneAtEachSite(complaints, program)
    return [...own.slice(0, 2), ...(readsIt ? [...spots.map((each) => bare(each, true)), ...others] : own.slice(2, 4)), ...complaints.slice(0, 2).map((each) => bare(each, false)), ...complaints.slice(0, 1).map((each) => urgentAlready(each, ground))]
  }
  return [...spread, ...own.slice(0, 6), ...strict, ...rest]
}

function oneAtEachSite(complaints: readonly string[], program: Program): readonly string[] {
  return [...new Map(complaints.map((id) => [program.complaints[id]?.site, id])).values()]
}

function namedComplaints(condition: Condition, program: Program): readonly string[] {
  return choicesOfComplaint(condition, program)
}

function choicesOfComplaint(condition: Condition, program: Program): readonly string[] {
  switch (condition.kind) {
    case 'is':
      if (condition.fact === 'complaint') return condition.options
      return condition.fact === 'site' ? Object.values(program.complaints).filter(({ site }) => condition.options.includes(program.siteIds[site] ?? '')).map(({ id }) => id) : []
    case 'in': return []
    case 'not': return choicesOfComplaint(condition.of, program)
    default: return condition.of.flatMap((part) => choicesOfComplaint(part, program))
  }
}

function sizeOf({ complaints, facts }: Answers): number {
  return Object.keys(facts).length + Object.values(complaints).reduce((sum, own) => sum + Object.keys(own).length, 0)
}

/** Assignments under which the condition says something else, those where it is certain first. */
function telling(mutant: Made, ground: Ground, base: Given): readonly Assignment[] {
  const { condition, before, change, owner } = mutant
  if (condition === null || before === null) return [new Map()]
  if (owner.kind === 'fact') return readersOf(ground.offsets, owner.id).slice(0, 6).flatMap((reader) => tellingAt(mutant, ground, base, reader, [condition, reader.condition])).toSorted((a, b) => b.weight - a.weight).slice(0, 8).map((each) => each.assignment)
  const found = tellingAt(mutant, ground, base, { owner, at: before }, [condition])
  // What is open about the flag alone shows only where the rest of what it reads is known.
  const isAsked = change.kind === 'asked-for'
  const best = found.toSorted((a, b) => isAsked ? a.weight - b.weight : b.weight - a.weight).slice(0, isAsked ? 40 : 8).map((each) => each.assignment)
  return owner.kind === 'red-flag' ? [new Map(), ...best] : best
}

interface Weighed {
  readonly assignment: Assignment
  readonly weight: number
}

function tellingAt(mutant: Made, { ruleSet, program }: Ground, base: Given, at: Pick<Reader, 'owner' | 'at'>, conditions: readonly Condition[]): readonly Weighed[] {
  const { change } = mutant
  const choices = choicesFor(ruleSet, [...conditions, ...(change.kind === 'condition' ? [change.to] : [])])
  const found: Weighed[] = []
  let looked = 0
  const all = countOf(choices) <= mostLooked ? allAssignments(choices) : nearAssignments(choices)
  for (const assignment of all) {
    looked += 1
    if (looked > mostLooked || found.length > 200) break
    const weight = weightOf(mutant, { program }, overlaid(base.answers, assignment), at)
    if (weight > 0) found.push({ assignment, weight: weight * 10 - [...assignment.values()].filter((value) => value !== null).length / 10 })
  }
  return found
}

/** How plainly the mutant shows: a yes that becomes a no most. */
function weightOf(mutant: Made, { program }: Pick<Terms, 'program'>, answers: Answers, { owner, at }: Pick<Reader, 'owner' | 'at'>): number {
  const { change, after } = mutant
  const frames = framesOf(program, answers)
  const changed = mutant.owner.kind === 'fact' ? framesOf(mutant.program, answers) : frames
  if (frames === null || changed === null) return 0
  let weight = 0
  for (const frame of framesFor(program, frames, owner.complaints)) {
    const was = truth(frame, program.code, at)
    const other = changed.frames.find(({ complaint }) => complaint === frame.complaint) ?? frame
    const is = mutant.owner.kind === 'fact' ? truth(other, program.code, at)
      : after !== null ? truth(frame, program.code, after)
      : change.kind === 'if-unsure' ? (was === unsure ? no : was)
      : change.kind === 'asked-for' ? (was === unasked ? no : was)
      : change.kind === 'always' || owner.kind === 'ages' ? yes : no
    if (was !== is) weight = Math.max(weight, was === yes && is === no ? 4 : was === no && is === yes ? 3 : Math.max(was, is) === yes ? 2 : 1)
  }
  return weight
}

/** The answers with these instead; a fact of a complaint is given for each complaint. */
function overlaid({ complaints, facts, ...rest }: Answers, assignment: Assignment): Answers {
  const own = [...assignment].filter(([fact]) => fact.scope === 'complaint')
  const person = [...assignment].filter(([fact]) => fact.scope === 'person')
  return {
    ...rest,
    complaints: Object.fromEntries(Object.entries(complaints).map(([id, given]) => [id, withAnswers(given, own)])),
    facts: withAnswers(facts, person),
  }
}

function withAnswers(given: Answers['facts'], answers: readonly (readonly [AskedFact, AnswerValue])[]): Answers['facts'] {
  const named = new Set(answers.map(([{ id }]) => id))
  return Object.fromEntries([...Object.entries(given).filter(([id]) => !named.has(id)), ...answers.filter(([, value]) => value !== null).map(([{ id }, value]): [string, AnswerValue] => [id, value])])
}

/** Answers are left out one by one while the difference stays. */
function shrunk(mutant: Made, program: Program, start: Given): Example | null {
  let { answers } = start
  const keeps = (fewer: Answers): boolean => differs(mutant, program, { ...start, answers: fewer }) !== null
  for (const id of Object.keys(answers.facts)) {
    const { [id]: _, ...facts } = answers.facts
    if (keeps({ ...answers, facts })) answers = { ...answers, facts }
  }
  for (const complaint of Object.keys(answers.complaints)) {
    for (const id of Object.keys(answers.complaints[complaint] ?? {})) {
      const { [id]: _, ...own } = answers.complaints[complaint] ?? {}
      const fewer = { ...answers, complaints: { ...answers.complaints, [complaint]: own } }
      if (keeps(fewer)) answers = fewer
    }
  }
  const expect = differs(mutant, program, { ...start, answers })
  return expect === null ? null : { answers, settings: start.settings, expect }
}

/** What the original says where the mutant says something else, in the words of an expectation; null where it does not. */
function differs(mutant: Made, program: Program, { answers, settings }: Given): Expectation | null {
  const was = outcomeOf(program, answers, settings)
  const is = outcomeOf(mutant.program, answers, settings)
  if (was === null || is === null) return null
  const before = expectationOf(was)
  const after = expectationOf(is)
  for (const keys of groups) {
    const told = Object.fromEntries(keys.flatMap((key) => {
      const value = JSON.stringify(before[key]) === JSON.stringify(after[key]) ? null : difference(key, before, after)
      return value === null ? [] : [[key, value]]
    }))
    const found = { ...told, ...negatives(keys, before, after) }
    if (Object.keys(found).length > 0) return { disposition: was.disposition.level, redFlags: before.redFlags ?? [], ...(before.unsure?.length === 0 ? {} : { unsure: before.unsure ?? [] }), ...found }
  }
  return null
}

/** What is worth expecting, the plainest first: one case is told in the terms of one group. */
const groups: readonly (readonly (keyof Expectation)[])[] = [
  ['disposition', 'redFlags', 'unsure', 'outOfScope'],
  ['withheld', 'recommended', 'afterReview', 'restricted', 'cautioned'],
  ['graded', 'contested', 'possible'], ['dosed'], ['warned'], ['ranked'], ['unscreened'], ['atMost', 'settled'], ['undecided'],
]

function outcomeOf(program: Program, answers: Answers, settings: Settings): Outcome | null {
  try {
    return evaluate(program, answers, settings)
  } catch (error) {
    if (error instanceof AnswersError) return null
    throw error
  }
}

const exact: ReadonlySet<keyof Expectation> = new Set(['disposition', 'atLeast', 'atMost', 'settled', 'redFlags', 'unsure', 'outOfScope', 'parked'])

/** Of a list that may hold more, what must be in it; nothing where the mutant only adds to it. */
function difference(key: keyof Expectation, before: Expectation, after: Expectation): Expectation[keyof Expectation] | null {
  const value = before[key]
  if (exact.has(key) || value === undefined || value === null) return value ?? null
  if (key === 'ranked') return (value as readonly string[]).filter((each) => after.ranked?.includes(each))
  if (Array.isArray(value)) {
    const lost = (value as readonly string[]).filter((each) => !(after[key] as readonly string[]).includes(each))
    return lost.length === 0 ? null : key === 'undecided' ? lost : value as readonly string[]
  }
  const other = after[key] as Readonly<Record<string, string | null>>
  const changed = Object.entries(value as Readonly<Record<string, string | null>>).filter(([name, each]) => (Object.hasOwn(other, name) ? other[name] : undefined) !== each)
  if (changed.length === 0) return null
  if (key === 'warned') return Object.fromEntries(changed.slice(0, 1).map(([name, say]) => [name.slice(0, name.indexOf('\n')), say ?? '']))
  if (key === 'withheld') {
    const kinds = changed.map(([, kind]) => kind)
    return kinds.includes('escalated') && kinds.length === 1 ? null : Object.fromEntries(Object.entries(before.withheld ?? {}).filter(([, kind]) => kinds.includes(kind)))
  }
  return Object.fromEntries(changed)
}

const opposites = { recommended: 'notRecommended', restricted: 'notRestricted', cautioned: 'notCautioned', undecided: 'decided' } as const

/** What the mutant adds and the original does not have. */
function negatives(keys: readonly (keyof Expectation)[], before: Expectation, after: Expectation): Expectation {
  const isShown = (modality: string): boolean => [...before.recommended ?? [], ...before.afterReview ?? []].includes(modality)
  return Object.fromEntries((['recommended', 'restricted', 'cautioned', 'undecided'] as const).filter((key) => keys.includes(key)).flatMap((key) => {
    const added = (after[key] ?? []).filter((each) => before[key]?.includes(each) === false)
    const said = key === 'restricted' || key === 'cautioned' ? added.filter(isShown) : added
    return said.length === 0 ? [] : [[opposites[key], said]]
  }))
}

/** Everything about an outcome that a case can expect. */
export function expectationOf(outcome: Outcome): Expectation {
  const { disposition, redFlags } = outcome
  const shown: readonly Recommendation[] = [...outcome.recommended, ...outcome.afterReview]
  const flags = (state: 'present' | 'unsure'): readonly string[] => redFlags.filter((flag) => flag.state === state).map(({ id }) => id).toSorted(byCodePoint)
  return {
    disposition: disposition.level,
    redFlags: flags('present'),
    unsure: flags('unsure'),
    unscreened: disposition.unscreened.toSorted(byCodePoint),
    outOfScope: [...new Set(outcome.outOfScope.map(({ complaint }) => complaint))],
    recommended: outcome.recommended.map(({ modality }) => modality).toSorted(byCodePoint),
    afterReview: outcome.afterReview.map(({ modality }) => modality).toSorted(byCodePoint),
    possible: outcome.possible.map(({ modality }) => modality),
    withheld: Object.fromEntries(outcome.withheld.map(({ modality, kind }) => [modality, kind])),
    restricted: shown.filter(({ restrictions }) => restrictions.length > 0).map(({ modality }) => modality).toSorted(byCodePoint),
    cautioned: shown.filter(({ precautions }) => precautions.length > 0).map(({ modality }) => modality).toSorted(byCodePoint),
    contested: shown.filter(({ contested }) => contested).map(({ modality }) => modality).toSorted(byCodePoint),
    warned: Object.fromEntries([...shown, ...outcome.withheld].flatMap(({ modality }) => warningsOf(outcome, modality).map((say) => [`${modality}\n${say}`, say]))),
    graded: Object.fromEntries(shown.map(({ modality, strength, certainty }) => [modality, `${strength}/${certainty}`])),
    dosed: Object.fromEntries(shown.map(({ modality, dose }) => [modality, dose])),
    ranked: outcome.recommended.map(({ modality }) => modality),
    atMost: disposition.atMost,
    settled: outcome.settled,
    undecided: [...new Set(outcome.undecided.map(({ fact }) => fact))].toSorted(byCodePoint),
  }
}
