// `npm run hunt`: looks for a counterexample to the properties where `npm test` does not, from a seed of its own and for
// longer. MODALITY_RUNS (10000 unless given) is how many situations each law is tried on, MODALITY_SEED where to start;
// what follows the command names tests, as for vitest. A failure is had again with the seed that is printed first.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const runs = process.env.MODALITY_RUNS ?? '10000'
const seed = process.env.MODALITY_SEED ?? String(randomInt(2 ** 31))
const named = process.argv.slice(2)
const tests = named.length > 0 ? named : searchingTests()

console.log(`MODALITY_SEED=${seed} MODALITY_RUNS=${runs} npm run hunt${named.map((each) => ` ${each}`).join('')}`)
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=0', '--hookTimeout=0', ...tests], {
  cwd: root, stdio: 'inherit', env: { ...process.env, MODALITY_RUNS: runs, MODALITY_SEED: seed },
})
process.exitCode = status ?? 1

/** The tests that search; a planted bug is looked for where it is known to show. */
function searchingTests() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((file) => join('test', file))
    .filter((file) => file.endsWith('.test.ts') && /^ *fc\.assert\(/mu.test(readFileSync(join(root, file), 'utf8'))).sort()
}
