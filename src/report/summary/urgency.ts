// The head of a summary: how urgent it is, what to do now, and why.
import type { Outcome, RedFlagOutcome } from '../../model/outcome.ts'
import type { Block, Inline } from '../page.ts'
import { nothingRemains, roleOf } from '../urgency.ts'
import { answerWords, idWords, inList, lowerFirst, urgencyWords } from '../words.ts'
import type { Reading } from './reading.ts'

export function urgencySections(outcome: Outcome, reading: Reading): readonly Block[] {
  const { atLeast } = outcome.disposition
  const present = outcome.redFlags.filter(({ state }) => state === 'present')
  // Beside what decides, a lesser sign is only named.
  const leading = present.filter(({ disposition }) => disposition === atLeast)
  const lesser = present.filter(({ disposition }) => disposition !== atLeast)
  const unsure = outcome.redFlags.filter(({ state }) => state === 'unsure')
  return [
    ...head(outcome),
    ...apart([
      ...leading.flatMap((flag) => flagBlocks(flag, reading)),
      ...unsure.flatMap((flag) => flagBlocks(flag, reading)),
      ...(lesser.length === 0 ? [] : [{ first: '  ', rest: '    ', text: `Also present: ${lesser.map((flag) => inList(nameOf(flag, reading))).join('; ')}.` }]),
    ]),
    ...apart(reasons(outcome, reading)),
    ...remarks(outcome),
  ]
}

function apart(blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [null, ...blocks]
}

function head({ disposition }: Outcome): readonly Block[] {
  const { where, within, say } = disposition
  return [
    { first: '', text: urgencyOf(disposition) },
    ...(where === null || within === null ? [] : [{ first: '  ', text: `When: ${within}. Where: ${inList(where)}.` }]),
    { first: '  ', text: say },
  ]
}

function urgencyOf({ level, atLeast, label, where }: Outcome['disposition']): Inline {
  if (level !== null) return { role: roleOf(level), text: `Urgency: ${urgencyWords[level]}. ${label}` }
  if (where === null) return { role: 'caution', text: `Urgency: ${lowerFirst(label)}` }
  return { role: roleOf(atLeast), text: `Urgency: ${urgencyWords[atLeast]} or more. ${label}` }
}

const mostSources = 3

function nameOf({ label, clinical }: RedFlagOutcome, { audience }: Reading): string {
  return audience === 'professional' ? clinical ?? label : label
}

function flagBlocks(flag: RedFlagOutcome, reading: Reading): readonly Block[] {
  const state: Inline = flag.state === 'present'
    ? { role: roleOf(flag.disposition), text: 'Present:' }
    : { role: 'caution', text: 'Not sure:' }
  return [
    { first: '  ', rest: '    ', text: [state, ` ${nameOf(flag, reading)}. ${flag.say}${reading.citations.cite(flag.sources.slice(0, mostSources))}`] },
    ...(flag.do === null ? [] : [{ first: '    ', text: flag.do }]),
  ]
}

/** Why it is as it is, apart from danger signs. */
function reasons({ disposition, outOfScope, conflicts }: Outcome, { citations }: Reading): readonly Block[] {
  return [
    ...outOfScope.map(({ complaint, say, sources }) => ({ first: '  ', rest: '    ', text: `Not covered: ${idWords(complaint)}. ${say}${citations.cite(sources)}` })),
    ...disposition.because.filter(({ kind }) => kind === 'nothing-remains').map(({ id }) => (
      { first: '  ', rest: '    ', text: `Nothing left to recommend for ${idWords(id)}: ${nothingRemains}` })),
    ...conflicts.map(({ fact, complaint, value }) => ({
      first: '  ', rest: '    ',
      text: `Heeded, though its question does not seem to apply: ${complaint === null ? '' : `${complaint}:`}${fact} = ${answerWords(value)}.`,
    })),
  ]
}

function remarks({ disposition, historical, asOf }: Outcome): readonly Block[] {
  if (disposition.atLeast === 'emergency' || disposition.atLeast === 'urgent') return []
  return [
    ...(disposition.screenedBy === 'caller' ? [{ first: '  ', text: 'Danger signs: asked about by whoever gave the answers, not by this program.' }] : []),
    ...(historical ? [{ first: '  ', text: `Historical: recommendations as they stood on ${asOf}; danger signs and contraindications as they are now.` }] : []),
  ]
}
