// `--watch`: what a change of a file does to what is told, until it is interrupted.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtPackage, sampleRules } from './built.ts'

test.each(['check', 'test'])('%s --watch tells what a change does, and ends when it is interrupted', async (command) => {
  const folder = mkdtempSync(join(tmpdir(), 'modality-watch-'))
  cpSync(sampleRules, folder, { recursive: true })
  const file = join(folder, 'rules.yaml')
  const sound = readFileSync(file, 'utf8')
  const program = spawn(process.execPath, [join(builtPackage(), 'bin/modality.cjs'), command, folder, '--watch'], { stdio: ['ignore', 'pipe', 'pipe'], env: {} })
  const rounds = roundsOf(program)
  expect((await rounds.next()).value).not.toContain('error')
  writeFileSync(file, sound.replace('title:', 'titel:'))
  expect((await rounds.next()).value).toMatch(/titel/u)
  writeFileSync(file, sound)
  expect((await rounds.next()).value).not.toMatch(/titel/u)
  const ended = new Promise((resolve) => program.on('exit', (code, signal) => { resolve(signal ?? code) }))
  program.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
})

/** What the program writes up to each time it waits. */
async function* roundsOf({ stdout, stderr }: { readonly stdout: NodeJS.ReadableStream, readonly stderr: NodeJS.ReadableStream }): AsyncGenerator<string, string> {
  let written = ''
  let wake = (): void => undefined
  for (const stream of [stdout, stderr]) stream.on('data', (part: Buffer) => { written += String(part); wake() })
  for (;;) {
    while (!written.includes('waiting for a change')) await new Promise<void>((resolve) => { wake = resolve })
    const round = written
    written = ''
    yield round
  }
}
