// A YAML or JSON file, or standard input for `-`, to the plain value in it; its mistakes are told with their place.
import { readBytes } from '../files/read-text.ts'
import { parseAnswersText } from '../load/index.ts'
import { decodeUtf8 } from '../load/utf8.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'

const mostBytes = 16 * 1024 * 1024

export function readDataFile(file: string, io: Io): unknown {
  const { value, diagnostics } = parseAnswersText(readDataText(file, io), file === '-' ? '<stdin>' : file)
  if (value === undefined) throw failureError({ code: 'unreadable', message: `\`${file}\` is neither YAML nor JSON that can be read`, diagnostics, ...problem })
  return value
}

export function readDataText(file: string, io: Io): string {
  const decoded = decodeUtf8(bytesOf(file, io))
  if ('badByte' in decoded) throw failureError({ code: 'not-utf8', message: `\`${file}\` is not UTF-8 (byte ${String(decoded.badByte + 1)})`, ...problem })
  return decoded.text
}

const problem = { path: null, didYouMean: [], exitCode: exitCodes.answers }

function bytesOf(file: string, io: Io): Uint8Array {
  if (file === '-') {
    const bytes = io.stdin.readAll(mostBytes)
    if (bytes === null) throw failureError({ code: 'too-large', message: `standard input has more than ${String(mostBytes)} bytes`, ...problem })
    return bytes
  }
  const read = readBytes(file, mostBytes)
  if (read.kind === 'bytes') return read.bytes
  throw failureError({ code: read.kind === 'missing' ? 'no-such-file' : read.kind, message: read.message, ...problem })
}
