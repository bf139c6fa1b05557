// The interview as people and programs meet it: the built program in a pseudo-terminal, driven key by key, and over pipes.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, run } from './built.ts'
import { hasPython, inTerminal, plain } from './pty.ts'

let folder = ''
beforeAll(() => {
  builtPackage()
  folder = mkdtempSync(join(tmpdir(), 'modality-ask-'))
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

function messages(input: readonly object[], args: readonly string[] = []): { readonly code: number | null, readonly out: readonly Record<string, unknown>[] } {
  const { code, out } = run(['ask', '--stdio', ...args], { input: input.map((message) => `${JSON.stringify(message)}\n`).join('') })
  return { code, out: out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('over pipes', () => {
  test('asks, is answered and gives the outcome', () => {
    const { code, out } = messages([{ type: 'reply', complaints: ['low-back-pain'] }, { type: 'reply', yes: ['saddle-numbness'] }])
    expect(out.map(({ type }) => type)).toEqual(['prompt', 'prompt', 'done'])
    expect(out.at(-1)).toMatchObject({ outcome: { disposition: { level: 'emergency' } }, ending: { why: 'settled' } })
    expect(code).toBe(0)
  })

  test('says what is wrong with a reply and keeps the prompt open', () => {
    const { out } = messages([{ type: 'reply', complaints: ['low-back-pan'] }, { type: 'reply', value: 1 }, { type: 'nonsense' }, { type: 'reply', complaints: ['low-back-pain'] }])
    expect(out.map(({ type, code }) => code ?? type)).toEqual(['prompt', 'unknown-complaint', 'wrong-reply', 'unknown-type', 'prompt', 'end-of-input'])
    expect(out[1]).toMatchObject({ didYouMean: ['low-back-pain'] })
  })

  test('the end of input before the end of the interview is no success', () => {
    expect(messages([]).code).toBe(3)
    expect(messages([{ type: 'quit' }]).code).toBe(130)
  })

  test('reads own words, and asks about what may be a danger before anything else', () => {
    const { out } = messages([{ type: 'reply', text: 'lower back pain, I am worried it could be a fever' }, { type: 'reply', value: 'no' }])
    expect(out.map(({ type, fact }) => fact ?? type)).toEqual(['prompt', 'understood', 'fever', 'prompt', 'error'])
    expect(out[1]).toMatchObject({ status: 'complaint', understood: [{ kind: 'complaint', id: 'low-back-pain' }], uncertain: [{ fact: 'fever', isDangerous: true }] })
  })

  test('a danger in words that name no complaint is followed up before the complaint is asked', () => {
    const { out } = messages([{ type: 'reply', text: 'I am worried about a fever' }, { type: 'reply', value: 'no' }, { type: 'back' }, { type: 'reply', value: 'yes' }])
    expect(out.map(({ type, fact, form }) => fact ?? form ?? type)).toEqual(['complaints', 'understood', 'fever', 'complaints', 'fever', 'done'])
    expect(out.at(-1)).toMatchObject({ outcome: { disposition: { level: 'urgent' } } })
  })

  test('words that say nothing here are refused, and the prompt stays open', () => {
    const { out } = messages([{ type: 'reply', text: 'blorp' }, { type: 'reply', complaints: ['low-back-pain'] }])
    expect(out.map(({ type, code }) => code ?? type)).toEqual(['prompt', 'not-understood', 'prompt', 'end-of-input'])
  })

  test('goes back, forward, stops and changes an answer', () => {
    const { out, code } = messages([
      { type: 'reply', complaints: ['low-back-pain'] }, { type: 'back' }, { type: 'redo' }, { type: 'stop' }, { type: 'edit', fact: 'age' }, { type: 'reply', value: 300 },
      { type: 'reply', value: 30 }, { type: 'review' }, { type: 'stop' }, { type: 'quit' },
    ])
    expect(out.map(({ type, code: error }) => error ?? type)).toEqual(['prompt', 'prompt', 'prompt', 'prompt', 'done', 'prompt', 'out-of-range', 'prompt', 'review', 'done'].map((word) => word === 'out-of-range' ? 'not-a-value' : word))
    expect(out[8]).toMatchObject({ answers: [{ fact: 'age', value: 30, state: 'used' }] })
    expect(code).toBe(0)
  })
})

test('without a terminal it names the open questions, writes nothing and does not hang', () => {
  const { code, out, err } = run(['ask', '-c', 'low-back-pain'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('questions need a terminal; still open: ')
  expect(run(['ask']).err).toContain('which complaint')
})

test('with everything answered there is nothing to ask', () => {
  const { code, out } = run(['ask', '-c', 'low-back-pain', '-s', 'saddle-numbness=yes', '--json', '--why-stop'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ disposition: { level: 'emergency' } })
})

describe.skipIf(!hasPython)('in a terminal', () => {
  test('drawn prompts: search, why, back, tick, result', async () => {
    const shown = await inTerminal(['ask', '--json'], [
      ['What brings you here?', '\r'], ['Choose what fits best', 'low ba'], ['Low back', '\r'], ['Do any of these', '?'], ['may be a sign', '<'],
      ['What brings you here?', 'lower back pain, is it bad?\r'],
      ['Do any of these', ' \r'], ['What next?', '\r'],
    ])
    expect(shown.missing).toBeNull()
    expect(shown.code).toBe(0)
    expect(plain(shown.text)).toContain('Read from your words: Low back pain.')
    expect(plain(shown.text)).toContain('"schema": "modality.outcome/1"')
  })

  test('a changed answer leaves the others alone', async () => {
    const file = join(folder, 'changed.yaml')
    const shown = await inTerminal(['ask', '--accessible', '--save', file, '-c', 'low-back-pain', '-s', 'age=40'], [
      ['> ', 'none\r'], ['> ', 'review\r'], ['Your answers', '2\r'], ['> ', '50\r'], ['> ', 'answer now\r'], ['Type result', 'result\r'],
    ])
    expect(shown.missing).toBeNull()
    expect(shown.code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('age: 50')
    expect(readFileSync(file, 'utf8')).toContain('saddle-numbness: "no"')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(run(['recommend', '--answers', file, '--json']).code).toBe(0)
  })

  test('reads well aloud: plain lines, nothing redrawn, no colour', async () => {
    const shown = await inTerminal(['ask', '--accessible'], [
      ['> ', 'low back\r'], ['> ', 'what\r'], ['> ', 'why\r'], ['> ', 'not sure 1\r'], ['> ', 'back\r'], ['> ', 'none\r'], ['> ', 'answer now\r'], ['Type result', 'result\r'],
    ], { columns: 60 })
    expect(shown.missing).toBeNull()
    expect(shown.text).not.toContain('\u001b')
    await expect(plain(shown.text)).toMatchFileSnapshot('transcripts/ask-accessible.txt')
  })

  test.each([['SIGINT', 2, 130], ['SIGTERM', 15, 143], ['SIGHUP', 1, 129]] as const)('%s keeps what was saved and ends with its own code', async (_name, signal, code) => {
    await Promise.all([['--accessible'], []].map(async (mode) => {
      const file = join(folder, `signal-${String(signal)}-${String(mode.length)}.yaml`)
      const shown = await inTerminal(['ask', ...mode, '--save', file, '-c', 'low-back-pain', '-s', 'age=40'], [['Do any of these', { signal }]])
      expect(shown.code).toBe(code)
      expect(readFileSync(file, 'utf8')).toContain('age: 40')
    }))
  })

  test('a Ctrl-C, a Ctrl-D and a lost terminal never look like success', async () => {
    await Promise.all([['--accessible'], []].map(async (mode) => {
      const codes = await Promise.all(['\u0003', '\u0004', { hangup: true } as const].map(async (send) => (await inTerminal(['ask', ...mode], [['What brings you here?', send]])).code))
      expect(codes.slice(0, 2)).toEqual([130, 130])
      expect(codes[2]).not.toBe(0)
    }))
  })

  test('a saved interview goes on, also under other rules', async () => {
    const file = join(folder, 'old.yaml')
    writeFileSync(file, 'ruleSet: { id: old-rules, version: 0.9.0, digest: "sha256:0" }\ncomplaints: { low-back-pain: {} }\nfacts: { age: 41, gone: yes }\n')
    const shown = await inTerminal(['ask', '--accessible', '--resume', file], [['Do any of these', 'answer now\r'], ['Type result', 'result\r']])
    expect(shown.missing).toBeNull()
    expect(plain(shown.text).replaceAll('\n', ' ')).toContain('Left out: the question gone is no longer asked.')
    expect(existsSync(file)).toBe(true)
  })
})
