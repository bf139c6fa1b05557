// What the shipped rules say at their edges is still what it was; see docs/rule-format.md.
import { expect, it } from 'vitest'
import { runCases } from '../../src/cases/run.ts'
import { compile } from '../../src/compile/compile.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { defaultLimits, loadRuleSet } from '../../src/load/index.ts'
import { rulesFolder } from './open.ts'

it('the edges of the shipped rules hold; where a change is meant, make the file of the complaint anew', () => {
  const { ruleSet, cases } = loadRuleSet(readRuleFolder(rulesFolder, defaultLimits, { edges: true }).files)
  if (ruleSet === null) throw new Error('the rules do not load')
  const edges = cases.filter(({ isEdge }) => isEdge === true)
  expect(edges.length).toBeGreaterThan(1500)
  const differing = runCases(compile(ruleSet, sha256), edges).filter(({ status }) => status !== 'passed')
  expect(differing.map(({ case: { at }, differences }) => `${at.file}:${String(at.line)}: ${differences.map(({ what, expected, found }) => `${what}: expected ${expected}, found ${found}`).join('; ')}`)).toEqual([])
}, 60_000)
