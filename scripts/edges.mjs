// Writes `rules/COMPLAINT/edges.yaml`: what the shipped rules say at their edges, for the mutants that the worked cases let
// live. Rows that are there stay; `--anew` leaves them out first, `--safety` makes those that touch safety only,
// `--part 2/8` a share of them.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rules = join(root, 'rules')
const isSafetyOnly = process.argv.includes('--safety')
const at = process.argv.indexOf('--part')
const part = at < 0 ? [1, 1] : process.argv[at + 1].split('/').map(Number)
const isAnew = process.argv.includes('--anew')

const head = (complaint) => `# What the rules state at their edges, for somebody with ${complaint.replaceAll('-', ' ')}. Made from the rules by scripts/edges.mjs, not
# from a source: a row that fails says that a meaning has changed. Where that is meant, delete this file and make it anew.
edges:
  ${complaint}:
`

/** The parts of the program that are needed, the naive evaluator of the tests among them. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'modality-edges-'))
  try {
    const outfile = join(folder, 'edges.mjs')
    const contents = ["export { edgesOf, rowsOf } from './test/mutate/edges.ts'", "export { openCases } from './src/cli/rules.ts'",
      "export { edgeYaml } from './src/report/case-yaml.ts'", "export { mutantWords } from './src/report/mutate.ts'",
      "export { factKinds } from './src/explain/condition-words.ts'"].join('\n')
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error',
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(join(root, 'package.json'))});` },
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function grouped(list, keyOf) {
  const groups = new Map()
  for (const each of list) groups.set(keyOf(each), [...groups.get(keyOf(each)) ?? [], each])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

if (isAnew) for (const folder of readdirSync(rules)) rmSync(join(rules, folder, 'edges.yaml'), { force: true })
const { edgesOf, rowsOf, openCases, edgeYaml, mutantWords, factKinds } = await load()
const { ruleSet, program, cases } = await openCases({ rules }, undefined)
const { rows: found, left, disputed } = edgesOf(ruleSet, program, cases, ({ isSafety }) => isSafety || !isSafetyOnly, part)
const distinct = new Map([...rowsOf(cases), ...found].map((row) => [JSON.stringify(row), row]))
for (const [complaint, own] of grouped([...distinct.values()], (row) => row.complaint)) {
  if (!existsSync(join(rules, complaint))) throw new Error(`no folder rules/${complaint}`)
  const parts = grouped(own, ({ about }) => about).map(([about, rows]) => `    ${about}:\n${rows.map(edgeYaml).join('\n')}\n`)
  writeFileSync(join(rules, complaint, 'edges.yaml'), head(complaint) + parts.join(''))
}
const kinds = factKinds(ruleSet.facts)
for (const mutant of left) console.log(`${mutant.isSafety ? 'safety' : 'other '} no row found: ${mutantWords(mutant, kinds)}`)
for (const each of disputed) console.log(`disputed: ${each}`)
console.log(`${found.length} rows written, ${left.length} mutants left, ${disputed.length} disputed`)
process.exitCode = disputed.length > 0 ? 1 : 0
