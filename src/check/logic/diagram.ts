// Decision diagrams: a yes-or-no function of variables with a few cells each. Every function is stored once, so two
// conditions mean the same exactly where their numbers are equal, and one is satisfiable exactly where it is not `never`.

export const never = 0
export const always = 1

/** More work than the bound allows: the question stays undecided, which is said, never guessed. */
export class BoundReached extends Error {
  override readonly name = 'BoundReached'
}

/** A cell for each variable that matters; the others may have any. */
export type Path = ReadonlyMap<number, number>

/** What a choice of a cell costs a path; the cheapest path is the one shown. */
export type CellCost = (variable: number, cell: number) => number

const last = 0x7fffffff
const factor = 2 ** 26
const mostNodes = 4_000_000

export class Diagrams {
  /** How many cells each variable has, in the order in which diagrams look at them. */
  private readonly widths: readonly number[]
  private readonly bound: number
  private readonly variables: number[] = [last, last]
  private readonly children: (readonly number[])[] = [[], []]
  private readonly known = new Map<string, number>()
  private readonly ands = new Map<number, number>()
  private readonly nots = new Map<number, number>([[never, always], [always, never]])
  private steps = 0

  constructor(widths: readonly number[], bound = 500_000) {
    this.widths = widths
    this.bound = bound
  }

  /** Where the variable has one of these cells. */
  where(variable: number, has: (cell: number) => boolean): number {
    return this.node(variable, Array.from({ length: this.widths[variable] ?? 0 }, (_, cell) => (has(cell) ? always : never)))
  }

  and(a: number, b: number): number {
    if (a === b || b === always) return a
    if (a === always) return b
    if (a === never || b === never) return never
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * factor + high
    const before = this.ands.get(key)
    if (before !== undefined) return before
    this.step()
    const variable = Math.min(this.variableOf(a), this.variableOf(b))
    const found = this.node(variable, this.cellsOf(variable).map((cell) => this.and(this.child(a, variable, cell), this.child(b, variable, cell))))
    this.ands.set(key, found)
    return found
  }

  not(a: number): number {
    const before = this.nots.get(a)
    if (before !== undefined) return before
    this.step()
    const found = this.node(this.variableOf(a), (this.children[a] ?? []).map((child) => this.not(child)))
    this.nots.set(a, found)
    this.nots.set(found, a)
    return found
  }

  or(a: number, b: number): number {
    return this.not(this.and(this.not(a), this.not(b)))
  }

  /** `a` without `b`. */
  minus(a: number, b: number): number {
    return this.and(a, this.not(b))
  }

  all(of: readonly number[]): number {
    return of.reduce((found, each) => this.and(found, each), always)
  }

  any(of: readonly number[]): number {
    return of.reduce((found, each) => this.or(found, each), never)
  }

  choose(condition: number, then: number, otherwise: number): number {
    return this.or(this.and(condition, then), this.minus(otherwise, condition))
  }

  implies(a: number, b: number): boolean {
    return this.minus(a, b) === never
  }

  /** Whether both can be true at once; quicker than to build what they have in common. */
  meets(a: number, b: number): boolean {
    if (a === never || b === never) return false
    if (a === always || b === always || a === b) return true
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * factor + high
    const known = this.ands.get(key)
    if (known !== undefined) return known !== never
    this.step()
    const variable = Math.min(this.variableOf(a), this.variableOf(b))
    const count = this.widths[variable] ?? 0
    for (let cell = 0; cell < count; cell += 1) {
      if (this.meets(this.child(a, variable, cell), this.child(b, variable, cell))) return true
    }
    this.ands.set(key, never)
    return false
  }

  /** The function with a variable held at a cell. */
  hold(a: number, variable: number, cell: number, done = new Map<number, number>()): number {
    const at = this.variableOf(a)
    if (at > variable) return a
    if (at === variable) return this.children[a]?.[cell] ?? never
    const before = done.get(a)
    if (before !== undefined) return before
    this.step()
    const found = this.node(at, (this.children[a] ?? []).map((child) => this.hold(child, variable, cell, done)))
    done.set(a, found)
    return found
  }

  /** Where some cell of the variable would do. */
  some(a: number, variable: number): number {
    return this.any(this.cellsOf(variable).map((cell) => this.hold(a, variable, cell)))
  }

  /** The variables that the function hangs on. */
  variablesOf(a: number): ReadonlySet<number> {
    const found = new Set<number>()
    const seen = new Set<number>()
    const visit = (node: number): void => {
      if (node <= always || seen.has(node)) return
      seen.add(node)
      found.add(this.variableOf(node))
      for (const child of this.children[node] ?? []) visit(child)
    }
    visit(a)
    return found
  }

  /** The cheapest way to make the function true; null where there is none. Among equals the first cells win. */
  path(a: number, cost: CellCost = () => 0): Path | null {
    if (a === never) return null
    const best = new Map<number, { readonly cost: number; readonly cell: number }>()
    const visit = (node: number): number => {
      if (node === always) return 0
      if (node === never) return Infinity
      const before = best.get(node)
      if (before !== undefined) return before.cost
      this.step()
      let found = { cost: Infinity, cell: 0 }
      this.children[node]?.forEach((child, cell) => {
        const total = cost(this.variableOf(node), cell) + visit(child)
        if (total < found.cost) found = { cost: total, cell }
      })
      best.set(node, found)
      return found.cost
    }
    visit(a)
    const path = new Map<number, number>()
    for (let node = a; node !== always;) {
      const cell = best.get(node)?.cell ?? 0
      path.set(this.variableOf(node), cell)
      node = this.children[node]?.[cell] ?? always
    }
    return path
  }

  /** The probability of the function, the variables being independent; `share(variable, cell)` sums to one. */
  weigh(a: number, share: (variable: number, cell: number) => number): number {
    const done = new Map<number, number>([[never, 0], [always, 1]])
    const visit = (node: number): number => {
      const before = done.get(node)
      if (before !== undefined) return before
      const found = (this.children[node] ?? []).reduce((sum, child, cell) => sum + share(this.variableOf(node), cell) * visit(child), 0)
      done.set(node, found)
      return found
    }
    return visit(a)
  }

  /** Whether the function is true at these cells; a variable that is not given has its first. */
  holds(a: number, path: Path): boolean {
    let node = a
    while (node > always) node = this.children[node]?.[path.get(this.variableOf(node)) ?? 0] ?? never
    return node === always
  }

  private variableOf(node: number): number {
    return this.variables[node] ?? last
  }

  private cellsOf(variable: number): readonly number[] {
    return [...Array(this.widths[variable] ?? 0).keys()]
  }

  private child(node: number, variable: number, cell: number): number {
    return this.variableOf(node) === variable ? this.children[node]?.[cell] ?? never : node
  }

  private node(variable: number, children: readonly number[]): number {
    const [first = never] = children
    if (children.every((child) => child === first)) return first
    const key = `${String(variable)}:${children.join(',')}`
    const before = this.known.get(key)
    if (before !== undefined) return before
    const made = this.variables.length
    if (made >= mostNodes) throw new BoundReached('too many parts')
    this.variables.push(variable)
    this.children.push(children)
    this.known.set(key, made)
    return made
  }

  /** A fresh bound for the next question; what is known stays known. */
  renew(): void {
    this.steps = 0
  }

  /** Functions stored. */
  get size(): number {
    return this.variables.length
  }

  private step(): void {
    this.steps += 1
    if (this.steps > this.bound) throw new BoundReached(`more than ${String(this.bound)} steps`)
  }
}
