// One line of JSON to a value, strictly: UTF-8, no key twice in one object, a bounded depth.

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly message: string }

const deepest = 32

export function parseLine(text: string): Parsed {
  if (text.trim() === '') return { ok: false, code: 'empty', message: 'the line is empty' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // What exactly is wrong the engines say in words of their own, which change with their versions.
    return { ok: false, code: 'json-syntax', message: 'the line is not JSON' }
  }
  const keys = countKeys(value, 0)
  if (keys < 0) return { ok: false, code: 'too-deep', message: `more than ${String(deepest)} levels of nesting` }
  if (keys !== countKeysOfText(text)) return { ok: false, code: 'duplicate-key', message: 'a key stands twice in one object' }
  return { ok: true, value }
}

/** Keys of all objects in a value; -1 where it is nested too deep. */
function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth >= deepest) return -1
  let count = 0
  const parts = Array.isArray(value) ? value as readonly unknown[] : Object.values(value)
  if (!Array.isArray(value)) count = parts.length
  for (const part of parts) {
    const inner = countKeys(part, depth + 1)
    if (inner < 0) return -1
    count += inner
  }
  return count
}

/** Keys as they are written: texts with a colon behind them. A repeated key counts twice here and once in the value. */
function countKeysOfText(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfText(text, at + 1)
    while (isSpace(text.charCodeAt(at))) at += 1
    if (text.charCodeAt(at) === 58) count += 1
  }
  return count
}

/** Behind the closing quotation mark. */
function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code === 92) at += 1
  }
  return text.length
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
