// `npm run bench`: what is promised about speed, measured beside its floor and its peers in the same run. `--quick` runs
// each part briefly and holds nothing against its goal; `--json FILE` also writes the figures; `--plots FOLDER` draws cost
// against the number of rules; names (start-up, engine, rules, batch, check, interview, match) run these parts only. Peers
// are measured where they are installed: `npm --prefix bench install --no-save`. The last table has every promise.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, platform, release } from 'node:os'
import { join } from 'node:path'
import { measureBatch } from './bench/batch.mjs'
import { measureCheck } from './bench/check.mjs'
import { measureEngine } from './bench/engine.mjs'
import { shown, table } from './bench/figures.mjs'
import { interviewTable, measureInterview } from './bench/interview.mjs'
import { measureMatch, renderMatch } from './bench/match.mjs'
import { measurePeers, measurePublicodesQuestions, peersAreInstalled } from './bench/peers.mjs'
import { plot } from './bench/plot.mjs'
import { promises } from './bench/promises.mjs'
import { measureStartUp } from './bench/start-up.mjs'

const args = process.argv.slice(2)
const quick = args.includes('--quick') || args.includes('--smoke')
const valueOf = (option) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined)
const only = args.filter((each, i) => !each.startsWith('--') && args[i - 1] !== '--json' && args[i - 1] !== '--plots')
const wants = (name) => only.length === 0 || only.includes(name)
const figures = { node: process.version, system: `${platform()} ${release()}`, cores: availableParallelism(), cpu: cpus()[0]?.model ?? '', load: loadavg()[0] }

say(`Node ${figures.node}, ${figures.system}, ${figures.cores} cores (${figures.cpu}), load ${shown(figures.load, 1)} at the start${quick ? ', quick: the figures mean nothing' : ''}`)
if (wants('start-up')) figures.startUp = measureStartUp({ rounds: quick ? 3 : 25 })
if (wants('engine')) figures.engine = await measureEngine(quick ? { blocks: 3, rows: 300, firsts: 1 } : {})
if (wants('rules')) await rules()
if (wants('batch')) figures.batch = await measureBatch(quick ? { rows: 400, rounds: 1, few: 200, many: 400 } : {})
if (wants('check')) figures.check = await measureCheck(quick ? { changes: 1 } : {})
if (wants('interview')) await interview()
if (wants('match')) await match()
if (['start-up', 'engine', 'rules', 'batch', 'check'].some(wants)) {
  say('Every promise: as a ratio of ours to the floor beside it, or of a peer to ours, or as a time')
  say(promises(figures, quick))
}
if (valueOf('--json') !== undefined) writeFileSync(valueOf('--json'), `${JSON.stringify(figures, null, 2)}\n`)

async function rules() {
  figures.rules = await measurePeers(quick ? { sizes: [20, 200], milliseconds: 40 } : {})
  const { versions, rows, growth } = figures.rules
  say(`Which rules hold: ours (answers read and checked, rules of one complaint) and peers, processor time of one case${
    peersAreInstalled() ? ` (${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')})` : '. No peers are installed: npm --prefix bench install --no-save'}`)
  say(table(['rules', 'answers', 'engine', 'one case', 'times ours', 'goal', '', 'mismatches'], rows.flatMap((row) => [
    [row.rules, row.density, 'ours', microseconds(row.ours), '', '', '', ''],
    ...row.peers.map(({ name, ratio, goal, mismatches, checked, ...time }) => [row.rules, row.density, name, microseconds(time), shown(ratio, ratio < 10 ? 1 : 0),
      goal === null ? '' : `>= ${goal}`, goal === null || row.density === 'dense' ? '' : atLeast(ratio, goal), `${mismatches} of ${checked}`]),
  ])))
  if (growth.dense !== null) say(`Our time grows with the number of rules, from 200 on, to the power ${shown(growth['20 answers'])} (dense ${shown(growth.dense)})`)
  const folder = valueOf('--plots')
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const density of ['20 answers', 'dense']) writeFileSync(join(folder, `performance-${density.replace(' ', '-')}.svg`), plot(`Which rules hold: time of one case, ${density}`, linesOf(rows.filter((row) => row.density === density))))
}

function linesOf(rows) {
  const lines = new Map([['ours', rows.map((row) => [row.rules, row.ours.median])]])
  for (const row of rows) for (const { name, median } of row.peers) lines.set(name, [...lines.get(name) ?? [], [row.rules, median]])
  return [...lines].map(([name, points]) => ({ name, points }))
}

async function interview() {
  figures.interview = await measureInterview(quick ? { people: 10, sizes: [200], small: 2 } : {})
  say(interviewTable(figures.interview).join?.('\n') ?? interviewTable(figures.interview))
  const peer = await measurePublicodesQuestions(quick ? { calls: 2 } : {})
  const own = figures.interview.choice.find(({ rules: count }) => count === peer?.rules)
  if (peer === null || own === undefined) return
  figures.publicodesQuestions = { ...peer, ratio: peer.median / own.later.median }
  say(`The next question at ${peer.rules} rules, half answered: publicodes by missing variables ${shown(peer.median, 1)} ms, ${shown(figures.publicodesQuestions.ratio, 0)} times ours; goal >= 20: ${atLeast(figures.publicodesQuestions.ratio, 20)}`)
}

async function match() {
  figures.match = await measureMatch()
  const text = renderMatch(figures.match)
  say(Array.isArray(text) ? text.join('\n') : text)
}

function microseconds({ median, low, high }) {
  const unit = median < 1000 ? 1 : 1000
  return `${shown(median / unit, 1)} (${shown(low / unit, 1)}-${shown(high / unit, 1)}) ${unit === 1 ? 'µs' : 'ms'}`
}

function atLeast(found, goal) {
  if (quick) return ''
  return found >= goal ? 'met' : `missed: ${shown(found / goal * 100, 0)} % of it`
}

function say(text) {
  console.log(`${text}\n`)
}
