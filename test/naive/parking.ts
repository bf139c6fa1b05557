// Answers to those set aside because their question does not apply: rule 6 of docs/meaning.md.
import type { Answers } from '../../src/model/answers.ts'
import type { Stated } from '../../src/model/outcome.ts'
import { byCodePoint } from '../../src/text/order.ts'
import { canonicalValue, cellKey, givenFor, isAsked, ownersOf } from './answers.ts'
import type { NaiveOutcome, World } from './evaluate.ts'
import { applies } from './truth.ts'

/** Stated values whose question does not apply in any frame where it could be asked. */
export function setAside(world: World, answers: Answers): Pick<NaiveOutcome, 'parked' | 'conflicts'> {
  const parked: Stated[] = []
  const conflicts: Stated[] = []
  for (const fact of world.ruleSet.facts.filter(isAsked)) {
    for (const owner of ownersOf(fact, answers)) {
      const frames = world.frames.filter(frame => owner === null || frame.complaint === owner)
      if (frames.some(frame => applies(frame, fact))) continue
      const options = fact.kind === 'choices' ? fact.options.map(option => option.id) : [null]
      const known = options.map(option => frames[0]?.cells.get(cellKey(fact.id, owner, option)))
        .filter(one => one?.kind === 'value')
      if (known.length === 0) continue
      const stated = { fact: fact.id, complaint: owner, value: canonicalValue(fact, givenFor(fact, owner, answers)) }
      const heeded = frames[0]?.heeded.has(fact.id) === true
      if (!heeded) parked.push(stated)
      else if (!(fact.kind === 'yes-no' && stated.value === 'no')) conflicts.push(stated)
    }
  }
  return { parked: parked.toSorted(byFact), conflicts: conflicts.toSorted(byFact) }
}

function byFact(a: Stated, b: Stated): number {
  return byCodePoint(a.fact, b.fact) || byCodePoint(a.complaint ?? '', b.complaint ?? '')
}
