// Worker threads that answer tasks. One that ends without an answer is replaced where there is work, and its task is done
// again.
import { Worker } from 'node:worker_threads'
import type { Answer, Task, WorkerData } from './batch-worker.ts'

export interface Pool {
  readonly run: (task: Task) => Promise<Answer>
  readonly close: () => Promise<void>
}

interface Pending {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  attempts: number
}

const mostAttempts = 3

/** `file` is the program of a worker. */
export function poolOf(file: string, size: number, workerData: WorkerData): Pool {
  const waiting: Pending[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Pending>()
  let isClosed = false

  function start(): void {
    const worker = new Worker(file, { workerData })
    let failure: Error | null = null
    worker.on('message', (answer: Answer) => {
      const pending = busy.get(worker)
      busy.delete(worker)
      idle.push(worker)
      pending?.resolve(answer)
      next()
    })
    worker.on('error', (error: Error) => { failure = error })
    worker.on('exit', () => { ended(worker, failure) })
    idle.push(worker)
  }

  function ended(worker: Worker, failure: Error | null): void {
    const pending = busy.get(worker)
    busy.delete(worker)
    const place = idle.indexOf(worker)
    if (place >= 0) idle.splice(place, 1)
    if (isClosed) return
    if (pending !== undefined) {
      pending.attempts += 1
      if (pending.attempts >= mostAttempts) {
        pending.reject(failure ?? new Error('a worker ended three times over the same lines'))
      } else waiting.unshift(pending)
    }
    next()
  }

  function next(): void {
    while (waiting.length > 0) {
      if (idle.length === 0 && busy.size < size) start()
      const worker = idle.pop()
      if (worker === undefined) return
      const pending = waiting.shift() as Pending
      busy.set(worker, pending)
      post(worker, pending.task)
    }
  }

  return {
    run: (task) => new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject, attempts: 0 })
      next()
    }),
    close: async () => {
      isClosed = true
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** A copy is sent, and of the lines alone: they are needed again if the worker is lost. */
function post(worker: Worker, { block, firstLine }: Task): void {
  if (block.kind === 'too-long') {
    worker.postMessage({ block, firstLine } satisfies Task)
    return
  }
  const bytes = block.bytes.slice()
  worker.postMessage({ block: { kind: 'lines', bytes }, firstLine } satisfies Task, [bytes.buffer])
}
