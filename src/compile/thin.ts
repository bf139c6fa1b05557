// A program for a single question: the numbers of every fact, flag, restriction, modality and source are there at once,
// in columns; their words only when somebody looks at them, since one outcome repeats a fraction of them.
import type { Program, ProgramFact, ProgramFlag, ProgramModality, ProgramRestriction, ProgramSource } from './program.ts'

/** A program without its complaints, as they are stored apart. */
export type Core = Omit<Program, 'complaints'>

interface Lists {
  readonly facts: ProgramFact
  readonly flags: ProgramFlag
  readonly modalities: ProgramModality
  readonly restrictions: ProgramRestriction
  readonly sources: ProgramSource
}

type List = keyof Lists

/**
 * What is there at once (`now`; `few` where it is one of a few texts), what is there as a column that is opened when somebody
 * looks at it (`folded`), and what is read from the text of the core when it is used (`later`).
 */
type When = 'now' | 'few' | 'folded' | 'later'

const keys: { readonly [L in List]: Readonly<Record<keyof Lists[L], When>> } = {
  facts: {
    id: 'now', kind: 'few', scope: 'few', variable: 'now', min: 'now', max: 'now', applies: 'now', heeded: 'now', clear: 'folded', parts: 'folded',
    ask: 'later', item: 'later', clinical: 'later', help: 'later', group: 'later', options: 'later', unit: 'later',
  },
  flags: {
    id: 'now', when: 'now', disposition: 'now', ifUnsure: 'now', askedFor: 'folded', person: 'now',
    label: 'later', clinical: 'later', say: 'later', do: 'later', sources: 'later', facts: 'later',
  },
  modalities: {
    id: 'now', role: 'few', serious: 'now', unavailable: 'now',
    restrictions: 'later', label: 'later', clinical: 'later', family: 'later', families: 'later',
  },
  restrictions: { kind: 'few', when: 'now', person: 'now', sites: 'now', id: 'later', say: 'later', sources: 'later' },
  sources: { id: 'later', jurisdiction: 'later', from: 'later', until: 'later', title: 'later', by: 'later', kind: 'later', year: 'later', link: 'later', status: 'later' },
}

const lists = Object.keys(keys) as List[]

/** By the index of an entry: a list with null for none, or an object where most entries have none. */
type Column = readonly unknown[] | Readonly<Record<number, unknown>>

/** A column of few different texts: each once, and by the index of an entry which it has. */
interface FewTexts {
  readonly texts: readonly string[]
  readonly at: readonly number[]
}
type Columns = Readonly<Record<string, Column>>

interface ThinList {
  readonly count: number
  readonly columns: Columns
  readonly few: Readonly<Record<string, FewTexts>>
  /** Columns as JSON. */
  readonly folded: Readonly<Record<string, string>>
}

/** A core without the words of its lists, to be stored beside the text it was made from. */
export type ThinCore = Omit<Core, List> & { readonly lists: Readonly<Record<List, ThinList>> }

/**
 * Where each entry of each list begins in the text of the core, in bytes; it ends one byte before the next, so one more
 * stands at the end.
 */
export type Starts = Readonly<Record<List, readonly number[]>>

/** Words that are likely to be used, to be read at once; null where the entry lacks the key. */
export type LikelyWords = Partial<Record<List, Columns>>

/** The core as JSON, and the thin core that points into it; `bytes` is the length of a text in the coding it is stored in. */
export function thinCore(core: Core, bytes: (text: string) => number): { readonly text: string; readonly thin: ThinCore; readonly starts: Starts } {
  let text = ''
  let length = 0
  const add = (part: string): void => {
    text += part
    length += bytes(part)
  }
  const plain: Record<string, unknown> = {}
  const thin: Record<string, ThinList> = {}
  const starts: Record<string, readonly number[]> = {}
  for (const [name, value] of Object.entries(core)) {
    add(`${text === '' ? '{' : ','}${JSON.stringify(name)}:`)
    if (!isList(name)) {
      plain[name] = value
      add(JSON.stringify(value))
      continue
    }
    add('[')
    const own = core[name].map((entry, i) => {
      if (i > 0) add(',')
      const start = length
      add(JSON.stringify(entry))
      return start
    })
    starts[name] = [...own, length + 1]
    const folded = Object.entries(columnsOf(name, core[name], 'folded')).map(([key, column]) => [key, JSON.stringify(column)])
    thin[name] = {
      count: own.length,
      columns: columnsOf(name, core[name], 'now'),
      few: Object.fromEntries(keysOf(name, 'few').map((key) => [key, fewTexts(core[name], key)])),
      folded: Object.fromEntries(folded) as Record<string, string>,
    }
    add(']')
  }
  return { text: `${text}}`, thin: { ...plain, lists: thin } as unknown as ThinCore, starts: starts as Starts }
}

function isList(name: string): name is List {
  return lists.includes(name as List)
}

/** A list with many holes is read faster than an object with as many keys. */
const sparse = 8

function keysOf(name: List, when: When): readonly string[] {
  return Object.entries(keys[name]).filter((each) => each[1] === when).map(([key]) => key)
}

function columnsOf(name: List, entries: readonly object[], when: 'now' | 'folded'): Columns {
  return Object.fromEntries(keysOf(name, when).map((key) => {
    const found = entries.map((entry) => (entry as Words)[key])
    const filled = Object.entries(found).filter(([, value]) => value !== undefined)
    return [key, filled.length * sparse >= found.length ? found.map((value) => value ?? null) : Object.fromEntries(filled)]
  }))
}

function fewTexts(entries: readonly object[], key: string): FewTexts {
  const found = entries.map((entry) => (entry as Readonly<Record<string, string>>)[key] ?? '')
  const texts = [...new Set(found)]
  return { texts, at: found.map((text) => texts.indexOf(text)) }
}

/** The text of the core, as parts of it by bytes. */
export interface CoreText {
  readonly starts: () => Starts
  readonly read: (start: number, end: number) => string
}

/** One word that was looked at. */
export type Used = (list: List, key: string, at: number, value: unknown) => void

/** The core again; words that none of the likely ones has come from the text. `used` is told of every word it takes from there. */
export function openThinCore(thin: ThinCore, text: CoreText, likely: readonly LikelyWords[] = [], used?: Used): Core {
  const { lists: thinLists, ...core } = thin
  return { ...core, ...Object.fromEntries(lists.map((name) => [name, entriesOf(name, thinLists[name], text, likely, used)])) } as unknown as Core
}

/** An entry of a list knows its index, and inherits a way to everything else. */
interface Entry {
  readonly at: number
}

type Words = Readonly<Record<string, unknown>>

function entriesOf(name: List, { count, columns, few, folded }: ThinList, text: CoreText, likely: readonly LikelyWords[], used?: Used): object[] {
  const known: (Words | undefined)[] = []
  const wordsAt = (at: number): Words => {
    const starts = text.starts()[name]
    return known[at] ??= JSON.parse(text.read(starts[at] ?? 0, (starts[at + 1] ?? 0) - 1)) as Words
  }
  class Own implements Entry {
    readonly at: number

    constructor(at: number) {
      this.at = at
    }
  }
  for (const [key, when] of Object.entries(keys[name])) {
    Object.defineProperty(Own.prototype, key, { get: readerOf(key, when) })
  }
  Object.defineProperty(Own.prototype, 'toJSON', { value(this: Entry) { return wordsAt(this.at) } })
  const entries = new Array<object>(count)
  for (let at = 0; at < count; at += 1) entries[at] = new Own(at)
  return entries

  function readerOf(key: string, when: When): (this: Entry) => unknown {
    switch (when) {
      case 'now': return columnReader(columns[key])
      case 'few': return fewReader(few[key])
      case 'folded': return foldedReader(folded[key])
      case 'later': return wordReader(key, likely.map((each) => each[name]?.[key]).filter((column) => column !== undefined))
    }
  }

  function columnReader(column: Column = {}): (this: Entry) => unknown {
    return function read() { return (column as Readonly<Record<number, unknown>>)[this.at] ?? undefined }
  }

  function fewReader({ texts, at }: FewTexts = { texts: [], at: [] }): (this: Entry) => unknown {
    return function read() { return texts[at[this.at] ?? -1] }
  }

  function foldedReader(json = '{}'): (this: Entry) => unknown {
    let column: Readonly<Record<number, unknown>> | undefined
    return function read() { return (column ??= JSON.parse(json) as Readonly<Record<number, unknown>>)[this.at] ?? undefined }
  }

  function wordReader(key: string, atOnce: readonly Column[]): (this: Entry) => unknown {
    return function read() {
      // By index: where it is not compiled yet, each round of a loop over an iterator leaves an object behind.
      for (let i = 0; i < atOnce.length; i += 1) {
        const word = (atOnce[i] as Readonly<Record<number, unknown>>)[this.at]
        if (word !== undefined) return word ?? undefined
      }
      const word = wordsAt(this.at)[key]
      used?.(name, key, this.at, word)
      return word
    }
  }
}

/** The words of the core that something looks at, likely to be looked at again. */
export function wordsUsed(thin: ThinCore, text: CoreText, use: (core: Core) => void): LikelyWords {
  const found: Partial<Record<List, Record<string, Record<number, unknown>>>> = {}
  use(openThinCore(thin, text, [], (list, key, at, word) => { ((found[list] ??= {})[key] ??= {})[at] = word ?? null }))
  return found
}
