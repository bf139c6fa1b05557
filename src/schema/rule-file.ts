// One YAML file of a rule set as JSON Schema (2020-12), for editors: keys, words and shapes, as docs/rule-format.md tells
// them. What needs the whole rule set (does this id exist, does this value fit that fact) is for `modality check`.
import { idForm } from '../model/id.ts'
import { certainties, dispositions, roles, sourceKinds, strengths, verdicts } from '../model/rule-set.ts'
import type { JsonSchema } from './schema.ts'

/** The ids of a rule set, which an editor offers; others stay allowed, as a new entry has a new id. */
export interface KnownIds {
  readonly facts: readonly string[]
  readonly complaints: readonly string[]
  readonly modalities: readonly string[]
  readonly families: readonly string[]
  readonly redFlags: readonly string[]
  readonly sources: readonly string[]
  readonly sites: readonly string[]
}

export type IdKind = keyof KnownIds

const noIds: KnownIds = { facts: [], complaints: [], modalities: [], families: [], redFlags: [], sources: [], sites: [] }

const idPattern = idForm.source
const factForm = '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$'
const combining = ['all', 'any', 'not', 'at-least'] as const

/** Shapes that are used in more than one place, by name. */
export type Shape = IdKind | 'answer' | 'answers' | 'condition' | 'test' | 'comparison' | 'evidence' | 'restrictions' | 'precautions'

export function ruleFileSchema(known: KnownIds = noIds): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of a modality rule set',
    ...record(sections),
    $defs: { ...idShapes(known), ...shapes(known) },
  }
}

const text: JsonSchema = { type: 'string', minLength: 1, pattern: '\\S' }
const yesNo: JsonSchema = { anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no'] }] }
const integer: JsonSchema = { type: 'integer' }
const texts = listOf(text)
const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const disposition: JsonSchema = { enum: dispositions }
const duration: JsonSchema = { type: 'string', description: 'a number with its unit, such as 6 weeks' }
const because: JsonSchema = { description: 'sources, at least one; each may say how strongly', ...as('evidence') }
const say: JsonSchema = { ...text, description: 'one or two plain sentences' }
const validity = { 'from': date, 'until': date, 'review-by': date }
const words = { label: text, clinical: text }

function as(shape: Shape): JsonSchema {
  return { $ref: `#/$defs/${shape}` }
}

function listOf(items: JsonSchema, atLeast = 0): JsonSchema {
  return { type: 'array', items, ...(atLeast > 0 ? { minItems: atLeast } : {}) }
}

/** A map with these keys, those named needed. */
function record(properties: JsonSchema, needed: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, ...(needed.length > 0 ? { required: needed } : {}), additionalProperties: false }
}

function mapOf(entry: JsonSchema, keys: JsonSchema = { pattern: idPattern }): JsonSchema {
  return { type: 'object', propertyNames: keys, additionalProperties: entry }
}

function shapes(known: KnownIds): JsonSchema {
  return {
    answer: {
      description: 'yes, no, unknown or declined; an option id, a number or a duration; a list of option ids; a map of option id to answer',
      anyOf: [{ type: ['string', 'number', 'boolean', 'null'] }, listOf({ type: 'string' }), mapOf({ type: ['string', 'boolean'] })],
    },
    answers: { type: 'object', properties: Object.fromEntries(known.facts.map((id) => [id, as('answer')])), additionalProperties: as('answer') },
    condition: {
      type: 'object', minProperties: 1, propertyNames: { anyOf: [as('facts'), { enum: combining }] },
      properties: {
        'all': { description: 'every one of these', ...listOf(as('condition'), 1) },
        'any': { description: 'one or more of these', ...listOf(as('condition'), 1) },
        'not': as('condition'),
        'at-least': record({ count: { type: 'integer', minimum: 1 }, of: listOf(as('condition'), 1) }, ['count', 'of']),
        ...Object.fromEntries(known.facts.map((id) => [id, as('test')])),
      },
      additionalProperties: as('test'),
    },
    test: {
      description: 'what a fact is compared with: yes, no or an option id; a number; a list of them for one of these; a comparison',
      anyOf: [{ type: ['string', 'integer', 'boolean'] }, listOf({ type: ['string', 'integer', 'boolean'] }, 1), as('comparison')],
    },
    comparison: {
      type: 'object', minProperties: 1, additionalProperties: false,
      properties: {
        ...Object.fromEntries(['below', 'at-most', 'at-least', 'above'].map((word) => [word, amount])),
        between: { type: 'array', items: amount, minItems: 2, maxItems: 2, description: 'both ends included' },
      },
    },
    evidence: listOf({ anyOf: [as('sources'), record({
      source: as('sources'), strength: { enum: strengths }, certainty: { enum: certainties },
      label: { ...text, description: 'the words of the source' }, status: { enum: ['verified', 'unverified'] },
    }, ['source'])] }, 1),
    restrictions: listOf(record({
      when: as('condition'), kind: { enum: ['absolute', 'local', 'relative'], description: 'absolute: never; local: not there; relative: ask first' },
      sites: listOf(as('sites'), 1), say, because,
    }, ['when', 'kind', 'say', 'because'])),
    precautions: listOf(record({ when: as('condition'), say, because }, ['when', 'say', 'because'])),
  }
}

const amount: JsonSchema = { anyOf: [integer, duration] }
function idShapes(known: KnownIds): JsonSchema {
  return Object.fromEntries(Object.entries<readonly string[]>({ ...known }).map(([kind, ids]): [string, JsonSchema] => {
    const form: JsonSchema = { type: 'string', pattern: kind === 'facts' ? factForm : idPattern }
    return [kind, ids.length === 0 ? form : { anyOf: [{ enum: ids }, form] }]
  }))
}

const option: JsonSchema = { anyOf: [text, record({ ...words, phrases: texts }, ['label'])] }

const fact: JsonSchema = {
  ...record({
    'type': { enum: ['yes-no', 'choice', 'choices', 'integer', 'scale', 'duration'] },
    'scope': { enum: ['person', 'complaint'], description: 'one value, or one for each complaint' },
    'unit': text, 'min': amount, 'max': amount,
    'ask': { ...text, description: 'the whole question in plain words' },
    'item': { ...text, description: 'short, for a checklist' },
    ...words,
    'help': text, 'group': text,
    'instrument': record({ name: text, licence: text }, ['name', 'licence']),
    'applies-when': as('condition'),
    'options': { ...mapOf(option), minProperties: 1 },
    'derive': { description: 'a category: exactly one case holds', ...mapOf(as('condition')), minProperties: 1 },
    'count': { description: 'how many of these hold', ...listOf(as('condition'), 1) },
    'sum': { description: 'points', ...listOf(record({ when: as('condition'), add: { type: 'integer', minimum: 1 } }, ['when', 'add']), 1) },
    'phrases': texts,
  }),
  oneOf: [{ required: ['type', 'ask'] }, { required: ['derive'] }, { required: ['count'] }, { required: ['sum'] }],
}

const level = record({ label: text, where: text, within: text, say: text }, ['label', 'where', 'within', 'say'])
const place = (entry: JsonSchema): JsonSchema => record(Object.fromEntries([...dispositions].reverse().map((each) => [each, entry])))

const header = record({
  'id': { type: 'string', pattern: idPattern }, 'title': text, 'version': { type: 'string', description: 'a semantic version' },
  'extends': { ...text, description: 'the folder of the rule set that this one is laid over' },
  'released': { ...date, description: 'the day an evaluation stands on' }, 'language': text, 'licence': text,
  'intended-users': texts, 'limits': text, 'notice': text, 'reviewed-by': texts,
  'dispositions': place(level), 'sites': mapOf(text), 'do-not-say': listOf(record({ phrase: text, because: text }, ['phrase', 'because'])),
}, ['id', 'title', 'version'])

const redFlag = record({
  ...words, 'when': as('condition'), disposition, 'if-unsure': disposition,
  'asked-for': { anyOf: [{ const: 'everyone' }, listOf(as('complaints'))], description: 'limits who is asked, never what is heeded' },
  say, 'do': text, because,
}, ['label', 'when', 'disposition', 'asked-for', 'say', 'because'])

const modality = record({
  ...words, family: as('families'), role: { enum: roles }, risk: { enum: ['ordinary', 'serious'] },
  about: text, provider: text, session: text, dose: text, harms: text, burden: text, phrases: texts, because,
  contraindications: as('restrictions'), precautions: as('precautions'),
}, ['label', 'family', 'role'])

const complaint = record({
  ...words,
  'icd-10-cm': listOf({ type: 'string', pattern: '^[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?$' }),
  'about': text, 'phrases': texts, 'site': as('sites'), 'default-disposition': { enum: ['therapy', 'self-care'] }, 'ages': as('comparison'),
  'excludes': listOf(record({ when: as('condition'), say, because }, ['when', 'say', 'because'])),
  'safety-net': listOf(record({ if: text, then: disposition }, ['if', 'then'])),
  because,
}, ['label', 'site', 'default-disposition'])

const some = (ids: IdKind): JsonSchema => ({ anyOf: [as(ids), listOf(as(ids), 1)] })
const rule: JsonSchema = {
  ...record({
    'id': { type: 'string', pattern: idPattern }, 'recommend': some('modalities'), 'advise-against': some('modalities'), 'neutral': some('modalities'),
    'for': listOf(as('complaints'), 1), 'when': as('condition'),
    'unless': { ...as('condition'), description: 'never for safety: that belongs into red flags and contraindications' },
    'line': { enum: ['first', 'adjunct'] }, 'together-with': listOf(as('modalities')), 'dose': text, say, 'clinical': text, ...validity, because,
  }, ['id', 'say', 'because']),
  oneOf: [{ required: ['recommend'] }, { required: ['advise-against'] }, { required: ['neutral'] }],
}

const source = record({
  title: text, by: text, kind: { enum: sourceKinds }, year: { type: 'integer', minimum: 1800, maximum: 2200 }, jurisdiction: text,
  url: { type: 'string', pattern: '^https?://' }, doi: { type: 'string', pattern: '^10\\.\\d{4,9}/' },
  status: { enum: ['verified', 'unverified'] }, 'read-as': text, ...validity,
}, ['title', 'kind'])

const claim = record({
  claim: text, verdict: { enum: verdicts }, certainty: { enum: certainties }, evidence: text,
  about: listOf({ anyOf: [as('modalities'), as('complaints')] }), because,
}, ['claim', 'verdict', 'evidence', 'because'])

const idLists = (kind: IdKind, ...keys: readonly string[]): JsonSchema => Object.fromEntries(keys.map((key) => [key, listOf(as(kind))]))

const expectation: JsonSchema = {
  ...record({
    'disposition': { anyOf: [disposition, { type: 'null' }] }, 'at-least': disposition, 'at-most': disposition, 'settled': yesNo,
    ...idLists('redFlags', 'red-flags', 'unsure', 'unscreened'),
    'raised': mapOf(disposition),
    ...idLists('modalities', 'recommended', 'not-recommended', 'ranked', 'after-review', 'possible', 'contested', 'restricted', 'cautioned',
      'not-restricted', 'not-cautioned'),
    'withheld': mapOf({ enum: ['contraindicated', 'unconfirmed', 'advised-against', 'escalated', 'out-of-scope'] }),
    'graded': mapOf({ type: 'string', pattern: `^(${strengths.join('|')})/(${certainties.join('|')})$` }),
    'warned': mapOf(text), 'not-warned': mapOf(text), 'dosed': mapOf(text), 'lines': mapOf({ enum: ['first', 'adjunct'] }), 'rules': mapOf(listOf(text)),
    'confirm': mapOf(listOf(as('facts'))),
    ...idLists('complaints', 'out-of-scope'), ...idLists('facts', 'undecided', 'decided', 'heeded', 'parked', 'conflicts'),
    'urgency': mapOf({ enum: [...dispositions, 'none'] }, as('facts')),
  }),
  minProperties: 1,
}

const workedCase = record({
  id: { type: 'string', pattern: idPattern }, tell: text, skip: text, because,
  given: record({
    'complaints': { type: 'object', additionalProperties: { anyOf: [as('answers'), { type: 'null' }] } },
    'facts': as('answers'), 'screened': yesNo, 'screened-only': yesNo, 'as-of': date, 'guidance': text,
    'prefer': listOf({ anyOf: [as('modalities'), as('families')] }),
  }),
  expect: expectation,
}, ['id', 'tell', 'given', 'expect'])

const edge = record({ 'when': as('answers'), 'also': listOf(as('complaints')), 'screened': yesNo, 'screened-only': yesNo, expect: expectation }, ['expect'])

const local = record({
  modalities: mapOf(record({
    label: text, offered: yesNo, provider: text, session: text, burden: text, phrases: texts,
    contraindications: as('restrictions'), precautions: as('precautions'),
  })),
  complaints: mapOf(record({ label: text, phrases: texts })),
  dispositions: place(record({ where: text })),
})

const sections: JsonSchema = {
  'rule-set': header,
  'for': { description: 'the complaints that the rules of this file serve', ...listOf(as('complaints'), 1) },
  'complaints': mapOf(complaint),
  'facts': mapOf(fact, { pattern: factForm }),
  'red-flags': mapOf(redFlag),
  'families': mapOf(record({ label: text, parent: as('families'), contraindications: as('restrictions'), precautions: as('precautions') }, ['label'])),
  'modalities': mapOf(modality),
  'rules': listOf(rule),
  'sources': mapOf(source),
  'claims': mapOf(claim),
  local,
  'cases': listOf(workedCase),
  'told': record({ complaints: mapOf(texts), facts: { type: 'object', additionalProperties: { anyOf: [texts, mapOf(texts)] } } }),
  'edges': mapOf({ type: 'object', additionalProperties: listOf(edge) }),
}
