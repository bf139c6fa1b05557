// Where the rows of `modality batch` go: standard output, a new file, or the file of a run that was interrupted.
import { fieldsOf } from '../batch/csv.ts'
import { blocksOf, eachLine, takeLine, type Block, type Blocks } from '../batch/lines.ts'
import type { Job } from '../batch/run.ts'
import { NotTheSameRun } from '../batch/verify.ts'
import { csvHeader } from '../batch/write.ts'
import { openOutput, OtherTail, resumeOutput, standardOutput, type OutputStream } from '../files/stream.ts'
import { failure, opened, openedInput, piecesOf } from './batch-input.ts'
import { guarded } from './gate.ts'

export interface BatchOutput {
  readonly write: (bytes: Uint8Array) => void
  /** Rows that stand there already, and how many of them are error rows. */
  readonly rows: number
  readonly errorCount: number
  /** These rows. */
  readonly done: Blocks
  /** To be called when every row is written. */
  readonly finish: () => void
  readonly close: () => void
}

/** `file` is undefined for standard output. */
export async function outputOf(job: Job, file: string | undefined, isResumed: boolean): Promise<BatchOutput> {
  if (file === undefined) return fresh(job, standardOutput)
  const done = isResumed ? await doneOf(job, file) : null
  if (done === null) return fresh(job, opened(openOutput(file)))
  return goingOn(job, file, done)
}

/** Above an output of CSV, whose first line it is. */
function headerOf(job: Job): Uint8Array {
  return new TextEncoder().encode(job.to === 'csv' ? `${csvHeader(job.hasLines)}\n` : '')
}

function fresh(job: Job, stream: OutputStream): BatchOutput {
  const write = (bytes: Uint8Array): void => { guarded(() => { stream.write(bytes) }) }
  if (job.to === 'csv') write(headerOf(job))
  return { write, rows: 0, errorCount: 0, done: none(), finish: () => undefined, close: stream.close }
}

function goingOn(job: Job, file: string, { bytes, lines, errorCount }: Done): BatchOutput {
  const stream = opened(resumeOutput(file, bytes))
  const source = openedInput(file)
  function write(part: Uint8Array): void {
    try {
      guarded(() => { stream.write(part) })
    } catch (error) {
      throw error instanceof OtherTail ? otherEnd(file) : error
    }
  }
  const hasHeader = job.to === 'csv' && lines > 0
  if (job.to === 'csv' && !hasHeader) write(headerOf(job))
  return {
    write,
    rows: hasHeader ? lines - 1 : lines,
    errorCount,
    done: withoutHeader(job, blocksOf(upTo(bytes, piecesOf(source)), longestOutputLine)),
    finish: () => { if (stream.hasTail()) throw otherEnd(file) },
    close: () => {
      source.close()
      stream.close()
    },
  }
}

function otherEnd(file: string): Error {
  return failure('not-the-same-run', `\`${file}\` cannot be gone on with: behind its last whole line stands something that this run would not have written`)
}

/** The whole lines of an output, and how many bytes they are. */
interface Done {
  readonly lines: number
  readonly bytes: number
  readonly errorCount: number
}

async function doneOf(job: Job, file: string): Promise<Done | null> {
  let stream
  try {
    stream = openedInput(file)
  } catch {
    return null
  }
  try {
    let lines = 0
    let bytes = 0
    let errorCount = 0
    for await (const block of blocksOf(piecesOf(stream), longestOutputLine)) {
      if (block.kind === 'too-long') break
      const whole = block.bytes.subarray(0, block.bytes.lastIndexOf(10) + 1)
      bytes += whole.length
      eachLine(whole, (from, to) => {
        lines += 1
        if (isError(job, whole.subarray(from, to))) errorCount += 1
        return true
      })
    }
    return { lines, bytes, errorCount }
  } finally {
    stream.close()
  }
}

/** No text in JSON holds the mark: its quotation marks would have a backslash in front. */
const errorMark = Buffer.from(',"ok":false,"error":')

function isError(job: Job, row: Uint8Array): boolean {
  if (job.to === 'jsonl') return Buffer.from(row.buffer, row.byteOffset, row.length).includes(errorMark)
  return fieldsOf(new TextDecoder().decode(row))?.[job.hasLines ? 2 : 1] === 'false'
}

/** Rows of an output may be longer than those of an input: whole outcomes are. */
export const longestOutputLine = 256 * 1024 * 1024

/** The rows of an output of CSV must stand below the header that this job writes. */
export async function* withoutHeader(job: Job, blocks: AsyncGenerator<Block, void>): AsyncGenerator<Block, void> {
  if (job.to !== 'csv') return yield* blocks
  const { line, rest } = await takeLine(blocks)
  if (line !== null && new TextDecoder('utf-8', { ignoreBOM: true }).decode(line) !== csvHeader(job.hasLines)) throw new NotTheSameRun(1, 'the header is not the one that is written with these options')
  yield* rest
}

async function* upTo(limit: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let left = limit
  for await (const piece of pieces) {
    if (left > 0) yield piece.subarray(0, left)
    left -= Math.min(left, piece.length)
    if (left === 0) return
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as empty as a generator can be
async function* none(): AsyncGenerator<Block, void> {
  yield* []
}
