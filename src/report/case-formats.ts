// Results of worked cases to the formats that other programs read: JUnit XML and TAP 14.
import type { CaseResult } from '../cases/run.ts'
import { summaryOf } from './cases.ts'

/** JUnit XML: a failure is an expectation that was not met, an error is an answer that does not fit the rule set. */
export function renderJunit(results: readonly CaseResult[], name: string): string {
  const { failed, errors, skipped } = summaryOf(results)
  const counts = `tests="${String(results.length)}" failures="${String(failed)}" errors="${String(errors)}" skipped="${String(skipped)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${xml(name)}" ${counts}>`,
    ...results.flatMap(junitCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function junitCase(result: CaseResult): readonly string[] {
  const { case: { id, at, skip }, status } = result
  const open = `    <testcase classname="${xml(at.file)}" name="${xml(id)}" file="${xml(at.file)}" line="${String(at.line)}"`
  switch (status) {
    case 'passed': return [`${open}/>`]
    case 'skipped': return [`${open}>`, `      <skipped message="${xml(skip ?? '')}"/>`, '    </testcase>']
    case 'failed': return [`${open}>`, ...problem('failure', result), '    </testcase>']
    case 'error': return [`${open}>`, ...problem('error', result), '    </testcase>']
  }
}

function problem(element: 'failure' | 'error', { differences }: CaseResult): readonly string[] {
  const message = differences.map(({ what }) => what).join(', ')
  const text = differences.map(({ what, expected, found }) => `${what}: expected ${expected}; found ${found}`).join('\n')
  return [`      <${element} message="${xml(message)}">${xml(text)}</${element}>`]
}

/** Text for XML; characters that XML 1.0 cannot hold are replaced. */
function xml(text: string): string {
   
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** TAP 14, one test point for each case. */
export function renderTap(results: readonly CaseResult[]): string {
  return ['TAP version 14', `1..${String(results.length)}`, ...results.flatMap(tapPoint), ''].join('\n')
}

function tapPoint({ case: { id, at, skip }, status, differences }: CaseResult, index: number): readonly string[] {
  const point = `${String(index + 1)} - ${id}`
  if (status === 'passed') return [`ok ${point}`]
  if (status === 'skipped') return [`ok ${point} # SKIP ${(skip ?? '').replace(/\s+/gu, ' ').replaceAll('\\', '\\\\').replaceAll('#', '\\#')}`]
  return [
    `not ok ${point}`,
    '  ---',
    `  severity: ${status === 'error' ? 'error' : 'fail'}`,
    `  at: ${JSON.stringify(`${at.file}:${String(at.line)}:${String(at.column)}`)}`,
    '  differences:',
    ...differences.flatMap(({ what, expected, found }) => [
      `    - what: ${JSON.stringify(what)}`, `      expected: ${JSON.stringify(expected)}`, `      found: ${JSON.stringify(found)}`,
    ]),
    '  ...',
  ]
}
