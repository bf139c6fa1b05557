import { describe, expect, test } from 'vitest'
import type { Io, Sink } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

interface Fake {
  readonly io: Io
  readonly out: () => string
  readonly err: () => string
}

function fakeIo(argv: readonly string[], { env = {}, stdout = {}, stderr = {}, terminal = false }: {
  readonly env?: Readonly<Record<string, string>>
  readonly stdout?: Partial<Sink>
  readonly stderr?: Partial<Sink>
  readonly terminal?: boolean
} = {}): Fake {
  let out = ''
  let err = ''
  const sink = (write: (text: string) => void, own: Partial<Sink>): Sink => ({ isTerminal: () => terminal, columns: () => terminal ? 80 : null, write, ...own })
  return {
    io: {
      argv,
      env,
      stdin: { isTerminal: () => terminal, readAll: () => new Uint8Array() },
      stdout: sink((text) => { out += text }, stdout),
      stderr: sink((text) => { err += text }, stderr),
    },
    out: () => out,
    err: () => err,
  }
}

function failing(code: string): Partial<Sink> {
  return { write: () => { throw Object.assign(new Error('no'), { code }) } }
}

test('a reader that has gone is no error', async () => {
  const { io, err } = fakeIo(['schema'], { stdout: failing('EPIPE') })
  expect(await main(io)).toBe(0)
  expect(err()).toBe('')
})

test.each(['ENOSPC', 'EIO', 'EDQUOT'])('%s on standard output is told and ends with 74', async (code) => {
  const { io, err } = fakeIo(['schema'], { stdout: failing(code) })
  expect(await main(io)).toBe(74)
  expect(err()).toBe(`modality: error: output could not be written (${code})\n`)
})

test('a broken standard error changes nothing', async () => {
  const { io } = fakeIo(['nope'], { stderr: failing('EPIPE') })
  expect(await main(io)).toBe(2)
})

test('an error envelope that cannot be written ends with 74', async () => {
  const { io } = fakeIo(['nope', '--json'], { stdout: failing('ENOSPC') })
  expect(await main(io)).toBe(74)
})

test('a bug of ours is one line without what was given, and exit 70', async () => {
  const { io, err } = fakeIo(['schema'], { stdout: { write: () => { throw new TypeError('secret answer') } } })
  expect(await main(io)).toBe(70)
  expect(err()).toBe('modality: bug: TypeError; MODALITY_DEBUG=1 shows where, which may repeat answers\n')
})

describe('width', () => {
  test('an error message is wrapped on a terminal and one line elsewhere', async () => {
    const wide = fakeIo(['recommend'])
    await main(wide.io)
    expect(wide.err().split('\n')).toHaveLength(2)
    const narrow = fakeIo(['recommend'], { terminal: true })
    await main(narrow.io)
    expect(narrow.err().split('\n').length).toBeGreaterThan(2)
  })

  test.each([['40', 40], ['60', 60], ['0', 80], ['abc', 80], ['100000', 100]])('COLUMNS=%s gives help of at most %i columns', async (columns, most) => {
    const { io, out } = fakeIo(['--help'], { env: { COLUMNS: columns } })
    await main(io)
    // Two lines to copy stand at the top.
    const lines = out().split('\n').filter((line) => !line.startsWith('  modality '))
    expect(lines.slice(1).filter((line) => line.length > most)).toEqual([])
  })
})
