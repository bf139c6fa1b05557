// Compiled rules in the user's cache: used only where nothing has changed, never trusted where anything is wrong.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { cacheFolderOf, ruleCache } from '../../src/files/rule-cache.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet, type RuleFile } from '../../src/load/index.ts'

const small = join(import.meta.dirname, '../fixtures/small')
const { files } = readRuleFolder(small)
const program = compiled(files)
const answers = { complaints: Object.fromEntries(program.complaintIds.slice(0, 1).map((id) => [id, {}])), facts: {} }
const [complaint = ''] = program.complaintIds

let folder: string
beforeEach(() => { folder = join(mkdtempSync(join(tmpdir(), 'modality-cache-')), 'of it') })
afterEach(() => { rmSync(join(folder, '..'), { recursive: true, force: true }) })

function compiled(all: readonly RuleFile[]): Program {
  const { ruleSet } = loadRuleSet(all)
  if (ruleSet === null) throw new Error('the fixture has a mistake')
  return compile(ruleSet, sha256)
}

function entry(): string {
  const [name = ''] = readdirSync(folder)
  return join(folder, name)
}

test('what was written is read again: as plain data, and with the same outcome', () => {
  const cache = ruleCache(folder, 'build')
  expect(cache.read(small, files, 'all')).toBeNull()
  cache.write(small, files, program)
  expect(cache.read(small, files, 'all')).toEqual(program)
  const thin = cache.read(small, files, [complaint]) as Program
  for (const screened of [false, true]) {
    expect(JSON.stringify(evaluate(thin, { ...answers, screened }))).toBe(JSON.stringify(evaluate(program, { ...answers, screened })))
  }
})

test('another build, folder, file, layer or byte is another rule set', () => {
  const cache = ruleCache(folder, 'build')
  cache.write(small, files, program)
  const [first, ...others] = files as [RuleFile, ...RuleFile[]]
  const bytes = Uint8Array.from(first.bytes)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(ruleCache(folder, 'another').read(small, files, 'all')).toBeNull()
  expect(cache.read(join(small, '..'), files, 'all')).toBeNull()
  expect(cache.read(small, others, 'all')).toBeNull()
  expect(cache.read(small, [...files, { path: 'more.yaml', bytes: new Uint8Array() }], 'all')).toBeNull()
  expect(cache.read(small, [{ ...first, layer: 1 }, ...others], 'all')).toBeNull()
  expect(cache.read(small, [{ ...first, path: 'renamed.yaml' }, ...others], 'all')).toBeNull()
  expect(cache.read(small, [{ ...first, bytes }, ...others], 'all')).toBeNull()
  expect(cache.read(small, files, 'all')).toEqual(program)
})

test('a damaged entry is none, wherever the damage is', () => {
  const cache = ruleCache(folder, 'build')
  cache.write(small, files, program)
  const whole = readFileSync(entry())
  for (let at = 0; at < whole.length; at += 997) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 0x10
    writeFileSync(entry(), damaged)
    expect(cache.read(small, files, [complaint])).toBeNull()
  }
  for (const length of [0, 1, 2, whole.length / 2, whole.length - 1, whole.length - 2]) {
    writeFileSync(entry(), whole.subarray(0, length))
    expect(cache.read(small, files, [complaint])).toBeNull()
  }
  writeFileSync(entry(), Buffer.concat([whole, whole]))
  expect(cache.read(small, files, [complaint])).toBeNull()
  cache.write(small, files, program)
  expect(cache.read(small, files, 'all')).toEqual(program)
})

test.skipIf(process.platform === 'win32')('only what belongs to this user alone is written or read', () => {
  const cache = ruleCache(folder, 'build')
  cache.write(small, files, program)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(entry()).mode & 0o777).toBe(0o600)
  chmodSync(entry(), 0o666)
  expect(cache.read(small, files, 'all')).toBeNull()
  chmodSync(entry(), 0o600)
  expect(cache.read(small, files, 'all')).not.toBeNull()
  const elsewhere = join(folder, '..', 'elsewhere')
  writeFileSync(elsewhere, readFileSync(entry()), { mode: 0o600 })
  const link = entry()
  rmSync(link)
  symlinkSync(elsewhere, link)
  expect(cache.read(small, files, 'all')).toBeNull()
})

test('where nothing can be written the answer is the same', () => {
  mkdirSync(join(folder, '..'), { recursive: true })
  writeFileSync(folder, 'a file stands where the folder should')
  const cache = ruleCache(folder, 'build')
  expect(() => { cache.write(small, files, program) }).not.toThrow()
  expect(cache.read(small, files, 'all')).toBeNull()
})

test('the newest stay, the oldest and what a killed call left go', () => {
  const cache = ruleCache(folder, 'build')
  for (let i = 0; i < 40; i += 1) {
    cache.write(join(small, String(i)), files, program)
    const [name = ''] = readdirSync(folder).filter((each) => statSync(join(folder, each)).mtimeMs > 1_700_000_100_000)
    utimesSync(join(folder, name), 1_700_000_000 + i, 1_700_000_000 + i)
  }
  writeFileSync(join(folder, '.0123456789abcdef.rules.1-abc.tmp'), 'half')
  utimesSync(join(folder, '.0123456789abcdef.rules.1-abc.tmp'), 1_600_000_000, 1_600_000_000)
  writeFileSync(join(folder, 'notes.txt'), 'of somebody else')
  cache.write(small, files, program)
  expect(readdirSync(folder).filter((name) => name.endsWith('.rules')).length).toBe(32)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(readdirSync(folder)).toContain('notes.txt')
  expect(cache.read(join(small, '0'), files, 'all')).toBeNull()
  expect(cache.read(join(small, '39'), files, 'all')).not.toBeNull()
  expect(cache.read(small, files, 'all')).not.toBeNull()
})

test('the cache lies where the system keeps such things', () => {
  expect(cacheFolderOf({ XDG_CACHE_HOME: '/x', HOME: '/home/a' }, 'linux')).toBe('/x/modality')
  expect(cacheFolderOf({ XDG_CACHE_HOME: 'relative', HOME: '/home/a' }, 'linux')).toBe('/home/a/.cache/modality')
  expect(cacheFolderOf({ HOME: '/Users/a' }, 'darwin')).toBe('/Users/a/Library/Caches/modality')
  expect(cacheFolderOf({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/modality/Cache')
  expect(cacheFolderOf({}, 'linux')).toBeNull()
})
