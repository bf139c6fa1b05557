// Verifying against trying every answer: on small random rule sets, the same verdict always.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, complaintOn } from '../../src/check/logic/example.ts'
import type { Judgement } from '../../src/check/logic/judgement.ts'
import { judgementOf } from '../../src/check/subject.ts'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import type { Proof } from '../../src/verify/law.ts'
import { noDangerTakenAway } from '../../src/verify/safety-laws.ts'
import { readAnswers } from '../naive/answers.ts'
import { worldOf } from '../naive/evaluate.ts'
import { arbitraryRuleSet, sizes } from '../naive/generate.ts'
import { truthOf } from '../naive/truth.ts'
import { tries } from '../search.ts'

const small = arbitraryRuleSet({ ...sizes.tiny, flags: 2, derived: 2 })
const mostPaths = 400

function proofOf(ruleSet: RuleSet): Proof {
  return { ruleSet, program: compile(ruleSet, sha256), engine: evaluate, open: judgementOf(ruleSet, true), complete: judgementOf(ruleSet, false) }
}

/** Every way to fill the cells of the vocabulary, that there is no complaint among them; null where there are too many. */
function everyPath({ world: { vocabulary: { variables } } }: Judgement): readonly (readonly number[])[] | null {
  if (variables.reduce((product, { cells }) => product * cells.length, 1) > mostPaths) return null
  return variables.reduce<readonly (readonly number[])[]>((paths, { cells }) => paths.flatMap((path) => cells.map((_, cell) => [...path, cell])), [[]])
}

function asPath(cells: readonly number[]): ReadonlyMap<number, number> {
  return new Map(cells.map((cell, variable) => [variable, cell]))
}

/** The naive evaluator's truth of each condition for these answers. */
function naively({ world }: Judgement, cells: readonly number[]): (condition: Condition) => string {
  const answers = answersOf(world, asPath(cells), complaintOn(world, asPath(cells)))
  const [frame] = worldOf(world.ruleSet, readAnswers(world.ruleSet, answers), answers, {}).frames
  if (frame === undefined) throw new Error('no frame')
  return (condition) => truthOf(frame, condition)
}

interface Danger {
  readonly what: string
  readonly when: Condition
}

function dangersOf({ redFlags, families, modalities }: RuleSet): readonly Danger[] {
  return [
    ...redFlags.map(({ id, when }) => ({ what: `the red flag ${id}`, when })),
    ...[...families, ...modalities].flatMap(({ id, contraindications }) => contraindications.flatMap(({ kind, when }) =>
      (kind === 'relative' ? [] : [{ what: `the ${kind} contraindication of ${id}`, when }]))),
  ]
}

/** What any answer, given in place of none or of "not sure", takes away. */
function takenAway(open: Judgement, paths: readonly (readonly number[])[]): ReadonlySet<string> {
  const { ruleSet, vocabulary } = open.world
  const dangers = dangersOf(ruleSet)
  const present = new Map(paths.map((cells) => {
    const truth = naively(open, cells)
    return [cells.join(' '), new Set(dangers.filter(({ when }) => truth(when) === 'yes'))]
  }))
  const at = (cells: readonly number[]): ReadonlySet<Danger> => present.get(cells.join(' ')) ?? new Set()
  return new Set(paths.flatMap((cells) => cells.flatMap((cell, variable) => {
    const own = vocabulary.variables[variable]
    const kind = own?.cells[cell]?.kind
    if (own === undefined || (kind !== 'unasked' && kind !== 'unsure')) return []
    return own.cells.flatMap((other, to) => (to === cell || other.kind === 'unasked' ? []
      : [...at(cells)].filter((danger) => !at(cells.with(variable, to)).has(danger)).map(({ what }) => `answering ${own.fact?.id ?? ''} takes ${what} away`)))
  })))
}

describe('trying every answer agrees', () => {
  it('on whether an answer can take a danger away', () => {
    fc.assert(fc.property(small, (ruleSet) => {
      const proof = proofOf(ruleSet)
      const paths = everyPath(proof.open)
      if (paths === null) return
      const lost = takenAway(proof.open, paths)
      const law = noDangerTakenAway(proof)
      expect(law.verdict).toBe(lost.size > 0 ? 'refuted' : 'proved')
      for (const { says, example } of law.findings) {
        expect(lost).toContain(says)
        expect(example).toBeDefined()
      }
    }), { numRuns: tries(100) })
  })
})
