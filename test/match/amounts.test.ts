import { describe, expect, test } from 'vitest'
import { amountsOf } from '../../src/match/amounts.ts'
import { tokensOf } from '../../src/match/tokens.ts'
import { read } from './small.ts'

function amounts(text: string): readonly string[] {
  return amountsOf(tokensOf(text)).map(({ kind, from, to, option }) => `${kind} ${option ?? (from === null ? '?' : from === to ? String(from) : `${String(from)}-${String(to)}`)}`)
}

describe('amounts in a text', () => {
  test.each([
    ['for 3 weeks', ['duration 504']],
    ['6-8 weeks', ['duration 1008-1344']],
    ['two or three months', ['duration 1460-2190']],
    ['for the last couple of months', ['duration 1460']],
    ['a fortnight', []],
    ['for a fortnight', ['duration 336']],
    ['a year and a half ago', ['duration 13140']],
    ['for years', ['duration 17520-525600']],
    ['x 3/52', ['duration 504']],
    ['3wks', ['duration 504']],
    ['since Tuesday', ['duration ?']],
    ['since 2019', ['duration ?']],
    ['twenty five days', ['duration 600']],
    ['3 times a week', []],
    ['every 2 weeks', []],
    ['28 weeks pregnant', []],
    ['8/10', ['severity 8']],
    ['8 out of ten', ['severity 8']],
    ['6-7/10', ['severity 6-7']],
    ['45 year old man', ['age 45', 'sex male']],
    ['a 45-year-old woman', ['age 45', 'sex female']],
    ["I'm a 30F", ['age 30', 'sex female']],
    ['45M', ['age 45', 'sex male']],
    ['aged seventy two', ['age 72']],
    ['sore knee, 62, two years', ['age 62', 'duration 17520']],
    ['dad 81 fell', ['age 81']],
    ['71 y.o. with a sore hip', ['age 71']],
    ['SLR 40, 3, 7', []],
    ["I'm in my sixties", ['age 60-69']],
    ['1e400 days', []],
  ])('reads `%s`', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })

  test.each([
    // The rules of the test divide at 6 weeks and at 18 years.
    ['stiff neck for 2-3 weeks', { 'pain.duration': '2 weeks' }],
    ['stiff neck for 4-8 weeks', {}],
    ['stiff neck since Tuesday', {}],
    ['stiff neck for years', { 'pain.duration': '2 years' }],
    ['stiff neck for 3 weeks, no, 5 weeks', {}],
  ])('takes a range in `%s` only where both ends mean the same', (text, expected) => {
    expect(read(text).answers.complaints).toEqual({ 'stiff-neck': expected })
  })
})
