import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { poolOf } from '../../src/cli/batch-pool.ts'
import type { WorkerData } from '../../src/cli/batch-worker.ts'

const file = join(import.meta.dirname, 'dying-worker.cjs')
let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'modality-pool-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

function dataFor(dies: readonly number[], always = false): WorkerData {
  return { program: '', job: { dies, folder, always } } as unknown as WorkerData
}

const task = (firstLine: number) => ({ block: { kind: 'too-long' as const }, firstLine })

test('a worker that ends is replaced and its lines are done again', async () => {
  const pool = poolOf(file, 2, dataFor([2, 3, 5]))
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((line) => pool.run(task(line))))
  await pool.close()
  expect(answers.map(({ bytes }) => bytes[0])).toEqual([1, 2, 3, 4, 5, 6])
})

test('lines that end every worker are given up', async () => {
  const pool = poolOf(file, 2, dataFor([2], true))
  await expect(pool.run(task(2))).rejects.toThrow('a worker ended three times over the same lines')
  expect((await pool.run(task(1))).bytes[0]).toBe(1)
  await pool.close()
})
