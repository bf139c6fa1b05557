// The rule set of this project, read from its YAML once for all tests; nobody can change it for the others.
import { join } from 'node:path'
import { loadRuleSet } from '../../src/load/index.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import type { Case } from '../../src/model/case.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

export const rulesFolder: string = join(import.meta.dirname, '../../rules')

interface Opened {
  readonly ruleSet: RuleSet
  readonly cases: readonly Case[]
}

let opened: Opened | undefined

export function openRules(): Opened {
  if (opened !== undefined) return opened
  const { ruleSet, cases, diagnostics } = loadRuleSet(readRuleFolder(rulesFolder).files)
  if (ruleSet === null) throw new Error(diagnostics.map(({ message, at }) => `${at.file}:${String(at.line)}: ${message}`).join('\n'))
  opened = frozen({ ruleSet, cases })
  return opened
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
