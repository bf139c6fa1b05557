// A complaint to a graph of three columns: questions, what reads them (red flags and rules), and outcomes.
import { factsOf } from '../compile/conditions.ts'
import { conditionWords, factKinds } from '../explain/condition-words.ts'
import type { Condition } from '../model/condition.ts'
import { dispositions, type Fact, type RuleSet } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'

export interface Graph {
  readonly title: string
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface GraphNode {
  readonly id: string
  readonly kind: 'question' | 'red-flag' | 'rule' | 'against' | 'disposition' | 'modality'
  readonly label: string
  /** When it holds, in words. */
  readonly note: string | null
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'reads' | 'leads' | 'speaks-against'
}

export interface GraphSettings {
  /** Flags that everyone is asked about, too. */
  readonly everyone?: boolean
}

/** The graph of a complaint, or null where there is none of this id. */
export function graphOf(ruleSet: RuleSet, complaint: string, settings: GraphSettings = {}): Graph | null {
  const subject = ruleSet.complaints.find(({ id }) => id === complaint)
  if (subject === undefined) return null
  const kinds = factKinds(ruleSet.facts)
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]))
  const edges: GraphEdge[] = []
  const readers: GraphNode[] = []
  const outcomes = new Map<string, GraphNode>()
  const add = (node: GraphNode, conditions: readonly (Condition | undefined)[]): void => {
    readers.push(node)
    for (const fact of askedFacts(conditions, facts)) edges.push({ from: `question ${fact}`, to: node.id, kind: 'reads' })
  }
  const flags = ruleSet.redFlags.filter(({ askedFor }) => askedFor === 'everyone' ? settings.everyone === true : askedFor.includes(complaint))
    .toSorted((a, b) => dispositions.indexOf(b.disposition) - dispositions.indexOf(a.disposition) || byCodePoint(a.id, b.id))
  for (const { id, label, when, disposition } of flags) {
    add({ id: `red-flag ${id}`, kind: 'red-flag', label, note: conditionWords(when, kinds) }, [when])
    outcomes.set(`disposition ${disposition}`, { id: `disposition ${disposition}`, kind: 'disposition', label: ruleSet.header.dispositions[disposition].label, note: null })
    edges.push({ from: `red-flag ${id}`, to: `disposition ${disposition}`, kind: 'leads' })
  }
  const rules = ruleSet.rules.filter((each) => each.for.includes(complaint) && each.direction !== 'neutral')
    .toSorted((a, b) => byCodePoint(a.modalities[0] ?? '', b.modalities[0] ?? '') || byCodePoint(a.id, b.id))
  for (const rule of rules) {
    const when = [...(rule.when === undefined ? [] : [conditionWords(rule.when, kinds)]), ...(rule.unless === undefined ? [] : [`unless ${conditionWords(rule.unless, kinds)}`])].join('; ')
    add({ id: `rule ${rule.id}`, kind: rule.direction === 'for' ? 'rule' : 'against', label: rule.id.replaceAll('-', ' '), note: when === '' ? 'always' : when }, [rule.when, rule.unless])
    for (const modality of rule.modalities) {
      outcomes.set(`modality ${modality}`, { id: `modality ${modality}`, kind: 'modality', label: ruleSet.modalities.find(({ id }) => id === modality)?.label ?? modality, note: null })
      edges.push({ from: `rule ${rule.id}`, to: `modality ${modality}`, kind: rule.direction === 'for' ? 'leads' : 'speaks-against' })
    }
  }
  const asked = [...new Set(edges.filter(({ kind }) => kind === 'reads').map(({ from }) => from))].map((id): GraphNode => (
    { id, kind: 'question', label: questionOf(facts.get(id.slice('question '.length))), note: null }))
  return { title: subject.label, nodes: [...asked, ...readers, ...outcomes.values()], edges }
}

/** Facts that are asked, through derived ones. */
function askedFacts(conditions: readonly (Condition | undefined)[], facts: ReadonlyMap<string, Fact>): readonly string[] {
  const found = new Set<string>()
  const read = (condition: Condition): void => {
    for (const id of factsOf(condition)) {
      const fact = facts.get(id)
      if (fact === undefined) continue
      if ('ask' in fact) found.add(id)
      else partsOf(fact).forEach(read)
    }
  }
  for (const condition of conditions) if (condition !== undefined) read(condition)
  return [...found].toSorted(byCodePoint)
}

function partsOf(fact: Exclude<Fact, { readonly ask: string }>): readonly Condition[] {
  switch (fact.kind) {
    case 'category': return fact.cases.map(({ when }) => when)
    case 'count': return fact.of
    case 'sum': return fact.of.map(({ when }) => when)
  }
}

function questionOf(fact: Fact | undefined): string {
  return fact === undefined || !('ask' in fact) ? '' : fact.item ?? fact.ask
}
