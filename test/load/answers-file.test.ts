import { describe, expect, it } from 'vitest'
import { parseAnswersText } from '../../src/load/index.ts'

const yaml = 'complaints:\n  low-back-pain: { pain.duration: 6 weeks }\nfacts:\n  age: 48\n  fever: no\n  sex:\nscreened: true\n'
const value = { complaints: { 'low-back-pain': { 'pain.duration': '6 weeks' } }, facts: { age: 48, fever: 'no', sex: null }, screened: true }

describe('an answer file', () => {
  it('is read from YAML', () => {
    const { value: found, diagnostics } = parseAnswersText(yaml, 'a.yaml')
    expect([found, diagnostics]).toEqual([value, []])
  })

  it('is read from JSON, however it is laid out', () => {
    for (const indent of [undefined, 2, '\t']) expect(parseAnswersText(JSON.stringify(value, null, indent), '-').value).toEqual(value)
    expect(parseAnswersText('\ufeff{"a"\n:\r\n[1,"\\u00e9\\ud83d\\ude00",true,null,{}]}', 'a.json').value).toEqual({ a: [1, 'é😀', true, null, {}] })
  })

  it('may be YAML written with brackets', () => {
    expect(parseAnswersText('{ facts: { age: 48 } } # mine', '-').value).toEqual({ facts: { age: 48 } })
  })

  it('is null where it is empty', () => {
    expect(parseAnswersText('# nothing\n', 'a.yaml').value).toBeNull()
  })

  it('keeps the place of every part', () => {
    const { placeOf } = parseAnswersText(yaml, 'a.yaml')
    expect(placeOf(['facts', 'age'])).toEqual({ file: 'a.yaml', line: 4, column: 8, endLine: 4, endColumn: 10 })
    expect(placeOf(['complaints', 'low-back-pain', 'pain.duration'])).toMatchObject({ line: 2, column: 35 })
    expect(placeOf(['facts', 'sex'])).toMatchObject({ line: 6, column: 3 })
    expect(placeOf(['facts', 'gone', 'deeper'])).toMatchObject({ line: 4, column: 3 })
    expect(parseAnswersText('', 'a.yaml').placeOf(['facts'])).toMatchObject({ line: 1, column: 1 })
    expect(parseAnswersText('{"a": [1, 22]}', 'a.json').placeOf(['a', 1])).toMatchObject({ line: 1, column: 11, endColumn: 13 })
  })

  it.each([
    ['{"a": 1, "a": 2}', 'duplicate-key'], ['a: 1\na: 2', 'duplicate-key'], ['{"a": 1.5}', 'odd-number'], ['{"a": 01}', 'yaml-syntax json-syntax odd-number'],
    ['{"a": "\\ud800"}', 'forbidden-character'], ['{"a": "\u0007"}', 'forbidden-character'], ['{"__proto__": {"x": 1}}', 'reserved-id'],
    ['facts: { constructor: 1 }', 'reserved-id'], ['['.repeat(1_000_000), 'too-deep'], ['{"a": '.repeat(100), 'too-deep'], ['a: &x 1', 'no-anchors'],
    ['a: !!str 1', 'no-tags'], ['{"a": }', 'json-syntax'], ['[1,]', 'json-syntax'], ['{"a": "b', 'json-syntax'], ['[1] x', 'json-syntax'], ['', 'json-syntax'],
  ])('%j is refused', (text, codes) => {
    const { value: found, diagnostics } = parseAnswersText(text.slice(0, 2_000_000), text.startsWith('facts') || text.startsWith('a') ? 'a.yaml' : 'a.json')
    expect(found).toBeUndefined()
    expect(codes.split(' ')).toContain(diagnostics[0]?.code)
  })
})
