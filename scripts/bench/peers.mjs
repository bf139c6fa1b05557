// Which rules hold, ours beside other rule engines on the same generated rule sets and the same answers; every answer of
// every engine is compared. The peers stand in `bench/` with a lock of their own: `npm --prefix bench install --no-save`.
import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { median, quartiles } from './figures.mjs'
import { generateRuleSet, random } from './generate.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What is promised, as times of our own, by peer and number of rules. */
export const goals = {
  'json-rules-engine': { 200: 300, 2000: 2000, 20_000: 10_000 },
  '@gorules/zen-engine': { 20: 50, 200: 50, 2000: 50, 20_000: 50 },
  'json-logic-engine': { 20: 1, 200: 3, 2000: 30 },
}

export const peersAreInstalled = () => existsSync(join(root, 'bench/node_modules'))

/** All figures in microseconds. Every rule belongs to one complaint, so that nothing is gained by leaving out others. */
export async function measurePeers({ sizes = [20, 200, 2000, 20_000], milliseconds = 400 } = {}) {
  const kit = await loadKit()
  const found = peersAreInstalled() ? await import(pathToFileURL(join(root, 'bench/peers.mjs')).href) : { peers: [], versionOf: () => '' }
  const rows = []
  for (const rules of sizes) {
    const ruleSet = generateRuleSet({ rules, complaints: 1, items: false })
    for (const density of ['20 answers', 'dense']) rows.push(await measureSize(kit, found.peers, ruleSet, density, milliseconds))
  }
  return { versions: Object.fromEntries(found.peers.map(({ name }) => [name, found.versionOf(name)])), rows, growth: growthOf(rows) }
}

async function measureSize(kit, peers, ruleSet, density, milliseconds) {
  const rules = ruleSet.rules.length
  const cases = casesFor(ruleSet, density === 'dense' ? Math.round(ruleSet.facts.length * 0.8) : Math.min(20, ruleSet.facts.length))
  const own = kit.firedBy(ruleSet)
  const expected = cases.map((facts) => own(facts).join(' '))
  const ours = await timed(own, cases, milliseconds)
  const beside = []
  for (const peer of peers) {
    if (rules > peer.most) continue
    const ask = await peer.load(ruleSet)
    const time = await timed(ask, cases, milliseconds)
    // The slow ones are asked about as many cases as they can answer in the time.
    const checked = Math.max(2, Math.min(cases.length, Math.floor(milliseconds * 1000 / time.median)))
    let mismatches = 0
    for (let i = 0; i < checked; i += 1) if ([...await ask(cases[i])].sort().join(' ') !== expected[i]) mismatches += 1
    beside.push({ name: peer.name, ...time, ratio: time.median / ours.median, checked, mismatches, goal: goals[peer.name]?.[rules] ?? null })
  }
  return { rules, facts: ruleSet.facts.length, density, holding: median(expected.map((each) => (each === '' ? 0 : each.split(' ').length))), ours, peers: beside }
}

/**
 * Microseconds of processor time of one call, which other work on the machine disturbs less than the clock: blocks of
 * some milliseconds after a warm-up, of slow engines a few calls.
 */
async function timed(act, cases, milliseconds) {
  let at = 0
  async function block(calls) {
    const before = process.cpuUsage()
    for (let i = 0; i < calls; i += 1) {
      const answer = act(cases[at % cases.length])
      if (answer instanceof Promise) await answer
      at += 1
    }
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const start = performance.now()
  let calls = 1
  for (let took = await block(1); performance.now() < start + milliseconds; took = await block(calls)) if (took < milliseconds * 25) calls *= 2
  const times = []
  while (times.length < 2 || performance.now() < start + 3 * milliseconds) times.push(await block(calls) / calls)
  return { ...quartiles(times), best: Math.min(...times) }
}

function casesFor({ facts }, answers, count = 200, seed = 5) {
  const { next, int, pick } = random(seed)
  return Array.from({ length: count }, () => {
    const chosen = facts.map((fact) => ({ fact, place: next() })).sort((a, b) => a.place - b.place).slice(0, answers)
    return Object.fromEntries(chosen.map(({ fact }) => [fact.id, fact.kind === 'yes-no' ? (next() < 0.3 ? 'yes' : 'no') : fact.kind === 'choice' ? pick(fact.options).id : int(fact.min, fact.max)]))
  })
}

/** The exponent of our time in the number of rules, from 200 on, by density. */
function growthOf(rows) {
  return Object.fromEntries(['20 answers', 'dense'].map((density) => {
    const own = rows.filter((row) => row.density === density && row.rules >= 200)
    const [first, last] = [own[0], own.at(-1)]
    return [density, own.length < 2 ? null : Math.log(last.ours.median / first.ours.median) / Math.log(last.rules / first.rules)]
  }))
}

/**
 * What publicodes offers to order questions by, in milliseconds, at the size at which `interview.mjs` times our next
 * question; half of the facts answered.
 */
export async function measurePublicodesQuestions({ rules = 200, calls = 5 } = {}) {
  if (!peersAreInstalled()) return null
  const { publicodesQuestions } = await import(pathToFileURL(join(root, 'bench/peers.mjs')).href)
  const ruleSet = generateRuleSet({ rules, complaints: 1, items: false })
  const cases = casesFor(ruleSet, Math.round(ruleSet.facts.length / 2), calls + 1)
  const order = await publicodesQuestions(ruleSet)
  order(cases[0])
  const times = cases.slice(1).map((facts) => {
    const before = process.cpuUsage()
    order(facts)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return { rules, ...quartiles(times) }
}

/** Our engine from its source: the rules in force for the only complaint, from answers as anybody gives them. */
async function loadKit() {
  const outfile = join(tmpdir(), `modality-peers-${process.pid}.mjs`)
  await build({
    stdin: {
      contents: ['compile/compile', 'files/sha256', 'evaluate/read-answers', 'evaluate/holding'].map((path) => `export * from './src/${path}.ts'`).join('\n'),
      resolveDir: root,
    },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
  })
  try {
    const kit = await import(pathToFileURL(outfile).href)
    return { ...kit, firedBy: (ruleSet) => firedBy(kit, ruleSet) }
  } finally {
    rmSync(outfile)
  }
}

function firedBy(kit, ruleSet) {
  const program = kit.compile(ruleSet, kit.sha256)
  const [complaint] = Object.values(program.complaints)
  const inForce = kit.rulesInForce(program, complaint, { date: program.header.released, guidance: undefined })
  return (facts) => {
    const read = kit.readAnswers(program, { complaints: { [complaint.id]: {} }, facts })
    if (!read.ok) throw new Error(read.problems[0].message)
    return inForce(read.answers)
  }
}
