// Files and standard streams in pieces: what is too large to hold is read and written block by block.
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { reasonOf } from './problem.ts'
import { standardInput } from './read-text.ts'

export interface InputStream {
  /** Fills what it can of a buffer; 0 at the end. */
  readonly read: (buffer: Uint8Array) => number
  /** Bytes in all; null where nobody knows. */
  readonly size: number | null
  readonly close: () => void
}

export interface OutputStream {
  /** Writes everything before it returns; throws the system's error. */
  readonly write: (bytes: Uint8Array) => void
  readonly close: () => void
}

export type Opened<T> = { readonly ok: true; readonly stream: T } | { readonly ok: false; readonly message: string }

/** A file, or the standard input for `-`. */
export function openInput(path: string): Opened<InputStream> {
  return opening(path, () => {
    const descriptor = path === standardInput ? 0 : openSync(path, constants.O_RDONLY)
    const status = fstatSync(descriptor)
    if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    return {
      read: (buffer) => readSome(descriptor, buffer),
      size: status.isFile() ? status.size : null,
      close: () => { if (descriptor !== 0) closeSync(descriptor) },
    }
  })
}

/** A new file; with `keep` an old one from this byte on, what stood behind it is gone. */
export function openOutput(path: string, keep: number | null): Opened<OutputStream> {
  return opening(path, () => {
    const descriptor = openSync(path, keep === null ? constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL : constants.O_RDWR, 0o600)
    if (keep !== null) ftruncateSync(descriptor, keep)
    let at = keep ?? 0
    return {
      write: (bytes) => {
        for (let written = 0; written < bytes.length;) {
          const count = writeSync(descriptor, bytes, written, bytes.length - written, at)
          written += count
          at += count
        }
      },
      close: () => { closeSync(descriptor) },
    }
  })
}

/** The standard output of this process. */
export const standardOutput: OutputStream = {
  write: (bytes) => {
    for (let written = 0; written < bytes.length;) {
      try {
        written += writeSync(1, bytes, written, bytes.length - written)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
        pause()
      }
    }
  },
  close: () => undefined,
}

/** A pipe that is full, or has nothing yet, and does not block. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}

function opening<T>(path: string, open: () => T): Opened<T> {
  try {
    return { ok: true, stream: open() }
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return { ok: false, message: exists ? `${path} is there already; \`--resume\` goes on with it` : `${path} cannot be opened: ${reasonOf(error)}` }
  }
}

function readSome(descriptor: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, 0, buffer.length, null)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      pause()
    }
  }
}
