// Pages of a site as plain data; `html.ts` and `markdown.ts` turn them into text.

export interface Page {
  /** Without an ending: `complaints/low-back-pain`. */
  readonly path: string
  readonly title: string
  /** What kind of thing it is about, for the search and below the title. */
  readonly kind: string
  readonly blocks: readonly Block[]
  /** Words the search finds it by, beside its title. */
  readonly words: readonly string[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: Inline; readonly tone?: 'danger' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }

export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** To a page of the site, with an anchor if there is one. */
  | { readonly kind: 'link'; readonly to: string; readonly anchor?: string; readonly text: string }
  | { readonly kind: 'web'; readonly url: string; readonly text: string }
  | readonly Inline[]

/** The way from one page to another. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1
  return `${'../'.repeat(here.length - same)}${there.slice(same).join('/')}`
}

/** The address as it may stand in a page; null for anything but a plain link to the web. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s"'<>\\]+$/iu.test(url) ? url : null
}

export function plainText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return 'kind' in inline ? inline.text : inline.map(plainText).join('')
}

/** A file of the site. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}
