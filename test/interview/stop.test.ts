// The stop is proved: on rule sets small enough every interview is held and every way to answer the rest is tried; on
// the shipped rules many are.
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { answer, factOf, itemId, nextStep, outcomeOf, startInterview } from '../../src/interview/index.ts'
import type { Depth, Interview, Prompt, Reply } from '../../src/interview/index.ts'
import type { Settings } from '../../src/model/answers.ts'
import { decisionOf } from '../naive/compare.ts'
import { arbitraryRuleSet, arbitrarySettings, sizes } from '../naive/generate.ts'
import { openShipped } from '../explain/shipped.ts'
import { tries } from '../search.ts'
import { everyCompletion, everyValue, firstThree, isRaisedByOthers, isUnlimited, someCompletion } from './completions.ts'
import { anyValue, seeded, type Pick } from './walk.ts'

interface Setting {
  readonly program: Program
  readonly settings: Settings
}

/** Few facts, all of which can stand in checklists. */
const smallest: Arbitrary<Setting> = arbitraryRuleSet(sizes.tiny).chain((plain) => {
  const ruleSet = { ...plain, facts: plain.facts.map((fact) => 'ask' in fact ? { ...fact, item: `Item ${fact.id}` } : fact) }
  return arbitrarySettings(ruleSet).map((settings) => ({ program: compile(ruleSet, sha256), settings }))
})

/** Ends of all interviews there are: every reply to every prompt, each set of answers once. */
function everyEnd(program: Program, start: Interview): readonly Interview[] {
  const seen = new Set<string>()
  const ends: Interview[] = []
  const left = [start]
  for (let interview = left.pop(); interview !== undefined; interview = left.pop()) {
    const key = JSON.stringify([interview.answers, interview.given.map(({ details }) => details)])
    if (seen.has(key)) continue
    seen.add(key)
    const step = nextStep(program, interview)
    if (step.kind === 'done') ends.push(interview)
    else for (const reply of everyReply(program, interview, step.prompt)) left.push(answer(program, interview, step.prompt, reply))
  }
  return ends
}

function everyReply(program: Program, { answers }: Interview, prompt: Prompt): readonly Reply[] {
  switch (prompt.kind) {
    case 'complaints': return program.complaintIds.map((id) => ({ kind: 'complaints', complaints: [id] }))
    case 'question': return everyValue(program, factOf(program, prompt.fact), answers).map((value) => ({ kind: 'question', value }))
    case 'checklist': return prompt.items.reduce<readonly (Reply & { kind: 'checklist' })[]>((replies, item) => replies.flatMap((reply) => [
      reply, { ...reply, yes: [...reply.yes, itemId(item)] }, { ...reply, unsure: [...reply.unsure, itemId(item)] },
    ]), [{ kind: 'checklist', yes: [], unsure: [], none: true }])
  }
}

describe('where every interview is held and every way to answer the rest tried', () => {
  const runs = { numRuns: tries(60), endOnFailure: true }

  function forEveryEnd(depth: Depth, check: (program: Program, end: Interview) => void): void {
    let ends = 0
    fc.assert(fc.property(smallest, ({ program, settings }) => {
      const [complaint = ''] = program.complaintIds
      for (const end of everyEnd(program, startInterview(program, { complaints: { [complaint]: {} }, facts: {} }, settings, depth))) {
        ends += 1
        check(program, end)
      }
    }), runs)
    expect(ends).toBeGreaterThan(runs.numRuns)
  }

  it('at full depth the decision stays', () => {
    forEveryEnd('full', (program, end) => {
      const decision = decisionOf(outcomeOf(program, end))
      for (const other of everyCompletion(program, end, () => true)) expect(decisionOf(other)).toBe(decision)
    })
  })

  it('at the depth of the screen the disposition stays, as far as no limit of therapies decides it', () => {
    forEveryEnd('screen', (program, end) => {
      const { level, because } = outcomeOf(program, end).disposition
      expect(level).not.toBeNull()
      if (because.some(({ kind }) => kind === 'nothing-remains')) return
      for (const other of everyCompletion(program, end, isUnlimited(program))) {
        const { disposition } = other
        if (isRaisedByOthers(program, other)) continue
        if (disposition.because.every(({ kind }) => kind !== 'nothing-remains')) expect(disposition.level).toBe(level)
      }
    })
  })

  it('at standard depth the disposition and the first three stay, but for what they say to confirm first', () => {
    forEveryEnd('standard', (program, end) => {
      const outcome = outcomeOf(program, end)
      expect(outcome.disposition.level).not.toBeNull()
      for (const other of everyCompletion(program, end, isUnlimited(program))) {
        if (isRaisedByOthers(program, other)) continue
        expect(firstThree(other)).toEqual(firstThree(outcome))
        expect(other.disposition.level).toBe(outcome.disposition.level)
      }
    })
  })
})

const { program: shipped } = await openShipped()

describe('with the shipped rules', () => {
  const program = shipped
  const complaints = program.complaintIds.filter((_, i) => i % 6 === 0).concat('low-back-pain')

  it.each(['screen', 'standard', 'full'] as const)('nothing that is left changes what %s settles', (depth) => {
    for (const [i, complaint] of complaints.entries()) {
      const pick = seeded(i + 1)
      const { end } = held(startInterview(program, { complaints: { [complaint]: {} }, facts: {} }, {}, depth), (prompt) => mostlyAbsent(prompt, pick))
      const before = outcomeOf(program, end)
      expect(before.disposition.level).not.toBeNull()
      for (let n = 0; n < 4; n += 1) {
        const other = someCompletion(program, end, depth === 'full' ? () => true : isUnlimited(program), pick)
        if (depth !== 'full' && isRaisedByOthers(program, other)) continue
        if (depth === 'full') expect(decisionOf(other)).toBe(decisionOf(before))
        if (depth === 'standard') expect(firstThree(other)).toEqual(firstThree(before))
        expect(other.disposition.level).toBe(before.disposition.level)
      }
    }
  })

  it('low back pain without danger signs takes at most ten prompts, an emergency at most four', () => {
    const calm = ['8 days', '5 weeks', '8 weeks', '8 months', '3 years'].flatMap((lasted) => [30, 45, 60].flatMap((age) => ['yes', 'no'].map((distress) => (
      held(startInterview(program), absentFor('low-back-pain', { age, 'pain.duration': lasted, 'back-pain-began': 'from-45', 'start-back-risk': 'medium', distress }))))))
    expect(calm.every(({ end }) => outcomeOf(program, end).redFlags.length === 0)).toBe(true)
    expect(median(calm.map(({ prompts }) => prompts))).toBeLessThanOrEqual(10)
    for (const sign of ['saddle-numbness', 'sudden-tearing-pain', 'stroke-signs', 'cold-pale-limb', 'sudden-breathlessness']) {
      const { end, prompts } = held(startInterview(program), absentFor('low-back-pain', { [sign]: 'yes' }))
      expect(outcomeOf(program, end).disposition.level).toBe('emergency')
      expect(prompts).toBeLessThanOrEqual(4)
    }
  })

  function held(start: Interview, replyTo: (prompt: Prompt) => Reply): { readonly end: Interview, readonly prompts: number } {
    let end = start
    let prompts = 0
    for (let step = nextStep(program, end); step.kind === 'ask'; step = nextStep(program, end)) {
      end = answer(program, end, step.prompt, replyTo(step.prompt))
      prompts += 1
    }
    return { end, prompts }
  }

  /** One sign in forty is there, or in doubt. */
  function mostlyAbsent(prompt: Prompt, pick: Pick): Reply {
    if (prompt.kind === 'complaints') return { kind: 'complaints', complaints: ['low-back-pain'] }
    if (prompt.kind === 'question') return { kind: 'question', value: anyValue(program, prompt.fact, pick) }
    const said = prompt.items.map((item) => [itemId(item), pick([...Array<string>(78).fill('no'), 'yes', 'unsure'])] as const)
    const those = (word: string): readonly string[] => said.filter(([, each]) => each === word).map(([id]) => id)
    return { kind: 'checklist', yes: those('yes'), unsure: those('unsure'), none: true }
  }

  /** Somebody with this complaint who says no to everything but what is given. */
  function absentFor(complaint: string, given: Readonly<Record<string, string | number>>): (prompt: Prompt) => Reply {
    return (prompt) => {
      if (prompt.kind === 'complaints') return { kind: 'complaints', complaints: [complaint] }
      if (prompt.kind === 'checklist') return { kind: 'checklist', yes: prompt.items.filter(({ fact }) => given[fact] === 'yes').map(itemId), unsure: [], none: true }
      const { kind, options = [], min = 0, max = 0 } = factOf(program, prompt.fact)
      const value = given[prompt.fact] ?? (kind === 'yes-no' ? 'no' : kind === 'choice' ? options[0]?.id ?? 'unknown' : Math.round((min + max) / 2))
      return { kind: 'question', value }
    }
  }
})

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}
