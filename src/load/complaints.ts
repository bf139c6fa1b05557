// `complaints`: what people come with.
import type { Condition } from '../model/condition.ts'
import { dispositions, type Complaint } from '../model/rule-set.ts'
import { report, type Context } from './context.ts'
import { decodeCondition } from './conditions.ts'
import { optionalEvidence, requiredEvidence } from './evidence.ts'
import {
  given, itemsOf, openFields, optionalNode, optionalText, optionalTexts, referenceTo, requiredNode, requiredText, requiredWord,
  wrongType, type Fields,
} from './fields.ts'
import { tick, type Entry, type Node } from './node.ts'
import { comparisons } from './ranges.ts'
import { placeOf } from './source.ts'
import { decodeComparisons } from './tests.ts'

const keys = ['label', 'clinical', 'icd-10-cm', 'about', 'phrases', 'site', 'default-disposition', 'ages', 'excludes',
  'safety-net', 'because'] as const

/** Its id is declared before, because conditions may name it. */
export function decodeComplaint(context: Context, { key, keyAt, value }: Entry): Complaint {
  const fields = openFields(context, value, `the complaint ${tick(key)}`, keyAt, keys)
  const site = requiredNode(fields, 'site')
  const ages = optionalNode(fields, 'ages')
  return {
    id: key,
    label: requiredText(fields, 'label'),
    ...given('clinical', optionalText(fields, 'clinical')),
    icd10cm: decodeCodes(context, fields),
    ...given('about', optionalText(fields, 'about')),
    phrases: optionalTexts(fields, 'phrases').map(({ text }) => text),
    site: site === undefined ? '' : referenceTo(context, site, `\`site\` of ${fields.what}`, ['site']),
    defaultDisposition: requiredWord(fields, 'default-disposition', ['therapy', 'self-care']),
    ...given('ages', ages === undefined ? undefined : decodeAges(context, fields, ages)),
    excludes: itemsAt(fields, 'excludes').map((item) => decodeExclude(context, fields, item)),
    safetyNet: itemsAt(fields, 'safety-net').map((item) => decodeSafetyNet(context, fields, item)),
    because: optionalEvidence(fields),
    at: placeOf(keyAt),
  }
}

function itemsAt(fields: Fields, key: string): readonly Node[] {
  const node = optionalNode(fields, key)
  return node === undefined ? [] : itemsOf(fields.context, node, `${tick(key)} of ${fields.what}`)
}

function decodeCodes(context: Context, fields: Fields): readonly string[] {
  return optionalTexts(fields, 'icd-10-cm').map(({ text, at }) => {
    if (text !== '' && !/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/.test(text)) {
      report(context, {
        code: 'bad-code', at, message: `found the code ${tick(text)}; expected an ICD-10-CM code such as \`M54.50\``,
      })
    }
    return text
  })
}

function decodeAges(context: Context, { what }: Fields, node: Node): Condition | undefined {
  const age = context.facts.get('age')
  if (node.kind !== 'map') {
    wrongType(context, node, `\`ages\` of ${what}`, 'a comparison such as `{ at-least: 18 }`')
    return undefined
  }
  const other = node.entries.find(({ key }) => !comparisons.some((word) => word === key) && context.facts.has(key))
  if (other !== undefined) {
    report(context, {
      code: 'ages-not-age', at: other.keyAt,
      message: `\`ages\` of ${what} reads ${tick(other.key)}; expected a comparison on \`age\` only`,
      hint: 'put the condition under `excludes`',
    })
    return undefined
  }
  if (age === undefined ? !context.complete : age.kind === 'anything') return undefined
  if (age?.kind !== 'integer') {
    report(context, {
      code: 'ages-not-age', at: node,
      message: `\`ages\` of ${what} needs a fact \`age\` of type \`integer\`; found none`,
    })
    return undefined
  }
  return { kind: 'in', fact: 'age', ranges: decodeComparisons(context, age, node), at: placeOf(node) }
}

function decodeExclude(context: Context, owner: Fields, node: Node): Complaint['excludes'][number] {
  const fields = openFields(context, node, `an entry of \`excludes\` of ${owner.what}`, node, ['when', 'say', 'because'])
  const when = requiredNode(fields, 'when')
  return {
    when: when === undefined ? { kind: 'all', of: [], at: placeOf(node) } : decodeCondition(context, when),
    say: requiredText(fields, 'say'),
    because: requiredEvidence(fields),
    at: placeOf(node),
  }
}

function decodeSafetyNet(context: Context, owner: Fields, node: Node): Complaint['safetyNet'][number] {
  const fields = openFields(context, node, `an entry of \`safety-net\` of ${owner.what}`, node, ['if', 'then'])
  return { if: requiredText(fields, 'if'), then: requiredWord(fields, 'then', dispositions) }
}
