// Ids: their form, the ones nobody may use, and that each is declared once.
import { idForm } from '../model/id.ts'
import { nameOfKind, report, type Context, type Kind } from './context.ts'
import { oneOf, tick } from './node.ts'
import type { Spot } from './source.ts'

const longest = 64
const factForm = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/

/** Names every object has: a program that keeps ids in a plain object would find them there. */
export const namesOfObjects = ['__proto__', 'constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'prototype',
  'toLocaleString', 'toString', 'valueOf', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__']

const wordsOfConditions = ['all', 'any', 'not', 'at-least', 'complaint', 'site']

const answersWithAMeaning = ['unknown', 'declined', 'none', 'none-of-the-others']
const booleansElsewhere = ['on', 'off', 'yes', 'no', 'true', 'false', 'y', 'n', 'null']

type Named = Kind | 'option' | 'case of a fact' | 'rule set' | 'jurisdiction'

/** Whether the text can be the id of such a thing; if not, that is reported. */
export function checkId(context: Context, kind: Named, id: string, at: Spot): boolean {
  const what = Object.hasOwn(nameOfKind, kind) ? nameOfKind[kind as Kind] : kind
  if (namesOfObjects.includes(id)) return refuse(context, at, `the ${what} id ${tick(id)} is a name programs use themselves; expected another`)
  if (!(kind === 'fact' ? factForm : idForm).test(id) || id.length > longest) {
    const expected = kind === 'fact' ? 'lower-case words joined by hyphens, parts by dots' : 'lower-case words joined by hyphens'
    const hint = suggestion(id)
    report(context, {
      code: 'bad-id', at, message: `the ${what} id ${tick(id)} is not an id; expected ${expected}, at most ${String(longest)} characters`,
      ...(hint === undefined ? {} : { hint }),
    })
    return false
  }
  if (kind === 'fact' && wordsOfConditions.includes(id)) return refuse(context, at, `the fact id ${tick(id)} means something else in a condition; expected another`)
  if (kind === 'option' || kind === 'case of a fact') {
    if (answersWithAMeaning.includes(id)) return refuse(context, at, `the option id ${tick(id)} is an answer with a meaning of its own; expected another`)
    if (booleansElsewhere.includes(id)) return refuse(context, at, `the option id ${tick(id)} is not a text to every YAML reader; expected another`)
  }
  return true
}

/** Keeps the place of an id; a second declaration is reported. */
export function declare(context: Context, kind: Kind, id: string, at: Spot): boolean {
  if (!checkId(context, kind, id, at)) return false
  const first = context.declared[kind].get(id)
  if (first === undefined) {
    context.declared[kind].set(id, at)
    return true
  }
  report(context, {
    code: 'duplicate-id', at, message: `a ${nameOfKind[kind]} ${tick(id)} is declared already; expected each id once`,
    also: [{ at: first, message: 'first declared here' }],
  })
  return false
}

function refuse(context: Context, at: Spot, message: string): boolean {
  report(context, { code: 'reserved-id', at, message })
  return false
}

function suggestion(id: string): string | undefined {
  const better = id.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, '-').replace(/^[^a-z]+/, '').replace(/-+$/, '').slice(0, longest)
  return better === '' || better === id ? undefined : `for instance ${oneOf([better])}`
}
