// `modality batch`: rows of answers to rows of decisions, one for one and in order.
import { columnsOf, type Column, type ColumnMap } from '../../batch/columns.ts'
import { fieldsOf } from '../../batch/csv.ts'
import { blocksOf, longestLine, takeLine, type Block } from '../../batch/lines.ts'
import type { Job } from '../../batch/run.ts'
import { afterDone, NotTheSameRun, verify } from '../../batch/verify.ts'
import { csvHeader, type Format } from '../../batch/write.ts'
import type { Program } from '../../compile/program.ts'
import { openInput, openOutput, standardOutput, type InputStream, type Opened, type OutputStream } from '../../files/stream.ts'
import { counted } from '../../report/words.ts'
import { readColumnMap } from '../batch-map.ts'
import { runBatch, type Ran } from '../batch-run.ts'
import { flag, value, type Context } from '../command.ts'
import { failureError, usageError, type FailureError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { guarded } from '../gate.ts'
import { progressOn } from '../progress.ts'
import { openWholeProgram } from '../rules.ts'
import { settingsOf } from '../settings.ts'

export async function run(context: Context): Promise<ExitCode> {
  const program = await openWholeProgram(context.options)
  refuseOtherRules(program, value(context.options, 'expect-digest'))
  return flag(context.options, 'verify') ? runVerify(context, program) : runRows(context, program)
}

/** Before anything is read, so that two rule sets are never mixed in one output. */
function refuseOtherRules(program: Program, expected: string | undefined): void {
  if (expected === undefined || expected === program.digest) return
  throw failureError({
    code: 'other-rule-set', message: `the rule set has the digest ${program.digest}, expected ${expected}`,
    path: null, didYouMean: [], exitCode: exitCodes.ruleSet,
  })
}

async function runRows(context: Context, program: Program): Promise<ExitCode> {
  const { options, args, io } = context
  const file = args[0] ?? '-'
  if (args.length > 1) throw usageError('too-many-arguments', '`batch` takes one file; two are for `--verify`')
  if (file === '-' && io.stdin.isTerminal()) throw usageError('nothing-given', 'no rows were given; name a file, or pipe them in')
  const output = value(options, 'output')
  if (flag(options, 'resume') && output === undefined) throw usageError('nothing-to-resume', '`--resume` needs `--output FILE`, the file to go on with')
  const jobs = jobsOf(options)
  const stream = opened(openInput(file))
  let bytes = 0
  const read = (buffer: Uint8Array): number => {
    const count = stream.read(buffer)
    bytes += count
    return count
  }
  const input = inputOf(context, program, file, blocksOf(read))
  // An empty input gives an empty output, without a header too.
  if (input === null) return exitCodes.done
  const { job } = input
  const done = output !== undefined && flag(options, 'resume') ? doneOf(output) : null
  const sink = output === undefined ? standardOutput : opened(openOutput(output, done === null ? null : done.bytes))
  const write = (part: Uint8Array): void => { guarded(() => { sink.write(part) }) }
  const progress = progressOn(io.stderr, () => performance.now())
  const first = done === null ? 1 : Math.max(0, done.lines - (job.to === 'csv' ? 1 : 0)) + 1
  if (job.to === 'csv' && (done === null || done.lines === 0)) write(new TextEncoder().encode(`${csvHeader(job.hasLines)}\n`))
  try {
    const ran = await runBatch({
      program, job, jobs, write, firstLine: first,
      blocks: done === null || output === undefined ? input.blocks : afterDone(program, job, input.blocks, doneBlocks(output, done.bytes, job.to)),
      progress: (rows) => { progress.show(rows, stream.size === null || stream.size === 0 ? null : bytes / stream.size) },
    })
    progress.clear()
    return report(context, ran)
  } catch (error) {
    progress.clear()
    if (error instanceof NotTheSameRun) throw failure('not-the-same-run', `\`${output ?? ''}\` cannot be gone on with: line ${String(error.line)}: ${error.message}`)
    throw error
  } finally {
    sink.close()
    stream.close()
  }
}

function jobsOf(options: Context['options']): number {
  const given = value(options, 'jobs')
  if (given === undefined) return Math.min(16, process.getBuiltinModule('node:os').availableParallelism())
  if (!/^[1-9]\d?$/u.test(given)) throw usageError('not-a-number', `\`--jobs\` is \`${given}\`, expected a number from 1 to 99`)
  return Number(given)
}

/** The job and the blocks behind a header; null where there is nothing at all. */
function inputOf({ options }: Context, program: Program, file: string, blocks: Iterator<Block, void>): { readonly job: Job, readonly blocks: Iterable<Block> } | null {
  const from = formatOf(value(options, 'from'), file)
  const to = value(options, 'to') === 'csv' ? 'csv' : 'jsonl'
  const isFull = flag(options, 'full')
  if (isFull && to === 'csv') throw usageError('full-and-csv', '`--full` writes whole outcomes, which CSV cannot hold; leave out `--to csv`')
  const map = value(options, 'map')
  if (map !== undefined && from !== 'csv') throw usageError('map-without-csv', '`--map` names the columns of CSV; say `--from csv`')
  const base = { settings: settingsOf(program, options), from, to, isFull, isStrict: flag(options, 'strict'), hasLines: flag(options, 'line-numbers') } as const
  if (from === 'jsonl') {
    const first = blocks.next()
    return first.done === true ? null : { job: { ...base, columns: [] }, blocks: together(first.value, blocks) }
  }
  const { line, rest } = takeLine(blocks)
  return line === null ? null : { job: { ...base, columns: headerOf(program, line, map === undefined ? {} : readColumnMap(map)) }, blocks: rest }
}

function* together(first: Block, blocks: Iterator<Block, void>): Generator<Block, void> {
  yield first
  for (let next = blocks.next(); next.done !== true; next = blocks.next()) yield next.value
}

function formatOf(given: string | undefined, file: string): Format {
  return given === 'csv' || (given === undefined && /\.csv$/iu.test(file)) ? 'csv' : 'jsonl'
}

function headerOf(program: Program, line: Uint8Array, map: ColumnMap): readonly Column[] {
  const fields = line.length > longestLine ? null : fieldsOf(new TextDecoder().decode(line))
  if (fields === null) throw failure('csv-syntax', 'the first line is no header of CSV')
  const found = columnsOf(program, fields, map)
  if (found.ok) return found.columns
  throw failure('unknown-column', found.message, found.didYouMean)
}

/** The whole lines of an output that was interrupted: how many there are, and their bytes. */
function doneOf(file: string): { readonly lines: number, readonly bytes: number } | null {
  const existing = openInput(file)
  if (!existing.ok) return null
  const buffer = new Uint8Array(1 << 20)
  let at = 0
  let bytes = 0
  let lines = 0
  for (let count = existing.stream.read(buffer); count > 0; count = existing.stream.read(buffer)) {
    for (let end = buffer.subarray(0, count).indexOf(10); end >= 0; end = buffer.subarray(0, count).indexOf(10, end + 1)) {
      lines += 1
      bytes = at + end + 1
    }
    at += count
  }
  existing.stream.close()
  return { lines, bytes }
}

const longestOutputLine = 256 * 1024 * 1024

/** The rows of an output up to a byte. */
function* doneBlocks(file: string, bytes: number, to: Format): Generator<Block, void> {
  const { read, close } = opened(openInput(file))
  let left = bytes
  const limited = (buffer: Uint8Array): number => {
    const count = left === 0 ? 0 : read(buffer.subarray(0, Math.min(buffer.length, left)))
    left -= count
    return count
  }
  try {
    const blocks = blocksOf(limited, longestOutputLine)
    yield* to === 'csv' ? takeLine(blocks).rest : blocks
  } finally {
    close()
  }
}

function report({ note }: Context, { rows, errorCount, errors, interrupted }: Ran): ExitCode {
  for (const { line, message } of errors) note(`modality: line ${String(line)}: ${message}`)
  if (errorCount > errors.length) note(`modality: and ${String(errorCount - errors.length)} more bad rows`)
  if (errorCount > 0) note(`modality: ${counted(rows, 'row')}, ${String(errorCount)} of them bad`)
  return interrupted ?? (errorCount > 0 ? exitCodes.no : exitCodes.done)
}

function runVerify(context: Context, program: Program): ExitCode {
  const [inFile, outFile, ...others] = context.args
  if (inFile === undefined || outFile === undefined || others.length > 0) throw usageError('verify-needs-two', '`--verify` needs the input and the output, such as `modality batch --verify in.jsonl out.jsonl`')
  const source = opened(openInput(inFile))
  const result = opened(openInput(outFile))
  try {
    const input = inputOf(context, program, inFile, blocksOf(source.read))
    const output = blocksOf(result.read, longestOutputLine)
    const { lines, mismatches } = input === null ? { lines: 0, mismatches: [...output].map(() => ({ line: 1, message: 'the input is empty, the output is not' })) }
      : verify(program, input.job, input.blocks, input.job.to === 'csv' ? takeLine(output).rest : output)
    if (context.format === 'json') context.writeJson({ lines, mismatches })
    else context.write(mismatches.length === 0 ? `${counted(lines, 'line')}, each answered in its place\n`
      : mismatches.map(({ line, message }) => `line ${String(line)}: ${message}\n`).join(''))
    return mismatches.length === 0 ? exitCodes.done : exitCodes.no
  } finally {
    source.close()
    result.close()
  }
}

function opened<Stream extends InputStream | OutputStream>(result: Opened<Stream>): Stream {
  if (result.ok) return result.stream
  throw failure('cannot-open', result.message)
}

function failure(code: string, message: string, didYouMean: readonly string[] = []): FailureError {
  return failureError({ code, message, path: null, didYouMean, exitCode: exitCodes.answers })
}
