// The table of commands as a commander program: help, mistakes and unusual spellings of arguments.
import { Command, CommanderError, Option, type Help } from 'commander'
import { safeLine } from '../text/safe.ts'
import { wrapText } from '../text/wrap.ts'
import type { Invocation, OptionValues } from './command.ts'
import { nearNames, usageError, type FailureError } from './errors.ts'
import { exitCodeMeanings, outcomeCodeMeanings } from './exit-codes.ts'
import { everywhere, optionsOf, type CommandSpec, type OptionSpec } from './options.ts'
import { isOption, match } from './parse.ts'
import { version } from './version.ts'

export type Parsed =
  | { readonly kind: 'run', readonly invocation: Invocation }
  | { readonly kind: 'help', readonly text: string }

/** What the arguments ask for; throws a usage error that says what is wrong with them. */
export function parseCarefully(argv: readonly string[], commands: readonly CommandSpec[], width: number): Parsed {
  const wanted = wantedHelp(argv, commands)
  if (wanted !== null) return { kind: 'help', text: helpOf(wanted, commands, width) }
  if (argv.length === 0) return { kind: 'help', text: helpOf('', commands, width) }
  const end = argv.indexOf('--')
  if ((end < 0 ? argv : argv.slice(0, end)).some((token) => token === '--version' || token === '-V')) return { kind: 'help', text: `${version}\n` }
  refuseAmbiguous(argv, commands)
  const found: Invocation[] = []
  const program = programOf(commands, width, (invocation) => found.push(invocation))
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw explained(error, argv, commands)
    throw error
  }
  const [invocation] = found
  if (invocation === undefined) throw noCommand()
  return { kind: 'run', invocation }
}

/** The help of one command, or of all for the empty name. */
export function helpOf(name: string, commands: readonly CommandSpec[], width: number): string {
  const program = programOf(commands, width, () => undefined, name)
  const command = program.commands.find((each) => each.name() === name) ?? program
  const spec = commands.find((each) => each.name === name)
  return `${spec === undefined ? opening : examplesOf(spec)}\n${command.helpInformation()}${spec === undefined ? closing(width) : spec.name === 'recommend' ? outcomeCodes(width) : ''}`
}

const opening = `Find therapy types for a complaint; danger signs are asked about first.

  modality ask                            answer questions
  modality recommend -c low-back-pain     answer once
`

function examplesOf(spec: CommandSpec): string {
  const [first = '', ...others] = spec.examples
  return [`Example: ${first}`, ...others.map((example) => `         ${example}`), ''].join('\n')
}

function closing(width: number): string {
  const codes = exitCodeMeanings.map(({ code, means }) => `${String(code)} ${means}`).join('; ')
  return `\n${wrapText(`Exit codes: ${codes}.`, { width, rest: '  ' })}\n`
}

function outcomeCodes(width: number): string {
  const codes = outcomeCodeMeanings.map(({ code, means }) => `${String(code)} ${means}`).join('; ')
  return `\n${wrapText(`With --exit-code, the first that holds: ${codes}.`, { width, rest: '  ' })}\n`
}

/** The command whose help is wanted, the empty name for the general one, null for none. */
function wantedHelp(argv: readonly string[], commands: readonly CommandSpec[]): string | null {
  const end = argv.indexOf('--')
  const tokens = end < 0 ? argv : argv.slice(0, end)
  const isWanted = tokens.includes('--help') || tokens.includes('-h') || argv[0] === 'help'
  if (!isWanted) return null
  const names = argv[0] === 'help' ? tokens.slice(1) : tokens
  const name = names.find((token) => !isOption(token))
  if (name === undefined) return ''
  if (commands.some((each) => each.name === name)) return name
  throw unknownCommand(name, commands)
}

/** To show the help of one command, or the general one for the empty name, the others need only be named: that is sooner made. */
function programOf(commands: readonly CommandSpec[], width: number, found: (invocation: Invocation) => void, shown: string | null = null): Command {
  const program = base(new Command('modality'), width).usage('[command] [options]').helpCommand(false).enablePositionalOptions()
  // Which values are right depends on the command, so those given before it are checked after it is known.
  for (const { choices: _later, ...option } of everywhere) program.addOption(optionOf(option))
  program.option('-V, --version', 'the version')
  for (const spec of commands) {
    const command = base(program.command(spec.name), width).summary(spec.summary).description(spec.summary)
    for (const { name, help, list } of spec.arguments) command.argument(`[${name}${list === true ? '...' : ''}]`, help)
    const options = shown === null || shown === spec.name ? optionsOf(spec) : optionsOf(spec).slice(0, 1)
    for (const option of options) command.addOption(optionOf(option))
    command.action(() => {
      found({ command: spec.name, args: command.args, options: valuesOf(spec, command.optsWithGlobals<Record<string, unknown>>()) })
    })
  }
  return program
}

function base(command: Command, width: number): Command {
  return command.exitOverride().allowExcessArguments(false).showSuggestionAfterError(false)
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, getOutHelpWidth: () => width, getErrHelpWidth: () => width, getOutHasColors: () => false, getErrHasColors: () => false })
    .configureHelp({ helpWidth: width, minWidthToWrap: 20, ...(width < 60 ? { formatItem: stacked } : {}) })
}

/** On a narrow page a description stands below what it describes. */
function stacked(term: string, _termWidth: number, description: string, helper: Help): string {
  const below = description === '' ? '' : `\n${wrapText(description, { width: helper.helpWidth ?? 80, first: '      ' })}`
  return `  ${term}${below}`
}

function optionOf(spec: OptionSpec): Option {
  const names = `${spec.short === undefined ? '' : `-${spec.short}, `}--${spec.long}${spec.value === undefined ? '' : ` <${spec.value}>`}`
  const option = new Option(names, spec.help)
  // Commander would make of `--no-cache` that `cache` is false, and true where it is not given.
  option.negate = false
  if (spec.choices !== undefined) option.choices(spec.choices)
  if (spec.list === true) option.argParser<readonly string[] | undefined>((next, before) => [...(before ?? []), next])
  return option
}

function valuesOf(spec: CommandSpec, given: Readonly<Record<string, unknown>>): OptionValues {
  const values: Record<string, true | string | readonly string[]> = {}
  for (const option of optionsOf(spec)) {
    const { long } = option
    const value = given[camel(long)]
    if (typeof value === 'string' && option.choices?.includes(value) === false) throw badChoice(value, option)
    if (value === true || typeof value === 'string') values[long] = value
    else if (Array.isArray(value)) values[long] = value.map(String)
  }
  return values
}

function camel(long: string): string {
  return long.replace(/-([a-z])/gu, (_all, letter: string) => letter.toUpperCase())
}

/** Commander takes `--set --json` as a value and lets the last of two values win; both are mistakes. */
function refuseAmbiguous(argv: readonly string[], commands: readonly CommandSpec[]): void {
  const spec = commandIn(argv, commands)
  const specs = spec === undefined ? everywhere : optionsOf(spec)
  const seen = new Map<string, string>()
  for (let i = 0; i < argv.length && argv[i] !== '--'; i += 1) {
    const token = argv[i] ?? ''
    const { spec: option, attached } = isOption(token) ? match(token, specs) : { spec: undefined, attached: undefined }
    if (option?.value === undefined) continue
    const next = attached ?? argv[i += 1]
    if (next === undefined) continue
    if (attached === undefined && isOption(next)) {
      throw usageError('missing-value', `\`${token}\` needs a value (${option.value}), found \`${next}\``)
    }
    const before = seen.get(option.long)
    if (option.list !== true && before !== undefined && before !== next) {
      throw usageError('given-twice', `\`--${option.long}\` is given twice, as \`${before}\` and as \`${next}\``)
    }
    seen.set(option.long, next)
  }
}

function commandIn(argv: readonly string[], commands: readonly CommandSpec[]): CommandSpec | undefined {
  const first = argv.find((token) => commands.some(({ name }) => name === token))
  return commands.find(({ name }) => name === first)
}

function explained(error: CommanderError, argv: readonly string[], commands: readonly CommandSpec[]): FailureError {
  const spec = commandIn(argv, commands)
  const options = spec === undefined ? everywhere : optionsOf(spec)
  const quoted = /'([^']*(?:'[^']*)*)'/u.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.help':
      return noCommand()
    case 'commander.unknownCommand':
      return unknownCommand(quoted, commands)
    case 'commander.unknownOption': {
      const near = nearNames(quoted.replace(/=.*$/su, ''), [...[...options, ...everywhere].map(({ long }) => `--${long}`), '--version', '--help'])
      return usageError('unknown-option', `${spec === undefined ? 'modality' : `\`${spec.name}\``} has no option \`${quoted}\``, quoted === '-v' ? ['-V'] : [...new Set(near)])
    }
    case 'commander.optionMissingArgument': {
      const option = options.find(({ long }) => quoted.includes(`--${long} `)) ?? options.find(({ long }) => quoted.includes(`--${long}`))
      return usageError('missing-value', `\`--${option?.long ?? quoted}\` needs a value (${option?.value ?? ''})`)
    }
    case 'commander.invalidArgument': {
      const option = options.find(({ long }) => quoted.includes(`--${long} `))
      return badChoice(/argument '(.*)' is invalid/su.exec(error.message)?.[1] ?? '', option)
    }
    case 'commander.excessArguments':
      return usageError('too-many-arguments', `\`${spec?.name ?? 'modality'}\` takes ${atMost(spec)}; text with spaces needs quotes`)
    default:
      return usageError('usage', error.message.replace(/^error: /u, ''))
  }
}

function badChoice(given: string, option: OptionSpec | undefined): FailureError {
  const choices = option?.choices ?? []
  return usageError('not-a-choice', `\`--${option?.long ?? ''}\` is \`${given}\`, expected one of ${choices.join(', ')}`, nearNames(given, choices))
}

function atMost(spec: CommandSpec | undefined): string {
  const count = spec?.arguments.length ?? 0
  return count === 0 ? 'no arguments' : `at most ${String(count)} argument${count === 1 ? '' : 's'}`
}

function noCommand(): FailureError {
  return usageError('no-command', 'no command was given; `modality --help` lists them')
}

function unknownCommand(name: string, commands: readonly CommandSpec[]): FailureError {
  const near = nearNames(name, commands.map((each) => each.name))
  const where = near.length > 0 ? '' : '; `modality --help` lists them, and `modality recommend` takes a complaint'
  return usageError('unknown-command', `there is no command \`${safeLine(name)}\`${where}`, near)
}
