// The rule set of this project, read from its YAML once for the tests of a file.
import { join } from 'node:path'
import { loadRuleSet } from '../../src/load/index.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import type { Case } from '../../src/model/case.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

export const rulesFolder: string = join(import.meta.dirname, '../../rules')

export function openRules(): { readonly ruleSet: RuleSet; readonly cases: readonly Case[] } {
  const { ruleSet, cases, diagnostics } = loadRuleSet(readRuleFolder(rulesFolder).files)
  if (ruleSet === null) throw new Error(diagnostics.map(({ message, at }) => `${at.file}:${String(at.line)}: ${message}`).join('\n'))
  return { ruleSet, cases }
}
