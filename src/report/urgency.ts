// The head of an outcome: how urgent it is and why, or which danger signs must be asked about first.
import type { Disposition } from '../model/rule-set.ts'
import type { Outcome, RedFlagOutcome, Stated } from '../model/outcome.ts'
import { heading, section, type Reading } from './section.ts'
import type { Block, Inline } from './page.ts'
import type { Role } from './style.ts'
import { answerWords, capital, dispositionWords, idWords, lowerFirst, urgencyWords } from './words.ts'

export function urgencySections(outcome: Outcome, reading: Reading): readonly Block[] {
  const flags = outcome.redFlags.flatMap((flag) => flagBlocks(flag, reading))
  return [
    ...head(outcome),
    ...section(heading('Danger signs in the answers'), flags),
    ...screening(outcome, reading),
    ...section(heading('Answers that do not fit together, heeded all the same'), outcome.conflicts.map((stated) => statedBlock(stated, reading))),
    ...scope(outcome, reading),
    ...remarks(outcome),
  ]
}

function head({ disposition }: Outcome): readonly Block[] {
  const { level, atLeast, label, say } = disposition
  if (level !== null) return [{ first: '', text: { role: roleOf(level), text: `Urgency: ${urgencyWords[level]}. ${label}` } }, ...advice(disposition)]
  if (disposition.where !== null) return [{ first: '', text: { role: roleOf(atLeast), text: `Urgency: ${urgencyWords[atLeast]} or more. ${label}` } }, ...advice(disposition)]
  return [
    { first: '', text: { role: 'caution', text: `Urgency: ${lowerFirst(label)}` } },
    ...(atLeast === 'see-clinician' ? [{ first: '  ', text: { role: roleOf(atLeast), text: `What is known already calls for ${dispositionWords[atLeast]}.` } }] : []),
    { first: '  ', text: say },
  ]
}

function advice({ where, within, say }: Outcome['disposition']): readonly Block[] {
  return [
    ...(within === null ? [] : [{ first: '  When: ', rest: '    ', text: capital(within) }]),
    ...(where === null ? [] : [{ first: '  Where: ', rest: '    ', text: where }]),
    { first: '  ', text: say },
  ]
}

export function roleOf(level: Disposition): Role {
  if (level === 'emergency' || level === 'urgent') return 'danger'
  return level === 'see-clinician' ? 'caution' : 'strong'
}

function flagBlocks(flag: RedFlagOutcome, { audience, citations }: Reading): readonly Block[] {
  const name = audience === 'professional' && flag.clinical !== null ? `${flag.label} (${flag.clinical})` : flag.label
  const state: Inline = flag.state === 'present'
    ? [{ role: roleOf(flag.disposition), text: 'Present:' }, ` ${name}`]
    : [{ role: 'caution', text: 'Not sure:' }, ` ${name}`]
  return [
    { first: '  ', rest: '    ', text: state },
    { first: '    ', text: `${flag.say}${citations.cite(flag.sources)}` },
    ...(flag.do === null ? [] : [{ first: '    What to do: ', rest: '      ', text: flag.do }]),
    ...(flag.state === 'present' ? [{ first: '    Calls for: ', rest: '      ', text: dispositionWords[flag.disposition] }] : []),
  ]
}

/** Every open screening question, however many: none of them may go unseen. */
function screening(outcome: Outcome, { bullet }: Reading): readonly Block[] {
  if (outcome.disposition.level !== null) return []
  const open = outcome.undecided.filter(({ affects }) => affects.includes('disposition'))
  const questions = open.map(({ ask, fact, complaint }) => (
    { first: `  ${bullet} `, text: [ask, ' ', { role: 'dim' as const, text: `(${complaint === null ? fact : `${complaint}:${fact}`})` }] }))
  const unscreened = outcome.disposition.unscreened.map((id) => ({ first: `  ${bullet} `, text: capital(idWords(id)) }))
  return section(heading('Answer these first, before any therapy'), questions.length > 0 ? questions : unscreened)
}

function scope(outcome: Outcome, { citations, bullet }: Reading): readonly Block[] {
  const remains = outcome.disposition.because.filter(({ kind }) => kind === 'nothing-remains')
  return [
    ...section(heading('Not covered here'), outcome.outOfScope.map(({ complaint, say, sources }) => (
      { first: `  ${bullet} `, text: `${capital(idWords(complaint))}: ${say}${citations.cite(sources)}` }))),
    ...section(heading('Nothing left to recommend'), remains.map(({ id }) => ({ first: `  ${bullet} `, text: `${capital(idWords(id))}: ${nothingRemains}` }))),
  ]
}

export const nothingRemains = 'every option is ruled out or held back, so a clinician should look at it.'

function remarks({ disposition, historical, asOf }: Outcome): readonly Block[] {
  const blocks: Block[] = []
  if (disposition.screenedBy === 'caller') {
    blocks.push({ first: '', text: 'The danger signs were asked about by whoever gave these answers, not by this program.' })
  }
  if (historical) {
    blocks.push({ first: '', text: `Historical: recommendations as they stood on ${asOf}; danger signs and contraindications as they are now.` })
  }
  return blocks.length === 0 ? [] : [null, ...blocks]
}

export function statedBlock({ fact, complaint, value }: Stated, { bullet }: Pick<Reading, 'bullet'>): Block {
  return { first: `  ${bullet} `, text: `${complaint === null ? '' : `${complaint}: `}${fact} = ${answerWords(value)}` }
}
