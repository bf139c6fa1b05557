// `facts`: what can be asked or derived. Scopes of derived facts are filled in by `link`.
import type { Condition } from '../model/condition.ts'
import type { AskedFact, Fact, Option } from '../model/rule-set.ts'
import { report, type Context, type DeclaredFact } from './context.ts'
import { decodeCondition } from './conditions.ts'
import { derivations, factTypes, type FactType } from './declare-facts.ts'
import {
  asDict, given, isScalarText, itemsOf, openFields, optionalInteger, optionalNode, optionalText, optionalTexts, optionalWord,
  requiredNode, requiredText, requiredWord, textOf, wrongType, type Fields,
} from './fields.ts'
import { checkId, declare } from './ids.ts'
import { oneOf, tick, type Entry, type Node } from './node.ts'
import { placeOf } from './source.ts'

const askedKeys = ['type', 'scope', 'ask', 'item', 'clinical', 'help', 'group', 'phrases', 'applies-when', 'instrument'] as const

const keysOfType: Readonly<Record<FactType, readonly string[]>> = {
  'yes-no': [], 'choice': ['options'], 'choices': ['options'], 'integer': ['unit', 'min', 'max'],
  'scale': ['unit', 'min', 'max'], 'duration': ['min', 'max'],
}

export function decodeFact(context: Context, entry: Entry): Fact {
  declare(context, 'fact', entry.key, entry.keyAt)
  const what = `the fact ${tick(entry.key)}`
  const keys = entry.value.kind === 'map' ? entry.value.entries.map(({ key }) => key) : []
  const forms = derivations.filter((form) => keys.includes(form))
  const [form] = forms
  if (forms.length > 1 || (form !== undefined && keys.includes('type'))) {
    const both = keys.includes('type') ? 'both asked and derived' : 'derived in two ways'
    report(context, {
      code: 'two-kinds', at: entry.keyAt,
      message: `${what} is ${both}; expected one of \`type\`, \`derive\`, \`count\` or \`sum\``,
    })
    return { id: entry.key, scope: 'person', label: '', kind: 'count', of: [], at: placeOf(entry.keyAt) }
  }
  return form === undefined ? decodeAsked(context, entry, what) : decodeDerived(context, entry, what, form)
}

function decodeAsked(context: Context, { key, keyAt, value }: Entry, what: string): AskedFact {
  const type = context.facts.get(key)?.kind
  const kind = factTypes.find((word) => word === type)
  const known = kind === undefined ? ['options', 'unit', 'min', 'max'] : keysOfType[kind]
  const elsewhere = kind === undefined ? {} : keysElsewhere(kind)
  const fields = openFields(context, value, what, keyAt, [...askedKeys, ...known], { label: 'a derived fact', ...elsewhere })
  return { ...decodeShared(context, key, fields), ...decodeType(context, fields, context.facts.get(key)) }
}

function keysElsewhere(kind: FactType): Readonly<Record<string, string>> {
  return elsewhere[kind] ??= keysOfOthers(kind)
}

const elsewhere: Partial<Record<FactType, Readonly<Record<string, string>>>> = {}

function keysOfOthers(kind: FactType): Readonly<Record<string, string>> {
  const others = new Set(factTypes.flatMap((type) => keysOfType[type]).filter((key) => !keysOfType[kind].includes(key)))
  return Object.fromEntries([...others].map((key) => {
    return [key, `the type ${oneOf(factTypes.filter((type) => keysOfType[type].includes(key)))}`]
  }))
}

function decodeShared(context: Context, id: string, fields: Fields): Omit<AskedFact & { kind: 'yes-no' }, 'kind'> {
  const appliesWhen = optionalNode(fields, 'applies-when')
  return {
    id,
    scope: optionalWord(fields, 'scope', ['person', 'complaint']) ?? 'person',
    ask: requiredText(fields, 'ask'),
    ...given('item', optionalText(fields, 'item')),
    ...given('clinical', optionalText(fields, 'clinical')),
    ...given('help', optionalText(fields, 'help')),
    ...given('group', optionalText(fields, 'group')),
    phrases: optionalTexts(fields, 'phrases').map(({ text }) => text),
    ...given('appliesWhen', appliesWhen === undefined ? undefined : decodeCondition(context, appliesWhen)),
    ...given('instrument', decodeInstrument(context, fields)),
    at: placeOf(fields.at),
  }
}

function decodeInstrument(
  context: Context, fields: Fields,
): { readonly name: string; readonly licence: string } | undefined {
  const node = optionalNode(fields, 'instrument')
  if (node === undefined) return undefined
  const instrument = openFields(context, node, `the instrument of ${fields.what}`, fields.entries?.get('instrument')?.keyAt ?? node, ['name', 'licence'])
  return { name: requiredText(instrument, 'name'), licence: requiredText(instrument, 'licence') }
}

type TypePart =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'integer' | 'scale'; readonly unit?: string; readonly min: number; readonly max: number }
  | { readonly kind: 'duration'; readonly min: number; readonly max: number }

/** The limits of a duration were read, and what is wrong with them reported, when the fact was declared. */
function decodeType(context: Context, fields: Fields, declared: DeclaredFact | undefined): TypePart {
  const kind = requiredWord(fields, 'type', factTypes)
  switch (kind) {
    case 'yes-no': return { kind }
    case 'choice':
    case 'choices': return { kind, options: decodeOptions(context, fields) }
    case 'integer':
    case 'scale': {
      requiredNode(fields, 'min')
      requiredNode(fields, 'max')
      const [min, max] = [optionalInteger(fields, 'min'), optionalInteger(fields, 'max')]
      const limits = { min: min ?? 0, max: max ?? 0 }
      if (min !== undefined && max !== undefined) checkLimits(fields, limits)
      return { kind, ...given('unit', optionalText(fields, 'unit')), ...limits }
    }
    case 'duration': {
      const limits = { min: declared?.min ?? 0, max: declared?.max ?? 0 }
      checkLimits(fields, limits)
      return { kind, ...limits }
    }
  }
}

function checkLimits(fields: Fields, { min, max }: { readonly min: number; readonly max: number }): void {
  if (min < max || fields.entries?.has('max') !== true) return
  const at = fields.entries.get('max')?.value ?? fields.at
  report(fields.context, { code: 'impossible-range', at, message: `\`max\` of ${fields.what} is not above \`min\`` })
}

function decodeOptions(context: Context, fields: Fields): readonly Option[] {
  const node = requiredNode(fields, 'options')
  const dict = node === undefined ? undefined : asDict(context, node, `\`options\` of ${fields.what}`)
  if (dict?.entries.length === 0) wrongType(context, dict, `\`options\` of ${fields.what}`, 'at least one option')
  return (dict?.entries ?? []).map((entry) => decodeOption(context, entry, fields.what))
}

function decodeOption(context: Context, { key, keyAt, value }: Entry, what: string): Option {
  checkId(context, 'option', key, keyAt)
  const name = `the option ${tick(key)} of ${what}`
  if (isScalarText(value)) return { id: key, label: textOf(context, value, name), phrases: [] }
  const fields = openFields(context, value, name, keyAt, ['label', 'clinical', 'phrases'])
  return {
    id: key,
    label: requiredText(fields, 'label'),
    ...given('clinical', optionalText(fields, 'clinical')),
    phrases: optionalTexts(fields, 'phrases').map(({ text }) => text),
  }
}

function decodeDerived(
  context: Context, { key, keyAt, value }: Entry, what: string, form: (typeof derivations)[number],
): Fact {
  const fields = openFields(context, value, what, keyAt, ['label', ...derivations, 'type'], {
    ...Object.fromEntries(askedKeys.map((asked) => [asked, 'a fact that is asked'])),
  })
  const base = { id: key, scope: 'person', label: requiredText(fields, 'label'), at: placeOf(keyAt) } as const
  const node = requiredNode(fields, form)
  if (node === undefined) return { ...base, kind: 'count', of: [] }
  switch (form) {
    case 'derive': return { ...base, kind: 'category', cases: decodeCases(context, node, what) }
    case 'count': return { ...base, kind: 'count', of: itemsOf(context, node, `\`count\` of ${what}`).map((item) => decodeCondition(context, item)) }
    case 'sum': return { ...base, kind: 'sum', of: itemsOf(context, node, `\`sum\` of ${what}`).map((item) => decodePart(context, item, what)) }
  }
}

function decodeCases(
  context: Context, node: Node, what: string,
): readonly { readonly id: string; readonly when: Condition }[] {
  return (asDict(context, node, `\`derive\` of ${what}`)?.entries ?? []).map(({ key, keyAt, value }) => {
    checkId(context, 'case of a fact', key, keyAt)
    return { id: key, when: decodeCondition(context, value) }
  })
}

function decodePart(context: Context, node: Node, what: string): { readonly when: Condition; readonly add: number } {
  const fields = openFields(context, node, `a part of \`sum\` of ${what}`, node, ['when', 'add'])
  const when = requiredNode(fields, 'when')
  const addNode = requiredNode(fields, 'add')
  const add = optionalInteger(fields, 'add') ?? 1
  if (addNode !== undefined && add < 1) report(context, {
    code: 'out-of-range', at: addNode, message: `found ${tick(String(add))} points; expected a whole number from 1`,
  })
  return { when: when === undefined ? { kind: 'all', of: [], at: placeOf(node) } : decodeCondition(context, when), add }
}
