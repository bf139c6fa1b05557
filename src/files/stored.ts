// A compiled program as parts with names: what stands on disk of the shipped rules and, for a user's own, in the cache.
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { openThinCore, thinCore, type Core, type ThinCore } from '../compile/thin.ts'
import { prepareFrame, prepareProgram, usePrepared, type PreparedFrame, type PreparedProgram } from '../evaluate/prepared.ts'

/** Names of parts. */
export const parts = {
  core: 'core.json', thin: 'thin.json', ruleSet: 'rule-set.json', match: 'match.json',
  complaint: (id: string): string => `complaint-${id}.json`,
  prepared: (id: string): string => `prepared-${id}.json`,
} as const

/** The bytes of a part; throws where there is none. */
export type ReadPart = (name: string) => Uint8Array

interface Thin {
  readonly thin: ThinCore
  readonly prepared: PreparedProgram
  /** Whether the frames without answers are there too. */
  readonly hasFrames: boolean
}

/** The parts of a program as texts; `withFrames` adds what was worked out for each complaint, about 30 KB each. */
export function partsOf(program: Program, withFrames: boolean): Map<string, string> {
  const { complaints, ...core } = program
  const { text, thin } = thinCore(core, (part) => Buffer.byteLength(part))
  const found = new Map<string, string>([[parts.core, text]])
  found.set(parts.thin, JSON.stringify({ thin, prepared: prepareProgram(program), hasFrames: withFrames } satisfies Thin))
  for (const [id, complaint] of Object.entries(complaints)) {
    found.set(parts.complaint(id), JSON.stringify(complaint))
    if (withFrames) found.set(parts.prepared(id), JSON.stringify(prepareFrame(program, complaint.index)))
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
  const { thin, prepared, hasFrames } = parsed(read, parts.thin) as Thin
  const words = read(parts.core)
  const core = openThinCore(thin, (from, to) => utf8(words, from, to))
  const wanted = [...new Set(complaints)].filter((id) => core.complaintIds.includes(id))
  const program = { ...core, complaints: complaintsOf(read, wanted) }
  const frames = hasFrames && wanted.length <= fewComplaints ? wanted.map((id) => parsed(read, parts.prepared(id)) as PreparedFrame) : []
  usePrepared(program, prepared, frames)
  return program
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
