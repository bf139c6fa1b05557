// The compiled rules as a single question reads them: with words read on use, and with what was worked out at build time.
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Program } from '../../src/compile/program.ts'
import { openThinCore, thinCore } from '../../src/compile/thin.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { readShippedProgram } from '../../src/files/shipped.ts'
import { builtPackage } from '../cli/built.ts'
import { rulesFolder } from '../rules/open.ts'

let folder = ''
let whole: Program

beforeAll(() => {
  folder = join(builtPackage(rulesFolder), 'dist/rules')
  whole = readShippedProgram(folder, 'all')
})

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

// Worked cases are in test/rules/compiled.test.ts.
test('every complaint has the same outcome without an answer, and with the screen clean, on first and on second use', { timeout: 60_000 }, () => {
  for (const id of whole.complaintIds) {
    for (const screened of [false, true]) {
      const answers = { complaints: { [id]: {} }, facts: {}, screened }
      const thin = readShippedProgram(folder, [id])
      expect(JSON.stringify(evaluate(thin, answers))).toBe(JSON.stringify(evaluate(whole, answers)))
      expect(JSON.stringify(evaluate(thin, answers))).toBe(JSON.stringify(evaluate(whole, answers)))
    }
  }
})
