import { expect, test } from 'vitest'
import { memoryKeeper } from '../../src/cli/batch-memory.ts'

test('garbage does not pile up between blocks', () => {
  const keep = memoryKeeper()
  keep()
  const start = process.memoryUsage().heapUsed
  let most = 0
  for (let block = 0; block < 60; block += 1) {
    // Old enough by the end of its block to outlive the quick collections.
    const held = Array.from({ length: 60_000 }, (_, i) => ({ i, text: `${String(block)} ${String(i)}` }))
    expect(held.length).toBe(60_000)
    keep()
    most = Math.max(most, process.memoryUsage().heapUsed - start)
  }
  expect(most).toBeLessThan(64 * 1024 * 1024)
})
