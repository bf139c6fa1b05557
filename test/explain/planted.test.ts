// The law of `whyNot` earns its place by catching bugs: each of these is planted in the search, alone, and it must notice.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Planted, type Planter, planterOf } from '../laws/plant.ts'
import { arbitrarySituation, type Situation, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'
import { allChanges } from './brute-force.ts'
import { type Explainer, findings } from './minimal.ts'

const drawn = {
  tiny: sizes.tiny,
  few: { ...sizes.small, asked: 5, derived: 2, flags: 1, rules: 4, complaints: 2, modalities: 2 },
  wide: { ...sizes.small, asked: 4, flags: 2, rules: 6 },
} as const

/** A situation: how much of each kind is drawn, and the seed. */
type Place = readonly [size: keyof typeof drawn, seed: number]

interface Bug extends Planted {
  /** Where a search found it: some bugs show on one of a thousand situations. */
  readonly shows: Place
}

const bugs: readonly Bug[] = [
  { name: 'a rule of another guidance is forgotten', file: 'explain/requirements.ts', from: 'isAdvisedAgainst || scene.settings.guidance !== undefined', to: 'isAdvisedAgainst', shows: ['wide', 12241] },
  { name: 'what is advised against only looks at the rules for it', file: 'explain/requirements.ts', from: "verdict === 'advised-against', about)", to: 'false, about)', shows: ['tiny', 220] },
  { name: 'the upper end of a range cuts nothing', file: 'interview/tables.ts', from: 'if (high < highest) list.push(high + 1)', to: '', shows: ['tiny', 32] },
  { name: 'the lower end of a range cuts nothing', file: 'interview/tables.ts', from: 'if (low > lowest) list.push(low)', to: '', shows: ['wide', 22] },
  { name: 'a range cuts after its lower end', file: 'interview/tables.ts', from: 'if (low > lowest) list.push(low)', to: 'if (low > lowest) list.push(low + 1)', shows: ['wide', 22] },
  { name: 'what decides whether a question applies is not looked at', file: 'explain/changed-answers.ts', from: 'if (found.size > before && fact.appliesWhen !== undefined) visit(fact.appliesWhen)', to: '', shows: ['tiny', 93] },
  { name: 'an answer to a question that does not apply is a change', file: 'explain/smallest-change.ts', from: 'appliesWhen === undefined || doesApply(scene, frames, unit)', to: 'appliesWhen === undefined || frames.length > 0', shows: ['tiny', 419] },
  { name: 'derived facts are not looked through', file: 'explain/changed-answers.ts', from: 'partsOf(fact).forEach(visit)\n        continue', to: 'continue', shows: ['wide', 75] },
  { name: 'only the first complaint is a way', file: 'explain/requirements.ts', from: 'return offering.map((complaint) => {', to: 'return offering.slice(0, 1).map((complaint) => {', shows: ['wide', 779] },
  { name: 'an open contraindication withholds nothing serious', file: 'explain/barring.ts', from: 'holds === yes || (holds !== no && isHeldOpen) ?', to: 'holds === yes ?', shows: ['wide', 32] },
  { name: 'one of two contraindications is enough to lift', file: 'explain/held.ts', from: 'if (barred.some((barriers) => barriers.length === 0)) return []', to: 'if (barred.every((barriers) => barriers.length === 0)) return []', shows: ['wide', 996] },
  { name: 'an answer that may be set aside holds', file: 'explain/held.ts', from: 'const { stable } = buildFrames', to: 'const { frames: stable } = buildFrames', shows: ['few', 965] },
  { name: 'a clean screen holds', file: 'explain/held.ts', from: '{ ...scene.answers, screened: false }', to: 'scene.answers', shows: ['tiny', 577] },
  { name: 'what bars it now may be changed', file: 'explain/requirements.ts', from: '.filter(([unit]) => !fixed.has(unit))', to: '', shows: ['tiny', 69] },
  { name: 'what is out of scope may be changed', file: 'explain/held.ts', from: '...scopes.flatMap(', to: '...scopes.slice(0, 0).flatMap(', shows: ['wide', 942] },
  { name: 'the last change meets one requirement only', file: 'explain/smallest-change.ts', from: 'others.every((other) => other.has(key))', to: 'others.length === 0', shows: ['wide', 2] },
  { name: 'what is changed already leaves nothing more to change', file: 'explain/smallest-change.ts', from: 'new Map([...requirement].filter(([key]) => !done.has(key)))', to: 'new Map()', shows: ['wide', 2] },
  { name: 'requirements that share an answer count twice', file: 'explain/smallest-change.ts', from: 'if ([...requirement.keys()].some((key) => taken.has(key))) continue', to: '', shows: ['tiny', 93] },
  { name: 'a longer change keeps what is not needed', file: 'explain/smallest-change.ts', from: 'onlyNeeded(search, situation).changed', to: 'situation.changed', shows: ['wide', 1159] },
  { name: 'options next to each other are one', file: 'explain/answer-change.ts', from: "if (kind === 'yes-no' || kind === 'choice' || kind === 'choices') return inOrder", to: '', shows: ['wide', 22] },
  { name: 'stretches next to each other stay apart', file: 'explain/answer-change.ts', from: 'last.to + 1 >= each.from', to: 'last.to >= each.from', shows: ['wide', 22] },
  { name: 'a rule that is not in date offers it', file: 'explain/barring.ts', from: '.filter((rule) => dated.has(rule.id))', to: '', shows: ['tiny', 45] },
]

let plant: Planter<Explainer>
beforeAll(async () => {
  const entry = ["compile } from './compile/compile.ts'", "readAnswers } from './evaluate/read-answers.ts'", "sceneOf } from './explain/scene.ts'", "whyNot } from './explain/why-not.ts'"]
  plant = await planterOf(entry.map((each) => `export { ${each}`).join('; '))
})
afterAll(async () => { await plant.dispose() })

describe('a bug planted in the search is caught by trying every change', () => {
  it('with no bug planted, nothing is found where a bug shows', async () => {
    const explainer = await plant.exportsWith(null)
    const breaches = bugs.map(({ shows }) => firstBreach(explainer, situationAt(shows)))
    expect(breaches.filter((breach) => breach !== null)).toEqual([])
  }, 60_000)

  // Where it shows elsewhere now, that is where it is looked for from then on: the search is long.
  for (const bug of bugs) {
    it(bug.name, async () => {
      expect(whereItShows(await plant.exportsWith(bug), bug)).toEqual(bug.shows)
    }, 300_000)
  }
})

/** The first situation, from the one that is named on, on which there is a breach; null where there is none. */
function whereItShows(explainer: Explainer, { shows }: Bug): Place | null {
  if (firstBreach(explainer, situationAt(shows)) !== null) return shows
  for (let seed = 0; seed < tries(1_500); seed += 1) {
    for (const size of ['tiny', 'few', 'wide'] as const) {
      const situation = situationAt([size, seed])
      if (allChanges(situation).length <= 40 && firstBreach(explainer, situation) !== null) return [size, seed]
    }
  }
  return null
}

function situationAt([size, seed]: Place): Situation {
  const [situation] = fc.sample(arbitrarySituation(drawn[size]), { numRuns: 1, seed })
  if (situation === undefined) throw new Error('one was asked for')
  return situation
}

/** A crash is a breach too. */
function firstBreach(explainer: Explainer, situation: Situation): string | null {
  try {
    return findings(explainer, situation).find(({ breach }) => breach !== null)?.breach ?? null
  } catch (error) {
    return String(error)
  }
}
