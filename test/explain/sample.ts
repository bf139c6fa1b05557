// Scenes over the sample rules of the command line's tests.
import { join } from 'node:path'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { readAnswers, type CheckedAnswers } from '../../src/evaluate/read-answers.ts'
import { sceneOf, type Scene } from '../../src/explain/scene.ts'
import { readRuleFolder } from '../../src/files/read-rules.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet } from '../../src/load/load.ts'
import type { Answers, AnswerValue, Settings } from '../../src/model/answers.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

const folder = join(import.meta.dirname, '../cli/rules')

export const sample: { readonly ruleSet: RuleSet, readonly program: Program } = open()

function open(): { readonly ruleSet: RuleSet, readonly program: Program } {
  const files = readRuleFolder(folder).files.map((file) => ({ ...file, path: file.path.replace(folder, 'rules') }))
  const { ruleSet } = loadRuleSet(files)
  if (ruleSet === null) throw new Error('the sample rules are sound')
  return { ruleSet, program: compile(ruleSet, sha256) }
}

/** Answers about low back pain. */
export function backPain(facts: Readonly<Record<string, AnswerValue>>, screened = true): Answers {
  return { complaints: { 'low-back-pain': {} }, facts, screened }
}

export function checked(answers: Answers): CheckedAnswers {
  const read = readAnswers(sample.program, answers)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.answers
}

export function sceneFor(answers: Answers, settings: Settings = {}): Scene {
  return sceneOf(sample.ruleSet, sample.program, checked(answers), settings)
}
