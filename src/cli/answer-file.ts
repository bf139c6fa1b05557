// An answer file, or standard input for `-`, to answers; its mistakes are told with their place.
import { shapeAnswers, type SavedUnder } from '../evaluate/answers-shape.ts'
import { readBytes } from '../files/read-text.ts'
import { parseAnswersText } from '../load/index.ts'
import { decodeUtf8 } from '../load/utf8.ts'
import type { Answers } from '../model/answers.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { failureError, type FailureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { codeOf, type Io } from './io.ts'

const mostBytes = 1024 * 1024

/** The answers in a file; throws a failure for what is none. */
export function readAnswerFile(file: string, io: Io): Answers {
  return readSavedFile(file, io).answers
}

/** The same, with the rules under which an interview saved them. */
export function readSavedFile(file: string, io: Io): { readonly answers: Answers, readonly ruleSet?: SavedUnder } {
  const name = file === '-' ? '<stdin>' : file
  const bytes = file === '-' ? bytesOfStandardInput(io) : bytesOfFile(file)
  const decoded = decodeUtf8(bytes)
  if ('badByte' in decoded) throw failure('not-utf8', `\`${name}\` is not UTF-8 (byte ${String(decoded.badByte + 1)})`)
  const { value, diagnostics, placeOf } = parseAnswersText(decoded.text, name)
  if (value === undefined) throw failure('answer-file-invalid', `\`${name}\` is not an answer file`, diagnostics)
  const shaped = shapeAnswers(value)
  if (shaped.ok) return shaped
  throw failure('answer-file-invalid', `\`${name}\` is not an answer file`, shaped.problems.map(({ code, message, path, didYouMean }) => ({
    code, severity: 'error' as const, message, at: placeOf(path), ...(didYouMean.length === 0 ? {} : { hint: `did you mean \`${didYouMean.join('` or `')}\`?` }),
  })))
}

function bytesOfFile(file: string): Uint8Array {
  const read = readBytes(file, mostBytes)
  if (read.kind === 'bytes') return read.bytes
  throw failure(read.kind === 'missing' ? 'no-such-file' : read.kind, read.message)
}

function bytesOfStandardInput(io: Io): Uint8Array {
  let bytes: Uint8Array | null
  try {
    bytes = io.stdin.readAll(mostBytes)
  } catch (error) {
    if (codeOf(error) === null) throw error
    throw failure('unreadable', 'standard input cannot be read')
  }
  if (bytes === null) throw failure('too-large', `standard input has more than ${String(mostBytes)} bytes`)
  return bytes
}

function failure(code: string, message: string, diagnostics?: readonly Diagnostic[]): FailureError {
  return failureError({ code, message, path: null, didYouMean: [], exitCode: exitCodes.answers, ...(diagnostics === undefined ? {} : { diagnostics }) })
}
