// The header of a CSV file, and a map of column names, to what each column says; and a record to an answer row.
import type { Program } from '../compile/program.ts'
import { nearest } from '../text/near.ts'

/** What a column holds: the row's id, its complaints, the screen, one fact, or nothing of interest. */
export type Column =
  | { readonly kind: 'id' | 'complaint' | 'screened' | 'ignore' }
  | { readonly kind: 'fact'; readonly complaint: string | null; readonly fact: string; readonly values: Readonly<Record<string, string>> | null }

export type Columns = { readonly ok: true; readonly columns: readonly Column[] } | { readonly ok: false; readonly message: string; readonly didYouMean: readonly string[] }

/** A map by column name: `id`, `complaint`, `screened`, `ignore`, a fact, `complaint:fact`, or a fact with its values. */
export type ColumnMap = Readonly<Record<string, string | { readonly fact: string; readonly values?: Readonly<Record<string, string>> }>>

export function columnsOf(program: Program, header: readonly string[], map: ColumnMap): Columns {
  const columns: Column[] = []
  const targets = new Set<string>()
  for (const name of header) {
    const target = Object.hasOwn(map, name) ? map[name] ?? name : name.trim()
    const text = typeof target === 'string' ? target : target.fact
    if (text !== 'ignore' && targets.has(text)) return { ok: false, message: `two columns are \`${text}\``, didYouMean: [] }
    targets.add(text)
    const column = columnOf(program, text, typeof target === 'string' ? null : target.values ?? null)
    if (column === null) {
      const near = nearest(text, ['id', 'complaint', 'screened', ...program.facts.filter((fact) => fact.variable >= 0).map((fact) => fact.id)])
      return { ok: false, message: `the column \`${name}\` is no fact; name its fact, or \`ignore\`, in a file for \`--map\``, didYouMean: near === undefined ? [] : [near] }
    }
    columns.push(column)
  }
  const unused = Object.keys(map).find((name) => !header.includes(name))
  if (unused !== undefined) return { ok: false, message: `the map names a column \`${unused}\` that the file does not have`, didYouMean: [] }
  return { ok: true, columns }
}

function columnOf(program: Program, text: string, values: Readonly<Record<string, string>> | null): Column | null {
  if (text === 'id' || text === 'complaint' || text === 'screened' || text === 'ignore') return { kind: text }
  const colon = text.indexOf(':')
  const fact = text.slice(colon + 1)
  const complaint = colon < 0 ? null : text.slice(0, colon)
  if (complaint !== null && !program.complaintIds.includes(complaint)) return null
  return program.facts.some((each) => each.id === fact && each.variable >= 0) ? { kind: 'fact', complaint, fact, values } : null
}

/** A record as the answer row that JSON Lines would hold; an empty field says nothing. */
export function rowOf(columns: readonly Column[], fields: readonly string[]): Record<string, unknown> {
  const complaints: Record<string, Record<string, unknown>> = {}
  const facts: Record<string, unknown> = {}
  const row: Record<string, unknown> = { complaints, facts }
  columns.forEach((column, i) => {
    const field = (fields[i] ?? '').trim()
    if (field === '') return
    switch (column.kind) {
      case 'id': row['id'] = field; return
      case 'complaint': for (const id of field.split(/[\s;,]+/)) complaints[id] ??= {}; return
      case 'screened': row['screened'] = screened(field); return
      case 'ignore': return
      case 'fact': {
        const value = column.values !== null && Object.hasOwn(column.values, field) ? column.values[field] : field.replaceAll(';', ',')
        if (column.complaint === null) facts[column.fact] = value
        else (complaints[column.complaint] ??= {})[column.fact] = value
      }
    }
  })
  return row
}

function screened(field: string): boolean | string {
  const word = field.toLowerCase()
  return word === 'yes' || word === 'true' || word === '1' ? true : word === 'no' || word === 'false' || word === '0' ? false : field
}
