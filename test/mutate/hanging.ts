// A mutant of a fact to answers under which something that hangs on the fact is not what it was, or whether its question
// applies: the diagrams of both are compared.
import { plainest } from '../../src/check/logic/example.ts'
import type { Answers } from '../../src/model/answers.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Mutant, Mutants } from '../../src/mutate/mutants.ts'
import { readersOf } from '../../src/mutate/readers.ts'
import { differing, type Worlds } from '../../src/mutate/worlds.ts'
import { atPath } from '../../src/verify/law.ts'

export function* hanging(mutant: Mutant, worlds: Worlds, offsets: Mutants['offsets']): Generator<Answers> {
  const { world } = worlds
  const after = worlds.after(mutant)
  for (const { condition, owner } of readersOf(offsets, mutant.owner.id)) {
    const node = differing(worlds, world.truths(condition), after.truths(condition))
    yield* shown(node, worlds, owner.complaints, [condition])
  }
  const fact = world.ruleSet.facts.find(({ id }) => id === mutant.owner.id)
  if (mutant.owner.part !== 'applies-when' || mutant.condition === null || fact === undefined || !('appliesWhen' in fact)) return
  const node = differing(worlds, world.truths(mutant.condition), world.truths(mutant.became ?? undefined))
  const values = 'options' in fact ? fact.options.map(({ id }) => id) : ['yes']
  for (const answers of shown(node, worlds, null, [mutant.condition])) for (const value of values) yield { ...answers, facts: { ...answers.facts, [fact.id]: value } }
}

/** For each complaint the plainest answers there. */
function* shown(node: number, { judgement, world, diagrams }: Worlds, complaints: readonly string[] | null, besides: readonly Condition[]): Generator<Answers> {
  for (const complaint of world.ruleSet.complaints.filter(({ id }) => complaints === null || complaints.includes(id))) {
    const path = diagrams.path(diagrams.and(judgement.inScope(complaint), node), plainest(world.vocabulary))
    if (path === null) continue
    const answers = atPath(judgement, path, complaint.id, besides)
    yield { ...answers, screened: false }
    yield answers
    yield { ...atPath(judgement, path, complaint.id), screened: false }
  }
}
