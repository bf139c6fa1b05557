// A command line run in this process, from the source: what the built program does with its arguments and files, without
// the tenth of a second that a process takes. What hangs on real streams, signals or the build is tested with `run`.
import { main } from '../../src/cli/main.ts'
import type { Result } from './built.ts'

/** Off a terminal, with nothing on standard input. Commands that write standard output by themselves (`batch`) want a file. */
export async function runHere(args: readonly string[]): Promise<Result> {
  let out = ''
  let err = ''
  const sink = (write: (text: string) => void): { isTerminal: () => boolean, columns: () => null, write: (text: string) => void } => ({ isTerminal: () => false, columns: () => null, write })
  const code = await main({
    argv: args,
    env: { MODALITY_NO_CACHE: '1' },
    stdin: { isTerminal: () => false, readAll: () => new Uint8Array() },
    stdout: sink((text) => { out += text }),
    stderr: sink((text) => { err += text }),
  })
  return { code, out, err }
}
