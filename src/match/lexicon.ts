// A rule set to the lexicon that free text is read with: what people call each complaint, how they say that a fact is so,
// and which words the rules know. Built once, with the compiled rules; plain data.
import type { Case } from '../model/case.ts'
import type { AskedFact, Disposition, RuleSet } from '../model/rule-set.ts'
import type { Told } from '../model/told.ts'
import { lexiconFact, readingsOf, signsOf } from './lexicon-facts.ts'
import { draftsOf, phrasesOf, weightsOf } from './lexicon-phrases.ts'
import { complaintExamples, signExamples, signsOf as signsToLearn } from './examples.ts'
import { learn, type Weights } from './learn.ts'
import { knownStems, vocabularyOf } from './lexicon-words.ts'
import { bucketsOf, createCorrector } from './spelling.ts'
import { classOf, isKnownWord, termList, type Reader } from './terms.ts'

export interface Lexicon {
  readonly format: 'modality.lexicon/1'
  readonly complaints: readonly LexiconComplaint[]
  readonly facts: readonly LexiconFact[]
  readonly phrases: readonly Phrase[]
  /** How telling each term is: high for one that few complaints and facts use. */
  readonly weights: Readonly<Record<string, number>>
  /** How much what a text shows speaks for each complaint, by index, and for none of them, which comes last. */
  readonly told: Weights
  /** The same for danger signs, each the index of a fact; what states none comes last. */
  readonly signs: {
    readonly facts: readonly number[]
    readonly weights: Weights
    /** Those that told texts state, so that what is learnt can be held against a phrase. */
    readonly taught: readonly number[]
  }
  /** Words of the rules, as candidates for a correction. */
  readonly vocabulary: readonly string[]
  /** Stems of words that stand in texts of the rules. */
  readonly known: readonly string[]
}

export interface LexiconComplaint {
  readonly id: string
  readonly label: string
  readonly site: string
  /** Terms by which the site is called. */
  readonly siteTerms: readonly string[]
}

export interface LexiconFact {
  readonly id: string
  readonly kind: AskedFact['kind']
  readonly scope: 'person' | 'complaint'
  readonly ask: string
  readonly label: string
  /** The most urgent flag that reads it, directly or through derived facts; null for none. */
  readonly danger: Disposition | null
  /** The question has several parts, so that denying one of them answers nothing. */
  readonly isCompound: boolean
  /** Terms that together name the fact; denying them denies it. */
  readonly names: readonly (readonly string[])[]
  /** For a choice: the option that says that there is nothing. */
  readonly neutral: string | null
  /** Danger signs of which it tells the kind, by index: the pattern of a chest pain. */
  readonly followsUp: readonly number[]
  /** The danger sign without which nobody would ask it: said with it. */
  readonly needs: number | null
  /** Complaints it is asked for, by index; null for all of them. */
  readonly only: readonly number[] | null
  /** Ages in years that `applies-when` asks for, both ends included; null for all. */
  readonly ages: readonly [number, number] | null
  /** The question is about something new or sudden, so that what has lasted for long does not answer it. */
  readonly isNew: boolean
  /** What was so once still counts: `Injecting drugs, now or in the past`. */
  readonly lasting: boolean
  /** Where tests divide the values of a number or duration. */
  readonly cuts: readonly number[]
  readonly range: readonly [number, number] | null
}

export interface Phrase {
  /** A fact or a complaint, by its index. */
  readonly of: 'fact' | 'complaint'
  readonly index: number
  /** For a fact: `yes`, or an option. */
  readonly value: string
  readonly terms: readonly string[]
  /** Its words as stems, where its terms alone say too little: `gone rigid`, `never had pain like this`. */
  readonly literal: readonly string[] | null
  /** Limbs it names in the singular: one leg is not both. */
  readonly singular: readonly string[]
  /** Limbs it names in the plural only: `legs are weak` is not said by one leg. */
  readonly plural: readonly string[]
  /** Worth asking, not taken for an answer: part of a question that names several things, or so marked by its author. */
  readonly hint: 'of-question' | 'of-author' | null
  /** It speaks of the past: `had cancer`. */
  readonly past: boolean
}

/** How weights are learnt: found by trying, on texts that were not learnt from. */
const trainings = {
  complaints: { rounds: 10, rate: 0.2, hold: 0.003, seen: 1 },
  signs: { rounds: 4, rate: 0.3, hold: 0.01, seen: 2 },
} as const

/** The lexicon of a rule set; its worked cases and told texts show in which words complaints and danger signs are told. */
export function buildLexicon(ruleSet: RuleSet, cases: readonly Case[], told: readonly Told[] = []): Lexicon {
  const asked = ruleSet.facts.filter((fact): fact is AskedFact => 'ask' in fact)
  const reads = readingsOf(ruleSet)
  const complaints = ruleSet.complaints.map(({ id, label, site }) => {
    const siteLabel = ruleSet.header.sites.find((each) => each.id === site)?.label ?? site
    return { id, label, site, siteTerms: [...new Set([...termList(siteLabel), ...termList(site.replaceAll('-', ' '))])].filter((term) => classOf(term) === 'body') }
  })
  const facts = asked.map((fact) => lexiconFact(fact, reads, ruleSet.complaints, signsOf(fact, reads, asked)))
  const drafts = draftsOf(ruleSet, asked, reads)
  const weights = weightsOf(drafts)
  const vocabulary = vocabularyOf(ruleSet)
  const respell = createCorrector(bucketsOf(vocabulary), Infinity)
  const known = knownStems(ruleSet, cases, told, respell)
  const knownSet = new Set(known)
  // As a text will be read: what is told is typed as people type.
  const reader: Reader = { isKnown: (word) => isKnownWord(word, knownSet), respell }
  const signs = signsToLearn(facts)
  return {
    format: 'modality.lexicon/1',
    complaints,
    facts,
    phrases: phrasesOf(drafts),
    weights,
    told: learn(complaintExamples(ruleSet, cases, told, reader), complaints.length + 1, trainings.complaints),
    signs: {
      facts: signs,
      taught: signs.filter((index) => told.some(({ fact }) => fact !== null && fact === facts[index]?.id)),
      weights: learn(signExamples(ruleSet, told, facts, signs, reader), signs.length + 1, trainings.signs),
    },
    vocabulary,
    known,
  }
}
