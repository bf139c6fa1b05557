// Everything that is promised about speed in one table: ours, what stands beside it, the ratio and its spread, the goal, and
// of a goal that is missed by how much and why.
import { shown, table } from './figures.mjs'

const why = {
  start: 'beside Node itself compiled code is loaded, the numbers of the program are read, and an evaluation runs in which every line of code is met for the first time',
  own: 'as at any start, and the rule files are read and compared with the cache',
  first: 'every function is compiled and run for the first time; the command line has its code compiled before',
  outcome: 'it names every fact that could still change the answer, which takes as long as the rest together, and gives the words and sources of all of it',
  rules: 'ours reads and checks the answers first, which takes half of its time where rules are few',
  row: 'a row is a whole decision, with the facts that could still change it: red flags, restrictions and rules that twenty answers touch are all looked at',
  threads: 'each thread has an engine to warm up; two processes with half of the rows each, that share nothing, are the most that threads could reach on this machine',
  memory: 'each thread has an engine of its own, whose tables of what was met fill up; what else grows was not found out',
  check: 'every fact, rule and case is read from its parsed file again, and a change is noticed after up to a tenth of a second',
}

/** The table; `isQuick` holds nothing against its goal. */
export function promises(figures, isQuick) {
  const reasons = new Set()
  const rows = [...startUp(figures), ...engine(figures), ...peers(figures), ...batch(figures), ...check(figures)].map(({ what, ours, beside = '', ratio, spread = '', goal, isLeast = false, reason }) => {
    const isMissed = !isQuick && !(isLeast ? ratio.value >= goal.value : ratio.value <= goal.value)
    if (isMissed) reasons.add(reason)
    return [what, ours, beside, ratio.text, spread, `${isLeast ? '>=' : '<='} ${goal.text ?? goal.value}`, isQuick ? '' : isMissed ? `${missed(ratio.value, goal.value, isLeast)}: ${reason}` : 'met']
  })
  return [table(['what', 'ours', 'beside', 'ratio', 'spread', 'goal', ''], rows), ...[...reasons].map((reason) => `- ${reason}: ${why[reason]}.`)].join('\n\n').replaceAll('.\n\n- ', '.\n- ')
}

function missed(found, goal, isLeast) {
  return isLeast ? `${shown(found / goal * 100, 0)} % of it` : `missed by ${shown((found / goal - 1) * 100, 0)} %`
}

function startUp({ startUp: found = [] }) {
  return found.flatMap(({ name, goal, wall, cpu, milliseconds, floor }) => [['wall', wall], ['CPU', cpu]].map(([kind, { median, low, high }]) => ({
    what: `${name}, ${kind}`, ours: kind === 'wall' ? `${shown(milliseconds, 0)} ms` : '', beside: kind === 'wall' ? `empty Node process ${shown(floor, 0)} ms` : 'empty Node process',
    ratio: { value: median, text: shown(median) }, spread: `${shown(low)}-${shown(high)}`, goal: { value: goal }, reason: name.startsWith('--rules') ? 'own' : 'start',
  })))
}

function engine({ engine: found }) {
  if (found === undefined) return []
  const { first, outcome, cases } = found
  const absolute = ({ median, low, high }, unit, limit) => ({ ours: `${shown(median, 1)} ${unit}`, ratio: { value: median, text: '' }, spread: `${shown(low, 1)}-${shown(high, 1)}`, goal: { value: limit, text: `${limit} ${unit}` } })
  return [
    { what: 'first outcome after loading', ...absolute(first, 'ms', 5), reason: 'first' },
    { what: 'whole outcome of one complaint, few answers', ...absolute(outcome, 'µs', 50), reason: 'outcome' },
    { what: `whole outcome, ${cases.count} worked cases`, ...absolute(cases, 'µs', 50), reason: 'outcome' },
  ]
}

function peers({ rules: found }) {
  if (found === undefined) return []
  const rows = found.rows.flatMap((row) => row.peers.filter(({ goal }) => goal !== null && row.density !== 'dense').map(({ name, ratio, goal, median, low, high, mismatches, checked }) => ({
    what: `which of ${row.rules} rules hold, ${row.density}`, ours: `${shown(row.ours.median, 1)} µs`, beside: `${name} ${shown(median, 1)} µs, ${mismatches} of ${checked} differ`,
    ratio: { value: ratio, text: shown(ratio, ratio < 10 ? 1 : 0) }, spread: `${shown(low / row.ours.median, 1)}-${shown(high / row.ours.median, 1)}`, goal: { value: goal }, isLeast: true, reason: 'rules',
  })))
  const growth = found.growth['20 answers']
  if (growth === null) return rows
  return [...rows, { what: 'growth of that time with the number of rules, as a power', ours: '', ratio: { value: growth, text: shown(growth) }, goal: { value: 0.5 }, reason: 'rules' }]
}

function batch({ engine: found, batch: run }) {
  const rows = []
  if (found !== undefined) {
    const { perRow, bare, ratio } = found
    rows.push({ what: 'batch row, one thread', ours: `${shown(perRow, 1)} µs`, beside: `JSON.parse and JSON.stringify of it ${shown(bare, 1)} µs`, ratio: { value: ratio.median, text: shown(ratio.median, 1) }, spread: `${shown(ratio.low, 1)}-${shown(ratio.high, 1)}`, goal: { value: 1.5 }, reason: 'row' })
  }
  if (run === undefined) return rows
  const { two, processes, cpu, rows: count, seconds, checked, mismatches } = run.threads
  rows.push({ what: `batch of ${count} rows on two threads`, ours: `one thread ${shown(seconds, 1)} s`, beside: `two processes ${shown(processes.median)}; processor time ${shown(cpu.two.median)} and ${shown(cpu.processes.median)} times that of one; ${mismatches} of ${checked} rows differ`,
    ratio: { value: two.median, text: shown(two.median) }, spread: `${shown(two.low)}-${shown(two.high)}`, goal: { value: 1.6 }, isLeast: true, reason: 'threads' })
  for (const { jobs, few, many, small, large, ratio, seconds: time } of run.memory) {
    rows.push({ what: `memory of batch, ${many} rows beside ${few}, ${jobs === 1 ? 'one thread' : 'two threads'}`, ours: `${shown(large, 0)} MiB (${shown(time, 0)} s)`, beside: `${shown(small, 0)} MiB`, ratio: { value: ratio, text: shown(ratio) }, goal: { value: 1.1 }, reason: 'memory' })
  }
  return rows
}

function check({ check: found }) {
  if (found === undefined) return []
  const row = (what, { wall, cpu }) => ({ what, ours: `${shown(wall.median, 0)} ms (CPU ${shown(cpu.median, 0)} ms)`, beside: `first check ${shown(found.whole, 0)} ms`, ratio: { value: wall.median, text: '' },
    spread: `${shown(wall.low, 0)}-${shown(wall.high, 0)}`, goal: { value: 200, text: '200 ms' }, reason: 'check' })
  return [row('check --watch, a rule changed', found.rules), row('check --watch, a question changed', found.facts)]
}
