// A whole interview in a terminal, ended from outside at every prompt: the exit code tells how, what was saved is whole
// and goes on from there, and the terminal is left as it was.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, run, sampleRules } from './built.ts'
import { runHere } from './here.ts'
import { hasPython, inTerminal, plain, type Send, type Step } from './pty.ts'

let folder = ''
beforeAll(() => {
  builtPackage()
  folder = mkdtempSync(join(tmpdir(), 'modality-interrupt-'))
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const down = '\u001b[B'

/** Every prompt by what it says, what is typed there, and what the file has after that. */
const modes = {
  plain: {
    args: ['--accessible'],
    prompts: [
      ['Type help', 'low back\r', 'low-back-pain'], ['Numbness', 'none\r', 'saddle-numbness: "no"'], ['a fever', 'no\r', 'fever: "no"'], ['How old', '40\r', 'age: 40'],
      ['How long', '8 weeks\r', 'pain.duration: "8 weeks"'], ['are thin', 'no\r', 'osteoporosis: "no"'], ['Type result', '\r', ''],
    ],
  },
  drawn: {
    args: [],
    prompts: [
      ['What brings you', 'low back\r', 'low-back-pain'], ['Numbness', `${down} \r`, 'saddle-numbness: "no"'], ['a fever', `${down}\r`, 'fever: "no"'], ['How old', '40\r', 'age: 40'],
      ['How long', '8 weeks\r', 'pain.duration: "8 weeks"'], ['are thin', `${down}\r`, 'osteoporosis: "no"'], ['What next', '\r', ''],
    ],
  },
} as const

const ways: readonly (readonly [name: string, send: Send, code: number])[] = [
  ['Ctrl-C', '\u0003', 130], ['Ctrl-D', '\u0004', 130], ['SIGTERM', { signal: 15 }, 143], ['SIGHUP', { signal: 1 }, 129],
  // It ends by the signal itself: a shell tells 129.
  ['a lost terminal', { hangup: true }, -1],
]

// Most of the time goes into waiting for a screen to come to rest: several wait at once.
describe.skipIf(!hasPython).concurrent.each(['plain', 'drawn'] as const)('%s prompts, ended at every prompt', (mode) => {
  const { args, prompts } = modes[mode]

  function stepsTo(place: number, last: Send): readonly Step[] {
    return [...prompts.slice(0, place).map(([expected, keys]) => [expected, keys] as const), [prompts[place]?.[0] ?? '', last]]
  }

  // Each prompt is ended in two ways, each way at several prompts.
  test.each(prompts.flatMap((_, place) => [0, 1].map((turn) => [place, (place * 2 + turn) % ways.length] as const)))('at prompt %i', async (place, way) => {
    const [name, send, code] = ways[way] ?? ['', '', 0]
    const file = join(folder, `${mode}-${String(place)}-${String(way)}.yaml`)
    const shown = await inTerminal(['ask', ...args, '--save', file], stepsTo(place, send))
    expect(shown.missing, name).toBeNull()
    expect(shown.code, name).toBe(code)
    expect(shown.restored, name).not.toBe(false)
    // Where there is still a terminal, a hidden cursor is shown again.
    if (shown.restored !== null) expect(shown.text.lastIndexOf('\u001b[?25h'), name).toBeGreaterThanOrEqual(shown.text.lastIndexOf('\u001b[?25l'))
    const saved = readFileSync(file, 'utf8')
    for (const [, , line] of prompts.slice(0, place)) expect(saved).toContain(line)
    expect((await runHere(['recommend', '--rules', sampleRules, '--answers', file, '--json'])).code).toBe(0)
  }, 60_000)

  test('killed in the middle it goes on where it was', async () => {
    const file = join(folder, `${mode}-killed.yaml`)
    const killed = await inTerminal(['ask', ...args, '--save', file], stepsTo(4, { signal: 9 }))
    expect(killed.code).toBe(-9)
    const shown = await inTerminal(['ask', ...args, '--resume', file, '--save', file], stepsTo(6, '\r').slice(4))
    expect(shown).toMatchObject({ missing: null, code: 0 })
    expect(plain(shown.text)).not.toContain('Numbness')
    for (const [, , line] of prompts) expect(readFileSync(file, 'utf8')).toContain(line)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  }, 60_000)

  test('the second answer of a finished interview is changed from the review, the others stay', async () => {
    const file = join(folder, `${mode}-changed.yaml`)
    const edit: readonly Step[] = mode === 'plain'
      ? [['Type result', 'review\r'], ['Your answers', '3\r'], ['a fever', 'yes\r'], ['Type result', 'result\r']]
      : [['What next', `${down}\r`], ['Your answers', `${down}${down}${down}\r`], ['a fever', '\r'], ['What next', '\r']]
    const shown = await inTerminal(['ask', ...args, '--save', file], [...stepsTo(6, '').slice(0, 6), ...edit])
    expect(shown).toMatchObject({ missing: null, code: 0 })
    const saved = readFileSync(file, 'utf8')
    expect(saved).toContain('fever: "yes"')
    for (const [, , line] of prompts) if (!line.startsWith('fever')) expect(saved).toContain(line)
    expect(plain(shown.text)).toContain('Speak to a doctor today')
  }, 60_000)
})

test('a file that cannot be written ends the interview, and says so', () => {
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, '')
  const { code, err } = run(['ask', '--stdio', '--save', join(blocked, 'x.yaml')], { input: '{"type":"reply","complaints":["low-back-pain"]}\n' })
  expect(code).toBe(74)
  expect(err).not.toBe('')
})
