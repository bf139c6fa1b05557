import { basename, join } from 'node:path'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet, type RuleFile } from '../../src/load/index.ts'
import type { Case } from '../../src/model/case.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

const small = readRuleFolder(join(import.meta.dirname, '../fixtures/small')).files.map(({ path, bytes }) => ({ path: basename(join(path, '..')) === 'small' ? basename(path) : `${basename(join(path, '..'))}/${basename(path)}`, bytes }))

export interface Opened {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly cases: readonly Case[]
}

/** The small rule set with more files. */
export function open(...texts: readonly string[]): Opened {
  return openFiles([...small, ...texts.map((text, i) => ({ path: `more-${String(i + 1)}.yaml`, bytes: Buffer.from(text) }))])
}

export function openFiles(files: readonly RuleFile[]): Opened {
  const { ruleSet, cases, diagnostics } = loadRuleSet(files)
  if (ruleSet === null) throw new Error(diagnostics.map(({ message, at }) => `${at.file}:${String(at.line)}: ${message}`).join('\n'))
  return { ruleSet, program: compile(ruleSet, sha256), cases }
}
