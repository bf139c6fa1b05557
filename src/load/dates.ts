// ISO dates and their order.
import { report } from './context.ts'
import { given, optionalNode, wrongType, type Fields } from './fields.ts'
import { tick } from './node.ts'

/** A date of the calendar as `2026-11-22`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function optionalDate(fields: Fields, key: string): string | undefined {
  const node = optionalNode(fields, key)
  if (node === undefined) return undefined
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    wrongType(fields.context, node, `${tick(key)} of ${fields.what}`, 'a date such as `2026-11-22`')
    return undefined
  }
  if (isDate(node.value)) return node.value
  report(fields.context, {
    code: 'bad-date', at: node,
    message: `${tick(key)} of ${fields.what} is ${tick(node.value)}; expected a date such as \`2026-11-22\``,
  })
  return undefined
}

/** `from`, `until` and `review-by`, the first before the others. */
export function decodeValidity(
  fields: Fields,
): { readonly from?: string; readonly until?: string; readonly reviewBy?: string } {
  const from = optionalDate(fields, 'from')
  const until = optionalDate(fields, 'until')
  const reviewBy = optionalDate(fields, 'review-by')
  for (const [key, later] of [['until', until], ['review-by', reviewBy]] as const) {
    if (from === undefined || later === undefined || from < later) continue
    const at = fields.entries?.get(key)?.value ?? fields.at
    report(fields.context, {
      code: 'date-order', at, message: `${tick(key)} of ${fields.what} is ${later}, not after \`from\`, ${from}`,
    })
  }
  return { ...given('from', from), ...given('until', until), ...given('reviewBy', reviewBy) }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
