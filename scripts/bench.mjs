// `npm run bench`: what a one-shot query costs beside an empty Node process, both started in turn, 25 rounds.
// `--smoke` does three rounds, as a check that the measurement itself still works.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const rounds = process.argv.includes('--smoke') ? 3 : 25
const folder = mkdtempSync(join(tmpdir(), 'modality-bench-'))
const empty = join(folder, 'empty.cjs')
writeFileSync(empty, '')
const bin = join(import.meta.dirname, '..', 'bin', 'modality.cjs')
// Node 20 reads the certificates at each start, which would make every ratio look better than it is.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

const commands = {
  'recommend, JSON': ['recommend', '-c', 'low-back-pain', '-s', 'pain.duration=3mo', '--json'],
  'recommend, text': ['recommend', '-c', 'low-back-pain', '-s', 'pain.duration=3mo', '--screened'],
  '--version': ['--version'],
  '--help': ['--help'],
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${String(rounds)} rounds, wall time over an empty Node process`)
for (const [name, args] of Object.entries(commands)) {
  const ratios = []
  for (let round = 0; round < rounds; round += 1) {
    const floor = timed([empty])
    ratios.push(timed([bin, ...args]) / floor)
  }
  ratios.sort((a, b) => a - b)
  const at = (share) => ratios[Math.floor((ratios.length - 1) * share)].toFixed(2)
  console.log(`${name.padEnd(16)} median ${at(0.5)} (quartiles ${at(0.25)} to ${at(0.75)})`)
}
rmSync(folder, { recursive: true, force: true })

function timed(args) {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`)
  return Number(process.hrtime.bigint() - start)
}
