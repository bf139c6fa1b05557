// A row's result to the line that is written, with the check at its end.
import type { Summary } from '../evaluate/summary.ts'
import { safeJson, safeLine } from '../text/safe.ts'
import { shown } from './check-sum.ts'
import { fieldText } from './csv.ts'
import type { RowResult } from './row.ts'
import type { Reading } from './told.ts'
import type { Sink } from './sink.ts'

export type Format = 'jsonl' | 'csv'

/** Writes the line with its end. `sum` already holds the options and the input line; `line` is its number, or null. */
export function writeRow(sink: Sink, result: RowResult, format: Format, digest: string, line: number | null, sum: number): void {
  sink.begin()
  sink.text(format === 'csv' ? safeLine(csvText(result, digest, line)) : safeJson(jsonText(result, digest, line)))
  writeEnd(sink, format, sum)
}

/** The same for a decision whose id stands in the input as JSON would write it: nothing needs to be escaped. */
export function writeSummary(sink: Sink, summary: Summary, id: { readonly bytes: Uint8Array, readonly from: number, readonly to: number } | null, digest: string, line: number | null, sum: number): void {
  sink.begin()
  sink.word('{"id":', 'plain')
  if (id === null) sink.word('null', 'plain')
  else sink.bytes(id.bytes, id.from, id.to)
  if (line !== null) sink.text(`,"line":${String(line)}`)
  sink.word(',"ok":true', 'plain')
  for (const key in summary) {
    sink.word(key, 'key')
    writeValue(sink, summary[key as keyof Summary])
  }
  sink.word('digest', 'key')
  sink.word(digest, 'value')
  sink.word('}', 'plain')
  writeEnd(sink, 'jsonl', sum)
}

function writeValue(sink: Sink, value: Summary[keyof Summary]): void {
  if (typeof value === 'string') sink.word(value, 'value')
  else if (isList(value)) sink.words(value)
  else if (typeof value === 'object' && value !== null) writeByKind(sink, value)
  else sink.word(String(value), 'plain')
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function writeByKind(sink: Sink, lists: Summary['withheld']): void {
  sink.word('{', 'plain')
  let isFirst = true
  for (const kind in lists) {
    // Kinds come with the comma that stands before any key but the first.
    if (isFirst) {
      sink.word(kind, 'value')
      sink.word(':', 'plain')
    } else sink.word(kind, 'key')
    isFirst = false
    sink.words(lists[kind as keyof typeof lists] ?? [])
  }
  sink.word('}', 'plain')
}

/** The check is over the row without it, and without the brace that closes JSON. */
function writeEnd(sink: Sink, format: Format, sum: number): void {
  if (format === 'jsonl') sink.back(1)
  const check = shown(sink.sum(sum))
  sink.text(format === 'csv' ? `,${check}\n` : `,"check":"${check}"}\n`)
}

/** The check of a written line without its end, and where the row before it ends; null where it has none. */
export function checkOf(row: Uint8Array, format: Format): { readonly end: number, readonly check: string } | null {
  const end = row.length - (format === 'csv' ? ',00000000' : ',"check":"00000000"}').length
  if (end < 0) return null
  const tail = new TextDecoder().decode(row.subarray(end))
  const found = (format === 'csv' ? /^,([0-9a-f]{8})$/u : /^,"check":"([0-9a-f]{8})"\}$/u).exec(tail)
  return found === null ? null : { end, check: found[1] ?? '' }
}

function jsonText(result: RowResult, digest: string, line: number | null): string {
  const start = { id: result.id, ...(line === null ? {} : { line }) }
  switch (result.kind) {
    case 'summary': return JSON.stringify({ ...start, ok: true, ...told(result.reading), ...result.summary, digest })
    case 'outcome': return JSON.stringify({ ...start, ok: true, ...told(result.reading), outcome: result.outcome, digest })
    case 'reading': return JSON.stringify({ ...start, ok: true, ...told(result.reading), digest })
    case 'error': return JSON.stringify({ ...start, ok: false, error: result.error, digest })
  }
}

function told(reading: Reading | null): object {
  return reading === null ? {} : { understanding: reading }
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
    case 'reading':
    case 'outcome': throw new TypeError('a whole outcome or a text does not fit a CSV row')
    case 'summary': {
      const { level, atLeast, atMost, settled, unscreened, redFlags, outOfScope, recommended, afterReview, possible, withheld, undecided } = result.summary
      const barred = Object.entries(withheld).flatMap(([kind, ids]) => ids.map((id) => `${id}:${kind}`))
      const lists = [unscreened, redFlags, outOfScope, recommended, afterReview, possible, barred].map((list) => list.join(' '))
      return ['true', level ?? '', atLeast, atMost, String(settled), ...lists, String(undecided), '', '']
    }
  }
}
