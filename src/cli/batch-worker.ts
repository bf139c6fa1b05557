// A worker thread of `modality batch`: blocks of input lines in, blocks of output lines out.
import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from '../batch/lines.ts'
import { runnerFor, type Job, type Written } from '../batch/run.ts'
import type { Program } from '../compile/program.ts'
import { memoryKeeper } from './batch-memory.ts'

export interface WorkerData {
  /** As JSON: objects that were parsed are quicker to read than objects that were sent. */
  readonly program: string
  readonly job: Job
}

export interface Task {
  readonly block: Block
  readonly firstLine: number
}

export type Answer = Written

const { program, job } = workerData as WorkerData
const run = runnerFor(JSON.parse(program) as Program, job)
const keepMemory = memoryKeeper()

parentPort?.on('message', ({ block, firstLine }: Task) => {
  const answer = run(block, firstLine)
  // The runner's own bytes are used again.
  const bytes = answer.bytes.slice()
  parentPort?.postMessage({ ...answer, bytes } satisfies Answer, [bytes.buffer])
  keepMemory()
})
