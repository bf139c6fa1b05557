// Arguments to an invocation, for what people type most. Whatever is not plainly right (help, a mistake, grouped short
// options) is null here and goes to commander, which is slower to start and says what is wrong.
import type { Invocation } from './command.ts'
import { optionsOf, type CommandSpec, type OptionSpec } from './options.ts'

/** The invocation, or null where commander has to look at it. */
export function parseQuickly(argv: readonly string[], commands: readonly CommandSpec[]): Invocation | null {
  const command = commands.find(({ name }) => name === argv[0])
  if (command === undefined) return null
  const specs = optionsOf(command)
  const options: Record<string, true | string | string[]> = {}
  const args: string[] = []
  for (let i = 1; i < argv.length; i += 1) {
    const token = argv[i] ?? ''
    if (token === '--') {
      args.push(...argv.slice(i + 1))
      break
    }
    if (!isOption(token)) {
      args.push(token)
      continue
    }
    const { spec, attached } = match(token, specs)
    if (spec === undefined) return null
    const next = spec.value === undefined || attached !== undefined ? attached : argv[i += 1]
    if (!add(options, spec, next, attached !== undefined)) return null
  }
  return hasRightCount(args, command) ? { command: command.name, args, options } : null
}

/** `-` alone is a value: standard input. */
export function isOption(token: string): boolean {
  return token.length > 1 && token.startsWith('-')
}

/** The option that a token names, and the value attached to it by `=`. */
export function match(token: string, specs: readonly OptionSpec[]): { readonly spec: OptionSpec | undefined, readonly attached: string | undefined } {
  if (!token.startsWith('--')) {
    return { spec: specs.find(({ short }) => `-${short ?? ''}` === token), attached: undefined }
  }
  const equals = token.indexOf('=')
  const long = token.slice(2, equals < 0 ? undefined : equals)
  return { spec: specs.find((spec) => spec.long === long), attached: equals < 0 ? undefined : token.slice(equals + 1) }
}

function add(options: Record<string, true | string | string[]>, spec: OptionSpec, next: string | undefined, isAttached: boolean): boolean {
  const before = options[spec.long]
  if (spec.value === undefined) {
    options[spec.long] = true
    return next === undefined
  }
  if (next === undefined || (!isAttached && isOption(next))) return false
  if (spec.choices !== undefined && !spec.choices.includes(next)) return false
  if (spec.list === true) {
    options[spec.long] = [...(Array.isArray(before) ? before : []), next]
    return true
  }
  if (before !== undefined && before !== next) return false
  options[spec.long] = next
  return true
}

function hasRightCount(args: readonly string[], command: CommandSpec): boolean {
  return command.arguments.some(({ list }) => list === true) || args.length <= command.arguments.length
}
