// Candidates to complaints: which are taken without asking, and which are asked about.
import { isLikely, type Candidate } from './complaints.ts'
import type { Lexicon } from './lexicon.ts'
import { classOf } from './terms.ts'
import { placeOf, type Parts, type Uncertain } from './understanding.ts'

export const margins = { alone: 1.5, second: 3.5, share: 0.33, sameSite: 4, placeOnly: 5, beyondDanger: 6, wordOnly: 8, sure: 4 }

/** The likeliest complaint where it stands clear of the next, and further ones that other parts of the text are about. */
export function takenOf(parts: Parts): readonly Candidate[] {
  const [best, ...others] = parts.candidates
  if (best === undefined) return []
  const rivals = others.filter((other) => !isElsewhere(parts, best, other))
  const next = rivals[0]
  if (next !== undefined && best.score - next.score < margins.alone) return []
  // A place and a pain there are no complaint yet: whether it is this one is asked.
  if (best.reason !== 'phrase' && best.score < (best.reason === 'part' ? margins.wordOnly : margins.placeOnly)) return []
  if (!isLikely(best) || best.score < margins.sure || isNoMoreThanDanger(parts, best)) return []
  const site = parts.lexicon.complaints[best.index]?.site
  if (best.reason !== 'phrase' && rivals.some(({ index, score }) => parts.lexicon.complaints[index]?.site === site && best.score - score < margins.sameSite)) return []
  const taken = [best]
  for (const other of others) {
    if (other.reason === 'phrase' && other.score >= margins.second && other.score >= best.score * margins.share && taken.every((each) => isElsewhere(parts, each, other)) && taken.length < 4) taken.push(other)
  }
  return taken
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
  const bodies = (candidate: Candidate): readonly string[] => terms.filter(({ first, last, term }) => first >= candidate.first && last <= candidate.last && (classOf(term) === 'body' || classOf(term) === 'other') && shareIn(lexicon, term, candidate.index)).map(({ term }) => term)
  const left = new Set(bodies(a))
  return bodies(b).some((term) => !left.has(term))
}

function shareIn(lexicon: Lexicon, term: string, index: number): boolean {
  const list = Object.hasOwn(lexicon.terms, term) ? lexicon.terms[term] : undefined
  return list?.some(([each, share]) => each === index && share > 0.02) ?? false
}

export function whichComplaint(parts: Parts): Uncertain {
  const [best] = parts.candidates
  const close = parts.candidates.filter(({ score }) => best !== undefined && best.score - score < (best.reason === 'phrase' ? 1.5 : margins.sameSite)).slice(0, 4)
  return {
    kind: 'complaint', ...placeOf(parts, best?.first ?? 0, best?.last ?? 0), fact: null,
    complaints: close.map(({ index }) => parts.lexicon.complaints[index]?.id ?? ''), ask: close.length === 1 ? 'Is it this?' : 'Which of these is it?', why: 'several-complaints', isDangerous: false,
  }
}
