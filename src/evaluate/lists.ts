// Short ascending lists of numbers.

/** Puts a number into a list that is ascending from an index on, once. */
export function insert(list: number[], number: number, from = 0): void {
  let at = list.length
  while (at > from && (list[at - 1] as number) > number) at -= 1
  if (at > from && list[at - 1] === number) return
  list.push(number)
  for (let i = list.length - 1; i > at; i -= 1) list[i] = list[i - 1] as number
  list[at] = number
}

/** All numbers of some ascending lists, once and ascending. */
export function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first] = lists
  if (first !== undefined && lists.length === 1) return first
  const all: number[] = []
  for (const list of lists) for (const number of list) insert(all, number)
  return all
}
