// An outcome to the text a reader sees: urgency first, then what to try, what not and why, what is still open, what to
// watch for, the sources and the notice. Nothing is said by colour alone.
import type { Outcome } from '../model/outcome.ts'
import { createCitations } from './citations.ts'
import { areFew, confirmHeading, confirmSections } from './confirm.ts'
import { ending } from './ending.ts'
import { openSections } from './open.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { recommendationSections } from './recommendation.ts'
import { heading, section, type Reading } from './section.ts'
import { summaryBlocks } from './summary/summary.ts'
import { urgencySections } from './urgency.ts'
import { withheldSections } from './withheld.ts'
import { andList, companionsIn, counted, idWords, type Audience } from './words.ts'

export interface OutcomeSettings extends PageSettings {
  readonly audience: Audience
  /** Everything that the outcome holds, instead of what can be read in a minute. */
  readonly details?: boolean
}

/** The outcome as text, wrapped to the width; the same outcome and settings give the same text. */
export function renderOutcome(outcome: Outcome, settings: OutcomeSettings): string {
  return layOut(settings.details === true ? detailBlocks(outcome, settings) : summaryBlocks(outcome, settings.audience, bulletOf(settings)), settings)
}

function detailBlocks(outcome: Outcome, settings: OutcomeSettings): readonly Block[] {
  const reading = readingOf(outcome, settings)
  const sections = [
    urgencySections(outcome, reading),
    recommendationSections(outcome, reading),
    withheldSections(outcome, reading),
    confirmSections(outcome, reading),
    openSections(outcome, reading),
    safetyNet(outcome, reading),
  ]
  return [...sections.flat(), null, ...sourceList(reading), null, ...ending(outcome)]
}

function readingOf(outcome: Outcome, settings: OutcomeSettings): Reading {
  const questions = new Map(outcome.undecided.map(({ fact, ask }) => [fact, ask]))
  const question = (fact: string): string => questions.has(fact) ? `${questions.get(fact) ?? ''} (${fact})` : fact
  const where = outcome.disposition.level === null ? 'to be asked after the danger signs' : `under "${confirmHeading}" below`
  const isOne = Object.keys(outcome.complaints).length === 1
  return {
    audience: settings.audience,
    citations: createCitations(outcome.sources),
    question,
    confirmation: (facts) => areFew(facts) ? facts.map(question) : [`${counted(facts.length, 'question')} ${where}.`],
    served: (complaints) => isOne || complaints.length === 0 ? '' : `, for ${andList(complaints.map(idWords))}`,
    companion: companionsIn(outcome),
    bullet: bulletOf(settings),
  }
}

function bulletOf({ unicode }: PageSettings): string {
  return unicode === false ? '-' : '\u2022'
}

function safetyNet(outcome: Outcome, { bullet }: Reading): readonly Block[] {
  return section(heading('Watch for'), outcome.safetyNet.map((text) => ({ first: `  ${bullet} `, text })))
}

function sourceList({ citations }: Reading): readonly Block[] {
  return section(heading('Sources'), citations.list())
}
