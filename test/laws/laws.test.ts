import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { arbitrarySituation, sizes } from '../naive/generate.ts'
import { laws } from './laws.ts'

const engine = { compile, evaluate }
/** MODALITY_RUNS=1000000 before a release. */
const runs = Number(process.env['MODALITY_RUNS'] ?? 500)

describe('the engine laws, over generated rule sets that use every construct', () => {
  for (const law of laws) {
    it(law.name, () => {
      const size = law.enumerates === true ? sizes.tiny : sizes.small
      fc.assert(fc.property(arbitrarySituation(size), (situation) => { expect(law.breach(engine, situation)).toBeNull() }), { numRuns: runs, endOnFailure: true })
    }, 1_000_000)
  }

  it('holds the same on larger rule sets', () => {
    fc.assert(fc.property(arbitrarySituation(sizes.large), (situation) => {
      for (const law of laws.filter((each) => each.enumerates !== true)) expect(law.breach(engine, situation)).toBeNull()
    }), { numRuns: Math.ceil(runs / 15), endOnFailure: true })
  }, 1_000_000)
})
