// The memory of a long run stays where its first rows took it. Left alone, the garbage of a hundred thousand rows grows to
// many times what is in use before it is collected: the engine sees no reason to hurry.

/** What may be there beside what is in use, in bytes. */
const slack = 8 * 1024 * 1024

/** To be called between two blocks: collects where what outlived the quick collections has grown by more than a little. */
export function memoryKeeper(): () => void {
  const { getHeapSpaceStatistics, setFlagsFromString } = process.getBuiltinModule('node:v8')
  setFlagsFromString('--expose-gc')
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
  const old = (): number => getHeapSpaceStatistics().filter(({ space_name: name }) => !name.startsWith('new')).reduce((sum, each) => sum + each.space_used_size, 0)
  let limit = old() + slack
  return () => {
    if (old() < limit) return
    collect()
    limit = old() + slack
  }
}
