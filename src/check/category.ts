// Categories: exactly one case holds, for everyone whom the category speaks of.
import type { Fact } from '../model/rule-set.ts'
import { never } from './logic/diagram.ts'
import { isAsked, readsOf } from './logic/reads.ts'
import { error, exampleOf, tick } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'

export const categories: Check = (subject) => subject.ruleSet.facts.flatMap((fact) => fact.kind === 'category'
  ? [...overlaps(subject, fact), ...gaps(subject, fact)] : [])

type Category = Fact & { readonly kind: 'category' }

function overlaps({ complete }: Subject, fact: Category): readonly Finding[] {
  const { diagrams } = complete.world
  return fact.cases.flatMap((a, i) => fact.cases.slice(i + 1).flatMap((b) => {
    const both = diagrams.and(complete.world.yes(a.when), complete.world.yes(b.when))
    if (both === never) return []
    const example = exampleOf(complete, both, {
      id: `${fact.id}-${a.id}-and-${b.id}`, tell: `Both ${a.id} and ${b.id}.`, complete: fact.cases.map(({ when }) => when), expect: { decided: [] },
    })
    return [error('category-overlap', b.when.at, `${tick(a.id)} and ${tick(b.id)} of ${tick(fact.id)} can both hold; expected exactly one case`, {
      also: [{ at: a.when.at, message: `${tick(a.id)} holds here` }], ...(example === undefined ? {} : { example }),
    })]
  }))
}

/** Where none of the questions applies there is nothing to be a case of. */
function gaps({ complete }: Subject, fact: Category): readonly Finding[] {
  const { world } = complete
  const { diagrams } = world
  const asked = [...readsOf(fact.cases.map(({ when }) => when), world.facts, false)].flatMap((id) => {
    const read = world.facts.get(id)
    return read !== undefined && isAsked(read) ? [read] : []
  })
  const speaks = diagrams.any(asked.map((read) => world.applies(read).yes))
  const gap = diagrams.minus(speaks, diagrams.any(fact.cases.map(({ when }) => world.truths(when).unasked)))
  if (gap === never) return []
  const example = exampleOf(complete, gap, {
    id: `${fact.id}-no-case`, tell: `No case of ${fact.id} holds.`, complete: fact.cases.map(({ when }) => when), expect: { decided: [] },
  })
  return [error('category-gap', fact.at, `${tick(fact.id)} has no case for some answers; expected exactly one case to hold`, example === undefined ? {} : { example })]
}
