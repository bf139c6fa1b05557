// Diagnostics to text with the lines of the files they are about, read again from where the user named them.
import { readBytes } from '../files/read-text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { renderDiagnostics } from '../report/diagnostic.ts'

const mostBytes = 4 * 1024 * 1024

export function diagnosticsText(diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(diagnostics, textOf)
}

function textOf(file: string): string | undefined {
  if (file === '' || file === '<stdin>') return undefined
  const read = readBytes(file, mostBytes)
  return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : undefined
}
