// The program means what the rule set says: every condition, what it belongs to, and what binds which modality.
import { certain, impossible } from '../check/logic/algebra.ts'
import type { Truths } from '../check/logic/algebra.ts'
import { ifUnsureOf } from '../check/logic/judgement.ts'
import { isAsked } from '../check/logic/reads.ts'
import type { Condition } from '../model/condition.ts'
import { dispositions } from '../model/rule-set.ts'
import { Ledger, sizeOf } from './law.ts'
import type { LawResult, Proof } from './law.ts'
import { ProgramWorld } from './program-world.ts'

export function compiledAsWritten(proof: Proof): LawResult {
  const { ruleSet, program, open } = proof
  const { world } = open
  const ledger = new Ledger(proof)
  const compiled = new ProgramWorld(program, world.vocabulary, world.diagrams)

  function same(what: string, written: Condition | undefined, found: Truths, whenAbsent: 'yes' | 'no' = 'yes'): void {
    ledger.checked += 1
    const wanted = written === undefined ? (whenAbsent === 'yes' ? certain : impossible) : world.truths(written)
    if (wanted.yes !== found.yes || wanted.unsure !== found.unsure || wanted.unasked !== found.unasked) ledger.refute(`${what}: the compiled condition is true for other answers than the written one`)
  }

  function equal(what: string, written: unknown, found: unknown): void {
    ledger.checked += 1
    if (JSON.stringify(written) !== JSON.stringify(found)) ledger.refute(`${what}: written ${JSON.stringify(written)}, compiled ${JSON.stringify(found)}`)
  }

  equal('red flags', ruleSet.redFlags.map(({ id }) => id).toSorted(), program.flags.map(({ id }) => id))
  for (const flag of ruleSet.redFlags) {
    const found = program.flags.find(({ id }) => id === flag.id)
    if (found === undefined) continue
    same(`red flag ${flag.id}`, flag.when, compiled.truths(program.code, found.when))
    const whenUnsure = ifUnsureOf(flag)
    equal(`red flag ${flag.id}, urgency`, [dispositions.indexOf(flag.disposition), whenUnsure === null ? -1 : dispositions.indexOf(whenUnsure)], [found.disposition, found.ifUnsure])
    equal(`red flag ${flag.id}, asked for`, flag.askedFor === 'everyone' ? 'everyone' : flag.askedFor.toSorted(),
      found.askedFor === 'everyone' ? 'everyone' : found.askedFor.map((index) => program.complaintIds[index]).toSorted())
  }
  for (const fact of ruleSet.facts.filter(isAsked)) {
    const found = program.facts.find(({ id }) => id === fact.id)
    if (found === undefined) ledger.refute(`the fact ${fact.id} is missing`)
    else {
      same(`applies-when of ${fact.id}`, fact.appliesWhen, compiled.applies(found))
      equal(`${fact.id}, heeded`, world.heeded.has(fact.id), found.heeded === true)
    }
  }
  for (const modality of ruleSet.modalities) {
    const found = program.modalities.find(({ id }) => id === modality.id)
    equal(`${modality.id}, risk and role`, [modality.risk === 'serious', modality.role], [found?.serious, found?.role])
    const written = [...open.contraindicationsOf(modality).map(({ kind, when, sites, say }) => ({ kind, when, sites: sites?.toSorted(), say })),
      ...open.precautionsOf(modality).map(({ when, say }) => ({ kind: 'precaution', when, sites: undefined, say }))]
      .map(({ kind, when, sites, say }) => keyOf(kind, world.truths(when), sites, say))
    const bound = (found?.restrictions ?? []).flatMap((index) => program.restrictions[index] ?? [])
      .map(({ kind, when, sites, say }) => keyOf(kind, compiled.truths(program.code, when), sites?.map((site) => program.siteIds[site] ?? '').toSorted(), say))
    equal(`restrictions of ${modality.id}`, written.toSorted(), bound.toSorted())
  }
  for (const complaint of ruleSet.complaints) {
    const found = program.complaints[complaint.id]
    if (found === undefined) {
      ledger.refute(`the complaint ${complaint.id} is missing`)
      continue
    }
    same(`ages of ${complaint.id}`, complaint.ages, compiled.truths(found.code, found.ages))
    equal(`${complaint.id}, site and disposition`, [complaint.site, complaint.defaultDisposition], [program.siteIds[found.site], dispositions[found.defaultDisposition]])
    equal(`exclusions from ${complaint.id}`, complaint.excludes.map(({ when, say }) => keyOf('excludes', world.truths(when), undefined, say)).toSorted(),
      found.excludes.map(({ when, say }) => keyOf('excludes', compiled.truths(found.code, when), undefined, say)).toSorted())
    const own = ruleSet.rules.filter((rule) => rule.for.includes(complaint.id))
    equal(`rules for ${complaint.id}`, own.map(({ id }) => id).toSorted(), found.rules.map(({ id }) => id).toSorted())
    const rules = new Map(found.rules.map((rule) => [rule.id, rule]))
    for (const rule of own) {
      const each = rules.get(rule.id)
      if (each === undefined) continue
      same(`when of ${rule.id}`, rule.when, compiled.truths(found.code, each.when))
      same(`unless of ${rule.id}`, rule.unless, compiled.truths(found.code, each.unless, impossible), 'no')
      equal(`${rule.id}, what it says`, [rule.direction, [...new Set(rule.modalities)].toSorted(), rule.line, rule.from ?? null, rule.until ?? null],
        [each.direction, [...new Set(each.modalities.map((index) => program.modalities[index]?.id))].toSorted(), each.line, each.from ?? null, each.until ?? null])
      equal(`${rule.id}, its evidence`, rule.because.map(({ source, strength, certainty, status }) => `${source} ${strength} ${certainty} ${status}`).toSorted(),
        each.evidence.map(({ source, strength, certainty, status }) => `${program.sources[source]?.id ?? ''} ${strength} ${certainty} ${status}`).toSorted())
    }
  }
  for (const source of ruleSet.sources) {
    const found = program.sources.find(({ id }) => id === source.id)
    equal(`source ${source.id}`, [source.from ?? null, source.until ?? null, source.jurisdiction ?? null], [found?.from ?? null, found?.until ?? null, found?.jurisdiction ?? null])
  }
  return ledger.result('compiled', 'The compiled program means what the rule set says', 'exact: decision diagrams of both, compared', sizeOf(open))
}

function keyOf(kind: string, { yes, unsure, unasked }: Truths, sites: readonly string[] | undefined, say: string): string {
  return `${kind} ${String(yes)} ${String(unsure)} ${String(unasked)} ${sites?.join(',') ?? 'everywhere'} ${say}`
}
