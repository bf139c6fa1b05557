import fc from 'fast-check'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { arbitrarySituation, type Situation, sizes } from '../naive/generate.ts'
import { seed, tries } from '../search.ts'
import { type Law, laws } from './laws.ts'
import { drawSample } from './sample.ts'

const engine = { compile, evaluate }

interface Found {
  readonly breach: string
  readonly size: keyof typeof sizes
  readonly seed: number
}

const found = new Map<Law, Found>()

// All laws are tried on one situation before the next is: they share what is worked out for it.
beforeAll(async () => {
  for (let turn = 0; turn < tries(1); turn += 1) {
    const sample = drawSample(seed + turn)
    for (const size of ['small', 'tiny', 'large'] as const) for (const situation of sample[size]) tryLaws(situation, size, seed + turn)
    await setImmediate()
  }
})

function tryLaws(situation: Situation, size: keyof typeof sizes, from: number): void {
  for (const law of laws) {
    if (found.has(law) || (law.enumerates === true) !== (size === 'tiny')) continue
    const breach = law.breach(engine, situation)
    if (breach !== null) found.set(law, { breach, size, seed: from })
  }
}

describe('the engine laws, over generated rule sets that use every construct', () => {
  for (const law of laws) {
    it(law.name, () => {
      const known = found.get(law)
      if (known !== undefined) showSmallest(law, known)
      expect(known?.breach).toBeUndefined()
    })
  }
})

/** Fails with the smallest situation that breaks the law, where it can be found from the same seed. */
function showSmallest(law: Law, { size, seed: from }: Found): void {
  fc.assert(fc.property(arbitrarySituation(sizes[size]), (situation) => { expect(law.breach(engine, situation)).toBeNull() }), { numRuns: 500, seed: from })
}
