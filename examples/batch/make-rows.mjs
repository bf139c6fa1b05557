// Made-up rows for `modality batch`: node make-rows.mjs COUNT [SEED] > rows.jsonl
// People with one complaint and some twenty answers, drawn from what the rule set asks; the same for the same seed.
import { execFileSync } from 'node:child_process'
import { writeSync } from 'node:fs'

const count = Number(process.argv[2])
const draw = generator(Number(process.argv[3] ?? 1))
const pick = (list) => list[Math.floor(draw() * list.length)]

const complaints = listed('complaints').map(({ id }) => id)
const facts = listed('facts').flatMap(({ id, notes }) => {
  const options = notes.find((note) => note.startsWith('one of '))?.slice('one of '.length).split(', ')
  const values = notes.includes('yes or no') ? ['no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes'] : options
  return values === undefined ? [] : [{ id, values, isOwn: notes.includes('per complaint') }]
})

for (let i = 1; i <= count;) {
  let text = ''
  for (const end = Math.min(count, i + 999); i <= end; i += 1) text += `${JSON.stringify(row(i))}\n`
  write(text)
}

function row(id) {
  const own = {}
  const person = { age: 18 + Math.floor(draw() * 70) }
  for (let k = 0; k < 18; k += 1) {
    const fact = pick(facts)
    const into = fact.isOwn ? own : person
    into[fact.id] = pick(fact.values)
  }
  return { id, complaints: { [pick(complaints)]: own }, facts: person, screened: draw() < 0.5 }
}

function listed(kind) {
  return JSON.parse(execFileSync('modality', ['list', kind, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 })).entries
}

function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function write(text) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
}
