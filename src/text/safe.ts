// Text of rules, answers and arguments to text that cannot steer a terminal: every control character, direction mark
// and broken character becomes visible as `\u{1b}`. LF and TAB stay in texts and become visible in single lines.
const unsafe = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu
const unsafeInText = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu

/** The text with whatever could steer a terminal made visible: `safeText('a\u001b[2J')` is `a\u{1b}[2J`. */
export function safeText(text: string): string {
  return text.replace(unsafeInText, visible)
}

/** The same for what must stay on one line: line ends and tabs become visible too. */
export function safeLine(text: string): string {
  return text.replace(unsafe, visible)
}

/** JSON text with the same characters escaped as JSON does it; it parses to the same value. */
export function safeJson(text: string): string {
  return text.replace(unsafeInText, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
