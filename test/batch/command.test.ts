// `modality batch` as it is published, started as a process of its own.
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, run, sampleRules, shell } from '../cli/built.ts'
import { runHere } from '../cli/here.ts'

let folder = ''
let program = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modality-batch-'))
  program = join(builtPackage(), 'bin/modality.cjs')
  writeFileSync(join(folder, 'some.jsonl'), some)
  writeFileSync(join(folder, 'many.jsonl'), many)
  writeFileSync(join(folder, 'empty'), '')
})
afterAll(() => { rmSync(folder, { recursive: true }) })

const row = '{"id":"p1","complaints":{"low-back-pain":{"pain.duration":"3 months"}},"facts":{"age":40},"screened":true}'
const some = `${row}\n\n{"id":2,"complaints":["low-back-pain"]}\n{"id":\n`
const count = 6_000
/** Several blocks of an input; most rows are quick to answer. */
const many = Array.from({ length: count }, (_, i) => (i % 10 === 0 ? row.replace('p1', `p${String(i)}`) : `{"id":${String(i)},"screened":"${'x'.repeat(150)}"}`)).join('\n')

function file(name: string): string {
  return join(folder, name)
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, 'batch', ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } })
}

/** The exit code, or the signal. */
function endOf(child: ChildProcessWithoutNullStreams): Promise<number | string | null> {
  return new Promise((resolve) => { child.once('close', (code, signal) => { resolve(signal ?? code) }) })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}

let whole = ''
/** The output for `many`. */
function expected(): string {
  if (whole === '') whole = run(['batch', '-j', '1', file('many.jsonl')]).out
  return whole
}

describe('rows in and out', () => {
  test('one row for each line, bad ones too; exit 1, and the lines are told', () => {
    const { code, out, err } = run(['batch', file('some.jsonl')])
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'p1', ok: true }, { id: null, ok: false, error: { code: 'empty' } }, { id: 2, ok: true }, { id: null, ok: false, error: { code: 'json-syntax' } },
    ])
    expect(err).toBe('modality: line 2: the line is empty\nmodality: line 4: the line is not JSON\nmodality: 4 rows, 2 of them bad\n')
  })

  test('good rows only: exit 0 and nothing to say', () => {
    expect(run(['batch'], { input: `${row}\n` })).toMatchObject({ code: 0, err: '' })
  })

  test('the same bytes from a file, a pipe, one thread or several', () => {
    const one = expected()
    expect(one.split('\n')).toHaveLength(count + 1)
    expect(run(['batch', '-j', '2', file('many.jsonl')]).out).toBe(one)
    expect(run(['batch', '-j', '3'], { input: many }).out).toBe(one)
    expect(run(['batch', '-j', '1', '-'], { input: many }).out).toBe(one)
  })

  test('an empty input gives an empty output, whatever its form', () => {
    for (const args of [[], ['--from', 'csv'], ['--to', 'csv'], ['--from', 'csv', '--to', 'csv'], ['--full'], ['-j', '2']]) {
      expect(run(['batch', ...args], { input: '' })).toEqual({ code: 0, out: '', err: '' })
    }
    expect(run(['batch', '--to', 'csv', '-o', file('empty.out'), file('empty')]).code).toBe(0)
    expect(readFileSync(file('empty.out'), 'utf8')).toBe('')
    expect(run(['batch', '--verify', '--to', 'csv', file('empty'), file('empty.out')])).toMatchObject({ code: 0 })
    expect(run(['batch', '--verify', file('empty'), file('some.jsonl')])).toMatchObject({ code: 1 })
  })

  test('CSV with a map of its columns, to CSV', () => {
    writeFileSync(file('in.csv'), '\ufeffNr,Problem,Since,Asked,Note\r\n1,low-back-pain,long,yes,"a, ""b"""\r\n2,low-back-pain,,,\r\n3,knee\r\n')
    writeFileSync(file('map.yaml'), 'Nr: id\nProblem: complaint\nSince: { fact: pain.duration, values: { long: 3 months } }\nAsked: screened\nNote: ignore\n')
    const { code, out, err } = run(['batch', '--map', file('map.yaml'), '--to', 'csv', file('in.csv')])
    const rows = out.trimEnd().split('\n').map((line) => line.split(','))
    expect(rows.map(([id, ok, level]) => [id, ok, level])).toEqual([['id', 'ok', 'level'], ['1', 'true', 'therapy'], ['2', 'true', ''], ['', 'false', '']])
    expect([code, err]).toEqual([1, 'modality: line 3: found 2 fields, expected 5\nmodality: 3 rows, 1 of them bad\n'])
  })

  test('--strict stops behind the first bad row, on several threads too', () => {
    for (const jobs of ['1', '3']) {
      const { code, out } = run(['batch', '--strict', '-j', jobs, file('some.jsonl')])
      expect([code, out.split('\n').length]).toEqual([1, 3])
    }
  })

  test.each([
    [['--jobs', '0'], 2, 'not-a-number'], [['--resume'], 2, 'nothing-to-resume'], [['a', 'b'], 2, 'too-many-arguments'], [['--full', '--to', 'csv'], 2, 'full-and-csv'],
    [['--map', 'x'], 2, 'map-without-csv'], [['--verify', 'x'], 2, 'verify-needs-two'], [['no-such-file'], 3, 'cannot-open'], [['.'], 3, 'cannot-open'],
    [['--from', 'csv', '--map', 'no-such-file'], 3, 'not-a-map'], [['--expect-digest', 'sha256:0'], 4, 'other-rule-set'],
  ])('%j ends with %i and writes nothing else', (args, exit, code) => {
    const plain = run(['batch', ...args], { input: some })
    expect([plain.code, plain.out]).toEqual([exit, ''])
    expect(plain.err).not.toBe('')
    const told = run(['batch', '--json', ...args], { input: some })
    expect(JSON.parse(told.out)).toMatchObject({ error: { code } })
  })

  test('the digest of the rule set lets a run start', () => {
    const { digest } = JSON.parse(run(['batch'], { input: `${row}\n` }).out) as { digest: string }
    expect(run(['batch', '--expect-digest', digest], { input: `${row}\n` }).code).toBe(0)
  })

  test('a file that is there is not written over', () => {
    writeFileSync(file('there'), 'mine')
    expect(run(['batch', '-o', file('there')], { input: `${row}\n` })).toMatchObject({ code: 3 })
    expect(readFileSync(file('there'), 'utf8')).toBe('mine')
  })
})

describe('pipes', () => {
  test('a line is answered before the next one comes', async () => {
    const child = start(['-j', '2'])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
    for (let i = 1; i <= 5; i += 1) {
      child.stdin.write(`${row}\n`)
      for (let wait = 0; wait < 500 && out.split('\n').length <= i; wait += 1) await pause(20)
      expect(out.split('\n')).toHaveLength(i + 1)
    }
    child.stdin.end()
    expect(await endOf(child)).toBe(0)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends a run that waits for input', async (signal) => {
    const child = start([])
    child.stdin.write(`${row}\n{"id":`)
    const out = await new Promise<string>((resolve) => { child.stdout.once('data', (data: Buffer) => { resolve(data.toString()) }) })
    child.kill(signal)
    expect(await endOf(child)).toBe({ SIGTERM: 143, SIGINT: 130, SIGHUP: 129 }[signal])
    expect(out.endsWith('\n')).toBe(true)
  })

  test('SIGTERM in the middle leaves whole lines, and those of the whole run', async () => {
    for (const jobs of ['1', '2']) {
      const child = start(['-j', jobs, file('many.jsonl')])
      let out = ''
      child.stdout.setEncoding('utf8')
      child.stdout.once('data', () => { child.kill('SIGTERM') })
      child.stdout.on('data', (text: string) => { out += text })
      expect(await endOf(child)).toBe(143)
      expect(out.endsWith('\n')).toBe(true)
      expect(expected().startsWith(out)).toBe(true)
    }
  })

  test('a reader that goes away ends it quietly', () => {
    const { out, err } = shell(`modality batch ${file('many.jsonl')} | head -1; echo "\${PIPESTATUS[0]}"`)
    expect([out.split('\n')[1], err]).toEqual(['0', ''])
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is told, with 74', () => {
    const { code, err } = shell(`modality batch ${file('some.jsonl')} > /dev/full`)
    expect([code, err]).toEqual([74, 'modality: error: output could not be written (ENOSPC)\n'])
  })

  test('pipes that do not block are waited for', () => {
    const script = `
import os, subprocess, sys, time
inside, outside = os.pipe()
result, back = os.pipe()
for end in (inside, outside, result, back): os.set_blocking(end, False)
child = subprocess.Popen(sys.argv[1:], stdin=inside, stdout=back)
os.close(inside); os.close(back)
rest, found = open(${JSON.stringify(file('many.jsonl'))}, 'rb').read(), b''
while True:
    time.sleep(0.001)
    try:
        if rest: rest = rest[os.write(outside, rest[:30000]):]
        elif outside: outside = os.close(outside)
    except BlockingIOError: pass
    try:
        part = os.read(result, 20000)
        if not part: break
        found += part
    except BlockingIOError: pass
sys.stdout.buffer.write(found)
sys.exit(child.wait())
`
    const { status, stdout } = spawnSync('python3', ['-c', script, process.execPath, program, 'batch', '-j', '2'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    expect(status).toBe(1)
    expect(stdout === expected()).toBe(true)
  })
})

describe('workers', () => {
  test('workers that end in the middle are replaced, and no row is lost or doubled', () => {
    const killer = file('killer.cjs')
    const marks = file('killed')
    writeFileSync(killer, `const { isMainThread, threadId } = require('node:worker_threads')
const { appendFileSync, existsSync, statSync } = require('node:fs')
if (!isMainThread && (!existsSync(${JSON.stringify(marks)}) || statSync(${JSON.stringify(marks)}).size < 4)) setTimeout(() => { appendFileSync(${JSON.stringify(marks)}, 'x'); process.exit(1) }, threadId % 3)\n`)
    const { code, out } = run(['batch', '-j', '3', file('many.jsonl')], { env: { NODE_OPTIONS: `--require=${killer}` } })
    expect(readFileSync(marks, 'utf8').length).toBeGreaterThanOrEqual(4)
    expect(code).toBe(1)
    expect(out === expected()).toBe(true)
  })
})

describe('--resume', () => {
  const resumed = (output: string, input = file('many.jsonl'), ...more: string[]): ReturnType<typeof run> => run(['batch', '-o', output, '--resume', ...more, input])

  const resumedHere = (output: string, ...more: string[]): ReturnType<typeof runHere> => runHere(['batch', '-r', sampleRules, '-j', '1', '-o', output, '--resume', ...more, file('some.jsonl')])

  test('a run that is killed again and again loses and repeats nothing', async () => {
    const output = file('killed.out')
    const all = expected()
    let rounds = 0
    for (; rounds < 15; rounds += 1) {
      const child = start(['-j', rounds % 2 === 0 ? '1' : '2', '-o', output, '--resume', file('many.jsonl')])
      const before = existsSync(output) ? readFileSync(output).length : 0
      // Killed a moment after it has written something more, or when it is done.
      const ended = endOf(child)
      let end: number | string | null | undefined
      void ended.then((value) => { end = value })
      while (end === undefined && (!existsSync(output) || readFileSync(output).length === before)) await pause(1)
      await pause(rounds * 7 % 11)
      child.kill('SIGKILL')
      if (await ended !== 'SIGKILL') break
      expect(all.startsWith(readFileSync(output, 'utf8'))).toBe(true)
      // As if the last write had been cut in the middle of a row.
      truncateSync(output, Math.max(0, readFileSync(output).length - rounds * 37_003 % 200_000))
    }
    expect(rounds).toBeGreaterThan(2)
    expect(resumed(output).code).toBe(1)
    expect(readFileSync(output, 'utf8') === all).toBe(true)
    expect(run(['batch', '--verify', file('many.jsonl'), output])).toEqual({ code: 0, out: `${String(count)} lines, each answered in its place\n`, err: '' })
  })

  test.each(['jsonl', 'csv'])('wherever a small output is cut, it is gone on with to the same bytes and the same end: %s', async (to) => {
    const output = file(`cut.${to}`)
    const { out, code } = run(['batch', '--to', to, file('some.jsonl')])
    for (let cut = 0; cut <= out.length; cut += 97) {
      writeFileSync(output, out.slice(0, cut))
      // Every tenth as a process of its own.
      const again = cut % 970 === 0 ? resumed(output, file('some.jsonl'), '--to', to) : await resumedHere(output, '--to', to)
      expect(again.code).toBe(code)
      expect(readFileSync(output, 'utf8')).toBe(out)
    }
  })

  test('a strict run that met a bad row does not go past it', () => {
    const output = file('strict.out')
    const first = run(['batch', '--strict', '-o', output, file('some.jsonl')])
    const before = readFileSync(output, 'utf8')
    expect([first.code, resumed(output, file('some.jsonl'), '--strict').code, readFileSync(output, 'utf8')]).toEqual([1, 1, before])
  })

  test('a file that is not the beginning of this run is refused and stays as it is', async () => {
    const { out } = run(['batch', file('some.jsonl')])
    const lines = out.split('\n')
    const strange = ['precious', 'precious\n', out.slice(0, 100).replace('p1', 'p2'), [lines[2], lines[1], ''].join('\n'), `${out}${String(lines[0])}\n`, `${out}x`, `\ufeff${out}`, out.replace('therapy', 'terapia')]
    for (const [i, content] of strange.entries()) {
      writeFileSync(file('strange.out'), content)
      const { code, err } = i === 0 ? resumed(file('strange.out'), file('some.jsonl')) : await resumedHere(file('strange.out'))
      expect([code, err.includes('cannot be gone on with')]).toEqual([3, true])
      expect(readFileSync(file('strange.out'), 'utf8')).toBe(content)
    }
  })

  test('other options are refused too', () => {
    const output = file('options.out')
    writeFileSync(output, run(['batch', '--to', 'csv', file('some.jsonl')]).out)
    expect(resumed(output, file('some.jsonl')).code).toBe(3)
    expect(resumed(output, file('some.jsonl'), '--to', 'csv', '--line-numbers').code).toBe(3)
    expect(resumed(output, file('some.jsonl'), '--to', 'csv', '--screened-only').code).toBe(3)
  })
})

describe('--verify', () => {
  test('tells what is wrong where, with 1', async () => {
    const { out } = run(['batch', '--to', 'csv', file('some.jsonl')])
    const args = ['batch', '--verify', '--to', 'csv', file('some.jsonl'), file('verify.out')]
    const check = (content: string): ReturnType<typeof runHere> => {
      writeFileSync(file('verify.out'), content)
      return runHere([...args, '-r', sampleRules])
    }
    const lines = out.trimEnd().split('\n')
    expect(await check(out)).toMatchObject({ code: 0, out: '4 lines, each answered in its place\n' })
    expect(run(args)).toMatchObject({ code: 0, out: '4 lines, each answered in its place\n' })
    for (const wrong of [lines.slice(0, -1), lines.slice(1), lines.toSpliced(2, 0, lines[2] ?? ''), lines.toSpliced(1, 2, lines[2] ?? '', lines[1] ?? ''), lines.with(0, 'id')]) {
      expect((await check(`${wrong.join('\n')}\n`)).code).toBe(1)
    }
    expect((await check('')).code).toBe(1)
    expect(run(args).code).toBe(1)
  })
})

const hasScript = spawnSync('script', ['--version']).status === 0

describe.skipIf(!hasScript)('progress', () => {
  test('is drawn on a terminal, and taken away', () => {
    const line = `'${process.execPath}' '${program}' batch -j 1 -o '${file('terminal.out')}' '${file('slow.jsonl')}'`
    writeFileSync(file('slow.jsonl'), Array.from({ length: 12 }, () => many).join('\n'))
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8', input: '', env: { PATH: process.env['PATH'] ?? '', SHELL: '/bin/sh' }, timeout: 60_000 })
    expect(stdout).toMatch(/\r\u001b\[K[\d,]+ rows, [\d,]+ a second, \d+ %, \d+ (s|min) left/u)
    expect(stdout).toMatch(/left\r\u001b\[Kmodality: line 2/u)
  })
})
