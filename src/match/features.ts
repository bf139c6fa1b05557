// Terms in context to what a text shows: the names that weights are learnt for, and looked up by.
import { meantAt, type Meant } from './context.ts'
import type { Features } from './learn.ts'
import { withBroader, type Term } from './terms.ts'
import type { Token } from './tokens.ts'

const shares = { broader: 0.6, word: 0.5, maybe: 0.5, past: 0.75, band: 0.7 } as const

/** A run of terms, by their indexes, the end exclusive. */
export type Run = readonly [from: number, to: number]

/** What is said of the person in a run of terms: each term, what it is a kind of, and its very word. `count` may make a term count for less. */
export function featuresOf(terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[], [from, to]: Run = [0, terms.length], count: (at: number) => number = () => 1): Features {
  const found = new Map<string, number>()
  for (let at = from; at < to; at += 1) {
    const term = terms[at]
    if (term === undefined) break
    const strength = strengthOf(term, meant) * count(at)
    if (strength > 0) for (const [name, share] of namesOf(term, tokens)) if ((found.get(name) ?? 0) < strength * share) found.set(name, strength * share)
  }
  return [...found]
}

/** How much a term counts; 0 where it is denied or said of somebody else. */
export function strengthOf({ first, last }: Term, meant: readonly Meant[]): number {
  const { denied, other, past } = meantAt(meant, first, last)
  return denied === 'yes' || other ? 0 : denied === 'maybe' ? shares.maybe : past ? shares.past : 1
}

/** The features of one term. */
export function namesOf({ term, first, last }: Term, tokens: readonly Token[]): Features {
  const names: [string, number][] = withBroader(term).map((name, level) => [name, shares.broader ** level])
  const word = first === last ? tokens[first]?.text : undefined
  if (word !== undefined && word !== term) names.push([`=${word}`, shares.word])
  return names
}

/** The sentences of a text as runs of terms, at most so many; one of more terms than the longest goes on in the next run. */
export function sentencesOf(terms: readonly Term[], tokens: readonly Token[], most: number, longest = Infinity): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (let at = 1; at <= terms.length && runs.length < most; at += 1) {
    if (at < terms.length && at - from < longest && tokens[terms[at]?.first ?? 0]?.sentence === tokens[terms[from]?.first ?? 0]?.sentence) continue
    runs.push([from, at])
    from = at
  }
  return runs
}

/** What age and duration tell, as words would. */
export function bandFeatures(bands: readonly string[]): Features {
  return bands.map((band) => [band, shares.band])
}
