// Blocks of input lines to an output, in order, on one or several threads; signals end it after a whole line.
import { join } from 'node:path'
import type { Block } from '../batch/lines.ts'
import { countLines } from '../batch/lines.ts'
import { runBlock, type Job } from '../batch/run.ts'
import type { Program } from '../compile/program.ts'
import type { Answer, Task } from './batch-worker.ts'
import { poolOf } from './batch-pool.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'

export interface Run {
  readonly program: Program
  readonly job: Job
  readonly blocks: Iterable<Block>
  readonly jobs: number
  /** The number of the first line. */
  readonly firstLine: number
  readonly write: (bytes: Uint8Array) => void
  readonly progress: (rows: number) => void
}

export interface Ran {
  readonly rows: number
  readonly errorCount: number
  /** Some of the errors, by line number. */
  readonly errors: readonly { readonly line: number, readonly message: string }[]
  /** The signal that ended it, as an exit code; null where it ran to its end. */
  readonly interrupted: ExitCode | null
}

const mostErrorsShown = 5

export async function runBatch(run: Run): Promise<Ran> {
  const signals = listen()
  const errors: { line: number, message: string }[] = []
  const answers = run.jobs > 1 ? onThreads(run) : onThisThread(tasksOf(run), run)
  let rows = 0
  let errorCount = 0
  try {
    for await (const answer of answers) {
      run.write(answer.bytes)
      for (const { row, message } of answer.errors) if (errors.length < mostErrorsShown) errors.push({ line: run.firstLine + rows + row, message })
      rows += answer.rows
      errorCount += answer.errorCount
      run.progress(rows)
      if (answer.isStopped || signals.caught() !== null) break
    }
  } finally {
    signals.close()
  }
  return { rows, errorCount, errors, interrupted: signals.caught() }
}

async function* onThisThread(tasks: Iterable<Task>, run: Run): AsyncGenerator<Answer, void> {
  for (const task of tasks) {
    yield answered(run, task)
    // Signals are told of between two turns.
    await new Promise((resolve) => { setImmediate(resolve) })
  }
}

function answered({ program, job }: Run, { block, firstLine }: Task): Answer {
  const { text, ...rest } = runBlock(program, job, block, firstLine)
  return { ...rest, bytes: new TextEncoder().encode(text) }
}

/** Threads are started only for an input of more than one block. */
function onThreads(run: Run): AsyncGenerator<Answer, void> {
  const tasks = tasksOf(run)
  const first = tasks.next()
  const second = first.done === true ? first : tasks.next()
  const known = [first, second].flatMap((each) => (each.done === true ? [] : [each.value]))
  return second.done === true ? onThisThread(known, run) : together(run, known, tasks)
}

async function* together(run: Run, known: readonly Task[], tasks: Iterator<Task, void>): AsyncGenerator<Answer, void> {
  const pool = poolOf(workerFile, run.jobs, { program: run.program, job: run.job })
  const running: Promise<Answer>[] = []
  function begin(task: Task): void {
    const answer = pool.run(task)
    // What is behind an answer that fails is not waited for.
    answer.catch(() => undefined)
    running.push(answer)
  }
  try {
    known.forEach(begin)
    for (let next = tasks.next(); next.done !== true; next = tasks.next()) {
      begin(next.value)
      while (running.length > run.jobs * 2) yield await (running.shift() as Promise<Answer>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<Answer>)
  } finally {
    await pool.close()
  }
}

const workerFile = join(import.meta.dirname, '../../dist/cli-batch-worker.cjs')

/** Never called: it tells the build that there is a file for workers. @public */
export const worker = (): Promise<unknown> => import('./batch-worker.ts')

function* tasksOf({ blocks, job, firstLine }: Run): Generator<Task, void> {
  let line = firstLine
  for (const block of blocks) {
    yield { block, firstLine: line }
    if (job.hasLines) line += block.kind === 'too-long' ? 1 : countLines(block.bytes)
  }
}

function listen(): { readonly caught: () => ExitCode | null, readonly close: () => void } {
  let caught: ExitCode | null = null
  const terminate = (): void => { caught = exitCodes.terminated }
  const interrupt = (): void => { caught = exitCodes.interrupted }
  process.on('SIGTERM', terminate)
  process.on('SIGINT', interrupt)
  return {
    caught: () => caught,
    close: () => {
      process.off('SIGTERM', terminate)
      process.off('SIGINT', interrupt)
    },
  }
}
