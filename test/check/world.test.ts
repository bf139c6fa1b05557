// Diagrams against the naive evaluator: the same truth for every condition, whatever is answered.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../src/check/logic/example.ts'
import { complaintVariable, vocabularyOf } from '../../src/check/logic/vocabulary.ts'
import { diagramsFor, World } from '../../src/check/logic/world.ts'
import { conditionsOfRuleSet } from '../../src/check/logic/reads.ts'
import { readAnswers } from '../naive/answers.ts'
import { worldOf } from '../naive/evaluate.ts'
import { arbitraryRuleSet, sizes } from '../naive/generate.ts'
import { truthOf } from '../naive/truth.ts'
import { tries } from '../search.ts'

describe('a world of diagrams', () => {
  for (const open of [true, false]) {
    it(`agrees with the naive evaluator about every condition, ${open ? 'with open answers' : 'with complete ones'}`, () => {
      fc.assert(fc.property(arbitraryRuleSet(sizes.small), fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 }), (ruleSet, tape) => {
        const vocabulary = vocabularyOf([ruleSet], open)
        const world = new World(ruleSet, vocabulary, diagramsFor(vocabulary))
        const path = new Map(vocabulary.variables.map(({ cells }, i) => [i, (tape[i % tape.length] ?? 0) % (i === complaintVariable ? cells.length - 1 : cells.length)]))
        const complaint = ruleSet.complaints.map(({ id }) => id).toSorted()[path.get(complaintVariable) ?? 0] ?? ''
        const answers = answersOf(world, path, complaint)
        const [frame] = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, {}).frames
        for (const condition of conditionsOfRuleSet(ruleSet)) {
          const { yes, unsure, unasked } = world.truths(condition)
          const holds = (node: number): boolean => world.diagrams.holds(node, path)
          const found = holds(yes) ? 'yes' : holds(unsure) ? 'unsure' : holds(unasked) ? 'unasked' : 'no'
          if (frame !== undefined) expect(found).toBe(truthOf(frame, condition))
        }
      }), { numRuns: tries(300) })
    })
  }
})
