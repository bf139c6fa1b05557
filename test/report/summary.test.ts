import { expect, test } from 'vitest'
import type { Outcome } from '../../src/model/outcome.ts'
import { renderOutcome } from '../../src/report/outcome.ts'
import { loadStyle } from '../../src/report/style.ts'
import { numbers } from '../../src/report/summary/numbers.ts'
import { firstSentence } from '../../src/report/summary/reading.ts'
import { inList } from '../../src/report/words.ts'
import { displayWidth } from '../../src/text/width.ts'
import { emergency, exercise, massage, openFact, ordinary, unscreened } from './fixtures.ts'

const page = { width: 80, audience: 'patient' } as const

test('an ordinary outcome for a patient, 80 columns', async () => {
  await expect(renderOutcome(ordinary, page)).toMatchFileSnapshot('snapshots/summary-ordinary-patient-80.txt')
})

test('an ordinary outcome for a professional, 40 columns, ASCII', async () => {
  const text = renderOutcome(ordinary, { width: 40, audience: 'professional', unicode: false })
  await expect(text).toMatchFileSnapshot('snapshots/summary-ordinary-professional-40.txt')
  expect(text).not.toMatch(/[^\n\x20-\x7e]/u)
})

test('before the screen the signs that can be asked now stand by body system, before any therapy', async () => {
  const text = renderOutcome(unscreened, page)
  await expect(text).toMatchFileSnapshot('snapshots/summary-unscreened-patient-80.txt')
  expect(text.replace(/\s+/gu, ' ')).toContain('Nerves: numbness between the legs (saddle-numbness); both legs weak (both-legs)')
  expect(text.indexOf('saddle-numbness')).toBeLessThan(text.indexOf('Exercise therapy'))
  expect(text).not.toContain('Bleeding in pregnancy')
})

test('an emergency is told in what to do and why, and nothing else', async () => {
  const text = renderOutcome(emergency, page)
  await expect(text).toMatchFileSnapshot('snapshots/summary-emergency-patient-80.txt')
  expect(text.startsWith('Urgency: emergency. Get emergency help now\n')).toBe(true)
  expect(text).not.toMatch(/Exercise|Massage|Watch for/u)
})

test('what is urgent already says what to do now, and asks what could make it an emergency', () => {
  const urgent: Outcome = {
    ...unscreened,
    recommended: [],
    disposition: { ...unscreened.disposition, atLeast: 'urgent', label: 'Speak to a doctor today', where: 'Your doctor', within: 'today', say: 'Ring for an appointment.' },
  }
  const text = renderOutcome(urgent, page)
  expect(text.startsWith('Urgency: urgent or more. Speak to a doctor today\n  When: today. Where: your doctor.\n  Ring for an appointment.\n')).toBe(true)
  expect(text).toContain('Is it an emergency? Is any of this so?')
})

test('no danger sign goes unseen where no question for it is known', () => {
  expect(renderOutcome({ ...unscreened, undecided: [] }, page)).toContain('\u2022 Cauda equina')
})

test('colour adds nothing but colour', async () => {
  const style = await loadStyle(true)
  for (const outcome of [ordinary, unscreened, emergency]) {
    const colored = renderOutcome(outcome, { ...page, style })
    expect(colored.replace(/\u001b\[\d+m/gu, '')).toBe(renderOutcome(outcome, page))
  }
})

test.each([20, 40, 60, 80, 100])('no line is wider than %i columns', (width) => {
  for (const outcome of [ordinary, unscreened, emergency]) {
    for (const line of renderOutcome(outcome, { width, audience: 'professional' }).split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(width)
  }
})

test('after the first five options those with the same grade share a line, and no caution is lost', () => {
  const recommended = Array.from({ length: 9 }, (_, i) => ({
    ...exercise, modality: `m${String(i)}`, label: `Option ${String(i + 1)}`, say: `Reason ${String(i)}.`, precautions: i < 7 ? [] : exercise.precautions,
  }))
  const text = renderOutcome({ ...ordinary, recommended }, page)
  expect(text).toContain('  5. Option 5: strong recommendation, moderate certainty [1]\n     Reason 4. How much: 2')
  expect(text).toContain('  6-9. Option 6; Option 7; Option 8; Option 9: strong, moderate certainty [1]\n')
  expect(text).toContain('Take care (8-9): Start gently and build up over weeks. [2]')
})

test('options of which the same is said are told together', () => {
  const text = renderOutcome({ ...ordinary, recommended: [exercise, { ...exercise, modality: 'tai-chi', label: 'Tai chi' }] }, page)
  expect(text).toContain('  1-2. Exercise therapy; Tai chi: strong recommendation')
})

test('of many answers to confirm ten are named and the others counted', () => {
  const undecided = Array.from({ length: 14 }, (_, i) => openFact(`fact-${String(i)}`, { item: `Item ${String(i)}` }))
  const confirm = undecided.map(({ fact }) => fact)
  const text = renderOutcome({ ...ordinary, undecided, withheld: [], recommended: [{ ...exercise, confirm }, massage] }, page)
  expect(text).toContain('Confirm for 1: item 0; item 1;')
  expect(text.replace(/\s+/gu, ' ')).toContain('item 9; and 4 more: --details.')
  expect(text).toContain('Not settled: 14 open answers could still change this.')
})

test('a complaint is named with each option only where there are several', () => {
  const several = { ...ordinary, complaints: { 'low-back-pain': {}, 'neck-pain': {} }, recommended: [{ ...exercise, for: ['low-back-pain', 'neck-pain'] }] }
  expect(renderOutcome(ordinary, page)).toContain('  1. Exercise therapy: strong')
  expect(renderOutcome(several, page)).toContain('  1. Exercise therapy, for low back pain and neck pain: strong')
})

test('where nothing is left to recommend it says so', () => {
  const because = [{ kind: 'nothing-remains', id: 'low-back-pain', disposition: 'see-clinician' }] as const
  const outcome = { ...ordinary, recommended: [], disposition: { ...ordinary.disposition, level: 'see-clinician', atLeast: 'see-clinician', because } } as const
  for (const details of [false, true]) expect(renderOutcome(outcome, { ...page, width: 120, details })).toContain('every option is ruled out or held back, so a clinician should look at it.')
})

test('text of the rule set cannot steer the terminal', () => {
  const hostile = { ...exercise, label: 'Exercise\u001b[2J\u009b31m\u202e', say: 'a\u0007b\nUrgency: none' }
  const text = renderOutcome({ ...ordinary, recommended: [hostile], safetyNet: ['\u001b[2J: x\u0007.'] }, page)
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  expect(text.match(/^Urgency: none/gmu)).toHaveLength(1)
})

test.each([[[1], '1'], [[1, 2], '1-2'], [[1, 3, 4, 5, 9], '1, 3-5 and 9'], [[], '']])('%j is %s', (ranks, words) => {
  expect(numbers(ranks)).toBe(words)
})

test.each([
  ['One. Two.', 'One.'],
  ['Only one.', 'Only one.'],
  ['No end', 'No end'],
  ['Take 2.5 kg, e.g. Sand. Then rest.', 'Take 2.5 kg, e.g. Sand.'],
  ['Why? Because.', 'Why?'],
])('the first sentence of %j is %j', (text, first) => {
  expect(firstSentence(text)).toBe(first)
})

test.each([['Fever', 'fever'], ['A new lump', 'a new lump'], ['TENS unit', 'TENS unit'], ['Down syndrome', 'Down syndrome'], ['Parkinson\u2019s disease', 'Parkinson\u2019s disease'], ['STarT Back', 'STarT Back']])('%s in a list is %s', (label, words) => {
  expect(inList(label)).toBe(words)
})
