// The built program in a pseudo-terminal, driven key by key (terminal.py).
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { builtPackage } from './built.ts'

export const hasPython: boolean = spawnSync('python3', ['-c', 'import pty']).status === 0
if (!hasPython) console.warn('no python3: the tests in a real terminal are skipped')

export type Send = string | { readonly signal: number } | { readonly hangup: true }
export type Step = readonly [expect: string, send: Send]

export interface Shown {
  readonly code: number | null
  readonly text: string
  /** Where in the text each send happened. */
  readonly marks: readonly number[]
  readonly missing: string | null
  /** Echo and line editing are on again; null where the terminal has gone. */
  readonly restored: boolean | null
}

export async function inTerminal(args: readonly string[], steps: readonly Step[], { env = {}, columns = 80 }: { readonly env?: Readonly<Record<string, string>>, readonly columns?: number } = {}): Promise<Shown> {
  const task = {
    argv: [process.execPath, join(builtPackage(), 'bin/modality.cjs'), ...args], steps, columns, rows: 40,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', NO_COLOR: '1', ...env },
  }
  const child = spawn('python3', [join(import.meta.dirname, 'terminal.py')], { timeout: 60_000 })
  child.stdin.end(JSON.stringify(task))
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)])
  if (out === '') throw new Error(err)
  return JSON.parse(out) as Shown
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** What stays to read, without the moves of a cursor. */
export function plain(text: string): string {
  return text.replaceAll('\r', '').replace(/\u001b\[[0-9;?]*[A-Za-z]/gu, '')
}

