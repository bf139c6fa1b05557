// Files made to cost time or memory, or to be read in two ways.
import { describe, expect, it } from 'vitest'
import { defaultLimits, loadRuleSet, type Limits } from '../../src/load/index.ts'
import { file, loadWith } from './small.ts'

function codesOf(text: string | Uint8Array, limits: Partial<Limits> = {}): readonly string[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const { diagnostics } = loadRuleSet([{ path: 'a.yaml', bytes }], { ...defaultLimits, ...limits })
  return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== 'missing-section')
}

describe('a hostile file is refused quickly', () => {
  it.each([
    ['100,000 keys', `facts:\n${Array.from({ length: 100_000 }, (_, i) => `  k${String(i)}: 1`).join('\n')}`, 'too-many-symbols'],
    ['two million brackets', '['.repeat(2_000_000), 'too-deep'],
    ['nested dashes', '- '.repeat(500_000), 'too-deep'],
    ['nested maps in a line', '? '.repeat(500_000), 'too-deep'],
    ['a million entries', `[${'a,'.repeat(900_000)}]`, 'too-many-symbols'],
    ['a text of a megabyte', `a: "${'x'.repeat(1_000_000)}"`, 'text-too-long'],
    ['a number of a megabyte', `a: ${'9'.repeat(1_000_000)}`, 'odd-number'],
    ['aliases that multiply', `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${String(i)}: &b${String(i)} [*a, *a]`).join('\n')}`, 'no-anchors'],
    ['half a million anchors', '&a '.repeat(500_000), 'no-anchors'],
    ['half a million tags', '!a '.repeat(500_000), 'no-tags'],
    ['100,000 syntax errors', '"a" "b"\n'.repeat(100_000), 'yaml-syntax'],
    ['a file of 3 MiB', '#'.repeat(3 * 1024 * 1024), 'file-too-large'],
    ['the same key 20,000 times', `{${'a: 1, '.repeat(20_000)}}`, 'duplicate-key'],
    ['60,000 lone carriage returns', 'a\r'.repeat(60_000), 'lone-cr'],
  ])('%s', (_name, text, code) => {
    // Processor time, as other tests run beside this one.
    const before = process.cpuUsage()
    expect(codesOf(text)).toContain(code)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(3)
  })
})

describe('each limit holds at its edge', () => {
  it.each([
    ['depth', 'too-deep', (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`, 64],
    ['entries', 'too-many-entries', (n: number) => `facts: [${'a,'.repeat(n)}]`, 100],
    ['textBytes', 'text-too-long', (n: number) => `a: ${'é'.repeat(n / 2)}`, 100],
    ['keyBytes', 'key-too-long', (n: number) => `${'a'.repeat(n)}: 1`, 256],
    ['fileBytes', 'file-too-large', (n: number) => '#'.repeat(n), 50],
  ] as const)('%s', (limit, code, make, at) => {
    expect(codesOf(make(at - 2), { [limit]: at })).not.toContain(code)
    expect(codesOf(make(at), { [limit]: at })).not.toContain(code)
    expect(codesOf(make(at + 2), { [limit]: at })).toContain(code)
  })
})

describe('what another reader would see differently is refused', () => {
  it.each([
    ['a: 012', 'odd-number'], ['a: 0x1F', 'odd-number'], ['a: 0o17', 'odd-number'], ['a: 1e3', 'odd-number'], ['a: -0', 'odd-number'],
    ['a: +5', 'odd-number'], ['a: .inf', 'odd-number'], ['a: .nan', 'odd-number'], ['a: 1.0', 'odd-number'], ['a: 9007199254740993', 'odd-number'],
    ['a: "\\ud800"', 'forbidden-character'], ['a: "\\u001b[2J"', 'forbidden-character'], ['a: "\\0"', 'forbidden-character'], ['a: "\\t"', 'forbidden-character'],
    ['a: \u001b', 'forbidden-character'], ['a: \u202e', 'forbidden-character'], ['a: x\u2028y', 'forbidden-character'], ['# \u200b', 'forbidden-character'],
    ['"caf\u00e9": 1\n"cafe\u0301": 2', 'duplicate-key'], ['1: a\n"1": b', 'duplicate-key'], ['%TAG ! x\n---\na: 1', 'no-directives'],
    ['a: 1\n---\nb: 2', 'several-documents'], ['a: 1\n...\nb: 2', 'several-documents'], ['{a: 1, <<: {b: 2}}', 'no-merge-keys'],
    ['[a]: 1', 'yaml-syntax'], ['a:\n\t- b', 'yaml-syntax'], ['*a : 1', 'no-anchors'],
  ])('%j', (text, code) => {
    expect(codesOf(text)).toContain(code)
  })

  it('takes a byte order mark, CR LF, joiners and soft hyphens as they are', () => {
    expect(loadWith('\ufefffacts:\r\n  cough: { type: yes-no, ask: "Do you cough\u00ad, \u{1f469}\u200d\u2695\ufe0f?" }\r\n').diagnostics).toEqual([])
  })

  it('finds the first byte that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('# é\n# '), Buffer.from([0xe2, 0x82]), Buffer.from(' x\n')])
    const { diagnostics } = loadRuleSet([{ path: 'a.yaml', bytes }])
    expect(diagnostics.map(({ code, at }) => [code, at.line, at.column])).toEqual([['not-utf8', 2, 3]])
  })

  it('counts columns in code points', () => {
    const { diagnostics } = loadRuleSet([file('facts: {} # 😀\nclaims: { "😀": 5, B: 1 }\n')])
    expect(diagnostics.filter(({ code }) => code === 'bad-id').map(({ at }) => [at.line, at.column, at.endColumn])).toEqual([[2, 11, 14], [2, 19, 20]])
  })

  it('lists a hundred diagnostics and says how many more there are', () => {
    const { diagnostics } = loadWith(Array.from({ length: 250 }, (_, i) => `x${String(i)}: 1`).join('\n'))
    expect(diagnostics.length).toBe(101)
    expect(diagnostics.at(-1)).toMatchObject({ code: 'too-many-diagnostics', severity: 'note', message: 'found 150 more; only the first 100 are listed' })
  })
})
