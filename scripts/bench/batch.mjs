// `modality batch` as it is run: two threads beside one, and beside two processes with half of the rows each, which is
// what the machine gives; and the most memory it takes for few rows and for many, which are made while it reads.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median, quartiles } from './figures.mjs'
import { rowPieces } from './rows.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const program = join(root, 'bin/modality.cjs')
const generator = join(root, 'scripts/bench/rows.mjs')

/** `rows` for the threads, `few` and `many` for the memory. */
export async function measureBatch({ rows = 100_000, rounds = 3, few = 10_000, many = 1_000_000 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'modality-batch-'))
  writeFileSync(join(folder, 'tell.cjs'), teller)
  try {
    return { threads: await measureThreads(folder, rows, rounds), memory: await measureMemory(folder, few, many) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A process says at its end what it took. */
const teller = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  require('node:fs').writeFileSync(process.env.MODALITY_TOLD, JSON.stringify({ cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 }))
})
`

async function measureThreads(folder, rows, rounds) {
  const path = (name) => join(folder, name)
  const halves = [0, 1].map((half) => writeRows(path(`half-${half}.jsonl`), Math.floor((rows + half) / 2), half + 1))
  const whole = path('rows.jsonl')
  writeFileSync(whole, Buffer.concat(halves.map((half) => readFileSync(half))))
  const batch = (jobs, input, output) => timed(folder, ['batch', '--jobs', String(jobs), input], { output: path(output) })
  const variants = {
    one: () => batch(1, whole, 'one'),
    two: () => batch(2, whole, 'two'),
    processes: async () => {
      const both = await Promise.all(halves.map((half, i) => batch(1, half, `process-${i}`)))
      return { wall: Math.max(...both.map(({ wall }) => wall)), cpu: both.reduce((sum, { cpu }) => sum + cpu, 0) }
    },
  }
  const times = { one: [], two: [], processes: [] }
  for (let round = 0; round < rounds; round += 1) {
    const names = Object.keys(variants)
    // Another one begins in each round.
    for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) times[name].push(await variants[name]())
  }
  const one = linesIn(path('one'))
  const mismatches = differences(one, linesIn(path('two'))) + differences(one, [...linesIn(path('process-0')), ...linesIn(path('process-1'))])
  const gain = (name) => quartiles(times.one.map(({ wall }, i) => wall / times[name][i].wall))
  const more = (name) => quartiles(times[name].map(({ cpu }, i) => cpu / times.one[i].cpu))
  return { rows, seconds: median(times.one.map(({ wall }) => wall)) / 1000, two: gain('two'), processes: gain('processes'), cpu: { two: more('two'), processes: more('processes') }, checked: rows * 2, mismatches }
}

function writeRows(path, count, seed) {
  const file = openSync(path, 'w')
  for (const text of rowPieces(count, seed)) writeSync(file, text)
  closeSync(file)
  return path
}

function linesIn(path) {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1)
}

function differences(expected, found) {
  return Math.abs(expected.length - found.length) + expected.filter((line, i) => i < found.length && line !== found[i]).length
}

/** The most memory of a process, in MiB. */
async function measureMemory(folder, few, many) {
  const figures = []
  for (const jobs of [1, 2]) {
    const [small, large] = [await peakOf(few, jobs), await peakOf(many, jobs)]
    figures.push({ jobs, few, many, small: small.peak, large: large.peak, ratio: large.peak / small.peak, seconds: large.wall / 1000 })
  }
  return figures

  async function peakOf(count, jobs) {
    const rows = spawn(process.execPath, [generator, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
    return timed(folder, ['batch', '--jobs', String(jobs)], { input: rows.stdout, output: '/dev/null' })
  }
}

let count = 0

/** Milliseconds of the clock until `modality` has ended, which must not end badly, and what it says it took. */
function timed(folder, args, { input = 'ignore', output }) {
  const file = openSync(output, 'w')
  const told = join(folder, `told-${count += 1}`)
  const start = performance.now()
  const child = spawn(process.execPath, ['--require', join(folder, 'tell.cjs'), program, ...args], { env: { ...process.env, MODALITY_TOLD: told }, stdio: [input, file, 'inherit'] })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      closeSync(file)
      if (code === 0) resolve({ wall: performance.now() - start, ...JSON.parse(readFileSync(told, 'utf8')) })
      else reject(new Error(`modality ${args.join(' ')} ended with ${code}`))
    })
  })
}
