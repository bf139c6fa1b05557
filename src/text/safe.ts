// Text of rules, answers and arguments to text that cannot steer a terminal: every control character, direction mark
// and broken character becomes visible as `\u{1b}`. LF and TAB stay in texts and become visible in single lines.
// Loops and not regular expressions with Unicode properties: compiling those takes longer than a whole short answer.

/** What nearly all text is; told at once by patterns that are simple. */
const plainText = /^[\t\n -~]*$/
const plainLine = /^[ -~]*$/

/** The text with whatever could steer a terminal made visible: `safeText('a\u001b[2J')` is `a\u{1b}[2J`. */
export function safeText(text: string): string {
  return plainText.test(text) ? text : replaceUnsafe(text, (code) => code !== lineFeed && code !== tab && isUnsafe(code), visible)
}

/** The same for what must stay on one line: line ends and tabs become visible too. */
export function safeLine(text: string): string {
  return plainLine.test(text) ? text : replaceUnsafe(text, isUnsafe, visible)
}

/** What `JSON.stringify` leaves as it is of the same characters. */
const unsafeInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text from `JSON.stringify` with the same characters escaped as JSON does it; it parses to the same value. */
export function safeJson(text: string): string {
  return text.replace(unsafeInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const lineFeed = 0x0a
const tab = 0x09

function visible(code: number): string {
  return `\\u{${code.toString(16)}}`
}

/** C0, DEL, C1, direction marks, the line and paragraph separators, and surrogates without their other half. */
function isUnsafe(code: number): boolean {
  if (code < 0x7f) return code < 0x20
  return code <= 0x9f || code === 0x061c || code === 0x200e || code === 0x200f || (code >= 0x2028 && code <= 0x202e)
    || (code >= 0x2066 && code <= 0x2069) || (code >= 0xd800 && code <= 0xdfff)
}

function replaceUnsafe(text: string, isBad: (code: number) => boolean, replacement: (code: number) => string): string {
  let safe = ''
  let kept = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x20 && unit < 0x7f) continue
    const code = text.codePointAt(i) ?? 0
    if (isBad(code)) {
      safe += text.slice(kept, i) + replacement(code)
      kept = i + 1
    }
    if (code > 0xffff) i += 1
  }
  return kept === 0 ? text : safe + text.slice(kept)
}
