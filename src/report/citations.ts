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
}

const longestName = 40

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
  }
}

function shortName(id: string, source: CitedSource | undefined): string {
  if (source?.by == null || source.by.length > longestName) return id
  return source.year === null ? source.by : `${source.by} ${String(source.year)}`
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
