// Rows to try `modality batch` with, as many as are wanted, one piece after the other: what is made does not have to fit
// anywhere. Run by itself it prints them: `node scripts/bench/rows.mjs COUNT [SEED]`.
import { readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { random } from './generate.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const piece = 2000

/** People with one complaint and twenty answers, mostly without danger signs; the ids go on from `first`. */
export function rowsOf(program, count, seed = 1, first = 0) {
  const draw = random(seed).next
  const pick = (list) => list[Math.floor(draw() * list.length)]
  const asked = program.facts.filter((fact) => fact.variable >= 0)
  const persons = asked.filter((fact) => fact.scope === 'person')
  const own = asked.filter((fact) => fact.scope === 'complaint')
  function value(fact) {
    switch (fact.kind) {
      case 'yes-no': return draw() < 0.02 ? 'yes' : 'no'
      case 'choice': return pick(fact.options).id
      case 'choices': return [pick(fact.options).id, 'none-of-the-others']
      case 'duration': return `${1 + Math.floor(draw() * 20)} weeks`
      default: return fact.min + Math.floor(draw() * (fact.max - fact.min + 1))
    }
  }
  let text = ''
  for (let i = 0; i < count; i += 1) {
    const facts = { age: 18 + Math.floor(draw() * 70) }
    const mine = { 'pain.duration': `${1 + Math.floor(draw() * 30)} weeks` }
    for (let k = 0; k < 12; k += 1) { const fact = pick(persons); facts[fact.id] = value(fact) }
    for (let k = 0; k < 6; k += 1) { const fact = pick(own); mine[fact.id] = value(fact) }
    text += `${JSON.stringify({ id: `p${first + i}`, complaints: { [pick(program.complaintIds)]: mine }, facts, screened: draw() < 0.5 })}\n`
  }
  return text
}

/** The rows in pieces; the same for the same count and seed. */
export function* rowPieces(count, seed = 1, program = core()) {
  for (let done = 0; done < count; done += piece) yield rowsOf(program, Math.min(piece, count - done), seed + done, done)
}

/** What the shipped rules ask. */
function core() {
  return JSON.parse(readFileSync(join(root, 'dist/rules/core.json'), 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const text of rowPieces(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1))) writeAll(Buffer.from(text))
}

/** A pipe that is full is waited for: nothing piles up here. */
function writeAll(bytes) {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
