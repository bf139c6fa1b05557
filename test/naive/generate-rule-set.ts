// Draws valid rule sets that use every construct of the format.
import type { Arbitrary } from 'fast-check'
import type { Complaint, Disposition, Evidence, Family, Modality, RedFlag, Rule, RuleSet,
  Source } from '../../src/model/rule-set.ts'
import { certainties, dispositions, roles, strengths } from '../../src/model/rule-set.ts'
import { at, complaint, contraindication, evidence, family, flag, modality, precaution, rule, ruleSetOf,
  source } from './build.ts'
import { type Draw, drawn } from './draw.ts'
import { ageLimit, drawCondition, drawFacts, type Readable } from './generate-facts.ts'
import type { Binding } from './reads.ts'

/** The most of each kind. */
export interface Size {
  readonly asked: number
  readonly derived: number
  readonly flags: number
  readonly families: number
  readonly modalities: number
  readonly complaints: number
  readonly rules: number
  readonly sources: number
}

export const sizes = {
  /** For enumeration of all completions. */
  tiny: { asked: 3, derived: 1, flags: 1, families: 2, modalities: 2, complaints: 1, rules: 3, sources: 2 },
  small: { asked: 6, derived: 3, flags: 3, families: 3, modalities: 4, complaints: 3, rules: 8, sources: 4 },
  large: { asked: 14, derived: 5, flags: 5, families: 4, modalities: 8, complaints: 4, rules: 20, sources: 6 },
} as const satisfies Readonly<Record<string, Size>>

export const jurisdictions = ['uk', 'us', 'international'] as const
export const dates = ['2010-01-01', '2015-06-01', '2020-01-01', '2026-01-01', '2030-01-01'] as const
const sites = ['back', 'knee', 'neck'] as const

export function arbitraryRuleSet(size: Size = sizes.small): Arbitrary<RuleSet> {
  return drawn(draw => drawRuleSet(draw, size))
}

function drawRuleSet(draw: Draw, size: Size): RuleSet {
  const ids = (name: string, most: number): readonly string[] =>
    draw.times(1, most, index => `${name}-${String(index)}`)
  const complaintIds = ids('complaint', size.complaints)
  const builtIns = { complaints: complaintIds, sites }
  const readable = { ...builtIns, facts: drawFacts(draw, draw.int(1, size.asked), size.derived, builtIns) }
  const sources = ids('source', size.sources).map(id => drawSource(draw, id))
  const cite = (most = 1): readonly Evidence[] => draw.some(sources, 1, most).map(one => drawEvidence(draw, one.id))
  const context: Context = { draw, readable, cite }
  const familyIds = ids('family', size.families)
  const modalityIds = ids('modality', size.modalities)
  return ruleSetOf({
    facts: readable.facts,
    redFlags: draw.times(0, size.flags, index => drawFlag(context, `flag-${String(index)}`)),
    families: familyIds.map((id, index) => drawFamily(context, id, familyIds.slice(0, index))),
    modalities: modalityIds.map(id => drawModality(context, id, familyIds)),
    complaints: complaintIds.map(id => drawComplaint(context, id)),
    rules: draw.times(Math.ceil(size.rules / 3), size.rules, index =>
      drawRule(context, `rule-${String(index)}`, modalityIds)),
    sources,
    claims: draw.often(10) ? [{ id: 'claim', claim: 'It cures.', verdict: 'unsupported', certainty: 'low',
      evidence: 'None.',
      about: [...modalityIds], because: cite(), at }] : [],
  })
}

interface Context {
  readonly draw: Draw
  readonly readable: Readable
  readonly cite: (most?: number) => readonly Evidence[]
}

function drawSource(draw: Draw, id: string): Source {
  return source(id, {
    ...(draw.often(70) ? { jurisdiction: draw.pick(jurisdictions) } : {}),
    ...(draw.often(80) ? { year: draw.int(2010, 2011) } : {}),
    ...(draw.often(25) ? drawValidity(draw) : {}),
    kind: draw.pick(['guideline', 'systematic-review', 'trial', 'textbook']),
    status: draw.pick(['verified', 'unverified']),
  })
}

function drawValidity(draw: Draw): { readonly from?: string; readonly until?: string } {
  const start = draw.int(0, dates.length - 2)
  const [from, until] = [dates[start], dates[draw.int(start + 1, dates.length - 1)]]
  return { ...(from !== undefined && draw.often(60) ? { from } : {}),
    ...(until !== undefined && draw.often(60) ? { until } : {}) }
}

/** Half of it alike, so that ties are common. */
function drawEvidence(draw: Draw, id: string): Evidence {
  const status = draw.pick(['verified', 'unverified'] as const)
  if (draw.often(50)) return evidence(id, { strength: 'conditional', certainty: 'low', status })
  return evidence(id, { strength: draw.pick(strengths), certainty: draw.pick(certainties), status })
}

/** A flag that is unsure is never more urgent than the flag itself. */
function drawFlag({ draw, readable, cite }: Context, id: string): RedFlag {
  const disposition = draw.pick(['emergency', 'emergency', 'urgent', 'urgent', 'see-clinician', 'therapy',
    'self-care'] as const)
  return flag(id, drawDanger(draw, readable), disposition, {
    ...(draw.often(25) ? { ifUnsure: draw.pick(atMost(disposition)) } : {}),
    askedFor: draw.often(50) ? draw.some(readable.complaints, 1, readable.complaints.length) : 'everyone',
    because: cite(),
  })
}

function atMost(disposition: Disposition): readonly Disposition[] {
  return dispositions.slice(0, dispositions.indexOf(disposition) + 1)
}

/** Dangers are rarer than conditions, so that more than emergencies comes out. */
function drawDanger(draw: Draw, readable: Readable): ReturnType<typeof drawCondition> {
  const one = drawCondition(draw, readable, draw.int(0, 2))
  return draw.often(50) ? { kind: 'all', of: [one, drawCondition(draw, readable, 1)], at } : one
}

function drawBinding(context: Context, owner: string): Binding {
  const { draw, readable, cite } = context
  return {
    contraindications: draw.times(0, 2, (index) => {
      const kind = draw.pick(['absolute', 'local', 'relative', 'relative'] as const)
      return contraindication(kind, drawDanger(draw, readable), `Not ${owner} ${String(index)}.`, {
        ...(kind === 'local' && draw.often(50) ? { sites: draw.some(sites, 1, 2) } : {}), because: cite() })
    }),
    precautions: draw.times(0, 1, index => precaution(drawCondition(draw, readable, 1),
      `Mind ${owner} ${String(index)}.`)),
  }
}

function drawFamily(context: Context, id: string, before: readonly string[]): Family {
  const { draw } = context
  return family(id, { ...(before.length > 0 && draw.often(60) ? { parent: draw.pick(before) } : {}),
    ...(draw.often(60) ? drawBinding(context, id) : {}) })
}

function drawModality(context: Context, id: string, families: readonly string[]): Modality {
  const { draw } = context
  return modality(id, {
    family: draw.pick(families),
    role: draw.often(10) ? 'assessment' : draw.often(50) ? 'active' : draw.pick(roles.filter(role =>
      role !== 'assessment')),
    risk: draw.pick(['ordinary', 'serious'] as const),
    ...(draw.often(30) ? { dose: `Usual dose of ${id}.` } : {}),
    ...(draw.often(70) ? drawBinding(context, id) : {}),
  })
}

function drawComplaint({ draw, readable, cite }: Context, id: string): Complaint {
  const hasAge = readable.facts.some(fact => fact.id === 'age')
  return complaint(id, {
    site: draw.pick(sites),
    defaultDisposition: draw.pick(['therapy', 'self-care'] as const),
    ...(hasAge && draw.often(40) ? { ages: ageLimit(draw) } : {}),
    excludes: draw.often(25) ? [{ when: drawDanger(draw, readable), say: `Not for ${id}.`, because: cite(), at }] : [],
    safetyNet: draw.often(30) ? [{ if: `${id} gets worse`, then: draw.pick(['emergency', 'urgent',
      'see-clinician'] as const) }] : [],
  })
}

function drawRule({ draw, readable, cite }: Context, id: string, modalities: readonly string[]): Rule {
  const direction = draw.pick(['for', 'for', 'for', 'for', 'against', 'against', 'neutral'] as const)
  const line = direction === 'for' && draw.often(35) ? 'adjunct' : 'first'
  const own = draw.some(modalities, 1, 3)
  const others = modalities.filter(one => !own.includes(one))
  return rule(id, direction, own, {
    for: draw.often(40) ? readable.complaints : draw.some(readable.complaints, 1, readable.complaints.length),
    ...(draw.often(50) ? { when: drawCondition(draw, readable, draw.int(0, 2)) } : {}),
    ...(draw.often(25) ? { unless: drawCondition(draw, readable, 1) } : {}),
    line,
    togetherWith: line === 'adjunct' && others.length > 0 && draw.often(50) ? draw.some(others, 1, 2) : [],
    ...(direction === 'for' && draw.often(50) ? { dose: draw.pick(['Once a day.', 'Twice a week.']) } : {}),
    ...(draw.often(20) ? drawValidity(draw) : {}),
    because: cite(3),
  })
}
