// A worker thread of `modality batch`: blocks of input lines in, blocks of output lines out.
import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from '../batch/lines.ts'
import { runBlock, type Job, type Written } from '../batch/run.ts'
import type { Program } from '../compile/program.ts'

export interface WorkerData {
  readonly program: Program
  readonly job: Job
}

export interface Task {
  readonly block: Block
  readonly firstLine: number
}

export type Answer = Omit<Written, 'text'> & { readonly bytes: Uint8Array }

const { program, job } = workerData as WorkerData

parentPort?.on('message', ({ block, firstLine }: Task) => {
  const { text, ...rest } = runBlock(program, job, block, firstLine)
  const bytes = new TextEncoder().encode(text)
  const answer: Answer = { ...rest, bytes }
  parentPort?.postMessage(answer, [bytes.buffer])
})
