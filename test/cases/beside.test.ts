// Worked cases in a folder of their own, beside the rules they are about.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openOwnCases, openOwnRuleSet } from '../../src/cli/own-rules.ts'
import { open } from './small.ts'

const rules = join(import.meta.dirname, '../fixtures/small')
const made: string[] = []

function folder(text: string | null): string {
  const at = mkdtempSync(join(tmpdir(), 'modality-beside-'))
  made.push(at)
  if (text !== null) writeFileSync(join(at, 'more.yaml'), text)
  return at
}

afterAll(() => { for (const each of made) rmSync(each, { recursive: true, force: true }) })

test('cases beside are run with those of the rules, and change no rule', () => {
  const { program, cases } = openOwnCases(rules, folder('cases:\n  - { id: beside, tell: Nothing else., given: { complaints: { low-back-pain: {} } }, expect: { settled: false } }\n'))
  expect(cases.map(({ id }) => id)).toContain('beside')
  expect(cases.length).toBe(open().cases.length + 1)
  expect(program.digest).toBe(openOwnCases(rules).program.digest)
})

test('edges among the rules are cases of `test` and `mutate`, and nobody else reads them', () => {
  const at = folder(null)
  cpSync(rules, at, { recursive: true })
  writeFileSync(join(at, 'low-back-pain/edges.yaml'), 'edges:\n  low-back-pain:\n    age:\n      - { when: { age: 17 }, expect: { out-of-scope: [low-back-pain] } }\n')
  const edge = openOwnCases(at).cases.find(({ isEdge }) => isEdge === true)
  expect(edge).toMatchObject({ id: 'edge:low-back-pain/age-1', answers: { complaints: { 'low-back-pain': {} }, facts: { age: 17 }, screened: true } })
  expect(openOwnRuleSet(at).cases.map(({ id }) => id)).toEqual(openOwnRuleSet(rules).cases.map(({ id }) => id))
})

test.each([
  ['that changes the rules', 'facts:\n  more: { type: yes-no, ask: More? }\n', /changes the rules; expected a folder of worked cases/u],
  ['with an unknown fact', 'cases:\n  - { id: odd, tell: Odd., given: { complaints: { low-back-pain: {} }, facts: { odd: yes } }, expect: { settled: false } }\n', /has 1 error/u],
  ['with no files', null, /has 1 error/u],
])('a folder %s is refused', (_what, text, message) => {
  expect(() => openOwnCases(rules, folder(text))).toThrow(message)
})
