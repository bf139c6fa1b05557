// A block of input lines to a block of output lines. Nothing of it depends on where the block stood in the input, but the
// line numbers that were asked for.
import type { Program } from '../compile/program.ts'
import { summarise } from '../evaluate/summary.ts'
import type { Settings } from '../model/answers.ts'
import { mixBytes, mixText, seedOf } from './check-sum.ts'
import { rowOf } from './columns.ts'
import type { Column } from './columns.ts'
import { fieldsOf } from './csv.ts'
import { parseLine } from './json.ts'
import { eachLine, longestLine } from './lines.ts'
import type { Block } from './lines.ts'
import { failed, resultOf } from './row.ts'
import type { RowError, RowResult } from './row.ts'
import { scannerFor } from './scan.ts'
import { newSink } from './sink.ts'
import type { Read } from './told.ts'
import { writeRow, writeSummary } from './write.ts'
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
  /** Whole lines; they stay as they are until the runner is given its next block. */
  readonly bytes: Uint8Array
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

/** What turns blocks of lines into rows; it learns from each block how answers look, so that the next is quicker. */
export type Runner = (block: Block, firstLine: number) => Written

/** `firstLine` is the number of a block's first line. */
export function runnerFor(program: Program, job: Job, read: Read | null = null): Runner {
  const start = seed(program, job)
  const sink = newSink()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const scan = job.from === 'jsonl' && job.to === 'jsonl' && !job.isFull ? scannerFor(program) : null

  /** Writes the row of a line; its error, or null. */
  function answer(bytes: Uint8Array, from: number, to: number, line: number | null): RowError | null {
    if (to - from > longestLine) return write(tooLong, line, sumOfTooLong(start))
    const sum = sumOfLine(start, bytes, from, to)
    const scanned = scan === null ? null : scan(bytes, from, to)
    if (scanned === null) return write(lineResult(program, job, decoder, bytes.subarray(from, to), job.to === 'jsonl' ? read : null), line, sum)
    const id = scanned.idTo === 0 ? null : { bytes, from: scanned.idFrom, to: scanned.idTo }
    writeSummary(sink, summarise(program, scanned.answers, job.settings), id, program.digest, line, sum)
    return null
  }

  function write(result: RowResult, line: number | null, sum: number): RowError | null {
    writeRow(sink, result, job.to, program.digest, line, sum)
    return result.kind === 'error' ? result.error : null
  }

  return (block, firstLine) => {
    const errors: { row: number; message: string }[] = []
    let rows = 0
    let errorCount = 0
    function count(error: RowError | null): boolean {
      rows += 1
      if (error === null) return true
      errorCount += 1
      if (errors.length < mostErrorsShown) errors.push({ row: rows - 1, message: error.message })
      return !job.isStrict
    }
    const lineOf = (): number | null => (job.hasLines ? firstLine + rows : null)
    if (block.kind === 'too-long') count(write(tooLong, lineOf(), sumOfTooLong(start)))
    else eachLine(block.bytes, (from, to) => count(answer(block.bytes, from, to, lineOf())))
    return { bytes: sink.take(), rows, errors, errorCount, isStopped: job.isStrict && errorCount > 0 }
  }
}

/** One block on its own. */
export function runBlock(program: Program, job: Job, block: Block, firstLine: number): Written {
  return runnerFor(program, job)(block, firstLine)
}

const tooLong = failed(null, 'line-too-long', `the line has more than ${String(longestLine)} bytes`)

/** What the check of a row says about its input line; of one that is too long only that. */
export function sumOfLine(start: number, bytes: Uint8Array, from: number, to: number): number {
  return to - from > longestLine ? sumOfTooLong(start) : mixBytes(start, bytes, from, to)
}

export function sumOfTooLong(start: number): number {
  return mixText(start, 'line-too-long')
}

function lineResult(program: Program, job: Job, decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, read: Read | null): RowResult {
  let text: string
  try {
    text = decoder.decode(bytes)
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
  return parsed.ok ? resultOf(program, job.settings, job.isFull, parsed.value, read) : failed(null, parsed.code, parsed.message)
}
