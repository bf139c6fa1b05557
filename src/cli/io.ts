// The world as a command sees it: arguments, environment, three streams. Standard output is written by descriptor: it
// starts faster than `process.stdout`, and an error shows at the call that caused it.
import { fstatSync, readSync, writeSync } from 'node:fs'

export interface Io {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Input
  readonly stdout: Sink
  readonly stderr: Sink
}

export interface Input {
  readonly isTerminal: () => boolean
  /** All bytes up to the end, or null if there are more than `limit`. */
  readonly readAll: (limit: number) => Uint8Array | null
}

export interface Sink {
  readonly isTerminal: () => boolean
  /** Columns of the terminal; null for none. */
  readonly columns: () => number | null
  /** Writes everything before it returns; throws the system's error. */
  readonly write: (text: string) => void
}

/** The streams of this process. */
export function processIo(): Io {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    stdin: { isTerminal: () => isTerminal(0), readAll: (limit) => readAll(0, limit) },
    stdout: sinkOf(1),
    stderr: sinkOf(2),
  }
}

function sinkOf(descriptor: 1 | 2): Sink {
  return {
    isTerminal: () => isTerminal(descriptor),
    columns: () => isTerminal(descriptor) ? columnsOf(descriptor) : null,
    write: (text) => { writeAll(descriptor, text) },
  }
}

/** The major number of `/dev/null` and `/dev/full` on Linux. */
const memoryDevices = 1

/** Only a character device can be a terminal; so a pipe, a file or `/dev/null` is told without loading `tty`. */
function isTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor)
    if (!status.isCharacterDevice() || (process.platform === 'linux' && status.rdev >> 8 === memoryDevices)) return false
  } catch {
    return false
  }
  return (process.getBuiltinModule('node:tty')).isatty(descriptor)
}

function columnsOf(descriptor: 1 | 2): number | null {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  return stream.columns > 0 ? stream.columns : null
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  let written = 0
  let waits = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written, bytes.length - written)
      waits = 0
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error
      waits += 1
      sleep(Math.min(waits, 20))
    }
  }
}

function readAll(descriptor: number, limit: number): Uint8Array | null {
  const chunks: Buffer[] = []
  let total = 0
  let waits = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536)
    try {
      const count = readSync(descriptor, chunk, 0, chunk.length, null)
      if (count === 0) return Buffer.concat(chunks)
      total += count
      if (total > limit) return null
      chunks.push(chunk.subarray(0, count))
      waits = 0
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return Buffer.concat(chunks)
      if (code !== 'EAGAIN') throw error
      waits += 1
      sleep(Math.min(waits, 20))
    }
  }
}

/** A full pipe that somebody made non-blocking is tried again a little later. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** The system's code of an error (`EPIPE`), or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
