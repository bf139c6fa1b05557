// A rule that never decides anything: wherever it is in force, another rule in the same direction that outranks it is
// in force too, on every day, for every complaint and modality, and under every jurisdiction's guidance.
import type { Rule, RuleSet } from '../model/rule-set.ts'
import { datesOf, inDate } from './logic/judgement.ts'
import { gradeNumber } from './logic/judgement.ts'
import { tick, warning } from './subject.ts'
import type { Check, Subject } from './subject.ts'

export const shadowedRules: Check = (subject) => subject.ruleSet.rules.flatMap((rule) => {
  const by = rivalsOf(subject, rule).find((rival) => shadows(subject, rival, rule))
  if (by === undefined) return []
  return [warning('shadowed-rule', rule.at, `the rule ${tick(rule.id)} never decides anything: ${tick(by.id)} is in force wherever it is, and outranks it`, {
    hint: 'if both sources matter, put them under one rule; if it should differ, narrow the other one',
    also: [{ at: by.at, message: 'the rule that outranks it' }],
  })]
})

function rivalsOf({ complete }: Subject, rule: Rule): readonly Rule[] {
  const [complaint = ''] = rule.for
  const [modality = ''] = rule.modalities
  return complete.rulesFor(complaint, modality).filter((rival) => rival.id !== rule.id && rival.direction === rule.direction
    && rule.for.every((id) => rival.for.includes(id)) && rule.modalities.every((id) => rival.modalities.includes(id)))
}

function shadows({ ruleSet, complete }: Subject, rival: Rule, rule: Rule): boolean {
  const { diagrams } = complete.world
  const here = complete.inForce(rule)
  if (here === 0 || !diagrams.implies(here, complete.inForce(rival))) return false
  return scopesOf(ruleSet).every(([date, jurisdiction]) => {
    const own = gradeAt(ruleSet, rule, date, jurisdiction)
    return own < 0 || outranks(rival, gradeAt(ruleSet, rival, date, jurisdiction), rule, own)
  }) && datesOf(ruleSet).some((date) => gradeAt(ruleSet, rule, date, null) >= 0)
}

/** The other rule in a tie is the one that leads; two rules that tie completely do not shadow each other by name. */
function outranks(rival: Rule, grade: number, rule: Rule, own: number): boolean {
  if (grade < own) return false
  if (rule.direction !== 'for') return grade > own || rival.id < rule.id
  const [rivalLine, line] = [rival.line === 'first' ? 0 : 1, rule.line === 'first' ? 0 : 1]
  if (rivalLine !== line) return rivalLine < line
  return grade > own
}

/** Each day on which something changes, without guidance and with that of each jurisdiction. */
function scopesOf(ruleSet: RuleSet): readonly (readonly [string, string | null])[] {
  const before = scopes.get(ruleSet)
  if (before !== undefined) return before
  const jurisdictions = [...new Set(ruleSet.sources.flatMap(({ jurisdiction }) => jurisdiction ?? []))]
  const found = datesOf(ruleSet).flatMap((date) => [null, ...jurisdictions].map((jurisdiction) => [date, jurisdiction] as const))
  scopes.set(ruleSet, found)
  return found
}

const scopes = new WeakMap<RuleSet, readonly (readonly [string, string | null])[]>()

function gradeAt(ruleSet: RuleSet, rule: Rule, date: string, jurisdiction: string | null): number {
  if (!inDate(rule, date)) return -1
  return Math.max(-1, ...rule.because.flatMap((entry) => {
    const source = sourceOf(ruleSet, entry.source)
    if (source === undefined || !inDate(source, date) || (jurisdiction !== null && source.jurisdiction !== jurisdiction)) return []
    return [gradeNumber(entry)]
  }))
}

const indexes = new WeakMap<RuleSet, ReadonlyMap<string, RuleSet['sources'][number]>>()

function sourceOf(ruleSet: RuleSet, id: string): RuleSet['sources'][number] | undefined {
  let index = indexes.get(ruleSet)
  if (index === undefined) {
    index = new Map(ruleSet.sources.map((source) => [source.id, source]))
    indexes.set(ruleSet, index)
  }
  return index.get(id)
}
