// Two presentations that differ in one answer, for each condition on which that answer could turn: how a question shows.
import { pathBelow } from '../check/logic/avoid.ts'
import { never } from '../check/logic/diagram.ts'
import { rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import { readsOf } from '../check/logic/reads.ts'
import type { Answers } from '../model/answers.ts'
import type { Condition } from '../model/condition.ts'
import type { AskedFact, Complaint, Disposition, Rule } from '../model/rule-set.ts'
import { atPath } from './law.ts'

/**
 * Presentations that differ in one answer to the question, on which a condition turns; the weightiest conditions first.
 * Null wherever there turns out to be none.
 */
export function* pairsFor(judgement: Judgement, fact: AskedFact, readings: readonly Reading[]): Generator<readonly [Answers, Answers] | null> {
  const { world } = judgement
  const { diagrams, ruleSet, vocabulary } = world
  for (const { when, besides, wheres, below, complaints } of readings) {
    const node = world.yes(when)
    for (const variable of fact.kind === 'choices' ? fact.options.map(({ id }) => vocabulary.variableOf(fact, id)) : [vocabulary.variableOf(fact)]) {
      for (const [a, b] of cellPairs(vocabulary.variables[variable]?.cells.length ?? 0)) {
        const turns = diagrams.minus(diagrams.hold(node, variable, a), diagrams.hold(node, variable, b))
        if (turns === never) continue
        const atB = diagrams.and(turns, diagrams.where(variable, (cell) => cell === b))
        let shown = 0
        for (const complaint of ruleSet.complaints.filter(({ id }) => complaints.includes(id))) {
          if (shown >= 3) break
          for (const where of wheres) {
            const path = pathBelow(judgement, diagrams.and(atB, where(complaint)), below)
            if (path === null) {
              yield null
              continue
            }
            shown += 1
            yield [atPath(judgement, new Map([...path, [variable, a]]), complaint.id, [when, ...besides]), atPath(judgement, new Map([...path, [variable, b]]), complaint.id, [when, ...besides])]
          }
        }
      }
    }
  }
}

function cellPairs(count: number): readonly (readonly [number, number])[] {
  const cells = [...Array(count).keys()]
  return cells.flatMap((a) => cells.filter((b) => a !== b).map((b) => [a, b] as const))
}

/** A condition, and where a difference in it would show. */
export interface Reading {
  readonly when: Condition
  /** What has to be answered too before the difference shows. */
  readonly besides: readonly Condition[]
  /** Where the condition makes a difference, the likeliest first. */
  readonly wheres: readonly ((complaint: Complaint) => number)[]
  /** Nothing else may raise the disposition to this. */
  readonly below: Disposition
  readonly complaints: readonly string[]
}

/** By id of a fact, the conditions that read it. */
export function readingsByFact(judgement: Judgement): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>()
  for (const reading of readingsOf(judgement)) {
    for (const fact of readsOf([reading.when], judgement.world.facts)) {
      const own = found.get(fact)
      if (own === undefined) found.set(fact, [reading])
      else own.push(reading)
    }
  }
  return found
}

/** Every condition that decides something, red flags first. */
export function readingsOf(judgement: Judgement): readonly Reading[] {
  return [...ofFlags(judgement), ...ofRules(judgement), ...ofScopes(judgement), ...ofRestrictions(judgement)]
}

/** Red flags come before scope, so a question may matter to someone outside it. */
function ofFlags(judgement: Judgement): readonly Reading[] {
  const { ruleSet } = judgement.world
  const all = ruleSet.complaints.map(({ id }) => id)
  return ruleSet.redFlags.toSorted((a, b) => rank(b.disposition) - rank(a.disposition)).map(({ when, askedFor, disposition }) => ({
    when, besides: [], wheres: [(complaint) => judgement.inScope(complaint), hereIn(judgement)], below: disposition, complaints: askedFor === 'everyone' ? all : askedFor,
  }))
}

function ofRules(judgement: Judgement): readonly Reading[] {
  const { world } = judgement
  const { diagrams } = world
  return world.ruleSet.rules.flatMap((rule) => [rule.when, rule.unless].flatMap((when): readonly Reading[] => {
    if (when === undefined) return []
    const other = when === rule.when ? diagrams.not(world.yes(rule.unless, 'no')) : world.yes(rule.when)
    const [modality] = rule.modalities.slice(0, 1).flatMap((id) => judgement.modality(id) ?? [])
    const here = (complaint: Complaint): number => diagrams.and(judgement.inScope(complaint), other)
    const alone = (complaint: Complaint): number => diagrams.all([here(complaint), ...rule.modalities.slice(0, 1).flatMap((id) => aloneIn(judgement, complaint, id, rule))])
    const free = (complaint: Complaint): number => (modality === undefined ? never : diagrams.minus(here(complaint), judgement.weigh(complaint, modality).barred.yes))
    // A modality of serious risk is withheld until everything that rules it out is answered.
    const besides = modality === undefined ? [] : judgement.contraindicationsOf(modality).map((each) => each.when)
    return [{ when, besides, wheres: [alone, free, here], below: 'urgent', complaints: rule.for }]
  }))
}

function ofRestrictions(judgement: Judgement): readonly Reading[] {
  const { ruleSet, diagrams } = judgement.world
  return ruleSet.modalities.flatMap((modality) => {
    const complaints = ruleSet.complaints.filter((complaint) => judgement.modalitiesFor(complaint.id).includes(modality.id)).map(({ id }) => id)
    return [...judgement.contraindicationsOf(modality), ...judgement.precautionsOf(modality)].map(({ when }): Reading => ({
      when,
      besides: [],
      wheres: [
        (complaint) => diagrams.and(judgement.inScope(complaint), diagrams.minus(judgement.weigh(complaint, modality).kept, judgement.weigh(complaint, modality).restricted.yes)),
        (complaint) => diagrams.and(judgement.inScope(complaint), judgement.weigh(complaint, modality).kept),
      ],
      below: 'urgent',
      complaints,
    }))
  })
}

function ofScopes(judgement: Judgement): readonly Reading[] {
  return judgement.world.ruleSet.complaints.flatMap(({ id, ages, excludes }) => [ages, ...excludes.map(({ when }) => when)]
    .flatMap((when): readonly Reading[] => (when === undefined ? [] : [{ when, besides: [], wheres: [hereIn(judgement)], below: 'see-clinician', complaints: [id] }])))
}

function hereIn({ world }: Judgement): (complaint: Complaint) => number {
  return ({ id }) => world.ofComplaints([id])
}

/** No other rule for or against the modality in force, and nothing that bars it. */
function aloneIn(judgement: Judgement, complaint: Complaint, id: string, rule: Rule): readonly number[] {
  const { diagrams } = judgement.world
  const modality = judgement.modality(id)
  if (modality === undefined) return []
  const others = judgement.rulesFor(complaint.id, id).filter((each) => each !== rule && each.direction !== 'neutral').map((each) => diagrams.not(judgement.inForce(each)))
  const alone = diagrams.and(diagrams.all(others), diagrams.not(judgement.weigh(complaint, modality).barred.yes))
  return [alone]
}
