// Free text with the shipped rules, from the words to what is told.
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Understanding } from '../../src/match/understand.ts'

interface Told extends Pick<Outcome, 'settled' | 'disposition'> {
  readonly understanding: Understanding
}

/** Where nothing but the reading is told. */
const nobody = {} as Outcome['disposition']

async function told(text: string): Promise<Told> {
  let written = ''
  const sink = { isTerminal: () => false, columns: () => null, write: (part: string) => { written += part } }
  await main({ argv: ['recommend', '--json', '--', text], env: {}, stdin: { isTerminal: () => false, readAll: () => new Uint8Array() }, stdout: sink, stderr: sink })
  const found = JSON.parse(written) as Told | Understanding
  return 'understanding' in found ? found : { understanding: found, disposition: nobody, settled: false }
}

test('what is urgent with one of the complaints in question is said before it is asked which it is', async () => {
  const { understanding, disposition, settled } = await told('dizzy constantly since this morning, I fall to one side when I try to walk')
  expect(understanding.status).toBe('which-complaint')
  expect(disposition.atLeast).toBe('emergency')
  expect(settled).toBe(false)
})

test.each([
  ['my child is 18 months and not walking yet', 'child-will-not-walk'],
  ['sudden onset low back pain after lifting a box yesterday', 'sudden-tearing-pain'],
  ["I'm 12 weeks out from my knee replacement", 'pregnancy'],
  ['hay fever and a stiff lower back', 'fever'],
])('%s does not say %s', async (text, fact) => {
  expect((await told(text)).understanding.understood.map(({ id }) => id)).not.toContain(fact)
})

test.each([
  ['excruciating pain in my back out of nowhere and I fainted', 'sudden-tearing-pain'],
  ['the toddler refuses to walk on it', 'child-will-not-walk'],
  ["I'm 34 weeks and my pelvis hurts when I turn in bed", 'pregnancy'],
  ["My brother hurt his back. He has numbness between his legs, I think he can't feel the toilet paper", 'saddle-numbness'],
])('%s says %s', async (text, fact) => {
  expect((await told(text)).understanding.understood.map(({ id }) => id)).toContain(fact)
})

test.each([
  ['left foot slaps the ground since Monday, no pain', 'limb-weakness'],
  ["My brother has a spinal cord injury at T4. His head is pounding, he's red in the face, I think his catheter is blocked", 'cord-injury-pounding-headache'],
  ["A cat bit my finger two days ago. It's swollen all along, it stays bent, and straightening it is very painful", 'finger-bent-swollen'],
  ['Neck has been sore since March and on Tuesday I fainted', 'faint-danger'],
  ['Last night I thought of ending it, my neck is tense', 'suicide-danger'],
])('%s asks about %s', async (text, fact) => {
  const asked = (await told(text)).understanding.uncertain.map((each) => each.fact)
  expect(asked.filter((each) => each === fact)).toEqual([fact])
})
