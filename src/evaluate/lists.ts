// Short ascending lists of numbers.

/** Puts a number into an ascending list, once. */
export function insert(list: number[], number: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] as number) > number) at -= 1
  if (at > 0 && list[at - 1] === number) return
  if (at === list.length) list.push(number)
  else list.splice(at, 0, number)
}

/** All numbers of some ascending lists, once and ascending. */
export function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first] = lists
  if (first !== undefined && lists.length === 1) return first
  const all: number[] = []
  for (const list of lists) for (const number of list) insert(all, number)
  return all
}
