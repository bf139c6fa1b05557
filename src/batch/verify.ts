// An input and what a batch wrote for it: the same number of lines, each output line that of its input line.
import type { Program } from '../compile/program.ts'
import { mixBytes, shown } from './check-sum.ts'
import { seed, sumOfLine, sumOfTooLong } from './run.ts'
import type { Job } from './run.ts'
import { eachLine } from './lines.ts'
import type { Block, Blocks } from './lines.ts'
import { checkOf } from './write.ts'

export interface Mismatch {
  /** Line of the input, from 1. */
  readonly line: number
  readonly message: string
}

export interface Verified {
  readonly lines: number
  readonly mismatches: readonly Mismatch[]
}

const mostMismatches = 20

/** Compares line by line; stops after the first few mismatches, as a shift makes all that follow one. */
export async function verify(program: Program, job: Job, input: Blocks, output: Blocks): Promise<Verified> {
  const start = seed(program, job)
  const sums = listed(input, (block) => sumsOf(start, block))
  const rows = listed(output, rowsOf)
  const mismatches: Mismatch[] = []
  for (let lines = 0; ; lines += 1) {
    // Waits only where a block is used up.
    if (!sums.isReady()) await sums.refill()
    if (!rows.isReady()) await rows.refill()
    const sum = sums.take()
    const row = rows.take()
    if (sum === null && row === null) return { lines, mismatches }
    const message = sum === null ? 'this line is not there, but the output goes on'
      : row === null ? 'this line has no output line' : mismatchOf(program, job, sum, row)
    if (message !== null) mismatches.push({ line: lines + 1, message })
    if (sum === null || row === null || mismatches.length >= mostMismatches) return { lines: lines + 1, mismatches }
  }
}

interface Listed<Item> {
  /** Something can be taken, or the end was met. */
  readonly isReady: () => boolean
  readonly refill: () => Promise<void>
  /** The next, or null at the end. */
  readonly take: () => Item | null
}

/** What is in blocks, one by one. */
function listed<Item>(blocks: Blocks, read: (block: Block) => readonly Item[]): Listed<Item> {
  const source = blocks[Symbol.asyncIterator]()
  let items: readonly Item[] = []
  let at = 0
  let isEnd = false
  return {
    isReady: () => isEnd || at < items.length,
    refill: async () => {
      const next = await source.next()
      isEnd = next.done === true
      items = next.done === true ? [] : read(next.value)
      at = 0
    },
    take: () => {
      const item = items[at] ?? null
      at += 1
      return item
    },
  }
}

function mismatchOf(program: Program, job: Job, sum: number, row: Uint8Array): string | null {
  const found = checkOf(row, job.to)
  if (found === null) return 'the output line is cut off or was not written by `modality batch`'
  if (shown(mixBytes(sum, row, 0, found.end)) === found.check) return null
  const digest = /sha256:[0-9a-f]{64}/u.exec(new TextDecoder().decode(row.subarray(Math.max(0, found.end - 120))))?.[0]
  if (digest !== undefined && digest !== program.digest) return `the output line is from another rule set (${digest})`
  return 'the output line is not that of this input line, was changed, or was written with other options'
}

function sumsOf(start: number, block: Block): readonly number[] {
  if (block.kind === 'too-long') return [sumOfTooLong(start)]
  const sums: number[] = []
  eachLine(block.bytes, (from, to) => {
    sums.push(sumOfLine(start, block.bytes, from, to))
    return true
  })
  return sums
}

/** Output lines may be longer than input lines: an outcome of several complaints is. */
function rowsOf(block: Block): readonly Uint8Array[] {
  if (block.kind === 'too-long') return [new Uint8Array(0)]
  const rows: Uint8Array[] = []
  eachLine(block.bytes, (from, to) => {
    rows.push(block.bytes.subarray(from, to))
    return true
  })
  return rows
}

/** Thrown where an output to go on with is not that of the input. */
export class NotTheSameRun extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** The blocks of an input without the lines that an output already answers; each of these is checked. */
export async function* afterDone(program: Program, job: Job, input: Blocks, done: Blocks): AsyncGenerator<Block, void> {
  const start = seed(program, job)
  const rows = listed(done, rowsOf)
  await rows.refill()
  let line = 0
  let row = rows.take()
  for await (const block of input) {
    const sums = row === null ? [] : sumsOf(start, block)
    let count = 0
    while (row !== null && count < sums.length) {
      line += 1
      const message = mismatchOf(program, job, sums[count] as number, row)
      if (message !== null) throw new NotTheSameRun(line, message)
      count += 1
      if (!rows.isReady()) await rows.refill()
      row = rows.take()
    }
    const left = withoutLines(block, count)
    if (left !== null) yield left
  }
  if (row !== null) throw new NotTheSameRun(line + 1, 'the output goes on where the input ends')
}

/** A block without its first lines; null where nothing is left. */
function withoutLines(block: Block, count: number): Block | null {
  if (count === 0) return block
  if (block.kind === 'too-long') return null
  let left = count
  let from = block.bytes.length
  eachLine(block.bytes, (start) => {
    if (left === 0) from = start
    left -= 1
    return left >= 0
  })
  return from < block.bytes.length ? { kind: 'lines', bytes: block.bytes.subarray(from) } : null
}
