// The compiled form of a folder of rules, kept for the next call. An entry is found by the folder and used only if every
// byte of every rule file is as it was when it was made, by this very build; whatever is wrong with one, it is not there.
import { closeSync, constants, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { RuleFile } from '../load/index.ts'
import { partsOf, readProgram, type Stored } from './stored.ts'
import { writeAtomic } from './write-atomic.ts'

export interface RuleCache {
  /** The program of these files, or null. */
  readonly read: (folder: string, files: readonly RuleFile[], complaints: Iterable<string> | 'all') => Program | null
  /** Keeps it for the next call, if it can. */
  readonly write: (folder: string, files: readonly RuleFile[], program: Program) => void
}

/** Entries kept, and the bytes of all of them together; the oldest go first. */
const mostEntries = 32
const mostBytes = 256 * 1024 * 1024

/** What an entry begins with, as JSON, up to the first line end. */
interface Head {
  readonly build: string
  readonly folder: string
  readonly files: readonly { readonly path: string; readonly layer: number; readonly size: number }[]
  readonly parts: readonly { readonly name: string; readonly size: number }[]
}

/** A cache in a folder that need not exist; `build` names the program that compiles. */
export function ruleCache(cacheFolder: string, build: string): RuleCache {
  return {
    read: (folder, files, complaints) => {
      try {
        const entry = readEntry(join(cacheFolder, nameOf(folder)))
        const stored = entry === null ? null : partsIn(entry, headOf(build, folder, files), files)
        return stored === null ? null : readProgram(stored, complaints)
      } catch {
        return null
      }
    },
    write: (folder, files, program) => {
      try {
        mkdirSync(cacheFolder, { recursive: true, mode: 0o700 })
        const bytes = entryOf(headOf(build, folder, files), files, program)
        if (bytes.length > mostBytes / 4) return
        writeAtomic(join(cacheFolder, nameOf(folder)), bytes)
        makeRoom(cacheFolder)
      } catch {
        // Without a cache it only takes longer.
      }
    },
  }
}

/** Where caches of the user belong on this system; null where nobody says. */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string | null {
  const stated = env['XDG_CACHE_HOME'] ?? ''
  if (isAbsolute(stated)) return join(stated, 'modality')
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? ''
    return isAbsolute(local) ? join(local, 'modality', 'Cache') : null
  }
  const home = env['HOME'] ?? ''
  if (!isAbsolute(home)) return null
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'modality') : join(home, '.cache', 'modality')
}

function headOf(build: string, folder: string, files: readonly RuleFile[]): Omit<Head, 'parts'> {
  return { build, folder: resolve(folder), files: files.map(({ path, layer, bytes }) => ({ path, layer: layer ?? 0, size: bytes.length })) }
}

const ending = '.rules'

/** Two folders with one name only take the place of each other. */
function nameOf(folder: string): string {
  let high = 0x1234567
  let low = 0x89abcde
  for (const character of resolve(folder)) {
    const code = character.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x85ebca77) ^ (high >>> 13)
  }
  return `${[high, low].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')}${ending}`
}

/**
 * Head, rule files and parts, and all of it once more: that an entry is whole is told by comparing its halves, which
 * costs a tenth of what a check sum does.
 */
function entryOf(head: Omit<Head, 'parts'>, files: readonly RuleFile[], program: Program): Uint8Array {
  const texts = [...partsOf(program, false)].map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  const whole: Head = { ...head, parts: texts.map(({ name, bytes }) => ({ name, size: bytes.length })) }
  const half = [Buffer.from(`${JSON.stringify(whole)}\n`), ...files.map(({ bytes }) => bytes), ...texts.map(({ bytes }) => bytes)]
  return Buffer.concat([...half, ...half])
}

/** The first half of an entry that is whole and belongs to this user alone. */
function readEntry(path: string): Buffer | null {
  const descriptor = openSync(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW))
  try {
    const status = fstatSync(descriptor)
    const isOwn = process.getuid === undefined || (status.uid === process.getuid() && (status.mode & 0o022) === 0)
    if (!status.isFile() || !isOwn || status.size % 2 !== 0 || status.size > mostBytes) return null
    const bytes = Buffer.allocUnsafe(status.size)
    let at = 0
    for (let count = 1; count > 0 && at < bytes.length; at += count) count = readSync(descriptor, bytes, at, bytes.length - at, null)
    const half = bytes.subarray(0, bytes.length / 2)
    return at === bytes.length && half.equals(bytes.subarray(bytes.length / 2)) ? half : null
  } finally {
    closeSync(descriptor)
  }
}

/** The parts of an entry; null where it was made by another build or from other files. */
function partsIn(entry: Buffer, wanted: Omit<Head, 'parts'>, files: readonly RuleFile[]): Stored | null {
  const line = entry.indexOf(10)
  const { parts, ...head } = JSON.parse(entry.toString('utf8', 0, line)) as Head
  if (JSON.stringify(head) !== JSON.stringify(wanted)) return null
  let at = line + 1
  for (const { bytes } of files) {
    if (!entry.subarray(at, at + bytes.length).equals(bytes)) return null
    at += bytes.length
  }
  const found = new Map<string, Buffer>()
  for (const { name, size } of parts) found.set(name, entry.subarray(at, at += size))
  if (at !== entry.length) return null
  const bytes = (name: string): Buffer => {
    const part = found.get(name)
    if (part === undefined) throw new Error(`the cache has no ${name}`)
    return part
  }
  return { text: (name) => bytes(name).toString('utf8'), bytes }
}

const oneHour = 3_600_000

/** Takes away the oldest entries, and what a call that was killed left half-written. */
function makeRoom(folder: string): void {
  const entries = readdirSync(folder).filter((name) => name.includes(ending)).flatMap((name) => {
    const path = join(folder, name)
    const status = statSync(path, { throwIfNoEntry: false })
    return status === undefined ? [] : [{ path, isWhole: name.endsWith(ending), time: status.mtimeMs, size: status.size }]
  })
  const newest = Math.max(...entries.map(({ time }) => time))
  let count = 0
  let bytes = 0
  for (const { path, isWhole, time, size } of entries.toSorted((a, b) => b.time - a.time)) {
    if (isWhole) {
      count += 1
      bytes += size
    }
    if (isWhole ? count > mostEntries || bytes > mostBytes : newest - time > oneHour) rmSync(path, { force: true })
  }
}
