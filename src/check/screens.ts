// Complaints whose red-flag screen has nothing critical in it, and indications that carry what belongs into safety.
import { isAskedFor, isCritical } from './logic/judgement.ts'
import { readsOf } from './logic/reads.ts'
import { some, tick, warning } from './subject.ts'
import type { Check } from './subject.ts'

export const screens: Check = ({ ruleSet, complete }) => ruleSet.complaints.flatMap((complaint) => {
  const asked = ruleSet.redFlags.filter((flag) => isAskedFor(flag, complaint.id))
  const here = complete.world.ofComplaints([complaint.id])
  const live = asked.filter((flag) => isCritical(flag) && complete.world.diagrams.and(here, complete.world.yes(flag.when)) !== 0)
  if (asked.length === 0 || live.length > 0) return []
  return [warning('no-critical-screen', complaint.at, `no red flag of \`emergency\` or \`urgent\` that is asked for ${tick(complaint.id)} can be present`)]
})

/** `unless` is no place for safety: unknown is not no there, and a rule for stays in force. */
export const safetyInUnless: Check = ({ ruleSet, complete }) => {
  const { world } = complete
  const flags = ruleSet.redFlags.map(({ when }) => world.yes(when))
  return ruleSet.rules.flatMap((rule) => {
    if (rule.direction !== 'for' || rule.unless === undefined) return []
    const parts = rule.unless.kind === 'any' ? rule.unless.of : [rule.unless]
    const dangers = new Set([...flags, ...rule.modalities.flatMap((id) => {
      const modality = complete.modality(id)
      return modality === undefined ? [] : complete.contraindicationsOf(modality).map(({ when }) => world.yes(when))
    })])
    const same = parts.some((part) => dangers.has(world.yes(part)))
    if (!same) return []
    return [warning('safety-in-unless', rule.unless.at, `the \`unless\` of ${tick(rule.id)} repeats a red flag or a contraindication`, {
      hint: `leave it to safety: there, not knowing ${some([...readsOf([rule.unless], world.facts)].toSorted())} holds the therapy back or asks; here it does not`,
    })]
  })
}
