// How long one outcome takes, and one batch row beside the bare reading and writing of the same bytes.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { median, quartiles } from './figures.mjs'
import { random } from './generate.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export async function measureEngine({ blocks = 40, rows = 4000, compiled = join(root, 'dist/rules') } = {}) {
  const { evaluate, runBlock, readShippedProgram } = await load()
  const answers = { complaints: { 'low-back-pain': { 'pain.duration': '3 months' } }, facts: { age: 40 }, screened: true }
  const fresh = readShippedProgram(compiled, ['low-back-pain'])
  const start = performance.now()
  evaluate(fresh, answers)
  const first = performance.now() - start
  const outcome = timed(blocks, 50, () => evaluate(fresh, answers))
  const program = readShippedProgram(compiled, 'all')
  const text = rowsOf(program, rows)
  const bytes = new TextEncoder().encode(text)
  const job = { settings: {}, from: 'jsonl', to: 'jsonl', isFull: false, isStrict: false, hasLines: false, columns: [] }
  const lines = text.trimEnd().split('\n')
  const batch = timed(5, 1, () => runBlock(program, job, { kind: 'lines', bytes }, 1))
  const bare = timed(5, 1, () => lines.reduce((sum, line) => sum + JSON.stringify(JSON.parse(line)).length, 0))
  return { first, outcome, rows, bytesPerRow: bytes.length / rows, perRow: batch.median / rows, bare: bare.median / rows, ratio: batch.median / bare.median }
}

/** Milliseconds of one call. */
function timed(blocks, calls, act) {
  act()
  const times = []
  for (let block = 0; block < blocks; block += 1) {
    const start = performance.now()
    for (let i = 0; i < calls; i += 1) act()
    times.push((performance.now() - start) / calls)
  }
  return { ...quartiles(times), best: Math.min(...times), typical: median(times) }
}

/** People with one complaint and twenty answers, mostly without danger signs. */
export function rowsOf(program, count, seed = 1) {
  const draw = random(seed).next
  const pick = (list) => list[Math.floor(draw() * list.length)]
  const asked = program.facts.filter((fact) => fact.variable >= 0)
  const persons = asked.filter((fact) => fact.scope === 'person')
  const own = asked.filter((fact) => fact.scope === 'complaint')
  function value(fact) {
    switch (fact.kind) {
      case 'yes-no': return draw() < 0.02 ? 'yes' : 'no'
      case 'choice': return pick(fact.options).id
      case 'choices': return [pick(fact.options).id, 'none-of-the-others']
      case 'duration': return `${1 + Math.floor(draw() * 20)} weeks`
      default: return fact.min + Math.floor(draw() * (fact.max - fact.min + 1))
    }
  }
  let text = ''
  for (let i = 0; i < count; i += 1) {
    const facts = { age: 18 + Math.floor(draw() * 70) }
    const mine = { 'pain.duration': `${1 + Math.floor(draw() * 30)} weeks` }
    for (let k = 0; k < 12; k += 1) { const fact = pick(persons); facts[fact.id] = value(fact) }
    for (let k = 0; k < 6; k += 1) { const fact = pick(own); mine[fact.id] = value(fact) }
    text += `${JSON.stringify({ id: `p${i}`, complaints: { [pick(program.complaintIds)]: mine }, facts, screened: draw() < 0.5 })}\n`
  }
  return text
}

async function load() {
  const outfile = join(tmpdir(), `modality-engine-${process.pid}.mjs`)
  await build({
    stdin: {
      contents: "export { evaluate } from './src/evaluate/evaluate.ts'; export { runBlock } from './src/batch/run.ts'; export { readShippedProgram } from './src/files/shipped.ts'",
      resolveDir: root,
    },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}

/** For `node scripts/bench/engine.mjs --rows N`: rows to try `modality batch` with. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = Number(process.argv[process.argv.indexOf('--rows') + 1])
  const core = JSON.parse(readFileSync(join(root, 'dist/rules/core.json'), 'utf8'))
  for (let done = 0; done < count; done += 10_000) process.stdout.write(rowsOf(core, Math.min(10_000, count - done), done + 1))
}
