// Blocks of input lines to an output, in order, on one or several threads; signals end it after a whole line.
import { join } from 'node:path'
import { countLines, type Blocks } from '../batch/lines.ts'
import { runnerFor, type Job } from '../batch/run.ts'
import type { Read } from '../batch/told.ts'
import type { Program } from '../compile/program.ts'
import type { Answer, Task } from './batch-worker.ts'
import { memoryKeeper } from './batch-memory.ts'
import { poolOf, type Pool } from './batch-pool.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'

export interface Run {
  readonly program: Program
  readonly job: Job
  readonly blocks: Blocks
  readonly jobs: number
  /** Loads what texts are read with; called once, when the first row has one. */
  readonly openRead: () => Promise<Read>
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
  let rows = 0
  let errorCount = 0
  try {
    for await (const answer of answersOf(run, signals)) {
      run.write(answer.bytes)
      for (const { row, message } of answer.errors) if (errors.length < mostErrorsShown) errors.push({ line: run.firstLine + rows + row, message })
      rows += answer.rows
      errorCount += answer.errorCount
      run.progress(rows)
      if (answer.isStopped) break
    }
  } finally {
    signals.close()
  }
  return { rows, errorCount, errors, interrupted: signals.caught() }
}

/**
 * The answers to the blocks, in order. An answer is given as soon as it is there, whether or not more input is: another
 * program may be waiting for it before it writes its next line.
 */
async function* answersOf(run: Run, signals: Signals): AsyncGenerator<Answer, void> {
  const tasks = tasksOf(run)
  const workers = workersOf(run)
  const most = blocksAhead(run.jobs)
  const bell = bellFor()
  signals.tell(bell.ring)
  const running: Slot<Answer>[] = []
  let next: Slot<IteratorResult<Task, void>> | null = slotFor(tasks.next(), bell.ring)
  try {
    while (signals.caught() === null && (next !== null || running.length > 0)) {
      if (next?.isReady() === true && running.length < most) {
        const { done, value } = next.take()
        if (done !== true) running.push(slotFor(workers.run(value, running.length === 0), bell.ring))
        next = done === true ? null : slotFor(tasks.next(), bell.ring)
      } else if (running[0]?.isReady() === true) yield (running.shift() as Slot<Answer>).take()
      else await bell.wait()
    }
  } finally {
    await workers.close()
  }
}

/** Blocks that are answered at a time. */
export function blocksAhead(jobs: number): number {
  return jobs === 1 ? 1 : jobs * 2 + 1
}

/** Something that is on its way. */
interface Slot<Value> {
  readonly isReady: () => boolean
  /** Throws what kept it from coming. */
  readonly take: () => Value
}

function slotFor<Value>(promise: Promise<Value>, ring: () => void): Slot<Value> {
  let take: (() => Value) | null = null
  promise.then((value) => { take = () => value }, (error: unknown) => { take = () => { throw error } }).finally(ring)
  return {
    isReady: () => take !== null,
    take: () => {
      if (take === null) throw new Error('taken before it was there')
      return take()
    },
  }
}

/** Waits for any of many things, without leaving anything behind at those that have not come. */
function bellFor(): { readonly ring: () => void, readonly wait: () => Promise<void> } {
  let wake = (): void => undefined
  return { ring: () => { wake() }, wait: () => new Promise((resolve) => { wake = resolve }) }
}

/** Bytes of a block that is answered at once rather than handed to a thread; and of a first one behind which there is hardly more. */
const small = 16 * 1024
const little = 128 * 1024

/** This thread for what may be all there is, and for small blocks as they come from somebody who writes slowly; others if there is more. */
function workersOf({ program, job, jobs, openRead }: Run): { readonly run: (task: Task, isAlone: boolean) => Promise<Answer>, readonly close: () => Promise<void> } {
  let pool: Pool | null = null
  let isFirst = true
  let read: Promise<Read> | null = null
  const plain = runnerFor(program, job)
  const keepMemory = memoryKeeper()
  async function here({ block, firstLine }: Task): Promise<Answer> {
    const answer = hasText(block) ? runnerFor(program, job, await (read ??= openRead()))(block, firstLine) : plain(block, firstLine)
    // Signals are told of between two turns.
    await new Promise((resolve) => { setImmediate(resolve) })
    keepMemory()
    return answer
  }
  return {
    run: (task, isAlone) => {
      // The words that texts are read with are many: one thread has them.
      const isBelow = (size: number): boolean => task.block.kind === 'too-long' || task.block.bytes.length <= size
      const isHere = jobs === 1 || hasText(task.block) || (isFirst && isBelow(little)) || (isAlone && isBelow(small))
      isFirst = false
      if (isHere) return here(task)
      pool ??= poolOf(workerFile, jobs, { program: JSON.stringify(program), job })
      return pool.run(task)
    },
    close: async () => { await pool?.close() },
  }
}

const textKey = Buffer.from('"text"')

/** Whether some row may have a `text`; a row that only speaks of the word is read as before. */
function hasText(block: Task['block']): boolean {
  return block.kind === 'lines' && Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.length).includes(textKey)
}

const workerFile = join(import.meta.dirname, '../../dist/cli-batch-worker.cjs')

/** Never called: it tells the build that there is a file for workers. @public */
export const worker = (): Promise<unknown> => import('./batch-worker.ts')

async function* tasksOf({ blocks, job, firstLine }: Run): AsyncGenerator<Task, void> {
  let line = firstLine
  for await (const block of blocks) {
    yield { block, firstLine: line }
    if (job.hasLines) line += block.kind === 'too-long' ? 1 : countLines(block.bytes)
  }
}

const endings: readonly (readonly [NodeJS.Signals, ExitCode])[] = [['SIGTERM', exitCodes.terminated], ['SIGINT', exitCodes.interrupted], ['SIGHUP', exitCodes.hangup]]

interface Signals {
  readonly caught: () => ExitCode | null
  readonly tell: (listener: () => void) => void
  readonly close: () => void
}

function listen(): Signals {
  let caught: ExitCode | null = null
  let listener = (): void => undefined
  const handlers = endings.map(([signal, code]) => [signal, (): void => {
    caught ??= code
    listener()
  }] as const)
  for (const [signal, handler] of handlers) process.on(signal, handler)
  return {
    caught: () => caught,
    tell: (given) => { listener = given },
    close: () => { for (const [signal, handler] of handlers) process.off(signal, handler) },
  }
}
