// The compiled rules as a single question reads them: with words read on use, and with what was worked out at build time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Program } from '../../src/compile/program.ts'
import { openThinCore, thinCore } from '../../src/compile/thin.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { buildShippedRules } from '../../src/files/build-shipped.ts'
import { readShippedProgram, readShippedRuleSet } from '../../src/files/shipped.ts'

const folder = mkdtempSync(join(tmpdir(), 'modality-shipped-'))
let whole: Program

beforeAll(() => {
  buildShippedRules(join(import.meta.dirname, '../../rules'), folder)
  whole = readShippedProgram(folder, 'all')
}, 60_000)

afterAll(() => { rmSync(folder, { recursive: true }) })

const lists = ['facts', 'flags', 'modalities', 'restrictions', 'sources'] as const

test('every entry of a thin program has every key of the whole one', () => {
  const thin = readShippedProgram(folder, ['low-back-pain'])
  for (const list of lists) {
    expect(thin[list].length).toBe(whole[list].length)
    whole[list].forEach((entry, i) => {
      for (const [key, value] of Object.entries(entry)) expect((thin[list][i] as unknown as Record<string, unknown>)[key]).toEqual(value)
    })
  }
})

test('a key that an entry lacks is lacking in the thin one', () => {
  const thin = readShippedProgram(folder, [])
  for (const list of lists) {
    const keys = new Set(whole[list].flatMap((entry) => Object.keys(entry)))
    whole[list].forEach((entry, i) => {
      for (const key of keys) if (!(key in entry)) expect((thin[list][i] as unknown as Record<string, unknown>)[key]).toBeUndefined()
    })
  }
})

test('as JSON it is the whole one', () => {
  const thin = readShippedProgram(folder, whole.complaintIds)
  expect(JSON.parse(JSON.stringify(thin))).toEqual(whole)
})

test('the text of the core is the core', () => {
  const { complaints: _complaints, ...core } = whole
  const { text, thin, starts } = thinCore(core, (part) => Buffer.byteLength(part))
  expect(JSON.parse(text)).toEqual(core)
  const bytes = Buffer.from(text)
  const opened = openThinCore(JSON.parse(JSON.stringify(thin)) as typeof thin, { starts: () => starts, read: (start, end) => bytes.toString('utf8', start, end) })
  expect(opened.sources.at(-1)?.title).toBe(core.sources.at(-1)?.title)
  expect(opened.facts.at(-1)?.ask).toBe(core.facts.at(-1)?.ask)
})

test('every worked case has the same outcome, byte for byte, on first use of a thin program', { timeout: 120_000 }, () => {
  const { cases } = readShippedRuleSet(folder)
  expect(cases.length).toBeGreaterThan(500)
  const different = cases.filter(({ answers, settings }) => {
    const thin = readShippedProgram(folder, Object.keys(answers.complaints))
    return JSON.stringify(evaluate(thin, answers, settings)) !== JSON.stringify(evaluate(whole, answers, settings))
  })
  expect(different.map(({ id }) => id)).toEqual([])
})

test('so has every complaint without an answer, and with the screen clean', { timeout: 60_000 }, () => {
  for (const id of whole.complaintIds) {
    for (const screened of [false, true]) {
      const answers = { complaints: { [id]: {} }, facts: {}, screened }
      const thin = readShippedProgram(folder, [id])
      expect(JSON.stringify(evaluate(thin, answers))).toBe(JSON.stringify(evaluate(whole, answers)))
      expect(JSON.stringify(evaluate(thin, answers))).toBe(JSON.stringify(evaluate(whole, answers)))
    }
  }
})
