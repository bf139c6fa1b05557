// The bytes of an answer row straight to checked answers, without the objects in between. It knows the usual form of a
// row, and takes no answer that `parseLine`, `shapeAnswers` and `readValue` have not taken before; whatever else a row
// holds, or holds twice, is theirs to read.
import type { Program } from '../compile/program.ts'
import { shapeAnswers } from '../evaluate/answers-shape.ts'
import { factIndex, readValue, together } from '../evaluate/read-answers.ts'
import type { CheckedAnswers, CheckedComplaint, CheckedValue } from '../evaluate/read-answers.ts'
import { byteTable } from './byte-table.ts'
import { parseLine } from './json.ts'

export interface ScannedRow {
  /** Where the `id` stands, as it is to be repeated; both 0 for none. */
  readonly idFrom: number
  readonly idTo: number
  readonly answers: CheckedAnswers
}

/** Null where the row has to be read in full. */
export type Scanner = (bytes: Uint8Array, from: number, to: number) => ScannedRow | null

/** A fact and its answer, such as `"age":40`; null is no answer. */
interface Pair {
  readonly fact: number
  readonly value: CheckedValue | null
}

type Facts = Map<number, CheckedValue>

const mostPairs = 16_384
const longestPair = 256
const quote = 34
const backslash = 92
const comma = 44
const colon = 58
const openList = 91
const closeList = 93
const openMap = 123
const closeMap = 125

export function scannerFor(program: Program): Scanner {
  const pairs = byteTable<Pair>(mostPairs)
  const complaintsByToken = byteTable<number>(powerOfTwo(program.complaintIds.length))
  program.complaintIds.forEach((id, index) => {
    const token = new TextEncoder().encode(JSON.stringify(id))
    complaintsByToken.set(token, 0, token.length, index)
  })
  const isOfPerson = Uint8Array.from(program.facts, (fact) => (fact.scope === 'person' ? 1 : 0))
  // In which map a fact was seen last.
  const seen = new Int32Array(program.facts.length)
  let maps = 0

  let bytes: Uint8Array = new Uint8Array(0)
  let at = 0
  let end = 0

  /** The next byte that is no space; -1 at the end. */
  function peek(): number {
    while (at < end && (bytes[at] === 32 || bytes[at] === 9)) at += 1
    return at < end ? bytes[at] as number : -1
  }

  function take(code: number): boolean {
    if (peek() !== code) return false
    at += 1
    return true
  }

  /** Over a text of plain characters. */
  function text(): boolean {
    if (!take(quote)) return false
    const [input, last] = [bytes, end]
    let i = at
    while (i < last && isPlain[input[i] as number] === 1) i += 1
    at = i + 1
    return i < last && input[i] === quote
  }

  /** Over any value; whether it is one is found out where its bytes are new. */
  function value(): boolean {
    const first = peek()
    if (first === quote) return text()
    if (first === openList || first === openMap) return nested()
    const from = at
    while (at < end && !isEndOfWord(bytes[at] as number)) at += 1
    return at > from
  }

  function nested(): boolean {
    for (let depth = 0; at < end;) {
      const code = bytes[at] as number
      if (code === quote) {
        if (!text()) return false
        continue
      }
      at += 1
      if (code === openList || code === openMap) depth += 1
      if (code !== closeList && code !== closeMap) continue
      depth -= 1
      if (depth === 0) return true
    }
    return false
  }

  /** A comma, or the end of a list or map: 1 to go on, 0 at the end, -1 for anything else. */
  function goesOn(close: number): number {
    const code = peek()
    at += 1
    return code === comma ? 1 : code === close ? 0 : -1
  }

  /** The facts of a map into `person` and `own`. */
  function facts(person: Facts, own: Facts): boolean {
    if (!take(openMap)) return false
    maps += 1
    if (take(closeMap)) return true
    for (;;) {
      peek()
      const from = at
      if (!text() || !take(colon) || !value()) return false
      const pair = pairs.get(bytes, from, at) ?? learn(from)
      if (pair === null || seen[pair.fact] === maps) return false
      seen[pair.fact] = maps
      if (pair.value !== null) {
        const target = isOfPerson[pair.fact] === 1 ? person : own
        if (target.has(pair.fact)) return false
        target.set(pair.fact, pair.value)
      }
      const next = goesOn(closeMap)
      if (next <= 0) return next === 0
    }
  }

  /** A pair that is new, up to here; null if it does not fit the program. */
  function learn(from: number): Pair | null {
    if (at - from > longestPair) return null
    const pair = pairOf(program, new TextDecoder().decode(bytes.subarray(from, at)))
    if (pair !== null) pairs.set(bytes, from, at, pair)
    return pair
  }

  function complaints(person: Facts, found: CheckedComplaint[]): boolean {
    const isList = peek() === openList
    if (!take(isList ? openList : openMap)) return false
    const close = isList ? closeList : closeMap
    if (take(close)) return true
    for (;;) {
      peek()
      const from = at
      if (!text()) return false
      const index = complaintsByToken.get(bytes, from, at)
      if (index === undefined || found.some((each) => each.index === index)) return false
      const own: Facts = new Map()
      if (!isList && (!take(colon) || !facts(person, own))) return false
      found.push({ id: program.complaintIds[index] as string, index, facts: own })
      const next = goesOn(close)
      if (next <= 0) return next === 0
    }
  }

  /** Which of the words stands here. */
  function word(words: readonly Uint8Array[]): number {
    const found = words.findIndex((each) => standsAt(each, bytes, at, end))
    if (found >= 0) at += (words[found] as Uint8Array).length
    return found
  }

  return (input, from, to) => {
    bytes = input
    at = from
    end = to
    const person: Facts = new Map()
    const shared: Facts = new Map()
    const found: CheckedComplaint[] = []
    let [idFrom, idTo, screened, known] = [0, 0, 1, 0]
    if (!take(openMap)) return null
    for (let next = take(closeMap) ? 0 : 1; next !== 0; next = goesOn(closeMap)) {
      if (next < 0) return null
      peek()
      const key = word(keys)
      if (key < 0 || (known & 1 << key) !== 0 || !take(colon)) return null
      known |= 1 << key
      peek()
      if (key === 0) {
        idFrom = at
        if (!value() || !isPlainId(bytes, idFrom, at)) return null
        idTo = at
      } else if (key === 1) {
        if (!complaints(person, found)) return null
      } else if (key === 2) {
        if (!facts(person, shared)) return null
      } else {
        screened = word(yesAndNo)
        if (screened < 0) return null
      }
    }
    if (peek() !== -1) return null
    return { idFrom, idTo, answers: { ...together(found, person, shared), screened: screened === 0 } }
  }
}

/** Characters of a text that stand for themselves, by code. */
const isPlain = Uint8Array.from({ length: 256 }, (_, code) => (code >= 32 && code <= 126 && code !== quote && code !== backslash ? 1 : 0))

const keys = ['"id"', '"complaints"', '"facts"', '"screened"'].map((key) => new TextEncoder().encode(key))
const yesAndNo = ['true', 'false'].map((word) => new TextEncoder().encode(word))

function pairOf(program: Program, text: string): Pair | null {
  const parsed = parseLine(`{${text}}`)
  if (!parsed.ok) return null
  const shaped = shapeAnswers({ facts: parsed.value })
  if (!shaped.ok) return null
  const [[id, given] = ['', null], ...others] = Object.entries(shaped.answers.facts)
  const index = factIndex(program).get(id)
  const fact = index === undefined ? undefined : program.facts[index]
  if (others.length > 0 || index === undefined || fact === undefined || fact.variable < 0) return null
  if (given === null) return { fact: index, value: null }
  const read = readValue(fact, given)
  return 'message' in read ? null : { fact: index, value: read }
}

/** A text, or a whole number written as JSON writes it. */
function isPlainId(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === quote) return true
  if (to - from > 15 || (bytes[from] === 48 && to - from > 1)) return false
  for (let i = from; i < to; i += 1) if ((bytes[i] as number) < 48 || (bytes[i] as number) > 57) return false
  return true
}

function isEndOfWord(code: number): boolean {
  return code === comma || code === closeMap || code === closeList || code === 32 || code === 9
}

function standsAt(word: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < word.length) return false
  for (let i = 0; i < word.length; i += 1) if (bytes[at + i] !== word[i]) return false
  return true
}

function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}
