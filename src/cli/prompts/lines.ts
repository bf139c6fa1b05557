// Standard input, line by line as it arrives: only LF ends a line, so that every version of Node sees the same ones.

export interface Lines {
  /** The next line without its end; null at the end of input. Rejects where the line is too long or not UTF-8. */
  readonly next: () => Promise<string | null>
  readonly close: () => void
}

const longestLine = 1024 * 1024
const lineFeed = 10

/** Reads a stream until it is closed or the signal says stop; the wait for a line then rejects with the reason. */
export function readLines(stream: NodeJS.ReadableStream, signal: AbortSignal): Lines {
  const ready: Buffer[] = []
  let rest: Buffer[] = []
  let length = 0
  let ended = false
  let failure: Error | null = null
  let wake: (() => void) | null = null

  function take(chunk: Buffer): void {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      ready.push(Buffer.concat([...rest, chunk.subarray(from, at)]))
      rest = []
      length = 0
      from = at + 1
    }
    const tail = chunk.subarray(from)
    if (tail.length > 0) rest.push(tail)
    length += tail.length
    if (length > longestLine) failure = new RangeError(`a line has more than ${String(longestLine)} bytes`)
    wake?.()
  }

  function end(): void {
    if (!ended && length > 0) ready.push(Buffer.concat(rest))
    ended = true
    wake?.()
  }

  const onAbort = (): void => { wake?.() }
  stream.on('data', take)
  stream.on('end', end)
  stream.on('close', end)
  stream.on('error', end)
  signal.addEventListener('abort', onAbort)

  return {
    next: async () => {
      for (;;) {
        if (signal.aborted) throw signal.reason as Error
        const line = ready.shift()
        if (line !== undefined) return decode(line)
        if (failure !== null) throw failure
        if (ended) return null
        await new Promise<void>((resolve) => { wake = resolve })
        wake = null
      }
    },
    close: () => {
      stream.removeListener('data', take)
      stream.removeListener('end', end)
      stream.removeListener('close', end)
      signal.removeEventListener('abort', onAbort)
      stream.pause()
    },
  }
}

function decode(bytes: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return text.endsWith('\r') ? text.slice(0, -1) : text
}
