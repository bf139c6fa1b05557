// A path through a diagram to a presentation: answers, and a worked case that can be pasted into a cases file.
import type { Answers, AnswerValue } from '../../model/answers.ts'
import type { Condition } from '../../model/condition.ts'
import type { AskedFact } from '../../model/rule-set.ts'
import { formatDuration } from '../../text/duration.ts'
import type { CellCost, Path } from './diagram.ts'
import { isAsked, readsOf } from './reads.ts'
import { complaintVariable } from './vocabulary.ts'
import type { Cell, Variable, Vocabulary } from './vocabulary.ts'
import type { World } from './world.ts'

/** Plain answers first: what was not asked costs nothing, a "no" little, anything else more, "not sure" most. */
export function plainest(vocabulary: Vocabulary): CellCost {
  return (variable, index) => {
    const cell = vocabulary.variables[variable]?.cells[index]
    if (variable === complaintVariable) return cell?.kind === 'option' && cell.id === '' ? 50 : 0
    switch (cell?.kind) {
      case 'unasked': return 0
      case 'unsure': return 4
      case 'option': return cell.id === 'no' ? 2 : 3
      default: return 3
    }
  }
}

/**
 * The answers of a path. With `complete`, what these conditions read besides is answered too, plainly, so that nothing
 * about them is open; a question that does not apply is left out.
 */
export function answersOf(world: World, path: Path, complaint: string | null, complete: readonly Condition[] = []): Answers {
  const { vocabulary } = world
  const wanted = readsOf(complete, world.facts)
  const cells = new Map<number, number>()
  for (const [variable, cell] of path) cells.set(variable, cell)
  for (const id of wanted) {
    const fact = world.facts.get(id)
    if (fact === undefined || !isAsked(fact)) continue
    for (const index of fact.kind === 'choices' ? fact.options.map((option) => vocabulary.variableOf(fact, option.id)) : [vocabulary.variableOf(fact)]) {
      const variable = vocabulary.variables[index]
      if (variable !== undefined && !cells.has(index)) cells.set(index, plainCell(variable))
    }
  }
  if (complaint !== null) cells.set(complaintVariable, cellOf(vocabulary, complaint))
  const own: Record<string, AnswerValue> = {}
  const person: Record<string, AnswerValue> = {}
  for (const fact of factsAt(world, cells)) {
    if (isLeftOut(world, fact, cells)) continue
    const value = valueOf(world, fact, cells)
    if (value === null) continue
    if (fact.scope === 'complaint') own[fact.id] = value
    else person[fact.id] = value
  }
  return complaint === null ? { complaints: {}, facts: { ...person, ...own } } : { complaints: { [complaint]: own }, facts: person }
}

/** The facts that have a cell, by id. */
function factsAt({ vocabulary, facts }: World, cells: Path): readonly AskedFact[] {
  const ids = new Set([...cells.keys()].flatMap((variable) => vocabulary.variables[variable]?.fact?.id ?? []))
  return [...ids].toSorted().flatMap((id) => {
    const fact = facts.get(id)
    return fact !== undefined && isAsked(fact) ? [fact] : []
  })
}

/** The complaint that a path is about, null for none; where it leaves that open, the first. */
export function complaintOn({ vocabulary, ruleSet }: World, path: Path): string | null {
  const cell = cellAt(vocabulary, complaintVariable, path)
  const id = cell?.kind === 'option' ? cell.id : ruleSet.complaints[0]?.id
  return id === undefined || id === '' ? null : id
}

function cellOf(vocabulary: Vocabulary, complaint: string): number {
  return vocabulary.variables[complaintVariable]?.cells.findIndex((cell) => cell.kind === 'option' && cell.id === complaint) ?? 0
}

/** In the complete world a question that does not apply is not asked; in the open one the path says what was stated. */
function isLeftOut(world: World, fact: AskedFact, cells: Path): boolean {
  return !world.vocabulary.open && !world.diagrams.holds(world.applies(fact).yes, cells)
}

function plainCell({ cells, fact }: Variable): number {
  if (fact?.id === 'age') return Math.max(0, cells.findIndex((cell) => cell.kind === 'range' && cell.from <= 40 && cell.to >= 40))
  return 0
}

function valueOf(world: World, fact: AskedFact, cells: Path): AnswerValue {
  const { vocabulary } = world
  if (fact.kind === 'choices') {
    const options = fact.options.flatMap(({ id }): (readonly [string, string])[] => {
      const variable = vocabulary.variableOf(fact, id)
      const cell = cellAt(vocabulary, variable, cells)
      if (cell === undefined || cell.kind === 'unasked') return []
      return [[id, cell.kind === 'unsure' ? 'unknown' : cell.kind === 'option' ? cell.id : 'unknown']]
    })
    return options.length === 0 ? null : Object.fromEntries(options)
  }
  const cell = cellAt(vocabulary, vocabulary.variableOf(fact), cells)
  switch (cell?.kind) {
    case 'option': return cell.id
    case 'unsure': return 'unknown'
    case 'range': return fact.kind === 'duration' ? formatDuration(roundHours(cell)) : roundNumber(fact.id, cell)
    default: return null
  }
}

function cellAt(vocabulary: Vocabulary, variable: number, cells: Path): Cell | undefined {
  const index = cells.get(variable)
  return index === undefined ? undefined : vocabulary.variables[variable]?.cells[index]
}

function roundNumber(id: string, { from, to }: { readonly from: number; readonly to: number }): number {
  if (id === 'age' && from <= 40 && to >= 40) return 40
  return Math.floor((from + to) / 2)
}

/** The longest unit of which the interval holds a whole number, near its middle. */
function roundHours({ from, to }: { readonly from: number; readonly to: number }): number {
  for (const unit of [8760, 730, 168, 24, 1]) {
    const [least, most] = [Math.max(1, Math.ceil(from / unit)), Math.floor(to / unit)]
    if (most < least) continue
    return unit * (to - from > 40 * 8760 ? least : Math.floor((least + most) / 2))
  }
  return from
}

/** What stands under `given` and `expect` of a case. */
export interface Presentation {
  readonly id: string
  readonly tell: string
  readonly answers: Answers
  readonly asOf?: string
  readonly expect: Readonly<Record<string, unknown>>
}

/** The presentation as an entry of a `cases` section. */
export function caseText({ id, tell, answers, asOf, expect }: Presentation): string {
  const given = [
    `      complaints: ${flow(answers.complaints)}`,
    ...(Object.keys(answers.facts).length === 0 ? [] : [`      facts: ${flow(answers.facts)}`]),
    ...(answers.screened === true ? ['      screened: true'] : []),
    ...(asOf === undefined ? [] : [`      as-of: ${asOf}`]),
  ]
  return [`  - id: ${id}`, `    tell: ${quoted(tell)}`, '    given:', ...given, `    expect: ${flow(expect)}`, ''].join('\n')
}

function flow(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value)
    return entries.length === 0 ? '{}' : `{ ${entries.map(([key, each]) => `${key}: ${flow(each)}`).join(', ')} }`
  }
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value)
}

/** Quotes where a YAML reader would take the text for something else. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .;()/'-]*$/u.test(text) && !/^[-\d.]+$/u.test(text) ? text : JSON.stringify(text)
}

/** An id for an example: lower-case words. */
export function exampleId(...parts: readonly string[]): string {
  return parts.join('-').toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-').slice(0, 64).replace(/-+$/u, '')
}
