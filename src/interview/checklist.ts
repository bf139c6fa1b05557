// Signs become a checklist of at most seven. The most urgent come first; among these those that are sure to be needed
// whatever the open questions bring; among these the body system of the sign that ends most flags.
import type { Program, ProgramFact } from '../compile/program.ts'
import { absentCell, highest } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { cellsOf, isEnded, put, stillOpen, trialOf } from './flags.ts'
import type { OpenFlag, Trial } from './flags.ts'
import { absentOption, mostItems } from './prompt.ts'
import type { Item, Prompt, Purpose } from './prompt.ts'
import { triedAnswers } from './replies.ts'
import type { Situation } from './situation.ts'

/** An open flag with how likely it stays open whatever age, duration and the like turn out to be. */
interface Rated {
  readonly open: OpenFlag
  readonly chance: number
  /** Per key whether the absence of that sign alone ends it; filled on first use. */
  readonly ends: Map<number, boolean>
}

/** Signs chosen one after another, as if those before were absent: what that makes needless is left out. */
export function checklistOf(situation: Situation, signs: readonly Candidate[], questions: readonly Candidate[], flags: readonly OpenFlag[]): readonly Candidate[] {
  const { program } = situation
  const trial = trialOf(situation.frames)
  const read = keysIn(flags)
  const chosen: Candidate[] = []
  let left = signs
  let open = rated(situation, trial, questions, flags)
  let group: string | undefined
  while (chosen.length < mostItems && left.length > 0) {
    const next = bestSign(program, trial, left, open, group)
    const fact = program.facts[next.fact] as ProgramFact
    chosen.push(next)
    group ??= fact.group
    put(trial, fact.variable, next.complaint, [absentCell(fact)])
    open = open.flatMap((each) => {
      if (!each.open.facts.has(next.key)) return [each]
      const after = stillOpen(trial, each.open)
      return after === null ? [] : [{ ...each, open: after, ends: new Map<number, boolean>() }]
    })
    const needed = keysIn(open.map((each) => each.open))
    left = left.filter(({ key }) => key !== next.key && (needed.has(key) || !read.has(key)))
  }
  return chosen
}

function keysIn(flags: readonly OpenFlag[]): ReadonlySet<number> {
  const keys = new Set<number>()
  for (const { facts } of flags) for (const key of facts) keys.add(key)
  return keys
}

function rated({ program, complaints }: Situation, trial: Trial, questions: readonly Candidate[], flags: readonly OpenFlag[]): readonly Rated[] {
  const chances = flags.map(() => 1)
  for (const { fact: index, key, complaint } of questions) {
    const read = flags.flatMap((flag, i) => flag.facts.has(key) ? [i] : [])
    if (read.length === 0) continue
    const { variable } = program.facts[index] as ProgramFact
    const answers = triedAnswers(program, complaints, index)
    const before = cellsOf(trial, variable, complaint, answers[0]?.cells.length ?? 0)
    const ended = read.map(() => 0)
    for (const { cells, share } of answers) {
      put(trial, variable, complaint, cells)
      read.forEach((flag, i) => { if (isEnded(trial, flags[flag] as OpenFlag)) ended[i] = (ended[i] ?? 0) + share })
    }
    put(trial, variable, complaint, before)
    read.forEach((flag, i) => { chances[flag] = (chances[flag] ?? 1) * (1 - (ended[i] ?? 0)) })
  }
  return flags.map((open, i) => ({ open, chance: chances[i] ?? 1, ends: new Map<number, boolean>() }))
}

/** A sign that stays needed in nine of ten is taken as sure to be. */
const sure = 0.9

function bestSign(program: Program, trial: Trial, list: readonly Candidate[], flags: readonly Rated[], group: string | undefined): Candidate {
  const most = highest(list)
  const scored = list.filter(({ urgency }) => urgency === most).map((each) => {
    let score = each.weight
    let chance = flags.length === 0 ? 1 : 0
    for (const flag of flags) {
      if (!flag.open.facts.has(each.key)) continue
      chance = Math.max(chance, flag.chance)
      score += flag.chance * ((endsAlone(program, trial, flag, each) ? 1 : 0) + 0.1 / flag.open.facts.size)
    }
    return { each, score, isSure: chance >= sure, isNear: group !== undefined && program.facts[each.fact]?.group === group }
  })
  return scored.reduce((best, next) => {
    if (next.isSure !== best.isSure) return next.isSure ? next : best
    if (next.isNear !== best.isNear) return next.isNear ? next : best
    return next.score > best.score + 1e-9 ? next : best
  }).each
}

function endsAlone(program: Program, trial: Trial, { open, ends }: Rated, { fact: index, key, complaint }: Candidate): boolean {
  let found = ends.get(key)
  if (found === undefined) {
    const fact = program.facts[index] as ProgramFact
    const before = cellsOf(trial, fact.variable, complaint, 1)
    put(trial, fact.variable, complaint, [absentCell(fact)])
    found = isEnded(trial, open)
    put(trial, fact.variable, complaint, before)
    ends.set(key, found)
  }
  return found
}

/** Body systems together, in the order in which they were first chosen. */
export function checklistPrompt(program: Program, purpose: Purpose, chosen: readonly Candidate[]): Prompt {
  const groups = [...new Set(chosen.map(({ fact }) => program.facts[fact]?.group))]
  const ordered = groups.flatMap((group) => chosen.filter(({ fact }) => program.facts[fact]?.group === group))
  return { kind: 'checklist', purpose, items: ordered.map((each) => itemOf(program, each)) }
}

function itemOf(program: Program, { fact: index, complaint, need }: Candidate): Item {
  const fact = program.facts[index] as ProgramFact
  return { purpose: need, fact: fact.id, complaint: complaint < 0 ? null : program.complaintIds[complaint] ?? null, option: null, absent: absentOption(fact) }
}
