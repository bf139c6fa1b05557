// A prompt in a reader's words: the one place where the two front ends and the line protocol take their texts from.
import type { Program, ProgramFact } from '../../compile/program.ts'
import { factOf, itemId } from '../../interview/index.ts'
import type { Interview, Item, Progress, Prompt, ReviewEntry } from '../../interview/index.ts'
import type { AnswerValue } from '../../model/answers.ts'
import { andList, answerWords, capital, type Audience } from '../../report/words.ts'
import { formatDuration } from '../../text/duration.ts'
import { wordsOf } from '../../text/wrap.ts'

export interface Choice {
  readonly id: string
  readonly label: string
}

/** What a front end shows. `form` says how it is answered. */
export interface View {
  readonly prompt: Prompt
  readonly title: string
  readonly help: string | null
  readonly form: 'complaints' | 'ticks' | 'one' | 'text'
  /** Items to tick, or answers of which one is chosen; empty for a text. */
  readonly choices: readonly Choice[]
  /** What a typed answer may look like. */
  readonly accepted: string | null
}

const titles = {
  safety: { patient: 'Do any of these apply to you now?', professional: 'Red flags: is any of these present?' },
  mixed: { patient: 'Do any of these apply to you?', professional: 'Red flags, indications, contraindications: is any of these present?' },
  restriction: { patient: 'Do any of these apply to you? They decide what needs care.', professional: 'Contraindications and precautions: is any of these present?' },
  indication: { patient: 'Which of these fit?', professional: 'Which of these hold?' },
}

export function viewOf(program: Program, interview: Interview, prompt: Prompt, audience: Audience): View {
  switch (prompt.kind) {
    case 'complaints': {
      const { among = [], also = false } = prompt
      const choices = (among.length > 0 ? among : program.complaintIds).map((id) => ({ id, label: complaintLabel(program, id, audience) }))
      const title = among.length > 1 ? 'Which of these is it?' : among.length === 1 ? 'Is it this?' : also ? 'What else is it about?' : 'What brings you here?'
      return { prompt, title, help: among.length > 0 ? null : 'Say it in your own words, or choose from the list.', form: 'complaints', choices, accepted: null }
    }
    case 'checklist': {
      const several = Object.keys(interview.answers.complaints).length > 1
      const [first] = prompt.items
      const isMixed = prompt.items.some(({ purpose }) => purpose !== prompt.purpose)
      const title = prompt.purpose === 'options' && first !== undefined ? questionText(factOf(program, first.fact), audience)
        : titles[isMixed ? 'mixed' : prompt.purpose === 'options' ? 'indication' : prompt.purpose][audience]
      const owner = prompt.purpose === 'options' && several && first !== undefined && first.complaint !== null ? ` (${complaintLabel(program, first.complaint, 'patient')})` : ''
      const choices = prompt.items.map((item) => ({ id: itemId(item), label: `${itemLabel(program, item, audience)}${owner === '' && several ? suffix(program, item.complaint) : ''}` }))
      const help = prompt.purpose === 'options' && first !== undefined ? factOf(program, first.fact).help ?? null : null
      return { prompt, title: `${title}${owner}`, help, form: 'ticks', choices, accepted: null }
    }
    case 'question': {
      const fact = factOf(program, prompt.fact)
      const several = Object.keys(interview.answers.complaints).length > 1
      const title = `${questionText(fact, audience)}${several ? suffix(program, prompt.complaint) : ''}`
      const choices = answersOf(fact, audience)
      return { prompt, title, help: fact.help ?? null, form: choices.length > 0 ? 'one' : 'text', choices, accepted: acceptedText(fact) }
    }
  }
}

function questionText(fact: ProgramFact, audience: Audience): string {
  return audience === 'professional' ? fact.clinical ?? fact.ask : fact.ask
}

export function complaintLabel(program: Program, id: string, audience: Audience): string {
  const complaint = program.complaints[id]
  return (audience === 'professional' ? complaint?.clinical : undefined) ?? complaint?.label ?? id
}

function suffix(program: Program, complaint: string | null): string {
  return complaint === null ? '' : ` (${complaintLabel(program, complaint, 'patient')})`
}

function itemLabel(program: Program, item: Item, audience: Audience): string {
  const fact = factOf(program, item.fact)
  if (item.option !== null) {
    const option = fact.options?.find(({ id }) => id === item.option)
    return (audience === 'professional' ? option?.clinical : undefined) ?? option?.label ?? item.option
  }
  return (audience === 'professional' ? fact.clinical : undefined) ?? fact.item ?? fact.ask
}

function answersOf(fact: ProgramFact, audience: Audience): readonly Choice[] {
  if (fact.kind === 'yes-no') return [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, { id: 'unknown', label: 'Not sure' }]
  if (fact.kind !== 'choice') return []
  const options = (fact.options ?? []).map(({ id, label, clinical }) => ({ id, label: (audience === 'professional' ? clinical : undefined) ?? label }))
  return [...options, { id: 'unknown', label: 'Not sure' }]
}

function acceptedText(fact: ProgramFact): string | null {
  const { min = 0, max = 0 } = fact
  switch (fact.kind) {
    case 'integer':
    case 'scale': return `a whole number from ${String(min)} to ${String(max)}${fact.unit === undefined ? '' : ` (${fact.unit})`}`
    case 'duration': return min > 0 ? `a time such as 3 days, 6 weeks or 4 months, at least ${formatDuration(min)}` : 'a time such as 3 days, 6 weeks or 4 months'
    default: return null
  }
}

/** A range wider than this tells nothing to somebody who waits for the end. */
const widestRange = 8

/** `Question 3. Still to come, this one included: most likely 4, at most 9.` */
export function progressWords({ asked, least, most, likely }: Progress, isComplaint: boolean): string {
  const place = `Question ${String(asked + 1)}.`
  if (isComplaint) return place
  const bounds = most - likely > widestRange ? `most likely ${String(likely)}`
    : least === most ? String(most) : `between ${String(least)} and ${String(most)}, most likely ${String(likely)}`
  return `${place} Still to come, this one included: ${bounds}.`
}

/** An answer looked over: `Age: 54`. */
export function entryWords(program: Program, interview: Interview, { fact: id, complaint, value, state }: ReviewEntry, audience: Audience): string {
  const fact = factOf(program, id)
  const several = Object.keys(interview.answers.complaints).length > 1
  const name = (audience === 'professional' ? fact.clinical : undefined) ?? fact.item ?? fact.ask
  const mark = state === 'used' ? '' : state === 'parked' ? ' [set aside: the question does not apply]' : ' [heeded, though the question does not apply]'
  return `${capital(name)}${several ? suffix(program, complaint) : ''}: ${valueWords(fact, value, audience)}${mark}`
}

function valueWords(fact: ProgramFact, value: AnswerValue, audience: Audience): string {
  const label = (id: string): string => {
    const option = fact.options?.find((each) => each.id === id)
    return option === undefined ? id.replaceAll('-', ' ') : (audience === 'professional' ? option.clinical : undefined) ?? option.label
  }
  if (typeof value === 'string' && value !== 'unknown') return label(value)
  if (typeof value !== 'object' || value === null) return answerWords(value)
  const said = Array.isArray(value) ? (value as readonly string[]).map((id) => [id, 'yes'] as const) : Object.entries(value)
  const holding = said.filter(([, each]) => each === 'yes' || each === true).map(([id]) => label(id))
  const unsure = said.filter(([, each]) => each === 'unknown' || each === 'declined').map(([id]) => label(id))
  return [holding.length === 0 ? 'none' : andList(holding), ...(unsure.length === 0 ? [] : [`not sure: ${andList(unsure)}`])].join('; ')
}

/** Complaints in which every word typed so far is found; those whose label begins with it first. */
export function complaintsMatching(program: Program, text: string, audience: Audience): readonly Choice[] {
  const words = wordsOf(text.toLowerCase())
  const all = program.complaintIds.map((id) => {
    const { label = id, clinical = '', about = '' } = program.complaints[id] ?? {}
    return { id, label: complaintLabel(program, id, audience), name: `${label} ${clinical} ${id}`.toLowerCase(), about: about.toLowerCase() }
  })
  const inName = all.filter(({ name }) => words.every((word) => name.includes(word)))
  const inAbout = all.filter((each) => !inName.includes(each) && words.every((word) => each.name.includes(word) || each.about.includes(word)))
  const starts = (label: string): number => (label.toLowerCase().startsWith(words.join(' ')) ? 0 : 1)
  return [...inName.toSorted((a, b) => starts(a.label) - starts(b.label)), ...inAbout].map(({ id, label }) => ({ id, label }))
}
