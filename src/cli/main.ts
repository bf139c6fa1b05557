// Arguments and streams to an exit code: finds the command, runs it, and turns every failure into a message and a code.
import { isColored, loadStyle, type ColorChoice } from '../report/style.ts'
import { safeLine } from '../text/safe.ts'
import { flag, value, type Context, type Invocation, type OptionValues } from './command.ts'
import { isFailureError, usageError } from './errors.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { isOutputError, writeJson, writeNote, writeText } from './gate.ts'
import type { Io } from './io.ts'
import { commands } from './options.ts'
import { parseQuickly } from './parse.ts'
import { version } from './version.ts'

/** Runs one command line; never throws and never ends the process. */
export async function main(io: Io): Promise<ExitCode> {
  try {
    return await dispatch(io)
  } catch (error) {
    try {
      return await report(error, io)
    } catch (second) {
      return outputCodeOf(second, io) ?? bug(second, io)
    }
  }
}

async function dispatch(io: Io): Promise<ExitCode> {
  const { argv } = io
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    writeText(io.stdout, `${version}\n`, false)
    return exitCodes.done
  }
  if (argv.length === 0 && isInteractive(io)) return run({ command: 'ask', args: [], options: {} }, io)
  const quick = parseQuickly(argv, commands)
  if (quick !== null) return run(quick, io)
  const { parseCarefully } = await import('./commander.ts')
  const parsed = parseCarefully(argv, commands, widthOf(io))
  if (parsed.kind === 'run') return run(parsed.invocation, io)
  writeText(io.stdout, parsed.text, false)
  return exitCodes.done
}

/** A question can be asked only where somebody can read it and answer. */
function isInteractive({ stdin, stderr, env }: Io): boolean {
  return stdin.isTerminal() && stderr.isTerminal() && (env['CI'] ?? '') === ''
}

async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const command = commands.find(({ name }) => name === invocation.command)
  if (command === undefined) throw new Error(`no command ${invocation.command}`)
  const context = contextOf(invocation, io)
  const module = await command.load()
  return module.run(context)
}

function contextOf({ args, options }: Invocation, io: Io): Context {
  const choice = colorChoice(options)
  // Whether colour is on is decided when something is written: to find out may load what a JSON answer does not need.
  const colored = (): boolean => isColored(choice, io.env, io.stdout.isTerminal())
  return {
    io,
    args,
    options,
    format: formatOf(options),
    page: async () => ({ width: widthOf(io), style: await loadStyle(colored()), unicode: showsUnicode(io) }),
    write: (text) => { writeText(io.stdout, text, colored()) },
    writeJson: (json) => { writeJson(io.stdout, json) },
    note: (text) => { writeNote(io.stderr, `${text}\n`) },
  }
}

function formatOf(options: OptionValues): string {
  const format = value(options, 'format')
  if (!flag(options, 'json')) return format ?? 'text'
  if (format !== undefined && format !== 'json') {
    throw usageError('formats-differ', `\`--json\` and \`--format ${format}\` are two different formats`)
  }
  return 'json'
}

function colorChoice(options: OptionValues): ColorChoice {
  const given = value(options, 'color')
  return given === 'always' || given === 'never' ? given : 'auto'
}

const widest = 100
const narrowest = 20

function widthOf({ env, stdout }: Io): number {
  return Math.max(narrowest, Math.min(statedWidth(env) ?? stdout.columns() ?? 80, widest))
}

/** Off a terminal a message stays on one line, so that it can be searched for. */
function errorWidth({ env, stderr }: Io): number {
  return Math.max(narrowest, statedWidth(env) ?? stderr.columns() ?? Infinity)
}

function statedWidth(env: Io['env']): number | null {
  return /^[1-9]\d{0,4}$/u.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : null
}

function showsUnicode({ env }: Io): boolean {
  return env['TERM'] !== 'dumb' && env['TERM'] !== 'linux' && (env['MODALITY_ASCII'] ?? '') === ''
}

async function report(error: unknown, io: Io): Promise<ExitCode> {
  const output = outputCodeOf(error, io)
  if (output !== null) return output
  if (!isFailureError(error)) return bug(error, io)
  const { renderFailure, envelopeOf } = await import('./failure.ts')
  if (wantsJson(io.argv)) writeJson(io.stdout, envelopeOf(error.failure))
  else writeNote(io.stderr, await renderFailure(error.failure, errorWidth(io)))
  return error.failure.exitCode
}

function outputCodeOf(error: unknown, io: Io): ExitCode | null {
  if (!isOutputError(error)) return null
  if (error.outputCode === 'EPIPE') return exitCodes.done
  writeNote(io.stderr, `modality: error: ${error.message}\n`)
  return exitCodes.output
}

/** The answers are health data, so the line names the error and nothing that was given. */
function bug(error: unknown, io: Io): ExitCode {
  const name = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error && (io.env['MODALITY_DEBUG'] ?? '') !== '' ? `${error.stack ?? ''}\n` : ''
  writeNote(io.stderr, `modality: bug: ${safeLine(name)}; MODALITY_DEBUG=1 shows where, which may repeat answers\n${stack}`)
  return exitCodes.bug
}

/** Read from the raw arguments, because the parsing itself may have failed. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const tokens = end < 0 ? argv : argv.slice(0, end)
  return tokens.includes('--json') || tokens.includes('--format=json') || tokens.some((token, i) => token === '--format' && tokens[i + 1] === 'json')
}
