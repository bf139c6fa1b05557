// A file for `--map`, in JSON or YAML, to what each column of a CSV file is.
import type { ColumnMap } from '../batch/columns.ts'
import { readBytes } from '../files/read-text.ts'
import { parseAnswersText } from '../load/index.ts'
import { decodeUtf8 } from '../load/utf8.ts'
import { failureError, type FailureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'

const mostBytes = 1024 * 1024

export function readColumnMap(file: string): ColumnMap {
  const read = readBytes(file, mostBytes)
  if (read.kind !== 'bytes') throw failure(read.message)
  const decoded = decodeUtf8(read.bytes)
  if ('badByte' in decoded) throw failure(`\`${file}\` is not UTF-8`)
  const { value, diagnostics } = parseAnswersText(decoded.text, file)
  if (value === undefined) {
    const [first] = diagnostics
    throw failure(first === undefined ? `\`${file}\` cannot be read` : `${first.at.file}:${String(first.at.line)}:${String(first.at.column)}: ${first.message}`)
  }
  if (!isMap(value) || !Object.values(value).every(isTarget)) {
    throw failure(`\`${file}\` is no map of column names; expected such as \`Age: age\` or \`Sex: { fact: sex, values: { m: male } }\``)
  }
  return value as ColumnMap
}

function isTarget(target: unknown): boolean {
  if (typeof target === 'string') return true
  if (!isMap(target) || typeof target['fact'] !== 'string') return false
  const { values } = target
  return values === undefined || (isMap(values) && Object.values(values).every((each) => typeof each === 'string'))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function failure(message: string): FailureError {
  return failureError({ code: 'not-a-map', message, path: null, didYouMean: [], exitCode: exitCodes.answers })
}
