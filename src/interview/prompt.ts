// What can be asked in one go, and what can be replied to it.
import type { Program, ProgramFact } from '../compile/program.ts'
import { factIndex } from '../evaluate/read-answers.ts'
import type { Answers, AnswerValue } from '../model/answers.ts'

export type Prompt =
  /** `also`: beside those there are. `among`: those that the person's words may mean; all where it is empty or missing. */
  | { readonly kind: 'complaints'; readonly also?: boolean; readonly among?: readonly string[] }
  /** Tick what holds; whatever is not ticked stays open until "none of the others" is said. */
  | { readonly kind: 'checklist'; readonly purpose: Purpose; readonly items: readonly Item[] }
  | { readonly kind: 'question'; readonly fact: string; readonly complaint: string | null }

/** Danger signs; what the choice of therapies hangs on; what limits those at hand; the options of one question. */
export type Purpose = 'safety' | 'indication' | 'restriction' | 'options'

export interface Item {
  /** Why it is asked. Room that a list of danger signs leaves is used for what limits therapies. */
  readonly purpose: Purpose
  readonly fact: string
  /** The complaint it belongs to; null for a fact of the person. */
  readonly complaint: string | null
  /** An option of a `choices` fact; null for the fact as a whole. */
  readonly option: string | null
  /** The option of a `choice` fact that "none of these" stands for; ticking it asks which of the others holds. */
  readonly absent: string | null
}

export type Reply =
  | { readonly kind: 'complaints'; readonly complaints: readonly string[] }
  | Told
  /** Ids of items (see `itemId`); `none` makes those not named a no. */
  | { readonly kind: 'checklist'; readonly yes: readonly string[]; readonly unsure: readonly string[]; readonly declined?: readonly string[]; readonly none: boolean }
  | { readonly kind: 'question'; readonly value: AnswerValue }

/** To the complaints, in the person's own words, as far as they were understood. */
export interface Told {
  readonly kind: 'told'
  readonly complaints: readonly string[]
  /** What was said for certain, of the person and of the complaints. */
  readonly facts: Answers['facts']
  readonly own: Answers['complaints']
  /** Facts that may be danger signs and have to be asked about, the most urgent first. */
  readonly doubts: readonly string[]
  /** Complaints it may be about, where none is certain. */
  readonly among: readonly string[]
}

export const mostItems = 7

/** `[complaint:]fact[/option]`. */
export function itemId({ fact, complaint, option }: Pick<Item, 'fact' | 'complaint' | 'option'>): string {
  return `${complaint === null ? '' : `${complaint}:`}${fact}${option === null ? '' : `/${option}`}`
}

/** A stable name of a prompt: the same for the same things asked. */
export function promptId(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'complaints': return 'complaints'
    case 'checklist': return prompt.items.map(itemId).join(',')
    case 'question': return itemId({ ...prompt, option: null })
  }
}

/** The prompt for one fact by itself: its question, or its options as a checklist. */
export function promptFor(program: Program, id: string, complaint: string | null, open?: readonly string[]): Prompt {
  const fact = factOf(program, id)
  const owner = fact.scope === 'person' ? null : complaint
  if (fact.kind !== 'choices') return { kind: 'question', fact: id, complaint: owner }
  const options = (fact.options ?? []).filter((option) => open === undefined || open.includes(option.id))
  return { kind: 'checklist', purpose: 'options', items: options.map((option) => ({ purpose: 'options', fact: id, complaint: owner, option: option.id, absent: null })) }
}

export function factOf(program: Program, id: string): ProgramFact {
  const fact = program.facts[factIndex(program).get(id) ?? -1]
  if (fact === undefined) throw new RangeError(`no fact is called ${id}`)
  return fact
}

/** Whether a fact can stand in a checklist, where "none of these" says that it is absent. */
export function canBeTicked({ facts }: Program, index: number): boolean {
  const fact = facts[index]
  return fact?.item !== undefined && (fact.kind === 'yes-no' ? fact.clear?.[0] !== 1 : absentOption(fact) !== null)
}

const absentIds = new Set(['absent', 'never', 'unchanged'])

/** The option of a `choice` fact that says "none of it", by its id: `absent`, `never` or `unchanged`. */
export function absentOption(fact: ProgramFact): string | null {
  if (fact.kind !== 'choice' || fact.item === undefined) return null
  const found = (fact.options ?? []).filter(({ id }) => absentIds.has(id))
  return found.length === 1 ? found[0]?.id ?? null : null
}
