// The options of a summary: the first few with reason and dose, the others by grade; cautions are never left out.
import type { Outcome, Recommendation } from '../../model/outcome.ts'
import type { Certainty, Strength } from '../../model/rule-set.ts'
import type { Block, Inline } from '../page.ts'
import { heading, section } from '../section.ts'
import { andList, capital, certaintyWords, gradeWords, lowerFirst } from '../words.ts'
import { numbers } from './numbers.ts'
import type { Reading } from './reading.ts'

const mostTold = 5

export function optionSections(outcome: Outcome, reading: Reading): readonly Block[] {
  const words = reading.audience === 'patient' ? 'Options to discuss' : 'Recommended modalities'
  return [
    ...section(heading(words), options(outcome.recommended, reading)),
    ...section(heading('Possible options after a clinician has looked at it'), options(outcome.afterReview, reading)),
  ]
}

interface Ranked {
  readonly rank: number
  readonly entry: Recommendation
}

function options(entries: readonly Recommendation[], reading: Reading): readonly Block[] {
  const ranked = entries.map((entry, i) => ({ rank: i + 1, entry }))
  const groups = alike(ranked, (entry) => [...gradeOf(entry), reading.reason(entry), entry.dose])
  const first = groups.slice(0, mostTold)
  return [
    ...first.flatMap((group) => [named(group, gradeWords, reading), ...told(group, reading)]),
    ...alike(ranked.slice(first.flat().length), gradeOf).map((group) => named(group, shortGrade, reading)),
    ...cautions(ranked, reading),
    ...contested(entries, reading),
  ]
}

function gradeOf({ strength, certainty, gradedBy, status, line, togetherWith, for: complaints }: Recommendation): readonly unknown[] {
  return [strength, certainty, gradedBy, status, line, togetherWith, complaints]
}

/** Neighbours of which the same is said stand together. */
function alike(ranked: readonly Ranked[], said: (entry: Recommendation) => readonly unknown[]): readonly (readonly Ranked[])[] {
  const groups: Ranked[][] = []
  let before = ''
  for (const each of ranked) {
    const key = JSON.stringify(said(each.entry))
    if (key === before) groups[groups.length - 1]?.push(each)
    else groups.push([each])
    before = key
  }
  return groups
}

function named(group: readonly Ranked[], grade: typeof shortGrade, { name, citations, companion }: Reading): Block {
  const [first] = group
  if (first === undefined) return null
  const { strength, certainty, gradedBy, status, line, togetherWith } = first.entry
  const text: Inline[] = [
    { role: 'strong', text: group.map(({ entry }) => name(entry)).join('; ') },
    `: ${grade(strength, certainty)}${citations.cite([gradedBy])}`,
  ]
  if (status === 'unverified') text.push(', ', { role: 'caution', text: 'not verified' })
  if (line === 'adjunct') text.push(togetherWith.length === 0 ? '; only beside other treatment' : `; only together with ${andList(togetherWith.map(companion))}`)
  return { first: `  ${numbers(group.map(({ rank }) => rank))}. `, rest: '     ', text }
}

function shortGrade(strength: Strength, certainty: Certainty): string {
  return `${strength === 'not-graded' ? 'no stated strength' : strength}, ${certaintyWords[certainty]}`
}

function told([first]: readonly Ranked[], { reason }: Reading): readonly Block[] {
  if (first === undefined) return []
  const { dose } = first.entry
  const howMuch = dose === null ? '' : ` How much: ${lowerFirst(dose)}${/[.!?]$/u.test(dose) ? '' : '.'}`
  return [{ first: '     ', text: `${reason(first.entry)}${howMuch}` }]
}

/** Each caution once, with the options that it belongs to. */
function cautions(ranked: readonly Ranked[], { citations }: Reading): readonly Block[] {
  const said = new Map<string, { readonly label: string, readonly say: string, readonly sources: readonly string[], readonly ranks: number[] }>()
  const note = (label: string, rank: number, { say, sources }: { readonly say: string, readonly sources: readonly string[] }): void => {
    const before = said.get(`${label} ${say}`)
    if (before === undefined) said.set(`${label} ${say}`, { label, say, sources, ranks: [rank] })
    else before.ranks.push(rank)
  }
  for (const { rank, entry } of ranked) for (const each of entry.restrictions) note('Ask first', rank, each)
  for (const { rank, entry } of ranked) for (const each of entry.precautions) note('Take care', rank, each)
  return [...said.values()].map(({ label, say, sources, ranks }) => ({
    first: '  ', rest: '    ', text: [{ role: 'caution' as const, text: `${label} (${numbers(ranks)}):` }, ` ${capital(say)}${citations.cite(sources)}`],
  }))
}

function contested(entries: readonly Recommendation[], { citations }: Reading): readonly Block[] {
  const about = entries.filter((entry) => entry.contested).map(({ label, against }) => {
    const sides = [...new Set(against.filter(({ direction }) => direction === 'against').map(({ gradedBy }) => gradedBy))]
    return `${label} (against it: ${andList(sides.map(citations.name))})`
  })
  return about.length === 0 ? [] : [{ first: '  ', rest: '    ', text: `Sources disagree about ${andList(about)}.` }]
}
