// Words: what is too hard to read, what is not to be said, and one sign asked in two wordings.
import type { AskedFact } from '../model/rule-set.ts'
import { isAsked } from './logic/reads.ts'
import { longestSentence, longWords, readingGrade } from './reading-grade.ts'
import { some, tick, warning } from './subject.ts'
import type { Check, Finding } from './subject.ts'
import { textsOf } from './texts.ts'

/** Aimed at is grade 8. A formula of two numbers misjudges single sentences by some grades, so the limit leaves room. */
const hardest = 12

export const hardTexts: Check = ({ ruleSet, memory }) => {
  const gradeOf = memory.ofTexts('grade', (text) => readingGrade(text) ?? 0)
  return textsOf(ruleSet).flatMap(({ what, text, reader, at, isProse }) => {
    const grade = reader === 'patient' && isProse ? gradeOf(text) : 0
    if (grade <= hardest) return []
    const long = longWords(text)
    return [warning('hard-to-read', at, `${what} takes about ${String(Math.round(grade))} years of school; expected plain words (grade 8, at most ${String(hardest)})`, {
      hint: [`its longest sentence has ${String(longestSentence(text))} words`, ...(long.length === 0 ? [] : [`long words are ${some(long)}`])].join('; '),
    })]
  })
}

export const forbiddenPhrases: Check = ({ ruleSet, memory }) => {
  const forbidden = ruleSet.header.doNotSay.map((each) => ({ ...each, words: ` ${plain(each.phrase)} ` }))
  const saidIn = memory.ofTexts(`says ${JSON.stringify(forbidden.map(({ words }) => words))}`, (text) => {
    const words = ` ${plain(text)} `
    return forbidden.flatMap((each, i) => (words.includes(each.words) ? [i] : []))
  })
  return textsOf(ruleSet).flatMap(({ what, text, at }) => {
    return saidIn(text).flatMap((i) => forbidden[i] ?? [])
      .map(({ phrase, because }) => warning('do-not-say', at, `${what} says ${tick(phrase)}`, { hint: `the rule set asks not to say it: ${because}` }))
  })
}

/** Two questions for one sign: whoever answers one differently from the other gets an outcome nobody can explain. */
export const twoWordings: Check = ({ ruleSet }) => {
  const asked = ruleSet.facts.filter(isAsked)
  const seen = new Map<string, AskedFact>()
  return asked.flatMap((fact) => {
    const findings: Finding[] = []
    for (const [key, what] of keysOf(fact)) {
      const before = seen.get(key)
      if (before === undefined) seen.set(key, fact)
      else if (findings.length === 0) {
        findings.push(warning('two-wordings', fact.at, `${tick(fact.id)} and ${tick(before.id)} seem to ask the same: ${what}`, {
          hint: 'keep one of them, or let their words tell them apart', also: [{ at: before.at, message: 'the other question' }],
        }))
      }
    }
    return findings
  })
}

function keysOf(fact: AskedFact): readonly (readonly [string, string])[] {
  const kind = `${fact.kind} ${fact.scope}`
  return [
    [`ask ${kind} ${essence(fact.ask)}`, 'their questions differ only in small words'],
    ...(fact.clinical === undefined ? [] : [[`clinical ${kind} ${plain(fact.clinical)}`, 'their clinical words are equal'] as const]),
    ...(fact.item === undefined ? [] : [[`item ${kind} ${plain(fact.item)}`, 'their short forms are equal'] as const]),
  ]
}

/** The words that carry a question, in any order. */
function essence(text: string): string {
  return [...new Set(plain(text).split(' ').filter((word) => !smallWords.has(word)))].toSorted().join(' ')
}

const smallWords = new Set(('a an and any are at be been being can could did do does ever for from had has have how in is it its now of on or over so some such than that the their them then there this to '
  + 'was were when where which with would you your yours').split(' '))

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
