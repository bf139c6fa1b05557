// What the naive evaluator says, as the smallest things a case can expect, the plainest first.
import type { Expectation } from '../../src/model/case.ts'
import { rulesBehind, toConfirm, urgencyOf } from '../../src/cases/run.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { NaiveOutcome, NaiveRecommendation } from '../naive/evaluate.ts'

/** What both evaluators say. */
export interface Said extends Pick<NaiveOutcome, 'redFlags' | 'outOfScope' | 'withheld' | 'possible' | 'conflicts'> {
  readonly disposition: Pick<NaiveOutcome['disposition'], 'level' | 'unscreened' | 'because'>
  readonly recommended: readonly Omit<NaiveRecommendation, 'against'>[]
  readonly afterReview: readonly Omit<NaiveRecommendation, 'against'>[]
}

/** Rules for and against each modality that is shown; neutral ones it does not name. */
export function rulesStated({ recommended, afterReview }: Pick<NaiveOutcome, 'recommended' | 'afterReview'>): ReadonlyMap<string, readonly string[]> {
  return new Map([...recommended, ...afterReview].map(({ modality, rules, against }) => [modality, [...rules, ...against]]))
}

/** `beside` is another outcome: what it shows and the stated one does not is told as absent. */
export function atomsOf(stated: Said, beside: Outcome): readonly Expectation[] {
  const shown = [...stated.recommended, ...stated.afterReview]
  const others = [...beside.recommended, ...beside.afterReview]
  const names = new Set(shown.map(({ modality }) => modality))
  const say = (ids: readonly string[]): readonly string[] => ids.filter((id) => names.has(id))
  const restricted = shown.filter(({ restrictions }) => restrictions.length > 0).map(({ modality }) => modality)
  const cautioned = shown.filter(({ precautions }) => precautions.length > 0).map(({ modality }) => modality)
  return [
    { disposition: stated.disposition.level },
    { redFlags: stated.redFlags.flatMap(({ id, state }) => (state === 'present' ? [id] : [])) },
    { unsure: stated.redFlags.flatMap(({ id, state }) => (state === 'unsure' ? [id] : [])) },
    { outOfScope: [...new Set(stated.outOfScope.map(({ complaint }) => complaint))] },
    ...stated.withheld.map(({ modality, kind }) => ({ withheld: { [modality]: kind } })),
    ...stated.recommended.map(({ modality }) => ({ recommended: [modality] })),
    ...beside.recommended.filter(({ modality }) => !stated.recommended.some((each) => each.modality === modality)).map(({ modality }) => ({ notRecommended: [modality] })),
    ...stated.afterReview.map(({ modality }) => ({ afterReview: [modality] })),
    ...restricted.map((each) => ({ restricted: [each] })),
    ...say(others.filter(({ modality, restrictions }) => restrictions.length > 0 && !restricted.includes(modality)).map(({ modality }) => modality)).map((each) => ({ notRestricted: [each] })),
    ...cautioned.map((each) => ({ cautioned: [each] })),
    ...say(others.filter(({ modality, precautions }) => precautions.length > 0 && !cautioned.includes(modality)).map(({ modality }) => modality)).map((each) => ({ notCautioned: [each] })),
    ...stated.possible.map(({ modality }) => ({ possible: [modality] })),
    ...shown.flatMap(({ modality, restrictions, precautions }) => [...restrictions, ...precautions].map((each) => ({ warned: { [modality]: each.say } }))),
    ...others.filter(({ modality }) => names.has(modality)).flatMap(({ modality, restrictions, precautions }) => [...restrictions, ...precautions]
      .filter(({ say: words }) => !shown.some((each) => each.modality === modality && [...each.restrictions, ...each.precautions].some((own) => own.say === words)))
      .map(({ say: words }) => ({ notWarned: { [modality]: words } }))),
    ...shown.filter(({ contested }) => contested).map(({ modality }) => ({ contested: [modality] })),
    ...shown.map(({ modality, dose }) => ({ dosed: { [modality]: dose } })),
    ...shown.map(({ modality, strength, certainty }) => ({ graded: { [modality]: `${strength}/${certainty}` } })),
    ...shown.map(({ modality, line }) => ({ lines: { [modality]: line } })),
    ...stated.recommended.slice(1).map(({ modality }, i) => ({ ranked: [stated.recommended[i]?.modality ?? '', modality] })),
    ...stated.disposition.unscreened.map((id) => ({ unscreened: [id] })),
    ...stated.disposition.because.filter(({ kind }) => kind === 'red-flag' || kind === 'unsure').map(({ id, disposition }) => ({ raised: { [id]: disposition } })),
    { conflicts: [...new Set(stated.conflicts.map(({ fact }) => fact))] },
  ]
}

/** What the naive evaluator has no words for: what is open, and the rules behind what is not recommended. */
export function engineAtoms(outcome: Outcome, beside: Outcome): readonly Expectation[] {
  const [own, others] = [outcome, beside].map(({ undecided }) => [...new Set(undecided.map(({ fact }) => fact))]) as [string[], string[]]
  return [
    ...own.filter((fact) => !others.includes(fact)).map((fact) => ({ undecided: [fact] })),
    ...others.filter((fact) => !own.includes(fact)).map((fact) => ({ decided: [fact] })),
    ...[...outcome.recommended, ...outcome.afterReview, ...outcome.withheld, ...outcome.possible].map(({ modality }) => ({ rules: { [modality]: rulesBehind(outcome, modality) } })),
    ...beside.possible.filter(({ modality }) => rulesBehind(outcome, modality).length === 0).map(({ modality }) => ({ rules: { [modality]: [] } })),
    ...[...outcome.recommended, ...outcome.afterReview, ...outcome.withheld, ...outcome.possible].map(({ modality }) => ({ confirm: { [modality]: toConfirm(outcome, modality) } })),
    ...own.map((fact) => ({ urgency: { [fact]: urgencyOf(outcome, fact) } })),
    ...outcome.heededIfStated.filter((fact) => !beside.heededIfStated.includes(fact)).map((fact) => ({ heeded: [fact] })),
    { parked: [...new Set(outcome.parked.map(({ fact }) => fact))] },
    { atMost: outcome.disposition.atMost },
    { settled: outcome.settled },
  ]
}

const exact: ReadonlySet<string> = new Set(['disposition', 'redFlags', 'unsure', 'outOfScope', 'parked', 'conflicts', 'atMost', 'settled'])

/** Whether both can stand in one case: a modality has room for one warning, and a ranking can only be made longer. */
export function goesWith(before: Expectation, atom: Expectation): boolean {
  const words = Object.entries(atom.warned ?? {}).every(([modality, say]) => (before.warned?.[modality] ?? say) === say)
  const absent = Object.entries(atom.notWarned ?? {}).every(([modality, say]) => (before.notWarned?.[modality] ?? say) === say)
  return words && absent && (before.ranked === undefined || atom.ranked === undefined || before.ranked.at(-1) === atom.ranked[0])
}

/** Expectations of one outcome as one. */
export function merged(all: readonly Expectation[]): Expectation {
  const found: Record<string, unknown> = {}
  for (const [key, value] of all.flatMap((each) => Object.entries(each))) {
    const before = found[key]
    if (before === undefined || exact.has(key)) found[key] = value
    else if (Array.isArray(before)) found[key] = [...new Set([...before as string[], ...value as string[]])]
    else found[key] = { ...before as object, ...value as object }
  }
  return found
}
