// CSV (RFC 4180): records of fields, quoted where they hold commas, quotation marks or line ends.

const quote = '"'

/** The fields of one record, or null where a quotation mark is out of place. */
export function fieldsOf(record: string): readonly string[] | null {
  const fields: string[] = []
  let at = 0
  for (;;) {
    let field = ''
    if (record[at] === quote) {
      at += 1
      for (;;) {
        const end = record.indexOf(quote, at)
        if (end < 0) return null
        field += record.slice(at, end)
        at = end + 1
        if (record[at] !== quote) break
        field += quote
        at += 1
      }
      if (at < record.length && record[at] !== ',') return null
    } else {
      const end = record.indexOf(',', at)
      field = record.slice(at, end < 0 ? record.length : end)
      if (field.includes(quote)) return null
      at = end < 0 ? record.length : end
    }
    fields.push(field)
    if (at >= record.length) return fields
    at += 1
  }
}

/** A field as it is written. What a spreadsheet would run as a formula gets an apostrophe in front. */
export function fieldText(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
