import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { keyOrder } from '../../src/fmt/key-order.ts'
import { ruleFileSchema } from '../../src/schema/rule-file.ts'

const root = join(import.meta.dirname, '../..')
const settings = { strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true }
const validate = new Ajv2020(settings).compile(ruleFileSchema())

function problemsOf(yaml: string): readonly string[] {
  validate(parse(yaml))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => join(root, folder, name))
}

test.each(['rules', 'test/fixtures'])('every file of %s fits', (folder) => {
  const files = filesIn(folder)
  expect(files.length).toBeGreaterThan(5)
  expect(files.flatMap((file) => problemsOf(readFileSync(file, 'utf8')).map((problem) => `${file} ${problem}`))).toEqual([])
})

test('every example of the format fits', () => {
  const page = readFileSync(join(root, 'docs/rule-format.md'), 'utf8')
  const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, yaml = '']) => yaml)
  expect(blocks.length).toBeGreaterThan(8)
  expect(blocks.flatMap(problemsOf)).toEqual([])
})

describe('what does not fit', () => {
  test.each([
    ['an unknown section', 'rule: []', ' additionalProperties'],
    ['a misspelt key', 'complaints: { a: { labl: A, label: A, site: b, default-disposition: therapy } }', '/complaints/a additionalProperties'],
    ['a missing key', 'complaints: { a: { label: A, site: b } }', '/complaints/a required'],
    ['an unknown word', 'complaints: { a: { label: A, site: b, default-disposition: urgent } }', '/complaints/a/default-disposition enum'],
    ['an id in capitals', 'complaints: { A: { label: A, site: b, default-disposition: therapy } }', '/complaints propertyNames'],
    ['a fact asked and derived', 'facts: { a: { type: yes-no, ask: A?, count: [{ b: yes }] } }', '/facts/a oneOf'],
    ['a rule in two directions', 'rules: [{ id: a, recommend: b, neutral: b, say: C., because: [d] }]', '/rules/0 oneOf'],
    ['a rule without a source', 'rules: [{ id: a, recommend: b, say: C., because: [] }]', '/rules/0/because minItems'],
    ['an empty condition', 'rules: [{ id: a, recommend: b, when: {}, say: C., because: [d] }]', '/rules/0/when minProperties'],
    ['an unknown comparison', 'rules: [{ id: a, recommend: b, when: { age: { over: 3 } }, say: C., because: [d] }]', '/rules/0/when/age'],
    ['a case that expects nothing', 'cases: [{ id: a, tell: B., given: {}, expect: {} }]', '/cases/0/expect minProperties'],
  ])('%s', (_what, yaml, problem) => {
    expect(problemsOf(yaml)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${problem}`, 'u'))]))
  })
})

/** The keys of a map of the schema; `*` is what each entry is. */
function keysAt(path: readonly string[]): readonly string[] {
  type Schema = { readonly properties?: Record<string, Schema>; readonly items?: Schema; readonly additionalProperties?: Schema | false; readonly anyOf?: readonly Schema[]; readonly $ref?: string }
  const whole = ruleFileSchema() as unknown as Schema & { readonly $defs: Record<string, Schema> }
  const resolved = (at: Schema | undefined): Schema | undefined => (at?.$ref === undefined ? at : whole.$defs[at.$ref.split('/').at(-1) ?? ''])
  const at = path.reduce<Schema | undefined>((schema, key) => {
    const here = resolved(schema)
    if (key !== '*') return here?.properties?.[key]
    return here?.items ?? (typeof here?.additionalProperties === 'object' ? here.additionalProperties : undefined)
  }, whole)
  const found = resolved(at)
  return Object.keys(found?.properties ?? found?.anyOf?.map(resolved).find((each) => each?.properties !== undefined)?.properties ?? {})
}

test.each([
  [''], ['rule-set'], ['rule-set dispositions *'], ['facts *'], ['facts * options *'], ['facts * sum *'], ['red-flags *'], ['families *'], ['modalities *'],
  ['modalities * contraindications *'], ['complaints *'], ['complaints * excludes *'], ['complaints * safety-net *'], ['rules *'], ['rules * because *'],
  ['sources *'], ['claims *'], ['cases *'], ['cases * given'], ['cases * expect'], ['local'], ['local modalities *'], ['local complaints *'],
])('`fmt` and the schema know the same keys of "%s"', (path) => {
  const keys = path === '' ? [] : path.split(' ')
  const ofSchema = keysAt(keys.map((key, i) => (key === '*' && keys[i - 1] === 'dispositions' ? 'emergency' : key)))
  expect([...ofSchema].sort()).toEqual([...(keyOrder(keys) ?? [])].sort())
})

test('the ids of a rule set are offered, and others stay allowed', () => {
  const known = { facts: ['fever'], complaints: [], modalities: ['yoga'], families: [], redFlags: [], sources: [], sites: [] }
  const fits = new Ajv2020(settings).compile(ruleFileSchema(known))
  expect(JSON.stringify(ruleFileSchema(known))).toContain('{"enum":["yoga"]}')
  expect(fits(parse('rules: [{ id: a, recommend: tai-chi, when: { fever: yes, other: no }, say: B., because: [c] }]'))).toBe(true)
})
