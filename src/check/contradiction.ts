// One source that speaks for and against the same modality in one presentation: guidelines disagree with each other,
// and both sides are shown, but one of them cannot disagree with itself.
import type { Complaint, Rule } from '../model/rule-set.ts'
import { never } from './logic/diagram.ts'
import { datesOf, inDate } from './logic/judgement.ts'
import { exampleOf, some, tick, warning } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'

export const contradictions: Check = (subject) => {
  const { ruleSet, complete } = subject
  const seen = new Set<string>()
  let examples = 0
  return ruleSet.complaints.flatMap((complaint) => complete.modalitiesFor(complaint.id).flatMap((modality) => {
    const rules = complete.rulesFor(complaint.id, modality)
    const favour = rules.filter(({ direction }) => direction === 'for')
    const against = rules.filter(({ direction }) => direction === 'against')
    return favour.flatMap((a) => against.flatMap((b) => {
      const key = `${a.id} ${b.id} ${modality}`
      if (seen.has(key)) return []
      const found = contradiction(subject, complaint, modality, a, b, examples < mostExamples)
      examples += found.length
      if (found.length > 0) seen.add(key)
      return found
    }))
  }))
}

/** Who needs more of them has another problem. */
const mostExamples = 50

function contradiction({ ruleSet, complete }: Subject, complaint: Complaint, modality: string, a: Rule, b: Rule, withExample: boolean): readonly Finding[] {
  const { diagrams } = complete.world
  const shared = a.because.filter(({ source }) => b.because.some((each) => each.source === source)).map(({ source }) => source)
  if (shared.length === 0) return []
  const dates = datesOf(ruleSet).filter((date) => inDate(a, date) && inDate(b, date))
  const sources = shared.filter((id) => ruleSet.sources.some((source) => source.id === id && dates.some((date) => inDate(source, date))))
  if (sources.length === 0) return []
  // The conditions first: most pairs part there already.
  if (!diagrams.meets(complete.inForce(a), complete.inForce(b))) return []
  const both = diagrams.all([complete.inScope(complaint), complete.inForce(a), complete.inForce(b)])
  if (both === never) return []
  const example = !withExample ? undefined : exampleOf(complete, both, {
    id: `${modality}-for-and-against`, tell: `${a.id} and ${b.id} are both in force.`, complaint: complaint.id,
    complete: [a.when, a.unless, b.when, b.unless].filter((each) => each !== undefined), expect: { contested: [modality] },
  })
  const cited = [...new Set(sources)]
  const says = cited.length === 1 ? 'recommends and advises' : 'each recommend and advise'
  return [warning('contradiction', b.when?.at ?? b.at, `for ${tick(complaint.id)}, ${some(cited)} ${says} against ${tick(modality)} in one presentation`, {
    hint: 'narrow one of the rules, or cite what the source really says',
    also: [{ at: a.when?.at ?? a.at, message: `${tick(a.id)} recommends it` }, { at: b.when?.at ?? b.at, message: `${tick(b.id)} advises against it` }],
    ...(example === undefined ? {} : { example }),
  })]
}
