/** Ascending numbers in few words: `1, 3-5 and 9`. */
export function numbers(ranks: readonly number[]): string {
  const runs: [number, number][] = []
  for (const rank of ranks) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last[1] === rank - 1) last[1] = rank
    else runs.push([rank, rank])
  }
  const words = runs.map(([from, to]) => from === to ? String(from) : `${String(from)}-${String(to)}`)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`
}
