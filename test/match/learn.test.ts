import { describe, expect, test } from 'vitest'
import { learn, sharesOf, type Example } from '../../src/match/learn.ts'

const training = { rounds: 20, rate: 0.3, hold: 0.001, seen: 1 }

function example(words: string, label: number, more: Partial<Example> = {}): Example {
  return { features: words.split(' ').map((word) => [word, 1] as const), label, weight: 1, ...more }
}

function likeliest(examples: readonly Example[], words: string, classes = 3): number {
  const shares = sharesOf(learn(examples, classes, training), example(words, 0).features)
  return shares.indexOf(Math.max(...shares))
}

describe('what is learnt from examples', () => {
  const examples = [
    example('heel hurts first steps', 0), example('sole sore in the morning', 0), example('heel stabs', 0),
    example('knee clicks on stairs', 1), example('kneecap sore on stairs', 1), example('knee gives way', 1),
    example('parking ticket', 2), example('soup recipe', 2), example('train to town', 2),
  ]

  test.each([['my heel in the morning', 0], ['stairs hurt my knee', 1], ['a recipe for town', 2]])('`%s` tells class %i', (words, label) => {
    expect(likeliest(examples, words)).toBe(label)
  })

  test('shares add up to 1, and say nothing much of a text that shows nothing known', () => {
    const weights = learn(examples, 3, training)
    const shares = sharesOf(weights, [['zebra', 1]])
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9)
    expect(Math.max(...shares)).toBeLessThan(0.6)
  })

  test('the same examples give the same weights, in whole numbers', () => {
    const [one, other] = [learn(examples, 3, training), learn(examples, 3, training)]
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(Object.values(one.features).every((row) => /^\d+ -?\d+(?: \d+ -?\d+)*$/.test(row))).toBe(true)
  })

  test('the order of the examples does not matter', () => {
    expect(JSON.stringify(learn(examples.toReversed(), 3, training))).toBe(JSON.stringify(learn(examples, 3, training)))
  })

  test('a feature seen too seldom tells nothing', () => {
    const { features } = learn(examples, 3, { ...training, seen: 2 })
    expect({ heel: Object.hasOwn(features, 'heel'), parking: Object.hasOwn(features, 'parking') }).toEqual({ heel: true, parking: false })
  })

  test('a label that nobody has looked at is not insisted on against all others', () => {
    const wrong = example('heel hurts', 2, { isUnchecked: true })
    const right = Array.from({ length: 8 }, () => example('heel hurts', 0))
    const shareOf = (more: readonly Example[]): number => sharesOf(learn([...examples, ...right, ...more], 3, training), example('heel hurts', 0).features)[0] ?? 0
    expect(shareOf([wrong])).toBeGreaterThan(shareOf([{ ...wrong, isUnchecked: false }]))
  })

  test('a name of the language itself is a feature like any other', () => {
    const odd = [example('constructor toString', 0), example('plain words', 1)]
    expect([likeliest(odd, 'constructor', 2), likeliest(odd, 'hasOwnProperty', 2) >= 0]).toEqual([0, true])
  })
})
