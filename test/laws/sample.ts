// The situations on which the laws are tried, and on which planted bugs must show: the same ones, so that what a bug
// breaks is broken by the bug.
import fc from 'fast-check'
import { arbitrarySituation, type Situation, sizes } from '../naive/generate.ts'
import type { Law } from './laws.ts'

export interface Sample {
  readonly small: readonly Situation[]
  /** For laws that enumerate completions. */
  readonly tiny: readonly Situation[]
  readonly large: readonly Situation[]
}

export function drawSample(seed: number): Sample {
  const draw = (size: (typeof sizes)[keyof typeof sizes], numRuns: number): readonly Situation[] =>
    fc.sample(arbitrarySituation(size), { numRuns, seed })
  return { small: draw(sizes.small, 500), tiny: draw(sizes.tiny, 500), large: draw(sizes.large, 34) }
}

export function situationsFor(law: Law, { small, tiny }: Sample): readonly Situation[] {
  return law.enumerates === true ? tiny : small
}
