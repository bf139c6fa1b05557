import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtPackage } from './built.ts'

beforeAll(() => { builtPackage() })

const hasScript = spawnSync('script', ['--version']).status === 0

/** What a real terminal shows, line ends as written. */
function inTerminal(args: string, env: Readonly<Record<string, string>> = {}): string {
  const program = join(builtPackage(), 'bin/modality.cjs')
  const { stdout } = spawnSync('script', ['-qec', `stty cols 60; "${process.execPath}" "${program}" ${args} </dev/null`, '/dev/null'], {
    encoding: 'utf8', input: '', env: { PATH: process.env['PATH'] ?? '', SHELL: '/bin/sh', ...env }, timeout: 20_000,
  })
  return stdout.replaceAll('\r\n', '\n')
}

describe.skipIf(!hasScript)('in a terminal', () => {
  test('text is coloured and as wide as the terminal', () => {
    const shown = inTerminal('recommend -c low-back-pain --screened', { TERM: 'xterm' })
    expect(shown).toContain('\u001b[1m')
    const widths = shown.replace(/\u001b\[\d+m/gu, '').split('\n').filter((line) => !line.includes('https://')).map((line) => line.length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(60)
    expect(Math.max(...widths)).toBeGreaterThan(50)
  })

  test.each([{ NO_COLOR: '1', TERM: 'xterm' }, { TERM: 'dumb' }])('no escape byte with %j', (env) => {
    expect(inTerminal('recommend -c low-back-pain', env)).not.toContain('\u001b')
  })

  test('without a terminal to answer in it prints help and does not wait', () => {
    expect(inTerminal('', { TERM: 'dumb' })).toContain('Usage: modality')
  })
})
