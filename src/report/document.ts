// A document (a title, sections, nested points) to a page of text, or to Markdown that shows the same words.
import { safeLine } from '../text/safe.ts'
import { layOut, type Block, type Inline, type PageSettings } from './page.ts'

export interface Point {
  readonly text: Inline
  readonly points?: readonly Point[]
}

export interface Section {
  readonly heading: string
  readonly points: readonly Point[]
}

export interface Document {
  readonly title: Inline
  readonly lead: readonly Inline[]
  /** Sections without points are left out. */
  readonly sections: readonly Section[]
}

/** The documents as text, wrapped to the width. */
export function renderDocuments(documents: readonly Document[], settings: PageSettings): string {
  const bullet = settings.unicode === false ? '-' : '\u2022'
  return layOut(documents.flatMap(({ title, lead, sections }): readonly Block[] => [
    null,
    { first: '', rest: '  ', text: title },
    ...lead.map((text): Block => ({ first: '', text })),
    ...sections.filter(({ points }) => points.length > 0).flatMap(({ heading, points }): readonly Block[] => [
      null, { first: '', text: { role: 'heading', text: heading } }, ...points.flatMap((point) => blocksOf(point, 1, bullet)),
    ]),
  ]), settings)
}

function blocksOf({ text, points = [] }: Point, depth: number, bullet: string): readonly Block[] {
  const first = `${'  '.repeat(depth)}${depth === 1 ? bullet : '-'} `
  return [{ first, text }, ...points.flatMap((point) => blocksOf(point, depth + 1, bullet))]
}

/** The documents as Markdown; nothing in a text can turn into markup. */
export function markdownOf(documents: readonly Document[]): string {
  return documents.map(({ title, lead, sections }) => [
    `# ${markdown(title)}\n`,
    ...lead.map((text) => `${markdown(text)}\n`),
    ...sections.filter(({ points }) => points.length > 0).map(({ heading, points }) => `## ${escaped(heading)}\n\n${points.map((point) => listItem(point, 0)).join('')}`),
  ].join('\n')).join('\n')
}

function listItem({ text, points = [] }: Point, depth: number): string {
  return `${'  '.repeat(depth)}- ${markdown(text)}\n${points.map((point) => listItem(point, depth + 1)).join('')}`
}

function markdown(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline)
  if (!('role' in inline)) return inline.map(markdown).join('')
  switch (inline.role) {
    case 'strong':
    case 'danger':
    case 'caution': return inline.text === '' ? '' : `**${escaped(inline.text)}**`
    case 'dim': return inline.text.trim() === '' ? inline.text : `${/^\s*/u.exec(inline.text)?.[0] ?? ''}\`${safeLine(inline.text.trim()).replaceAll('`', "'")}\``
    default: return escaped(inline.text)
  }
}

function escaped(text: string): string {
  return safeLine(text.replace(/\s+/gu, ' ')).replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&').replaceAll('&', '&amp;').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, '$1\\$2')
}
