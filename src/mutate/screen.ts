// A flag to what a clean screen fills in for its sake alone: that is what is missed where it is no longer asked for.
import type { Program, ProgramFact, ProgramFlag } from '../compile/program.ts'

/** Ids of the facts that nothing fills in for these complaints once the flag is not asked for one of them, or for everyone. */
export function filledForAlone(program: Program, flag: ProgramFlag, without: string, complaints: readonly string[]): readonly string[] {
  const indexes = complaints.map((id) => program.complaintIds.indexOf(id))
  if (flag.askedFor !== 'everyone' && flag.askedFor.some((each) => indexes.includes(each) && program.complaintIds[each] !== without)) return []
  const times = timesFilled(program, indexes)
  return flag.facts.flatMap((index) => times.get(index) === 1 ? [(program.facts[index] as ProgramFact).id] : [])
}

const known = new WeakMap<Program, Map<string, ReadonlyMap<number, number>>>()

/** Per fact that a clean screen of the complaints fills in, how many flags it is filled in for. */
function timesFilled(program: Program, complaints: readonly number[]): ReadonlyMap<number, number> {
  const byComplaints = known.get(program) ?? new Map<string, ReadonlyMap<number, number>>()
  known.set(program, byComplaints)
  const key = complaints.join(' ')
  const before = byComplaints.get(key)
  if (before !== undefined) return before
  const times = new Map<number, number>()
  for (const { askedFor, facts } of program.flags) {
    if (askedFor !== 'everyone' && !askedFor.some((each) => complaints.includes(each))) continue
    for (const index of facts) if (program.facts[index]?.clear?.some((cell) => cell >= 0) === true) times.set(index, (times.get(index) ?? 0) + 1)
  }
  byComplaints.set(key, times)
  return times
}
