// Text to tokens with their places: words in lower case, numbers, and marks. A contraction becomes its parts, which
// share a place. One pass; what is no letter, digit or known mark is a gap.

export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, without accents; `can't` is `cannot`, `don't` is `do` and `not`. */
  readonly text: string
  /** UTF-16 offsets in the text, the end exclusive. */
  readonly start: number
  readonly end: number
  /** Sentences are counted from 0. */
  readonly sentence: number
}

const longestWord = 40
const anyPattern = /[\p{L}\p{M}]+(?:['\u2019\u02bc`][\p{L}\p{M}]+)*\d{0,2}|\d+(?:[.]\d+)?|[.!?\n;:,/()+&-]|[\u2013\u2014\u2022]/gu
/** The same for a text of ASCII, which is most texts, at a fraction of the time. */
const asciiPattern = /[A-Za-z]+(?:['`][A-Za-z]+)*\d{0,2}|\d+(?:[.]\d+)?|[.!?\n;:,/()+&-]/g

/** The tokens of a text in order; linear in its length. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let sentence = 0
  const partsFor = new Map<string, readonly string[]>()
  const pattern = isAscii(text) ? asciiPattern : anyPattern
  for (const match of text.matchAll(pattern)) {
    const raw = match[0]
    const place = { start: match.index, end: match.index + raw.length, sentence }
    const first = raw.charCodeAt(0)
    if (first >= 48 && first <= 57) {
      tokens.push({ kind: 'number', text: raw, ...place })
      if (isWeeksOfPregnancy(tokens)) tokens.push({ kind: 'word', text: 'gestation', ...place })
    }
    else if (isMark(raw)) {
      tokens.push({ kind: 'mark', text: raw, ...place })
      if (endsSentence(raw, tokens)) sentence += 1
    } else {
      let parts = partsFor.get(raw)
      if (parts === undefined) {
        parts = partsOf(plainOf(raw))
        partsFor.set(raw, parts)
      }
      for (const part of parts) tokens.push({ kind: 'word', text: part, ...place })
    }
  }
  return tokens.some((_, at) => isWeeksAlong(tokens, at)) ? tokens.flatMap((token, at) => (isWeeksAlong(tokens, at) ? [token, { ...token, text: 'gestation' }] : [token])) : tokens
}

const mostWeeks = 42
const nearly: ReadonlySet<string> = new Set(['about', 'nearly', 'almost', 'around', 'now', 'just', 'only', 'already'])
const sinceSomething: ReadonlySet<string> = new Set(['after', 'clean', 'down', 'from', 'in', 'into', 'of', 'off', 'old', 'on', 'out', 'past', 'post', 'postop', 'postpartum', 'since', 'sober', 'through'])

/** `I'm 34 weeks`: so says who is pregnant, unless something follows that the weeks are counted from. */
function isWeeksAlong(tokens: readonly Token[], at: number): boolean {
  if (!['week', 'weeks', 'wk', 'wks'].includes(tokens[at]?.text ?? '')) return false
  const weeks = tokens[at - 1]
  const before = tokens[at - (nearly.has(tokens[at - 2]?.text ?? '') ? 3 : 2)]?.text
  return weeks?.kind === 'number' && Number(weeks.text) > 3 && Number(weeks.text) <= mostWeeks && before === 'am' && !sinceSomething.has(tokens[at + 1]?.text ?? '')
}

/** `32/40`, as midwives write it. */
function isWeeksOfPregnancy(tokens: readonly Token[]): boolean {
  const [weeks, slash, term] = tokens.slice(-3)
  return term?.text === '40' && slash?.text === '/' && weeks?.kind === 'number' && Number(weeks.text) > 3 && Number(weeks.text) <= mostWeeks
}

function isMark(raw: string): boolean {
  return raw.length === 1 && '.!?\n;:,/()+&-\u2013\u2014\u2022'.includes(raw)
}

/** A full stop after a single letter or a shortened word (`approx.`, `a.m.`) ends nothing. */
function endsSentence(mark: string, tokens: readonly Token[]): boolean {
  if (mark === '!' || mark === '?' || mark === '\n' || mark === '\u2022') return true
  if (mark !== '.') return false
  const before = tokens[tokens.length - 2]
  return before?.kind !== 'word' || (before.text.length > 1 && !shortened.has(before.text))
}

const shortened: ReadonlySet<string> = new Set(['approx', 'dr', 'mr', 'mrs', 'vs', 'eg', 'ie', 'etc', 'wks', 'wk', 'yrs', 'mths', 'hx', 'st'])

function plainOf(raw: string): string {
  const lower = raw.slice(0, longestWord).toLowerCase().replace(/[\u2019\u02bc`]/g, "'")
  return isAscii(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

function partsOf(word: string): readonly string[] {
  const whole = contractions.get(word)
  if (whole !== undefined) return whole
  const at = word.indexOf("'")
  if (at < 0) return [word]
  const ending = word.slice(at + 1)
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
  // The mark of a possessive stays, because it tells whose something is.
  if (ending === 's') return [word.slice(0, at), "'s"]
  if (ending === 'm') return [word.slice(0, at), 'am']
  if (ending === 're') return [word.slice(0, at), 'are']
  if (ending === 've') return [word.slice(0, at), 'have']
  if (ending === 'd' || ending === 'll') return [word.slice(0, at)]
  return [word.replaceAll("'", '')]
}

const contractions: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  "can't": ['cannot'], 'cant': ['cannot'], 'cannae': ['cannot'], "couldn't": ['cannot'], 'couldnt': ['cannot'], 'cnt': ['cannot'],
  "won't": ['will', 'not'], 'wont': ['will', 'not'], 'dont': ['do', 'not'], 'doesnt': ['does', 'not'], 'didnt': ['did', 'not'], "ain't": ['is', 'not'], 'aint': ['is', 'not'],
  'isnt': ['is', 'not'], 'arent': ['are', 'not'], 'wasnt': ['was', 'not'], 'havent': ['have', 'not'], 'hasnt': ['has', 'not'], 'hadnt': ['had', 'not'],
  'im': ['i', 'am'], 'ive': ['i', 'have'], "i'd": ['i'], 'id': ['i'], 'thats': ['that', 'is'], 'hes': ['he', 'is'], 'shes': ['she', 'is'], 'theres': ['there', 'is'],
  "it's": ['it', 'is'], "that's": ['that', 'is'], "he's": ['he', 'is'], "she's": ['she', 'is'], "there's": ['there', 'is'], "what's": ['what', 'is'], "who's": ['who', 'is'], "let's": ['let', 'us'],
  'afebrile': ['not', 'fever'], 'apyrexial': ['not', 'fever'], 'painless': ['not', 'pain'],
  'mums': ['mum', "'s"], 'moms': ['mom', "'s"], 'dads': ['dad', "'s"], 'husbands': ['husband', "'s"], 'wifes': ['wife', "'s"], 'nans': ['nan', "'s"], 'grans': ['gran', "'s"], 'grandads': ['grandad', "'s"], 'sisters': ['sister', "'s"], 'brothers': ['brother', "'s"],
  "where's": ['where', 'is'], "how's": ['how', 'is'], "here's": ['here', 'is'], 'gonna': ['going', 'to'], 'wanna': ['want', 'to'], "o'clock": ['oclock'],
}))
