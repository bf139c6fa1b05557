// `red-flags`: what must be ruled out first.
import { dispositions, type Disposition, type RedFlag } from '../model/rule-set.ts'
import { report, type Context } from './context.ts'
import { decodeCondition } from './conditions.ts'
import { requiredEvidence } from './evidence.ts'
import {
  given, isScalarText, openFields, optionalNode, optionalText, optionalWord, references, requiredNode, requiredText,
  requiredWord, type Fields,
} from './fields.ts'
import { declare } from './ids.ts'
import { tick, type Entry, type Node } from './node.ts'
import { placeOf } from './source.ts'

const keys = ['label', 'clinical', 'when', 'disposition', 'if-unsure', 'asked-for', 'say', 'do', 'because'] as const

export function decodeRedFlag(context: Context, { key, keyAt, value }: Entry): RedFlag {
  declare(context, 'red-flag', key, keyAt)
  const fields = openFields(context, value, `the red flag ${tick(key)}`, keyAt, keys)
  const when = requiredNode(fields, 'when')
  const disposition = requiredWord(fields, 'disposition', dispositions)
  return {
    id: key,
    label: requiredText(fields, 'label'),
    ...given('clinical', optionalText(fields, 'clinical')),
    when: when === undefined ? { kind: 'all', of: [], at: placeOf(keyAt) } : decodeCondition(context, when),
    disposition,
    ...given('ifUnsure', decodeIfUnsure(fields, disposition)),
    askedFor: decodeAskedFor(fields, requiredNode(fields, 'asked-for')),
    say: requiredText(fields, 'say'),
    ...given('do', optionalText(fields, 'do')),
    because: requiredEvidence(fields),
    at: placeOf(keyAt),
  }
}

/** Being unsure of a sign cannot be more urgent than the sign itself. */
function decodeIfUnsure(fields: Fields, disposition: Disposition): Disposition | undefined {
  const ifUnsure = optionalWord(fields, 'if-unsure', dispositions)
  const at = optionalNode(fields, 'if-unsure')
  // A word that is no disposition is reported already, and stands for none.
  const own = optionalNode(fields, 'disposition')
  const isKnown = own?.kind === 'scalar' && dispositions.some((word) => word === own.value)
  if (isKnown && at !== undefined && ifUnsure !== undefined && dispositions.indexOf(ifUnsure) > dispositions.indexOf(disposition)) {
    report(fields.context, {
      code: 'if-unsure-above', at,
      message: `\`if-unsure\` of ${fields.what} is ${tick(ifUnsure)}, above its disposition ${tick(disposition)}`,
    })
  }
  return ifUnsure
}

function decodeAskedFor(fields: Fields, node: Node | undefined): RedFlag['askedFor'] {
  if (node === undefined) return []
  if (isScalarText(node) && node.value === 'everyone') return 'everyone'
  return references(fields, 'asked-for', 'complaint')
}
