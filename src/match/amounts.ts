// Numbers in a text: how long, how bad, how old, which sex. A value is taken only where every reading of it means the
// same to the rules; the rest is asked.
import type { Token } from './tokens.ts'

export interface Amount {
  readonly kind: 'duration' | 'severity' | 'age' | 'sex'
  /** First and last token. */
  readonly first: number
  readonly last: number
  /** Hours, points, years; from and to where it is a range. Null where only a date was named. */
  readonly from: number | null
  readonly to: number | null
  /** For sex. */
  readonly option?: 'female' | 'male'
}

const numberWords: Readonly<Record<string, readonly [number, number]>> = {
  a: [1, 1], an: [1, 1], one: [1, 1], two: [2, 2], three: [3, 3], four: [4, 4], five: [5, 5], six: [6, 6], seven: [7, 7], eight: [8, 8], nine: [9, 9], ten: [10, 10], eleven: [11, 11], twelve: [12, 12],
  thirteen: [13, 13], fourteen: [14, 14], fifteen: [15, 15], sixteen: [16, 16], seventeen: [17, 17], eighteen: [18, 18], nineteen: [19, 19], twenty: [20, 20], thirty: [30, 30], forty: [40, 40], fifty: [50, 50], sixty: [60, 60],
  seventy: [70, 70], eighty: [80, 80], ninety: [90, 90], couple: [2, 2], few: [3, 5], several: [4, 7], dozen: [12, 12], half: [0.5, 0.5],
}
const hours: Readonly<Record<string, number>> = {
  hour: 1, hours: 1, hr: 1, hrs: 1, day: 24, days: 24, week: 168, weeks: 168, wk: 168, wks: 168, wek: 168, weeek: 168, fortnight: 336, fortnights: 336,
  month: 730, months: 730, mth: 730, mths: 730, mo: 730, mos: 730, monht: 730, monhts: 730, year: 8760, years: 8760, yr: 8760, yrs: 8760, decade: 87600, decades: 87600,
  d: 24, w: 168, m: 730, y: 8760, h: 1, nights: 24, mornings: 24, weekend: 48,
}
/** Said without a number: at least two, and how many at most. */
const plurals: Readonly<Record<string, readonly [number, number]>> = { hours: [2, 23], days: [2, 6], weeks: [2, 7], months: [2, 11], years: [2, 60], yrs: [2, 60], decades: [2, 6], ages: [2, 60] }

/** All amounts in the text, in order; they never overlap. */
export function amountsOf(tokens: readonly Token[]): readonly Amount[] {
  const found: Amount[] = []
  for (let at = 0; at < tokens.length;) {
    const amount = !mayBegin(tokens[at]) ? undefined : sexAndAge(tokens, at) ?? severityAt(tokens, at) ?? ageAt(tokens, at) ?? durationAt(tokens, at) ?? dayAt(tokens, at) ?? sexAt(tokens, at)
    if (amount === undefined) {
      at += 1
      continue
    }
    found.push(...amount)
    at = Math.max(at, ...amount.map(({ last }) => last)) + 1
  }
  return found
}

type Found = readonly Amount[] | undefined

/** Most words begin no amount, which is seen at once. */
function mayBegin(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || (token.kind === 'word' && (openers.has(token.text) || /\d/.test(token.text))))
}

function text(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ''
}

/** `45M`, `F30`, `28 F`, `45yo male`: the letter touches the number, or stands alone beside it. */
function sexAndAge(tokens: readonly Token[], at: number): Found {
  const number = tokens[at]
  const letter = tokens[at + 1]
  const glued = /^([mf])(\d{2})$/.exec(number?.kind === 'word' ? number.text : '')
  if (glued !== null) return pair(Number(glued[2]), glued[1] ?? '', at, at, at)
  if (number?.kind !== 'number' || letter?.kind !== 'word' || !/^[mf]$/.test(letter.text)) return undefined
  const years = Number(number.text)
  if (!Number.isInteger(years) || years < 1 || years > 110) return undefined
  // A metre or month is not meant where the letter is a capital one or ends the phrase.
  if (letter.text === 'm' && (text(tokens, at - 1) === 'for' || text(tokens, at + 2) === 'ago' || years < 14)) return undefined
  return pair(years, letter.text, at, at, at + 1)
}

function pair(years: number, letter: string, first: number, age: number, last: number): Found {
  return [
    { kind: 'age', first, last: age, from: years, to: years },
    { kind: 'sex', first: last, last, from: null, to: null, option: letter === 'm' ? 'male' : 'female' },
  ]
}

function severityAt(tokens: readonly Token[], at: number): Found {
  const value = wholeAt(tokens, at)
  if (value === undefined || value > 10) return undefined
  const next = text(tokens, at + 1)
  const isTen = (i: number): boolean => text(tokens, i) === '10' || text(tokens, i) === 'ten'
  if (next === '/' && isTen(at + 2)) return [{ kind: 'severity', first: at, last: at + 2, from: value, to: value }]
  if (next === 'out' && text(tokens, at + 2) === 'of' && isTen(at + 3)) return [{ kind: 'severity', first: at, last: at + 3, from: value, to: value }]
  const high = wholeAt(tokens, at + 2)
  if (isDash(next) && high !== undefined && text(tokens, at + 3) === '/' && isTen(at + 4)) return [{ kind: 'severity', first: at, last: at + 4, from: value, to: high }]
  return undefined
}

function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return Number(token.text)
  const word = Object.hasOwn(numberWords, token?.text ?? '') && token?.text !== 'a' && token?.text !== 'an' ? numberWords[token?.text ?? ''] : undefined
  if (word === undefined || word[0] !== word[1]) return undefined
  const next = Object.hasOwn(numberWords, text(tokens, at + 1)) ? numberWords[text(tokens, at + 1)] : undefined
  return word[0] >= 20 && word[0] % 10 === 0 && next !== undefined && next[0] < 10 ? word[0] + next[0] : word[0]
}

function isDash(word: string): boolean {
  return word === '-' || word === '\u2013' || word === '\u2014'
}

const yearWords: ReadonlySet<string> = new Set(['year', 'years', 'yr', 'yrs', 'y'])

/** `45 years old`, `45-year-old`, `45yo`, `aged 45`, `I'm 45`, `in my sixties`. */
function ageAt(tokens: readonly Token[], at: number): Found {
  const decade = decadeAt(tokens, at)
  if (decade !== undefined) return decade
  const lead = text(tokens, at)
  if ((lead === 'aged' || lead === 'age') && wholeAt(tokens, at + 1) !== undefined) return ageOf(wholeAt(tokens, at + 1), at, at + 1)
  const value = wholeAt(tokens, at)
  if (value === undefined) return undefined
  const width = tokens[at]?.kind === 'word' && value > 20 && value % 10 !== 0 ? 2 : 1
  let next = at + width
  if (isDash(text(tokens, next))) next += 1
  const unit = text(tokens, next)
  if (unit === 'yo' || unit === 'yrold' || unit === 'yearold') return ageOf(value, at, next)
  if (yearWords.has(unit)) {
    let old = next + 1
    if (isDash(text(tokens, old)) || text(tokens, old) === '/' || (text(tokens, old) === '.' && text(tokens, old + 1) === 'o')) old += 1
    if (['old', 'o', 'of'].includes(text(tokens, old)) && (text(tokens, old) !== 'of' || text(tokens, old + 1) === 'age')) return ageOf(value, at, text(tokens, old) === 'of' ? old + 1 : old)
    if (['woman', 'man', 'male', 'female', 'lady'].includes(text(tokens, next + 1))) return ageOf(value, at, next)
    return undefined
  }
  if (['months', 'month', 'mo', 'mths'].includes(unit) && isChildsAge(tokens, at, next)) return ageOf(Math.floor(value / 12), at, next)
  if ((unit === 'months' || unit === 'month') && (text(tokens, next + 1) === 'old' || text(tokens, next + 2) === 'old')) return ageOf(Math.floor(value / 12), at, next + 1)
  const before = text(tokens, at - 1)
  const ends = tokens[next] === undefined || tokens[next]?.kind === 'mark' || ['and', 'with', 'woman', 'man', 'male', 'female', 'years', 'now', 'so', 'but', 'have', 'had'].includes(unit)
  const isSelf = before === 'am' || before === 'im' || (['is', 's', "'s"].includes(before) && value >= 2)
  const afterPerson = before === ',' && /^(?:son|daughter|mum|dad|mother|father|boy|girl|wife|husband|child|man|woman|male|female)$/.test(text(tokens, at - 2))
  if ((isSelf || afterPerson) && ends && unit !== '/' && value <= 110 && !['/', '%'].includes(text(tokens, next))) return ageOf(value, at, at + width - 1)
  if (['man', 'woman', 'male', 'female'].includes(before) && ends && value >= 5 && value <= 110) return ageOf(value, at, at + width - 1)
  if (isAlone(tokens, at) && value >= 16 && value <= 105) return ageOf(value, at, at)
  if (persons.has(before) && !Object.hasOwn(hours, unit) && unit !== '/' && unit !== 'times' && value >= 1 && value <= 110) return ageOf(value, at, at + width - 1)
  const sex = sexWords[unit]
  if (sex !== undefined && value >= 5 && value <= 110) return ageOf(value, at, at + width - 1)
  return undefined
}

const persons: ReadonlySet<string> = new Set(['dad', 'mum', 'mom', 'mother', 'father', 'nan', 'nana', 'gran', 'grandma', 'grandad', 'granddad', 'husband', 'wife', 'partner', 'son', 'daughter', 'patient', 'pt', 'lady', 'gentleman', 'brother', 'sister', 'aunt', 'uncle'])

/** A whole number between marks: `sore knee, 62, two years`. */
function isAlone(tokens: readonly Token[], at: number): boolean {
  const isEdge = (token: Token | undefined): boolean => token === undefined || (token.kind === 'mark' && [',', '.', '(', ')', ';', '\n', '?', '!'].includes(token.text))
  const token = tokens[at]
  return token?.kind === 'number' && /^\d+$/.test(token.text) && isEdge(tokens[at - 1]) && isEdge(tokens[at + 1]) && tokens.length > 1
}

const children: ReadonlySet<string> = new Set(['baby', 'toddler', 'son', 'daughter', 'boy', 'girl', 'child', 'infant', 'kid', 'grandson', 'granddaughter', 'newborn', 'he', 'she'])

/** `my son is 18 months and not walking`, `baby 5 months`: the months of a child, unless they tell how long or how long ago. */
function isChildsAge(tokens: readonly Token[], at: number, unit: number): boolean {
  const before = text(tokens, at - 1)
  if (['ago', 'now', 'later', 'pregnant'].includes(text(tokens, unit + 1))) return false
  const owner = before === 'is' || before === 'at' || before === ',' || before === "'s" ? text(tokens, at - 2) : before
  return children.has(owner) || (isDash(text(tokens, at + 1)) && text(tokens, unit + 1) === 'old')
}

function ageOf(value: number | undefined, first: number, last: number): Found {
  return value === undefined || !Number.isInteger(value) || value > 120 ? undefined : [{ kind: 'age', first, last, from: value, to: value }]
}

const decades: Readonly<Record<string, number>> = { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 }

function decadeAt(tokens: readonly Token[], at: number): Found {
  const own = ['my', 'his', 'her', 'their', 'the'].includes(text(tokens, at - 1)) || ['early', 'mid', 'late'].includes(text(tokens, at - 1))
  const word = decades[text(tokens, at)]
  if (word !== undefined && own) return [{ kind: 'age', first: at, last: at, from: word, to: word + 9 }]
  const value = wholeAt(tokens, at)
  if (own && value !== undefined && value % 10 === 0 && value >= 20 && ['s', "'s"].includes(text(tokens, at + 1))) return [{ kind: 'age', first: at, last: at + 1, from: value, to: value + 9 }]
  return undefined
}

const sexWords: Readonly<Record<string, 'female' | 'male'>> = {
  woman: 'female', female: 'female', lady: 'female', girl: 'female', man: 'male', male: 'male', gentleman: 'male', guy: 'male', bloke: 'male', boy: 'male', chap: 'male',
}

/** Only of the writer or the patient: `I'm a woman`, `45 year old man`. */
function sexAt(tokens: readonly Token[], at: number): Found {
  const option = Object.hasOwn(sexWords, text(tokens, at)) ? sexWords[text(tokens, at)] : undefined
  if (option === undefined) return undefined
  const before = [1, 2, 3, 4, 5].map((back) => text(tokens, at - back))
  const told = before.some((word, i) => (word === 'old' && i < 2) || word === 'yo' || (word === 'am' && i < 5) || (word === 'as' && i < 2) || (word === 'im' && i < 5) || yearWords.has(word))
    || wholeAt(tokens, at - 1) !== undefined || wholeAt(tokens, at + 1) !== undefined || (at <= 1 && text(tokens, at + 1) !== 'in')
  return told ? [{ kind: 'sex', first: at, last: at, from: null, to: null, option }] : undefined
}

const clinicalUnits: Readonly<Record<string, number>> = { '7': 24, '52': 168, '12': 730 }

/** `3 weeks`, `6-8 weeks`, `a couple of months`, `a year and a half`, `3/52`, `for years`, `P3W` read as people write. */
function durationAt(tokens: readonly Token[], at: number): Found {
  const bare = plurals[text(tokens, at)]
  if (bare !== undefined && Object.hasOwn(plurals, text(tokens, at)) && ['for', 'of', 'over', 'many', 'lasted', 'last', 'past', 'took', 'with', 'been'].includes(text(tokens, at - 1))) {
    const unit = text(tokens, at) === 'ages' ? 8760 : hours[text(tokens, at)] ?? 1
    if (text(tokens, at) === 'ages') return [{ kind: 'duration', first: at, last: at, from: null, to: null }]
    return [{ kind: 'duration', first: at, last: at, from: bare[0] * unit, to: bare[1] * unit }]
  }
  const low = numberAt(tokens, at)
  if (low === undefined) return lastAt(tokens, at)
  let next = low.next
  const clinical = text(tokens, next) === '/' ? clinicalUnits[text(tokens, next + 1)] : undefined
  if (clinical !== undefined && tokens[at]?.kind === 'number') return episode(tokens, at, next + 1, low.from * clinical, low.to * clinical)
  const { from } = low
  let { to } = low
  if (isDash(text(tokens, next)) || text(tokens, next) === 'to' || text(tokens, next) === 'or') {
    const high = numberAt(tokens, next + 1)
    if (high !== undefined && high.to > to) {
      to = high.to
      next = high.next
    }
  }
  if (isDash(text(tokens, next))) next += 1
  if (text(tokens, next) === 'plus' || text(tokens, next) === '+') next += 1
  const unitWord = text(tokens, next)
  const unit = Object.hasOwn(hours, unitWord) ? hours[unitWord] : undefined
  if (unit === undefined || (unitWord.length === 1 && tokens[at]?.kind !== 'number')) return undefined
  let extra = 0
  let last = next
  if (text(tokens, next + 1) === 'and' && ['a', 'half'].includes(text(tokens, next + 2))) {
    const half = text(tokens, next + 2) === 'half' ? next + 2 : next + 3
    if (text(tokens, half) === 'half') {
      extra = unit / 2
      last = half
    }
  }
  return episode(tokens, at, last, from * unit + extra, to * unit + extra)
}

interface Count { readonly from: number, readonly to: number, readonly next: number }

function numberAt(tokens: readonly Token[], at: number): Count | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') {
    const value = Number(token.text)
    return Number.isFinite(value) && value < 1000 ? { from: value, to: value, next: at + 1 } : undefined
  }
  const word = token?.text ?? ''
  if (!Object.hasOwn(numberWords, word)) return undefined
  const range = numberWords[word]
  if (range === undefined) return undefined
  if (word === 'a' || word === 'an') {
    const inner = text(tokens, at + 1)
    if (inner === 'couple' || inner === 'few' || inner === 'half' || inner === 'dozen') return numberAt(tokens, at + 1)
    if (inner === 'good' || inner === 'whole' || inner === 'full') return { from: 1, to: 1, next: at + 2 }
    return { from: 1, to: 1, next: at + 1 }
  }
  const tail = text(tokens, at + 1)
  if (word === 'couple' || word === 'few' || word === 'several' || word === 'dozen') return { from: range[0], to: range[1], next: tail === 'of' ? at + 2 : at + 1 }
  if (word === 'half') return { from: 0.5, to: 0.5, next: tail === 'a' || tail === 'an' ? at + 2 : at + 1 }
  const ones = range[0] >= 20 && Object.hasOwn(numberWords, tail) ? numberWords[tail] : undefined
  return ones !== undefined && ones[0] < 10 && tail !== 'a' && tail !== 'an' ? { from: range[0] + ones[0], to: range[0] + ones[0], next: at + 2 } : { from: range[0], to: range[1], next: at + 1 }
}

const notEpisodes: ReadonlySet<string> = new Set(['every', 'per', 'each', 'in', 'within', 'times', 'time', 'once', 'twice', 'wait', 'next', 'by', 'lasting', 'lasts', 'took', 'take', 'takes', 'after', 'than'])

/** How often, how long an attack, an age or an appointment is no duration of the complaint. */
function episode(tokens: readonly Token[], first: number, last: number, from: number, to: number): Found {
  const before = text(tokens, first - 1)
  const further = text(tokens, first - 2)
  const after = text(tokens, last + 1)
  if (before === 'in' && !['in'].includes(further) && after !== 'pain') return undefined
  // How far a pregnancy is, and how old a child.
  if (before === 'at' || (before === 'is' && after !== 'now') || [before, further].some((word) => ['pregnant', 'preg', 'pregnancy', 'gestation', 'gravid'].includes(word))) return undefined
  if (notEpisodes.has(before) && before !== 'after' && before !== 'than') return undefined
  if (before === 'after' && !['since'].includes(further) && to < 24 * 3) return undefined
  if (['old', 'pregnant', 'gestation', 'preg', 'into', 'later', 'along', 'gone', 'apart', 'at', 'away', 'post', 'postpartum', 'postnatal'].includes(after) || /^times?$/.test(before)) return undefined
  // An hour or a minute names how long one bout is.
  if (to < 24 && after !== 'ago' && before !== 'for' && further !== 'last') return undefined
  if (tokens[first]?.kind === 'word' && ['a', 'an'].includes(text(tokens, first)) && !['for', 'over', 'about', 'nearly', 'almost', 'around', 'past', 'than', 'last', 'of', 'after', 'since', 'x', 'under', 'within', 'half'].includes(before) && after !== 'ago' && after !== 'now' && text(tokens, first + 1) !== 'few' && text(tokens, first + 1) !== 'couple') return undefined
  return [{ kind: 'duration', first, last, from: Math.round(from), to: Math.round(to) }]
}

/** `a fortnight`, `last week`, `the past month`. */
function lastAt(tokens: readonly Token[], at: number): Found {
  if (!['last', 'past', 'this'].includes(text(tokens, at))) return undefined
  const unit = text(tokens, at + 1)
  if (text(tokens, at) === 'this') return undefined
  if (text(tokens, at - 1) === 'the' && ['week', 'month', 'year', 'fortnight'].includes(unit)) return [{ kind: 'duration', first: at, last: at + 1, from: hours[unit] ?? 1, to: hours[unit] ?? 1 }]
  if (unit === 'week') return [{ kind: 'duration', first: at, last: at + 1, from: 72, to: 336 }]
  if (unit === 'month') return [{ kind: 'duration', first: at, last: at + 1, from: 336, to: 1460 }]
  if (unit === 'night') return [{ kind: 'duration', first: at, last: at + 1, from: 6, to: 24 }]
  return undefined
}

const dayNames: ReadonlySet<string> = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'christmas', 'easter', 'spring', 'summer', 'autumn', 'winter', 'childhood', 'lockdown'])

/** `since Tuesday`, `since 2019`: how long ago hangs on a date that nobody gave. `today` and `yesterday` do not. */
function dayAt(tokens: readonly Token[], at: number): Found {
  const word = text(tokens, at)
  if ((word === 'today' || word === 'yesterday' || word === 'this') && !tellsAStart(tokens, at)) return undefined
  if (word === 'yesterday') return [{ kind: 'duration', first: at, last: at, from: 12, to: 48 }]
  if (word === 'today' || (word === 'this' && ['morning', 'afternoon', 'evening'].includes(text(tokens, at + 1)))) return [{ kind: 'duration', first: at, last: word === 'today' ? at : at + 1, from: 1, to: 23 }]
  if (!['since', 'in', 'on', 'from', 'last'].includes(word)) return undefined
  const next = tokens[at + 1]
  const named = next !== undefined && (dayNames.has(next.text) || (next.kind === 'number' && /^(?:19[3-9]|20[0-4])\d$/.test(next.text)))
  const afterLast = text(tokens, at + 1) === 'last' || text(tokens, at + 1) === 'the'
  if (word === 'since' && (named || (afterLast && dayNames.has(text(tokens, at + 2))))) return [{ kind: 'duration', first: at, last: at + (named ? 1 : 2), from: null, to: null }]
  return undefined
}

const starts: ReadonlySet<string> = new Set(['since', 'from', 'started', 'starting', 'start', 'began', 'begun', 'came', 'happened', 'woke', 'fell', 'twisted', 'rolled', 'hurt', 'went', 'pulled', 'tore', 'hit', 'only', 'just', 'injured', 'sprained', 'kicked', 'banged', 'slipped', 'broke', 'tweaked', 'lifted', 'lifting', 'knocked', 'crashed', 'did', 'popped', 'locked', 'got'])

/** Whether something is told to have begun then: `started today`, and not `blood pressure was high today`. */
function tellsAStart(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence
  return tokens.slice(Math.max(0, at - 9), at).some((token) => token.sentence === sentence && starts.has(token.text))
}

const openers: ReadonlySet<string> = new Set([
  ...Object.keys(numberWords), ...Object.keys(plurals), ...Object.keys(decades), ...Object.keys(sexWords),
  'aged', 'age', 'last', 'past', 'this', 'today', 'yesterday', 'since', 'in', 'on', 'from',
])

/** The value of an amount as an answer, or null where its ends mean different things to the rules. */
export function valueOf({ from, to }: Amount, cuts: readonly number[], range: readonly [number, number] | null): number | null {
  if (from === null || to === null) return null
  if (range !== null && (from < range[0] || to > range[1])) return null
  if (cellOf(from, cuts) !== cellOf(to, cuts)) return null
  // `Since this morning` is some hours and no single one.
  return from !== to && to < 24 ? Math.round((from + to) / 2) : from
}

/** Whether somebody is a child or old, and whether something is fresh or lasting: as telling as a word. */
export function bandsIn(amounts: readonly Amount[]): readonly string[] {
  const age = amounts.find(({ kind }) => kind === 'age')
  const lasted = amounts.find(({ kind, from }) => kind === 'duration' && from !== null)
  return bandsOf(age?.from ?? null, lasted?.from ?? null)
}

export function bandsOf(age: number | null, hours: number | null): readonly string[] {
  return [
    ...age === null ? [] : age < 16 ? ['age:child'] : age >= 65 ? ['age:old'] : [],
    ...hours === null ? [] : hours <= 14 * 24 ? ['lasted:short'] : hours >= 5 * 168 ? ['lasted:long'] : [],
  ]
}

function cellOf(value: number, cuts: readonly number[]): number {
  return cuts.filter((cut) => value >= cut).length
}
