// A law test earns its place by catching bugs: each of these is planted in the engine, alone, and some law must notice.
// A bug is a text of the source and what takes its place; where the source no longer has the text, the test says so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualSeed } from '../search.ts'
import { type Engine, type Law, laws } from './laws.ts'
import { type Planted, type Planter, planterOf } from './plant.ts'
import { drawSample, type Sample, situationsFor } from './sample.ts'

interface Bug extends Planted {
  /** The beginning of the law that notices it soonest, where that is not the first. */
  readonly law?: string
  /** The situation on which it shows there, where that comes late: it is begun with, and the others follow. */
  readonly at?: number
}

const bugs: readonly Bug[] = [
  { name: 'a test on a not-asked fact is no', file: 'evaluate/truth.ts', from: 'reason === notApplicable ? no', to: 'reason === notApplicable || reason === notAsked ? no' },
  { name: 'a test on an unsure fact is no', file: 'evaluate/truth.ts', from: 'reason === notAsked ? unasked : unsure', to: 'reason === notAsked ? unasked : no' },
  { name: 'unsure is read as unasked', file: 'evaluate/truth.ts', from: 'reason === notAsked ? unasked : unsure', to: 'unasked' },
  { name: 'not of unknown is yes', file: 'evaluate/truth.ts', from: 'part === yes ? no : part === no ? yes : part', to: 'part === yes ? no : yes' },
  { name: 'a test on a not-applicable fact is unknown', file: 'evaluate/truth.ts', from: 'reason === notApplicable ? no :', to: 'reason === notApplicable ? unasked :', at: 124 },
  { name: 'all forgets its last part', file: 'evaluate/truth.ts', from: 'i < end && least !== no', to: 'i < end - 1 && least !== no' },
  { name: 'any stops at unsure', file: 'evaluate/truth.ts', from: 'i < end && greatest !== yes', to: 'i < end && greatest < unsure' },
  { name: 'at-least counts unsure parts as yes', file: 'evaluate/truth.ts', from: 'withUnsure >= count ? unsure', to: 'withUnsure >= count ? yes' },
  { name: 'at-least is off by one', file: 'evaluate/truth.ts', from: 'return sure >= count ? yes', to: 'return sure > count ? yes' },
  { name: 'a range leaves out its closed end', file: 'evaluate/truth.ts', from: 'value <= (code[at + 3] as number) ? yes : no', to: 'value < (code[at + 3] as number) ? yes : no' },
  { name: 'a category takes unknown cases for no', file: 'evaluate/truth.ts', from: 'certain !== 0 ? certain : open', to: 'certain' },
  { name: 'a count takes unasked parts for no', file: 'evaluate/truth.ts', from: 'if (holds >= unasked) high += weight', to: 'if (holds >= unsure) high += weight' },
  { name: 'a sum ignores its weights', file: 'evaluate/truth.ts', from: 'const weight = part.add ?? 1', to: 'const weight = 1' },
  { name: 'an unticked option is no', file: 'evaluate/read-answers.ts', from: 'let closed = false', to: 'let closed = true' },
  { name: 'none of the others closes nothing', file: 'evaluate/read-answers.ts', from: 'closed = true\n', to: 'closed = false\n' },
  { name: 'a shared complaint fact overrides what a complaint says', file: 'evaluate/read-answers.ts', from: 'new Map([...shared, ...each.facts])', to: 'new Map([...each.facts, ...shared])' },
  { name: 'a heeded value is parked', file: 'evaluate/frame.ts', from: 'applies === no && !(use && fact.heeded)', to: 'applies === no' },
  { name: 'what a contraindication reads is not heeded', file: 'compile/compile.ts', from: "if (each.kind !== 'relative') read(each.when)", to: "if (each.kind === 'relative') read(each.when)" },
  { name: 'not sure is heeded like a stated value', file: 'evaluate/frame.ts', from: 'given.cells.some((cell) => cell > lastReason)', to: 'given.cells.some((cell) => cell !== notAsked)' },
  { name: 'a value that may not apply counts for good', file: 'evaluate/frame.ts', from: 'isSoft && frame.isStable ? notAsked : value', to: 'value', law: '6: a settled', at: 134 },
  { name: 'a clean screen fills in no whatever is asked', file: 'compile/polarity.ts', from: "(option === 'yes') === positive ? 0 : 1", to: '0' },
  { name: 'a flag is looked at in the first frame only', file: 'evaluate/safety.ts', from: 'greatestOf(roots.flags[i] as number, persons[i] === 1, frames)', to: 'greatestOf(roots.flags[i] as number, true, frames)', at: 41 },
  { name: 'an unsure flag raises nothing', file: 'evaluate/safety.ts', from: 'state.truth === unsure ? state.flag.ifUnsure : -1', to: '-1' },
  { name: 'if-unsure is ignored', file: 'compile/compile.ts', from: 'ifUnsure: flag.ifUnsure !== undefined ? dispositions.indexOf(flag.ifUnsure)', to: "ifUnsure: flag.ifUnsure === 'self-care' ? 0", at: 94 },
  { name: 'an unscreened flag leaves a level', file: 'evaluate/evaluate.ts', from: 'const level = unscreened.length > 0 ? null : nameOf(atLeast)', to: 'const level = nameOf(atLeast)' },
  { name: 'an exclusion of a complaint is dropped', file: 'evaluate/safety.ts', from: 'if (rootTruth(frame, excludes[i] as number) === yes) out.push', to: 'if (i === -2) out.push' },
  { name: 'an unknown age is out of scope', file: 'evaluate/safety.ts', from: 'rootTruth(frame, ages) === no', to: 'rootTruth(frame, ages) !== yes' },
  { name: 'a complaint with nothing left raises nothing', file: 'evaluate/therapies.ts', from: 'if (!left) nothingRemains.push', to: 'if (left && !left) nothingRemains.push' },
  { name: 'an open rule is in force', file: 'evaluate/indications.ts', from: 'return holds !== yes ? 1', to: 'return holds === no ? 1' },
  { name: 'a rule whose unless holds stays', file: 'evaluate/indications.ts', from: 'if (barred === yes) return 0', to: '' },
  { name: 'a rule holds on the day it ends', file: 'evaluate/plan.ts', from: 'date < what.until', to: 'date <= what.until' },
  { name: 'evidence out of date counts', file: 'evaluate/plan.ts', from: 'rule.evidence.filter((entry) => inDate(program.sources[entry.source], terms.date))', to: 'rule.evidence.slice()' },
  { name: 'advice against wins a tie', file: 'evaluate/indications.ts', from: 'against > favour', to: 'against >= favour' },
  { name: 'adjunct leads over first line', file: 'evaluate/indications.ts', from: "indication.rule.line === 'first' ? 0 : 1", to: "indication.rule.line === 'first' ? 1 : 0" },
  { name: 'guidance is ignored', file: 'evaluate/indications.ts', from: 'const own = decided ? each.guided : each', to: 'const own = each', at: 46 },
  { name: 'an assessment is recommended', file: 'evaluate/plan.ts', from: "role === 'assessment'", to: "role === 'active' && program.format !== 1" },
  { name: 'restrictions of families are dropped', file: 'compile/compile.ts', from: '...ancestors.flatMap((family) => owned', to: '...ancestors.slice(0, 0).flatMap((family) => owned' },
  { name: 'restrictions of a parent family are dropped', file: 'compile/compile.ts', from: '...ancestors.flatMap((family) => owned', to: '...ancestors.slice(0, 1).flatMap((family) => owned' },
  { name: 'an absolute contraindication counts for its own complaint only', file: 'evaluate/barriers.ts', from: 'case kind.absolute: return greatestOf(root, persons[index] === 1, all)', to: 'case kind.absolute: return rootTruth(frame, root)' },
  { name: 'a local contraindication counts everywhere', file: 'evaluate/barriers.ts', from: 'isElsewhere(index, frame) ? no : ', to: '', at: 40 },
  { name: 'a local contraindication counts for its own complaint only', file: 'evaluate/barriers.ts', from: 'all.filter((each) => each.values[1] === frame.values[1])', to: '[frame]', at: 292 },
  { name: 'a relative contraindication withholds', file: 'evaluate/barriers.ts', from: '(kinds[index] as number) <= kind.local', to: '(kinds[index] as number) <= kind.relative' },
  { name: 'a serious modality is kept while its contraindication is open', file: 'evaluate/therapies.ts', from: 'barrier.mayBar && (isSerious || ', to: 'barrier.mayBar && (' },
  { name: 'screened-only is ignored', file: 'evaluate/therapies.ts', from: 'isSerious || settings.screenedOnly === true', to: 'isSerious' },
  { name: 'recommended under see-clinician', file: 'evaluate/evaluate.ts', from: 'const held = atLeast < seeClinician', to: 'const held = atLeast < urgent' },
  { name: 'therapies are weighed under urgent', file: 'evaluate/judge.ts', from: 'settings, raised >= urgent)', to: 'settings, raised > urgent)' },
  { name: 'undecided forgets what "unless" hangs on', file: 'evaluate/relevance.ts', from: 'if (indication.unless >= 0) roots.push', to: 'if (indication.unless < -2) roots.push', law: '6: every fact', at: 41 },
  { name: 'undecided forgets restrictions', file: 'evaluate/relevance.ts', from: 'couldBeKept: !rejected && couldBeKept(weighing, unguided)', to: 'couldBeKept: rejected && couldBeKept(weighing, unguided)', law: '6: every fact', at: 60 },
  { name: 'undecided forgets scope', file: 'evaluate/relevance.ts', from: 'if (root < 0) continue', to: 'if (root < 0 || root >= 0) continue', law: '6: every fact', at: 87 },
  { name: 'undecided forgets flags that are already unsure', file: 'evaluate/relevance.ts', from: 'if (state === no || disposition <= certain) continue', to: 'if (state === no || state === 2 || disposition <= certain) continue', law: '6: every fact', at: 103 },
  { name: 'undecided forgets what decides whether a question applies', file: 'evaluate/relevance.ts', from: 'notes.spread()', to: '', law: '6: every fact', at: 333 },
  { name: 'a flag that is not asked for affects nothing', file: 'evaluate/notes.ts', from: 'this.urgencyOf(row) >= 0 || this.volunteered[row] !== 0', to: 'this.urgencyOf(row) >= 0', law: '6: an undecided fact' },
  { name: 'any rule in the same direction beats another', file: 'evaluate/relevance.ts', from: 'rival.grade >= indication.grade && (!isFor(indication) || byLead(rival, indication) < 0)', to: 'rival.grade >= -1', law: '6: every fact', at: 103 },
  { name: 'an answer leaves what is known of a condition without answers', file: 'evaluate/roots.ts', from: 'frame.states[root] = notYet', to: '' },
  { name: 'what is only heeded if stated is asked', file: 'evaluate/notes.ts', from: 'if (how === openAs.unasked) addBit', to: 'if (how === openAs.unasked) noted[row] = urgencies[row] = 1; else if (how < 0) addBit', law: '6: every fact' },
  { name: 'parts keep the order of the author', file: 'compile/conditions.ts', from: "toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ condition }) => condition)", to: 'map(({ condition }) => condition)', law: '5: order' },
]

const sample = drawSample(usualSeed)
/** The comparison notices most at once; then what enumerates, then the rest. */
const inTurn = [...laws.slice(0, 1), ...laws.filter((law) => law.enumerates === true), ...laws.slice(1).filter((law) => law.enumerates !== true)]

let plant: Planter<Engine>
beforeAll(async () => {
  plant = await planterOf("export { compile } from './compile/compile.ts'; export { evaluate } from './evaluate/evaluate.ts'")
})
afterAll(async () => { await plant.dispose() })

describe('a bug planted in the engine is caught by a law', () => {
  // That the whole sample breaks no law is what laws.test.ts says; this is the engine as it is built here.
  it('with no bug planted, nothing is caught', async () => {
    const some = { ...sample, small: sample.small.slice(0, 30), tiny: sample.tiny.slice(0, 30) }
    expect(breachOf(await plant.exportsWith(null), inTurn, some)).toBeNull()
  })

  for (const bug of bugs) {
    it(bug.name, async () => {
      const { law, at } = bug
      const first = law === undefined ? [] : laws.filter(({ name }) => name.startsWith(law))
      expect(breachOf(await plant.exportsWith(bug), [...first, ...inTurn], sample, at)).not.toBeNull()
    }, 60_000)
  }
})

function breachOf(engine: Engine, tried: readonly Law[], of: Sample, begin = 0): string | null {
  for (const law of tried) {
    const situations = situationsFor(law, of)
    for (const situation of [...situations.slice(begin), ...situations.slice(0, begin)]) {
      const breach = attempt(() => law.breach(engine, situation))
      if (breach !== null) return `${law.name}: ${breach}`
    }
  }
  return null
}

/** A crash is a breach too. */
function attempt(run: () => string | null): string | null {
  try {
    return run()
  } catch (error) {
    return String(error)
  }
}
