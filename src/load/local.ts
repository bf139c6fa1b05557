// `local`: what an overlay says about the place where the rules are used. Names, whether something is offered, where to
// go, and restrictions that add to those of the base. Nothing here can take anything away.
import type { Contraindication, Disposition, Precaution, RuleSet } from '../model/rule-set.ts'
import { dispositions } from '../model/rule-set.ts'
import { report, type Context } from './context.ts'
import { given, openFields, optionalBoolean, optionalNode, optionalText, optionalTexts, asDict, type Fields } from './fields.ts'
import { decodeRestrictions } from './modalities.ts'
import type { Entry } from './node.ts'
import { tick } from './node.ts'
import type { Section } from './sections.ts'

export interface Local {
  readonly layer: number
  readonly modalities: ReadonlyMap<string, LocalModality>
  readonly complaints: ReadonlyMap<string, { readonly label?: string; readonly phrases: readonly string[] }>
  readonly where: ReadonlyMap<Disposition, string>
}

interface LocalModality {
  readonly label?: string
  readonly provider?: string
  readonly session?: string
  readonly burden?: string
  readonly phrases: readonly string[]
  readonly isOffered: boolean
  readonly contraindications: readonly Contraindication[]
  readonly precautions: readonly Precaution[]
}

/** The section; reported and left out where nothing is extended. */
export function decodeLocal(context: Context, { keyAt, value }: Section, layers: ReadonlyMap<string, number>): readonly Local[] {
  const layer = layers.get(keyAt.source.path) ?? 0
  if (layer === Math.max(0, ...layers.values())) {
    report(context, {
      code: 'local-without-base', at: keyAt, message: 'found `local` in a rule set that extends no other; expected the entries themselves',
    })
    return []
  }
  const fields = openFields(context, value, '`local`', keyAt, ['modalities', 'complaints', 'dispositions'])
  return [{
    layer,
    modalities: new Map(entriesAt(context, fields, 'modalities').map((entry) => [named(context, entry, 'modality'), decodeModality(context, entry)])),
    complaints: new Map(entriesAt(context, fields, 'complaints').map((entry) => [named(context, entry, 'complaint'), decodeComplaint(context, entry)])),
    where: new Map(decodeDispositions(context, fields)),
  }]
}

function entriesAt(context: Context, fields: Fields, key: string): readonly Entry[] {
  const node = optionalNode(fields, key)
  return node === undefined ? [] : asDict(context, node, `${tick(key)} of ${fields.what}`)?.entries ?? []
}

function named(context: Context, { key, keyAt }: Entry, kind: 'modality' | 'complaint'): string {
  context.references.push({ kinds: [kind], id: key, at: keyAt })
  return key
}

function decodeModality(context: Context, { key, keyAt, value }: Entry): LocalModality {
  const fields = openFields(context, value, `the local ${tick(key)}`, keyAt, ['label', 'provider', 'session', 'burden', 'phrases', 'offered', 'contraindications', 'precautions'])
  return {
    ...given('label', optionalText(fields, 'label')),
    ...given('provider', optionalText(fields, 'provider')),
    ...given('session', optionalText(fields, 'session')),
    ...given('burden', optionalText(fields, 'burden')),
    phrases: optionalTexts(fields, 'phrases').map(({ text }) => text),
    isOffered: optionalBoolean(fields, 'offered') ?? true,
    ...decodeRestrictions(fields),
  }
}

function decodeComplaint(context: Context, { key, keyAt, value }: Entry): { readonly label?: string; readonly phrases: readonly string[] } {
  const fields = openFields(context, value, `the local ${tick(key)}`, keyAt, ['label', 'phrases'])
  return { ...given('label', optionalText(fields, 'label')), phrases: optionalTexts(fields, 'phrases').map(({ text }) => text) }
}

function decodeDispositions(context: Context, fields: Fields): readonly (readonly [Disposition, string])[] {
  const node = optionalNode(fields, 'dispositions')
  if (node === undefined) return []
  const all = openFields(context, node, '`dispositions` of `local`', node, dispositions)
  return dispositions.flatMap((level) => {
    const one = optionalNode(all, level)
    const where = one === undefined ? undefined : optionalText(openFields(context, one, `the local ${tick(level)}`, one, ['where']), 'where')
    return where === undefined ? [] : [[level, where] as const]
  })
}

const notOffered = ' (not offered here)'

/** The rule set with these local words and additions, the last one last. */
export function withLocals(ruleSet: RuleSet, locals: readonly Local[]): RuleSet {
  return locals.reduce(withLocal, ruleSet)
}

function withLocal(ruleSet: RuleSet, { modalities, complaints, where }: Local): RuleSet {
  return {
    ...ruleSet,
    header: { ...ruleSet.header, dispositions: { ...ruleSet.header.dispositions, ...Object.fromEntries([...where].map(([level, text]) => [level, { ...ruleSet.header.dispositions[level], where: text }])) } },
    complaints: ruleSet.complaints.map((complaint) => {
      const local = complaints.get(complaint.id)
      return local === undefined ? complaint : { ...complaint, ...given('label', local.label), phrases: [...complaint.phrases, ...local.phrases] }
    }),
    modalities: ruleSet.modalities.map((modality) => {
      const local = modalities.get(modality.id)
      if (local === undefined) return modality
      const label = local.label ?? modality.label
      return {
        ...modality, ...given('provider', local.provider), ...given('session', local.session), ...given('burden', local.burden),
        label: local.isOffered || label.endsWith(notOffered) ? label : `${label}${notOffered}`,
        phrases: [...modality.phrases, ...local.phrases],
        ...(local.isOffered ? {} : { available: false as const }),
        contraindications: [...modality.contraindications, ...local.contraindications],
        precautions: [...modality.precautions, ...local.precautions],
      }
    }),
  }
}
