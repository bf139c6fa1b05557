// What a person wrote, read with the words of the rule set, and what is said of it beside an outcome.
import type { Read } from '../batch/told.ts'
import { understand, type Understanding } from '../match/understand.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Contradiction } from './answers.ts'
import type { OptionValues } from './command.ts'
import { openLexicon } from './rules.ts'

/** How a text was read, as JSON beside the outcome. */
export interface ReadText extends Understanding {
  readonly contradictions: readonly Contradiction[]
}

/** What the text says; its answers are for `gatherAnswers`. */
export async function readText(text: string, options: OptionValues): Promise<Understanding> {
  return understand(await openLexicon(options), text)
}

/**
 * Whether the outcome says something: with a complaint it always does; without one only where a danger sign or a doubt
 * about one asks for a clinician. Else the text itself must be asked about first.
 */
export function tellsSomething(outcome: Outcome): boolean {
  return Object.keys(outcome.complaints).length > 0 || outcome.redFlags.length > 0 || outcome.disposition.atLeast !== 'self-care'
}

/** Whether something in the text that may be a danger sign must be answered first. */
export function asksForDanger({ uncertain }: Understanding): boolean {
  return uncertain.some(({ isDangerous }) => isDangerous)
}

/** Reads texts for rows of a batch, in ids. */
export async function openRead(options: OptionValues): Promise<Read> {
  const lexicon = await openLexicon(options)
  return (text) => {
    const { status, understood, uncertain, complaints, answers } = understand(lexicon, text)
    return {
      answers,
      reading: {
        status,
        understood: understood.map(({ kind, id, value, complaint, start, end }) => ({ kind, id, value, complaint, start, end })),
        uncertain: uncertain.map(({ fact, complaints: ids, why, isDangerous, start, end }) => ({ fact, complaints: ids, why, isDangerous, start, end })),
        complaints: complaints.map(({ id, score, taken }) => ({ id, score, taken })),
      },
    }
  }
}
