// What the decoders share: where mistakes go, what is declared, and which references wait to be checked.
import type { Fact, Verification } from '../model/rule-set.ts'
import { nearest } from '../text/near.ts'
import type { Finding, Findings } from './findings.ts'
import { tick } from './node.ts'
import { whereIs, type Spot } from './source.ts'

/** The kinds of things that have an id. */
export type Kind = 'fact' | 'source' | 'site' | 'family' | 'modality' | 'complaint' | 'red-flag' | 'rule' | 'claim' | 'case'

export const nameOfKind: Readonly<Record<Kind, string>> = {
  'fact': 'fact', 'source': 'source', 'site': 'site', 'family': 'family', 'modality': 'modality',
  'complaint': 'complaint', 'red-flag': 'red flag', 'rule': 'rule', 'claim': 'claim', 'case': 'case',
}

export type Declared = Readonly<Record<Kind, Map<string, Spot>>>

/** What a test may ask of a fact. `anything` where the declaration is itself broken. */
export interface DeclaredFact {
  readonly id: string
  readonly kind: Fact['kind'] | 'built-in' | 'anything'
  readonly scope: 'person' | 'complaint'
  readonly at: Spot | undefined
  readonly options: readonly string[]
  readonly min: number
  readonly max: number
  readonly unit: string | undefined
}

export interface Reference {
  readonly kinds: readonly ReferableKind[]
  readonly id: string
  readonly at: Spot
}

export type ReferableKind = Exclude<Kind, 'claim' | 'case'>

export interface Context {
  readonly findings: Findings
  readonly declared: Declared
  readonly facts: Map<string, DeclaredFact>
  readonly references: Reference[]
  /** The status of each source. */
  readonly statusOf: Map<string, Verification>
  /** False where a file could not be read: what seems undeclared may stand there, so nothing is said about it. */
  readonly complete: boolean
}

export function report(context: { readonly findings: Findings }, finding: Finding): void {
  context.findings.add(finding)
}

export function noDeclarations(): Declared {
  return {
    'fact': new Map(), 'source': new Map(), 'site': new Map(), 'family': new Map(), 'modality': new Map(),
    'complaint': new Map(), 'red-flag': new Map(), 'rule': new Map(), 'claim': new Map(), 'case': new Map(),
  }
}

/** "did you mean `x`?", with the place where x is declared if that is known. */
export function didYouMean(
  word: string, candidates: Iterable<string>, declared?: ReadonlyMap<string, Spot>,
): string | undefined {
  const near = nearest(word, candidates)
  if (near === undefined) return undefined
  const spot = declared?.get(near)
  return `did you mean ${tick(near)}?${spot === undefined ? '' : ` It is declared in ${whereIs(spot)}.`}`
}
