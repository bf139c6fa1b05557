// A compiled program's conditions as diagrams over the vocabulary of its rule set, read from the code that `evaluate`
// runs, so that both can be compared number by number.
import { allOf, anyOf, atLeastOf, caseOf, certain, decided, notOf, tallyOf, testOf } from '../check/logic/algebra.ts'
import type { Truths } from '../check/logic/algebra.ts'
import type { Diagrams } from '../check/logic/diagram.ts'
import { complaintVariable } from '../check/logic/vocabulary.ts'
import type { Cell, Vocabulary } from '../check/logic/vocabulary.ts'
import { highest, lowest, op } from '../compile/opcodes.ts'
import type { Program, ProgramFact } from '../compile/program.ts'
import type { AskedFact } from '../model/rule-set.ts'

export class ProgramWorld {
  readonly program: Program
  private readonly vocabulary: Vocabulary
  private readonly diagrams: Diagrams
  /** By variable of the program: its fact and, for a checklist, its option. */
  private readonly slots: readonly ({ readonly fact: ProgramFact; readonly option: string | undefined } | undefined)[]
  private readonly known = new Map<readonly number[], Map<number, Truths>>()

  constructor(program: Program, vocabulary: Vocabulary, diagrams: Diagrams) {
    this.program = program
    this.vocabulary = vocabulary
    this.diagrams = diagrams
    this.slots = slotsOf(program)
  }

  /** The truths of the condition at an offset of the code; of an absent one, as given. */
  truths(code: readonly number[], at: number, whenAbsent: Truths = certain): Truths {
    if (at < 0) return whenAbsent
    const own = this.known.get(code) ?? new Map<number, Truths>()
    this.known.set(code, own)
    const before = own.get(at)
    if (before !== undefined) return before
    const found = this.truthsAt(code, at)
    own.set(at, found)
    return found
  }

  applies(fact: ProgramFact): Truths {
    return this.truths(this.program.code, fact.applies ?? -1)
  }

  private truthsAt(code: readonly number[], at: number): Truths {
    const { diagrams } = this
    const arg = (i: number): number => code[at + i] ?? 0
    const parts = (from: number, count: number): readonly Truths[] => code.slice(at + from, at + from + count).map((part) => this.truths(code, part))
    switch (code[at]) {
      case op.mask: return this.onVariable(arg(1), (cell) => ((code[at + 3 + Math.floor(cell / 31)] ?? 0) >> cell % 31 & 1) === 1 && Math.floor(cell / 31) < arg(2), null)
      case op.range: return this.onVariable(arg(1), null, [[arg(2), arg(3)]])
      case op.all: return allOf(diagrams, parts(2, arg(1)))
      case op.any: return anyOf(diagrams, parts(2, arg(1)))
      case op.not: return notOf(diagrams, this.truths(code, arg(1)))
      case op.atLeast: return atLeastOf(diagrams, arg(1), parts(3, arg(2)))
      case op.category: {
        const fact = this.fact(arg(1))
        return caseOf(diagrams, (fact.parts ?? []).map(({ when }, i) => ({ isNamed: (arg(2) >> i & 1) === 1, ...this.truths(this.program.code, when) })))
      }
      case op.tally: {
        const ranges = Array.from({ length: arg(2) }, (_, i): readonly [number, number] => [arg(3 + 2 * i), arg(4 + 2 * i)])
        if (arg(1) < 0) return this.onVariable(~arg(1), null, ranges)
        const own = (this.fact(arg(1)).parts ?? []).map(({ when, add = 1 }) => ({ add, ...this.truths(this.program.code, when) }))
        return tallyOf(diagrams, own, ranges.map(([low, high]) => ({ ...(low === lowest ? {} : { from: Math.max(0, low) }), ...(high === highest ? {} : { to: high }) })))
      }
      default: throw new RangeError(`no condition at ${String(at)}`)
    }
  }

  private onVariable(variable: number, hasBit: ((cell: number) => boolean) | null, ranges: readonly (readonly [number, number])[] | null): Truths {
    const { diagrams, vocabulary } = this
    if (variable === 0 || variable === 1) {
      const ids = this.program.complaintIds.filter((id, i) => hasBit?.(variable === 0 ? i : this.program.complaints[id]?.site ?? -1) === true)
      return decided(diagrams.where(complaintVariable, (cell) => {
        const each = vocabulary.variables[complaintVariable]?.cells[cell]
        return each?.kind === 'option' && ids.includes(each.id)
      }))
    }
    const slot = this.slots[variable]
    if (slot === undefined) throw new RangeError(`no variable ${String(variable)}`)
    const index = vocabulary.variableOf(slot.fact as Pick<AskedFact, 'id' | 'kind'>, slot.option)
    const cells = vocabulary.variables[index]?.cells ?? []
    const has = (holds: (cell: Cell) => boolean): number => diagrams.where(index, (cell) => {
      const each = cells[cell]
      return each !== undefined && holds(each)
    })
    const passes = (cell: Cell): boolean => cell.kind === 'option' ? hasBit?.(bitOf(slot, cell.id)) === true
      : cell.kind === 'range' && (ranges ?? []).some(([low, high]) => cell.from >= low && cell.to <= high)
    return testOf(diagrams, { passed: has(passes), unsure: has(({ kind }) => kind === 'unsure'), unasked: has(({ kind }) => kind === 'unasked') },
      vocabulary.open ? this.applies(slot.fact).unasked : this.applies(slot.fact).yes, vocabulary.open && slot.fact.heeded === true)
  }

  private fact(index: number): ProgramFact {
    const fact = this.program.facts[index]
    if (fact === undefined) throw new RangeError(`no fact ${String(index)}`)
    return fact
  }
}

function bitOf({ fact, option }: { readonly fact: ProgramFact; readonly option: string | undefined }, id: string): number {
  if (fact.kind === 'choice') return (fact.options ?? []).findIndex((each) => each.id === id)
  return option !== undefined || fact.kind === 'yes-no' ? (id === 'yes' ? 1 : 0) : -1
}

function slotsOf(program: Program): readonly ({ readonly fact: ProgramFact; readonly option: string | undefined } | undefined)[] {
  const slots: ({ readonly fact: ProgramFact; readonly option: string | undefined } | undefined)[] = []
  for (const fact of program.facts) {
    if (fact.variable < 0) continue
    if (fact.kind === 'choices') (fact.options ?? []).forEach(({ id }, i) => { slots[fact.variable + i] = { fact, option: id } })
    else slots[fact.variable] = { fact, option: undefined }
  }
  return slots
}
