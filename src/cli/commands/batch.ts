// `modality batch`: rows of answers to rows of decisions, one for one and in order.
import { blocksOf } from '../../batch/lines.ts'
import { afterDone, NotTheSameRun, verify, type Verified } from '../../batch/verify.ts'
import type { Program } from '../../compile/program.ts'
import { counted } from '../../report/words.ts'
import { failure, inputOf, openedInput, piecesOf } from '../batch-input.ts'
import { longestOutputLine, outputOf, withoutHeader, type BatchOutput } from '../batch-output.ts'
import { blocksAhead, runBatch, type Ran } from '../batch-run.ts'
import { flag, value, type Context } from '../command.ts'
import { failureError, usageError } from '../errors.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { progressOn } from '../progress.ts'
import { openProgram } from '../rules.ts'

export async function run(context: Context): Promise<ExitCode> {
  const program = await openProgram(context, 'all')
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
  const outputFile = value(options, 'output')
  if (flag(options, 'resume') && outputFile === undefined) throw usageError('nothing-to-resume', '`--resume` needs `--output FILE`, the file to go on with')
  const jobs = jobsOf(options)
  const stream = openedInput(file)
  let output: BatchOutput | null = null
  // On a terminal that shows the rows themselves a line about them would be in the way.
  const progress = progressOn(outputFile === undefined && io.stdout.isTerminal() ? silent : io.stderr, () => performance.now())
  try {
    let bytes = 0
    const { job, blocks, isEmpty } = await inputOf(options, program, file, { pieces: () => counting(stream.pieces(), (count) => { bytes += count }) }, blocksAhead(jobs) + 1)
    // An empty input gives an empty output, without a header too.
    output = await outputOf(isEmpty ? { ...job, to: 'jsonl' } : job, outputFile, flag(options, 'resume'))
    if (job.isStrict && output.errorCount > 0) return report(context, { rows: 0, errorCount: 0, errors: [], interrupted: null }, output)
    const ran = await runBatch({
      program, job, jobs, firstLine: output.rows + 1,
      blocks: afterDone(program, job, blocks, output.done),
      openRead: async () => (await import('../told.ts')).openRead(options),
      write: output.write,
      progress: (rows) => { progress.show(rows, stream.size === null || stream.size === 0 ? null : bytes / stream.size) },
    })
    progress.clear()
    if (ran.interrupted === null) output.finish()
    return report(context, ran, output)
  } catch (error) {
    progress.clear()
    if (error instanceof NotTheSameRun) throw failure('not-the-same-run', `\`${outputFile ?? ''}\` cannot be gone on with: line ${String(error.line)}: ${error.message}`)
    throw error
  } finally {
    output?.close()
    stream.close()
  }
}

const silent = { isTerminal: () => false, columns: () => null, write: () => undefined }

async function* counting(pieces: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    count(piece.length)
    yield piece
  }
}

function jobsOf(options: Context['options']): number {
  const given = value(options, 'jobs')
  if (given === undefined) return Math.min(16, process.getBuiltinModule('node:os').availableParallelism())
  if (!/^[1-9]\d?$/u.test(given)) throw usageError('not-a-number', `\`--jobs\` is \`${given}\`, expected a number from 1 to 99`)
  return Number(given)
}

/** A run that was resumed ends as it would have ended in one go. */
function report({ note }: Context, { rows, errorCount, errors, interrupted }: Ran, before: BatchOutput): ExitCode {
  const bad = before.errorCount + errorCount
  for (const { line, message } of errors) note(`modality: line ${String(line)}: ${message}`)
  if (errorCount > errors.length) note(`modality: and ${String(errorCount - errors.length)} more bad rows`)
  if (bad > 0) note(`modality: ${counted(before.rows + rows, 'row')}, ${String(bad)} of them bad`)
  return interrupted ?? (bad > 0 ? exitCodes.no : exitCodes.done)
}

async function runVerify(context: Context, program: Program): Promise<ExitCode> {
  const [inFile, outFile, ...others] = context.args
  if (inFile === undefined || outFile === undefined || others.length > 0) throw usageError('verify-needs-two', '`--verify` needs the input and the output, such as `modality batch --verify in.jsonl out.jsonl`')
  const source = openedInput(inFile)
  const result = openedInput(outFile)
  try {
    const { job, blocks, isEmpty } = await inputOf(context.options, program, inFile, source, 1)
    const output = blocksOf(piecesOf(result), longestOutputLine)
    const found = await verify(program, job, blocks, isEmpty ? output : withoutHeader(job, output)).catch((error: unknown) => {
      if (error instanceof NotTheSameRun) return { lines: 0, mismatches: [{ line: error.line, message: error.message }] }
      throw error
    })
    reportVerified(context, found)
    return found.mismatches.length === 0 ? exitCodes.done : exitCodes.no
  } finally {
    source.close()
    result.close()
  }
}

function reportVerified({ format, write, writeJson }: Context, { lines, mismatches }: Verified): void {
  if (format === 'json') writeJson({ lines, mismatches })
  else write(mismatches.length === 0 ? `${counted(lines, 'line')}, each answered in its place\n`
    : mismatches.map(({ line, message }) => `line ${String(line)}: ${message}\n`).join(''))
}
