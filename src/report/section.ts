// What the sections of a text have in common.
import type { Citations } from './citations.ts'
import type { Block } from './page.ts'
import type { Audience } from './words.ts'

/** What the sections need besides the outcome. */
export interface Reading {
  readonly audience: Audience
  readonly citations: Citations
  /** The question behind a fact, where the outcome holds it. */
  readonly question: (fact: string) => string
  /** What must be confirmed before an option: the questions themselves if they are few, else where they stand. */
  readonly confirmation: (facts: readonly string[]) => readonly string[]
  /** `, for low back pain`; empty where the outcome is about one complaint only. */
  readonly served: (complaints: readonly string[]) => string
  /** A modality that goes with another, in a sentence. */
  readonly companion: (modality: string) => string
  /** What a bullet looks like. */
  readonly bullet: string
}

/** A heading and what stands under it, with empty lines around; nothing where nothing stands under it. */
export function section(heading: Block, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [null, heading, ...blocks]
}

export function heading(text: string): Block {
  return { first: '', text: { role: 'heading', text } }
}
