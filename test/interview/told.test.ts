// What brings somebody here in their own words: what is certain is an answer like any other, what may be a danger is
// asked about before anything else.
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { answer, nextStep, outcomeOf, problemIn, redo, startInterview, undo, type Told } from '../../src/interview/index.ts'
import { complaint, flag, is, modality, number, rule, ruleSetOf, yesNo } from '../naive/build.ts'

const program = compile(ruleSetOf({
  facts: [number('age', 'integer', 0, 120), yesNo('fever'), yesNo('numb'), { ...yesNo('stiff'), scope: 'complaint' }],
  complaints: [complaint('back'), complaint('knee')], modalities: [modality('m')],
  rules: [rule('r', 'for', ['m'], { for: ['back', 'knee'], when: is('stiff') })],
  redFlags: [flag('infection', is('fever'), 'urgent'), flag('nerves', is('numb'), 'emergency')],
}), sha256)

const nothing: Told = { kind: 'told', complaints: [], facts: {}, own: {}, doubts: [], among: [] }
const start = startInterview(program)
const first = { kind: 'complaints' } as const

describe('own words', () => {
  it('give complaints and facts, each to the complaint it belongs to', () => {
    const after = answer(program, start, first, { ...nothing, complaints: ['back', 'knee'], facts: { age: 40 }, own: { knee: { stiff: 'yes' } } })
    expect(after.answers).toMatchObject({ complaints: { back: {}, knee: { stiff: 'yes' } }, facts: { age: 40 } })
  })

  it('that may name a danger are followed up before anything else', () => {
    const after = answer(program, start, first, { ...nothing, complaints: ['back'], doubts: ['fever'] })
    expect(nextStep(program, after)).toEqual({ kind: 'ask', prompt: { kind: 'question', fact: 'fever', complaint: null } })
    expect(after.answers.facts).toEqual({})
  })

  it('without a complaint lead to the complaint, with those they may mean, once no danger is left', () => {
    const after = answer(program, start, first, { ...nothing, doubts: ['fever'], among: ['knee'] })
    const prompt = { kind: 'question', fact: 'fever', complaint: null } as const
    expect(nextStep(program, after)).toEqual({ kind: 'ask', prompt })
    expect(nextStep(program, answer(program, after, prompt, { kind: 'question', value: 'no' }))).toEqual({ kind: 'ask', prompt: { kind: 'complaints', among: ['knee'] } })
  })

  it('that name an emergency end the questions, complaint or not', () => {
    const after = answer(program, start, first, { ...nothing, facts: { numb: 'yes' } })
    expect(nextStep(program, after)).toEqual({ kind: 'done', why: 'settled' })
    expect(outcomeOf(program, after).disposition.level).toBe('emergency')
  })

  it('are taken back and given again', () => {
    const after = answer(program, start, first, { ...nothing, complaints: ['back'], facts: { age: 40 }, doubts: ['fever'] })
    expect(undo(after).answers).toEqual(start.answers)
    expect(redo(program, undo(after))).toEqual(after)
  })

  it('add a complaint beside those there are only where that was asked', () => {
    const back = answer(program, start, first, { ...nothing, complaints: ['back'] })
    expect(Object.keys(answer(program, back, { kind: 'complaints', also: true }, { ...nothing, complaints: ['knee'] }).answers.complaints)).toEqual(['back', 'knee'])
    expect(Object.keys(answer(program, back, first, { ...nothing, complaints: ['knee'] }).answers.complaints)).toEqual(['knee'])
  })

  it.each([
    [nothing, 'says-nothing'], [{ ...nothing, complaints: ['bak'] }, 'unknown-complaint'], [{ ...nothing, doubts: ['feever'] }, 'unknown-item'], [{ ...nothing, facts: { age: 300 } }, 'not-a-value'],
  ] as const)('that do not fit the rules are refused', (reply, code) => {
    expect(problemIn(program, first, reply)?.code).toBe(code)
  })
})
