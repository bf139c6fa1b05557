// The engine laws of the design, each as a function of an engine and a situation that gives what is wrong, or null.
// They are run for the real engine (laws.test.ts) and for engines with a planted bug (planted.test.ts).
import type { compile as Compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import type { evaluate as Evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import type { Answers, AnswerValue } from '../../src/model/answers.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { dispositions } from '../../src/model/rule-set.ts'
import type { Disposition, RuleSet } from '../../src/model/rule-set.ts'
import { isDeepStrictEqual } from 'node:util'
import { cellKey, isAsked, ownersOf, readAnswers } from '../naive/answers.ts'
import { asNaive, comparable, decisionOf } from '../naive/compare.ts'
import { naiveEvaluate, worldOf } from '../naive/evaluate.ts'
import { shuffleAnswers, shuffleRuleSet } from '../naive/generate.ts'
import type { Situation } from '../naive/generate.ts'
import { bindingOn } from '../naive/reads.ts'
import { truthOf } from '../naive/truth.ts'
import { bruteUndecided, openFacts, valuesOf } from '../naive/undecided.ts'

export interface Engine {
  readonly compile: typeof Compile
  readonly evaluate: typeof Evaluate
}

export interface Law {
  readonly name: string
  /** Enumerates completions, so it wants small rule sets. */
  readonly enumerates?: true
  readonly breach: (engine: Engine, situation: Situation) => string | null
}

/** What several laws ask of one engine about one rule set, worked out once. */
interface Worked {
  readonly engine: Engine
  readonly ruleSet: RuleSet
  readonly settings: Situation['settings']
  readonly program: Program
  readonly outcomes: Map<Answers, Outcome>
  readonly further: Map<Answers, readonly Further[]>
}

let latest: Worked | null = null

function workedFor(engine: Engine, { ruleSet, settings }: Situation): Worked {
  if (latest === null || latest.engine !== engine || latest.ruleSet !== ruleSet || latest.settings !== settings) {
    const program = engine.compile(ruleSet, sha256)
    engine.evaluate(program, { complaints: {}, facts: {} })
    latest = { engine, ruleSet, settings, program, outcomes: new Map(), further: new Map() }
  }
  return latest
}

/** The outcome of a program that has been used before: a first use may take another path. */
function outcomeOf(engine: Engine, situation: Situation): Outcome {
  const { program, outcomes } = workedFor(engine, situation)
  const { answers, settings } = situation
  const outcome = outcomes.get(answers) ?? engine.evaluate(program, answers, settings)
  outcomes.set(answers, outcome)
  return outcome
}

const rank = (disposition: Disposition): number => dispositions.indexOf(disposition)

export const laws: readonly Law[] = [
  {
    name: 'the naive evaluator, written from the same specification, says the same',
    breach: (engine, situation) => {
      const real = comparable(situation.ruleSet, asNaive(outcomeOf(engine, situation))) as Record<string, unknown>
      const naive = naiveOutcome(situation)
      const key = Object.keys(naive).find((each) => !isDeepStrictEqual(plain(real[each]), plain(naive[each])))
      return key === undefined ? null : `${key} is ${JSON.stringify(real[key])}, the naive evaluator says ${JSON.stringify(naive[key])}`
    },
  },
  {
    name: '1: a modality with a true absolute contraindication is never recommended',
    breach: (engine, situation) => {
      const { ruleSet, answers, settings } = situation
      const outcome = outcomeOf(engine, situation)
      const world = worldOf(ruleSet, readAnswers(ruleSet, answers), answers, settings)
      for (const entry of [...outcome.recommended, ...outcome.afterReview]) {
        const modality = ruleSet.modalities.find((each) => each.id === entry.modality)
        if (modality === undefined) return `${entry.modality} is not in the rule set`
        const absolute = bindingOn(ruleSet, modality).contraindications.filter((each) => each.kind === 'absolute')
        if (absolute.some((each) => world.frames.some((frame) => truthOf(frame, each.when) === 'yes'))) return `${entry.modality} is barred and recommended`
      }
      return null
    },
  },
  {
    name: '2: nothing is recommended under emergency or urgent, and under see-clinician only after review',
    breach: (engine, situation) => {
      const { disposition: { atLeast }, recommended, afterReview } = outcomeOf(engine, situation)
      if (rank(atLeast) >= rank('see-clinician') && recommended.length > 0) return `recommended under ${atLeast}`
      if (rank(atLeast) >= rank('urgent') && afterReview.length > 0) return `after review under ${atLeast}`
      return rank(atLeast) < rank('see-clinician') && afterReview.length > 0 ? `after review under ${atLeast}` : null
    },
  },
  {
    name: '3: nothing is settled under an unscreened or unsure critical flag above the disposition',
    breach: (engine, situation) => {
      const outcome = outcomeOf(engine, situation)
      const flags = new Map(situation.ruleSet.redFlags.map((flag) => [flag.id, flag]))
      const above = (id: string): boolean => rank(flags.get(id)?.disposition ?? 'self-care') > rank(outcome.disposition.atLeast)
      const open = [...outcome.disposition.unscreened, ...outcome.redFlags.filter((flag) => flag.state === 'unsure').map((flag) => flag.id)]
        .filter((id) => above(id) && rank(flags.get(id)?.disposition ?? 'self-care') >= rank('urgent'))
      if (open.length === 0) return null
      if (outcome.settled) return `settled with ${open.join(', ')} open`
      return [...outcome.recommended, ...outcome.afterReview].some((entry) => entry.settled) ? `an entry is settled with ${open.join(', ')} open` : null
    },
  },
  {
    name: '4: learning that a flag is true never lowers urgency',
    breach: (engine, situation) => {
      const before = outcomeOf(engine, situation)
      for (const { answers: more } of furtherAnswers(engine, situation)) {
        const after = outcomeOf(engine, { ...situation, answers: more })
        const present = (outcome: Outcome): readonly string[] => outcome.redFlags.filter((flag) => flag.state === 'present').map((flag) => flag.id)
        const flags = situation.ruleSet.redFlags.filter((flag) => present(after).includes(flag.id))
        const most = Math.max(-1, ...flags.map((flag) => rank(flag.disposition)))
        if (rank(after.disposition.atLeast) < most) return `a present flag does not reach the disposition ${after.disposition.atLeast}`
        const new_ = flags.filter((flag) => !present(before).includes(flag.id))
        const cleared = before.redFlags.some((flag) => !after.redFlags.some((each) => each.id === flag.id))
        if (new_.length > 0 && !cleared && rank(after.disposition.atLeast) < rank(flagsOnly(before))) return `${new_.map((flag) => flag.id).join(', ')} lowered ${before.disposition.atLeast} to ${after.disposition.atLeast}`
      }
      return null
    },
  },
  {
    name: '4: no answer takes a stated danger away by parking',
    breach: (engine, situation) => {
      const { ruleSet } = situation
      const outcome = outcomeOf(engine, situation)
      const read = new Set(ruleSet.redFlags.flatMap((flag) => directFacts(flag.when)))
      const lost = outcome.parked.find((each) => read.has(each.fact))
      return lost === undefined ? null : `${lost.fact} is read by a red flag and parked`
    },
  },
  {
    name: '5: order leaves no trace',
    breach: (engine, situation) => {
      const { ruleSet, answers, settings } = situation
      const once = JSON.stringify(outcomeOf(engine, situation))
      for (const seed of [1, 2]) {
        const again = JSON.stringify(outcomeOf(engine, {
          ruleSet: shuffleRuleSet(ruleSet, seed, { parts: true }), answers: shuffleAnswers(answers, seed), settings,
        }))
        if (again !== once) return `another order, another outcome: ${firstDifference(once, again)}`
      }
      return null
    },
  },
  {
    name: '5: an evaluation keeps nothing of the ones before it',
    breach: (engine, situation) => {
      const { ruleSet, answers, settings } = situation
      const program = engine.compile(ruleSet, sha256)
      const first = JSON.stringify(engine.evaluate(program, answers, settings))
      const others = furtherAnswers(engine, situation).slice(0, 6).map((more) => more.answers)
      for (const other of [...others, { ...answers, screened: answers.screened !== true }, { complaints: {}, facts: answers.facts }]) {
        const here = JSON.stringify(engine.evaluate(program, other, settings))
        if (here !== JSON.stringify(engine.evaluate(engine.compile(ruleSet, sha256), other, settings))) return 'a later evaluation differs from a first one'
      }
      return JSON.stringify(engine.evaluate(program, answers, settings)) === first ? null : 'the same answers give another outcome later'
    },
  },
  {
    name: '6: every fact that can change the decision is named as undecided, or as heeded if stated',
    enumerates: true,
    breach: (engine, situation) => {
      const exact = exactUndecided(situation)
      if (exact === null) return null
      const outcome = outcomeOf(engine, situation)
      const missing = exact.filter((each) => !outcome.heededIfStated.includes(each.fact)
        && !outcome.undecided.some((open) => open.fact === each.fact && open.complaint === each.complaint))
      return missing.length === 0 ? null : `not named: ${missing.map((each) => each.fact).join(', ')}`
    },
  },
  {
    name: '6: an undecided fact whose answer meets a red flag says that it affects the disposition',
    breach: (engine, situation) => {
      const outcome = outcomeOf(engine, situation)
      for (const { answers: more, fact } of furtherAnswers(engine, situation)) {
        const named = outcome.undecided.filter((open) => open.fact === fact)
        if (named.length === 0 || named.some(({ affects }) => affects.includes('disposition'))) continue
        const { disposition: { because } } = outcomeOf(engine, { ...situation, answers: more })
        const raised = because.find(({ kind, disposition }) => kind === 'red-flag' && rank(disposition) > rank(outcome.disposition.atLeast))
        if (raised !== undefined) return `${fact} meets ${raised.id} and was said to affect ${named.flatMap(({ affects }) => affects).join(', ')}`
      }
      return null
    },
  },
  {
    name: '6: a settled outcome stays as it is whatever else is said',
    breach: (engine, situation) => {
      const outcome = outcomeOf(engine, situation)
      if (!outcome.settled) return null
      const open = openFacts(situation.ruleSet, situation.answers, situation.settings)
      for (const { answers: more, fact, owner } of furtherAnswers(engine, situation)) {
        if (!open.some((each) => each.fact === fact && each.complaint === owner) || outcome.heededIfStated.includes(fact)) continue
        const after = outcomeOf(engine, { ...situation, answers: more })
        if (decisionOf(after) !== decisionOf(outcome)) return `${fact} changed a settled decision`
      }
      return null
    },
  },
]

// What says nothing about an engine is worked out once for all of them.
const naiveOutcome = oncePerSituation(({ ruleSet, answers, settings }) => comparable(ruleSet, naiveEvaluate(ruleSet, answers, settings)) as Record<string, unknown>)
const exactUndecided = oncePerSituation(({ ruleSet, answers, settings }) => bruteUndecided(ruleSet, answers, settings))

function oncePerSituation<Result>(work: (situation: Situation) => Result): (situation: Situation) => Result {
  const known = new WeakMap<Situation, { readonly result: Result }>()
  return (situation) => {
    const found = known.get(situation) ?? { result: work(situation) }
    known.set(situation, found)
    return found.result
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** What flags and unsure flags alone make of the disposition. */
function flagsOnly(outcome: Outcome): Disposition {
  const levels = outcome.disposition.because.filter((reason) => reason.kind === 'red-flag').map((reason) => rank(reason.disposition))
  return dispositions[Math.max(0, ...levels)] ?? 'self-care'
}

interface Further {
  readonly answers: Answers
  /** What was said in addition, and of which complaint. */
  readonly fact: string
  readonly owner: string | null
}

function furtherAnswers(engine: Engine, situation: Situation): readonly Further[] {
  const { further } = workedFor(engine, situation)
  const all = further.get(situation.answers) ?? [...eachFurther(situation)]
  further.set(situation.answers, all)
  return all
}

/** The answers with one more, for a few values of every fact without one. */
function* eachFurther({ ruleSet, answers }: Situation): Generator<Further> {
  const cells = readAnswers(ruleSet, answers)
  for (const fact of ruleSet.facts.filter(isAsked)) {
    if (fact.kind === 'choices') continue
    for (const owner of ownersOf(fact, answers)) {
      if (cells.get(cellKey(fact.id, owner, null))?.kind === 'value') continue
      for (const value of valuesOf(ruleSet, fact).slice(0, 4)) {
        const given: AnswerValue = fact.kind === 'duration' ? `${String(value)} hours` : value
        const more = owner === null ? { ...answers, facts: { ...answers.facts, [fact.id]: given } }
          : { ...answers, complaints: { ...answers.complaints, [owner]: { ...answers.complaints[owner], [fact.id]: given } } }
        yield { answers: more, fact: fact.id, owner }
      }
    }
  }
}

function directFacts(condition: RuleSet['redFlags'][number]['when']): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least': return condition.of.flatMap(directFacts)
    case 'not': return directFacts(condition.of)
    case 'is':
    case 'in': return [condition.fact]
  }
}

function firstDifference(a: string, b: string): string {
  let i = 0
  while (i < a.length && a[i] === b[i]) i += 1
  return `${a.slice(Math.max(0, i - 60), i + 60)} / ${b.slice(Math.max(0, i - 60), i + 60)}`
}
