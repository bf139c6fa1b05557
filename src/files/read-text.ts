// A file or the standard input to bytes, up to a limit; what goes wrong is a value, not an exception.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { reasonOf } from './problem.ts'

export type ReadResult =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'not-a-file' | 'too-large' | 'unreadable'; readonly message: string }

export const standardInput = '-'

/** The bytes of a regular file, or of the standard input for `-`. Never waits on a pipe or device named as a file. */
export function readBytes(path: string, limit: number): ReadResult {
  if (path === standardInput) return readDescriptor(0, limit, 'the standard input')
  if (path === '' || path.includes('\0')) return { kind: 'missing', message: 'the file has no name that can be opened' }
  let descriptor: number
  try {
    // Without O_NONBLOCK the opening of a named pipe waits for a writer that may never come.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { kind: isMissing ? 'missing' : 'unreadable', message: `${path} cannot be read: ${reasonOf(error)}` }
  }
  try {
    const status = fstatSync(descriptor)
    if (status.isDirectory()) return { kind: 'not-a-file', message: `${path} is a folder; expected a file` }
    if (!status.isFile() && !isPassedDescriptor(path)) return { kind: 'not-a-file', message: `${path} is not a regular file` }
    if (status.size > limit) return tooLarge(path, limit)
    return readDescriptor(descriptor, limit, path, status.size)
  } finally {
    closeSync(descriptor)
  }
}

/** `/dev/stdin` and what a shell passes for `<(command)` are pipes on purpose. */
function isPassedDescriptor(path: string): boolean {
  return /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/.test(path)
}

const chunkSize = 64 * 1024

/** Of `expected` bytes, where they are known, the end is looked for with room for one more. */
function readDescriptor(descriptor: number, limit: number, name: string, expected = 0): ReadResult {
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const chunk = new Uint8Array(expected === 0 ? chunkSize : total === 0 ? expected : total === expected ? 1 : chunkSize)
    let count: number
    try {
      count = readSync(descriptor, chunk, 0, chunk.length, null)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EOF') break
      if (code !== 'EAGAIN') return { kind: 'unreadable', message: `${name} cannot be read: ${reasonOf(error)}` }
      // A pipe that has nothing yet and does not block.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
      continue
    }
    if (count === 0) break
    total += count
    if (total > limit) return tooLarge(name, limit)
    chunks.push(chunk.subarray(0, count))
  }
  const [only] = chunks
  return { kind: 'bytes', bytes: only !== undefined && chunks.length === 1 ? only : joined(chunks, total) }
}

function tooLarge(name: string, limit: number): ReadResult {
  return { kind: 'too-large', message: `${name} has more than ${String(limit)} bytes` }
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
