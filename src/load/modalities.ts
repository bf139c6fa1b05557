// `families` and `modalities`: therapy types, with what restricts them.
import type { Contraindication, Family, Modality, Precaution } from '../model/rule-set.ts'
import { roles } from '../model/rule-set.ts'
import type { Context } from './context.ts'
import { decodeCondition } from './conditions.ts'
import { optionalEvidence, requiredEvidence } from './evidence.ts'
import {
  given, itemsOf, openFields, optionalNode, optionalText, optionalTexts, optionalWord, referenceTo, references, requiredNode,
  requiredText, requiredWord, type Fields,
} from './fields.ts'
import { declare } from './ids.ts'
import { tick, type Entry, type Node } from './node.ts'
import { placeOf } from './source.ts'

const familyKeys = ['label', 'parent', 'contraindications', 'precautions'] as const
const modalityKeys = ['label', 'clinical', 'family', 'role', 'risk', 'about', 'provider', 'session', 'dose', 'harms', 'burden',
  'phrases', 'because', 'contraindications', 'precautions'] as const
const contraindicationKeys = ['when', 'kind', 'say', 'because'] as const

export function decodeFamily(context: Context, { key, keyAt, value }: Entry): Family {
  declare(context, 'family', key, keyAt)
  const fields = openFields(context, value, `the family ${tick(key)}`, keyAt, familyKeys)
  const parent = optionalNode(fields, 'parent')
  return {
    id: key,
    label: requiredText(fields, 'label'),
    ...given('parent', parent === undefined ? undefined : referenceTo(context, parent, `\`parent\` of ${fields.what}`, ['family'])),
    ...decodeRestrictions(fields),
    at: placeOf(keyAt),
  }
}

export function decodeModality(context: Context, { key, keyAt, value }: Entry): Modality {
  declare(context, 'modality', key, keyAt)
  const fields = openFields(context, value, `the modality ${tick(key)}`, keyAt, modalityKeys)
  const family = requiredNode(fields, 'family')
  return {
    id: key,
    label: requiredText(fields, 'label'),
    ...given('clinical', optionalText(fields, 'clinical')),
    family: family === undefined ? '' : referenceTo(context, family, `\`family\` of ${fields.what}`, ['family']),
    role: requiredWord(fields, 'role', roles),
    risk: optionalWord(fields, 'risk', ['ordinary', 'serious']) ?? 'ordinary',
    ...given('about', optionalText(fields, 'about')),
    ...given('provider', optionalText(fields, 'provider')),
    ...given('session', optionalText(fields, 'session')),
    ...given('dose', optionalText(fields, 'dose')),
    ...given('harms', optionalText(fields, 'harms')),
    ...given('burden', optionalText(fields, 'burden')),
    phrases: optionalTexts(fields, 'phrases').map(({ text }) => text),
    because: optionalEvidence(fields),
    ...decodeRestrictions(fields),
    at: placeOf(keyAt),
  }
}

export function decodeRestrictions(fields: Fields): Pick<Family, 'contraindications' | 'precautions'> {
  return {
    contraindications: itemsAt(fields, 'contraindications').map((item) => decodeContraindication(fields, item)),
    precautions: itemsAt(fields, 'precautions').map((item) => decodePrecaution(fields, item)),
  }
}

function itemsAt(fields: Fields, key: string): readonly Node[] {
  const node = optionalNode(fields, key)
  return node === undefined ? [] : itemsOf(fields.context, node, `${tick(key)} of ${fields.what}`)
}

function decodeContraindication(owner: Fields, node: Node): Contraindication {
  const { context } = owner
  const isLocal = node.kind === 'map' && node.entries.some(({ key, value }) => key === 'kind' && value.kind === 'scalar' && value.value === 'local')
  const keys = isLocal ? [...contraindicationKeys, 'sites'] : contraindicationKeys
  const fields = openFields(context, node, `a contraindication of ${owner.what}`, node, keys, { sites: '`kind: local`' })
  const when = requiredNode(fields, 'when')
  const sites = isLocal && optionalNode(fields, 'sites') !== undefined ? references(fields, 'sites', 'site') : undefined
  return {
    kind: requiredWord(fields, 'kind', ['absolute', 'local', 'relative']),
    when: when === undefined ? { kind: 'all', of: [], at: placeOf(node) } : decodeCondition(context, when),
    ...given('sites', sites),
    say: requiredText(fields, 'say'),
    because: requiredEvidence(fields),
    at: placeOf(node),
  }
}

function decodePrecaution(owner: Fields, node: Node): Precaution {
  const { context } = owner
  const fields = openFields(context, node, `a precaution of ${owner.what}`, node, ['when', 'say', 'because'], { kind: 'a contraindication' })
  const when = requiredNode(fields, 'when')
  return {
    when: when === undefined ? { kind: 'all', of: [], at: placeOf(node) } : decodeCondition(context, when),
    say: requiredText(fields, 'say'),
    because: requiredEvidence(fields),
    at: placeOf(node),
  }
}
