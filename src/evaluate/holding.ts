// Which rules of a complaint are in force (docs/meaning.md, 13), and nothing else, in a time that grows with what is
// answered and not with the number of rules. What no answer changes is as it is without answers. Every other rule is filed
// under conditions on single answers, one of which holds whenever the rule does (`filing.ts`); only the rules filed under
// an answer that was given are looked at.
import { lastReason } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint } from '../compile/program.ts'
import { addBit, hasBit, wordsFor } from './bits.ts'
import { fileRule } from './filing.ts'
import type { Filed } from './filing.ts'
import { bareFrames, giveBack } from './frame.ts'
import { planOf } from './plan.ts'
import type { Terms } from './plan.ts'
import type { CheckedAnswers } from './read-answers.ts'
import { holds } from './truth.ts'
import type { Frame } from './truth.ts'

/** The rules of a complaint as numbers: offsets of conditions, -1 for none. */
interface Rules {
  readonly code: readonly number[]
  readonly ids: readonly string[]
  readonly when: Int32Array
  readonly unless: Int32Array
}

/** Where the rules are found that could be in force, from one frame without answers. */
interface Index {
  /** In force without answers. */
  readonly standing: readonly number[]
  /** By variable. */
  readonly filed: readonly (Filed | undefined)[]
}

/**
 * Ids of the rules in date that are in force for a complaint, in their order. To be made once for many answers, which must
 * be to that complaint among others. @public
 */
export function rulesInForce(program: Program, complaint: ProgramComplaint, terms: Terms): (answers: CheckedAnswers) => string[] {
  const planned = planOf(program, complaint, terms).rules.map(({ rule }) => rule)
  const rules: Rules = {
    code: complaint.code,
    ids: planned.map(({ id }) => id),
    when: Int32Array.from(planned, ({ when }) => when),
    unless: Int32Array.from(planned, ({ unless }) => unless),
  }
  const frameFor = bareFrames(program, complaint.index)
  const indexFor = indexes(rules)
  const found = new Uint32Array(wordsFor(planned.length))
  return (answers) => {
    const frame = frameFor(answers)
    const index = indexFor(frame.base as Frame)
    for (const rule of index.standing) lookAt(rules, rule, frame, found)
    for (let i = 0; i < frame.changedCount; i += 1) {
      const variable = frame.changed[i] as number
      const filed = index.filed[variable]
      if (filed !== undefined) lookAtFiled(rules, filed, frame.values[variable] as number, frame, found)
    }
    giveBack(frame)
    return takeIds(found, rules.ids)
  }
}

/** The index of each frame without answers; of the one before at once. */
function indexes(rules: Rules): (base: Frame) => Index {
  const known = new WeakMap<Frame, Index>()
  let last: { readonly base: Frame, readonly index: Index } | null = null
  return (base) => {
    if (last?.base === base) return last.index
    const index = known.get(base) ?? indexOf(rules, base)
    known.set(base, index)
    last = { base, index }
    return index
  }
}

function indexOf(rules: Rules, base: Frame): Index {
  const standing: number[] = []
  const filed: (Filed | undefined)[] = new Array<undefined>(base.program.variables).fill(undefined)
  for (let rule = 0; rule < rules.ids.length; rule += 1) {
    if (isInForce(rules, rule, base)) standing.push(rule)
    else fileRule(base, rules.code, { rule, when: rules.when[rule] as number, unless: rules.unless[rule] as number }, filed)
  }
  return { standing, filed }
}

function lookAtFiled(rules: Rules, { cells, lows, highs, ranged, always }: Filed, value: number, frame: Frame, found: Uint32Array): void {
  if (value > lastReason) {
    const same = value < cells.length ? cells[value] : undefined
    if (same !== undefined) for (const rule of same) lookAt(rules, rule, frame, found)
    for (let i = 0; i < ranged.length; i += 1) {
      if (value >= (lows[i] as number) && value <= (highs[i] as number)) lookAt(rules, ranged[i] as number, frame, found)
    }
  }
  for (const rule of always) lookAt(rules, rule, frame, found)
}

function lookAt(rules: Rules, rule: number, frame: Frame, found: Uint32Array): void {
  if (!hasBit(found, 0, rule) && isInForce(rules, rule, frame)) addBit(found, 0, rule)
}

function isInForce({ code, when, unless }: Rules, rule: number, frame: Frame): boolean {
  const applies = when[rule] as number
  if (applies >= 0 && !holds(frame, code, applies)) return false
  const bars = unless[rule] as number
  return bars < 0 || !holds(frame, code, bars)
}

/** The ids of a set of rules, which is empty afterwards. */
function takeIds(found: Uint32Array, ids: readonly string[]): string[] {
  const list: string[] = []
  for (let i = 0; i < found.length; i += 1) {
    for (let word = found[i] as number; word !== 0; word &= word - 1) list.push(ids[i * 32 + 31 - Math.clz32(word & -word)] as string)
    found[i] = 0
  }
  return list
}
