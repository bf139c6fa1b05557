// What became of each mutant, to text: the counts, then every survivor in the words of a clinician.
import type { Judged } from '../mutate/judge.ts'
import type { Proof } from '../mutate/equivalence.ts'
import type { Mutant } from '../mutate/mutants.ts'
import { conditionWords, type FactKinds } from '../explain/condition-words.ts'
import { layOut, type Block, type PageSettings } from './page.ts'
import { counted, idWords } from './words.ts'

export interface MutantCounts {
  readonly all: number
  readonly killed: number
  readonly equivalent: number
  readonly survived: number
}

export function countsOf(judged: readonly Pick<Judged, 'verdict'>[]): MutantCounts {
  const count = (kind: Judged['verdict']['kind']): number => judged.filter(({ verdict }) => verdict.kind === kind).length
  return { all: judged.length, killed: count('killed'), equivalent: count('equivalent'), survived: count('survived') }
}

/** Survivors that touch safety first; the last lines count. */
export function renderMutants(judged: readonly Judged[], facts: FactKinds, settings: PageSettings): string {
  const survivors = judged.filter(({ verdict }) => verdict.kind === 'survived')
  const safety = survivors.filter(({ mutant }) => mutant.isSafety)
  const others = survivors.filter(({ mutant }) => !mutant.isSafety)
  return layOut([
    ...section('Touches safety, and no case notices', safety, facts),
    ...section('No case notices', others, facts),
    countLine('that touch safety', countsOf(judged.filter(({ mutant }) => mutant.isSafety))),
    countLine('of the rest', countsOf(judged.filter(({ mutant }) => !mutant.isSafety))),
  ], settings)
}

function section(title: string, survivors: readonly Judged[], facts: FactKinds): readonly Block[] {
  if (survivors.length === 0) return []
  return [{ first: '', text: { role: 'heading', text: title } }, ...survivors.map(({ mutant }): Block => ({
    first: '  ', rest: '    ', text: `${mutantWords(mutant, facts)} (${mutant.owner.at.file}:${String(mutant.owner.at.line)})`,
  })), null]
}

function countLine(which: string, { all, killed, equivalent, survived }: MutantCounts): Block {
  return { first: '', rest: '  ', text: `${counted(all, 'mutant')} ${which}: ${String(killed)} killed, ${String(equivalent)} proved to change nothing, ${String(survived)} survived` }
}

/** The mutant in a sentence: what is wrong in it. */
export function mutantWords({ owner, change }: Mutant, facts: FactKinds): string {
  const who = `${ownerWords[owner.kind]} ${owner.id}${owner.part === 'when' ? '' : ` (${idWords(owner.part)})`}`
  switch (change.kind) {
    case 'dropped': return `${who} is dropped`
    case 'always': return owner.kind === 'fact' ? `${who} applies to everyone` : `${who} holds for everyone`
    case 'risk-ordinary': return `${who} is no longer of serious risk`
    case 'line': return `${who} changes its line`
    case 'direction': return `${who} speaks the other way`
    case 'disposition': return `${who} asks for ${change.to ?? 'nothing'} instead of ${change.from}`
    case 'if-unsure': return `${who} no longer raises the disposition to ${change.from} when somebody is not sure`
    case 'asked-for': return `${who} is no longer asked for ${change.without}`
    case 'weaker': return `${who} is ${change.to === 'precaution' ? 'a precaution' : change.to} instead of ${change.from}`
    case 'sites': return `${who} no longer holds at ${change.without}`
    case 'family-left': return `${who} is no longer bound by the family ${change.family}`
    case 'dose': return `${who} has the dose "${change.to}" instead of "${change.from}"`
    case 'condition': return `${who}: ${slipWords(change, facts)}`
  }
}

const ownerWords = {
  'red-flag': 'red flag', 'absolute': 'contraindication', 'local': 'contraindication', 'relative': 'contraindication',
  'precaution': 'precaution', 'ages': 'ages of', 'exclusion': 'exclusion', 'rule': 'rule', 'fact': 'fact', 'modality': 'modality',
} as const

function slipWords({ slip, of, to }: Mutant['change'] & { readonly kind: 'condition' }, facts: FactKinds): string {
  const was = conditionWords(of, facts)
  switch (slip) {
    case 'all-for-any': return `all must hold instead of any of: ${was}`
    case 'any-for-all': return `any is enough instead of all of: ${was}`
    case 'count-up': return `one more must hold of: ${was}`
    case 'count-down': return `one less is enough of: ${was}`
    case 'part-dropped': return `"${conditionWords(to, facts)}" is dropped from: ${was}`
    case 'not-dropped': return `the "not" is dropped from: ${was}`
    case 'turned-round': return `"${was}" is turned into its opposite`
    case 'option-dropped':
    case 'bound-moved': return `"${was}" becomes "${conditionWords(to, facts)}"`
  }
}

export const proofWords: Readonly<Record<Proof, string>> = {
  'recommended-by-no-rule': 'no rule recommends what it restricts',
  'barred-twice': 'another restriction holds wherever this one does',
  'unseen': 'it says something else only where it is not looked at: out of scope, stopped by a red flag, or not offered',
  'same-for-all-answers': 'the condition says the same for every answer',
  'asked-anyway': 'another flag that is no less urgent asks the same',
  'same-for-all-readers': 'whatever hangs on the fact says the same for every answer',
}
