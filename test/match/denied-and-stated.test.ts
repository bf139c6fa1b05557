import { describe, expect, test } from 'vitest'
import { understand } from '../../src/match/understand.ts'
import { shippedLexicon } from './small.ts'

const lexicon = shippedLexicon()

/** The answers to some facts, and which of them are asked. */
function signsIn(text: string, ids: readonly string[]): Readonly<Record<string, unknown>> {
  const { answers, uncertain } = understand(lexicon, text)
  return Object.fromEntries(ids.map((id) => [id, uncertain.some(({ fact }) => fact === id) ? 'asked' : [answers.facts[id]].flat()[0]]))
}

describe('a danger sign that is denied and one that is stated, in one sentence', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["lower back pain, no numbness between my legs but I can't control my bladder", { 'saddle-numbness': 'no', 'bladder-or-bowel-change': 'new' }],
    ['numb between my legs but no fever', { 'saddle-numbness': 'yes', 'fever': 'no' }],
    ['I have a fever, no chest pain', { 'fever': 'yes', 'chest-pain': 'no' }],
    ["no fever, but I've lost weight without trying", { 'fever': 'no', 'unexplained-weight-loss': 'yes' }],
    ['denies fever, reports night sweats', { 'fever': 'no', 'night-sweats': 'yes' }],
    ['my calf is swollen and hot, not short of breath', { 'swollen-painful-limb': 'yes', 'sudden-breathlessness': 'no' }],
    ['although I have no fever my knee is hot and swollen', { 'fever': 'no', 'hot-swollen-joint': 'yes' }],
    ['neither fever nor weight loss, but coughing up blood', { 'fever': 'no', 'unexplained-weight-loss': 'no', 'coughing-blood': 'yes' }],
    ['fever: no, night sweats: yes', { 'fever': 'no', 'night-sweats': 'yes' }],
    ["I don't have cancer but I'm on blood thinners", { 'cancer': 'never', 'anticoagulants': 'yes' }],
    ['never had cancer, on warfarin', { 'cancer': 'never', 'anticoagulants': 'yes' }],
    ['wet myself without knowing, no numbness down below', { 'bladder-or-bowel-change': 'new', 'saddle-numbness': 'no' }],
    ['chest pain without any fever', { 'chest-pain': 'yes', 'fever': 'no' }],
    ['without a temperature, yet I wake up drenched in sweat', { 'fever': 'no', 'night-sweats': 'yes' }],
  ])('`%s`', (text, expected) => {
    expect(signsIn(text, Object.keys(expected))).toEqual(expected)
  })

  test.each<readonly [string, string]>([
    ['no weakness in my arms, foot drop on the left', 'limb-weakness'],
    ['not short of breath, calf swollen and hot', 'swollen-painful-limb'],
    ['no fever and numb between my legs', 'saddle-numbness'],
  ])('is asked about where the denial may reach it: `%s`', (text, id) => {
    expect(signsIn(text, [id])).toEqual({ [id]: 'asked' })
  })
})

describe('what looks like a danger sign or a time and is none', () => {
  test.each<readonly [string, string, unknown]>([
    ['back pain, better with moving', 'pain.course', undefined],
    ['back pain, getting better', 'pain.course', 'improving'],
    ['shoulder pain, worse at night', 'pain.wakes-at-night', 'asked'],
    ['I have COPD and get out of breath on stairs', 'severe-copd', 'asked'],
    ['pelvic pain since I was pregnant two years ago', 'pregnancy', 'asked'],
    ['numb down one side of my leg', 'both-legs-new', 'asked'],
    ['my shin hurt two years ago', 'both-legs-new', undefined],
    ['an old wound on my shin healed years ago', 'fresh-injury', undefined],
    ['SLR 40, no slurred speech', 'stroke-signs', 'asked'],
    ['SLR 40, power 5/5', 'stroke-signs', undefined],
  ])('`%s`: %s', (text, id, expected) => {
    expect(signsIn(text, [id])).toEqual({ [id]: expected })
  })

  test.each<readonly [string, unknown]>([
    ['low back pain since this morning', '12 hours'],
    ['pelvic girdle pain, pregnant 30 weeks', undefined],
    ['pelvic girdle pain at 33 weeks', undefined],
    ['stiff neck, my blood pressure was high today', undefined],
  ])('`%s` has lasted %s', (text, expected) => {
    const { answers } = understand(lexicon, text)
    expect({ ...answers.facts, ...Object.values(answers.complaints)[0] }['pain.duration']).toBe(expected)
  })

  test('a hot swollen knee with a fever is not taken for a worn knee', () => {
    const { complaints, answers } = understand(lexicon, 'knee swollen and hot with fever')
    expect({ taken: complaints.filter(({ taken }) => taken), fever: answers.facts['fever'], joint: answers.facts['hot-swollen-joint'] }).toEqual({ taken: [], fever: 'yes', joint: 'yes' })
  })

  test('weeks of pregnancy in shorthand', () => {
    expect(signsIn('38F 30/40 with pelvic pain, 3/10', ['pregnancy'])).toEqual({ pregnancy: 'yes' })
  })
})
