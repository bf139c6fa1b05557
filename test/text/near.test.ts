import { expect, it } from 'vitest'
import { distance, nearest } from '../../src/text/near.ts'

it('finds the word that was probably meant', () => {
  expect(nearest('fevre', ['fever', 'female', 'age'])).toBe('fever')
  expect(nearest('femal', ['male', 'female'])).toBe('female')
  expect(nearest('pain.duraton', ['pain.duration', 'pain.severity'])).toBe('pain.duration')
})

it('finds a longer name by the words it shares, before a name that is two edits away', () => {
  expect(nearest('back-pain', ['neck-pain', 'low-back-pain'])).toBe('low-back-pain')
  expect(nearest('low-back-pain-chronic', ['low-back-pain'])).toBe('low-back-pain')
  expect(nearest('Low back pain', ['low-back-pain', 'neck-pain'])).toBe('low-back-pain')
})

it('finds nothing where nothing is near', () => {
  expect(nearest('xyz', ['fever', 'age'])).toBeUndefined()
  expect(nearest('', ['fever'])).toBeUndefined()
  expect(nearest('fever', ['fever'])).toBeUndefined()
  expect(nearest('fevre', ['fever'], 0)).toBeUndefined()
})

it('settles ties by code point, whatever the order', () => {
  expect(nearest('hat', ['cat', 'bat'])).toBe('bat')
  expect(nearest('hat', ['bat', 'cat'])).toBe('bat')
})

it('counts a swap of neighbours as one edit', () => {
  expect(distance('ab', 'ba', 2)).toBe(1)
  expect(distance('abc', 'abc', 0)).toBe(0)
  expect(distance('kitten', 'sitting', 3)).toBe(3)
  expect(distance('kitten', 'sitting', 2)).toBeUndefined()
})
