// YAML text to the same data in one layout. Comments and the order of entries stay; the order of keys, indentation,
// spacing, quotes, line breaks and line ends are made the same everywhere.
import { isMap, isScalar, isSeq, parseDocument, Scalar, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** What cannot be read is left alone. */
  | { readonly kind: 'refused'; readonly message: string }

/** The order of the keys of a map, by the keys above it (`*` for an entry of a list); null leaves the author's. */
export type KeyOrder = (path: readonly string[]) => readonly string[] | null

const widest = 120

export function formatYaml(text: string, keyOrder: KeyOrder): Formatted {
  const document = read(text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n'))
  const [problem] = document.errors
  if (problem !== undefined) return { kind: 'refused', message: problem.message.split('\n')[0] ?? '' }
  const before = dataOf(document)
  arrange(document.contents, { path: [], indent: 0, column: 0, keyOrder })
  const formatted = tidy(document.toString({ indent: 2, lineWidth: widest - 1, minContentWidth: 20, singleQuote: true, defaultKeyType: 'PLAIN' }))
  const again = read(formatted)
  // Order aside, the data must be what it was; anything else would be a mistake of ours, and the text stays as it is.
  if (again.errors.length > 0 || dataOf(again) !== before) return { kind: 'refused', message: 'formatting would change what the file says' }
  return { kind: 'formatted', text: formatted }
}

function read(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'silent' })
}

/** The data as text, keys sorted. */
function dataOf(document: Document): string {
  return JSON.stringify(document.toJS(), (_, each: unknown) => typeof each === 'object' && each !== null && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each)
}

interface Where {
  readonly path: readonly string[]
  /** Of the lines of the node, and of where its first line starts. */
  readonly indent: number
  readonly column: number
  readonly keyOrder: KeyOrder
}

function arrange(node: unknown, where: Where): void {
  if (isMap(node)) arrangeMap(node, where)
  else if (isSeq(node)) arrangeList(node, where)
  else if (isScalar(node)) arrangeText(node, where)
}

function arrangeMap(map: YAMLMap, where: Where): void {
  const order = where.keyOrder(where.path)
  if (order !== null) sortKeys(map, order)
  const isFlow = fitsOnLine(map, where)
  map.flow = isFlow
  for (const pair of map.items) {
    const key = keyOf(pair)
    arrange(pair.value, {
      ...where, path: [...where.path, key],
      indent: isFlow ? where.indent : where.indent + 2,
      // In one line there is room for all of it.
      column: isFlow ? -Infinity : where.indent + key.length + 2,
    })
  }
}

function arrangeList(list: YAMLSeq, where: Where): void {
  const isFlow = fitsOnLine(list, where) || (list.flow === true && isFilled(list))
  list.flow = isFlow
  for (const item of list.items) arrange(item, { ...where, path: [...where.path, '*'], indent: where.indent + 2, column: isFlow ? -Infinity : where.indent + 2 })
}

/** What its author wrote on one line stays on one if it fits; an empty one has no other form. */
function fitsOnLine(node: YAMLMap | YAMLSeq, { column }: Where): boolean {
  if (node.items.length === 0) return true
  return node.flow === true && !hasComment(node) && column + flowLength(node) <= widest
}

/** A list of plain words goes over several lines without losing its brackets. */
function isFilled(list: YAMLSeq): boolean {
  return !hasComment(list) && list.items.every((item) => isScalar(item))
}

function hasComment(node: unknown): boolean {
  if (isMap(node)) return isCommented(node) || node.items.some((pair) => hasComment(pair.key) || hasComment(pair.value))
  if (isSeq(node)) return isCommented(node) || node.items.some(hasComment)
  return isScalar(node) && isCommented(node)
}

function isCommented({ comment, commentBefore }: { comment?: string | null | undefined; commentBefore?: string | null | undefined }): boolean {
  return typeof comment === 'string' || typeof commentBefore === 'string'
}

/** Length on one line. */
function flowLength(node: unknown): number {
  if (isMap(node)) return node.items.length === 0 ? 2 : 2 + node.items.reduce((sum, pair) => sum + keyOf(pair).length + 2 + flowLength(pair.value) + 2, 0)
  if (isSeq(node)) return node.items.length === 0 ? 2 : node.items.reduce<number>((sum, item) => sum + flowLength(item) + 2, 0)
  return isScalar(node) ? textLength(node.value) : 0
}

function textLength(value: unknown): number {
  if (typeof value !== 'string') return String(value).length
  return value.length + (needsQuotes(value) ? 2 + (value.includes("'") && value.includes('"') ? [...value.matchAll(/'/gu)].length : 0) : 0)
}

/** Where a plain text could be taken for something else on one line. */
function needsQuotes(text: string): boolean {
  return /[,[\]{}#:&*!|>'"%@`]/u.test(text) || /^[-?\s]|\s$/u.test(text) || text === ''
}

function arrangeText(node: Scalar, { column }: Where): void {
  if (typeof node.value !== 'string') return
  const isLong = column + textLength(node.value) > widest
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL
  if (node.value.includes('\n')) return
  if (isLong && Number.isFinite(column)) node.type = Scalar.BLOCK_FOLDED
  else if (isBlock || node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) node.type = Scalar.PLAIN
}

/** Known keys in their order, then the others as they stand. A comment above the first key stays above the entry. */
function sortKeys(map: YAMLMap, order: readonly string[]): void {
  const place = (pair: Pair): number => {
    const at = order.indexOf(keyOf(pair))
    return at < 0 ? order.length : at
  }
  const [first] = map.items
  map.items = map.items.toSorted((a, b) => place(a) - place(b))
  const top = map.items[0]?.key
  if (first === undefined || !isScalar(first.key) || !isScalar(top) || top === first.key) return
  const heading = first.key.commentBefore
  if (typeof heading === 'string') {
    first.key.commentBefore = null
    top.commentBefore = typeof top.commentBefore === 'string' ? `${heading}\n${top.commentBefore}` : heading
  }
  const space = first.key.spaceBefore === true
  first.key.spaceBefore = top.spaceBefore === true
  top.spaceBefore = space
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Brackets without spaces, long lists of words filled, no spaces at line ends, no more than one empty line. */
function tidy(text: string): string {
  const filledLists = text.replace(/((?<=:)\n *)?\[\n((?: *[^\n[\]{}#]+\n)+) *\]/gu, (_, below: string | undefined, items: string, at: number) => {
    const column = at - (text.lastIndexOf('\n', at - 1) + 1)
    // The bracket goes up to its key, so what is in it moves two to the left.
    return below === undefined ? fill(items, column) : ` ${fill(items.replace(/^ {2}/gmu, ''), column + 1)}`
  })
  const lines = withoutPadding(filledLists).split('\n').map(brokenLine).join('\n')
  return `${lines.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/gu, '\n\n').trimEnd()}\n`
}

/** The library looks at a list alone and not at what stands before it, so a line may still be too long. */
function brokenLine(line: string): string {
  const found = line.length > widest ? /^(( *)(?:- )?[\w.-]+: )\[(.*)\]$/u.exec(line) : null
  const [, start = '', space = '', inside = ''] = found ?? []
  const items = inside.match(/(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^,'"[\]{}#])+/gu) ?? []
  if (found === null || items.join(',') !== inside) return line
  const indent = `${space}  `
  return `${start}${fill(`${items.map((item, i) => `${indent}${item.trim()}${i < items.length - 1 ? ',' : ''}`).join('\n')}\n`, start.length)}`
}

/** Items, one on each line, to lines as full as can be. */
function fill(items: string, column: number): string {
  const words = items.trimEnd().split('\n').map((line) => line.trim())
  const indent = ' '.repeat((/^ */u.exec(items)?.[0].length ?? 2))
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const room = widest - (lines.length === 0 ? column + 1 : indent.length) - 1
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return `[${[...lines, line].join(`\n${indent}`)}]`
}

function withoutPadding(text: string): string {
  return text.replace(/'(?:[^'\n]|'')*'|"(?:[^"\\\n]|\\.)*"|\[ (?=\S)|(?<=\S) \](?=[\s,}\]]|$)/gmu, (match) => match === '[ ' ? '[' : match === ' ]' ? ']' : match)
}
