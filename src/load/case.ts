// `cases`: worked cases, what is answered and what should come out.
import type { Answers, Settings } from '../model/answers.ts'
import type { Case, Expectation } from '../model/case.ts'
import { certainties, dispositions, strengths, type Disposition } from '../model/rule-set.ts'
import type { WithheldKind } from '../model/outcome.ts'
import { decodeAnswers } from './answers.ts'
import { report, type Context, type ReferableKind } from './context.ts'
import { optionalDate } from './dates.ts'
import { optionalEvidence } from './evidence.ts'
import {
  asDict, given, isScalarText, itemsOf, openFields, optionalBoolean, optionalNode, optionalText, optionalWord, references,
  referencesIn, requiredNode, requiredText, textOf, wordOf, type Fields,
} from './fields.ts'
import { declare } from './ids.ts'
import { tick, type Entry, type Node } from './node.ts'
import { nameOf } from './rules.ts'
import { entriesOf, type Section } from './sections.ts'
import { placeOf, type Spot } from './source.ts'

const withheldKinds = ['contraindicated', 'unconfirmed', 'advised-against', 'escalated', 'out-of-scope'] as const satisfies readonly WithheldKind[]

const expectKeys = ['disposition', 'at-least', 'at-most', 'settled', 'red-flags', 'unsure', 'unscreened', 'raised', 'recommended',
  'not-recommended', 'ranked', 'after-review', 'possible', 'withheld', 'contested', 'restricted', 'cautioned',
  'not-restricted', 'not-cautioned', 'graded', 'warned', 'not-warned', 'dosed', 'lines', 'rules', 'confirm',
  'out-of-scope', 'undecided', 'decided', 'urgency', 'heeded', 'parked', 'conflicts'] as const
type ExpectKey = (typeof expectKeys)[number]

/**
 * `edges`: by complaint, then by what the rows are about, a list of rows. The person has the complaint, and a clean
 * screen unless a row says otherwise.
 */
export function decodeEdges(context: Context, sections: readonly Section[]): readonly Case[] {
  const counts = new Map<string, number>()
  return entriesOf(context, sections, 'edges').flatMap(({ key: complaint, keyAt, value }) => {
    context.references.push({ kinds: ['complaint'], id: complaint, at: keyAt })
    return (asDict(context, value, `the edges of ${tick(complaint)}`)?.entries ?? []).flatMap(({ key: about, value: rows }) => (
      itemsOf(context, rows, `the edges of ${tick(about)}`).map((row) => {
        const name = `${complaint}/${about}`
        const number = (counts.get(name) ?? 0) + 1
        counts.set(name, number)
        return decodeEdge(context, row, complaint, `edge:${name}-${String(number)}`)
      })))
  })
}

function decodeEdge(context: Context, node: Node, complaint: string, id: string): Case {
  const fields = openFields(context, node, `the edge ${tick(id)}`, node, ['when', 'also', 'screened', 'screened-only', 'expect'])
  const when = optionalNode(fields, 'when')
  const expectNode = requiredNode(fields, 'expect')
  const also = references(fields, 'also', 'complaint')
  return {
    id, tell: '', because: [], isEdge: true,
    answers: {
      complaints: Object.fromEntries([complaint, ...also].map((each) => [each, {}])),
      facts: when === undefined ? {} : decodeAnswers(context, when, `\`when\` of ${fields.what}`, null),
      screened: optionalBoolean(fields, 'screened') ?? true,
    },
    settings: given('screenedOnly', optionalBoolean(fields, 'screened-only')),
    expect: expectNode === undefined ? {} : decodeExpectation(context, expectNode, fields.what, keyOf(fields, 'expect')),
    at: placeOf(node),
  }
}

export function decodeCases(context: Context, { value }: Section): readonly Case[] {
  return itemsOf(context, value, '`cases`').map((item) => decodeCase(context, item))
}

function decodeCase(context: Context, node: Node): Case {
  const { what, at } = nameOf(node, 'case')
  const fields = openFields(context, node, what, at, ['id', 'tell', 'because', 'given', 'expect', 'skip'])
  const id = requiredText(fields, 'id')
  if (id !== '') declare(context, 'case', id, at)
  const givenNode = requiredNode(fields, 'given')
  const expectNode = requiredNode(fields, 'expect')
  return {
    id,
    tell: requiredText(fields, 'tell'),
    because: optionalEvidence(fields),
    ...(givenNode === undefined ? nothingGiven : decodeGiven(context, givenNode, what)),
    expect: expectNode === undefined ? {} : decodeExpectation(context, expectNode, what, keyOf(fields, 'expect')),
    ...given('skip', optionalText(fields, 'skip')),
    at: placeOf(at),
  }
}

const nothingGiven = { answers: { complaints: {}, facts: {} }, settings: {} } as const

function keyOf(fields: Fields, key: string): Spot {
  return fields.entries?.get(key)?.keyAt ?? fields.at
}

function decodeGiven(
  context: Context, node: Node, what: string,
): { readonly answers: Answers; readonly settings: Settings } {
  const fields = openFields(context, node, `\`given\` of ${what}`, node, ['complaints', 'facts', 'screened', 'screened-only', 'as-of', 'guidance', 'prefer'])
  const complaints = optionalNode(fields, 'complaints')
  const facts = optionalNode(fields, 'facts')
  const prefer = references(fields, 'prefer', 'modality', 'family')
  return {
    answers: {
      complaints: complaints === undefined ? {} : decodeComplaints(context, complaints, fields.what),
      facts: facts === undefined ? {} : decodeAnswers(context, facts, `\`facts\` of ${fields.what}`, null),
      ...given('screened', optionalBoolean(fields, 'screened')),
    },
    settings: {
      ...given('asOf', optionalDate(fields, 'as-of')),
      ...given('guidance', optionalText(fields, 'guidance')),
      ...given('screenedOnly', optionalBoolean(fields, 'screened-only')),
      ...given('prefer', optionalNode(fields, 'prefer') === undefined ? undefined : prefer),
    },
  }
}

function decodeComplaints(context: Context, node: Node, what: string): Answers['complaints'] {
  const entries = asDict(context, node, `\`complaints\` of ${what}`)?.entries ?? []
  return Object.fromEntries(entries.map(({ key, keyAt, value }) => {
    context.references.push({ kinds: ['complaint'], id: key, at: keyAt })
    const isEmpty = value.kind === 'scalar' && value.value === null
    return [key, isEmpty ? {} : decodeAnswers(context, value, `the complaint ${tick(key)} of ${what}`, key)]
  }))
}

function decodeExpectation(context: Context, node: Node, what: string, at: Spot): Expectation {
  const fields = openFields(context, node, `\`expect\` of ${what}`, node, expectKeys)
  if (node.kind === 'map' && node.entries.length === 0) {
    report(context, {
      code: 'empty-expectation', at, message: `${what} expects nothing; expected at least one expectation`,
    })
  }
  return {
    ...decodeDispositions(fields),
    ...given('settled', optionalBoolean(fields, 'settled')),
    ...given('redFlags', idsAt(fields, 'red-flags', 'red-flag')),
    ...given('unsure', idsAt(fields, 'unsure', 'red-flag')),
    ...given('unscreened', idsAt(fields, 'unscreened', 'red-flag')),
    ...given('raised', wordsById(fields, 'raised', 'red-flag', (value, name) => wordOf(context, value, name, dispositions))),
    ...given('recommended', idsAt(fields, 'recommended', 'modality')),
    ...given('notRecommended', idsAt(fields, 'not-recommended', 'modality')),
    ...given('ranked', idsAt(fields, 'ranked', 'modality')),
    ...given('afterReview', idsAt(fields, 'after-review', 'modality')),
    ...given('possible', idsAt(fields, 'possible', 'modality')),
    ...given('withheld', wordsByModality(fields, 'withheld', (value, name) => wordOf(context, value, name, withheldKinds))),
    ...given('contested', idsAt(fields, 'contested', 'modality')),
    ...given('restricted', idsAt(fields, 'restricted', 'modality')),
    ...given('cautioned', idsAt(fields, 'cautioned', 'modality')),
    ...given('notRestricted', idsAt(fields, 'not-restricted', 'modality')),
    ...given('notCautioned', idsAt(fields, 'not-cautioned', 'modality')),
    ...given('graded', wordsByModality(fields, 'graded', (value, name) => gradeOf(context, value, name))),
    ...given('warned', wordsByModality(fields, 'warned', (value, name) => textOf(context, value, name))),
    ...given('notWarned', wordsByModality(fields, 'not-warned', (value, name) => textOf(context, value, name))),
    ...given('dosed', wordsByModality(fields, 'dosed', (value, name) => doseOf(context, value, name))),
    ...given('lines', wordsByModality(fields, 'lines', (value, name) => wordOf(context, value, name, ['first', 'adjunct']))),
    ...given('rules', wordsByModality(fields, 'rules', (value, name) => rulesOf(context, value, name))),
    ...given('confirm', wordsByModality(fields, 'confirm', (value, name) => factsIn(context, value, name))),
    ...given('outOfScope', idsAt(fields, 'out-of-scope', 'complaint')),
    ...given('undecided', factsAt(fields, 'undecided')),
    ...given('decided', factsAt(fields, 'decided')),
    ...given('urgency', wordsById(fields, 'urgency', 'fact', (value, name) => urgencyOf(context, value, name))),
    ...given('heeded', factsAt(fields, 'heeded')),
    ...given('parked', factsAt(fields, 'parked')),
    ...given('conflicts', factsAt(fields, 'conflicts')),
  }
}

/** `disposition: null` is an expectation of its own: the level is not yet known. */
function decodeDispositions(fields: Fields): Pick<Expectation, 'disposition' | 'atLeast' | 'atMost'> {
  const entry = fields.entries?.get('disposition')
  const isNull = entry?.value.kind === 'scalar' && entry.value.value === null
  return {
    ...given('disposition', isNull ? null : optionalWord(fields, 'disposition', dispositions)),
    ...given('atLeast', optionalWord(fields, 'at-least', dispositions)),
    ...given('atMost', optionalWord(fields, 'at-most', dispositions)),
  }
}

function idsAt(fields: Fields, key: ExpectKey, kind: ReferableKind): readonly string[] | undefined {
  const node = optionalNode(fields, key)
  return node === undefined ? undefined : referencesIn(fields.context, node, `${tick(key)} of ${fields.what}`, [kind])
}

function factsAt(fields: Fields, key: ExpectKey): readonly string[] | undefined {
  const node = optionalNode(fields, key)
  return node === undefined ? undefined : factsIn(fields.context, node, `${tick(key)} of ${fields.what}`)
}

function factsIn(context: Context, node: Node, name: string): readonly string[] {
  return itemsOf(context, node, name).map((item) => {
    const id = textOf(context, item, `an entry of ${name}`)
    if (id !== '' && !context.facts.has(id)) context.references.push({ kinds: ['fact'], id, at: item })
    return id
  })
}

type Word = string | null | readonly string[]

function wordsByModality<Own extends Word>(fields: Fields, key: ExpectKey, decode: (value: Node, name: string) => Own | undefined): Readonly<Record<string, Own>> | undefined {
  return wordsById(fields, key, 'modality', decode)
}

function wordsById<Own extends Word>(
  fields: Fields, key: ExpectKey, kind: ReferableKind, decode: (value: Node, name: string) => Own | undefined,
): Readonly<Record<string, Own>> | undefined {
  const node = optionalNode(fields, key)
  if (node === undefined) return undefined
  const entries: readonly Entry[] = asDict(fields.context, node, `${tick(key)} of ${fields.what}`)?.entries ?? []
  return Object.fromEntries(entries.flatMap((entry) => {
    fields.context.references.push({ kinds: [kind], id: entry.key, at: entry.keyAt })
    const word = decode(entry.value, `${tick(key)} of ${tick(entry.key)}`)
    return word === undefined ? [] : [[entry.key, word]]
  }))
}

function rulesOf(context: Context, node: Node, name: string): readonly string[] {
  return itemsOf(context, node, name).map((item) => {
    const id = textOf(context, item, `an entry of ${name}`)
    // A restriction has no id of its own: it is named by whose it is, as in `massage#local-2`.
    const owner = id.split('#', 1)[0] ?? ''
    if (id !== '') context.references.push(owner === id ? { kinds: ['rule'], id, at: item } : { kinds: ['family', 'modality'], id: owner, at: item })
    return id
  })
}

/** A disposition; `none` where the fact could turn none. */
function urgencyOf(context: Context, node: Node, name: string): Disposition | null | undefined {
  const word = wordOf(context, node, name, [...dispositions, 'none'])
  return word === 'none' ? null : word
}

/** The words of a dose; `none` for no dose. */
function doseOf(context: Context, node: Node, name: string): string | null {
  const text = textOf(context, node, name)
  return text === 'none' ? null : text
}

/** `strong/moderate`: both words of one source. */
function gradeOf(context: Context, node: Node, name: string): string | undefined {
  if (isScalarText(node)) {
    const [strength, certainty, ...more] = node.value.split('/')
    const isGrade = more.length === 0 && strengths.some((word) => word === strength) && certainties.some((word) => word === certainty)
    if (isGrade) return node.value
  }
  return wordOf(context, node, name, ['strong/moderate', 'conditional/low'])
}
