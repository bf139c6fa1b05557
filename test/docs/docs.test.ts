import { describe, expect, test } from 'vitest'
import { htmlSite } from '../../src/docs/html.ts'
import { markdownSite } from '../../src/docs/markdown.ts'
import { relative, webAddress, type SiteFile } from '../../src/docs/page.ts'
import { pagesOf } from '../../src/report/site/pages.ts'
import { open } from '../cases/small.ts'

const hostile = `
complaints:
  odd:
    label: '<img src=x onerror=alert(1)> & "quotes" | *stars* [link](javascript:1)'
    site: neck
    default-disposition: therapy
    phrases: ['</script><script>alert(1)</script>']
    about: "A backtick \`code\` and a # sign."
`
const { ruleSet, cases } = open(hostile)
const settings = { title: ruleSet.header.title, language: ruleSet.header.language, notice: ruleSet.header.notice }
const pages = pagesOf(ruleSet, cases)
const site = htmlSite(pages, settings)
const book = markdownSite(pages, settings)

function file(files: readonly SiteFile[], path: string): string {
  return files.find((each) => each.path === path)?.text ?? ''
}

test('there is a page for every complaint, modality, family, red flag and source', () => {
  expect(pages.map(({ path }) => path)).toEqual([
    'index', 'complaints/low-back-pain', 'complaints/neck-pain', 'complaints/odd', 'red-flags/cauda-equina', 'red-flags/infection',
    'modalities/exercise-therapy', 'modalities/movement-test', 'modalities/spinal-manipulation', 'modalities/yoga',
    'families/exercise', 'families/manual-therapy', 'families/treatment', 'facts', 'claims',
    'sources/acp-2017', 'sources/common-sense', 'sources/ifompt-2020', 'sources/who-2023',
  ])
})

test('a page of a complaint', async () => {
  await expect(file(site, 'complaints/low-back-pain.html')).toMatchFileSnapshot('snapshots/low-back-pain.html')
  await expect(file(book, 'complaints/low-back-pain.md')).toMatchFileSnapshot('snapshots/low-back-pain.md')
})

test('a page of a modality', async () => {
  await expect(file(book, 'modalities/spinal-manipulation.md')).toMatchFileSnapshot('snapshots/spinal-manipulation.md')
})

describe('links', () => {
  const paths = new Set(site.map(({ path }) => path))
  const anchors = new Map(site.map(({ path, text }) => [path, new Set([...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))]))

  test('lead to pages and places that are there', () => {
    const dead = site.filter(({ path }) => path.endsWith('.html')).flatMap(({ path, text }) => [...text.matchAll(/ href="([^"]+)"/gu)].map(([, href = '']) => href)
      .filter((href) => !/^https?:/u.test(href) && href !== '#main').flatMap((href) => {
        const [to = '', anchor] = href.split('#')
        const target = new URL(to, `file:///${path}`).pathname.slice(1)
        return paths.has(target) && (anchor === undefined || anchors.get(target)?.has(anchor) === true) ? [] : [`${path}: ${href}`]
      }))
    expect(dead).toEqual([])
  })

  test('of Markdown lead to files that are there', () => {
    const known = new Set(book.map(({ path }) => path))
    const dead = book.flatMap(({ path, text }) => [...text.matchAll(/(?<!\\)\]\((?!<)([^)#]+)/gu)].map(([, to = '']) => new URL(to, `file:///${path}`).pathname.slice(1)).filter((to) => !known.has(to)))
    expect(dead).toEqual([])
  })

  test('are relative, so that the site opens from anywhere', () => {
    expect([relative('index', 'facts'), relative('a/b', 'facts'), relative('a/b', 'a/c'), relative('a/b', 'c/d')]).toEqual(['facts', '../facts', 'c', '../c/d'])
  })

  test('to the web are plain', () => {
    expect(['https://a.b/c?d=1', 'javascript:alert(1)', 'https://a"b', 'https://a b', 'data:text/html,x'].map(webAddress)).toEqual(['https://a.b/c?d=1', null, null, null, null])
  })
})

describe('what an author wrote', () => {
  test('is never markup in HTML', () => {
    const text = file(site, 'complaints/odd.html')
    expect(text).toContain('<h1>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot; | *stars* [link](javascript:1)</h1>')
    expect(site.flatMap(({ text: each }) => each.match(/<img|<script>/gu) ?? [])).toEqual([])
  })

  test('cannot end the script of the search', () => {
    expect(file(site, 'search-data.js')).not.toContain('</')
  })

  test('is never markup in Markdown', () => {
    expect(file(book, 'complaints/odd.md').split('\n')[0]).toBe('# &lt;img src=x onerror=alert(1)&gt; &amp; "quotes" \\| \\*stars\\* \\[link\\](javascript:1)')
  })
})

test('pages load nothing from elsewhere, and no script but the search', () => {
  const loaded = site.flatMap(({ text }) => [...text.matchAll(/<(?:script|link|img|iframe)[^>]*?(?:src|href)="([^"]+)"/gu)].map(([, url = '']) => url.replace(/^(?:\.\.\/)+/u, '')))
  expect([...new Set(loaded)].toSorted()).toEqual(['search-data.js', 'search.js', 'style.css'])
})

test('every page carries the notice', () => {
  expect(site.filter(({ path, text }) => path.endsWith('.html') && !text.includes(`<footer><p>${settings.notice}</p></footer>`))).toEqual([])
})
