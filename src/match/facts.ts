// Mentions to facts: what is stated, what is denied, and what must be asked because the text leaves it open.
import type { Lexicon, LexiconFact } from './lexicon.ts'
import { meantAt, type Meant } from './context.ts'
import type { Mention, Sense } from './mentions.ts'
import { classOf, withBroader, type Term } from './terms.ts'
import type { Token } from './tokens.ts'

export interface FactReading {
  readonly fact: number
  /** An answer, or null where it must be asked. */
  readonly value: string | null
  readonly why: 'stated' | 'denied' | 'doubted' | 'worried' | 'past' | 'other-person' | 'denied-perhaps' | 'denied-in-part' | 'said-in-part' | 'several-options'
  readonly first: number
  readonly last: number
  /** The author of the rules wants it asked wherever it is said like this. */
  readonly isMarked?: boolean
}

/** One reading per fact at most, by fact. */
export function factsIn(lexicon: Lexicon, mentions: readonly Mention[], terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): readonly FactReading[] {
  const byFact = new Map<number, Mention[]>()
  for (const mention of mentions) {
    if (mention.phrase.of !== 'fact') continue
    const list = byFact.get(mention.phrase.index)
    if (list === undefined) byFact.set(mention.phrase.index, [mention])
    else list.push(mention)
  }
  const denials = deniedNames(lexicon, terms, tokens, meant)
  const readings: FactReading[] = []
  for (const [index, fact] of lexicon.facts.entries()) {
    const reading = readingOf(index, fact, byFact.get(index) ?? [], denials.get(index), namedIn(fact, terms, meant, lexicon), tokens)
    if (reading !== undefined) readings.push(reading)
  }
  return readings
}

const wholeFrom = 0.84
/** A part of a phrase this large is worth a question where the fact is dangerous. */
const partFrom = 0.68

function readingOf(index: number, fact: LexiconFact, mentions: readonly Mention[], denial: Mentioned | undefined, named: Mentioned | undefined, tokens: readonly Token[]): FactReading | undefined {
  const whole = mentions.filter((mention) => mention.share >= wholeFrom && !mention.lacks && isTelling(mention, fact))
  const hints = whole.filter(({ phrase, sense }) => phrase.hint !== null && sense !== 'denied' && sense !== 'other' && sense !== 'past')
  const hint = hints.find(({ phrase }) => phrase.hint === 'of-author') ?? hints[0]
  const said = whole.filter(({ phrase }) => phrase.hint === null).filter(({ sense, phrase, first }) => phrase.past ? sense === 'past' || (sense === 'said' && hadBefore(tokens, first)) : sense === 'said' || (sense === 'past' && fact.lasting))
  if (said.length > 0) return stated(index, fact, said)
  const isCritical = fact.danger === 'emergency' || fact.danger === 'urgent'
  const asked = whole.find(({ sense, phrase }) => !phrase.past && phrase.hint === null && sense !== 'denied' && sense !== 'said')
  if (denial !== undefined) return { fact: index, value: fact.kind === 'yes-no' ? 'no' : fact.neutral, why: 'denied', ...denial }
  const denied = whole.filter(({ sense, phrase }) => sense === 'denied' && phrase.hint !== 'of-question')
  if (asked !== undefined) return questionOf(index, fact, asked, isCritical)
  if (denied.length > 0) return deniedReading(index, fact, denied, isCritical)
  if (hint !== undefined) return { fact: index, value: null, why: 'said-in-part', first: hint.first, last: hint.last, isMarked: hint.phrase.hint === 'of-author' }
  const part = isCritical ? mentions.filter(({ share, sense, phrase }) => share >= partFrom && phrase.terms.length >= 3 && phrase.hint === null && sense === 'said').sort((a, b) => b.share - a.share)[0] : undefined
  if (part === undefined && fact.danger === 'emergency' && named !== undefined) return { fact: index, value: null, why: 'said-in-part', ...named }
  return part === undefined ? undefined : { fact: index, value: null, why: 'said-in-part', first: part.first, last: part.last }
}

/** `had` a little before: it was so. */
function hadBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at + 2).some(({ text }) => ['had', 'survivor', 'remission', 'past', 'previous', 'ex', 'history', 'used'].includes(text))
}

/** A harmless fact is not read from one everyday word, such as `lifting`. */
function isTelling({ phrase, weight }: Mention, fact: LexiconFact): boolean {
  return phrase.terms.length > 1 || phrase.literal !== null || weight >= (fact.danger === 'emergency' || fact.danger === 'urgent' ? 2.4 : fact.kind === 'yes-no' ? 3.2 : 4.2)
}

function stated(index: number, fact: LexiconFact, said: readonly Mention[]): FactReading {
  const best = [...said].sort((a, b) => b.phrase.terms.length - a.phrase.terms.length || Number(b.phrase.past) - Number(a.phrase.past) || b.weight - a.weight)
  const [first] = best
  if (first === undefined) throw new Error('a statement without a mention')
  const place = { first: first.first, last: first.last }
  if (fact.kind === 'yes-no') return { fact: index, value: 'yes', why: 'stated', ...place }
  const values = new Set(best.filter(({ phrase, sense }) => phrase.terms.length === first.phrase.terms.length && phrase.past === first.phrase.past && sense === first.sense).map(({ phrase }) => phrase.value))
  // Said as past and nothing of now: the option of the past.
  const past = best.find(({ phrase, sense }) => phrase.past && sense === 'past')
  if (past !== undefined) return { fact: index, value: past.phrase.value, why: 'stated', first: past.first, last: past.last }
  return { fact: index, value: values.size === 1 ? first.phrase.value : null, why: values.size === 1 ? 'stated' : 'several-options', ...place }
}

const whyOf: Readonly<Record<Exclude<Sense, 'said' | 'denied'>, FactReading['why']>> = { maybe: 'denied-perhaps', past: 'past', other: 'other-person', worried: 'worried', doubted: 'doubted' }

function questionOf(index: number, fact: LexiconFact, { sense, first, last, phrase }: Mention, isCritical: boolean): FactReading | undefined {
  if (sense === 'said' || sense === 'denied') return undefined
  if (!isCritical && sense !== 'doubted') {
    // What lasts was not undone by having begun long ago.
    return sense === 'past' && fact.danger === null ? { fact: index, value: fact.kind === 'yes-no' ? 'yes' : phrase.value, why: 'stated', first, last } : undefined
  }
  return { fact: index, value: null, why: whyOf[sense], first, last }
}

function deniedReading(index: number, fact: LexiconFact, denied: readonly Mention[], isCritical: boolean): FactReading | undefined {
  const [mention] = denied
  if (mention === undefined) return undefined
  const place = { first: mention.first, last: mention.last }
  if (fact.kind === 'yes-no' && !fact.isCompound && denied.some(({ isNarrower }) => !isNarrower)) return { fact: index, value: 'no', why: 'denied', ...place }
  return isCritical ? { fact: index, value: null, why: 'denied-in-part', ...place } : undefined
}

interface Mentioned { readonly first: number, readonly last: number }

/** Facts that are denied by name: `no fever`, `no trouble with bladder or bowels`. */
function deniedNames(lexicon: Lexicon, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): ReadonlyMap<number, Mentioned> {
  const denied = new Map<string, number[]>()
  const said = new Set<string>()
  for (const [at, term] of terms.entries()) {
    const own = meantAt(meant, term.first, term.last)
    if (own.other) continue
    if (own.denied !== 'yes') for (const name of withBroader(term.term)) said.add(name)
    // To deny the arm is not to deny the limb.
    for (const name of own.denied === 'yes' ? [term.term] : []) {
      const places = denied.get(name)
      if (places === undefined) denied.set(name, [at])
      else if (places.length < mostPlaces) places.push(at)
    }
  }
  const limbs = [denied.get('arm'), denied.get('leg')]
  if (limbs[0] !== undefined && limbs[1] !== undefined) denied.set('limb', [...limbs[0], ...limbs[1]])
  const found = new Map<number, Mentioned>()
  if (denied.size === 0) return found
  for (const [index, fact] of lexicon.facts.entries()) {
    if (fact.kind !== 'yes-no' && fact.neutral === null) continue
    for (const names of fact.names) {
      if (!isName(names, fact) || names.every((name) => said.has(name))) continue
      const place = deniedTogether(names, denied, terms, tokens, meant)
      if (place !== undefined) found.set(index, place)
    }
  }
  return found
}

const mostPlaces = 40
const widestName = 8

/** Where all the names are denied near each other. */
function deniedTogether(names: readonly string[], denied: ReadonlyMap<string, readonly number[]>, terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): Mentioned | undefined {
  const [first, ...others] = names
  for (const start of denied.get(first ?? '') ?? []) {
    const places = [start, ...others.map((name) => denied.get(name)?.find((at) => Math.abs(at - start) <= widestName))]
    if (places.some((at) => at === undefined || isNarrowed(at, names, terms, tokens, meant))) continue
    const from = Math.min(...places.map((at) => terms[at ?? 0]?.first ?? 0))
    const to = Math.max(...places.map((at) => terms[at ?? 0]?.last ?? 0))
    if (tokens[from]?.sentence === tokens[to]?.sentence) return { first: from, last: to }
  }
  return undefined
}

/** The symptom that a fact is called by is said, though not how bad or how sudden it is: `breathless`. */
function namedIn({ names, danger }: LexiconFact, terms: readonly Term[], meant: readonly Meant[], lexicon: Lexicon): Mentioned | undefined {
  const [id] = names
  const [name] = id ?? []
  if (danger !== 'emergency' || id?.length !== 1 || name === undefined || classOf(name) !== 'symptom' || (lexicon.weights[name] ?? 0) < 3) return undefined
  const said = terms.find((term) => withBroader(term.term).includes(name) && meantAt(meant, term.first, term.last).denied === 'no' && !meantAt(meant, term.first, term.last).other)
  return said === undefined ? undefined : { first: said.first, last: said.last }
}

/** A part of the body alone names nothing, unless the fact is about a change there. */
function isName(list: readonly string[], fact: LexiconFact): boolean {
  return list.some((term) => !bodyOnly(term)) || /-change$/.test(fact.id)
}

function bodyOnly(term: string): boolean {
  return ['both', 'leg', 'arm', 'limb', 'back', 'neck', 'head', 'joint', 'hand', 'foot', 'skin', 'face', 'belly', 'artery', 'wound', 'eye', 'bone', 'knee', 'hip', 'shoulder', 'jaw', 'breast', 'chest', 'mouth', 'not', 'muscle', 'lung', 'heart', 'groin', 'finger', 'ankle', 'calf', 'pelvis', 'low-back', 'upper-back', 'here', 'all-over', 'stand', 'walk', 'nerve', 'bladder', 'bowel'].includes(term)
}

const openWords: ReadonlySet<string> = new Set(['severe', 'sudden', 'chang', 'sign', 'problem', 'difficulty', 'cannot', 'thought', 'symptom', 'issu', 'new', 'recent', 'obvious', 'real', 'unusual', 'unexplained', 'known', 'current', 'hav', 'history', 'feel', 'had', 'ever', 'not', 'worr', 'either', 'control', 'los', 'lose', 'such', 'kind', 'sort', 'and', 'or', 'cancer', 'doubl', 'currentl', 'any'])

/** `no blurred vision` denies less than `no change of vision`: a word before it narrows what is denied. */
function isNarrowed(at: number, names: readonly string[], terms: readonly Term[], tokens: readonly Token[], meant: readonly Meant[]): boolean {
  const term = terms[at]
  const before = terms[at - 1]
  if (term === undefined || before === undefined) return false
  if (meant[before.last]?.denied !== 'yes' || openWords.has(before.term) || withBroader(before.term).some((name) => names.includes(name))) return false
  // Nothing but gaps may stand between a word and what it narrows.
  return before.last + 1 === term.first && tokens[before.last]?.kind === 'word' && !/^(?:or|and|nor|with|in)$/.test(tokens[term.first]?.text ?? '')
}
