import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { readBytes } from '../../src/files/read-text.ts'
import { writeAtomic } from '../../src/files/write-atomic.ts'
import { defaultLimits } from '../../src/load/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('a rule folder', () => {
  it('gives its YAML files, sorted by bytes, named as the caller named the folder', () => {
    for (const name of ['b.yaml', 'Z.yml', 'a.txt', '.hidden.yaml', 'é.yaml']) writeFileSync(join(folder, name), 'x')
    mkdirSync(join(folder, 'a'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'node_modules/no.yaml'), 'x')
    writeFileSync(join(folder, 'a/c.yaml'), 'x')
    symlinkSync('../b.yaml', join(folder, 'a/link.yaml'))
    const { files, diagnostics } = readRuleFolder(`${folder}//`)
    expect(diagnostics).toEqual([])
    expect(files.map(({ path }) => path.replace(folder, 'F'))).toEqual(['F/Z.yml', 'F/a/c.yaml', 'F/a/link.yaml', 'F/b.yaml', 'F/é.yaml'])
  })

  it('says which file is too large, and which makes the whole too large', () => {
    for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) writeFileSync(join(folder, name), 'x'.repeat(name === 'a.yaml' ? 20 : 8))
    const { diagnostics } = readRuleFolder(folder, { ...defaultLimits, fileBytes: 10, setBytes: 12 })
    expect(diagnostics.map(({ code, at }) => `${code} ${at.file.slice(-6)}`)).toEqual(['file-too-large a.yaml', 'rule-set-too-large c.yaml'])
  })

  it('does not follow a linked folder into a circle', () => {
    writeFileSync(join(folder, 'a.yaml'), 'x')
    symlinkSync('.', join(folder, 'again'))
    expect(readRuleFolder(folder).files.length).toBe(1)
  })
})

describe('a file to read', () => {
  it('comes as bytes up to the limit', () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'x'.repeat(100))
    expect(readBytes(path, 100)).toEqual({ kind: 'bytes', bytes: new Uint8Array(Buffer.from('x'.repeat(100))) })
    expect(readBytes(path, 99)).toEqual({ kind: 'too-large', message: `${path} has more than 99 bytes` })
  })

  it('may be missing, a folder or a pipe, which is said in words', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(readBytes(join(folder, 'gone'), 9)).toEqual({ kind: 'missing', message: `${join(folder, 'gone')} cannot be read: there is no such file or folder` })
    expect(readBytes(folder, 9)).toEqual({ kind: 'not-a-file', message: `${folder} is a folder; expected a file` })
    expect(readBytes(join(folder, 'pipe'), 9)).toMatchObject({ kind: 'not-a-file' })
    expect(readBytes('a\0b', 9)).toMatchObject({ kind: 'missing' })
  })
})

describe('a file to write', () => {
  it('replaces the old one whole, for its owner only, and leaves nothing beside it', () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'old')
    expect(writeAtomic(path, 'néw')).toEqual({ kind: 'written' })
    expect(readFileSync(path, 'utf8')).toBe('néw')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('keeps a link and writes where it leads', () => {
    writeFileSync(join(folder, 'a'), 'old')
    symlinkSync('a', join(folder, 'link'))
    writeAtomic(join(folder, 'link'), 'new')
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new')
  })

  it('says in words why it cannot, and leaves nothing behind', () => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'taken/x'), 'x')
    expect(writeAtomic(join(folder, 'gone/a'), 'x')).toEqual({ kind: 'failed', message: `${join(folder, 'gone/a')} cannot be written: there is no such file or folder` })
    expect(writeAtomic(join(folder, 'taken'), 'x')).toMatchObject({ kind: 'failed' })
    chmodSync(folder, 0o700)
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
