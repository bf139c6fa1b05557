// Why, why not and why asked, as documents.
import type { ComplaintStanding, Grade, Reason, ReasonSide, Standing, Why } from '../explain/explanation.ts'
import type { Holding } from '../explain/held.ts'
import type { AnswerChange } from '../explain/answer-change.ts'
import type { WhyNot } from '../explain/why-not.ts'
import type { AskedState, WhyAsked } from '../explain/why-asked.ts'
import type { Document, Point, Section } from './document.ts'
import type { Inline } from './page.ts'
import { placeText, reasonPoint, sourcePoints, tracePoints, type ReasonSettings } from './reason.ts'
import { andList, answerWords, counted, gradeWords, idWords } from './words.ts'

export function whyDocument(why: Why, settings: ReasonSettings): Document {
  return { title: titleOf(why), lead: standingLines(why), sections: reasonSections(why, settings) }
}

function titleOf({ label, modality, at }: Pick<Why, 'label' | 'modality' | 'at'>): Inline {
  return [{ role: 'strong', text: label }, ` (${modality})`, placeText(at)]
}

function standingLines({ complaints, level, rank, of, recommendedFor }: Why): readonly Inline[] {
  const lines = standingGroups(complaints)
  if (rank !== null) lines.push(`Place ${String(rank)} of ${String(of)}${level === null ? ', only if the danger signs are ruled out' : ''}.`)
  if (complaints.every(({ standing }) => standing === 'not-mentioned') && recommendedFor.length > 0) lines.push(`Rules recommend it for ${andList(recommendedFor.map(idWords))}.`)
  return lines
}

export const standingWords: Readonly<Record<Standing, string>> = {
  'recommended': 'recommended',
  'after-review': 'an option after a clinician has looked at it',
  'possible': 'possible, depending on an answer',
  'neutral': 'no recommendation either way',
  'escalated': 'not offered before the danger sign has been checked',
  'contraindicated': 'ruled out by the answers',
  'unconfirmed': 'held back until something is confirmed',
  'advised-against': 'advised against by the sources',
  'out-of-scope': 'outside what the rules cover',
  'not-mentioned': 'not an option: nothing in force recommends it',
}

/** Complaints for which the same is to be said stand together. */
function standingGroups(complaints: readonly ComplaintStanding[]): Inline[] {
  const groups = new Map<string, { readonly standing: Standing, readonly grades: string, readonly names: string[] }>()
  for (const { complaint, standing, for: favour, against } of complaints) {
    const grades = favour !== null && against !== null ? ` For it: ${gradeText(favour, 'for')}; against it: ${gradeText(against, 'against')}.` : ''
    const group = groups.get(standing + grades) ?? { standing, grades, names: [] }
    group.names.push(idWords(complaint))
    groups.set(standing + grades, group)
  }
  return [...groups.values()].map(({ standing, grades, names }) => [`For ${andList(names)}: `, { role: 'strong', text: standingWords[standing] }, `.${grades}`])
}

function gradeText({ strength, certainty, source }: Grade, direction: 'for' | 'against'): string {
  return `${gradeWords(strength, certainty, direction)} (${source})`
}

const headings: readonly (readonly [ReasonSide, string])[] = [
  ['excluding', 'Excluding'], ['first', 'To be looked at first'], ['for', 'For'], ['against', 'Against'],
  ['limiting', 'Ask first, or take care'],
]

function reasonSections({ reasons }: Why, settings: ReasonSettings): readonly Section[] {
  const idle = reasons.filter(({ side }) => side === 'idle')
  const shown = idle.filter(({ kind, effect }) => kind === 'rule' && effect === 'recommends')
  const rest = idle.filter((each) => !shown.includes(each))
  const unresolved = reasons.filter(({ side }) => side === 'unresolved')
  const onlyCare = unresolved.filter(({ kind, effect }) => kind === 'precaution' || effect === 'relative')
  return [
    ...headings.map(([side, heading]) => ({ heading, points: reasons.filter((each) => each.side === side).map((each) => shortened(each, settings)) })),
    { heading: 'Unresolved', points: unresolved.filter((each) => !onlyCare.includes(each)).map((each) => shortened(each, settings)) },
    { heading: 'Unresolved, and would only call for care', points: onlyCare.map((each) => reasonPoint(each, settings)) },
    { heading: 'Would recommend it, but not with these answers', points: shown.map((each) => reasonPoint(each, settings)) },
    { heading: 'Looked at, and says nothing here', points: rest.length === 0 ? [] : [{ text: `${[...new Set(rest.map(({ id }) => id))].join(', ')}.` }] },
    { heading: 'Sources', points: sourcePoints(reasons.filter((each) => !rest.includes(each)).flatMap(({ because }) => because)) },
  ]
}

/** Danger signs that nobody has asked about yet are many: what is open in them is enough. */
function shortened(reason: Reason, settings: ReasonSettings): Point {
  return reasonPoint(reason, reason.kind === 'red-flag' && reason.side === 'unresolved' ? { ...settings, flat: true } : settings)
}

export function whyNotDocument(whyNot: WhyNot, settings: ReasonSettings): Document {
  const { why, verdict, heldBy, changes, enough, searched } = whyNot
  return {
    title: titleOf(why),
    lead: [...standingLines(why), verdictText(verdict, searched, changes.length), ...(changes.length + enough.length > 0 ? ['(This tells what the result hangs on, not what to answer.)'] : [])],
    sections: [
      { heading: 'What rules it out', points: heldBy.map((each) => holdingPoint(each)) },
      { heading: 'The smallest change of answers', points: changes.map(changePoint) },
      { heading: 'These together would be enough, and none of them can be left out', points: enough.map((each) => ({ text: changeText(each) })) },
      ...reasonSections(why, settings),
    ],
  }
}

function verdictText(verdict: WhyNot['verdict'], searched: number, count: number): Inline {
  switch (verdict) {
    case 'recommended': return 'It is recommended.'
    case 'no-rule': return 'On this date no rule recommends it for these complaints, so no answer could change that.'
    case 'held': return { role: 'strong', text: 'No answer that can still be given would lift this: it follows from what was answered about the person.' }
    case 'none-found': return searched < 2 ? 'No change of one answer would be enough; there are too many pairs of answers to try them all.' : 'No change of one or two answers would be enough.'
    case 'changes': return count === 1 ? 'This would be enough for it to be recommended:' : `Any one of these ${String(count)} would be enough for it to be recommended:`
  }
}

function holdingPoint({ kind, id, say, answers, because, at }: Holding): Point {
  return {
    text: [{ role: 'strong', text: say }, ` (${idWords(kind)} ${id})`, placeText(at)],
    points: [
      ...answers.map(({ fact, complaint, value }) => ({ text: `${nameOf(fact, complaint)}: answered ${answerWords(value)}` })),
      ...because.map(({ source }) => ({ text: `source ${source}` })),
    ],
  }
}

function changePoint(changes: readonly AnswerChange[]): Point {
  if (changes.length === 1 && changes[0] !== undefined) return { text: changeText(changes[0]) }
  return { text: 'together:', points: changes.map((each) => ({ text: changeText(each) })) }
}

function changeText({ fact, complaint, option, ask, kind, from, accepts }: AnswerChange): Inline {
  const name = nameOf(option === null ? fact : `${fact} ${option}`, complaint)
  return [{ role: 'strong', text: `${name}: ${accepts}` }, ` (${ask} ${kind === 'differ' ? `Answered ${answerWords(from)}.` : from === 'unknown' ? 'Not sure so far.' : 'Not answered yet.'})`]
}

function nameOf(fact: string, complaint: string | null): string {
  return complaint === null ? fact : `${complaint}:${fact}`
}

export function whyAskedDocument(asked: WhyAsked, settings: ReasonSettings): Document {
  const { fact, ask, state, value, affects, readers, applies, workedOutFrom, at } = asked
  const modalities = affects.filter((id) => id !== 'disposition')
  return {
    title: [{ role: 'strong', text: ask }, ` (${fact})`, placeText(at)],
    lead: [
      stateWords(state, answerWords(value)),
      ...(affects.includes('disposition') ? ['It could change the urgency.'] : []),
      ...(modalities.length === 0 ? [] : [`It could change ${counted(modalities.length, 'therapy').replace('therapys', 'therapies')}: ${modalities.join(', ')}.`]),
      ...(workedOutFrom.length === 0 ? [] : [`It is worked out from ${workedOutFrom.join(', ')}.`]),
    ],
    sections: [
      { heading: 'Whether the question applies', points: applies === null ? [] : tracePoints(applies, settings) },
      { heading: state === 'asked' ? 'What is still open without it' : 'What reads it', points: readers.map((each) => reasonPoint(each, settings)) },
      { heading: 'Sources', points: sourcePoints(readers.flatMap(({ because }) => because)) },
    ],
  }
}

function stateWords(state: AskedState, value: string): string {
  switch (state) {
    case 'asked': return 'Asked, because an answer could still change what is said.'
    case 'answered': return `Already answered: ${value}.`
    case 'not-applicable': return 'Not asked, because it does not apply.'
    case 'screened': return `Not asked: it counts as ${value}, because the danger signs are said to have been asked about.`
    case 'decided': return 'Not asked, because no answer to it could change what is said for these complaints.'
    case 'heeded': return 'Not asked for these complaints, but heeded if it is stated.'
    case 'derived': return 'Never asked: it is worked out from other answers.'
  }
}
