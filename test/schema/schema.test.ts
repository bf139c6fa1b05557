import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { envelopeOf } from '../../src/cli/failure.ts'
import { shapeAnswers } from '../../src/evaluate/answers-shape.ts'
import { schemaNames, schemaOf, type SchemaName } from '../../src/schema/schema.ts'
import { emergency, ordinary, unscreened } from '../report/fixtures.ts'

function errorsOf(name: SchemaName, value: unknown): unknown {
  // A key that only some alternatives need is declared beside them.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true })
  const validate = ajv.compile(schemaOf(name))
  validate(JSON.parse(JSON.stringify(value)))
  return validate.errors ?? []
}

test.each(schemaNames)('the schema of %s is a valid schema', (name) => {
  expect(errorsOf(name, null)).not.toEqual([])
})

test('outcomes fit their schema', () => {
  for (const outcome of [ordinary, unscreened, emergency]) expect(errorsOf('outcome', outcome)).toEqual([])
})

test('an outcome with a missing or an unknown key does not fit', () => {
  const { notice: _gone, ...rest } = ordinary
  expect(errorsOf('outcome', rest)).toMatchObject([{ keyword: 'required' }])
  expect(errorsOf('outcome', { ...ordinary, extra: 1 })).toMatchObject([{ keyword: 'additionalProperties' }])
})

test('errors fit their schema', () => {
  expect(errorsOf('error', envelopeOf({ code: 'x', message: 'y', path: null, didYouMean: [], exitCode: 2 }))).toEqual([])
  expect(errorsOf('error', envelopeOf({
    code: 'x', message: 'y', path: 'facts.age', didYouMean: ['z'], exitCode: 3,
    problems: [{ code: 'x', message: 'y', path: null, didYouMean: [], accepted: null }],
    diagnostics: [{ code: 'c', severity: 'note', message: 'm', at: { file: 'f', line: 1, column: 1, endLine: 1, endColumn: 1 } }],
  }))).toEqual([])
})

test.each<readonly [string, unknown, boolean]>([
  ['a whole answer file', { schema: 'modality.answers/1', complaints: { 'low-back-pain': { 'pain.duration': '6 weeks' } }, facts: { age: 54, a: null, b: ['x'], c: { x: 'yes', y: true } }, screened: true }, true],
  ['an empty one', {}, true],
  ['a misspelt key', { fact: {} }, false],
  ['a list in place of a map', [], false],
  ['a number as a list of facts', { facts: 3 }, false],
  ['a list of numbers as a value', { facts: { age: [1] } }, false],
  ['a text in place of screened', { screened: 'yes' }, false],
  ['another schema', { schema: 'modality.answers/2' }, false],
])('the answers schema and the reader agree on %s', (_what, value, fits) => {
  expect(shapeAnswers(value).ok).toBe(fits)
  expect(errorsOf('answers', value)).toEqual(fits ? [] : expect.arrayContaining([expect.anything()]))
})
