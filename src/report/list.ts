// A rule set to lists of what is in it: entries as plain data for programs, and as text for people.
import type { AskedFact, Fact, Rule, RuleSet } from '../model/rule-set.ts'
import { formatDuration } from '../text/duration.ts'
import { displayWidth } from '../text/width.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { counted, idWords, verdictWords } from './words.ts'

export const listKinds = ['complaints', 'facts', 'modalities', 'red-flags', 'rules', 'sources', 'claims'] as const
export type ListKind = (typeof listKinds)[number]

export interface ListEntry {
  readonly id: string
  readonly label: string
  /** Short remarks: what values a fact takes, how urgent a flag is. */
  readonly notes: readonly string[]
}

/** The entries of one kind, by id. */
export function entriesOf(ruleSet: RuleSet, kind: ListKind): readonly ListEntry[] {
  switch (kind) {
    case 'complaints': return ruleSet.complaints.map(({ id, label, icd10cm }) => ({ id, label, notes: icd10cm.length === 0 ? [] : [`ICD-10-CM ${icd10cm.join(', ')}`] }))
    case 'facts': return ruleSet.facts.map(factEntry)
    case 'modalities': return ruleSet.modalities.map(({ id, label, family, role }) => ({ id, label, notes: [idWords(role), `family ${family}`] }))
    case 'red-flags': return ruleSet.redFlags.map(({ id, label, disposition, askedFor }) => (
      { id, label, notes: [idWords(disposition), askedFor === 'everyone' ? 'asked of everyone' : `asked for ${askedFor.join(', ')}`] }))
    case 'rules': return ruleSet.rules.map(ruleEntry)
    case 'sources': return ruleSet.sources.map(({ id, title, by, year, status }) => (
      { id, label: title, notes: [...(by === undefined ? [] : [by]), ...(year === undefined ? [] : [String(year)]), status] }))
    case 'claims': return ruleSet.claims.map(({ id, claim, verdict }) => ({ id, label: claim, notes: [verdictWords[verdict]] }))
  }
}

/** The entries as text: id and label, beside each other where the width allows. */
export function renderList(entries: readonly ListEntry[], settings: PageSettings): string {
  const longest = Math.max(0, ...entries.map(({ id }) => displayWidth(id)))
  const column = longest + 2
  const isNarrow = column > 40 || settings.width - column < 30
  return layOut(entries.flatMap((entry) => isNarrow ? stacked(entry) : beside(entry, column)), settings)
}

/** How many of each kind there are. */
export function renderKinds(ruleSet: RuleSet, settings: PageSettings): string {
  return layOut(listKinds.map((kind) => ({ first: `${kind.padEnd(12)}  `, text: counted(entriesOf(ruleSet, kind).length, 'entry').replace(/entrys$/u, 'entries') })), settings)
}

function stacked(entry: ListEntry): readonly Block[] {
  return [{ first: '', text: { role: 'strong', text: entry.id } }, { first: '    ', text: described(entry) }]
}

function beside(entry: ListEntry, column: number): readonly Block[] {
  return [{ first: entry.id.padEnd(column), rest: ' '.repeat(column), text: described(entry) }]
}

function described({ label, notes }: ListEntry): string {
  return notes.length === 0 ? label : `${label} (${notes.join('; ')})`
}

function factEntry(fact: Fact): ListEntry {
  if (!isAsked(fact)) return { id: fact.id, label: fact.label, notes: [`${fact.kind}, worked out from other facts`] }
  return { id: fact.id, label: fact.ask, notes: [...(fact.scope === 'complaint' ? ['per complaint'] : []), valuesOf(fact)] }
}

export function isAsked(fact: Fact): fact is AskedFact {
  return 'ask' in fact
}

/** What can be answered: `yes or no`, the option ids, a range. */
export function valuesOf(fact: AskedFact): string {
  switch (fact.kind) {
    case 'yes-no': return 'yes or no'
    case 'choice': return `one of ${fact.options.map(({ id }) => id).join(', ')}`
    case 'choices': return `any of ${fact.options.map(({ id }) => id).join(', ')}`
    case 'integer':
    case 'scale': return `${String(fact.min)} to ${String(fact.max)}${fact.unit === undefined ? '' : ` ${fact.unit}`}`
    case 'duration': return `a duration, ${formatDuration(fact.min)} to ${formatDuration(fact.max)}`
  }
}

function ruleEntry({ id, say, direction, modalities, for: served }: Rule): ListEntry {
  const verb = direction === 'for' ? 'recommends' : direction === 'against' ? 'advises against' : 'neutral on'
  return { id, label: say, notes: [`${verb} ${modalities.join(', ')}`, `for ${served.join(', ')}`] }
}
