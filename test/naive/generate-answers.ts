// Draws answers and settings for a rule set: every type, every reason for having none, every way to write them.
import type { Arbitrary } from 'fast-check'
import type { Answers, AnswerValue, Settings } from '../../src/model/answers.ts'
import type { AskedFact, RuleSet } from '../../src/model/rule-set.ts'
import { formatDuration } from '../../src/text/duration.ts'
import { isAsked } from './answers.ts'
import { type Draw, drawn } from './draw.ts'
import { arbitraryRuleSet, dates, jurisdictions, type Size, sizes } from './generate-rule-set.ts'
import { valuesOf } from './undecided.ts'

/** A rule set with answers and settings for it. */
export interface Situation {
  readonly ruleSet: RuleSet
  readonly answers: Answers
  readonly settings: Settings
}

export function arbitrarySituation(size: Size = sizes.small): Arbitrary<Situation> {
  return arbitraryRuleSet(size).chain(ruleSet =>
    drawn(draw => ({ ruleSet, answers: drawAnswers(draw, ruleSet), settings: drawSettings(draw, ruleSet) })))
}

export function arbitrarySettings(ruleSet: RuleSet): Arbitrary<Settings> {
  return drawn(draw => drawSettings(draw, ruleSet))
}

function drawAnswers(draw: Draw, ruleSet: RuleSet): Answers {
  const ids = ruleSet.complaints.map(complaint => complaint.id)
  const chosen = draw.often(5) ? [] : draw.some(ids, 1, 3)
  const told = draw.pick([30, 60, 85, 100])
  const facts = ruleSet.facts.filter(isAsked)
  const given = (of: readonly AskedFact[], percent: number): Readonly<Record<string, AnswerValue>> =>
    Object.fromEntries(of.filter(() => draw.often(percent)).map(fact => [fact.id, drawAnswer(draw, ruleSet, fact)]))
  const ofComplaint = facts.filter(fact => fact.scope === 'complaint')
  return {
    complaints: Object.fromEntries(chosen.map(id => [id, given(ofComplaint, told)])),
    facts: { ...given(facts.filter(fact => fact.scope === 'person'), told), ...given(ofComplaint, 15) },
    ...(draw.often(20) ? { screened: true } : draw.often(10) ? { screened: false } : {}),
  }
}

function drawAnswer(draw: Draw, ruleSet: RuleSet, fact: AskedFact): AnswerValue {
  const how = draw.pick(['value', 'value', 'value', 'value', 'value', 'value', 'value', 'unknown', 'declined',
    null] as const)
  if (how === null || how === 'unknown' || how === 'declined') return how
  switch (fact.kind) {
    case 'yes-no': return draw.pick(['no', 'no', 'no', 'yes', 'yes', false, true])
    case 'choice': return draw.pick(fact.options.map(option => option.id))
    case 'choices': return drawChecklist(draw, fact.options.map(option => option.id))
    case 'integer':
    case 'scale': return drawNumber(draw, ruleSet, fact)
    case 'duration': {
      const hours = drawNumber(draw, ruleSet, fact)
      return draw.often(30) ? `${String(hours)} hours` : formatDuration(hours)
    }
  }
}

function drawChecklist(draw: Draw, options: readonly string[]): AnswerValue {
  const named = draw.some(options, 0, options.length)
  switch (draw.pick(['closed', 'list', 'map'] as const)) {
    case 'closed': return [...draw.some(options, 0, 1), 'none-of-the-others']
    case 'list': return named
    case 'map': return Object.fromEntries(named.map(option =>
      [option, draw.pick(['no', 'no', 'yes', false, true, 'unknown', 'declined'])]))
  }
}

/** On, just below or just above a point where a test changes, or anything. */
function drawNumber(draw: Draw, ruleSet: RuleSet,
  fact: AskedFact & { kind: 'integer' | 'scale' | 'duration' }): number {
  if (draw.often(20)) return draw.int(fact.min, fact.max)
  const near = Number(draw.pick(valuesOf(ruleSet, fact))) + draw.pick([0, -1, 1])
  return Math.min(fact.max, Math.max(fact.min, near))
}

function drawSettings(draw: Draw, ruleSet: RuleSet): Settings {
  const names = [...ruleSet.modalities, ...ruleSet.families].map(one => one.id)
  return {
    ...(draw.often(25) ? { asOf: draw.pick([...dates, '2019-12-31', '2026-01-02']) } : {}),
    ...(draw.often(30) ? { guidance: draw.pick([...jurisdictions, 'nz']) } : {}),
    ...(draw.often(20) ? { screenedOnly: true } : {}),
    ...(draw.often(40) ? { prefer: draw.some(names, 1, 2) } : {}),
  }
}
