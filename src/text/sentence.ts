/** A label as it reads inside a sentence: the capital of its first word goes, unless the word is an abbreviation. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
