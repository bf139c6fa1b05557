import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coverageOf } from '../../src/cases/coverage.ts'
import { runCases } from '../../src/cases/run.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { writeNewFolder } from '../../src/files/write-new.ts'
import { newOverlay, newRuleSet } from '../../src/init/scaffold.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import { judge } from '../../src/mutate/judge.ts'
import { mutantsOf } from '../../src/mutate/mutants.ts'
import { openFiles } from '../cases/small.ts'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'init-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

test('a new rule set loads without a remark and passes its cases', () => {
  expect(writeNewFolder(join(folder, 'new'), newRuleSet('new'))).toEqual({ kind: 'written' })
  const { files } = readRuleFolder(join(folder, 'new'))
  expect(loadRuleSet(files).diagnostics).toEqual([])
  const { program, cases } = openFiles(files)
  expect(runCases(program, cases).filter(({ status }) => status !== 'passed')).toEqual([])
})

test('its cases cover every flag, contraindication and limit, and kill every mutant that touches safety', () => {
  writeNewFolder(join(folder, 'new'), newRuleSet('new'))
  const { ruleSet, program, cases } = openFiles(readRuleFolder(join(folder, 'new')).files)
  const missing = coverageOf(ruleSet, program, cases).missing.filter(({ kind }) => ['red-flag', 'contraindication', 'exclusion'].includes(kind))
  expect(missing.map(({ kind, id, side }) => `${kind} ${id} ${side}`)).toEqual([])
  const mutants = mutantsOf(ruleSet, program)
  const survivors = judge(ruleSet, mutants, cases, mutants.mutants.filter(({ isSafety }) => isSafety), false).filter(({ verdict }) => verdict.kind === 'survived')
  expect(survivors.map(({ mutant: { owner, change } }) => `${owner.id} ${change.kind}`)).toEqual([])
})

test('a new overlay loads over its base', () => {
  writeNewFolder(join(folder, 'base'), newRuleSet('base'))
  writeNewFolder(join(folder, 'ours'), newOverlay('ours', '../base'))
  const { ruleSet, base, diagnostics } = loadRuleSet(readRuleFolder(join(folder, 'ours')).files)
  expect(diagnostics).toEqual([])
  expect([ruleSet?.header.id, base?.header.id, ruleSet?.rules.length]).toEqual(['ours', 'base', 2])
})

test('nothing is written where something is', () => {
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  expect(writeNewFolder(folder, newRuleSet('new')).kind).toBe('not-empty')
  expect(readdirSync(folder)).toEqual(['notes.txt'])
})
