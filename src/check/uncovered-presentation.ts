// People in scope for whom the rules have nothing: no suggestion, and a referral only because nothing else is left; or,
// with some answers "not sure", neither a suggestion nor a referral.
import type { Complaint } from '../model/rule-set.ts'
import { pathBelow } from './logic/avoid.ts'
import { never } from './logic/diagram.ts'
import { exampleAt, tick, warning } from './subject.ts'
import type { Check, Finding, Subject } from './subject.ts'

export const uncoveredPresentations: Check = (subject) => subject.ruleSet.complaints.flatMap((complaint) => {
  const gap = gapOf(subject, complaint)
  return gap.length > 0 ? gap : deadEnd(subject, complaint)
})

function gapOf({ complete }: Subject, complaint: Complaint): readonly Finding[] {
  const { diagrams } = complete.world
  const favoured = diagrams.any(complete.modalitiesFor(complaint.id).map((id) => {
    const modality = complete.modality(id)
    return modality === undefined ? never : diagrams.minus(complete.weigh(complaint, modality).favoured, complete.weigh(complaint, modality).advisedAgainst)
  }))
  const path = pathBelow(complete, diagrams.minus(complete.inScope(complaint), favoured), 'see-clinician')
  if (path === null) return []
  const example = exampleAt(complete, path, {
    id: `uncovered-${complaint.id}`, tell: 'Nothing dangerous, in scope, and no rule recommends anything.', complaint: complaint.id,
    complete: rulesOf(complete, complaint).flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined)), expect: { disposition: 'see-clinician' },
  })
  return [warning('uncovered-presentation', complaint.at, `for ${tick(complaint.id)} there are people in scope, with no danger sign, for whom no rule recommends anything`, {
    hint: 'they are sent to a clinician because nothing is left; a rule without `when` for education or exercise would meet them', example,
  })]
}

/** Everything asked, something answered "not sure": nothing is kept, something stays possible, and nobody is referred. */
function deadEnd({ open }: Subject, complaint: Complaint): readonly Finding[] {
  const { diagrams, vocabulary } = open.world
  const weighed = open.modalitiesFor(complaint.id).flatMap((id) => {
    const modality = open.modality(id)
    return modality === undefined ? [] : [open.weigh(complaint, modality)]
  })
  const left = diagrams.minus(diagrams.any(weighed.map(({ possible }) => possible)), diagrams.any(weighed.map(({ kept }) => kept)))
  const found = diagrams.and(left, open.inScope(complaint))
  // What nobody asked is not the rules' gap; hold every variable to what a person says.
  const asked = [...diagrams.variablesOf(found)].reduce((node, variable) => diagrams.and(node, diagrams.where(variable, (cell) => vocabulary.variables[variable]?.cells[cell]?.kind !== 'unasked')), found)
  const path = pathBelow(open, asked, 'see-clinician')
  if (path === null) return []
  const example = exampleAt(open, path, {
    id: `not-sure-${complaint.id}`, tell: 'Asked about everything and not sure of some of it; nothing is recommended and nobody is named.', complaint: complaint.id, expect: { recommended: [], disposition: complaint.defaultDisposition },
  })
  return [warning('uncovered-presentation', complaint.at, `for ${tick(complaint.id)} there are people who are not sure of an answer and get neither a recommendation nor a referral`, {
    hint: 'a rule whose condition does not hang on that answer would meet them', example,
  })]
}

function rulesOf(judgement: Subject['complete'], complaint: Complaint): Subject['ruleSet']['rules'] {
  return judgement.modalitiesFor(complaint.id).flatMap((id) => judgement.rulesFor(complaint.id, id))
}
