// A compiled program as parts with names: what stands on disk of the shipped rules and, for a user's own, in the cache.
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { openThinCore, thinCore, wordsUsed, type Core, type CoreText, type LikelyWords, type Starts, type ThinCore } from '../compile/thin.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { prepareFrame, prepareProgram, usePrepared, type PreparedFrame, type PreparedProgram } from '../evaluate/prepared.ts'
import { idForm } from '../model/id.ts'

/** Names of parts. */
export const parts = {
  core: 'core.json', starts: 'starts.json', thin: 'thin.json', ruleSet: 'rule-set.json', cases: 'cases.json', edges: 'edges.json', match: 'match.json',
  complaint: (id: string): string => `complaint-${id}.json`,
  prepared: (id: string): string => `prepared-${id}.json`,
} as const

/** The bytes of a part; throws where there is none. */
export type ReadPart = (name: string) => Uint8Array

interface Thin {
  readonly thin: ThinCore
  readonly prepared: PreparedProgram
}

/** What was worked out for a complaint, and the words that its answer without answers uses. */
interface Prepared {
  readonly frame: PreparedFrame
  readonly words: LikelyWords
}

/** The parts of a program as texts; `withMore` adds what was worked out for each complaint, about 50 KB each. */
export function partsOf(program: Program, withMore: boolean): Map<string, string> {
  const { complaints, ...core } = program
  const { text, thin, starts } = thinCore(core, (part) => Buffer.byteLength(part))
  const found = new Map<string, string>([[parts.core, text], [parts.starts, JSON.stringify(starts)]])
  const prepared = prepareProgram(program)
  found.set(parts.thin, JSON.stringify({ thin, prepared } satisfies Thin))
  const textOf = coreText((name) => Buffer.from(found.get(name) ?? ''))
  for (const [id, complaint] of Object.entries(complaints)) {
    found.set(parts.complaint(id), JSON.stringify(complaint))
    if (!withMore) continue
    const words = wordsUsed(thin, textOf, (opened) => {
      const own = { ...opened, complaints }
      usePrepared(own, prepared, [])
      evaluate(own, { complaints: { [id]: {} }, facts: {} })
    })
    found.set(parts.prepared(id), JSON.stringify({ frame: prepareFrame(program, complaint.index), words } satisfies Prepared))
  }
  return found
}

/** Where more complaints are asked for, it takes longer to read what was worked out for each than it saves. */
const fewComplaints = 4

/**
 * The program with the named complaints, or with all of them. An id that is none is left out: whether it exists is told
 * by `complaintIds`. With all of them it is plain data; otherwise its words are read when they are used.
 */
export function readProgram(read: ReadPart, complaints: Iterable<string> | 'all'): Program {
  if (complaints === 'all') {
    const core = parsed(read, parts.core) as Core
    return { ...core, complaints: complaintsOf(read, core.complaintIds) }
  }
  // What is no id names no file.
  const named = [...new Set(complaints)].filter((id) => idForm.test(id))
  const isFew = named.length <= fewComplaints
  const texts = named.map((id) => ({ complaint: tried(read, parts.complaint(id)), prepared: isFew ? tried(read, parts.prepared(id)) : nothing }))
  const [{ thin, prepared }, found] = parsedTogether(read(parts.thin), texts)
  const missing = named.find((id, i) => texts[i]?.complaint === nothing && thin.complaintIds.includes(id))
  if (missing !== undefined) read(parts.complaint(missing))
  const more = found.flatMap((each) => each.prepared ?? [])
  const core = openThinCore(thin, coreText(read), more.map((each) => each.words))
  const program = { ...core, complaints: Object.fromEntries(found.flatMap((each) => (each.complaint === null ? [] : [[each.complaint.id, each.complaint]]))) }
  usePrepared(program, prepared, more.map((each) => each.frame))
  return program
}

const nothing = Buffer.from('null')

/** A part, or null as JSON where there is none. */
function tried(read: ReadPart, name: string): Uint8Array {
  try {
    return read(name)
  } catch {
    return nothing
  }
}

interface Found {
  readonly complaint: ProgramComplaint | null
  readonly prepared: Prepared | null
}

/** As one text: it is so long that the collector of garbage leaves it where it is, while it would copy each of several. */
function parsedTogether(thin: Uint8Array, texts: readonly { readonly complaint: Uint8Array; readonly prepared: Uint8Array }[]): readonly [Thin, readonly Found[]] {
  const [open, between, close] = [Buffer.from(',{"complaint":'), Buffer.from(',"prepared":'), Buffer.from('}')]
  const bytes = Buffer.concat([Buffer.from('['), thin, ...texts.flatMap(({ complaint, prepared }) => [open, complaint, between, prepared, close]), Buffer.from(']')])
  const [first, ...others] = JSON.parse(utf8(bytes, 0, bytes.length)) as [Thin, ...Found[]]
  return [first, others]
}

/** The text of the core, opened when somebody looks for words there. */
function coreText(read: ReadPart): CoreText {
  let words: Uint8Array | undefined
  let starts: Starts | undefined
  return {
    starts: () => starts ??= parsed(read, parts.starts) as Starts,
    read: (from, to) => utf8(words ??= read(parts.core), from, to),
  }
}

function complaintsOf(read: ReadPart, ids: readonly string[]): Record<string, ProgramComplaint> {
  return Object.fromEntries(ids.map((id) => [id, parsed(read, parts.complaint(id)) as ProgramComplaint]))
}

/** The JSON value of a part. */
export function parsed(read: ReadPart, name: string): unknown {
  const bytes = read(name)
  return JSON.parse(utf8(bytes, 0, bytes.length))
}

function utf8(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8')
}
