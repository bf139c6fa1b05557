import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/cases/coverage.ts'
import { runCases } from '../../src/cases/run.ts'
import { changesFor } from '../../src/cases/update.ts'
import { replaceExpectations } from '../../src/load/expectations.ts'
import { renderJunit, renderTap } from '../../src/report/case-formats.ts'
import { renderCaseResults } from '../../src/report/cases.ts'
import { factKinds } from '../../src/explain/condition-words.ts'
import { renderCoverage } from '../../src/report/coverage.ts'
import { open, type Opened } from './small.ts'

const more = `
cases:
  - id: a-passes
    tell: Somebody cannot feel the saddle.
    given: { complaints: { low-back-pain: {} }, facts: { saddle-numbness: yes } }
    expect: { disposition: emergency, red-flags: [cauda-equina] }
  - id: b-fails
    tell: A "woman" of 30 & <four> months of pain.
    given: { complaints: { low-back-pain: { pain.duration: 4 months } }, facts: { age: 30, saddle-numbness: yes }, screened: true }
    expect:
      disposition: therapy   # a comment that stays
      red-flags:
        - infection
      recommended: [exercise-therapy, yoga]
  - id: c-waits
    tell: Not yet.
    skip: "Waits for the new guideline #12."
    given: { complaints: { low-back-pain: {} } }
    expect: { disposition: therapy }
  - id: d-does-not-fit
    tell: The person has no such complaint.
    given: { complaints: { neck-pain: { pain.duration: 4 months } }, facts: { pain.severity: 3, age: 130 } }
    expect: { disposition: therapy }
`

function withoutLast(text: string): string {
  return text.slice(0, text.indexOf('  - id: d-does'))
}

describe('results', () => {
  test('keep passed, failed, error and skipped apart', () => {
    const { program, cases } = open(withoutLast(more))
    expect(runCases(program, cases).map(({ case: { id }, status }) => `${id} ${status}`)).toEqual([
      'a-passes passed', 'b-fails failed', 'c-waits skipped', 'four-months-of-back-pain passed', 'nothing-is-known-yet passed',
    ])
  })

  test('as text', async () => {
    const { program, cases } = open(withoutLast(more))
    await expect(renderCaseResults(runCases(program, cases), { width: 80 })).toMatchFileSnapshot('snapshots/results.txt')
  })

  test('as JUnit XML', async () => {
    const { program, cases } = open(withoutLast(more))
    await expect(renderJunit(runCases(program, cases), 'small')).toMatchFileSnapshot('snapshots/junit.xml')
  })

  test('as TAP', async () => {
    const { program, cases } = open(withoutLast(more))
    await expect(renderTap(runCases(program, cases))).toMatchFileSnapshot('snapshots/results.tap')
  })

  test('an expected dose is compared word by word', () => {
    const text = (dose: string): string => `
cases:
  - id: dose
    tell: Four months.
    given: { complaints: { low-back-pain: { pain.duration: 4 months } }, facts: { age: 30 }, screened: true }
    expect: { dosed: { exercise-therapy: ${dose} } }
`
    const differences = (opened: Opened): unknown => runCases(opened.program, opened.cases.filter(({ id }) => id === 'dose'))[0]?.differences
    expect(differences(open(text('2 sessions a week for 8 weeks')))).toEqual([])
    expect(differences(open(text('none')))).toEqual([
      { what: 'dosed', expected: 'exercise-therapy: none', found: 'exercise-therapy: 2 sessions a week for 8 weeks' },
    ])
  })
})

describe('coverage', () => {
  test('counts in whole numbers and lists what no case shows', async () => {
    const { ruleSet, program, cases } = open(withoutLast(more))
    await expect(renderCoverage(coverageOf(ruleSet, program, cases), factKinds(ruleSet.facts), { width: 100 })).toMatchFileSnapshot('snapshots/coverage.txt')
  })

  test('a skipped case covers nothing', () => {
    const { ruleSet, program, cases } = open(withoutLast(more))
    const own = cases.filter(({ id }) => id === 'c-waits')
    expect(coverageOf(ruleSet, program, own).kinds.map(({ covered }) => covered)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('a case more never covers less', () => {
    const { ruleSet, program, cases } = open(withoutLast(more))
    let before = 0
    cases.forEach((_, i) => {
      const covered = coverageOf(ruleSet, program, cases.slice(0, i + 1)).kinds.reduce((sum, kind) => sum + kind.covered, 0)
      expect(covered).toBeGreaterThanOrEqual(before)
      before = covered
    })
  })
})

describe('an update', () => {
  test('tells changes towards less caution from the others', () => {
    const { program, cases } = open(withoutLast(more))
    expect(changesFor(program, runCases(program, cases)).map(({ case: id, key, from, to, isLessCautious }) => ({ id, key, from, to, isLessCautious }))).toEqual([
      { id: 'b-fails', key: 'disposition', from: 'therapy', to: 'emergency', isLessCautious: false },
      { id: 'b-fails', key: 'recommended', from: ['exercise-therapy', 'yoga'], to: [], isLessCautious: false },
      { id: 'b-fails', key: 'redFlags', from: ['infection'], to: ['cauda-equina'], isLessCautious: true },
    ])
  })

  test('replaces the values and nothing else', () => {
    const { text, refused } = replaceExpectations({ path: 'x.yaml', bytes: Buffer.from(more) }, [
      { case: 'b-fails', key: 'disposition', value: 'emergency' },
      { case: 'b-fails', key: 'red-flags', value: ['cauda-equina'] },
      { case: 'b-fails', key: 'recommended', value: [] },
      { case: 'a-passes', key: 'disposition', value: null },
      { case: 'no-such-case', key: 'disposition', value: null },
    ])
    expect(refused).toEqual([{ case: 'no-such-case', key: 'disposition', value: null }])
    expect(text).toBe(more
      .replace('therapy   # a comment', 'emergency   # a comment')
      .replace('red-flags:\n        - infection', 'red-flags: [cauda-equina]')
      .replace('[exercise-therapy, yoga]', '[]')
      .replace('expect: { disposition: emergency', 'expect: { disposition: null'))
  })

  test('does not touch an expectation with a comment in it', () => {
    const text = 'cases:\n  - id: a\n    expect:\n      red-flags:\n        # why\n        - x\n'
    const edit = { case: 'a', key: 'red-flags', value: [] }
    expect(replaceExpectations({ path: 'x.yaml', bytes: Buffer.from(text) }, [edit])).toEqual({ text, refused: [edit] })
  })
})
