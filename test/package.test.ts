// The package as npm makes it, unpacked where somebody installs it: a folder with spaces in its path, that cannot be
// written to, whose compiled code is of another version of Node, damaged or missing. Needs `npm run build`.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'modality package with spaces '))
const modules = join(folder, 'node_modules')
const installed = join(modules, 'modality')
const program = join(modules, '.bin', 'modality')
const nowhere = join(folder, 'no', 'cache')

/** Every command whose code is compiled ahead, some whose code is not, one that fails. */
const calls: readonly (readonly string[])[] = [
  ['--version'], ['--help'], ['recommend', '-c', 'low-back-pain', '-s', 'age=54', '--json'], ['recommend', '-c', 'low-back-pain', '-s', 'age=54'],
  ['list', 'complaints'], ['explain', 'traction'], ['schema', 'answers'], ['recommend', 'my lower back hurts'], ['recommend', '-c', 'no-such-complaint'],
]

interface Said {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

function run(args: readonly string[], flags: readonly string[] = [], options = ''): Said {
  const env = { ...process.env, XDG_CACHE_HOME: nowhere, NODE_OPTIONS: options, MODALITY_DEBUG: '1' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, program, ...args], { cwd: tmpdir(), env, encoding: 'utf8' })
  return { stdout, stderr, status }
}

beforeAll(() => {
  const tarball = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components', '1'])
  for (const name of runtimePackages()) cpSync(join(root, name), join(folder, name), { recursive: true })
  mkdirSync(join(modules, '.bin'))
  symlinkSync('../modality/bin/modality.cjs', program)
  lock(0o555, 0o444)
}, 60_000)

afterAll(() => {
  lock(0o755, 0o644)
  rmSync(folder, { recursive: true })
})

/** What npm would bring with it, by the lock file. */
function runtimePackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dev?: boolean, devOptional?: boolean, optional?: boolean }> }
  return Object.entries(packages).filter(([name, entry]) => name !== '' && entry.dev !== true && entry.devOptional !== true && entry.optional !== true).map(([name]) => name)
}

function lock(folders: number, files: number): void {
  for (const name of ['.', ...readdirSync(installed, { recursive: true, encoding: 'utf8' })]) {
    const path = join(installed, name)
    const status = lstatSync(path)
    if (!status.isSymbolicLink()) chmodSync(path, status.isDirectory() ? folders : files)
  }
}

/** Everything below a folder, with what shows that it was written to. */
function state(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => {
    const { size, mtimeMs } = lstatSync(join(folder, name))
    return `${name} ${String(size)} ${String(mtimeMs)}`
  })
}

let usual: readonly Said[]

test('every command works there as it does here, and writes nothing', { timeout: 60_000 }, () => {
  const before = state()
  usual = calls.map((args) => run(args))
  expect(usual.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 3])
  expect(usual[0]?.stdout).toBe(`${(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version}\n`)
  expect((JSON.parse(usual[2]?.stdout ?? '') as { schema: string }).schema).toBe('modality.outcome/1')
  expect(state()).toEqual(before)
})

test('the library is found by its name', () => {
  const script = `import { evaluate, readShippedProgram, shippedRules } from 'modality'
    const program = readShippedProgram(shippedRules, ['low-back-pain'])
    process.stdout.write(evaluate(program, { complaints: { 'low-back-pain': {} }, facts: {} }).schema)`
  const file = join(folder, 'use.mjs')
  writeFileSync(file, script)
  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe('modality.outcome/1')
})

describe('compiled code that is no good changes nothing but the time', () => {
  const code = (): string => join(installed, 'dist', readdirSync(join(installed, 'dist')).find((name) => name.startsWith('code-')) ?? '')
  const heard = (): readonly Said[] => calls.slice(0, 4).map((args) => run(args))

  test('another version of Node, or other flags, do not use it', { timeout: 60_000 }, () => {
    for (const [flags, options] of [[['--no-opt'], ''], [['--max-lazy'], ''], [[], '--max-old-space-size=200'], [['--stack-size=800'], '--no-deprecation']] as const) {
      expect(calls.slice(0, 4).map((args) => run(args, flags, options))).toEqual(usual.slice(0, 4))
    }
  })

  test.each([['modality.cjs', 0], ['cli-commander.cjs', 1], ['cli-commands-recommend.cjs', 2], ['report-outcome.cjs', 3]])('damage to %s is noticed', (name, call) => {
    const path = join(code(), name)
    const whole = readFileSync(path)
    chmodSync(path, 0o644)
    const same = (): void => { expect(run(calls[call] ?? [])).toEqual(usual[call]) }
    for (const at of [28, 0.4, 0.9].map((place) => Math.floor(place < 1 ? place * whole.length : place))) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x41
      writeFileSync(path, damaged)
      same()
    }
    writeFileSync(path, whole)
    truncateSync(path, whole.length / 2)
    same()
    writeFileSync(path, whole)
  })

  test('code of another source of the same length is not run', () => {
    const path = join(installed, 'dist', 'modality.cjs')
    const source = readFileSync(path, 'utf8')
    chmodSync(path, 0o644)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const other = version.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10))
    writeFileSync(path, source.replaceAll(`"${version}"`, `"${other}"`))
    expect(run(['--version']).stdout).toBe(`${other}\n`)
    writeFileSync(path, source)
  })

  test('none is needed', () => {
    chmodSync(join(installed, 'dist'), 0o755)
    chmodSync(code(), 0o755)
    rmSync(code(), { recursive: true })
    expect(heard()).toEqual(usual.slice(0, 4))
  })
})
