// Worked cases to what is known in them before anything is changed.
import { compare, runCase } from '../cases/run.ts'
import type { Program } from '../compile/program.ts'
import { evaluateChecked } from '../evaluate/evaluate.ts'
import { buildFrames, type Frames } from '../evaluate/frame.ts'
import { readAnswers, type CheckedAnswers } from '../evaluate/read-answers.ts'
import type { Frame } from '../evaluate/truth.ts'
import type { Case, Expectation } from '../model/case.ts'
import type { Outcome } from '../model/outcome.ts'

export interface Known {
  readonly case: Case
  readonly answers: CheckedAnswers
  /** Ids of the modalities that its expectation names. */
  readonly named: ReadonlySet<string>
  /** For each of its complaints the modalities that are kept, or could be; where none is left, people are referred. */
  readonly kept: readonly ReadonlySet<string>[]
  /** Whether what is merely open can change the verdict on it. */
  readonly looksAtOpen: boolean
  readonly frames: Frames
}

/** The cases that pass as things are; only these can kill. */
export function knownCases(program: Program, cases: readonly Case[]): readonly Known[] {
  return cases.flatMap((each) => {
    const read = runCase(program, each).status === 'passed' ? readAnswers(program, each.answers) : null
    if (read?.ok !== true) return []
    return [{
      case: each, answers: read.answers, frames: slim(buildFrames(program, read.answers)), named: namedIn(each),
      kept: keptIn(evaluateChecked(program, read.answers, each.settings)), looksAtOpen: looksAtOpen(each.expect),
    }]
  })
}

/** Whether a program still says what the case expects. */
export function passes(program: Program, { case: { expect, settings }, answers }: Known): boolean {
  return compare(expect, evaluateChecked(program, answers, settings)).length === 0
}

/** Frames in which a truth can be looked up, and nothing else that takes room. */
function slim({ frames, stable, ...rest }: Frames): Frames {
  const slimmed = frames.map(slimFrame)
  return { ...rest, frames: slimmed, stable: stable === frames ? slimmed : stable.map(slimFrame) }
}

const none = new Uint8Array(0)
const noFlags = { isKnown: false, truths: none }
const noRestrictions = { isKnown: false, truths: none, yes: new Uint32Array(0), unknown: new Uint32Array(0) }

function slimFrame(frame: Frame): Frame {
  return { ...frame, base: null, spares: [], changed: [], states: none, opens: [], touched: none, touchedRoots: [], barriers: [], flags: noFlags, restrictions: noRestrictions, ruled: null, weighed: null }
}

function namedIn({ expect }: Case): ReadonlySet<string> {
  const { recommended, notRecommended, ranked, afterReview, possible, contested, restricted, cautioned, notRestricted, notCautioned } = expect
  const lists = [recommended, notRecommended, ranked, afterReview, possible, contested, restricted, cautioned, notRestricted, notCautioned]
  const maps = [expect.withheld, expect.graded, expect.warned, expect.notWarned, expect.dosed, expect.lines, expect.rules, expect.confirm]
  return new Set([...lists.flatMap((each) => each ?? []), ...maps.flatMap((each) => Object.keys(each ?? {}))])
}

function keptIn({ complaints, recommended, afterReview, possible }: Outcome): Known['kept'] {
  const entries = [...recommended, ...afterReview, ...possible.filter(({ reason }) => reason === 'open')]
  return Object.keys(complaints).map((id) => new Set(entries.flatMap((each) => (each.for.includes(id) ? [each.modality] : []))))
}

function looksAtOpen(expect: Expectation): boolean {
  return expect.undecided !== undefined || expect.decided !== undefined || expect.settled !== undefined
    || expect.confirm !== undefined || expect.heeded !== undefined || expect.urgency !== undefined || expect.unscreened !== undefined || expect.atMost !== undefined || expect.disposition === null
}
