// What a text says to what it may hint at: words that stand near each other and that one danger sign is told with, and
// hardly anything else. Worth a question, never an answer: this is the net under the phrases, for wording nobody foresaw.
import { meantAt, type Meant } from './context.ts'
import type { Lexicon } from './lexicon.ts'
import { isHelper, isStanding, withBroader, type Term } from './terms.ts'
import type { Token } from './tokens.ts'

export interface Hunch {
  /** The danger sign, by index. */
  readonly fact: number
  /** Tokens. */
  readonly first: number
  readonly last: number
  readonly score: number
}

/** Per term, by its own name, how much it speaks for each danger sign; filled in as terms come up. */
export interface HunchIndex {
  readonly byName: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly byTerm: Map<string, readonly (readonly [number, number])[]>
}

export const net = { floor: 0.003, most: 4, words: 2, ask: 4.6, clear: 0.4, window: 9, questions: 1 }

/** How much each term of the phrases speaks for a danger sign rather than for anything else that phrases tell. */
export function indexHunches({ facts, phrases }: Lexicon): HunchIndex {
  const shares = new Map<string, Map<string, number>>()
  const counts = new Map<string, number>()
  const keyOf = (of: string, index: number): string => `${of}${String(index)}`
  for (const { of, index } of phrases) counts.set(keyOf(of, index), (counts.get(keyOf(of, index)) ?? 0) + 1)
  for (const { of, index, terms } of phrases) {
    const key = keyOf(of, index)
    for (const term of new Set(terms.flatMap(withBroader))) {
      if (isHelper(term) || term === 'not') continue
      const list = shares.get(term) ?? new Map<string, number>()
      shares.set(term, list.set(key, (list.get(key) ?? 0) + 1 / (counts.get(key) ?? 1)))
    }
  }
  const owners = counts.size
  const found = new Map<string, Map<number, number>>()
  for (const [term, list] of shares) {
    const mean = [...list.values()].reduce((sum, share) => sum + share, 0) / owners
    for (const [key, share] of list) {
      const index = Number(key.slice(4))
      if (!key.startsWith('fact') || !isSign(facts[index]?.danger ?? null, facts[index]?.kind ?? '')) continue
      const weight = Math.min(net.most, Math.log((share + net.floor) / (mean + net.floor)))
      if (weight > 0.2) found.set(term, (found.get(term) ?? new Map<number, number>()).set(index, weight))
    }
  }
  return { byName: found, byTerm: new Map() }
}

function isSign(danger: string | null, kind: string): boolean {
  return (danger === 'emergency' || danger === 'urgent') && (kind === 'yes-no' || kind === 'choice')
}

/** Terms of a text that are looked at; phrases are looked for beyond them. */
const mostTerms = 600

/** Danger signs that the words not yet accounted for hint at, the likeliest first. */
export function hunchesIn(index: HunchIndex, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[], isTold: (term: Term) => boolean): readonly Hunch[] {
  const best = new Map<number, Hunch>()
  for (let at = 0; at < Math.min(terms.length, mostTerms); at += 1) {
    for (const hunch of hunchesFrom(index, terms, tokens, meant, isTold, at)) {
      if (hunch.score > (best.get(hunch.fact)?.score ?? 0)) best.set(hunch.fact, hunch)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.fact - b.fact)
}

/** What the terms of one window, that begins here and ends with the sentence, hint at. */
function hunchesFrom(index: HunchIndex, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[], isTold: (term: Term) => boolean, at: number): readonly Hunch[] {
  const start = terms[at]
  if (start === undefined || !isSaid(start, meant) || isTold(start) || weightsOf(index, start.term).length === 0) return []
  const sums = new Map<number, { score: number, telling: number, last: number }>()
  const seen = new Set<string>()
  for (let on = at; on < Math.min(terms.length, at + net.window); on += 1) {
    const term = terms[on]
    if (term === undefined || tokens[term.first]?.sentence !== tokens[start.first]?.sentence) break
    if (seen.has(term.term) || !isSaid(term, meant) || isTold(term)) continue
    seen.add(term.term)
    for (const [fact, weight] of weightsOf(index, term.term)) {
      const sum = sums.get(fact) ?? { score: 0, telling: 0, last: 0 }
      sums.set(fact, { score: sum.score + weight, telling: sum.telling + (isStanding(term.term) ? 0 : 1), last: term.last })
    }
  }
  return [...sums].filter(([, { score, telling }]) => telling >= net.words && score >= net.ask).map(([fact, { score, last }]) => ({ fact, score, first: start.first, last }))
}

function isSaid({ term, first, last }: Term, meant: readonly Meant[]): boolean {
  const own = meantAt(meant, first, last)
  return own.denied === 'no' && !own.other && !own.past && term !== 'not'
}

/** By its own name or a broader one, whichever speaks more. */
function weightsOf({ byName, byTerm }: HunchIndex, term: string): readonly (readonly [number, number])[] {
  const before = byTerm.get(term)
  if (before !== undefined) return before
  const all = new Map<number, number>()
  for (const name of withBroader(term)) for (const [fact, weight] of byName.get(name) ?? []) all.set(fact, Math.max(all.get(fact) ?? 0, weight))
  const made = [...all]
  // Words of a text are without end; those that say nothing are not kept.
  if (made.length > 0) byTerm.set(term, made)
  return made
}
