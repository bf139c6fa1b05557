// Paragraphs to a page of text: the one place where words become safe, are wrapped to the width, and are then painted.
// What a renderer hands in may come from anyone; what comes out holds no control sequence but our own colours.
import { safeLine } from '../text/safe.ts'
import { breakWord, fillLines } from '../text/wrap.ts'
import { displayWidth } from '../text/width.ts'
import { plainStyle, type Role, type Style } from './style.ts'

export type Inline = string | { readonly role: Role, readonly text: string } | readonly Inline[]

/** A paragraph, its first line after `first`, the others indented by `rest` (default: as wide as `first`). */
export interface Paragraph {
  readonly first: string
  readonly rest?: string
  readonly text: Inline
}

/** A paragraph, or null for an empty line; several empty lines in a row become one. */
export type Block = Paragraph | null

export interface PageSettings {
  readonly width: number
  readonly style?: Style
  /** False where only ASCII can be shown: typographic signs get their plain form. */
  readonly unicode?: boolean
}

interface Piece {
  readonly role: Role | null
  readonly text: string
}
type Word = readonly Piece[]

/** The blocks as text that ends with a line end; empty for no blocks. */
export function layOut(blocks: readonly Block[], settings: PageSettings): string {
  const lines: string[] = []
  for (const block of blocks) {
    if (block !== null) lines.push(...linesOf(block, settings))
    else if (lines.length > 0 && lines[lines.length - 1] !== '') lines.push('')
  }
  while (lines[lines.length - 1] === '') lines.pop()
  return lines.map((line) => `${line}\n`).join('')
}

function linesOf(block: Paragraph, settings: PageSettings): readonly string[] {
  const first = safeLine(block.first)
  const rest = safeLine(block.rest ?? ' '.repeat(displayWidth(first)))
  const room = { first: settings.width - displayWidth(first), rest: settings.width - displayWidth(rest) }
  const style = settings.style ?? plainStyle
  const plain = plainLines(paintsNothing(style) ? textIn(block.text) : textOfOne(block.text), room)
  if (plain !== null) return plain.map((line, i) => `${i === 0 ? first : rest}${paintPlain(line, block.text, style)}`.trimEnd())
  const words = wordsOf(piecesOf(block.text, null, settings.unicode ?? true))
  return fillLines(words, room, textOf, splitWord)
    .map((line, i) => `${i === 0 ? first : rest}${paintLine(line, style)}`.trimEnd())
}

/** By what it does: a style may come from another file of the build, with a copy of its own of everything. */
function paintsNothing(style: Style): boolean {
  return style('strong', '-') === '-'
}

function textIn(inline: Inline): string {
  return typeof inline === 'string' ? inline : 'role' in inline ? inline.text : inline.map(textIn).join('')
}

/** Its text where it has one role, otherwise null. */
function textOfOne(inline: Inline): string | null {
  return typeof inline === 'string' || 'role' in inline ? textIn(inline) : null
}

/** What most paragraphs are: ASCII that is painted alike, in words that fit. These are broken without a look at each word; null for others. */
function plainLines(text: string | null, room: { readonly first: number, readonly rest: number }): readonly string[] | null {
  if (text === null || !/^(?:[!-~]+ )*[!-~]+$/.test(text)) return null
  const lines: string[] = []
  let at = 0
  for (let left = room.first; text.length - at > left; left = room.rest) {
    const end = text.lastIndexOf(' ', at + left)
    if (end <= at) return null
    lines.push(text.slice(at, end))
    at = end + 1
  }
  return [...lines, text.slice(at)]
}

function paintPlain(line: string, inline: Inline, style: Style): string {
  return typeof inline === 'object' && 'role' in inline ? style(inline.role, line) : line
}

function piecesOf(inline: Inline, role: Role | null, unicode: boolean): readonly Piece[] {
  if (typeof inline === 'string') return [{ role, text: clean(inline, unicode) }]
  if ('role' in inline) return [{ role: inline.role, text: clean(inline.text, unicode) }]
  return inline.flatMap((part) => piecesOf(part, role, unicode))
}

function clean(text: string, unicode: boolean): string {
  const line = safeLine(text.replace(/[ \t\n]+/gu, ' '))
  return unicode ? line : line.replace(/[\u00a0\u00b0\u00d7\u2010-\u2015\u2018-\u201f\u2022\u2026\u2264\u2265]/gu, (sign) => plainSign[sign] ?? sign)
}

const plainSign: Readonly<Record<string, string>> = {
  '\u00a0': ' ', '\u00b0': ' degrees', '\u00d7': 'x', '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '--',
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u2022': '*', '\u2026': '...',
  '\u2264': '<=', '\u2265': '>=',
}

/** Words of the pieces; pieces with no space between them make one word. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Piece[][] = [[]]
  for (const { role, text } of pieces) {
    for (const [i, part] of text.split(' ').entries()) {
      if (i > 0) words.push([])
      if (part !== '') words[words.length - 1]?.push({ role, text: part })
    }
  }
  return words.filter((word) => word.length > 0)
}

function textOf(word: Word): string {
  return word.map((piece) => piece.text).join('')
}

function splitWord(word: Word, room: number): readonly [Word, Word] | null {
  const parts = breakWord(textOf(word), room)
  return parts === null ? null : [takePieces(word, 0, parts[0].length), takePieces(word, parts[0].length, Infinity)]
}

function takePieces(word: Word, from: number, to: number): Word {
  const taken: Piece[] = []
  let at = 0
  for (const { role, text } of word) {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0))
    if (part !== '') taken.push({ role, text: part })
    at += text.length
  }
  return taken
}

/** Neighbours of one role are painted together, spaces between them included. */
function paintLine(line: readonly Word[], style: Style): string {
  const runs: { role: Role | null, text: string }[] = []
  for (const [i, word] of line.entries()) {
    if (i > 0) add(runs, joinRole(line[i - 1], word), ' ')
    for (const piece of word) add(runs, piece.role, piece.text)
  }
  return runs.map(({ role, text }) => role === null ? text : style(role, text)).join('')
}

function joinRole(before: Word | undefined, after: Word): Role | null {
  const role = before?.[before.length - 1]?.role ?? null
  return role === (after[0]?.role ?? null) ? role : null
}

function add(runs: { role: Role | null, text: string }[], role: Role | null, text: string): void {
  const last = runs[runs.length - 1]
  if (last !== undefined && last.role === role) last.text += text
  else runs.push({ role, text })
}
