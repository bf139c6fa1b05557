// YAML text to the same data in one layout: comments, the author's order of entries, and the choice between one line
// and several stay; the order of keys, indentation, spacing, quotes and line ends are made the same everywhere.
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, Scalar, type Document, type Node, type Pair, type YAMLMap } from 'yaml'

export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** What cannot be read is left alone. */
  | { readonly kind: 'refused'; readonly message: string }

/** The order of the keys of a map, by the keys above it (`*` for an entry of a list); null leaves the author's. */
export type KeyOrder = (path: readonly string[]) => readonly string[] | null

const widest = 120

export function formatYaml(text: string, keyOrder: KeyOrder): Formatted {
  const source = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n')
  const document = read(source)
  const [problem] = document.errors
  if (problem !== undefined) return { kind: 'refused', message: problem.message.split('\n')[0] ?? '' }
  const before = JSON.stringify(document.toJS())
  if (document.contents !== null) arrange(document.contents, [], keyOrder)
  const formatted = tidy(document.toString({ indent: 2, lineWidth: widest, minContentWidth: 20, flowCollectionPadding: true, indentSeq: true, singleQuote: true }))
  const again = read(formatted)
  // Order aside, the data must be what it was; anything else would be a mistake of ours, and the text stays as it is.
  if (again.errors.length > 0 || sorted(again.toJS()) !== sorted(JSON.parse(before))) return { kind: 'refused', message: 'formatting would change what the file says' }
  return { kind: 'formatted', text: formatted }
}

function read(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, merge: false, keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' })
}

function arrange(node: unknown, path: readonly string[], keyOrder: KeyOrder): void {
  if (isMap(node)) {
    const order = keyOrder(path)
    if (order !== null) sortKeys(node, order)
    for (const pair of node.items) arrange(pair.value, [...path, keyOf(pair)], keyOrder)
  } else if (isSeq(node)) {
    for (const item of node.items) arrange(isPair(item) ? item.value : item, [...path, '*'], keyOrder)
  } else if (isScalar(node)) plain(node)
}

/** Known keys in their order, then the others as they stand. */
function sortKeys(map: YAMLMap, order: readonly string[]): void {
  const place = (pair: Pair): number => {
    const at = order.indexOf(keyOf(pair))
    return at < 0 ? order.length : at
  }
  const items = map.items as Pair[]
  const first = items[0]
  // A comment above the first key speaks of the whole entry, not of that key.
  const heading = first !== undefined && isScalar(first.key) ? first.key.commentBefore : undefined
  const sorted = items.toSorted((a, b) => place(a) - place(b))
  if (sorted[0] === first || first === undefined || !isScalar(first.key)) {
    map.items = sorted
    return
  }
  const top = sorted[0]?.key
  if (typeof heading === 'string' && isScalar(top)) {
    first.key.commentBefore = null
    top.commentBefore = typeof top.commentBefore === 'string' ? `${heading}\n${top.commentBefore}` : heading
  }
  map.items = sorted
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Texts without quotes where they need none, and short ones not folded. */
function plain(node: Scalar): void {
  if (typeof node.value !== 'string') return
  if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) node.type = Scalar.QUOTE_SINGLE
}

function tidy(text: string): string {
  return `${text.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/gu, '\n\n').trimEnd()}\n`
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each)
}

void (isCollection as unknown as Node)
