import { availableParallelism } from 'node:os'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** What takes longest begins first: begun last, it would be waited for alone. */
const longest = ['cli/interrupt', 'batch/command', 'cli/commands', 'cli/ask', 'batch/parallel', 'laws/', 'rules/compiled', 'interview/stop', 'package', 'explain/', 'match/', 'naive/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}`))
      return at === -1 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Several tests wait for a terminal, so one more than there are cores.
    maxWorkers: availableParallelism() + 1,
    // No module keeps anything between calls and no test changes its process, so a worker loads each module once.
    isolate: false,
    // Property tests make much garbage of short life: with room for it a fifth of their processor time is saved.
    execArgv: ['--max-semi-space-size=32'],
    sequence: { sequencer: LongestFirst },
    // Long, for machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
