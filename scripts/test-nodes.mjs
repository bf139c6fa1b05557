// Runs the tests under each supported line of Node, taken from the npm package `node` into a temporary folder.
// `node scripts/test-nodes.mjs 24 test/cli` runs one line and some tests; without arguments all lines and all tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lines = ['22', '24', '26']
const given = process.argv.slice(2)
const wanted = given.filter((each) => lines.includes(each))
const tests = given.filter((each) => !lines.includes(each))

let failed = 0
for (const line of wanted.length > 0 ? wanted : lines) {
  const folder = mkdtempSync(join(tmpdir(), `modality-node-${line}-`))
  try {
    if (!testUnder(line, folder)) failed += 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.exitCode = failed === 0 ? 0 : 1

function testUnder(line, folder) {
  const install = spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', `node@${line}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  const program = [join(folder, 'node_modules', 'node', 'bin', 'node'), join(folder, 'node_modules', '.bin', 'node')].find((each) => existsSync(each))
  if (install.status !== 0 || program === undefined) {
    console.error(`Node ${line} could not be installed`)
    return false
  }
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  console.log(`== Node ${stdout.trim()}`)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { status } = spawnSync(program, [vitest, 'run', ...tests], {
    cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${dirname(program)}:${process.env.PATH ?? ''}` },
  })
  return status === 0
}
