// The law of `whyNot` earns its place by catching bugs: each of these is planted in the search, alone, and it must notice.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Planted, type Planter, planterOf } from '../laws/plant.ts'
import { arbitrarySituation, sizes } from '../naive/generate.ts'
import { allChanges } from './brute-force.ts'
import { type Explainer, findings } from './minimal.ts'

const bugs: readonly Planted[] = [
  { name: 'a rule of another guidance is forgotten', file: 'explain/requirements.ts', from: 'isAdvisedAgainst || scene.settings.guidance !== undefined', to: 'isAdvisedAgainst' },
  { name: 'what is advised against only looks at the rules for it', file: 'explain/requirements.ts', from: "verdict === 'advised-against', about)", to: 'false, about)' },
  { name: 'the upper end of a range cuts nothing', file: 'interview/tables.ts', from: 'if (high < highest) list.push(high + 1)', to: '' },
  { name: 'the lower end of a range cuts nothing', file: 'interview/tables.ts', from: 'if (low > lowest) list.push(low)', to: '' },
  { name: 'a range cuts after its lower end', file: 'interview/tables.ts', from: 'if (low > lowest) list.push(low)', to: 'if (low > lowest) list.push(low + 1)' },
  { name: 'what decides whether a question applies is not looked at', file: 'explain/changed-answers.ts', from: 'if (found.size > before && fact.appliesWhen !== undefined) visit(fact.appliesWhen)', to: '' },
  { name: 'an answer to a question that does not apply is a change', file: 'explain/smallest-change.ts', from: 'appliesWhen === undefined || doesApply(scene, frames, unit)', to: 'appliesWhen === undefined || frames.length > 0' },
  { name: 'derived facts are not looked through', file: 'explain/changed-answers.ts', from: 'partsOf(fact).forEach(visit)\n        continue', to: 'continue' },
  { name: 'only the first complaint is a way', file: 'explain/requirements.ts', from: 'return offering.map((complaint) => {', to: 'return offering.slice(0, 1).map((complaint) => {' },
  { name: 'an open contraindication withholds nothing serious', file: 'explain/barring.ts', from: 'holds === yes || (holds !== no && isHeldOpen) ?', to: 'holds === yes ?' },
  { name: 'one of two contraindications is enough to lift', file: 'explain/held.ts', from: 'if (barred.some((barriers) => barriers.length === 0)) return []', to: 'if (barred.every((barriers) => barriers.length === 0)) return []' },
  { name: 'an answer that may be set aside holds', file: 'explain/held.ts', from: 'const { stable } = buildFrames', to: 'const { frames: stable } = buildFrames' },
  { name: 'a clean screen holds', file: 'explain/held.ts', from: '{ ...scene.answers, screened: false }', to: 'scene.answers' },
  { name: 'what bars it now may be changed', file: 'explain/requirements.ts', from: '.filter(([unit]) => !fixed.has(unit))', to: '' },
  { name: 'what is out of scope may be changed', file: 'explain/held.ts', from: '...scopes.flatMap(', to: '...scopes.slice(0, 0).flatMap(' },
  { name: 'the last change need not touch every requirement', file: 'explain/smallest-change.ts', from: 'others.every((other) => other.has(key))', to: 'others.every((other) => other.size > 0)' },
  { name: 'the last change has to touch more than it need', file: 'explain/smallest-change.ts', from: 'new Map([...requirement].filter(([key]) => !done.has(key)))', to: 'requirement' },
  { name: 'requirements that share an answer count twice', file: 'explain/smallest-change.ts', from: 'if ([...requirement.keys()].some((key) => taken.has(key))) continue', to: '' },
  { name: 'a longer change keeps what is not needed', file: 'explain/smallest-change.ts', from: 'onlyNeeded(search, situation).changed', to: 'situation.changed' },
  { name: 'options next to each other are one', file: 'explain/answer-change.ts', from: "if (kind === 'yes-no' || kind === 'choice' || kind === 'choices') return inOrder", to: '' },
  { name: 'stretches next to each other stay apart', file: 'explain/answer-change.ts', from: 'last.to + 1 >= each.from', to: 'last.to >= each.from' },
  { name: 'a rule that is not in date offers it', file: 'explain/barring.ts', from: '.filter((rule) => dated.has(rule.id))', to: '' },
]

const tiny = fc.sample(arbitrarySituation(sizes.tiny), { numRuns: 300, seed: 11 })
const wide = fc.sample(arbitrarySituation({ ...sizes.small, asked: 4, flags: 2, rules: 6, crossScope: true }), { numRuns: 150, seed: 11 })
const situations = [...tiny, ...wide].filter((situation) => allChanges(situation).length <= 30)

let plant: Planter<Explainer>
beforeAll(async () => {
  const entry = ["compile } from './compile/compile.ts'", "readAnswers } from './evaluate/read-answers.ts'", "sceneOf } from './explain/scene.ts'", "whyNot } from './explain/why-not.ts'"]
  plant = await planterOf(entry.map((each) => `export { ${each}`).join('; '))
})
afterAll(async () => { await plant.dispose() })

describe('a bug planted in the search is caught by trying every change', () => {
  it('with no bug planted, nothing is found', async () => {
    expect(await breachWith(null, 100)).toBeNull()
  }, 60_000)

  for (const bug of bugs) {
    it(bug.name, async () => {
      expect(await breachWith(bug, Infinity)).not.toBeNull()
    }, 60_000)
  }
})

async function breachWith(bug: Planted | null, most: number): Promise<string | null> {
  const explainer = await plant.exportsWith(bug)
  for (const situation of situations.slice(0, most)) {
    const breach = firstBreach(explainer, situation)
    if (breach !== null) return breach
  }
  return null
}

/** A crash is a breach too. */
function firstBreach(explainer: Explainer, situation: (typeof situations)[number]): string | null {
  try {
    return findings(explainer, situation).find(({ breach }) => breach !== null)?.breach ?? null
  } catch (error) {
    return String(error)
  }
}
