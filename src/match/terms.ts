// Tokens to terms: stems, with words that mean the same brought under one name. Both the lexicon and a text go through
// here, so that they meet.
import { bodyParts, broader, otherWords, symptoms } from './english/synonyms.ts'
import { abilities } from './english/triggers.ts'
import { stemOf } from './stem.ts'
import { tokensOf, type Token } from './tokens.ts'

export type TermClass = 'body' | 'symptom' | 'other' | 'plain'

export interface Term {
  readonly term: string
  /** Indexes of its first and last token. */
  readonly first: number
  readonly last: number
  /** Its last word stands in the plural: `legs`, `feet`. */
  readonly plural: boolean
  /** False for a word that neither the lexicon nor everyday English has. */
  readonly known: boolean
}

interface Entry {
  readonly stems: readonly string[]
  readonly term: string
}

const classes = new Map<string, TermClass>()
/** Groups by the stem of their first word, the longest first. */
const entries = new Map<string, Entry[]>()
/** Words that the synonyms are written with. */
export const synonymWords = new Set<string>()

const stopWords: ReadonlySet<string> = new Set(`
a an the my your his her their our me i you he she it its they we this that these those there is are was were be been being am do does did
have has having had of to and or in on at for with from by as so if then than but also just really very quite rather too some any
will would should shall may ll ve s 's m re t d get gets got getting go goes going gone become becomes became
now still again about which who what when where how why because since while during through into onto like feel feels feeling felt seem seems
kind sort bit little please hi hello help need want think ve been keep keeps kept make makes made making up always often sometimes usually
im anymore myself mine yourself himself herself own quite hmm oh ok well yes
`.split(/\s+/).filter((word) => word !== ''))

/** Words that may stand between the words of a term: `pain in my lower back`, `lost all control`. */
const gapWords: ReadonlySet<string> = new Set("a an the my your his her their our its of and to is are am was were been being 's i really very so quite it this that ve".split(' '))

const light: ReadonlySet<string> = new Set([...stopWords].map(stemOf))

for (const [text, kind] of [[bodyParts, 'body'], [symptoms, 'symptom'], [otherWords, 'other']] as const) {
  for (const line of text.trim().split('\n')) {
    const colon = line.indexOf(':')
    const term = line.slice(0, colon)
    classes.set(term, kind)
    for (const phrase of line.slice(colon + 1).split(',')) {
      const words = phrase.trim().replace(/'s\b/g, '').split(/[^a-z0-9']+/).filter((word) => word !== '')
      for (const word of words) synonymWords.add(word.replaceAll("'", ''))
      addEntry(contentStems(words), term)
    }
  }
}
for (const list of entries.values()) list.sort((a, b) => b.stems.length - a.stems.length)

function contentStems(words: readonly string[]): readonly string[] {
  const normal = words.map((word) => word === "n't" ? 'not' : word.replaceAll("'", '')).map((word) => word === 'cant' || word === 'can' && words.includes('not') ? 'cannot' : word)
  const content = normal.filter((word) => !gapWords.has(word))
  return (content.length === 0 ? normal : content).map(stemOf)
}

function addEntry(stems: readonly string[], term: string): void {
  const [first] = stems
  if (first === undefined) return
  const list = entries.get(first)
  if (list === undefined) entries.set(first, [{ stems, term }])
  else if (!list.some((each) => each.stems.length === stems.length && each.stems.every((stem, i) => stem === stems[i]))) list.push({ stems, term })
}

export function classOf(term: string): TermClass {
  return classes.get(term) ?? 'plain'
}

const chains: ReadonlyMap<string, readonly string[]> = new Map(Object.keys(broader).map((term) => {
  const chain = [term]
  for (let next = broader[term]; next !== undefined && chain.length < 5; next = broader[next]) chain.push(next)
  return [term, chain]
}))

/** The term and everything it is a kind of: `heel` is `heel`, `foot`, `limb`. */
export function withBroader(term: string): readonly string[] {
  return chains.get(term) ?? [term]
}

/** Small words that neither make nor break a phrase. */
export function isGapWord(word: string): boolean {
  return gapWords.has(word)
}

const helpers: ReadonlySet<string> = new Set(`
feel know come take time day first last new old thing put let give bad got way out off down over more most all after before start see one two right left three
few same say told tell call mind person bit long week month year under around every ever go ago
`.split(/\s+/).filter((word) => word !== '').map(stemOf))

/** A word that helps a phrase along and tells little by itself. */
export function isHelper(term: string): boolean {
  return helpers.has(term)
}

/** What holds for a person holds wherever else the text speaks of them: `34 weeks pregnant. ... and I am bleeding`. */
const standing: ReadonlySet<string> = new Set(['pregnant', 'diabetes', 'child', 'baby', 'osteoporosis', 'ms', 'parkinson'])

export function isStanding(term: string): boolean {
  return standing.has(term)
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** Reads words; `respell` may give another word for one that is not known. */
export interface Reader {
  readonly isKnown: (word: string) => boolean
  readonly respell: (word: string) => string | undefined
}

/** Whether the rules, whose stems these are, or everyday English have a word. */
export function isKnownWord(word: string, stems: ReadonlySet<string>): boolean {
  return isStopWord(word) || synonymWords.has(word) || stems.has(stemOf(word)) || stems.has(`${stemOf(word)}e`) || /\d/.test(word)
}

/** Every word is taken as it stands: for the lexicon itself. */
export const plainReader: Reader = { isKnown: () => true, respell: () => undefined }

/** The terms of a text of the rules, by name. */
export function termList(text: string): readonly string[] {
  return termsOf(tokensOf(text), plainReader).map(({ term }) => term)
}

const pluralWords: ReadonlySet<string> = new Set(['feet', 'calves'])

function isPlural(word: string): boolean {
  return pluralWords.has(word) || (word.endsWith('s') && !word.endsWith('ss') && stemOf(word) !== word)
}

interface Content {
  readonly stem: string
  readonly token: number
  readonly known: boolean
}

/** The terms of some tokens, in order. */
export function termsOf(tokens: readonly Token[], reader: Reader): readonly Term[] {
  const content = contentOf(tokens, reader)
  const terms: Term[] = []
  for (let at = 0; at < content.length;) {
    const { entry, length } = longest(content, at, tokens)
    const first = content[at]
    const last = content[at + length - 1]
    if (first === undefined || last === undefined) break
    if (entry?.term === 'not' && isAbility(content[at + length])) terms.push({ term: 'cannot', first: first.token, last: last.token, plural: false, known: true })
    else if (entry !== undefined) terms.push({ term: entry.term, first: first.token, last: last.token, plural: isPlural(tokens[last.token]?.text ?? ''), known: true })
    else if (!light.has(first.stem)) terms.push({ term: first.stem, first: first.token, last: first.token, plural: false, known: first.known })
    at += length
  }
  return terms
}

const abilityStems: ReadonlySet<string> = new Set([...abilities].map(stemOf).filter((stem) => !light.has(stem)))

/** `isn't walking`, `won't empty`: what is not done is what cannot be done. */
function isAbility(next: Content | undefined): boolean {
  return next !== undefined && abilityStems.has(next.stem)
}

function contentOf(tokens: readonly Token[], reader: Reader): readonly Content[] {
  const content: Content[] = []
  for (const [token, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || gapWords.has(text)) continue
    if (reader.isKnown(text)) {
      content.push({ stem: stemOf(text), token, known: true })
      continue
    }
    const halves = halvesOf(text, reader)
    if (halves !== undefined) {
      for (const half of halves) content.push({ stem: stemOf(half), token, known: true })
      continue
    }
    const other = reader.respell(text)
    if (other === undefined) content.push({ stem: stemOf(text), token, known: false })
    else content.push({ stem: stemOf(other), token, known: true })
  }
  return content
}

/** `lowerback` is `lower` and `back`: an unknown word made of two words, one of them a synonym of something. */
function halvesOf(word: string, reader: Reader): readonly [string, string] | undefined {
  if (word.length < 7 || word.length > 24) return undefined
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (synonymWords.has(left) && synonymWords.has(right) && reader.isKnown(left) && reader.isKnown(right)) return [left, right]
  }
  return undefined
}

function longest(content: readonly Content[], at: number, tokens: readonly Token[]): { readonly entry: Entry | undefined, readonly length: number } {
  const start = content[at]
  for (const entry of start === undefined ? [] : entries.get(start.stem) ?? []) {
    if (entry.stems.every((stem, i) => content[at + i]?.stem === stem) && isTogether(content, at, entry.stems.length, tokens)) {
      return { entry, length: entry.stems.length }
    }
  }
  return { entry: undefined, length: 1 }
}

/** The words of one term stand in one clause, with little between them. */
function isTogether(content: readonly Content[], at: number, length: number, tokens: readonly Token[]): boolean {
  const first = content[at]?.token ?? 0
  const last = content[at + length - 1]?.token ?? 0
  if (last - first > length + 3) return false
  for (let token = first; token < last; token += 1) {
    const mark = tokens[token]
    if (mark?.kind === 'mark' && mark.text !== '-' && mark.text !== '/' && mark.text !== '&') return false
  }
  return true
}
