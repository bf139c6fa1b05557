import { expect, test } from 'vitest'
import { renderOutcome } from '../../src/report/outcome.ts'
import { loadStyle } from '../../src/report/style.ts'
import { displayWidth } from '../../src/text/width.ts'
import { emergency, exercise, ordinary, unscreened } from './fixtures.ts'

test('an ordinary outcome for a patient, 80 columns', async () => {
  await expect(renderOutcome(ordinary, { width: 80, audience: 'patient' })).toMatchFileSnapshot('snapshots/ordinary-patient-80.txt')
})

test('an ordinary outcome for a professional, 40 columns, ASCII', async () => {
  await expect(renderOutcome(ordinary, { width: 40, audience: 'professional', unicode: false })).toMatchFileSnapshot('snapshots/ordinary-professional-40.txt')
})

test('an outcome before the screen asks the screening questions before it names a therapy', async () => {
  const text = renderOutcome(unscreened, { width: 80, audience: 'patient' })
  await expect(text).toMatchFileSnapshot('snapshots/unscreened-patient-80.txt')
  expect(text.indexOf('Is it numb')).toBeLessThan(text.indexOf('Exercise therapy'))
})

test('an emergency says first what to do and names no option to try', async () => {
  const text = renderOutcome(emergency, { width: 80, audience: 'patient' })
  await expect(text).toMatchFileSnapshot('snapshots/emergency-patient-80.txt')
  expect(text.startsWith('Urgency: emergency. Get emergency help now\n')).toBe(true)
  expect(text).not.toContain('Options to discuss')
})

test('colour adds nothing but colour', async () => {
  const plain = renderOutcome(emergency, { width: 60, audience: 'professional' })
  const colored = renderOutcome(emergency, { width: 60, audience: 'professional', style: await loadStyle(true) })
  expect(colored).not.toBe(plain)
  expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(plain)
})

test('text of the rule set cannot steer the terminal', async () => {
  const hostile = { ...exercise, label: 'Exercise\u001b[2J\u009b31m\u202e', say: 'a\u0007b\nUrgency: none' }
  const text = renderOutcome({ ...ordinary, recommended: [hostile] }, { width: 80, audience: 'patient', style: await loadStyle(true) })
  expect(text.replace(/\u001b\[\d+m/gu, '')).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  expect(text).toContain('Exercise\\u{1b}[2J\\u{9b}31m\\u{202e}')
  expect(text).not.toMatch(/^Urgency: none/mu)
})

test.each([40, 60, 80, 100])('no line but a link is wider than %i columns', (width) => {
  for (const outcome of [ordinary, unscreened, emergency]) {
    for (const line of renderOutcome(outcome, { width, audience: 'professional' }).split('\n')) {
      if (!line.includes('https://')) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
    }
  }
})

test('more open questions than eight are counted, not listed', () => {
  const undecided = Array.from({ length: 11 }, (_, i) => ({ fact: `fact-${String(i)}`, complaint: null, ask: `Question ${String(i)}?`, affects: ['yoga'] }))
  const text = renderOutcome({ ...ordinary, undecided }, { width: 80, audience: 'patient' })
  expect(text).toContain('Question 7?')
  expect(text).not.toContain('Question 8?')
  expect(text).toContain('and 3 more questions that could matter')
})
