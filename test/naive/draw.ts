// One source of choices for the generators: whatever is drawn shrinks towards the first and the smallest.
import fc, { type Arbitrary } from 'fast-check'
import '../search.ts'

export interface Draw {
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  /** True that often of a hundred; shrinks to false. */
  readonly often: (percent: number) => boolean
  readonly pick: <T>(of: readonly T[]) => T
  /** Between so many and so many different ones, in their order. */
  readonly some: <T>(of: readonly T[], least: number, most: number) => readonly T[]
  readonly times: <T>(least: number, most: number, make: (index: number) => T) => readonly T[]
}

/**
 * A tape of numbers, read from the front, and zeros where it ends: many times faster than an arbitrary for each choice,
 * and it still shrinks, as a shorter tape or smaller numbers on it.
 */
export function drawn<T>(make: (draw: Draw) => T): Arbitrary<T> {
  return tapes.map((tape) => {
    let place = 0
    return make(drawFrom((from, to) => {
      const number = tape[place] ?? 0
      place += 1
      return from + number % (to - from + 1)
    }))
  })
}

const tapes = fc.noBias(fc.array(fc.nat({ max: 2 ** 24 }), { maxLength: 1600, size: 'max' }))

function drawFrom(int: Draw['int']): Draw {
  const pick = <T>(of: readonly T[]): T => {
    const one = of[int(0, of.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const some = <T>(of: readonly T[], least: number, most: number): readonly T[] => {
    const left = [...of.keys()]
    const chosen = Array.from({ length: int(Math.min(least, of.length), Math.min(most, of.length)) }, () =>
      left.splice(int(0, left.length - 1), 1)).flat()
    return of.filter((_, index) => chosen.includes(index))
  }
  return {
    int, pick, some,
    often: percent => int(0, 99) >= 100 - percent,
    times: (least, most, make) => Array.from({ length: int(least, most) }, (_, index) => make(index)),
  }
}
