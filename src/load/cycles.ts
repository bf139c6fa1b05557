// A graph of ids to the order in which each comes after what it needs, and the cycles that forbid one.
import { byCodePoint } from '../text/order.ts'

export interface Order {
  /** Each id after all it needs; ids on a cycle, or after one, are missing. */
  readonly sorted: readonly string[]
  /** Each cycle once, from its first id by code point. */
  readonly cycles: readonly (readonly string[])[]
}

/** `needs` maps each id to the ids it needs; ids that are no key are taken as given. */
export function orderOf(needs: ReadonlyMap<string, ReadonlySet<string>>): Order {
  const waiting = new Map<string, number>()
  const neededBy = new Map<string, string[]>()
  for (const [id, own] of needs) {
    const known = [...own].filter((need) => needs.has(need))
    waiting.set(id, known.length)
    for (const need of known) {
      const list = neededBy.get(need)
      if (list === undefined) neededBy.set(need, [id])
      else list.push(id)
    }
  }
  const sorted = [...needs.keys()].filter((id) => waiting.get(id) === 0)
  // The list grows while it is read: each id frees those that waited for it alone.
  for (const id of sorted) {
    for (const next of neededBy.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) sorted.push(next)
    }
  }
  const done = new Set(sorted)
  return { sorted, cycles: cyclesAmong([...needs.keys()].filter((id) => !done.has(id)).sort(byCodePoint), needs, done) }
}

/** Each of these ids needs at least one other of them, so following needs always runs into a cycle. */
function cyclesAmong(
  ids: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>, done: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = []
  const seen = new Set<string>()
  for (const start of ids) {
    const path = new Map<string, number>()
    let id: string | undefined = start
    while (id !== undefined && !seen.has(id)) {
      seen.add(id)
      path.set(id, path.size)
      id = [...(needs.get(id) ?? [])].filter((need) => needs.has(need) && !done.has(need)).sort(byCodePoint)[0]
    }
    const from = id === undefined ? undefined : path.get(id)
    if (from !== undefined) cycles.push(fromFirst([...path.keys()].slice(from)))
  }
  return cycles
}

function fromFirst(cycle: readonly string[]): readonly string[] {
  const first = [...cycle].sort(byCodePoint)[0] ?? ''
  const at = cycle.indexOf(first)
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}
