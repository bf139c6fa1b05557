// How long one outcome takes, and one batch row beside the bare reading and writing of the same bytes.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { median, quartiles } from './figures.mjs'
import { rowsOf } from './rows.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const answers = { complaints: { 'low-back-pain': { 'pain.duration': '3 months' } }, facts: { age: 40 }, screened: true }

/** Microseconds of processor time; of the first outcome, in as many processes, milliseconds of the clock. */
export async function measureEngine({ blocks = 40, rows = 4000, firsts = 15, compiled = join(root, 'dist/rules') } = {}) {
  const outfile = join(tmpdir(), `modality-engine-${process.pid}.mjs`)
  try {
    const { evaluate, runBlock, readShippedProgram, readShippedRuleSet } = await load(outfile)
    const first = quartiles(Array.from({ length: firsts }, () => firstIn(outfile, compiled)))
    const program = readShippedProgram(compiled, 'all')
    const single = readShippedRuleSet(compiled).cases.filter((each) => Object.keys(each.answers.complaints).length === 1)
    const outcome = timed(blocks, 100, () => evaluate(program, answers))
    // Every case in turn: nothing is asked twice in a row.
    const each = single.map(() => [])
    for (let round = 0; round < Math.max(3, blocks / 4); round += 1) single.forEach((one, i) => each[i].push(took(20, () => evaluate(program, one.answers, one.settings))))
    const cases = { count: single.length, ...quartiles(each.map((times) => median(times))) }
    return { first, outcome, cases, ...measureRow(runBlock, program, rows) }
  } finally {
    rmSync(outfile, { force: true })
  }
}

/** The first outcome that a process makes. */
function firstIn(outfile, compiled) {
  const script = `import { evaluate, readShippedProgram } from ${JSON.stringify(pathToFileURL(outfile).href)}
    const program = readShippedProgram(${JSON.stringify(compiled)}, ['low-back-pain'])
    const start = performance.now()
    evaluate(program, ${JSON.stringify(answers)})
    console.log(performance.now() - start)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }))
}

/** A row beside the bare reading and writing of its bytes, in turns. */
function measureRow(runBlock, program, rows) {
  const text = rowsOf(program, rows)
  const bytes = new TextEncoder().encode(text)
  const job = { settings: {}, from: 'jsonl', to: 'jsonl', isFull: false, isStrict: false, hasLines: false, columns: [] }
  const lines = text.trimEnd().split('\n')
  const acts = [() => runBlock(program, job, { kind: 'lines', bytes }, 1), () => lines.reduce((sum, line) => sum + JSON.stringify(JSON.parse(line)).length, 0)]
  const times = []
  for (let round = -3; round < 9; round += 1) {
    const [batch, bare] = acts.map((act) => took(1, act) / rows)
    if (round >= 0) times.push({ batch, bare, ratio: batch / bare })
  }
  const middle = (key) => quartiles(times.map((each) => each[key]))
  return { rows, bytesPerRow: bytes.length / rows, perRow: middle('batch').median, bare: middle('bare').median, ratio: middle('ratio') }
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

async function load(outfile) {
  await build({
    stdin: {
      contents: "export { evaluate } from './src/evaluate/evaluate.ts'; export { runBlock } from './src/batch/run.ts'; export { readShippedProgram, readShippedRuleSet } from './src/files/shipped.ts'",
      resolveDir: root,
    },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
