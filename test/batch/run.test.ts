import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/batch/columns.ts'
import { fieldsOf, fieldText } from '../../src/batch/csv.ts'
import { parseLine } from '../../src/batch/json.ts'
import { blocksOf, longestLine } from '../../src/batch/lines.ts'
import { runBlock, type Job, type Written } from '../../src/batch/run.ts'
import { verify } from '../../src/batch/verify.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { bytesOf, piecesOf, plainJob, smallProgram } from './small.ts'

const program = smallProgram()
const answers = { complaints: { 'low-back-pain': {} }, facts: {}, screened: true }
const row = JSON.stringify({ id: 'p1', ...answers })

function rowsOf(text: string, job: Job = plainJob): Record<string, unknown>[] {
  return textOf(text, job).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)
}

function textOf(text: string, job: Job = plainJob): string {
  return decoded(runBlock(program, job, { kind: 'lines', bytes: bytesOf(text) }, 1))
}

function decoded({ bytes }: Written): string {
  return new TextDecoder().decode(bytes)
}

function codeOf(line: string): unknown {
  return (rowsOf(`${line}\n`)[0]?.['error'] as { code: string } | undefined)?.code
}

describe('rows', () => {
  test('a row says what the outcome says, in ids', () => {
    const outcome = evaluate(program, answers)
    const [found] = rowsOf(`${row}\n`)
    expect(found).toMatchObject({
      id: 'p1', ok: true, level: outcome.disposition.level, atLeast: outcome.disposition.atLeast, atMost: outcome.disposition.atMost,
      settled: outcome.settled, recommended: outcome.recommended.map(({ modality }) => modality), possible: outcome.possible.map(({ modality }) => modality),
      undecided: outcome.undecided.length, digest: program.digest,
    })
  })

  test('with --full a row holds the whole outcome', () => {
    expect(rowsOf(`${row}\n`, { ...plainJob, isFull: true })[0]?.['outcome']).toEqual(JSON.parse(JSON.stringify(evaluate(program, answers))))
  })

  test('there is one row for each line, in order, also for bad and empty lines', () => {
    expect(rowsOf(`${row}\n\n{\n[1]\n{"id":7,"complaints":["low-back-pain"]}\n`).map(({ id, ok }) => [id, ok])).toEqual([['p1', true], [null, false], [null, false], [null, false], [7, true]])
  })

  test.each([
    ['', 'empty'], ['   ', 'empty'], ['{', 'json-syntax'], ['{"id":1}x', 'json-syntax'], ['{"id":NaN}', 'json-syntax'], ['7', 'not-a-row'], ['null', 'not-a-row'],
    ['{"id":1,"id":2}', 'duplicate-key'], ['{"facts":{"age":5,"\\u0061ge":50}}', 'duplicate-key'], ['{"facts":{"\\"a\\":":1,"b":":"}}', 'unknown-fact'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'too-deep'], ['{"id":{}}', 'bad-id'], ['{"id":1.5}', 'bad-id'], ['{"id":"\\ud800"}', 'bad-id'],
    ['{"patients":[]}', 'not-an-answer-file'], ['{"complaints":{"no-such-pain":{}}}', 'unknown-complaint'], ['{"facts":{"age":"old"}}', 'not-a-value'],
    ['{"facts":{"__proto__":1}}', 'unknown-fact'],
  ])('%s is an error row with the code %s', (line, code) => {
    expect(codeOf(line)).toBe(code)
  })

  test('bytes that are not UTF-8 and lines that are too long are error rows', () => {
    const bad = runBlock(program, plainJob, { kind: 'lines', bytes: Uint8Array.from([0x22, 0xff, 0x22, 10]) }, 1)
    expect(JSON.parse(decoded(bad))).toMatchObject({ ok: false, error: { code: 'not-utf8' } })
    const mark = decoded(runBlock(program, plainJob, { kind: 'too-long' }, 1))
    const whole = textOf(`"${'x'.repeat(longestLine)}"\n`)
    expect(JSON.parse(mark)).toMatchObject({ ok: false, error: { code: 'line-too-long' } })
    expect(whole).toBe(mark)
  })

  test('a row does not depend on where it stands or on its neighbours', () => {
    const lines = [row, '', '{', '{"id":2,"complaints":["low-back-pain"]}']
    const together = textOf(`${lines.join('\n')}\n`)
    expect(lines.map((line) => textOf(`${line}\n`)).join('')).toBe(together)
    expect(lines.toReversed().map((line) => textOf(`${line}\r\n`)).toReversed().join('')).toBe(together)
  })

  test('only --line-numbers number the rows', () => {
    expect(rowsOf(`${row}\n{\n`, { ...plainJob, hasLines: true }).map(({ line }) => line)).toEqual([1, 2])
    expect(rowsOf(`{\n`)[0]).not.toHaveProperty('line')
  })

  test('a strict run stops behind the first bad row', () => {
    const written = runBlock(program, { ...plainJob, isStrict: true }, { kind: 'lines', bytes: bytesOf(`${row}\n{\n${row}\n`) }, 1)
    expect([written.rows, written.errorCount, written.isStopped]).toEqual([2, 1, true])
  })

  test('nothing in a row steers a terminal', () => {
    expect(textOf('{"id":"\u202e\u009b31m","facts":{"x\\u001b[2J":1}}\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('CSV', () => {
  const header = ['id', 'complaint', 'screened']

  test('a CSV row gives the same decision as its JSON line', () => {
    const found = columnsOf(program, header, {})
    if (!found.ok) throw new Error(found.message)
    const fromCsv = rowsOf('p1,low-back-pain,yes\n', { ...plainJob, from: 'csv', columns: found.columns })[0]
    const { check: _first, ...left } = fromCsv ?? {}
    const { check: _second, ...right } = rowsOf(`${row}\n`)[0] ?? {}
    expect(left).toEqual(right)
  })

  test('columns are named by a map, values too; a column that is nothing is refused', () => {
    expect(columnsOf(program, ['Nr', 'Problem', 'Note'], { Nr: 'id', Problem: 'complaint', Note: 'ignore' })).toEqual({ ok: true, columns: [{ kind: 'id' }, { kind: 'complaint' }, { kind: 'ignore' }] })
    expect(columnsOf(program, ['idd'], {})).toMatchObject({ ok: false, didYouMean: ['id'] })
    expect(columnsOf(program, ['id', 'Nr'], { Nr: 'id' })).toMatchObject({ ok: false })
    expect(columnsOf(program, ['id'], { Nr: 'id' })).toMatchObject({ ok: false })
  })

  test.each([
    ['a,b', ['a', 'b']], ['', ['']], [',', ['', '']], ['"a,""b""",c', ['a,"b"', 'c']], ['"a"b,c', null], ['a"b', null], ['"open', null],
  ])('the record %s has the fields %j', (record, fields) => {
    expect(fieldsOf(record)).toEqual(fields)
  })

  test('what a spreadsheet would run is written with an apostrophe', () => {
    expect(['=1+1', '@x', 'a,b', 'say "x"', 'plain'].map(fieldText)).toEqual(["'=1+1", "'@x", '"a,b"', '"say ""x"""', 'plain'])
  })
})

describe('verify', () => {
  const input = `${row}\n\n{"id":2,"complaints":["low-back-pain"]}\n{\n${row}\n`
  const output = textOf(input)

  async function mismatches(out: string, job: Job = plainJob, from = input): Promise<readonly number[]> {
    const blocks = (text: string): ReturnType<typeof blocksOf> => blocksOf(piecesOf(bytesOf(text), 100))
    return (await verify(program, job, blocks(from), blocks(out))).mismatches.map(({ line }) => line)
  }
  const lines = output.trimEnd().split('\n')
  const joined = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('')

  test('the output of a run is right', async () => {
    expect(await mismatches(output)).toEqual([])
  })

  test('a lost, a doubled, a swapped and a changed line are noticed', async () => {
    expect(await mismatches(joined(lines.slice(0, -1)))).toEqual([5])
    expect((await mismatches(joined(lines.toSpliced(1, 1))))[0]).toBe(2)
    expect((await mismatches(joined(lines.toSpliced(1, 0, lines[1] ?? ''))))[0]).toBe(3)
    expect(await mismatches(joined([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)]))).toEqual([1, 2])
    expect(await mismatches(output.replace('"settled"', '"sattled"'))).toHaveLength(1)
    expect(await mismatches(output.slice(0, -20))).toEqual([5])
  })

  test('any changed byte is noticed', async () => {
    for (let i = 0; i < output.length; i += 7) {
      if (output[i] === '\n') continue
      expect(await mismatches(`${output.slice(0, i)}${output[i] === 'x' ? 'y' : 'x'}${output.slice(i + 1)}`)).not.toEqual([])
    }
  })

  test('other options and another input are noticed', async () => {
    expect(await mismatches(output, { ...plainJob, settings: { screenedOnly: true } })).toEqual([1, 2, 3, 4, 5])
    expect(await mismatches(output, plainJob, input.replace('"id":2', '"id":3'))).toEqual([3])
  })
})

test('a key that is written twice in one object is found however it is written, and not elsewhere', () => {
  for (const text of ['{"a":{"b":1},"b":[{"a":1},{"a":2}]}', '{"a":"\\":\\"b\\":"}', '{ "a" : 1 , "b" :\t2 }', '["a",":"]', '{"":1}']) expect(parseLine(text)).toMatchObject({ ok: true })
  for (const text of ['{"a":1,"a":1}', '{"a":{"b":1,"c":2,"b":1}}', '[{"\\u0061":1,"a":2}]', '{"":1,"":2}']) expect(parseLine(text)).toMatchObject({ ok: false, code: 'duplicate-key' })
})
