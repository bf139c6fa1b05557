// Windows of a text to how likely each states a danger sign, learnt from how people state it. What is likely and was not
// found by a phrase is worth a question, never an answer: this is the net under the phrases, for wording nobody foresaw.
// And what a phrase found but the words around it speak against is asked instead of taken.
import type { Meant } from './context.ts'
import { featuresOf, sentencesOf, type Run } from './features.ts'
import { sharesOf } from './learn.ts'
import type { Lexicon } from './lexicon.ts'
import type { Term } from './terms.ts'
import type { Token } from './tokens.ts'

export interface Hunch {
  /** The danger sign, by index. */
  readonly fact: number
  /** Tokens of the window that states it most likely. */
  readonly first: number
  readonly last: number
  /** How likely it does, from 0 to 1. */
  readonly score: number
}

/** Found by trying, on texts that were not learnt from. */
export const net = {
  /** The least share that is worth a question, how many times that of a text that says nothing; questions of one text. */
  ask: 0.06, lift: 2, questions: 4,
  /** Below this share a phrase is doubted; below the other where it stands on both sides of a comma. */
  doubt: 0.05, doubtAcross: 0.3,
} as const

/** Terms and sentences of a text that are looked at; phrases are looked for beyond them. */
const most = { terms: 600, sentences: 60 } as const
/** Besides whole sentences, runs of so many terms, each so many further on. */
const widths = [5, 9] as const
const step = 2

/** For each danger sign its likeliest window; empty for a text without terms. */
export function hunchesIn({ signs: { facts, weights } }: Lexicon, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): ReadonlyMap<number, Hunch> {
  const best = new Map<number, Hunch>()
  for (const run of windowsOf(terms, tokens)) {
    const features = featuresOf(terms, tokens, meant, run)
    if (features.length === 0) continue
    const shares = sharesOf(weights, features)
    for (const [place, fact] of facts.entries()) {
      const score = shares[place] ?? 0
      if (score > (best.get(fact)?.score ?? 0)) best.set(fact, { fact, score, first: terms[run[0]]?.first ?? 0, last: terms[run[1] - 1]?.last ?? 0 })
    }
  }
  return best
}

function windowsOf(terms: readonly Term[], tokens: readonly Token[]): readonly Run[] {
  return sentencesOf(terms, tokens, most.sentences).filter(([from]) => from < most.terms).flatMap(([from, to]) => {
    const end = Math.min(to, from + most.terms)
    const runs: Run[] = [[from, end], ...clausesOf(terms, tokens, [from, end])]
    for (const width of widths) for (let at = from; at + width < end; at += step) runs.push([at, at + width])
    return runs
  })
}

/** What stands between commas and words that turn a sentence; none where nothing does. */
function clausesOf(terms: readonly Term[], tokens: readonly Token[], [from, to]: Run): readonly Run[] {
  const runs: Run[] = []
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !tokens.slice(terms[at - 1]?.last, terms[at]?.first).some(({ text }) => turns.has(text))) continue
    if (at - start >= leastClause && (start > from || at < to)) runs.push([start, at])
    start = at
  }
  return runs
}

const leastClause = 3

/** Danger signs worth asking about, the likeliest first: likely, and likelier than in a text that says nothing. */
export function worthAsking({ signs: { facts, weights } }: Lexicon, hunches: ReadonlyMap<number, Hunch>): readonly Hunch[] {
  const silent = sharesOf(weights, [])
  return [...hunches.values()].filter(({ fact, score }) => score >= net.ask && score >= net.lift * (silent[facts.indexOf(fact)] ?? 0)).sort((a, b) => b.score - a.score || a.fact - b.fact)
}

/** Whether the words that seem to state a danger sign are hardly ever meant so; more is asked of words from both sides of a comma. */
export function isDoubtful({ signs }: Lexicon, hunches: ReadonlyMap<number, Hunch>, { fact, first, last }: Pick<Hunch, 'fact' | 'first' | 'last'>, terms: readonly Term[], tokens: readonly Token[]): boolean {
  const hunch = hunches.get(fact)
  if (hunch === undefined || !signs.taught.includes(fact) || first > (terms[Math.min(terms.length, most.terms) - 1]?.first ?? 0)) return false
  return hunch.score < (tokens.slice(first, last).some(({ text }) => turns.has(text)) ? net.doubtAcross : net.doubt)
}

const turns: ReadonlySet<string> = new Set([',', ';', ':', 'but', 'and', 'had', 'plus'])
