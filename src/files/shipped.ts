// The shipped rules as they were compiled at build time: a core that every question needs, and one part per complaint,
// so that a question reads only the complaints it is about.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { openThinCore, type Core, type ThinCore } from '../compile/thin.ts'
import { usePrepared, type PreparedFrame, type PreparedProgram } from '../evaluate/prepared.ts'
import type { Lexicon } from '../match/lexicon.ts'
import type { Case } from '../model/case.ts'
import type { RuleSet } from '../model/rule-set.ts'

/** File names inside the folder of compiled rules. */
export const parts = {
  core: 'core.json', thin: 'thin.json', ruleSet: 'rule-set.json', match: 'match.json',
  complaint: (id: string): string => `complaint-${id}.json`,
  prepared: (id: string): string => `prepared-${id}.json`,
} as const

/** The folder of compiled rules in the published package, for users of the library. */
export const shippedRules: string = join(import.meta.dirname, '..', '..', 'rules')

/**
 * The shipped program with the named complaints, or with all of them. An id that is none is left out: whether it
 * exists is told by `complaintIds`. With all of them it is plain data.
 */
export function readShippedProgram(folder: string, complaints: Iterable<string> | 'all'): Program {
  if (complaints === 'all') {
    const core = read(folder, parts.core) as Core
    return { ...core, complaints: Object.fromEntries(core.complaintIds.map((id) => [id, read(folder, parts.complaint(id)) as ProgramComplaint])) }
  }
  const { thin, prepared } = read(folder, parts.thin) as { readonly thin: ThinCore; readonly prepared: PreparedProgram }
  const bytes = readFileSync(join(folder, parts.core))
  const core = openThinCore(thin, (start, end) => bytes.toString('utf8', start, end))
  const wanted = [...new Set(complaints)].filter((id) => core.complaintIds.includes(id))
  const program = { ...core, complaints: Object.fromEntries(wanted.map((id) => [id, read(folder, parts.complaint(id)) as ProgramComplaint])) }
  usePrepared(program, prepared, wanted.map((id) => read(folder, parts.prepared(id)) as PreparedFrame))
  return program
}

/** The shipped rule set with its places, and its worked cases. */
export function readShippedRuleSet(folder: string): { readonly ruleSet: RuleSet; readonly cases: readonly Case[] } {
  return read(folder, parts.ruleSet) as ReturnType<typeof readShippedRuleSet>
}

/** The words that free text is read with. */
export function readShippedLexicon(folder: string): Lexicon {
  return read(folder, parts.match) as Lexicon
}

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
