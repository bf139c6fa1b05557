// Text files that come with the package.
import { readdirSync, readFileSync } from 'node:fs'

/** The text of a file of the package. */
export function readPackageText(path: string): string {
  return readFileSync(path, 'utf8')
}

/** The names in a folder of the package, in no promised order; none where it is missing. */
export function listPackageFolder(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
