// Results of worked cases to text: what differs, and a last line that counts.
import type { CaseResult } from '../cases/run.ts'
import { layOut, type Block, type PageSettings } from './page.ts'

export interface Summary {
  readonly passed: number
  readonly failed: number
  readonly errors: number
  readonly skipped: number
}

export function summaryOf(results: readonly CaseResult[]): Summary {
  const count = (status: CaseResult['status']): number => results.filter((result) => result.status === status).length
  return { passed: count('passed'), failed: count('failed'), errors: count('error'), skipped: count('skipped') }
}

/** The cases that did not pass, each with every difference, then the counts. */
export function renderCaseResults(results: readonly CaseResult[], settings: PageSettings): string {
  const wrong = results.filter(({ status }) => status !== 'passed' && status !== 'skipped')
  const { passed, failed, errors, skipped } = summaryOf(results)
  return layOut([
    ...wrong.flatMap((result) => [...caseBlocks(result), null]),
    { first: '', text: `${String(passed)} passed, ${String(failed)} failed${errors === 0 ? '' : `, ${String(errors)} with answers that do not fit`}${skipped === 0 ? '' : `, ${String(skipped)} skipped`}` },
  ], settings)
}

function caseBlocks({ case: { id, tell, at }, status, differences }: CaseResult): readonly Block[] {
  return [
    { first: '', rest: '  ', text: [{ role: 'danger', text: status }, ` ${at.file}:${String(at.line)}:${String(at.column)}: `, { role: 'strong', text: id }] },
    { first: '  ', text: tell },
    ...differences.flatMap(({ what, expected, found }): readonly Block[] => [
      { first: '  ', text: `${what}:` },
      { first: '    expected: ', rest: '      ', text: expected },
      { first: '    found:    ', rest: '      ', text: found },
    ]),
  ]
}
