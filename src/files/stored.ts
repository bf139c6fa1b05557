// A compiled program as parts with names: what stands on disk of the shipped rules and, for a user's own, in the cache.
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { openThinCore, thinCore, wordsUsed, type Core, type CoreText, type LikelyWords, type Starts, type ThinCore } from '../compile/thin.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { prepareFrame, prepareProgram, usePrepared, type PreparedFrame, type PreparedProgram } from '../evaluate/prepared.ts'
import { citedOf } from '../evaluate/tables.ts'

/** Names of parts. */
export const parts = {
  core: 'core.json', starts: 'starts.json', thin: 'thin.json', ruleSet: 'rule-set.json', cases: 'cases.json', edges: 'edges.json', match: 'match.json',
  complaint: (id: string): string => `complaint-${id}.json`,
  prepared: (id: string): string => `prepared-${id}.json`,
} as const

/** A part by its name, as text or as bytes; throws where there is none. */
export interface Stored {
  readonly text: (name: string) => string
  readonly bytes: (name: string) => Buffer
}

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
  const stored: Stored = { text: (name) => found.get(name) ?? '', bytes: (name) => Buffer.from(found.get(name) ?? '') }
  for (const [id, complaint] of Object.entries(complaints)) {
    found.set(parts.complaint(id), JSON.stringify(complaint))
    if (!withMore) continue
    const words = wordsUsed(thin, coreText(stored), (opened) => {
      const own = { ...opened, complaints }
      usePrepared(own, prepared, [])
      evaluate(own, { complaints: { [id]: {} }, facts: {} })
      namesIn(own, complaint)
    })
    found.set(parts.prepared(id), JSON.stringify({ frame: prepareFrame(program, complaint.index), words } satisfies Prepared))
  }
  return found
}

/** What an outcome repeats of the modalities and sources that the rules of a complaint name: which of them apply hangs on the answers. */
function namesIn(program: Program, { rules }: ProgramComplaint): readonly unknown[] {
  return rules.flatMap(({ modalities, evidence }) => [
    modalities.map((modality) => [program.modalities[modality]?.label, program.modalities[modality]?.family]),
    evidence.map(({ source }) => citedOf(program, source)),
  ])
}

/** Where more complaints are asked for, it takes longer to read what was worked out for each than it saves. */
const fewComplaints = 4

/**
 * The program with the named complaints, or with all of them. An id that is none is left out: whether it exists is told
 * by `complaintIds`. With all of them it is plain data; otherwise its words are read when they are used.
 */
export function readProgram(stored: Stored, complaints: Iterable<string> | 'all'): Program {
  if (complaints === 'all') {
    const core = parsed(stored, parts.core) as Core
    return { ...core, complaints: complaintsOf(stored, core.complaintIds) }
  }
  const { thin, prepared } = parsed(stored, parts.thin) as Thin
  const named = [...new Set(complaints)].filter((id) => thin.complaintIds.includes(id))
  const more = named.length > fewComplaints ? [] : named.flatMap((id) => preparedOf(stored, id) ?? [])
  const core = openThinCore(thin, coreText(stored), more.map((each) => each.words))
  const program = { ...core, complaints: complaintsOf(stored, named) }
  usePrepared(program, prepared, more.map((each) => each.frame))
  return program
}

/** What was worked out for a complaint; null where nothing was. */
function preparedOf(stored: Stored, complaint: string): Prepared | null {
  let text: string
  try {
    text = stored.text(parts.prepared(complaint))
  } catch {
    return null
  }
  return JSON.parse(text) as Prepared
}

/** The text of the core, opened when somebody looks for words there. */
function coreText(stored: Stored): CoreText {
  let words: Buffer | undefined
  let starts: Starts | undefined
  return {
    starts: () => starts ??= parsed(stored, parts.starts) as Starts,
    read: (from, to) => (words ??= stored.bytes(parts.core)).toString('utf8', from, to),
  }
}

function complaintsOf(stored: Stored, ids: readonly string[]): Record<string, ProgramComplaint> {
  return Object.fromEntries(ids.map((id) => [id, parsed(stored, parts.complaint(id)) as ProgramComplaint]))
}

/** The JSON value of a part. */
export function parsed(stored: Stored, name: string): unknown {
  return JSON.parse(stored.text(name))
}
