// JSON text to a located node: one pass, no recursion deeper than the limit, repeated keys found.
import { checkedEntries, checkedNumber, checkedText, checkSize, type Reading } from './check-node.ts'
import { brokenAt, describeCharacter, type Entry, type Node } from './node.ts'
import { spotOf, type Spot } from './source.ts'

/** The node, or where and why the text is not JSON. */
export type JsonResult = { readonly node: Node } | { readonly at: Spot; readonly code: 'json-syntax' | 'too-deep'; readonly message: string }

class NotJson extends Error {
  readonly offset: number
  readonly code: 'json-syntax' | 'too-deep'

  constructor(offset: number, message: string, code: 'json-syntax' | 'too-deep' = 'json-syntax') {
    super(message)
    this.offset = offset
    this.code = code
  }
}

export function parseJson(reading: Reading): JsonResult {
  const { source } = reading
  const { text } = source
  let at = 0

  function value(depth: number): Node {
    skipSpace()
    if (depth > reading.limits.depth) throw new NotJson(at, `found more than ${String(reading.limits.depth)} levels of nesting`, 'too-deep')
    switch (text[at]) {
      case '{': return map(depth)
      case '[': return list(depth)
      case '"': {
        const from = at
        return checkedText(reading, quoted(), from, at)
      }
      default: return word()
    }
  }

  function map(depth: number): Node {
    const from = at
    const entries: Entry[] = []
    at += 1
    while (!closes('}', entries.length)) {
      if (text[at] !== '"') throw unexpected('a key in double quotes')
      const keyFrom = at
      const key = quoted()
      const keyAt = spotOf(source, keyFrom, at)
      skipSpace()
      if (text[at] !== ':') throw unexpected('a colon')
      at += 1
      entries.push({ key, keyAt, value: value(depth + 1) })
    }
    if (!checkSize(reading, entries.length, from, at)) return brokenAt(source, from, at)
    return { kind: 'map', entries: checkedEntries(reading, entries), source, from, to: at }
  }

  function list(depth: number): Node {
    const from = at
    const items: Node[] = []
    at += 1
    while (!closes(']', items.length)) items.push(value(depth + 1))
    return checkSize(reading, items.length, from, at) ? { kind: 'list', items, source, from, to: at } : brokenAt(source, from, at)
  }

  /** Steps over the closing bracket, or over the comma before the next entry. */
  function closes(bracket: string, count: number): boolean {
    skipSpace()
    if (text[at] === bracket) {
      at += 1
      return true
    }
    if (count === 0) return false
    if (text[at] !== ',') throw unexpected(`a comma or \`${bracket}\``)
    at += 1
    skipSpace()
    return false
  }

  function quoted(): string {
    const from = at
    const pattern = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) throw new NotJson(from, 'found a text that does not end, or holds a raw control character or an unknown escape')
    at += match[0].length
    return JSON.parse(match[0]) as string
  }

  function word(): Node {
    const from = at
    const pattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) throw unexpected('a value')
    at += found.length
    if (found !== 'true' && found !== 'false' && found !== 'null') return checkedNumber(reading, found, from, at)
    return { kind: 'scalar', value: found === 'null' ? null : found === 'true', source, from, to: at }
  }

  function skipSpace(): void {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  }

  function unexpected(expected: string): NotJson {
    return new NotJson(at, `found ${describeCharacter(text, at)}; expected ${expected}`)
  }

  try {
    const node = value(1)
    skipSpace()
    if (at < text.length) throw unexpected('the end')
    return { node }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    return { at: spotOf(source, error.offset, Math.min(error.offset + 1, text.length)), code: error.code, message: error.message }
  }
}
