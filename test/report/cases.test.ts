import { expect, test } from 'vitest'
import type { CaseResult } from '../../src/cases/run.ts'
import { renderCaseResults } from '../../src/report/cases.ts'

const at = { file: 'rules/low-back-pain/cases.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 }
const one = { id: 'four-months', tell: 'Four months of back pain.', because: [], answers: { complaints: {}, facts: {} }, settings: {}, expect: {}, at }
const results: readonly CaseResult[] = [
  { case: one, status: 'failed', differences: [{ what: 'recommended', expected: 'massage', found: 'none' }] },
  { case: { ...one, id: 'fine' }, status: 'passed', differences: [] },
  { case: { ...one, id: 'odd' }, status: 'error', differences: [{ what: 'facts > age', expected: 'a whole number', found: '`age` is `x`' }] },
]

test('cases that did not pass are shown with every difference, and all are counted', () => {
  expect(renderCaseResults(results, { width: 80 })).toBe(`failed rules/low-back-pain/cases.yaml:3:5: four-months
  Four months of back pain.
  recommended:
    expected: massage
    found:    none

error rules/low-back-pain/cases.yaml:3:5: odd
  Four months of back pain.
  facts > age:
    expected: a whole number
    found:    \`age\` is \`x\`

1 passed, 1 failed, 1 with answers that do not fit
`)
})
