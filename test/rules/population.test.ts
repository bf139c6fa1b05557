// Of the people who come with low back pain, few are stopped and no serious disease of the dossiers is let through.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgementOf } from '../../src/check/subject.ts'
import { parseAnswersText } from '../../src/load/index.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { burdenOf, readPopulation, type Burden, type Population } from '../../src/verify/population.ts'
import { openRules } from './open.ts'

const { ruleSet } = openRules()

function populationOf(name: string): Population {
  const text = readFileSync(join(import.meta.dirname, '../../examples/populations', `${name}.yaml`), 'utf8')
  const read = readPopulation(judgementOf(ruleSet, false), parseAnswersText(text, name).value)
  if (!('population' in read)) throw new Error(read.problems.join('\n'))
  return read.population
}

function peopleAtLeast(burden: Burden, wanted: string): number {
  return burden.levels.find(({ level }) => level === wanted)?.people ?? 0
}

describe.each(['low-back-pain-acute', 'low-back-pain-mixed'])('%s', (name) => {
  const population = populationOf(name)
  const burden = burdenOf(judgementOf(ruleSet, false), population)

  it('sends at most one in five to any clinician first, and keeps its budget', () => {
    expect(burden.over).toEqual([])
    expect(peopleAtLeast(burden, 'see-clinician')).toBeLessThanOrEqual(200)
  })

  it('catches every combination of signs of a serious disease', () => {
    expect(burden.serious.length).toBeGreaterThan(20)
    for (const { id, kept } of burden.serious) expect(kept, id).toBeCloseTo(1, 9)
  })

  it('stops no more than three in ten where people report signs freely', () => {
    const freely = { ...population.facts, 'unexplained-weight-loss': { yes: 0.06 }, 'pain.constant': { yes: 0.2 } }
    expect(peopleAtLeast(burdenOf(judgementOf(ruleSet, false), { ...population, facts: freely }), 'see-clinician')).toBeLessThanOrEqual(300)
  })

  it.each(['spinal-infection', 'cancer-spread-to-spine', 'spinal-fracture-minor', 'cauda-equina'])('notices that %s is gone', (flag) => {
    const without: RuleSet = { ...ruleSet, redFlags: ruleSet.redFlags.filter(({ id }) => id !== flag) }
    expect(burdenOf(judgementOf(without, false), population).over).not.toEqual([])
  })
})
