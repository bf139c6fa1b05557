// Text to lines no wider than asked for, broken between words, the later lines indented. Nothing is ever cut: a word
// that is wider than a line is broken, except a link, which stays whole so that it can be opened.
import { displayWidth, widthOf } from './width.ts'

export interface Margins {
  readonly width: number
  /** What stands before the first line. */
  readonly first?: string
  /** What stands before the lines that follow; default: spaces as wide as `first`. */
  readonly rest?: string
}

/** The text in lines: `wrapText('one two', { width: 6, first: '- ' })` is `- one\n  two`. Line ends in it are kept. */
export function wrapText(text: string, margins: Margins): string {
  const { width, first = '', rest = ' '.repeat(displayWidth(first)) } = margins
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    const before = lines.length === 0 ? first : rest
    const room = { first: width - displayWidth(before), rest: width - displayWidth(rest) }
    const filled = fillLines(wordsOf(paragraph), room, (word) => word, breakWord)
    for (const [i, words] of filled.entries()) lines.push(`${i === 0 ? before : rest}${words.join(' ')}`.trimEnd())
  }
  return lines.join('\n')
}

/** The words of a text, spaces and tabs between them gone. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t]+/u).filter((word) => word !== '')
}

/**
 * Words (of any kind, by their text) on lines as few as a greedy reader would make them; at least one line.
 * `split` divides a word too wide for a line into one that fits the room and the rest.
 */
export function fillLines<Word>(
  words: readonly Word[],
  room: { readonly first: number; readonly rest: number },
  textOf: (word: Word) => string,
  split: (word: Word, room: number) => readonly [Word, Word] | null,
): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]]
  let left = Math.max(room.first, 1)
  const full = Math.max(room.rest, 1)
  const queue = [...words].reverse()
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    const line = lines[lines.length - 1] ?? []
    const columns = displayWidth(textOf(word))
    const gap = line.length === 0 ? 0 : 1
    if (columns + gap <= left) {
      line.push(word)
      left -= columns + gap
      continue
    }
    // A first line with less room than the others is left before a word is broken for it.
    if (line.length > 0 || left < Math.min(columns, full)) {
      lines.push([])
      left = full
      queue.push(word)
      continue
    }
    const parts = split(word, left)
    line.push(parts === null ? word : parts[0])
    left = 0
    if (parts !== null) queue.push(parts[1])
  }
  return lines
}

/** A word in two, the first as wide as the room allows; null for a link, and where nothing would be left. */
export function breakWord(word: string, room: number): readonly [string, string] | null {
  if (/^[<(]?https?:\/\//u.test(word)) return null
  let columns = 0
  let head = ''
  for (const character of word) {
    columns += widthOf(character.codePointAt(0) ?? 0)
    if (columns > room && head !== '') return [head, word.slice(head.length)]
    head += character
  }
  return null
}
