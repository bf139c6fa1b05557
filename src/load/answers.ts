// Answers in a worked case, held against the facts. What they mean is decided elsewhere; here only their form is.
import type { AnswerValue } from '../model/answers.ts'
import { didYouMean, report, type Context, type DeclaredFact } from './context.ts'
import { asDict } from './fields.ts'
import { describe, oneOf, tick, type Entry, type Node } from './node.ts'
import { numberOf } from './numbers.ts'

const absent = ['unknown', 'declined']
const closing = 'none-of-the-others'

/** The answers in a map of facts; `complaint` is whose they are, null for the person's. */
export function decodeAnswers(
  context: Context, node: Node, what: string, complaint: string | null,
): Readonly<Record<string, AnswerValue>> {
  const answers: (readonly [string, AnswerValue])[] = []
  for (const entry of asDict(context, node, what)?.entries ?? []) {
    const value = decodeAnswer(context, entry, complaint)
    if (value !== undefined) answers.push([entry.key, value])
  }
  return Object.fromEntries(answers)
}

function decodeAnswer(
  context: Context, { key, keyAt, value }: Entry, complaint: string | null,
): AnswerValue | undefined {
  const fact = context.facts.get(key)
  if (fact === undefined) {
    context.references.push({ kinds: ['fact'], id: key, at: keyAt })
    return undefined
  }
  switch (fact.kind) {
    case 'category':
    case 'count':
    case 'sum':
    case 'built-in': {
      report(context, {
        code: 'derived-answer', at: keyAt, message: `${tick(key)} is derived and cannot be answered`,
        hint: 'answer the facts it is derived from',
      })
      return undefined
    }
    case 'anything': return undefined
    default:
  }
  if (complaint !== null && fact.scope === 'person') {
    report(context, {
      code: 'scope-mismatch', at: keyAt,
      message: `${tick(key)} is a fact of the person; found it under the complaint ${tick(complaint)}`,
      hint: 'put it under `facts`',
    })
  }
  return valueOf(context, fact, value)
}

function valueOf(context: Context, fact: DeclaredFact, node: Node): AnswerValue | undefined {
  if (node.kind === 'broken') return undefined
  if (node.kind === 'scalar' && (node.value === null || absent.some((word) => word === node.value))) return node.value
  switch (fact.kind) {
    case 'yes-no': return yesNoOf(context, fact, node)
    case 'choice': return optionOf(context, fact, node, fact.options)
    case 'choices': return choicesOf(context, fact, node)
    case 'integer':
    case 'scale':
    case 'duration': {
      if (node.kind !== 'scalar' || (fact.kind !== 'duration' && typeof node.value !== 'number')) {
        reportBad(context, fact, node, fact.kind === 'duration' ? 'a duration' : 'a whole number')
        return undefined
      }
      return numberOf(context, fact, node) === undefined ? undefined : node.value
    }
    default: return undefined
  }
}

function yesNoOf(context: Context, fact: DeclaredFact, node: Node): 'yes' | 'no' | undefined {
  const value = node.kind === 'scalar' ? node.value : null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'yes' || value === 'no') return value
  reportBad(context, fact, node, oneOf(['yes', 'no', ...absent]))
  return undefined
}

function choicesOf(context: Context, fact: DeclaredFact, node: Node): AnswerValue | undefined {
  if (node.kind === 'list') return node.items.flatMap((item) => optionOf(context, fact, item, [...fact.options, closing]) ?? [])
  if (node.kind === 'scalar') {
    const option = optionOf(context, fact, node, [...fact.options, closing])
    return option === undefined ? undefined : [option]
  }
  if (node.kind === 'broken') return undefined
  const answers = node.entries.flatMap(({ key, keyAt, value }) => {
    const option = optionOf(context, fact, { kind: 'scalar', value: key, ...keyAt }, fact.options)
    const word = value.kind === 'scalar' ? absent.find((each) => each === value.value) : undefined
    const answer = word ?? yesNoOf(context, fact, value)
    return option === undefined || answer === undefined ? [] : [[option, answer] as const]
  })
  return Object.fromEntries(answers)
}

function optionOf(context: Context, fact: DeclaredFact, node: Node, options: readonly string[]): string | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    reportBad(context, fact, node, oneOf(options))
    return undefined
  }
  const { value } = node
  if (options.includes(value)) return value
  report(context, {
    code: 'unknown-option', at: node, message: `${tick(fact.id)} has no option ${tick(value)}; expected ${oneOf(options)}`,
    hint: () => didYouMean(value, options),
  })
  return undefined
}

function reportBad(context: Context, fact: DeclaredFact, node: Node, expected: string): void {
  if (node.kind === 'broken') return
  report(context, {
    code: 'bad-answer', at: node,
    message: `the answer to ${tick(fact.id)} is ${describe(node)}; expected ${expected}`,
  })
}
