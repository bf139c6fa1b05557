// Whoever loads the YAML and whoever reads the compiled rules gets the same answer to the byte.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { Program } from '../../src/compile/program.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { readShippedProgram } from '../../src/files/shipped.ts'
import { builtPackage } from '../cli/built.ts'
import { openRules, rulesFolder } from './open.ts'

const { ruleSet, cases } = openRules()

describe('the compiled rules', () => {
  it('answer every worked case as the rules loaded from YAML do, whole or with only the complaints asked for', () => {
    const folder = join(builtPackage(rulesFolder), 'dist/rules')
    const program = compile(ruleSet, sha256)
    const whole = readShippedProgram(folder, 'all')
    expect(cases.length).toBeGreaterThan(850)
    const opened = new Map<string, Program>()
    const withOnly = (complaints: readonly string[]): Program => {
      const program = opened.get(complaints.join(' ')) ?? readShippedProgram(folder, complaints)
      opened.set(complaints.join(' '), program)
      return program
    }
    const differing = cases.filter(({ answers, settings }) => {
      const loaded = JSON.stringify(evaluate(program, answers, settings))
      const named = withOnly(Object.keys(answers.complaints))
      return loaded !== JSON.stringify(evaluate(whole, answers, settings)) || loaded !== JSON.stringify(evaluate(named, answers, settings))
    })
    expect(differing.map(({ id }) => id)).toEqual([])
  }, 300_000)
})
