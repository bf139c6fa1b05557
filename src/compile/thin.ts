// A program for a single question: the numbers of every fact, flag, restriction, modality and source are there at once,
// their words only when somebody looks at them, since one outcome repeats a fraction of them.
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

/** What is there at once (`now`), and what is read from the text of the core when it is used (`later`). */
const keys: { readonly [L in keyof Lists]: Readonly<Record<keyof Lists[L], 'now' | 'later'>> } = {
  facts: {
    id: 'now', kind: 'now', scope: 'now', variable: 'now', min: 'now', max: 'now', applies: 'now', heeded: 'now', clear: 'now', parts: 'now',
    ask: 'later', item: 'later', clinical: 'later', help: 'later', group: 'later', options: 'later', unit: 'later',
  },
  flags: {
    id: 'now', when: 'now', disposition: 'now', ifUnsure: 'now', askedFor: 'now', person: 'now',
    label: 'later', clinical: 'later', say: 'later', do: 'later', sources: 'later', facts: 'later',
  },
  modalities: {
    id: 'now', role: 'now', serious: 'now', unavailable: 'now',
    restrictions: 'later', label: 'later', clinical: 'later', family: 'later', families: 'later',
  },
  restrictions: { kind: 'now', when: 'now', person: 'now', sites: 'now', id: 'later', say: 'later', sources: 'later' },
  sources: { id: 'now', jurisdiction: 'now', from: 'now', until: 'now', title: 'later', by: 'later', kind: 'later', year: 'later', link: 'later', status: 'later' },
}

const lists = Object.keys(keys) as (keyof Lists)[]

/** One entry of a list: its numbers, and its place among the entries of all lists. */
type Entry = Record<string, unknown> & { readonly n: number }

/** A core without the words of its lists, to be stored beside the text it was made from. */
export type ThinCore = Omit<Core, keyof Lists> & Readonly<Record<keyof Lists, readonly Entry[]>> & {
  /** By the place of an entry where it begins in that text, in bytes; it ends one byte before the next. */
  readonly starts: readonly number[]
}

/** The core as JSON, and the thin core that points into it; `bytes` is the length of a text in the coding it is stored in. */
export function thinCore(core: Core, bytes: (text: string) => number): { readonly text: string; readonly thin: ThinCore } {
  let text = ''
  let length = 0
  const add = (part: string): void => {
    text += part
    length += bytes(part)
  }
  const thin: Record<string, unknown> = {}
  const starts: number[] = []
  for (const [name, value] of Object.entries(core)) {
    add(`${text === '' ? '{' : ','}${JSON.stringify(name)}:`)
    if (!isList(name)) {
      thin[name] = value
      add(JSON.stringify(value))
      continue
    }
    const wanted: Readonly<Record<string, 'now' | 'later'>> = keys[name]
    add('[')
    thin[name] = core[name].map((entry: object, i) => {
      if (i > 0) add(',')
      const n = starts.push(length) - 1
      add(JSON.stringify(entry))
      return { ...Object.fromEntries(Object.entries(entry).filter(([key]) => wanted[key] === 'now')), n }
    })
    // Where the list ends stands in for an entry that begins after it.
    starts.push(length + 1)
    add(']')
  }
  return { text: `${text}}`, thin: { ...thin, starts } as unknown as ThinCore }
}

function isList(name: string): name is keyof Lists {
  return lists.includes(name as keyof Lists)
}

/** The core again; `read` gives a part of the text of the core by bytes. It takes over `thin`. */
export function openThinCore(thin: ThinCore, read: (start: number, end: number) => string): Core {
  const { starts, ...core } = thin
  const whole = (entry: Entry): string => read(starts[entry.n] ?? 0, (starts[entry.n + 1] ?? 0) - 1)
  for (const name of lists) {
    const prototype = wordsOf(name, whole)
    for (const entry of core[name]) Object.setPrototypeOf(entry, prototype)
  }
  return core as unknown as Core
}

/** What entries of a list inherit: for each word a way to get it, and to JSON the whole entry. */
function wordsOf(name: keyof Lists, textOf: (entry: Entry) => string): object {
  const known = new Map<Entry, Readonly<Record<string, unknown>>>()
  const whole = (entry: Entry): Readonly<Record<string, unknown>> => {
    let found = known.get(entry)
    if (found === undefined) {
      found = JSON.parse(textOf(entry)) as Readonly<Record<string, unknown>>
      known.set(entry, found)
    }
    return found
  }
  const prototype = {}
  for (const [key, when] of Object.entries(keys[name])) {
    if (when === 'later') Object.defineProperty(prototype, key, { get(this: Entry) { return whole(this)[key] } })
  }
  return Object.defineProperty(prototype, 'toJSON', { value(this: Entry) { return whole(this) } })
}
