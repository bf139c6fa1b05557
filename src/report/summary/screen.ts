// Before the danger signs have been asked about: the signs that can be asked now, by body system, and how to answer.
import type { Outcome, Undecided } from '../../model/outcome.ts'
import { heading, section } from '../section.ts'
import type { Block } from '../page.ts'
import { capital, idWords } from '../words.ts'
import type { Reading } from './reading.ts'

const mostNamed = 5

export function screenSections(outcome: Outcome, reading: Reading, isUrgent: boolean): readonly Block[] {
  const critical = outcome.undecided.filter(({ urgency }) => urgency === 'emergency' || urgency === 'urgent')
  const now = critical.filter(({ waitsFor }) => waitsFor.length === 0)
  return [
    ...section(heading(isUrgent ? 'Is it an emergency? Is any of this so?' : 'Ask about danger signs first. Is any of this so?'), signs(outcome, now, reading)),
    ...more(outcome, critical, now, reading),
    ...section(heading('How to answer'), howToAnswer(outcome, now.find(isSign)?.fact ?? 'FACT')),
    ...(isUrgent ? [] : options(outcome)),
  ]
}

function signs({ disposition }: Outcome, now: readonly Undecided[], { item, bullet }: Reading): readonly Block[] {
  const groups = new Map<string, string[]>()
  for (const { group, fact } of now.filter(isSign)) groups.set(group ?? 'other', [...groups.get(group ?? 'other') ?? [], item(fact)])
  // None of them may go unseen, even where no question is known that belongs to it.
  if (now.length === 0) return disposition.unscreened.map((id) => ({ first: `  ${bullet} `, text: capital(idWords(id)) }))
  return [...groups].map(([group, items]) => ({ first: '  ', rest: '    ', text: [{ role: 'strong' as const, text: `${capital(idWords(group))}:` }, ` ${items.join('; ')}`] }))
}

/** What is asked about a person in general is no sign, though a flag may hang on it. */
function isSign({ sign, group }: Undecided): boolean {
  return sign && group !== 'general'
}

function more({ undecided }: Outcome, critical: readonly Undecided[], now: readonly Undecided[], { item }: Reading): readonly Block[] {
  const others = now.filter((entry) => !isSign(entry))
  const later = critical.length - now.length
  const rest = undecided.length - critical.length
  const counts = [...(later > 0 ? [`${String(later)} about danger signs`] : []), ...(rest > 0 ? [`${String(rest)} about the options`] : [])]
  return [
    ...(others.length === 0 ? [] : [{ first: '  ', rest: '    ', text: [{ role: 'strong' as const, text: 'Also needed:' }, ` ${others.map(({ fact }) => item(fact)).join('; ')}`] }]),
    ...(counts.length === 0 ? [] : [{ first: '  ', text: `Further questions: up to ${counts.join(' and ')}.` }]),
  ]
}

function howToAnswer({ complaints }: Outcome, example: string): readonly Block[] {
  const isNone = Object.keys(complaints).length === 0
  const ways = [
    ...(isNone ? ['-c COMPLAINT: to say what it is about; `modality list complaints` has them all'] : []),
    'modality ask: to be asked one by one',
    `-s ${example}=no: to add an answer: yes, no, unknown or a value, by the name in brackets`,
    '--screened: where you have asked and found no others',
  ]
  return ways.map((text) => ({ first: '  ', rest: '    ', text }))
}

function options({ recommended }: Outcome): readonly Block[] {
  if (recommended.length === 0) return []
  const rest = recommended.length - mostNamed
  const names = recommended.slice(0, mostNamed).map(({ label, restrictions }) => restrictions.length > 0 ? `${label} (ask first)` : label)
  return section(heading('If no danger sign is found, options to discuss'), [
    { first: '  ', text: `${names.join('; ')}${rest > 0 ? `; and ${String(rest)} more` : ''}. How much, how well supported and with what care is told then.` },
  ])
}
