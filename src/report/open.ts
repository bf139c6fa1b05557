// What is not decided: options that hang on an answer, the answers that would change most, and answers set aside.
import type { Outcome, Possible, Undecided } from '../model/outcome.ts'
import { heading, section, type Reading } from './section.ts'
import type { Block } from './page.ts'
import { statedBlock } from './urgency.ts'
import { andList, counted, idWords } from './words.ts'

const mostShown = 8

export function openSections(outcome: Outcome, reading: Reading): readonly Block[] {
  const open = outcome.possible.filter(({ reason }) => reason === 'open')
  const neutral = outcome.possible.filter(({ reason }) => reason === 'neutral')
  return [
    ...section(heading('Possible, depending on an answer'), possible(open, reading)),
    ...section(heading('No recommendation either way'), possible(neutral, reading)),
    ...section(heading('Answers that could change this'), undecided(outcome, reading)),
    ...section(heading('Answers set aside, because their question does not apply'), outcome.parked.map((stated) => statedBlock(stated, reading))),
    ...heeded(outcome, reading),
    ...settledLine(outcome),
  ]
}

/** Options that wait for the same answers stand together. */
function possible(entries: readonly Possible[], { audience, bullet, question, served }: Reading): readonly Block[] {
  const groups = new Map<string, Possible[]>()
  for (const entry of entries) {
    const key = entry.needs.join(' ')
    groups.set(key, [...groups.get(key) ?? [], entry])
  }
  return [...groups.values()].map((group): Block => {
    const names = group.map(({ label, modality, for: complaints }) => `${label}${audience === 'professional' ? ` (${modality})` : ''}${served(complaints)}`)
    const needs = group[0]?.needs.map(question) ?? []
    return { first: `  ${bullet} `, text: [{ role: 'strong', text: names.join('; ') }, needs.length === 0 ? '' : `. Depends on: ${needs.join('; ')}`] }
  })
}

/** Most useful first; those already asked under the urgency are not repeated. */
function undecided(outcome: Outcome, { bullet }: Reading): readonly Block[] {
  const left = outcome.disposition.level === null
    ? outcome.undecided.filter(({ affects }) => !affects.includes('disposition'))
    : outcome.undecided
  const rest = left.length - mostShown
  return [
    ...left.slice(0, mostShown).map((entry) => ({ first: `  ${bullet} `, text: questionText(entry) })),
    ...(rest > 0 ? [{ first: '  ', text: `and ${counted(rest, 'more question')} that could matter (all of them are in the JSON output).` }] : []),
  ]
}

function questionText({ ask, fact, complaint, affects }: Undecided): string {
  const name = complaint === null ? fact : `${complaint}:${fact}`
  const shown = affects.slice(0, 3).map((id) => id === 'disposition' ? 'the urgency' : idWords(id))
  const more = affects.length > 3 ? [`${String(affects.length - 3)} more`] : []
  return `${ask} (${name}; could change ${andList([...shown, ...more])})`
}

function settledLine({ settled, undecided: open, recommended }: Outcome): readonly Block[] {
  if (settled) return [null, { first: '', text: 'Settled: no open answer could change this.' }]
  return open.length === 0 && recommended.length > 0 ? [null, { first: '', text: 'Not settled.' }] : []
}

function heeded({ heededIfStated }: Outcome, { audience }: Reading): readonly Block[] {
  if (audience === 'patient' || heededIfStated.length === 0) return []
  return section(heading('Not asked for these complaints, heeded if stated'), [{ first: '  ', text: `${heededIfStated.join(', ')}.` }])
}
