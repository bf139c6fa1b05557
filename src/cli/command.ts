// What a command gets and gives back: it reads, calls one verb, renders, and returns an exit code.
import type { Style } from '../report/style.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'

/** An option's value by its long name: `true` for a flag, a list for what may be repeated. */
export type OptionValues = Readonly<Record<string, true | string | readonly string[]>>

export interface Invocation {
  readonly command: string
  readonly args: readonly string[]
  readonly options: OptionValues
}

export interface Context {
  readonly io: Io
  readonly args: readonly string[]
  readonly options: OptionValues
  /** `text`, `json` or another format that the command knows. */
  readonly format: string
  /** How a page on standard output is laid out. */
  readonly page: () => Promise<{ readonly width: number, readonly style: Style, readonly unicode: boolean }>
  /** Text that the page layout made, or JSON; the one way to standard output. */
  readonly write: (text: string) => void
  readonly writeJson: (value: unknown) => void
  /** One line for people on standard error. */
  readonly note: (text: string) => void
}

export interface CommandModule {
  readonly run: (context: Context) => Promise<ExitCode> | ExitCode
}

export function flag(options: OptionValues, long: string): boolean {
  return options[long] === true
}

export function value(options: OptionValues, long: string): string | undefined {
  const given = options[long]
  return typeof given === 'string' ? given : undefined
}

export function list(options: OptionValues, long: string): readonly string[] {
  const given = options[long]
  return given === undefined || given === true || typeof given === 'string' ? [] : given
}
