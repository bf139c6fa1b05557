// Questions until somebody ends them from outside: a signal, a lost terminal, a closed input.
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Io } from '../io.ts'

/** Why the questions ended from outside. */
class Ended extends Error {
  readonly code: ExitCode

  constructor(code: ExitCode) {
    super('the questions ended')
    this.code = code
  }
}

const signals = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated, SIGHUP: exitCodes.hangup } as const

/** Does something that waits for people; a signal or a lost terminal ends it with its own exit code. */
export async function untilEnded<Result>(io: Io, work: (signal: AbortSignal, end: () => void) => Promise<Result>): Promise<Result | ExitCode> {
  const stop = new AbortController()
  const hadTerminal = io.stdin.isTerminal()
  const end = (code: ExitCode): void => {
    leaveIfGone()
    stop.abort(new Ended(code))
  }
  const handlers = Object.entries(signals).map(([name, code]) => [name, () => { end(code) }] as const)
  const onEnd = (): void => { end(exitCodes.interrupted) }
  function leaveIfGone(): void {
    if (hadTerminal && !io.stdin.isTerminal()) leave()
  }
  // Should everything else fail to notice the end, the program must still not seem to have succeeded.
  const onIdle = (): void => { process.exitCode = exitCodes.interrupted }
  for (const [name, handler] of handlers) process.on(name, handler)
  // A terminal that goes shows as an error of either stream, possibly a little later; unheard it would be a crash.
  const streams = hadTerminal ? [process.stdin, process.stderr] : [process.stdin]
  for (const stream of streams) stream.on('error', onEnd)
  process.stdin.on('close', onEnd)
  // Before readline, which would set the mode of a terminal that is not there.
  process.stdin.prependListener('end', leaveIfGone)
  process.once('beforeExit', onIdle)
  try {
    return await work(stop.signal, onEnd)
  } catch (error) {
    leaveIfGone()
    if (error instanceof Ended) return error.code
    if (error instanceof Error && endNames.includes(error.name)) return exitCodes.interrupted
    throw error
  } finally {
    for (const [name, handler] of handlers) process.removeListener(name, handler)
    process.stdin.removeListener('close', onEnd)
    process.stdin.removeListener('end', leaveIfGone)
    process.removeListener('beforeExit', onIdle)
    process.stdin.pause()
  }
}

/**
 * Node puts the terminal back as it was when it ends, and aborts where there is none any more. So the program ends by
 * the signal that a lost terminal means: a shell tells that as 129, like the exit code. What is to be saved was saved
 * after every answer.
 */
function leave(): void {
  if (process.platform === 'win32') return
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
}

/** Told by their names, as they come from files that are bundled by themselves. */
const endNames: readonly string[] = ['EndOfInput', 'ExitPromptError']
