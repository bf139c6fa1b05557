// How a text was read, for the reader to check: what was taken for what, what must be answered first, and what was not
// understood. It stands before the outcome, so that no guess is silent.
import type { NotUnderstood, Uncertain, Understanding, Understood } from '../match/understand.ts'
import type { AnswerValue } from '../model/answers.ts'
import { heading, section } from './section.ts'
import { layOut, type Block, type Inline, type PageSettings } from './page.ts'
import { andList } from './words.ts'

interface Contradiction {
  readonly fact: string
  readonly complaint: string | null
  readonly inText: AnswerValue
  readonly given: AnswerValue
}

/** The reading as text that ends with a line end; `hasOutcome` where what follows from it is told below. */
export function renderUnderstanding(reading: Understanding, contradictions: readonly Contradiction[], settings: PageSettings, hasOutcome = false): string {
  const bullet = settings.unicode === false ? '-' : '\u2022'
  const labels = new Map(reading.complaints.map(({ id, label }) => [id, label]))
  return layOut([
    ...beyond(reading, hasOutcome),
    ...section(heading('Read from your words'), reading.understood.map((each) => item(bullet, understoodText(each)))),
    ...section(heading('The text and the answers differ; the answers count'), contradictions.map((each) => item(bullet, contradictionText(each)))),
    ...section(heading('Please answer first'), reading.uncertain.map((each) => item(bullet, uncertainText(each, labels)))),
    ...section(heading('Not understood'), notUnderstood(reading.notUnderstood, bullet)),
  ], settings)
}

function item(bullet: string, text: Inline): Block {
  return { first: `  ${bullet} `, text }
}

/** What to do where no complaint was found. */
function beyond({ status, notUnderstood: left }: Understanding, hasOutcome: boolean): readonly Block[] {
  switch (status) {
    case 'complaint':
    case 'facts-only':
      return []
    case 'which-complaint':
      return [{ first: '', text: { role: 'strong', text: hasOutcome ? 'This could be one of several complaints. What is urgent with one of them is said below.' : 'This could be one of several complaints. Say which one, then the answer follows.' } }]
    case 'out-of-scope':
      return [
        { first: '', text: { role: 'strong', text: 'Nothing in the text is a complaint that these rules cover.' } },
        { first: '', text: 'They are about muscles, joints, the spine, common headaches, and movement after illness or surgery. For anything else ask a pharmacist, a nurse or your doctor; if it feels badly wrong, get help now (112, 999, 911 or your local emergency number).' },
        { first: '', text: '`modality list complaints` has what is covered; other words for the same thing may help too.' },
      ]
    case 'not-understood':
      return [
        { first: '', text: { role: 'strong', text: left.some(({ why }) => why === 'language') ? 'The text was not understood: only plain English is read.' : 'The text was not understood.' } },
        { first: '', text: 'Name a complaint with `-c` (`modality list complaints` has them all), or say it in a few English words. If it feels badly wrong, get help now (112, 999, 911 or your local emergency number).' },
      ]
  }
}

function understoodText({ kind, text, id, label, value, complaint }: Understood): Inline {
  const said = `"${text}": `
  switch (kind) {
    case 'complaint': return [said, { role: 'strong', text: label }, ` (${id})`]
    case 'person': return [said, label]
    case 'side': return [said, `side: ${id}`]
    case 'fact': return [said, `${label}: ${shown(value)} (${complaint === null ? '' : `${complaint}:`}${id})`]
  }
}

function shown(value: AnswerValue): string {
  if (Array.isArray(value)) return andList(value.map(String))
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function contradictionText({ fact, complaint, inText, given }: Contradiction): Inline {
  return `${complaint === null ? '' : `${complaint}:`}${fact}: the text says ${shown(inText)}, the answers say ${shown(given)}`
}

const reasons: Readonly<Record<Uncertain['why'], string>> = {
  'stated': '', 'denied': '',
  'doubted': 'you were not sure; counted as "not sure" until you answer',
  'worried': 'a worry or a question, not taken as so',
  'past': 'it reads as past',
  'other-person': 'it reads as about somebody else',
  'denied-perhaps': 'unclear whether "no" covers it',
  'denied-in-part': 'only a part of it was denied',
  'said-in-part': 'it may be meant',
  'follow-up': 'of what kind was not said; counted as "not sure" until you answer',
  'several-options': 'it can be read in several ways',
  'several-complaints': 'it fits several',
  'needs-a-date': 'how long ago that is hangs on the date',
  'several-values': 'more than one was named',
  'range': 'the ends of the range mean different things',
}

function uncertainText({ kind, text, ask, fact, complaints, why, isDangerous }: Uncertain, labels: ReadonlyMap<string, string>): Inline {
  if (kind === 'complaint') return [`"${text}": `, `${ask} ${complaints.map((id) => `${labels.get(id) ?? id} (-c ${id})`).join('; ')}`]
  const question = { role: isDangerous ? 'danger' as const : 'strong' as const, text: ask }
  return [`"${text}": `, question, ` (${reasons[why]}; answer with -s ${fact ?? ''}=...)`]
}

function notUnderstood(parts: readonly NotUnderstood[], bullet: string): readonly Block[] {
  const words = parts.filter(({ why }) => why === 'unknown-words')
  return words.length === 0 ? [] : [item(bullet, words.map(({ text }) => `"${text}"`).join(', '))]
}
