// Planted mistakes: each small rule set has one, with the exact finding expected, beside a near miss that must stay
// silent. Both stand on top of `base.yaml`, in which nothing is doubtful.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCases } from '../../src/cases/run.ts'
import { checkRuleSet, type CheckSettings } from '../../src/check/check.ts'
import { checkCodes } from '../../src/check/codes.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import { compile } from '../../src/compile/compile.ts'
import { sha256 } from '../../src/files/sha256.ts'

const folder = join(import.meta.dirname, 'seeded')
const base = readFileSync(join(import.meta.dirname, 'base.yaml'), 'utf8')
const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const [head = '', planted = '', near = '', finds = ''] = text.split(/^== .*\n/mu)
  const today = /today (\S+)/u.exec(head)?.[1]
  return { name: name.slice(0, -4), text, planted, near, finds, settings: today === undefined ? {} : { today } }
})

/** Findings as `file line: severity: message [code]`, the example below. */
function findingsIn(yaml: string, settings: CheckSettings): { readonly text: string; readonly codes: readonly string[] } {
  const without = /^# without (\S+)/u.exec(yaml)?.[1]
  const own = without === undefined ? base : base.replace(new RegExp(`^  ${without}:\\n(?:    .*\\n)+`, 'mu'), '')
  const { ruleSet, diagnostics } = loadRuleSet([{ path: 'base.yaml', bytes: new TextEncoder().encode(own) }, { path: 'rules.yaml', bytes: new TextEncoder().encode(yaml) }])
  expect(diagnostics.map(({ message }) => message)).toEqual([])
  if (ruleSet === null) return { text: '', codes: [] }
  const found = checkRuleSet(ruleSet, settings)
  return {
    text: found.map(({ at, severity, message, code, hint, example }) => `${at.file}:${String(at.line)}: ${severity}: ${message} [${code}]\n`
      + (hint === undefined ? '' : `  hint: ${hint}\n`) + (example ?? '')).join(''),
    codes: found.map(({ code }) => code),
  }
}

it('finds nothing in the rule set that the mistakes are planted in', () => {
  expect(findingsIn('# nothing\nclaims: {}\n', {}).text).toBe('')
})

describe('planted mistakes', () => {
  it.each(seeds)('finds $name', ({ name, text, planted, finds, settings }) => {
    const found = findingsIn(planted, settings)
    if (process.env['UPDATE_SEEDS'] !== undefined) writeFileSync(join(folder, `${name}.txt`), text.slice(0, text.length - finds.length) + found.text)
    else expect(found.text).toBe(finds)
    expect(new Set(found.codes).size).toBe(1)
  })

  it.each(seeds)('says nothing about the near miss of $name', ({ near, settings }) => {
    expect(findingsIn(near, settings).text).toBe('')
  })

  it.each(seeds.filter(({ finds }) => finds.includes('  - id: ')))('shows $name in a case that can be pasted', ({ planted, finds }) => {
    const examples = finds.split('\n').filter((line) => /^ {2}(?:- | )/u.test(line) && !line.startsWith('  hint:')).join('\n')
    const files = { 'base.yaml': base, 'rules.yaml': planted, 'cases.yaml': `cases:\n${examples}\n` }
    const { ruleSet, cases, diagnostics } = loadRuleSet(Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))
    expect(diagnostics).toEqual([])
    if (ruleSet === null) return
    const results = runCases(compile(ruleSet, sha256), cases)
    expect(results.length).toBe(1)
    // The case of a danger that is taken away expects the danger, so it fails until the rules are mended.
    const wanted = finds.includes('red-flags: [odd]') ? 'failed' : 'passed'
    expect(results.map(({ status, differences }) => [status, ...(wanted === 'passed' ? differences : [])])).toEqual([[wanted]])
  })

  it('are at least sixty, and every code has one', () => {
    expect(seeds.length).toBeGreaterThanOrEqual(60)
    const named = new Set(seeds.flatMap(({ finds }) => [...finds.matchAll(/\[([a-z-]+)\]$/gmu)].map((match) => match[1])))
    expect(checkCodes.filter((code) => !named.has(code) && code !== 'not-decided')).toEqual([])
  })
})

