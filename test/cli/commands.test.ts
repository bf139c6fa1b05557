import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, loadedFiles, run, sampleRules, shell, type Start } from './built.ts'
import { runHere } from './here.ts'

beforeAll(() => { builtPackage() })

/** A transcript: the command line, both streams and the exit code. */
function transcript(args: readonly string[], start: Start = {}): string {
  const { code, out, err } = run(args, start)
  const shown = args.map((arg) => /^[\w./:=@-]+$/u.test(arg) ? arg : JSON.stringify(arg)).join(' ').replaceAll(sampleRules, 'RULES')
  return `$ modality ${shown}\n${out}${err === '' ? '' : `--- stderr\n${err}`}--- exit ${String(code)}\n`.replaceAll(sampleRules, 'RULES')
}

const clean = ['-c', 'low-back-pain', '-s', 'age=48', '-s', 'pain.duration=4 months', '-s', 'osteoporosis=no', '--screened']

describe('transcripts', () => {
  const lines: readonly (readonly [name: string, args: readonly string[], start?: Start])[] = [
    ['help', ['--help']],
    ['help-recommend', ['recommend', '--help']],
    ['help-recommend-40', ['help', 'recommend'], { env: { COLUMNS: '40' } }],
    ['recommend-unscreened', ['recommend', '-c', 'low-back-pain']],
    ['recommend-settled', ['recommend', ...clean]],
    ['recommend-settled-40', ['recommend', ...clean], { env: { COLUMNS: '40', MODALITY_ASCII: '1' } }],
    ['recommend-professional', ['recommend', ...clean, '--for', 'professional']],
    ['recommend-details', ['recommend', ...clean, '--details']],
    ['recommend-emergency', ['recommend', '-c', 'low-back-pain', '-s', 'saddle-numbness=y']],
    ['recommend-not-sure', ['recommend', '-c', 'low-back-pain', '-s', 'saddle-numbness=not sure']],
    ['recommend-child', ['recommend', '-c', 'low-back-pain', '-s', 'age=9', '--screened']],
    ['recommend-json', ['recommend', ...clean, '--json']],
    ['recommend-words', ['recommend', 'Lower', 'back-pain', '--screened']],
    ['recommend-mistakes', ['recommend', '-c', 'low-back-pan', '-s', 'ag=4', '-s', 'age=forty', '-s', 'neck-pain:pain.kind=dul']],
    ['recommend-mistakes-json', ['recommend', '-c', 'low-back-pan', '--json']],
    ['recommend-different-values', ['recommend', '-c', 'low-back-pain', '-s', 'age=4', '-s', 'age=5']],
    ['recommend-settings', ['recommend', ...clean, '--as-of', '2020-02-31', '--guidance', 'ukk', '--prefer', 'massag']],
    ['recommend-nothing', ['recommend']],
    ['recommend-answers', ['recommend', '-a', '-', '-s', 'age=48'], { input: 'complaints:\n  low-back-pain: { pain.duration: 4 months }\nfacts: { age: 48 }\nscreened: true\n' }],
    ['recommend-answers-invalid', ['recommend', '-a', '-'], { input: '{"complaint": {}, "facts": {"age": [1]}}' }],
    ['list', ['list']],
    ['list-facts', ['list', 'facts']],
    ['list-facts-40', ['list', 'facts'], { env: { COLUMNS: '40' } }],
    ['list-modalities-json', ['list', 'modalities', '--json']],
    ['list-unknown', ['list', 'fact']],
    ['about', ['about']],
    ['about-json', ['about', '--json']],
    ['explain-modality', ['explain', 'spinal-manipulation']],
    ['explain-fact', ['explain', 'osteoporosis']],
    ['explain-complaint', ['explain', 'low-back-pain']],
    ['explain-rule-json', ['explain', 'massage-for-back', '--json']],
    ['explain-unknown', ['explain', 'massag']],
    ['test', ['test']],
    ['test-own-json', ['test', sampleRules, '--json']],
    ['check', ['check', sampleRules]],
    ['check-missing', ['check', 'no/such/folder']],
    ['rules-missing', ['recommend', '-c', 'neck-pain', '-r', 'no/such/folder']],
    ['rules-missing-json', ['recommend', '-c', 'neck-pain', '-r', 'no/such/folder', '--json']],
    ['schema', ['schema']],
    ['unknown-command', ['recomend']],
    ['unknown-command-far', ['low-back-pain']],
    ['unknown-option', ['recommend', '--sett', 'x']],
    ['formats-differ', ['list', '--json', '--format', 'text']],
  ]
  for (const [name, args, start] of lines) {
    test(name, async () => {
      await expect(transcript(args, start)).toMatchFileSnapshot(`transcripts/${name}.txt`)
    })
  }
})

test('prints help where there is no terminal to ask questions in', () => {
  expect(run([])).toEqual(run(['--help']))
})

test('the version is one line and the one of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test.each([
  ['an emergency', ['-c', 'low-back-pain', '-s', 'saddle-numbness=yes'], 12],
  ['an urgent sign', ['-c', 'neck-pain', '-s', 'fever=yes'], 11],
  ['a complaint out of scope', ['-c', 'low-back-pain', '-s', 'age=9', '--screened'], 14],
  ['an open question', ['-c', 'low-back-pain', '--screened'], 13],
  ['a settled outcome', clean, 0],
] as const)('--exit-code tells %s', (_what, args, code) => {
  expect(run(['recommend', ...args, '--exit-code']).code).toBe(code)
  expect(run(['recommend', ...args]).code).toBe(0)
})

test('the same answers by flags, by file and by standard input give the same bytes', () => {
  const answers = { complaints: { 'low-back-pain': { 'pain.duration': '4 months' } }, facts: { age: 48, osteoporosis: 'no' }, screened: true }
  const flags = run(['recommend', ...clean, '--json'])
  expect(run(['recommend', '-a', '-', '--json'], { input: JSON.stringify(answers) }).out).toBe(flags.out)
  expect(run(['recommend', '-r', sampleRules, ...clean, '--json']).out).toBe(flags.out)
  expect(run(['recommend', '-a', '-', '-s', 'age=48', '--json'], { input: JSON.stringify(answers) }).out).toBe(flags.out)
})

test('two ways to write one value are not two values', () => {
  const twice = run(['recommend', '-c', 'low-back-pain', '-s', 'low-back-pain:pain.duration=3 weeks', '-s', 'low-back-pain:pain.duration=21 days', '--screened', '--json'])
  expect(twice.code).toBe(0)
})

test('an answer file that contradicts a flag is an error', () => {
  const result = run(['recommend', '-a', '-', '-s', 'age=49', '--json'], { input: '{"facts": {"age": 48}}' })
  expect(result.code).toBe(3)
  expect(JSON.parse(result.out)).toMatchObject({ error: { code: 'different-values', path: 'facts.age' } })
})

test('errors are JSON on standard output with --json, and nothing is on standard error', () => {
  for (const args of [['recomend', '--json'], ['recommend', '--format=json', '--nope'], ['recommend', '--format', 'json', '-c', 'x']]) {
    const { code, out, err } = run(args)
    expect(JSON.parse(out)).toMatchObject({ schema: 'modality.error/1', error: { exitCode: code } })
    expect(err).toBe('')
  }
})

describe('streams', () => {
  test('a reader that goes away ends it quietly', () => {
    expect(shell('set -o pipefail; modality recommend -c low-back-pain --json | head -1')).toEqual({ code: 0, out: '{\n', err: '' })
    expect(shell('modality list facts | true; echo ${PIPESTATUS[0]}')).toEqual({ code: 0, out: '0\n', err: '' })
    expect(shell('modality schema outcome | (exec 0<&-; sleep 0.3); echo ${PIPESTATUS[0]}').err).toBe('')
  })

  test('a full disk is told, in one line and with its code', () => {
    for (const command of ['recommend -c neck-pain', 'list', '--help', '--version', 'schema outcome', 'nope --json']) {
      expect(shell(`modality ${command} >/dev/full`), command).toMatchObject({ code: 74, err: 'modality: error: output could not be written (ENOSPC)\n' })
    }
  })

  test('closed streams neither hang nor throw', () => {
    for (const command of ['recommend -c neck-pain', 'list', '--help', 'nope']) {
      for (const closed of ['>&-', '2>&-', '<&-', '>&- 2>&- <&-']) expect(shell(`modality ${command} ${closed}`).err, `${command} ${closed}`).not.toContain('at ')
    }
  })

  test('a long output through a slow pipe arrives whole', () => {
    const direct = run(['recommend', ...clean, '--json']).out
    expect(shell(`modality recommend ${clean.map((arg) => `'${arg}'`).join(' ')} --json | (sleep 0.2; cat)`).out).toBe(direct)
  })
})

describe('colour', () => {
  const escape = '\u001b'

  test('no escape byte leaves the program where colour is off', () => {
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, {}]) {
      for (const args of [['recommend', ...clean], ['--help'], ['nope'], ['list', 'facts']]) {
        const { out, err } = run(args, { env })
        expect(out + err).not.toContain(escape)
      }
    }
  })

  test('colour can be asked for, and JSON never has it', () => {
    expect(run(['recommend', ...clean, '--color', 'always']).out).toContain(`${escape}[1m`)
    expect(run(['recommend', ...clean], { env: { FORCE_COLOR: '1' } }).out).toContain(`${escape}[1m`)
    expect(run(['recommend', ...clean, '--color', 'never'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(escape)
    expect(run(['recommend', ...clean, '--json', '--color', 'always']).out).not.toContain(escape)
  })
})

test('control characters in arguments come out visible, in every command', async () => {
  const bad = 'x\u001b]0;title\u0007\u009b2J\u202ey'
  const lines = [[bad], ['recommend', '-c', bad], ['recommend', '-s', bad], ['recommend', '-s', `${bad}=1`], ['recommend', '-s', `age=${bad}`], ['recommend', `--${bad}`],
    ['recommend', '--for', bad], ['recommend', '-a', bad], ['recommend', '-c', 'neck-pain', '-r', bad], ['recommend', bad], ['list', bad], ['explain', bad], ['schema', bad], ['check', bad],
    ['test', bad], ['help', bad], ['recommend', '-c', 'neck-pain', '--as-of', bad], ['recommend', '-c', 'neck-pain', '--prefer', bad]]
  for (const [i, args] of lines.entries()) {
    for (const [j, more] of [[], ['--json'], ['--color=always']].entries()) {
      // Each line in each form, and each line in one form as a process of its own.
      for (const { code, out, err } of [await runHere([...args, ...more]), ...i % 3 === j ? [run([...args, ...more])] : []]) {
        // Our own colour is the only thing that may be in there.
        expect((out + err).replaceAll(/\u001b\[\d*m/gu, ''), JSON.stringify(args)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)
        // Words that name no complaint are an answer (out of scope), not a mistake.
        expect(args.length === 2 && args[0] === 'recommend' && args[1] === bad ? [0] : [2, 3, 4], JSON.stringify(args)).toContain(code)
      }
    }
  }
}, 60_000)

describe('start-up', () => {
  test('a JSON answer from the shipped rules loads only the entry and its command', () => {
    expect(loadedFiles(['recommend', '-c', 'low-back-pain', '-s', 'age=54', '--json'])).toEqual(['loaded.cjs', 'modality.cjs', 'modality.cjs', 'cli-commands-recommend.cjs'])
  })

  test('answers in JSON are read without yaml, answers in YAML with it', () => {
    const args = ['recommend', '-a', '-', '--json']
    expect(loadedFiles(args, '{"complaints": {"low-back-pain": {}}}')).not.toContain('yaml.cjs')
    expect(loadedFiles(args, 'complaints: { low-back-pain: {} }')).toContain('yaml.cjs')
  })

  test('the version loads only the entry', () => {
    expect(loadedFiles(['--version'])).toEqual(['loaded.cjs', 'modality.cjs', 'modality.cjs'])
  })

  test('help loads commander and no child processes', () => {
    const loaded = loadedFiles(['--help'])
    expect(loaded).toContain('cli-commander.cjs')
    expect(loaded).not.toContain('node:child_process')
  })
})
