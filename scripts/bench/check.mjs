// How long `modality check --watch` takes from a change of one file until everything is told, over the shipped rules: a
// rule of some complaint changes, and every line of its file moves; and a question that many rules read is worded anew.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { quartiles } from './figures.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const program = join(root, 'bin/modality.cjs')
const complaints = ['low-back-pain', 'knee-osteoarthritis', 'ankle-sprain', 'jaw-pain', 'sciatica', 'dizziness', 'frozen-shoulder', 'post-covid', 'plantar-heel-pain', 'neck-whiplash-coordination', 'lymphoedema', 'osteoporosis']

/** Milliseconds of the clock, as someone at the screen waits: until the change is noticed, too. */
export async function measureCheck({ changes = complaints.length } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'modality-check-'))
  cpSync(join(root, 'rules'), folder, { recursive: true })
  const child = spawn(process.execPath, [program, 'check', folder, '--watch'], { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const rounds = roundsOf(child)
    const start = performance.now()
    const first = await rounds.next()
    const whole = performance.now() - start
    async function after(path, change) {
      const file = join(folder, path)
      const text = readFileSync(file, 'utf8')
      const changed = change(text)
      if (changed === text) throw new Error(`${path} has nothing to change`)
      const [time, used] = [performance.now(), cpuOf(child.pid)]
      writeFileSync(file, changed)
      await rounds.next()
      return { wall: performance.now() - time, cpu: cpuOf(child.pid) - used }
    }
    const rules = []
    for (const complaint of complaints.slice(0, changes)) rules.push(await after(`${complaint}/rules.yaml`, (text) => `# changed\n${text.replace('line: first', 'line: adjunct')}`))
    const facts = []
    for (let i = 0; i < Math.min(3, changes); i += 1) facts.push(await after('facts.yaml', (text) => text.replace(/(\n {4}ask: )([A-HJ-RT-Z])/u, '$1So, $2')))
    const spread = (times) => ({ wall: quartiles(times.map(({ wall }) => wall)), cpu: quartiles(times.map(({ cpu }) => cpu)) })
    return { whole, said: first.value.split('\n').length, rules: spread(rules), facts: spread(facts) }
  } finally {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds of processor time of a process so far, where the system tells. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return NaN
  }
}

/** What the program writes up to each time it waits. */
async function* roundsOf(child) {
  let written = ''
  let wake = () => {}
  let ended = null
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => { written += String(part); wake() })
  child.on('exit', (code) => { ended = code ?? -1; wake() })
  for (;;) {
    while (!written.includes('waiting for a change')) {
      if (ended !== null) throw new Error(`modality check --watch ended with ${ended}: ${written}`)
      await new Promise((resolve) => { wake = resolve })
    }
    const round = written
    written = ''
    yield round
  }
}
