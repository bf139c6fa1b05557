// `npm run bench`: what is promised about speed, measured beside its floor in the same run. `--quick` runs each part
// briefly and holds nothing against its goal; `--json FILE` also writes the figures; a name runs one part only.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { measureEngine } from './bench/engine.mjs'
import { shown, table } from './bench/figures.mjs'
import { measureStartUp } from './bench/start-up.mjs'

const quick = process.argv.includes('--quick') || process.argv.includes('--smoke')
const only = process.argv.slice(2).filter((each, i, all) => !each.startsWith('--') && all[i - 1] !== '--json')
const wants = (name) => only.length === 0 || only.includes(name)
const figures = { node: process.version, cores: availableParallelism(), cpu: cpus()[0]?.model ?? '' }

console.log(`Node ${figures.node}, ${figures.cores} cores (${figures.cpu})${quick ? ', quick: the figures mean nothing' : ''}\n`)

if (wants('start-up')) {
  figures.startUp = measureStartUp({ rounds: quick ? 3 : 25 })
  console.log('Whole commands, as a multiple of an empty Node process (median of the ratios within a round, quartiles)\n')
  console.log(table(['command', 'wall', 'CPU', 'goal', ''], figures.startUp.map(({ name, wall, cpu, goal }) => [
    name, `${shown(wall.median)} (${shown(wall.low)}-${shown(wall.high)})`, shown(cpu.median), `<= ${shown(goal)}`, verdict(wall.median, goal)])))
  console.log()
}

if (wants('engine')) {
  figures.engine = await measureEngine(quick ? { blocks: 3, rows: 300 } : {})
  const { first, outcome, ratio, perRow, bare } = figures.engine
  console.log('The engine, shipped rules\n')
  console.log(table(['what', 'figure', 'goal', ''], [
    ['first outcome after loading', `${shown(first)} ms`, '<= 5 ms', verdict(first, 5)],
    ['whole outcome of one complaint, median', `${shown(outcome.median * 1000, 0)} µs (best ${shown(outcome.best * 1000, 0)})`, '<= 50 µs', verdict(outcome.median * 1000, 50)],
    ['batch row, one thread', `${shown(perRow * 1000, 0)} µs`, '', ''],
    ['beside JSON.parse and JSON.stringify of the same rows', `${shown(ratio, 1)} times ${shown(bare * 1000, 1)} µs`, '<= 1.5 times', verdict(ratio, 1.5)],
  ]))
  console.log()
}

const file = process.argv[process.argv.indexOf('--json') + 1]
if (process.argv.includes('--json') && file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)

function verdict(found, goal) {
  if (quick) return ''
  return found <= goal ? 'met' : `missed by ${shown((found / goal - 1) * 100, 0)} %`
}
