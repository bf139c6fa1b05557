// A located node to a condition: maps, `all`, `any`, `not` and `at-least` here, tests on facts in `tests.ts`.
import type { Condition } from '../model/condition.ts'
import { report, type Context } from './context.ts'
import { asDict, itemsOf, openFields, optionalNode, requiredNode, wrongType } from './fields.ts'
import { tick, type Entry, type Node } from './node.ts'
import { placeOf, spotOf, type Spot } from './source.ts'
import { decodeTest } from './tests.ts'

/** The condition; where it cannot be read, that is reported and a stand-in returned. */
export function decodeCondition(context: Context, node: Node): Condition {
  const dict = asDict(context, node, 'the condition')
  if (dict === undefined) return standIn(node)
  if (dict.entries.length === 0) {
    report(context, {
      code: 'empty-condition', at: node, message: 'the condition is empty; expected at least one test',
    })
    return standIn(node)
  }
  const parts = dict.entries.map((entry) => decodeEntry(context, entry))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts, at: placeOf(node) }
}

function decodeEntry(context: Context, entry: Entry): Condition {
  const { key, keyAt, value } = entry
  const at = placeOf(spotOf(keyAt.source, keyAt.from, Math.max(keyAt.to, value.to)))
  switch (key) {
    case 'all':
    case 'any': return { kind: key, of: decodeParts(context, value, `\`${key}\``, keyAt), at }
    case 'not': return { kind: 'not', of: decodeCondition(context, value), at }
    case 'at-least': return decodeAtLeast(context, entry)
    default: return decodeTest(context, entry, at)
  }
}

function decodeParts(context: Context, node: Node, what: string, at: Spot): readonly Condition[] {
  const items = itemsOf(context, node, what)
  if (node.kind === 'list' && items.length === 0) {
    report(context, { code: 'empty-condition', at, message: `${what} lists nothing; expected at least one condition` })
  }
  return items.map((item) => decodeCondition(context, item))
}

function decodeAtLeast(context: Context, { keyAt, value }: Entry): Condition {
  const fields = openFields(context, value, '`at-least`', keyAt, ['count', 'of'])
  const list = requiredNode(fields, 'of')
  const of = list === undefined ? [] : decodeParts(context, list, '`of`', list)
  const at = placeOf(spotOf(keyAt.source, keyAt.from, Math.max(keyAt.to, value.to)))
  requiredNode(fields, 'count')
  const node = optionalNode(fields, 'count')
  if (node === undefined || node.kind === 'broken') return { kind: 'at-least', count: 1, of, at }
  if (node.kind !== 'scalar' || typeof node.value !== 'number') {
    wrongType(context, node, '`count` of `at-least`', 'a whole number')
    return { kind: 'at-least', count: 1, of, at }
  }
  const count = node.value
  if (list?.kind === 'list' && of.length > 0 && (count < 1 || count > of.length)) {
    report(context, {
      code: 'impossible-count', at: node,
      message: `found the count ${tick(String(count))} of ${String(of.length)} conditions; expected 1 to ${String(of.length)}`,
    })
  }
  return { kind: 'at-least', count, of, at }
}

function standIn(node: Node): Condition {
  return { kind: 'all', of: [], at: placeOf(node) }
}
