// The scripts of `examples/batch`, small.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage } from '../cli/built.ts'

const examples = join(import.meta.dirname, '../../examples/batch')
const version = spawnSync('parallel', ['--version'], { encoding: 'utf8' })
const hasParallel = version.error === undefined && version.stdout.startsWith('GNU parallel')
let folder = ''
let env: Record<string, string> = {}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modality-parallel-'))
  const command = join(folder, 'bin/modality')
  mkdirSync(join(folder, 'bin'))
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(builtPackage(), 'bin/modality.cjs')}' "$@"\n`)
  chmodSync(command, 0o755)
  env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder }
})
afterAll(() => { rmSync(folder, { recursive: true }) })

function bash(line: string, more: Readonly<Record<string, string>> = {}): { readonly code: number | null, readonly out: string, readonly err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], { cwd: folder, encoding: 'utf8', env: { ...env, EXAMPLES: examples, ...more }, timeout: 120_000 })
  return { code: status, out: stdout, err: stderr }
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

beforeAll(() => {
  expect(bash('node "$EXAMPLES/make-rows.mjs" 1200 > rows.jsonl; echo "{" >> rows.jsonl; modality batch -j 1 rows.jsonl > one.jsonl').code).toBe(1)
})

test.skipIf(!hasParallel)('killed at random under GNU parallel, the output is that of one process', () => {
  const { code, out, err } = bash('"$EXAMPLES/kills.sh" 1500 kills', { ROWS: '150', JOBS: '2', KILLS: '8' })
  expect(err).toBe('')
  expect(out).toMatch(/^one process: \d+ s\n[1-8] kills in \d+ runs: \d+ s\n1500 rows, the same bytes\n$/u)
  expect(code).toBe(0)
}, 120_000)

test.skipIf(!hasParallel)('options reach the workers, and another rule set is refused', () => {
  expect(bash('"$EXAMPLES/parallel.sh" rows.jsonl wide.jsonl --line-numbers', { ROWS: '10000' }).code).toBe(0)
  expect(text('wide.jsonl')).toBe(bash('modality batch --line-numbers rows.jsonl').out)
  expect(bash('mkdir -p other.jsonl.work/in other.jsonl.work/out; split -a 6 -d -l 600 --additional-suffix=.jsonl rows.jsonl other.jsonl.work/in/; echo sha256:0 > other.jsonl.work/digest; touch other.jsonl.work/cut; "$EXAMPLES/parallel.sh" rows.jsonl other.jsonl').code).not.toBe(0)
  expect(existsSync(join(folder, 'other.jsonl'))).toBe(false)
})

describe('a chunk', () => {
  test('is there only when it is whole and checked, and goes on where it stopped', () => {
    writeFileSync(join(folder, 'half.jsonl.part'), text('one.jsonl').slice(0, 100_003))
    expect(bash('"$EXAMPLES/chunk.sh" rows.jsonl half.jsonl').code).toBe(0)
    expect(text('half.jsonl')).toBe(text('one.jsonl'))
    expect(bash('"$EXAMPLES/chunk.sh" no-such-file half.jsonl').code).toBe(0)
  })

  test('with something else in its place is begun anew', () => {
    writeFileSync(join(folder, 'strange.jsonl.part'), 'something else\n')
    expect(bash('"$EXAMPLES/chunk.sh" rows.jsonl strange.jsonl').code).toBe(3)
    expect(bash('"$EXAMPLES/chunk.sh" rows.jsonl strange.jsonl').code).toBe(0)
    expect(text('strange.jsonl')).toBe(text('one.jsonl'))
  })

  test('of another rule set is refused', () => {
    expect(bash('"$EXAMPLES/chunk.sh" rows.jsonl refused.jsonl --expect-digest sha256:0').code).toBe(4)
    expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([])
  })
})

test('the tasks of the job array make the output of one process', () => {
  const steps = [...readFileSync(join(examples, 'slurm.sbatch'), 'utf8').matchAll(/^#   (.*?)(?: {2,}#? ?again.*)?$/gmu)].map(([, step = '']) => step)
  expect(steps).toHaveLength(4)
  const [cut = '', digest = '', submit = '', join_ = ''] = steps
  // Slurm starts the script once for each number of the array.
  const tasks = submit.replace(/sbatch --wait --array=0-(\$\(\(.*?\)\)) slurm\.sbatch.*/u, 'for i in $(seq 0 $1); do SLURM_ARRAY_TASK_ID=$i CHUNK="$EXAMPLES/chunk.sh" bash "$EXAMPLES/slurm.sbatch" || exit 9; done')
  expect(tasks).not.toBe(submit)
  const { code, err } = bash([cut.replace('100000', '500'), digest, tasks, join_].join('\n'))
  expect([code, err.includes('each answered in its place')]).toEqual([0, true])
  expect(text('decisions.jsonl')).toBe(text('one.jsonl'))
})
