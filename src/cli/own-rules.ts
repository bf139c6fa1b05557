// A folder of YAML to a rule set or a program, or to the failure that says why it is none.
import { compile } from '../compile/compile.ts'
import type { Program } from '../compile/program.ts'
import { readRuleFolder, type Beside, type RuleFolder } from '../files/read-rules.ts'
import { cacheFolderOf, ruleCache } from '../files/rule-cache.ts'
import { sha256 } from '../files/sha256.ts'
import { defaultLimits } from '../load/limits.ts'
import { loadRuleSet, type KnownFiles } from '../load/load.ts'
import type { Case } from '../model/case.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Told } from '../model/told.ts'
import { counted } from '../report/words.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { engineBuild } from './version.ts'

/** The program of a folder, from the user's cache where it is there; `env` says where that is, null for nowhere. */
export function openOwnProgram(folder: string, complaints: readonly string[] | 'all', env: Io['env'] | null): Program {
  const cacheFolder = env === null ? null : cacheFolderOf(env, process.platform)
  const cache = cacheFolder === null || engineBuild === null ? null : ruleCache(cacheFolder, engineBuild)
  const read = readRuleFolder(folder)
  // What was wrong with reading the folder is for loading to say.
  const isReadable = read.diagnostics.length === 0
  const before = isReadable ? cache?.read(folder, read.files, complaints) ?? null : null
  if (before !== null) return before
  const program = compile(soundRuleSet(folder, loadFiles(read)).ruleSet, sha256)
  if (isReadable) cache?.write(folder, read.files, program)
  return program
}

/** With `beside`, the worked cases of another folder too, which must hold nothing but cases. */
export function openOwnCases(folder: string, beside?: string): { readonly ruleSet: RuleSet, readonly program: Program, readonly cases: readonly Case[] } {
  const { ruleSet, cases } = soundRuleSet(folder, loadFolder(folder, { edges: true }))
  const program = compile(ruleSet, sha256)
  if (beside === undefined) return { ruleSet, program, cases }
  const [rules, more] = [readRuleFolder(folder, defaultLimits, { edges: true }), readRuleFolder(beside)]
  const both = soundRuleSet(beside, loadFiles({ files: [...rules.files, ...more.files], diagnostics: [...rules.diagnostics, ...more.diagnostics] }))
  if (compile(both.ruleSet, sha256).digest === program.digest) return { ruleSet, program, cases: both.cases }
  throw failureError({ code: 'not-only-cases', message: `\`${beside}\` changes the rules; expected a folder of worked cases`, path: null, didYouMean: [], exitCode: exitCodes.ruleSet })
}

export function openOwnRuleSet(folder: string, beside: Beside = {}): { readonly ruleSet: RuleSet, readonly cases: readonly Case[], readonly told: readonly Told[] } {
  return soundRuleSet(folder, loadFolder(folder, beside))
}

function soundRuleSet(folder: string, { ruleSet, cases, told, diagnostics }: LoadedFolder): { readonly ruleSet: RuleSet, readonly cases: readonly Case[], readonly told: readonly Told[] } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (ruleSet !== null && errors.length === 0) return { ruleSet, cases, told }
  throw failureError({
    code: 'rule-set-invalid',
    message: `the rule set \`${folder}\` has ${counted(errors.length, 'error')}`,
    path: null,
    didYouMean: [],
    exitCode: exitCodes.ruleSet,
    diagnostics,
  })
}

export interface LoadedFolder {
  readonly ruleSet: RuleSet | null
  readonly cases: readonly Case[]
  readonly told: readonly Told[]
  readonly diagnostics: readonly Diagnostic[]
  readonly base: RuleSet | null
}

/**
 * What was found in a folder, mistakes included; the rule set is null where they are too many to go on. `known` is kept
 * from call to call.
 */
export function loadFolder(folder: string, { known, ...beside }: Beside & { readonly known?: KnownFiles | undefined } = {}): LoadedFolder {
  return loadFiles(readRuleFolder(folder, defaultLimits, beside), known)
}

function loadFiles(read: RuleFolder, known?: KnownFiles): LoadedFolder {
  if (read.files.length === 0) return { ruleSet: null, cases: [], told: [], diagnostics: read.diagnostics, base: null }
  const loaded = loadRuleSet(read.files, defaultLimits, known)
  return { ...loaded, diagnostics: [...read.diagnostics, ...loaded.diagnostics] }
}
