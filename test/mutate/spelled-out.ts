// A mutant to answers, one by one, to what it hangs on and what the rules about the same modalities hang on: for people
// with one complaint and with two, and with everything else against a restriction answered.
import { conditionsOf } from '../../src/cases/conditions.ts'
import type { Program } from '../../src/compile/program.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { allAssignments, choicesFor, countOf, nearAssignments, type Assignment, type Choice } from '../../src/mutate/answers.ts'
import type { Mutant, Mutants } from '../../src/mutate/mutants.ts'
import { readersOf } from '../../src/mutate/readers.ts'

interface Field {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly offsets: Mutants['offsets']
}

interface Given {
  readonly answers: Answers
  readonly settings: Settings
}

const most = 20_000
const fewAssignments = 400

export function* spelledOut(mutant: Mutant, field: Field): Generator<Given> {
  const { owner, change } = mutant
  const { ruleSet, program, offsets } = field
  const own = [mutant.condition, mutant.became].filter((each) => each !== null)
  const lists: readonly (readonly Condition[])[] = owner.kind === 'fact' ? readersOf(offsets, owner.id).map((reader) => [reader.condition, ...own])
    : owner.kind === 'modality' ? restrictionsOn(mutant, field).map((each) => [each]) : [own]
  const complaints = change.kind === 'asked-for' && change.without !== 'everyone' ? [change.without] : complaintsAbout(mutant, field)
  const share = Math.ceil(most / lists.length / complaints.length)
  for (const [i, complaint] of complaints.entries()) {
    const [beside = complaint] = program.complaintIds.filter((id) => id !== complaint).slice((i * 7) % (program.complaintIds.length - 1))
    for (const conditions of lists) {
      const choices = choicesFor(ruleSet, [...conditions, ...rulesAbout(mutant, complaint, ruleSet, program)])
      const all = [...(countOf(choices) <= fewAssignments ? allAssignments(choices) : nearAssignments(choices))]
      const step = Math.max(1, Math.ceil(all.length * 4 / share))
      for (let n = i % step; n < all.length; n += step) yield* told(all[n] as Assignment, complaint, beside)
      if (mutant.modalities !== null) yield* allBut(mutant, field, complaint, conditions)
    }
  }
}

function* told(assignment: Assignment, complaint: string, beside: string): Generator<Given> {
  const facts = factsOf(assignment)
  yield { answers: { complaints: { [complaint]: {} }, facts, screened: false }, settings: {} }
  yield { answers: { complaints: { [complaint]: {} }, facts, screened: true }, settings: {} }
  yield { answers: { complaints: { [complaint]: {} }, facts, screened: false }, settings: { screenedOnly: true } }
  yield { answers: { complaints: { [complaint]: {}, [beside]: {} }, facts, screened: true }, settings: {} }
}

/** What else is said against the modalities is answered and is not so; what the mutant hangs on is answered in each way. */
function* allBut(mutant: Mutant, field: Field, complaint: string, conditions: readonly Condition[]): Generator<Given> {
  const plain = factsOf(plainest(choicesFor(field.ruleSet, [...restrictionsOn(mutant, field), ...rulesAbout(mutant, complaint, field.ruleSet, field.program)])))
  const choices = choicesFor(field.ruleSet, conditions)
  if (countOf(choices) > fewAssignments) return
  for (const assignment of allAssignments(choices)) {
    const asked = Object.fromEntries(Object.entries(plain).filter(([id]) => !choices.some(({ fact }) => fact.id === id)))
    const answers: Answers = { complaints: { [complaint]: {} }, facts: { ...asked, ...factsOf(assignment) }, screened: false }
    yield { answers, settings: { screenedOnly: true } }
    yield { answers, settings: {} }
  }
}

function plainest(choices: readonly Choice[]): Assignment {
  return new Map(choices.map(({ fact, values }) => [fact, values[0] ?? null]))
}

function factsOf(assignment: Assignment): Answers['facts'] {
  return Object.fromEntries([...assignment].flatMap(([{ id }, value]) => value === null ? [] : [[id, value] as const]))
}

function complaintsAbout({ modalities }: Mutant, { program }: Field): readonly string[] {
  return program.complaintIds.filter((id) => modalities === null || program.complaints[id]?.rules.some((rule) => rule.modalities.some((each) => modalities.includes(each))) === true)
}

function rulesAbout({ modalities }: Mutant, complaint: string, { rules }: RuleSet, program: Program): readonly Condition[] {
  const ids = new Set(modalities?.map((each) => program.modalities[each]?.id))
  return rules.filter((rule) => rule.for.includes(complaint) && rule.modalities.some((id) => ids.has(id))).flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined))
}

function restrictionsOn({ modalities }: Mutant, { ruleSet, program }: Field): readonly Condition[] {
  const on = new Set(modalities?.flatMap((each) => program.modalities[each]?.restrictions ?? []).map((each) => program.restrictions[each]?.id))
  return conditionsOf(ruleSet).filter(({ owner }) => on.has(owner.id)).map(({ condition }) => condition)
}
