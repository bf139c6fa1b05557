// Candidates to complaints: which are taken without asking, and which are asked about.
import type { Candidate } from './complaints.ts'
import { weightOf } from './learn.ts'
import type { Lexicon } from './lexicon.ts'
import { classOf } from './terms.ts'
import { placeOf, type Parts, type Uncertain } from './understanding.ts'

export const margins = { alone: 0.25, sure: 0.5, second: 0.2, beyondDanger: 0.8, close: 0.2 }

/** The likeliest complaint where it stands clear of the next, and further ones that other parts of the text are about. */
export function takenOf(parts: Parts): readonly Candidate[] {
  const [best, ...others] = parts.candidates
  if (best === undefined) return []
  const rivals = others.filter((other) => !isElsewhere(parts, best, other))
  // What another part of the text is about takes nothing from it.
  const beside = others.reduce((sum, other) => sum + (other.reason === 'phrase' && !rivals.includes(other) ? other.score : 0), 0)
  const likely = best.score / (1 - Math.min(beside, 0.9))
  if (likely < margins.sure || rivals.some((rival) => isClose(best, rival)) || isNoMoreThanDanger(parts, best)) return []
  const taken = [best]
  for (const other of others) {
    if (other.reason === 'phrase' && other.score >= margins.second && taken.every((each) => isElsewhere(parts, each, other)) && taken.length < 4) taken.push(other)
  }
  return taken
}

/** Too near to choose between them unasked; more so where phrases of both stand there. */
function isClose(best: Candidate, rival: Candidate): boolean {
  return best.score - rival.score < margins.alone || (best.reason === 'phrase' && rival.reason === 'phrase' && rival.score >= best.score * margins.close)
}

/** `Knee hot and swollen`, with a fever: the words for the complaint are those of the danger sign, which may be all there is. */
function isNoMoreThanDanger({ facts, lexicon }: Parts, { first, last, score }: Candidate): boolean {
  return score < margins.beyondDanger && facts.some((reading) => reading.why === 'stated' && lexicon.facts[reading.fact]?.danger === 'emergency' && lexicon.facts[reading.fact]?.kind === 'yes-no' && first >= reading.first && last <= reading.last)
}

const backs: ReadonlySet<string> = new Set(['low-back', 'upper-back', 'neck'])

/** Whether two complaints are spoken of in different places, by different parts of the body. */
function isElsewhere({ terms, lexicon }: Parts, a: Candidate, b: Candidate): boolean {
  if (a.first <= b.last && b.first <= a.last) return false
  const [here, there] = [lexicon.complaints[a.index]?.site ?? '', lexicon.complaints[b.index]?.site ?? '']
  if (here === there || (here === 'trunk' && backs.has(there)) || (there === 'trunk' && backs.has(here))) return false
  const bodies = (candidate: Candidate): readonly string[] => terms.filter(({ first, last, term }) => first >= candidate.first && last <= candidate.last && (classOf(term) === 'body' || classOf(term) === 'other') && isToldWith(lexicon, term, candidate.index)).map(({ term }) => term)
  const left = new Set(bodies(a))
  return bodies(b).some((term) => !left.has(term))
}

function isToldWith({ told }: Lexicon, term: string, index: number): boolean {
  return weightOf(told, term, index) > 0.3
}

export function whichComplaint(parts: Parts): Uncertain {
  const [best] = parts.candidates
  const close = parts.candidates.filter(({ score }) => best !== undefined && score >= best.score * margins.close).slice(0, 4)
  return {
    kind: 'complaint', ...placeOf(parts, best?.first ?? 0, best?.last ?? 0), fact: null,
    complaints: close.map(({ index }) => parts.lexicon.complaints[index]?.id ?? ''), ask: close.length === 1 ? 'Is it this?' : 'Which of these is it?', why: 'several-complaints', isDangerous: false,
  }
}
