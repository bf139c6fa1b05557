// The cache of compiled rules as a user meets it: the same answers, new ones after a change, and a way to do without.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtPackage, sampleRules } from './built.ts'

const program = join(builtPackage(), 'bin/modality.cjs')
let folder: string
let rules: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modality-cache-'))
  rules = join(folder, 'rules')
  cpSync(sampleRules, rules, { recursive: true })
})
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const kept = (): readonly string[] => (existsSync(join(folder, 'modality')) ? readdirSync(join(folder, 'modality')) : [])
const args = (...more: readonly string[]): string[] => [program, 'recommend', '--rules', rules, '-c', 'low-back-pain', '--json', ...more]
const env = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: folder, MODALITY_NO_CACHE: '', ...more })

function answer(more: readonly string[] = [], extra: Record<string, string> = {}): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args(...more), { env: env(extra), encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}

test('the second answer is the first one, byte for byte, and so is one without a cache', () => {
  const first = answer()
  expect(kept().length).toBe(1)
  expect(answer()).toBe(first)
  expect(answer(['--no-cache'])).toBe(first)
  expect(kept().length).toBe(1)
})

test('nothing is kept where that is not wanted', () => {
  answer(['--no-cache'])
  answer([], { MODALITY_NO_CACHE: '1' })
  // Before the command, where another parser reads it.
  spawnSync(process.execPath, [program, '--no-cache', ...args().slice(1)], { env: env() })
  expect(kept()).toEqual([])
})

test('a change of the rules is a change of the answer', () => {
  const digest = (): string => (JSON.parse(answer()) as { ruleSet: { digest: string } }).ruleSet.digest
  const before = digest()
  const file = readdirSync(rules, { recursive: true, encoding: 'utf8' }).find((name) => /title:/u.test(name.endsWith('.yaml') ? readFileSync(join(rules, name), 'utf8') : '')) ?? ''
  const text = readFileSync(join(rules, file), 'utf8')
  writeFileSync(join(rules, file), text.replace(/title: */u, 'title: Another '))
  expect(digest()).not.toBe(before)
  writeFileSync(join(rules, file), text)
  expect(digest()).toBe(before)
  appendFileSync(join(rules, file), '\n# a remark\n')
  expect(digest()).toBe(before)
})

test('rules with a mistake are not kept, and say so each time', () => {
  answer()
  writeFileSync(join(rules, 'broken.yaml'), 'rules: [\n')
  for (let i = 0; i < 2; i += 1) expect(spawnSync(process.execPath, args(), { env: env() }).status).toBe(4)
  rmSync(join(rules, 'broken.yaml'))
  answer()
})

test('many at once, and one with damage in the cache, all get the same answer', { timeout: 30_000 }, async () => {
  const expected = answer(['--no-cache'])
  const answers = await Promise.all(Array.from({ length: 6 }, () => new Promise<string>((resolve) => {
    const child = spawn(process.execPath, args(), { env: env(), stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (part: Buffer) => { text += part.toString() })
    child.on('close', () => { resolve(text) })
  })))
  expect(new Set([...answers, expected]).size).toBe(1)
  expect(kept().length).toBe(1)
  const path = join(folder, 'modality', kept()[0] ?? '')
  const bytes = readFileSync(path)
  bytes.fill(0, 0, 4096)
  writeFileSync(path, bytes)
  expect(answer()).toBe(expected)
})
