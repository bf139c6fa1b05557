// `because`: source ids, or maps where a source says how strongly.
import { certainties, strengths, type Evidence, type Verification } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { report } from './context.ts'
import {
  given, isScalarText, itemsOf, openFields, optionalNode, optionalText, optionalWord, referenceTo, requiredNode, type Fields,
} from './fields.ts'
import type { Node } from './node.ts'

type Draft = Omit<Evidence, 'status'> & { readonly status?: Verification }

const keys = ['source', 'strength', 'certainty', 'label', 'status'] as const

export function optionalEvidence(fields: Fields): readonly Evidence[] {
  const node = optionalNode(fields, 'because')
  const items = node === undefined ? [] : itemsOf(fields.context, node, `\`because\` of ${fields.what}`)
  return items.map((item) => decodeEvidence(fields, item)).sort((a, b) => byCodePoint(a.source, b.source))
}

/** The same where at least one is needed. */
export function requiredEvidence(fields: Fields): readonly Evidence[] {
  const node = optionalNode(fields, 'because')
  if (fields.entries !== undefined && (node === undefined || (node.kind === 'list' && node.items.length === 0))) {
    const at = fields.entries.get('because')?.keyAt ?? fields.at
    report(fields.context, {
      code: 'missing-evidence', at, message: `${fields.what} names no source; expected \`because\` with at least one`,
    })
  }
  return optionalEvidence(fields)
}

function decodeEvidence({ context, what }: Fields, node: Node): Evidence {
  const kinds = ['source'] as const
  if (isScalarText(node)) {
    return complete(context.statusOf, { source: referenceTo(context, node, `a source of ${what}`, kinds), strength: 'not-graded', certainty: 'not-graded' })
  }
  const fields = openFields(context, node, `an entry of \`because\` of ${what}`, node, keys)
  const source = requiredNode(fields, 'source')
  return complete(context.statusOf, {
    source: source === undefined ? '' : referenceTo(context, source, `\`source\` of ${what}`, kinds),
    strength: optionalWord(fields, 'strength', strengths) ?? 'not-graded',
    certainty: optionalWord(fields, 'certainty', certainties) ?? 'not-graded',
    ...given('label', optionalText(fields, 'label')),
    ...given('status', optionalWord(fields, 'status', ['verified', 'unverified'])),
  })
}

/** Sources are decoded before whatever names them, so that an entry without its own status has its source's. */
function complete(statusOf: ReadonlyMap<string, Verification>, draft: Draft): Evidence {
  const { source, strength, certainty, label } = draft
  const status = draft.status ?? statusOf.get(source) ?? 'unverified'
  return { source, strength, certainty, ...given('label', label), status }
}
