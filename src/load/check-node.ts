// What holds for keys, texts and sizes in YAML and JSON alike.
import { byteLength } from '../text/bytes.ts'
import { forbiddenIn } from './characters.ts'
import type { Findings } from './findings.ts'
import type { Limits } from './limits.ts'
import { brokenAt, tick, type Broken, type Entry, type Scalar } from './node.ts'
import { spotOf, type SourceText, type Spot } from './source.ts'

export interface Reading {
  readonly source: SourceText
  readonly limits: Limits
  readonly findings: Findings
}

/** A text, if it is not too long and holds no character that hides or steers. */
export function checkedText(
  { source, limits, findings }: Reading, value: string, from: number, to: number,
): Scalar | Broken {
  const at = spotOf(source, from, to)
  if (value.length * 3 > limits.textBytes && byteLength(value) > limits.textBytes) {
    findings.add({
      code: 'text-too-long', at,
      message: `found a text of ${String(byteLength(value))} bytes; expected at most ${String(limits.textBytes)}`,
    })
    return brokenAt(source, from, to)
  }
  const hidden = forbiddenIn(value)
  if (hidden !== undefined) {
    findings.add({
      code: 'forbidden-character', at, message: `found the character ${hidden} in a text; expected plain text`,
    })
    return brokenAt(source, from, to)
  }
  return { kind: 'scalar', value, source, from, to }
}

/** A number written as a plain whole number; any other is something else to another reader. */
export function checkedNumber(
  { source, findings }: Reading, written: string, from: number, to: number,
): Scalar | Broken {
  const value = Number(written)
  if (/^(?:0|-?[1-9]\d*)$/.test(written) && Number.isSafeInteger(value)) return { kind: 'scalar', value, source, from, to }
  findings.add({
    code: 'odd-number', at: spotOf(source, from, to),
    message: `found the number ${tick(written)}; expected a plain whole number`,
    hint: `if it is meant as text, put it in quotes: \`"${written.slice(0, 40)}"\``,
  })
  return brokenAt(source, from, to)
}

/** The entries whose key is fit to be one and not given before; compared as NFC, in one pass. */
export function checkedEntries(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const { limits, findings } = reading
  const seen = new Map<string, Spot>()
  const good: Entry[] = []
  for (const entry of entries) {
    const { key, keyAt } = entry
    const hidden = forbiddenIn(key)
    if (byteLength(key) > limits.keyBytes) {
      findings.add({
        code: 'key-too-long', at: keyAt,
        message: `found a key of ${String(byteLength(key))} bytes; expected at most ${String(limits.keyBytes)}`,
      })
    } else if (hidden !== undefined) {
      findings.add({
        code: 'forbidden-character', at: keyAt,
        message: `found the character ${hidden} in a key; expected plain text`,
      })
    } else {
      const first = seen.get(key.normalize('NFC'))
      if (first === undefined) {
        seen.set(key.normalize('NFC'), keyAt)
        good.push(entry)
      } else {
        const also = [{ at: first, message: 'first given here' }]
        findings.add({
          code: 'duplicate-key', at: keyAt, message: `the key ${tick(key)} is given twice in one map`, also,
        })
      }
    }
  }
  return good
}

/** Whether a list or map is within its limit; if not, that is reported. */
export function checkSize({ source, limits, findings }: Reading, count: number, from: number, to: number): boolean {
  if (count <= limits.entries) return true
  findings.add({
    code: 'too-many-entries', at: spotOf(source, from, Math.min(to, from + 1)),
    message: `found ${String(count)} entries in one map or list; expected at most ${String(limits.entries)}`,
    hint: 'spread them over several files',
  })
  return false
}
