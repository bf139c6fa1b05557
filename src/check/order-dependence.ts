// Two rules that tie, and whose dose, companions or words differ: which of them leads is decided by their ids, so a new
// name would change what is said.
import type { Complaint, Rule } from '../model/rule-set.ts'
import { exampleOf, some, tick, warning } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'

export const orderDependence: Check = (subject) => {
  const { ruleSet, complete } = subject
  const seen = new Set<string>()
  return ruleSet.complaints.flatMap((complaint) => complete.modalitiesFor(complaint.id).flatMap((modality) => {
    const favour = complete.rulesFor(complaint.id, modality).filter((rule) => rule.direction === 'for' && complete.gradeOf(rule) >= 0)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return favour.flatMap((a, i) => favour.slice(i + 1).flatMap((b) => {
      const key = `${a.id} ${b.id}`
      if (seen.has(key) || a.line !== b.line || complete.gradeOf(a) !== complete.gradeOf(b)) return []
      const found = tie(subject, complaint, modality, a, b, favour)
      if (found.length > 0) seen.add(key)
      return found
    }))
  }))
}

function tie({ complete }: Subject, complaint: Complaint, modality: string, a: Rule, b: Rule, favour: readonly Rule[]): readonly Finding[] {
  const differing = [...(a.dose === b.dose ? [] : ['dose']), ...(sameList(a.togetherWith, b.togetherWith) ? [] : ['together-with'])]
  if (differing.length === 0) return []
  const { diagrams } = complete.world
  const leaders = favour.filter((each) => each !== a && each !== b && leads(complete.gradeOf(each), each, complete.gradeOf(a), a))
  const both = diagrams.minus(diagrams.all([complete.inForce(a), complete.inForce(b), complete.inScope(complaint)]), diagrams.any(leaders.map((each) => complete.inForce(each))))
  if (both === 0) return []
  const example = exampleOf(complete, both, {
    id: `tie-${modality}`, tell: `${a.id} and ${b.id} tie; the one whose id comes first is shown.`, complaint: complaint.id,
    complete: [a.when, a.unless, b.when, b.unless].filter((each) => each !== undefined), expect: { recommended: [modality] },
  })
  return [warning('order-dependence', b.at, `for ${tick(complaint.id)}, only their ids decide whether ${tick(a.id)} or ${tick(b.id)} leads, and they differ in ${some(differing)}`, {
    hint: 'give both the same, join them, or let one of them not apply where the other does',
    also: [{ at: a.at, message: 'the one that leads now' }], ...(example === undefined ? {} : { example }),
  })]
}

function leads(grade: number, rule: Rule, otherGrade: number, other: Rule): boolean {
  if (rule.line !== other.line) return rule.line === 'first'
  return grade > otherGrade
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(' ') === b.toSorted().join(' ')
}
