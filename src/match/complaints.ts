// Terms in context to complaints, ranked: by how complaints are told, with more weight for a whole phrase; only what
// the text gives a reason for is offered.
import { meantAt, type Meant } from './context.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { elsewhereWords } from './english/elsewhere.ts'
import { stemOf } from './stem.ts'
import { classOf, isHelper, plainReader, termsOf, withBroader, type Term } from './terms.ts'
import { tokensOf } from './tokens.ts'

export interface Candidate {
  readonly index: number
  readonly score: number
  /** The words that speak for it, as first and last token. */
  readonly first: number
  readonly last: number
  readonly reason: 'phrase' | 'site-and-symptom' | 'part'
}

export const tuning = { floor: 0.012, most: 2.6, least: -1.1, phrase: 0.62, second: 0.12, broader: 0.55, keep: 2.6, nearby: 0.5, past: 0.75, maybe: 0.5, unexplained: 0.25, part: 0.8, tellingShare: 0.12, tellingPart: 0.5, severalShare: 0.11, misfit: 0.5, danger: 0.5, band: 0.7, elsewhere: 3, exact: 4, last: -2.5, mostLast: 4 }

/** Terms of a text that are weighed one by one; a longer text has said by then what it is about. */
const mostWeighed = 400

interface Feature {
  readonly weight: number
  readonly term: number
}

export interface Told {
  readonly terms: readonly Term[]
  readonly meant: readonly Meant[]
  readonly mentions: readonly Mention[]
  /** What age and duration tell, as words would. */
  readonly bands: readonly string[]
}

/** Complaints the text gives a reason for, the likeliest first. */
export function complaintsIn(lexicon: Lexicon, { terms, meant, mentions, bands }: Told): readonly Candidate[] {
  const features = featuresOf(terms, meant, dangerTerms(lexicon, mentions), bands)
  if (features.size === 0) return []
  const scores = scoresOf(lexicon, features)
  const said = saidTerms(terms, meant)
  const phrases = phraseScores(mentions, said.filter(({ term }) => !isHelper(term)).length)
  const bodies = said.filter(({ term }) => classOf(term) === 'body')
  const strange = strangeness(lexicon, terms, meant)
  const candidates: Candidate[] = []
  for (const [index, complaint] of lexicon.complaints.entries()) {
    const evidence = fitting(phrases.get(index), lexicon, index, bodies)
    const told = scores[index] ?? 0
    const isElsewhere = speaksOfElsewhere(lexicon, index, said)
    const score = told + (evidence?.score ?? 0) * tuning.phrase - strange - misfit(lexicon, index, said) - (isElsewhere ? tuning.elsewhere : 0)
    const telling = evidence?.whole === true ? undefined : tellingTerm(lexicon, index, said) ?? severalTerms(lexicon, index, said)
    const site = evidence?.whole === true ? undefined : siteAndSymptom(lexicon, index, complaint.siteTerms, said)
    if (evidence?.whole !== true && telling === undefined && site === undefined && !(evidence !== undefined && evidence.share >= tuning.part)) continue
    const place = evidence?.whole === true ? evidence : site ?? telling ?? evidence
    if (place === undefined || score < (isElsewhere ? tuning.keep : tuning.last)) continue
    candidates.push({ index, score, first: place.first, last: place.last, reason: evidence?.whole === true ? 'phrase' : site === undefined ? 'part' : 'site-and-symptom' })
  }
  candidates.sort((a, b) => b.score - a.score || a.index - b.index)
  return worthOffering(lexicon, candidates)
}

/** Whether it is likely enough to be taken without asking. */
export function isLikely({ score }: Candidate): boolean {
  return score >= tuning.keep
}

/** What is likely enough; in a long story that fits nothing well, the nearest by place and feeling, to be asked. And where the best is told by the place alone, all that fits at that place. */
function worthOffering({ complaints }: Lexicon, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates
  if (best === undefined) return []
  if (!isLikely(best)) return candidates.filter(({ reason }) => reason !== 'part').slice(0, tuning.mostLast)
  const site = best.reason === 'phrase' ? undefined : complaints[best.index]?.site
  return candidates.filter(({ score, index }) => score >= tuning.keep || (score >= tuning.nearby && complaints[index]?.site === site))
}

/** What is said of the person, the first time each term is said near another; a long text repeats itself. */
function saidTerms(terms: readonly Term[], meant: readonly Meant[]): readonly Term[] {
  const said: Term[] = []
  const seen = new Map<string, number>()
  for (const term of terms) {
    const own = meantAt(meant, term.first, term.last)
    if (own.denied === 'yes' || own.other || term.term === 'not') continue
    const before = seen.get(term.term) ?? 0
    if (before >= 3 || said.length >= mostWeighed) continue
    seen.set(term.term, before + 1)
    said.push(term)
  }
  return said
}

/** Terms that are said, under their own and broader names, and how much each counts. */
function featuresOf(terms: readonly Term[], meant: readonly Meant[], ofDanger: ReadonlySet<number>, bands: readonly string[]): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>(bands.map((band) => [band, { weight: tuning.band, term: 0 }]))
  for (const [at, { term, first, last }] of terms.entries()) {
    const own = meantAt(meant, first, last)
    if (term === 'not' || own.denied === 'yes' || own.other) continue
    const base = (own.denied === 'maybe' ? tuning.maybe : own.past ? tuning.past : 1) * (ofDanger.has(at) ? tuning.danger : 1)
    for (const [level, name] of withBroader(term).entries()) {
      const weight = base * tuning.broader ** level
      if ((features.get(name)?.weight ?? 0) < weight) features.set(name, { weight, term: at })
    }
  }
  return features
}

/** Terms that state a danger sign say less about the complaint. */
function dangerTerms({ facts }: Lexicon, mentions: readonly Mention[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { phrase, sense, share, terms } of mentions) {
    if (phrase.of === 'fact' && phrase.hint === null && sense === 'said' && share === 1 && facts[phrase.index]?.danger === 'emergency' && terms.length > 1) for (const at of terms) found.add(at)
  }
  return found
}

function scoresOf(lexicon: Lexicon, features: ReadonlyMap<string, Feature>): readonly number[] {
  const count = lexicon.complaints.length
  const scores = new Array<number>(count).fill(0)
  for (const [term, { weight }] of features) {
    const list = Object.hasOwn(lexicon.terms, term) ? lexicon.terms[term] : undefined
    if (list === undefined) continue
    const mean = list.reduce((sum, [, share]) => sum + share, 0) / count + tuning.floor
    const least = Math.max(tuning.least, Math.log(tuning.floor / mean)) * weight
    for (let index = 0; index < count; index += 1) scores[index] = (scores[index] ?? 0) + least
    for (const [index, share] of list) {
      const own = Math.min(tuning.most, Math.log((share + tuning.floor) / mean)) * weight
      scores[index] = (scores[index] ?? 0) - least + own
    }
  }
  return scores
}

/** `swelling` alone is no evidence where the text speaks of a part of the body that the complaint knows nothing of. */
function fitting(evidence: PhraseScore | undefined, lexicon: Lexicon, index: number, bodies: readonly Term[]): PhraseScore | undefined {
  if (evidence === undefined || evidence.namesBody || bodies.length === 0) return evidence
  return bodies.some(({ term }) => withBroader(term).some((name) => shareOf(lexicon, name, index) > 0.02)) ? evidence : undefined
}

interface PhraseScore { score: number, namesBody: boolean, whole: boolean, share: number, first: number, last: number }

function phraseScores(mentions: readonly Mention[], length: number): ReadonlyMap<number, PhraseScore> {
  const found = new Map<number, PhraseScore>()
  for (const { phrase, sense, share, weight, first, last } of mentions) {
    if (phrase.of !== 'complaint' || sense === 'denied' || sense === 'other') continue
    // The phrase is all there is to the text.
    const isExact = share === 1 && sense === 'said' && phrase.terms.filter((term) => !isHelper(term)).length >= length
    const isWhole = isExact || (share >= 0.9 && weight >= 1.6)
    const score = Math.min(7, weight) * share * (isWhole ? 1 : 0.45) * (sense === 'maybe' ? 0.6 : 1) + (isExact ? tuning.exact : 0)
    const namesBody = isWhole && phrase.terms.some((term) => classOf(term) === 'body')
    const before = found.get(phrase.index)
    if (before === undefined) found.set(phrase.index, { score, namesBody, whole: isWhole, share, first, last })
    else {
      const isBetter = score > before.score
      before.score = Math.max(before.score, score) + Math.min(before.score, score) * tuning.second * (isWhole ? 1 : 0)
      before.namesBody ||= namesBody
      before.share = Math.max(before.share, share)
      if (isBetter || (isWhole && !before.whole)) { before.first = first; before.last = last }
      before.whole ||= isWhole
    }
  }
  return found
}

/** A word that is said of this complaint and of hardly any other: `sacroiliac`, `covid`. */
function tellingTerm(lexicon: Lexicon, index: number, said: readonly Term[]): { readonly first: number, readonly last: number } | undefined {
  return said.find(({ term }) => {
    if (isHelper(term)) return false
    const own = shareOf(lexicon, term, index)
    if (own < tuning.tellingShare) return false
    const all = (Object.hasOwn(lexicon.terms, term) ? lexicon.terms[term] ?? [] : []).reduce((sum, [, share]) => sum + share, 0)
    return own / all >= tuning.tellingPart
  })
}

/** Two or more words that the complaint is often told with. */
function severalTerms(lexicon: Lexicon, index: number, said: readonly Term[]): { readonly first: number, readonly last: number } | undefined {
  const used = said.filter(({ term }) => !isHelper(term) && classOf(term) !== 'body' && shareOf(lexicon, term, index) >= tuning.severalShare)
  const [first, second] = used
  return first === undefined || second === undefined || first.term === second.term ? undefined : { first: first.first, last: second.last }
}

/** A part of the body where the complaint is, with something people notice there. */
function siteAndSymptom(lexicon: Lexicon, index: number, siteTerms: readonly string[], said: readonly Term[]): { readonly first: number, readonly last: number } | undefined {
  const site = said.find((each) => (classOf(each.term) === 'body' || symptomWords.has(each.term)) && (siteTerms.includes(each.term) || withBroader(each.term).some((name) => siteTerms.includes(name)) || shareOf(lexicon, each.term, index) >= 0.12))
  if (site === undefined) return undefined
  const symptom = said.find((each) => (classOf(each.term) === 'symptom' || symptomWords.has(each.term)) && Math.abs(each.first - site.first) < 14 && shareOf(lexicon, each.term, index) > 0.04)
  return symptom === undefined ? undefined : { first: Math.min(site.first, symptom.first), last: Math.max(site.last, symptom.last) }
}

const symptomWords: ReadonlySet<string> = new Set(['sprain', 'pull', 'tear', 'injury', 'crash', 'arthritis', 'straighten', 'tendonitis', 'headache', 'migraine', 'backache', 'repetitive'])

function shareOf(lexicon: Lexicon, term: string, index: number): number {
  const list = Object.hasOwn(lexicon.terms, term) ? lexicon.terms[term] : undefined
  return list?.find(([each]) => each === index)?.[1] ?? 0
}

/** Symptoms and parts of the body in the text that this complaint is never told with. */
function misfit(lexicon: Lexicon, index: number, said: readonly Term[]): number {
  let found = 0
  for (const { term } of said) {
    const kind = classOf(term)
    if (kind !== 'body' && kind !== 'symptom') continue
    if (withBroader(term).every((name) => shareOf(lexicon, name, index) < 0.005)) found += 1
  }
  return Math.min(found, 2) * tuning.misfit
}

const elsewhereTerms: ReadonlySet<string> = new Set(elsewhereWords.split(/\s+/).filter((word) => word !== '').flatMap((word) => [stemOf(word), ...termsOf(tokensOf(word), plainReader).map(({ term }) => term)]))

/** Words of quite another matter, unless this complaint is told with them. */
function speaksOfElsewhere(lexicon: Lexicon, index: number, said: readonly Term[]): boolean {
  return said.some(({ term }) => elsewhereTerms.has(term) && shareOf(lexicon, term, index) < 0.03)
}

/** What the text speaks of that no complaint knows: a tooth, a rash, a price. */
function strangeness(lexicon: Lexicon, terms: readonly Term[], meant: readonly Meant[]): number {
  let strange = 0
  for (const { term, first, last, known } of terms) {
    const own = meantAt(meant, first, last)
    if (own.denied === 'yes' || own.other || term === 'not') continue
    if (Object.hasOwn(lexicon.terms, term)) continue
    strange += classOf(term) === 'body' || classOf(term) === 'symptom' ? 1.6 : known ? tuning.unexplained : 0.1
  }
  return Math.min(strange, 3)
}
