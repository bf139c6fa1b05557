// Contraindications, precautions and exclusions that no presentation meets, and complaints nobody can be in scope of.
import { tick, warning } from './subject.ts'
import type { Check, Finding } from './subject.ts'

export const deadConditions: Check = ({ ruleSet, complete }) => [
  ...[...ruleSet.families, ...ruleSet.modalities].flatMap((owner) => [
    ...owner.contraindications.map((each) => ({ ...each, what: `${each.kind} contraindication` })),
    ...owner.precautions.map((each) => ({ ...each, what: 'precaution' })),
  ].flatMap(({ when, what }): readonly Finding[] => {
    const node = complete.world.yes(when)
    if (node === 0) return [warning('dead-restriction', when.at, `this ${what} of ${tick(owner.id)} can never hold`)]
    return node === 1 ? [warning('dead-restriction', when.at, `this ${what} of ${tick(owner.id)} holds whatever is answered`)] : []
  })),
  ...ruleSet.complaints.flatMap((complaint): readonly Finding[] => {
    if (complete.inScope(complaint) === 0) return [warning('dead-complaint', complaint.at, `nobody is in scope of the complaint ${tick(complaint.id)}`)]
    return complaint.excludes.flatMap(({ when, at }) => complete.world.diagrams.and(complete.world.yes(when), complete.world.ofComplaints([complaint.id])) === 0
      ? [warning('dead-exclusion', at, `this exclusion from ${tick(complaint.id)} can never hold`)] : [])
  }),
]
