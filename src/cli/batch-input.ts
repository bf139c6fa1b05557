// The options and files of `modality batch` to streams, a job and its blocks of lines.
import { columnsOf, type Column, type ColumnMap } from '../batch/columns.ts'
import { fieldsOf } from '../batch/csv.ts'
import { blocksOf, following, longestLine, takeLine, withoutMark, type Blocks } from '../batch/lines.ts'
import type { Job } from '../batch/run.ts'
import type { Format } from '../batch/write.ts'
import type { Program } from '../compile/program.ts'
import { openInput, type InputStream, type Opened } from '../files/stream.ts'
import { readColumnMap } from './batch-map.ts'
import { flag, value, type OptionValues } from './command.ts'
import { failureError, usageError, type FailureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { settingsOf } from './settings.ts'

export interface BatchInput {
  readonly job: Job
  /** Without the header of CSV. */
  readonly blocks: Blocks
  /** Not even a header was there. */
  readonly isEmpty: boolean
}

/** Reads as far as the first line. Each block stays as it is while `ahead` others behind it are asked for. */
export async function inputOf(options: OptionValues, program: Program, file: string, stream: PieceSource, ahead: number): Promise<BatchInput> {
  const from = formatOf(value(options, 'from'), file)
  const to = value(options, 'to') === 'csv' ? 'csv' : 'jsonl'
  const isFull = flag(options, 'full')
  if (isFull && to === 'csv') throw usageError('full-and-csv', '`--full` writes whole outcomes, which CSV cannot hold; leave out `--to csv`')
  const map = value(options, 'map')
  if (map !== undefined && from !== 'csv') throw usageError('map-without-csv', '`--map` names the columns of CSV; say `--from csv`')
  const base = { settings: settingsOf(program, options), from, to, isFull, isStrict: flag(options, 'strict'), hasLines: flag(options, 'line-numbers') } as const
  const columnMap = map === undefined ? {} : readColumnMap(map)
  const blocks = blocksOf(withoutMark(piecesOf(stream)), longestLine, ahead)
  if (from === 'jsonl') {
    const first = await blocks.next()
    return { job: { ...base, columns: [] }, blocks: following(first.done === true ? [] : [first.value], blocks), isEmpty: first.done === true }
  }
  const { line, rest } = await takeLine(blocks)
  return { job: { ...base, columns: line === null ? [] : headerOf(program, line, columnMap) }, blocks: rest, isEmpty: line === null }
}

type PieceSource = Pick<InputStream, 'pieces'>

/** The pieces of a stream; that they cannot be read is told as such. */
export async function* piecesOf(stream: PieceSource): AsyncGenerator<Uint8Array, void> {
  const pieces = stream.pieces()[Symbol.asyncIterator]()
  for (;;) {
    let next: IteratorResult<Uint8Array, unknown>
    try {
      next = await pieces.next()
    } catch {
      throw failure('cannot-read', 'the input cannot be read to its end')
    }
    if (next.done === true) return
    yield next.value
  }
}

function formatOf(given: string | undefined, file: string): Format {
  return given === 'csv' || (given === undefined && /\.csv$/iu.test(file)) ? 'csv' : 'jsonl'
}

function headerOf(program: Program, line: Uint8Array, map: ColumnMap): readonly Column[] {
  const fields = line.length > longestLine ? null : fieldsOf(headerText(line))
  if (fields === null) throw failure('csv-syntax', 'the first line is no header of CSV')
  const found = columnsOf(program, fields, map)
  if (found.ok) return found.columns
  throw failure('unknown-column', found.message, found.didYouMean)
}

function headerText(line: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    throw failure('not-utf8', 'the first line is not UTF-8')
  }
}

export function openedInput(file: string): InputStream {
  return opened(openInput(file))
}

export function opened<Stream>(result: Opened<Stream>): Stream {
  if (result.ok) return result.stream
  throw failure('cannot-open', result.message)
}

export function failure(code: string, message: string, didYouMean: readonly string[] = []): FailureError {
  return failureError({ code, message, path: null, didYouMean, exitCode: exitCodes.answers })
}
