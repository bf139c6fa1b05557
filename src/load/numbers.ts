// A number or duration as written in a test, an answer or a limit, to a whole number within what the fact can be.
import { durationUnits, formatDuration, parseDuration } from '../text/duration.ts'
import { didYouMean, report, type Context, type DeclaredFact } from './context.ts'
import { wrongType } from './fields.ts'
import { tick, type Node } from './node.ts'

/** The number, for a duration in hours; undefined where it is none or out of range, which is then reported. */
export function numberOf(context: Context, fact: DeclaredFact, node: Node): number | undefined {
  const number = fact.kind === 'duration' ? hoursOf(context, node, tick(fact.id)) : plainNumberOf(context, fact, node)
  if (number === undefined || (number >= fact.min && number <= fact.max)) return number
  const limits = `${written(fact, fact.min)} to ${written(fact, fact.max)}`
  report(context, {
    code: 'out-of-range', at: node,
    message: `${tick(written(fact, number))} is outside ${tick(fact.id)}; expected ${limits}`,
  })
  return undefined
}

/** Hours of a duration such as `6 weeks`. */
export function hoursOf(context: Context, node: Node, what: string): number | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'number') {
    const amount = String(node.value)
    report(context, {
      code: 'bad-duration', at: node, message: `${what} is a duration; found ${tick(amount)} without a unit`,
      hint: `such as ${tick(`${amount} weeks`)}`,
    })
    return undefined
  }
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    wrongType(context, node, what, 'a duration such as `6 weeks`')
    return undefined
  }
  const text = node.value
  const hours = parseDuration(text)
  if (typeof hours === 'number') return hours
  report(context, {
    code: 'bad-duration', at: node, message: `found ${tick(text)}, ${reasons[hours.reason]}; expected a duration such as \`6 weeks\``,
    hint: () => didYouMean(/[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '', durationUnits),
  })
  return undefined
}

/** The number as the author would write it. */
export function written(fact: Pick<DeclaredFact, 'kind'>, number: number): string {
  return fact.kind === 'duration' ? formatDuration(number) : String(number)
}

const reasons = {
  'no-unit': 'which has no unit',
  'unknown-unit': 'whose unit is unknown',
  'not-a-duration': 'which is no duration',
  'too-long': 'which is longer than a life',
} as const

function plainNumberOf(context: Context, fact: DeclaredFact, node: Node): number | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'number') return node.value
  const unit = fact.unit === undefined ? '' : ` of ${fact.unit}, without the unit`
  wrongType(context, node, `the value for ${tick(fact.id)}`, `a whole number${unit}`)
  return undefined
}
