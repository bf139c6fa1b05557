import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseLine } from '../../src/batch/json.ts'
import { resultOf } from '../../src/batch/row.ts'
import { runnerFor } from '../../src/batch/run.ts'
import { scannerFor } from '../../src/batch/scan.ts'
import { newSink } from '../../src/batch/sink.ts'
import { writeRow, writeSummary } from '../../src/batch/write.ts'
import { shapeAnswers } from '../../src/evaluate/answers-shape.ts'
import { readAnswers, type CheckedAnswers } from '../../src/evaluate/read-answers.ts'
import { tries } from '../search.ts'
import { bytesOf, plainJob, smallProgram } from './small.ts'

const program = smallProgram()
const asked = program.facts.filter((fact) => fact.variable >= 0)

/** What the full reader makes of a row; null for an error. */
function readInFull(line: string): { readonly id: unknown, readonly answers: CheckedAnswers } | null {
  const parsed = parseLine(line)
  if (!parsed.ok || resultOf(program, {}, false, parsed.value).kind === 'error') return null
  const { id = null, ...rest } = parsed.value as { id?: unknown }
  const shaped = shapeAnswers(rest)
  const read = shaped.ok ? readAnswers(program, shaped.answers) : null
  return read?.ok === true ? { id, answers: read.answers } : null
}

const scan = scannerFor(program)

function scanned(line: string): { readonly id: unknown, readonly answers: CheckedAnswers } | null {
  const bytes = bytesOf(`xx${line}yy`)
  const found = scan(bytes, 2, bytes.length - 2)
  if (found === null) return null
  const id: unknown = found.idTo === 0 ? null : JSON.parse(new TextDecoder().decode(bytes.subarray(found.idFrom, found.idTo)))
  return { id, answers: found.answers }
}

const goodValue = (kind: string): fc.Arbitrary<unknown> => {
  switch (kind) {
    case 'yes-no': return fc.constantFrom('yes', 'no', true, false, 'unknown', 'declined', null)
    case 'duration': return fc.constantFrom('3 months', '2 weeks', '1 day', 'unknown', null)
    case 'integer': case 'scale': return fc.constantFrom(0, 5, 10, 40, '7', 'declined', null)
    default: return fc.constantFrom('unknown', null, [], ['none-of-the-others'])
  }
}
const anyValue = fc.oneof(fc.jsonValue(), fc.constantFrom('yes', 1.5, -1, 1e21, 'caf\u00e9', 'a"b', '\u2028', [['a']], { a: { b: 1 } }))
const ofOptions = asked.flatMap((fact) => (fact.options ?? []).map(({ id }) => [fact.id, fact.kind === 'choices' ? [id] : id] as const))
const pair = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...asked).chain((fact) => goodValue(fact.kind).map((value) => [fact.id, value] as const)) },
  { weight: 4, arbitrary: fc.constantFrom(...(ofOptions.length === 0 ? [['age', 40] as const] : ofOptions)) },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...program.facts.map(({ id }) => id), '__proto__')), anyValue) },
)
/** A map as text, in which a key may stand twice. */
function mapText(pairs: readonly (readonly [string, unknown])[], space: string): string {
  return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${space}${JSON.stringify(value)}`).join(`,${space}`)}}`
}
const facts = fc.tuple(fc.array(pair, { maxLength: 6 }), fc.constantFrom('', ' ', '\t')).map(([pairs, space]) => mapText(pairs, space))
const complaint = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...program.complaintIds) }, { weight: 1, arbitrary: fc.string() })
const complaints = fc.oneof(
  fc.array(fc.tuple(complaint, facts), { maxLength: 3 }).map((list) => `{${list.map(([id, map]) => `${JSON.stringify(id)}:${map}`).join(',')}}`),
  fc.array(complaint, { maxLength: 3 }).map((ids) => JSON.stringify(ids)),
)
const id = fc.oneof(fc.constantFrom('"p1"', '0', '17', '-3', '1.0', '007', '123456789012345', '1234567890123456', 'null', '{}', '""', '"\\u0061"', '"\u00e9"'), fc.string().map((text) => JSON.stringify(text)))
const member = fc.oneof(
  id.map((text) => `"id":${text}`), complaints.map((text) => `"complaints":${text}`), facts.map((text) => `"facts":${text}`),
  fc.constantFrom('"screened":true', '"screened": false', '"screened":truex', '"screened":null', '"schema":"modality.answers/1"', '"other":1', '"facts":null'),
)
const row = fc.array(member, { maxLength: 4 }).map((members) => `{${members.join(',')}}`)
/** Mostly rows as they should be; some with a byte changed, lost or doubled. */
const line = fc.oneof(
  { weight: 3, arbitrary: row },
  { weight: 1, arbitrary: fc.tuple(row, fc.nat(), fc.constantFrom('', '"', ',', '{', '}', '[', ']', ' ', '\\', '0', 'x', ':')).map(([text, at, put]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + put + text.slice(place + (at % 2))
  }) },
)

describe('the quick reader', () => {
  test('reads every row that it reads to the answers of the full reader', () => {
    let count = 0
    fc.assert(fc.property(line, (text) => {
      const quick = scanned(text)
      if (quick === null) return
      count += 1
      const full = readInFull(text)
      if (!isDeepStrictEqual(quick, full)) expect(quick).toEqual(full)
    }), { numRuns: tries(20_000) })
    // Most rows that are right are read quickly, or the comparison would say little.
    expect(count).toBeGreaterThan(2000)
  })

  test.each([
    '{"id":"p1","complaints":{"low-back-pain":{"pain.duration":"3 months"}},"facts":{"age":40},"screened":true}',
    '{ "id": 7, "complaints": ["low-back-pain"], "facts": { "age": 40 }, "screened": false }', '{}', '{"facts":{}}', '{"complaints":[]}',
  ])('reads %s', (text) => {
    expect(scanned(text)).toEqual(readInFull(text))
    expect(scanned(text)).not.toBeNull()
  })

  test.each(['', '{', '[]', '{"id":1,"id":1}', '{"facts":{"age":1,"age":1}}', '{"facts":{"age":null,"age":1}}', '{"complaints":["low-back-pain","low-back-pain"]}', '{}x', '{"id":"p\u00e9"}',
    '{"facts":{"age":40}', '{"facts":{"age":40,}}', '{"facts":{"age":04}}', '{"screened":truefalse}'])('leaves %s to the full reader', (text) => {
    expect(scanned(text)).toBeNull()
  })

  test('forgets what it has learnt when that is much, and reads on', () => {
    const own = scannerFor(program)
    const age = program.facts.findIndex(({ id: each }) => each === 'age')
    const wrong: number[] = []
    for (let i = 0; i < 40_000; i += 1) {
      const text = bytesOf(`{"facts":{"age":"${' '.repeat(i % 200)}${String(i % 90)}${' '.repeat(i % 7)}"}}`)
      const found = own(text, 0, text.length)
      if (found?.answers.person.get(age)?.stated !== i % 90) wrong.push(i)
    }
    expect(wrong).toEqual([])
  })
})

test('a decision is written as JSON would write it', () => {
  const [quick, plain] = [newSink(), newSink()]
  fc.assert(fc.property(row, fc.option(fc.nat(), { nil: null }), (text, number) => {
    const parsed = parseLine(text)
    const result = parsed.ok ? resultOf(program, {}, false, parsed.value) : null
    if (result?.kind !== 'summary') return
    const idText = bytesOf(JSON.stringify(result.id))
    writeSummary(quick, result.summary, result.id === null ? null : { bytes: idText, from: 0, to: idText.length }, program.digest, number, 5)
    writeRow(plain, result, 'jsonl', program.digest, number, 5)
    // An id with characters that could steer a terminal is not read quickly.
    const [own, whole] = [quick, plain].map((sink) => new TextDecoder().decode(sink.take()))
    if (!/[^ -~]/u.test(String(result.id))) expect(own).toBe(whole)
  }), { numRuns: tries(2000) })
})

test('what was learnt from earlier rows changes no later one', () => {
  const learning = runnerFor(program, plainJob)
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
    const bytes = bytesOf(`${lines.map((each) => each.replaceAll('\n', ' ')).join('\n')}\n`)
    const block = { kind: 'lines' as const, bytes }
    expect(learning(block, 1).bytes).toEqual(runnerFor(program, plainJob)(block, 1).bytes)
  }), { numRuns: tries(300) })
})
