// A mutant of a restriction to a proof that it says something else only where nobody looks at it: where the complaint is
// out of scope, where something urgent stops all therapy, or where no rule offers what it restricts.
import { gradeNumber, isCritical } from '../check/logic/judgement.ts'
import { never } from '../check/logic/diagram.ts'
import type { Program } from '../compile/program.ts'
import type { Complaint, Evidence, Rule, RuleSet, Source } from '../model/rule-set.ts'
import type { Mutant } from './mutants.ts'
import { factsBehind } from './answers.ts'
import { differing, unknownIn, type Worlds } from './worlds.ts'

interface Terms {
  readonly ruleSet: RuleSet
  readonly program: Program
  readonly worlds: () => Worlds
}

export function isUnseen(mutant: Mutant, { ruleSet, program, worlds }: Terms): boolean {
  const { owner, change, condition, modalities } = mutant
  const restriction = program.restrictions.find(({ id, kind }) => id === owner.id && kind === owner.kind)
  if (restriction === undefined || condition === null || modalities === null) return false
  if (change.kind === 'weaker' && change.to === 'local') return false
  const { diagrams, world, judgement } = worlds()
  const node = differenceOf(mutant, worlds())
  const ids = modalities.map((each) => program.modalities[each]?.id ?? '')
  const sites = change.kind === 'sites' ? [change.without] : change.kind === 'weaker' ? undefined : restriction.sites?.map((site) => program.siteIds[site] ?? '')
  // What is certain stays so, whatever is answered next. Flags about other facts cannot always be there.
  const facts = new Set(factsBehind(ruleSet, condition))
  const stopped = diagrams.any(ruleSet.redFlags.filter((flag) => isCritical(flag) && factsBehind(ruleSet, flag.when).some((id) => facts.has(id))).map(({ when }) => world.yes(when)))
  const isNowhere = (complaint: Complaint, where: number): boolean => (
    diagrams.minus(diagrams.all([node, world.ofComplaints([complaint.id]), where]), stopped) === never)
  const isStrict = owner.kind === 'absolute' || owner.kind === 'local'
  return ruleSet.complaints.every((complaint) => {
    const about = ids.flatMap((id) => judgement.rulesFor(complaint.id, id))
    if (about.length === 0 || sites?.includes(complaint.site) === false) return true
    const inScope = judgement.inScope(complaint)
    if (!isStrict) {
      const offers = about.filter(({ direction }) => direction === 'for')
      const offered = diagrams.any(offers.map(({ when, unless }) => diagrams.minus(world.truths(when).unasked, world.yes(unless, 'no'))))
      if (ids.every((id) => isOutweighed(judgement.rulesFor(complaint.id, id), ruleSet))) {
        // What is not offered may still be asked about where guidance of one country is followed.
        const asked = diagrams.any([world.truths(condition), world.truths(mutant.became ?? condition)].map((truths) => unknownIn(worlds(), truths)))
        return isNowhere(complaint, diagrams.all([inScope, offered, asked]))
      }
      return isNowhere(complaint, diagrams.and(inScope, offered))
    }
    const beside = restriction.person ? [] : ruleSet.complaints.filter((other) => other !== complaint && (owner.kind === 'absolute' || other.site === complaint.site))
    return isNowhere(complaint, inScope) && beside.every((other) => isNowhere(other, world.ofComplaints([other.id])))
  })
}

/** Whether there is advice against for as long as each rule for it stands, graded above it: of all sources, and of those of each country. */
function isOutweighed(rules: readonly Rule[], { sources }: RuleSet): boolean {
  const sourceOf = (entry: Evidence): Source | undefined => sources.find(({ id }) => id === entry.source)
  const best = (entries: readonly Evidence[]): number => Math.max(-1, ...entries.map(gradeNumber))
  const against = rules.filter((rule) => rule.direction === 'against' && rule.when === undefined && rule.unless === undefined)
  return rules.filter(({ direction }) => direction === 'for').every(({ because }) => {
    const begins = because.map((entry) => sourceOf(entry)?.from ?? '').toSorted()[0] ?? ''
    const stands = (each: Pick<Source, 'from' | 'until'> | undefined): boolean => (each?.from ?? '') <= begins && each?.until === undefined
    const countries = because.map((entry) => sourceOf(entry)?.jurisdiction)
    return against.some((rule) => stands(rule) && [null, ...countries].every((country) => {
      const of = (entries: readonly Evidence[]): readonly Evidence[] => country === null ? entries : entries.filter((entry) => sourceOf(entry)?.jurisdiction === country)
      return best(of(rule.because.filter((entry) => stands(sourceOf(entry))))) > best(of(because))
    }))
  })
}

/** Where the condition says something else, or something else in it is open. */
function differenceOf({ change, condition, became }: Mutant, worlds: Worlds): number {
  const { world, diagrams } = worlds
  const was = world.truths(condition ?? undefined)
  if (change.kind !== 'condition' || became === null) return was.unasked
  const [of, is] = [world.truths(change.of), world.truths(change.became)]
  const inPart = differing(worlds, of, is)
  const dropped = change.slip === 'part-dropped' ? diagrams.and(unknownIn(worlds, of), unknownIn(worlds, world.truths(change.to))) : never
  return diagrams.any([differing(worlds, was, world.truths(became)), diagrams.and(unknownIn(worlds, was), diagrams.any([inPart, dropped]))])
}
