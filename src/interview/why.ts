// Why a question is asked: one sentence, made of what the rules hang on its answer.
import { readAnswers } from '../evaluate/read-answers.ts'
import type { Program } from '../compile/program.ts'
import { dispositions } from '../model/rule-set.ts'
import { inSentence } from '../text/sentence.ts'
import type { Interview } from './interview.ts'
import type { Prompt } from './prompt.ts'
import { openFlags } from './flags.ts'
import { keyOf, situationOf } from './situation.ts'

export interface Reasons {
  /** Labels of red flags that the answers could turn, the most urgent first. */
  readonly flags: readonly string[]
  readonly clinical: readonly string[]
  /** What the most urgent of them calls for. */
  readonly disposition: string | null
  /** Labels of modalities that the answers could move. */
  readonly modalities: readonly string[]
  readonly sentence: string
}

const mostNamed = 3

/** Why this prompt is put now, and which results its answer can move. */
export function whyAsked(program: Program, interview: Interview, prompt: Prompt): Reasons {
  const read = readAnswers(program, interview.answers)
  if (prompt.kind === 'complaints' || !read.ok) {
    return { flags: [], clinical: [], disposition: null, modalities: [], sentence: 'What it is about decides which questions matter and which options there are.' }
  }
  const situation = situationOf(program, read.answers, interview.settings)
  const keys = keysOf(program, prompt)
  const flags = openFlags(situation).filter(({ facts }) => keys.some((key) => facts.has(key))).map(({ flag }) => flag)
    .toSorted((a, b) => b.disposition - a.disposition || (a.id < b.id ? -1 : 1))
  const open = situation.open.filter(({ fact, complaint }) => keys.includes(keyOf(fact, complaint)))
  const counts = new Map<number, number>()
  for (const { modalities } of open) for (const modality of modalities) counts.set(modality, (counts.get(modality) ?? 0) + 1)
  const modalities = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([index]) => program.modalities[index]?.label ?? '')
  const most = flags[0]?.disposition
  const level = most === undefined ? null : dispositions[most] ?? null
  const call = level === null ? null : inSentence(program.header.dispositions[level].label)
  const reasons = { flags: flags.map(({ label }) => label), clinical: flags.map(({ clinical, label }) => clinical ?? label), disposition: level, modalities }
  return { ...reasons, sentence: sentenceOf(reasons, call, open.some(({ urgency }) => urgency >= 0)) }
}

function keysOf(program: Program, prompt: Exclude<Prompt, { kind: 'complaints' }>): readonly number[] {
  const asked = prompt.kind === 'question' ? [prompt] : prompt.items
  return [...new Set(asked.map(({ fact, complaint }) => keyOf(
    program.facts.findIndex(({ id }) => id === fact), complaint === null ? -1 : program.complaintIds.indexOf(complaint))))]
}

function sentenceOf({ flags, modalities }: Pick<Reasons, 'flags' | 'modalities'>, call: string | null, movesUrgency: boolean): string {
  const therapies = modalities.length === 0 ? '' : `which options fit, such as ${named(modalities.map(inText))}`
  if (flags.length > 0 && call !== null) {
    const also = therapies === '' ? '' : `; it also decides ${therapies}`
    return `This may be a sign of ${named(flags.map(inText))}, and then the advice could be: ${call}${also}.`
  }
  if (movesUrgency) return `The answer decides whether what is known here fits you at all${therapies === '' ? '' : `, and ${therapies}`}.`
  return therapies === '' ? 'Nothing hangs on it any more; it can be passed over.' : `The answer decides ${therapies}.`
}

function inText(label: string): string {
  return /^(?:A|An|The) /u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : inSentence(label)
}

function named(labels: readonly string[]): string {
  const unique = [...new Set(labels)]
  const shown = unique.slice(0, mostNamed)
  const rest = unique.length - shown.length
  if (rest > 0) return `${shown.join(', ')} or ${String(rest)} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`
}
