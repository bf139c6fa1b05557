// YAML tokens to a located node.
import { Composer, isAlias, isMap, isScalar, isSeq, type CST, type Document, type ErrorCode, type Pair } from 'yaml'
import { checkedEntries, checkedNumber, checkedText, checkSize, type Reading } from './check-node.ts'
import { brokenAt, type Broken, type Dict, type Entry, type List, type Node, type Scalar } from './node.ts'
import { inOurStyle } from './scan.ts'
import { spotOf } from './source.ts'

/** `uniqueKeys` is off because that check compares every key with every other; ours is in `checkedEntries`. */
const options = {
  version: '1.2', schema: 'core', uniqueKeys: false, stringKeys: true, merge: false, intAsBigInt: true, strict: true,
  prettyErrors: false, logLevel: 'silent',
} as const

export function composeYaml(
  tokens: readonly CST.Token[], reading: Reading,
): { readonly node: Node | null; readonly complete: boolean } {
  const { source, findings } = reading
  const [document] = new Composer(options).compose(tokens, true, source.text.length)
  if (document === undefined) return { node: null, complete: true }
  if (reportProblems(document, reading)) return { node: null, complete: false }
  const before = findings.count()
  const contents: unknown = document.contents
  if (contents === null || (isScalar(contents) && contents.value === null)) return { node: null, complete: true }
  const node = toNode(contents, reading)
  return { node, complete: findings.count() === before }
}

function reportProblems(document: Pick<Document, 'errors' | 'warnings'>, { source, findings }: Reading): boolean {
  const problems = [...document.errors, ...document.warnings]
  for (const { pos, code, message } of problems.slice(0, 100)) {
    findings.add({
      code: 'yaml-syntax', at: spotOf(source, pos[0], Math.max(pos[0], pos[1])),
      message: `this is not YAML: ${inOurStyle(message)}`, hint: () => syntaxRemedies[code],
    })
  }
  return problems.length > 0
}

/** What is most often behind a complaint of the YAML library; others get the remedy of the code. */
const syntaxRemedies: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'entries of one list or map begin in the same column',
  TAB_AS_INDENT: 'indent with spaces',
  MISSING_CHAR: 'a quote or bracket that was opened before is not closed',
  BLOCK_AS_IMPLICIT_KEY: 'a text that contains `: ` needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a `:` is missing after a key, or a text needs quotes',
  BAD_SCALAR_START: 'a text that begins with this sign needs quotes',
  BAD_DQ_ESCAPE: 'a backslash means something inside "double quotes"; take single ones',
}

function toNode(node: unknown, reading: Reading): Node {
  if (isMap(node)) return toDict(node, reading)
  if (isSeq(node)) return toList(node, reading)
  if (isScalar(node)) return toScalar(node, reading)
  const [from, to] = isAlias(node) ? rangeOf(node) : [0, 0]
  return brokenAt(reading.source, from, to)
}

function toList(
  node: { readonly items: readonly unknown[]; range?: readonly number[] | null | undefined; flow?: boolean | undefined },
  reading: Reading,
): List | Broken {
  const { source } = reading
  const [from, to] = rangeOf(node)
  if (!checkSize(reading, node.items.length, from, to)) return brokenAt(source, from, to)
  const items = node.items.map((item) => toNode(item, reading))
  return { kind: 'list', items, source, from, to: node.flow === true ? to : (items.at(-1)?.to ?? to) }
}

function toDict(
  node: { readonly items: readonly Pair[]; range?: readonly number[] | null | undefined; flow?: boolean | undefined },
  reading: Reading,
): Dict | Broken {
  const { source } = reading
  const [from, to] = rangeOf(node)
  if (!checkSize(reading, node.items.length, from, to)) return brokenAt(source, from, to)
  if (hasMergeKey(node.items, reading)) return brokenAt(source, from, to)
  const entries = checkedEntries(reading, node.items.flatMap((pair) => toEntry(pair, reading)))
  return { kind: 'map', entries, source, from, to: node.flow === true ? to : (entries.at(-1)?.value.to ?? to) }
}

/** What a merge key would bring in is not known, so nothing is said about the rest of its map. */
function hasMergeKey(pairs: readonly Pair[], { source, findings }: Reading): boolean {
  const merge = pairs.find(({ key }) => isScalar(key) && key.value === '<<' && key.type === 'PLAIN')?.key
  if (!isScalar(merge)) return false
  findings.add({
    code: 'no-merge-keys', at: spotOf(source, ...rangeOf(merge)),
    message: 'found the merge key `<<`; expected every key written out',
  })
  return true
}

function toEntry({ key, value }: Pair, reading: Reading): readonly Entry[] {
  const { source } = reading
  if (!isScalar(key)) return []
  const [from, to] = rangeOf(key)
  const keyAt = spotOf(source, from, to)
  const node: Node = value === null ? { kind: 'scalar', value: null, source, from: to, to } : toNode(value, reading)
  return [{ key: String(key.value), keyAt, value: node }]
}

function toScalar(
  node: { readonly value: unknown; readonly source?: string | undefined; range?: readonly number[] | null | undefined },
  reading: Reading,
): Scalar | Broken {
  const { source } = reading
  const [from, end] = rangeOf(node)
  const to = from + source.text.slice(from, end).trimEnd().length
  const { value } = node
  switch (typeof value) {
    case 'string': return checkedText(reading, value, from, to)
    case 'boolean': return { kind: 'scalar', value, source, from, to }
    case 'bigint':
    case 'number': return checkedNumber(reading, node.source ?? String(value), from, to)
    default: return { kind: 'scalar', value: null, source, from, to }
  }
}

function rangeOf(node: { range?: readonly number[] | null | undefined }): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
}
