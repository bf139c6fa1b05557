// Every text of a rule set that someone reads, with who reads it and where it stands.
import type { Place } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { isAsked } from './logic/reads.ts'

export interface Text {
  /** What it is of, such as "`ask` of `fever`". */
  readonly what: string
  readonly text: string
  readonly reader: 'patient' | 'professional'
  readonly at: Place
  /** A sentence or more, not a label. */
  readonly isProse: boolean
}

/** The words of a claim are left out: it says what people say, not what the rule set does. */
export function textsOf(ruleSet: RuleSet): readonly Text[] {
  const found: Text[] = []
  function add(owner: string, at: Place, entries: Readonly<Record<string, string | undefined>>, reader: Text['reader'] = 'patient'): void {
    for (const [key, text] of Object.entries(entries)) {
      if (text !== undefined) found.push({ what: `\`${key}\` of \`${owner}\``, text, reader, at, isProse: !['label', 'item'].includes(key) })
    }
  }
  const { header } = ruleSet
  add(header.id, header.at, { limits: header.limits, notice: header.notice })
  for (const [id, texts] of Object.entries(header.dispositions)) add(id, header.at, { label: texts.label, where: texts.where, within: texts.within, say: texts.say })
  for (const fact of ruleSet.facts) {
    if (!isAsked(fact)) {
      add(fact.id, fact.at, { label: fact.label }, 'professional')
      continue
    }
    add(fact.id, fact.at, { ask: fact.ask, item: fact.item, help: fact.help })
    add(fact.id, fact.at, { clinical: fact.clinical }, 'professional')
    if ('options' in fact) {
      for (const option of fact.options) {
        add(`${fact.id}, ${option.id}`, fact.at, { label: option.label })
        add(`${fact.id}, ${option.id}`, fact.at, { clinical: option.clinical }, 'professional')
      }
    }
  }
  for (const flag of ruleSet.redFlags) {
    add(flag.id, flag.at, { label: flag.label, say: flag.say, do: flag.do })
    add(flag.id, flag.at, { clinical: flag.clinical }, 'professional')
  }
  for (const owner of [...ruleSet.families, ...ruleSet.modalities]) {
    add(owner.id, owner.at, { label: owner.label })
    for (const each of [...owner.contraindications, ...owner.precautions]) add(owner.id, each.at, { say: each.say })
  }
  for (const { id, at, about, provider, session, dose, harms, burden, clinical } of ruleSet.modalities) {
    add(id, at, { about, provider, session, dose, harms, burden })
    add(id, at, { clinical }, 'professional')
  }
  for (const complaint of ruleSet.complaints) {
    add(complaint.id, complaint.at, { label: complaint.label, about: complaint.about })
    add(complaint.id, complaint.at, { clinical: complaint.clinical }, 'professional')
    for (const { say, at } of complaint.excludes) add(complaint.id, at, { say })
    for (const each of complaint.safetyNet) add(complaint.id, complaint.at, { 'safety-net': each.if })
  }
  for (const rule of ruleSet.rules) {
    add(rule.id, rule.at, { say: rule.say, dose: rule.dose })
    add(rule.id, rule.at, { clinical: rule.clinical }, 'professional')
  }
  for (const claim of ruleSet.claims) add(claim.id, claim.at, { evidence: claim.evidence })
  return found
}
