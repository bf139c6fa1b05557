// What an outcome repeats of rules and restrictions, and the sources it names by doing so.
import type { Program, ProgramRestriction } from '../compile/program.ts'
import type { Argument, CitedSource, Restriction } from '../model/outcome.ts'
import { addBit, bitsOf, wordsFor } from './bits.ts'
import { union } from './lists.ts'
import { argumentOf } from './plan.ts'
import type { Indication } from './plan.ts'
import { citedOf } from './tables.ts'

/** Every source named through one of these is in `cited`. */
export class Citations {
  private readonly program: Program
  private readonly marks: Uint32Array

  constructor(program: Program) {
    this.program = program
    this.marks = new Uint32Array(wordsFor(program.sources.length))
  }

  /** The ids of sources, in the order given. */
  named(sources: readonly number[]): string[] {
    this.mark(sources)
    return sources.map((source) => this.program.sources[source]?.id ?? '')
  }

  /** Ids of all sources of some rules, once each. */
  sources(indications: readonly Indication[]): string[] {
    return this.named(union(indications.map((each) => each.sources)))
  }

  /** Arguments by the order of the lists (each of one direction), the weightiest first. */
  arguments(...lists: readonly (readonly Indication[])[]): Argument[] {
    const found: Argument[] = []
    for (const list of lists) {
      const sorted = list.length < 2 ? list : list.toSorted((a, b) => b.grade - a.grade
        || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : a.complaint.index - b.complaint.index))
      for (const each of sorted) {
        this.mark(each.sources)
        found.push(argumentOf(this.program, each))
      }
    }
    return found
  }

  /** Restrictions by kind and id, those that say the same as one. */
  restrictions(indexes: readonly number[], pick: (restriction: ProgramRestriction) => boolean): Restriction[] {
    const picked: ProgramRestriction[] = []
    for (const index of indexes) {
      const restriction = this.program.restrictions[index] as ProgramRestriction
      if (pick(restriction)) picked.push(restriction)
    }
    if (picked.length === 0) return []
    const bySay = new Map<string, Restriction>()
    for (const { kind, say, sources } of picked.sort(byKind)) {
      const ids = this.named(sources)
      const before = bySay.get(say)
      bySay.set(say, before === undefined ? { kind: kind === 'precaution' ? 'relative' : kind, say, sources: ids }
        : { ...before, sources: [...new Set([...before.sources, ...ids])].toSorted() })
    }
    return [...bySay.values()]
  }

  mark(sources: readonly number[]): void {
    for (const source of sources) addBit(this.marks, 0, source)
  }

  /** Indexes of the sources named so far, ascending. */
  marked(): number[] {
    return bitsOf(this.marks, 0, this.marks.length)
  }

  /** Every source named so far, by id. */
  cited(): CitedSource[] {
    return this.marked().map((source) => citedOf(this.program, source))
  }
}

const kindsInOrder = ['absolute', 'local', 'relative', 'precaution'] as const

function byKind(a: ProgramRestriction, b: ProgramRestriction): number {
  return kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
