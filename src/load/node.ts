// A YAML or JSON document as located plain data: what every decoder reads.
import type { SourceText, Spot } from './source.ts'

export type Node = Scalar | List | Dict | Broken

export interface Scalar extends Spot {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
}

export interface List extends Spot {
  readonly kind: 'list'
  readonly items: readonly Node[]
}

/** A mapping; its keys are text and all different. */
export interface Dict extends Spot {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly keyAt: Spot
  readonly value: Node
}

/** Something already reported; decoders pass over it in silence. */
export interface Broken extends Spot {
  readonly kind: 'broken'
}

export function brokenAt(source: SourceText, from: number, to: number): Broken {
  return { kind: 'broken', source, from, to }
}

/** What was found, for a message: `a list`, `the number 5`, "the text `x`", `nothing`. */
export function describe(node: Node): string {
  switch (node.kind) {
    case 'list': return 'a list'
    case 'map': return 'a map'
    case 'broken': return 'something unreadable'
    case 'scalar': return describeValue(node.value)
  }
}

function describeValue(value: Scalar['value']): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text ${tick(value)}`
  return typeof value === 'number' ? `the number ${tick(String(value))}` : tick(String(value))
}

/** An author's words in backticks, on one line and not too long. */
export function tick(words: string): string {
  // Most are ids.
  if (words.length <= 60 && !/\s/u.test(words)) return `\`${words}\``
  const characters = [...words.slice(0, 400).replaceAll(/\s+/gu, ' ')]
  return `\`${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}\``
}

/** `a, b or c`, in backticks; a long list is cut. */
export function oneOf(words: readonly string[]): string {
  const shown = words.length > 8 ? [...words.slice(0, 7).map(tick), `${String(words.length - 7)} others`] : words.map(tick)
  const last = shown.at(-1) ?? 'nothing'
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`
}

/** The character at an offset, for a message: "`}`", `the end`. */
export function describeCharacter(text: string, at: number): string {
  const code = text.codePointAt(at)
  if (code === undefined) return 'the end'
  return String.fromCodePoint(code).trim() === '' ? 'a line end or space' : tick(String.fromCodePoint(code))
}
