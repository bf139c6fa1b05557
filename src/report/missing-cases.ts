// Examples that kill surviving mutants, to cases an author can paste once they have been held against the source.
import type { Owner } from '../cases/conditions.ts'
import { exclusionsInOrder, restrictionsInOrder } from '../compile/compile.ts'
import type { Example } from '../mutate/example.ts'
import type { Judged } from '../mutate/judge.ts'
import type { AnswerValue, Answers } from '../model/answers.ts'
import type { Evidence, RuleSet } from '../model/rule-set.ts'
import type { CaseToWrite } from './case-yaml.ts'
import { andList, answerWords, capital, lowerFirst } from './words.ts'

/** One case for each example; ids differ from those in use. */
export function missingCases(judged: readonly Judged[], ruleSet: RuleSet, used: ReadonlySet<string>): readonly CaseToWrite[] {
  const taken = new Set(used)
  const seen = new Set<Example>()
  return judged.flatMap(({ mutant: { owner }, example }) => {
    if (example === null || seen.has(example)) return []
    seen.add(example)
    const { answers, settings, expect } = example
    return [{ id: freshId(owner, taken), tell: tellOf(answers, ruleSet), because: sourcesOf(owner, ruleSet), answers, settings, expect }]
  })
}

function freshId({ id }: Owner, taken: Set<string>): string {
  const stem = `edge-of-${id.replace(/[^a-z0-9]+/gu, '-')}`.slice(0, 60).replace(/-+$/u, '')
  let name = stem
  for (let n = 2; taken.has(name); n += 1) name = `${stem.slice(0, 59)}-${String(n)}`
  taken.add(name)
  return name
}

function tellOf({ complaints, facts, screened }: Answers, ruleSet: RuleSet): string {
  const label = (id: string): string => lowerFirst(ruleSet.complaints.find((each) => each.id === id)?.label ?? id)
  const own = Object.values(complaints).flatMap((each) => Object.entries(each))
  const told = [...new Map([...Object.entries(facts), ...own])].map(([fact, value]) => `${wordsOf(fact, ruleSet)} ${valueWords(value)}`)
  const asked = screened === true ? ' Whoever asked found no other danger sign.' : ''
  const what = told.length === 0 ? (screened === true ? 'Nothing else is known.' : 'Nothing has been asked yet.') : `${capital(told.join('; '))}.`
  return `Somebody has ${andList(Object.keys(complaints).map(label))}. ${what}${asked}`
}

function wordsOf(id: string, { facts }: RuleSet): string {
  const fact = facts.find((each) => each.id === id)
  const words = fact !== undefined && 'item' in fact ? fact.item ?? id : id
  return `${lowerFirst(words.replace(/[.:;?]+$/u, '').replaceAll(/[:;]/gu, ','))},`
}

function valueWords(value: AnswerValue): string {
  return answerWords(value).replaceAll('-', ' ')
}

/** Where an expectation about the owner comes from. */
function sourcesOf(owner: Owner, ruleSet: RuleSet): readonly string[] {
  return [...new Set(evidenceOf(owner, ruleSet).map(({ source }) => source))].slice(0, 4)
}

function evidenceOf({ kind, id }: Owner, ruleSet: RuleSet): readonly Evidence[] {
  const [name = '', number = ''] = id.split('#')
  const n = Number(number.slice(number.lastIndexOf('-') + 1)) - 1
  switch (kind) {
    case 'red-flag': return ruleSet.redFlags.find((flag) => flag.id === id)?.because ?? []
    case 'rule': return ruleSet.rules.find((rule) => rule.id === id)?.because ?? []
    case 'exclusion': {
      const complaint = ruleSet.complaints.find((each) => each.id === name)
      return complaint === undefined ? [] : exclusionsInOrder(complaint)[n]?.because ?? []
    }
    case 'ages': return ruleSet.complaints.find((each) => each.id === id)?.because ?? []
    case 'modality': return ruleSet.modalities.find((each) => each.id === id)?.because ?? []
    case 'fact': return []
    default: {
      const owners = [...ruleSet.families, ...ruleSet.modalities].filter((each) => each.id === name)
      return owners.flatMap((each) => restrictionsInOrder(each).filter((own) => own.kind === kind)[n]?.because ?? [])
    }
  }
}
