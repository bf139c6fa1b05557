// Writes worked cases at the edges of what the shipped rules state: `test/edges/COMPLAINT.yaml`, for the mutants that all
// cases so far let live. `--safety` for those that touch safety only, `--part 2/8` for a share of them.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rules = join(root, 'rules')
const edges = join(root, 'test/edges')
const isSafetyOnly = process.argv.includes('--safety')
const at = process.argv.indexOf('--part')
const [part, parts] = at < 0 ? [1, 1] : process.argv[at + 1].split('/').map(Number)

const head = (complaint) => `# Edges of what the rules state for ${complaint}. Made from the rules by scripts/edges.mjs, not from a source: a case that
# fails says that a meaning has changed. Where that is meant, delete this file and make it anew.
cases:
`

/** The parts of the program that are needed, the naive evaluator of the tests among them. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'modality-edges-'))
  try {
    const outfile = join(folder, 'edges.mjs')
    const contents = ["export { edgesOf } from './test/mutate/edges.ts'", "export { openCases } from './src/cli/rules.ts'",
      "export { caseYaml } from './src/report/case-yaml.ts'", "export { mutantWords } from './src/report/mutate.ts'",
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

const { edgesOf, openCases, caseYaml, mutantWords, factKinds } = await load()
const { ruleSet, program, cases } = await openCases({ rules }, undefined, existsSync(edges) ? edges : undefined)
const { cases: found, left, disputed } = edgesOf(ruleSet, program, cases, ({ isSafety }) => isSafety || !isSafetyOnly, { part, parts })
mkdirSync(edges, { recursive: true })
const complaintOf = ({ answers }) => Object.keys(answers.complaints)[0] ?? 'no-complaint'
for (const complaint of new Set(found.map(complaintOf))) {
  const own = found.filter((each) => complaintOf(each) === complaint)
  const file = join(edges, `${complaint}.yaml`)
  writeFileSync(file, (existsSync(file) ? readFileSync(file, 'utf8') : head(complaint)) + own.map(caseYaml).join(''))
}
const kinds = factKinds(ruleSet.facts)
for (const mutant of left) console.log(`no case found: ${mutantWords(mutant, kinds)}`)
for (const each of disputed) console.log(`disputed: ${each}`)
console.log(`${found.length} cases written, ${left.length} mutants left, ${disputed.length} disputed`)
process.exitCode = disputed.length > 0 ? 1 : 0
