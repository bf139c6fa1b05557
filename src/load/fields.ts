// A map with known keys, read key by key. A mistake is reported and a stand-in value returned, so that one pass finds
// all mistakes; with any mistake no rule set comes out, so a stand-in is never seen.
import { byCodePoint } from '../text/order.ts'
import { didYouMean, report, type Context, type ReferableKind } from './context.ts'
import { describe, oneOf, tick, type Dict, type Entry, type Node, type Scalar } from './node.ts'
import type { Spot } from './source.ts'

export interface Fields {
  readonly context: Context
  /** What it is, for messages: "the red flag `x`". */
  readonly what: string
  readonly at: Spot
  /** Undefined where the value is no map at all, which is then reported. */
  readonly entries: ReadonlyMap<string, Entry> | undefined
}

/** Reads a map; keys not listed are reported. `misplaced` are keys that go elsewhere, with where. */
export function openFields(
  context: Context, node: Node, what: string, at: Spot, keys: readonly string[],
  misplaced: Readonly<Record<string, string>> = {},
): Fields {
  const dict = asDict(context, node, what)
  if (dict === undefined) return { context, what, at, entries: undefined }
  const entries = new Map<string, Entry>()
  for (const entry of dict.entries) {
    if (keys.includes(entry.key)) entries.set(entry.key, entry)
    else reportKey(context, entry, what, keys, misplaced)
  }
  return { context, what, at, entries }
}

function reportKey(
  context: Context, { key, keyAt, value }: Entry, what: string, keys: readonly string[],
  misplaced: Readonly<Record<string, string>>,
): void {
  if (Object.hasOwn(misplaced, key)) {
    report(context, {
      code: 'misplaced-key', at: keyAt,
      message: `the key ${tick(key)} does not belong to ${what}; it goes only with ${misplaced[key] ?? ''}`,
    })
    return
  }
  report(context, {
    code: 'unknown-key', at: keyAt, message: `${what} has no key ${tick(key)}; expected ${oneOf(keys)}`,
    hint: () => (isCutText(key, value) ? 'a comma inside `{ }` ends a text; put the text in quotes' : didYouMean(key, keys)),
  })
}

/** What is left of an unquoted text with a comma in it: several words as a key without a value. */
function isCutText(key: string, value: Node): boolean {
  return key.includes(' ') && value.kind === 'scalar' && value.value === null
}

export function asDict(context: Context, node: Node, what: string): Dict | undefined {
  if (node.kind === 'map') return node
  wrongType(context, node, what, 'a map')
  return undefined
}

export function wrongType(context: Context, node: Node, what: string, expected: string, hint?: string): void {
  if (node.kind === 'broken') return
  report(context, {
    code: 'wrong-type', at: node, message: `${what} is ${describe(node)}; expected ${expected}`,
    ...(hint === undefined ? {} : { hint }),
  })
}

/** The value of a key; nothing where the key is absent or empty. */
export function optionalNode(fields: Fields, key: string): Node | undefined {
  const value = fields.entries?.get(key)?.value
  return value?.kind === 'scalar' && value.value === null ? undefined : value
}

export function requiredNode(fields: Fields, key: string): Node | undefined {
  const value = optionalNode(fields, key)
  if (value === undefined && fields.entries !== undefined) {
    const at = fields.entries.get(key)?.keyAt ?? fields.at
    report(fields.context, {
      code: 'missing-key', at, message: `${fields.what} has no ${tick(key)}`, hint: `add ${tick(`${key}: ...`)}`,
    })
  }
  return value
}

export function requiredText(fields: Fields, key: string): string {
  const node = requiredNode(fields, key)
  return node === undefined ? '' : textOf(fields.context, node, `${tick(key)} of ${fields.what}`)
}

export function optionalText(fields: Fields, key: string): string | undefined {
  const node = optionalNode(fields, key)
  return node === undefined ? undefined : textOf(fields.context, node, `${tick(key)} of ${fields.what}`)
}

export function textOf(context: Context, node: Node, what: string): string {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    const isWord = node.kind === 'scalar' && node.value !== null
    wrongType(context, node, what, 'a text', isWord ? `put it in quotes: ${tick(`"${String(node.value)}"`)}` : undefined)
    return ''
  }
  const text = node.value.trim()
  if (text === '') report(context, { code: 'empty-text', at: node, message: `${what} is empty; expected a text` })
  return text
}

/** A list of texts, each with its place; none where the key is absent. */
export function optionalTexts(fields: Fields, key: string): readonly { readonly text: string; readonly at: Node }[] {
  const node = optionalNode(fields, key)
  if (node === undefined) return []
  const what = `${tick(key)} of ${fields.what}`
  return itemsOf(fields.context, node, what).map((item) => ({ text: textOf(fields.context, item, `an entry of ${what}`), at: item }))
}

export function itemsOf(context: Context, node: Node, what: string): readonly Node[] {
  if (node.kind === 'list') return node.items
  wrongType(context, node, what, 'a list')
  return []
}

export function optionalInteger(fields: Fields, key: string): number | undefined {
  const node = optionalNode(fields, key)
  if (node === undefined) return undefined
  if (node.kind === 'scalar' && typeof node.value === 'number') return node.value
  wrongType(fields.context, node, `${tick(key)} of ${fields.what}`, 'a whole number')
  return undefined
}

export function optionalBoolean(fields: Fields, key: string): boolean | undefined {
  const node = optionalNode(fields, key)
  if (node === undefined) return undefined
  const value = node.kind === 'scalar' ? node.value : undefined
  if (typeof value === 'boolean') return value
  if (value === 'yes' || value === 'no') return value === 'yes'
  wrongType(fields.context, node, `${tick(key)} of ${fields.what}`, '`true` or `false`')
  return undefined
}

/** One of a closed list of words. */
export function optionalWord<const Word extends string>(
  fields: Fields, key: string, words: readonly Word[],
): Word | undefined {
  const node = optionalNode(fields, key)
  return node === undefined ? undefined : wordOf(fields.context, node, `${tick(key)} of ${fields.what}`, words)
}

export function requiredWord<const Word extends string>(
  fields: Fields, key: string, words: readonly [Word, ...Word[]],
): Word {
  const node = requiredNode(fields, key)
  return (node === undefined ? undefined : wordOf(fields.context, node, `${tick(key)} of ${fields.what}`, words)) ?? words[0]
}

export function wordOf<const Word extends string>(
  context: Context, node: Node, what: string, words: readonly Word[],
): Word | undefined {
  const found = node.kind === 'scalar' ? words.find((word) => word === node.value) : undefined
  if (found !== undefined || node.kind === 'broken') return found
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    wrongType(context, node, what, oneOf(words))
    return undefined
  }
  const { value } = node
  report(context, {
    code: 'unknown-word', at: node, message: `${what} is ${tick(value)}; expected ${oneOf(words)}`,
    hint: () => didYouMean(value, words),
  })
  return undefined
}

/** Ids of things declared elsewhere, sorted; each is checked once everything is known. */
export function references(fields: Fields, key: string, ...kinds: readonly ReferableKind[]): readonly string[] {
  const node = optionalNode(fields, key)
  return node === undefined ? [] : [...referencesIn(fields.context, node, `${tick(key)} of ${fields.what}`, kinds)].sort(byCodePoint)
}

/** The same in the order they are written. */
export function referencesIn(
  context: Context, node: Node, what: string, kinds: readonly ReferableKind[],
): readonly string[] {
  const items = node.kind === 'list' ? node.items : itemsOf(context, node, what)
  const seen = new Map<string, Spot>()
  for (const item of items) {
    const id = referenceTo(context, item, `an entry of ${what}`, kinds)
    if (id === '') continue
    const first = seen.get(id)
    if (first === undefined) seen.set(id, item)
    else report(context, {
      code: 'listed-twice', at: item, message: `${tick(id)} stands twice in ${what}`,
      also: [{ at: first, message: 'first listed here' }],
    })
  }
  return [...seen.keys()]
}

export function referenceTo(context: Context, node: Node, what: string, kinds: readonly ReferableKind[]): string {
  const id = textOf(context, node, what)
  if (id !== '') context.references.push({ kinds, id, at: node })
  return id
}

export function isScalarText(node: Node): node is Scalar & { readonly value: string } {
  return node.kind === 'scalar' && typeof node.value === 'string'
}

/** The key with its value, or nothing where the value is undefined: for `{ ...given('dose', dose) }`. */
export function given<const Key extends string, Value>(
  key: Key, value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value }
}
