// An outcome to what a reader can take in within a minute: how urgent it is and what to ask first, the best options,
// what not to do, what to confirm and what to watch for. Everything else is counted, and told with `--details`.
import type { Outcome } from '../../model/outcome.ts'
import type { Block } from '../page.ts'
import { createCitations } from '../citations.ts'
import { ending } from '../ending.ts'
import { section, heading } from '../section.ts'
import type { Audience } from '../words.ts'
import { answerSections } from './answers.ts'
import { optionSections } from './options.ts'
import { readingOf, type Reading } from './reading.ts'
import { screenSections } from './screen.ts'
import { urgencySections } from './urgency.ts'
import { watchSections } from './watch.ts'
import { withheldSections } from './withheld.ts'

export function summaryBlocks(outcome: Outcome, audience: Audience, bullet: string): readonly Block[] {
  const reading = readingOf(outcome, audience, bullet, createCitations(outcome.sources))
  return [...sections(outcome, reading), ...sources(reading), null, ...ending(outcome)]
}

function sources({ citations }: Reading): readonly Block[] {
  const list = citations.shortList()
  return section(heading('Sources'), list.length === 0 ? [] : [...list, { first: '  ', text: 'Titles, links and the rest of the reasons: --details' }])
}

function sections(outcome: Outcome, reading: Reading): readonly Block[] {
  const { level, atLeast } = outcome.disposition
  const head = urgencySections(outcome, reading)
  // Who needs help now reads what to do and why, and nothing that could keep them from it.
  if (level === 'emergency' || level === 'urgent') return head
  if (level === null) return [...head, ...screenSections(outcome, reading, atLeast === 'urgent')]
  return [
    ...head,
    ...optionSections(outcome, reading),
    ...withheldSections(outcome, reading),
    ...answerSections(outcome, reading),
    ...watchSections(outcome),
  ]
}
