import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCarefully } from '../../src/cli/commander.ts'
import { isFailureError } from '../../src/cli/errors.ts'
import { commands, everywhere, optionsOf } from '../../src/cli/options.ts'
import { parseQuickly } from '../../src/cli/parse.ts'
import { tries } from '../search.ts'

test('flags, values, lists and what follows `--`', () => {
  expect(parseQuickly(['recommend', '-c', 'a', '--complaint=b', '-s', 'x=-1', '--json', '-a', '-', '--', '--not-an-option'], commands)).toEqual({
    command: 'recommend',
    args: ['--not-an-option'],
    options: { complaint: ['a', 'b'], set: ['x=-1'], json: true, answers: '-' },
  })
})

test.each([
  [['recommend', '--help']], [['recommend', '--nope']], [['nope']], [['recommend', '--set']], [['recommend', '--set', '--json']],
  [['recommend', '--json=yes']], [['recommend', '--for', 'nobody']], [['about', 'x']], [['list', 'a', 'b']],
  [['recommend', '--as-of', '2020-01-01', '--as-of', '2021-01-01']], [[]],
])('leaves %j to commander', (argv) => {
  expect(parseQuickly(argv, commands)).toBeNull()
})

test('the quick parser and commander never disagree', () => {
  const options = [...new Set(commands.flatMap(optionsOf))]
  const token = fc.oneof(
    fc.constantFrom(...options.flatMap(({ long, short }) => [`--${long}`, `--${long}=v`, ...(short === undefined ? [] : [`-${short}`])])),
    fc.constantFrom('a', 'text', 'json', 'patient', 'always', '-', '--', '-x', '--x', '', 'x=-1', '-cfoo'),
  )
  const argv = fc.tuple(fc.constantFrom(...commands.map(({ name }) => name)), fc.array(token, { maxLength: 6 })).map(([name, rest]) => [name, ...rest])
  fc.assert(fc.property(argv, (args) => {
    const quick = parseQuickly(args, commands)
    if (quick === null) return
    expect(parseCarefully(args, commands, 80)).toEqual({ kind: 'run', invocation: quick })
  }), { numRuns: tries(2000) })
})

test('commander takes grouped short options and options before the command', () => {
  expect(parseCarefully(['--json', 'recommend', '-clow-back-pain'], commands, 80)).toEqual({
    kind: 'run', invocation: { command: 'recommend', args: [], options: { complaint: ['low-back-pain'], json: true } },
  })
})

test.each([
  [['recomend'], 'unknown-command', 'there is no command `recomend`', ['recommend']],
  [['recommend', '--sett', 'x'], 'unknown-option', '`recommend` has no option `--sett`', ['--set']],
  [['recommend', '--set'], 'missing-value', '`--set` needs a value ([COMPLAINT:]FACT=VALUE)', []],
  [['recommend', '--set', '--json'], 'missing-value', '`--set` needs a value ([COMPLAINT:]FACT=VALUE), found `--json`', []],
  [['recommend', '--for', 'patients'], 'not-a-choice', '`--for` is `patients`, expected one of patient, professional', ['patient']],
  [['--color', 'alwais', 'about'], 'not-a-choice', '`--color` is `alwais`, expected one of always, never, auto', ['always']],
  [['about', 'x'], 'too-many-arguments', '`about` takes no arguments; text with spaces needs quotes', []],
  [['recommend', '--guidance', 'uk', '--guidance', 'us'], 'given-twice', '`--guidance` is given twice, as `uk` and as `us`', []],
  [['--json'], 'no-command', 'no command was given; `modality --help` lists them', []],
  [['help', 'lst'], 'unknown-command', 'there is no command `lst`', ['list']],
])('%j is a usage error in one sentence', (argv, code, message, didYouMean) => {
  let failure: unknown
  try {
    parseCarefully(argv, commands, 80)
  } catch (error) {
    failure = isFailureError(error) ? error.failure : error
  }
  expect(failure).toEqual({ code, message, path: null, didYouMean, exitCode: 2 })
})

test('every command has examples, and they parse', () => {
  for (const { name, examples } of commands) {
    expect(examples.length, name).toBeGreaterThan(0)
    for (const example of examples) {
      const words = (example.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''))
      expect(parseQuickly(words.slice(1), commands), example).not.toBeNull()
    }
  }
})

test('every command line of the README parses', () => {
  const text = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const lines = [...text.matchAll(/^(?:npx )?modality .*$/gmu)].map(([line]) => line.replace(/\s[#|] .*$/u, ''))
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    const words = (line.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''))
    expect(parseQuickly(words.slice(words.indexOf('modality') + 1), commands), line).not.toBeNull()
  }
})

test('no command redefines an option that is everywhere, but for its own formats', () => {
  const names = everywhere.flatMap(({ long, short }) => [`--${long}`, ...(short === undefined ? [] : [`-${short}`])])
  const own = commands.flatMap(({ options }) => options.flatMap(({ long, short }) => [`--${long}`, ...(short === undefined ? [] : [`-${short}`])]))
  expect(own.filter((name) => name !== '--format' && names.includes(name))).toEqual([])
})

test('a command may have formats of its own, before or after its name', () => {
  const table = commands.map((command) => command.name !== 'list' ? command
    : { ...command, options: [{ long: 'format', value: 'FORMAT', choices: ['csv'], help: 'what to write' }] })
  const invocation = { command: 'list', args: [], options: { format: 'csv' } }
  expect(parseQuickly(['list', '--format', 'csv'], table)).toEqual(invocation)
  expect(parseCarefully(['list', '--format', 'csv'], table, 80)).toEqual({ kind: 'run', invocation })
  expect(parseCarefully(['--format', 'csv', 'list'], table, 80)).toEqual({ kind: 'run', invocation })
  expect(() => parseCarefully(['--format', 'csv', 'about'], table, 80)).toThrow('`--format` is `csv`, expected one of text, json')
})
