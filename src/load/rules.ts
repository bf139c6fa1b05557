// `rules` and `claims`: what sources say about modalities.
import { certainties, verdicts, type Claim, type Direction, type Rule } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { report, type Context } from './context.ts'
import { decodeCondition } from './conditions.ts'
import { decodeValidity } from './dates.ts'
import { requiredEvidence } from './evidence.ts'
import {
  given, isScalarText, itemsOf, openFields, optionalNode, optionalText, optionalWord, referenceTo, references,
  requiredText, requiredWord, type Fields,
} from './fields.ts'
import { declare } from './ids.ts'
import { tick, type Entry, type Node } from './node.ts'
import type { Section } from './sections.ts'
import { placeOf, type Spot } from './source.ts'

const keys = ['id', 'recommend', 'advise-against', 'neutral', 'for', 'when', 'unless', 'line', 'together-with', 'dose', 'say',
  'clinical', 'from', 'until', 'review-by', 'because'] as const

const directions: Readonly<Record<string, Direction>> = { 'recommend': 'for', 'advise-against': 'against', 'neutral': 'neutral' }

export function decodeRules(context: Context, { value, fileFor }: Section): readonly Rule[] {
  return itemsOf(context, value, '`rules`').map((item) => decodeRule(context, item, fileFor))
}

function decodeRule(context: Context, node: Node, fileFor: Node | undefined): Rule {
  const { what, at } = nameOf(node, 'rule')
  const fields = openFields(context, node, what, at, keys)
  const id = requiredText(fields, 'id')
  if (id !== '') declare(context, 'rule', id, at)
  const { direction, modalities } = decodeDirection(fields)
  const when = optionalNode(fields, 'when')
  const unless = optionalNode(fields, 'unless')
  const line = optionalWord(fields, 'line', ['first', 'adjunct']) ?? 'first'
  checkMisplaced(fields, direction, line)
  return {
    id,
    direction,
    modalities,
    for: decodeFor(fields, fileFor),
    ...given('when', when === undefined ? undefined : decodeCondition(context, when)),
    ...given('unless', unless === undefined ? undefined : decodeCondition(context, unless)),
    line,
    togetherWith: references(fields, 'together-with', 'modality'),
    ...given('dose', optionalText(fields, 'dose')),
    say: requiredText(fields, 'say'),
    ...given('clinical', optionalText(fields, 'clinical')),
    ...decodeValidity(fields),
    because: requiredEvidence(fields),
    at: placeOf(at),
  }
}

/** "the rule `x`" and where its id stands; for an entry without an id, where the entry stands. */
export function nameOf(node: Node, kind: 'rule' | 'case'): { readonly what: string; readonly at: Spot } {
  const id = node.kind === 'map' ? node.entries.find(({ key }) => key === 'id') : undefined
  if (id === undefined || !isScalarText(id.value)) return { what: `a ${kind}`, at: node }
  return { what: `the ${kind} ${tick(id.value.value)}`, at: id.value }
}

function decodeDirection(fields: Fields): { readonly direction: Direction; readonly modalities: readonly string[] } {
  const given = Object.keys(directions).filter((key) => optionalNode(fields, key) !== undefined)
  const [key] = given
  if (given.length !== 1 && fields.entries !== undefined) {
    const found = given.length === 0 ? 'says nothing about a modality' : `says both ${given.map(tick).join(' and ')}`
    report(fields.context, {
      code: 'rule-direction', at: fields.at,
      message: `${fields.what} ${found}; expected one of \`recommend\`, \`advise-against\` or \`neutral\``,
    })
  }
  const node = key === undefined ? undefined : optionalNode(fields, key)
  if (key === undefined || node === undefined) return { direction: 'for', modalities: [] }
  const what = `${tick(key)} of ${fields.what}`
  const modalities = isScalarText(node)
    ? [referenceTo(fields.context, node, what, ['modality'])]
    : references(fields, key, 'modality')
  if (node.kind === 'list' && node.items.length === 0) {
    report(fields.context, {
      code: 'rule-direction', at: node, message: `${what} names no modality; expected at least one`,
    })
  }
  return { direction: directions[key] ?? 'for', modalities }
}

function checkMisplaced(fields: Fields, direction: Direction, line: Rule['line']): void {
  const places = [
    ...(direction === 'for' ? [] : [['line', '`recommend`'], ['dose', '`recommend`'], ['together-with', '`recommend`']] as const),
    ...(direction === 'for' && line !== 'adjunct' ? [['together-with', '`line: adjunct`']] as const : []),
  ]
  for (const [key, place] of places) {
    const entry = fields.entries?.get(key)
    if (entry === undefined || fields.entries === undefined) continue
    report(fields.context, {
      code: 'misplaced-key', at: entry.keyAt,
      message: `the key ${tick(key)} does not belong to ${fields.what}; it goes only with ${place}`,
    })
  }
}

function decodeFor(fields: Fields, fileFor: Node | undefined): readonly string[] {
  if (optionalNode(fields, 'for') !== undefined) {
    const own = references(fields, 'for', 'complaint')
    if (own.length === 0) reportNoFor(fields)
    return own
  }
  const ids = fileFor?.kind === 'list' ? fileFor.items.flatMap((item) => (isScalarText(item) ? [item.value] : [])) : []
  if (ids.length === 0 && (fileFor === undefined || fileFor.kind === 'list')) reportNoFor(fields)
  return [...new Set(ids)].sort(byCodePoint)
}

function reportNoFor(fields: Fields): void {
  if (fields.entries === undefined) return
  report(fields.context, {
    code: 'missing-key', at: fields.at, message: `${fields.what} has no \`for\`, and the file gives none either`,
    hint: 'add `for: [...]` with the complaints it serves',
  })
}

export function decodeClaim(context: Context, { key, keyAt, value }: Entry): Claim {
  declare(context, 'claim', key, keyAt)
  const fields = openFields(context, value, `the claim ${tick(key)}`, keyAt, ['claim', 'verdict', 'certainty', 'evidence', 'about', 'because'])
  return {
    id: key,
    claim: requiredText(fields, 'claim'),
    verdict: requiredWord(fields, 'verdict', verdicts),
    certainty: optionalWord(fields, 'certainty', certainties) ?? 'not-graded',
    evidence: requiredText(fields, 'evidence'),
    about: references(fields, 'about', 'modality', 'complaint'),
    because: requiredEvidence(fields),
    at: placeOf(keyAt),
  }
}
