// Characters that would make a text show something else than it says: controls, direction marks, invisible formats.
import type { Findings } from './findings.ts'
import { spotOf, type SourceText } from './source.ts'

const forbidden = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f`
  + String.raw`\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}`

const inSource = new RegExp(`[${forbidden}]|\\r(?!\\n)`, 'gu')
const inText = new RegExp(`[${forbidden}\\t\\r]`, 'u')

/** Reports what may not stand anywhere in a file, at most a hundred times. */
export function checkCharacters(source: SourceText, findings: Findings): void {
  let count = 0
  for (const match of source.text.matchAll(inSource)) {
    count += 1
    if (count > 100) return
    const at = spotOf(source, match.index, match.index + match[0].length)
    if (match[0] === '\r') {
      findings.add({
        code: 'lone-cr', at, message: 'found a carriage return that does not end a line; expected LF or CR LF',
      })
    } else {
      findings.add({
        code: 'forbidden-character', at,
        message: `found the invisible character ${nameOf(match[0])}; expected plain text`,
      })
    }
  }
}

/** The name of a character that a text may not hold, be it written out or escaped; undefined where there is none. */
export function forbiddenIn(text: string): string | undefined {
  const match = inText.exec(text)
  return match === null ? undefined : nameOf(match[0])
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
