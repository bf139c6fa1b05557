import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { keyOrder } from '../../src/fmt/key-order.ts'
import { newRuleSet } from '../../src/init/scaffold.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import { formatYaml } from '../../src/load/format.ts'
import { tries } from '../search.ts'

function formatted(text: string): string {
  const result = formatYaml(text, keyOrder)
  if (result.kind === 'refused') throw new Error(result.message)
  return result.text
}

describe('the layout', () => {
  test('keys go into the order of the format, entries stay where they are, comments go with them', () => {
    expect(formatted(`# The top.
modalities:
  # about yoga
  yoga:
        role: active   # done by the person
        label:   "Yoga"
        family: exercise
  # --- the rest ---

  # about walking
  walking: {role: active, label: Walking,   family: exercise}
families:
  exercise: { label: Exercise }
`)).toBe(`# The top.
families:
  exercise: { label: Exercise }
modalities:
  # about yoga
  yoga:
    label: Yoga
    family: exercise
    role: active # done by the person
  # --- the rest ---

  # about walking
  walking: { label: Walking, family: exercise, role: active }
`)
  })

  test('what is too long for one line is spread, what fits is not folded', () => {
    const long = 'A rather long sentence that says the same thing over and over again, and again, and again, until the line is over.'
    expect(formatted(`red-flags:
  a: { label: A, say: ${long.replaceAll(',', '')}, when: { fever: yes }, disposition: urgent, asked-for: everyone, because: [a] }
  b:
    label: >-
      Short
      enough
    say: "${long}"
`)).toBe(`red-flags:
  a:
    label: A
    when: { fever: yes }
    disposition: urgent
    asked-for: everyone
    say: A rather long sentence that says the same thing over and over again and again and again until the line is over.
    because: [a]
  b:
    label: Short enough
    say: >-
      A rather long sentence that says the same thing over and over again, and again, and again, until the line is over.
`)
  })

  test('long lists of words are filled, as their author wrote them', () => {
    const words = Array.from({ length: 24 }, (_, i) => `word-number-${String(i)}`)
    const text = formatted(`for: [${words.join(', ')}]\n`)
    expect(text.split('\n').every((line) => line.length <= 120)).toBe(true)
    expect(text.split('\n').map((line) => line.slice(0, 14))).toEqual(['for: [word-num', '  word-number-', '  word-number-', '  word-number-', ''])
  })

  test('quotes stay where they are needed', () => {
    expect(formatted(`sources:
  a: { title: "Yes, and: no", by: 'yes', kind: "guideline" }
  b: { title: "It's # so", year: 2020, url: "https://a.b/c?d=e#f" }
`)).toBe(`sources:
  a: { title: 'Yes, and: no', by: yes, kind: guideline }
  b: { title: "It's # so", year: 2020, url: https://a.b/c?d=e#f }
`)
  })

  test('line ends and a byte order mark become plain', () => {
    expect(formatted('\ufefffor: [a]\r\n\r\n\r\n\r\nrules: []\r\n')).toBe('for: [a]\n\nrules: []\n')
  })

  test('a file that is not YAML is left alone', () => {
    expect(formatYaml('a: [', keyOrder).kind).toBe('refused')
  })
})

describe('formatting', () => {
  const folders = ['../fixtures/small', '../cli/rules'].map((path) => join(import.meta.dirname, path))

  test.each(folders)('%s: changes nothing that is loaded', (folder) => {
    const { files } = readRuleFolder(folder)
    const again = files.map((file) => ({ ...file, bytes: Buffer.from(formatted(Buffer.from(file.bytes).toString('utf8'))) }))
    const data = (list: typeof files): string => JSON.stringify(loadRuleSet(list), (key, value: unknown) => key === 'at' ? undefined : value)
    expect(data(again)).toBe(data(files))
  })

  test('twice is the same as once', () => {
    const texts = folders.flatMap((folder) => readRuleFolder(folder).files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')))
    for (const text of texts) expect(formatted(formatted(text))).toBe(formatted(text))
  })

  test('a new rule set is formatted already', () => {
    for (const { path, text } of newRuleSet('new')) expect({ path, text: formatted(text) }).toEqual({ path, text })
  })

  test('any data comes out as it went in, and twice is once', () => {
    const key = fc.stringMatching(/^[a-z][a-z-]{0,12}$/u)
    const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('yes', 'no', 'null', '12', '1e3', '- a', 'a: b', 'a #b', "it's", '"q"', '~', '[a]', '{a}', '%', '@x', '`x`', '', ' x '), fc.lorem({ maxCount: 40 }))
    const leaf = fc.oneof(text, fc.integer({ min: -999, max: 99_999 }), fc.boolean())
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { maxLength: 5 }), fc.dictionary(key, tie('tree'), { maxKeys: 5 })),
    }))
    fc.assert(fc.property(fc.dictionary(key, tree, { maxKeys: 4, minKeys: 1 }), (data) => {
      const result = formatYaml(JSON.stringify(data), keyOrder)
      if (result.kind === 'refused') return
      expect(formatted(result.text)).toBe(result.text)
    }), { numRuns: tries(300) })
  })
})
