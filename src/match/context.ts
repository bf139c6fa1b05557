// How each token is meant: said to be so, denied, past, about somebody else, feared or doubted. After ConText and NegEx:
// words that open a scope, words that close it, and words that only look like the first kind.
import { abilities, affirmations, betweenDenialAndAbility, denials, doubts, falseDenials, listDenials, nowSigns, pastSigns, relatives, terminators, wellWords, worries } from './english/triggers.ts'
import { stemOf } from './stem.ts'
import type { Token } from './tokens.ts'

export interface Meant {
  /** `maybe`: it follows a denial in a list that may have ended. */
  readonly denied: 'no' | 'yes' | 'maybe'
  /** The token that denies it; -1 for none. */
  readonly deniedBy: number
  readonly past: boolean
  readonly worried: boolean
  readonly doubted: boolean
  readonly other: boolean
}

export interface Context {
  readonly meant: readonly Meant[]
  /** Whom the text is about, where that is not the writer. */
  readonly about: { readonly word: string, readonly sex: 'female' | 'male' | null, readonly token: number } | null
}

export function contextOf(tokens: readonly Token[]): Context {
  // Most words are said as they are: those share one value, and a word of its own sense gets its own.
  const meant = tokens.map(() => plain)
  markDenials(tokens, meant)
  markWell(tokens, meant)
  markForward(tokens, meant, worries, 'worried')
  markForward(tokens, meant, doubts, 'doubted')
  markPast(tokens, meant)
  const about = markOthers(tokens, meant)
  return { meant, about }
}

const longestTrigger = 5

/** What some sequence begins with: other words are passed over at once. */
const beginnings: ReadonlySet<string> = new Set([...denials, ...falseDenials, ...worries, ...doubts, ...pastSigns].flatMap((sequence) => {
  const words = sequence.split(' ')
  return words.map((_, i) => words.slice(0, i + 1).join(' '))
}))

/** How a term is meant. A denial inside the term is part of what it says: `life is not worth living`. */
export function meantAt(meant: readonly Meant[], first: number, last: number): Meant {
  const own = meant[last]
  if (own === undefined) return plain
  return own.denied !== 'no' && own.deniedBy >= first ? { ...own, denied: 'no' } : own
}

const plain: Meant = { denied: 'no', deniedBy: -1, past: false, worried: false, doubted: false, other: false }

function mark(meant: Meant[], at: number, change: Partial<Meant>): void {
  const own = meant[at]
  if (own !== undefined) meant[at] = { ...own, ...change }
}

/** The longest of the sequences that starts here, in tokens; 0 for none. */
function startsHere(tokens: readonly Token[], at: number, sequences: ReadonlySet<string>): number {
  let text = ''
  let found = 0
  for (let length = 1; length <= longestTrigger; length += 1) {
    const token = tokens[at + length - 1]
    if (token?.kind !== 'word') break
    text = length === 1 ? token.text : `${text} ${token.text}`
    if (!beginnings.has(text)) break
    if (sequences.has(text)) found = length
  }
  return found
}

const hardMarks: ReadonlySet<string> = new Set(['.', '!', '?', '\n', ';', '(', ')', '\u2013', '\u2014', '\u2022'])

function isHard(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && (hardMarks.has(token.text) || token.text === ':'))
}

const subjects: ReadonlySet<string> = new Set(['i', 'my', 'it', 'he', 'she', 'they', 'we', 'his', 'her', 'the', 'there', 'this', 'that', 'now', 'im', 'also', 'am'])
const links: ReadonlySet<string> = new Set(['in', 'of', 'to', 'on', 'with', 'between', 'down', 'at', 'from', 'for', 'around', 'round', 'under', 'over', 'into', 'up', 'when', 'if', 'about', 'across', 'inside', 'behind', 'through', 'after', 'like', 'where', 'lost', 'losing', 'feel', 'control', 'emptying', 'moving', 'or', 'nor', 'and', 'near', 'along', 'below', 'above', 'both', 'all', 'had', 'have', 'not', 'no', 'hit', 'hurt', 'injured', 'banged', 'broken', 'lose', 'controlling'])

const verbs: ReadonlySet<string> = new Set(['is', 'are', 'has', 'have', 'am', 'was', 'were', 'hurts', 'hurt', 'feels', 'aches', 'been', 'started', 'came', 'gone', 'went', 'since', 'can', 'cannot', 'got', 'keep', 'keeps', 'had', 'do', 'does', 'will'])

const longestScope = 12

function markDenials(tokens: readonly Token[], meant: Meant[]): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const skip = startsHere(tokens, at, falseDenials)
    if (skip > 0) {
      at += skip - 1
      continue
    }
    const length = startsHere(tokens, at, denials)
    if (length === 0 || isFailing(tokens, at + length) || isAnswer(tokens, at)) continue
    denyFrom(tokens, meant, at, length)
    at += length - 1
  }
}

/** `fever: no, night sweats: yes`: it answers what stands before. */
function isAnswer(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  return (tokens[at - 1]?.text === ':' || tokens[at - 1]?.text === '?') && (after === undefined || after.kind === 'mark')
}

/** `does not bend`, `never really straightened`: an ability fails. `no walking problems` denies. */
function isFailing(tokens: readonly Token[], from: number): boolean {
  if (!['not', 'never'].includes(tokens[from - 1]?.text ?? '')) return false
  let at = from
  while (at < from + 3 && betweenDenialAndAbility.has(tokens[at]?.text ?? '')) at += 1
  return abilityStems.has(stemOf(tokens[at]?.text ?? '')) && !troubles.has(tokens[at + 1]?.text ?? '')
}

const abilityStems: ReadonlySet<string> = new Set([...abilities].map(stemOf))

const troubles: ReadonlySet<string> = new Set(['problem', 'problems', 'trouble', 'difficulty', 'difficulties', 'issues', 'issue', 'pain', 'pains'])

function denyFrom(tokens: readonly Token[], meant: Meant[], trigger: number, length: number): void {
  const words = tokens.slice(trigger, trigger + length).map(({ text }) => text).join(' ')
  const takesLists = listDenials.has(words)
  let state: 'yes' | 'maybe' = 'yes'
  let left = longestScope
  let seen = 0
  for (let at = trigger + length; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || isHard(token)) return
    if (token.kind === 'word' && (terminators.has(token.text) || startsHere(tokens, at, denials) > 0) && !(token.text === 'nor')) {
      if (seen > 0 || terminators.has(token.text)) return
    }
    if (token.text === 'or' || token.text === 'nor' || token.text === '/') {
      left = longestScope
      continue
    }
    const joins = token.text === ',' || token.text === 'and' || token.text === '&' || token.text === '+'
    if (joins) {
      const next = tokens[at + 1]
      if (next !== undefined && (subjects.has(next.text) || terminators.has(next.text))) {
        if (!(takesLists && token.text === ',' && next.text === 'the')) return
      }
      // `denies fever, reports night sweats`, `never had cancer, on warfarin`
      if (next !== undefined && affirmations.has(next.text)) return
      left = longestScope
      if (takesLists || isClosedList(tokens, at)) continue
      if (startsClause(tokens, at + 1)) return
      state = 'maybe'
      continue
    }
    if ((token.text === 'i' || token.text === 'my' || token.text === 'it') && seen > 0 && !links.has(tokens[at - 1]?.text ?? '')) return
    const own = meant[at]
    if (own !== undefined && own.denied !== 'yes') mark(meant, at, { denied: state, deniedBy: trigger })
    if (token.kind === 'word') seen += 1
    left -= 1
    if (left === 0) return
  }
}

const longestItem = 5
const longestList = 60

/** Whether the list that goes on here is closed by `or` or `nor` before a new clause begins. */
function isClosedList(tokens: readonly Token[], from: number): boolean {
  let item = 0
  for (let at = from + 1; at < Math.min(tokens.length, from + longestList); at += 1) {
    const token = tokens[at]
    if (token === undefined || isHard(token) || terminators.has(token.text)) return false
    if (token.text === 'or' || token.text === 'nor') return true
    if (token.text === ',') item = 0
    else item += 1
    if (item > longestItem || (item === 1 && subjects.has(token.text)) || verbs.has(token.text)) return false
  }
  return false
}

/** Whether what comes up to the next mark is a clause of its own and not an item of a list. */
function startsClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || isHard(token) || token.text === ',') return false
    if (verbs.has(token.text) || (token.text === 'i' && at > from)) return true
    if (at - from > 8) return true
  }
  return false
}

/** `bladder and bowels are fine`, `fever: no`, `Chest pain? No`. */
function markWell(tokens: readonly Token[], meant: Meant[]): void {
  for (let at = 1; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '' }
    if (kind !== 'word') continue
    const answers = (text === 'no' || text === 'none' || text === 'nil') && [':', '?', '-'].includes(tokens[at - 1]?.text ?? '') && (tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark')
    if (!answers && !wellWords.has(text)) continue
    // `jumping more than normal`
    if (!answers && (meant[at]?.denied === 'yes' || tokens[at - 1]?.text === 'than' || ['when', 'until', 'if', 'after', 'unless', 'again', 'otherwise'].includes(tokens[at + 1]?.text ?? ''))) continue
    // `strength is normal in both legs`
    for (let on = at + 1, left = 4; !answers && ['in', 'on', 'with', 'at'].includes(tokens[at + 1]?.text ?? '') && on < tokens.length && left > 0; on += 1, left -= 1) {
      if (isHard(tokens[on]) || tokens[on]?.text === ',' || terminators.has(tokens[on]?.text ?? '')) break
      mark(meant, on, { denied: 'yes' })
    }
    for (let back = at - (answers ? 2 : 1), left = 10; back >= 0 && left > 0; back -= 1, left -= 1) {
      const token = tokens[back]
      if (token === undefined || isHard(token) || terminators.has(token.text) || token.text === ',') break
      mark(meant, back, { denied: 'yes' })
    }
  }
}

function markForward(tokens: readonly Token[], meant: Meant[], signs: ReadonlySet<string>, key: 'worried' | 'doubted'): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = startsHere(tokens, at, signs)
    if (length === 0 || (tokens[at]?.text === 'cause' && at === 0)) continue
    for (let i = at; i < tokens.length && i < at + longestScope; i += 1) {
      const token = tokens[i]
      if (token === undefined || isHard(token) || token.text === ',' || terminators.has(token.text)) break
      mark(meant, i, { [key]: true })
    }
    at += length - 1
  }
}

/** The past colours the clause that speaks of it. */
function markPast(tokens: readonly Token[], meant: Meant[]): void {
  for (const [from, to] of clausesOf(tokens)) {
    let isPast = false
    for (let at = from; at < to; at += 1) {
      const length = startsHere(tokens, at, pastSigns)
      if (length > 0 || isYear(tokens, at)) isPast = true
      at += Math.max(0, length - 1)
      if (nowSigns.has(tokens[at]?.text ?? '')) {
        isPast = false
        break
      }
    }
    if (isPast) for (let at = from; at < to; at += 1) mark(meant, at, { past: true })
  }
}

function isYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'number' && /^(?:19[3-9]|20[0-4])\d$/.test(token.text) && tokens[at - 1]?.text !== 'since'
}

/** Runs of tokens between marks and words that begin a new clause. */
function clausesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const clauses: [number, number][] = []
  let from = 0
  for (const [at, token] of tokens.entries()) {
    const breaks = isHard(token) || token.text === ',' || token.text === 'but' || (token.text === 'and' && (subjects.has(tokens[at + 1]?.text ?? '')))
    if (!breaks) continue
    if (at > from) clauses.push([from, at])
    from = at + 1
  }
  if (tokens.length > from) clauses.push([from, tokens.length])
  return clauses
}

const owners: ReadonlySet<string> = new Set(['my', 'our', 'the', 'a', 'his', 'her'])
const selves: ReadonlySet<string> = new Set(['i', 'me', 'im', 'my', 'myself', 'mine'])

/** Who has said so much of themselves goes on about themselves after a word about somebody else. */
const longestAside = 3
const thirdPersons: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'they', 'him', 'who'])

/** Clauses about a relative are somebody else's, unless the writer says nothing of themselves. */
function markOthers(tokens: readonly Token[], meant: Meant[]): Context['about'] {
  const spoken: [number, number][] = []
  let about: Context['about'] = null
  let isOther = false
  let ownWords = 0
  for (const [from, to] of clausesOf(tokens)) {
    const relative = relativeIn(tokens, from, to)
    const opening = tokens[from]?.text ?? ''
    if (relative !== undefined) isOther = true
    else if (hasSelf(tokens, from, to) || (ownWords >= longestAside && !thirdPersons.has(opening))) isOther = false
    else if (!thirdPersons.has(opening) && tokens[from - 1]?.text !== ',' && tokens[from - 1]?.text !== 'but' && !(isOther && tokens[from]?.sentence === tokens[from - 1]?.sentence)) isOther = isOther && about !== null && ownWords === 0
    if (isOther) {
      spoken.push([from, to])
      about ??= relative ?? null
    } else if (hasSelf(tokens, from, to) || to - from > 1) ownWords += to - from
    if (familyIn(tokens, from, to)) for (let at = from; at < to; at += 1) mark(meant, at, { other: true })
  }
  if (about === null || ownWords < 2) return about
  for (const [from, to] of spoken) for (let at = from; at < to; at += 1) mark(meant, at, { other: true })
  return null
}

function relativeIn(tokens: readonly Token[], from: number, to: number): NonNullable<Context['about']> | undefined {
  for (let at = from; at < to; at += 1) {
    const { text: word, kind } = tokens[at] ?? { text: '', kind: 'mark' }
    if (kind !== 'word' || !relatives.has(word)) continue
    const before = tokens[at - 1]?.text ?? ''
    const start = owners.has(before) ? at - 1 : at
    const next = tokens[at + 1]?.text ?? ''
    const isSubject = start === from || ['for', 'about', 'of', 'that', 'and', 'old', 'think', 'because', 'asking', 'year'].includes(tokens[start - 1]?.text ?? '') || ['has', 'had', 'is', 'was', 'who', 'says', 'keeps', "'s", 'have'].includes(next)
    const hitsWriter = tokens.slice(at + 1, at + 5).some(({ text }) => text === 'me' || text === 'my')
    if (!isSubject || hitsWriter || (word === 'baby' && !owners.has(before))) continue
    // A baby that moves, or a child that was born, tells of the mother.
    if (tokens.slice(at + 1, at + 6).some(({ text }) => unborn.has(text)) || ['since', 'after', 'when'].includes(tokens[start - 1]?.text ?? '')) continue
    if (['says', 'thinks', 'reckons', 'said', 'told'].includes(next)) continue
    return { word, sex: relatives.get(word) ?? null, token: at }
  }
  return undefined
}

const unborn: ReadonlySet<string> = new Set(['born', 'kicking', 'kicked', 'kicks', 'moved', 'movements'])

function hasSelf(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? ''
    if (selves.has(text) && !(text === 'my' && relatives.has(tokens[at + 1]?.text ?? '')) && !isOnlooking(tokens, at)) return true
  }
  return false
}

/** `I think his catheter is blocked`: who thinks it says nothing of themselves. */
function isOnlooking(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  return onlooking.has(['m', 'am', 'was', 'have', 've', 'just', 'only', 'really', 'also'].includes(next) ? tokens[at + 2]?.text ?? '' : next)
}

const onlooking: ReadonlySet<string> = new Set(['think', 'thought', 'believe', 'reckon', 'guess', 'suppose', 'wonder', 'suspect', 'worried', 'scared', 'afraid', 'noticed', 'notice', 'saw', 'see', 'heard', 'hear', 'found', 'asked', 'told', 'writing', 'asking', 'help', 'look', 'care'])

function familyIn(tokens: readonly Token[], from: number, to: number): boolean {
  const text = tokens.slice(from, Math.min(to, from + 40)).map((token) => token.text).join(' ')
  return /\bfamily history\b|\bruns in (?:the|my) family\b/.test(text)
}
