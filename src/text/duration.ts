// Durations: text such as "6 weeks" to whole hours and back. A month is 730 hours and a year 8760, so that twelve
// months are a year and three months are more than twelve weeks.
const hoursIn: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 730, year: 8760 }

const unitOf: Readonly<Record<string, string>> = {
  h: 'hour', hr: 'hour', hrs: 'hour', hour: 'hour', hours: 'hour',
  d: 'day', day: 'day', days: 'day',
  w: 'week', wk: 'week', wks: 'week', week: 'week', weeks: 'week',
  m: 'month', mo: 'month', mos: 'month', mth: 'month', mths: 'month', month: 'month', months: 'month',
  y: 'year', yr: 'year', yrs: 'year', year: 'year', years: 'year',
}

export const durationUnits = ['hours', 'days', 'weeks', 'months', 'years'] as const

/** The longest duration that makes sense for a person, in hours (150 years). */
export const longestDuration = 150 * 8760

/**
 * Hours for a duration as a person writes it (`6 weeks`, `6w`, `1.5 days`, `P3W`), or the reason it is none.
 * The result is a whole number of hours; half an hour rounds up.
 */
export function parseDuration(text: string): number | { readonly reason: 'no-unit' | 'unknown-unit' | 'not-a-duration' | 'too-long' } {
  const trimmed = text.trim().toLowerCase()
  const iso = /^p(\d{1,6})([ymwd])$/.exec(trimmed) ?? /^pt(\d{1,7})(h)$/.exec(trimmed)
  const match = iso ?? /^(\d{1,7}(?:\.\d{1,3})?)\s*([a-z]*)\.?$/.exec(trimmed)
  if (match === null) return { reason: 'not-a-duration' }
  const word = match[2] ?? ''
  if (word === '') return { reason: 'no-unit' }
  const unit = Object.hasOwn(unitOf, word) ? unitOf[word] : undefined
  if (unit === undefined) return { reason: 'unknown-unit' }
  const hours = Math.round(Number(match[1]) * (hoursIn[unit] ?? 1))
  return hours > longestDuration ? { reason: 'too-long' } : hours
}

/** The duration in the largest unit that divides it: 1008 is `6 weeks`, 2190 is `3 months`, 72 is `3 days`. */
export function formatDuration(hours: number): string {
  for (const unit of ['year', 'month', 'week', 'day'] as const) {
    const size = hoursIn[unit] ?? 1
    if (hours >= size && hours % size === 0) return count(hours / size, unit)
  }
  return count(hours, 'hour')
}

function count(n: number, unit: string): string {
  return `${String(n)} ${unit}${n === 1 ? '' : 's'}`
}
