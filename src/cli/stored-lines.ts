// JSON Lines to a list of values; an empty line is none.
import { readDataText } from './data-file.ts'
import { failureError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'

export function readLines(file: string, io: Io): readonly unknown[] {
  return readDataText(file, io).split('\n').flatMap((line, i): readonly unknown[] => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line)]
    } catch {
      throw failureError({ code: 'json-syntax', message: `${file}:${String(i + 1)} is not JSON`, path: null, didYouMean: [], exitCode: exitCodes.answers })
    }
  })
}
