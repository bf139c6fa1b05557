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

/** Microseconds of processor time, the first outcome in milliseconds of the clock. */
export async function measureEngine({ blocks = 40, rows = 4000, compiled = join(root, 'dist/rules') } = {}) {
  const { evaluate, runBlock, readShippedProgram, readShippedRuleSet } = await load()
  const answers = { complaints: { 'low-back-pain': { 'pain.duration': '3 months' } }, facts: { age: 40 }, screened: true }
  const fresh = readShippedProgram(compiled, ['low-back-pain'])
  const start = performance.now()
  evaluate(fresh, answers)
  const first = performance.now() - start
  const program = readShippedProgram(compiled, 'all')
  const single = readShippedRuleSet(compiled).cases.filter((each) => Object.keys(each.answers.complaints).length === 1)
  const outcome = timed(blocks, 100, () => evaluate(program, answers))
  // Every case in turn: nothing is asked twice in a row.
  const each = single.map(() => [])
  for (let round = 0; round < Math.max(3, blocks / 4); round += 1) single.forEach((one, i) => each[i].push(took(20, () => evaluate(program, one.answers, one.settings))))
  const cases = { count: single.length, ...quartiles(each.map((times) => median(times))) }
  const text = rowsOf(program, rows)
  const bytes = new TextEncoder().encode(text)
  const job = { settings: {}, from: 'jsonl', to: 'jsonl', isFull: false, isStrict: false, hasLines: false, columns: [] }
  const lines = text.trimEnd().split('\n')
  const batch = timed(7, 1, () => runBlock(program, job, { kind: 'lines', bytes }, 1))
  const bare = timed(7, 1, () => lines.reduce((sum, line) => sum + JSON.stringify(JSON.parse(line)).length, 0))
  return { first, outcome, cases, rows, bytesPerRow: bytes.length / rows, perRow: batch.median / rows, bare: bare.median / rows, ratio: batch.median / bare.median }
}

function timed(blocks, calls, act) {
  for (let i = 0; i < blocks; i += 1) took(calls, act)
  const times = Array.from({ length: blocks }, () => took(calls, act))
  return { ...quartiles(times), best: Math.min(...times) }
}

/** Of one call: processor time, which other work on the machine disturbs less than the clock. */
function took(calls, act) {
  const before = process.cpuUsage()
  for (let i = 0; i < calls; i += 1) act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
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
      contents: "export { evaluate } from './src/evaluate/evaluate.ts'; export { runBlock } from './src/batch/run.ts'; export { readShippedProgram, readShippedRuleSet } from './src/files/shipped.ts'",
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
