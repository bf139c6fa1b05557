// Readings of facts to answers and questions: what is stated is taken, what danger may hang on is asked.
import type { AnswerValue } from '../model/answers.ts'
import type { Candidate } from './complaints.ts'
import { isDoubtful, net, worthAsking } from './hunches.ts'
import type { LexiconFact } from './lexicon.ts'
import { placeOf, question, type Parts, type Uncertain, type Understood } from './understanding.ts'

export function readFacts(parts: Parts, taken: readonly Candidate[], understood: Understood[], uncertain: Uncertain[], facts: Map<string, AnswerValue>): void {
  const atHand = taken.length > 0 ? taken : parts.candidates
  const child = isChild(parts)
  for (const { fact: index, value, why, first, last, isMarked } of parts.facts) {
    const fact = parts.lexicon.facts[index]
    if (fact === undefined) continue
    // A fact that no danger hangs on is not read where nobody would ask for it, nor a child's in a grown-up.
    if (fact.danger === null && fact.only !== null && !atHand.some((each) => fact.only?.includes(each.index) === true)) continue
    if (fact.ages !== null && fact.ages[1] < adult && !child) continue
    const place = placeOf(parts, first, last)
    // Half of a danger sign that is no more than the words for the complaint itself is no hint of danger.
    if (why === 'said-in-part' && isMarked !== true && [...parts.candidates, ...parts.facts.filter((each) => each.why === 'stated')].some((each) => first >= each.first && last <= each.last)) continue
    if (value !== null && !(why === 'stated' && isSign(fact) && isDoubtful(parts.lexicon, parts.hunches, { fact: index, first, last }, parts.terms, parts.tokens))) {
      facts.set(fact.id, fact.kind === 'choices' ? [value] : value)
      understood.push({ kind: 'fact', ...place, id: fact.id, label: fact.label, value: fact.kind === 'choices' ? [value] : value, complaint: null })
      continue
    }
    // "Not sure" is an answer; what is only feared, past or half said is a question.
    if (why === 'doubted') facts.set(fact.id, 'unknown')
    uncertain.push(question(fact, place, value === null ? why : 'said-in-part'))
  }
}

const adult = 18

function isSign({ danger, kind }: LexiconFact): boolean {
  return (danger === 'emergency' || danger === 'urgent') && kind === 'yes-no'
}

/** The patient is under age: said in years, or called a child. */
function isChild({ amounts, terms, context }: Parts): boolean {
  const age = amounts.find(({ kind, first }) => kind === 'age' && context.meant[first]?.other !== true)
  if (age?.from != null) return age.from < adult
  return terms.some(({ term, first }) => (term === 'child' || term === 'baby') && context.meant[first]?.other !== true)
}

/**
 * A stated danger sign whose kind decides how urgent it is counts as one of unknown kind until somebody says: chest pain
 * is no harmless chest pain because nothing more was written.
 */
export function askFollowUps(parts: Parts, uncertain: Uncertain[], facts: Map<string, AnswerValue>): void {
  for (const fact of parts.lexicon.facts) {
    const sign = parts.facts.find(({ fact: read, value }) => value === 'yes' && fact.followsUp.includes(read))
    if (sign === undefined || facts.has(fact.id) || fact.danger === null) continue
    facts.set(fact.id, 'unknown')
    uncertain.push(question(fact, placeOf(parts, sign.first, sign.last), 'follow-up'))
  }
}

/** What can be asked only once a sign is there, and may make an emergency of it: a plan, where there are thoughts of ending one's life. */
export function askFurther(parts: Parts, uncertain: Uncertain[], facts: ReadonlyMap<string, AnswerValue>): void {
  for (const fact of parts.lexicon.facts) {
    if (fact.kind !== 'yes-no' || fact.danger !== 'emergency' || facts.has(fact.id) || uncertain.some((each) => each.fact === fact.id)) continue
    const sign = parts.facts.find(({ fact: read, value }) => value === 'yes' && fact.needs === read)
    if (sign !== undefined) uncertain.push(question(fact, placeOf(parts, sign.first, sign.last), 'follow-up'))
  }
}

/** Who tells of a plan has the thoughts, and who vomits since the knock had the knock: said with it, or asked with it, and asked. */
export function askNeeded(parts: Parts, uncertain: Uncertain[], facts: ReadonlyMap<string, AnswerValue>): void {
  const said = parts.facts.filter(({ value }) => value === 'yes').map(({ fact, first, last }) => ({ fact: parts.lexicon.facts[fact]?.id ?? null, ...placeOf(parts, first, last) }))
  const asked = uncertain.map(({ fact, start, end, text }) => ({ fact, start, end, text }))
  for (const { fact: id, ...place } of [...said, ...asked]) {
    const needs = parts.lexicon.facts.find((fact) => fact.id === id)?.needs ?? null
    const sign = needs === null ? undefined : parts.lexicon.facts[needs]
    if (sign === undefined || facts.has(sign.id) || uncertain.some(({ fact }) => fact === sign.id)) continue
    uncertain.push(question(sign, place, 'said-in-part'))
  }
}

/** What nothing has accounted for and yet reads like a danger sign: asked. */
export function askHunches(parts: Parts, uncertain: Uncertain[], facts: ReadonlyMap<string, AnswerValue>): void {
  const child = isChild(parts)
  let left = net.questions
  for (const { fact: index, first, last } of worthAsking(parts.lexicon, parts.hunches)) {
    const fact = parts.lexicon.facts[index]
    if (fact === undefined || facts.has(fact.id) || uncertain.some((each) => each.fact === fact.id) || parts.facts.some((each) => each.fact === index && each.why !== 'said-in-part')) continue
    if (fact.ages !== null && fact.ages[1] < adult && !child) continue
    uncertain.push(question(fact, placeOf(parts, first, last), 'said-in-part'))
    left -= 1
    if (left === 0) return
  }
}
