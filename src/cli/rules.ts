// The rule set a command works on: the shipped one as it was compiled when the package was built, or a folder of YAML.
import { join } from 'node:path'
import type { Program } from '../compile/program.ts'
import { readShippedEdges, readShippedLexicon, readShippedProgram, readShippedRuleSet } from '../files/shipped.ts'
import type { Lexicon } from '../match/lexicon.ts'
import type { Case } from '../model/case.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { flag, value, type Context, type OptionValues } from './command.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { codeOf } from './io.ts'

const compiledRules = join(import.meta.dirname, '../../dist/rules')

/** The program of `--rules`, or the shipped one: with at least these complaints, or with all and as plain data. */
export async function openProgram({ options, io }: Pick<Context, 'options' | 'io'>, complaints: readonly string[] | 'all'): Promise<Program> {
  const folder = value(options, 'rules')
  if (folder === undefined) return shipped(() => readShippedProgram(compiledRules, complaints))
  const { openOwnProgram } = await import('./own-rules.ts')
  const isCached = !flag(options, 'no-cache') && (io.env['MODALITY_NO_CACHE'] ?? '') === ''
  return openOwnProgram(folder, complaints, isCached ? io.env : null)
}

/** The rule set of `--rules`, or the shipped one, with its worked cases. */
export async function openRuleSet(options: OptionValues): Promise<{ readonly ruleSet: RuleSet, readonly cases: readonly Case[] }> {
  const folder = value(options, 'rules')
  if (folder === undefined) return shipped(() => readShippedRuleSet(compiledRules))
  const { openOwnRuleSet } = await import('./own-rules.ts')
  return openOwnRuleSet(folder)
}

/** The words that free text is read with, of `--rules` or of the shipped rules. */
export async function openLexicon(options: OptionValues): Promise<Lexicon> {
  const folder = value(options, 'rules')
  if (folder === undefined) return shipped(() => readShippedLexicon(compiledRules))
  const { openOwnRuleSet } = await import('./own-rules.ts')
  const { buildLexicon } = await import('../match/lexicon.ts')
  const { ruleSet, cases, told } = openOwnRuleSet(folder, { told: true })
  return buildLexicon(ruleSet, cases, told)
}

/** The worked cases and edges of a folder, of `--rules` or of the shipped rules, with the rule set and program they are run against. */
export async function openCases(options: OptionValues, argument: string | undefined, beside?: string): Promise<{ readonly ruleSet: RuleSet, readonly program: Program, readonly cases: readonly Case[] }> {
  const own = argument ?? value(options, 'rules')
  const folder = beside === undefined ? own : ruleFolder(options, argument === undefined ? [] : [argument])
  if (folder === undefined) {
    return shipped(() => {
      const { ruleSet, cases } = readShippedRuleSet(compiledRules)
      return { ruleSet, program: readShippedProgram(compiledRules, 'all'), cases: [...cases, ...readShippedEdges(compiledRules)] }
    })
  }
  const { openOwnCases } = await import('./own-rules.ts')
  return openOwnCases(folder, beside)
}

/** The folder of YAML that `--rules`, an argument or the package names. */
export function ruleFolder(options: OptionValues, args: readonly string[]): string {
  return args[0] ?? value(options, 'rules') ?? join(import.meta.dirname, '../../rules')
}

/** A package that was built while its rules had mistakes has none. */
function shipped<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (codeOf(error) === null) throw error
    throw failureError({
      code: 'no-shipped-rules',
      message: 'the rules that come with modality cannot be read; reinstall it, or name a rule set with `--rules`',
      path: null,
      didYouMean: [],
      exitCode: exitCodes.ruleSet,
    })
  }
}
