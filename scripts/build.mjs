// Source to what is published: one small CommonJS file that starts at once, one more for each part that loads when it is
// used, the library with its types, and the shipped rules as compiled programs.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const target = resolve(argumentOf('--out') ?? 'dist')
const rulesFolder = resolve(argumentOf('--rules') ?? 'rules')
const fresh = `${target}.${String(process.pid)}`
const sources = digestOfSources()

async function buildAll() {
  try {
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { recursive: true })
    const licences = await buildCommandLine(fresh)
    if (!process.argv.includes('--cli-only')) buildLibrary(fresh)
    // Rules that are not sound leave the rest usable, for `modality check` above all; but nothing is published then.
    const rulesError = await buildRules(fresh).catch((error) => error)
    writeFileSync(join(fresh, 'THIRD-PARTY-LICENCES.txt'), licences)
    // The finished folder takes the place of the old one in one step, so that nobody meets half of it.
    const old = `${target}.old.${String(process.pid)}`
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
    rmSync(old, { recursive: true, force: true })
    if (rulesError === undefined) compileAhead(target)
    if (rulesError !== undefined) {
      console.error(`the shipped rules were not built:\n${rulesError.message}`)
      process.exitCode = 1
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** One word for what the program is built from: compiled rules of another build are never used. */
function digestOfSources() {
  const hash = createHash('sha256').update(readFileSync('package.json'))
  for (const file of readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(`\n${file}\n`).update(readFileSync(join('src', file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The entry and, for each `import()` reached from it, a file of its own; gives the licences of what went in. */
async function buildCommandLine(out) {
  const chunks = new Map([['modality', resolve('src/cli/entry.ts')]])
  const done = new Set()
  const packages = new Set()
  while (done.size < chunks.size) {
    for (const [name, entry] of chunks) {
      if (done.has(name)) continue
      done.add(name)
      const { metafile } = await build(optionsFor(name, entry, out, chunks))
      for (const input of Object.keys(metafile.inputs)) {
        const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input)
        if (found !== null) packages.add(found[1])
      }
    }
  }
  return [...packages].sort().map(licenceOf).join('\n')
}

function optionsFor(name, entry, out, chunks) {
  return {
    entryPoints: [entry],
    outfile: join(out, `${name}.cjs`),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    charset: 'ascii',
    metafile: true,
    absWorkingDir: root,
    banner: { js: "'use strict';const sourceFolder=__dirname+'/../src/cli';" },
    define: { 'import.meta.dirname': 'sourceFolder', builtFrom: JSON.stringify(sources) },
    plugins: [lazyFiles(chunks), lazyYaml(chunks), withoutChildProcess],
    logLevel: 'warning',
  }
}

/** Turns `import('./x.ts')` and `import('package')` into a require of the file that is built from it. */
function lazyFiles(chunks) {
  return {
    name: 'lazy-files',
    setup(bundle) {
      bundle.onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, importer, pluginData }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:') || pluginData === 'lazy-files') return undefined
        const found = await bundle.resolve(path, { kind, resolveDir, importer, pluginData: 'lazy-files' })
        if (found.errors.length > 0) return { errors: found.errors }
        const name = nameOf(found.path, path)
        if (chunks.has(name) && chunks.get(name) !== found.path) {
          return { errors: [{ text: `two lazily loaded files would be called ${name}` }] }
        }
        chunks.set(name, found.path)
        return { path: `./${name}.cjs`, external: true }
      })
    },
  }
}

/** An `import` of yaml loads it at its first use, from one file for all: reading JSON answers never needs it. */
function lazyYaml(chunks) {
  const entry = createRequire(import.meta.url).resolve('yaml')
  return {
    name: 'lazy-yaml',
    setup(bundle) {
      bundle.onResolve({ filter: /^yaml$/ }, ({ kind }) => kind === 'import-statement' ? { path: 'yaml', namespace: 'lazy-yaml' } : undefined)
      bundle.onResolve({ filter: /.*/, namespace: 'lazy-yaml' }, ({ path }) => ({ path, external: true }))
      bundle.onLoad({ filter: /.*/, namespace: 'lazy-yaml' }, () => {
        chunks.set('yaml', entry)
        const names = Object.keys(createRequire(import.meta.url)('yaml'))
        return { loader: 'js', contents: `for (const name of ${JSON.stringify(names)}) Object.defineProperty(exports, name, { enumerable: true, get: () => require('./yaml.cjs')[name] })` }
      })
    },
  }
}

/** `src/cli/commands/list.ts` becomes `cli-commands-list`, a package its own name. */
function nameOf(file, path) {
  if (!path.startsWith('.')) return path.replace(/[^a-z0-9]+/giu, '-')
  return file.slice(join(root, 'src').length + 1).replace(/\.ts$/u, '').replaceAll(/[\\/]/gu, '-')
}

/** Commander needs it only for commands that are programs of their own, and it is slow to load. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) => (
      importer.includes(`${join('node_modules', 'commander')}`) ? { path: 'child_process', namespace: 'absent' } : undefined))
    bundle.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
  },
}

function licenceOf(name) {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENCE', 'LICENSE.txt'].map((each) => join(folder, each)).find((each) => existsSync(each))
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(file, 'utf8').trim()}\n`
}

function buildLibrary(out) {
  if (!existsSync('src/index.ts')) return
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', join(out, 'lib')], { stdio: 'inherit' })
}

/** The shipped rules, compiled; their build step runs from a bundle of its own that is thrown away. */
async function buildRules(out) {
  const entry = 'src/files/build-shipped.ts'
  if (!existsSync(entry)) return undefined
  const outfile = join(out, 'build-rules.mjs')
  const to = join(out, 'rules')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning', absWorkingDir: root,
    banner: { js: `import { createRequire } from 'node:module';const require = createRequire(import.meta.url);` },
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'src', basename(dirname(entry)))) } })
  try {
    const { buildShippedRules } = await import(pathToFileURL(outfile).href)
    mkdirSync(to)
    await buildShippedRules(rulesFolder, to)
    return undefined
  } catch (error) {
    rmSync(to, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(outfile)
  }
}

/** What people start most, in the order of what matters. A command that fails here only starts more slowly later. */
function startsWith({ complaintIds, facts }) {
  const complaint = complaintIds.find((id) => id === 'low-back-pain') ?? complaintIds[0]
  const answers = [['duration', '3mo'], ['yes-no', 'no']].flatMap(([kind, value]) => {
    const fact = facts.find((each) => each.kind === kind && (each.scope === 'person' || kind === 'duration'))
    return fact === undefined ? [] : ['-s', `${fact.id}=${value}`]
  })
  const question = ['recommend', '-c', complaint, ...answers]
  return [[...question, '--json'], question, ['--help'], ['recommend', 'my lower back has been stiff for 3 weeks and no numbness']]
}

/** Compiled code for the Node that builds; any other compiles for itself. */
function compileAhead(out) {
  const rules = join(out, 'rules', 'core.json')
  if (!existsSync(rules)) return
  const starts = startsWith(JSON.parse(readFileSync(rules, 'utf8')))
  const folder = join(out, `code-${process.versions.v8}-${process.arch}`)
  const own = mkdtempSync(join(tmpdir(), 'modality-build-'))
  const run = (args, to) => {
    const script = join(root, 'scripts', 'code-cache.cjs')
    spawnSync(process.execPath, [script, out, to, ...args], { stdio: 'ignore', env: { ...process.env, XDG_CACHE_HOME: own, MODALITY_NO_CACHE: '' } })
  }
  try {
    for (const start of starts) run(start, `${folder}.fresh`)
    // A rule set of one's own, from the cache: the first call fills that, and what it runs is not kept.
    const rulesOfOne = join(own, 'rules')
    const call = ['recommend', '--rules', rulesOfOne, '-c', 'low-back-pain', '--json']
    run(['init', rulesOfOne], join(own, 'code'))
    run(call, join(own, 'code'))
    run(call, `${folder}.fresh`)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
  if (existsSync(`${folder}.fresh`)) renameSync(`${folder}.fresh`, folder)
}

function argumentOf(option) {
  const at = process.argv.indexOf(option)
  return at < 0 ? undefined : process.argv[at + 1]
}

await buildAll()
