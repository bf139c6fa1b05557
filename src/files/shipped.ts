// The shipped rules as they were compiled at build time: a core that every question needs, and one part per complaint,
// so that a question reads only the complaints it is about.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../compile/program.ts'
import type { Lexicon } from '../match/lexicon.ts'
import type { Case } from '../model/case.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { parsed, parts, readProgram, type Stored } from './stored.ts'

/** The folder of compiled rules in the published package, for users of the library. */
export const shippedRules: string = join(import.meta.dirname, '..', '..', 'rules')

/**
 * The shipped program with the named complaints, or with all of them. An id that is none is left out: whether it
 * exists is told by `complaintIds`. With all of them it is plain data, which can be stored and sent to a worker.
 */
export function readShippedProgram(folder: string, complaints: Iterable<string> | 'all'): Program {
  return readProgram(from(folder), complaints)
}

/** The shipped rule set with its places, and its worked cases, which are read when they are asked for. */
export function readShippedRuleSet(folder: string): { readonly ruleSet: RuleSet; readonly cases: readonly Case[] } {
  const stored = from(folder)
  return {
    ruleSet: parsed(stored, parts.ruleSet) as RuleSet,
    get cases() {
      return parsed(stored, parts.cases) as readonly Case[]
    },
  }
}

/** Cases at the edges of what the shipped rules state. */
export function readShippedEdges(folder: string): readonly Case[] {
  return parsed(from(folder), parts.edges) as readonly Case[]
}

/** The words that free text is read with. */
export function readShippedLexicon(folder: string): Lexicon {
  return parsed(from(folder), parts.match) as Lexicon
}

function from(folder: string): Stored {
  return { text: (name) => readFileSync(join(folder, name), 'utf8'), bytes: (name) => readFileSync(join(folder, name)) }
}
