// A few answers that stand for all answers to a fact: one for each stretch of values that no condition tells apart.
import { notSure } from '../compile/opcodes.ts'
import type { Program, ProgramComplaint, ProgramFact } from '../compile/program.ts'
import { formatDuration } from '../text/duration.ts'
import type { AnswerValue } from '../model/answers.ts'
import { complaintTablesOf, tablesOf } from './tables.ts'

export interface Likely {
  readonly cells: readonly number[]
  readonly value: AnswerValue
  /** Share of people who would say so; a plain assumption, as nobody counts them. */
  readonly share: number
}

/** Signs and conditions that limit are rare, everything else is not; "not sure" is rarer still. */
const shares = { rareYes: 0.1, plainYes: 0.4, notSure: 0.04 }

/** Every answer that some condition tells from the others, "not sure" last. */
export function likelyAnswers(program: Program, complaints: readonly ProgramComplaint[], index: number): readonly Likely[] {
  const fact = program.facts[index] as ProgramFact
  const certain = valuesOf(program, complaints, fact, index)
  const width = fact.kind === 'choices' ? fact.options?.length ?? 0 : 1
  return [
    ...certain.map((each) => ({ ...each, share: each.share * (1 - shares.notSure) })),
    { cells: new Array<number>(width).fill(notSure), value: 'unknown', share: shares.notSure },
  ]
}

/** Answers to try out: as many as are worth the time, neighbours among many taken together. Their shares come to one. */
export function triedAnswers(program: Program, complaints: readonly ProgramComplaint[], index: number): readonly Likely[] {
  const all = valuesOf(program, complaints, program.facts[index] as ProgramFact, index)
  if (all.length <= mostTriedAnswers) return all
  return Array.from({ length: mostTriedAnswers }, (_, i) => {
    const run = all.slice(Math.round(i * all.length / mostTriedAnswers), Math.round((i + 1) * all.length / mostTriedAnswers))
    return { ...run[run.length >> 1] as Likely, share: run.reduce((total, { share }) => total + share, 0) }
  })
}

const mostTriedAnswers = 4

function valuesOf(program: Program, complaints: readonly ProgramComplaint[], fact: ProgramFact, index: number): readonly Likely[] {
  switch (fact.kind) {
    case 'yes-no': {
      const yes = fact.heeded === true ? shares.rareYes : shares.plainYes
      const isClearedByYes = fact.clear?.[0] === 1
      return [
        { cells: [1], value: 'yes', share: isClearedByYes ? 1 - yes : yes },
        { cells: [0], value: 'no', share: isClearedByYes ? yes : 1 - yes },
      ]
    }
    case 'choice': return (fact.options ?? []).map((option, i, all) => ({ cells: [i], value: option.id, share: 1 / all.length }))
    case 'choices': {
      const options = fact.options ?? []
      const each = options.map((option, i) => ({
        cells: options.map((_, j) => i === j ? 1 : 0), value: [option.id, 'none-of-the-others'], share: 0.6 / options.length,
      }))
      return [{ cells: options.map(() => 0), value: ['none-of-the-others'], share: 0.4 }, ...each]
    }
    case 'integer':
    case 'scale':
    case 'duration': {
      const { max = 0 } = fact
      const cells = stretchStarts(program, complaints, index)
      const widths = cells.map((cell, i) => widthOf(fact.kind, cell, cells[i + 1] ?? max + 1))
      const all = widths.reduce((total, width) => total + width, 0)
      return cells.map((cell, i) => ({ cells: [cell], value: fact.kind === 'duration' ? formatDuration(cell) : cell, share: (widths[i] ?? 0) / all }))
    }
    default: return []
  }
}

/** People are spread evenly over a scale, and over the orders of magnitude of a time. */
function widthOf(kind: ProgramFact['kind'], from: number, to: number): number {
  return kind === 'duration' ? Math.log((to + 1) / (from + 1)) : to - from
}

/** The first value of each stretch of a number, ascending. */
export function stretchStarts(program: Program, complaints: readonly ProgramComplaint[], index: number): readonly number[] {
  const { min = 0, max = 0 } = program.facts[index] as ProgramFact
  const cuts = [tablesOf(program).cuts, ...complaints.map((complaint) => complaintTablesOf(program, complaint).cuts)].flatMap((each) => each.get(index) ?? [])
  return [...new Set([min, ...cuts.filter((cut) => cut > min && cut <= max)])].toSorted((a, b) => a - b)
}
