// Files and standard streams in pieces: what is too large to hold is read and written block by block.
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { piecesOfPipe } from './pipe.ts'
import { reasonOf } from './problem.ts'
import { standardInput } from './read-text.ts'

export interface InputStream {
  /** Up to the end; each piece is overwritten when the next is asked for. A pipe is waited for without blocking. */
  readonly pieces: () => AsyncIterable<Uint8Array>
  /** Bytes in all; null where nobody knows. */
  readonly size: number | null
  /** Ends a wait for a pipe too. */
  readonly close: () => void
}

export interface OutputStream {
  /** Writes everything before it returns; throws the system's error. */
  readonly write: (bytes: Uint8Array) => void
  readonly close: () => void
}

/** A file that was begun before: `write` throws `OtherTail` if what stands there is not the beginning of what it writes. */
export interface ResumedStream extends OutputStream {
  /** Whether something stands behind the byte from which it goes on. */
  readonly hasTail: () => boolean
}

/** The file to go on with ends otherwise than an interrupted run would have ended it. */
export class OtherTail extends Error {}

export type Opened<T> = { readonly ok: true; readonly stream: T } | { readonly ok: false; readonly message: string }

const pieceSize = 256 * 1024

/** A file, or the standard input for `-`. */
export function openInput(path: string): Opened<InputStream> {
  return opening(path, () => {
    const descriptor = path === standardInput ? 0 : openSync(path, constants.O_RDONLY)
    const status = fstatSync(descriptor)
    if (status.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    if (status.isFIFO() || status.isSocket()) return { ...piecesOfPipe(descriptor, pieceSize), size: null }
    return {
      pieces: () => filePieces(descriptor),
      size: status.isFile() ? status.size : null,
      close: () => { if (descriptor !== 0) closeSync(descriptor) },
    }
  })
}

// eslint-disable-next-line @typescript-eslint/require-await -- one form for files and pipes
async function* filePieces(descriptor: number): AsyncGenerator<Uint8Array, void> {
  const buffer = new Uint8Array(pieceSize)
  for (let count = readSome(descriptor, buffer); count > 0; count = readSome(descriptor, buffer)) yield buffer.subarray(0, count)
}

/** A new file. */
export function openOutput(path: string): Opened<OutputStream> {
  return opening(path, () => {
    const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    return { write: writerAt(descriptor, 0), close: () => { closeSync(descriptor) } }
  })
}

/** A file of a run that was interrupted, from this byte on. Nothing of it is lost before the first write. */
export function resumeOutput(path: string, from: number): Opened<ResumedStream> {
  return opening(path, () => {
    const descriptor = openSync(path, constants.O_RDWR)
    const writeOn = writerAt(descriptor, from)
    let tail = fstatSync(descriptor).size - from
    return {
      hasTail: () => tail > 0,
      write: (bytes) => {
        if (tail > 0 && !beginsWith(bytes, descriptor, from, tail)) throw new OtherTail()
        if (tail > 0) ftruncateSync(descriptor, from)
        tail = 0
        writeOn(bytes)
      },
      close: () => { closeSync(descriptor) },
    }
  })
}

function beginsWith(bytes: Uint8Array, descriptor: number, from: number, length: number): boolean {
  if (length > bytes.length) return false
  const found = new Uint8Array(length)
  for (let at = 0; at < length;) {
    const count = readSync(descriptor, found, at, length - at, from + at)
    if (count === 0) return false
    at += count
  }
  return found.every((byte, i) => byte === bytes[i])
}

function writerAt(descriptor: number, from: number): OutputStream['write'] {
  let at = from
  return (bytes) => {
    for (let written = 0; written < bytes.length;) {
      const count = writeSync(descriptor, bytes, written, bytes.length - written, at)
      written += count
      at += count
    }
  }
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
