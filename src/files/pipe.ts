// A pipe or socket in pieces, waited for without blocking: while a blocking read waits, no signal could end the run.

export interface PipePieces {
  readonly pieces: () => AsyncIterable<Uint8Array>
  /** Ends a wait too. */
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (count: number) => void
  readonly reject: (error: Error) => void
}

/** Every piece is read into the same bytes, and only when it is asked for. */
export function piecesOfPipe(descriptor: number, size: number): PipePieces {
  const { Socket } = process.getBuiltinModule('node:net')
  const buffer = new Uint8Array(size)
  // What came before anybody asked: the first piece, the end or a failure.
  let arrived: number | Error | null = null
  let waiting: Waiting | null = null

  function tell(what: number | Error): void {
    const asker = waiting
    waiting = null
    if (asker === null) arrived ??= what
    else if (typeof what === 'number') asker.resolve(what)
    else asker.reject(what)
  }

  const options = {
    fd: descriptor, readable: true, writable: false,
    onread: {
      buffer,
      callback: (count: number) => {
        tell(count)
        // Reads no further until `resume`.
        return false
      },
    },
  }
  const socket = new Socket(options)
  socket.on('error', tell)
  for (const end of ['end', 'close'] as const) socket.on(end, () => { tell(0) })

  async function next(): Promise<number> {
    const what = arrived
    arrived = null
    if (what !== null) {
      if (typeof what === 'number') return what
      throw what
    }
    if (socket.destroyed) return 0
    const count = new Promise<number>((resolve, reject) => { waiting = { resolve, reject } })
    socket.resume()
    return count
  }

  async function* pieces(): AsyncGenerator<Uint8Array, void> {
    for (let count = await next(); count > 0; count = await next()) yield buffer.subarray(0, count)
  }

  return { pieces, close: () => { socket.destroy() } }
}
