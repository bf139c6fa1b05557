// What somebody types when asked what it is about: words of the list, or their own, as a reply or what may be meant.
import type { Understanding, Understood } from '../../match/understand.ts'
import type { Reply, Told } from '../../interview/index.ts'
import { answerWords } from '../../report/words.ts'
import type { Choice } from './words.ts'

export interface ComplaintReader {
  /** Complaints in whose name or description all these words stand. */
  readonly search: (text: string) => readonly Choice[]
  /** What a text says by the rules at hand. */
  readonly read: (text: string) => Promise<Understanding>
}

export type ReadComplaint =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly say: string }
  | { readonly kind: 'several'; readonly choices: readonly Choice[] }
  | { readonly kind: 'nothing'; readonly say: string }

/** Few words that name one complaint of the list are that; else the text is read; else what the list has is shown. */
export async function readComplaint(text: string, { search, read }: ComplaintReader): Promise<ReadComplaint> {
  const found = search(text)
  const [only] = found
  if (found.length === 1 && only !== undefined) return { kind: 'reply', reply: { kind: 'complaints', complaints: [only.id] }, say: `${only.label}.` }
  const understanding = await read(text)
  const told = toldOf(understanding)
  const isSure = told.complaints.length + told.doubts.length + Object.keys(told.facts).length > 0
  if (!isSure && found.length > 0) return { kind: 'several', choices: found }
  if (isSure || told.among.length > 0) return { kind: 'reply', reply: told, say: readWords(understanding) }
  return { kind: 'nothing', say: notReadWords(understanding) }
}

/** A reading as a reply. What is uncertain is not taken: dangers are asked about at once, the rest when it matters. */
export function toldOf({ uncertain, answers, complaints }: Understanding): Told {
  const open = new Set(uncertain.flatMap(({ fact }) => fact ?? []))
  const certain = (facts: Told['facts']): Told['facts'] => Object.fromEntries(Object.entries(facts).filter(([fact]) => !open.has(fact)))
  return {
    kind: 'told',
    complaints: complaints.filter(({ taken }) => taken).map(({ id }) => id),
    facts: certain(answers.facts),
    own: Object.fromEntries(Object.entries(answers.complaints).map(([id, facts]) => [id, certain(facts)])),
    doubts: [...new Set(uncertain.flatMap(({ fact, isDangerous }) => isDangerous && fact !== null ? [fact] : []))],
    among: uncertain.flatMap((each) => each.kind === 'complaint' ? each.complaints : []),
  }
}

/** What was taken from a text, for whoever wrote it to check. */
export function readWords({ understood }: Understanding): string {
  if (understood.length === 0) return 'That may be several things.'
  return `Read from your words: ${[...new Set(understood.map(partWords))].join('; ')}.`
}

function partWords({ kind, label, id, value }: Understood): string {
  switch (kind) {
    case 'complaint': return label
    case 'person': return label
    case 'side': return `side: ${id}`
    case 'fact': return `${label}: ${answerWords(value)}`
  }
}

export function notReadWords({ status, notUnderstood }: Understanding): string {
  if (status === 'out-of-scope') return 'That is nothing that these rules cover. If it feels badly wrong, get help now (112, 999, 911 or your local emergency number). Else say it in other words, or choose from the list.'
  if (notUnderstood.some(({ why }) => why === 'language')) return 'Only plain English is read. Use a few English words, or choose from the list. If it feels badly wrong, get help now (112, 999, 911 or your local emergency number).'
  return 'That was not understood. Say it in other words, or choose from the list.'
}
