// A folder to the moment its rule files change. It looks at times and sizes ten times a second: that works the same
// on every system and for every editor, where the notices of the systems do not.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Resolves when a rule file in the folder is no longer as it was when this was called, and none is being written. */
export async function nextChange(folder: string, milliseconds = 100): Promise<void> {
  const before = stateOf(folder)
  let now = before
  while (now === before) {
    await later(milliseconds)
    now = stateOf(folder)
  }
  // An editor may empty a file before it fills it.
  for (let last = ''; last !== now; now = stateOf(folder)) {
    last = now
    await later(milliseconds / 4)
  }
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}

function stateOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name)).map((name) => {
      const status = statSync(join(folder, name), { throwIfNoEntry: false })
      return `${name} ${String(status?.mtimeMs)} ${String(status?.size)}`
    }).join('\n')
  } catch {
    // A folder that is being replaced.
    return ''
  }
}
