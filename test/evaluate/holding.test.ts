// Rules in force are found by looking at those alone that an answer could bring into force: the same as where every rule
// is looked at.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { ProgramComplaint } from '../../src/compile/program.ts'
import { rulesInForce } from '../../src/evaluate/holding.ts'
import { readAnswers } from '../../src/evaluate/read-answers.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Answers, AnswerValue } from '../../src/model/answers.ts'
import { readAnswers as naiveCells } from '../naive/answers.ts'
import { worldOf } from '../naive/evaluate.ts'
import { rulesAbout, stateOfRule } from '../naive/evidence.ts'
import { arbitrarySituation, sizes } from '../naive/generate.ts'
import type { Situation } from '../naive/generate.ts'
import { tries } from '../search.ts'

const runs = tries(300)

for (const size of ['small', 'large'] as const) {
  test(`rules in force, one by one: ${size}`, () => {
    let met = 0
    fc.assert(fc.property(arbitrarySituation(sizes[size]), ({ ruleSet, answers, settings }) => {
      const program = compile(ruleSet, sha256)
      for (const id of Object.keys(answers.complaints)) {
        const complaint = program.complaints[id] as ProgramComplaint
        const inForce = rulesInForce(program, complaint, { date: settings.asOf ?? program.header.released, guidance: settings.guidance })
        // What was asked before must not show in what is asked later.
        for (const given of [...seriesOf(answers), answers]) {
          const read = readAnswers(program, given)
          if (!read.ok) throw new Error(read.problems[0]?.message)
          const found = inForce(read.answers)
          met += found.length
          expect(found).toEqual(oneByOne({ ruleSet, answers: given, settings }, id))
        }
      }
    }), { numRuns: size === 'small' ? runs : Math.ceil(runs / 20) })
    expect(met).toBeGreaterThan(100)
  })
}

/** More and more of the answers, with and without a clean screen. */
function seriesOf(answers: Answers): readonly Answers[] {
  const take = <T extends AnswerValue | Answers['facts']>(all: Readonly<Record<string, T>>, part: number): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter((_, i) => i % 4 < part))
  return [0, 1, 2, 3].map((part) => ({
    complaints: Object.fromEntries(Object.entries(answers.complaints).map(([id, facts]) => [id, take(facts, part)])),
    facts: take(answers.facts, part),
    screened: (part % 2 === 1) !== (answers.screened === true),
  }))
}

function oneByOne({ ruleSet, answers, settings }: Situation, id: string): string[] {
  const world = worldOf(ruleSet, naiveCells(ruleSet, answers), answers, settings)
  const at = world.complaints.findIndex((each) => each.id === id)
  const [complaint, frame] = [world.complaints[at], world.frames[at]]
  if (complaint === undefined || frame === undefined) throw new Error(`no frame for ${id}`)
  const inDate = new Set(ruleSet.modalities.flatMap((modality) => rulesAbout(ruleSet, complaint, modality, world.date)))
  return [...inDate].filter((rule) => stateOfRule(frame, rule) === 'in-force').map((rule) => rule.id).sort()
}
