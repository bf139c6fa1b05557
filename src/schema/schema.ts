// What modality reads and writes, as JSON Schema (2020-12). The words in it are those of the model; a test holds every
// outcome of the conformance cases against it.
import { ruleFileSchema, type KnownIds } from './rule-file.ts'
import { certainties, dispositions, roles, sourceKinds, strengths } from '../model/rule-set.ts'

export type JsonSchema = { readonly [key: string]: string | number | boolean | null | readonly (string | number | boolean | null | JsonSchema)[] | JsonSchema }

export const schemaNames = ['outcome', 'answers', 'understanding', 'rule-set', 'error'] as const
export type SchemaName = (typeof schemaNames)[number]

/** `known` are the ids that an editor offers in rule files. */
export function schemaOf(name: SchemaName, known?: KnownIds): JsonSchema {
  switch (name) {
    case 'outcome': return outcomeSchema
    case 'answers': return answersSchema
    case 'understanding': return understandingSchema
    case 'rule-set': return ruleFileSchema(known)
    case 'error': return errorSchema
  }
}

const text: JsonSchema = { type: 'string' }
const textOrNull: JsonSchema = { type: ['string', 'null'] }
const yesNo: JsonSchema = { type: 'boolean' }
const ids: JsonSchema = { type: 'array', items: text }
const grade: JsonSchema = { strength: { enum: strengths }, certainty: { enum: certainties } }
const disposition: JsonSchema = { enum: dispositions }
const verification: JsonSchema = { enum: ['verified', 'unverified'] }

/** An object with exactly these keys. */
function record(properties: JsonSchema, optional: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false }
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

const answerValue: JsonSchema = {
  description: 'yes, no, an option id, a duration, unknown or declined; a number; a list of option ids; a map of option id to answer; null is not asked',
  anyOf: [
    { type: ['null', 'boolean', 'number', 'string'] },
    ids,
    { type: 'object', additionalProperties: { type: ['string', 'boolean'] } },
  ],
}
const factValues: JsonSchema = { type: 'object', additionalProperties: answerValue }
const complaintValues: JsonSchema = { type: 'object', additionalProperties: factValues }

const said = record({ say: text, sources: ids })
const stated = record({ fact: text, complaint: textOrNull, value: answerValue })
const argument = record({
  rule: text, complaint: text, direction: { enum: ['for', 'against', 'neutral'] }, ...grade, gradedBy: text, say: text,
  clinical: textOrNull, sources: ids,
})
const recommendation = record({
  modality: text, label: text, family: text, role: { enum: roles }, for: ids, line: { enum: ['first', 'adjunct'] }, ...grade,
  gradedBy: text, status: verification, settled: yesNo, contested: yesNo, confirm: ids, dose: textOrNull, togetherWith: ids,
  restrictions: listOf(record({ kind: { enum: ['absolute', 'local', 'relative'] }, say: text, sources: ids })),
  precautions: listOf(said), say: text, clinical: textOrNull,
  details: listOf(record({ complaint: text, line: { enum: ['first', 'adjunct'] }, ...grade, dose: textOrNull, rule: text })),
  against: listOf(argument), rules: ids, sources: ids,
})

const level = record({ level: { anyOf: [disposition, { type: 'null' }] }, atLeast: disposition })
const listChange = record({ added: ids, removed: ids })
/** What changes between two outcomes. */
const difference = record({
  disposition: { anyOf: [record({ from: level, to: level }), { type: 'null' }] },
  redFlags: listOf(record({ id: text, label: text, from: text, to: text })),
  outOfScope: listOf(record({ complaint: text, to: yesNo })),
  modalities: listOf(record({ modality: text, label: text, complaint: text, from: text, to: text })),
  offers: listOf(record({ modality: text, label: text, changes: listOf(record({ what: text, from: text, to: text })) })),
  order: { anyOf: [record({ from: ids, to: ids }), { type: 'null' }] },
  undecided: listChange,
  parked: listChange,
})
const influence: JsonSchema = {
  description: 'only with --what-if: an open question with what its answers would change, null for nothing',
  ...record({
    fact: text, complaint: textOrNull, ask: text,
    answers: listOf(record({ values: listOf(answerValue), isNumber: yesNo, changes: { anyOf: [difference, { type: 'null' }] } })),
  }),
}

const inText = { start: { type: 'integer' }, end: { type: 'integer' }, text }
/** How a text was read; offsets count UTF-16 units. */
const reading: JsonSchema = {
  status: { enum: ['complaint', 'which-complaint', 'facts-only', 'out-of-scope', 'not-understood'] },
  understood: listOf(record({ kind: { enum: ['complaint', 'fact', 'side', 'person'] }, ...inText, id: text, label: text, value: answerValue, complaint: textOrNull })),
  uncertain: listOf(record({ kind: { enum: ['complaint', 'fact'] }, ...inText, fact: textOrNull, complaints: ids, ask: text, why: text, isDangerous: yesNo })),
  notUnderstood: listOf(record({ ...inText, why: { enum: ['language', 'no-words', 'unknown-words', 'out-of-scope'] } })),
  complaints: listOf(record({ id: text, label: text, score: { type: 'number', minimum: 0, maximum: 1, description: 'how likely the text tells it' }, taken: yesNo })),
  answers: record({ complaints: complaintValues, facts: factValues }),
  contradictions: listOf(record({ fact: text, complaint: textOrNull, inText: answerValue, given: answerValue })),
}
const understanding: JsonSchema = { description: 'only with a text: what was read from it, what must be asked, what was not understood', ...record(reading) }

/** A text by itself, where there is nothing yet to evaluate. */
const understandingSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'modality.understanding/1',
  ...record({
    schema: { const: 'modality.understanding/1' },
    ruleSet: record({ id: text, version: text, digest: { type: 'string', pattern: '^sha256:[0-9a-f]+$' } }),
    ...reading,
  }),
}

const outcomeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'modality.outcome/1',
  ...record({
    schema: { const: 'modality.outcome/1' },
    ruleSet: record({ id: text, version: text, digest: { type: 'string', pattern: '^sha256:[0-9a-f]+$' } }),
    asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    historical: yesNo,
    guidance: textOrNull,
    settled: yesNo,
    complaints: complaintValues,
    facts: factValues,
    parked: listOf(stated),
    conflicts: listOf(stated),
    disposition: record({
      level: { anyOf: [disposition, { type: 'null' }] }, atLeast: disposition, atMost: disposition, label: text, where: textOrNull,
      within: textOrNull, say: text,
      because: listOf(record({ kind: { enum: ['red-flag', 'unsure', 'out-of-scope', 'nothing-remains', 'default'] }, id: text, disposition })),
      unscreened: ids, screenedBy: { enum: ['answers', 'caller'] },
    }),
    outOfScope: listOf(record({ complaint: text, reason: { enum: ['age', 'excluded'] }, say: text, sources: ids })),
    redFlags: listOf(record({
      id: text, label: text, clinical: textOrNull, state: { enum: ['present', 'unsure'] }, disposition, say: text, do: textOrNull, sources: ids,
    })),
    recommended: listOf(recommendation),
    afterReview: listOf(recommendation),
    possible: listOf(record({ modality: text, label: text, for: ids, reason: { enum: ['open', 'neutral'] }, needs: ids, rules: ids })),
    withheld: listOf(record({
      modality: text, label: text, for: ids, kind: { enum: ['contraindicated', 'unconfirmed', 'advised-against', 'escalated', 'out-of-scope'] },
      say: text, confirm: ids, arguments: listOf(argument), rules: ids, sources: ids,
    })),
    undecided: listOf(record({
      fact: text, complaint: textOrNull, ask: text, item: textOrNull, clinical: textOrNull, group: textOrNull,
      urgency: { anyOf: [disposition, { type: 'null' }] }, sign: yesNo, waitsFor: ids, affects: ids,
    })),
    heededIfStated: ids,
    safetyNet: ids,
    sources: listOf(record({
      id: text, title: text, by: textOrNull, year: { type: ['integer', 'null'] }, jurisdiction: textOrNull, kind: { enum: sourceKinds },
      link: textOrNull, status: verification,
    })),
    notice: text,
    whatIf: listOf(influence),
    understanding,
  }, ['whatIf', 'understanding']),
}

const answersSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'modality.answers/1',
  type: 'object',
  properties: {
    schema: { const: 'modality.answers/1' }, ruleSet: record({ id: text, version: text, digest: text }),
    complaints: { anyOf: [complaintValues, ids] }, facts: factValues, screened: yesNo,
  },
  additionalProperties: false,
}

const place = record({ file: text, line: { type: 'integer' }, column: { type: 'integer' }, endLine: { type: 'integer' }, endColumn: { type: 'integer' } })
const problem = record({ code: text, message: text, path: textOrNull, didYouMean: ids, accepted: textOrNull })
const diagnostic = record({
  code: text, severity: { enum: ['error', 'warning', 'note'] }, message: text, at: place, hint: text,
  also: listOf(record({ at: place, message: text })), example: text,
}, ['hint', 'also', 'example'])

const errorSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'modality.error/1',
  ...record({
    schema: { const: 'modality.error/1' },
    error: record({
      code: text, message: text, path: textOrNull, didYouMean: ids, exitCode: { type: 'integer' }, problems: listOf(problem), diagnostics: listOf(diagnostic),
    }, ['problems', 'diagnostics']),
  }),
}
