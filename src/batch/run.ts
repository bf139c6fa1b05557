// A block of input lines to a block of output lines. Nothing of it depends on where the block stood in the input, but the
// line numbers that were asked for.
import type { Program } from '../compile/program.ts'
import type { Settings } from '../model/answers.ts'
import { mixBytes, mixText, seedOf } from './check-sum.ts'
import { rowOf } from './columns.ts'
import type { Column } from './columns.ts'
import { fieldsOf } from './csv.ts'
import { parseLine } from './json.ts'
import { eachLine, longestLine } from './lines.ts'
import type { Block } from './lines.ts'
import { failed, resultOf } from './row.ts'
import type { RowResult } from './row.ts'
import { rowText } from './write.ts'
import type { Format } from './write.ts'

/** What a run is about; plain data, so that a worker can be given it. */
export interface Job {
  readonly settings: Settings
  readonly from: Format
  readonly to: Format
  readonly isFull: boolean
  readonly isStrict: boolean
  readonly hasLines: boolean
  /** Columns of CSV input; empty for JSON Lines. */
  readonly columns: readonly Column[]
}

export interface Written {
  readonly text: string
  readonly rows: number
  /** The first errors, by row of the block, and how many there are. */
  readonly errors: readonly { readonly row: number; readonly message: string }[]
  readonly errorCount: number
  /** A strict run ends here. */
  readonly isStopped: boolean
}

const mostErrorsShown = 5

/** What the checks of a run hold besides the lines: options that change rows cannot go unnoticed. */
export function seed(program: Program, { settings, from, to, isFull, columns }: Job): number {
  return seedOf(JSON.stringify([program.digest, settings.asOf ?? null, settings.guidance ?? null, settings.screenedOnly === true, settings.prefer ?? [], from, to, isFull, columns]))
}

/** `firstLine` is the number of the block's first line. */
export function runBlock(program: Program, job: Job, block: Block, firstLine: number): Written {
  const start = seed(program, job)
  const texts: string[] = []
  const errors: { row: number; message: string }[] = []
  let errorCount = 0
  let isStopped = false

  function add(result: RowResult, sum: number): void {
    texts.push(rowText(result, job.to, program.digest, job.hasLines ? firstLine + texts.length : null, sum))
    if (result.kind !== 'error') return
    errorCount += 1
    if (errors.length < mostErrorsShown) errors.push({ row: texts.length - 1, message: result.error.message })
    isStopped = job.isStrict
  }

  if (block.kind === 'too-long') add(tooLong, sumOfTooLong(start))
  else {
    const { bytes } = block
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const decode = (part: Uint8Array): string => decoder.decode(part)
    eachLine(bytes, (from, to) => {
      add(to - from > longestLine ? tooLong : lineResult(program, job, decode, bytes.subarray(from, to)), sumOfLine(start, bytes, from, to))
      return !isStopped
    })
  }
  return { text: texts.length === 0 ? '' : `${texts.join('\n')}\n`, rows: texts.length, errors, errorCount, isStopped }
}

const tooLong = failed(null, 'line-too-long', `the line has more than ${String(longestLine)} bytes`)

/** What the check of a row says about its input line; of one that is too long only that. */
export function sumOfLine(start: number, bytes: Uint8Array, from: number, to: number): number {
  return to - from > longestLine ? sumOfTooLong(start) : mixBytes(start, bytes, from, to)
}

export function sumOfTooLong(start: number): number {
  return mixText(start, 'line-too-long')
}

function lineResult(program: Program, job: Job, decode: (bytes: Uint8Array) => string, bytes: Uint8Array): RowResult {
  let text: string
  try {
    text = decode(bytes)
  } catch {
    return failed(null, 'not-utf8', 'the line is not UTF-8')
  }
  if (job.from === 'csv') {
    const fields = fieldsOf(text)
    if (fields === null) return failed(null, 'csv-syntax', 'a quotation mark is out of place')
    if (fields.length !== job.columns.length) return failed(null, 'csv-columns', `found ${String(fields.length)} fields, expected ${String(job.columns.length)}`)
    return resultOf(program, job.settings, job.isFull, rowOf(job.columns, fields))
  }
  const parsed = parseLine(text)
  return parsed.ok ? resultOf(program, job.settings, job.isFull, parsed.value) : failed(null, parsed.code, parsed.message)
}
