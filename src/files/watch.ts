// A folder to the moment its rule files change. It looks at times and sizes a few times a second: that works the same
// on every system and for every editor, where the notices of the systems do not.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Resolves when a rule file in the folder is no longer as it was when this was called. */
export async function nextChange(folder: string, milliseconds = 300): Promise<void> {
  const before = stateOf(folder)
  do {
    await new Promise((resolve) => { setTimeout(resolve, milliseconds) })
  } while (stateOf(folder) === before)
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
