// How long interviews are over a simulated population, how near to the shortest possible, and how long it takes to
// choose a question. Run by itself it prints the figures: `node scripts/bench/interview.mjs [people]`.
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { generateRuleSet, random } from './generate.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** All figures; `people` is how many simulated interviews are held, `sizes` the rule sets that are timed. */
export async function measureInterview({ people = 300, sizes = [200, 2000, 20000], compiled = join(root, 'dist/rules'), small = 40 } = {}) {
  const kit = await loadKit()
  return { length: measureLength(kit, people, compiled), optimum: measureOptimum(kit, small), choice: sizes.map((rules) => measureChoice(kit, rules)) }
}

async function loadKit() {
  const outfile = join(tmpdir(), `modality-interview-${process.pid}.mjs`)
  const modules = ['interview/index.ts', 'interview/situation.ts', 'interview/replies.ts', 'compile/compile.ts', 'files/sha256.ts', 'files/shipped.ts', 'evaluate/read-answers.ts', 'evaluate/evaluate.ts']
  await build({
    stdin: { contents: modules.map((path) => `export * from './src/${path}'`).join('\n'), resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}

/** Prompts to the end at `standard`: worked cases, with what they leave open drawn from the population. */
function measureLength(kit, people, compiled) {
  const program = kit.readShippedProgram(compiled, 'all')
  const { cases } = kit.readShippedRuleSet(compiled)
  const population = JSON.parse(readFileSync(join(root, 'scripts/bench/population.json'), 'utf8'))
  const single = cases.filter(({ answers }) => Object.keys(answers.complaints).length === 1)
  const draw = random(7)
  const held = Array.from({ length: people }, (_, i) => {
    const { answers } = single[Math.floor(i * single.length / people)]
    const [complaint] = Object.keys(answers.complaints)
    return { complaint, ...interviewed(kit, program, complaint, personOf(kit, program, population, answers, complaint, draw)) }
  })
  const back = Array.from({ length: Math.max(20, Math.round(people / 5)) }, () => {
    const nobody = { complaints: { 'low-back-pain': {} }, facts: {} }
    return interviewed(kit, program, 'low-back-pain', personOf(kit, program, population, nobody, 'low-back-pain', draw))
  })
  const emergencies = held.filter(({ level }) => level === 'emergency')
  const calm = held.filter(({ level }) => level !== 'emergency' && level !== 'urgent')
  return {
    all: spread(held.map(({ prompts }) => prompts)),
    withoutUrgency: spread(calm.map(({ prompts }) => prompts)),
    emergency: spread(emergencies.map(({ prompts }) => prompts)),
    backPainWithoutFlags: spread(back.filter(({ flags }) => flags === 0).map(({ prompts }) => prompts)),
    items: spread(held.map(({ items }) => items)),
  }
}

/** Gives the answer to any fact: as the case says, else drawn once and kept. */
function personOf(kit, program, population, answers, complaint, draw) {
  const known = new Map([...Object.entries(answers.facts), ...Object.entries(answers.complaints[complaint])].filter(([, value]) => value !== null))
  if (!known.has('age')) known.set('age', Math.max(18, Math.min(90, Math.round(population.age.mean + population.age.spread * (draw.next() + draw.next() + draw.next() - 1.5) * 2))))
  if (!known.has('sex')) known.set('sex', draw.next() < population.female.share ? 'female' : 'male')
  return (id) => {
    if (!known.has(id)) known.set(id, drawn(kit.factOf(program, id), population, draw))
    return known.get(id)
  }
}

function drawn(fact, population, draw) {
  switch (fact.kind) {
    case 'yes-no': {
      const stated = population.yes[fact.id]
      if (stated !== undefined) return draw.next() < stated.share ? 'yes' : 'no'
      if (fact.clear !== undefined || fact.heeded === true) return fact.clear?.[0] === 1 ? 'yes' : 'no'
      return draw.next() < 0.3 ? 'yes' : 'no'
    }
    case 'choice': {
      const stated = population.choice[fact.id]
      let left = draw.next()
      for (const option of fact.options) {
        left -= stated?.[option.id] ?? 1 / fact.options.length
        if (left < 0) return option.id
      }
      return fact.options.at(-1).id
    }
    case 'choices': return ['none-of-the-others']
    case 'duration': {
      const { belowSixWeeks, sixToTwelveWeeks } = population.duration
      const at = draw.next()
      return at < belowSixWeeks ? `${draw.int(1, 5)} weeks` : at < belowSixWeeks + sixToTwelveWeeks ? `${draw.int(6, 11)} weeks` : `${draw.int(3, 24)} months`
    }
    default: return draw.int(fact.min + Math.round((fact.max - fact.min) * 0.2), fact.min + Math.round((fact.max - fact.min) * 0.7))
  }
}

/** One interview; the choice of the complaint counts as a prompt. */
function interviewed(kit, program, complaint, valueOf) {
  let interview = kit.startInterview(program)
  let prompts = 0
  let items = 0
  for (let step = kit.nextStep(program, interview); step.kind === 'ask'; step = kit.nextStep(program, interview)) {
    prompts += 1
    items += step.prompt.kind === 'checklist' ? step.prompt.items.length : 1
    interview = kit.answer(program, interview, step.prompt, replyOf(kit, step.prompt, complaint, valueOf))
  }
  const { disposition, redFlags } = kit.outcomeOf(program, interview)
  return { prompts, items, level: disposition.level, flags: redFlags.length }
}

function replyOf(kit, prompt, complaint, valueOf) {
  if (prompt.kind === 'complaints') return { kind: 'complaints', complaints: [complaint] }
  if (prompt.kind === 'question') return { kind: 'question', value: valueOf(prompt.fact) }
  const said = prompt.items.map((item) => ({ id: kit.itemId(item), say: wordFor(item, valueOf(item.fact)) }))
  return { kind: 'checklist', yes: said.filter(({ say }) => say === 'yes').map(({ id }) => id), unsure: said.filter(({ say }) => say === 'unknown').map(({ id }) => id), none: true }
}

function wordFor(item, value) {
  if (value === 'unknown' || value === 'declined') return 'unknown'
  if (item.option !== null) return Array.isArray(value) ? (value.includes(item.option) ? 'yes' : 'no') : typeof value === 'object' ? value[item.option] ?? 'no' : value === item.option ? 'yes' : 'no'
  if (item.absent !== null) return value === item.absent ? 'no' : 'yes'
  return value === true ? 'yes' : value === false ? 'no' : value
}

/** Expected prompts against those of the best order there is, on rule sets small enough to try every order. */
function measureOptimum(kit, count) {
  const ratios = []
  let ours = 0
  let best = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const program = kit.compile(generateRuleSet({ rules: 5, facts: 5, complaints: 1, modalities: 3, flags: 2, seed, items: false }), kit.sha256)
    const [complaint] = program.complaintIds
    const start = kit.startInterview(program, { complaints: { [complaint]: {} }, facts: {} }, {}, 'full')
    const memo = { ours: new Map(), best: new Map() }
    const own = expected(kit, program, start, memo.ours, false)
    const least = expected(kit, program, start, memo.best, true)
    if (least === 0) continue
    ours += own
    best += least
    ratios.push(own / least)
  }
  return { ruleSets: ratios.length, ours, best, ratio: ours / best, ratios: spread(ratios) }
}

function expected(kit, program, interview, memo, anyOrder) {
  const key = JSON.stringify(Object.entries(interview.answers.facts).sort())
  if (memo.has(key)) return memo.get(key)
  const read = kit.readAnswers(program, interview.answers)
  const situation = kit.situationOf(program, read.answers, {})
  const after = (prompt) => {
    const index = program.facts.findIndex(({ id }) => id === prompt.fact)
    return kit.likelyAnswers(program, situation.complaints, index).reduce((total, { value, share }) => (
      total + share * expected(kit, program, kit.answer(program, interview, prompt, { kind: 'question', value }), memo, anyOrder)), 1)
  }
  let result = 0
  if (situation.open.length > 0) {
    const prompts = anyOrder ? situation.open.map(({ fact }) => ({ kind: 'question', fact: program.facts[fact].id, complaint: null })) : [kit.nextStep(program, interview).prompt]
    result = Math.min(...prompts.map(after))
  }
  memo.set(key, result)
  return result
}

/** Milliseconds to choose a question: nothing answered yet, and half of it. */
function measureChoice(kit, rules) {
  const program = kit.compile(generateRuleSet({ rules }), kit.sha256)
  const [complaint] = program.complaintIds
  const start = kit.startInterview(program, { complaints: { [complaint]: {} }, facts: {} })
  const cold = timed(() => kit.nextStep(program, start))
  let half = start
  for (let i = 0; i < 4; i += 1) {
    const step = kit.nextStep(program, half)
    if (step.kind === 'done') break
    half = kit.answer(program, half, step.prompt, step.prompt.kind === 'checklist' ? { kind: 'checklist', yes: [], unsure: [], none: true } : { kind: 'question', value: 'unknown' })
  }
  const sample = (interview) => {
    for (let i = 0; i < warmUp; i += 1) kit.nextStep(program, interview)
    return spread(Array.from({ length: 20 }, () => timed(() => { for (let i = 0; i < batch; i += 1) kit.nextStep(program, interview) }) / batch))
  }
  return { rules, facts: program.facts.length, cold, first: sample(start), later: sample(half), goal: rules <= 200 ? 1 : rules <= 2000 ? 4 : 16 }
}

/** Calls before the first measurement, so that what is measured is warm; and calls to a measurement. */
const warmUp = 300
const batch = 8

/** Milliseconds of processor time, which other work on the machine disturbs less than the clock. */
function timed(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share) => sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { count: sorted.length, least: at(0), median: at(0.5), p90: at(0.9), most: at(1) }
}

/** The figures as lines of a table. */
export function interviewTable({ length, optimum, choice }) {
  const row = (name, { count, median, p90, most }) => `${name.padEnd(44)} ${String(count).padStart(5)} ${String(median).padStart(7)} ${String(p90).padStart(5)} ${String(most).padStart(5)}`
  const ms = (value) => value.toFixed(2)
  return [
    'Prompts to the end (choice of the complaint included)'.padEnd(44) + '  people  median   p90  most',
    row('all worked cases', length.all), row('neither urgent nor an emergency', length.withoutUrgency), row('an emergency flag is present (goal: 4)', length.emergency),
    row('low back pain without flags (goal: 10)', length.backPainWithoutFlags), row('items and questions read', length.items), '',
    `Against the best order: ${optimum.ours.toFixed(1)} prompts for ${optimum.best.toFixed(1)}, ratio ${optimum.ratio.toFixed(3)} over ${optimum.ruleSets} rule sets (goal: 1.10)`, '',
    'Choosing a prompt, cpu ms     rules  facts    cold   first   later    goal',
    ...choice.map(({ rules, facts, cold, first, later, goal }) => `${''.padEnd(26)} ${String(rules).padStart(6)} ${String(facts).padStart(6)} ${ms(cold).padStart(7)} ${ms(first.median).padStart(7)} ${ms(later.median).padStart(7)} ${String(goal).padStart(7)}`),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(interviewTable(await measureInterview({ people: Number(process.argv[2] ?? 300) })))
