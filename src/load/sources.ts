// `sources`: where it all comes from.
import { sourceKinds, type Source } from '../model/rule-set.ts'
import { report, type Context } from './context.ts'
import { decodeValidity } from './dates.ts'
import {
  given, openFields, optionalInteger, optionalNode, optionalText, optionalWord, requiredText, requiredWord,
  type Fields,
} from './fields.ts'
import { checkId, declare } from './ids.ts'
import { tick, type Entry } from './node.ts'
import { placeOf } from './source.ts'

const keys = ['title', 'by', 'kind', 'year', 'jurisdiction', 'url', 'doi', 'status', 'read-as', 'from', 'until', 'review-by'] as const

export function decodeSource(context: Context, { key, keyAt, value }: Entry): Source {
  declare(context, 'source', key, keyAt)
  const fields = openFields(context, value, `the source ${tick(key)}`, keyAt, keys)
  const kind = requiredWord(fields, 'kind', sourceKinds)
  const status = kind === 'general-knowledge' ? unverifiedOnly(fields) : requiredWord(fields, 'status', ['unverified', 'verified'])
  context.statusOf.set(key, status)
  if (kind !== 'general-knowledge') checkHasLink(fields)
  return {
    id: key,
    title: requiredText(fields, 'title'),
    ...given('by', optionalText(fields, 'by')),
    kind,
    ...given('year', optionalYear(fields)),
    ...given('jurisdiction', optionalJurisdiction(fields)),
    ...given('url', optionalLink(fields, 'url', /^https?:\/\/[^\s/]+\.[^\s]+$/, 'a link that starts with `https://`')),
    ...given('doi', optionalLink(fields, 'doi', /^10\.\d{4,9}\/\S+$/, 'a DOI such as `10.1000/xyz`')),
    status,
    ...given('readAs', optionalText(fields, 'read-as')),
    ...decodeValidity(fields),
    at: placeOf(keyAt),
  }
}

function unverifiedOnly(fields: Fields): 'unverified' {
  const node = optionalNode(fields, 'status')
  if (node !== undefined && optionalWord(fields, 'status', ['unverified', 'verified']) === 'verified') {
    report(fields.context, {
      code: 'never-verified', at: node,
      message: `${fields.what} is general knowledge and \`verified\`; expected \`unverified\``,
    })
  }
  return 'unverified'
}

function checkHasLink(fields: Fields): void {
  if (fields.entries === undefined || optionalNode(fields, 'url') !== undefined || optionalNode(fields, 'doi') !== undefined) return
  report(fields.context, {
    code: 'missing-link', severity: 'warning', at: fields.at,
    message: `${fields.what} has neither \`url\` nor \`doi\`; expected one of them`,
  })
}

function optionalYear(fields: Fields): number | undefined {
  const year = optionalInteger(fields, 'year')
  const at = optionalNode(fields, 'year')
  if (year !== undefined && at !== undefined && (year < 1800 || year > 2200)) {
    report(fields.context, {
      code: 'out-of-range', at,
      message: `\`year\` of ${fields.what} is ${tick(String(year))}; expected a year such as \`2024\``,
    })
  }
  return year
}

function optionalJurisdiction(fields: Fields): string | undefined {
  const jurisdiction = optionalText(fields, 'jurisdiction')
  const at = optionalNode(fields, 'jurisdiction')
  if (jurisdiction !== undefined && jurisdiction !== '' && at !== undefined) checkId(fields.context, 'jurisdiction', jurisdiction, at)
  return jurisdiction
}

function optionalLink(fields: Fields, key: 'url' | 'doi', form: RegExp, expected: string): string | undefined {
  const link = optionalText(fields, key)
  const at = optionalNode(fields, key)
  if (link !== undefined && link !== '' && at !== undefined && !form.test(link)) {
    report(fields.context, {
      code: 'bad-link', at, message: `\`${key}\` of ${fields.what} is ${tick(link)}; expected ${expected}`,
    })
  }
  return link
}
