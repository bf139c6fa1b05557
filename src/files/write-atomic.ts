// A text to a file that is, at every moment, either the old one or the new one, whole.
import {
  closeSync, constants, fsyncSync, lstatSync, openSync, realpathSync, renameSync, rmSync, writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from './problem.ts'

export type WriteResult = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly message: string }

/** Writes through a temporary file in the same folder. On failure the old file stands and the temporary one is gone. */
export function writeAtomic(path: string, text: string | Uint8Array, mode = 0o600): WriteResult {
  let temporary: string | undefined
  try {
    const target = followed(path)
    const folder = dirname(target)
    temporary = join(folder, `.${basename(target).slice(0, 100)}.${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`)
    writeNew(temporary, text, mode)
    renameSync(temporary, target)
    temporary = undefined
    syncFolder(folder)
    return { kind: 'written' }
  } catch (error) {
    if (temporary !== undefined) removeQuietly(temporary)
    return { kind: 'failed', message: `${path} cannot be written: ${reasonOf(error)}` }
  }
}

/** What could not be written may not be there to remove either; the first reason is the one to tell. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Below a path that is no folder, for one.
  }
}

/** Where a link leads, so that the link stays and its file is replaced. */
function followed(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
  } catch {
    return path
  }
}

function writeNew(path: string, text: string | Uint8Array, mode: number): void {
  const descriptor = openSync(path, 'wx', mode)
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** So that the new name survives a crash; not every system can do this to a folder, and then the rename has to do. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // The file itself is whole and in place.
  }
}
