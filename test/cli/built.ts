// The program as it is published: built once for each state of the source, started as a process of its own.
import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
export const sampleRules: string = join(import.meta.dirname, 'rules')

const known = new Map<string, string>()

/** The folder of a built package with the sample rules, or others, as its shipped rules; looked for once, as a look at every file takes as long as a short run. */
export function builtPackage(rules: string = sampleRules): string {
  const folder = known.get(rules) ?? findOrBuild(rules)
  known.set(rules, folder)
  return folder
}

function findOrBuild(rules: string): string {
  const folder = join(tmpdir(), `modality-test-${stateOf(['src', 'scripts', 'bin', 'docs', relative(root, rules)])}`)
  if (existsSync(folder) || isBuiltByAnother(folder)) return folder
  const fresh = `${folder}.${String(process.pid)}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh)
  cpSync(join(root, 'bin'), join(fresh, 'bin'), { recursive: true })
  cpSync(rules, join(fresh, 'rules'), { recursive: true })
  cpSync(join(root, 'docs'), join(fresh, 'docs'), { recursive: true })
  if (rules === join(root, 'rules') && isBuilt()) cpSync(join(root, 'dist'), join(fresh, 'dist'), { recursive: true })
  else {
    const build = ['scripts/build.mjs', '--cli-only', '--out', join(fresh, 'dist'), '--rules', rules]
    execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  try {
    renameSync(fresh, folder)
  } catch {
    // Another test file was faster.
    rmSync(fresh, { recursive: true, force: true })
  }
  rmSync(`${folder}.lock`, { recursive: true, force: true })
  return folder
}

/** Whether another test file, which began first, has built it; whoever died over it is not waited for for ever. */
function isBuiltByAnother(folder: string): boolean {
  try {
    mkdirSync(`${folder}.lock`)
    return existsSync(folder)
  } catch {
    for (let waited = 0; waited < 600 && existsSync(`${folder}.lock`); waited += 1) sleep(100)
    return existsSync(folder)
  }
}

/** Whether `dist` was built from what is there now: it is whole, and all of it younger than everything it is made of. */
function isBuilt(): boolean {
  const dist = join(root, 'dist')
  if (!['rules', 'THIRD-PARTY-LICENCES.txt'].every((name) => existsSync(join(dist, name)))) return false
  const newest = Math.max(...['src', 'scripts', 'rules', 'package.json'].flatMap((name) => timesIn(join(root, name))))
  return timesIn(dist).every((time) => time > newest)
}

function timesIn(path: string): readonly number[] {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)) : []
  return [path, ...inside].map((each) => statSync(each).mtimeMs)
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function stateOf(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const { mtimeMs, size } = statSync(join(root, folder, name))
      hash.update(`${folder}/${name} ${String(mtimeMs)} ${String(size)}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

export interface Result {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Start {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs the built program to its end; the environment is empty but for what is given. */
export function run(args: readonly string[], { input = '', env = {}, cwd = root }: Start = {}): Result {
  const program = join(builtPackage(), 'bin/modality.cjs')
  const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [program, ...args], {
    input, cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env }, timeout: 20_000, maxBuffer: 1 << 28,
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

/** Runs a shell line in which `modality` is the built program. */
export function shell(line: string, env: Readonly<Record<string, string>> = {}): Result {
  const script = `modality() { "$NODE" "$PROGRAM" "$@"; }\n${line}`
  const result = spawnSync('bash', ['--norc', '-c', script], {
    cwd: root, encoding: 'utf8', timeout: 20_000, input: '',
    env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath, PROGRAM: join(builtPackage(), 'bin/modality.cjs'), ...env },
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

/** Modules that the program has loaded when it ends, by the names of their files or built-in names. */
export function loadedFiles(args: readonly string[], input = ''): readonly string[] {
  const program = join(builtPackage(), 'bin/modality.cjs')
  const result = spawnSync(process.execPath, ['-r', join(import.meta.dirname, 'loaded.cjs'), program, ...args], { encoding: 'utf8', input, env: {} })
  return result.stderr.split('\n').filter((line) => line.startsWith('loaded ')).map((line) => line.slice('loaded '.length))
}

