// Texts of which it is known what they tell become weights: how much each term speaks for each of several classes
// (a softmax regression). The same texts give the same weights, in whatever order they come and on every machine: only sums,
// products, quotients and square roots are used, which are exact everywhere, in a fixed order and without chance.
import { byCodePoint } from '../text/order.ts'

/** What every text shows: by it is learnt how common each class is. */
export const always = ''

/** What a text shows, by name, each with how strongly. */
export type Features = readonly (readonly [name: string, strength: number])[]

export interface Example {
  readonly features: Features
  /** The class that the text tells, by number. */
  readonly label: number
  /** How much the example counts. */
  readonly weight: number
  /** Nobody has looked whether the label is right: after the first round it counts only where it is likely. */
  readonly isUnchecked?: boolean
}

/**
 * Per feature its weights as class, weight, class, weight ..., with spaces between them: a text looks up a hundredth of them.
 * What is not there is 0. A weight of `unit` is one nat.
 */
export interface Weights {
  readonly classes: number
  readonly features: Readonly<Record<string, string>>
}

export const unit = 50

export interface Training {
  /** How often all examples are gone through. */
  readonly rounds: number
  readonly rate: number
  /** How strongly weights are held back, per example. */
  readonly hold: number
  /** Features of fewer examples than this tell nothing. */
  readonly seen: number
}

/** Weights that give each example its label, as well as they can. */
export function learn(examples: readonly Example[], classes: number, { rounds, rate, hold, seen }: Training): Weights {
  const { names, rows } = numbered(inOrder(examples), seen)
  const weights = new Float64Array(names.length * classes)
  const squares = new Float64Array(names.length * classes)
  const shares = new Float64Array(classes)
  const steep = new Int32Array(classes)
  const order = shuffled(rows.length)
  const mean = new Float64Array(weights.length)
  const counted = rounds - (rounds >> 1)
  for (let round = 0; round < rounds; round += 1) {
    for (const at of order) {
      const { features, strengths, label, weight, isUnchecked } = rows[at] as Row
      shares.fill(0)
      for (let i = 0; i < features.length; i += 1) addRow(shares, weights, (features[i] as number) * classes, strengths[i] as number)
      toShares(shares)
      if (isUnchecked && round > 0 && (shares[label] as number) < likely) continue
      shares[label] = (shares[label] as number) - 1
      let count = 0
      for (let each = 0; each < classes; each += 1) {
        const slope = (shares[each] as number) * weight
        shares[each] = slope
        if (slope >= least || slope <= -least) steep[count++] = each
      }
      for (let i = 0; i < features.length; i += 1) {
        const start = (features[i] as number) * classes
        const strength = strengths[i] as number
        for (let place = 0; place < count; place += 1) {
          const each = steep[place] as number
          const cell = start + each
          const own = weights[cell] as number
          const step = (shares[each] as number) * strength + hold * own
          const square = (squares[cell] as number) + step * step
          squares[cell] = square
          weights[cell] = own - rate * step / Math.sqrt(square + 1e-6)
        }
      }
    }
    // The last examples of a round pull the weights to themselves: what lasts is the mean of the later rounds.
    if (round >= rounds - counted) for (let cell = 0; cell < mean.length; cell += 1) mean[cell] = (mean[cell] as number) + (weights[cell] as number) / counted
  }
  return packed(names, mean, classes)
}

/** How likely a label that nobody has looked at must be. */
const likely = 0.4

/** A slope smaller than this is not worth a step. */
const least = 0.001

/** By what they are, so that it does not matter how somebody listed them. */
function inOrder(examples: readonly Example[]): readonly Example[] {
  const keyOf = ({ label, weight, isUnchecked = false, features }: Example): string => `${String(label)} ${String(weight)} ${String(isUnchecked)} ${features.map(([name, strength]) => `${name} ${String(strength)}`).join(' ')}`
  return examples.map((example) => ({ example, key: keyOf(example) })).sort((a, b) => byCodePoint(a.key, b.key)).map(({ example }) => example)
}

interface Row {
  readonly features: Int32Array
  readonly strengths: Float64Array
  readonly label: number
  readonly weight: number
  readonly isUnchecked: boolean
}

function numbered(examples: readonly Example[], seen: number): { readonly names: readonly string[], readonly rows: readonly Row[] } {
  const counts = new Map<string, number>([[always, Infinity]])
  for (const { features } of examples) for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= seen).map(([name]) => name)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const rows = examples.map(({ features, label, weight, isUnchecked = false }) => {
    const known = [[always, 1] as const, ...features].filter(([name]) => numbers.has(name))
    return { features: Int32Array.from(known, ([name]) => numbers.get(name) ?? 0), strengths: Float64Array.from(known, ([, strength]) => strength), label, weight, isUnchecked }
  })
  return { names, rows }
}

/** Numbers below `count`, in an order that has nothing to do with that of the examples but is always the same. */
function shuffled(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = 12345
  for (let last = count - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const other = state % (last + 1)
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
  return order
}

function addRow(sums: Float64Array, weights: Float64Array, start: number, strength: number): void {
  for (let each = 0; each < sums.length; each += 1) sums[each] = (sums[each] as number) + (weights[start + each] as number) * strength
}

/** Sums of weights to shares of 1. */
export function toShares(sums: Float64Array): void {
  let most = -Infinity
  for (const sum of sums) if (sum > most) most = sum
  let total = 0
  for (let each = 0; each < sums.length; each += 1) {
    const share = power((sums[each] as number) - most)
    sums[each] = share
    total += share
  }
  for (let each = 0; each < sums.length; each += 1) sums[each] = (sums[each] as number) / total
}

/** About e to the power of a number that is not above 0; the library's may differ in its last digit between machines. */
function power(of: number): number {
  if (of < -16) return 0
  let found = 1 + of / 1024
  for (let i = 0; i < 10; i += 1) found *= found
  return found
}

/** What speaks for all classes alike says nothing: each feature is given less its commonest weight. */
function packed(names: readonly string[], weights: Float64Array, classes: number): Weights {
  const features = Object.create(null) as Record<string, string>
  for (const [number, name] of names.entries()) {
    const own = weights.subarray(number * classes, (number + 1) * classes)
    const middle = Float64Array.from(own).sort()[classes >> 1] ?? 0
    const list: number[] = []
    for (const [each, weight] of own.entries()) {
      const value = Math.round((weight - middle) * unit)
      if (value > smallest || value < -smallest) list.push(each, value)
    }
    if (list.length > 0) features[name] = list.join(' ')
  }
  return { classes, features }
}

/** Weights as small as this are left out: there are many, and together they change hardly anything. */
const smallest = 8

/** Rows that were looked up, as numbers. */
const opened = new WeakMap<Weights['features'], Map<string, readonly number[]>>()
/** Rows kept open at a time. */
const mostOpen = 20_000

function rowOf({ features }: Weights, name: string): readonly number[] {
  let rows = opened.get(features)
  if (rows === undefined || rows.size >= mostOpen) {
    rows = new Map<string, readonly number[]>()
    opened.set(features, rows)
  }
  let row = rows.get(name)
  if (row === undefined) rows.set(name, row = Object.hasOwn(features, name) ? (features[name] ?? '').split(' ').map(Number) : nothing)
  return row
}

const nothing: readonly number[] = []

/** How much some features speak for each class, in nats. */
export function sumsOf(weights: Weights, features: Features): Float64Array {
  const sums = new Float64Array(weights.classes)
  for (const [name, strength] of [[always, 1] as const, ...features]) {
    const list = rowOf(weights, name)
    for (let at = 0; at < list.length; at += 2) {
      const each = list[at] as number
      sums[each] = (sums[each] as number) + (list[at + 1] as number) * strength / unit
    }
  }
  return sums
}

/** The share of each class in what some features tell. */
export function sharesOf(weights: Weights, features: Features): Float64Array {
  const sums = sumsOf(weights, features)
  toShares(sums)
  return sums
}

/** How much one feature speaks for one class, in nats. */
export function weightOf(weights: Weights, name: string, each: number): number {
  const list = rowOf(weights, name)
  for (let at = 0; at < list.length; at += 2) if (list[at] === each) return (list[at + 1] as number) / unit
  return 0
}
