import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { renderDiagnostics } from '../../src/report/diagnostic.ts'

function diagnosticAt(column: number, endColumn: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const at = { file: 'a.yaml', line: 2, column, endLine: 2, endColumn }
  return { code: 'unknown-fact', severity: 'error', message: 'no fact is called `x`', at, ...more }
}

function frame(line: string, column: number, endColumn: number): readonly string[] {
  return renderDiagnostics([diagnosticAt(column, endColumn)], () => `first\n${line}\n`).split('\n').slice(1, 3)
}

it('shows the place, the line, second places and a hint', () => {
  const also = [{ at: { file: 'b.yaml', line: 7, column: 1, endLine: 7, endColumn: 4 }, message: 'and here' }]
  expect(renderDiagnostics([diagnosticAt(3, 6, { hint: 'did you mean `y`?', also })], () => 'one\na: xyz\r\n')).toBe([
    'a.yaml:2:3: error: no fact is called `x` [unknown-fact]',
    '   2 │ a: xyz',
    '     │   ^^^',
    '  b.yaml:7:1: and here',
    '  hint: did you mean `y`?',
    '',
  ].join('\n'))
})

it('leaves the frame out where the file cannot be had', () => {
  expect(renderDiagnostics([diagnosticAt(3, 6)], () => undefined)).toBe('a.yaml:2:3: error: no fact is called `x` [unknown-fact]\n')
})

it('sets the marks below what they mark, for tabs, wide characters and combining marks', () => {
  expect(frame('\ta: x', 5, 6)).toEqual(['   2 │   a: x', '     │      ^'])
  expect(frame('漢字: x', 5, 6)).toEqual(['   2 │ 漢字: x', '     │       ^'])
  expect(frame('a: 漢字', 4, 6)).toEqual(['   2 │ a: 漢字', '     │    ^^^^'])
  expect(frame('e\u0301: x', 5, 6)).toEqual(['   2 │ e\u0301: x', '     │    ^'])
})

it('shows what would steer a terminal or hide as a number', () => {
  expect(frame('a: \u001b[2J', 4, 5)).toEqual(['   2 │ a: \\u{1b}[2J', '     │    ^^^^^^'])
  expect(frame('a: \u202ex', 4, 5)).toEqual(['   2 │ a: \\u{202e}x', '     │    ^^^^^^^^'])
  expect(renderDiagnostics([diagnosticAt(1, 2, { message: 'found `\u001b`' })], () => undefined)).not.toContain('\u001b')
})

it('cuts a very long line around the place', () => {
  const [line, marks] = frame(`${'a'.repeat(500)}x${'b'.repeat(500)}`, 501, 502)
  expect(line).toBe(`   2 │ …${'a'.repeat(60)}x${'b'.repeat(99)}…`)
  expect(marks).toBe(`     │ ${' '.repeat(61)}^`)
})

it('gives an example that can be pasted', () => {
  expect(renderDiagnostics([diagnosticAt(1, 2, { example: 'cases:\n  - id: a\n' })], () => undefined)).toBe(
    'a.yaml:2:1: error: no fact is called `x` [unknown-fact]\n  for example:\n    cases:\n      - id: a\n')
})
