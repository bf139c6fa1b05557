// Texts to new files in a new folder. Nothing that is there already is touched.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reasonOf } from './problem.ts'

export type NewFolderResult = { readonly kind: 'written' } | { readonly kind: 'not-empty' | 'failed'; readonly message: string }

/** Writes the files into the folder, which must be empty or not be there. */
export function writeNewFolder(folder: string, files: readonly { readonly path: string; readonly text: string }[]): NewFolderResult {
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0) return { kind: 'not-empty', message: `\`${folder}\` is not empty; expected a new or empty folder` }
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text, { flag: 'wx' })
    }
    return { kind: 'written' }
  } catch (error) {
    return { kind: 'failed', message: `\`${folder}\` cannot be written: ${reasonOf(error)}` }
  }
}
