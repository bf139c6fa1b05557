// `modality explain` as a command: what it takes, its formats, its mistakes.
import { beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, run } from '../cli/built.ts'

beforeAll(() => { builtPackage() })

const back = ['-c', 'low-back-pain', '-s', 'age=48', '--screened']

describe('answers come in three formats', () => {
  test.each([
    ['why', ['why', 'massage', ...back], 'modality.why/1'],
    ['why-not', ['why-not', 'exercise-therapy', ...back], 'modality.why-not/1'],
    ['what-if', ['what-if', 'age=9', 'fever=yes', ...back], 'modality.what-if/1'],
    ['why-asked', ['why-asked', 'age', ...back], 'modality.why-asked/1'],
    ['an id', ['massage'], 'modality.explain/1'],
  ])('%s', (_name, args, schema) => {
    const json = run(['explain', ...args, '--json'])
    expect(json).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(json.out)).toMatchObject({ schema })
    expect(run(['explain', ...args, '--format', 'markdown']).out).toMatch(/^# /u)
    expect(run(['explain', ...args]).out).toMatch(/rules.*:\d+:\d+|would be/u)
  })

  test('with --flat a condition is the list of what it read', () => {
    const { reasons } = JSON.parse(run(['explain', 'why', 'massage', ...back, '--flat', '--json']).out) as { reasons: { id: string, when: unknown }[] }
    expect(reasons.find(({ id }) => id === 'massage#precaution-1')?.when).toMatchObject([{ kind: 'test', text: 'osteoporosis is yes', truth: 'not-asked' }])
  })
})

test.each([
  ['a restriction', 'spinal-manipulation#absolute-1', 'Thin bones can break'],
  ['a family', 'manual-therapy', 'Modalities in it: massage, spinal-manipulation'],
  ['a claim by its kind', 'claim:toxins', 'Massage flushes out toxins.'],
  ['a red flag by its kind', 'red-flag:cauda-equina', 'When: saddle-numbness is yes'],
  ['a source', 'acp-2017', 'Stands in:'],
  ['a diagnostic code', 'unknown-fact', 'unknown-fact'],
])('the page of %s', (_what, id, text) => {
  const { code, out } = run(['explain', id])
  expect(code).toBe(0)
  expect(out).toContain(text)
})

test('the places of the rules that come with the package begin where it has them', () => {
  expect(run(['explain', 'massage-for-back']).out).toContain('Stands in: rules/rules.yaml:92:9')
})

describe('mistakes', () => {
  test.each([
    ['nothing', ['explain'], 2, 'nothing was given'],
    ['no modality', ['explain', 'why'], 2, 'needs a modality'],
    ['two modalities', ['explain', 'why', 'massage', 'yoga', ...back], 2, 'takes one id'],
    ['two ids', ['explain', 'massage', 'yoga'], 2, 'takes one id'],
    ['no complaint', ['explain', 'why-not', 'massage'], 2, 'needs a complaint'],
    ['answers for an id', ['explain', 'massage', ...back], 2, 'does not depend on answers'],
    ['an unknown modality', ['explain', 'why', 'masage', ...back], 3, 'did you mean `massage`'],
    ['an unknown fact', ['explain', 'why-asked', 'aeg', ...back], 3, 'no fact is called'],
    ['no value', ['explain', 'what-if', 'age', ...back], 2, 'expected [COMPLAINT:]FACT=VALUE'],
    ['a wrong value', ['explain', 'what-if', 'age=old', ...back], 3, 'expected a whole number'],
    ['an unknown complaint', ['explain', 'what-if', 'neck-pian:age=9', ...back], 3, 'did you mean `neck-pain`'],
    ['a fact for a modality', ['explain', 'why', 'age', ...back], 3, 'it is a fact, and `modality explain why-asked age`'],
    ['a modality for a fact', ['explain', 'why-asked', 'massage', ...back], 3, 'it is a modality, and `modality explain why massage`'],
    ['a complaint for a modality', ['explain', 'why', 'neck-pain', ...back], 3, '`modality explain neck-pain` tells what it is'],
    ['an id that is nearly one of its kind', ['explain', 'red-flag:cauda-equin'], 3, 'did you mean `red-flag:cauda-equina`'],
    ['a code that is nearly one', ['explain', 'diagnostic:unknown-fac'], 3, 'did you mean `diagnostic:unknown-fact`'],
    ['a kind that has no such id', ['explain', 'claim:massage'], 3, 'nothing is called'],
  ])('%s', (_what, args, code, message) => {
    const result = run(args)
    expect(result.code).toBe(code)
    expect(result.err).toContain(message)
  })
})

test('an answer may be supposed for a complaint that was not given', () => {
  const { difference } = JSON.parse(run(['explain', 'what-if', 'neck-pain:pain.duration=3 weeks', ...back, '--json']).out) as { difference: { modalities: { complaint: string }[] } }
  expect(difference.modalities.map(({ complaint }) => complaint)).toContain('neck-pain')
})

test('recommend --what-if adds what the next answers would change, and nothing else', () => {
  const plain = run(['recommend', '-c', 'low-back-pain', '-s', 'age=48'])
  const more = run(['recommend', '-c', 'low-back-pain', '-s', 'age=48', '--what-if'])
  expect(more.out.startsWith(plain.out)).toBe(true)
  expect(more.out).toContain('What the next answers would change\n')
  const { whatIf, ...outcome } = JSON.parse(run(['recommend', '-c', 'low-back-pain', '-s', 'age=48', '--what-if', '--json']).out) as { whatIf: { fact: string }[] }
  expect(outcome).toEqual(JSON.parse(run(['recommend', '-c', 'low-back-pain', '-s', 'age=48', '--json']).out))
  expect(whatIf.map(({ fact }) => fact)).toEqual(['saddle-numbness', 'fever', 'osteoporosis'])
})
