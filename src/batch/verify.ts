// An input and what a batch wrote for it: the same number of lines, each output line that of its input line.
import type { Program } from '../compile/program.ts'
import { mixText, shown } from './check-sum.ts'
import { seed, sumOfLine, sumOfTooLong } from './run.ts'
import type { Job } from './run.ts'
import { eachLine } from './lines.ts'
import type { Block } from './lines.ts'
import { withoutCheck } from './write.ts'

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
export function verify(program: Program, job: Job, input: Iterable<Block>, output: Iterable<Block>): Verified {
  const start = seed(program, job)
  const sums = sumsOf(start, input)
  const rows = textsOf(output)
  const mismatches: Mismatch[] = []
  let lines = 0
  for (;;) {
    const sum = sums.next()
    const row = rows.next()
    if (sum.done === true && row.done === true) return { lines, mismatches }
    lines += 1
    if (sum.done === true || row.done === true) {
      const missing = row.done === true ? 'has no output line' : 'is not there, but the output goes on'
      return { lines, mismatches: [...mismatches, { line: lines, message: `this line ${missing}` }] }
    }
    const message = mismatchOf(program, job, sum.value, row.value)
    if (message !== null) mismatches.push({ line: lines, message })
    if (mismatches.length >= mostMismatches) return { lines, mismatches }
  }
}

function mismatchOf(program: Program, job: Job, sum: number, row: string): string | null {
  const found = withoutCheck(row, job.to)
  if (found === null) return 'the output line is cut off or was not written by `modality batch`'
  if (shown(mixText(sum, found.text)) === found.check) return null
  const digest = /sha256:[0-9a-f]{64}/.exec(found.text.slice(-120))?.[0]
  if (digest !== undefined && digest !== program.digest) return `the output line is from another rule set (${digest})`
  return 'the output line is not that of this input line, was changed, or was written with other options'
}

function* sumsOf(start: number, blocks: Iterable<Block>): Generator<number, void> {
  for (const block of blocks) {
    if (block.kind === 'too-long') {
      yield sumOfTooLong(start)
      continue
    }
    const sums: number[] = []
    eachLine(block.bytes, (from, to) => {
      sums.push(sumOfLine(start, block.bytes, from, to))
      return true
    })
    yield* sums
  }
}

/** Output lines may be longer than input lines: an outcome of several complaints is. */
function* textsOf(blocks: Iterable<Block>): Generator<string, void> {
  const decoder = new TextDecoder()
  for (const block of blocks) {
    if (block.kind === 'too-long') {
      yield ''
      continue
    }
    const texts: string[] = []
    eachLine(block.bytes, (from, to) => {
      texts.push(decoder.decode(block.bytes.subarray(from, to)))
      return true
    })
    yield* texts
  }
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
export function* afterDone(program: Program, job: Job, input: Iterable<Block>, done: Iterable<Block>): Generator<Block, void> {
  const start = seed(program, job)
  const rows = textsOf(done)
  let line = 0
  let next = rows.next()
  function isDone(sum: number): boolean {
    if (next.done === true) return false
    line += 1
    const message = mismatchOf(program, job, sum, next.value)
    if (message !== null) throw new NotTheSameRun(line, message)
    next = rows.next()
    return true
  }
  for (const block of input) {
    if (block.kind === 'too-long') {
      if (!isDone(sumOfTooLong(start))) yield block
      continue
    }
    let rest = block.bytes.length
    eachLine(block.bytes, (from, to) => {
      if (isDone(sumOfLine(start, block.bytes, from, to))) return true
      rest = from
      return false
    })
    if (rest < block.bytes.length) yield { kind: 'lines', bytes: block.bytes.subarray(rest) }
  }
  if (next.done !== true) throw new NotTheSameRun(line + 1, 'the output goes on where the input ends')
}
