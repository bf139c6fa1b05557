import { expect, it } from 'vitest'
import { formatDuration, longestDuration, parseDuration } from '../../src/text/duration.ts'

it.each([
  ['6 weeks', 1008], ['6w', 1008], ['1 hour', 1], ['1.5 days', 36], ['P3W', 504], ['PT5H', 5], ['4 months', 2920],
  ['2 years', 17520], ['0 days', 0], [' 12 Weeks ', 2016], ['3 mths.', 2190],
])('reads %s as %i hours', (text, hours) => {
  expect(parseDuration(text)).toBe(hours)
})

it.each([
  ['6', 'no-unit'], ['6 wekks', 'unknown-unit'], ['soon', 'not-a-duration'], ['-3 days', 'not-a-duration'],
  ['6-8 weeks', 'not-a-duration'], ['200 years', 'too-long'], ['1e3 days', 'not-a-duration'], ['', 'not-a-duration'],
])('refuses %s: %s', (text, reason) => {
  expect(parseDuration(text)).toEqual({ reason })
})

it('writes hours in the largest unit that divides them', () => {
  expect([1, 25, 72, 168, 1008, 730, 2190, 8760, 0].map(formatDuration)).toEqual(
    ['1 hour', '25 hours', '3 days', '1 week', '6 weeks', '1 month', '3 months', '1 year', '0 hours'])
})

it('reads back what it writes', () => {
  for (let hours = 0; hours <= longestDuration; hours += 997) expect(parseDuration(formatDuration(hours))).toBe(hours)
})
