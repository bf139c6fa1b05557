import { expect, test } from 'vitest'
import { isColored, loadStyle } from '../../src/report/style.ts'

test.each([
  ['always', { NO_COLOR: '1' }, false, true],
  ['never', { FORCE_COLOR: '1' }, true, false],
  ['auto', {}, true, true],
  ['auto', {}, false, false],
  ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['auto', { FORCE_COLOR: '0' }, true, false],
  ['auto', { NO_COLOR: '1' }, true, false],
  ['auto', { NO_COLOR: '' }, true, true],
  ['auto', { TERM: 'dumb' }, true, false],
  ['auto', { TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
] as const)('--color %s with %j on a terminal (%s) is %s', (choice, env, isTerminal, expected) => {
  expect(isColored(choice, env, isTerminal)).toBe(expected)
})

test('each role is painted and ends where it began', async () => {
  const style = await loadStyle(true)
  expect(style('danger', 'x')).toBe('\u001b[1m\u001b[31mx\u001b[39m\u001b[22m')
  expect((await loadStyle(false))('danger', 'x')).toBe('x')
})
