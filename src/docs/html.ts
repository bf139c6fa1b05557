// Pages to HTML files that open from disk. Without JavaScript everything works but the search.
import { relative, webAddress, type Block, type Inline, type Page, type SiteFile } from './page.ts'
import { searchFiles } from './search.ts'

export interface SiteSettings {
  readonly title: string
  readonly language: string
  /** Stands at the foot of every page. */
  readonly notice: string
}

export function htmlSite(pages: readonly Page[], settings: SiteSettings): readonly SiteFile[] {
  return [
    ...pages.map((page) => ({ path: `${page.path}.html`, text: htmlPage(page, settings) })),
    { path: 'style.css', text: style },
    ...searchFiles(pages),
  ]
}

function htmlPage(page: Page, { title, language, notice }: SiteSettings): string {
  const to = (path: string): string => escape(relative(page.path, path))
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:">
<title>${escape(page.title)} - ${escape(title)}</title>
<link rel="stylesheet" href="${to('style.css')}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<p class="site"><a href="${to('index.html')}">${escape(title)}</a></p>
<search hidden id="search" data-root="${to('index.html').slice(0, -'index.html'.length)}">
<label for="query">Search</label> <input id="query" type="search" autocomplete="off">
<ol id="hits" aria-live="polite"></ol>
</search>
</header>
<main id="main">
<h1>${escape(page.title)}</h1>
${page.kind === '' ? '' : `<p class="kind">${escape(page.kind)}</p>\n`}${page.blocks.map((block) => htmlBlock(block, page.path)).join('\n')}
</main>
<footer><p>${escape(notice)}</p></footer>
<script src="${to('search-data.js')}" defer></script>
<script src="${to('search.js')}" defer></script>
</body>
</html>
`
}

function htmlBlock(block: Block, from: string): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${String(block.level)}`
      return `<${tag}${block.id === undefined ? '' : ` id="${escape(block.id)}"`}>${escape(block.text)}</${tag}>`
    }
    case 'paragraph': return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${htmlInline(block.text, from)}</p>`
    case 'list': return `<ul>\n${block.items.map((item) => `<li>${htmlInline(item, from)}</li>`).join('\n')}\n</ul>`
    case 'table': return `<table>\n<thead><tr>${block.header.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlInline(cell, from)}</td>`).join('')}</tr>`).join('\n')}\n</tbody>\n</table>`
    case 'code': return `<pre><code>${escape(block.text)}</code></pre>`
  }
}

function htmlInline(inline: Inline, from: string): string {
  if (typeof inline === 'string') return escape(inline)
  if (!('kind' in inline)) return inline.map((part) => htmlInline(part, from)).join('')
  switch (inline.kind) {
    case 'strong': return `<strong>${escape(inline.text)}</strong>`
    case 'link': return `<a href="${escape(relative(from, `${inline.to}.html`))}${inline.anchor === undefined ? '' : `#${escape(inline.anchor)}`}">${escape(inline.text)}</a>`
    case 'web': {
      const url = webAddress(inline.url)
      return url === null ? escape(inline.text) : `<a rel="noreferrer" href="${escape(url)}">${escape(inline.text)}</a>`
    }
  }
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

const style = `:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 0 1rem 2rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; }
.site { font-weight: bold; }
.kind, footer { opacity: 0.8; }
.danger { border-left: 0.4rem solid #b00; padding-left: 0.8rem; }
.note { border-left: 0.4rem solid #888; padding-left: 0.8rem; }
h2 { border-bottom: 1px solid #888; margin-top: 2rem; }
h3 { margin-bottom: 0.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
pre { overflow-x: auto; }
#hits { padding-left: 1.2rem; }
footer { border-top: 1px solid #888; margin-top: 3rem; }
@media print { search, .skip { display: none; } body { max-width: none; } a { color: inherit; } h2, h3 { break-after: avoid; } }
`
