// The open answers of a summary: what is held back, what to confirm before starting, what could change most.
import type { Outcome } from '../../model/outcome.ts'
import type { Block, Inline, Paragraph } from '../page.ts'
import { heading, section } from '../section.ts'
import { statedBlock } from '../urgency.ts'
import { counted } from '../words.ts'
import { numbers } from './numbers.ts'
import { firstSentence, type Reading } from './reading.ts'

const mostConfirmed = 10
const mostChanging = 3

export function answerSections(outcome: Outcome, reading: Reading): readonly Block[] {
  const before = [...heldBack(outcome, reading), ...confirm(outcome, reading), ...depending(outcome, reading)]
  const last = changing(outcome, reading)
  return [
    ...(before.length === 0 ? [null, { ...last, first: '', rest: '  ' }] : section(heading('Before you start'), [...before, last])),
    ...section(heading('Set aside, because their question does not apply'), outcome.parked.map((stated) => statedBlock(stated, reading))),
  ]
}

function heldBack({ withheld }: Outcome, { name }: Reading): readonly Block[] {
  const groups = new Map<string, string[]>()
  for (const entry of withheld) {
    if (entry.kind === 'unconfirmed') groups.set(firstSentence(entry.say), [...groups.get(firstSentence(entry.say)) ?? [], name(entry)])
  }
  return [...groups].map(([why, names]) => said('Held back until confirmed:', `${names.join('; ')}. ${why}`))
}

function confirm(outcome: Outcome, { short }: Reading): readonly Block[] {
  const entries = [...outcome.recommended, ...outcome.afterReview]
  const waiting = new Set([...entries, ...outcome.withheld].flatMap(({ confirm: facts }) => facts))
  const facts = outcome.undecided.map(({ fact }) => fact).filter((fact, i, all) => waiting.has(fact) && all.indexOf(fact) === i)
  if (facts.length === 0) return []
  const ranks = entries.flatMap(({ confirm: needs }, i) => needs.length > 0 ? [i + 1] : [])
  const rest = facts.length - mostConfirmed
  const concerned = [...(ranks.length === 0 ? [] : [numbers(ranks)]), ...(outcome.withheld.some(({ confirm: needs }) => needs.length > 0) ? ['what is held back'] : [])]
  const list = `${facts.slice(0, mostConfirmed).map(short).join('; ')}${rest > 0 ? `; and ${String(rest)} more: --details` : ''}`
  return [said(`Confirm for ${concerned.join(' and ')}:`, list.endsWith('?') ? list : `${list}.`)]
}

function depending({ possible }: Outcome, { name }: Reading): readonly Block[] {
  const open = possible.filter(({ reason }) => reason === 'open').map(name)
  const neutral = possible.filter(({ reason }) => reason === 'neutral').map(name)
  return [
    ...(open.length === 0 ? [] : [said('Could be added, depending on an answer:', `${open.join('; ')}.`)]),
    ...(neutral.length === 0 ? [] : [said('No recommendation either way:', `${neutral.join('; ')}.`)]),
  ]
}

/** What turns the urgency comes first, then what could add an option; what is to be confirmed stands above. */
function changing({ settled, undecided, possible }: Outcome, { item }: Reading): Paragraph {
  if (settled) return said('Settled:', 'no open answer could change this.')
  if (undecided.length === 0) return said('Not settled.', '')
  const needed = new Set(possible.filter(({ reason }) => reason === 'open').flatMap(({ needs }) => needs))
  const facts = [...undecided.filter(({ urgency }) => urgency !== null), ...undecided.filter(({ fact, urgency }) => urgency === null && needed.has(fact))]
  const most = [...new Set(facts.map(({ fact }) => fact))].slice(0, mostChanging)
  const named = most.length === 0 ? '' : ` Most of all: ${most.map(item).join('; ')}.`
  return said('Not settled:', `${counted(undecided.length, 'open answer')} could still change this.${named}`)
}

function said(label: string, text: Inline): Paragraph {
  return { first: '  ', rest: '    ', text: [{ role: 'strong', text: label }, ' ', text] }
}
