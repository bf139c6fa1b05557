// Differences in meaning: what each edit touches, and against trying every answer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf } from '../../src/check/logic/example.ts'
import { vocabularyOf } from '../../src/check/logic/vocabulary.ts'
import { diagramsFor, World } from '../../src/check/logic/world.ts'
import { compile } from '../../src/compile/compile.ts'
import { diffRuleSets, fitting, type Side } from '../../src/diff/diff.ts'
import { compareOutcomes } from '../../src/diff/outcomes.ts'
import { replay, storedAnswers } from '../../src/diff/replay.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { sha256 } from '../../src/files/sha256.ts'
import { loadRuleSet } from '../../src/load/index.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { arbitraryRuleSet, sizes } from '../naive/generate.ts'
import { tries } from '../search.ts'

const text = readFileSync(join(import.meta.dirname, '../check/base.yaml'), 'utf8')

function load(yaml: string): Side {
  const { ruleSet, diagnostics } = loadRuleSet([{ path: 'rules.yaml', bytes: new TextEncoder().encode(yaml) }])
  if (ruleSet === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return sideOf(ruleSet)
}

function sideOf(ruleSet: RuleSet): Side {
  return { ruleSet, program: compile(ruleSet, sha256) }
}

describe('a difference', () => {
  const before = load(text)
  const names = (from: string, to: string): readonly string[] => {
    expect(text).toContain(from)
    const found = diffRuleSets(before, load(text.replace(from, to)))
    expect(found.complete).toBe(true)
    return found.changes.map(({ effect, name }) => `${effect} ${name}`)
  }

  it('is none for other words, order and comments', () => {
    expect(names('say: Nerves may be pressed.', 'say: A nerve may be pressed.   # plainer')).toEqual([])
    expect(names('any', 'any')).toEqual([])
  })

  it.each([
    ['disposition: emergency', 'disposition: urgent', ['less-cautious red-flag/pressed-nerves/emergency/lost', 'less-cautious red-flag/pressed-nerves/urgent/lost-when-not-sure']],
    ['when: { numbness: yes }', 'when: { numbness: yes, fever: yes }', ['less-cautious red-flag/pressed-nerves/emergency/lost', 'less-cautious red-flag/pressed-nerves/see-clinician/lost', 'less-cautious red-flag/pressed-nerves/therapy/lost',
      'less-cautious red-flag/pressed-nerves/urgent/lost']],
    ['asked-for: [back-pain]', 'asked-for: [neck-pain]', ['less-cautious red-flag/infection/no-longer-asked', 'more-cautious red-flag/infection/asked']],
    ['when: { thin-bones: yes }', 'when: { thin-bones: yes, fever: yes }', ['less-cautious back-pain/thrust/no-longer-contraindicated']],
    ['kind: absolute, say: Bones', 'kind: relative, say: Bones', ['less-cautious back-pain/thrust/no-longer-contraindicated']],
    ['risk: serious', 'risk: ordinary', ['less-cautious modality/thrust/risk']],
    ['ages: { at-least: 18 }', 'ages: { at-least: 21 }', ['more-cautious back-pain/scope/narrower']],
    ['{ at-least: 8 } }, say: Be gentle.', '{ at-least: 6 } }, say: Be gentle.', ['more-cautious back-pain/massage/warned/be-gentle']],
    ['{ at-least: 8 } }, say: Be gentle.', '{ at-least: 9 } }, say: Be gentle.', ['less-cautious back-pain/massage/not-warned/be-gentle']],
    ['dose: 6 visits', 'dose: 5 visits', ['order back-pain/massage/lead/adjunct-weak-low-6-visits/adjunct-weak-low-5-visits']],
    ['when: { stage: late }', 'when: { stage: early }', ['modality back-pain/massage/no-longer-recommended', 'modality back-pain/massage/recommended']],
    ['default-disposition: self-care', 'default-disposition: therapy', ['more-cautious complaint/neck-pain/default-disposition']],
    ['  neck-pain: {', '  throat-pain: {', ['modality complaint/neck-pain/gone', 'modality complaint/throat-pain/new']],
  ].map(([from, to, expected]) => [String(from).includes('neck-pain: {') ? 'a complaint of another name' : `${String(from)} -> ${String(to)}`, from, to, expected] as const))('of %s is told', (_name, from, to, expected) => {
    const edited = String(from).includes('  neck-pain: {') ? (yaml: string) => yaml.replaceAll('neck-pain', 'throat-pain') : (yaml: string) => yaml.replace(String(from), String(to))
    const found = diffRuleSets(before, load(edited(text)))
    expect(found.changes.map(({ effect, name }) => `${effect} ${name}`)).toEqual(expected)
    for (const person of found.people) expect(person.says).not.toEqual([])
  })

  it('shows all changes in as few people as it can', () => {
    const after = load(text.replace('dose: 6 visits', 'dose: 5 visits').replace('{ at-least: 8 } }, say: Be gentle.', '{ at-least: 1 } }, say: Be gentle.'))
    const found = diffRuleSets(before, after)
    expect(found.changes.length).toBe(2)
    expect(found.people.map(({ shows, says }) => [shows.length, says.length])).toEqual([[2, 2]])
  })

  it('agrees with trying every answer', () => {
    fc.assert(fc.property(arbitraryRuleSet({ ...sizes.tiny, flags: 2 }), fc.nat({ max: 1000 }), (ruleSet, seed) => {
      const [one, two] = [sideOf(ruleSet), sideOf(edited(ruleSet, seed))]
      const vocabulary = vocabularyOf([one.ruleSet, two.ruleSet], false)
      const counts = vocabulary.variables.map(({ cells }, i) => (i === 0 ? 1 : cells.length))
      if (counts.reduce((product, count) => product * count, 1) > 200) return
      const world = new World(one.ruleSet, vocabulary, diagramsFor(vocabulary))
      const effects = new Set<string>()
      for (const complaint of one.ruleSet.complaints) {
        for (const cells of counts.reduce<readonly (readonly number[])[]>((paths, count) => paths.flatMap((path) => Array.from({ length: count }, (_, cell) => [...path, cell])), [[]])) {
          const answers = { ...answersOf(world, new Map(cells.map((cell, i) => [i, cell])), complaint.id), screened: true }
          const found = compareOutcomes(evaluate(one.program, fitting(one, answers)), evaluate(two.program, fitting(two, answers)))
          found.effects.forEach((effect) => effects.add(effect))
        }
      }
      const told = diffRuleSets(one, two).changes
      if (effects.size > 0) expect(told.length).toBeGreaterThan(0)
      if (effects.has('less-cautious')) expect(told.some(({ effect }) => effect === 'less-cautious' || effect === 'modality')).toBe(true)
      if (told.length === 0) expect([...effects]).toEqual([])
    }), { numRuns: tries(80) })
  })
})

/** One edit, as an author might make it. */
function edited(ruleSet: RuleSet, seed: number): RuleSet {
  const without = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => i !== seed % Math.max(1, list.length))
  switch (seed % 6) {
    case 0: return { ...ruleSet, redFlags: without(ruleSet.redFlags) }
    case 1: return { ...ruleSet, rules: without(ruleSet.rules) }
    case 2: return { ...ruleSet, modalities: ruleSet.modalities.map((each) => ({ ...each, contraindications: without(each.contraindications) })) }
    case 3: return { ...ruleSet, rules: ruleSet.rules.map((each) => ({ ...each, line: each.line === 'first' ? 'adjunct' as const : 'first' as const })) }
    case 4: return { ...ruleSet, complaints: ruleSet.complaints.map((each) => ({ ...each, excludes: without(each.excludes) })) }
    default: return { ...ruleSet, redFlags: ruleSet.redFlags.map((each) => ({ ...each, disposition: 'see-clinician' as const })).map(({ ifUnsure: _ifUnsure, ...each }) => each) }
  }
}

describe('a replay', () => {
  it('counts the stored answers that change, and how', () => {
    const before = load(text)
    const after = load(text.replace('when: { thin-bones: yes }', 'when: { thin-bones: yes, fever: yes }'))
    const stored = storedAnswers([
      { complaints: { 'back-pain': { 'pain.duration': '2 weeks' } }, facts: { age: 40, 'thin-bones': 'yes' }, screened: true },
      { id: 'well', answers: { complaints: { 'back-pain': { 'pain.duration': '2 weeks' } }, facts: { age: 40, 'thin-bones': 'no' }, screened: true } },
    ], 'stored.json')
    if ('problem' in stored) throw new Error(stored.problem)
    expect(replay(before, after, stored)).toEqual({ total: 2, changed: [{ id: 'stored.json:1', effects: ['less-cautious'], says: ['thrust for back-pain was contraindicated, now it is recommended'] }] })
  })
})
