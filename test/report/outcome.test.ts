import { expect, test } from 'vitest'
import { renderOutcome } from '../../src/report/outcome.ts'
import { loadStyle } from '../../src/report/style.ts'
import { displayWidth } from '../../src/text/width.ts'
import { emergency, exercise, massage, openFact, ordinary, unscreened } from './fixtures.ts'

test('an ordinary outcome for a patient, 80 columns', async () => {
  await expect(renderOutcome(ordinary, { width: 80, audience: 'patient', details: true })).toMatchFileSnapshot('snapshots/ordinary-patient-80.txt')
})

test('an ordinary outcome for a professional, 40 columns, ASCII', async () => {
  await expect(renderOutcome(ordinary, { width: 40, audience: 'professional', unicode: false, details: true })).toMatchFileSnapshot('snapshots/ordinary-professional-40.txt')
})

test('an outcome before the screen asks the screening questions before it names a therapy', async () => {
  const text = renderOutcome(unscreened, { width: 80, audience: 'patient', details: true })
  await expect(text).toMatchFileSnapshot('snapshots/unscreened-patient-80.txt')
  expect(text.indexOf('Is it numb')).toBeLessThan(text.indexOf('Exercise therapy'))
})

test('an emergency says first what to do and names no option to try', async () => {
  const text = renderOutcome(emergency, { width: 80, audience: 'patient', details: true })
  await expect(text).toMatchFileSnapshot('snapshots/emergency-patient-80.txt')
  expect(text.startsWith('Urgency: emergency. Get emergency help now\n')).toBe(true)
  expect(text).not.toContain('Options to discuss')
})

test('colour adds nothing but colour', async () => {
  const plain = renderOutcome(emergency, { width: 60, audience: 'professional', details: true })
  const colored = renderOutcome(emergency, { width: 60, audience: 'professional', style: await loadStyle(true), details: true })
  expect(colored).not.toBe(plain)
  expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(plain)
})

test('text of the rule set cannot steer the terminal', async () => {
  const hostile = { ...exercise, label: 'Exercise\u001b[2J\u009b31m\u202e', say: 'a\u0007b\nUrgency: none' }
  const text = renderOutcome({ ...ordinary, recommended: [hostile] }, { width: 80, audience: 'patient', style: await loadStyle(true), details: true })
  expect(text.replace(/\u001b\[\d+m/gu, '')).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  expect(text).toContain('Exercise\\u{1b}[2J\\u{9b}31m\\u{202e}')
  expect(text).not.toMatch(/^Urgency: none/mu)
})

test.each([40, 60, 80, 100])('no line but a link is wider than %i columns', (width) => {
  for (const outcome of [ordinary, unscreened, emergency]) {
    for (const line of renderOutcome(outcome, { width, audience: 'professional', details: true }).split('\n')) {
      if (!line.includes('https://')) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
    }
  }
})

test('more open questions than eight are counted, not listed', () => {
  const undecided = Array.from({ length: 11 }, (_, i) => openFact(`fact-${String(i)}`, { ask: `Question ${String(i)}?` }))
  const text = renderOutcome({ ...ordinary, undecided }, { width: 80, audience: 'patient', details: true })
  expect(text).toContain('Question 7?')
  expect(text).not.toContain('Question 8?')
  expect(text).toContain('and 3 more questions that could matter')
})

test('many questions to confirm stand once, with the options that wait for them', () => {
  const confirm = ['a', 'b', 'c', 'd']
  const text = renderOutcome({ ...ordinary, recommended: [{ ...exercise, confirm }, { ...massage, confirm: confirm.slice(1) }] }, { width: 80, audience: 'patient', details: true })
  expect(text).toContain('Confirm first: 4 questions under "Confirm before starting" below.')
  expect(text).toContain('Confirm before starting\n  • a: Exercise therapy\n  • b: Exercise therapy\n')
})

test('a complaint is named with each option only where there are several', () => {
  const several = { ...ordinary, complaints: { 'low-back-pain': {}, 'neck-pain': {} }, recommended: [{ ...exercise, for: ['low-back-pain', 'neck-pain'] }] }
  expect(renderOutcome(ordinary, { width: 80, audience: 'patient', details: true })).toContain('  1. Exercise therapy\n')
  expect(renderOutcome(several, { width: 80, audience: 'patient', details: true })).toContain('  1. Exercise therapy, for low back pain and neck pain\n')
})
