// The interview as a state machine, over generated rule sets that use every construct.
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { answer, depths, nextStep, outcomeOf, problemIn, progressOf, promptFor, promptId, redo, startInterview, stop, undo, valueOf, whyAsked } from '../../src/interview/index.ts'
import type { Depth, Interview, Reply } from '../../src/interview/index.ts'
import type { Answers, Settings } from '../../src/model/answers.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { decisionOf } from '../naive/compare.ts'
import { drawn } from '../naive/draw.ts'
import { arbitraryRuleSet, arbitrarySettings, shuffleRuleSet, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'
import { firstThree, isRaisedByOthers, isUnlimited, someCompletion } from './completions.ts'
import { anyReply, seeded, walkToEnd, type Pick } from './walk.ts'

interface Setting {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly settings: Settings
  readonly depth: Depth
  readonly pick: Pick
}

const settingsToTry: Arbitrary<Setting> = arbitraryRuleSet(sizes.small).chain((plain) => {
  const ruleSet = withItems(plain)
  return fc.tuple(arbitrarySettings(ruleSet), drawn((draw) => ({ depth: draw.pick(depths), pick: seeded(draw.int(0, 2 ** 24)) })))
    .map(([settings, { depth, pick }]) => ({ ruleSet, program: compile(ruleSet, sha256), settings, depth, pick }))
})

/** So that facts can stand in checklists, one in four cannot. */
function withItems(ruleSet: RuleSet): RuleSet {
  return { ...ruleSet, facts: ruleSet.facts.map((fact, i) => 'ask' in fact && i % 4 !== 3 ? { ...fact, item: `Item ${fact.id}`, group: `group-${String(i % 2)}` } : fact) }
}

function fresh({ program, settings, depth }: Setting): Interview {
  return startInterview(program, undefined, settings, depth)
}

const runs = { numRuns: tries(60), endOnFailure: true }

describe('every interview', () => {
  it('ends, whatever is replied, and every prompt fits its reply', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { prompts } = walkToEnd(setting.program, fresh(setting), setting.pick)
      expect(new Set(prompts.map(promptId)).size).toBeLessThanOrEqual(prompts.length)
    }), runs)
  })

  it('takes every reply that its own prompts invite', () => {
    fc.assert(fc.property(settingsToTry, ({ program, pick, ...setting }) => {
      let interview = fresh({ program, pick, ...setting })
      for (let step = nextStep(program, interview); step.kind === 'ask'; step = nextStep(program, interview)) {
        const reply = anyReply(program, step.prompt, pick)
        expect(problemIn(program, step.prompt, reply)).toBeNull()
        expect(whyAsked(program, interview, step.prompt).sentence).toMatch(/^[A-Z].*\.$/u)
        interview = answer(program, interview, step.prompt, reply)
      }
    }), runs)
  })

  it('asks the same, in whatever order the rules are written', () => {
    fc.assert(fc.property(settingsToTry, fc.nat(), (setting, seed) => {
      const other = compile(shuffleRuleSet(setting.ruleSet, seed), sha256)
      const first = walkToEnd(setting.program, fresh(setting), seeded(seed))
      const second = walkToEnd(other, fresh({ ...setting, program: other }), seeded(seed))
      expect(second.prompts).toEqual(first.prompts)
    }), { numRuns: tries(15), endOnFailure: true })
  })
})

describe('after any walk of replies, steps back and edits', () => {
  it('the outcome is that of a fresh interview with the same answers', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { program } = setting
      const walked = wander(setting, 25)
      const again = replay(setting, walked.answers)
      expect(JSON.stringify(outcomeOf(program, again))).toBe(JSON.stringify(outcomeOf(program, walked)))
      const [next, other] = [nextStep(program, { ...walked, given: [], stopped: false }), nextStep(program, { ...again, given: [], stopped: false })]
      if (Object.keys(walked.answers.complaints).length > 0) expect(next).toEqual(other)
    }), runs)
  })

  it('undo gives the answers before, redo those after', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const walked = wander(setting, 12)
      const back = undo(walked)
      if (walked.given.length === 0) return
      expect(back.answers).toEqual(walked.given.at(-1)?.before.answers)
      expect(redo(setting.program, back)).toEqual({ ...walked, undone: walked.undone, stopped: false })
    }), runs)
  })
})

/** Replies, undoes, redoes and edits at random. */
function wander(setting: Setting, steps: number): Interview {
  const { program, pick } = setting
  let interview = fresh(setting)
  for (let i = 0; i < steps; i += 1) {
    const move = pick(['reply', 'reply', 'reply', 'undo', 'redo', 'edit', 'complaints', 'stop'])
    const step = nextStep(program, interview)
    const complaints = Object.keys(interview.answers.complaints)
    if (move === 'undo') interview = undo(interview)
    else if (move === 'redo') interview = redo(program, interview)
    else if (move === 'stop') interview = stop(interview)
    else if (move === 'complaints') interview = answer(program, interview, { kind: 'complaints' }, { kind: 'complaints', complaints: [...new Set([pick(program.complaintIds), pick(program.complaintIds)])] })
    else if (move === 'edit' && complaints.length > 0) {
      const fact = pick(program.facts.filter(({ variable }) => variable >= 0))
      const prompt = promptFor(program, fact.id, pick(complaints))
      interview = answer(program, interview, prompt, anyReply(program, prompt, pick))
    } else if (step.kind === 'ask') interview = answer(program, interview, step.prompt, anyReply(program, step.prompt, pick))
  }
  return { ...interview, stopped: false }
}

/** The same answers, each given once, in another order. */
function replay({ program, settings, depth }: Setting, answers: Answers): Interview {
  const start = startInterview(program, undefined, settings, depth)
  const complaints: Reply = { kind: 'complaints', complaints: Object.keys(answers.complaints).toReversed() }
  let interview = answer(program, start, { kind: 'complaints' }, complaints)
  const pairs = [
    ...Object.entries(answers.complaints).flatMap(([id, own]) => Object.keys(own).map((fact) => [fact, id] as const)),
    ...Object.keys(answers.facts).map((fact) => [fact, null] as const),
  ]
  for (const [fact, complaint] of pairs.toReversed()) {
    const value = valueOf(answers, fact, complaint)
    if (value !== undefined) interview = answer(program, interview, { kind: 'question', fact, complaint }, { kind: 'question', value })
  }
  return interview
}

describe('the stop is sound', () => {
  it('at full depth no further answer changes the decision', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { interview } = walkToEnd(setting.program, fresh({ ...setting, depth: 'full' }), setting.pick)
      const decision = decisionOf(outcomeOf(setting.program, interview))
      for (const other of completions(setting, interview, () => true)) expect(decisionOf(other)).toBe(decision)
    }), runs)
  })

  it('at the depth of the screen no further answer changes the disposition', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { interview } = walkToEnd(setting.program, fresh({ ...setting, depth: 'screen' }), setting.pick)
      const { level, because } = outcomeOf(setting.program, interview).disposition
      if (because.some(({ kind }) => kind === 'nothing-remains')) return
      // Where everything that was recommended turns out to be barred, the advice is to see a clinician: that is a limit
      // of therapies, which the screen does not ask about.
      for (const other of completions(setting, interview, isUnlimited(setting.program))) {
        if (isRaisedByOthers(setting.program, other)) continue
        if (other.disposition.because.every(({ kind }) => kind !== 'nothing-remains')) expect(other.disposition.level).toBe(level)
      }
    }), runs)
  })

  it('at standard depth the first three stay, but for what they say to confirm first', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { interview } = walkToEnd(setting.program, fresh({ ...setting, depth: 'standard' }), setting.pick)
      const before = firstThree(outcomeOf(setting.program, interview))
      for (const other of completions(setting, interview, isUnlimited(setting.program))) {
        if (!isRaisedByOthers(setting.program, other)) expect(firstThree(other)).toEqual(before)
      }
    }), runs)
  })
})

/** A sample of the ways in which the rest could be answered. */
function completions({ program, pick }: Setting, interview: Interview, vary: (fact: string) => boolean): readonly Outcome[] {
  return Array.from({ length: 12 }, () => someCompletion(program, interview, vary, pick))
}

describe('progress', () => {
  it('never lies: no walk with full replies is shorter than the least or longer than the most', () => {
    fc.assert(fc.property(settingsToTry, (setting) => {
      const { program, pick } = setting
      let interview = fresh(setting)
      const seen: { readonly least: number, readonly most: number }[] = []
      for (let step = nextStep(program, interview); step.kind === 'ask'; step = nextStep(program, interview)) {
        seen.push(progressOf(program, interview, step))
        const reply = anyReply(program, step.prompt, pick)
        interview = answer(program, interview, step.prompt, reply.kind === 'checklist' ? { ...reply, none: true } : reply)
      }
      seen.forEach(({ least, most }, i) => {
        expect(seen.length - i).toBeGreaterThanOrEqual(least)
        expect(seen.length - i).toBeLessThanOrEqual(most)
      })
    }), { numRuns: tries(15), endOnFailure: true })
  })
})
