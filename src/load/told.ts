// `told`: texts in which people tell a complaint or state a fact, for free text to learn from.
import type { Told } from '../model/told.ts'
import { didYouMean, report, type Context } from './context.ts'
import { asDict, itemsOf, openFields, optionalNode, textOf, wrongType } from './fields.ts'
import { oneOf, tick, type Entry, type Node } from './node.ts'
import type { Section } from './sections.ts'

export function decodeTold(context: Context, { value }: Section): readonly Told[] {
  const fields = openFields(context, value, '`told`', value, ['complaints', 'facts'])
  const [complaints, facts] = [optionalNode(fields, 'complaints'), optionalNode(fields, 'facts')]
  return [
    ...complaints === undefined ? [] : entriesIn(context, complaints, 'complaints').map((entry) => ofComplaint(context, entry)),
    ...facts === undefined ? [] : entriesIn(context, facts, 'facts').flatMap((entry) => ofFact(context, entry)),
  ]
}

function entriesIn(context: Context, node: Node, key: string): readonly Entry[] {
  return asDict(context, node, `${tick(key)} of \`told\``)?.entries ?? []
}

function ofComplaint(context: Context, { key, keyAt, value }: Entry): Told {
  context.references.push({ kinds: ['complaint'], id: key, at: keyAt })
  return { complaint: key, fact: null, value: null, texts: textsOf(context, value, key) }
}

/** A list for a yes-no fact; for a fact with options a list for each. */
function ofFact(context: Context, { key, keyAt, value }: Entry): readonly Told[] {
  const fact = context.facts.get(key)
  if (fact === undefined) {
    context.references.push({ kinds: ['fact'], id: key, at: keyAt })
    return []
  }
  if (fact.kind === 'yes-no') return [{ complaint: null, fact: key, value: 'yes', texts: textsOf(context, value, key) }]
  if (fact.kind !== 'choice' && fact.kind !== 'choices') {
    wrongType(context, value, `${tick(key)} in \`told\``, 'a fact with yes and no or with options')
    return []
  }
  return (asDict(context, value, `the texts of ${tick(key)}`)?.entries ?? []).map((option) => {
    if (!fact.options.includes(option.key)) {
      report(context, {
        code: 'unknown-option', at: option.keyAt, message: `${tick(key)} has no option ${tick(option.key)}; expected ${oneOf(fact.options)}`,
        hint: () => didYouMean(option.key, fact.options),
      })
    }
    return { complaint: null, fact: key, value: option.key, texts: textsOf(context, option.value, `${key}: ${option.key}`) }
  })
}

function textsOf(context: Context, node: Node, of: string): readonly string[] {
  return itemsOf(context, node, `the texts of ${tick(of)}`).map((item) => textOf(context, item, `a text of ${tick(of)}`))
}
