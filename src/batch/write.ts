// A row's result to the line that is written, with the check at its end.
import { safeJson, safeLine } from '../text/safe.ts'
import { mixText, shown } from './check-sum.ts'
import { fieldText } from './csv.ts'
import type { RowResult } from './row.ts'

export type Format = 'jsonl' | 'csv'

/** The line without its end. `sum` already holds the options and the input line; `line` is its number, or null. */
export function rowText(result: RowResult, format: Format, digest: string, line: number | null, sum: number): string {
  const text = format === 'csv' ? safeLine(csvText(result, digest, line)) : safeJson(jsonText(result, digest, line))
  const check = shown(mixText(sum, text))
  return format === 'csv' ? `${text},${check}` : `${text.slice(0, -1)},"check":"${check}"}`
}

/** A written line without its check, and the check; null where it has none. */
export function withoutCheck(line: string, format: Format): { readonly text: string; readonly check: string } | null {
  const found = format === 'csv' ? /^(.*),([0-9a-f]{8})$/su.exec(line) : /^(.*),"check":"([0-9a-f]{8})"\}$/su.exec(line)
  if (found === null) return null
  return { text: format === 'csv' ? found[1] ?? '' : `${found[1] ?? ''}}`, check: found[2] ?? '' }
}

function jsonText(result: RowResult, digest: string, line: number | null): string {
  const start = { id: result.id, ...(line === null ? {} : { line }) }
  switch (result.kind) {
    case 'summary': return JSON.stringify({ ...start, ok: true, ...result.summary, digest })
    case 'outcome': return JSON.stringify({ ...start, ok: true, outcome: result.outcome, digest })
    case 'error': return JSON.stringify({ ...start, ok: false, error: result.error, digest })
  }
}

const columns = ['id', 'ok', 'level', 'atLeast', 'atMost', 'settled', 'unscreened', 'redFlags', 'outOfScope', 'recommended', 'afterReview',
  'possible', 'withheld', 'undecided', 'errorCode', 'error', 'digest', 'check']

export function csvHeader(hasLines: boolean): string {
  return [columns[0], ...(hasLines ? ['line'] : []), ...columns.slice(1)].join(',')
}

function csvText(result: RowResult, digest: string, line: number | null): string {
  const start = [String(result.id ?? ''), ...(line === null ? [] : [String(line)])]
  return [...start, ...cellsOf(result), digest].map(fieldText).join(',')
}

function cellsOf(result: RowResult): string[] {
  switch (result.kind) {
    case 'error': return ['false', ...new Array<string>(12).fill(''), result.error.code, result.error.message]
    case 'outcome': throw new TypeError('a whole outcome does not fit a CSV row')
    case 'summary': {
      const { level, atLeast, atMost, settled, unscreened, redFlags, outOfScope, recommended, afterReview, possible, withheld, undecided } = result.summary
      const barred = Object.entries(withheld).flatMap(([kind, ids]) => ids.map((id) => `${id}:${kind}`))
      const lists = [unscreened, redFlags, outOfScope, recommended, afterReview, possible, barred].map((list) => list.join(' '))
      return ['true', level ?? '', atLeast, atMost, String(settled), ...lists, String(undecided), '', '']
    }
  }
}
