// Source ids to numbers in the order in which a text cites them, and the list of those sources at its end.
import type { CitedSource } from '../model/outcome.ts'
import type { Block, Inline } from './page.ts'
import { idWords } from './words.ts'

export interface Citations {
  /** ` [1, 3]` for these sources, empty for none; numbers are given at first use. */
  readonly cite: (sources: readonly string[]) => string
  /** A short name and the number: `American College of Physicians 2017 [1]`, else `acp-2017 [1]`. */
  readonly name: (source: string) => string
  /** The sources cited so far, in the order of their numbers. */
  readonly list: () => readonly Block[]
  /** The same by name and year, with what it is unless that is a guideline. */
  readonly shortList: () => readonly Block[]
}

const longestName = 64

export function createCitations(sources: readonly CitedSource[]): Citations {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  return {
    cite: (ids) => ids.length === 0 ? '' : ` [${[...new Set(ids.map(numberOf))].join(', ')}]`,
    name: (id) => `${shortName(id, byId.get(id))} [${String(numberOf(id))}]`,
    list: () => [...numbers].map(([id, number]) => entryOf(number, id, byId.get(id))),
    shortList: () => [...numbers].map(([id, number]) => shortEntryOf(number, id, byId.get(id))),
  }
}

/** Who says it and when; authors in brackets are left to the full entry. */
function shortName(id: string, source: CitedSource | undefined): string {
  const by = source?.by?.replace(/ *\([^)]*\)/gu, '') ?? ''
  if (source === undefined || by === '' || by.length > longestName) return id
  return source.year === null ? by : `${by} ${String(source.year)}`
}

function shortEntryOf(number: number, id: string, source: CitedSource | undefined): Block {
  const first = `  [${String(number)}] `
  if (source === undefined) return { first, text: id }
  const name = source.by === null ? source.title : shortName(id, source)
  const kind = source.kind === 'guideline' ? '' : ` (${idWords(source.kind)})`
  return { first, text: [`${name}${kind}`, ...(source.status === 'unverified' ? [', ', { role: 'caution' as const, text: 'not verified' }] : [])] }
}

function entryOf(number: number, id: string, source: CitedSource | undefined): Block {
  const first = `  [${String(number)}] `
  if (source === undefined) return { first, text: id }
  const origin = [source.by, source.year === null ? null : String(source.year)].filter((part) => part !== null)
  const text: Inline[] = [[...origin, source.title].join('. '), ` (${idWords(source.kind)}).`]
  if (source.link !== null) text.push(` ${source.link}`)
  if (source.status === 'unverified') text.push(' ', { role: 'caution', text: '(not verified against a source)' })
  return { first, text }
}
