// What can be mended mechanically, written into the files in which it was found.
import { editsFor, withoutLines, type Edit } from '../check/fix.ts'
import { readBytes } from '../files/read-text.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'

const mostBytes = 4 * 1024 * 1024

/** The edits that were made; each file is written once, whole. */
export function mend(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  const edits = editsFor(diagnostics, textOf)
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = textOf(file)
    if (text === undefined) continue
    const written = writeAtomic(file, withoutLines(text, edits.filter((edit) => edit.file === file)), 0o644)
    if (written.kind === 'failed') throw failureError({ code: 'not-written', message: written.message, path: null, didYouMean: [], exitCode: exitCodes.output })
  }
  return edits
}

function textOf(file: string): string | undefined {
  const read = readBytes(file, mostBytes)
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : undefined
}
