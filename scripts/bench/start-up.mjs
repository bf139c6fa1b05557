// How long whole commands take beside an empty Node process: started in turn, in another order each round, so that what
// else the machine does falls on all of them; the figure is the median over the rounds of the ratio within a round.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, quartiles } from './figures.mjs'
import { random } from './generate.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const program = join(root, 'bin/modality.cjs')
const answers = ['-c', 'low-back-pain', '-s', 'age=54', '-s', 'pain.duration=3 weeks']

/** Each command with what it may cost, as a multiple of the floor. */
const commands = (own) => [
  { name: 'recommend --json', args: [program, 'recommend', ...answers, '--json'], goal: 1.3 },
  { name: 'recommend', args: [program, 'recommend', ...answers], goal: 1.3 },
  { name: '--rules, 100 KB, second run', args: [program, 'recommend', ...answers, '--json', '--rules', own], goal: 1.4 },
  { name: '--version', args: [program, '--version'], goal: 1.25 },
  { name: '--help', args: [program, '--help'], goal: 1.25 },
]

export function measureStartUp({ rounds = 25 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'modality-bench-'))
  const empty = join(folder, 'empty.cjs')
  writeFileSync(empty, '')
  try {
    const env = environment(folder)
    const own = writeOwnRules(join(folder, 'rules'), env)
    const measured = commands(own)
    const variants = [{ name: 'empty', args: [empty] }, ...measured]
    const times = new Map(variants.map(({ name }) => [name, []]))
    const draw = random(1).next
    for (let round = -2; round < rounds; round += 1) {
      for (const { name, args } of shuffled(variants, draw)) {
        const time = run(args, env)
        if (round >= 0) times.get(name).push(time)
      }
    }
    const floor = times.get('empty')
    return measured.map(({ name, goal }) => {
      const own = times.get(name)
      return { name, goal, wall: quartiles(own.map((time, i) => time.wall / floor[i].wall)), cpu: quartiles(own.map((time, i) => time.cpu / floor[i].cpu)),
        milliseconds: median(own.map((time) => time.wall)), floor: median(floor.map((time) => time.wall)) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function shuffled(list, draw) {
  return list.map((each) => ({ each, key: draw() })).sort((a, b) => a.key - b.key).map(({ each }) => each)
}

/** Node reads the file that NODE_EXTRA_CA_CERTS names at every start, which would flatter the ratio. */
function environment(folder) {
  const { NODE_EXTRA_CA_CERTS: _certificates, MODALITY_NO_CACHE: _noCache, ...env } = process.env
  return { ...env, XDG_CACHE_HOME: folder }
}

/** About 100 KB of YAML in a dozen files: the scaffold, and its complaint over and over under other names. */
function writeOwnRules(folder, env) {
  execFileSync(process.execPath, [program, 'init', folder], { env, stdio: 'ignore' })
  const file = join(folder, 'low-back-pain', 'rules.yaml')
  const [head, rules] = readFileSync(file, 'utf8').replace(/^for:.*$/mu, '').split('\nrules:\n')
  for (let part = 0; part < 12; part += 1) {
    const copies = Array.from({ length: 10 }, (_, i) => `pain-${part}-${i}`)
    const complaint = head.slice(head.indexOf('complaints:\n') + 'complaints:\n'.length)
    writeFileSync(join(folder, `part-${part}.yaml`), [
      'complaints:', ...copies.map((id) => complaint.replaceAll('low-back-pain', id).replace(/phrases:.*$/mu, `phrases: [${id}]`)),
      'rules:', ...copies.map((id) => rules.replaceAll(/- id: (\S+)/gu, `- id: $1-${id}\n    for: [${id}]`)),
    ].join('\n'))
  }
  // The first run compiles; it also shows that they are sound.
  execFileSync(process.execPath, [program, 'recommend', ...answers, '--json', '--rules', folder], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

function run(args, env) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" > /dev/null'
  const { stderr } = spawnSync('bash', ['--norc', '-c', script, process.execPath, ...args], { env, encoding: 'utf8' })
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map((seconds) => Number(seconds) * 1000)
  return { wall, cpu: user + system }
}
