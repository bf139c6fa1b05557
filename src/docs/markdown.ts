// Pages to Markdown files with the same links.
import { relative, webAddress, type Block, type Inline, type Page, type SiteFile } from './page.ts'
import type { SiteSettings } from './html.ts'

export function markdownSite(pages: readonly Page[], { notice }: SiteSettings): readonly SiteFile[] {
  return pages.map((page) => ({ path: `${page.path}.md`, text: markdownPage(page, notice) }))
}

function markdownPage(page: Page, notice: string): string {
  const parts = [`# ${escape(page.title)}`, ...(page.kind === '' ? [] : [`*${escape(page.kind)}*`]), ...page.blocks.map((block) => markdownBlock(block, page.path)), '---', escape(notice)]
  return `${parts.join('\n\n')}\n`
}

function markdownBlock(block: Block, from: string): string {
  switch (block.kind) {
    case 'heading': return `${block.id === undefined ? '' : `<a id="${block.id}"></a>\n\n`}${'#'.repeat(block.level)} ${escape(block.text)}`
    case 'paragraph': return `${block.tone === undefined ? '' : '> '}${markdownInline(block.text, from)}`
    case 'list': return block.items.map((item) => `- ${markdownInline(item, from)}`).join('\n')
    case 'table': return [block.header, block.header.map(() => '---'), ...block.rows.map((row) => row.map((cell) => markdownInline(cell, from)))]
      .map((row, i) => `| ${row.map((cell) => i === 0 ? escape(cell) : cell).join(' | ')} |`).join('\n')
    case 'code': return `\`\`\`\n${block.text.replaceAll('```', "'''")}\n\`\`\``
  }
}

function markdownInline(inline: Inline, from: string): string {
  if (typeof inline === 'string') return escape(inline)
  if (!('kind' in inline)) return inline.map((part) => markdownInline(part, from)).join('')
  switch (inline.kind) {
    case 'strong': return `**${escape(inline.text)}**`
    case 'link': return `[${escape(inline.text)}](${relative(from, `${inline.to}.md`)}${inline.anchor === undefined ? '' : `#${inline.anchor}`})`
    case 'web': {
      const url = webAddress(inline.url)
      return url === null ? escape(inline.text) : `[${escape(inline.text)}](<${url}>)`
    }
  }
}

/** Text in which nothing is taken for markup. */
function escape(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, ' ').replace(/[\\`*_[\]<>|#&~]/gu, (sign) => sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`)
}
