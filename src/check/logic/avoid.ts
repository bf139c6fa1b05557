// A presentation of a function that raises no red flag to a level. All flags at once would make a diagram too large, so
// only those that stand in the way are added, one by one: a presentation found is right, and none found is proof.
import type { Disposition, RedFlag } from '../../model/rule-set.ts'
import type { Path } from './diagram.ts'
import { plainest } from './example.ts'
import type { Judgement } from './judgement.ts'
import { complaintVariable } from './vocabulary.ts'

/** The plainest path on which no flag reaches the level; null where there is none. The others are at their plain cell. */
export function pathBelow(judgement: Judgement, node: number, level: Disposition): Path | null {
  const { diagrams, vocabulary, ruleSet } = judgement.world
  const cost = plainest(vocabulary)
  const flags = ruleSet.redFlags.map((flag) => ({ flag, raised: judgement.raisedBy(flag, level) }))
  const avoided = new Set<RedFlag>()
  for (let rest = node; ;) {
    const path = diagrams.path(rest, cost)
    if (path === null) return null
    const whole = atPlainCells(judgement, path)
    const inTheWay = flags.filter(({ flag, raised }) => !avoided.has(flag) && diagrams.holds(raised, whole))
    if (inTheWay.length === 0) return path
    for (const { flag, raised } of inTheWay) {
      avoided.add(flag)
      rest = diagrams.minus(rest, raised)
    }
  }
}

/** Every variable that the path leaves open at the cell nobody worries about. */
export function atPlainCells({ world: { vocabulary, ruleSet } }: Judgement, path: Path): Path {
  const none = vocabulary.variables[complaintVariable]?.cells.findIndex((cell) => cell.kind === 'option' && cell.id === (ruleSet.complaints[0]?.id ?? '')) ?? 0
  return new Map(vocabulary.variables.map(({ cells, fact }, variable): [number, number] => {
    const given = path.get(variable)
    if (given !== undefined) return [variable, given]
    if (variable === complaintVariable) return [variable, none]
    const unasked = cells.findIndex(({ kind }) => kind === 'unasked')
    if (unasked >= 0) return [variable, unasked]
    return [variable, fact?.id === 'age' ? Math.max(0, cells.findIndex((cell) => cell.kind === 'range' && cell.from <= 40 && cell.to >= 40)) : 0]
  }))
}
