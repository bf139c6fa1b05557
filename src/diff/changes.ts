// Two rule sets over one vocabulary to every change of meaning, each with the people whom it touches as a diagram.
import { pathBelow } from '../check/logic/avoid.ts'
import type { Path } from '../check/logic/diagram.ts'
import { never } from '../check/logic/diagram.ts'
import { exampleId, plainest } from '../check/logic/example.ts'
import { byLead, gradeNumber, ifUnsureOf, isAskedFor, isCritical, rank } from '../check/logic/judgement.ts'
import type { Judgement } from '../check/logic/judgement.ts'
import type { Condition } from '../model/condition.ts'
import type { Complaint, Disposition, RedFlag, Rule } from '../model/rule-set.ts'
import { dispositions } from '../model/rule-set.ts'
import type { Effect } from './outcomes.ts'

export interface Change {
  /** The name by which it can be acknowledged, such as `low-back-pain/massage/no-longer-barred`. */
  readonly name: string
  readonly effect: Effect
  readonly says: string
  readonly complaint: string | null
  /** The people it touches; null where it is about what is asked and not about answers. */
  readonly where: number | null
  readonly path: Path | null
  /** What an example has to answer, so that nothing is open. */
  readonly reads: readonly Condition[]
  /** Whether "not sure" is part of it. */
  readonly isOpen: boolean
}

export interface Pair {
  readonly before: Judgement
  readonly after: Judgement
  readonly isOpen: boolean
}

/** Every change; exhaustive for one complaint at a time, on the release date of each rule set. */
export function changesBetween(complete: Pair, open: Pair): readonly Change[] {
  const complaints = complete.before.world.ruleSet.complaints.flatMap((before): readonly (readonly [Complaint, Complaint])[] => {
    const after = complete.after.world.ruleSet.complaints.find(({ id }) => id === before.id)
    return after === undefined ? [] : [[before, after]]
  })
  return [
    ...flagChanges(complete, complaints), ...unsureChanges(open, complaints), ...askChanges(complete, complaints), ...entryChanges(complete),
    ...complaints.flatMap(([before, after]) => [...scopeChanges(complete, before, after), ...modalityChanges(complete, before, after), ...remainsChanges(complete, before, after)]),
  ].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

type Complaints = readonly (readonly [Complaint, Complaint])[]

/** A change that some presentation shows. */
function shown(pair: Pair, change: Omit<Change, 'path' | 'isOpen'>): readonly Change[] {
  if (change.where === null || change.where === never) return []
  const { diagrams, vocabulary } = pair.after.world
  return [{ ...change, path: diagrams.path(change.where, plainest(vocabulary)), isOpen: pair.isOpen }]
}

function flagChanges(pair: Pair, complaints: Complaints): readonly Change[] {
  return [...levelChanges(pair, complaints, pair.before, pair.after, 'less-cautious'), ...levelChanges(pair, complaints, pair.after, pair.before, 'more-cautious')]
}

/** What raised the disposition in one rule set and does not in the other, whatever else is so. */
function levelChanges(pair: Pair, complaints: Complaints, here: Judgement, there: Judgement, effect: Effect): readonly Change[] {
  const { diagrams } = here.world
  return here.world.ruleSet.redFlags.flatMap((flag) => dispositions.slice(1).flatMap((level) => {
    if (rank(flag.disposition) < rank(level)) return []
    // With open answers only what "not sure" raises is new; the rest is found with complete ones.
    const raised = pair.isOpen ? diagrams.minus(here.raisedBy(flag, level), here.world.yes(flag.when)) : here.raisedBy(flag, level)
    const other = there.world.ruleSet.redFlags.find(({ id }) => id === flag.id)
    if (other !== undefined && diagrams.implies(raised, there.raisedBy(other, level))) return []
    const lost = diagrams.minus(raised, other === undefined ? never : there.raisedBy(other, level))
    const defaults = complaints.filter((each) => each.every(({ defaultDisposition }) => rank(defaultDisposition) < rank(level)))
    const touched = defaults.find(([{ id }]) => pathBelow(there, diagrams.and(lost, there.world.ofComplaints([id])), level) !== null)
    if (touched === undefined) return []
    const [{ id }] = touched
    const where = diagrams.and(lost, there.world.ofComplaints([id]))
    return [{
      name: `red-flag/${flag.id}/${level}/${effect === 'less-cautious' ? 'lost' : 'new'}${pair.isOpen ? '-when-not-sure' : ''}`, effect, complaint: id, where, isOpen: pair.isOpen,
      says: effect === 'less-cautious' ? `${flag.id} no longer raises to ${level}${pair.isOpen ? ' when not sure' : ''}` : `${flag.id} raises to ${level}${pair.isOpen ? ' when not sure' : ''} where nothing did`,
      path: pathBelow(there, where, level), reads: [flag.when],
    }]
  }))
}

/** "Not sure": only flags that differ in what it raises to. */
function unsureChanges(pair: Pair, complaints: Complaints): readonly Change[] {
  const differs = (flag: RedFlag): boolean => {
    const other = [...pair.before.world.ruleSet.redFlags, ...pair.after.world.ruleSet.redFlags].filter(({ id }) => id === flag.id)
    return other.length !== 2 || ifUnsureOf(other[0] ?? flag) !== ifUnsureOf(other[1] ?? flag)
  }
  const names = new Set([...pair.before.world.ruleSet.redFlags, ...pair.after.world.ruleSet.redFlags].filter(differs).map(({ id }) => id))
  return flagChanges(pair, complaints).filter(({ name }) => names.has(name.split('/')[1] ?? ''))
}

/** Who is asked about what. */
function askChanges({ before, after }: Pair, complaints: Complaints): readonly Change[] {
  const flags = [...new Set([...before.world.ruleSet.redFlags, ...after.world.ruleSet.redFlags].map(({ id }) => id))].toSorted()
  return flags.flatMap((id) => {
    const [was, is] = [before, after].map(({ world }) => world.ruleSet.redFlags.find((flag) => flag.id === id && isCritical(flag)))
    const asked = (flag: RedFlag | undefined): readonly string[] => complaints.flatMap(([complaint]) => (flag !== undefined && isAskedFor(flag, complaint.id) ? [complaint.id] : []))
    const gone = asked(was).filter((each) => !asked(is).includes(each))
    const fresh = asked(is).filter((each) => !asked(was).includes(each))
    const base = { where: null, path: null, reads: [], isOpen: true }
    return [
      ...(gone.length === 0 ? [] : [{ ...base, name: `red-flag/${id}/no-longer-asked`, effect: 'less-cautious' as const, complaint: gone[0] ?? null, says: `${id} is no longer asked for ${few(gone)}` }]),
      ...(fresh.length === 0 ? [] : [{ ...base, name: `red-flag/${id}/asked`, effect: 'more-cautious' as const, complaint: fresh[0] ?? null, says: `${id} is now asked for ${few(fresh)}` }]),
    ]
  })
}

function few(ids: readonly string[]): string {
  return ids.length <= 4 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${String(ids.length - 3)} more`
}

/** Complaints that come or go, the risk of a modality, and their default disposition. */
function entryChanges({ before, after }: Pair): readonly Change[] {
  const base = { where: null, path: null, reads: [], isOpen: false, complaint: null }
  const ids = (judgement: Judgement): readonly string[] => judgement.world.ruleSet.complaints.map(({ id }) => id)
  return [
    ...ids(before).filter((id) => !ids(after).includes(id)).map((id) => ({ ...base, name: `complaint/${id}/gone`, effect: 'modality' as const, says: `the complaint ${id} is gone` })),
    ...ids(after).filter((id) => !ids(before).includes(id)).map((id) => ({ ...base, name: `complaint/${id}/new`, effect: 'modality' as const, says: `the complaint ${id} is new` })),
    ...after.world.ruleSet.modalities.flatMap(({ id, risk }): readonly Change[] => {
      const was = before.modality(id)
      if (was === undefined || was.risk === risk) return []
      return [{ ...base, name: `modality/${id}/risk`, effect: risk === 'serious' ? 'more-cautious' : 'less-cautious', says: `${id} is ${risk === 'serious' ? '' : 'no longer '}withheld while a contraindication is open` }]
    }),
    ...after.world.ruleSet.complaints.flatMap((now): readonly Change[] => {
      const was = before.world.ruleSet.complaints.find(({ id }) => id === now.id)
      if (was === undefined || was.defaultDisposition === now.defaultDisposition) return []
      const effect = isHigher(now.defaultDisposition, was.defaultDisposition) ? 'more-cautious' : 'less-cautious'
      return [{ ...base, complaint: now.id, name: `complaint/${now.id}/default-disposition`, effect, says: `${now.id} was ${was.defaultDisposition} by default, now it is ${now.defaultDisposition}` }]
    }),
  ]
}

function isHigher(a: Disposition, b: Disposition): boolean {
  return rank(a) > rank(b)
}

function scopeChanges(pair: Pair, before: Complaint, after: Complaint): readonly Change[] {
  const { diagrams } = pair.after.world
  const here = pair.after.world.ofComplaints([after.id])
  const [was, is] = [pair.before.outOfScope(before), pair.after.outOfScope(after)]
  const reads = [before, after].flatMap(({ ages, excludes }) => [...(ages === undefined ? [] : [ages]), ...excludes.map(({ when }) => when)])
  const base = { complaint: after.id, reads }
  return [
    ...shown(pair, { ...base, name: `${after.id}/scope/narrower`, effect: 'more-cautious', says: `out of scope of ${after.id} now`, where: diagrams.and(here, diagrams.minus(is, was)) }),
    ...shown(pair, { ...base, name: `${after.id}/scope/wider`, effect: 'less-cautious', says: `in scope of ${after.id} now`, where: diagrams.and(here, diagrams.minus(was, is)) }),
  ]
}

function modalityChanges(pair: Pair, before: Complaint, after: Complaint): readonly Change[] {
  const ids = [...new Set([...pair.before.modalitiesFor(before.id), ...pair.after.modalitiesFor(after.id)])].toSorted()
  return ids.flatMap((id) => changesOfModality(pair, before, after, id))
}

/** The beginning of a text as part of a name. */
function slug(text: string): string {
  return exampleId(text.replaceAll(/[^A-Za-z0-9]+/gu, '-')).slice(0, 40).replace(/-+$/u, '')
}

interface Fate {
  readonly kept: number
  readonly barred: number
  readonly advisedAgainst: number
  readonly opposed: number
  readonly restricted: ReadonlyMap<string, number>
  /** By line, grade, dose and companions. */
  readonly leads: ReadonlyMap<string, number>
  readonly reads: readonly Condition[]
}

function changesOfModality(pair: Pair, complaintBefore: Complaint, complaintAfter: Complaint, id: string): readonly Change[] {
  const { diagrams } = pair.after.world
  const [was, is] = [fateOf(pair.before, complaintBefore, id), fateOf(pair.after, complaintAfter, id)]
  const here = diagrams.and(pair.before.inScope(complaintBefore), pair.after.inScope(complaintAfter))
  const reads = [...was.reads, ...is.reads]
  const complaint = complaintAfter.id
  const change = (name: string, effect: Effect, says: string, where: number): readonly Change[] =>
    shown(pair, { name: `${complaint}/${id}/${name}`, effect, says: `${id} for ${complaint}: ${says}`, complaint, where: diagrams.and(here, where), reads })
  const lost = diagrams.minus(was.kept, is.kept)
  const gained = diagrams.minus(is.kept, was.kept)
  const held = (fate: Fate): number => diagrams.or(fate.barred, fate.advisedAgainst)
  const both = diagrams.and(was.kept, is.kept)
  return [
    ...change('contraindicated', 'more-cautious', 'contraindicated now', diagrams.and(lost, is.barred)),
    ...change('advised-against', 'more-cautious', 'advised against now', diagrams.minus(diagrams.and(lost, is.advisedAgainst), is.barred)),
    ...change('no-longer-recommended', 'modality', 'no longer recommended', diagrams.minus(lost, held(is))),
    ...change('no-longer-contraindicated', 'less-cautious', 'no longer contraindicated', diagrams.and(gained, was.barred)),
    ...change('no-longer-advised-against', 'less-cautious', 'no longer advised against', diagrams.minus(diagrams.and(gained, was.advisedAgainst), was.barred)),
    ...change('recommended', 'modality', 'recommended now', diagrams.minus(gained, held(was))),
    ...change('disputed', 'order', 'with advice against it now', diagrams.and(both, diagrams.minus(is.opposed, was.opposed))),
    ...change('undisputed', 'order', 'no longer with advice against it', diagrams.and(both, diagrams.minus(was.opposed, is.opposed))),
    ...[...is.restricted].flatMap(([say, node]) => change(`warned/${slug(say)}`, 'more-cautious', `now with a warning: ${say}`, diagrams.and(both, diagrams.minus(node, was.restricted.get(say) ?? never)))),
    ...[...was.restricted].flatMap(([say, node]) => change(`not-warned/${slug(say)}`, 'less-cautious', `no longer with the warning: ${say}`, diagrams.and(both, diagrams.minus(node, is.restricted.get(say) ?? never)))),
    ...[...was.leads].flatMap(([a, nodeA]) => [...is.leads].flatMap(([b, nodeB]) => (a === b ? [] : change(`lead/${slug(a)}/${slug(b)}`, 'order', `was ${a}, now ${b}`, diagrams.all([both, nodeA, nodeB]))))),
  ]
}

function fateOf(judgement: Judgement, complaint: Complaint, id: string): Fate {
  const modality = judgement.modality(id)
  if (modality === undefined) return { kept: never, barred: never, advisedAgainst: never, opposed: never, restricted: new Map(), leads: new Map(), reads: [] }
  const { diagrams } = judgement.world
  const { kept, barred, advisedAgainst } = judgement.weigh(complaint, modality)
  const warnings = [...judgement.contraindicationsOf(modality).filter(({ kind }) => kind === 'relative'), ...judgement.precautionsOf(modality)]
  const restricted = new Map<string, number>()
  for (const { say, when } of warnings) restricted.set(say, diagrams.or(restricted.get(say) ?? never, judgement.world.yes(when)))
  const rules = judgement.rulesFor(complaint.id, id)
  return {
    kept, barred: barred.yes, advisedAgainst, restricted,
    opposed: diagrams.any(rules.filter((rule) => rule.direction === 'against' && judgement.gradeOf(rule) >= 0).map((rule) => judgement.inForce(rule))),
    leads: leadsOf(judgement, rules),
    reads: [...rules.flatMap(({ when, unless }) => [when, unless].filter((each) => each !== undefined)), ...judgement.contraindicationsOf(modality).map(({ when }) => when), ...warnings.map(({ when }) => when)],
  }
}

/** Where which line, grade, dose and companions are shown. */
function leadsOf(judgement: Judgement, rules: readonly Rule[]): ReadonlyMap<string, number> {
  const { diagrams } = judgement.world
  const found = new Map<string, number>()
  let left = 1
  for (const rule of rules.filter((each) => each.direction === 'for' && judgement.gradeOf(each) >= 0).toSorted((a, b) => byLead(judgement, a, b))) {
    const here = judgement.inForce(rule)
    const best = judgement.evidenceOf(rule).toSorted((a, b) => gradeNumber(b) - gradeNumber(a))[0]
    const words = [rule.line, `${best?.strength ?? ''}/${best?.certainty ?? ''}`, rule.dose ?? 'no dose', ...(rule.togetherWith.length === 0 ? [] : [`with ${rule.togetherWith.toSorted().join(' and ')}`])].join(', ')
    found.set(words, diagrams.or(found.get(words) ?? never, diagrams.and(left, here)))
    left = diagrams.minus(left, here)
  }
  return found
}

/** A complaint for which nothing is left is referred. */
function remainsChanges(pair: Pair, before: Complaint, after: Complaint): readonly Change[] {
  const { diagrams } = pair.after.world
  const keptBy = (judgement: Judgement, complaint: Complaint): number => diagrams.any(judgement.modalitiesFor(complaint.id).flatMap((id) => {
    const modality = judgement.modality(id)
    return modality === undefined ? [] : [judgement.weigh(complaint, modality).kept]
  }))
  const here = diagrams.and(pair.before.inScope(before), pair.after.inScope(after))
  const [was, is] = [keptBy(pair.before, before), keptBy(pair.after, after)]
  const reads = [before, after].flatMap(({ id }, i) => {
    const judgement = i === 0 ? pair.before : pair.after
    return judgement.modalitiesFor(id).flatMap((each) => judgement.rulesFor(id, each).flatMap(({ when, unless }) => [when, unless].filter((condition) => condition !== undefined)))
  })
  const base = { complaint: after.id, reads }
  return [
    ...shown(pair, { ...base, name: `${after.id}/nothing-left`, effect: 'more-cautious', says: `nothing is left for ${after.id}, so a clinician comes first`, where: diagrams.and(here, diagrams.minus(was, is)) }),
    ...shown(pair, { ...base, name: `${after.id}/something-left`, effect: 'less-cautious', says: `something is left for ${after.id}, so no clinician has to come first`, where: diagrams.and(here, diagrams.minus(is, was)) }),
  ]
}
