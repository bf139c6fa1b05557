import { join } from 'node:path'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { loadRuleSet, type Loaded, type RuleFile } from '../../src/load/index.ts'

/** The small rule set of the fixtures. */
export const small: readonly RuleFile[] = readRuleFolder(join(import.meta.dirname, '../fixtures/small')).files

export function file(text: string, path = 'input.yaml'): RuleFile {
  return { path, bytes: Buffer.from(text) }
}

/** The small rule set with one more file. */
export function loadWith(text: string): Loaded {
  return loadRuleSet([...small, file(text)])
}

/** `code line:column` of everything reported. */
export function summary({ diagnostics }: Pick<Loaded, 'diagnostics'>): readonly string[] {
  return diagnostics.map(({ code, at }) => `${code} ${String(at.line)}:${String(at.column)}`)
}
