// `rule-set`: what the rule set is, its dispositions, sites and words not to say.
import { dispositions, type Disposition, type DispositionText, type Header } from '../model/rule-set.ts'
import { byCodePoint } from '../text/order.ts'
import { report, type Context } from './context.ts'
import {
  asDict, openFields, optionalNode, optionalTexts, requiredNode, requiredText, textOf, itemsOf, type Fields,
} from './fields.ts'
import { optionalDate } from './dates.ts'
import { checkId, declare } from './ids.ts'
import { tick, type Node } from './node.ts'
import type { Section } from './sections.ts'
import { placeOf, type Spot } from './source.ts'

export const headerKeys = ['id', 'title', 'version', 'released', 'language', 'licence', 'intended-users', 'limits', 'notice',
  'reviewed-by', 'dispositions', 'sites', 'do-not-say'] as const

/** The one header of a rule set that extends nothing; `nowhere` is where its absence is reported. */
export function decodeHeader(context: Context, sections: readonly Section[], nowhere: Spot): Header | undefined {
  const [first, ...more] = sections
  for (const { keyAt } of more) {
    const also = first === undefined ? [] : [{ at: first.keyAt, message: 'first given here' }]
    report(context, {
      code: 'duplicate-section', at: keyAt, message: 'a second `rule-set` is given; expected one for all files', also,
    })
  }
  if (first === undefined) {
    if (context.complete) report(context, {
      code: 'missing-section', at: nowhere, message: 'no file has a `rule-set` section; expected one',
    })
    return undefined
  }
  return decodeFields(context, openFields(context, first.value, '`rule-set`', first.keyAt, headerKeys))
}

function decodeFields(context: Context, fields: Fields): Header {
  return {
    id: requiredId(fields),
    title: requiredText(fields, 'title'),
    version: requiredVersion(fields),
    released: requiredNode(fields, 'released') === undefined ? '' : (optionalDate(fields, 'released') ?? ''),
    language: requiredText(fields, 'language'),
    licence: requiredText(fields, 'licence'),
    intendedUsers: optionalTexts(fields, 'intended-users').map(({ text }) => text),
    limits: requiredText(fields, 'limits'),
    notice: requiredText(fields, 'notice'),
    reviewedBy: optionalTexts(fields, 'reviewed-by').map(({ text }) => text),
    dispositions: decodeDispositions(context, fields),
    sites: decodeSites(context, fields),
    doNotSay: decodeDoNotSay(context, fields),
    at: placeOf(fields.at),
  }
}

export function requiredId(fields: Fields): string {
  const id = requiredText(fields, 'id')
  const at = optionalNode(fields, 'id')
  if (id !== '' && at !== undefined) checkId(fields.context, 'rule set', id, at)
  return id
}

export function requiredVersion(fields: Fields): string {
  const version = requiredText(fields, 'version')
  const at = optionalNode(fields, 'version')
  const isSemantic = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(version)
  if (version !== '' && at !== undefined && !isSemantic) {
    report(fields.context, {
      code: 'bad-version', at,
      message: `the version is ${tick(version)}; expected a semantic version such as \`1.0.0\``,
    })
  }
  return version
}

function decodeDispositions(context: Context, fields: Fields): Readonly<Record<Disposition, DispositionText>> {
  const node = requiredNode(fields, 'dispositions')
  const all = node === undefined ? undefined : openFields(context, node, '`dispositions`', fields.entries?.get('dispositions')?.keyAt ?? node, dispositions)
  const textFor = (disposition: Disposition): DispositionText => {
    const one = all === undefined ? undefined : requiredNode(all, disposition)
    return one === undefined ? { label: '', where: '', within: '', say: '' } : decodeDisposition(context, one, disposition)
  }
  return {
    'self-care': textFor('self-care'), 'therapy': textFor('therapy'), 'see-clinician': textFor('see-clinician'),
    'urgent': textFor('urgent'), 'emergency': textFor('emergency'),
  }
}

function decodeDisposition(context: Context, node: Node, disposition: Disposition): DispositionText {
  const fields = openFields(context, node, `the disposition ${tick(disposition)}`, node, ['label', 'where', 'within', 'say'])
  return {
    label: requiredText(fields, 'label'), where: requiredText(fields, 'where'), within: requiredText(fields, 'within'),
    say: requiredText(fields, 'say'),
  }
}

export function decodeSites(context: Context, fields: Fields): Header['sites'] {
  const node = requiredNode(fields, 'sites')
  const dict = node === undefined ? undefined : asDict(context, node, '`sites`')
  const sites = (dict?.entries ?? []).map(({ key, keyAt, value }) => {
    declare(context, 'site', key, keyAt)
    return { id: key, label: textOf(context, value, `the site ${tick(key)}`) }
  })
  return sites.sort((a, b) => byCodePoint(a.id, b.id))
}

export function decodeDoNotSay(context: Context, fields: Fields): Header['doNotSay'] {
  const node = optionalNode(fields, 'do-not-say')
  const items = node === undefined ? [] : itemsOf(context, node, '`do-not-say`')
  const phrases = items.map((item) => {
    const entry = openFields(context, item, 'an entry of `do-not-say`', item, ['phrase', 'because'])
    return { phrase: requiredText(entry, 'phrase'), because: requiredText(entry, 'because') }
  })
  return phrases.sort((a, b) => byCodePoint(a.phrase, b.phrase))
}
