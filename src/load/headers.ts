// `rule-set` of a rule set and of what it extends: an overlay names itself and what it extends, and takes the rest over.
import type { Header } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { report, type Context } from './context.ts'
import { optionalDate } from './dates.ts'
import { given, openFields, optionalNode, optionalText, optionalTexts, requiredText, type Fields } from './fields.ts'
import { decodeDoNotSay, decodeHeader, decodeSites, headerKeys, requiredId, requiredVersion } from './header.ts'
import type { Section } from './sections.ts'
import { placeOf, type Spot } from './source.ts'

export interface Headers {
  readonly own: Header
  /** The header of what is extended; null where nothing is. */
  readonly base: Header | null
}

const overlayKeys = ['id', 'title', 'version', 'extends', 'released', 'language', 'licence', 'intended-users', 'limits', 'reviewed-by',
  'sites', 'do-not-say'] as const

/** The headers of all layers made one; undefined where there is none. */
export function decodeHeaders(context: Context, sections: readonly Section[], nowhere: Spot, layers: ReadonlyMap<string, number>): Headers | undefined {
  const deepest = Math.max(0, ...layers.values())
  const of = (layer: number): readonly Section[] => sections.filter(({ keyAt }) => (layers.get(keyAt.source.path) ?? 0) === layer)
  // What names a base that is not there is no header of its own; that is reported already.
  let own = context.complete || !of(deepest).some(({ value }) => value.kind === 'map' && value.entries.some(({ key }) => key === 'extends'))
    ? decodeHeader(context, of(deepest), nowhere) : undefined
  let base: Header | null = null
  for (let layer = deepest - 1; layer >= 0; layer -= 1) {
    if (own === undefined) return undefined
    base = own
    own = decodeOverlay(context, of(layer), nowhere, own)
  }
  return own === undefined ? undefined : { own, base }
}

function decodeOverlay(context: Context, sections: readonly Section[], nowhere: Spot, base: Header): Header | undefined {
  const [first, ...more] = sections
  if (first === undefined) return decodeHeader(context, sections, nowhere)
  for (const { keyAt } of more) {
    report(context, {
      code: 'duplicate-section', at: keyAt, message: 'a second `rule-set` is given; expected one for all files', also: [{ at: first.keyAt, message: 'first given here' }],
    })
  }
  const fields = openFields(context, first.value, '`rule-set`', first.keyAt, overlayKeys,
    Object.fromEntries(headerKeys.filter((key) => !overlayKeys.some((each) => each === key)).map((key) => [key, 'a rule set that extends no other'])))
  return {
    ...base,
    id: requiredId(fields),
    title: requiredText(fields, 'title'),
    version: requiredVersion(fields),
    extends: requiredText(fields, 'extends'),
    ...texts(fields),
    sites: optionalNode(fields, 'sites') === undefined ? base.sites : byIdOf([...base.sites, ...decodeSites(context, fields)]),
    doNotSay: [...base.doNotSay, ...decodeDoNotSay(context, fields)].sort((a, b) => byCodePoint(a.phrase, b.phrase)),
    reviewedBy: optionalTexts(fields, 'reviewed-by').map(({ text }) => text),
    at: placeOf(fields.at),
  }
}

function texts(fields: Fields): Partial<Header> {
  return {
    ...given('released', optionalNode(fields, 'released') === undefined ? undefined : optionalDate(fields, 'released')),
    ...given('language', optionalText(fields, 'language')),
    ...given('licence', optionalText(fields, 'licence')),
    ...given('limits', optionalText(fields, 'limits')),
    ...given('intendedUsers', optionalNode(fields, 'intended-users') === undefined ? undefined : optionalTexts(fields, 'intended-users').map(({ text }) => text)),
  }
}

function byIdOf<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => byCodePoint(a.id, b.id))
}
