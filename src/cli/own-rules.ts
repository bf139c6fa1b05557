// A folder of YAML to a rule set or a program, or to the failure that says why it is none.
import { compile } from '../compile/compile.ts'
import type { Program } from '../compile/program.ts'
import { readRuleFolder } from '../files/read-rules.ts'
import { sha256 } from '../files/sha256.ts'
import { loadRuleSet } from '../load/load.ts'
import type { Case } from '../model/case.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { counted } from '../report/words.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'

export function openOwnProgram(folder: string): Program {
  return compile(openOwnRuleSet(folder).ruleSet, sha256)
}

export function openOwnCases(folder: string): { readonly ruleSet: RuleSet, readonly program: Program, readonly cases: readonly Case[] } {
  const { ruleSet, cases } = openOwnRuleSet(folder)
  return { ruleSet, program: compile(ruleSet, sha256), cases }
}

export function openOwnRuleSet(folder: string): { readonly ruleSet: RuleSet, readonly cases: readonly Case[] } {
  const { ruleSet, cases, diagnostics } = loadFolder(folder)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (ruleSet !== null && errors.length === 0) return { ruleSet, cases }
  throw failureError({
    code: 'rule-set-invalid',
    message: `the rule set \`${folder}\` has ${counted(errors.length, 'error')}`,
    path: null,
    didYouMean: [],
    exitCode: exitCodes.ruleSet,
    diagnostics,
  })
}

/** What was found in a folder, mistakes included; the rule set is null where they are too many to go on. */
export function loadFolder(folder: string): { readonly ruleSet: RuleSet | null, readonly cases: readonly Case[], readonly diagnostics: readonly Diagnostic[], readonly base: RuleSet | null } {
  const read = readRuleFolder(folder)
  if (read.files.length === 0) return { ruleSet: null, cases: [], diagnostics: read.diagnostics, base: null }
  const loaded = loadRuleSet(read.files)
  return { ...loaded, diagnostics: [...read.diagnostics, ...loaded.diagnostics] }
}
