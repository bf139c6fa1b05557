import { describe, expect, test } from 'vitest'
import { bucketsOf, createCorrector } from '../../src/match/spelling.ts'
import { stemOf } from '../../src/match/stem.ts'
import { plainReader, termsOf } from '../../src/match/terms.ts'
import { tokensOf } from '../../src/match/tokens.ts'

describe('words', () => {
  test('forms of a word meet, and other words do not', () => {
    expect(['aching', 'aches', 'achy'].map(stemOf)).toEqual(['ache', 'ache', 'ache'])
    expect(['stiffness', 'stiff', 'swollen', 'swelling', 'knees', 'calves', 'dizziness'].map(stemOf)).toEqual(['stiff', 'stiff', 'swell', 'swell', 'knee', 'calf', 'dizzy'])
    expect(['scar', 'scared', 'not', 'note', 'car', 'care', 'party', 'hives'].map(stemOf)).toEqual(['scar', 'scare', 'not', 'note', 'car', 'care', 'party', 'hive'])
  })

  test.each([
    ['sciatca', 'sciatica'], ['nkee', 'knee'], ['sholder', 'shoulder'], ['bak', 'back'], ['anckle', 'ankle'],
    ['qzxv', undefined], ['zz', undefined], ['backgammonish', undefined],
  ])('takes `%s` for `%s`', (word, expected) => {
    const correct = createCorrector(bucketsOf(['sciatica', 'knee', 'shoulder', 'back', 'ankle']))
    expect(correct(word)).toBe(expected)
  })

  test.each([
    ["My hands go to sleep and I can't feel my feet", ['hand', 'numb', 'numb', 'foot']],
    ['pins and needles in the small of my back', ['tingle', 'low-back']],
    ['lower back', ['low-back']],
    ['bum cheek', ['buttock']],
  ])('brings `%s` under its terms', (text, expected) => {
    expect(termsOf(tokensOf(text), plainReader).map(({ term }) => term)).toEqual(expected)
  })

  test('tokens know their places, also in contractions and glued units', () => {
    expect(tokensOf("don't 3wks").map(({ text, start, end }) => [text, start, end])).toEqual([
      ['do', 0, 5], ['not', 0, 5], ['3', 6, 7], ['wks', 7, 10],
    ])
  })
})
