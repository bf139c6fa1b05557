import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

// Rings, the innermost first. A ring imports only from rings before it; verbs import each other only as listed.
const kernel = ['text', 'model', 'compile', 'evaluate']
const verbs: Readonly<Record<string, readonly string[]>> = {
  load: [],
  cases: ['load'],
  check: ['load'],
  interview: [],
  verify: ['interview', 'check'],
  explain: ['cases', 'interview'],
  schema: [],
  match: [],
  mutate: ['cases', 'check'],
  diff: ['cases', 'check'],
  docs: ['cases'],
  graph: ['explain'],
  init: [],
  batch: [],
  fmt: ['load'],
  files: ['load', 'cases', 'match'],
}
const surface = ['report', 'cli']

/** Packages and built-in modules, and the only places that may import them. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'yaml': ['load/'],
  'chalk': ['report/style.ts'],
  'commander': ['cli/'],
  'inquirer': ['cli/'],
  // Streams 0, 1 and 2 are written by descriptor in `cli/io.ts`; files are read and written in `files`.
  'node:fs': ['files/', 'cli/io.ts'],
  'node:path': ['files/', 'cli/'],
  'node:crypto': ['files/'],
  'node:worker_threads': ['cli/', 'files/'],
  'node:tty': ['cli/io.ts'],
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'))
const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(root, 'src', file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu)
  return [...found].map((match) => ({ from: file, to: match[1] ?? match[2] ?? '' }))
})

test('every file of src belongs to a ring that this test knows', () => {
  const known = [...kernel, ...Object.keys(verbs), ...surface]
  expect(files.filter((file) => file !== 'index.ts' && !known.includes(folderOf(file)))).toEqual([])
})

test('the plan of the code has a row for every folder of src', () => {
  const plan = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const rows = [...plan.matchAll(/^\| `(\w+)` \|/gmu)].map(([, folder]) => folder)
  expect(rows.toSorted()).toEqual([...new Set(files.filter((file) => file.includes('/')).map(folderOf))].toSorted())
})

test('a ring imports only rings below it', () => {
  expect(imports.flatMap(breach)).toEqual([])
})

test('packages and the outside world stay in their places', () => {
  expect(imports.filter(({ to }) => !to.startsWith('.')).flatMap(misplaced)).toEqual([])
})

test('the kernel imports no package and nothing of Node', () => {
  expect(imports.filter(({ from, to }) => kernel.includes(folderOf(from)) && !to.startsWith('.'))).toEqual([])
})

test('there are exactly four packages at run time', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  expect(Object.keys(manifest.dependencies)).toEqual(['chalk', 'commander', 'inquirer', 'yaml'])
})

test('what the four bring with them is known, licensed freely, and runs nothing at install', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean, devOptional?: boolean, license?: string, hasInstallScript?: boolean }> }
  const runtime = Object.entries(packages).filter(([name, entry]) => name !== '' && entry.dev !== true && entry.devOptional !== true)
  expect(runtime.length).toBeLessThanOrEqual(30)
  expect(runtime.filter(([, { license }]) => !['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-3-Clause'].includes(license ?? '')).map(([name]) => name)).toEqual([])
  expect(runtime.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([name]) => name)).toEqual([])
})

test('a test that searches for a counterexample starts where `npm test` starts, and looks for longer in a hunt', () => {
  const folder = join(root, 'test')
  const searching = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })).filter(({ text }) => /^ *fc\.assert\(/mu.test(text))
  expect(searching.length).toBeGreaterThan(10)
  expect(searching.filter(({ text }) => !text.includes("/search.ts'")).map(({ file }) => file)).toEqual([])
})

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : ''
}

function breach({ from, to }: Import): readonly string[] {
  if (!to.startsWith('.') || from === 'index.ts') return []
  const target = folderOf(join(from, '..', to).replaceAll('\\', '/'))
  const own = folderOf(from)
  if (own === target) return []
  const allowed = below(own)
  return allowed.includes(target) ? [] : [`src/${from} imports ${to}: \`${own}\` may import only ${allowed.join(', ') || 'nothing'}`]
}

function below(folder: string): readonly string[] {
  if (kernel.includes(folder)) return kernel.slice(0, kernel.indexOf(folder))
  if (folder === 'report') return [...kernel, ...Object.keys(verbs)]
  if (folder === 'cli') return [...kernel, ...Object.keys(verbs), 'report']
  return [...kernel, ...verbs[folder] ?? []]
}

function misplaced({ from, to }: Import): readonly string[] {
  const places = reserved[to]
  if (places === undefined) return [`src/${from} imports ${to}, which no part of the program may`]
  return places.some((place) => from.startsWith(place)) ? [] : [`src/${from} imports ${to}, which only ${places.join(' and ')} may`]
}
