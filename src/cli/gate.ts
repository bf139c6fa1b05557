// The one gate to standard output and standard error: whatever passes holds no control sequence but our own colours,
// and a write that fails ends the command in a known way.
import { safeJson, safeText } from '../text/safe.ts'
import { codeOf, type Sink } from './io.ts'

/** A write to standard output failed; `EPIPE` means that the reader has gone. */
export type OutputError = Error & { readonly outputCode: string }

export function isOutputError(error: unknown): error is OutputError {
  return error instanceof Error && 'outputCode' in error
}

const escape = String.fromCharCode(27)
const ownColor = new RegExp(`(${escape}\\[[0-9;]*m)`, 'u')

/** Writes text; colour sequences stay only where colour is on. */
export function writeText(sink: Sink, text: string, colored: boolean): void {
  const safe = colored
    ? text.split(ownColor).map((part, i) => i % 2 === 1 ? part : safeText(part)).join('')
    : safeText(text)
  write(sink, safe)
}

/** Writes a value as indented JSON and a line end. */
export function writeJson(sink: Sink, value: unknown): void {
  const json = `${JSON.stringify(value, null, 2)}\n`
  write(sink, isPlain(json) ? json : safeJson(json))
}

/** Whether a text is all ASCII without the one control character that JSON leaves as it is: sooner told than searched for. */
function isPlain(json: string): boolean {
  return Buffer.byteLength(json, 'utf8') === json.length && !json.includes('\u007f')
}

/** One line for people; nobody can be told when that fails. */
export function writeNote(sink: Sink, text: string): void {
  try {
    sink.write(safeText(text))
  } catch {
    // Standard error is gone too.
  }
}

function write(sink: Sink, text: string): void {
  guarded(() => { sink.write(text) })
}

/** Does a write; that it failed ends the command in a known way. */
export function guarded(act: () => void): void {
  try {
    act()
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    throw Object.assign(new Error(`output could not be written (${code})`), { outputCode: code })
  }
}
