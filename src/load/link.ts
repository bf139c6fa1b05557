// What can be said only when all files are read: references, cycles, scopes, and complaints nobody screens.
import type { Complaint, Fact, Family, Modality, RedFlag, Rule, Scope } from '../model/rule-set.ts'
import { nearest } from '../text/near.ts'
import { byCodePoint } from '../text/order.ts'
import { nameOfKind, report, type Context, type ReferableKind, type Reference } from './context.ts'
import { orderOf } from './cycles.ts'
import { tick } from './node.ts'
import { readsOf } from './reads.ts'
import { whereIs, type Spot } from './source.ts'

/** Each missing name is reported once, with the first few places that use it. */
export function checkReferences(context: Context): void {
  if (!context.complete) return
  const missing = new Map<string, Reference[]>()
  for (const reference of context.references) {
    const { kinds, id } = reference
    if (kinds.some((kind) => context.declared[kind].has(id) || (kind === 'fact' && context.facts.has(id)))) continue
    const key = `${kinds.join(' ')} ${id}`
    const others = missing.get(key)
    if (others === undefined) missing.set(key, [reference])
    else others.push(reference)
  }
  for (const references of missing.values()) reportUnknown(context, references.sort(byPlace))
}

function byPlace(a: Reference, b: Reference): number {
  return byCodePoint(a.at.source.path, b.at.source.path) || a.at.from - b.at.from
}

const placesShown = 3

function reportUnknown(context: Context, [first, ...more]: readonly Reference[]): void {
  if (first === undefined) return
  const { kinds, id, at } = first
  const [kind = 'source'] = kinds
  const also = more.slice(0, placesShown).map((other, i) => {
    const left = more.length - placesShown
    return { at: other.at, message: i === placesShown - 1 && left > 0 ? `and here, and in ${String(left)} more places` : 'and here' }
  })
  report(context, {
    code: `unknown-${kind}`, at, message: `no ${kinds.map((each) => nameOfKind[each]).join(' or ')} is called ${tick(id)}`,
    hint: () => hintFor(context, kinds, id), ...(also.length === 0 ? {} : { also }),
  })
}

function hintFor({ declared }: Context, kinds: readonly ReferableKind[], id: string): string | undefined {
  const near = nearest(id, kinds.flatMap((kind) => [...declared[kind].keys()]))
  const spot = near === undefined ? undefined : kinds.map((kind) => declared[kind].get(near)).find((each) => each !== undefined)
  if (near !== undefined && spot !== undefined) return `did you mean ${tick(near)}? It is declared in ${whereIs(spot)}.`
  const other = (['family', 'modality', 'complaint', 'source', 'site', 'red-flag', 'fact'] as const).find((kind) => declared[kind].has(id))
  return other === undefined ? undefined : `${tick(id)} is the id of a ${nameOfKind[other]}`
}

/** Facts with the scope of what they read; cycles and person facts that hang on a complaint are reported. */
export function linkFacts(context: Context, facts: readonly Fact[]): readonly Fact[] {
  const reads = new Map(facts.map((fact) => [fact.id, readsOf(fact)]))
  const { sorted, cycles } = orderOf(reads)
  for (const cycle of cycles) reportCycle(context, 'fact', cycle)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const scopes = new Map<string, Scope>([['complaint', 'complaint'], ['site', 'complaint']])
  for (const id of sorted) {
    const fact = byId.get(id)
    if (fact !== undefined) scopes.set(id, scopeOf(context, fact, reads.get(id) ?? new Set(), scopes))
  }
  return facts.map((fact) => ({ ...fact, scope: scopes.get(fact.id) ?? fact.scope }))
}

function scopeOf(context: Context, fact: Fact, reads: ReadonlySet<string>, scopes: ReadonlyMap<string, Scope>): Scope {
  const ofComplaint = [...reads].find((id) => scopes.get(id) === 'complaint')
  if (fact.kind === 'category' || fact.kind === 'count' || fact.kind === 'sum') return ofComplaint === undefined ? 'person' : 'complaint'
  const at = context.declared.fact.get(fact.id)
  if (fact.scope === 'person' && ofComplaint !== undefined && at !== undefined) {
    report(context, {
      code: 'scope-mismatch', at, message: `${tick(fact.id)} is a fact of the person, but whether it applies hangs on ${tick(ofComplaint)}, a fact of a complaint`,
      hint: 'give it `scope: complaint`',
    })
  }
  return fact.scope
}

export function checkFamilies(context: Context, families: readonly Family[]): void {
  const needs = new Map(families.map(({ id, parent }) => [id, new Set(parent === undefined ? [] : [parent])]))
  for (const cycle of orderOf(needs).cycles) reportCycle(context, 'family', cycle)
}

function reportCycle(context: Context, kind: 'fact' | 'family', cycle: readonly string[]): void {
  const [first = ''] = cycle
  const at = context.declared[kind].get(first)
  if (at === undefined) return
  const shown = cycle.length > 6 ? [...cycle.slice(0, 5).map(tick), '…'] : cycle.map(tick)
  const also = cycle.slice(1, 6).flatMap((id) => placeFor(context.declared[kind].get(id)))
  report(context, {
    code: 'cycle', at,
    message: `the ${nameOfKind[kind]} ${tick(first)} hangs on itself: ${[...shown, tick(first)].join(' -> ')}`, also,
  })
}

function placeFor(at: Spot | undefined): readonly { readonly at: Spot; readonly message: string }[] {
  return at === undefined ? [] : [{ at, message: 'through this one' }]
}

export function checkScreens(context: Context, complaints: readonly Complaint[], flags: readonly RedFlag[]): void {
  if (!context.complete) return
  const forEveryone = flags.some(({ askedFor }) => askedFor === 'everyone')
  const screened = new Set(flags.flatMap(({ askedFor }) => (askedFor === 'everyone' ? [] : askedFor)))
  for (const { id } of complaints) {
    const at = context.declared.complaint.get(id)
    if (at === undefined || forEveryone || screened.has(id)) continue
    report(context, {
      code: 'no-screen', at, message: `no red flag is asked for the complaint ${tick(id)}; expected at least one`,
    })
  }
}

/** A rule may not name a modality that is never recommended, nor name one together with itself. */
export function checkRules(context: Context, rules: readonly Rule[], modalities: readonly Modality[]): void {
  const assessments = new Set(modalities.filter(({ role }) => role === 'assessment').map(({ id }) => id))
  for (const { id, modalities: named, togetherWith } of rules) {
    const at = context.declared.rule.get(id)
    if (at === undefined) continue
    for (const modality of named) {
      if (assessments.has(modality)) {
        report(context, {
          code: 'assessment-in-rule', at,
          message: `the rule ${tick(id)} is about ${tick(modality)}, whose role is \`assessment\`; expected a therapy`,
        })
      }
      if (togetherWith.includes(modality)) {
        report(context, {
          code: 'listed-twice', at, message: `the rule ${tick(id)} recommends ${tick(modality)} together with itself`,
        })
      }
    }
  }
}
