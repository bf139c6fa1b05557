import { describe, expect, test } from 'vitest'
import { resultOf } from '../../src/batch/row.ts'
import type { Read } from '../../src/batch/told.ts'
import { smallProgram } from './small.ts'

const program = smallProgram()
const reading = { status: 'complaint', understood: [], uncertain: [], complaints: [] }
const says = (answers: Partial<ReturnType<Read>['answers']>, open: readonly string[] = []): Read => () => ({
  answers: { complaints: {}, facts: {}, ...answers },
  reading: { ...reading, uncertain: open.map((fact) => ({ fact, complaints: [], why: 'worried', isDangerous: true, start: 0, end: 1 })) },
})

describe('a row with a text', () => {
  test('is answered as if what its text says had been given', () => {
    const told = resultOf(program, {}, false, { id: 1, text: 'my back' }, says({ complaints: { 'low-back-pain': {} }, facts: { age: 40 } }))
    const given = resultOf(program, {}, false, { id: 1, complaints: { 'low-back-pain': {} }, facts: { age: 40 } })
    expect(told).toEqual({ ...given, reading: { ...reading, contradictions: [] } })
  })

  test('keeps what was given outright, and says where the text differs', () => {
    const told = resultOf(program, {}, false, { id: 1, text: 'x', complaints: { 'low-back-pain': {} }, facts: { age: 40 } }, says({ facts: { age: 70 } }))
    const given = resultOf(program, {}, false, { id: 1, complaints: { 'low-back-pain': {} }, facts: { age: 40 } })
    expect(told).toEqual({ ...given, reading: { ...reading, contradictions: ['age'] } })
  })

  test('a danger sign that the text leaves open is unknown, and not cleared by the screen', () => {
    const row = { id: 1, text: 'x', complaints: { 'low-back-pain': {} }, facts: {}, screened: true }
    const told = resultOf(program, {}, false, row, says({}, ['saddle-numbness']))
    const unsure = resultOf(program, {}, false, { id: 1, complaints: { 'low-back-pain': {} }, facts: { 'saddle-numbness': 'unknown' }, screened: true })
    expect(told.kind === 'summary' && unsure.kind === 'summary' ? [told.summary, unsure.summary.redFlags.length > 0] : told.kind).toEqual(unsure.kind === 'summary' ? [unsure.summary, true] : unsure.kind)
  })

  test('that leaves nothing to decide is given back as read, without a disposition', () => {
    expect(resultOf(program, {}, false, { id: 'c', text: 'toothache' }, says({}))).toEqual({ kind: 'reading', id: 'c', reading: { ...reading, contradictions: [] } })
  })

  test.each([[{ text: 5 }, 'bad-text'], [{ text: 'x' }, 'text-in-csv']])('is refused where it cannot be read: %j', (row, code) => {
    const result = resultOf(program, {}, false, row)
    expect(result.kind === 'error' ? result.error.code : result.kind).toBe(code)
  })
})
