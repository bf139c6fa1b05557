import type { Diagnostic } from '../model/diagnostic.ts'
import type { LoadCode } from '../load/index.ts'

/** A diagnostic about a file or folder as a whole. */
export function problemWith(file: string, code: LoadCode, message: string, hint?: string): Diagnostic {
  const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { code, severity: 'error', message, at, ...(hint === undefined ? {} : { hint }) }
}

/** Why the operating system refused, in words; the bare code where it is a rare one. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons.get(code) ?? (code === '' ? 'the system gives no reason' : `the system says ${code}`)
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['ENOTDIR', 'part of the path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'its links go in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the disk cannot be written to'],
  ['EIO', 'the disk reports an error'],
])
