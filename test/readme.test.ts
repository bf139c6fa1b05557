// Every block of the README: console blocks are run in a fresh folder against the built program and the shipped rules,
// and their output compared; a line `[...]` stands for lines left out. Command lines in `sh` blocks must parse.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCarefully } from '../src/cli/commander.ts'
import { commands } from '../src/cli/options.ts'
import { builtPackage } from './cli/built.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)].map(([, language = '', text = '']) => ({ language, text }))
let built = ''
const fresh = mkdtempSync(join(tmpdir(), 'modality-readme-'))

beforeAll(async () => {
  built = builtPackage(join(root, 'rules'))
  const installed = join(fresh, 'node_modules/modality')
  mkdirSync(join(installed, 'dist/lib'), { recursive: true })
  cpSync(join(root, 'package.json'), join(installed, 'package.json'))
  symlinkSync(join(built, 'dist/rules'), join(installed, 'dist/rules'))
  symlinkSync(join(root, 'node_modules/yaml'), join(fresh, 'node_modules/yaml'))
  await build({ entryPoints: [join(root, 'src/index.ts')], outfile: join(installed, 'dist/lib/index.js'), bundle: true, format: 'esm', platform: 'node', external: ['yaml'], logLevel: 'error' })
}, 120_000)

afterAll(() => { rmSync(fresh, { recursive: true, force: true }) })

function inShell(line: string): string {
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `modality() { "$NODE" "$PROGRAM" "$@"; }\n${line}`], {
    cwd: fresh, encoding: 'utf8', input: '', timeout: 30_000,
    env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath, PROGRAM: join(built, 'bin/modality.cjs') },
  })
  return `${stdout}${stderr}`
}

/** Commands with the output that follows each; a command goes on where its quotes are still open. */
function stepsOf(text: string): readonly { readonly command: string, readonly output: string }[] {
  return text.split(/^\$ /mu).slice(1).map((step) => {
    const end = /^(?:[^']|'[^']*')*?\n/u.exec(step)?.[0].length ?? step.length
    return { command: step.slice(0, end).trim(), output: step.slice(end) }
  })
}

/** What a newcomer types in a checkout, as a command of the installed program; null for the setting up of the tests. */
function withoutSetUp(command: string): string | null {
  if (command === 'npm ci && npm test') return null
  return command.replace(/^npm ci && npm start --silent -- /u, 'modality ').replace(/^node /u, `"${process.execPath}" `)
}

const hasJq = spawnSync('jq', ['--version']).status === 0
const steps = blocks.filter(({ language }) => language === 'console').flatMap(({ text }) => stepsOf(text))
  .flatMap(({ command, output }) => {
    const line = withoutSetUp(command)
    return line === null || (!hasJq && line.includes('jq ')) ? [] : [{ line, output }]
  })

test('the first two commands set up and run the main job, and set up and pass the tests', () => {
  const first = blocks.filter(({ language }) => language === 'console').flatMap(({ text }) => stepsOf(text)).slice(0, 2).map(({ command }) => command)
  expect(first).toEqual(['npm ci && npm start --silent -- recommend -c low-back-pain -s "pain.duration=3 months" --screened', 'npm ci && npm test'])
})

test.each(steps)('$line', ({ line, output }) => {
  const found = inShell(line)
  const parts = output.split(/^\[\.\.\.\]\n/mu)
  let at = 0
  for (const [i, part] of parts.entries()) {
    const next = i === 0 ? 0 : i === parts.length - 1 ? found.length - part.length : found.indexOf(part, at)
    expect(found.slice(Math.max(next, at)).slice(0, part.length)).toBe(part)
    at = Math.max(next, at) + part.length
  }
  if (parts.length === 1) expect(found).toBe(output)
}, 60_000)

test.each(blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('modality '))))('%s is a command line', (line) => {
  const words = [...line.replace(/\s+#.*$/u, '').matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1)
  expect(parseCarefully(words, commands, 80).kind).toBe('run')
})

test.each(blocks.filter(({ language }) => language === 'js'))('the library example runs', ({ text }) => {
  const [code = '', output = ''] = text.split(/^\/\/ prints\n/mu)
  writeFileSync(join(fresh, 'example.mjs'), code)
  expect(inShell(`"${process.execPath}" example.mjs`)).toBe(output.replace(/^\/\/ ?/gmu, ''))
})

test('every block is one that is run', () => {
  expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['console', 'js', 'sh'])
})
