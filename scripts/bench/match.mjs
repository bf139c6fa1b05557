// How well free text is read: hit rates, false offers, missed and false danger signs, on the phrases to tune on and on
// those that are only reported, and how long a text takes. `--misses` lists the single failures of the part to tune on.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { countFlags } from './stated-flags.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The figures of both parts and the speed; the lexicon is that of the built rules unless one is given. */
export async function measureMatch({ ruleSetFile, misses = false } = {}) {
  const { understand, buildLexicon, readRules, evaluate, compile, sha256 } = await loadMatch()
  const built = (name) => JSON.parse(readFileSync(join(root, 'dist/rules', name), 'utf8'))
  const { ruleSet, cases, told } = ruleSetFile === undefined ? readRules() : JSON.parse(readFileSync(ruleSetFile, 'utf8'))
  const used = ruleSetFile === undefined ? built('match.json') : buildLexicon(ruleSet, cases, told)
  const program = compile(ruleSet, sha256)
  const measured = (lexicon, rows, lists) => {
    const part = measurePart(understand, lexicon, new Set(lexicon.complaints.map(({ id }) => id)), rows, lists)
    return { ...part, ...countFlags(evaluate, program, (text) => understand(lexicon, text), rows, (line) => part.failures?.push(line)) }
  }
  // What was learnt from says nothing about what is new: the cases are read with what is learnt without them.
  const tellings = measured(buildLexicon(ruleSet, [], told), tellingsOf(cases), misses)
  return {
    tellings,
    ...Object.fromEntries(parts.map(({ folder }) => [folder, measured(used, phrasesOf(folder), misses && folder === 'tune')])),
    speed: measureSpeed(understand, used, phrasesOf('report')),
  }
}

/** Folders of `test/phrases`. None is learnt from; on `tune`, thresholds and words were set for long. */
const parts = [
  { folder: 'tune', name: 'tuned on' },
  { folder: 'report', name: 'only reported, by the same hand' },
  { folder: 'stories-held', name: 'stories, looked at before thresholds were last set' },
  { folder: 'held-1', name: 'stories by another hand, looked at before thresholds were last set' },
  { folder: 'held-2', name: 'stories by that hand, looked at since' },
  { folder: 'held-3', name: 'stories by that hand, counted and not read' },
  { folder: 'held-4', name: 'plain texts by a third hand, looked at before thresholds were last set' },
  { folder: 'held-5', name: 'plain texts by that hand, counted and not read' },
  { folder: 'held-6', name: 'plain texts by a fourth hand, looked at since' },
  { folder: 'held-7', name: 'plain texts by a fifth hand, looked at since' },
  { folder: 'held-8', name: 'plain texts by a sixth hand, counted and not read' },
]

async function loadMatch() {
  const outfile = join(tmpdir(), `modality-match-${process.pid}.mjs`)
  await build({
    stdin: { contents: "export { understand } from './src/match/understand.ts'; export { buildLexicon } from './src/match/lexicon.ts'; export { evaluate } from './src/evaluate/evaluate.ts'; export { compile } from './src/compile/compile.ts'; export { sha256 } from './src/files/sha256.ts'; import { readRuleFolder } from './src/files/read-rules.ts'; import { loadRuleSet } from './src/load/load.ts'; export const readRules = () => loadRuleSet(readRuleFolder('rules', undefined, { told: true }).files)", resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}

function phrasesOf(part) {
  const file = join(root, 'test/phrases', part, 'phrases.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) : []
}

/** Read by flags, but no danger by themselves. */
const harmless = new Set(['age', 'sex', 'onset', 'pain.duration', 'pain.course', 'diabetes', 'pregnancy', 'osteoporosis', 'anticoagulants', 'cancer'])

/** The worked cases as texts: told by the authors of the rules, in the third person, and not always in so many words. */
function tellingsOf(cases) {
  return cases.filter(({ answers }) => Object.keys(answers.complaints).length === 1).map(({ tell, answers }) => {
    const [[complaint, own]] = Object.entries(answers.complaints)
    const stated = Object.fromEntries(Object.entries({ ...answers.facts, ...own }).filter(([id, value]) => (value === 'yes' || value === true || value === 'new') && !harmless.has(id)).map(([id, value]) => [id, value === true ? 'yes' : value]))
    const truth = Object.fromEntries(Object.entries({ ...answers.facts, ...own }).map(([id, value]) => [id, value === true ? 'yes' : value === false ? 'no' : value]))
    return { text: tell, expect: 'complaint', complaints: [complaint], stated, truth }
  })
}

function measurePart(understand, lexicon, known, phrases, lists) {
  const danger = new Map(lexicon.facts.map(({ id, danger: level }) => [id, level]))
  const neutral = new Map(lexicon.facts.map(({ id, neutral: option }) => [id, option]))
  const count = { complaints: 0, top1: 0, top3: 0, all: 0, bothIn3: 0, several: 0, taken: 0, takenWrong: 0, out: 0, falseOffers: 0, outStatus: 0, flags: 0, missed: 0, askedOnly: 0, emergencies: 0, emergenciesMissed: 0, emergenciesAsked: 0, dangerous: 0, unnoticed: 0,
    questions: 0, dangerTaken: 0, dangerUnlisted: 0, denied: 0, falseAlarms: 0, deniedAsked: 0, deniedRead: 0, notStated: 0, notStatedTaken: 0, values: 0, valuesRight: 0, valuesWrong: 0, judged: 0, contradicted: 0 }
  const isCritical = (id) => ['emergency', 'urgent'].includes(danger.get(id)) && !harmless.has(id)
  const failures = []
  for (const row of phrases) {
    const result = understand(lexicon, row.text)
    const ranked = result.complaints.map(({ id }) => id)
    count.questions += result.uncertain.filter((each) => each.isDangerous).length
    const taken = result.complaints.filter((each) => each.taken).map(({ id }) => id)
    const note = (what) => failures.push(`${what}: ${row.text} -> ${result.status} [${result.complaints.map(({ id, score, taken: t }) => `${t ? '*' : ''}${id} ${score}`).join(', ')}] ${JSON.stringify(result.answers.facts)} ? ${result.uncertain.map(({ fact, why }) => `${fact}:${why}`).join(' ')}`)
    if (row.expect === 'complaint' && row.complaints.every((id) => known.has(id))) {
      const accept = row.accept ?? row.complaints
      count.complaints += 1
      if (accept.includes(ranked[0]) || (row.orNone && ranked.length === 0)) count.top1 += 1
      else note('top1')
      if (ranked.slice(0, 3).some((id) => accept.includes(id)) || (row.orNone && ranked.length === 0)) count.top3 += 1
      else note('TOP3')
      if (taken.length > 0) count.taken += 1
      if (taken.some((id) => !accept.includes(id) && !row.complaints.includes(id))) { count.takenWrong += 1; note(`taken-wrong (${(result.complaints[0].score - (result.complaints[1]?.score ?? 0)).toFixed(1)})`) }
      if (row.complaints.length > 1) {
        count.several += 1
        if (row.complaints.every((id) => ranked.slice(0, 3).includes(id))) count.bothIn3 += 1
        else note('several')
      }
    }
    if (row.expect === 'out-of-scope') {
      count.out += 1
      if (ranked.length > 0) { count.falseOffers += 1; note('FALSE OFFER') }
      if (result.status === 'out-of-scope' || result.status === 'not-understood') count.outStatus += 1
      else if (ranked.length === 0) note('out-status')
    }
    const valueOf = (id) => result.answers.facts[id] ?? Object.values(result.answers.complaints).map((own) => own[id]).find((each) => each !== undefined)
    const asked = (id) => result.uncertain.some(({ fact }) => fact === id)
    for (const [id, value] of Object.entries(row.stated ?? {})) {
      const level = danger.get(id)
      const isEmergency = level === 'emergency' || level === 'urgent'
      count.flags += 1
      if (isEmergency) count.emergencies += 1
      if (valueOf(id) === value) continue
      if (asked(id)) {
        count.askedOnly += 1
        if (isEmergency) count.emergenciesAsked += 1
        note(`asked-only ${id}`)
      } else {
        count.missed += 1
        if (isEmergency) count.emergenciesMissed += 1
        note(`MISSED ${id}`)
      }
    }
    if (Object.keys(row.stated ?? {}).some((id) => isCritical(id))) {
      count.dangerous += 1
      const taken = Object.entries(result.answers.facts).some(([id, value]) => isCritical(id) && value !== 'no' && value !== neutral.get(id))
      if (!taken && !result.uncertain.some(({ fact, isDangerous }) => isDangerous && isCritical(fact))) { count.unnoticed += 1; note('UNNOTICED') }
    }
    for (const [id, value] of Object.entries(result.answers.facts)) {
      const level = danger.get(id)
      if ((level !== 'emergency' && level !== 'urgent') || value === 'no' || value === neutral.get(id) || harmless.has(id)) continue
      count.dangerTaken += 1
      if (row.stated?.[id] === undefined && !row.signs?.some((ways) => ways.some((way) => way.startsWith(`${id}=`)))) { count.dangerUnlisted += 1; note(`UNLISTED ${id}=${value}`) }
    }
    for (const ways of row.signs ?? []) {
      const isTaken = ways.some((way) => String(valueOf(way.split('=')[0])) === way.split('=')[1])
      const isEmergency = ways.some((way) => ['emergency', 'urgent'].includes(danger.get(way.split('=')[0])))
      count.flags += 1
      if (isEmergency) count.emergencies += 1
      if (isTaken) continue
      const isAsked = ways.some((way) => asked(way.split('=')[0]))
      count[isAsked ? 'askedOnly' : 'missed'] += 1
      if (isEmergency) count[isAsked ? 'emergenciesAsked' : 'emergenciesMissed'] += 1
      note(`${isAsked ? 'asked-only' : 'MISSED'} ${ways.join('|')}`)
    }
    for (const [id, values] of Object.entries(row.denied ?? {})) {
      count.denied += 1
      const value = valueOf(id)
      const bad = values.includes('yes') && neutral.get(id) != null ? value !== undefined && value !== 'no' && value !== neutral.get(id) && value !== 'unknown' : values.includes(value)
      if (bad) { count.falseAlarms += 1; note(`FALSE ALARM ${id}`) }
      if (asked(id)) { count.deniedAsked += 1; note(`denied-asked ${id}`) }
      if (value === 'no' || (value !== undefined && value === neutral.get(id))) count.deniedRead += 1
    }
    for (const [id, value] of Object.entries(row.truth === undefined ? {} : { ...result.answers.facts, ...Object.values(result.answers.complaints)[0] })) {
      const truth = row.truth[id]
      if (truth === undefined || truth === null || value === 'unknown' || typeof truth === 'number' || id === 'pain.duration') continue
      count.judged += 1
      const isSo = [value].flat().every((each) => [truth].flat().includes(each))
      if (!isSo) { count.contradicted += 1; note(`CONTRADICTED ${id}=${value} not ${truth}`) }
    }
    for (const [id, values] of Object.entries(row.notStated ?? {})) {
      count.notStated += 1
      if (values.includes(valueOf(id)) || valueOf(id) === 'no') { count.notStatedTaken += 1; note(`NOT STATED ${id}=${valueOf(id)}`) }
    }
    for (const [id, value] of Object.entries(row.values ?? {})) {
      count.values += 1
      if (String(valueOf(id)) === value) count.valuesRight += 1
      else { if (valueOf(id) !== undefined) count.valuesWrong += 1; note(`value ${id} ${valueOf(id)} not ${value}`) }
    }
  }
  return { phrases: phrases.length, ...count, ...(lists ? { failures } : {}) }
}

function measureSpeed(understand, lexicon, phrases) {
  const texts = phrases.map(({ text }) => text)
  for (const text of texts) understand(lexicon, text)
  const times = []
  for (let round = 0; round < 5; round += 1) {
    for (const text of texts) {
      const start = performance.now()
      understand(lexicon, text)
      times.push(performance.now() - start)
    }
  }
  times.sort((a, b) => a - b)
  const half = 'my lower back hurts and no fever. '.repeat(15_000)
  const first = timed(() => understand(lexicon, half))
  const second = timed(() => understand(lexicon, half + half))
  return { medianMs: times[Math.floor(times.length / 2)], p99Ms: times[Math.floor(times.length * 0.99)], halfMegabyteMs: first, megabyteMs: second }
}

function timed(work) {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Upper end of the 95 % interval of a share of `hits` in `n` (Wilson). */
export function upperBound(hits, n) {
  if (n === 0) return 1
  const z = 1.96
  const p = hits / n
  return (p + z * z / (2 * n) + z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n)
}

function lowerBound(hits, n) {
  return 1 - upperBound(n - hits, n)
}

/** The figures as lines of text. */
export function renderMatch({ tellings, speed, ...measured }) {
  const percent = (part, whole) => whole === 0 ? 'none' : `${(100 * part / whole).toFixed(1)} % (${part} of ${whole})`
  const lines = []
  for (const [name, part] of [['worked cases, as they are told', tellings], ...parts.map(({ folder, name: title }) => [`${folder}: ${title}`, measured[folder]])]) {
    lines.push(
      `${name}: ${part.phrases} phrases`,
      `  complaint first            ${percent(part.top1, part.complaints)}, 95 % interval from ${(100 * lowerBound(part.top1, part.complaints)).toFixed(1)} %`,
      `  complaint among first 3    ${percent(part.top3, part.complaints)}, 95 % interval from ${(100 * lowerBound(part.top3, part.complaints)).toFixed(1)} %`,
      `  several, all among first 3 ${percent(part.bothIn3, part.several)}`,
      `  taken without asking       ${percent(part.taken, part.complaints)}, wrongly ${percent(part.takenWrong, part.complaints)}`,
      `  offers out of scope        ${percent(part.falseOffers, part.out)}, 95 % interval to ${(100 * upperBound(part.falseOffers, part.out)).toFixed(1)} %`,
      `  stated emergency flags missed ${percent(part.emergencyFlagsMissed, part.emergencyFlags)}, 95 % interval to ${(100 * upperBound(part.emergencyFlagsMissed, part.emergencyFlags)).toFixed(1)} %; urgent ones ${percent(part.urgentFlagsMissed, part.urgentFlags)}`,
      `  texts read as less urgent  ${percent(part.emergencyTextsBelow, part.emergencyTexts)} of the emergencies, ${percent(part.urgentTextsBelow, part.urgentTexts)} of the urgent ones`,
      `  facts that flags read, missed ${percent(part.emergenciesMissed, part.emergencies)}; asked instead of taken ${percent(part.emergenciesAsked, part.emergencies)}`,
      `  texts with a danger sign in which none was noticed ${percent(part.unnoticed, part.dangerous)}, 95 % interval to ${(100 * upperBound(part.unnoticed, part.dangerous)).toFixed(1)} %`,
      `  stated facts missed        ${percent(part.missed, part.flags)}`,
      `  false alarms when denied   ${percent(part.falseAlarms, part.denied)}; asked ${percent(part.deniedAsked, part.denied)}; read as no ${percent(part.deniedRead, part.denied)}`,
      `  not stated, yet taken      ${percent(part.notStatedTaken, part.notStated)}`,
      `  danger signs taken though the row lists none ${part.dangerUnlisted} of ${part.dangerTaken}`,
      `  danger signs asked per text ${(part.questions / Math.max(1, part.phrases)).toFixed(2)}`,
      ...part.judged === 0 ? [] : [`  facts taken, and wrong     ${percent(part.contradicted, part.judged)} of those the case has an answer to`],
      `  numbers right              ${percent(part.valuesRight, part.values)}, wrong ${part.valuesWrong}`,
    )
  }
  lines.push(`speed: median ${speed.medianMs.toFixed(2)} ms, p99 ${speed.p99Ms.toFixed(2)} ms; half a megabyte ${speed.halfMegabyteMs.toFixed(0)} ms, a megabyte ${speed.megabyteMs.toFixed(0)} ms`)
  return `${lines.join('\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--rule-set')
  const misses = process.argv.includes('--misses')
  const result = await measureMatch({ misses, ...(at < 0 ? {} : { ruleSetFile: process.argv[at + 1] }) })
  if (misses) process.stdout.write(`${[...result.tune.failures, '', ...result.tellings.failures].join('\n')}\n`)
  process.stdout.write(renderMatch(result))
}
