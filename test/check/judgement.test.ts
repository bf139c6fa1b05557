// Decisions as diagrams against the engine: for random rule sets and answers to one complaint, the same verdict on every
// flag, on scope and on every modality; and the analyses against trying every answer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRuleSet } from '../../src/check/check.ts'
import { answersOf } from '../../src/check/logic/example.ts'
import type { Path } from '../../src/check/logic/diagram.ts'
import { rank } from '../../src/check/logic/judgement.ts'
import type { Judgement } from '../../src/check/logic/judgement.ts'
import { complaintVariable } from '../../src/check/logic/vocabulary.ts'
import { judgementOf } from '../../src/check/subject.ts'
import { compile } from '../../src/compile/compile.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { dispositions } from '../../src/model/rule-set.ts'
import { arbitraryRuleSet, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'

const tape = fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 })

function pathFrom({ world: { vocabulary } }: Judgement, numbers: readonly number[]): Path {
  return new Map(vocabulary.variables.map(({ cells }, i) => [i, (numbers[i % numbers.length] ?? 0) % (i === complaintVariable ? cells.length - 1 : cells.length)]))
}

/** Every complete set of answers, or null where there are too many. */
function everyPath({ world: { vocabulary } }: Judgement, most: number): readonly Path[] | null {
  let paths: Map<number, number>[] = [new Map<number, number>()]
  for (const [variable, { cells }] of vocabulary.variables.entries()) {
    const count = variable === complaintVariable ? cells.length - 1 : cells.length
    if (paths.length * count > most) return null
    paths = paths.flatMap((path) => Array.from({ length: count }, (_, cell) => new Map([...path, [variable, cell]])))
  }
  return paths
}

describe('a judgement', () => {
  for (const open of [true, false]) {
    it(`agrees with the engine, ${open ? 'with open answers' : 'with complete ones'}`, () => {
      fc.assert(fc.property(arbitraryRuleSet(sizes.small), tape, (ruleSet, numbers) => {
        const judgement = judgementOf(ruleSet, open)
        const { diagrams, vocabulary } = judgement.world
        const path = pathFrom(judgement, numbers)
        const cell = vocabulary.variables[complaintVariable]?.cells[path.get(complaintVariable) ?? 0]
        const complaint = ruleSet.complaints.find(({ id }) => cell?.kind === 'option' && cell.id === id)
        if (complaint === undefined) return
        const outcome = evaluate(compile(ruleSet, sha256), answersOf(judgement.world, path, complaint.id), {})
        const raised = dispositions.findLast((level) => ruleSet.redFlags.some((flag) => diagrams.holds(judgement.raisedBy(flag, level), path)))
        const byFlags = outcome.disposition.because.filter(({ kind }) => kind === 'red-flag' || kind === 'unsure').map(({ disposition }) => rank(disposition))
        expect(raised === undefined ? -1 : rank(raised)).toBe(Math.max(-1, ...byFlags))
        const isOut = diagrams.holds(judgement.outOfScope(complaint), path)
        expect(isOut).toBe(outcome.outOfScope.length > 0)
        if (isOut || (raised !== undefined && rank(raised) >= rank('urgent'))) return
        const kept = judgement.modalitiesFor(complaint.id).filter((id) => {
          const modality = judgement.modality(id)
          return modality !== undefined && diagrams.holds(judgement.weigh(complaint, modality).kept, path)
        })
        expect(kept).toEqual([...outcome.recommended, ...outcome.afterReview].map(({ modality }) => modality).toSorted())
      }), { numRuns: tries(250) })
    })
  }
})

describe('an analysis', () => {
  it('finds the rules that no complete answers bring in force, and no others', () => {
    fc.assert(fc.property(arbitraryRuleSet(sizes.tiny), (ruleSet) => {
      const judgement = judgementOf(ruleSet, false)
      const paths = everyPath(judgement, 400)
      if (paths === null) return
      const program = compile(ruleSet, sha256)
      const fired = new Set<string>()
      for (const path of paths) {
        for (const complaint of ruleSet.complaints) {
          const { world } = judgement
          if (!world.diagrams.holds(judgement.inScope(complaint), path)) continue
          for (const rule of ruleSet.rules) {
            if (world.diagrams.holds(judgement.inForce(rule), path)) fired.add(`${rule.id} ${complaint.id}`)
          }
          const outcome = evaluate(program, answersOf(world, path, complaint.id), {})
          for (const each of [...outcome.recommended, ...outcome.afterReview]) for (const id of each.rules) expect(fired).toContain(`${id} ${complaint.id}`)
        }
      }
      const found = new Set(checkRuleSet(ruleSet).filter(({ code }) => code === 'dead-rule').map(({ message }) => /the rule `([^`]+)`/u.exec(message)?.[1]))
      const dead = ruleSet.rules.filter((rule) => rule.for.some((complaint) => !fired.has(`${rule.id} ${complaint}`)
        && paths.some((path) => judgement.world.diagrams.holds(judgement.inScope(ruleSet.complaints.find(({ id }) => id === complaint) ?? { id: '', excludes: [] } as never), path))))
      expect([...found].toSorted()).toEqual(dead.map(({ id }) => id).toSorted())
    }), { numRuns: tries(60) })
  })

  it('finds a complaint whose people in scope, with no danger, have no rule for them, and no others', () => {
    fc.assert(fc.property(arbitraryRuleSet(sizes.tiny), (ruleSet) => {
      const judgement = judgementOf(ruleSet, false)
      const paths = everyPath(judgement, 400)
      if (paths === null) return
      const program = compile(ruleSet, sha256)
      const uncovered = ruleSet.complaints.filter((complaint) => paths.some((path) => {
        const outcome = evaluate(program, answersOf(judgement.world, path, complaint.id), {})
        const isPlain = outcome.redFlags.every(({ disposition }) => rank(disposition) < rank('see-clinician')) && outcome.outOfScope.length === 0
        const isBarred = outcome.withheld.some(({ kind }) => kind === 'contraindicated' || kind === 'unconfirmed')
        return isPlain && outcome.recommended.length + outcome.afterReview.length + outcome.possible.filter(({ reason }) => reason === 'open').length === 0 && !isBarred
      })).map(({ id }) => id)
      const found = checkRuleSet(ruleSet).filter(({ code, message }) => code === 'uncovered-presentation' && message.includes('no rule recommends')).map(({ message }) => /^for `([^`]+)`/u.exec(message)?.[1])
      for (const id of uncovered) expect(found).toContain(id)
    }), { numRuns: tries(60) })
  })
})
