import { describe, expect, test } from 'vitest'
import { evaluateChecked } from '../../src/evaluate/evaluate.ts'
import { influences } from '../../src/explain/influence.ts'
import { whatIf } from '../../src/explain/what-if.ts'
import { whyAsked } from '../../src/explain/why-asked.ts'
import { whyNot } from '../../src/explain/why-not.ts'
import { why } from '../../src/explain/why.ts'
import { influenceDocument, whatIfDocument } from '../../src/report/what-if.ts'
import { markdownOf, renderDocuments, type Document } from '../../src/report/document.ts'
import { whyAskedDocument, whyDocument, whyNotDocument } from '../../src/report/why.ts'
import { backPain, checked, sample, sceneFor } from './sample.ts'

const tree = { audience: 'patient', flat: false } as const

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing found')
  return value
}

describe('the whole text', () => {
  const chronic = sceneFor(backPain({ 'age': 48, 'pain.duration': '4 months' }))
  const texts: readonly (readonly [name: string, document: Document])[] = [
    ['why', whyDocument(found(why(chronic, 'exercise-therapy')), tree)],
    ['why-unscreened', whyDocument(found(why(sceneFor(backPain({ age: 48 }, false)), 'spinal-manipulation')), { ...tree, flat: true })],
    ['why-not-held', whyNotDocument(found(whyNot(sceneFor(backPain({ osteoporosis: 'yes' })), 'spinal-manipulation')), tree)],
    ['why-not-changes', whyNotDocument(found(whyNot(sceneFor(backPain({ 'pain.duration': '3 days' })), 'exercise-therapy')), tree)],
    ['what-if', whatIfDocument(supposing({ fact: 'age', complaint: null, value: 9 }))],
    ['why-asked', whyAskedDocument(found(whyAsked(chronic, 'osteoporosis')), tree)],
    ['influence', influenceDocument(influencesOf(backPain({ age: 48 }, false)))],
  ]
  for (const [name, document] of texts) {
    test(name, async () => {
      await expect(renderDocuments([document], { width: 80 })).toMatchFileSnapshot(`snapshots/${name}.txt`)
    })
  }

  test('why, as Markdown', async () => {
    await expect(markdownOf([whyDocument(found(why(chronic, 'exercise-therapy')), tree)])).toMatchFileSnapshot('snapshots/why.md')
  })
})

function supposing(supposed: Parameters<typeof whatIf>[3][number]): Parameters<typeof whatIfDocument>[0] {
  const answers = backPain({ age: 48, osteoporosis: 'no' })
  const result = whatIf(sample.program, answers, checked(answers), [supposed])
  if (!result.ok) throw new Error('the answers fit')
  return result.whatIf
}

function influencesOf(answers: ReturnType<typeof backPain>): ReturnType<typeof influences> {
  const read = checked(answers)
  return influences(sample.program, read, {}, evaluateChecked(sample.program, read))
}

describe('why not', () => {
  test('a danger sign that was stated is held, and its answer is never offered as something to change', () => {
    const { verdict, heldBy, changes } = found(whyNot(sceneFor(backPain({ 'saddle-numbness': 'yes', 'age': 48 }, false)), 'massage'))
    expect({ verdict, changes }).toEqual({ verdict: 'held', changes: [] })
    expect(heldBy.map(({ kind, id, answers }) => ({ kind, id, answers }))).toEqual([
      { kind: 'red-flag', id: 'cauda-equina', answers: [{ fact: 'saddle-numbness', complaint: null, value: 'yes' }] },
    ])
  })

  test('a danger sign nobody is sure about is an open question', () => {
    const { verdict, changes } = found(whyNot(sceneFor(backPain({ 'saddle-numbness': 'unknown', 'age': 48 }, false)), 'massage'))
    expect(verdict).toBe('changes')
    expect(changes.map((set) => set.map(({ fact, kind, from, to }) => ({ fact, kind, from, to })))).toEqual([
      [{ fact: 'saddle-numbness', kind: 'answer', from: 'unknown', to: 'no' }],
    ])
  })

  test('the age that puts a complaint out of scope is held', () => {
    expect(found(whyNot(sceneFor(backPain({ age: 9 })), 'massage')).heldBy.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['scope low-back-pain'])
  })

  test('every value that does it is named, from the first to the last', () => {
    const { changes } = found(whyNot(sceneFor(backPain({ 'pain.duration': '3 days', 'age': 48 })), 'exercise-therapy'))
    expect(changes.map((set) => set.map(({ fact, complaint, kind, to, accepts }) => ({ fact, complaint, kind, to, accepts })))).toEqual([
      [{ fact: 'pain.duration', complaint: 'low-back-pain', kind: 'differ', to: '2 weeks', accepts: 'at least 2 weeks' }],
    ])
  })

  test('what no rule recommends cannot be brought about by answers', () => {
    const answers = { complaints: { 'neck-pain': {} }, facts: {}, screened: true }
    const { verdict, why: explained } = found(whyNot(sceneFor(answers), 'massage'))
    expect({ verdict, for: explained.recommendedFor }).toEqual({ verdict: 'no-rule', for: ['low-back-pain'] })
  })

  test('an id that is no modality has no answer', () => {
    expect(whyNot(sceneFor(backPain({})), 'age')).toBeUndefined()
  })
})

describe('what if', () => {
  test('not-asked takes an answer back', () => {
    expect(supposing({ fact: 'osteoporosis', complaint: null, value: null }).difference.undecided).toEqual({ added: ['osteoporosis'], removed: [] })
  })

  test('an answer that cannot be is a problem, not a difference', () => {
    const answers = backPain({})
    expect(whatIf(sample.program, answers, checked(answers), [{ fact: 'age', complaint: null, value: 'old' }])).toMatchObject({ ok: false, problems: [{ code: 'not-a-value' }] })
  })

  test('the same answer changes nothing', () => {
    expect(supposing({ fact: 'age', complaint: null, value: 48 }).difference).toEqual({
      disposition: null, redFlags: [], outOfScope: [], modalities: [], offers: [], order: null,
      undecided: { added: [], removed: [] }, parked: { added: [], removed: [] },
    })
  })

  test('an answer for one complaint replaces the one for all', () => {
    const answers = { complaints: { 'low-back-pain': {}, 'neck-pain': {} }, facts: { 'pain.duration': '3 days' }, screened: true }
    const result = whatIf(sample.program, answers, checked(answers), [{ fact: 'pain.duration', complaint: 'neck-pain', value: '3 weeks' }])
    expect(result.ok ? result.whatIf.difference.modalities.map(({ modality, complaint, to }) => `${modality} ${complaint} ${to}`) : []).toEqual([
      'exercise-therapy neck-pain recommended', 'massage low-back-pain recommended'])
  })
})

describe('why asked', () => {
  const states = (facts: Parameters<typeof backPain>[0], screened: boolean, fact: string): string => found(whyAsked(sceneFor(backPain(facts, screened)), fact)).state

  test('tells apart why a question is or is not asked', () => {
    expect(states({ age: 48 }, true, 'osteoporosis')).toBe('asked')
    expect(states({ osteoporosis: 'no' }, true, 'osteoporosis')).toBe('answered')
    expect(states({ age: 48 }, true, 'fever')).toBe('screened')
    expect(states({ fever: 'yes' }, true, 'pain.duration')).toBe('decided')
    expect(states({ age: 48 }, true, 'pain.kind')).toBe('decided')
  })
})

test('Markdown shows text as text', () => {
  const document = { title: '# *a*', lead: ['<b> [x](y) `c` _d_ & 1. no list'], sections: [{ heading: 'h|i', points: [{ text: '- not nested' }] }] }
  expect(markdownOf([document])).toBe('# \\# \\*a\\*\n\n\\<b\\> \\[x\\](y) \\`c\\` \\_d\\_ &amp; 1. no list\n\n## h\\|i\n\n- \\- not nested\n')
})
