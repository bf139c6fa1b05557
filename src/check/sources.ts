// Sources that nobody uses, that are due for review or withdrawn, and rules that no verified source carries.
import type { Evidence, RuleSet } from '../model/rule-set.ts'
import { note, some, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const unusedSources: Check = ({ ruleSet }) => {
  const used = new Set(everyEvidence(ruleSet).map(({ source }) => source))
  return ruleSet.sources.filter(({ id }) => !used.has(id)).map(({ id, at }) => note('unused-source', at, `nothing cites the source ${tick(id)}`, { hint: 'cite it or remove it' }))
}

/** Modalities, families and sites that nothing refers to. */
export const unusedEntries: Check = ({ ruleSet }) => {
  const modalities = new Set(ruleSet.rules.flatMap(({ modalities: ids, togetherWith }) => [...ids, ...togetherWith]))
  const families = new Set([...ruleSet.modalities.map(({ family }) => family), ...ruleSet.families.flatMap(({ parent }) => parent ?? [])])
  return [
    ...ruleSet.modalities.filter(({ id, role }) => role !== 'assessment' && !modalities.has(id)).map(({ id, at }) => note('unused-entry', at, `no rule names the modality ${tick(id)}`)),
    ...ruleSet.families.filter(({ id }) => !families.has(id)).map(({ id, at }) => note('unused-entry', at, `no modality belongs to the family ${tick(id)}`)),
  ]
}

/** With `--today`: what should have been looked at again, and what no longer stands. */
export const reviews: Check = ({ ruleSet, today }) => {
  if (today === null) return []
  const used = new Set(everyEvidence(ruleSet).map(({ source }) => source))
  return [
    ...ruleSet.sources.flatMap(({ id, reviewBy, until, at }) => {
      if (!used.has(id) || (until !== undefined && until <= today)) return []
      return reviewBy !== undefined && reviewBy < today ? [warning('review-due', at, `the source ${tick(id)} was to be reviewed by ${reviewBy}`)] : []
    }),
    ...ruleSet.rules.flatMap(({ id, reviewBy, until, at }) => reviewBy !== undefined && reviewBy < today && !(until !== undefined && until <= today)
      ? [warning('review-due', at, `the rule ${tick(id)} was to be reviewed by ${reviewBy}`)] : []),
  ]
}

/** Safety is always of today: what warns of a danger may not rest on withdrawn sources alone. */
export const withdrawnSources: Check = ({ ruleSet, today }) => {
  const date = today ?? ruleSet.header.released
  const gone = new Map(ruleSet.sources.flatMap(({ id, until, at }) => (until !== undefined && until <= date ? [[id, { until, at }] as const] : [])))
  const owners = [...ruleSet.families, ...ruleSet.modalities]
  const safety = [
    ...ruleSet.redFlags.map(({ id, because, at }) => ({ what: `the red flag ${tick(id)}`, because, at })),
    ...owners.flatMap((owner) => [...owner.contraindications, ...owner.precautions].map(({ because, at }) => ({ what: `this restriction of ${tick(owner.id)}`, because, at }))),
  ]
  return safety.flatMap(({ what, because, at }) => because.every(({ source }) => gone.has(source))
    ? [warning('withdrawn-source', at, `${what} rests only on ${some(because.map(({ source }) => source))}, which no longer stands`, {
        also: because.flatMap(({ source }) => {
          const found = gone.get(source)
          return found === undefined ? [] : [{ at: found.at, message: `valid until ${found.until}` }]
        }),
      })] : [])
}

export const unverifiedRules: Check = ({ ruleSet }) => ruleSet.rules.flatMap(({ id, because, direction, at }) => {
  if (because.every(({ status }) => status === 'unverified')) {
    return [note('unverified-rule', at, `no statement behind the rule ${tick(id)} was seen in its source: ${some(because.map(({ source }) => source))}`)]
  }
  return direction === 'for' && because.every(({ strength, certainty }) => strength === 'not-graded' && certainty === 'not-graded')
    ? [note('ungraded-rule', at, `no source of the rule ${tick(id)} states a strength or certainty`)] : []
})

function everyEvidence(ruleSet: RuleSet): readonly Evidence[] {
  const owners = [...ruleSet.families, ...ruleSet.modalities]
  return [
    ...ruleSet.redFlags, ...ruleSet.rules, ...ruleSet.claims, ...ruleSet.modalities, ...ruleSet.complaints,
    ...owners.flatMap(({ contraindications, precautions }) => [...contraindications, ...precautions]),
    ...ruleSet.complaints.flatMap(({ excludes }) => excludes),
  ].flatMap(({ because }) => because)
}
