// A red flag, or an absolute or local contraindication, that is yes while a question does not apply and would no longer
// be if its answer were stated: the value is heeded for safety's sake, and here it would take a danger away.
import type { Condition } from '../model/condition.ts'
import type { AskedFact } from '../model/rule-set.ts'
import { answersOf, caseText, complaintOn, exampleId, plainest } from './logic/example.ts'
import { never } from './logic/diagram.ts'
import { isAsked, readsOf } from './logic/reads.ts'
import { error, tick } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'

export const dangersTakenAway: Check = (subject) => {
  const { ruleSet } = subject
  const flags = ruleSet.redFlags.map(({ id, when }) => ({ when, what: `the red flag ${tick(id)}`, id, flag: id }))
  const bars = [...ruleSet.families, ...ruleSet.modalities].flatMap((owner) => owner.contraindications
    .flatMap(({ kind, when }) => (kind === 'relative' ? [] : [{ when, what: `this ${kind} contraindication of ${tick(owner.id)}`, id: owner.id, flag: null }])))
  return [...flags, ...bars].flatMap((danger) => factsRead(subject, danger.when).flatMap((fact) => findingOf(subject, danger, fact)))
}

interface Danger {
  readonly when: Condition
  readonly what: string
  readonly id: string
  readonly flag: string | null
}

function factsRead({ open }: Subject, when: Condition): readonly AskedFact[] {
  return [...readsOf([when], open.world.facts, false)].flatMap((id) => {
    const fact = open.world.facts.get(id)
    return fact !== undefined && isAsked(fact) && fact.appliesWhen !== undefined ? [fact] : []
  })
}

function findingOf({ open }: Subject, { when, what, id, flag }: Danger, fact: AskedFact): readonly Finding[] {
  const { world } = open
  const { diagrams, vocabulary } = world
  const inapplicable = diagrams.not(world.applies(fact).unasked)
  const danger = world.yes(when)
  for (const variable of fact.kind === 'choices' ? fact.options.map((option) => vocabulary.variableOf(fact, option.id)) : [vocabulary.variableOf(fact)]) {
    const cells = vocabulary.variables[variable]?.cells ?? []
    const unasked = cells.findIndex(({ kind }) => kind === 'unasked')
    for (const [cell, { kind }] of cells.entries()) {
      if (kind === 'unasked' || kind === 'unsure') continue
      const lost = diagrams.and(inapplicable, diagrams.minus(diagrams.hold(danger, variable, unasked), diagrams.hold(danger, variable, cell)))
      if (lost === never) continue
      const path = diagrams.path(lost, plainest(vocabulary))
      const example = path === null ? undefined : caseText({
        id: exampleId('example', id, fact.id), tell: `${fact.id} is stated although it is not asked of this person; without it the danger stands.`,
        answers: answersOf(world, new Map([...path, [variable, cell]]), complaintOn(world, path)), expect: flag === null ? { decided: [fact.id] } : { 'red-flags': [flag] },
      })
      return [error('danger-taken-away', when.at, `${what} holds where ${tick(fact.id)} does not apply, and stating ${tick(fact.id)} there would take it away`, {
        hint: `read ${tick(fact.id)} for what is dangerous, or ask in the same \`all\` what decides whether it applies`,
        also: [{ at: fact.appliesWhen?.at ?? fact.at, message: 'asked only here' }], ...(example === undefined ? {} : { example }),
      })]
    }
  }
  return []
}
