// How much of the content rests on statements that were seen in their sources. These shares may only grow.
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/model/rule-set.ts'
import { aboutOf } from '../../src/report/about.ts'
import { openRules } from './open.ts'

const { ruleSet, cases } = openRules()
const isSeen = ({ because }: { readonly because: readonly Evidence[] }): boolean => because.some(({ status }) => status === 'verified')

describe('the shipped rules', () => {
  const { verified } = aboutOf(ruleSet, '0.0.0')

  it('rest on statements seen in their sources for more than three indications in four', () => {
    expect(verified.indications.verified / verified.indications.of).toBeGreaterThanOrEqual(0.75)
  })

  it('let nobody be stopped by a critical red flag that was seen in no source', () => {
    expect(verified.criticalFlags).toEqual({ verified: verified.criticalFlags.of, of: verified.criticalFlags.of })
  })

  it('mark the absolute contraindications that were seen in no source', () => {
    const marked = [...ruleSet.families, ...ruleSet.modalities].flatMap(({ contraindications }) => contraindications)
      .filter((each) => each.kind === 'absolute' && !isSeen(each))
    expect(marked.flatMap(({ because }) => because).every(({ status }) => status === 'unverified')).toBe(true)
    expect(verified.absoluteContraindications.of - verified.absoluteContraindications.verified).toBe(marked.length)
    expect(marked.length).toBeLessThanOrEqual(10)
  })

  it('name only sources that a reader can find', () => {
    const linkless = ruleSet.sources.filter(({ kind, url, doi }) => kind !== 'general-knowledge' && url === undefined && doi === undefined)
    expect(linkless.map(({ id }) => id)).toEqual([])
  })

  it('lend no grade to what only common knowledge recommends', () => {
    const graded = ruleSet.rules.filter(({ direction }) => direction === 'for').flatMap(({ id, because }) => because
      .filter(({ source, strength, certainty }) => source === 'general-knowledge' && (strength === 'strong' || strength === 'conditional' || certainty !== 'not-graded')).map(() => id))
    expect(graded).toEqual([])
  })

  it('have a worked case in which each advice against something shows', () => {
    const shown = new Set(cases.flatMap(({ answers, expect: expected }) => Object.keys(answers.complaints).flatMap((complaint) => [
      ...Object.keys(expected.withheld ?? {}), ...expected.contested ?? [], ...expected.notRecommended ?? [],
    ].map((modality) => `${complaint} ${modality}`))))
    const missing = ruleSet.rules.filter(({ direction }) => direction === 'against')
      .flatMap((rule) => rule.for.flatMap((complaint) => rule.modalities.filter((modality) => !shown.has(`${complaint} ${modality}`)).map((modality) => `${rule.id}: ${complaint}, ${modality}`)))
    expect(missing).toEqual([])
  })
})
